"""What is compared: a measure, landsdelen, a place and a day. Every choice stands in the address."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

import streamlit as st

from monitor.domain.compared import measures
from monitor.domain.people import COUNTRY
from monitor.domain.sentences.parts import capital
from monitor.domain.words import Text
from monitor.queries.registers import registers
from monitor.queries.selection import OTHER_REGION
from monitor.ui import address
from monitor.ui.answers import View
from monitor.ui.context import PageContext
from monitor.ui.header import note
from monitor.ui.kept import kept

EARLIEST = date(2010, 1, 1)
MEASURE, REGIONS, PER_HUNDRED = "maat", "regios", "per100"

_WHAT = Text(nl="Maat", en="Measure")
_WHICH = Text(nl="Landsdelen", en="Regions")
_INDEX = Text(nl="Per 100 van het eerste kwartaal", en="Per 100 of the first quarter")
_INDEX_HELP = Text(
    nl="Zet elk landsdeel in het eerste gedeelde kwartaal op 100, omdat landsdelen in grootte verschillen."
    " Verhoudingen zijn al vergelijkbaar.",
    en="Puts each region at 100 in the first quarter they share, as regions differ in size."
    " Ratios compare as they are.",
)
_PLACE = Text(nl="Land of landsdeel", en="Country or region")
_COUNTRY = Text(nl="Heel Nederland", en="The whole country")
_DAY = Text(nl="Toen: zoals bekend op", en="Then: as known on")
_OWN_ONLY = Text(
    nl="U ziet uw eigen landsdeel en het land. De cijfers van andere landsdelen zijn voor hun eigen coördinator en de"
    " bestuurlijk aanjager.",
    en="You see your own region and the country. The figures of other regions are for their own coordinator and the"
    " national lead.",
)


@dataclass(frozen=True)
class Choice:
    """What is compared. `regions` is empty for all one may see; `place` is the country or a landsdeel.

    `refused` tells that the address names a landsdeel that this person may not see, or that is none.
    """

    measure: str
    regions: tuple[str, ...]
    per_hundred: bool
    place: str
    day: date
    refused: bool


@kept()
def landsdelen(view: View, _page: PageContext) -> tuple[dict[str, str], bool]:
    """Return the landsdelen one may see, names by code, and whether there are others."""
    with _page.store.read() as session:
        known = registers(session, view.as_of).landsdelen
    seen = {region.code: region.name for region in known if view.scope.sees(region.code)}
    return seen, len(seen) < len(known)


def read_choice(page: PageContext, seen: Mapping[str, str]) -> Choice:
    """Return the choices in the address; what cannot be read is left at its usual."""
    every = measures()
    measure = st.query_params.get(MEASURE, "")
    named = [code for code in st.query_params.get(REGIONS, "").split(",") if code]
    place = address.code(address.REGION)
    wrong = any(code not in seen for code in (*named, *([place] if place not in ("", COUNTRY) else [])))
    return Choice(
        measure if measure in every else next(iter(every)),
        tuple(code for code in seen if code in named),
        st.query_params.get(PER_HUNDRED, "") == "1",
        place if place in seen else COUNTRY,
        min(max(page.beside or a_year_before(page.as_of.day or page.today), EARLIEST), page.today),
        wrong,
    )


def a_year_before(day: date) -> date:
    """Return the same day a year earlier; of 29 February the day before it."""
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def draw_choices(page: PageContext, choice: Choice, seen: Mapping[str, str], others: bool) -> None:
    """Draw what the landsdelen are compared by, with a word on those that are left out."""
    lang, every = page.language, measures()
    with st.container(horizontal=True, vertical_alignment="bottom", key="filters-vergelijken"):
        names = {code: capital(one.name)[lang] for code, one in every.items()}
        _select(_WHAT[lang], names, choice.measure, "_vergelijk_maat", _put_measure)
        if len(seen) > 1:
            # the key carries the choice, so that a link to other landsdelen is not overruled by what was chosen before
            key = "_vergelijk_regios-" + ",".join(choice.regions)
            st.pills(
                _WHICH[lang],
                list(seen),
                selection_mode="multi",
                wrap=True,
                default=list(choice.regions or seen),
                format_func=seen.__getitem__,
                key=key,
                on_change=lambda: _put(REGIONS, _joined(st.session_state[key], seen)),
            )
        st.checkbox(
            _INDEX[lang],
            choice.per_hundred and every[choice.measure].adds_up,
            key=f"_vergelijk_per100-{choice.per_hundred}-{choice.measure}",
            help=_INDEX_HELP[lang],
            disabled=not every[choice.measure].adds_up,
            on_change=lambda: _put(PER_HUNDRED, "" if choice.per_hundred else "1"),
        )
    if choice.refused:
        note(OTHER_REGION[lang])
    elif others:
        note(_OWN_ONLY[lang], calm=True)


def draw_then_choices(page: PageContext, choice: Choice, seen: Mapping[str, str]) -> None:
    """Draw of which place, and on which day, what was known then is laid beside what is known now."""
    lang = page.language
    with st.container(horizontal=True, vertical_alignment="bottom", key="filters-vergelijken-toen"):
        places = {COUNTRY: _COUNTRY[lang], **seen}
        _select(_PLACE[lang], places, choice.place, "_vergelijk_plek", _put_place)
        key = f"_vergelijk_dag-{choice.day}"
        st.date_input(
            _DAY[lang],
            choice.day,
            min_value=EARLIEST,
            max_value=page.today,
            format="DD-MM-YYYY",
            key=key,
            on_change=lambda: _put_day(st.session_state[key]),
            width=220,
        )


def _select(label: str, names: Mapping[str, str], chosen: str, key: str, put: Callable[[str], None]) -> None:
    codes, own = list(names), f"{key}-{chosen}"
    st.selectbox(
        label,
        codes,
        codes.index(chosen),
        format_func=names.__getitem__,
        key=own,
        on_change=lambda: put(str(st.session_state[own])),
        width=320,
    )


def _joined(chosen: list[str], seen: Mapping[str, str]) -> str:
    """Return the chosen landsdelen as they stand in the address; '' for all of them, and for none."""
    return "" if len(chosen) in (0, len(seen)) else ",".join(code for code in seen if code in chosen)


def _put_measure(code: str) -> None:
    _put(MEASURE, "" if code == next(iter(measures())) else code)


def _put_place(code: str) -> None:
    address.put(address.REGION, "" if code == COUNTRY else code)


def _put_day(day: date | None) -> None:
    address.put(address.BESIDE, day.isoformat() if day else "")


def _put(name: str, value: str) -> None:
    if value:
        st.query_params[name] = value
    else:
        st.query_params.pop(name, None)
