"""What people are called, also those who may no longer sign in."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.domain.people import OPERATOR
from monitor.store import tables as t


def names(session: Session) -> dict[str, str]:
    """Return the latest name of everyone who was ever in the store, by code."""
    rows = session.execute(
        select(t.person.c.code, t.person_version.c.name)
        .join(t.person_version, t.person_version.c.person_id == t.person.c.id)
        .order_by(t.person_version.c.revision)
    )
    return {OPERATOR.code: OPERATOR.name, **{row.code: row.name for row in rows}}
