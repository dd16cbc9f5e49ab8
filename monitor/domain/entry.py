"""One cell of a form: what was saved, what is typed over it, how that is read, and so how the cell stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from monitor.domain import form
from monitor.domain.catalogue import INDICATORS, STREAMS
from monitor.domain.figure import CellKey, Change, Content, Nothing, ReportKey, Saved, Typed
from monitor.domain.finding import Choice, Outcome
from monitor.domain.indicator import Indicator, Kind, Level, Moment
from monitor.domain.numbers import Field, read_number, show_input
from monitor.domain.rules import Place
from monitor.domain.words import Text

UNKNOWN_CHOICE = Text(nl="Kies een van de keuzes in de lijst.", en="Choose one of the choices in the list.")

NO_CONTENT = Content()

# by cell: the text that was asked about, and the answers given for that text
Answers = Mapping[str, tuple[str, Mapping[str, str]]]


class Stand(StrEnum):
    """How a cell stands: only what can be read can be saved, and only against what was seen."""

    EMPTY = "leeg"
    SAVED = "opgeslagen"
    CHANGED = "gewijzigd"
    ASKED = "gevraagd"
    UNREAD = "niet gelezen"
    CLASH = "botsing"


# typed, and not saved yet
UNSAVED = (Stand.CHANGED, Stand.ASKED, Stand.UNREAD, Stand.CLASH)


@dataclass(frozen=True)
class CellReading:
    """What a typed text comes to. `content` is there only when it may be saved; '' is the code of a plain reading."""

    outcome: Outcome
    content: Content | None
    code: str = ""
    text: Text | None = None
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True)
class EntryCell:
    """One cell of a form. `required` cells count as asked; others may stay empty without a word.

    `typed` is the draft's entry, `reading` what it comes to; both None when the cell was not touched.
    `base` is what stood there when typing began.
    """

    key: CellKey
    place: Place
    indicator: Indicator
    required: bool
    saved: Saved | None = None
    before: Content = NO_CONTENT
    typed: Typed | None = None
    reading: CellReading | None = None
    base: Content | None = None

    @property
    def kept(self) -> Content:
        """What is saved in the cell; empty when nothing is."""
        return self.saved.content if self.saved else Content()

    @property
    def revision(self) -> int:
        return self.saved.revision if self.saved else 0

    @cached_property
    def stand(self) -> Stand:
        reading = self.reading
        if self.typed is None or reading is None or reading.content == self.kept:
            return Stand.EMPTY if self.kept.is_empty else Stand.SAVED
        if self.typed.seen != self.revision:
            return Stand.CLASH
        if reading.content is not None:
            return Stand.CHANGED
        return Stand.ASKED if reading.outcome is Outcome.ASK else Stand.UNREAD

    @cached_property
    def filled(self) -> bool:
        """True when the cell holds, or will hold once saved, a figure or a kind of nothing."""
        content = self.reading.content if self.reading else self.kept
        return not (content or self.kept).is_empty

    @property
    def text(self) -> str:
        """The text that stands in the cell: as typed, or what is saved as one would type it."""
        return self.typed.text if self.typed is not None else shown(self.indicator, self.kept)

    @property
    def nothing(self) -> str:
        """The code of the kind of nothing that stands in the cell, or ''."""
        if self.typed is not None:
            return self.typed.nothing
        return self.kept.nothing.value if self.kept.nothing else ""

    @property
    def change(self) -> Change:
        """The change to save. Only for a cell that stands CHANGED."""
        content = self.reading.content if self.reading else None
        assert self.typed is not None, "nothing was typed here"
        assert content is not None, "what was typed could not be read"
        return Change(self.key, content, self.typed.seen)


def entry_cells(
    report: ReportKey,
    places: Iterable[Place],
    saved: Mapping[CellKey, Saved],
    before: Mapping[CellKey, Content],
    drafts: Mapping[str, Typed],
    answers: Answers,
) -> dict[CellKey, EntryCell]:
    """Return every cell of a report's form, in form order, with what is typed in it and how that is read.

    `before` is keyed by the cells of the quarter before.
    """
    found = {}
    for place in places:
        for indicator in INDICATORS.values():
            if not form.accepts(place.level, indicator):
                continue
            for key in form.cells_of(place, indicator, report):
                cell = EntryCell(
                    key=key,
                    place=place,
                    indicator=indicator,
                    required=is_required(place, indicator, key.breakdown),
                    saved=saved.get(key),
                    before=before.get(replace(key, quarter=key.quarter.plus(-1)), Content()),
                )
                found[key] = read_cell(cell, drafts.get(str(key)), answers)
    return found


def read_cell(cell: EntryCell, typed: Typed | None, answers: Answers) -> EntryCell:
    """Return the cell with what is typed in it, read."""
    if typed is None:
        return cell
    text, given = answers.get(str(cell.key), ("", {}))
    reading = read_typed(cell, typed, given if text == typed.text else {})
    return replace(cell, typed=typed, reading=reading)


def read_typed(cell: EntryCell, typed: Typed, answers: Mapping[str, str]) -> CellReading:
    """Return what `typed` comes to in this cell. A remark saved beside the figure stays with the cell."""
    kept, indicator = cell.kept, cell.indicator
    if typed.text == shown(indicator, kept) and typed.nothing == (kept.nothing.value if kept.nothing else ""):
        return CellReading(Outcome.ACCEPT, kept)
    if typed.nothing:
        nothing = next((kind for kind in Nothing if kind.value == typed.nothing), None)
        if nothing is None or typed.text.strip():
            return CellReading(Outcome.REJECT_CELL, None, "keuze", UNKNOWN_CHOICE)
        return CellReading(Outcome.ACCEPT, Content(nothing=nothing, note=kept.note))
    if indicator.kind is not Kind.NUMBER:
        return _read_words(indicator, typed.text, kept.note)
    reading = read_number(typed.text, field_of(indicator, cell.before.value), answers=answers)
    content = None
    if reading.outcome in (Outcome.ACCEPT, Outcome.NORMALISE):
        content = Content(value=reading.value, note=kept.note if reading.value is not None else "")
    return CellReading(reading.outcome, content, reading.code, reading.text, reading.choices)


def field_of(indicator: Indicator, last_quarter: int | None) -> Field:
    """Return what a cell of this indicator asks for."""
    return Field(
        unit=indicator.unit,
        highest=indicator.highest,
        last_quarter=last_quarter,
        cumulative=indicator.moment is Moment.CUMULATIVE,
    )


def shown(indicator: Indicator, content: Content) -> str:
    """Return a saved content as it stands in a text cell; '' for nothing, and for a kind of nothing."""
    if content.value is not None:
        return show_input(content.value, indicator.unit)
    return content.text or ""


def is_required(place: Place, indicator: Indicator, breakdown: str) -> bool:
    """Tell whether a cell counts as asked: at the level it is meant for, and for money only the programme's stream."""
    stream = STREAMS.get(breakdown.partition("/")[0])
    return indicator.level is place.level and (stream is None or stream.counts_toward_programme)


