"""What stands in the address and follows a person over pages: quarter, moment, language and region."""

from datetime import date
from urllib.parse import urlencode

import streamlit as st

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.quarter import Quarter
from monitor.domain.words import Language

QUARTER, KNOWN_ON, LANGUAGE, REGION = "kwartaal", "bekend", "taal", "regio"
_SHARED = (QUARTER, KNOWN_ON, LANGUAGE, REGION)
_KEPT = "_address"


def follow() -> None:
    """Take over what the address says, and put back what changing pages removed from it."""
    kept: dict[str, str] = st.session_state.setdefault(_KEPT, {})
    for name in _SHARED:
        given = st.query_params.get(name)
        if given is not None:
            kept[name] = given
        elif kept.get(name):
            st.query_params[name] = kept[name]


def put(name: str, value: str) -> None:
    """Put a value in the address; an empty one takes it out. For use in widget callbacks."""
    kept: dict[str, str] = st.session_state.setdefault(_KEPT, {})
    kept[name] = value
    if value:
        st.query_params[name] = value
    elif name in st.query_params:
        del st.query_params[name]


def value(name: str) -> str:
    """Return what the address says of `name`, or ''."""
    kept: dict[str, str] = st.session_state.setdefault(_KEPT, {})
    return kept.get(name, "")


def language() -> Language:
    return "en" if value(LANGUAGE) == "en" else "nl"


def in_language(language: Language) -> str:
    """Return the address of this same page in a language, relative to the page."""
    rest = {name: given for name, given in st.query_params.items() if name != LANGUAGE}
    return f"?{urlencode({**rest, LANGUAGE: language})}"


def quarter() -> Quarter | None:
    """Return the quarter in the address; None when there is none or it cannot be read."""
    try:
        return Quarter.of_code(value(QUARTER).upper())
    except ValueError:
        return None


def as_of() -> AsOf:
    """Return the moment in the address: a day, '2025-01-31', or now."""
    try:
        return AsOf(day=date.fromisoformat(value(KNOWN_ON)))
    except ValueError:
        return NOW
