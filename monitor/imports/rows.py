"""What every kind of file asks of its rows first: hidden rows, merged cells, formulas, and cells that are no text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from monitor.domain.finding import Choice, Finding, Outcome
from monitor.domain.formats import date_long, join_names
from monitor.domain.words import Text
from monitor.imports import row_words as words
from monitor.imports.kinds import Columns
from monitor.imports.personal import has_number
from monitor.imports.sheet import Mark, Row, Sheet, address

HIDDEN_ROW = "verborgen_rij"
_LONGEST_SHOWN = 80
_MOST_NAMED = 10
# what a workbook says of a cell, as far as it may not be read at all
_REFUSED = ((Mark.NO_RESULT, words.NO_RESULT), (Mark.EXTERNAL, words.EXTERNAL))


@dataclass
class Notes:
    """The findings of a file while its rows are read, and which rows may not be used."""

    sheet: Sheet
    columns: Columns
    found: list[Finding] = field(default_factory=list)
    blocked: set[int] = field(default_factory=set)

    def cell(self, row: Row, column: str) -> str:
        """Return what stands in a column; '' when the file has no such column."""
        return row.cells[self.columns.at[column]] if column in self.columns.at else ""

    def add(
        self, outcome: Outcome, code: str, text: Text, row: Row, column: str, choices: tuple[Choice, ...] = ()
    ) -> None:
        """Say something about a cell. Anything but a remark keeps its row from being used."""
        if outcome not in (Outcome.ACCEPT, Outcome.NORMALISE):
            self.blocked.add(row.number)
        shown = self.cell(row, column)[:_LONGEST_SHOWN]
        value = None if has_number(self.cell(row, column)) else shown
        self.found.append(Finding(outcome, code, self._placed(text, row, column), row.number, column, value, choices))

    def refuse(self, code: str, text: Text, row: Row, column: str) -> None:
        self.add(Outcome.REJECT_CELL, code, text, row, column)

    def remark(self, code: str, text: Text, row: Row, column: str) -> None:
        self.add(Outcome.NORMALISE, code, text, row, column)

    def _placed(self, text: Text, row: Row, column: str) -> Text:
        if self.sheet.kind == "text" or column not in self.columns.at:
            return text
        where = address(row.number, self.columns.at[column])
        return Text(nl=f"{where}: {text.nl}", en=f"{where}: {text.en}")


def readable_rows(notes: Notes, answers: Mapping[str, str], number_column: str | None = None) -> Iterator[Row]:
    """Yield the rows that are read, after noting what is special about their cells.

    `number_column` is the one where a date, a truth value or a percentage cannot stand.
    """
    _note_merged(notes)
    for row in notes.sheet.rows:
        wanted = [notes.cell(row, column) for column in notes.columns.at]
        marked = any(row.marks.get(position) for position in notes.columns.at.values())
        if not (any(cell.strip() for cell in wanted) or marked):
            continue
        if row.hidden and not _read_hidden(notes, row, answers):
            continue
        for column, position in notes.columns.at.items():
            _note_marks(notes, row, column, row.marks.get(position, ()), column == number_column)
        yield row


def note_repeats(same: Sequence[tuple[Row, object]], column: str, notes: Notes) -> None:
    """Note rows about one thing: equal ones are one, different ones are all refused and named."""
    if len(same) < 2:
        return
    numbers = [str(row.number) for row, _ in same[:_MOST_NAMED]]
    numbers += ["…"] if len(same) > _MOST_NAMED else []
    rows = Text(nl=join_names(numbers, "nl"), en=join_names(numbers, "en"))
    if all(content == same[0][1] for _, content in same):
        for row, _ in same[1:]:
            notes.remark("dubbele_rij", words.SAME_ROW.format(rows=rows), row, column)
        return
    for row, _ in same:
        notes.refuse("rijen_verschillen", words.DIFFERENT.format(rows=rows), row, column)


def _read_hidden(notes: Notes, row: Row, answers: Mapping[str, str]) -> bool:
    """Tell whether a hidden row is read; until that is answered it is, so that its other faults are told too."""
    column = next(iter(notes.columns.at))
    answer = answers.get(HIDDEN_ROW)
    if answer == "overslaan":
        notes.remark(HIDDEN_ROW, words.HIDDEN_SKIPPED.format(row=row.number), row, column)
    elif answer == "lezen":
        notes.remark(HIDDEN_ROW, words.HIDDEN_READ.format(row=row.number), row, column)
    else:
        choices = (Choice("lezen", words.READ_HIDDEN), Choice("overslaan", words.SKIP_HIDDEN))
        notes.add(Outcome.ASK, HIDDEN_ROW, words.HIDDEN_ROW.format(row=row.number), row, column, choices)
    return answer != "overslaan"


def _note_merged(notes: Notes) -> None:
    """Refuse merged cells that touch the data, once for each merged area."""
    rows = {row.number: row for row in notes.sheet.rows}
    for area in notes.sheet.merged:
        touched = [row for number, row in rows.items() if area.first_row <= number <= area.last_row]
        columns = [name for name, at in notes.columns.at.items() if area.first_column <= at <= area.last_column]
        if touched and columns:
            notes.refuse("samengevoegd", words.MERGED.format(area=str(area)), touched[0], columns[0])
            notes.blocked.update(row.number for row in touched)


def _note_marks(notes: Notes, row: Row, column: str, marks: tuple[Mark, ...], is_number: bool) -> None:
    shown = notes.cell(row, column)[:_LONGEST_SHOWN]
    for mark, text in _REFUSED:
        if mark in marks:
            notes.refuse(mark.value, text, row, column)
            return
    if is_number:
        for mark, text in _no_number(shown):
            if mark in marks:
                notes.refuse(mark.value, text, row, column)
                return
    if Mark.FORMULA in marks:
        notes.remark(Mark.FORMULA.value, words.FORMULA.format(value=shown), row, column)


def _no_number(shown: str) -> tuple[tuple[Mark, Text], ...]:
    return (
        (Mark.DATE, words.DATE_CELL.format(day=_day(shown))),
        (Mark.TRUTH, words.TRUTH),
        (Mark.PERCENT, words.PERCENT.format(value=shown)),
    )


def _day(shown: str) -> Text:
    try:
        day = date.fromisoformat(shown)
    except ValueError:
        return Text.same(shown)
    return Text(nl=date_long(day, "nl"), en=date_long(day, "en"))
