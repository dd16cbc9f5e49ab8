"""A part of a page that a choice in it draws again by itself: the rest of the page is left as it stands."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from monitor.ui import address
from monitor.ui.context import PageContext, chosen_in_address, make_context


def draw_part(draw: Callable[[PageContext], None], page: PageContext) -> None:
    """Draw a part now, and again by itself after each choice in it.

    When anything changed beside those choices (the sign-in, the store, the view) the whole page is drawn again: no
    part shows figures of another moment than the rest, or to someone who was signed out.
    """
    first = [True]

    @st.fragment
    def inside() -> None:
        if first:
            first.clear()
        elif _now() != page:
            st.rerun()
        draw(page)

    inside()


def _now() -> PageContext | None:
    address.follow()
    return make_context(address.language(), address.quarter(), address.as_of(), chosen_in_address())
