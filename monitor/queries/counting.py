"""Which figures count, as rows of one shape: now from the table kept beside the ledger, before from the ledger.

These are for other queries, which have decided what the actor may see.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import Integer, Select, column, func, literal, select, values
from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.figure import ReportKey
from monitor.domain.quarter import Quarter
from monitor.domain.workflow import Cutoff, ReportStatus, Step, StepTaken, approved_cutoff, counting_cutoff
from monitor.queries.moment import DUTCH_TIME, last_event
from monitor.queries.once import once
from monitor.queries.registers import kept, newest_event
from monitor.queries.reports import report_ids
from monitor.store import tables as t
from monitor.store.engine import now
from monitor.store.working_tables import current_figure

_ABOUT = ("quarter", "indicator", "landsdeel_id", "region_id", "provider_id", "site_id", "breakdown")


@dataclass(frozen=True)
class Wanted:
    """Narrows the counting figures; None leaves a side open. Regions and providers are keys, quarters indexes."""

    indicators: tuple[str, ...] | None = None
    first: int | None = None
    last: int | None = None
    landsdelen: tuple[int, ...] | None = None
    providers: tuple[int, ...] | None = None
    breakdowns: tuple[str, ...] | None = None
    as_of: AsOf = NOW
    approved_only: bool = False


def counting(session: Session, wanted: Wanted) -> Any:
    """Return a selectable with one row for each cell with a figure that counts.

    Columns: cell_id, quarter, indicator, landsdeel_id, region_id, provider_id, site_id, breakdown, value,
    absence, provisional (0 or 1), figure_id. A cell that was emptied again has neither value nor absence.
    """
    return _current(wanted) if wanted.as_of.is_now else _earlier(session, wanted)


def is_reported(rows: Any) -> Any:
    """Return the condition that a cell holds a number, or is said not to apply."""
    return rows.c.value.is_not(None) | (rows.c.absence == "nvt")


def newest_step(session: Session, as_of: AsOf) -> tuple[int, str]:
    """Return the last event up to a moment in which a report took a step, and its hash; 0 and '' for none."""
    return newest_event(session, [t.report_step], last_event(session, as_of))


def steps_by_report(session: Session, as_of: AsOf) -> Mapping[int, Sequence[StepTaken]]:
    """Return the steps of every report up to a moment, by the report's key, oldest first."""
    newest, seal = newest_step(session, as_of)
    return kept(_steps, session, seal, lambda: _read_steps(session, newest))


# Kept by the hash of the last of them, as the registers are: most events are no step of a report.
_steps: dict[tuple[str, str], dict[int, list[StepTaken]]] = {}


def _read_steps(session: Session, newest: int) -> dict[int, list[StepTaken]]:
    rows = session.execute(
        select(
            t.report_step.c.report_id,
            t.report_step.c.step,
            t.report_step.c.status,
            t.report_step.c.event_id,
            t.event.c.actor,
        )
        .join(t.event, t.event.c.id == t.report_step.c.event_id)
        .where(t.report_step.c.event_id <= newest)
        .order_by(t.report_step.c.event_id)
    )
    found: dict[int, list[StepTaken]] = {}
    for row in rows:
        taken = StepTaken(Step(row.step), ReportStatus(row.status), row.event_id, row.actor)
        found.setdefault(row.report_id, []).append(taken)
    return found


def steps_taken(session: Session, as_of: AsOf) -> dict[ReportKey, Sequence[StepTaken]]:
    """Return `steps_by_report` by landsdeel and quarter; a report that took none is left out."""
    steps = steps_by_report(session, as_of)
    return {key: steps[number] for key, number in _report_ids(session).items() if number in steps}


def cutoffs(session: Session, as_of: AsOf, approved_only: bool) -> Mapping[int, Cutoff]:
    """Return by report up to which event its figures counted at a moment; reports that did not count are left out."""
    return once(session, ("cutoffs", as_of, approved_only), lambda: _cutoffs(session, as_of, approved_only))


def _cutoffs(session: Session, as_of: AsOf, approved_only: bool) -> dict[int, Cutoff]:
    decide = approved_cutoff if approved_only else counting_cutoff
    found = ((number, decide(steps)) for number, steps in steps_by_report(session, as_of).items())
    return {number: cutoff for number, cutoff in found if cutoff is not None}


def counted_reports(session: Session, as_of: AsOf, approved_only: bool = False) -> dict[ReportKey, Cutoff]:
    """Return `cutoffs` by landsdeel and quarter: the reports that counted at a moment."""
    held = cutoffs(session, as_of, approved_only)
    return {key: held[number] for key, number in _report_ids(session).items() if number in held}


def _report_ids(session: Session) -> Mapping[ReportKey, int]:
    return once(session, "report ids", lambda: report_ids(session))


def latest_counting_quarter(session: Session, as_of: AsOf, approved_only: bool = False) -> Quarter | None:
    """Return the last quarter of which any report counts."""
    question = ("latest quarter", as_of, approved_only)
    return once(session, question, lambda: _latest_quarter(session, as_of, approved_only))


def _latest_quarter(session: Session, as_of: AsOf, approved_only: bool) -> Quarter | None:
    step = Step.APPROVE if approved_only else Step.SUBMIT
    index = session.execute(
        select(func.max(t.report.c.quarter))
        .join(t.report_step, t.report_step.c.report_id == t.report.c.id)
        .where(t.report_step.c.step == step.value, t.report_step.c.event_id <= last_event(session, as_of))
    ).scalar_one()
    return None if index is None else Quarter.of_index(index)


