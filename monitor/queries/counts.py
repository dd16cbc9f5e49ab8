"""How much a store holds."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from monitor.domain.quarter import Quarter
from monitor.store import tables as t
from monitor.store.working_tables import WORKING


@dataclass(frozen=True)
class Counts:
    """Rows by table, and the first and last quarter of which anything was reported (None: nothing yet)."""

    rows: dict[str, int]
    first: Quarter | None
    last: Quarter | None


def counts(session: Session) -> Counts:
    """Return how many rows each table holds. Key 0 stands for 'none' in some registers, and is not counted."""
    rows = {}
    for table in (t.event, *t.APPEND_ONLY, *WORKING):
        query = select(func.count()).select_from(table)
        rows[table.name] = int(session.execute(query.where(table.c.id > 0) if "id" in table.c else query).scalar_one())
    span = session.execute(select(func.min(t.report.c.quarter), func.max(t.report.c.quarter))).one()
    first, last = (None if index is None else Quarter.of_index(index) for index in span)
    return Counts(rows, first, last)
