"""A part of a page that opens: its inside is drawn once someone opened it, and costs nobody else a run."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

OPENED = "_opened"  # the keys of the parts that were opened in this session


def opening(title: str, key: str, *, expanded: bool = False) -> DeltaGenerator | None:
    """Draw the head of a part that opens; return where its inside goes, None while nobody opened it.

    Once opened it stays drawn when it is closed: what was typed in it is there when it is opened again.
    """
    part = st.expander(title, expanded=expanded, key=key, on_change="rerun")
    opened: set[str] = st.session_state.setdefault(OPENED, set())
    if part.open:
        opened.add(key)
    return part if key in opened else None
