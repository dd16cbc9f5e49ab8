"""The figures behind a total, one by one: what each place reported, who entered, submitted and approved it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.figure import ReportKey
from monitor.domain.form import place_name, place_of
from monitor.domain.people import Actor
from monitor.domain.words import Refused
from monitor.domain.workflow import Step
from monitor.queries.entry_form import writings
from monitor.queries.figures import CountingFigure, counting_figures
from monitor.queries.moment import last_event
from monitor.queries.names import names
from monitor.queries.registers import registers
from monitor.queries.reports import StepRow, history
from monitor.queries.selection import OTHER_REGION, Selection, scope


@dataclass(frozen=True)
class Hand:
    """Who did something, and when."""

    who: str
    at: datetime


@dataclass(frozen=True)
class BehindRow:
    """One figure of a total; `submitted` and `approved` are None as long as nobody did since it was entered."""

    figure: CountingFigure
    place: str
    region_name: str
    entered: Hand
    submitted: Hand | None
    approved: Hand | None


def behind(
    session: Session, actor: Actor, selection: Selection, breakdowns: Collection[str] = ()
) -> tuple[BehindRow, ...]:
    """Return every figure that counts in a selection, by landsdeel, place and breakdown.

    `breakdowns` narrows to these codes. A coordinator gets the figures of the own landsdelen. Raises Refused for
    another's.
    """
    found = [
        figure
        for figure in counting_figures(session, actor, selection)
        if not breakdowns or figure.cell.breakdown in breakdowns
    ]
    known, called = registers(session, selection.as_of), names(session)
    limit = last_event(session, selection.as_of)
    wrote = writings(session, {figure.event for figure in found})
    reports = {ReportKey(figure.landsdeel, figure.cell.quarter) for figure in found}
    steps = {key: [step for step in history(session, key) if step.event <= limit] for key in reports}
    rows = []
    for figure in found:
        taken = steps[ReportKey(figure.landsdeel, figure.cell.quarter)]
        submitted = first_step(taken, Step.SUBMIT, figure.event)
        approved = first_step(taken, Step.APPROVE, submitted.event) if submitted else None
        writing = wrote[figure.event]
        rows.append(
            BehindRow(
                figure,
                place_name(known, place_of(figure.cell, known)),
                known.region[figure.landsdeel].name,
                Hand(called.get(writing.actor, writing.actor), writing.at),
                hand_of(submitted, called),
                hand_of(approved, called),
            )
        )
    return tuple(sorted(rows, key=lambda row: (row.region_name, row.place, row.figure.cell)))


def report_steps(session: Session, actor: Actor, report: ReportKey, as_of: AsOf = NOW) -> tuple[StepRow, ...]:
    """Return what happened to a report, oldest first. Raises Refused for another's landsdeel."""
    if not scope(actor).sees(report.region):
        raise Refused(OTHER_REGION)
    limit = last_event(session, as_of)
    return tuple(step for step in history(session, report) if step.event <= limit)


def first_step(steps: Sequence[StepRow], kind: Step, after: int) -> StepRow | None:
    """Return the first step of a kind after an event; None when there is none."""
    return next((step for step in steps if step.step is kind and step.event > after), None)


def hand_of(step: StepRow | None, called: dict[str, str]) -> Hand | None:
    """Return who took a step and when, by the names in `called`; None for no step."""
    return None if step is None else Hand(called.get(step.actor, step.actor), step.at)
