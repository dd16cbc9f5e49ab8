"""A register file becomes proposed register rows. Nothing is deleted: a row ends by its last date."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from itertools import pairwise

from monitor.domain.formats import join_names
from monitor.domain.registers import Membership, Provider, Region, Registers, Site
from monitor.imports import row_words as words
from monitor.imports.kinds import FileKind, columns_of
from monitor.imports.names import Directory
from monitor.imports.opgave_place import look_up
from monitor.imports.personal import refuse_personal
from monitor.imports.proposal import Proposal, ProposedRegister, Registered, refused_proposal
from monitor.imports.published import CERTAINTIES
from monitor.imports.register_reading import LONGEST_SOURCE, RegisterReading
from monitor.imports.rows import Notes, note_repeats, readable_rows
from monitor.imports.sheet import FileRefused, Row, Sheet

REGION_KINDS = ("land", "landsdeel", "zorggebied", "jeugdregio")
_KVK = re.compile(r"[0-9]{8}")
_ESTABLISHMENT = re.compile(r"[0-9]{12}")
_MUNICIPALITY = re.compile(r"GM[0-9]{4}")


def read_register(
    sheet: Sheet, registers: Registers, answers: Mapping[str, str] | None = None
) -> Proposal[ProposedRegister]:
    """Return the register rows a file proposes; its kind is known by its header."""
    kind = FileKind.REGIO
    try:
        refuse_personal(sheet)
        columns = columns_of(sheet)
        kind = columns.form.kind
        if kind not in _READERS:
            raise FileRefused("andere_soort", sheet.header_row, kind=columns.form.name)
    except FileRefused as refused:
        return refused_proposal(kind, refused, len(sheet.rows))
    reading = RegisterReading(Notes(sheet, columns), registers, answers or {})
    notes = reading.notes
    read = [(row, _READERS[kind](row, reading)) for row in readable_rows(notes, answers or {})]
    changes = _one_each([(row, entry) for row, entry in read if entry and row.number not in notes.blocked], notes)
    if kind is FileKind.LIDMAATSCHAP:
        _refuse_overlap(changes, reading)
    changes = tuple(change for change in changes if change.row not in notes.blocked)
    return Proposal(kind, changes, (*columns.findings, *notes.found), len(sheet.rows))


def key_of(entry: Registered) -> Hashable:
    """Return what makes two register rows about the same thing."""
    if isinstance(entry, Membership):
        return entry.region, entry.parent, entry.valid_from
    return type(entry), entry.code


def _one_each(read: Sequence[tuple[Row, Registered]], notes: Notes) -> tuple[ProposedRegister, ...]:
    by_key: dict[Hashable, list[tuple[Row, Registered]]] = {}
    for row, entry in read:
        by_key.setdefault(key_of(entry), []).append((row, entry))
    column = "code" if "code" in notes.columns.at else "regio"
    for same in by_key.values():
        note_repeats(same, column, notes)
    return tuple(ProposedRegister(same[0][1], same[0][0].number) for same in by_key.values())


def _region(row: Row, reading: RegisterReading) -> Region | None:
    code, name = reading.code(row, reading.registers.region), reading.text(row, "naam")
    kinds = Directory((kind, kind) for kind in REGION_KINDS)
    kind = look_up(row, "soort", kinds, words.KINDS.format(names=join_names(REGION_KINDS)), reading.notes)
    first, last = reading.dates(row)
    known = reading.registers.region.get(code or "")
    if known is not None and kind is not None and known.kind != kind:
        reading.notes.refuse("soort_verandert", words.KIND_CHANGES.format(kind=known.kind), row, "soort")
    return Region(code, name, kind, first, last) if code and name and kind else None


def _membership(row: Row, reading: RegisterReading) -> Membership | None:
    codes = reading.codes(FileKind.REGIO, reading.registers.region)
    region, parent = reading.reference(row, "regio", codes), reading.reference(row, "deel_van", codes)
    first, last = reading.dates(row)
    certainties = Directory((code, code) for code in CERTAINTIES)
    certainty = look_up(row, "zekerheid", certainties, words.CERTAINTIES, reading.notes)
    source = reading.text(row, "bron", LONGEST_SOURCE, needed=False)
    if region and region == parent:
        reading.notes.refuse("deel_van_zichzelf", words.PART_OF_ITSELF, row, "deel_van")
    if not (region and parent and certainty) or source is None:
        return None
    return Membership(region, parent, first, last, certainty, source)


def _provider(row: Row, reading: RegisterReading) -> Provider | None:
    code, name = reading.code(row, reading.registers.provider), reading.text(row, "naam")
    kvk = reading.shaped(row, "kvk", _KVK, words.NO_KVK)
    codes = reading.codes(FileKind.AANBIEDER, reading.registers.provider)
    successor = reading.reference(row, "opvolger", codes, needed=False)
    first, last = reading.dates(row)
    if successor and successor == code:
        reading.notes.refuse("opvolger_zichzelf", words.OWN_SUCCESSOR, row, "opvolger")
    if not (code and name) or kvk is None or successor is None:
        return None
    return Provider(code, name, kvk, first, last, successor)


def _site(row: Row, reading: RegisterReading) -> Site | None:
    code, name = reading.code(row, reading.registers.site), reading.text(row, "naam")
    provider = reading.reference(row, "aanbieder", frozenset(reading.registers.provider))
    region = reading.reference(row, "regio", frozenset(r.code for r in reading.registers.landsdelen))
    youth_regions = frozenset(r.code for r in reading.registers.of_kind("jeugdregio"))
    youth_region = reading.reference(row, "jeugdregio", youth_regions, needed=False)
    municipality = reading.shaped(row, "gemeente", _MUNICIPALITY, words.NO_MUNICIPALITY)
    establishment = reading.shaped(row, "vestigingsnummer", _ESTABLISHMENT, words.NO_ESTABLISHMENT)
    first, last = reading.dates(row)
    if not (code and name and provider and region):
        return None
    if youth_region is None or municipality is None or establishment is None:
        return None
    return Site(code, name, provider, region, youth_region, municipality, establishment, first, last)


def _refuse_overlap(changes: Sequence[ProposedRegister], reading: RegisterReading) -> None:
    """Refuse memberships that put a region in two regions of one grid on the same day."""
    rows = {row.number: row for row in reading.notes.sheet.rows}
    merged: dict[Hashable, tuple[Membership, int | None]] = {
        key_of(m): (m, None) for m in reading.registers.memberships
    }
    merged |= {key_of(c.entry): (c.entry, c.row) for c in changes if isinstance(c.entry, Membership)}
    grids: dict[tuple[str, str], list[tuple[Membership, int | None]]] = {}
    for entry, number in merged.values():
        grid = reading.registers.region[entry.parent].kind
        grids.setdefault((entry.region, grid), []).append((entry, number))
    for same in grids.values():
        same.sort(key=lambda pair: pair[0].valid_from or date.min)
        for (earlier, before), (later, after) in pairwise(same):
            number = after or before
            if number and (earlier.valid_to or date.max) >= (later.valid_from or date.min):
                text = words.OVERLAP.format(parent=earlier.parent)
                reading.notes.refuse("overlapt", text, rows[number], "geldig_van")


_READERS: dict[FileKind, Callable[[Row, RegisterReading], Registered | None]] = {
    FileKind.REGIO: _region,
    FileKind.LIDMAATSCHAP: _membership,
    FileKind.AANBIEDER: _provider,
    FileKind.LOCATIE: _site,
}
