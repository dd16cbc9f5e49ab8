"""How a report moves: its statuses, the steps between them as a table, and which figures count when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from monitor.domain.figure import ReportKey
from monitor.domain.people import Actor, Role
from monitor.domain.quarter_reading import not_over
from monitor.domain.words import Text


class ReportStatus(StrEnum):
    """Where a report stands. A report nobody touched yet is `open`."""

    OPEN = "open"
    SUBMITTED = "ingediend"
    RETURNED = "teruggegeven"
    APPROVED = "goedgekeurd"
    REOPENED = "heropend"


STATUS_NAMES: dict[ReportStatus, Text] = {
    ReportStatus.OPEN: Text(nl="open", en="open"),
    ReportStatus.SUBMITTED: Text(nl="ingediend", en="submitted"),
    ReportStatus.RETURNED: Text(nl="teruggegeven", en="returned"),
    ReportStatus.APPROVED: Text(nl="goedgekeurd", en="approved"),
    ReportStatus.REOPENED: Text(nl="heropend", en="reopened"),
}

# in these a coordinator may change figures
EDITABLE = frozenset({ReportStatus.OPEN, ReportStatus.RETURNED, ReportStatus.REOPENED})


class Step(StrEnum):
    """What can be done with a report."""

    SAVE = "opslaan"
    ANSWER = "beantwoorden"
    SUBMIT = "indienen"
    RETURN = "teruggeven"
    APPROVE = "goedkeuren"
    REOPEN = "heropenen"


@dataclass(frozen=True)
class Move:
    """One line of the workflow: who may take a step, from where, to where, and what it asks."""

    step: Step
    name: Text
    role: Role
    own_region: bool
    origins: frozenset[ReportStatus]
    target: ReportStatus | None
    four_eyes: bool
    wrong_status: Text


MOVES: dict[Step, Move] = {
    move.step: move
    for move in (
        Move(
            Step.SAVE,
            Text(nl="opslaan", en="save"),
            Role.COORDINATOR,
            True,
            EDITABLE,
            None,
            False,
            Text(
                nl="De opgave is {status}; vraag eerst om heropening of teruggave.",
                en="The report is {status}; ask for it to be reopened or returned first.",
            ),
        ),
        Move(
            Step.ANSWER,
            Text(nl="vraag beantwoorden", en="answer a question"),
            Role.COORDINATOR,
            True,
            EDITABLE,
            None,
            False,
            Text(
                nl="De opgave is {status}; u kunt nu geen vragen beantwoorden.",
                en="The report is {status}; you cannot answer questions now.",
            ),
        ),
        Move(
            Step.SUBMIT,
            Text(nl="indienen", en="submit"),
            Role.COORDINATOR,
            True,
            EDITABLE,
            ReportStatus.SUBMITTED,
            False,
            Text(nl="De opgave is al {status}.", en="The report is already {status}."),
        ),
        Move(
            Step.RETURN,
            Text(nl="teruggeven", en="return"),
            Role.AANJAGER,
            False,
            frozenset({ReportStatus.SUBMITTED}),
            ReportStatus.RETURNED,
            False,
            Text(
                nl="Alleen een ingediende opgave kunt u teruggeven; deze is {status}.",
                en="Only a submitted report can be returned; this one is {status}.",
            ),
        ),
        Move(
            Step.APPROVE,
            Text(nl="goedkeuren", en="approve"),
            Role.AANJAGER,
            False,
            frozenset({ReportStatus.SUBMITTED}),
            ReportStatus.APPROVED,
            True,
            Text(
                nl="Alleen een ingediende opgave kunt u goedkeuren; deze is {status}.",
                en="Only a submitted report can be approved; this one is {status}.",
            ),
        ),
        Move(
            Step.REOPEN,
            Text(nl="heropenen", en="reopen"),
            Role.AANJAGER,
            False,
            frozenset({ReportStatus.APPROVED}),
            ReportStatus.REOPENED,
            False,
            Text(
                nl="Alleen een goedgekeurde opgave kunt u heropenen; deze is {status}.",
                en="Only an approved report can be reopened; this one is {status}.",
            ),
        ),
    )
}


@dataclass(frozen=True)
class StepTaken:
    """One step in a report's history: the event that recorded it, who took it, and where the report stood after."""

    step: Step
    status: ReportStatus
    event: int
    actor: str


@dataclass(frozen=True)
class ReportState:
    """A report now: its status, its history of steps, and everyone who entered or submitted a figure in it."""

    key: ReportKey
    status: ReportStatus
    steps: tuple[StepTaken, ...] = ()
    hands: frozenset[str] = frozenset()


def may(step: Step, region: str, actor: Actor) -> bool:
    """Tell whether the actor's role allows this step in this region, whatever the report's status."""
    move = MOVES[step]
    return actor.coordinates(region) if move.own_region else actor.has(move.role)


def why_not(step: Step, report: ReportState, actor: Actor, today: date) -> Text | None:
    """Return why the actor cannot take this step now, or None when nothing stands in the way.

    The same sentence serves the disabled button, its tooltip and the refusal.
    """
    move = MOVES[step]
    if not may(step, report.key.region, actor):
        if move.own_region:
            return Text(
                nl="Alleen een coördinator van dit landsdeel kan dit: {step}.",
                en="Only a coordinator of this region can do this: {step}.",
            ).format(step=move.name)
        return Text(
            nl="Alleen de bestuurlijk aanjager kan dit: {step}.", en="Only the national lead can do this: {step}."
        ).format(step=move.name)
    if report.key.quarter.end >= today:
        return not_over(report.key.quarter)
    if report.status not in move.origins:
        return move.wrong_status.format(status=STATUS_NAMES[report.status])
    if move.four_eyes and actor.code in report.hands:
        return Text(
            nl="U heeft zelf cijfers in deze opgave ingevoerd of ingediend; een ander moet haar goedkeuren.",
            en="You entered or submitted figures in this report yourself; someone else must approve it.",
        )
    return None


def why_not_tell(report: ReportState, actor: Actor, today: date) -> Text | None:
    """Return why the actor cannot tell of trajects in this report now, or None.

    As saving figures; the command line takes a file of them over without being a coordinator.
    """
    if not actor.operator:
        return why_not(Step.SAVE, report, actor, today)
    if report.status not in EDITABLE:
        return MOVES[Step.SAVE].wrong_status.format(status=STATUS_NAMES[report.status])
    return None


@dataclass(frozen=True)
class Cutoff:
    """Up to which event a report's figures count, and whether they are provisional."""

    event: int
    provisional: bool


def counting_cutoff(steps: Sequence[StepTaken]) -> Cutoff | None:
    """Return which figures of a report count after these steps, or None when none do yet.

    Submitted figures count as provisional. Approved figures are official and stay so while a reopened
    report is worked on; what is handed in again counts, provisionally, from that moment.
    """
    approved = approved_cutoff(steps)
    submitted = max((taken.event for taken in steps if taken.step is Step.SUBMIT), default=None)
    if submitted is None:
        return None
    being_worked_on = steps[-1].status in EDITABLE
    if approved is not None and (being_worked_on or approved.event == submitted):
        return approved
    return Cutoff(submitted, provisional=True)


def approved_cutoff(steps: Sequence[StepTaken]) -> Cutoff | None:
    """Return up to which event figures are approved: those of the submission that was last approved."""
    submitted: int | None = None
    approved: int | None = None
    for taken in steps:
        if taken.step is Step.SUBMIT:
            submitted = taken.event
        elif taken.step is Step.APPROVE:
            approved = submitted
    return None if approved is None else Cutoff(approved, provisional=False)
