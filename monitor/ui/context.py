"""What every page needs to know: who is asking, in which language, and for which quarter and moment."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from monitor import runtime
from monitor.actions.refuse import today_of
from monitor.actions.sessions import IDLE, LONGEST, touch_session
from monitor.domain.as_of import AsOf
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.domain.words import Language
from monitor.queries.demonstration import holds_demonstration
from monitor.queries.people import actor as find_actor
from monitor.queries.sessions import live_session
from monitor.store.engine import Store, now


@dataclass(frozen=True)
class PageContext:
    """One rerun's surroundings. `quarter` is None when the address names none; `version` is the store's."""

    store: Store
    actor: Actor
    language: Language
    today: date
    quarter: Quarter | None
    as_of: AsOf
    version: int
    demonstration: bool


def context() -> PageContext:
    """Return this rerun's surroundings. Stops the page when the session ended or the account was closed."""
    found = st.session_state.get("_page_context")
    assert isinstance(found, PageContext), "entry.py makes the context before any page runs"
    return found


def make_context(language: Language, quarter: Quarter | None, as_of: AsOf) -> PageContext | None:
    """Make and keep the surroundings of this rerun; None when nobody (any more) is signed in."""
    store = runtime.store()
    signed_in = signed_in_actor(store)
    if signed_in is None:
        return None
    with store.read() as session:
        demonstration, today = holds_demonstration(session), today_of(session)
    made = PageContext(store, signed_in, language, today, quarter, as_of, store.version(), demonstration)
    st.session_state["_page_context"] = made
    return made


def signed_in_actor(store: Store) -> Actor | None:
    """Return who is signed in, looked up again at every rerun: an ended session is out at its next click."""
    token_hash, person = st.user.get("session"), st.user.get("person")
    if not token_hash or not person:
        return None
    with store.read() as session:
        live = live_session(session, str(token_hash), IDLE, LONGEST)
        found = find_actor(session, live.person_code, today_of(session)) if live else None
        stale = live is not None and (now(session) - live.last_seen).total_seconds() > 60
    if live is None or found is None or found.operator or live.person_code != person:
        return None
    if stale:
        with store.work() as session:
            touch_session(session, str(token_hash))
    return found
