"""The parts of .xlsx around its sheets: which sheets there are, shared texts, and which styles show dates or shares."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from monitor.imports.sheet import LONGEST_CELL, FileRefused
from monitor.imports.workbook_guard import Package

_PERCENT_FORMATS = frozenset({9, 10})
_DATE_FORMATS = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
# literal text, escapes, colours and conditions of a number format; what is left tells dates and shares
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]', re.IGNORECASE)
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def plain_name(name: str) -> str:
    """Return an element's name without its prefix."""
    return name.rpartition(":")[2]


@dataclass(frozen=True)
class Workbook:
    """The worksheets (name, part) in order, and the parts they share."""

    sheets: tuple[tuple[str, str], ...]
    from_1904: bool
    strings_part: str | None
    styles_part: str | None


class _Relations(ContentHandler):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, tuple[str, str]] = {}

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 (the name SAX calls)
        if plain_name(name) == "Relationship" and attrs.get("TargetMode") != "External":
            kind = attrs.get("Type", "").rpartition("/")[2]
            self.found[attrs.get("Id", "")] = (kind, attrs.get("Target", ""))


def _relations(package: Package, part: str) -> dict[str, tuple[str, str]]:
    """Return the relations of a part: key -> (kind, part it points at)."""
    folder, _, file = part.rpartition("/")
    reader = _Relations()
    package.parse(posixpath.join(folder, "_rels", f"{file}.rels"), reader)
    resolved = {}
    for key, (kind, target) in reader.found.items():
        path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
        resolved[key] = (kind, posixpath.normpath(path))
    return resolved


class WorkbookReader(ContentHandler):
    """Reads which sheets a workbook has."""

    def __init__(self) -> None:
        super().__init__()
        self.named: list[tuple[str, str]] = []
        self.from_1904 = False

    @classmethod
    def read(cls, package: Package) -> Workbook:
        roots = [part for kind, part in _relations(package, "").values() if kind == "officeDocument"]
        if not roots or roots[0] not in package.parts:
            raise FileRefused("beschadigd")
        reader = cls()
        package.parse(roots[0], reader)
        relations = _relations(package, roots[0])
        parts = {kind: part for kind, part in relations.values() if part in package.parts}
        sheets = [(name, *relations.get(key, ("", ""))) for name, key in reader.named]
        return Workbook(
            tuple((name, part) for name, kind, part in sheets if kind == "worksheet"),
            reader.from_1904,
            parts.get("sharedStrings"),
            parts.get("styles"),
        )

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 (the name SAX calls)
        if plain_name(name) == "sheet":
            key = next((attrs[n] for n in attrs.getNames() if n.endswith(":id")), "")
            self.named.append((attrs.get("name", ""), key))
        elif plain_name(name) == "workbookPr":
            self.from_1904 = attrs.get("date1904") in ("1", "true")


@dataclass(frozen=True)
class Texts:
    """The texts that cells point at."""

    shared: tuple[str, ...]

    def at(self, position: str) -> str:
        try:
            return self.shared[int(position)]
        except (ValueError, IndexError):
            raise FileRefused("beschadigd") from None

    @staticmethod
    def unescaped(text: str) -> str:
        """Return a text with its '_x000D_' escapes undone. Raises FileRefused for signs no text may hold."""
        shown = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
        if shown != text and any((ord(c) < 32 and c not in "\t\r\n") or 0xD800 <= ord(c) <= 0xDFFF for c in shown):
            raise FileRefused("geen_tekst")
        return shown


class TextsReader(ContentHandler):
    """Reads the shared texts; pronunciation marks are not part of them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.pieces: list[str] = []
        self.inside = self.phonetic = False

    @classmethod
    def read(cls, package: Package, main: Workbook) -> Texts:
        reader = cls()
        if main.strings_part:
            package.parse(main.strings_part, reader)
        return Texts(tuple(reader.found))

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 (the name SAX calls)
        plain = plain_name(name)
        if plain == "si":
            self.pieces = []
        elif plain == "rPh":
            self.phonetic = True
        self.inside = plain == "t" and not self.phonetic

    def endElement(self, name: str) -> None:  # noqa: N802 (the name SAX calls)
        plain = plain_name(name)
        self.inside = False
        if plain == "rPh":
            self.phonetic = False
        elif plain == "si":
            # one sign too many is enough for a cell that points here to be refused
            self.found.append(Texts.unescaped("".join(self.pieces))[: LONGEST_CELL + 1])

    def characters(self, content: str) -> None:
        if self.inside:
            self.pieces.append(content)


@dataclass(frozen=True)
class Styles:
    """The number format of each cell style: its number, and its code when the file declares one."""

    formats: tuple[int, ...]
    codes: dict[int, str]

    def is_percent(self, style: int) -> bool:
        return self._number(style) in _PERCENT_FORMATS or "%" in self._code(style)

    def is_date(self, style: int) -> bool:
        if self._number(style) in _DATE_FORMATS:
            return True
        code = self._code(style).partition(";")[0]
        return code.casefold() != "general" and any(sign in "dmyhs" for sign in code.casefold())

    def _number(self, style: int) -> int:
        return self.formats[style] if 0 <= style < len(self.formats) else 0

    def _code(self, style: int) -> str:
        return _LITERAL.sub("", self.codes.get(self._number(style), ""))


class StylesReader(ContentHandler):
    """Reads which number format each cell style has."""

    def __init__(self) -> None:
        super().__init__()
        self.formats: list[int] = []
        self.codes: dict[int, str] = {}
        self.in_cells = False

    @classmethod
    def read(cls, package: Package, main: Workbook) -> Styles:
        reader = cls()
        if main.styles_part:
            package.parse(main.styles_part, reader)
        return Styles(tuple(reader.formats), reader.codes)

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 (the name SAX calls)
        match plain_name(name):
            case "cellXfs":
                self.in_cells = True
            case "xf" if self.in_cells:
                self.formats.append(int(attrs.get("numFmtId", "0")))
            case "numFmt":
                self.codes[int(attrs.get("numFmtId", "0"))] = attrs.get("formatCode", "")

    def endElement(self, name: str) -> None:  # noqa: N802 (the name SAX calls)
        if plain_name(name) == "cellXfs":
            self.in_cells = False
