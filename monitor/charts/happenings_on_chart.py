"""Events on the time axis of a chart: a numbered mark each, with their words in its table and its description."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from monitor.charts.canvas import Canvas
from monitor.charts.described import Described
from monitor.charts.palette import CARD, SOURCE, TEXT
from monitor.charts.room import PHONE_WIDTH
from monitor.charts.template import TICK_SIZE
from monitor.domain.formats import UNKNOWN, date_short
from monitor.domain.happening import Happening
from monitor.domain.quarter import Quarter
from monitor.domain.words import Language, Text

_WIDE = 20  # pixels a mark takes on the narrowest screen
_LIFT = 0.062  # of the height of the drawing: marks that come close stand above each other
_MOST = 9


@dataclass(frozen=True)
class Mark:
    """One event on the axis. `at` is a year with a fraction, as the quarterly charts have their time."""

    number: int
    at: float
    quarter: Quarter
    words: str


def marks_of(happenings: Sequence[Happening], first: float, last: float, language: Language) -> tuple[Mark, ...]:
    """Return the events that begin between two moments of an axis, numbered from the oldest; the newest nine."""
    inside = sorted((h for h in happenings if first <= year_of(h.starts) <= last), key=lambda h: (h.starts, h.code))
    return tuple(
        Mark(n, year_of(h.starts), Quarter.containing(h.starts), f"{h.title} ({date_short(h.starts, language)})")
        for n, h in enumerate(inside[-_MOST:], start=1)
    )


def with_happenings(chart: Described, happenings: Sequence[Happening], language: Language) -> Described:
    """Return a quarterly chart with events on it: drawn as marks, named below it, told in its alt text and its table.

    The chart's axis is a year with a fraction and its table has a row a quarter. Without events it is the same chart.
    """
    x, y = chart.figure.axis_range("xaxis"), chart.figure.axis_range("yaxis")
    if not happenings or x is None or y is None:
        return chart
    marks = marks_of(happenings, float(x[0]), float(x[1]), language)
    if not marks:
        return chart
    figure = chart.figure.copy()
    draw_marks(figure, marks, (float(x[0]), float(x[1])), (float(y[0]), float(y[1])))
    named = _NAMED[language].format(marks="; ".join(f"{mark.number} {mark.words}" for mark in marks))
    table = chart.table.copy()
    table[_COLUMN[language]] = [_in_quarter(str(label), marks, language) for label in table.index]
    return replace(chart, figure=figure, alt=f"{chart.alt} {named}", table=table, source=f"{named} {chart.source}")


def draw_marks(figure: Canvas, marks: Sequence[Mark], x: tuple[float, float], y: tuple[float, float]) -> None:
    """Draw a thin line and a number at the foot of the drawing for each event, behind what is there."""
    step, height = _WIDE / PHONE_WIDTH * (x[1] - x[0]), y[1] - y[0]
    level, before = 0, float("-inf")
    for mark in marks:
        level = level + 1 if mark.at - before < step else 0
        before = mark.at
        foot = y[0] + height * (0.045 + _LIFT * level)
        figure.add_shape(
            type="line",
            x0=mark.at,
            x1=mark.at,
            y0=y[0],
            y1=y[1],
            layer="below",
            line={"color": SOURCE, "width": 1, "dash": "dot"},
        )
        figure.add_annotation(
            x=mark.at,
            y=foot,
            text=f"<b>{mark.number}</b>",
            hovertext=mark.words,
            showarrow=False,
            font={"size": TICK_SIZE, "color": TEXT},
            bgcolor=CARD,
            bordercolor=SOURCE,
            borderwidth=1,
            borderpad=2,
        )


def year_of(day: date) -> float:
    """Return a day as a year with a fraction."""
    start, end = date(day.year, 1, 1), date(day.year + 1, 1, 1)
    return day.year + (day - start).days / (end - start).days


_NAMED = Text(nl="Gebeurtenissen: {marks}.", en="Events: {marks}.")
_COLUMN = Text(nl="Gebeurtenissen", en="Events")


def _in_quarter(label: str, marks: Sequence[Mark], language: Language) -> str:
    return "; ".join(mark.words for mark in marks if mark.quarter.label(language) == label) or UNKNOWN
