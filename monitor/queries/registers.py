"""The registers as known at a moment, and the keys their codes stand for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import Integer, Select, Table, bindparam, func, select, union_all
from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.registers import Membership, Provider, Region, Registers, Site
from monitor.queries.moment import last_event
from monitor.queries.once import once
from monitor.store import tables as t

K = TypeVar("K")


@dataclass(frozen=True, eq=False)
class Keys:
    """The keys of the register's codes in this store, both ways; '' is key 0 for providers and sites."""

    region: Mapping[str, int]
    provider: Mapping[str, int]
    site: Mapping[str, int]
    region_code: Mapping[int, str]
    provider_code: Mapping[int, str]
    site_code: Mapping[int, str]


def registers(session: Session, as_of: AsOf = NOW) -> Registers:
    """Return every register row as it was known at `as_of`."""
    newest, seal = _newest_register_event(session, last_event(session, as_of))
    return kept(_registers, session, seal, lambda: _read(session, newest))


def named_at(session: Session, region: str, as_of: AsOf) -> Region | None:
    """Return a region as it was known at a moment; as it is now when nothing of it was registered yet."""
    return registers(session, as_of).region.get(region) or registers(session).region.get(region)


def keys(session: Session) -> Keys:
    """Return the keys of all codes ever registered."""
    _newest, seal = _newest_register_event(session, last_event(session, NOW))
    return kept(_keys, session, seal, lambda: _read_keys(session))


# Registers are small and rarely change. Kept by the hash of the event that changed them last, so that neither an
# undone transaction nor a database put back from a backup can leave an answer that was never true.
_registers: dict[tuple[str, str], Registers] = {}
_keys: dict[tuple[str, str], Keys] = {}


def kept(held: dict[tuple[str, str], K], session: Session, seal: str, read: Callable[[], K]) -> K:
    """Return what was read at an event with this hash, read the first time only."""
    key = (str(session.get_bind().engine.url), seal)
    found = held.get(key)
    if found is None:
        found = read()
        if len(held) > 64:
            held.clear()
        held[key] = found
    return found


def _newest_register_event(session: Session, limit: int) -> tuple[int, str]:
    """Return the last event up to `limit` that changed a register, and its hash."""
    versions = (t.region_version, t.membership_version, t.provider_version, t.site_version)
    return newest_event(session, versions, limit)


def newest_event(session: Session, tables: Sequence[Table], limit: int) -> tuple[int, str]:
    """Return the last event up to `limit` that wrote to one of these tables, and its hash; 0 and '' for none."""
    asked = tuple(tables)
    return once(session, ("newest", asked, limit), lambda: _asked_newest(session, asked, limit))


def changed_at(session: Session, tables: Sequence[Table], limit: int) -> datetime | None:
    """Return when one of these tables was last written to, up to an event; None when it never was."""
    newest, _hash = newest_event(session, tables, limit)
    if not newest:  # the event that made the store is no change of anything
        return None
    return session.execute(select(t.event.c.at).where(t.event.c.id == newest)).scalar_one_or_none()


def _asked_newest(session: Session, tables: tuple[Table, ...], limit: int) -> tuple[int, str]:
    row = session.execute(_newest_of(tables), {"limit": limit}).one_or_none()
    return (0, "") if row is None else (int(row.id), str(row.hash))


@lru_cache(maxsize=64)  # every page asks this of several tables, and composing it takes longer than asking
def _newest_of(tables: tuple[Table, ...]) -> Select[Any]:
    limit = bindparam("limit", type_=Integer)
    each = union_all(
        *(select(func.max(v.c.event_id).label("event_id")).where(v.c.event_id <= limit) for v in tables)
    ).subquery()
    newest = select(func.coalesce(func.max(each.c.event_id), 0)).scalar_subquery()
    return select(t.event.c.id, t.event.c.hash).where(t.event.c.id == newest)


def _read_keys(session: Session) -> Keys:
    def codes(table: Table) -> dict[str, int]:
        return {str(row.code): int(row.id) for row in session.execute(select(table.c.code, table.c.id))}

    region, provider, site = codes(t.region), codes(t.provider), codes(t.site)
    return Keys(region, provider, site, _reverse(region), _reverse(provider), _reverse(site))


def _read(session: Session, limit: int) -> Registers:
    key = keys(session)
    providers = _latest(session, t.provider_version, ["provider_id"], limit)
    sites = _latest(session, t.site_version, ["site_id"], limit)
    regions = _latest(session, t.region_version, ["region_id"], limit)
    members = _latest(session, t.membership_version, ["region_id", "parent_id", "starts"], limit)
    return Registers(
        regions=tuple(Region(key.region_code[r.region_id], r.name, r.kind, r.valid_from, r.valid_to) for r in regions),
        memberships=tuple(
            Membership(
                key.region_code[m.region_id],
                key.region_code[m.parent_id],
                m.valid_from,
                m.valid_to,
                m.certainty,
                m.source,
            )
            for m in members
        ),
        providers=tuple(
            Provider(key.provider_code[p.provider_id], p.name, p.kvk, p.valid_from, p.valid_to, p.successor)
            for p in providers
        ),
        sites=tuple(
            Site(
                key.site_code[s.site_id],
                s.name,
                key.provider_code[s.provider_id],
                key.region_code[s.region_id],
                s.youth_region,
                s.municipality,
                s.establishment,
                s.valid_from,
                s.valid_to,
            )
            for s in sites
        ),
    )


def _latest(session: Session, versions: Table, key: list[str], limit: int) -> Sequence[Any]:
    """Return the newest version of each register row up to an event, in order of first registration."""
    columns = [versions.c[name] for name in key]
    rank = func.row_number().over(partition_by=columns, order_by=versions.c.revision.desc()).label("rank")
    ranked = select(versions, rank).where(versions.c.event_id <= limit).subquery()
    return session.execute(select(ranked).where(ranked.c.rank == 1).order_by(*(ranked.c[name] for name in key))).all()


def _reverse(codes: dict[str, int]) -> dict[int, str]:
    return {key: code for code, key in codes.items()}
