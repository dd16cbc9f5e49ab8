"""Trajects in a quarter with how late each is, judged on the last day its landsdeel reported about."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.conversion import late_ahead
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.traject import Traject
from monitor.queries.counting import counted_reports
from monitor.queries.trajecten import TrajectState, trajecten


@dataclass(frozen=True)
class TrajectStand:
    """One traject, and how many quarters what is still ahead of it comes later than first planned."""

    state: TrajectState
    late: int

    @property
    def traject(self) -> Traject:
        return self.state.traject


def traject_stands(
    session: Session,
    actor: Actor,
    quarter: Quarter,
    as_of: AsOf = NOW,
    region: str = COUNTRY,
    approved_only: bool = False,
) -> tuple[TrajectStand, ...]:
    """Return the trajects that count up to a quarter, by landsdeel and code; a coordinator's own only.

    Raises Refused for another's landsdeel.
    """
    found = trajecten(session, actor, quarter, as_of, approved_only, region)
    told = last_told(session, quarter, as_of, approved_only)
    return tuple(
        TrajectStand(
            state,
            late_ahead(state.traject, state.original, told.get(state.traject.region, state.told_in).end),
        )
        for state in found
    )


def last_told(session: Session, quarter: Quarter, as_of: AsOf = NOW, approved_only: bool = False) -> dict[str, Quarter]:
    """Return by landsdeel the last quarter, up to this one, of which its report counted. Tells no figure."""
    found: dict[str, Quarter] = {}
    for key in counted_reports(session, as_of, approved_only):
        if key.quarter <= quarter:
            found[key.region] = max(found.get(key.region, key.quarter), key.quarter)
    return found
