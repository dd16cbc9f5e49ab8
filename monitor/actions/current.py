"""Keeps each cell's latest saved, counting and approved figure beside the ledger, in the same transaction."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.orm import Session

from monitor.domain.figure import ReportKey
from monitor.domain.workflow import approved_cutoff, counting_cutoff
from monitor.queries.reports import report_id, report_ids, state
from monitor.store import tables as t
from monitor.store.ledger import Row
from monitor.store.working_tables import current_figure


def note_saved(session: Session, cells: Sequence[Row], figures: Sequence[Row], landsdeel_id: int) -> None:
    """Point the cells at the figures just written; `cells` are those made by the same event."""
    fresh = {row["id"]: row for row in cells}
    first = [
        {
            "cell_id": figure["cell_id"],
            "report_id": cell["report_id"],
            "quarter": cell["quarter"],
            "indicator": cell["indicator"],
            "landsdeel_id": landsdeel_id,
            "region_id": cell["region_id"],
            "provider_id": cell["provider_id"],
            "site_id": cell["site_id"],
            "breakdown": cell["breakdown"],
            "saved_figure_id": figure["id"],
            "saved_revision": figure["revision"],
        }
        for figure in figures
        if (cell := fresh.get(figure["cell_id"])) is not None
    ]
    if first:
        session.execute(insert(current_figure), first)
    _update(
        session,
        [
            {"of_cell": f["cell_id"], "saved_figure_id": f["id"], "saved_revision": f["revision"]}
            for f in figures
            if f["cell_id"] not in fresh
        ],
    )


def note_step(session: Session, report: ReportKey) -> None:
    """Recompute which figures of a report count and are approved, after it took a step."""
    steps = state(session, report).steps
    number = report_id(session, report)
    counting, approved = counting_cutoff(steps), approved_cutoff(steps)
    latest = _latest_up_to(session, number, counting.event) if counting else {}
    official = _latest_up_to(session, number, approved.event) if approved else {}
    rows = [
        {
            "of_cell": cell,
            "counting_figure_id": latest[cell].id if cell in latest else None,
            "counting_value": latest[cell].value if cell in latest else None,
            "counting_absence": latest[cell].absence if cell in latest else None,
            "provisional": int(counting.provisional) if counting and cell in latest else None,
            "approved_figure_id": official[cell].id if cell in official else None,
            "approved_value": official[cell].value if cell in official else None,
            "approved_absence": official[cell].absence if cell in official else None,
        }
        for cell in session.execute(
            select(current_figure.c.cell_id).where(current_figure.c.report_id == number)
        ).scalars()
    ]
    _update(session, rows)


def _update(session: Session, rows: list[Row]) -> None:
    if not rows:
        return
    names = [name for name in rows[0] if name != "of_cell"]
    session.connection().execute(
        update(current_figure)
        .where(current_figure.c.cell_id == bindparam("of_cell"))
        .values({name: bindparam(name) for name in names}),
        rows,
    )


def rebuild(session: Session) -> None:
    """Make the whole table again from the ledger."""
    session.execute(delete(current_figure))
    newest = (
        select(t.figure.c.cell_id, func.max(t.figure.c.revision).label("revision"))
        .group_by(t.figure.c.cell_id)
        .subquery()
    )
    session.execute(
        insert(current_figure).from_select(
            [
                "cell_id",
                "report_id",
                "quarter",
                "indicator",
                "landsdeel_id",
                "region_id",
                "provider_id",
                "site_id",
                "breakdown",
                "saved_figure_id",
                "saved_revision",
            ],
            select(
                t.cell.c.id,
                t.cell.c.report_id,
                t.cell.c.quarter,
                t.cell.c.indicator,
                t.report.c.region_id,
                t.cell.c.region_id,
                t.cell.c.provider_id,
                t.cell.c.site_id,
                t.cell.c.breakdown,
                t.figure.c.id,
                t.figure.c.revision,
            )
            .join(t.report, t.report.c.id == t.cell.c.report_id)
            .join(newest, newest.c.cell_id == t.cell.c.id)
            .join(t.figure, (t.figure.c.cell_id == t.cell.c.id) & (t.figure.c.revision == newest.c.revision)),
        )
    )
    for key in report_ids(session):
        note_step(session, key)


def _latest_up_to(session: Session, report: int | None, last_event: int) -> dict[int, Any]:
    """Return by cell the figure with the highest revision up to an event."""
    rows = session.execute(
        select(t.figure.c.id, t.figure.c.cell_id, t.figure.c.value, t.figure.c.absence)
        .join(t.cell, t.cell.c.id == t.figure.c.cell_id)
        .where(t.cell.c.report_id == report, t.figure.c.event_id <= last_event)
        .order_by(t.figure.c.revision)
    )
    return {row.cell_id: row for row in rows}
