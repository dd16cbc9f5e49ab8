"""Reading .ods in one pass. A repeat count is only followed for cells that hold something."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from monitor.imports.sheet import MOST_COLUMNS, MOST_ROWS, Area, FileRefused, Mark, RawSheet
from monitor.imports.workbook_cells import Gathering, TooLarge, formula_marks, number_text, percent_text
from monitor.imports.workbook_guard import Package

_DATE = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T00:00:00)?")
_TRUTHS = {"of:=TRUE()": "TRUE", "of:=FALSE()": "FALSE"}
_MANIFEST = "META-INF/manifest.xml"
_ENCRYPTED = "encrypted-package"
_FAR = 1 << 40  # past the end of any sheet


def read_ods(package: Package) -> list[RawSheet]:
    """Return every sheet with its filled rows. Raises FileRefused for what is no whole workbook."""
    if _ENCRYPTED in package.parts:
        raise FileRefused("wachtwoord")
    if _MANIFEST in package.parts:
        package.parse(_MANIFEST, _ManifestReader())
    reader = _ContentReader()
    package.parse("content.xml", reader)
    if not reader.sheets:
        raise FileRefused("beschadigd")
    return reader.sheets


@dataclass
class _Cell:
    """One cell while its paragraphs stream by."""

    kind: str
    stored: str
    formula: str
    repeat: int
    columns: int
    rows: int
    error: bool
    paragraphs: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, attrs: AttributesImpl) -> _Cell:
        kind = attrs.get("office:value-type", "")
        name = {"date": "office:date-value", "boolean": "office:boolean-value", "time": "office:time-value"}
        return cls(
            kind,
            attrs.get(name.get(kind, "office:value"), ""),
            attrs.get("table:formula", ""),
            _count(attrs, "table:number-columns-repeated"),
            _count(attrs, "table:number-columns-spanned"),
            _count(attrs, "table:number-rows-spanned"),
            attrs.get("calcext:value-type") == "error",
        )

    def shown(self) -> tuple[str, tuple[Mark, ...]]:
        """Return the cell's text as a person sees it, and its marks."""
        text, marks = self._value("\n".join(self.paragraphs))
        if not self.formula:
            return text, marks
        if self.formula in _TRUTHS:
            return _TRUTHS[self.formula], (Mark.TRUTH,)
        has_result = bool(self.kind) or bool(text)
        return (text if has_result else ""), (*formula_marks(self.formula, has_result), *marks)

    def _value(self, text: str) -> tuple[str, tuple[Mark, ...]]:
        if self.error:
            return text or "#", ()
        match self.kind:
            case "float" | "currency":
                number = number_text(self.stored)
                return (text, ()) if number is None else (number, (Mark.NUMBER,))
            case "percentage":
                return percent_text(self.stored), (Mark.PERCENT,)
            case "boolean":
                return self.stored.upper(), (Mark.TRUTH,)
            case "date":
                day = _DATE.fullmatch(self.stored)
                return (day[1] if day else self.stored), (Mark.DATE,)
            case "time":
                return text, (Mark.DATE,)
        return text, ()


class _ManifestReader(ContentHandler):
    """Refuses a workbook whose parts are behind a password."""

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 (the name SAX calls)
        if name.endswith("encryption-data"):
            raise FileRefused("wachtwoord")


