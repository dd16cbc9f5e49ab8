"""Which landsdeel the page is about, and the answer it shows, kept for each view of it."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from monitor.domain.words import Text
from monitor.queries.overview import Overview, overview
from monitor.queries.region_answer import RegionPage
from monitor.queries.region_page import region_choices, region_page
from monitor.ui import address
from monitor.ui.answers import View
from monitor.ui.context import PageContext
from monitor.ui.kept import kept

_WHERE = Text(nl="Landsdeel", en="Region")
_CHOOSE = Text(nl="Kies een landsdeel", en="Choose a region")


@kept()
def choices_of(view: View, _page: PageContext) -> dict[str, str]:
    """Return the landsdelen this person may see, names by code. Raises Refused for who sees none."""
    with _page.store.read() as session:
        return region_choices(session, _page.actor, view.as_of)


def chosen_region(page: PageContext, choices: Mapping[str, str]) -> str:
    """Return the landsdeel in the address; else one's own; '' for who sees all of them and chose none."""
    given = address.value(address.REGION)
    if given:
        return given
    return "" if page.actor.sees_everything else next(iter(choices), "")


@kept()
def kept_region(view: View, region: str, _page: PageContext) -> RegionPage:
    """Return the answer for a view, asked once. Raises Refused for another's landsdeel."""
    with _page.store.read() as session:
        return region_page(session, _page.actor, region, view.quarter, view.as_of, view.approved_only)


def nation(page: PageContext) -> Overview:
    """Return the national overview, of which the landsdelen to choose from are rows."""
    with page.store.read() as session:
        return overview(session, page.actor, page.quarter, page.as_of, page.approved_only)


def draw_choice(region: str, choices: Mapping[str, str], page: PageContext) -> None:
    """Draw the choice between the landsdelen; nothing for who sees only one."""
    if len(choices) < 2:
        return
    codes = list(choices)
    with st.container(key="filters-regio"):
        st.selectbox(
            _WHERE[page.language],
            codes,
            codes.index(region) if region in codes else None,
            format_func=choices.__getitem__,
            # the key carries the choice, so that a link to another landsdeel is not overruled by what was chosen before
            key=f"_regio-{region}",
            placeholder=_CHOOSE[page.language],
            on_change=lambda: address.put(address.REGION, st.session_state[f"_regio-{region}"] or ""),
            width=320,
        )
