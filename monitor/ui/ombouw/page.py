"""Drawing the page about conversions: each part once for each view and choice; a second view is replayed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from monitor.domain.registers import Region
from monitor.domain.words import Text
from monitor.queries.ombouw import Ombouw, Since, ombouw
from monitor.ui.answers import View
from monitor.ui.charts import chart, framed
from monitor.ui.context import PageContext
from monitor.ui.header import header
from monitor.ui.html import emphasised, joined, markup, show
from monitor.ui.ombouw import balance, cards, small_door
from monitor.ui.ombouw.choices import Choice
from monitor.ui.ombouw.head import meta_of, sentence_of, stage_tiles
from monitor.ui.ombouw.planning import draw_planning
from monitor.ui.tiles import tiles

# the same key as Streamlit makes of them, in a fortieth of the time
QUICK: dict[str | type[Any], Callable[[Any], Any]] = {View: repr, Choice: repr}
TITLE = Text(nl="Ombouw", en="Conversion")
NO_BALANCE = Text(
    nl="Een balans vraagt opgaven van twee kwartalen van dezelfde locatie.",
    en="A balance takes reports of two quarters of the same site.",
)


@st.cache_data(show_spinner=False, hash_funcs=QUICK, max_entries=32)
def answer(view: View, since: Since, _page: PageContext) -> Ombouw:
    """Return everything the page shows, from one moment of the store."""
    with _page.store.read() as session:
        return ombouw(session, _page.actor, view.quarter, view.as_of, since)


@st.cache_data(show_spinner=False, hash_funcs=QUICK, max_entries=64)
def draw_top(view: View, _page: PageContext) -> tuple[Region, ...]:
    """Draw the first line and the stages; returns the landsdelen with trajects to choose from, none without any."""
    made, lang = answer(view, Since.QUARTER, _page), view.language
    header(TITLE[lang], lang, meta_of(made, lang), emphasised(sentence_of(made), lang), view.demonstration)
    if not made.tracks or made.known is None:
        return ()
    tiles(stage_tiles(made, lang))
    return tuple(made.known.region[build.region] for build in made.regions)


@st.cache_data(show_spinner=False, hash_funcs=QUICK, max_entries=128)
def draw_timeline(view: View, choice: Choice, _page: PageContext) -> None:
    """Draw the time line of the trajects that were chosen."""
    draw_planning(answer(view, Since.QUARTER, _page), choice, view.language)


@st.cache_data(show_spinner=False, hash_funcs=QUICK, max_entries=64)
def draw_cards(view: View, _page: PageContext) -> None:
    """Draw what comes for what goes, who still lives where it closes, and what is no way out."""
    made, lang = answer(view, Since.QUARTER, _page), view.language
    chart(cards.build_chart(made, lang), "build-up", lang)
    pieces = (
        cards.closings_card(made, lang),
        cards.faster_card(made, lang),
        cards.forms_card(made, lang),
        small_door.small_card(made, lang),
        small_door.displaced_card(made, lang),
    )
    show(joined(pieces))


@st.cache_data(show_spinner=False, hash_funcs=QUICK, max_entries=64)
def draw_balance(view: View, since: Since, _page: PageContext) -> None:
    """Draw the balance of places since a moment."""
    made, lang = answer(view, since, _page), view.language
    if made.quarter is None:
        return
    flow = balance.balance_chart(made, lang)
    if flow is None:
        heading = balance.balance_heading(made, lang)
        show(framed(heading, markup('<p class="m-empty">{words}</p>', words=NO_BALANCE[lang])))
    else:
        chart(flow, "balance", lang)
        show(balance.balance_tables(made, lang))
