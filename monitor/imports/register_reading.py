"""Reading one row of a register file: texts, codes, references, dates, choices and numbers, noting what is wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from monitor.domain.catalogue.indeling import EURO, PLAATSEN
from monitor.domain.finding import Choice, Outcome
from monitor.domain.formats import join_names
from monitor.domain.number_shapes import without_invisible
from monitor.domain.numbers import Field, FileNotation, notation_of
from monitor.domain.registers import CODE_SHAPE, Registers
from monitor.domain.words import Text
from monitor.imports import row_words as words
from monitor.imports.kinds import FileKind
from monitor.imports.names import LONGEST_NAME, Directory, folded
from monitor.imports.opgave_content import Values, read_in_file
from monitor.imports.opgave_place import look_up
from monitor.imports.personal import has_number, looks_like_a_person
from monitor.imports.published import LONGEST_SOURCE, day_of
from monitor.imports.rows import Notes
from monitor.imports.sheet import Mark, Row

__all__ = ["LONGEST_SOURCE", "RegisterReading"]

HIGHEST_CENTS = 10_000_000_000_00
YES_NO: Mapping[str, Text] = {"ja": Text(nl="ja", en="yes"), "nee": Text(nl="nee", en="no")}


@dataclass
class RegisterReading:
    """One register file while its rows are read. `codes` are those of the file and of the store together."""

    notes: Notes
    registers: Registers
    answers: Mapping[str, str]
    _notations: dict[str, FileNotation] = field(default_factory=dict)

    def codes(self, kind: FileKind, known: Mapping[str, object]) -> frozenset[str]:
        own = self.notes.columns.form.kind is kind
        return frozenset(known) | {self.notes.cell(row, "code").strip() for row in self.notes.sheet.rows if own}

    def text(self, row: Row, column: str, longest: int = LONGEST_NAME, needed: bool = True) -> str | None:
        """Return a cell's text on one line, or note that it is empty, too long or not what it seems."""
        given = self.notes.cell(row, column).strip()
        typed = " ".join(without_invisible(given)[0].split())
        if needed and not typed:
            self.notes.refuse("leeg_veld", words.EMPTY_KEY.format(column=column), row, column)
            return None
        if len(typed) > longest:
            self.notes.refuse("te_lang", words.TOO_LONG.format(most=longest), row, column)
            return None
        if not typed.isprintable():
            self.notes.refuse("misleidend_teken", words.UNREADABLE, row, column)
            return None
        if typed != given:
            self.notes.remark("tekst_opgeschoond", words.TIDIED.format(text=typed), row, column)
        return typed

    def code(self, row: Row, known: Mapping[str, object]) -> str | None:
        """Return the code of a row; one that differs from a known one by its capitals alone is refused."""
        code = self.notes.cell(row, "code").strip()
        if not CODE_SHAPE.fullmatch(code):
            self.notes.refuse("geen_code", words.NO_CODE, row, "code")
            return None
        others = [other for other in known if folded(other) == folded(code) and other != code]
        if others:
            self.notes.refuse("code_lijkt", words.CODE_ALIKE.format(code=others[0]), row, "code")
            return None
        return code

    def shaped(self, row: Row, column: str, shape: re.Pattern[str], text: Text) -> str | None:
        """Return a cell that is empty or has one shape, or note that it has not."""
        typed = self.notes.cell(row, column).strip()
        if typed and not shape.fullmatch(typed):
            self.notes.refuse(f"geen_{column}", text, row, column)
            return None
        return typed

    def reference(self, row: Row, column: str, codes: frozenset[str], needed: bool = True) -> str | None:
        """Return a code that must be in the file or the store, or note that it is not."""
        typed = self.notes.cell(row, column).strip()
        if typed in codes or (not typed and not needed):
            return typed
        text = words.EMPTY_KEY if not typed else words.NO_SUCH_CODE
        self.notes.refuse("onbekende_code" if typed else "leeg_veld", text.format(column=column), row, column)
        return None

    def day(self, row: Row, column: str, needed: bool = False) -> date | None:
        """Return the date in a cell, None when it is empty or cannot be read; notes what is wrong."""
        if self.notes.cell(row, column).strip():
            return day_of(row, column, self.answers, self.notes)
        if needed:
            self.notes.refuse("leeg_veld", words.EMPTY_KEY.format(column=column), row, column)
        return None

    def choice(self, row: Row, column: str, codes: Mapping[str, Text], needed: bool = True) -> str | None:
        """Return one of a list of codes, typed as code or name; '' when empty and that is allowed."""
        if not needed and not self.notes.cell(row, column).strip():
            return ""
        listed = Directory((code, name.nl) for code, name in codes.items())
        what = words.LISTED.format(column=column, names=join_names(list(codes)))
        return look_up(row, column, listed, what, self.notes)

    def whole(self, row: Row, column: str, needed: bool = False, highest: int = 100_000) -> int | None:
        """Return a whole number from 0, None when the cell is empty or cannot be read; notes what is wrong."""
        return self._number(row, column, Field(PLAATSEN, highest), needed)

    def cents(self, row: Row, column: str, needed: bool = True) -> int | None:
        """Return an amount in euros as cents, also below zero; notes what is wrong."""
        return self._number(row, column, Field(EURO, HIGHEST_CENTS, -HIGHEST_CENTS), needed)

    def flag(self, row: Row, column: str) -> bool:
        """Return whether a cell says ja; an empty one says nee."""
        return self.choice(row, column, YES_NO, needed=False) == "ja"

    def ask_about_persons(self, row: Row, column: str) -> None:
        """Refuse a text with a citizen service number, and ask about one that looks like a person's data."""
        text = self.notes.cell(row, column)
        if has_number(text):
            self.notes.refuse("persoonsgegeven", words.PERSONAL, row, column)
        elif looks_like_a_person(text) and self.answers.get("persoon_in_tekst") != "geen_persoon":
            choice = Choice("geen_persoon", words.NO_PERSON)
            self.notes.add(Outcome.ASK, "persoon_in_tekst", words.ASK_PERSON, row, column, (choice,))

    def _number(self, row: Row, column: str, field: Field, needed: bool) -> int | None:
        if not self.notes.cell(row, column).strip():
            if needed:
                self.notes.refuse("leeg_veld", words.EMPTY_KEY.format(column=column), row, column)
            return None
        values = Values(self._notation(column), self.answers, lambda cell: None)
        reading = read_in_file(row, field, values, self.notes, column)
        if reading.outcome is not Outcome.ACCEPT and reading.text is not None:
            self.notes.add(reading.outcome, reading.code, reading.text, row, column, reading.choices)
        return reading.value

    def _notation(self, column: str) -> FileNotation:
        if column not in self._notations:
            at = self.notes.columns.at[column]
            texts = [row.cells[at] for row in self.notes.sheet.rows if not row.has(at, Mark.NUMBER)]
            self._notations[column] = notation_of(texts)
        return self._notations[column]

    def dates(self, row: Row) -> tuple[date | None, date | None]:
        """Return the first and last date of a row; an empty one is open. Notes one that is no date, or their order."""
        first, last = (
            day_of(row, column, self.answers, self.notes) if self.notes.cell(row, column).strip() else None
            for column in ("geldig_van", "geldig_tot")
        )
        if first and last and first > last:
            self.notes.refuse("datums_verwisseld", words.DATES_SWAPPED, row, "geldig_tot")
        return first, last
