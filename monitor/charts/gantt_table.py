"""The table beside the time line of trajects, and what it draws a row from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from monitor.domain.formats import MINUS, UNKNOWN, count, date_short
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.ombouw import stand_of
from monitor.domain.sentences.parts import capital
from monitor.domain.timeline import Timeline
from monitor.domain.traject import PHASE_NAMES, Phase
from monitor.domain.words import Language, Text


@dataclass(frozen=True)
class GanttRow:
    """One traject in the chart. `late` in quarters against the first planning; `opens` False when it only closes.

    `closes_late` is how late the last places go, of one that opened already. `stand_of` is set when its landsdeel
    told it in an earlier quarter than the one shown.
    """

    name: str
    region: str
    href: str
    phase: Phase
    places: int
    line: Timeline
    late: int
    opens: bool
    closes_late: int = 0
    stand_of: Quarter | None = None


def gantt_table(rows: Sequence[GanttRow], language: Language = "nl") -> pd.DataFrame:
    """Return the chart's dates as they are shown: when each stage begins, the end, and what was planned first."""
    columns: dict[str, list[str]] = {
        _REGION[language]: [row.region for row in rows],
        _PHASE[language]: [PHASE_NAMES[row.phase][language] for row in rows],
        _PLACES[language]: [count(row.places, language) for row in rows],
    }
    for phase in (Phase.VOORNEMEN, Phase.BESLUIT, Phase.VERGUNNING, Phase.UITVOERING):
        name = _FROM.format(phase=capital(PHASE_NAMES[phase]))[language]
        columns[name] = [shown_day(_start(row, phase), language) for row in rows]
    columns[_END[language]] = [shown_end(row, language) for row in rows]
    columns[_FIRST[language]] = [shown_day(row.line.original, language) for row in rows]
    columns[_UNTIL_CLOSED[language]] = [shown_day(_closing(row), language) for row in rows]
    columns[_LATE[language]] = [_late_cell(row, language) for row in rows]
    if any(row.stand_of for row in rows):
        columns[_STAND[language]] = [stand_words(row, language) for row in rows]
    return pd.DataFrame(columns, index=pd.Index([row.name for row in rows], name=_TRAJECT[language]))


def late_words(quarters: int, language: Language = "nl") -> str:
    """Return how much later than first planned: '+2 kw', '−1 kw', 'gelijk'."""
    if not quarters:
        return _SAME[language]
    return f"{'+' if quarters > 0 else MINUS}{abs(quarters)} {_KW[language]}"


def late_marks(row: GanttRow, language: Language = "nl") -> list[str]:
    """Return how late a traject came or will come, and how late its last places go."""
    marks = [late_words(row.late, language)] if row.late > 0 else []
    if row.closes_late > 0:
        marks.append(_CLOSES_LATE[language].format(late=late_words(row.closes_late, language)))
    return marks


def stand_words(row: GanttRow, language: Language = "nl") -> str:
    """Return of which quarter a stand is that was not told since: 'stand van 2026 K2'; nothing of the one shown."""
    return stand_of(row.stand_of)[language] if row.stand_of else ""


def shown_day(day: date | None, language: Language) -> str:
    return UNKNOWN if day is None else date_short(day, language)


def shown_end(row: GanttRow, language: Language) -> str:
    day = shown_day(row.line.end, language)
    return day if row.line.ended or row.line.end is None else _EXPECTED[language].format(day=day)


_TRAJECT = Text(nl="Traject", en="Traject")
_REGION = Text(nl="Landsdeel", en="Region")
_PHASE = Text(nl="Fase", en="Stage")
_PLACES = Text(nl="Plaatsen", en="Places")
_FROM = Text(nl="{phase} vanaf", en="{phase} from")
_END = Text(nl="Opening of sluiting", en="Opening or closing")
_FIRST = Text(nl="Eerst gepland", en="First planned")
_UNTIL_CLOSED = Text(nl="Laatste plaatsen weg", en="Last places gone")
_LATE = Text(nl="Verschil", en="Difference")
_STAND = Text(nl="Stand", en="Stand")
_SAME = Text(nl="gelijk", en="unchanged")
_CLOSES_LATE = Text(nl="sluiting {late}", en="closing {late}")
_KW = Text(nl="kw", en="qtr")
_EXPECTED = Text(nl="{day} (verwacht)", en="{day} (expected)")


def _start(row: GanttRow, phase: Phase) -> date | None:
    return next((stretch.start for stretch in row.line.stretches if stretch.phase is phase), None)


def _late_cell(row: GanttRow, language: Language) -> str:
    if row.line.end is None:
        return UNKNOWN
    return ", ".join(late_marks(row, language)) or late_words(row.late, language)


def _closing(row: GanttRow) -> date | None:
    """Return the end of the stage after the opening, when there is one."""
    return next((stretch.end for stretch in row.line.stretches if stretch.phase is Phase.IN_GEBRUIK), None)
