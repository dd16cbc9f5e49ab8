"""A file becomes one sheet of text cells, or the reason why it is refused. The file itself is not kept."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from monitor.domain.finding import Choice, Finding, Outcome
from monitor.domain.words import Text
from monitor.imports import file_words
from monitor.imports.child import read_workbook
from monitor.imports.kinds import kind_of, known_columns
from monitor.imports.sheet import MOST_BYTES, MOST_COLUMNS, MOST_ROWS, FileRefused, RawSheet, Row, Sheet
from monitor.imports.text import read_text

WHICH_SHEET = "welk_blad"
_TEXT_NAMES = (".csv", ".txt", ".tsv", ".tab")
_WORKBOOK_NAMES = (".xlsx", ".xlsm", ".xltx", ".ods", ".xls")
_OLE2 = bytes.fromhex("D0CF11E0A1B11AE1")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
_PLAIN_NAME = re.compile(r"[\w .,()+&'-]{1,100}")


@dataclass(frozen=True)
class FileReading:
    """What a file gave: a sheet, or None and the finding that refuses it. `digest` is the SHA-256 of its bytes."""

    sheet: Sheet | None
    findings: tuple[Finding, ...]
    digest: str
    name: str


def read_file(content: bytes, name: str, answers: Mapping[str, str] | None = None) -> FileReading:
    """Return the sheet in a file and what is to be said about it. Never raises for what a file holds."""
    shown, findings = shown_name(name)
    try:
        sheet, more = _sheet(content, name, answers or {})
    except FileRefused as refused:
        return FileReading(None, (*findings, refusal(refused)), _digest(content), shown)
    return FileReading(sheet, (*findings, *more), _digest(content), shown)


def refusal(refused: FileRefused) -> Finding:
    """Return the finding that a whole file is refused."""
    values = {"row": refused.row, **refused.values}
    text = file_words.REFUSALS[refused.code].format(**values)
    column = refused.values.get("columns")
    return Finding(Outcome.REJECT_FILE, refused.code, text, refused.row, str(column) if column else None)


def shown_name(name: str) -> tuple[str, tuple[Finding, ...]]:
    """Return a file name that can be shown; an odd one is named. It is never used as a path."""
    last = PurePosixPath(name.replace("\\", "/")).name
    shown = "".join(sign if sign.isprintable() else "?" for sign in last)[:100] or "bestand"
    if _PLAIN_NAME.fullmatch(name) and not _RESERVED.fullmatch(name):
        return shown, ()
    return shown, (Finding(Outcome.NORMALISE, "bestandsnaam", file_words.FILE_NAME.format(name=shown)),)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _sheet(content: bytes, name: str, answers: Mapping[str, str]) -> tuple[Sheet | None, tuple[Finding, ...]]:
    if not content:
        raise FileRefused("leeg_bestand")
    if len(content) > MOST_BYTES:
        raise FileRefused("te_groot")
    if content.startswith(_OLE2):
        raise FileRefused("wachtwoord")
    ending = PurePosixPath(name.casefold()).suffix
    if content.startswith(b"PK"):
        if ending in _TEXT_NAMES:
            raise FileRefused("inhoud_is_werkmap")
        return _of_workbook(read_workbook(content), answers)
    raw, findings = _text(content, is_workbook_name=ending in _WORKBOOK_NAMES)
    return _framed("text", raw), findings


def _text(content: bytes, is_workbook_name: bool) -> tuple[RawSheet, tuple[Finding, ...]]:
    if not is_workbook_name:
        return read_text(content)
    try:
        read_text(content)
    except FileRefused as refused:
        code = "beschadigd" if refused.code == "geen_tekst" else "inhoud_is_tekst"
        raise FileRefused(code) from None
    raise FileRefused("inhoud_is_tekst")


def _of_workbook(sheets: Sequence[RawSheet], answers: Mapping[str, str]) -> tuple[Sheet | None, tuple[Finding, ...]]:
    """Return the one sheet with a known header; with more than one, the question which."""
    filled = [sheet for sheet in sheets if sheet.rows]
    if not filled:
        raise FileRefused("leeg_bestand")
    known = [sheet for sheet in filled if kind_of(sheet.rows[0].cells)]
    answer = answers.get(WHICH_SHEET)
    if len(known) > 1 and answer not in {sheet.name for sheet in known}:
        return None, (_which(known),)
    chosen = next((s for s in known if s.name == answer), None) if len(known) > 1 else (*known, _likeliest(filled))[0]
    assert chosen is not None
    return _framed("workbook", chosen), (*_about(chosen, filled),)


def _likeliest(sheets: Sequence[RawSheet]) -> RawSheet:
    return max(sheets, key=lambda sheet: known_columns(sheet.rows[0].cells))


def _which(sheets: Sequence[RawSheet]) -> Finding:
    names = ", ".join(sheet.name for sheet in sheets)
    choices = tuple(Choice(sheet.name, Text.same(sheet.name)) for sheet in sheets)
    return Finding(Outcome.ASK, WHICH_SHEET, file_words.WHICH_SHEET.format(names=names), choices=choices)


def _about(chosen: RawSheet, filled: Sequence[RawSheet]) -> list[Finding]:
    others = ", ".join(sheet.name for sheet in filled if sheet is not chosen)
    found = []
    if others:
        text = file_words.OTHER_SHEETS.format(names=others[:300])
        found.append(Finding(Outcome.NORMALISE, "ander_blad", text))
    if chosen.comments:
        found.append(Finding(Outcome.NORMALISE, "opmerkingen", file_words.COMMENTS))
    header = chosen.rows[0].cells
    for column in chosen.hidden_columns:
        if column < len(header) and header[column].strip():
            text = file_words.HIDDEN_COLUMN.format(column=header[column].strip()[:80])
            found.append(Finding(Outcome.NORMALISE, "kolom_verborgen", text, None, header[column].strip()[:80]))
    return found


def _framed(kind: str, raw: RawSheet) -> Sheet:
    """Return a sheet with its first filled row as header and all rows of one width. Raises FileRefused."""
    if raw.too_large:
        raise FileRefused("te_veel_rijen")
    rows = [row for row in raw.rows if not row.is_empty or row.marks]
    if not rows:
        raise FileRefused("leeg_bestand")
    width = max(_filled_width(row) for row in rows)
    if width > MOST_COLUMNS or len(rows) > MOST_ROWS + 1:
        raise FileRefused("te_veel_rijen")
    header, *below = (replace(row, cells=(*row.cells, *[""] * width)[:width]) for row in rows)
    if not known_columns(header.cells):
        raise FileRefused("geen_kop")
    if not below:
        raise FileRefused("geen_rijen")
    return Sheet(
        "workbook" if kind == "workbook" else "text", raw.name, header.cells, header.number, tuple(below), raw.merged
    )


def _filled_width(row: Row) -> int:
    filled = [column for column, cell in enumerate(row.cells) if cell.strip()]
    return max([*filled, *row.marks], default=-1) + 1
