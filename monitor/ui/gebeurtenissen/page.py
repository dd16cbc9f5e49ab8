"""The page of events: what goes on now, the time line with its filters, and one event with its form and history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st
from markupsafe import Markup

from monitor.actions.happenings import withdraw_happening
from monitor.domain.as_of import NOW
from monitor.domain.formats import count
from monitor.domain.happening import HAPPENING_NAMES, Happening, HappeningKind
from monitor.domain.people import COUNTRY
from monitor.domain.register_forms import REGISTER_FORMS
from monitor.domain.registers import Registers
from monitor.domain.sentences.happenings import Standing, attention_sentence, dates_of, happening_title, youths_of
from monitor.domain.sentences.parts import Sentence, capital, name_of_region
from monitor.domain.words import Language, Text
from monitor.intake.keeping_registers import rows_by_key
from monitor.queries.happenings import About, Attention, happenings, under_attention
from monitor.queries.register_history import register_history
from monitor.queries.registers import registers
from monitor.queries.selection import scope
from monitor.ui import address
from monitor.ui.answers import View, view_of
from monitor.ui.beheer.history import history_table
from monitor.ui.beheer.notice import attempt
from monitor.ui.beheer.row_form import AskedRow, draw_row_form
from monitor.ui.charts import card, fold, framed
from monitor.ui.context import PageContext
from monitor.ui.gebeurtenissen.list import place_of, source_of, time_line
from monitor.ui.header import empty, header
from monitor.ui.html import emphasised, link, markup, show
from monitor.ui.kept import kept
from monitor.ui.links import page_address
from monitor.ui.meta import known_on
from monitor.ui.opening import opening
from monitor.ui.press import submit_button
from monitor.ui.tables import Column, Row, table

KIND, ONE = "soort", "gebeurtenis"
FORM = REGISTER_FORMS["gebeurtenis"]

_NOW_TITLE = Text(
    nl="Waar nu een opnamestop of verscherpt toezicht geldt",
    en="Where an admission stop or heightened supervision holds now",
)
_NOW_ABOUT = Text(
    nl="De langst lopende eerst, met hoeveel jongeren er nog zijn en of elk van hen een vervolgplek heeft.",
    en="The longest running first, with how many youths are still there and whether each has a next place.",
)
_NOWHERE = Text(nl="Nergens.", en="Nowhere.")
_CAPTION = Text(nl="Opnamestops en verscherpt toezicht van nu", en="Admission stops and heightened supervision of now")
_PLACE, _LEFT, _PLACED, _WAITING = (
    Text(nl="Waar, wat en sinds wanneer", en="Where, what and since when"),
    Text(nl="Jongeren er nog", en="Youths still there"),
    Text(nl="Met vervolgplek", en="With a next place"),
    Text(nl="Nog zonder", en="Still without"),
)
_LINE_TITLE = Text(nl="Tijdlijn", en="Time line")
_LINE_ABOUT = Text(
    nl="Gevuld: gebeurd. Blauw: geldt nu. Open: gaat nog in.",
    en="Filled: happened. Blue: goes on. Open: still to come.",
)
_NOTHING_FOUND = Text(
    nl="Geen gebeurtenissen gevonden. Kies een ander landsdeel, een andere aanbieder of een andere soort.",
    en="No events found. Choose another region, provider or kind.",
)
_REGION, _OF_PROVIDER, _OF_KIND = (
    Text(nl="Land of landsdeel", en="Country or region"),
    Text(nl="Aanbieder", en="Provider"),
    Text(nl="Soort", en="Kind"),
)
_EVERY = Text(nl="alle", en="all")
_RECORD = Text(nl="Een gebeurtenis vastleggen", en="Record an event")
_CHANGE = Text(nl="Wijzigen", en="Change")
_WITHDRAW = Text(nl="Intrekken", en="Withdraw")
_WITHDRAW_HOW = Text(
    nl="Was dit verkeerd ingevoerd, trek het dan in. Het verdwijnt uit de lijsten en blijft bewaard met uw reden.",
    en="If this was entered by mistake, withdraw it. It leaves the lists and is kept with your reason.",
)
_REASON = Text(nl="Reden", en="Reason")
_HISTORY = Text(nl="Geschiedenis van deze gebeurtenis", en="History of this event")
_BACK = Text(nl="Alle gebeurtenissen", en="All events")
_NO_SUCH = Text(
    nl="Deze gebeurtenis is er niet (meer), of is niet van uw landsdeel.",
    en="This event is not there (any more), or is not of your region.",
)
_DOWNLOAD = Text(nl="Download als CSV", en="Download as CSV")


@kept()
def load(view: View, _page: PageContext) -> tuple[tuple[Happening, ...], tuple[Attention, ...], Registers]:
    """Return every event this person may see, what goes on, and the registers; as known when the page looks."""
    day = view.as_of.day or view.today
    with _page.store.read() as session:
        found = happenings(session, _page.actor, view.as_of)
        return found, under_attention(session, _page.actor, day, view.as_of), registers(session, view.as_of)


def sentence(page: PageContext, now: Sequence[Attention], known: Registers) -> Sentence:
    """Return the first line of the page."""
    sites = {
        kind: {site.code for one in now if one.happening.kind is kind for site in one.sites}
        for kind in (HappeningKind.OPNAMESTOP, HappeningKind.TOEZICHT)
    }
    stops = [one.happening for one in now if one.happening.kind is HappeningKind.OPNAMESTOP]
    left = [h.youths_left for h in stops if h.youths_left is not None]
    placed = [h.youths_placed for h in stops if h.youths_left is not None and h.youths_placed is not None]
    standing = Standing(
        len(sites[HappeningKind.OPNAMESTOP]),
        len(sites[HappeningKind.TOEZICHT]),
        sum(left) if left else None,
        sum(placed) if left and len(placed) == len(left) else None,
    )
    own = scope(page.actor).regions
    regions = [known.region[code].name for code in sorted(own)] if own is not None else []
    return attention_sentence(standing, page.as_of.day or page.today, regions)


@kept()
def draw_head(view: View, title: str, _page: PageContext) -> None:
    """Draw the top of the page."""
    _found, now, known = load(view, _page)
    lang, said = view.language, emphasised(sentence(_page, now, known), view.language)
    header(title, lang, known_on(view.as_of, lang), said, view.demonstration)


@kept()
def draw_attention(view: View, _page: PageContext) -> None:
    """Draw what goes on now as a card."""
    _found, now, known = load(view, _page)
    show(attention_card(now, known, view.language))


def attention_card(now: Sequence[Attention], known: Registers, lang: Language) -> Markup:
    """Return what goes on now as a card."""
    if not now:
        return framed(_NOW_TITLE[lang], markup('<p class="m-line">{w}</p>', w=_NOWHERE[lang]))
    columns = [Column(words[lang]) for words in (_LEFT, _PLACED, _WAITING)]
    rows = [_attention_row(one.happening, known, lang) for one in now]
    return framed(_NOW_TITLE[lang], table(_CAPTION[lang], _PLACE[lang], columns, rows), sentence=_NOW_ABOUT[lang])


def draw_time_line(page: PageContext, found: Sequence[Happening], known: Registers) -> None:
    """Draw the time line with its filters, which stand in the address."""
    lang = page.language
    address_csv = markup(
        '<a href="/beheer/registers/gebeurtenis.csv" target="_self" download>{w}</a>', w=_DOWNLOAD[lang]
    )
    with card("tijdlijn", _LINE_TITLE[lang], _LINE_ABOUT[lang], address_csv):
        _draw_found(view_of(page), *_chosen(page, found, known), page)


@kept()
def _draw_found(view: View, region: str, provider: str, kind: str, _page: PageContext) -> None:
    found, _now, known = load(view, _page)
    about = About(region, provider)
    shown = [h for h in found if about.holds(h) and kind in ("", h.kind.value)]
    if shown:
        show(time_line(shown, known, view.as_of.day or view.today, view.language))
    else:
        empty(_NOTHING_FOUND[view.language])


def draw_one(page: PageContext, found: Sequence[Happening], known: Registers) -> None:
    """Draw the event in the address, with its history and the ways to change it; nothing when there is none."""
    asked, lang = st.query_params.get(ONE, ""), page.language
    if not asked:
        return
    happening = next((one for one in found if one.code == asked), None)
    back = link(_BACK[lang], page_address("gebeurtenissen"))
    title = happening.title if happening else asked
    with card("gebeurtenis", markup('<span id="gebeurtenis">{t}</span>', t=title), source=back):
        if happening is None:
            empty(_NO_SUCH[lang])
            return
        show(_facts(happening, known, page))
        if page.as_of == NOW and _may_change(page, happening):
            _draw_change(page, happening, known)
        with page.store.read() as session:
            versions = register_history(session, page.actor, FORM.kind, happening.code)
        show(fold(_HISTORY[lang], history_table(FORM, versions, known, lang)))


def draw_recording(page: PageContext, known: Registers) -> None:
    """Draw the form in which an event is recorded, for the regions of this person."""
    if page.as_of != NOW:
        return
    regions = _regions(page, known)
    first = {"zekerheid": "gezien", "regio": next(iter(regions)) if len(regions) == 1 else ""}
    row = AskedRow(
        FORM, known, preset={"code": "", "vervallen": "nee"}, first=first, regions=frozenset(regions), numbered=True
    )
    part = opening(_RECORD[page.language], "gebeurtenis-nieuw")
    if part is None:
        return
    with part:
        draw_row_form(page, row, "gebeurtenis-nieuw", _open)


def _draw_change(page: PageContext, happening: Happening, known: Registers) -> None:
    lang, code = page.language, happening.code
    with page.store.read() as session:
        before = rows_by_key(session, page.actor, FORM.kind, FORM.key_width)[code]
    change = opening(_CHANGE[lang], f"wijzigen-{code}")
    if change is not None:
        with change:
            regions = frozenset(_regions(page, known))
            draw_row_form(page, AskedRow(FORM, known, before, {"vervallen": "nee"}, regions=regions), code, _open)
    withdraw = opening(_WITHDRAW[lang], f"intrekken-{code}")
    if withdraw is None:
        return
    with withdraw:
        show(markup('<p class="e-before">{how}</p>', how=_WITHDRAW_HOW[lang]))
        with st.form(f"intrekken-{code}-form", border=False, enter_to_submit=False):
            reason = st.text_input(_REASON[lang], key=f"intrekken-{code}-reden")
            send = submit_button(_WITHDRAW[lang], f"intrekken-{code}-doen")
    if send.pressed():
        if attempt(page, lambda session: withdraw_happening(session, page.actor, code, reason)):
            del st.query_params[ONE]
        st.rerun()


def _facts(happening: Happening, known: Registers, page: PageContext) -> Markup:
    lang, today = page.language, page.as_of.day or page.today
    youths = youths_of(happening)
    lines = [
        f"{happening_title(happening, today)[lang]} · {dates_of(happening)[lang]}",
        place_of(happening, known, lang),
        youths[lang] if youths else "",
        happening.note,
        source_of(happening, lang),
    ]
    return Markup("").join(markup('<p class="m-line">{line}</p>', line=line) for line in lines if line)


def _attention_row(happening: Happening, known: Registers, language: Language) -> Row:
    left, placed = happening.youths_left, happening.youths_placed
    waiting = None if left is None or placed is None else left - placed
    to = page_address("gebeurtenissen", gebeurtenis=happening.code) + "#gebeurtenis"
    what = f"{HAPPENING_NAMES[happening.kind][language]} {dates_of(happening)[language]}"
    head = markup("{place}<br><small>{what}</small>", place=place_of(happening, known, language), what=link(what, to))
    return Row(head, tuple(count(number, language) for number in (left, placed, waiting)))


def _chosen(page: PageContext, found: Sequence[Happening], known: Registers) -> tuple[str, str, str]:
    """Draw the filters and return what is chosen: a landsdeel, a provider and a kind, '' for all."""
    lang = page.language
    regions = {h.region: capital(name_of_region(known.region[h.region].name))[lang] for h in found}
    providers = {h.provider: known.provider[h.provider].name for h in found if h.provider}
    kinds = {h.kind.value: HAPPENING_NAMES[h.kind][lang] for h in found}
    columns = st.columns(3)
    with columns[0]:
        region = _filter(_REGION, regions, address.REGION, lang)
    with columns[1]:
        provider = _filter(_OF_PROVIDER, providers, address.PROVIDER, lang)
    with columns[2]:
        kind = _filter(_OF_KIND, kinds, KIND, lang)
    return region, provider, kind


def _filter(label: Text, named: Mapping[str, str], name: str, language: Language) -> str:
    """Draw one filter; what is chosen stands in the address, and what stands there and is not there is left out."""
    asked = st.query_params.get(name, "")
    codes = ["", *sorted(named, key=lambda code: named[code].casefold())]
    st.selectbox(
        label[language],
        codes,
        codes.index(asked) if asked in codes else 0,
        format_func=lambda code: named.get(code, _EVERY[language]),
        key=f"_filter_{name}",
        on_change=lambda: address.put(name, st.session_state[f"_filter_{name}"] or ""),
    )
    return asked if asked in codes else ""


def _regions(page: PageContext, known: Registers) -> list[str]:
    own = scope(page.actor).regions
    every = [COUNTRY, *(r.code for r in known.landsdelen)]
    return every if own is None else [code for code in every if code in own]


def _may_change(page: PageContext, happening: Happening) -> bool:
    own = scope(page.actor).regions
    return own is None or happening.region in own


def _open(key: str) -> None:
    st.query_params[ONE] = key
