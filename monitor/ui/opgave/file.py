"""The file a coordinator is reading in: what this browser session keeps of it until it is saved or put away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import streamlit as st

from monitor.domain.figure import Conflict
from monitor.domain.finding import Outcome
from monitor.domain.form import report_of
from monitor.domain.formats import date_long
from monitor.domain.sentences.parts import both, number
from monitor.domain.words import Refused, Text
from monitor.imports.reading import WHICH_SHEET, FileReading, read_file
from monitor.intake.confirming import Choices, Look, confirm, look, note_refusal
from monitor.intake.reports import Clashed
from monitor.queries.entry_form import writings
from monitor.queries.moment import DUTCH_TIME
from monitor.ui.opgave.open import OpenForm, form_key

_SAVED = Text(
    nl="{figures} uit {name} opgeslagen op {day} om {at}. Nummer {event}.",
    en="{figures} of {name} saved on {day} at {at}. Number {event}.",
)
_ONE, _MORE = Text(nl="1 cijfer is", en="1 figure was"), Text(nl="{n} cijfers zijn", en="{n} figures were")
CLASHED = Text(
    nl="Er is niets opgeslagen: iemand anders heeft intussen hetzelfde ingevuld. Kies hieronder wat blijft.",
    en="Nothing was saved: someone else has filled in the same meanwhile. Choose below what stays.",
)


@dataclass
class OpenFile:
    """What a session keeps of one file. The bytes stay no longer than a question about its sheets needs them.

    `turn` numbers the field where a file is chosen; `seen` holds what the file comes to, and for which store version
    and choices that was worked out.
    """

    turn: int = 0
    content: bytes | None = None
    name: str = ""
    reading: FileReading | None = None
    choices: Choices = field(default_factory=Choices)
    seen: tuple[object, Look] | None = None

    def take(self, content: bytes, name: str) -> None:
        """Read a file that was just chosen, and forget the one before."""
        self.put_away()
        self.content, self.name = content, name
        self._read()

    def put_away(self) -> None:
        """Forget the file and everything said of it."""
        self.turn += 1
        self.content, self.name, self.reading, self.choices, self.seen = None, "", None, Choices(), None

    def answer(self, given: Mapping[str, str]) -> None:
        """Keep answers to questions about the file; none given takes all of them back."""
        answers = {**self.choices.answers, **given} if given else {}
        self.choices = replace(self.choices, answers=answers)
        if self.content is not None:
            self._read()

    def settle(self, looked: Look, conflict: Conflict, mine: bool) -> None:
        """Keep whose figure stays in a cell that two people filled in."""
        if not mine:
            self.choices = replace(self.choices, leave=self.choices.leave | {conflict.cell})
            return
        report = report_of(conflict.cell, looked.registers)
        assert report is not None, "a cell of a file belongs to a report"
        base = {**looked.base, report: {**looked.base[report], conflict.cell: conflict.theirs}}
        self.choices = replace(self.choices, base=base)

    def _read(self) -> None:
        assert self.content is not None, "there is something to read"
        self.reading = read_file(self.content, self.name, self.choices.answers)
        asks = any(f.code == WHICH_SHEET and f.outcome is Outcome.ASK for f in self.reading.findings)
        if not asks and WHICH_SHEET not in self.choices.answers:
            self.content = None


def open_file(opened: OpenForm) -> OpenFile:
    """Return what this session keeps of the file for this report."""
    found: OpenFile = st.session_state.setdefault(f"_file {form_key(opened.page, opened.report)}", OpenFile())
    return found


def looked_at(opened: OpenForm, file: OpenFile) -> Look:
    """Return what the file comes to now. Of a refused file only the findings are kept."""
    assert file.reading is not None, "a file was chosen"
    asked: Any = (opened.page.version, file.choices, file.reading)
    if file.seen is None or file.seen[0] != asked:
        with opened.page.store.read() as session:
            found = look(session, opened.page.actor, file.reading, file.choices)
        file.choices = replace(file.choices, base=found.base)
        if found.refused and file.reading.sheet is not None:
            file.reading = replace(file.reading, sheet=None, findings=found.findings)
        if found.refused:
            file.content = None
        if found.refused and (file.seen is None or not file.seen[1].refused):
            note_refusal(opened.page.actor, file.reading, found)
        file.seen = ((opened.page.version, file.choices, file.reading), found)
    return file.seen[1]


def save_file(opened: OpenForm, file: OpenFile, seen: Look) -> None:
    """Save the file as it was seen, in one transaction; the page says under which number, or why nothing was saved."""
    page, reading = opened.page, file.reading
    assert reading is not None, "a file was chosen"
    try:
        with page.store.begin() as session:
            taken = confirm(session, page.actor, reading, seen, file.choices)
    except Clashed:
        opened.memory.tell(CLASHED)
        return
    except Refused as refused:
        opened.memory.tell(refused.text)
        return
    opened.memory.tell(_receipt(opened, taken.changes, taken.event, reading.name), good=True)
    file.put_away()


def _receipt(opened: OpenForm, changes: int, event: int | None, name: str) -> Text:
    assert event is not None, "only a file that changes something is saved"
    with opened.page.store.read() as session:
        at = writings(session, [event])[event].at.astimezone(DUTCH_TIME)
    figures = _ONE if changes == 1 else _MORE.format(n=number(changes))
    day = both(lambda language: date_long(at.date(), language))
    return _SAVED.format(figures=figures, name=name, day=day, at=at.strftime("%H.%M.%S"), event=event)