@dataclass(frozen=True)
class Tally:
    """How far a form, or a part of it, is filled in."""

    filled: int
    asked: int

    @property
    def left(self) -> int:
        return self.asked - self.filled


def tally(cells: Iterable[EntryCell]) -> Tally:
    """Return how many of the required cells are filled in."""
    required = [cell for cell in cells if cell.required]
    return Tally(sum(cell.filled for cell in required), len(required))


@dataclass(frozen=True)
class Asked:
    """One question about how typed texts are read, and the cells it is about; its answer holds for all of them."""

    code: str
    cells: tuple[EntryCell, ...]
    choices: tuple[Choice, ...]


def asked(cells: Iterable[EntryCell]) -> tuple[Asked, ...]:
    """Return what must be answered before these cells can be saved: one question per code."""
    groups: dict[str, list[EntryCell]] = {}
    choices: dict[str, tuple[Choice, ...]] = {}
    for cell in cells:
        if cell.reading is not None and cell.stand in (Stand.ASKED, Stand.CLASH) and cell.reading.choices:
            groups.setdefault(cell.reading.code, []).append(cell)
            choices.setdefault(cell.reading.code, cell.reading.choices)
    return tuple(Asked(code, tuple(group), choices[code]) for code, group in groups.items())


def _read_words(indicator: Indicator, text: str, note: str) -> CellReading:
    words = text.strip()
    if not words:
        return CellReading(Outcome.NORMALISE, Content())
    if indicator.kind is Kind.CHOICE and words not in {choice.code for choice in indicator.choices}:
        return CellReading(Outcome.REJECT_CELL, None, "keuze", UNKNOWN_CHOICE)
    return CellReading(Outcome.ACCEPT, Content(text=words, note=note))


def is_optional_row(place: Place, indicator: Indicator) -> bool:
    """Tell whether a row holds what is not distributed: a provider's figure, given for the landsdeel as a whole."""
    return place.level is Level.LANDSDEEL and indicator.level is Level.AANBIEDER
