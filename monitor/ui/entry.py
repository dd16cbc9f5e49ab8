"""The script Streamlit runs for every page: who is asking, the view they chose, the menu, and then the page."""

import streamlit as st

from monitor.domain.people import Actor
from monitor.domain.words import Language, Text
from monitor.ui import address
from monitor.ui.context import make_context
from monitor.ui.menu import open_pages
from monitor.ui.view_bar import draw_view

_NO_PAGES = Text(
    nl="U hebt vandaag geen rol in de monitor. Vraag de beheerder om een rol.",
    en="You have no role in the monitor today. Ask the administrator for one.",
)
_SIGNED_OUT = Text(
    nl="U bent niet (meer) aangemeld. Wat u typte is bewaard. [Meld u opnieuw aan](/aanmelden).",
    en="You are not signed in (any more). What you typed is kept. [Sign in again](/aanmelden).",
)


def _menu(actor: Actor, language: Language) -> None:
    lines = open_pages(actor)
    if not lines:
        st.info(_NO_PAGES[language])
        return
    pages = [
        st.Page(line.path, title=line.title[language], url_path=line.address, default=position == 0)
        for position, line in enumerate(lines)
    ]
    st.navigation(pages, position="top").run()


st.set_page_config(page_title="Monitor afbouw JeugdzorgPlus", layout="wide")
address.follow()
here = make_context(address.language(), address.quarter(), address.as_of())
if here is None:
    st.warning(_SIGNED_OUT[address.language()])
    st.stop()
draw_view(here)
_menu(here.actor, here.language)
