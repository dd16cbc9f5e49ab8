"""How figures of a report came about: who entered, submitted and approved each, and every revision of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import streamlit as st
from markupsafe import Markup

from monitor.domain.catalogue import INDICATORS
from monitor.domain.figure import CellKey, ReportKey, Saved
from monitor.domain.registers import Registers
from monitor.domain.rules import Breach
from monitor.domain.sentences.parts import number
from monitor.domain.words import Language, Refused, Text
from monitor.domain.workflow import Step
from monitor.queries.cell_history import Revision, cell_history
from monitor.queries.entry_form import Writing
from monitor.queries.moment import DUTCH_TIME
from monitor.queries.reports import StepRow
from monitor.ui.answers import Own, own_of
from monitor.ui.context import PageContext
from monitor.ui.history.cell_address import cell_in_address, put_cell
from monitor.ui.history.cell_names import cell_name
from monitor.ui.history.words import status_of, what_changed, why_written
from monitor.ui.html import joined, link, markup, show
from monitor.ui.kept import kept
from monitor.ui.links import definition_address
from monitor.ui.opening import opening
from monitor.ui.opgave.cells import shown_change, shown_content
from monitor.ui.tables import Column, Row, table

_TITLE = Text(
    nl="Geschiedenis: wie elk cijfer invulde, indiende en goedkeurde",
    en="History: who entered, submitted and approved each figure",
)
_HOW = Text(
    nl="Van elk cijfer: wie het invulde, indiende en goedkeurde, en wat er daarna veranderde.",
    en="Of each figure: who entered, submitted and approved it, and what changed since.",
)
_CHOOSE = Text(nl="Geschiedenis van één cijfer", en="History of one figure")
_PICK = Text(nl="Kies een cijfer", en="Choose a figure")
_ALL = Text(nl="Toon van alle {n} cijfers wie ze invulde en goedkeurde", en="Show who entered and approved all {n}")
_ONLY = Text(nl="Toon wie dit cijfer invulde en goedkeurde", en="Show who entered and approved this figure")
_CELL, _VALUE, _BY, _SUBMITTED, _APPROVED = (
    Text(nl="Cijfer", en="Figure"),
    Text(nl="Waarde", en="Value"),
    Text(nl="Ingevuld", en="Entered"),
    Text(nl="Ingediend", en="Submitted"),
    Text(nl="Goedgekeurd", en="Approved"),
)
_REVISION, _CHANGE, _WHY, _STATUS = (
    Text(nl="Versie", en="Revision"),
    Text(nl="Verschil", en="Change"),
    Text(nl="Waarom", en="Why"),
    Text(nl="Status", en="Status"),
)
_WHO_WHEN = Text(nl="{who}, {at}", en="{who}, {at}")
_NOT_YET = Text(nl="nog niet", en="not yet")
_EMPTIED = Text(nl="leeggemaakt", en="emptied")
_DEFINITION = Text(nl="Definitie van {name}", en="Definition of {name}")
_SHORT = Text(nl="definitie", en="definition")
_NEVER = Text(nl="Dit cijfer is nooit ingevuld.", en="This figure was never entered.")
_ELSEWHERE = Text(
    nl="Het cijfer in dit adres staat niet in deze opgave.", en="The figure in this address is not in this report."
)


@dataclass(frozen=True, eq=False)
class Trail:
    """What a page knows of how a report's figures came about. `key` is for the widgets of this page and person."""

    page: PageContext
    key: str
    report: ReportKey
    registers: Registers
    saved: Mapping[CellKey, Saved]
    writings: Mapping[int, Writing]
    steps: Sequence[StepRow]
    names: Mapping[str, str]
    explained: Sequence[tuple[Breach, str]]

    @property
    def language(self) -> Language:
        return self.page.language

    def name(self, key: CellKey) -> str:
        return cell_name(key, self.registers, self.language)


def draw_history(trail: Trail, cells: Sequence[CellKey]) -> None:
    """Draw the way from these cells to how they came about; nothing when none of them ever held something."""
    asked, lang = cell_in_address(trail.report.quarter), trail.language
    filled = [cell for cell in cells if cell in trail.saved]
    options = [cell for cell in cells if cell in trail.saved or cell == asked]
    if not options:
        return
    part = opening(_TITLE[lang], f"geschiedenis-{trail.key}", expanded=asked in options)
    if part is None:
        return
    with part:
        chosen = _choose(trail, options, asked)
        if chosen is not None:
            draw_one(trail, chosen)
        words = _ONLY if len(filled) == 1 else _ALL.format(n=number(len(filled)))
        if filled and st.toggle(words[lang], key=f"{trail.key}-herkomst"):
            show(_origins(trail, filled))


def draw_unknown_cell(trail: Trail, cells: Sequence[CellKey]) -> None:
    """Say that the address points at a cell that is not here; nothing when it does not."""
    asked = st.query_params.get("cel", "")
    if asked and all(str(cell) != asked for cell in cells):
        show(markup('<p class="m-note">{words}</p>', words=_ELSEWHERE[trail.language]))


