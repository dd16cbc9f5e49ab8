"""Writing to the ledger: one event with all its rows, chained by hash to the event before."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import RowMapping, Table, func, insert, select, update
from sqlalchemy.orm import Session

from monitor.store.engine import WRITTEN, now
from monitor.store.tables import APPEND_ONLY, event
from monitor.store.working_tables import chain_head

GENESIS = "0" * 64  # the hash before the first event
Row = dict[str, Any]
Written = Mapping[str, Any] | RowMapping


@dataclass
class Entry:
    """One event in the making: who does what to what, why, and the rows it will write."""

    actor: str
    verb: str
    object: str
    reason: str = ""
    rows: dict[str, list[Row]] = field(default_factory=dict)

    def add(self, table: Table, row: Row) -> None:
        self.rows.setdefault(table.name, []).append(row)


def next_id(session: Session, table: Table) -> int:
    """Return the first free key of a ledger table. Only inside `Store.begin`, where writers take turns."""
    return int(session.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()) + 1


def record(session: Session, entry: Entry) -> int:
    """Write an event and its rows, and move the chain's head; returns the event's number.

    Rows get their key (unless given) and the event's number here. The caller commits.
    """
    head = session.execute(select(chain_head.c.events, chain_head.c.hash)).one()
    number = int(head.events) + 1
    for table in APPEND_ONLY:
        rows = entry.rows.get(table.name)
        if rows:
            _complete(session, table, rows, number)
    happened: Row = {
        "id": number,
        "at": now(session),
        "actor": entry.actor,
        "verb": entry.verb,
        "object": entry.object,
        "reason": entry.reason,
        "prev_hash": head.hash,
    }
    digest = event_hash(happened, ((t, entry.rows.get(t.name, ())) for t in APPEND_ONLY))
    session.execute(insert(event), [{**happened, "hash": digest}])
    for table in APPEND_ONLY:
        rows = entry.rows.get(table.name)
        if rows:
            session.execute(insert(table), rows)
    session.execute(update(chain_head).values(events=number, hash=digest))
    # said after the commit: what is undone has not happened
    session.info.setdefault(WRITTEN, []).append((entry.verb, entry.object, f"gebeurtenis {number}", entry.actor))
    return number


def event_hash(happened: Written, written: Iterable[tuple[Table, Sequence[Written]]]) -> str:
    """Return the SHA-256 over an event and every row it wrote, in table and key order."""
    digest = hashlib.sha256()
    fields = ("id", "at", "actor", "verb", "object", "reason", "prev_hash")
    digest.update(_canonical([happened[name] for name in fields]))
    for table, rows in written:
        names = [column.name for column in table.columns]
        for row in sorted(rows, key=lambda r: int(r["id"])):
            digest.update(_canonical([table.name, *(row.get(name) for name in names)]))
    return digest.hexdigest()


def _complete(session: Session, table: Table, rows: list[Row], number: int) -> None:
    free = next_id(session, table)
    blank = {column.name: "" if column.server_default is not None else None for column in table.columns}
    for index, row in enumerate(rows):
        given = {**blank, **row, "event_id": number}
        given["id"] = row.get("id") or free + index
        rows[index] = given


def _canonical(values: Sequence[Any]) -> bytes:
    return json.dumps([_plain(v) for v in values], ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    return value.isoformat() if isinstance(value, date) else value
