"""The look of all pages: one style sheet, drawn once in each run."""

from functools import cache
from importlib.resources import files

import streamlit as st


@cache
def _style() -> str:
    css = (files("monitor.ui") / "assets" / "monitor.css").read_text(encoding="utf-8")
    return f"<style>{css}</style>"


def apply_look() -> None:
    """Give the page its style sheet. Once per run, before anything is drawn."""
    st.html(_style())