def _choose(trail: Trail, options: Sequence[CellKey], asked: CellKey | None) -> CellKey | None:
    widget, lang = f"{trail.key}-cijfer", trail.language
    texts = {str(cell): cell for cell in options}
    names = _names(own_of(trail.page), trail.key, trail)
    if widget not in st.session_state and str(asked) in texts:
        st.session_state[widget] = str(asked)
    chosen = st.selectbox(
        _CHOOSE[lang],
        list(texts),
        None,
        format_func=lambda text: names.get(text) or (trail.name(texts[text]) if text in texts else text),
        key=widget,
        placeholder=_PICK[lang],
        on_change=lambda: put_cell(texts.get(st.session_state[widget] or "")),
    )
    return texts.get(chosen or "")


@kept()
def _names(own: Own, key: str, _trail: Trail) -> dict[str, str]:
    """Return what the cells that hold something are called."""
    return {str(cell): _trail.name(cell) for cell in _trail.saved}


def draw_one(trail: Trail, cell: CellKey) -> None:
    """Draw every revision of one cell, and the way to its definition."""
    lang, indicator = trail.language, INDICATORS[cell.indicator]
    try:
        with trail.page.store.read() as session:
            revisions = cell_history(session, trail.page.actor, cell)
    except Refused as refused:
        show(markup('<p class="m-note">{words}</p>', words=refused.text[lang]))
        return
    address = definition_address(cell.indicator)
    definition = markup('<p class="e-back">{l}</p>', l=link(_DEFINITION.format(name=indicator.name)[lang], address))
    if not revisions:
        show(markup('<p class="m-line">{never}</p>{definition}', never=_NEVER[lang], definition=definition))
        return
    said = what_changed(revisions, indicator)[lang]
    show(markup('<p class="m-line"><b>{said}</b></p>', said=said))
    columns = [
        Column(_VALUE[lang]),
        Column(_CHANGE[lang]),
        *(Column(words[lang], words=True) for words in (_STATUS, _BY, _SUBMITTED, _APPROVED, _WHY)),
    ]
    rows = [_revision(trail, cell, revisions, position) for position in range(len(revisions) - 1, -1, -1)]
    show(table(trail.name(cell), _REVISION[lang], columns, rows))
    show(definition)


def _revision(trail: Trail, cell: CellKey, revisions: Sequence[Revision], position: int) -> Row:
    lang, one, indicator = trail.language, revisions[position], INDICATORS[cell.indicator]
    before = revisions[position - 1] if position else None
    change = shown_change(indicator, one.content, before.content, lang) if before else ""
    latest = position == len(revisions) - 1
    given = [reason for breach, reason in trail.explained if breach.cell == cell] if latest else []
    return Row(
        str(one.revision),
        (
            markup("<b>{v}</b>", v=shown_content(indicator, one.content, lang) or _EMPTIED[lang]),
            change,
            status_of(revisions, position)[lang],
            _hand(one.who, one.at, lang),
            _hand(one.submitted_by, one.submitted_at, lang),
            _hand(one.approved_by, one.approved_at, lang),
            " · ".join(filter(None, (why_written(one, trail.steps), one.content.note, *given))),
        ),
    )


def _origins(trail: Trail, cells: Sequence[CellKey]) -> Markup:
    lang = trail.language
    columns = [Column(_VALUE[lang]), *(Column(words[lang], words=True) for words in (_BY, _SUBMITTED, _APPROVED))]
    return table(_HOW[lang], _CELL[lang], columns, [_origin(trail, cell) for cell in cells])


def _origin(trail: Trail, cell: CellKey) -> Row:
    lang, saved = trail.language, trail.saved[cell]
    writing = trail.writings[saved.event]
    submitted = _step(trail.steps, Step.SUBMIT, saved.event)
    approved = _step(trail.steps, Step.APPROVE, submitted.event) if submitted else None

    def hand(step: StepRow | None) -> str:
        return _hand(trail.names.get(step.actor, step.actor), step.at, lang) if step else _NOT_YET[lang]

    shown = shown_content(INDICATORS[cell.indicator], saved.content, lang) or _EMPTIED[lang]
    named = joined((trail.name(cell), " ", _definition_of(cell, lang)))
    return Row(
        named,
        (
            shown,
            _hand(trail.names.get(writing.actor, writing.actor), writing.at, lang),
            hand(submitted),
            hand(approved),
        ),
    )


def _definition_of(cell: CellKey, language: Language) -> Markup:
    """Return a short link that says of what it is the definition to who hears it."""
    name = _DEFINITION.format(name=INDICATORS[cell.indicator].name)[language]
    return markup(
        '<a class="e-definition" href="{href}" target="_self" aria-label="{name}">{short}</a>',
        href=definition_address(cell.indicator),
        name=name,
        short=_SHORT[language],
    )


def _step(steps: Sequence[StepRow], kind: Step, after: int) -> StepRow | None:
    return next((step for step in reversed(steps) if step.step is kind and step.event > after), None)


def _hand(who: str, at: datetime | None, language: Language) -> str:
    if not who or at is None:
        return _NOT_YET[language]
    return _WHO_WHEN.format(who=who, at=at.astimezone(DUTCH_TIME).strftime("%d-%m-%Y %H.%M"))[language]
