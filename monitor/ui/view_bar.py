"""The top of every page: who is signed in, the other language, what is chosen, and the panel to choose it in."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

import streamlit as st
from markupsafe import Markup

from monitor.domain.catalogue.programme import BASELINE
from monitor.domain.people import ROLE_NAMES, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.about import citation
from monitor.domain.words import Language, Text
from monitor.ui import address
from monitor.ui.chosen import NOTHING_CHOSEN
from monitor.ui.context import PageContext
from monitor.ui.history.cell_address import CELL
from monitor.ui.html import markup, show
from monitor.ui.places import places_of

_VIEW = Text(nl="Weergave", en="View")
_REGION = Text(nl="Landsdeel", en="Region")
_COUNTRY = Text(nl="heel Nederland", en="the whole country")
_PROVIDER = Text(nl="Aanbieder", en="Provider")
_EVERY_PROVIDER = Text(nl="alle aanbieders", en="all providers")
_QUARTER = Text(nl="Kwartaal", en="Quarter")
_NEWEST = Text(nl="nieuwste", en="newest")
_KNOWN_ON = Text(nl="Zoals bekend op", en="As known on")
_KNOWN_ON_HELP = Text(
    nl="Laat de cijfers zien zoals ze op die dag bekend waren. Leeg is nu.",
    en="Shows the figures as they were known on that day. Empty is now.",
)
FIRST_DAY = date(2010, 1, 1)
PANEL = "_weergave"  # the key under which Streamlit holds whether the panel is open
_APPROVED = Text(nl="Alleen goedgekeurde cijfers", en="Approved figures only")
_APPROVED_HELP = Text(
    nl="Laat weg wat is ingediend en nog niet goedgekeurd.", en="Leaves out what is submitted and not approved yet."
)
_BESIDE = Text(nl="Vergelijk met zoals bekend op", en="Compare with as known on")
_BESIDE_HELP = Text(
    nl="Zet in elke grafiek de cijfers zoals ze op die dag bekend waren naast die van nu. Leeg is niet vergelijken.",
    en="Puts the figures as they were known on that day beside those of now in every chart. Empty compares nothing.",
)
_GRID = Text(nl="Indeling van Nederland", en="Division of the country")
_GRID_HELP = Text(
    nl="Paden en opgaven zijn per landsdeel. In een andere indeling tellen locaties naar waar ze staan.",
    en="Paths and reports are by region. In another division sites count by where they stand.",
)
GRID_NAMES = {
    "landsdeel": Text(nl="landsdelen", en="regions"),
    "zorggebied": Text(nl="zorggebieden", en="care areas"),
    "jeugdregio": Text(nl="jeugdregio’s", en="youth regions"),
}
_OTHER: dict[Language, tuple[Language, str]] = {"nl": ("en", "English"), "en": ("nl", "Nederlands")}
_SIGN_OUT = Text(nl="Afmelden", en="Sign out")


def draw_view(page: PageContext, chosen: Markup = NOTHING_CHOSEN, title: Text | None = None) -> None:
    """Draw the line of what is chosen with who is signed in, and the panel; all choices stand in the address.

    With the `title` of a page it holds how to name this view, for the foot of paper that says nothing better.
    """
    lang = page.language
    with st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center", key="view"):
        cited = _cited(title, page.today, page.shown, lang) if title and page.as_of.is_now else ""
        show(_top(page.actor, chosen, cited, address.in_language(_OTHER[lang][0]), lang))
        # drawn when it is opened: closed on every page, it would be a third of what a run costs
        panel = st.popover(_VIEW[lang], icon=":material/tune:", key=PANEL, on_change="rerun")
        if panel.open:
            with panel:
                _draw_choices(page)


def _draw_choices(page: PageContext) -> None:
    lang = page.language
    _choose_place(page)
    _choose_quarter(page)
    _choose_day(page, address.KNOWN_ON, page.as_of.day, _KNOWN_ON, _KNOWN_ON_HELP)
    st.checkbox(
        _APPROVED[lang],
        page.approved_only,
        key="_goedgekeurd",
        help=_APPROVED_HELP[lang],
        on_change=lambda: address.put_approved(st.session_state["_goedgekeurd"]),
    )
    _choose_day(page, address.BESIDE, page.beside, _BESIDE, _BESIDE_HELP)
    _choose_grid(page)


def _choose_place(page: PageContext) -> None:
    """Draw the choice of a landsdeel and of a provider; none for who sees no figures."""
    places, lang = places_of(page), page.language
    if places.landsdelen:
        _choose_one(address.REGION, _REGION[lang], {"": _COUNTRY[lang], **places.landsdelen}, page.view.region)
    if places.providers:
        names = {"": _EVERY_PROVIDER[lang], **places.providers}
        _choose_one(address.PROVIDER, _PROVIDER[lang], names, page.view.provider)


def _choose_one(name: str, label: str, options: Mapping[str, str], chosen: str) -> None:
    codes = list(options)
    # the key carries the choice: a page that is about a place has a choice of it too, and a link another one
    key = f"_weergave-{name}-{chosen}"
    at = codes.index(chosen) if chosen in codes else 0
    st.selectbox(label, codes, at, key=key, format_func=options.__getitem__, on_change=_put_place, args=(name, key))


def _put_place(name: str, key: str) -> None:
    # the figure that is open is of the place before
    st.query_params.pop(CELL, None)
    address.put(name, st.session_state[key])


def _choose_day(page: PageContext, name: str, held: date | None, label: Text, helps: Text) -> None:
    """Draw the choice of a day that stands in the address under `name`."""
    st.date_input(
        label[page.language],
        _within(held, page.today),
        key=f"_{name}",
        min_value=FIRST_DAY,
        max_value=page.today,
        format="DD-MM-YYYY",
        help=helps[page.language],
        on_change=_put_day,
        args=(f"_{name}", name),
    )


def _choose_quarter(page: PageContext) -> None:
    first = page.first_reported or BASELINE.value
    last = Quarter.last_ended(page.today)
    codes = ["", *(q.code for q in reversed(list(min(first, BASELINE.value).until(last))))]
    chosen = page.quarter.code if page.quarter else ""
    st.selectbox(
        _QUARTER[page.language],
        codes if chosen in codes else [*codes, chosen],
        (codes if chosen in codes else [*codes, chosen]).index(chosen),
        key="_kwartaal",
        format_func=lambda code: Quarter.of_code(code).label(page.language) if code else _NEWEST[page.language],
        on_change=lambda: address.put(address.QUARTER, st.session_state["_kwartaal"]),
    )


def _choose_grid(page: PageContext) -> None:
    st.selectbox(
        _GRID[page.language],
        address.GRIDS,
        address.GRIDS.index(page.view.grid),
        key="_indeling",
        format_func=lambda kind: GRID_NAMES[kind][page.language],
        help=_GRID_HELP[page.language],
        on_change=lambda: address.put(address.GRID, st.session_state["_indeling"]),
    )


def _within(day: date | None, today: date) -> date | None:
    """Return a day of the address as the calendar can show it."""
    return None if day is None else min(max(day, FIRST_DAY), today)


def _put_day(key: str, name: str) -> None:
    day = st.session_state[key]
    address.put(name, day.isoformat() if day else "")


@lru_cache(maxsize=256)
def _cited(title: Text, today: date, event: int, language: Language) -> str:
    return citation(title, None, today, event)[language]


@lru_cache(maxsize=256)
def _top(actor: Actor, chosen: Markup, cited: str, same_page: str, language: Language) -> Markup:
    """Return what is chosen beside who is signed in: one piece, since each that is drawn costs every run.

    `same_page` is the address of this page in the other language.
    """
    other, in_other = _OTHER[language]
    roles = ", ".join(sorted({ROLE_NAMES[grant.role][language] for grant in actor.grants}))
    return markup(
        '<div class="m-top" data-cite="{cited}">{chosen}<form class="m-person" method="post" action="/afmelden">'
        "<span><b>{name}</b> {roles}</span>"
        '<a href="{same_page}" target="_self" lang="{other}" hreflang="{other}">{in_other}</a>'
        '<button type="submit">{out}</button></form></div>',
        cited=cited,
        chosen=chosen,
        same_page=same_page,
        other=other,
        in_other=in_other,
        name=actor.name,
        roles=roles,
        out=_SIGN_OUT[language],
    )
