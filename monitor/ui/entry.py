"""The script Streamlit runs for every page: who is asking, the view they chose, the menu, and then the page."""

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from monitor.domain.words import Text
from monitor.ui import address
from monitor.ui.chosen import chosen_line
from monitor.ui.context import PageContext, chosen_in_address, make_context
from monitor.ui.html import markup, show
from monitor.ui.menu import BESIDE, MENU, open_pages
from monitor.ui.meta import known_on
from monitor.ui.press import forget_presses
from monitor.ui.script_pages import closed_page, script_page
from monitor.ui.view_bar import draw_view

_NO_PAGES = Text(
    nl="U hebt vandaag geen rol in de monitor. Vraag de beheerder om een rol.",
    en="You have no role in the monitor today. Ask the administrator for one.",
)
_SIGNED_OUT = Text(
    nl="U bent niet (meer) aangemeld. Wat u typte is bewaard. [Meld u opnieuw aan](/aanmelden).",
    en="You are not signed in (any more). What you typed is kept. [Sign in again](/aanmelden).",
)
_ALWAYS_NOW = Text(
    nl="Deze pagina laat altijd zien hoe het nu is, dus niet {then}.",
    en="This page always shows how it is now, so not {then}.",
)
_MONITOR = "Monitor afbouw JeugdzorgPlus"
_HOME = "begin"  # never seen: Streamlit shows the first page at the root


def _chosen(here: PageContext) -> StreamlitPage | None:
    """Draw the menu and return the page that the address asks for; None for who has no page at all."""
    lang, lines = here.language, open_pages(here.actor)
    if not lines:
        return None
    groups: dict[str, list[StreamlitPage]] = {}
    for position, line in enumerate(lines):
        at = line.address if position else _HOME
        page = script_page(line, lang, at, default=position == 0, hidden=line.hidden)
        # who has nothing but further pages gets them beside each other
        several = any(other.group is BESIDE for other in lines)
        groups.setdefault((line.group if several else BESIDE)[lang], []).append(page)
    # the first page lives at the root; its own address, as it stands in links, leads to it too
    first = script_page(lines[0], lang, lines[0].address, hidden=True)
    closed = [closed_page(line, lang) for line in MENU if line not in lines]
    groups.setdefault(BESIDE[lang], []).extend([first, *closed])
    return st.navigation(groups, position="top")


def _say_always_now(here: PageContext) -> None:
    for then in known_on(here.as_of, here.language):
        words = _ALWAYS_NOW[here.language].format(then=then.text)
        show(markup('<p class="m-note m-calm m-now">{words}</p>', words=words))


address.follow()
here = make_context(address.language(), address.quarter(), address.as_of(), chosen_in_address())
page = _chosen(here) if here is not None else None
st.set_page_config(page_title=f"{page.title} – {_MONITOR}" if page else _MONITOR, layout="wide")
if here is None:
    st.warning(_SIGNED_OUT[address.language()])
    st.stop()
if page is None:
    draw_view(here)
    st.info(_NO_PAGES[here.language])
    st.stop()
at = page.url_path or open_pages(here.actor)[0].address
line = next(line for line in MENU if line.address == at)
draw_view(here, chosen_line(here, line.counts, line.silent), line.title)
if line.always_now:
    _say_always_now(here)
page.run()
forget_presses()