class _ContentReader(ContentHandler):
    """Gathers the sheets. Comments, drawings and tracked changes lie outside cells or are skipped inside them."""

    def __init__(self) -> None:
        super().__init__()
        self.sheets: list[RawSheet] = []
        self.gathering: Gathering | None = None
        self.full = self.linked = False
        self.row, self.row_repeat, self.column, self.hidden = 0, 1, 0, False
        self.cells: dict[int, tuple[str, tuple[Mark, ...]]] = {}
        self.cell: _Cell | None = None
        self.skipping = 0
        self.paragraph: list[str] | None = None

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 (the name SAX calls)
        if self.skipping or name in ("office:annotation", "table:tracked-changes", "table:shapes", "draw:frame"):
            self._skip(name)
            return
        if name.startswith("text:"):
            self._text(name, attrs)
            return
        match name:
            case "table:table":
                self._start_table(attrs)
            case "table:table-source":
                self.linked = True
            case "table:table-column":
                self._start_column(attrs)
            case "table:table-row":
                self.row, self.row_repeat = self.row + 1, _count(attrs, "table:number-rows-repeated")
                self.column, self.cells = 0, {}
                self.hidden = attrs.get("table:visibility", "visible") != "visible"
            case "table:table-cell" | "table:covered-table-cell":
                self.cell = _Cell.of(attrs)

    def endElement(self, name: str) -> None:  # noqa: N802 (the name SAX calls)
        if self.skipping:
            self.skipping -= 1
            return
        match name:
            case "text:p" | "text:h" if self.cell is not None and self.paragraph is not None:
                self.cell.paragraphs.append("".join(self.paragraph))
                self.paragraph = None
            case "table:table-cell" | "table:covered-table-cell":
                self._end_cell()
            case "table:table-row":
                self._end_row()
            case "table:table":
                self._end_table()

    def characters(self, content: str) -> None:
        if self.paragraph is not None and not self.skipping:
            self.paragraph.append(content)

    def _skip(self, name: str) -> None:
        self.skipping += 1
        if name == "office:annotation" and self.gathering is not None:
            self.gathering.comments = True

    def _start_table(self, attrs: AttributesImpl) -> None:
        if self.gathering is not None:  # a table inside a cell
            raise FileRefused("beschadigd")
        self.gathering = Gathering(attrs.get("table:name", ""))
        self.row = self.column = 0
        self.full = self.linked = False

    def _start_column(self, attrs: AttributesImpl) -> None:
        repeat = _count(attrs, "table:number-columns-repeated")
        if self.gathering is not None and attrs.get("table:visibility", "visible") != "visible":
            self.gathering.hidden_columns.update(range(self.column, min(self.column + repeat, MOST_COLUMNS)))
        self.column += repeat

    def _text(self, name: str, attrs: AttributesImpl) -> None:
        if name in ("text:p", "text:h"):
            self.paragraph = []
        elif self.paragraph is not None:
            spaces = min(_count(attrs, "text:c"), 100)
            self.paragraph.append({"text:s": " " * spaces, "text:tab": "\t", "text:line-break": "\n"}.get(name, ""))

    def _end_cell(self) -> None:
        cell, self.cell = self.cell, None
        if cell is None or self.gathering is None:
            return
        text, marks = cell.shown()
        if text or marks:
            for column in range(self.column, self.column + min(cell.repeat, MOST_COLUMNS + 1)):
                self.cells[column] = (text, marks)
        if cell.columns > 1 or cell.rows > 1:
            last = Area(self.row, self.column, self.row + cell.rows - 1, self.column + cell.columns - 1)
            self.gathering.merged.append(last)
        self.column += cell.repeat

    def _end_row(self) -> None:
        if self.gathering is not None and self.cells and not self.full:
            try:
                for number in range(self.row, self.row + min(self.row_repeat, MOST_ROWS + 2)):
                    self.gathering.add_row(number, self.cells, self.hidden)
            except TooLarge:
                self.full = True
        self.row += self.row_repeat - 1

    def _end_table(self) -> None:
        # a table with a source is LibreOffice's copy of another file's sheet
        if self.gathering is not None and not self.linked:
            self.sheets.append(self.gathering.done())
        self.gathering = None


def _count(attrs: AttributesImpl, name: str) -> int:
    """Return a repeat count; it may be anything, so it is only ever added up, never walked."""
    written = attrs.get(name, "1")
    if not re.fullmatch(r"[0-9]{1,9}", written):
        raise FileRefused("beschadigd")
    return max(1, min(int(written), _FAR))
