"""Guided changes of several register rows at once: a provider that goes on in another, regions that move."""

from __future__ import annotations

from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from monitor.actions.merging import merge_providers, move_regions
from monitor.domain.certainty import CERTAINTY_NAMES, Certainty
from monitor.domain.formats import date_long
from monitor.domain.registers import Provider, Registers, holds_on
from monitor.domain.succession import sites_to_move
from monitor.domain.words import Language, Text
from monitor.imports.published import written_day
from monitor.ui.beheer.notice import attempt
from monitor.ui.context import PageContext
from monitor.ui.history.cell_names import plain
from monitor.ui.html import markup, show
from monitor.ui.opening import opening
from monitor.ui.press import submit_button

MERGE = Text(nl="Een aanbieder gaat op in een andere", en="A provider goes on in another")
_MERGE_HOW = Text(
    nl="De aanbieder eindigt op de laatste dag en krijgt een opvolger. Elke locatie die dan nog open is, gaat de dag"
    " daarna verder onder een nieuwe code bij de opvolger, of sluit. Alles gebeurt in één keer; cijfers blijven staan.",
    en="The provider ends on its last day and gets a successor. Each site still open then goes on the day after under a"
    " new code with the successor, or closes. All of it happens at once; figures stay.",
)
_WHO = Text(nl="Aanbieder die ophoudt", en="Provider that ends")
_INTO = Text(nl="Gaat op in", en="Goes on in")
_LAST = Text(nl="Laatste dag", en="Last day")
_FIRST = Text(nl="Eerste dag", en="First day")
_NEXT = Text(nl="Locaties bekijken", en="See the sites")
_NO_DAY = Text(
    nl="Dit is geen datum. Schrijf hem als 31-12-2025 of 2025-12-31.",
    en="This is not a date. Write it as 31-12-2025 or 2025-12-31.",
)
_NO_SITES = Text(nl="{name} heeft na {day} geen open locaties meer.", en="{name} has no open sites after {day}.")
_SITES = Text(
    nl="{name} heeft na {day} nog deze locaties. Vul de nieuwe code van elke locatie in; leeg betekent dat die sluit.",
    en="{name} still has these sites after {day}. Fill in the new code of each; empty means that the site closes.",
)
_NEW_CODE = Text(nl="Nieuwe code van {name} ({code})", en="New code of {name} ({code})")
_DO_MERGE = Text(nl="Laten opgaan", en="Let it go on")
_CHOOSE = Text(nl="maak een keuze", en="make a choice")
MOVE = Text(nl="Regio’s splitsen, samenvoegen of verplaatsen", en="Split, merge or move regions")
_MOVE_HOW = Text(
    nl="Kies de regio’s die vanaf een dag in een andere regio liggen. Waar ze nu liggen eindigt de dag ervoor. Maak een"
    " nieuwe regio eerst aan bij Regio’s, en geef een regio die leeg raakt daar een einddatum.",
    en="Choose the regions that lie in another region from a day on. Where they lie now ends the day before. Make a new"
    " region first under Regions, and give a region that becomes empty its end date there.",
)
_WHICH = Text(nl="Regio’s die verhuizen", en="Regions that move")
_TO = Text(nl="Naar", en="To")
_HOW_SURE = Text(nl="Zekerheid", en="Certainty")
_SOURCE = Text(nl="Bron", en="Source")
_DO_MOVE = Text(nl="Verplaatsen", en="Move")
_SOURCED = [certainty for certainty in Certainty if certainty is not Certainty.VOORBEELD]


def draw_merge(page: PageContext, known: Registers) -> None:
    """Draw the way in which a provider goes on in another."""
    lang = page.language
    part = opening(MERGE[lang], "samengaan")
    if part is None:
        return
    with part:
        show(markup('<p class="e-before">{how}</p>', how=_MERGE_HOW[lang]))
        here = {p.code: p.name for p in known.providers if holds_on(p, page.today)}
        turn = st.session_state.setdefault("_samengaan", 0)
        left, middle, right = st.columns(3)
        who = _choose(left, _WHO[lang], here, f"samengaan-wie-{turn}", lang)
        into = _choose(middle, _INTO[lang], here, f"samengaan-in-{turn}", lang)
        typed = right.text_input(_LAST[lang], key=f"samengaan-dag-{turn}", placeholder="31-12-2025").strip()
        if not (who and into and typed):
            st.button(_NEXT[lang], key=f"samengaan-verder-{turn}")
            return
        day = written_day(typed)
        if day is None:
            show(markup('<p class="b-wrong">▲ {text}</p>', text=_NO_DAY[lang]))
            return
        _draw_sites(page, known, known.provider[who], into, day, turn)


