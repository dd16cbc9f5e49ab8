"""The choices of a what-if: every one stands in the address, so that a what-if can be mailed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

import streamlit as st

from monitor.domain import formats
from monitor.domain.as_of import NOW
from monitor.domain.catalogue.indeling import PROCENT
from monitor.domain.numbers import Field, FileNotation, read_number
from monitor.domain.people import COUNTRY
from monitor.domain.scenario import WhatIf
from monitor.domain.words import Language, Text
from monitor.queries.scenario import WhatIfGround
from monitor.ui import address
from monitor.ui.answers import own_landsdelen, view_of
from monitor.ui.context import PageContext
from monitor.ui.opening import opening

WHAT_IF, REGION = "wat", "regio"
_LATEST, _EARLIEST = 12, -8

_REGION = Text(nl="Landsdeel", en="Region")
_COUNTRY = Text(nl="Nederland", en="The Netherlands")
_METHOD = Text(nl="Wat verandert er?", en="What changes?")
_BY_DATES = Text(nl="de dagen waarop plaatsen sluiten", en="the days on which places close")
_BY_PACE = Text(nl="het tempo", en="the pace")
_ALL = Text(nl="Alle sluitingen", en="All closings")
_PACE = Text(nl="Plaatsen per kwartaal", en="Places per quarter")
_PACE_HELP = Text(nl="Bijvoorbeeld 12,5.", en="For instance 12.5.")
_PACE_WRONG = Text(
    nl="Dit is geen aantal tussen 0 en 1.000. Typ bijvoorbeeld 12,5.",
    en="This is no number from 0 to 1,000. Type for instance 12.5.",
)
_AS_PLANNED = Text(nl="zoals gepland", en="as planned")
_AS_ALL = Text(nl="zoals alle sluitingen", en="as all closings")
_LATER = Text(nl="{n} kwartalen later", en="{n} quarters later")
_ONE_LATER = Text(nl="1 kwartaal later", en="1 quarter later")
_EARLIER = Text(nl="{n} kwartalen eerder", en="{n} quarters earlier")
_ONE_EARLIER = Text(nl="1 kwartaal eerder", en="1 quarter earlier")
_PER_REGION = Text(nl="Per landsdeel", en="Per region")
_PER_TRAJECT = Text(nl="Per traject", en="Per traject")
_RESET = Text(nl="Zet alles terug", en="Put everything back")
_SHARE = Text(
    nl="Deze keuzes staan in het adres van de pagina. Stuur dat adres door om hetzelfde wat-als te laten zien.",
    en="These choices stand in the address of the page. Send that address to show the same what-if.",
)


def chosen_region(page: PageContext) -> str:
    """Return the region in the address when it may be seen, else the country or the first of one's own."""
    codes = list(_own(page))
    options = [COUNTRY, *codes] if page.actor.sees_everything else codes
    named = address.value(REGION)
    return named if named in options else options[0]


def _own(page: PageContext) -> dict[str, str]:
    """Return the landsdelen that may be supposed about, names by code: those of now, on whatever day one looks."""
    return own_landsdelen(replace(view_of(page), as_of=NOW), page)


def what_if_in_address() -> WhatIf:
    return WhatIf.of_text(st.query_params.get(WHAT_IF, ""))


def draw_choices(page: PageContext, ground: WhatIfGround, held: WhatIf) -> WhatIf:
    """Draw the controls as the address holds them; return what is chosen now, which is put in the address at once."""
    lang = page.language
    _choose_region(page, ground.region)
    dates, pace = "dates", "pace"
    method = st.radio(
        _METHOD[lang],
        [dates, pace],
        index=1 if held.pace is not None else 0,
        format_func=lambda m: (_BY_DATES if m == dates else _BY_PACE)[lang],
        horizontal=True,
        key="what_if_method",
    )
    if method == pace:
        what_if = _choose_pace(ground, held, lang)
    else:
        what_if = _choose_shifts(page, ground, replace(held, pace=None))
    _put(str(what_if))
    st.button(_RESET[lang], on_click=_reset, disabled=what_if.changes_nothing)
    st.caption(_SHARE[lang])
    return what_if


