"""What a row of a report says: a number, a text, a choice, a kind of nothing, or nothing at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from monitor.domain.figure import NOTHING_NAMES, CellKey, Content, Nothing
from monitor.domain.finding import Choice, Outcome
from monitor.domain.indicator import Indicator, Kind, Moment
from monitor.domain.numbers import Field, FileNotation, Reading, read_number, show_input
from monitor.domain.words import Text
from monitor.imports import row_words as words
from monitor.imports.names import Directory
from monitor.imports.opgave_place import look_up
from monitor.imports.personal import has_number, looks_like_a_person
from monitor.imports.rows import Notes
from monitor.imports.sheet import Mark, Row

LONGEST_NOTE = 2_000
_STATES = Directory((kind.value, name.nl) for kind, name in NOTHING_NAMES.items())


@dataclass(frozen=True)
class Values:
    """How values are read: the notation of the file, the answers given, and what last quarter said."""

    notation: FileNotation
    answers: Mapping[str, str]
    last_quarter: Callable[[CellKey], int | None]


def content_of(row: Row, cell: CellKey | None, indicator: Indicator, values: Values, notes: Notes) -> Content | None:
    """Return what a row reports; None when it reports nothing or cannot be read, which is then noted.

    `cell` is None when the row's place is wrong: its value is looked at all the same.
    """
    note = _note(row, values, notes)
    if row.has_no_number(notes.columns.at["waarde"]):
        return None
    typed, state = notes.cell(row, "waarde").strip(), notes.cell(row, "toestand").strip()
    if typed and state:
        notes.refuse("waarde_en_toestand", words.BOTH, row, "toestand")
        return None
    if state:
        code = look_up(row, "toestand", _STATES, words.STATES, notes)
        return Content(nothing=Nothing(code), note=note) if code else None
    if not typed and note:
        notes.refuse("toelichting_alleen", words.NOTE_ALONE, row, "toelichting")
        return None
    if indicator.kind is Kind.TEXT:
        return _text(row, indicator, note, values, notes)
    if indicator.kind is Kind.CHOICE:
        return _choice(row, indicator, note, notes)
    value = _number(row, cell, indicator, values, notes)
    return None if value is None else Content(value=value, note=note)


def read_in_file(row: Row, field: Field, values: Values, notes: Notes, column: str = "waarde") -> Reading:
    """Return how the number of a row is read. One that a workbook stored as a number is in no doubt about its marks."""
    is_number = row.has(notes.columns.at[column], Mark.NUMBER)
    notation = FileNotation(decimal_comma=True) if is_number else values.notation
    return read_number(notes.cell(row, column), field, notation, values.answers)


def _number(row: Row, cell: CellKey | None, indicator: Indicator, values: Values, notes: Notes) -> int | None:
    field = Field(
        indicator.unit,
        indicator.highest,
        last_quarter=values.last_quarter(cell) if cell else None,
        cumulative=indicator.moment is Moment.CUMULATIVE,
    )
    reading = read_in_file(row, field, values, notes)
    if reading.outcome is not Outcome.ACCEPT and reading.text is not None:
        notes.add(reading.outcome, reading.code, reading.text, row, "waarde", reading.choices)
    elif notes.sheet.kind == "workbook" and reading.value is not None and not _has(row, Mark.NUMBER, notes):
        shown = show_input(reading.value, indicator.unit)
        notes.remark("getal_als_tekst", words.TEXT_NUMBER.format(value=shown), row, "waarde")
    return reading.value if reading.outcome in (Outcome.ACCEPT, Outcome.NORMALISE) else None


def _has(row: Row, mark: Mark, notes: Notes) -> bool:
    return row.has(notes.columns.at["waarde"], mark)


def _text(row: Row, indicator: Indicator, note: str, values: Values, notes: Notes) -> Content | None:
    text = notes.cell(row, "waarde").strip()
    if not text:
        notes.remark("leeg", words.NO_TEXT, row, "waarde")
        return None
    if len(text) > indicator.highest:
        notes.refuse("te_lang", words.TOO_LONG.format(most=indicator.highest), row, "waarde")
        return None
    _ask_about_persons(row, "waarde", text, values, notes)
    return Content(text=text, note=note)


def _choice(row: Row, indicator: Indicator, note: str, notes: Notes) -> Content | None:
    if not notes.cell(row, "waarde").strip():
        notes.remark("leeg", words.NO_TEXT, row, "waarde")
        return None
    listed = Directory((choice.code, choice.name.nl) for choice in indicator.choices)
    names = ", ".join(choice.code for choice in indicator.choices)
    what = Text(nl=f"{words.CHOICES.nl} ({names})", en=f"{words.CHOICES.en} ({names})")
    code = look_up(row, "waarde", listed, what, notes)
    return Content(text=code, note=note) if code else None


def _note(row: Row, values: Values, notes: Notes) -> str:
    note = notes.cell(row, "toelichting").strip()
    if len(note) > LONGEST_NOTE:
        notes.refuse("te_lang", words.TOO_LONG.format(most=LONGEST_NOTE), row, "toelichting")
        return ""
    _ask_about_persons(row, "toelichting", note, values, notes)
    return note


def _ask_about_persons(row: Row, column: str, text: str, values: Values, notes: Notes) -> None:
    if has_number(text):
        notes.refuse("persoonsgegeven", words.PERSONAL, row, column)
    elif looks_like_a_person(text) and values.answers.get("persoon_in_tekst") != "geen_persoon":
        choice = Choice("geen_persoon", words.NO_PERSON)
        notes.add(Outcome.ASK, "persoon_in_tekst", words.ASK_PERSON, row, column, (choice,))
