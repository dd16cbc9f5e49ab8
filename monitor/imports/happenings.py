"""A row of the file of events."""

from __future__ import annotations

from collections.abc import Mapping

from monitor.domain.certainty import CERTAINTY_NAMES, Certainty
from monitor.domain.happening import (
    HAPPENING_NAMES,
    MORE_PLACED,
    OTHER_PROVIDER,
    OTHER_REGION,
    Happening,
    HappeningKind,
)
from monitor.domain.registers import Registers
from monitor.domain.words import Text
from monitor.imports import row_words as words
from monitor.imports.kinds import FileKind
from monitor.imports.records import RecordReader
from monitor.imports.register_reading import LONGEST_SOURCE, RegisterReading
from monitor.imports.sheet import Row

LONGEST_NOTE = 2000
_KINDS = {kind.value: name for kind, name in HAPPENING_NAMES.items()}
_CERTAINTIES = {certainty.value: name for certainty, name in CERTAINTY_NAMES.items()}


def reader(known: Mapping[str, object]) -> RecordReader[Happening]:
    """Return the reader of events; `known` are the codes that are there already."""

    def read(row: Row, reading: RegisterReading) -> Happening | None:
        return _happening(row, reading, known)

    return RecordReader(FileKind.GEBEURTENIS, read, lambda happening: happening.code, "code")


def _happening(row: Row, reading: RegisterReading, known: Mapping[str, object]) -> Happening | None:
    code, kind = reading.code(row, known), reading.choice(row, "soort", _KINDS)
    place = _place(row, reading)
    starts, ends = reading.day(row, "begint", needed=True), reading.day(row, "eindigt")
    title, note = reading.text(row, "titel"), reading.text(row, "toelichting", LONGEST_NOTE, needed=False)
    left, placed = reading.whole(row, "jongeren_aanwezig"), reading.whole(row, "jongeren_vervolgplek")
    certainty = reading.choice(row, "zekerheid", _CERTAINTIES)
    source = reading.text(row, "bron", LONGEST_SOURCE)
    withdrawn = reading.flag(row, "vervallen")
    if starts and ends and ends < starts:
        reading.notes.refuse("datums_verwisseld", words.DATES_SWAPPED, row, "eindigt")
    if left is not None and placed is not None and placed > left:
        reading.notes.refuse("meer_vervolgplekken", MORE_PLACED, row, "jongeren_vervolgplek")
    reading.ask_about_persons(row, "titel")
    reading.ask_about_persons(row, "toelichting")
    if not (code and kind and place and starts and title and certainty and source) or note is None:
        return None
    return Happening(
        code=code,
        kind=HappeningKind(kind),
        region=place[0],
        provider=place[1],
        site=place[2],
        starts=starts,
        ends=ends,
        title=title,
        note=note,
        youths_left=left,
        youths_placed=placed,
        certainty=Certainty(certainty),
        source=source,
        withdrawn=withdrawn,
    )


def _place(row: Row, reading: RegisterReading) -> tuple[str, str, str] | None:
    """Return region, provider and site of a row as codes, or note what does not fit together."""
    known, notes = reading.registers, reading.notes
    region = reading.choice(row, "regio", _regions(known))
    provider = reading.reference(row, "aanbieder", frozenset(known.provider), needed=False)
    site = reading.reference(row, "locatie", frozenset(known.site), needed=False)
    if region is None or provider is None or site is None:
        return None
    if not site:
        return region, provider, site
    found = known.site[site]
    if not provider:
        provider = found.provider
        name = known.provider[provider].name
        notes.remark("aanbieder_uit_locatie", words.PROVIDER_FROM_SITE.format(name=name), row, "aanbieder")
    if found.provider != provider:
        notes.refuse("andere_aanbieder", OTHER_PROVIDER.format(name=found.name), row, "aanbieder")
    if found.region != region:
        notes.refuse("locatie_elders", OTHER_REGION.format(name=found.name), row, "regio")
    return region, provider, site


def _regions(known: Registers) -> dict[str, Text]:
    return {r.code: Text.same(r.name) for r in (*known.of_kind("land"), *known.landsdelen)}
