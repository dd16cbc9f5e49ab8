"""Who someone is and what they may do today."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW
from monitor.domain.people import OPERATOR, Actor, Grant, Role
from monitor.queries.moment import last_event
from monitor.queries.registers import kept, newest_event
from monitor.store import tables as t


def actor(session: Session, code: str, today: date) -> Actor | None:
    """Return the active person with this code, with the grants that hold on `today`; None when there is none."""
    if code == OPERATOR.code:
        return OPERATOR
    return next((a for a in people(session, today) if a.code == code), None)


def people(session: Session, today: date) -> list[Actor]:
    """Return every active person with the grants that hold on `today`, by name."""
    limit = last_event(session, NOW)
    _newest, seal = newest_event(session, (t.person_version, t.role_grant), limit)
    everyone = kept(_people, session, seal, lambda: _active(session))
    return [replace(one, grants=frozenset(g for g in one.grants if g.holds_on(today))) for one in everyone]


# Kept by the hash of the event that changed who may do what last, as the registers are.
_people: dict[tuple[str, str], tuple[Actor, ...]] = {}


def _active(session: Session) -> tuple[Actor, ...]:
    """Return every active person with all grants, by name."""
    version = _latest(t.person_version, t.person_version.c.person_id)
    rows = session.execute(
        select(t.person.c.id, t.person.c.code, version.c.name)
        .join(version, version.c.person_id == t.person.c.id)
        .where(version.c.active == 1)
    ).all()
    granted = grants(session)
    found = (Actor(row.code, row.name, frozenset(granted.get(row.code, ()))) for row in rows)
    return tuple(sorted(found, key=lambda a: a.name))


@dataclass(frozen=True)
class Account:
    """Someone who was ever added; an account that is not active cannot sign in."""

    code: str
    name: str
    active: bool


def everyone(session: Session) -> list[Account]:
    """Return everyone who was ever added, by name."""
    version = _latest(t.person_version, t.person_version.c.person_id)
    rows = session.execute(
        select(t.person.c.code, version.c.name, version.c.active)
        .join(version, version.c.person_id == t.person.c.id)
        .order_by(version.c.name)
    )
    return [Account(row.code, row.name, bool(row.active)) for row in rows]


def grants(session: Session) -> dict[str, list[Grant]]:
    """Return the latest version of every grant, by person code, whether it holds today or not."""
    g = _latest(t.role_grant, t.role_grant.c.person_id, t.role_grant.c.role, t.role_grant.c.region_id)
    rows = session.execute(
        select(t.person.c.code, g.c.role, t.region.c.code.label("region"), g.c.valid_from, g.c.valid_to)
        .join(g, g.c.person_id == t.person.c.id)
        .join(t.region, t.region.c.id == g.c.region_id)
    )
    found: dict[str, list[Grant]] = {}
    for row in rows:
        found.setdefault(row.code, []).append(Grant(Role(row.role), row.region, row.valid_from, row.valid_to))
    return found


def _latest(versions: Any, *key: Any) -> Any:
    rank = func.row_number().over(partition_by=key, order_by=versions.c.revision.desc()).label("rank")
    ranked = select(versions, rank).subquery()
    return select(ranked).where(ranked.c.rank == 1).subquery()
