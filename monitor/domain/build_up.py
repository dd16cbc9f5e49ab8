"""Closed places that go against alternatives that come, quarter by quarter: what happened, and what is planned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from monitor.domain.conversion import is_alternative, is_over
from monitor.domain.quarter import Quarter
from monitor.domain.traject import Milestone, Traject


@dataclass(frozen=True)
class BuildPoint:
    """Up to the end of a quarter: closed places that are gone (net) and alternatives that are open, since the start.

    `happened` is False for what is only planned. A point that happened and is not `complete` lacks who did not report
    on the quarter. One that is neither stands beside it: with what those told last, from where the plan goes on.
    """

    quarter: Quarter
    removed: int
    alternatives: int
    happened: bool = True
    complete: bool = True

    @property
    def gap(self) -> int:
        """How many more closed places are gone than alternatives opened."""
        return self.removed - self.alternatives


@dataclass(frozen=True)
class Step:
    """What is planned for one quarter: closed places that go (net) and alternatives that open."""

    quarter: Quarter
    removed: int
    alternatives: int


@dataclass(frozen=True)
class Gap:
    """Where closed places go before alternatives come: since (or from) `opens`, most in `at_widest`.

    `closes` is the first quarter after the widest in which alternatives have caught up; None when they do not.
    """

    opens: BuildPoint
    widest: BuildPoint
    closes: BuildPoint | None


def steps_ahead(traject: Traject, now: Quarter) -> Iterator[Step]:
    """Yield what a traject will still do to closed places and alternatives, each in the quarter it is planned for.

    What comes after the opening comes by the closing, and the other way round. What should have been there already
    is expected in the quarter after `now`. What has no date is left out.
    """
    going, coming = _going(traject), _coming(traject)
    closing, opening = _planned(traject, Milestone.SLUITING), _planned(traject, Milestone.OPENING)
    if going and (closing or opening) is not None:
        yield Step(_expected(closing or opening, now), going, 0)
    if coming and (opening or closing) is not None:
        closed = traject.comes_closed
        yield Step(_expected(opening or closing, now), -coming if closed else 0, 0 if closed else coming)


def undated(traject: Traject) -> bool:
    """Tell whether a traject still has to do something without a day being known for it."""
    dated = _planned(traject, Milestone.SLUITING) or _planned(traject, Milestone.OPENING)
    return bool(_going(traject) or _coming(traject)) and dated is None


def points_ahead(last: BuildPoint, trajects: Iterable[Traject]) -> list[BuildPoint]:
    """Return the points after the last one that happened, when all goes as planned: until nothing more is planned."""
    steps = [step for traject in trajects for step in steps_ahead(traject, last.quarter)]
    found: list[BuildPoint] = []
    point = last
    for quarter in last.quarter.plus(1).until(max((s.quarter for s in steps), default=last.quarter)):
        now = [s for s in steps if s.quarter == quarter]
        removed, opened = sum(s.removed for s in now), sum(s.alternatives for s in now)
        point = BuildPoint(quarter, point.removed + removed, point.alternatives + opened, False)
        found.append(point)
    return found


def gap_of(points: Sequence[BuildPoint]) -> Gap | None:
    """Return the run of quarters that holds the widest gap; None when alternatives keep up all along.

    Points that are not complete are passed over: what is missing may close a gap, or open one.
    """
    points = [point for point in points if point.complete]
    widest = max(points, key=lambda point: point.gap, default=None)
    if widest is None or widest.gap <= 0:
        return None
    closes = next((point for point in points[points.index(widest) :] if point.gap <= 0), None)
    return Gap(opens_at(points, widest), widest, closes)


def opens_at(points: Sequence[BuildPoint], within: BuildPoint) -> BuildPoint:
    """Return the first of the unbroken run of points with a gap that a point lies in; others must be complete."""
    points = [point for point in points if point.complete or point == within]
    first = points.index(within)
    while first and points[first - 1].gap > 0:
        first -= 1
    return points[first]


def _going(traject: Traject) -> int:
    """Return how many closed places are still to go."""
    return max(traject.origin.places - traject.gone, 0) if traject.closes and not is_over(traject) else 0


def _coming(traject: Traject) -> int:
    """Return how many closed places or alternatives are still to come."""
    counts = traject.comes_closed or is_alternative(traject)
    return max(traject.destination.places - traject.opened, 0) if counts and not is_over(traject) else 0


def _planned(traject: Traject, milestone: Milestone) -> date | None:
    """Return when a milestone that was not reached yet is planned."""
    dates = traject.on(milestone)
    return None if dates.actual is not None else dates.planned


def _expected(day: date | None, now: Quarter) -> Quarter:
    assert day is not None, "the caller asked"
    return max(Quarter.containing(day), now.plus(1))
