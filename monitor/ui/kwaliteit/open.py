"""The answer the page shows, kept for each view of it, and the choice of a landsdeel that stands in the address."""

from __future__ import annotations

import streamlit as st

from monitor.domain.people import COUNTRY
from monitor.domain.words import Text
from monitor.queries.quality import Quality, quality
from monitor.ui import address
from monitor.ui.answers import View
from monitor.ui.context import PageContext
from monitor.ui.kept import kept

_WHERE = Text(nl="Landsdeel", en="Region")
_COUNTRY = Text(nl="Heel Nederland", en="The whole country")


def chosen_region() -> str:
    """Return the landsdeel in the address; the country when it names none."""
    return address.value(address.REGION) or COUNTRY


@kept()
def kept_quality(view: View, region: str, _page: PageContext) -> Quality:
    """Return the answer for a view, asked once. Raises Refused for another's landsdeel."""
    with _page.store.read() as session:
        return quality(session, _page.actor, view.quarter, view.as_of, view.approved_only, region=region)


def draw_choice(made: Quality, page: PageContext) -> None:
    """Draw the choice between the country and the landsdelen one may see."""
    lang = page.language
    names = {COUNTRY: _COUNTRY[lang], **made.choices}
    with st.container(key="filters-kwaliteit"):
        st.selectbox(
            _WHERE[lang],
            list(names),
            list(names).index(made.region),
            format_func=names.__getitem__,
            key=f"_kwaliteit-{made.region}",
            on_change=lambda: _put(st.session_state[f"_kwaliteit-{made.region}"]),
            width=320,
        )


def _put(code: str) -> None:
    address.put(address.REGION, "" if code == COUNTRY else code)
