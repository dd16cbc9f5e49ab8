"""Alternative places in use per quarter, as a series for their agreed path. They are counted in `traject_figures`."""

from __future__ import annotations

from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.figure import Coverage, Total
from monitor.domain.indicator import Level
from monitor.domain.metrics import ALTERNATIVES
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.series import Point
from monitor.queries.paths import may_see_path
from monitor.queries.selection import Selection
from monitor.queries.traject_figures import traject_figures


def alternatives_in_use(
    session: Session, actor: Actor, region: str, as_of: AsOf = NOW, approved_only: bool = False
) -> tuple[Point, ...]:
    """Return the alternative places open at the end of each reported quarter, of a landsdeel or the country.

    A landsdeel that did not report is in no sum. Nothing while no report tells of any traject. Raises Refused for
    another's landsdeel.
    """
    may_see_path(actor, region)
    regions, level = ((), Level.LAND) if region == COUNTRY else ((region,), Level.LANDSDEEL)
    asked = Selection(regions=regions, indicators=(ALTERNATIVES.code,), as_of=as_of, approved_only=approved_only)
    return tuple(
        Point(one.spot.quarter, Total(one.value, one.coverage or Coverage(0, 0), one.provisional))
        for one in traject_figures(session, actor, asked, level)
        if region in (COUNTRY, one.spot.place.region)
    )
