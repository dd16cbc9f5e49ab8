"""Reading .xlsx in one pass: text, stored results, formulas, hidden rows and merged cells.

openpyxl needs two passes for a formula and its result, and builds a cell for every empty one with a style.
"""

from __future__ import annotations

import posixpath
import re
from contextlib import suppress
from datetime import datetime, timedelta
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from monitor.imports.sheet import Area, FileRefused, Mark, RawSheet
from monitor.imports.workbook_cells import Gathering, TooLarge, formula_marks, number_text, percent_text
from monitor.imports.workbook_guard import Package
from monitor.imports.xlsx_parts import Styles, StylesReader, Texts, TextsReader, Workbook, WorkbookReader, plain_name

_ADDRESS = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_AREA = re.compile(r"([A-Z]{1,3}[0-9]{1,7}):([A-Z]{1,3}[0-9]{1,7})")


def read_xlsx(package: Package) -> list[RawSheet]:
    """Return every worksheet with its filled rows. Raises FileRefused for what is no whole workbook."""
    main = WorkbookReader.read(package)
    styles, texts = StylesReader.read(package, main), TextsReader.read(package, main)
    comments = any("comments" in part.casefold() for part in package.parts)
    if not main.sheets:
        raise FileRefused("beschadigd")
    return [_read_sheet(package, name, part, main, styles, texts, comments) for name, part in main.sheets]


def _read_sheet(
    package: Package, name: str, part: str, main: Workbook, styles: Styles, texts: Texts, comments: bool
) -> RawSheet:
    gathering = Gathering(name)
    gathering.comments = comments
    with suppress(TooLarge):
        package.parse(posixpath.normpath(part), _SheetReader(gathering, main, styles, texts))
    return gathering.done()


class _SheetReader(ContentHandler):
    """Gathers rows while the sheet streams by. Nothing is kept of empty cells and of what is not in a cell."""

    def __init__(self, gathering: Gathering, main: Workbook, styles: Styles, texts: Texts) -> None:
        super().__init__()
        self.gathering, self.main, self.styles, self.texts = gathering, main, styles, texts
        self.row, self.column, self.hidden = 0, -1, False
        self.cells: dict[int, tuple[str, tuple[Mark, ...]]] = {}
        self.kind, self.style = "n", 0
        self.formula: list[str] | None = None
        self.value: list[str] | None = None
        self.into: list[str] | None = None
        self.phonetic = False

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 (the name SAX calls)
        match plain_name(name):
            case "row":
                self._start_row(attrs)
            case "c":
                self._start_cell(attrs)
            case "f":
                self.formula = self.formula if self.formula is not None else []
                self.into = self.formula
            case "v" | "t" if not self.phonetic:
                self.value = self.value if self.value is not None else []
                self.into = self.value
            case "rPh":
                self.phonetic = True
            case "mergeCell":
                self._merge(attrs.get("ref", ""))
            case "col" if attrs.get("hidden") in ("1", "true"):
                first, last = int(attrs.get("min", "1")), int(attrs.get("max", "1"))
                self.gathering.hidden_columns.update(range(first - 1, min(last, 100)))

    def endElement(self, name: str) -> None:  # noqa: N802 (the name SAX calls)
        match plain_name(name):
            case "f" | "v" | "t":
                self.into = None
            case "rPh":
                self.phonetic = False
            case "c":
                self._end_cell()
            case "row":
                self.gathering.add_row(self.row, self.cells, self.hidden)

    def characters(self, content: str) -> None:
        if self.into is not None:
            self.into.append(content)

    def _start_row(self, attrs: AttributesImpl) -> None:
        self.row = int(attrs.get("r", str(self.row + 1)))
        self.column, self.cells = -1, {}
        self.hidden = attrs.get("hidden") in ("1", "true")

    def _start_cell(self, attrs: AttributesImpl) -> None:
        self.column = _position(attrs["r"])[1] if "r" in attrs else self.column + 1
        self.kind, self.style = attrs.get("t", "n"), int(attrs.get("s", "0"))
        self.formula = self.value = None

    def _end_cell(self) -> None:
        stored = "".join(self.value or [])
        if self.formula is None and not stored:
            return
        if self.column in self.cells:
            raise FileRefused("beschadigd", self.row)
        text, marks = self._shown(stored)
        if self.formula is not None:
            text, marks = self._calculated(text, marks, has_result=self.value is not None and self._is_result(stored))
        if text or marks:
            self.cells[self.column] = (text, marks)

    def _is_result(self, stored: str) -> bool:
        return bool(stored) or self.kind == "str"

    def _calculated(self, text: str, marks: tuple[Mark, ...], has_result: bool) -> tuple[str, tuple[Mark, ...]]:
        about = formula_marks("".join(self.formula or []), has_result)
        return (text if has_result else ""), (*about, *marks)

    def _shown(self, stored: str) -> tuple[str, tuple[Mark, ...]]:
        """Return a cell's text as a person sees it, and what kind of value it is."""
        if self.kind == "s":
            return (self.texts.at(stored), ()) if stored else ("", ())
        if self.kind == "b":
            return ("TRUE" if stored.strip() in ("1", "true") else "FALSE"), (Mark.TRUTH,)
        if self.kind == "d":
            return stored, (Mark.DATE,)
        if self.kind != "n":
            return self.texts.unescaped(stored), ()
        return self._number(stored)

    def _number(self, stored: str) -> tuple[str, tuple[Mark, ...]]:
        if not stored:
            return "", ()
        shown = number_text(stored)
        if shown is None:
            return stored, ()
        if self.styles.is_percent(self.style):
            return percent_text(stored), (Mark.PERCENT,)
        if self.styles.is_date(self.style):
            return _date_text(float(stored), self.main.from_1904), (Mark.DATE,)
        return shown, (Mark.NUMBER,)

    def _merge(self, reference: str) -> None:
        match = _AREA.fullmatch(reference)
        if match is None or len(self.gathering.merged) >= 1_000:
            return
        (first_row, first_column), (last_row, last_column) = _position(match[1]), _position(match[2])
        self.gathering.merged.append(Area(first_row, first_column, last_row, last_column))


def _position(reference: str) -> tuple[int, int]:
    """Return the row (from 1) and column (from 0) of 'F2'."""
    match = _ADDRESS.fullmatch(reference)
    if match is None:
        raise FileRefused("beschadigd")
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    return int(match[2]), column - 1


def _date_text(serial: float, from_1904: bool) -> str:
    """Return the day (and time) that a spreadsheet shows for a serial number: 46209 -> '2026-07-06'."""
    start = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30)
    try:
        moment = start + timedelta(seconds=round(serial * 86_400))
    except OverflowError:
        return "#######"
    if 0 <= serial < 1:
        return f"{moment:%H:%M}"
    return moment.date().isoformat() if (moment.hour, moment.minute) == (0, 0) else f"{moment:%Y-%m-%d %H:%M}"
