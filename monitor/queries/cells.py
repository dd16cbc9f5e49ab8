"""What stands in a report's cells: the latest saved contents, or those up to an event."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from monitor.domain.figure import CellKey, Content, Nothing, ReportKey, Saved
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.domain.words import Refused
from monitor.queries.reports import report_id
from monitor.queries.selection import OTHER_REGION
from monitor.store import tables as t
from monitor.store.working_tables import current_figure


def may_read_report(actor: Actor, region: str) -> bool:
    """Tell whether the actor may see this landsdeel's figures one by one, saved ones included."""
    return actor.sees_everything or actor.coordinates(region)


def saved_cells(session: Session, actor: Actor, report: ReportKey) -> dict[CellKey, Saved]:
    """Return the latest saved revision of every cell of a report that was ever filled; emptied cells included.

    Raises Refused for a region that is not the actor's.
    """
    if not may_read_report(actor, report.region):
        raise Refused(OTHER_REGION)
    return read_cells(session, report)


def read_cells(session: Session, report: ReportKey) -> dict[CellKey, Saved]:
    """Return the latest saved revisions of a report, for those who already decided that the actor may."""
    number = report_id(session, report)
    rows = session.execute(
        _contents()
        .join(current_figure, current_figure.c.saved_figure_id == t.figure.c.id)
        .where(current_figure.c.report_id == number)
    )
    return _by_cell(rows)


def cells_at(session: Session, report: ReportKey, last_event: int) -> dict[CellKey, Saved]:
    """Return each cell of a report as it stood at an event: its highest revision up to then."""
    number = report_id(session, report)
    newest = (
        select(t.figure.c.cell_id, func.max(t.figure.c.revision).label("revision"))
        .join(t.cell, t.cell.c.id == t.figure.c.cell_id)
        .where(t.cell.c.report_id == number, t.figure.c.event_id <= last_event)
        .group_by(t.figure.c.cell_id)
        .subquery()
    )
    rows = session.execute(
        _contents().join(newest, (newest.c.cell_id == t.figure.c.cell_id) & (newest.c.revision == t.figure.c.revision))
    )
    return _by_cell(rows)


def contents(saved: dict[CellKey, Saved]) -> dict[CellKey, Content]:
    """Return the contents of cells that hold something."""
    return {key: row.content for key, row in saved.items() if not row.content.is_empty}


def _contents() -> Select[Any]:
    return (
        select(
            t.cell.c.quarter,
            t.region.c.code.label("region"),
            t.provider.c.code.label("provider"),
            t.site.c.code.label("site"),
            t.cell.c.indicator,
            t.cell.c.breakdown,
            t.figure.c.revision,
            t.figure.c.value,
            t.figure.c.absence,
            t.figure.c.text,
            t.figure.c.note,
            t.figure.c.event_id,
        )
        .join(t.cell, t.cell.c.id == t.figure.c.cell_id)
        .join(t.region, t.region.c.id == t.cell.c.region_id)
        .join(t.provider, t.provider.c.id == t.cell.c.provider_id)
        .join(t.site, t.site.c.id == t.cell.c.site_id)
    )


def cell_of(row: Any) -> CellKey:
    """Return the key of a row that carries a cell's quarter index, codes, indicator and breakdown."""
    return CellKey(Quarter.of_index(row.quarter), row.region, row.provider, row.site, row.indicator, row.breakdown)


def _by_cell(rows: Iterable[Any]) -> dict[CellKey, Saved]:
    found = {}
    for row in rows:
        key = cell_of(row)
        nothing = Nothing(row.absence) if row.absence else None
        found[key] = Saved(key, Content(row.value, nothing, row.text, row.note), row.revision, row.event_id)
    return found
