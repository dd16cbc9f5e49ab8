"""What the path to zero is drawn from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from monitor.domain.figure import Coverage, Total
from monitor.domain.quarter import Quarter
from monitor.domain.series import Expected, Path, Point
from monitor.domain.status_rule import Standing, places_on_path
from monitor.domain.words import Text


@dataclass(frozen=True)
class ToZero:
    """What the chart draws, in the indicator's smallest parts; series in the order of their quarters.

    `reported` and `published` are drawn apart, each in its own shape. `now` is the quarter that is looked at,
    `published_by` names the source of the published points. `standing` gives the gap its colour and sign.
    `required`, the pace that still reaches the path's end, is drawn as a thin line when it is given.
    """

    name: Text
    now: Quarter
    reported: tuple[Point, ...]
    published: tuple[Point, ...]
    path: Path | None
    expected: tuple[Expected, ...]
    published_by: str = ""
    standing: Standing = Standing.GEEN_PAD
    required: Decimal | None = None


def at_end(quarter: Quarter) -> float:
    """Return the end of a quarter as a year with a fraction: where its point stands."""
    return quarter.index / 4 + 0.25


def latest(points: Sequence[Point], now: Quarter) -> Point | None:
    """Return the last point with a number, up to and including `now`."""
    known = [p for p in points if p.total.value is not None and p.quarter <= now]
    return known[-1] if known else None


def forecast_start(drawn: ToZero) -> Point | None:
    """Return the point that the expectation goes out from: the last complete one, in the quarter before it."""
    if not drawn.expected:
        return None
    before = drawn.expected[0].quarter.plus(-1)
    return next((p for p in (*drawn.reported, *drawn.published) if p.quarter == before), None)


def with_gaps(points: Sequence[Point]) -> list[Point]:
    """Return the points with an empty one in every gap, so that no line runs over a quarter nobody reported."""
    if not points:
        return []
    by_quarter = {p.quarter: p for p in points}
    empty = Total(None, Coverage(0, 0))
    return [by_quarter.get(q, Point(q, empty)) for q in points[0].quarter.until(points[-1].quarter)]


def gap_to_path(drawn: ToZero) -> tuple[Point, int, int] | None:
    """Return the last reported point, its value and the path's in whole places; None when it cannot be told."""
    point = latest(drawn.reported, drawn.now)
    on_path = places_on_path(drawn.path, point.quarter) if point else None
    if point is None or point.total.value is None or on_path is None:
        return None
    if point.total.at_least and point.total.value <= on_path:
        return None  # what is missing could still bring it above the path
    return point, point.total.value, on_path


def missing_of(point: Point) -> int:
    """Return what the places that did not report had last time; 0 when all did."""
    return point.total.last_known or 0 if point.total.at_least else 0
