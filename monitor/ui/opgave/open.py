"""The form a person has before them: the report, its cells, and what the browser's session remembers of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

import streamlit as st

from monitor.domain.entry import EntryCell, Stand, entry_cells
from monitor.domain.entry_sections import SECTIONS, Sheet, column_label
from monitor.domain.figure import CellKey, ReportKey
from monitor.domain.traject_entry import TrajectEntry, entries
from monitor.domain.words import Language, Refused, Text
from monitor.domain.workflow import Step, why_not
from monitor.queries.entry_form import EntryForm, entry_form, with_drafts
from monitor.ui.context import PageContext
from monitor.ui.opgave.grid import GridPaste

Result = TypeVar("Result")


@dataclass
class Memory:
    """What one browser session remembers of one form between runs. What was typed is in the store, not here.

    `drawn` are the revisions the person saw, by cell; `fields` the widgets of texts and choices with what they
    showed; `pastes` the last block shown, by table;
    `answers` what was answered about how typed texts are read; `loaded` the form, and the store version it was asked
    at; `read` its cells, and all they were read from.
    `traject_fields` are the widgets of the traject that is open, with the key in the draft, what they showed, and the
    revision seen; `tried` the trajects that a person tried to save, `turn` a number that changes when fields must be
    drawn afresh.
    """

    drawn: dict[str, int] = field(default_factory=dict)
    grids: dict[str, str] = field(default_factory=dict)
    fields: dict[str, tuple[str, str]] = field(default_factory=dict)
    answers: dict[str, tuple[str, dict[str, str]]] = field(default_factory=dict)
    pastes: dict[str, str] = field(default_factory=dict)
    pasted: tuple[str, GridPaste] | None = None
    loaded: tuple[int, EntryForm] | None = None
    read: tuple[tuple[object, ...], dict[CellKey, EntryCell]] | None = None
    traject_fields: dict[str, tuple[str, str, int]] = field(default_factory=dict)
    tried: set[str] = field(default_factory=set)
    turn: int = 0
    jump_to: str = ""
    notice: Text | None = None
    notice_is_good: bool = False

    def forget_gone_widgets(self) -> None:
        """Forget the widgets that are there no more.

        Those that are still there stay known until they are drawn again: a click may end this run before that, and
        what was typed in them meanwhile must be seen by the next.
        """
        self.fields = {widget: held for widget, held in self.fields.items() if widget in st.session_state}
        self.traject_fields = {w: held for w, held in self.traject_fields.items() if w in st.session_state}

    def tell(self, text: Text, good: bool = False) -> None:
        self.notice, self.notice_is_good = text, good


def memory(page: PageContext, report: ReportKey) -> Memory:
    """Return this session's memory of a form."""
    found: Memory = st.session_state.setdefault(f"_memory {page.actor.code} {report}", Memory())
    return found


@dataclass(frozen=True, eq=False)
class OpenForm:
    """A report's form in this run. `why_closed` says why nothing can be typed now, None when it can."""

    page: PageContext
    form: EntryForm
    cells: dict[CellKey, EntryCell]
    why_closed: Text | None
    memory: Memory

    @property
    def report(self) -> ReportKey:
        return self.form.report

    @property
    def language(self) -> Language:
        return self.page.language

    @property
    def editable(self) -> bool:
        return self.why_closed is None

    @property
    def region_name(self) -> str:
        return self.form.registers.region[self.report.region].name

    @cached_property
    def trajects(self) -> dict[str, TrajectEntry]:
        """The trajects of the landsdeel by id, with what is typed in them; what an earlier report withdrew is gone."""
        told = self.form.trajects
        held = ((one.traject, one.revision, one.before) for one in told.trajects)
        kept = (row for row in held if row[1] or not row[0].withdrawn)
        return entries(self.report.region, kept, self.form.drafts if self.editable else {}, told.codes)

    @property
    def unsaved_trajects(self) -> list[TrajectEntry]:
        return [entry for entry in self.trajects.values() if entry.touched]

    @cached_property
    def by_section(self) -> dict[str, list[EntryCell]]:
        """The cells of each section by its code."""
        return {s.code: [cell for cell in self.cells.values() if s.holds(cell.indicator)] for s in SECTIONS}

    def standing(self, *stands: Stand) -> list[EntryCell]:
        return [cell for cell in self.cells.values() if cell.stand in stands]

    def of(self, keys: Iterable[CellKey]) -> list[EntryCell]:
        return [self.cells[key] for key in keys if key in self.cells]

    def label(self, key: CellKey) -> str:
        """Return what a cell is called outside its table: 'De Kade, instroom: spoedmachtiging'."""
        cell = self.cells[key]
        what = column_label(cell.indicator, key.breakdown)[self.language]
        return f"{self.form.place_name(cell.place)}, {what}"

    def grid_key(self, sheet: Sheet) -> str:
        return f"{form_key(self.page, self.report)}-{sheet.code}"


def form_key(page: PageContext, report: ReportKey) -> str:
    """Return a key for widgets that belong to one person's form."""
    return f"opgave-{page.actor.code}-{report.region}-{report.quarter.code}".replace("__", "_")


def load(page: PageContext, report: ReportKey) -> EntryForm:
    """Return the form as it is now. While nothing was recorded, typing only asks for the draft again."""
    remembered = memory(page, report)
    with page.store.read() as session:
        if remembered.loaded is not None and remembered.loaded[0] == page.version:
            return with_drafts(session, page.actor, remembered.loaded[1])
        loaded = entry_form(session, page.actor, report)
    remembered.loaded = (page.version, loaded)
    return loaded


def open_form(page: PageContext, report: ReportKey) -> OpenForm:
    """Return the form with what is typed in it; a closed form shows what is saved, and leaves drafts alone."""
    loaded = load(page, report)
    remembered = memory(page, report)
    closed = why_not(Step.SAVE, loaded.state, page.actor, page.today)
    typed = {} if closed else loaded.drafts
    # a copy of what changes in place: what is typed and answered afterwards must be seen as new
    read_from = (page.version, dict(typed), dict(remembered.answers))
    if remembered.read is None or remembered.read[0] != read_from:
        cells = entry_cells(report, loaded.places, loaded.saved, loaded.before, typed, remembered.answers)
        remembered.read = (read_from, cells)
        remembered.drawn = {str(key): cell.revision for key, cell in cells.items()}
    return OpenForm(page, loaded, remembered.read[1], closed, remembered)


def attempt(opened: OpenForm, act: Callable[[Any], Result]) -> Result | None:
    """Do something in one writing transaction. When it is refused nothing is written, and the page says why."""
    try:
        with opened.page.store.begin() as session:
            return act(session)
    except Refused as refused:
        opened.memory.tell(refused.text)
        return None
