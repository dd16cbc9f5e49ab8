"""Which provider the page is about, and the answer it shows, kept for each view of it."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from monitor.domain.words import Text
from monitor.queries.provider_page import ProviderPage, provider_choices, provider_page
from monitor.ui import address
from monitor.ui.answers import View
from monitor.ui.context import PageContext
from monitor.ui.kept import kept

PROVIDER = address.PROVIDER
_WHICH = Text(nl="Aanbieder", en="Provider")
_CHOOSE = Text(nl="Kies een aanbieder", en="Choose a provider")


@kept()
def choices_of(view: View, _page: PageContext) -> dict[str, str]:
    """Return the providers this person may see, names by code. Raises Refused for who sees none."""
    with _page.store.read() as session:
        return provider_choices(session, _page.actor, view.as_of)


def chosen_provider() -> str:
    """Return the provider in the address, '' when it names none."""
    return address.value(PROVIDER)


@kept()
def kept_provider(view: View, provider: str, _page: PageContext) -> ProviderPage:
    """Return the answer for a view, asked once. Raises Refused for who may not see it."""
    with _page.store.read() as session:
        return provider_page(session, _page.actor, provider, view.quarter, view.as_of, view.approved_only)


def draw_choice(provider: str, choices: Mapping[str, str], page: PageContext) -> None:
    """Draw the choice between the providers."""
    if not choices or (len(choices) == 1 and provider in choices):
        return
    codes = list(choices)
    with st.container(key="filters-aanbieder"):
        st.selectbox(
            _WHICH[page.language],
            codes,
            codes.index(provider) if provider in codes else None,
            format_func=choices.__getitem__,
            key=f"_aanbieder-{provider}",
            placeholder=_CHOOSE[page.language],
            on_change=lambda: _put(st.session_state[f"_aanbieder-{provider}"]),
            width=320,
        )


def _put(code: str | None) -> None:
    for name in ("toon", "cel"):
        st.query_params.pop(name, None)
    address.put(PROVIDER, code or "")
