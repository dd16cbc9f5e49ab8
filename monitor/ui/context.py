"""What every page needs to know: who is asking, in which language, and for which quarter and moment."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import streamlit as st

from monitor import runtime
from monitor.actions.refuse import today_of
from monitor.actions.sessions import IDLE, LONGEST, touch_session
from monitor.domain.as_of import NOW, AsOf
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.domain.words import Language
from monitor.queries.demonstration import holds_demonstration
from monitor.queries.moment import last_event, last_shown
from monitor.queries.people import actor as find_actor
from monitor.queries.reports import first_reported_quarter
from monitor.queries.sessions import live_session
from monitor.store.engine import Store, now
from monitor.ui import address


@dataclass(frozen=True)
class Chosen:
    """What the address says beside the quarter and the moment. '' leaves a side open.

    `approved_only` leaves provisional figures out; `beside` is an earlier day that charts are compared with; `grid` is
    the kind of regions that the country is divided in.
    """

    approved_only: bool = False
    beside: date | None = None
    grid: str = "landsdeel"
    region: str = ""
    provider: str = ""


def chosen_in_address() -> Chosen:
    """Return what the address says; what it cannot say is left open."""
    return Chosen(
        address.approved_only(),
        address.beside(),
        address.grid(),
        address.code(address.REGION),
        address.code(address.PROVIDER),
    )


@dataclass(frozen=True)
class PageContext:
    """One rerun's surroundings. `quarter` is None when the address names none; `version` is the store's, `shown` the
    last event of it that can change what figures show.

    `first_reported` is the first quarter anyone reported on.
    """

    store: Store
    actor: Actor
    language: Language
    today: date
    quarter: Quarter | None
    as_of: AsOf
    version: int
    shown: int
    demonstration: bool
    first_reported: Quarter | None = None
    view: Chosen = Chosen()

    @property
    def approved_only(self) -> bool:
        return self.view.approved_only

    @property
    def beside(self) -> date | None:
        return self.view.beside


def context() -> PageContext:
    """Return this rerun's surroundings. Stops the page when the session ended or the account was closed."""
    found = st.session_state.get("_page_context")
    assert isinstance(found, PageContext), "entry.py makes the context before any page runs"
    return found


def make_context(
    language: Language, quarter: Quarter | None, as_of: AsOf, view: Chosen = Chosen()
) -> PageContext | None:
    """Make and keep the surroundings of this rerun; None when nobody (any more) is signed in."""
    store = runtime.store()
    token_hash, person = str(st.user.get("session") or ""), st.user.get("person")
    with store.read() as session:
        # looked up again at every rerun: an ended session is out at its next click
        live = live_session(session, token_hash, IDLE, LONGEST) if token_hash else None
        version, today, moment = last_event(session, NOW), today_of(session), now(session)
    if live is None or live.person_code != person:
        return None
    signed_in, demonstration, first, shown = _of_version(store, version, live.person_code, today)
    if signed_in is None or signed_in.operator:
        return None
    if (moment - live.last_seen).total_seconds() > 60:
        with store.work() as session:
            touch_session(session, token_hash)
    made = PageContext(store, signed_in, language, today, quarter, as_of, version, shown, demonstration, first, view)
    st.session_state["_page_context"] = made
    return made


@lru_cache(maxsize=256)
def _of_version(store: Store, version: int, person: str, today: date) -> tuple[Actor | None, bool, Quarter | None, int]:
    """Return what an event can change: who a person is, whether figures are invented, the first quarter, what shows."""
    with store.read() as session:
        return (
            find_actor(session, person, today),
            holds_demonstration(session),
            first_reported_quarter(session),
            last_shown(session),
        )
