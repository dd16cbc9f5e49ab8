"""Pace: how fast a number goes down, how fast it should, and where it ends when the pace holds. Pure arithmetic.

A number that should rise goes down at a pace below zero; `reach` is told which way is meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from monitor.domain.quarter import Quarter
from monitor.domain.series import Expected, Point

WINDOW = 4  # quarters the pace is taken over, unless another start is named
FEWEST = 4  # quarters under which nothing is expected


@dataclass(frozen=True)
class Pace:
    """How many places went, on average, each quarter from `start` to `end`. Below zero: places were added."""

    per_quarter: Decimal
    start: Quarter
    end: Quarter

    @property
    def quarters(self) -> int:
        return self.end.index - self.start.index

    @property
    def carries_a_forecast(self) -> bool:
        """True when the window is long enough to expect anything of."""
        return self.quarters >= FEWEST


@dataclass(frozen=True)
class BackTest:
    """By how much a forecast missed for each quarter ahead, on average over so many tries in the series' own past."""

    error: Decimal
    tries: int


@dataclass(frozen=True)
class Reach:
    """When a value is reached at the pace held, and the range that the forecast's own past error gives.

    None is 'niet': at that end of the range it is never reached. Without tries there is no range.
    """

    middle: Quarter | None
    earliest: Quarter | None
    latest: Quarter | None
    test: BackTest


def pace(points: Sequence[Point], since: Quarter | None = None) -> Pace | None:
    """Return the pace up to the last complete point: over the last four quarters, or since a quarter.

    A total of which places are missing is no end of a window: the missing would count as gone. None when
    there is no complete point to begin with, or no other after it. With `since` the window begins at the first
    complete point from then on.
    """
    usable = _complete(points)
    if not usable:
        return None
    end = usable[-1]
    if since is None:
        start = next((p for p in usable if p.quarter == end.quarter.plus(-WINDOW)), None)
    else:
        start = next((p for p in usable if p.quarter >= since), None)
    return None if start is None or start.quarter >= end.quarter else _between(start, end)


def required(value: int, quarter: Quarter, target_quarter: Quarter, target_value: int) -> Decimal | None:
    """Return how many places must go each quarter to reach the target; None when its quarter is not ahead."""
    ahead = target_quarter.index - quarter.index
    return Decimal(value - target_value) / ahead if ahead > 0 else None


def zero_in(value: int, quarter: Quarter, per_quarter: Decimal) -> Quarter | None:
    """Return the first quarter that ends with none left at this pace; None ('niet') when it never does."""
    if value <= 0:
        return quarter
    if per_quarter <= 0:
        return None
    return quarter.plus(int((Decimal(value) / per_quarter).to_integral_value(rounding=ROUND_CEILING)))


def expected(points: Sequence[Point], held: Pace | None, until: Quarter) -> tuple[Expected, ...]:
    """Return what each quarter up to `until` brings when the pace holds; nothing under four quarters.

    The range is the average error that the same method made on the series' own past, for each quarter ahead.
    """
    if held is None or not held.carries_a_forecast:
        return ()
    last = next(p.total.value for p in points if p.quarter == held.end)
    assert last is not None, "a pace ends at a complete point"
    error = past_error(points, held)
    found = []
    for quarter in held.end.plus(1).until(until):
        ahead = quarter.index - held.end.index
        middle = last - held.per_quarter * ahead
        low, high = middle - error * ahead, middle + error * ahead
        found.append(Expected(quarter, *(max(Decimal(0), number) for number in (middle, low, high))))
    return tuple(found)


def past_error(points: Sequence[Point], held: Pace) -> Decimal:
    """Return by how much, for each quarter ahead, the same method missed on average in the past of the series."""
    return back_test(points, held).error


def back_test(points: Sequence[Point], held: Pace) -> BackTest:
    """Return how the same method did in the past of the series.

    Every earlier complete point is taken as if it were the last, and what then was expected of each later
    point is compared with what came. Early points have a shorter window than `held`.
    """
    slides = held.quarters == WINDOW
    usable = [p for p in _complete(points) if p.quarter <= held.end and (slides or p.quarter >= held.start)]
    errors = []
    for number, end in enumerate(usable[1:-1], start=1):
        start = next((p for p in usable[:number] if p.quarter >= end.quarter.plus(-held.quarters)), usable[number - 1])
        tried = _between(start, end)
        for later in usable[number + 1 :]:
            ahead = later.quarter.index - end.quarter.index
            missed = _value(later) - (_value(end) - tried.per_quarter * ahead)
            errors.append(abs(missed) / ahead)
    return BackTest(sum(errors, Decimal(0)) / len(errors) if errors else Decimal(0), len(errors))


def reach(points: Sequence[Point], held: Pace | None, target_value: int, rises: bool = False) -> Reach | None:
    """Return when the target's value is reached when the pace holds, with its range; nothing under four quarters."""
    if held is None or not held.carries_a_forecast:
        return None
    last = next(_value(p) for p in points if p.quarter == held.end)
    left = target_value - last if rises else last - target_value
    towards = -held.per_quarter if rises else held.per_quarter
    test = back_test(points, held)
    middle = zero_in(left, held.end, towards)
    if not test.tries:
        return Reach(middle, middle, middle, test)
    return Reach(
        middle, zero_in(left, held.end, towards + test.error), zero_in(left, held.end, towards - test.error), test
    )


def _complete(points: Sequence[Point]) -> list[Point]:
    return sorted(
        (p for p in points if p.total.value is not None and p.total.coverage.complete), key=lambda p: p.quarter
    )


def _between(start: Point, end: Point) -> Pace:
    quarters = end.quarter.index - start.quarter.index
    return Pace(Decimal(_value(start) - _value(end)) / quarters, start.quarter, end.quarter)


def _value(point: Point) -> int:
    assert point.total.value is not None, "only complete points are used"
    return point.total.value
