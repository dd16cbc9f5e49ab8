"""The life of one figure: every revision, who wrote it, when and why, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.figure import CellKey, Content, Nothing
from monitor.domain.form import report_of
from monitor.domain.people import Actor
from monitor.domain.words import Refused
from monitor.domain.workflow import Step, StepTaken, approved_cutoff, counting_cutoff
from monitor.queries.counting import steps_by_report
from monitor.queries.moment import last_event
from monitor.queries.names import names
from monitor.queries.registers import keys, registers
from monitor.queries.reports import history, report_id
from monitor.queries.selection import OTHER_REGION, scope
from monitor.store import tables as t


@dataclass(frozen=True)
class Revision:
    """One revision of a cell: what it held, who wrote it when, and why.

    `counts` marks the revision that counts at the moment asked for, `provisional` that it is not approved yet.
    `submitted_by` and `approved_by` are the people who did so while this was the latest revision, or '', with
    the moments beside them.
    """

    revision: int
    content: Content
    who: str
    at: datetime
    reason: str
    event: int
    counts: bool
    provisional: bool
    submitted_by: str
    approved_by: str
    submitted_at: datetime | None = None
    approved_at: datetime | None = None


def cell_history(session: Session, actor: Actor, cell: CellKey, as_of: AsOf = NOW) -> list[Revision]:
    """Return every revision of a cell, oldest first; none when it was never filled.

    Raises Refused for a cell of another's landsdeel.
    """
    allowed = scope(actor)
    report = report_of(cell, registers(session, as_of))
    if report is None or not allowed.sees(report.region):
        raise Refused(OTHER_REGION)
    number = report_id(session, report)
    key = keys(session)
    if number is None or cell.provider not in key.provider or cell.site not in key.site:
        return []
    f, c = t.figure.c, t.cell.c
    rows = session.execute(
        select(
            *(f.revision, f.value, f.absence, f.text, f.note, f.event_id),
            *(t.event.c.actor, t.event.c.at, t.event.c.reason),
        )
        .join(t.cell, c.id == f.cell_id)
        .join(t.event, t.event.c.id == f.event_id)
        .where(
            c.report_id == number,
            c.region_id == key.region[cell.region],
            c.provider_id == key.provider[cell.provider],
            c.site_id == key.site[cell.site],
            c.indicator == cell.indicator,
            c.breakdown == cell.breakdown,
            f.event_id <= last_event(session, as_of),
        )
        .order_by(f.revision)
    ).all()
    steps = steps_by_report(session, as_of).get(number, ())
    counting, approved = counting_cutoff(steps), approved_cutoff(steps)
    people, at = names(session), {step.event: step.at for step in history(session, report)}
    found = []
    for index, row in enumerate(rows):
        until = rows[index + 1].event_id if index + 1 < len(rows) else None
        last_counting = counting is not None and row.event_id <= counting.event
        counts = last_counting and (until is None or counting is None or until > counting.event)
        submitted, accepted = _hands(steps, row.event_id, until)
        found.append(
            Revision(
                row.revision,
                Content(row.value, Nothing(row.absence) if row.absence else None, row.text, row.note),
                people.get(row.actor, row.actor),
                row.at,
                row.reason,
                row.event_id,
                counts,
                counts and (approved is None or row.event_id > approved.event),
                people.get(submitted.actor, submitted.actor) if submitted else "",
                people.get(accepted.actor, accepted.actor) if accepted else "",
                at[submitted.event] if submitted else None,
                at[accepted.event] if accepted else None,
            )
        )
    return found


def _hands(steps: Sequence[StepTaken], written: int, until: int | None) -> tuple[StepTaken | None, StepTaken | None]:
    """Return the steps that submitted and approved while a revision was the latest; None for nobody."""
    submitted: StepTaken | None = None
    approved: StepTaken | None = None
    for taken in steps:
        if taken.event < written or (until is not None and taken.event > until):
            continue
        if taken.step is Step.SUBMIT:
            submitted = taken
        if taken.step is Step.APPROVE and submitted:
            approved = taken
    return submitted, approved
