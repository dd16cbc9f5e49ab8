"""Rows that only add up other rows: skipped, and checked against the sum."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from monitor.domain.catalogue import INDICATORS
from monitor.domain.figure import CellKey
from monitor.domain.finding import Outcome
from monitor.domain.indicator import Indicator, Kind
from monitor.domain.numbers import Field, show_input
from monitor.domain.quarter_reading import read_quarter
from monitor.imports import row_words as words
from monitor.imports.names import Directory, folded
from monitor.imports.opgave_content import Values, read_in_file
from monitor.imports.opgave_place import Known
from monitor.imports.proposal import ProposedFigure
from monitor.imports.rows import Notes
from monitor.imports.sheet import Row

KEY_COLUMNS = ("kwartaal", "regio", "aanbieder", "locatie", "indicator", "uitsplitsing")
_WORDS = ("totaal", "subtotaal", "eindtotaal", "total")
_MOST_CELLS = 1_000  # a total may be this many times the limit of one cell


def is_total(row: Row, known: Known, notes: Notes) -> bool:
    """Tell whether a row only adds up others: 'Totaal' stands where a name is asked, and nobody is called that."""
    directories: Mapping[str, Directory] = {"aanbieder": known.providers, "locatie": known.sites}
    for column in KEY_COLUMNS:
        typed = notes.cell(row, column)
        first = folded(typed).rstrip(":").partition(" ")[0]
        if first in _WORDS and not (column in directories and directories[column].find(typed)):
            return True
    return False


def check_totals(
    totals: Iterable[Row], figures: Sequence[ProposedFigure], known: Known, values: Values, notes: Notes
) -> None:
    """Note for every total row that it was skipped, and whether it adds up."""
    complete = not notes.blocked
    for row in totals:
        if row.number in notes.blocked:
            continue
        if not notes.cell(row, "waarde").strip():
            notes.remark("totaalrij", words.TOTAL_EMPTY, row, "waarde")
        elif not complete:
            notes.remark("totaalrij", words.TOTAL_LATER, row, "waarde")
        else:
            _check(row, figures, known, values, notes)


def _check(row: Row, figures: Sequence[ProposedFigure], known: Known, values: Values, notes: Notes) -> None:
    inside = [figure for figure in figures if _within(row, figure.cell, known, notes)]
    indicators = {figure.cell.indicator for figure in inside}
    indicator = INDICATORS[next(iter(indicators))] if len(indicators) == 1 else None
    if indicator is None or indicator.kind is not Kind.NUMBER:
        notes.refuse("totaal_onduidelijk", words.TOTAL_UNCLEAR, row, "waarde")
        return
    _compare(row, sum(figure.content.value or 0 for figure in inside), indicator, values, notes)


def _compare(row: Row, added: int, indicator: Indicator, values: Values, notes: Notes) -> None:
    reading = read_in_file(row, Field(indicator.unit, indicator.highest * _MOST_CELLS), values, notes)
    if reading.value is None and reading.text is not None:
        notes.add(reading.outcome, reading.code, reading.text, row, "waarde", reading.choices)
        return
    shown = show_input(added, indicator.unit)
    if reading.value == added:
        notes.add(Outcome.NORMALISE, "totaalrij", words.TOTAL_SKIPPED.format(sum=shown), row, "waarde")
        return
    total = show_input(reading.value or 0, indicator.unit)
    text = words.TOTAL_WRONG.format(name=indicator.name, sum=shown, total=total)
    notes.refuse("totaal_klopt_niet", text, row, "waarde")


def _within(row: Row, cell: CellKey, known: Known, notes: Notes) -> bool:
    """Tell whether a figure is part of a total: every column that names something names the figure's."""
    return all(_fits(notes.cell(row, column), column, cell, known) for column in KEY_COLUMNS)


def _fits(typed: str, column: str, cell: CellKey, known: Known) -> bool:
    key = folded(typed)
    if not key or key.rstrip(":").partition(" ")[0] in _WORDS:
        return True
    if column == "kwartaal":
        return read_quarter(typed, known.today, known.answers).quarter == cell.quarter
    if column == "uitsplitsing":
        breakdown = INDICATORS[cell.indicator].breakdown
        names = {code.code: folded(code.name.nl) for code in breakdown.codes} if breakdown else {}
        return key in (folded(cell.breakdown), names.get(cell.breakdown))
    directories = {"regio": known.regions, "aanbieder": known.providers, "locatie": known.sites}
    match = directories.get(column, known.indicators).find(typed)
    codes = {"regio": cell.region, "aanbieder": cell.provider, "locatie": cell.site, "indicator": cell.indicator}
    return match is not None and codes[column] in match.codes
