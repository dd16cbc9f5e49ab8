"""The administration page: which register is open, its rows, one row with its history, its file and its download."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from monitor.domain.happening import HappeningKind
from monitor.domain.people import Role
from monitor.domain.register_forms import REGISTER_FORMS, RegisterForm
from monitor.domain.registers import Registers
from monitor.domain.sentences.parts import number
from monitor.domain.words import Language, Refused, Text
from monitor.exports.records_csv import KINDS
from monitor.intake.keeping_registers import Texts, rows_by_key
from monitor.queries.people import people as people_of
from monitor.queries.register_history import register_history
from monitor.queries.registers import registers
from monitor.ui.answers import Own, own_of
from monitor.ui.beheer import people
from monitor.ui.beheer.choices import shown
from monitor.ui.beheer.history import history_table
from monitor.ui.beheer.row_form import AskedRow, draw_row_form
from monitor.ui.beheer.rows import HIDDEN, found_in, register_table
from monitor.ui.beheer.succession import draw_merge, draw_move
from monitor.ui.beheer.upload import draw_upload
from monitor.ui.charts import card
from monitor.ui.context import PageContext
from monitor.ui.header import empty, note
from monitor.ui.html import link, markup, show
from monitor.ui.kept import kept
from monitor.ui.links import page_address
from monitor.ui.opening import opening

PEOPLE = "mensen"
_REGISTER, _ROW = "register", "regel"
_CHOOSE = Text(nl="Register", en="Register")
_SEARCH = Text(nl="Zoek in dit register", en="Search this register")
_ONLY_NOW = Text(nl="Alleen wat vandaag geldt", en="Only what holds today")
_NOTHING = Text(nl="Niets gevonden. Zoek met andere woorden.", en="Nothing found. Search for other words.")
_EMPTY = Text(nl="Dit register is nog leeg.", en="This register is still empty.")
_DOWNLOAD = Text(nl="Download als CSV", en="Download as CSV")
_NEW = Text(nl="Nieuwe regel", en="New row")
_CHANGE = Text(nl="{name} wijzigen", en="Change {name}")
_BACK = Text(nl="Terug naar het register", en="Back to the register")
_NO_SUCH = Text(
    nl="De regel in dit adres staat niet (meer) in het register.", en="The row in this address is not in the register."
)
_NEVER_GONE = Text(
    nl="Wat gebruikt is, wordt niet verwijderd: een regel eindigt door een laatste dag.",
    en="What was used is not removed: a row ends by its last day.",
)
SENTENCE = Text(
    nl="{providers} aanbieders en {sites} locaties gelden vandaag; {people} mensen hebben een rol.",
    en="{providers} providers and {sites} sites hold today; {people} people have a role.",
)


def kinds() -> dict[str, Text]:
    """Return every register that can be read and written, in their order, and the people."""
    return {kind: REGISTER_FORMS[kind].name for kind in KINDS} | {PEOPLE: people.NAME}


def chosen() -> str:
    """Return the register in the address, or the first."""
    asked = st.query_params.get(_REGISTER, "")
    return asked if asked in kinds() else next(iter(kinds()))


def draw_choice(page: PageContext) -> str:
    """Draw the choice of a register, kept in the address."""
    named, now = kinds(), chosen()

    def put() -> None:
        st.query_params[_REGISTER] = st.session_state["_register"]
        st.query_params.pop(_ROW, None)

    with st.container(key="beheer-keuze"):
        st.selectbox(
            _CHOOSE[page.language],
            list(named),
            list(named).index(now),
            format_func=lambda kind: named[kind][page.language],
            key="_register",
            on_change=put,
        )
    return now


def draw_register(page: PageContext, kind: str) -> None:
    """Draw one register: what it is for, its rows, the row that is open, and its file."""
    own = own_of(page)
    known = _known(own, page)
    if kind == PEOPLE:
        with card("mensen", people.NAME[page.language], people.ABOUT[page.language]):
            people.draw_people(page, known)
        return
    form = REGISTER_FORMS[kind]
    try:
        rows = _rows(own, kind, page)
    except Refused as refused:
        with card(f"register-{kind}", form.name[page.language], form.about[page.language]):
            note((form.kept_by or refused.text)[page.language], calm=True)
        return
    asked = st.query_params.get(_ROW, "")
    if asked and form.editable:
        _draw_row(page, form, known, rows, asked)
    _draw_rows(page, form, known, rows)
    if form.editable:
        _draw_new(page, form, known)
        draw_upload(page, form, known)
    if kind == "aanbieder":
        draw_merge(page, known)
    if kind in ("lidmaatschap", "regio"):
        draw_move(page, known)


def _draw_rows(page: PageContext, form: RegisterForm, known: Registers, rows: Mapping[str, Texts]) -> None:
    lang = page.language
    address = f"/beheer/registers/{form.kind}.csv"
    way_out = markup('<a href="{to}" target="_self" download>{words}</a>', to=address, words=_DOWNLOAD[lang])
    below = markup("{never} {out}", never=_NEVER_GONE[lang] if form.editable else "", out=way_out)
    with card(f"register-{form.kind}", form.name[lang], form.about[lang], below):
        if form.kept_by is not None:
            note(form.kept_by[lang], calm=True)
        left, right = st.columns([2, 1], vertical_alignment="bottom")
        words = left.text_input(_SEARCH[lang], key=f"zoek-{form.kind}")
        only_now = form.has_dates and right.checkbox(_ONLY_NOW[lang], key=f"nu-{form.kind}")
        _draw_found(own_of(page), form.kind, words, bool(only_now), page)


@kept()
def _draw_found(own: Own, kind: str, words: str, only_now: bool, _page: PageContext) -> None:
    form, rows, known = REGISTER_FORMS[kind], _rows(own, kind, _page), _known(own, _page)
    found = found_in(form, list(rows.values()), words, only_now, known, own.today)
    if found:
        show(register_table(form, found, len(rows), known, own.today, own.language))
    else:
        empty((_NOTHING if rows else _EMPTY)[own.language])


def _draw_new(page: PageContext, form: RegisterForm, known: Registers) -> None:
    part = opening(_NEW[page.language], f"nieuw-{form.kind}")
    if part is None:
        return
    with part:
        row = AskedRow(form, known, preset=_preset(page, form), first=_first(form), numbered=form.kind == "gebeurtenis")
        draw_row_form(page, row, f"nieuw-{form.kind}", _open_row)


def _draw_row(page: PageContext, form: RegisterForm, known: Registers, rows: Mapping[str, Texts], key: str) -> None:
    lang, row = page.language, rows.get(key)
    back = link(_BACK[lang], page_address("beheer", register=form.kind))
    shown_key = _called(form, row, known, lang) if row else key
    with card(
        f"regel-{form.kind}", markup('<span id="regel">{t}</span>', t=_CHANGE.format(name=shown_key)[lang]), back
    ):
        if row is None:
            empty(_NO_SUCH[lang])
            return
        preset = {column: row[at] for at, column in enumerate(f.column for f in form.fields) if column in HIDDEN}
        draw_row_form(page, AskedRow(form, known, row, preset if _blind(page) else {}), f"{form.kind}-{key}", _open_row)
        with page.store.read() as session:
            versions = register_history(session, page.actor, form.kind, key)
        if versions:
            show(history_table(form, versions, known, lang))


def _called(form: RegisterForm, row: Texts, known: Registers, language: Language) -> str:
    """Return what a row is called: its name with its code, or the columns that make it the one it is."""
    columns = [field.column for field in form.fields]
    for name in ("naam", "titel"):
        if name in columns:
            return f"{row[columns.index(name)]} ({row[0]})"
    parts = (
        shown(field, row[at], known, language) for at, field in enumerate(form.fields[: form.key_width]) if row[at]
    )
    return " · ".join(parts)


def _open_row(key: str) -> None:
    st.query_params[_ROW] = key


def _blind(page: PageContext) -> bool:
    """Tell whether someone keeps the register without seeing numbers of youths."""
    return page.actor.has(Role.BEHEERDER) and not page.actor.sees_everything


def _preset(page: PageContext, form: RegisterForm) -> dict[str, str]:
    if form.kind != "gebeurtenis":
        return {}
    return {"code": "", "vervallen": "nee", **(dict.fromkeys(HIDDEN, "") if _blind(page) else {})}


def _first(form: RegisterForm) -> dict[str, str]:
    return {"soort": HappeningKind.OPNAMESTOP.value, "zekerheid": "gezien"} if form.kind == "gebeurtenis" else {}


@kept()
def _known(own: Own, _page: PageContext) -> Registers:
    with _page.store.read() as session:
        return registers(session)


@kept()
def _rows(own: Own, kind: str, _page: PageContext) -> Mapping[str, Texts]:
    """Return the rows of a register by their key. Raises Refused for who may not keep it."""
    with _page.store.read() as session:
        return rows_by_key(session, _page.actor, kind, REGISTER_FORMS[kind].key_width)


@kept()
def sentence(own: Own, _page: PageContext) -> Text:
    """Return the first line of the page: what holds today."""
    with _page.store.read() as session:
        known = registers(session)
        with_role = sum(bool(someone.grants) for someone in people_of(session, own.today))
    sites = known.sites_in("NL", own.today)
    providers = {site.provider for site in sites}
    return SENTENCE.format(providers=number(len(providers)), sites=number(len(sites)), people=number(with_role))
