"""Whose a session is, as long as it holds."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.store.engine import now
from monitor.store.working_tables import web_session


@dataclass(frozen=True)
class LiveSession:
    """A session that holds: whose it is and when it was last used."""

    person_code: str
    last_seen: datetime


def live_session(session: Session, token_hash: str, idle: timedelta, longest: timedelta) -> LiveSession | None:
    """Return the session with this hashed token; None when it ended, stood idle or grew too old."""
    row = session.execute(select(web_session).where(web_session.c.token_hash == token_hash)).one_or_none()
    at = now(session)
    if row is None or row.ended is not None or at - row.last_seen > idle or at - row.created > longest:
        return None
    return LiveSession(row.person_code, row.last_seen)
