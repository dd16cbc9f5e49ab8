"""Pages as Streamlit knows them, made once: finding a script's file again for every page is a third of a run."""

from copy import copy
from functools import lru_cache
from typing import Literal

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from monitor.domain.words import Language, Text
from monitor.ui.header import header
from monitor.ui.menu import MenuLine

_NOT_FOR_YOU = Text(
    nl="Deze pagina hoort niet bij uw rol. In het menu staat wat u wel kunt openen; mist u iets, vraag het de"
    " beheerder.",
    en="This page does not belong to your role. The menu shows what you can open; if something is missing, ask the"
    " administrator.",
)


def script_page(
    line: MenuLine, language: Language, at: str, *, default: bool = False, hidden: bool = False
) -> StreamlitPage:
    """Return the page of a line of the menu at an address; a copy, because a run marks the one it opens."""
    return copy(_made(line, language, at, default, hidden))


def closed_page(line: MenuLine, language: Language) -> StreamlitPage:
    """Return what stands at the address of a page that a person may not open; it holds no figures."""
    return copy(_made_closed(line, language))


@lru_cache(maxsize=256)
def _made(line: MenuLine, language: Language, at: str, default: bool, hidden: bool) -> StreamlitPage:
    visibility: Literal["visible", "hidden"] = "hidden" if hidden else "visible"
    return st.Page(line.path, title=line.title[language], url_path=at, default=default, visibility=visibility)


@lru_cache(maxsize=64)
def _made_closed(line: MenuLine, language: Language) -> StreamlitPage:
    return st.Page(
        lambda: header(line.title[language], language, sentence=_NOT_FOR_YOU[language]),
        title=line.title[language],
        url_path=line.address,
        visibility="hidden",
    )
