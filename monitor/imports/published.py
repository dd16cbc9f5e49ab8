"""A public series becomes proposed publications: national figures, with the month in which they appeared."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from monitor.domain.catalogue import HIGHEST_PUBLISHED, INDICATORS, RATIOS
from monitor.domain.figure import Status
from monitor.domain.finding import Choice, Outcome
from monitor.domain.formats import date_long
from monitor.domain.indicator import Indicator, Kind, Moment
from monitor.domain.numbers import Field, notation_of
from monitor.domain.publication import Publication
from monitor.domain.quarter import Quarter
from monitor.domain.words import Text
from monitor.imports import row_words as words
from monitor.imports.kinds import FileKind, columns_of
from monitor.imports.names import Directory, folded
from monitor.imports.opgave_content import Values, read_in_file
from monitor.imports.opgave_place import look_up
from monitor.imports.personal import refuse_personal
from monitor.imports.proposal import Proposal, ProposedPublication, refused_proposal
from monitor.imports.rows import Notes, note_repeats, readable_rows
from monitor.imports.sheet import FileRefused, Mark, Row, Sheet

CERTAINTIES = ("gezien", "tweedehands", "berekend", "afgeleid", "herinnerd")
LONGEST_SOURCE = 400
_MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DUTCH = re.compile(r"([0-9]{1,2})[-/]([0-9]{1,2})[-/]([0-9]{4})")
_INDICATORS = Directory((i.code, i.name.nl) for i in (*INDICATORS.values(), *RATIOS.values()))
_STATUSES = Directory((status.value, status.value) for status in Status)
_CERTAINTIES = Directory((code, code) for code in CERTAINTIES)


def read_published(
    sheet: Sheet, today: date, answers: Mapping[str, str] | None = None
) -> Proposal[ProposedPublication]:
    """Return the published figures a file proposes, with everything there is to say about it."""
    try:
        refuse_personal(sheet)
        columns = columns_of(sheet)
        if columns.form.kind is not FileKind.PUBLIEK:
            raise FileRefused("andere_soort", sheet.header_row, kind=columns.form.name)
    except FileRefused as refused:
        return refused_proposal(FileKind.PUBLIEK, refused, len(sheet.rows))
    notes, at = Notes(sheet, columns), columns.at["waarde"]
    typed = [row.cells[at] for row in sheet.rows if not row.has(at, Mark.NUMBER)]
    values = Values(notation_of(typed), answers or {}, lambda cell: None)
    read = [(row, _publication(row, today, values, notes)) for row in readable_rows(notes, answers or {}, "waarde")]
    changes = _one_each([(row, found) for row, found in read if found and row.number not in notes.blocked], notes)
    return Proposal(FileKind.PUBLIEK, changes, (*columns.findings, *notes.found), len(sheet.rows))


def _publication(row: Row, today: date, values: Values, notes: Notes) -> Publication | None:
    """Return the publication in a row; every cell is looked at, so that all is told at once."""
    indicator = _indicator(row, notes)
    day = _reference_date(row, indicator, values, notes)
    value = _value(row, indicator, values, notes) if indicator else None
    status = look_up(row, "status", _STATUSES, words.STATUSES, notes)
    published = _month(row, today, notes)
    certainty = look_up(row, "zekerheid", _CERTAINTIES, words.CERTAINTIES, notes)
    source = _source(row, notes)
    if not (indicator and day and value is not None and status and published and certainty and source):
        return None
    if published < f"{day:%Y-%m}" and status != Status.RAMING:
        notes.refuse("voor_peildatum", words.BEFORE_DATE, row, "gepubliceerd_in")
        return None
    return Publication(day, indicator.code, value, status, published, certainty, source)


def _one_each(read: Sequence[tuple[Row, Publication]], notes: Notes) -> tuple[ProposedPublication, ...]:
    """Return one publication for each indicator, quarter and month; rows that differ are all refused."""
    by_key: dict[tuple[str, Quarter, str], list[tuple[Row, Publication]]] = {}
    for row, found in read:
        by_key.setdefault((found.indicator, found.quarter, found.published), []).append((row, found))
    for same in by_key.values():
        note_repeats(same, "waarde", notes)
    first = (same[0] for same in by_key.values())
    return tuple(ProposedPublication(found, row.number) for row, found in first if row.number not in notes.blocked)


def _indicator(row: Row, notes: Notes) -> Indicator | None:
    code = look_up(row, "indicator", _INDICATORS, words.INDICATORS, notes)
    if code is None:
        return None
    indicator = INDICATORS.get(code)
    if indicator is None or indicator.kind is not Kind.NUMBER:
        notes.refuse("wordt_berekend", words.COMPUTED, row, "indicator")
        return None
    unit = folded(notes.cell(row, "eenheid"))
    if unit not in {folded(name) for name in (indicator.unit.code, indicator.unit.one.nl, indicator.unit.many.nl)}:
        notes.refuse("andere_eenheid", words.OTHER_UNIT.format(unit=indicator.unit.code), row, "eenheid")
        return None
    return indicator


def _value(row: Row, indicator: Indicator, values: Values, notes: Notes) -> int | None:
    if row.has_no_number(notes.columns.at["waarde"]):
        return None
    field = Field(indicator.unit, max(indicator.highest, HIGHEST_PUBLISHED))
    reading = read_in_file(row, field, values, notes)
    if not notes.cell(row, "waarde").strip():
        notes.refuse("leeg_veld", words.EMPTY_KEY.format(column="waarde"), row, "waarde")
    elif reading.outcome is not Outcome.ACCEPT and reading.text is not None:
        notes.add(reading.outcome, reading.code, reading.text, row, "waarde", reading.choices)
    return reading.value


def _reference_date(row: Row, indicator: Indicator | None, values: Values, notes: Notes) -> date | None:
    day = day_of(row, "peildatum", values.answers, notes)
    if day is None:
        return None
    quarter = Quarter.of_reference_date(day)
    if day not in (quarter.end, quarter.plus(1).start):
        notes.refuse("geen_peildatum", words.NO_REFERENCE_DATE, row, "peildatum")
        return None
    if indicator is not None and indicator.moment is Moment.YEAR and quarter.number != 4:
        notes.refuse("geen_jaareinde", words.NO_YEAR_END, row, "peildatum")
        return None
    return day


def _month(row: Row, today: date, notes: Notes) -> str | None:
    typed = notes.cell(row, "gepubliceerd_in").strip()
    if not _MONTH.fullmatch(typed):
        notes.refuse("geen_maand", words.NO_MONTH, row, "gepubliceerd_in")
        return None
    if typed > f"{today:%Y-%m}":
        notes.refuse("toekomst", words.FUTURE_MONTH, row, "gepubliceerd_in")
        return None
    return typed


def _source(row: Row, notes: Notes) -> str | None:
    source = notes.cell(row, "bron").strip()
    if not source:
        notes.refuse("leeg_veld", words.EMPTY_KEY.format(column="bron"), row, "bron")
    elif len(source) > LONGEST_SOURCE:
        notes.refuse("te_lang", words.TOO_LONG.format(most=LONGEST_SOURCE), row, "bron")
        return None
    return source or None


def day_of(row: Row, column: str, answers: Mapping[str, str], notes: Notes) -> date | None:
    """Return the date in a cell, or note why not: ISO is taken, 31-12-2025 is asked about once for the file."""
    typed = notes.cell(row, column).strip()
    iso, day = _ISO.fullmatch(typed), written_day(typed)
    if day is None:
        notes.refuse("geen_datum", words.NO_DATE, row, column)
        return None
    shown = Text(nl=date_long(day, "nl"), en=date_long(day, "en"))
    if iso or answers.get("nederlandse_datum") == "ja":
        if not iso:
            notes.remark("nederlandse_datum", words.READ_AS.format(name=shown), row, column)
        return day
    choices = (Choice("ja", words.DAY_FIRST), Choice("nee", words.WRITE_ISO))
    notes.add(Outcome.ASK, "nederlandse_datum", words.ASK_DATE.format(day=shown), row, column, choices)
    return None


def written_day(typed: str) -> date | None:
    """Return the date written as 2025-12-31 or 31-12-2025; None for anything else."""
    iso, dutch = _ISO.fullmatch(typed), _DUTCH.fullmatch(typed)
    parts = iso.groups() if iso else tuple(reversed(dutch.groups())) if dutch else None
    return _real_day(parts) if parts else None


def _real_day(parts: Sequence[str]) -> date | None:
    try:
        day = date(*map(int, parts))
    except ValueError:
        return None
    return day if 1900 <= day.year < 2200 else None