def _draw_sites(page: PageContext, known: Registers, who: Provider, into: str, day: date, turn: int) -> None:
    lang = page.language
    sites = sites_to_move(known, who.code, day)
    words = (_SITES if sites else _NO_SITES).format(name=who.name, day=date_long(day, lang))[lang]
    show(markup("<p>{words}</p>", words=words))
    with st.form(f"samengaan-{who.code}-{into}-{day}-{turn}", border=False, enter_to_submit=False):
        free = _free_codes(known, into, len(sites))
        codes = {
            site.code: st.text_input(
                _NEW_CODE.format(name=plain(site.name), code=site.code)[lang],
                code,
                key=f"samengaan-code-{into}-{site.code}-{turn}",
            ).strip()
            for site, code in zip(sites, free, strict=True)
        }
        send = submit_button(_DO_MERGE[lang], f"samengaan-doen-{turn}", type="primary")
    if send.pressed():
        if attempt(page, lambda session: merge_providers(session, page.actor, who.code, into, day, codes)):
            st.session_state["_samengaan"] = turn + 1
        st.rerun()


def draw_move(page: PageContext, known: Registers) -> None:
    """Draw the way in which regions come to lie in another."""
    lang = page.language
    part = opening(MOVE[lang], "verhuizen")
    if part is None:
        return
    with part:
        show(markup('<p class="e-before">{how}</p>', how=_MOVE_HOW[lang]))
        turn = st.session_state.setdefault("_verhuizen", 0)
        named = {r.code: f"{r.name} ({r.code})" for r in known.regions if r.kind != "land"}
        parents = {r.code: f"{r.name} ({r.code})" for r in known.regions if r.kind != "jeugdregio"}
        certainties = {one.value: CERTAINTY_NAMES[one][lang] for one in _SOURCED}
        with st.form(f"verhuizen-{turn}", border=False, enter_to_submit=False):
            which = st.multiselect(
                _WHICH[lang], list(named), format_func=named.__getitem__, key=f"verhuizen-wie-{turn}"
            )
            left, right = st.columns(2)
            to = _choose(left, _TO[lang], parents, f"verhuizen-naar-{turn}", lang)
            typed = right.text_input(_FIRST[lang], key=f"verhuizen-dag-{turn}", placeholder="01-01-2026").strip()
            sure = left.selectbox(
                _HOW_SURE[lang], list(certainties), format_func=certainties.__getitem__, key=f"verhuizen-hoe-{turn}"
            )
            source = right.text_input(_SOURCE[lang], key=f"verhuizen-bron-{turn}")
            send = submit_button(_DO_MOVE[lang], f"verhuizen-doen-{turn}", type="primary")
        if not send.pressed():
            return
        day = written_day(typed)
        if day is None:
            show(markup('<p class="b-wrong">▲ {text}</p>', text=_NO_DAY[lang]))
            return
        if attempt(page, lambda s: move_regions(s, page.actor, which, to, day, Certainty(sure), source)):
            st.session_state["_verhuizen"] = turn + 1
        st.rerun()


def _choose(place: DeltaGenerator, label: str, named: dict[str, str], key: str, lang: Language) -> str:
    ordered = ["", *sorted(named, key=lambda code: named[code].casefold())]
    chosen = place.selectbox(label, ordered, format_func=lambda code: named.get(code, _CHOOSE[lang]), key=key)
    return chosen or ""


def _free_codes(known: Registers, provider: str, wanted: int) -> list[str]:
    taken = {code.casefold() for code in known.site}
    numbered = (f"{provider}-{n}" for n in range(1, len(taken) + wanted + 2))
    return [code for code in numbered if code.casefold() not in taken][:wanted]
