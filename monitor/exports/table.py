"""A table on its way to a file: named columns with their meaning, and rows of plain values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from monitor.domain.words import Text

Cell = str | int | Decimal | date | None

# a spreadsheet may take a text that begins with one of these for a formula
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Column:
    """One column of a file: its name, the type of its values, what it means, and its codes when it has a list."""

    name: str
    type: str
    meaning: Text
    codes: tuple[tuple[str, Text], ...] = ()


@dataclass(frozen=True)
class Table:
    """A file's contents. `name` without ending; every row is as long as `columns`.

    `terms` are the codes this file uses that stand in no catalogue, with what they mean.
    """

    name: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Cell]]
    terms: tuple[tuple[str, Text], ...] = ()

    @property
    def header(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)


def as_text(words: str) -> str:
    """Return a text that no spreadsheet takes for a formula: a leading ' where it could."""
    return f"'{words}" if words.startswith(FORMULA_STARTS) else words
