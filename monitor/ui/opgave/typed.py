"""Keeping what the browser sent, at once and as typed; and saving, taking back or answering for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import streamlit as st

from monitor.actions.drafts import drop_draft, keep_draft
from monitor.actions.figures import save
from monitor.domain.entry import EntryCell, Stand
from monitor.domain.figure import Nothing, ReportKey, Typed
from monitor.domain.words import Refused, Text
from monitor.queries.drafts import drafts
from monitor.queries.moment import DUTCH_TIME
from monitor.ui.context import PageContext
from monitor.ui.opgave.grid import received
from monitor.ui.opgave.open import Memory, OpenForm, attempt, memory, open_form

# how a chosen kind of nothing stands in a list of choices
NOTHING = "nothing:"

_SAVED = Text(nl="{cells} opgeslagen om {at}. Nummer {event}.", en="{cells} saved at {at}. Number {event}.")
_ONE, _MORE = Text(nl="1 cel is", en="1 cell was"), Text(nl="{n} cellen zijn", en="{n} cells were")
_CLASHED = Text(
    nl="Iemand anders heeft intussen hetzelfde ingevuld; kies hieronder wat blijft.",
    en="Someone else has filled in the same cell meanwhile; choose below what stays.",
)


def keep_typed(page: PageContext, report: ReportKey) -> None:
    """Keep in the draft what the tables and fields of the last run sent. Before anything is loaded or drawn."""
    remembered = memory(page, report)
    texts, nothings = _from_tables(remembered)
    for widget, (cell, drawn) in remembered.fields.items():
        value = st.session_state.get(widget, drawn)
        if isinstance(value, str) and value != drawn:
            is_nothing = value.startswith(NOTHING)
            texts[cell] = "" if is_nothing else value
            nothings[cell] = value.removeprefix(NOTHING) if is_nothing else ""
    if not texts and not nothings:
        return
    remembered.notice = None
    keep(page, report, {cell: (texts.get(cell), nothings.get(cell)) for cell in {**texts, **nothings}})


def keep(page: PageContext, report: ReportKey, typed: Mapping[str, tuple[str | None, str | None]]) -> None:
    """Keep texts and kinds of nothing by cell; None leaves what was there. Cells that are not asked are left out."""
    remembered = memory(page, report)
    if not remembered.drawn:
        open_form(page, report)
    with page.store.read() as session:
        earlier = drafts(session, page.actor, report)
    kinds = {kind.value for kind in Nothing}
    entries = {}
    for cell, (text, nothing) in typed.items():
        before = earlier.get(cell)
        if before is None and cell not in remembered.drawn:
            continue
        kind = nothing if nothing in kinds else (before.nothing if before and nothing is None else "")
        words = text if text is not None else (before.text if before else "")
        entries[cell] = Typed(words, kind, before.seen if before else remembered.drawn[cell])
    try:
        with page.store.work() as session:
            keep_draft(session, page.actor, report, entries)
    except Refused as refused:
        remembered.tell(refused.text)


def save_typed(opened: OpenForm, cells: Iterable[EntryCell] | None = None) -> None:
    """Save every changed cell that can be read. What cannot be saved stays in the draft, as typed."""
    changed = [cell for cell in cells or opened.standing(Stand.CHANGED) if cell.stand is Stand.CHANGED]
    page, report = opened.page, opened.report
    answer = attempt(opened, lambda session: save(session, page.actor, report, [cell.change for cell in changed]))
    if answer is None:
        return
    clashing = {conflict.cell for conflict in answer.conflicts}
    done = [str(cell.key) for cell in changed if cell.key not in clashing]
    done += [str(cell.key) for cell in opened.standing(Stand.SAVED, Stand.EMPTY) if cell.typed is not None]
    with page.store.work() as session:
        drop_draft(session, page.actor, report, done)
    cells_said = _ONE if len(answer.written) == 1 else _MORE.format(n=len(answer.written))
    at = opened.page.store.clock().astimezone(DUTCH_TIME).strftime("%H.%M")
    if answer.event is not None:
        opened.memory.tell(_SAVED.format(cells=cells_said, at=at, event=answer.event), good=not clashing)
    if clashing:
        opened.memory.tell(_CLASHED)


def forget_typed(opened: OpenForm, cells: Iterable[EntryCell]) -> None:
    """Take back what was typed in these cells; what is saved stays."""
    with opened.page.store.work() as session:
        drop_draft(session, opened.page.actor, opened.report, [str(cell.key) for cell in cells])


def see_theirs(opened: OpenForm, cell: EntryCell) -> EntryCell:
    """Keep what was typed as a change to what someone else has saved since, now that the person saw it."""
    assert cell.typed is not None, "a clash has something typed"
    seen = replace(cell.typed, seen=cell.revision)
    with opened.page.store.work() as session:
        keep_draft(session, opened.page.actor, opened.report, {str(cell.key): seen})
    return replace(cell, typed=seen)


def answer_question(opened: OpenForm, cells: Iterable[EntryCell], code: str, answer: str) -> None:
    """Remember how these cells' texts are meant. Another text in one of them is asked about again."""
    for cell in cells:
        assert cell.typed is not None, "a question is about something typed"
        key = str(cell.key)
        text, given = opened.memory.answers.get(key, ("", {}))
        kept = given if text == cell.typed.text else {}
        opened.memory.answers[key] = (cell.typed.text, {**kept, code: answer})


def _from_tables(remembered: Memory) -> tuple[dict[str, str], dict[str, str]]:
    texts: dict[str, str] = {}
    nothings: dict[str, str] = {}
    for grid, sheet in remembered.grids.items():
        edit = received(grid)
        if edit is None:
            continue
        texts.update(edit.cells)
        nothings.update(edit.nothing)
        if edit.pasted is not None and remembered.pastes.get(grid) != (edit.pasted.mark or edit.turn):
            remembered.pasted = (sheet, edit.pasted)
            remembered.pastes[grid] = edit.pasted.mark or edit.turn
    return texts, nothings
