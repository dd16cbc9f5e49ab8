"""Reading an agreed path as a person typed it: milestones a line each, and the day of the decision.

Nothing is guessed: a line that cannot be read is refused by its number, with a word on what to do.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from babel.dates import get_month_names

from monitor.domain.finding import Outcome
from monitor.domain.metrics import PathMetric
from monitor.domain.number_shapes import show_input
from monitor.domain.numbers import Field, read_number
from monitor.domain.quarter import Quarter
from monitor.domain.quarter_reading import read_quarter
from monitor.domain.words import Text

MOST_MILESTONES = 60
_ANY_DAY = date.max  # a milestone may lie ahead
_PARTS = re.compile(r"(?P<quarter>.+?)(?:\s*[:;=\t]\s*|\s+)(?P<value>(?:€\s*)?[^\s:;=]+)")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?")
_DUTCH = re.compile(r"(?:(?P<day>\d{1,2})[-/ ])?(?P<month>\d{1,2}|[a-z]+)\.?[-/ ](?P<year>\d{4})")

NO_LINES = Text(
    nl="Geef ten minste één mijlpaal, bijvoorbeeld 2026-Q4 68.", en="Give at least one milestone, such as 2026-Q4 68."
)
TOO_MANY = Text(nl="Geef hoogstens {n} mijlpalen.", en="Give at most {n} milestones.")
BAD_LINE = Text(
    nl="Regel {n}: ‘{line}’. Schrijf een kwartaal en een waarde, bijvoorbeeld 2026-Q4 68.",
    en="Line {n}: ‘{line}’. Write a quarter and a value, such as 2026-Q4 68.",
)
BAD_PART = Text(nl="Regel {n}: {why}", en="Line {n}: {why}")
NOT_ASCENDING = Text(
    nl="Regel {n}: {quarter} komt niet na het kwartaal erboven. Zet de kwartalen op volgorde, elk één keer.",
    en="Line {n}: {quarter} does not come after the quarter above it. Put the quarters in order, each once.",
)
UNSURE = Text(
    nl="‘{value}’ is op twee manieren te lezen. Schrijf een aantal zonder punt en een bedrag met een komma.",
    en="‘{value}’ can be read in two ways. Write a number without a point and an amount with a decimal comma.",
)
NO_DAY = Text(
    nl="Geef de dag of de maand van het besluit, bijvoorbeeld 31-3-2024 of maart 2024.",
    en="Give the day or the month of the decision, such as 31-3-2024 or maart 2024.",
)


@dataclass(frozen=True)
class Milestones:
    """What typed lines give: the milestones, or everything that is wrong with them."""

    found: tuple[tuple[Quarter, int], ...]
    faults: tuple[Text, ...] = ()


def read_milestones(typed: str, metric: PathMetric) -> Milestones:
    """Return the milestones in smallest parts, from one line each: '2026-Q4 68', '2026 K4: € 1.250.000'."""
    lines = [(number, line.strip()) for number, line in enumerate(typed.splitlines(), start=1) if line.strip()]
    if not lines or len(lines) > MOST_MILESTONES:
        return Milestones((), (TOO_MANY.format(n=MOST_MILESTONES) if lines else NO_LINES,))
    found: list[tuple[Quarter, int]] = []
    faults: list[Text] = []
    for number, line in lines:
        read = _line(number, line, metric)
        if isinstance(read, Text):
            faults.append(read)
        elif found and read[0] <= found[-1][0]:
            faults.append(NOT_ASCENDING.format(n=number, quarter=read[0].code))
        else:
            found.append(read)
    return Milestones(() if faults else tuple(found), tuple(faults))


def shown_milestones(milestones: tuple[tuple[Quarter, int], ...], metric: PathMetric) -> str:
    """Return milestones as lines that `read_milestones` reads back."""
    return "\n".join(f"{quarter.code} {show_input(value, metric.unit)}" for quarter, value in milestones)


def read_decision_day(typed: str) -> date | None:
    """Return the day in '2024-03-31', '31-3-2024', '31 maart 2024'; of a month alone its last day; None otherwise."""
    words = " ".join(typed.casefold().split())
    match = _ISO.fullmatch(words) or _DUTCH.fullmatch(words)
    if match is None:
        return None
    year, month = int(match["year"]), _month(match["month"])
    if not 1 <= month <= 12 or not 1900 <= year < 2200:
        return None
    last = calendar.monthrange(year, month)[1]
    day = int(match["day"]) if match["day"] else last
    return date(year, month, day) if 1 <= day <= last else None


def _line(number: int, line: str, metric: PathMetric) -> tuple[Quarter, int] | Text:
    parts = _PARTS.fullmatch(line)
    if parts is None:
        return BAD_LINE.format(n=number, line=line[:80])
    quarter = read_quarter(parts["quarter"], _ANY_DAY, {"kwartaal_van_datum": "ja"})
    if quarter.quarter is None:
        return BAD_PART.format(n=number, why=quarter.text or Text.same(""))
    value = read_number(parts["value"], Field(metric.unit, metric.highest))
    if value.value is None:
        doubt = UNSURE.format(value=parts["value"])
        return BAD_PART.format(n=number, why=doubt if value.outcome is Outcome.ASK else value.text or doubt)
    return quarter.quarter, value.value


def _month(typed: str) -> int:
    if typed.isdigit():
        return int(typed)
    names: dict[str, int] = {
        name.casefold().rstrip("."): number
        for language in ("nl", "en")
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=language).items()
    }
    return names.get(typed.rstrip("."), 0)