def _choose_region(page: PageContext, region: str) -> None:
    options = {COUNTRY: _COUNTRY[page.language]} if page.actor.sees_everything else {}
    options |= _own(page)
    st.selectbox(
        _REGION[page.language],
        list(options),
        index=list(options).index(region),
        format_func=options.__getitem__,
        key="what_if_region",
        on_change=lambda: address.put(REGION, st.session_state["what_if_region"]),
    )


def _choose_pace(ground: WhatIfGround, held: WhatIf, lang: Language) -> WhatIf:
    """Return what holds at the pace that is typed; as before when it cannot be read."""
    past = ground.pace.pace
    usual = held.pace if held.pace is not None else past.per_quarter if past else Decimal(0)
    shown = formats.decimal(max(usual, Decimal(0)), 1, lang)
    typed = st.text_input(_PACE[lang], shown, help=_PACE_HELP[lang], key="what_if_pace")
    # one decimal: read in tenths
    tenths = read_number(typed, Field(replace(PROCENT, decimals=2), 1000_00), FileNotation(decimal_comma=lang == "nl"))
    if tenths.value is None:
        st.error(_PACE_WRONG[lang])
        return held
    pace = Decimal(tenths.value) / 100
    return WhatIf(pace=pace.normalize() if pace else Decimal(0))


def _choose_shifts(page: PageContext, ground: WhatIfGround, what_if: WhatIf) -> WhatIf:
    lang = page.language
    all_by = _shift(_ALL[lang], what_if.all_by, _AS_PLANNED, "what_if_all", lang)
    regions = dict(what_if.regions)
    if ground.region == COUNTRY:
        # who sees the country sees all of them
        regions = _shifts(_PER_REGION[lang], _own(page), what_if.regions, "what_if_region", lang)
    titled = {step.traject: f"{step.name} ({step.quarter.label(lang)})" for step in ground.plan.steps}
    trajects = _shifts(_PER_TRAJECT[lang], titled, what_if.trajects, "what_if_traject", lang)
    return WhatIf(None, all_by or 0, regions, trajects)


def _shifts(title: str, named: Mapping[str, str], held: Mapping[str, int], key: str, lang: Language) -> dict[str, int]:
    part = opening(title, f"{key}s", expanded=bool(held))
    if part is None:
        return dict(held)
    found = {}
    with part:
        for code, name in named.items():
            by = _shift(name, held.get(code), _AS_ALL, f"{key}_{code}", lang)
            if by is not None:
                found[code] = by
    return found


def _shift(name: str, held: int | None, usual: Text, key: str, lang: Language) -> int | None:
    options: list[int | None] = [None, *range(_EARLIEST, _LATEST + 1)]
    if usual is _AS_PLANNED:
        options.remove(None)
    if held not in options:
        options.append(held)
    return st.selectbox(
        name,
        options,
        index=options.index(held),
        format_func=lambda by: usual[lang] if by is None else shift_name(by)[lang],
        key=key,
    )


@lru_cache(maxsize=128)
def shift_name(by: int) -> Text:
    """Return how a shift is called: '2 kwartalen later'."""
    if by == 0:
        return _AS_PLANNED
    if abs(by) == 1:
        return _ONE_LATER if by > 0 else _ONE_EARLIER
    return (_LATER if by > 0 else _EARLIER).format(n=abs(by))


def _put(text: str) -> None:
    if text != st.query_params.get(WHAT_IF, ""):
        if text:
            st.query_params[WHAT_IF] = text
        else:
            del st.query_params[WHAT_IF]


def _reset() -> None:
    _put("")
    for key in [k for k in st.session_state if str(k).startswith("what_if_") and k != "what_if_region"]:
        del st.session_state[key]
