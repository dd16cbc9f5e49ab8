"""The text of a PDF as Chromium makes it, sheet by sheet: enough to read what was printed, and no PDF reader."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Sheet:
    """One page of paper: its words, without any white space, since that depends on where lines break."""

    words: str

    def has(self, text: str) -> bool:
        return squeezed(text) in self.words


def squeezed(text: str) -> str:
    """Return a text without white space and soft hyphens."""
    return re.sub(r"[\s\u00ad]", "", text)


def sheets(pdf: bytes) -> list[Sheet]:
    """Return the sheets of a PDF, in order."""
    held = {int(found[1]): found[2] for found in re.finditer(rb"(\d+) 0 obj\s*(.*?)\s*endobj", pdf, re.DOTALL)}
    pages = [held[number] for number in _numbers(_tree(held), rb"Kids")]
    return [Sheet(squeezed("".join(_texts(page, held)))) for page in pages]


def _tree(held: dict[int, bytes]) -> bytes:
    """Return the list of all pages: the only node, since we print no more than a node holds."""
    (tree,) = (each for each in held.values() if re.search(rb"/Type\s*/Pages\b", each))
    return tree


def _texts(drawn: bytes, held: dict[int, bytes]) -> Iterator[str]:
    """Return the texts of a page or a drawing on it."""
    fonts = {name: _letters(held[number], held) for name, number in _named(drawn, rb"Font", held).items()}
    content = _numbers(drawn, rb"Contents")
    stream = _stream(held[content[0]] if content else drawn)
    letters: dict[int, str] = {}
    for font, code in re.findall(rb"/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)> Tj", stream):
        letters = fonts[font] if font else letters
        yield "".join(letters.get(byte, "") for byte in bytes.fromhex(code.decode()))
    for number in _named(drawn, rb"XObject", held).values():
        if re.search(rb"/Subtype\s*/Form\b", held[number]):
            yield from _texts(held[number], held)


def _letters(font: bytes, held: dict[int, bytes]) -> dict[int, str]:
    """Return which letter each code of a font is."""
    found: dict[int, str] = {}
    for table in _numbers(font, rb"ToUnicode"):
        words = _stream(held[table])
        for lines in re.findall(rb"beginbfchar(.*?)endbfchar", words, re.DOTALL):
            for code, letter in re.findall(rb"<(\w+)>\s*<(\w+)>", lines):
                found[int(code, 16)] = bytes.fromhex(letter.decode()).decode("utf-16-be")
        for lines in re.findall(rb"beginbfrange(.*?)endbfrange", words, re.DOTALL):
            for first, last, letter in re.findall(rb"<(\w+)>\s*<(\w+)>\s*<(\w+)>", lines):
                for step in range(int(last, 16) - int(first, 16) + 1):
                    found[int(first, 16) + step] = chr(int(letter, 16) + step)
    return found


def _named(drawn: bytes, kind: bytes, held: dict[int, bytes]) -> dict[bytes, int]:
    """Return what a page has of a kind, by name."""
    found = re.search(rb"/" + kind + rb"\s*<<(.*?)>>", drawn, re.DOTALL)
    return {name: int(number) for name, number in re.findall(rb"/(\w+) (\d+) 0 R", found[1])} if found else {}


def _numbers(part: bytes, name: bytes) -> list[int]:
    found = re.search(rb"/" + name + rb"\s*(?:\[(.*?)\]|(\d+ 0 R))", part, re.DOTALL)
    return [int(number) for number in re.findall(rb"(\d+) 0 R", found[1] or found[2])] if found else []


def _stream(part: bytes) -> bytes:
    head, _, rest = part.partition(b"stream\n")
    body = rest[: rest.rindex(b"endstream")]
    return zlib.decompress(body) if b"/FlateDecode" in head else body
