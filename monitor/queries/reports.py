"""Reports: where each stands, what happened to it, and which of its figures count."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.figure import ReportKey
from monitor.domain.quarter import Quarter
from monitor.domain.workflow import ReportState, ReportStatus, Step, StepTaken
from monitor.queries.moment import last_event
from monitor.store import programme_tables as p
from monitor.store import tables as t


@dataclass(frozen=True)
class StepRow:
    """One line of a report's history as people read it."""

    step: Step
    status: ReportStatus
    event: int
    actor: str
    at: datetime
    reason: str
    hash: str


def report_id(session: Session, key: ReportKey) -> int | None:
    """Return the key of a report's row, or None when nobody has touched the report."""
    return session.execute(
        select(t.report.c.id)
        .join(t.region, t.region.c.id == t.report.c.region_id)
        .where(t.region.c.code == key.region, t.report.c.quarter == key.quarter.index)
    ).scalar_one_or_none()


def state(session: Session, key: ReportKey, as_of: AsOf = NOW) -> ReportState:
    """Return where one report stands, with everyone who ever entered or submitted a figure in it."""
    return states(session, [key.quarter], as_of).get(key, ReportState(key, ReportStatus.OPEN))


def states(session: Session, quarters: Iterable[Quarter], as_of: AsOf = NOW) -> dict[ReportKey, ReportState]:
    """Return every report of these quarters that somebody touched, as it stood at `as_of`."""
    indexes = [quarter.index for quarter in quarters]
    limit = last_event(session, as_of)
    rows = session.execute(
        select(t.report.c.id, t.region.c.code, t.report.c.quarter)
        .join(t.region, t.region.c.id == t.report.c.region_id)
        .where(t.report.c.quarter.in_(indexes), t.report.c.event_id <= limit)
    ).all()
    named = {row.id: ReportKey(row.code, Quarter.of_index(row.quarter)) for row in rows}
    steps: dict[int, list[StepTaken]] = {}
    for row in session.execute(_steps().where(t.report.c.quarter.in_(indexes), t.report_step.c.event_id <= limit)):
        taken = StepTaken(Step(row.step), ReportStatus(row.status), row.event_id, row.actor)
        steps.setdefault(row.report_id, []).append(taken)
    hands = _hands(session, indexes, limit)
    return {
        key: ReportState(
            key,
            steps[number][-1].status if number in steps else ReportStatus.OPEN,
            tuple(steps.get(number, ())),
            frozenset(hands.get(number, ())) | _submitters(steps.get(number, ())),
        )
        for number, key in named.items()
    }


def report_ids(session: Session) -> dict[ReportKey, int]:
    """Return the key of every report's row."""
    rows = session.execute(
        select(t.report.c.id, t.region.c.code, t.report.c.quarter).join(t.region, t.region.c.id == t.report.c.region_id)
    )
    return {ReportKey(row.code, Quarter.of_index(row.quarter)): row.id for row in rows}


def all_states(session: Session, as_of: AsOf = NOW) -> dict[ReportKey, ReportState]:
    """Return every report that somebody ever touched, as it stood at `as_of`."""
    return states(session, {key.quarter for key in report_ids(session)}, as_of)


def history(session: Session, key: ReportKey) -> list[StepRow]:
    """Return every step a report took, oldest first, with the hash that stood on its receipt."""
    number = report_id(session, key)
    rows = session.execute(_steps().where(t.report_step.c.report_id == number))
    return [StepRow(Step(r.step), ReportStatus(r.status), r.event_id, r.actor, r.at, r.reason, r.hash) for r in rows]


def first_reported_quarter(session: Session) -> Quarter | None:
    """Return the first quarter anyone reported on: from then on every landsdeel is expected to."""
    index = session.execute(select(t.report.c.quarter).order_by(t.report.c.quarter).limit(1)).scalar_one_or_none()
    return None if index is None else Quarter.of_index(index)


def is_late(status: ReportStatus, quarter: Quarter, today: date) -> bool:
    """Tell whether a report should have been in by now and never came; one that was given back did come."""
    return status is ReportStatus.OPEN and today > quarter.deadline


def _submitters(steps: Iterable[StepTaken]) -> frozenset[str]:
    return frozenset(taken.actor for taken in steps if taken.step is Step.SUBMIT)


def _steps() -> Select[tuple[object, ...]]:
    return (
        select(
            t.report_step.c.report_id,
            t.report_step.c.step,
            t.report_step.c.status,
            t.report_step.c.event_id,
            t.report_step.c.reason,
            t.event.c.actor,
            t.event.c.at,
            t.event.c.hash,
        )
        .join(t.event, t.event.c.id == t.report_step.c.event_id)
        .join(t.report, t.report.c.id == t.report_step.c.report_id)
        .order_by(t.report_step.c.event_id)
    )


def _hands(session: Session, indexes: list[int], limit: int) -> dict[int, set[str]]:
    """Return by report everyone who wrote one of its figures or told of one of its trajects."""
    figures = (
        select(t.cell.c.report_id, t.event.c.actor)
        .distinct()
        .join(t.figure, t.figure.c.cell_id == t.cell.c.id)
        .join(t.event, t.event.c.id == t.figure.c.event_id)
        .where(t.cell.c.quarter.in_(indexes), t.figure.c.event_id <= limit)
    )
    told = p.traject_version
    trajects = (
        select(told.c.report_id, t.event.c.actor)
        .distinct()
        .join(t.event, t.event.c.id == told.c.event_id)
        .join(t.report, t.report.c.id == told.c.report_id)
        .where(t.report.c.quarter.in_(indexes), told.c.event_id <= limit)
    )
    found: dict[int, set[str]] = {}
    for query in (figures, trajects):
        for row in session.execute(query):
            found.setdefault(row.report_id, set()).add(row.actor)
    return found
