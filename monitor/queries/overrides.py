"""Signed statuses: which one holds at a moment, and every signature on one status."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.override import Override, that_holds
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.domain.status_rule import Standing
from monitor.queries.counting import today
from monitor.queries.moment import DUTCH_TIME, last_event
from monitor.queries.names import names
from monitor.queries.paths import may_see_path
from monitor.store import programme_tables as p
from monitor.store import tables as t


def overrides(
    session: Session, actor: Actor, region: str, indicator: str, quarter: Quarter, as_of: AsOf = NOW
) -> list[Override]:
    """Return every signature on one status known at a moment, oldest first. Raises Refused for another's landsdeel."""
    may_see_path(actor, region)
    return _signed(session, _stored(session, indicator, quarter, as_of).where(t.region.c.code == region))


def overrides_held(session: Session, indicator: str, quarter: Quarter, as_of: AsOf = NOW) -> dict[str, Override]:
    """Return by region the signed status that holds on the day asked for.

    For those who already decided what the actor may see.
    """
    by_region: dict[str, list[Override]] = {}
    for one in _signed(session, _stored(session, indicator, quarter, as_of)):
        by_region.setdefault(one.region, []).append(one)
    day = today(session, as_of)
    held = ((region, that_holds(signed, day)) for region, signed in by_region.items())
    return {region: one for region, one in held if one is not None}


def _stored(session: Session, indicator: str, quarter: Quarter, as_of: AsOf) -> Select[Any]:
    v = p.status_override.c
    return (
        select(p.status_override, t.region.c.code.label("region"), t.event.c.actor, t.event.c.at)
        .join(t.region, t.region.c.id == v.region_id)
        .join(t.event, t.event.c.id == v.event_id)
        .where(v.indicator == indicator, v.quarter == quarter.index, v.event_id <= last_event(session, as_of))
        .order_by(v.region_id, v.revision)
    )


def _signed(session: Session, query: Select[Any]) -> list[Override]:
    rows = session.execute(query).all()
    called = names(session) if rows else {}
    return [
        Override(
            row.region,
            row.indicator,
            Quarter.of_index(row.quarter),
            Standing(row.standing) if row.standing else None,
            row.reason,
            row.ends_on,
            called.get(row.actor, row.actor),
            row.at.astimezone(DUTCH_TIME).date(),
        )
        for row in rows
    ]
