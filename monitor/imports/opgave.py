"""A report in long form becomes proposed figures: one row, one cell, and nothing that is not in the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from monitor.domain.figure import CellKey, Content, ReportKey
from monitor.domain.finding import Finding
from monitor.domain.numbers import notation_of
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Region, Registers
from monitor.domain.rules import Breach
from monitor.domain.words import Text
from monitor.imports.kinds import Columns, FileKind, columns_of
from monitor.imports.opgave_content import Values, content_of
from monitor.imports.opgave_place import (
    Known,
    breakdown_of,
    cell_of,
    check_names,
    indicator_of,
    landsdeel_of,
    quarter_of,
    region_of,
)
from monitor.imports.opgave_totals import check_totals, is_total
from monitor.imports.personal import refuse_personal
from monitor.imports.proposal import Proposal, ProposedFigure, as_finding, refused_proposal
from monitor.imports.rows import Notes, note_repeats, readable_rows
from monitor.imports.sheet import FileRefused, Mark, Row, Sheet

Plausibility = Callable[[dict[CellKey, Content]], Sequence[Breach]]
Closed = Callable[[ReportKey], Text | None]


def read_opgave(
    sheet: Sheet,
    registers: Registers,
    today: date,
    *,
    own_regions: frozenset[str] | None = None,
    last_quarter: Callable[[CellKey], int | None] = lambda cell: None,
    answers: Mapping[str, str] | None = None,
    closed: Closed = lambda report: None,
    plausibility: Plausibility = lambda figures: (),
) -> Proposal[ProposedFigure]:
    """Return the figures a report in long form proposes, with everything there is to say about it.

    `own_regions` are the landsdelen the reader may report for (None: all); one row of another refuses the file.
    `last_quarter` gives a cell's number one quarter earlier, in smallest parts; `closed` why a report takes no
    figures now. `plausibility` gives the rules that the figures would break beside what is stored already.
    """
    known = Known(registers, today, answers or {})
    try:
        columns = _checked_columns(sheet)
        reader = _Reader(sheet, columns, known, last_quarter, own_regions)
        reader.read()
        _refuse_closed(reader.reports, closed)
    except FileRefused as refused:
        return refused_proposal(FileKind.OPGAVE, refused, len(sheet.rows))
    figures = _one_each(reader.figures, reader.notes)
    check_totals(reader.totals, figures, known, reader.values, reader.notes)
    breaches = _breaches(figures, plausibility)
    findings = (*columns.findings, *reader.notes.found, *_explained(breaches, figures, known.answers))
    return Proposal(FileKind.OPGAVE, figures, findings, len(sheet.rows), breaches)


def _checked_columns(sheet: Sheet) -> Columns:
    refuse_personal(sheet)
    columns = columns_of(sheet)
    if columns.form.kind is not FileKind.OPGAVE:
        raise FileRefused("andere_soort", sheet.header_row, kind=columns.form.name)
    return columns


class _Reader:
    """Goes through the rows once, and keeps figures, total rows and notes apart."""

    def __init__(
        self,
        sheet: Sheet,
        columns: Columns,
        known: Known,
        last_quarter: Callable[[CellKey], int | None],
        own_regions: frozenset[str] | None,
    ) -> None:
        self.notes = Notes(sheet, columns)
        self.known, self.own_regions = known, own_regions
        position = columns.at["waarde"]
        typed = [row.cells[position] for row in sheet.rows if not row.has(position, Mark.NUMBER)]
        self.values = Values(notation_of(typed), known.answers, last_quarter)
        self.figures: list[ProposedFigure] = []
        self.totals: list[Row] = []
        self.reports: dict[ReportKey, int] = {}

    def read(self) -> None:
        for row in readable_rows(self.notes, self.known.answers, "waarde"):
            if is_total(row, self.known, self.notes):
                self.totals.append(row)
            else:
                self._read_row(row)

    def _read_row(self, row: Row) -> None:
        """Read one row; every part of it is looked at, so that all is told at once."""
        known, notes = self.known, self.notes
        quarter, region = quarter_of(row, known, notes), region_of(row, known, notes)
        if region is not None:
            self._note_report(row, region, quarter)
        indicator = indicator_of(row, known, notes)
        breakdown = breakdown_of(row, indicator, notes) if indicator else None
        cell = None
        if quarter is None or region is None or indicator is None or breakdown is None:
            check_names(row, known, notes)
        else:
            cell = cell_of(row, quarter, indicator, breakdown, region, known, notes)
        content = content_of(row, cell, indicator, self.values, notes) if indicator else None
        if cell is not None and content is not None and row.number not in notes.blocked:
            self.figures.append(ProposedFigure(cell, content, row.number))

    def _note_report(self, row: Row, region: Region, quarter: Quarter | None) -> None:
        """Remember which report a row is for. Raises FileRefused when it is another region's."""
        landsdeel = landsdeel_of(region, self.known.registers, quarter or Quarter.last_ended(self.known.today))
        if self.own_regions is not None and landsdeel not in self.own_regions:
            raise FileRefused("andere_regio", row.number)
        if landsdeel is not None and quarter is not None:
            self.reports.setdefault(ReportKey(landsdeel, quarter), row.number)


def _refuse_closed(reports: Mapping[ReportKey, int], closed: Closed) -> None:
    for report, row in reports.items():
        why = closed(report)
        if why is not None:
            raise FileRefused("kwartaal_gesloten", row, quarter=report.quarter.code, why=why)


def _one_each(figures: Sequence[ProposedFigure], notes: Notes) -> tuple[ProposedFigure, ...]:
    """Return one figure for each cell. Rows that differ about one are all refused: never the last, never the sum."""
    by_cell: dict[CellKey, list[ProposedFigure]] = {}
    for figure in figures:
        by_cell.setdefault(figure.cell, []).append(figure)
    rows = {row.number: row for row in notes.sheet.rows}
    for same in by_cell.values():
        note_repeats([(rows[figure.row], figure.content) for figure in same], "waarde", notes)
    return tuple(same[0] for same in by_cell.values() if same[0].row not in notes.blocked)


def _breaches(figures: Sequence[ProposedFigure], plausibility: Plausibility) -> tuple[Breach, ...]:
    """Return the broken rules at cells that the file fills; what else is broken is told where the report is shown."""
    proposed = {figure.cell: figure.content for figure in figures}
    return tuple(breach for breach in plausibility(proposed) if breach.cell in proposed) if proposed else ()


def _explained(
    breaches: Iterable[Breach], figures: Sequence[ProposedFigure], answers: Mapping[str, str]
) -> Iterable[Finding]:
    rows = {figure.cell: figure.row for figure in figures}
    return (as_finding(breach, rows.get(breach.cell), answers) for breach in breaches)
