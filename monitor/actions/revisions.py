"""The next revision of a row that is kept in versions."""

from sqlalchemy import Table, func, select
from sqlalchemy.orm import Session

from monitor.store.ledger import Entry, Row


def next_revision(session: Session, table: Table, key: Row, entry: Entry) -> int:
    """Return the revision after those in the store and in the event being written; `key` names the columns."""
    written = session.execute(
        select(func.coalesce(func.max(table.c.revision), 0)).where(*(table.c[name] == key[name] for name in key))
    ).scalar_one()
    earlier = sum(all(row[name] == key[name] for name in key) for row in entry.rows.get(table.name, ()))
    return int(written) + earlier + 1
