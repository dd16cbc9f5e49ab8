"""Going to a traject's form and back: which one is open stands in the address."""

from __future__ import annotations

import streamlit as st

from monitor.ui.links import page_address
from monitor.ui.opgave.form import go_to
from monitor.ui.opgave.head import SECTION, TRAJECTS
from monitor.ui.opgave.open import OpenForm

TRAJECT = "traject"


def asked_traject() -> str:
    """Return which traject the address names, or ''."""
    return st.query_params.get(TRAJECT, "")


def open_traject(opened: OpenForm, id: str) -> None:
    """Open the form of a traject. For use in widget callbacks."""
    st.query_params[TRAJECT] = id
    go_to(opened, TRAJECTS)


def close_traject() -> None:
    """Go back to the list."""
    if TRAJECT in st.query_params:
        del st.query_params[TRAJECT]


def entry_address(opened: OpenForm, id: str) -> str:
    """Return the address of the form of a traject in this report."""
    report = opened.report
    named = {"regio": report.region, "kwartaal": report.quarter.code, SECTION: TRAJECTS, TRAJECT: id}
    return page_address("opgave", **named)


def traject_address(code: str) -> str:
    """Return the address of the page that tells all of a traject."""
    return page_address("traject", code=code)
