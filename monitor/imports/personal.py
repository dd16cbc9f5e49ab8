"""Recognising personal data, so that it is refused. What is recognised is never repeated in a finding."""

from __future__ import annotations

import re
from collections.abc import Iterable

from stdnum.nl import bsn

from monitor.imports.kinds import column_name
from monitor.imports.sheet import FileRefused, Sheet, address

_NINE = re.compile(r"[0-9]{9}|[0-9]{4}\.[0-9]{2}\.[0-9]{3}")
_WRITTEN = re.compile(
    r"(?<![0-9])(?:[0-9]{9}|[0-9]{4}[. ][0-9]{2}[. ][0-9]{3}|[0-9]{3}[ -][0-9]{3}[ -][0-9]{3})(?![0-9])"
)
_SHORTENED = re.compile(r"[0-9]{8}")  # a spreadsheet drops the zero in front
_PERSON = re.compile(
    r"\bgeb(?:oren|\.)?(?: |$)[^.]*[0-9]|\bgeboortedatum\b|\bbsn\b|\bburgerservicenummer\b", re.IGNORECASE
)
_NAMED = frozenset({"bsn", "burgerservicenummer", "sofinummer"})
_OTHER_NUMBERS = frozenset({"kvk", "vestigingsnummer"})


def refuse_personal(sheet: Sheet) -> None:
    """Raise FileRefused when a column is one of citizen service numbers: by its name, or by half of its cells."""
    for column, header in enumerate(sheet.header):
        name = column_name(header)
        cells = [text for row in sheet.rows if (text := row.cells[column].strip())]
        if cells and name not in _OTHER_NUMBERS and (name in _NAMED or _mostly_numbers(cells)):
            raise FileRefused("persoonsgegevens", columns=header.strip()[:80] or address(sheet.header_row, column))


def has_number(text: str) -> bool:
    """Tell whether a text mentions a number that passes for a citizen service number."""
    return any(bsn.is_valid(match[0]) for match in _WRITTEN.finditer(text))


def looks_like_a_person(text: str) -> bool:
    """Tell whether a text looks like a person's data: a date of birth, or a service number."""
    return bool(_PERSON.search(text)) or has_number(text)


def _mostly_numbers(cells: Iterable[str]) -> bool:
    texts = list(cells)
    full = sum(bool(_NINE.fullmatch(text)) and bsn.is_valid(text) for text in texts)
    shortened = sum(bool(_SHORTENED.fullmatch(text)) and bsn.is_valid(text) for text in texts)
    return (full > 0 or shortened > 2) and (full + shortened) * 2 >= len(texts)
