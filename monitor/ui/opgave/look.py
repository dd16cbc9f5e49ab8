"""The look of the entry and review pages, on top of that of every page."""

from functools import cache
from importlib.resources import files

import streamlit as st


@cache
def _style() -> str:
    css = (files("monitor.ui") / "assets" / "entry.css").read_text(encoding="utf-8")
    return f"<style>{css}</style>"


def apply_entry_look() -> None:
    """Give the page its second style sheet. Once per run."""
    st.html(_style())
