"""What both kinds of workbook share: gathering filled cells within the limits, and a stored number as plain text."""

from __future__ import annotations

import re
from decimal import Decimal

from monitor.imports.sheet import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_UNPACKED,
    Area,
    FileRefused,
    Mark,
    RawSheet,
    Row,
)

_NUMBER = re.compile(r"-?[0-9]{1,40}(?:\.[0-9]{1,40})?(?:[eE][+-]?[0-9]{1,3})?")
# links to other files, and functions that fetch something
_EXTERNAL = re.compile(
    r"(?<![\w\]])\[[0-9]+\]|\[[^\]]+\.(?:xls|ods|csv)|file:|https?:|ftp:|\\\\|(?:webservice|dde|rtd)\s*\(",
    re.IGNORECASE,
)


class TooLarge(Exception):
    """Raised when a sheet passes the limits: the rest of it is not looked at."""


class Gathering:
    """The filled cells of one sheet while it is being read. Empty cells cost nothing, however many there are."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.merged: list[Area] = []
        self.hidden_columns: set[int] = set()
        self.comments = False
        self._rows: list[Row] = []
        self._characters = 0
        self._too_large = False

    def add_row(self, number: int, cells: dict[int, tuple[str, tuple[Mark, ...]]], hidden: bool) -> None:
        """Add a row's filled cells by column. Raises TooLarge at the first row outside the limits."""
        if not cells:
            return
        self._characters += sum(len(text) for text, _ in cells.values())
        # empty rows do not count, but a row this far below the table is not part of it
        far = number > 20 * MOST_ROWS or max(cells) >= MOST_COLUMNS
        if far or len(self._rows) > MOST_ROWS or self._characters > MOST_UNPACKED:
            self._too_large = True
            raise TooLarge
        if any(len(text) > LONGEST_CELL for text, _ in cells.values()):
            raise FileRefused("veld_te_lang", number)
        texts = tuple(cells[c][0] if c in cells else "" for c in range(max(cells) + 1))
        marks = {column: marks for column, (_, marks) in cells.items() if marks}
        self._rows.append(Row(number, texts, hidden, marks))

    def done(self) -> RawSheet:
        hidden = tuple(sorted(self.hidden_columns))
        return RawSheet(self.name, tuple(self._rows), tuple(self.merged), hidden, self._too_large, self.comments)


def number_text(stored: str) -> str | None:
    """Return a number a workbook stored as Dutch text that can be read in one way; None when it is no number.

    Fifteen digits, as spreadsheets show it: what follows is the noise of binary fractions. A third decimal gets a
    zero behind it, because '1,234' could be taken for a thousand.
    """
    if not _NUMBER.fullmatch(stored.strip()):
        return None
    value = float(stored)
    if value in (float("inf"), float("-inf")):
        return None
    plain = f"{Decimal(format(value, '.15g')):f}"
    whole, _, fraction = plain.partition(".")
    fraction = fraction.rstrip("0")
    whole = "0" if whole == "-0" and not fraction else whole
    if not fraction:
        return whole
    return f"{whole},{fraction}0" if len(fraction) == 3 else f"{whole},{fraction}"


def percent_text(stored: str) -> str:
    """Return a share as a spreadsheet shows it: '0.75' -> '75%'."""
    plain = number_text(stored)
    if plain is None:
        return f"{stored}%"
    return f"{(Decimal(plain.replace(',', '.')) * 100).normalize():f}%".replace(".", ",")


def formula_marks(formula: str, has_result: bool) -> tuple[Mark, ...]:
    """Return the marks of a formula: a link to elsewhere, no stored result, or a result to be named."""
    if _EXTERNAL.search(formula):
        return (Mark.EXTERNAL,)
    return (Mark.FORMULA,) if has_result else (Mark.NO_RESULT,)
