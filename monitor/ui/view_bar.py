"""The top of every page: who is signed in, the other language, and which quarter and moment to see."""

from datetime import date

import streamlit as st

from monitor.domain.catalogue.programme import BASELINE
from monitor.domain.people import ROLE_NAMES, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.words import Language, Text
from monitor.ui import address
from monitor.ui.context import PageContext
from monitor.ui.html import markup, show

_VIEW = Text(nl="Weergave", en="View")
_QUARTER = Text(nl="Kwartaal", en="Quarter")
_NEWEST = Text(nl="nieuwste", en="newest")
_KNOWN_ON = Text(nl="Zoals bekend op", en="As known on")
_KNOWN_ON_HELP = Text(
    nl="Laat de cijfers zien zoals ze op die dag bekend waren. Leeg is nu.",
    en="Shows the figures as they were known on that day. Empty is now.",
)
_OTHER: dict[Language, tuple[Language, str]] = {"nl": ("en", "English"), "en": ("nl", "Nederlands")}
_SIGN_OUT = Text(nl="Afmelden", en="Sign out")


def draw_view(page: PageContext) -> None:
    """Draw who is signed in and the panel with the chosen view; all choices stand in the address."""
    lang = page.language
    with st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center", key="view"):
        _person(page.actor, lang)
        with st.popover(_VIEW[lang], icon=":material/tune:"):
            _choose_quarter(page)
            st.date_input(
                _KNOWN_ON[lang],
                page.as_of.day,
                key="_bekend",
                min_value=date(2010, 1, 1),
                max_value=page.today,
                format="DD-MM-YYYY",
                help=_KNOWN_ON_HELP[lang],
                on_change=_put_day,
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


def _put_day() -> None:
    day = st.session_state["_bekend"]
    address.put(address.KNOWN_ON, day.isoformat() if day else "")


def _person(actor: Actor, language: Language) -> None:
    other, in_other = _OTHER[language]
    roles = ", ".join(sorted({ROLE_NAMES[grant.role][language] for grant in actor.grants}))
    show(
        markup(
            '<form class="m-person" method="post" action="/afmelden"><span><b>{name}</b> {roles}</span>'
            '<a href="{same_page}" target="_self" lang="{other}" hreflang="{other}">{in_other}</a>'
            '<button type="submit">{out}</button></form>',
            same_page=address.in_language(other),
            other=other,
            in_other=in_other,
            name=actor.name,
            roles=roles,
            out=_SIGN_OUT[language],
        )
    )
