"""What a page has to say once, after something was saved or refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import streamlit as st

from monitor.domain.formats import date_long
from monitor.domain.sentences.parts import both
from monitor.domain.words import Refused, Text
from monitor.queries.entry_form import writings
from monitor.queries.moment import DUTCH_TIME
from monitor.ui.context import PageContext
from monitor.ui.html import markup, show

SAVED = Text(nl="Opgeslagen op {day} om {at}. Nummer {event}.", en="Saved on {day} at {at}. Number {event}.")
UNCHANGED = Text(nl="Er is niets gewijzigd: dit stond er al zo.", en="Nothing changed: this was there already.")
_KEY = "_melding"


def tell(words: Text, good: bool = False) -> None:
    """Keep what the next run of the page says."""
    st.session_state[_KEY] = (words, good)


def draw_notice(page: PageContext) -> None:
    """Say what was kept, once."""
    kept: tuple[Text, bool] | None = st.session_state.pop(_KEY, None)
    if kept is not None:
        words, good = kept
        kind = " m-good" if good else ""
        show(markup('<p class="m-note{kind}" role="status">{words}</p>', kind=kind, words=words[page.language]))


def tell_saved(page: PageContext, event: int | None) -> None:
    """Keep the receipt of an event: when it was written, and its number."""
    if event is None:
        tell(UNCHANGED, good=True)
        return
    with page.store.read() as session:
        at: datetime = writings(session, [event])[event].at.astimezone(DUTCH_TIME)
    day = both(lambda language: date_long(at.date(), language))
    tell(SAVED.format(day=day, at=at.strftime("%H.%M.%S"), event=event), good=True)


def attempt(page: PageContext, act: Callable[[Any], int | None]) -> bool:
    """Do something in one writing transaction; says under which number, or why nothing was saved."""
    try:
        with page.store.begin() as session:
            event = act(session)
    except Refused as refused:
        tell(refused.text)
        return False
    tell_saved(page, event)
    return True
