"""Agreed paths: every version, the one that held on a day, and what is agreed now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from monitor.domain.agreed import NOTHING_AGREED, Agreed, joined
from monitor.domain.as_of import NOW, AsOf
from monitor.domain.path_record import PathRecord, records_of
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.series import Path
from monitor.domain.words import Refused
from monitor.queries.counting import today
from monitor.queries.once import once
from monitor.queries.selection import OTHER_REGION, Scope, scope
from monitor.store import tables as t


def path(session: Session, actor: Actor, region: str, indicator: str, as_of: AsOf = NOW) -> Path | None:
    """Return what is agreed at a moment for a region (the country: 'NL'), or None.

    A day asks for what had been decided by then; an event for what the store held. Raises Refused for the
    path of another's landsdeel.
    """
    return agreed(session, actor, region, indicator, as_of).newest


def agreed(session: Session, actor: Actor, region: str, indicator: str, as_of: AsOf = NOW) -> Agreed:
    """Return every version of a region's path known at a moment, each going on from the one before it."""
    may_see_path(actor, region)
    return paths_held(session, indicator, as_of).get(region, NOTHING_AGREED)


def path_versions(session: Session, actor: Actor, region: str, indicator: str, as_of: AsOf = NOW) -> list[Path]:
    """Return every version of a region's path known at a moment, in the order in which they were decided."""
    return list(agreed(session, actor, region, indicator, as_of).versions)


def path_register(session: Session, actor: Actor) -> dict[tuple[str, str, int, Quarter], PathRecord]:
    """Return every milestone of every version as it was entered, of the regions one may see, by what names it."""
    allowed = scope(actor)
    rows = session.execute(_stored().order_by(t.region.c.code, *_ORDER))
    held = (path for path in _paths(rows).values() if path.region == COUNTRY or allowed.sees(path.region))
    return {record.key: record for path in held for record in records_of(path)}


def paths_held(session: Session, indicator: str, as_of: AsOf = NOW) -> dict[str, Agreed]:
    """Return by region the versions known at a moment, for those who already decided what the actor may see."""
    by_region: dict[str, list[Path]] = {}
    for path in once(session, ("paths", as_of), lambda: _every(session, as_of)):
        if path.indicator == indicator:
            by_region.setdefault(path.region, []).append(path)
    return {region: joined(versions) for region, versions in by_region.items()}


def _every(session: Session, as_of: AsOf) -> list[Path]:
    """Return every version of every path known at a moment; a page asks those of several indicators."""
    v = t.path_version.c
    query = _stored().where(v.decided_on <= today(session, as_of))
    if as_of.event is not None:
        query = query.where(v.event_id <= as_of.event)
    return list(_paths(session.execute(query.order_by(*_ORDER))).values())


def seen_in(allowed: Scope, held: Mapping[str, Agreed]) -> dict[str, Agreed]:
    """Return the paths that someone may see: the country's, and those of his own landsdelen."""
    return {region: versions for region, versions in held.items() if region == COUNTRY or allowed.sees(region)}


def may_see_path(actor: Actor, region: str) -> None:
    """Raise Refused for the path of another's landsdeel, and for who may see no figures."""
    allowed = scope(actor)
    if region != COUNTRY and not allowed.sees(region):
        raise Refused(OTHER_REGION)


_ORDER = (t.path_version.c.region_id, t.path_version.c.indicator, t.path_version.c.version, t.path_milestone.c.quarter)


def _stored() -> Select[Any]:
    m = t.path_milestone.c
    return (
        select(t.path_version, t.region.c.code.label("region"), m.quarter, m.value)
        .join(t.region, t.region.c.id == t.path_version.c.region_id)
        .join(t.path_milestone, m.path_version_id == t.path_version.c.id)
    )


def _paths(rows: Any) -> dict[int, Path]:
    found: dict[int, Path] = {}
    for row in rows:
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
    return found
