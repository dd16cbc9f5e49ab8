"""What is chosen beside the newest of everything, on one line above each page, each with the way to let it go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

import streamlit as st
from markupsafe import Markup

from monitor.domain.formats import date_long
from monitor.domain.people import COUNTRY
from monitor.domain.words import Language, Text
from monitor.ui import address
from monitor.ui.context import PageContext
from monitor.ui.html import joined, markup
from monitor.ui.places import places_of

NOTHING_CHOSEN = Markup("")


def chosen_line(page: PageContext, counts: frozenset[str], silent: frozenset[str] = frozenset()) -> Markup:
    """Return the choices in the address; of those that are not in `counts` it says that this page does not use them.

    Nothing is said of what is `silent`: on a page about one thing, a place to choose has no meaning.
    """
    found = tuple((name, words) for name, words in _chosen(page) if name not in silent)
    return _line(found, counts, tuple(st.query_params.to_dict().items()), page.language) if found else NOTHING_CHOSEN


@lru_cache(maxsize=256)
def _line(
    found: tuple[tuple[str, str], ...], counts: frozenset[str], given: tuple[tuple[str, str], ...], language: Language
) -> Markup:
    items = joined(_item(name, words, name in counts, dict(given), language) for name, words in found)
    return markup('<ul class="m-chosen" aria-label="{label}">{items}</ul>', label=_LABEL[language], items=items)


def _chosen(page: PageContext) -> Iterator[tuple[str, str]]:
    lang, view = page.language, page.view
    if view.region not in ("", COUNTRY):
        yield address.REGION, _REGION[lang].format(name=places_of(page).landsdelen.get(view.region, view.region))
    if view.provider:
        yield address.PROVIDER, _PROVIDER[lang].format(name=places_of(page).providers.get(view.provider, view.provider))
    if view.approved_only:
        yield address.APPROVED, _APPROVED[lang]
    if view.beside:
        yield address.BESIDE, _BESIDE[lang].format(day=date_long(view.beside, lang))
    if view.grid != address.GRIDS[0]:
        yield address.GRID, _GRID[view.grid][lang]


def _item(name: str, words: str, counts: bool, given: Mapping[str, str], language: Language) -> Markup:
    place = "m-place" if name in (address.REGION, address.PROVIDER) else ""
    return markup(
        '<li class="{kind}">{words}{aside} <a href="{without}" target="_self" aria-label="{off}: {words}">✕</a></li>',
        kind=place if counts else f"{place} m-idle".strip(),
        words=words,
        aside="" if counts else f" ({_IDLE[language]})",
        without=address.without(name, given),
        off=_OFF[language],
    )


_LABEL = Text(nl="Gekozen", en="Chosen")
_OFF = Text(nl="Niet meer kiezen", en="Choose no more")
_IDLE = Text(nl="telt op deze pagina niet mee", en="does not count on this page")
_REGION = Text(nl="Landsdeel: {name}", en="Region: {name}")
_PROVIDER = Text(nl="Aanbieder: {name}", en="Provider: {name}")
_APPROVED = Text(nl="Alleen goedgekeurde cijfers", en="Approved figures only")
_BESIDE = Text(nl="Vergeleken met zoals bekend op {day}", en="Compared with as known on {day}")
_GRID = {
    "zorggebied": Text(nl="Per zorggebied", en="By care area"),
    "jeugdregio": Text(nl="Per jeugdregio", en="By youth region"),
}
