"""Sessions of signed-in people: kept on the server, found by a hashed token, ended at will. No events."""

import hashlib
import secrets
from datetime import timedelta

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from monitor.store.engine import now
from monitor.store.working_tables import web_session

IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=10)


def hashed(token: str) -> str:
    """Return what is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def begin_session(session: Session, person_code: str) -> str:
    """Start a session and return its token, 256 random bits; only its hash is kept."""
    token = secrets.token_urlsafe(32)
    at = now(session)
    session.execute(
        insert(web_session).values(
            token_hash=hashed(token), person_code=person_code, created=at, last_seen=at, ended=None
        )
    )
    return token


def touch_session(session: Session, token_hash: str) -> None:
    """Note that a session is in use."""
    session.execute(update(web_session).where(web_session.c.token_hash == token_hash).values(last_seen=now(session)))


def end_session(session: Session, token_hash: str) -> None:
    """End a session: the next click finds it gone."""
    session.execute(
        update(web_session)
        .where(web_session.c.token_hash == token_hash, web_session.c.ended.is_(None))
        .values(ended=now(session))
    )
