"""Reading a text file with separators: its encoding, its separator and its rows. Cells stay text."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from monitor.domain.finding import Finding, Outcome
from monitor.imports.file_words import ENCODING
from monitor.imports.kinds import known_columns
from monitor.imports.sheet import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, FileRefused, RawSheet, Row

SEPARATORS = (";", ",", "\t")
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f]")
_SEP_LINE = re.compile(r'"?sep=(?P<separator>[;,\t])"?(?:\r\n|\r|\n|$)', re.IGNORECASE)


def read_text(content: bytes) -> tuple[RawSheet, tuple[Finding, ...]]:
    """Return the rows of a text file, and how it was encoded when that is worth telling. Raises FileRefused."""
    body, findings = _decoded(content)
    if not body.strip():
        raise FileRefused("leeg_bestand")
    told = _SEP_LINE.match(body)
    if told is not None:
        # Excel takes this line away when it opens the file, so it has no row number
        body = body[told.end() :]
    separator = told["separator"] if told else _separator(body)
    return RawSheet("", tuple(_rows(body, separator))), findings


def _decoded(content: bytes) -> tuple[str, tuple[Finding, ...]]:
    for mark, name in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig")):
        if content.startswith(mark):
            body = _decode(content, name)
            return body, (_encoding("UTF-16"),) if name == "utf-16" else ()
    if b"\x00" in content:
        raise FileRefused("geen_tekst")
    try:
        return _checked(content.decode("utf-8")), ()
    except UnicodeDecodeError:
        return _decode(content, "cp1252"), (_encoding("Windows-1252"),)


def _decode(content: bytes, name: str) -> str:
    try:
        return _checked(content.decode(name))
    except UnicodeDecodeError:
        raise FileRefused("geen_tekst") from None


def _checked(body: str) -> str:
    if _NO_TEXT.search(body):
        raise FileRefused("geen_tekst")
    return body


def _encoding(name: str) -> Finding:
    return Finding(Outcome.NORMALISE, "codering", ENCODING.format(name=name))


def _separator(body: str) -> str:
    """Return the separator that gives the most known column names in the first filled line."""
    line = next(filter(str.strip, io.StringIO(body)), "")

    def known(separator: str) -> tuple[int, int]:
        names = line.replace('"', "").split(separator)
        return known_columns(names), len(names)

    return max(SEPARATORS, key=known)


def _rows(body: str, separator: str) -> Iterator[Row]:
    """Yield the filled rows, numbered as a spreadsheet numbers them. Raises FileRefused at the first fault."""
    width = filled = 0
    for number, cells in _records(body, separator):
        row = Row(number, tuple(cells))
        if row.is_empty:
            continue
        width = width or len(cells)
        filled += 1
        if filled > MOST_ROWS + 1 or width > MOST_COLUMNS:
            raise FileRefused("te_veel_rijen")
        if any(len(cell) > LONGEST_CELL for cell in cells):
            raise FileRefused("veld_te_lang", number)
        if len(cells) != width:
            raise FileRefused("aantal_velden", number, fields=len(cells), header=width)
        yield row


def _records(body: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    number = 0
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(body, newline=""), delimiter=separator, strict=True), 1):
            yield number, cells
    except csv.Error as error:
        code = "veld_te_lang" if "field limit" in str(error) else "aanhalingstekens"
        raise FileRefused(code, number + 1) from None