def today(session: Session, as_of: AsOf) -> date:
    """Return the day it was at a moment that is asked for, in the Netherlands; never later than it is now."""
    at = now(session)
    if as_of.event is not None:
        at = session.execute(select(t.event.c.at).where(t.event.c.id == as_of.event)).scalar_one_or_none() or at
    day = at.astimezone(DUTCH_TIME).date()
    return day if as_of.day is None else min(as_of.day, day)


@lru_cache(maxsize=256)  # the same is wanted again and again, and composing it takes longer than asking
def _current(wanted: Wanted) -> Any:
    c = current_figure.c
    value, absence, figure = (
        (c.approved_value, c.approved_absence, c.approved_figure_id)
        if wanted.approved_only
        else (c.counting_value, c.counting_absence, c.counting_figure_id)
    )
    provisional = literal(0) if wanted.approved_only else func.coalesce(c.provisional, 0)
    query = select(
        c.cell_id,
        c.quarter,
        c.indicator,
        c.landsdeel_id,
        c.region_id,
        c.provider_id,
        c.site_id,
        c.breakdown,
        value.label("value"),
        absence.label("absence"),
        provisional.label("provisional"),
        figure.label("figure_id"),
    )
    counts = c.approved_figure_id if wanted.approved_only else c.provisional
    narrowed = _in_reports(_narrowed(query, wanted, c), wanted, c)
    return narrowed.where(counts.is_not(None)).subquery("counting")  # what is only saved does not count


def _earlier(session: Session, wanted: Wanted) -> Any:
    """Rank the revisions of each cell up to its report's cutoff, and keep the first.

    Adding nothing to a key (+ 0) settles for SQLite in which order tables are read: the cells by their own key
    first, then each one's report and revisions. Left to itself it reads all cells, or all figures.
    """
    rows = _until(session, wanted)
    until = _as_table(rows)
    found = select(
        t.cell.c.id,
        until.c.quarter,
        t.cell.c.indicator,
        until.c.landsdeel_id,
        t.cell.c.region_id,
        t.cell.c.provider_id,
        t.cell.c.site_id,
        t.cell.c.breakdown,
        until.c.provisional,
        until.c.event_id,
    ).join(until, until.c.report_id == t.cell.c.report_id + 0)
    found = found.where(t.cell.c.quarter.in_(sorted({row[1] for row in rows})))
    cells = _narrowed(found, wanted, t.cell.c).cte("cells").prefix_with("MATERIALIZED")
    rank = func.row_number().over(partition_by=cells.c.id, order_by=t.figure.c.revision.desc())
    ranked = (
        select(
            cells.c.id.label("cell_id"),
            *(cells.c[name] for name in _ABOUT),
            t.figure.c.value,
            t.figure.c.absence,
            cells.c.provisional,
            t.figure.c.id.label("figure_id"),
            rank.label("rank"),
        )
        .join(t.figure, t.figure.c.cell_id == cells.c.id + 0)
        .where(t.figure.c.event_id <= cells.c.event_id)
        .subquery("ranked")
    )
    return select(ranked).where(ranked.c.rank == 1).subquery("counting")


def _until(session: Session, wanted: Wanted) -> list[tuple[int, int, int, int, int]]:
    """Return the wanted reports that counted: key, quarter, landsdeel, up to which event, and whether provisionally."""
    held = cutoffs(session, wanted.as_of, wanted.approved_only)
    return [
        (row.id, row.quarter, row.region_id, held[row.id].event, int(held[row.id].provisional))
        for row in session.execute(select(t.report.c.id, t.report.c.quarter, t.report.c.region_id))
        if row.id in held
        and (wanted.first is None or wanted.first <= row.quarter)
        and (wanted.last is None or row.quarter <= wanted.last)
        and (wanted.landsdelen is None or row.region_id in wanted.landsdelen)
    ]


def _as_table(rows: list[tuple[int, int, int, int, int]]) -> Any:
    names = ("report_id", "quarter", "landsdeel_id", "event_id", "provisional")
    table = values(*(column(name, Integer) for name in names), name="until")
    # a row that matches no report keeps the statement valid when nothing counts yet
    return table.data(rows or [(-1, -1, -1, -1, 0)]).cte("until")


def _narrowed(query: Select[Any], wanted: Wanted, c: Any) -> Select[Any]:
    if wanted.indicators is not None:
        query = query.where(_one_of(c.indicator, wanted.indicators))
    if wanted.providers is not None:
        query = query.where(_one_of(c.provider_id, wanted.providers))
    return query if wanted.breakdowns is None else query.where(_one_of(c.breakdown, wanted.breakdowns))


def _in_reports(query: Select[Any], wanted: Wanted, c: Any) -> Select[Any]:
    if wanted.landsdelen is not None:
        query = query.where(_one_of(c.landsdeel_id, wanted.landsdelen))
    if wanted.first is not None and wanted.first == wanted.last:
        return query.where(c.quarter == wanted.first)
    query = query if wanted.first is None else query.where(c.quarter >= wanted.first)
    return query if wanted.last is None else query.where(c.quarter <= wanted.last)


def _one_of(compared: Any, options: Iterable[Any]) -> Any:
    chosen = tuple(options)
    return compared == chosen[0] if len(chosen) == 1 else compared.in_(chosen)
