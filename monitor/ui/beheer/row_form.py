"""One register row as a form. What is typed goes to the reader of files, so that both roads find the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import streamlit as st

from monitor.domain.as_of import NOW
from monitor.domain.finding import Finding, Outcome
from monitor.domain.record_columns import COLUMNS
from monitor.domain.record_fields import RecordField, Shape
from monitor.domain.register_forms import RegisterForm
from monitor.domain.registers import Registers
from monitor.domain.words import Language, Refused, Text
from monitor.intake.keeping_registers import CHANGED_MEANWHILE, Texts, keep_row, key_of, questions_of
from monitor.intake.taking import TAKEN, Taken
from monitor.queries.moment import last_event
from monitor.ui.beheer.choices import CHOSEN, choices
from monitor.ui.beheer.notice import tell, tell_saved
from monitor.ui.context import PageContext
from monitor.ui.history.cell_names import plain
from monitor.ui.html import markup, show
from monitor.ui.press import button, submit_button

SAVE = Text(nl="Opslaan", en="Save")
MAY_BE_EMPTY = Text(nl="{name} (mag leeg)", en="{name} (may be empty)")
_CHOOSE = Text(nl="maak een keuze", en="make a choice")
_NONE = Text(nl="geen", en="none")
_IN_THE_WAY = Text(
    nl="Er is niets opgeslagen. Verbeter wat hieronder met ▲ staat, of beantwoord de vraag met ◆.",
    en="Nothing was saved. Correct what is marked with ▲ below, or answer the question marked with ◆.",
)
_OPEN_AGAIN = Text(nl="De regel opnieuw openen", en="Open the row again")
_ANSWER = Text(nl="Uw antwoord", en="Your answer")


@dataclass(frozen=True)
class AskedRow:
    """Which row a form is about. `before` is the row as it was opened, None for a new one.

    `preset` are columns that are filled in without asking; `first` what a new form begins with. `regions` narrows
    the regions that can be chosen. With `numbered` a new row gets its code when it is saved, after its region.
    """

    form: RegisterForm
    known: Registers
    before: Texts | None = None
    preset: Mapping[str, str] = field(default_factory=dict)
    first: Mapping[str, str] = field(default_factory=dict)
    regions: frozenset[str] | None = None
    numbered: bool = False

    @property
    def asked(self) -> tuple[RecordField, ...]:
        """The columns that are filled in: those that make a row the one it is stay as they are."""
        fixed = COLUMNS[self.form.kind][: self.form.key_width] if self.before is not None else ()
        return tuple(f for f in self.form.fields if f.column not in {*fixed, *self.preset})

    def value(self, column: str) -> str:
        """Return what a column begins with."""
        if self.before is not None:
            return self.before[COLUMNS[self.form.kind].index(column)]
        return self.first.get(column, "")


@dataclass
class _Memory:
    """What a session keeps of one form: its turn, which begins anew once it is saved, and what was found in it.

    `before` is the row as the form was opened with; `fresh` says that it is to be opened.
    """

    turn: int = 0
    fresh: bool = True
    clashed: bool = False
    before: Texts | None = None
    findings: tuple[Finding, ...] = ()
    answers: dict[str, str] = field(default_factory=dict)

    def begin_anew(self) -> None:
        """Let the next run open the row as it is then, and forget what was typed."""
        self.turn, self.fresh, self.clashed, self.findings, self.answers = self.turn + 1, True, False, (), {}


def draw_row_form(page: PageContext, row: AskedRow, key: str, saved: Callable[[str], None]) -> None:
    """Draw the form of one row; `saved` hears the row's key once it is kept. What is refused stays as typed."""
    lang, kept = page.language, _memory(key, row)
    row = replace(row, before=kept.before)
    if kept.clashed and button(_OPEN_AGAIN[lang], f"{key}-opnieuw").pressed():
        kept.begin_anew()
        st.rerun()
    if kept.findings:
        show(markup('<p class="m-note" role="status">{words}</p>', words=_IN_THE_WAY[lang]))
    with st.form(f"rij-{key}-{kept.turn}", border=False, enter_to_submit=False):
        typed = _draw_fields(row, kept, f"{key}-{kept.turn}", lang)
        answers = _draw_questions(kept, f"{key}-{kept.turn}", lang)
        send = submit_button(SAVE[lang], f"{key}-opslaan", type="primary")
    if send.pressed():
        _save(page, row, kept, typed, answers, saved)
        st.rerun()


