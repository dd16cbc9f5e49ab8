"""The invented trajects: every change of closed places in `sites`, told quarter by quarter as it came about."""

from __future__ import annotations

from monitor.domain.figure import ReportKey
from monitor.domain.traject import Traject
from seed.demonstration.newly_built import NEWLY_BUILT
from seed.demonstration.planned import PlannedTraject
from seed.demonstration.still_closed import STILL_CLOSED
from seed.demonstration.to_open_north import TO_OPEN_NORTH
from seed.demonstration.to_open_south import TO_OPEN_SOUTH

PLANNED: tuple[PlannedTraject, ...] = (*TO_OPEN_NORTH, *TO_OPEN_SOUTH, *STILL_CLOSED, *NEWLY_BUILT)


def news(report: ReportKey) -> list[Traject]:
    """Return the trajects that a report tells anything new of, by code."""
    found = []
    for planned in sorted(PLANNED, key=lambda planned: planned.code):
        if planned.region == report.region:
            now, before = planned.told_in(report.quarter), planned.told_in(report.quarter.plus(-1))
            if now is not None and now != before:
                found.append(now)
    return found
