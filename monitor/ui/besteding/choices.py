"""Of which place and which year a person wants to see the money; both stand in the address."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from monitor.domain.people import COUNTRY
from monitor.domain.words import Text
from monitor.ui import address
from monitor.ui.answers import own_landsdelen, view_of
from monitor.ui.context import PageContext

YEAR = "jaar"
FIRST_YEAR, LAST_YEAR = 2024, 2028

_PLACE = Text(nl="Landsdeel", en="Region")
_WHICH_YEAR = Text(nl="Jaar", en="Year")
_COUNTRY = Text(nl="Nederland", en="the Netherlands")
_ALL_YEARS = Text(nl="alle jaren", en="all years")


@dataclass(frozen=True)
class Choice:
    """The country ('NL') or a landsdeel, and a year; None is all years together."""

    region: str = COUNTRY
    year: int | None = None


def read_choice() -> Choice:
    """Return the choice in the address; a year that cannot be read is left open."""
    given = st.query_params.get(YEAR, "")
    year = int(given) if given.isascii() and given.isdigit() and FIRST_YEAR <= int(given) <= LAST_YEAR else None
    return Choice(address.value(address.REGION) or COUNTRY, year)


def draw_choices(page: PageContext, choice: Choice) -> None:
    """Draw both choices, with the places this person may see."""
    lang = page.language
    places = {COUNTRY: _COUNTRY[lang], **own_landsdelen(view_of(page), page)}
    years = {"": _ALL_YEARS[lang], **{str(year): str(year) for year in range(FIRST_YEAR, LAST_YEAR + 1)}}
    with st.container(horizontal=True, vertical_alignment="bottom", key="filters-besteding"):
        _select(_PLACE[lang], places, choice.region, "_geld_regio", address.REGION)
        _select(_WHICH_YEAR[lang], years, str(choice.year or ""), "_geld_jaar", YEAR)


def _select(label: str, options: dict[str, str], chosen: str, key: str, name: str) -> None:
    codes = list(options)
    at = codes.index(chosen) if chosen in codes else 0
    # the key carries the choice, so that a link to another place is not overruled by what was chosen before
    own = f"{key}-{chosen}"
    st.selectbox(label, codes, at, key=own, format_func=options.__getitem__, on_change=_put, args=(own, name))


def _put(key: str, name: str) -> None:
    code = str(st.session_state[key])
    value = "" if code == COUNTRY else code
    if name == address.REGION:
        address.put(name, value)
    elif value:
        st.query_params[name] = value
    else:
        st.query_params.pop(name, None)
