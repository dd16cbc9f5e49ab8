"""The limits of a workbook as a zip: nothing is unpacked before they hold, and unpacking is counted."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO
from xml.sax import SAXException
from xml.sax.handler import ContentHandler, feature_external_ges, feature_namespaces

from defusedxml import DefusedXmlException
from defusedxml.expatreader import DefusedExpatParser

from monitor.imports.sheet import MOST_UNPACKED, FileRefused

MOST_PARTS = 200
MOST_RATIO = 100
_SMALL = 100_000  # below this a part may be packed as tightly as it likes
_CHUNK = 65_536
_MACROS = ("vbaproject.bin", "vbadata.xml")
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class Package:
    """A workbook whose parts can be read one after another, within the limits."""

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
            raise FileRefused("beschadigd") from None
        self._unpacked = 0
        self._check(self._zip.infolist())
        self.parts = frozenset(self._zip.namelist())

    def parse(self, part: str, handler: ContentHandler) -> None:
        """Hand every element of a part to `handler`. Raises FileRefused for a DTD or anything that is no XML."""
        parser = DefusedExpatParser(forbid_dtd=True)
        parser.setFeature(feature_namespaces, False)
        parser.setFeature(feature_external_ges, False)
        parser.setContentHandler(handler)
        try:
            for chunk in self._chunks(part):
                parser.feed(chunk)
            parser.close()
        except DefusedXmlException:
            raise FileRefused("dtd") from None
        except (SAXException, zipfile.BadZipFile, zlib.error, EOFError, ValueError, LookupError):
            raise FileRefused("beschadigd") from None

    def _check(self, infos: list[zipfile.ZipInfo]) -> None:
        if len(infos) > MOST_PARTS:
            raise FileRefused("te_veel_onderdelen")
        names = [info.filename for info in infos]
        if any(info.flag_bits & 1 for info in infos):
            raise FileRefused("wachtwoord")
        if any(name.casefold().endswith(_MACROS) or name.startswith(("Basic/", "Scripts/")) for name in names):
            raise FileRefused("macro")
        if len(set(names)) < len(names) or any(info.compress_type not in _PACKINGS for info in infos):
            raise FileRefused("beschadigd")
        packed, unpacked = sum(i.compress_size for i in infos), sum(i.file_size for i in infos)
        tight = any(i.file_size > max(_SMALL, MOST_RATIO * i.compress_size) for i in infos)
        if unpacked > MOST_UNPACKED or unpacked > max(_SMALL, MOST_RATIO * packed) or tight:
            raise FileRefused("te_groot")

    def _chunks(self, part: str) -> Iterator[bytes]:
        """Yield a part in pieces. What a zip says of its sizes is not believed: the pieces are counted."""
        with self._open(part) as stream:
            while chunk := stream.read(_CHUNK):
                self._unpacked += len(chunk)
                if self._unpacked > MOST_UNPACKED:
                    raise FileRefused("te_groot")
                yield chunk

    def _open(self, part: str) -> IO[bytes]:
        try:
            return self._zip.open(part)
        except (KeyError, zipfile.BadZipFile, NotImplementedError, RuntimeError):
            raise FileRefused("beschadigd") from None
