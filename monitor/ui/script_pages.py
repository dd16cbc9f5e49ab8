"""Pages as Streamlit knows them, made once: finding a script's file again for every page is a third of a run."""

from copy import copy
from functools import lru_cache
from typing import Literal

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from monitor.domain.words import Language
from monitor.ui.menu import MenuLine


def script_page(
    line: MenuLine, language: Language, at: str, *, default: bool = False, hidden: bool = False
) -> StreamlitPage:
    """Return the page of a line of the menu at an address; a copy, because a run marks the one it opens."""
    return copy(_made(line, language, at, default, hidden))


@lru_cache(maxsize=256)
def _made(line: MenuLine, language: Language, at: str, default: bool, hidden: bool) -> StreamlitPage:
    visibility: Literal["visible", "hidden"] = "hidden" if hidden else "visible"
    return st.Page(line.path, title=line.title[language], url_path=at, default=default, visibility=visibility)
