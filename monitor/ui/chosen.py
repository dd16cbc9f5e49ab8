"""What is chosen beside the newest of everything, on one line above each page, each with the way to let it go."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st
from markupsafe import Markup

from monitor.domain.formats import date_long
from monitor.domain.words import Language, Text
from monitor.ui import address
from monitor.ui.context import PageContext
from monitor.ui.html import joined, markup, show


def draw_chosen(page: PageContext, counts: frozenset[str]) -> None:
    """Draw the choices in the address; of those that are not in `counts` it says that this page does not use them."""
    found = list(_chosen(page))
    if not found:
        return
    lang = page.language
    items = joined(_item(name, words, name in counts, lang) for name, words in found)
    show(markup('<ul class="m-chosen" aria-label="{label}">{items}</ul>', label=_LABEL[lang], items=items))


def _chosen(page: PageContext) -> Iterator[tuple[str, str]]:
    lang, view = page.language, page.view
    if view.approved_only:
        yield address.APPROVED, _APPROVED[lang]
    if view.beside:
        yield address.BESIDE, _BESIDE[lang].format(day=date_long(view.beside, lang))
    if view.grid != address.GRIDS[0]:
        yield address.GRID, _GRID[view.grid][lang]


def _item(name: str, words: str, counts: bool, language: Language) -> Markup:
    return markup(
        '<li class="{kind}">{words}{aside} <a href="{without}" target="_self" aria-label="{off}: {words}">✕</a></li>',
        kind="" if counts else "m-idle",
        words=words,
        aside="" if counts else f" ({_IDLE[language]})",
        without=address.without(name, st.query_params),
        off=_OFF[language],
    )


_LABEL = Text(nl="Gekozen", en="Chosen")
_OFF = Text(nl="Niet meer kiezen", en="Choose no more")
_IDLE = Text(nl="telt op deze pagina niet mee", en="does not count on this page")
_APPROVED = Text(nl="Alleen goedgekeurde cijfers", en="Approved figures only")
_BESIDE = Text(nl="Vergeleken met zoals bekend op {day}", en="Compared with as known on {day}")
_GRID = {
    "zorggebied": Text(nl="Per zorggebied", en="By care area"),
    "jeugdregio": Text(nl="Per jeugdregio", en="By youth region"),
}
