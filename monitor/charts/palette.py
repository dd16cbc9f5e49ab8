"""The colours of the monitor. Colour says how certain something is; a status also has a shape and a word.

Contrast on white stands beside each; the page's style sheet uses the same values.
"""

from monitor.domain.status_rule import Standing

INK = "#14202E"  # headings and numbers, 16.5
TEXT = "#3E4B59"  # 8.9
SOURCE = "#5B6977"  # captions, 5.6
PAGE = "#F5F7F9"
CARD = "#FFFFFF"
LINE = "#D5DCE4"
GRID = "#E4E9EE"

HAPPENED = "#14427B"  # 10.0
COMMITTED = "#6394CC"  # 3.2, never for text
COMMITTED_TEXT = "#2F6299"  # 6.3
PLAN = "#333F4C"  # 10.7
BAND = "#C9DAEC"
ALTERNATIVE = "#6B4397"  # care that comes instead, no status; 7.3

ON_COURSE = "#0F766E"
ATTENTION = "#A85B00"
BEHIND = "#8A1538"
NO_STATUS = "#3E4B59"

PLAN_DASH = "6px,4px"
EXPECTED_DASH = "2px,4px"

STANDING_COLOURS: dict[Standing, str] = {
    Standing.OP_KOERS: ON_COURSE,
    Standing.LET_OP: ATTENTION,
    Standing.ACHTER: BEHIND,
    Standing.GEEN_OPGAVE: NO_STATUS,
    Standing.TE_WEINIG: NO_STATUS,
    Standing.GEEN_PAD: NO_STATUS,
}
