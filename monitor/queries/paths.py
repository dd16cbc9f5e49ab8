"""Agreed paths: every version, and the one that holds at a moment."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.series import Path
from monitor.domain.words import Refused
from monitor.queries.selection import OTHER_REGION, Scope, scope
from monitor.store import tables as t


def path(session: Session, actor: Actor, region: str, indicator: str, as_of: AsOf = NOW) -> Path | None:
    """Return the version that holds at a moment for a region (the country: 'NL'), or None.

    A day asks for what had been decided by then; an event for what the store held. Raises Refused for the
    path of another's landsdeel.
    """
    _may_see(scope(actor), region)
    return paths_held(session, indicator, as_of).get(region)


def path_versions(session: Session, actor: Actor, region: str, indicator: str, as_of: AsOf = NOW) -> list[Path]:
    """Return every version of a region's path known at a moment, oldest first."""
    _may_see(scope(actor), region)
    return [version for version in _versions(session, indicator, as_of) if version.region == region]


def paths_held(session: Session, indicator: str, as_of: AsOf = NOW) -> dict[str, Path]:
    """Return by region the version that holds, for those who already decided what the actor may see."""
    return {version.region: version for version in _versions(session, indicator, as_of)}


def seen_in(allowed: Scope, held: dict[str, Path]) -> dict[str, Path]:
    """Return the paths that someone may see: the country's, and those of his own landsdelen."""
    return {region: version for region, version in held.items() if region == COUNTRY or allowed.sees(region)}


def _may_see(allowed: Scope, region: str) -> None:
    if region != COUNTRY and not allowed.sees(region):
        raise Refused(OTHER_REGION)


def _versions(session: Session, indicator: str, as_of: AsOf) -> Iterable[Path]:
    """Return every version known at a moment, per region from old to new."""
    v, m = t.path_version.c, t.path_milestone.c
    query = (
        select(t.path_version, t.region.c.code.label("region"), m.quarter, m.value)
        .join(t.region, t.region.c.id == v.region_id)
        .join(t.path_milestone, m.path_version_id == v.id)
        .where(v.indicator == indicator)
        .order_by(v.region_id, v.version, m.quarter)
    )
    if as_of.event is not None:
        query = query.where(v.event_id <= as_of.event)
    if as_of.day is not None:
        query = query.where(v.decided_on <= as_of.day)
    found: dict[int, Path] = {}
    for row in session.execute(query):
        milestone = (Quarter.of_index(row.quarter), int(row.value))
        before = found[row.id].milestones if row.id in found else ()
        found[row.id] = Path(
            row.region,
            row.indicator,
            row.version,
            row.decided_on,
            row.reason,
            row.source,
            bool(row.example),
            (*before, milestone),
        )
    return found.values()
