"""A register read in from a file: choosing it, what it would change, what is asked of it, and the button that saves."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import streamlit as st
from markupsafe import Markup

from monitor.domain.register_forms import RegisterForm
from monitor.domain.registers import Registers
from monitor.domain.sentences.parts import number
from monitor.domain.words import Language, Text
from monitor.imports.preview import Difference
from monitor.imports.reading import FileReading, read_file
from monitor.intake.keeping_registers import RegisterLook, RowDifference, confirm_register, look_at_register
from monitor.ui.beheer.choices import shown
from monitor.ui.beheer.notice import attempt
from monitor.ui.context import PageContext
from monitor.ui.history.cell_names import plain
from monitor.ui.html import joined, markup, show
from monitor.ui.opening import opening
from monitor.ui.opgave.preview import problems, questions_rows, refusal, remarks_on
from monitor.ui.press import button, submit_button
from monitor.ui.tables import Column, Row, table

KINDS = ["csv", "txt", "tsv", "xlsx", "xlsm", "ods", "xls"]
MOST = 300

TITLE = Text(nl="Bestand inlezen", en="Read a file")
_CHOOSE = Text(nl="Kies een bestand voor dit register", en="Choose a file for this register")
_HOW = Text(
    nl="Een bestand in .csv, .xlsx of .ods met de kolommen {columns}. U ziet eerst wat er verandert; er wordt niets"
    " opgeslagen voordat u dat zegt. Een regel die niet in het bestand staat, blijft zoals die is.",
    en="A file in .csv, .xlsx or .ods with the columns {columns}. You first see what changes; nothing is saved before"
    " you say so. A row that is not in the file stays as it is.",
)
_PREVIEW = Text(nl="{name}: zo wordt het gelezen", en="{name}: this is how it is read")
_COUNTED = Text(
    nl="{new} nieuw, {changed} gewijzigd, {same} gelijk", en="{new} new, {changed} changed, {same} the same"
)
_ANSWER = Text(nl="Uw antwoord op vraag {n}", en="Your answer to question {n}")
_GIVE = Text(nl="Antwoorden doorgeven", en="Give answers")
_SAVE = Text(nl="Opslaan ({n} regels uit het bestand)", en="Save ({n} rows of the file)")
_SAVE_ONE = Text(nl="Opslaan (1 regel uit het bestand)", en="Save (1 row of the file)")
_PLAIN_SAVE = Text(nl="Opslaan", en="Save")
_AWAY = Text(nl="Bestand wegleggen", en="Put the file away")
_WAITS = Text(nl="Er staat nog iets in de weg; zie hierboven.", en="Something still stands in the way; see above.")
_SAME = Text(nl="Alles in dit bestand staat al zo in het register.", en="Everything in this file is there already.")
_ROW, _IS, _BECOMES = (
    Text(nl="Regel", en="Row"),
    Text(nl="Staat er nu", en="Is there now"),
    Text(nl="Wordt", en="Becomes"),
)
_DIFFERENCES = Text(nl="Wat er verandert", en="What changes")
_NEW = Text(nl="nieuw", en="new")


@dataclass
class _OpenFile:
    """What a session keeps of one file: what was read in it, and what was answered. The bytes are not kept."""

    turn: int = 0
    content: bytes = b""
    name: str = ""
    reading: FileReading | None = None
    answers: dict[str, str] = field(default_factory=dict)

    def take(self, content: bytes, name: str) -> None:
        self.put_away()
        self.content, self.name = content, name
        self.reading = read_file(content, name)

    def answer(self, given: dict[str, str]) -> None:
        self.answers = {**self.answers, **given}
        self.reading = read_file(self.content, self.name, self.answers)

    def put_away(self) -> None:
        self.turn += 1
        self.content, self.name, self.reading, self.answers = b"", "", None, {}


def draw_upload(page: PageContext, form: RegisterForm, known: Registers) -> None:
    """Draw the fold in which a file is read into a register."""
    file: _OpenFile = st.session_state.setdefault(f"_register {form.kind}", _OpenFile())
    key, lang = f"register-{form.kind}", page.language
    part = opening(TITLE[lang], f"{key}-inlezen", expanded=file.reading is not None)
    if part is None:
        return
    with part:
        if file.reading is None:
            _draw_chooser(form, file, key, lang)
        else:
            _draw_file(page, form, known, file, file.reading)


def _draw_chooser(form: RegisterForm, file: _OpenFile, key: str, language: Language) -> None:
    field_key = f"{key}-bestand-{file.turn}"

    def chosen() -> None:
        given = st.session_state.get(field_key)
        if given is not None:
            file.take(given.getvalue(), given.name)

    columns = ", ".join(one.column for one in form.fields)
    show(markup('<p class="e-before">{how}</p>', how=_HOW.format(columns=columns)[language]))
    st.file_uploader(_CHOOSE[language], KINDS, key=field_key, on_change=chosen)


def _draw_file(page: PageContext, form: RegisterForm, known: Registers, file: _OpenFile, reading: FileReading) -> None:
    lang = page.language
    with page.store.read() as session:
        seen = look_at_register(session, page.actor, form.kind, reading, file.answers)
    if seen.refused:
        show(refusal(seen, reading.name, lang))
    else:
        show(markup('<h3 class="e-heading">{t}</h3>', t=_PREVIEW.format(name=reading.name)[lang]))
        for piece in (problems(seen, lang), differences(form, seen, known, lang), remarks_on(seen, lang)):
            if piece:
                show(piece)
        _draw_questions(file, seen, form.kind, lang)
    _draw_buttons(page, form, file, reading, seen)


def differences(form: RegisterForm, seen: RegisterLook, known: Registers, language: Language) -> Markup:
    """Return what is new and what changes, beside what is there now."""
    counted = _COUNTED.format(
        new=number(seen.count(Difference.NEW)),
        changed=number(seen.count(Difference.CHANGED)),
        same=number(seen.count(Difference.SAME)),
    )[language]
    rows = [_row(form, one, known, language) for one in seen.rows if one.difference is not Difference.SAME]
    columns = [Column(_IS[language], words=True), Column(_BECOMES[language], words=True)]
    drawn = table(_DIFFERENCES[language], _ROW[language], columns, rows[:MOST]) if rows else Markup("")
    return markup('<div class="e-paste"><p><b>{counted}.</b></p>{table}</div>', counted=counted, table=drawn)


def _row(form: RegisterForm, one: RowDifference, known: Registers, language: Language) -> Row:
    old = one.old or tuple("" for _ in one.new)
    changed = [
        (column.name[language], shown(column, was, known, language), shown(column, becomes, known, language))
        for column, was, becomes in zip(form.fields, old, one.new, strict=True)
        if was != becomes
    ]
    before = joined((markup("{n}: {v}", n=n, v=was) for n, was, _new in changed), Markup("<br>"))
    after = joined((markup("{n}: <b>{v}</b>", n=n, v=new) for n, _was, new in changed), Markup("<br>"))
    head = " · ".join(part for part in one.new[: form.key_width] if part)
    return Row(head, (before if one.old is not None else _NEW[language], after))


def _draw_questions(file: _OpenFile, seen: RegisterLook, kind: str, language: Language) -> None:
    if not seen.questions:
        return
    given = {}
    with st.form(f"register-{kind}-vragen-{file.turn}", border=False):
        for position, question in enumerate(seen.questions, 1):
            show(questions_rows(seen, question.code, position, language))
            options = {choice.answer: plain(choice.text[language]) for choice in question.choices}
            given[question.code] = st.radio(
                _ANSWER.format(n=position)[language],
                list(options),
                None,
                format_func=options.__getitem__,
                key=f"register-{kind}-{file.turn}-{question.code}",
            )
        give = submit_button(_GIVE[language], f"register-{kind}-antwoorden")
    said = {code: answer for code, answer in given.items() if answer}
    if give.pressed() and said:
        file.answer(said)
        st.rerun()


def _draw_buttons(
    page: PageContext, form: RegisterForm, file: _OpenFile, reading: FileReading, seen: RegisterLook
) -> None:
    lang = page.language
    why = _WAITS if seen.open else None if seen.to_save else _SAME
    if why is not None and not seen.refused:
        show(markup('<p class="e-empty-means">{why}</p>', why=why[lang]))
    words = _SAVE_ONE if seen.to_save == 1 else _SAVE.format(n=number(seen.to_save)) if seen.to_save else _PLAIN_SAVE
    with st.container(horizontal=True, gap="small"):
        key = f"register-{form.kind}-opslaan"
        save = None if seen.refused else button(words[lang], key, type="primary", disabled=why is not None)
        away = button(_AWAY[lang], f"register-{form.kind}-weg")
    if save is not None and save.pressed():
        if attempt(page, lambda session: _keep(session, page, file, reading, seen)):
            file.put_away()
    elif away.pressed():
        file.put_away()
    else:
        return
    st.rerun()


def _keep(session: Any, page: PageContext, file: _OpenFile, reading: FileReading, seen: RegisterLook) -> int | None:
    return confirm_register(session, page.actor, reading, seen, file.answers).event
