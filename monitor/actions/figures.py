"""Saving figures: compare and swap per cell, and the report they belong to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.actions import current
from monitor.actions.refuse import refuse_if, today_of
from monitor.domain import form
from monitor.domain.catalogue import INDICATORS
from monitor.domain.figure import CellKey, Change, Conflict, Content, ReportKey, Saved
from monitor.domain.indicator import Indicator, Kind
from monitor.domain.people import Actor
from monitor.domain.registers import Registers
from monitor.domain.words import Text
from monitor.domain.workflow import ReportState, Step, why_not
from monitor.queries.cells import cell_of, cells_at, read_cells
from monitor.queries.registers import Keys, keys, registers
from monitor.queries.reports import report_id, state
from monitor.store import tables as t
from monitor.store.ledger import Entry, Row, next_id, record

LONGEST_NOTE = 2000
LONGEST_TEXT = 4000


@dataclass(frozen=True)
class SaveAnswer:
    """What became of a save: the event that wrote it (None when nothing was new), and per-cell conflicts.

    A cell in `conflicts` was not written; all the others were.
    """

    event: int | None
    written: tuple[CellKey, ...]
    conflicts: tuple[Conflict, ...]


def save(session: Session, actor: Actor, report: ReportKey, changes: Sequence[Change], reason: str = "") -> SaveAnswer:
    """Save changed cells of one report. Raises Refused when the actor may not, or a cell is not asked here.

    A change against an older revision than the saved one writes nothing for that cell and comes back as a
    conflict with mine, theirs and base; a change to what is there already writes nothing at all.
    """
    report_now = state(session, report)
    refuse_if(why_not(Step.SAVE, report_now, actor, today_of(session)))
    known = registers(session)
    places = frozenset(form.places(known, report))
    for change in changes:
        refuse_if(_not_asked(change, report, known, places))
    saved = read_cells(session, report)
    news = [c for c in changes if c.content != (saved[c.cell].content if c.cell in saved else Content())]
    conflicts = tuple(
        Conflict(c.cell, c.content, saved[c.cell], _base(session, report, c))
        for c in news
        if c.cell in saved and saved[c.cell].revision != c.seen
    )
    clashing = {conflict.cell for conflict in conflicts}
    writing = [c for c in news if c.cell not in clashing]
    if not writing:
        return SaveAnswer(None, (), conflicts)
    number = _write(session, actor, report_now, writing, saved, reason)
    return SaveAnswer(number, tuple(c.cell for c in writing), conflicts)


def _base(session: Session, report: ReportKey, change: Change) -> Content | None:
    """Return what stood in the cell when the form was opened."""
    number = _cell_ids(session, report_id(session, report)).get(change.cell)
    written_by = session.execute(
        select(t.figure.c.event_id).where(t.figure.c.cell_id == number, t.figure.c.revision == change.seen)
    ).scalar_one_or_none()
    return None if written_by is None else cells_at(session, report, written_by)[change.cell].content


def _write(
    session: Session,
    actor: Actor,
    report: ReportState,
    changes: Sequence[Change],
    saved: Mapping[CellKey, Saved],
    reason: str,
) -> int:
    entry = Entry(actor.code, Step.SAVE, f"opgave:{report.key}", reason)
    code = keys(session)
    number = open_report(session, entry, report.key, code)
    known_cells = _cell_ids(session, number)
    free_cell, free_figure = next_id(session, t.cell), next_id(session, t.figure)
    for offset, change in enumerate(sorted(changes, key=lambda c: c.cell)):
        cell = known_cells.get(change.cell)
        if cell is None:
            cell, free_cell = free_cell, free_cell + 1
            entry.add(t.cell, _cell_row(cell, number, change.cell, code))
        revision = saved[change.cell].revision + 1 if change.cell in saved else 1
        entry.add(t.figure, {"id": free_figure + offset, "cell_id": cell, "revision": revision, **_columns(change)})
    event = record(session, entry)
    current.note_saved(
        session, entry.rows.get("cell", ()), entry.rows["figure"], landsdeel_id=code.region[report.key.region]
    )
    return event


def open_report(session: Session, entry: Entry, report: ReportKey, code: Keys) -> int:
    """Return the key of a report's row; adds the row to the event when this is the first time it is touched."""
    number = report_id(session, report)
    if number is None:
        number = next_id(session, t.report)
        entry.add(t.report, {"id": number, "region_id": code.region[report.region], "quarter": report.quarter.index})
    return number


def _cell_row(number: int, report: int, cell: CellKey, code: Keys) -> Row:
    return {
        "id": number,
        "report_id": report,
        "quarter": cell.quarter.index,
        "region_id": code.region[cell.region],
        "provider_id": code.provider[cell.provider],
        "site_id": code.site[cell.site],
        "indicator": cell.indicator,
        "breakdown": cell.breakdown,
    }


def _columns(change: Change) -> Row:
    content = change.content
    return {
        "value": content.value,
        "absence": content.nothing.value if content.nothing else None,
        "text": content.text,
        "note": content.note,
    }


def _not_asked(change: Change, report: ReportKey, known: Registers, places: frozenset[object]) -> Text | None:
    """Return why this cell cannot hold this content in this report, or None."""
    indicator = INDICATORS.get(change.cell.indicator)
    if (
        indicator is None
        or change.cell.quarter != report.quarter
        or form.report_of(change.cell, known) != report
        or (place := form.place_of(change.cell, known)) not in places
        or not form.accepts(place.level, indicator)
        or change.cell not in form.cells_of(place, indicator, report)
    ):
        return Text(
            nl="Dit cijfer wordt in deze opgave niet gevraagd: {cell}.", en="This report does not ask for: {cell}."
        ).format(cell=str(change.cell))
    return _out_of_bounds(indicator, change.content)


def _out_of_bounds(indicator: Indicator, content: Content) -> Text | None:
    lowest = -indicator.highest if indicator.unit.decimals else 0
    wrong_kind = (content.value is not None and indicator.kind is not Kind.NUMBER) or (
        content.text is not None and indicator.kind is Kind.NUMBER
    )
    choice = content.text is not None and indicator.kind is Kind.CHOICE
    if (
        wrong_kind
        or (content.value is not None and not lowest <= content.value <= indicator.highest)
        or (choice and content.text not in {code.code for code in indicator.choices})
        or len(content.text or "") > LONGEST_TEXT
        or len(content.note) > LONGEST_NOTE
        or "\x00" in (content.text or "") + content.note
    ):
        return Text(
            nl="{name}: dit past niet in dit veld. Vul een waarde binnen de grenzen in.",
            en="{name}: this does not fit in this field. Fill in a value within its limits.",
        ).format(name=indicator.name)
    return None


def _cell_ids(session: Session, report: int | None) -> dict[CellKey, int]:
    rows = session.execute(
        select(
            t.cell.c.id,
            t.cell.c.quarter,
            t.region.c.code.label("region"),
            t.provider.c.code.label("provider"),
            t.site.c.code.label("site"),
            t.cell.c.indicator,
            t.cell.c.breakdown,
        )
        .join(t.region, t.region.c.id == t.cell.c.region_id)
        .join(t.provider, t.provider.c.id == t.cell.c.provider_id)
        .join(t.site, t.site.c.id == t.cell.c.site_id)
        .where(t.cell.c.report_id == report)
    )
    return {cell_of(row): row.id for row in rows}
