"""Whether a store holds invented figures, which must then be labelled everywhere."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.store import tables as t

DEMONSTRATION = "demonstratie laden"


def holds_demonstration(session: Session) -> bool:
    """Tell whether the demonstration was ever loaded into this store."""
    found = session.execute(select(t.event.c.id).where(t.event.c.verb == DEMONSTRATION).limit(1))
    return found.scalar_one_or_none() is not None
