"""Keeping the registers: regions, memberships, providers and sites. A change is a new version; nothing is deleted."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Table
from sqlalchemy.orm import Session

from monitor.actions.refuse import only
from monitor.actions.revisions import next_revision
from monitor.domain.people import Actor, Role
from monitor.domain.registers import Membership, Provider, Region, Registers, Site
from monitor.queries.registers import keys, registers
from monitor.store import tables as t
from monitor.store.ledger import Entry, Row, next_id, record

Registered = Region | Membership | Provider | Site


def put(session: Session, actor: Actor, rows: Sequence[Registered], verb: str = "register bijwerken") -> int | None:
    """Add or change register rows in one event; returns its number, or None when all rows were known as they are.

    Rows may refer to codes that come earlier in `rows`. Raises KeyError for a code that is nowhere.
    """
    only(actor, Role.BEHEERDER)
    known = registers(session)
    changed = [row for row in rows if row not in _present(known, row)]
    if not changed:
        return None
    entry = Entry(actor.code, verb, f"register:{len(changed)} regels")
    codes = _Codes(session, entry)
    for row in changed:
        codes.identity(row)
    for row in changed:
        table, key, values = _version(row, codes)
        entry.add(table, {**key, **values, "revision": next_revision(session, table, key, entry)})
    return record(session, entry)


def _present(known: Registers, row: Registered) -> Iterable[Registered]:
    if isinstance(row, Region):
        return known.regions
    if isinstance(row, Membership):
        return known.memberships
    return known.providers if isinstance(row, Provider) else known.sites


class _Codes:
    """Finds the key of a code, and gives a new code its key in the event being written."""

    def __init__(self, session: Session, entry: Entry) -> None:
        known = keys(session)
        self.entry = entry
        self.found = {
            t.region.name: dict(known.region),
            t.provider.name: dict(known.provider),
            t.site.name: dict(known.site),
        }
        self.free = {table.name: next_id(session, table) for table in (t.region, t.provider, t.site)}

    def identity(self, row: Registered) -> None:
        if isinstance(row, Membership):
            return
        table = t.region if isinstance(row, Region) else t.provider if isinstance(row, Provider) else t.site
        if row.code not in self.found[table.name]:
            number = self.free[table.name]
            self.free[table.name] += 1
            self.found[table.name][row.code] = number
            self.entry.add(table, {"id": number, "code": row.code})

    def region(self, code: str) -> int:
        return self.found[t.region.name][code]

    def provider(self, code: str) -> int:
        return self.found[t.provider.name][code]

    def site(self, code: str) -> int:
        return self.found[t.site.name][code]


def _version(row: Registered, codes: _Codes) -> tuple[Table, Row, Row]:
    """Return the version table of a row, the columns that identify it, and the others."""
    dates: dict[str, Any] = {"valid_from": row.valid_from, "valid_to": row.valid_to}
    if isinstance(row, Region):
        return t.region_version, {"region_id": codes.region(row.code)}, {"name": row.name, "kind": row.kind, **dates}
    if isinstance(row, Membership):
        key = {
            "region_id": codes.region(row.region),
            "parent_id": codes.region(row.parent),
            "starts": row.valid_from.isoformat() if row.valid_from else "",
        }
        return t.membership_version, key, {"certainty": row.certainty, "source": row.source, **dates}
    if isinstance(row, Provider):
        values = {"name": row.name, "kvk": row.kvk, "successor": row.successor, **dates}
        return t.provider_version, {"provider_id": codes.provider(row.code)}, values
    values = {
        "name": row.name,
        "provider_id": codes.provider(row.provider),
        "region_id": codes.region(row.region),
        "youth_region": row.youth_region,
        "municipality": row.municipality,
        "establishment": row.establishment,
        **dates,
    }
    return t.site_version, {"site_id": codes.site(row.code)}, values
