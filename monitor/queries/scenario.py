"""What a what-if starts from: the series so far, the agreed path, and what trajects plan."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.scenario import Plan, plan_of
from monitor.domain.series import Path, Point
from monitor.domain.words import Refused
from monitor.queries.paths import path
from monitor.queries.registers import named_at
from monitor.queries.selection import OTHER_REGION, scope
from monitor.queries.series import PLACES, PaceAnswer, pace_of, series
from monitor.queries.trajecten import trajecten


@dataclass(frozen=True)
class WhatIfGround:
    """The facts under a what-if of one region. `last` is the last quarter of which all sites reported, or None.

    `unplanned` is how many of its closed places no traject is about.
    """

    region: str
    name: str
    points: tuple[Point, ...]
    last: Point | None
    path: Path | None
    pace: PaceAnswer
    plan: Plan

    @property
    def unplanned(self) -> int | None:
        if self.last is None or self.last.total.value is None:
            return None
        return self.last.total.value - self.plan.planned - self.plan.undated


def what_if_ground(
    session: Session, actor: Actor, region: str = COUNTRY, quarter: Quarter | None = None, as_of: AsOf = NOW
) -> WhatIfGround:
    """Return what a what-if of a landsdeel or the country starts from. Raises Refused for another's landsdeel.

    The plans of all landsdelen together are for who may see them all.
    """
    allowed = scope(actor)
    if (region == COUNTRY and allowed.regions is not None) or (region != COUNTRY and not allowed.sees(region)):
        raise Refused(OTHER_REGION)
    points = series(session, actor, PLACES, region, as_of=as_of)
    complete = [p for p in points if p.total.coverage.complete and (quarter is None or p.quarter <= quarter)]
    last = complete[-1] if complete else None
    held = path(session, actor, region, PLACES, as_of)
    told = [state.traject for state in trajecten(session, actor, quarter, as_of, region=region)]
    plan = plan_of(told, last.quarter) if last else Plan((), 0)
    until = tuple(p for p in points if last is None or p.quarter <= last.quarter)
    named = named_at(session, region, as_of)
    return WhatIfGround(region, named.name if named else region, points, last, held, pace_of(until, region, held), plan)
