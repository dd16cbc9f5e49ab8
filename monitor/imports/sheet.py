"""What a file looks like once it can be read: one sheet of text cells, with what is special about a cell beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

MOST_BYTES = 5_000_000
MOST_UNPACKED = 50_000_000
MOST_ROWS = 5_000
MOST_COLUMNS = 60
LONGEST_CELL = 32_767  # the longest text one cell of Excel can hold


class FileRefused(Exception):
    """Raised when a file cannot be read at all; `code` names the words in `file_words.REFUSALS`."""

    def __init__(self, code: str, row: int | None = None, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.row = row
        self.values = values


class Mark(StrEnum):
    """What a workbook tells of a cell beside its text."""

    NUMBER = "getal"
    FORMULA = "formule"
    NO_RESULT = "formule_zonder_uitkomst"
    EXTERNAL = "koppeling"
    DATE = "datum"
    TRUTH = "waarheid"
    PERCENT = "percentage"


# marks of a cell that holds no number, whatever its text looks like
NO_NUMBER = frozenset({Mark.NO_RESULT, Mark.EXTERNAL, Mark.DATE, Mark.TRUTH, Mark.PERCENT})


@dataclass(frozen=True)
class Row:
    """One row as the spreadsheet numbers it. `cells` are as wide as the header; `marks` by column, from 0."""

    number: int
    cells: tuple[str, ...]
    hidden: bool = False
    marks: Mapping[int, tuple[Mark, ...]] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        return not any(cell.strip() for cell in self.cells)

    def has(self, column: int, mark: Mark) -> bool:
        return mark in self.marks.get(column, ())

    def has_no_number(self, column: int) -> bool:
        return not NO_NUMBER.isdisjoint(self.marks.get(column, ()))


@dataclass(frozen=True)
class Area:
    """Merged cells: rows from 1, columns from 0, both ends included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    def __str__(self) -> str:
        return f"{address(self.first_row, self.first_column)}:{address(self.last_row, self.last_column)}"


@dataclass(frozen=True)
class RawSheet:
    """Every filled row of one sheet, from the file's own reader. `too_large`: reading stopped at the limits."""

    name: str
    rows: tuple[Row, ...]
    merged: tuple[Area, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    too_large: bool = False
    comments: bool = False


@dataclass(frozen=True)
class Sheet:
    """The one sheet that is read: its header and its filled rows below it."""

    kind: Literal["text", "workbook"]
    name: str
    header: tuple[str, ...]
    header_row: int
    rows: tuple[Row, ...]
    merged: tuple[Area, ...] = ()

    def where(self, row: int, column: int) -> str:
        """Return how a cell is pointed at: 'F2' in a workbook, the column's name in a text file."""
        return address(row, column) if self.kind == "workbook" else self.header[column]


def address(row: int, column: int) -> str:
    """Return the address of a cell as spreadsheets write it: row 2, column 5 -> 'F2'."""
    letters, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(65 + letter) + letters
    return f"{letters}{row}"
