"""What asks to be done in one landsdeel this month: reports, questions, milestones and youths. Pure, from a day on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from monitor.domain.closings import closing_soon, without_next_place
from monitor.domain.conversion import is_over, is_ready
from monitor.domain.quarter import Quarter
from monitor.domain.traject import Milestone, Phase, Traject


class DueKind(IntEnum):
    """What is to be done, the most pressing first."""

    REPORT_LATE = 1
    RETURNED = 2
    REOPENED = 3
    MILESTONE_LATE = 4
    YOUTHS = 5
    REPORT = 6
    MILESTONE = 7


@dataclass(frozen=True)
class Due:
    """One thing to do, by a day. `code` and `name` are of its traject, '' for what concerns a report.

    `number` counts unanswered questions, or youths without a next place; None when that was not told.
    """

    kind: DueKind
    day: date | None = None
    code: str = ""
    name: str = ""
    quarter: Quarter | None = None
    milestone: Milestone | None = None
    number: int | None = None


def month_of(day: date) -> tuple[date, date]:
    """Return the first and the last day of the month that a day lies in."""
    first = day.replace(day=1)
    after = (first + timedelta(days=32)).replace(day=1)
    return first, after - timedelta(days=1)


def due_of_trajects(trajects: Iterable[Traject], told: Quarter, day: date) -> list[Due]:
    """Return the milestones that should be reached by the end of the month, or before, and who has no next place.

    `told` is the quarter the trajects were last told in: from then on four quarters count as soon.
    """
    found = []
    for traject in trajects:
        if is_over(traject):
            continue
        if not is_ready(traject):
            found += _milestones(traject, day)
        without = without_next_place(traject)
        if closing_soon(traject, told) and without != 0:
            closes = traject.on(Milestone.SLUITING).planned
            found.append(Due(DueKind.YOUTHS, closes, traject.code, traject.name, number=without))
    return found


def due_report(quarter: Quarter, received: bool, day: date) -> Due | None:
    """Return that a report is late, or closes this month; None when it is in or has more time."""
    if received or day <= quarter.end:
        return None
    if day > quarter.deadline:
        return Due(DueKind.REPORT_LATE, quarter.deadline, quarter=quarter)
    if quarter.deadline <= month_of(day)[1]:
        return Due(DueKind.REPORT, quarter.deadline, quarter=quarter)
    return None


def in_order(found: Iterable[Due]) -> tuple[Due, ...]:
    """Return what is due, the most pressing kind first, and the oldest day first within it."""
    return tuple(sorted(found, key=lambda one: (one.kind, one.day or date.max, one.code)))


# the steps that a later one, or the phase a traject is in, says have been taken
_TAKEN_BY: dict[Phase, Milestone] = {
    Phase.BESLUIT: Milestone.BESLUIT,
    Phase.VERGUNNING: Milestone.VERGUNNING,
    Phase.UITVOERING: Milestone.UITVOERING,
    Phase.IN_GEBRUIK: Milestone.UITVOERING,
}
_ENDS = (Milestone.SLUITING, Milestone.OPENING)


def _milestones(traject: Traject, day: date) -> list[Due]:
    """Return what of a traject should have been reached or will be this month; not what a later step overtook."""
    order = list(Milestone)
    taken = [milestone for milestone in order if traject.on(milestone).actual is not None]
    if traject.phase in _TAKEN_BY:
        taken.append(_TAKEN_BY[traject.phase])
    last = max((order.index(milestone) for milestone in taken), default=-1)
    found: list[Due] = []
    for place, milestone in enumerate(order):
        dates = traject.on(milestone)
        overtaken = dates.actual is not None or (place <= last and milestone not in _ENDS)
        if dates.planned is None or overtaken or dates.planned > month_of(day)[1]:
            continue
        kind = DueKind.MILESTONE_LATE if dates.planned < day else DueKind.MILESTONE
        found.append(Due(kind, dates.planned, traject.code, traject.name, milestone=milestone))
    return found