def _memory(key: str, row: AskedRow) -> _Memory:
    found: _Memory = st.session_state.setdefault(f"_rij {key}", _Memory())
    if found.fresh:
        found.fresh, found.before = False, row.before
    return found


def _draw_fields(row: AskedRow, kept: _Memory, key: str, language: Language) -> dict[str, str]:
    typed: dict[str, str] = {}
    left, right = st.columns(2, gap="medium")
    short = [one for one in row.asked if one.shape is not Shape.LINES]
    for position, one in enumerate(short):
        with left if position < (len(short) + 1) // 2 else right:
            typed[one.column] = _draw_field(row, one, f"{key}-{one.column}", language)
            _draw_findings(kept, one.column, language)
    for one in row.asked:
        if one.shape is Shape.LINES:
            label = _label(one, language)
            typed[one.column] = st.text_area(label, row.value(one.column), key=f"{key}-{one.column}", max_chars=2000)
            _draw_findings(kept, one.column, language)
    for column in row.preset:
        _draw_findings(kept, column, language)
    return typed


def _draw_field(row: AskedRow, one: RecordField, key: str, language: Language) -> str:
    label, value = _label(one, language), row.value(one.column)
    explained = one.help[language] if one.help else None
    if one.shape not in CHOSEN:
        return st.text_input(label, value, key=key, help=explained)
    named = choices(one, row.known, language)
    if one.column == "regio" and row.regions is not None:
        named = {code: name for code, name in named.items() if code in row.regions}
    if value and value not in named:
        named[value] = value
    blank = (_CHOOSE if one.needed else _NONE)[language]
    codes = ["", *named] if not (one.needed and len(named) == 1) else list(named)
    index = codes.index(value) if value in codes else 0
    chosen = st.selectbox(label, codes, index, format_func=lambda code: named.get(code, blank), key=key, help=explained)
    return chosen or ""


def _label(one: RecordField, language: Language) -> str:
    return one.name[language] if one.needed else MAY_BE_EMPTY.format(name=one.name)[language]


def _draw_findings(kept: _Memory, column: str, language: Language) -> None:
    for finding in kept.findings:
        if finding.column == column and finding.outcome is not Outcome.ASK:
            show(markup('<p class="b-wrong">▲ {text}</p>', text=finding.text[language]))


def _draw_questions(kept: _Memory, key: str, language: Language) -> dict[str, str]:
    given = {}
    for question in questions_of(kept.findings):
        show(markup('<p class="b-question">◆ {text}</p>', text=question.text[language]))
        options = {choice.answer: plain(choice.text[language]) for choice in question.choices}
        answer = st.radio(
            _ANSWER[language], list(options), None, format_func=options.__getitem__, key=f"{key}-{question.code}"
        )
        if answer:
            given[question.code] = answer
    return given


def _save(
    page: PageContext,
    row: AskedRow,
    kept: _Memory,
    typed: Mapping[str, str],
    answers: Mapping[str, str],
    saved: Callable[[str], None],
) -> None:
    kept.answers |= answers
    columns = COLUMNS[row.form.kind]
    fixed = dict(zip(columns, row.before, strict=True)) if row.before is not None else {}
    cells = {**fixed, **row.preset, **typed}
    try:
        with page.store.begin() as session:
            if row.numbered and row.before is None:
                cells["code"] = _numbered(session, cells)
            taken = keep_row(session, page.actor, row.form.kind, cells, kept.before, kept.answers)
    except Refused as refused:
        kept.findings, kept.clashed = (), refused.text == CHANGED_MEANWHILE
        tell(refused.text)
        return
    _take_over(page, kept, taken)
    if taken.accepted:
        saved(key_of([cells.get(column, "").strip() for column in columns], row.form.key_width))


def _numbered(session: Any, cells: Mapping[str, str]) -> str:
    # numbers of events are never given twice, so neither are these codes
    return f"{cells.get('regio', '').lower() or 'g'}-{last_event(session, NOW) + 1}"


def _take_over(page: PageContext, kept: _Memory, taken: Taken) -> None:
    if not taken.accepted:
        kept.findings = tuple(finding for finding in taken.findings if finding.outcome not in TAKEN)
        return
    kept.begin_anew()
    tell_saved(page, taken.event)
