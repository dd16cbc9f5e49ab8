"""What stands in the address and follows a person over pages: quarter, moments, language, place, and what counts."""

from collections.abc import Mapping
from datetime import date
from urllib.parse import urlencode

import streamlit as st

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.quarter import Quarter
from monitor.domain.registers import CODE_SHAPE
from monitor.domain.words import Language

QUARTER, KNOWN_ON, LANGUAGE, REGION, PROVIDER = "kwartaal", "bekend", "taal", "regio", "aanbieder"
APPROVED, BESIDE, GRID = "goedgekeurd", "naast", "indeling"
_SHARED = (QUARTER, KNOWN_ON, LANGUAGE, REGION, PROVIDER, APPROVED, BESIDE, GRID)
_YES = "1"
GRIDS = ("landsdeel", "zorggebied", "jeugdregio")
_KEPT = "_address"


def follow() -> None:
    """Take over what the address says, and put back what changing pages removed from it."""
    kept: dict[str, str] = st.session_state.setdefault(_KEPT, {})
    now = st.query_params.to_dict()  # asked once: each name apart takes longer than reading all of them
    for name in _SHARED:
        given = now.get(name)
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


def taken_over() -> tuple[tuple[str, str], ...]:
    """Return all that was taken over from the address: names and values, in one order."""
    kept: dict[str, str] = st.session_state.setdefault(_KEPT, {})
    return tuple(sorted(kept.items()))


def language() -> Language:
    return "en" if value(LANGUAGE) == "en" else "nl"


def in_language(language: Language) -> str:
    """Return the address of this same page in a language, relative to the page."""
    rest = {name: given for name, given in st.query_params.to_dict().items() if name != LANGUAGE}
    return f"?{urlencode({**rest, LANGUAGE: language})}"


def without(name: str, given: Mapping[str, str]) -> str:
    """Return the address of this same page without one of its values, relative to the page."""
    rest = {known: value for known, value in given.items() if known != name}
    return f"?{urlencode(rest)}" if rest else "?"


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


def beside() -> date | None:
    """Return the day in the address that charts are compared with; None when there is none or it cannot be read."""
    try:
        return date.fromisoformat(value(BESIDE))
    except ValueError:
        return None


def approved_only() -> bool:
    return value(APPROVED) == _YES


def grid() -> str:
    """Return the kind of regions in the address; landsdelen when it names none that is known."""
    given = value(GRID)
    return given if given in GRIDS else GRIDS[0]


def code(name: str) -> str:
    """Return a code in the address, '' when there is none or it has not the shape of one."""
    given = value(name)
    return given if CODE_SHAPE.fullmatch(given) else ""


def put_approved(wanted: bool) -> None:
    put(APPROVED, _YES if wanted else "")
