"""The steps a report takes: explain, submit, return with questions, answer, approve, reopen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.actions import current
from monitor.actions.figures import open_report
from monitor.actions.refuse import optional, refuse_if, required, today_of
from monitor.domain import form
from monitor.domain.figure import CellKey, ReportKey
from monitor.domain.people import Actor
from monitor.domain.rules import Breach
from monitor.domain.sentences.entry import NOTHING_FILLED, what_blocks
from monitor.domain.words import Refused, Text
from monitor.domain.workflow import MOVES, ReportState, Step, why_not
from monitor.queries.cells import contents, read_cells
from monitor.queries.findings import findings, threads
from monitor.queries.registers import keys, registers
from monitor.queries.reports import report_id, state
from monitor.store import tables as t
from monitor.store.ledger import Entry, next_id, record

REASON = Text(nl="de reden", en="the reason")
QUESTION = Text(nl="de vraag", en="the question")


@dataclass(frozen=True)
class Receipt:
    """Proof of a step: the event's number, the moment, and the head of the chain that seals it."""

    number: int
    at: datetime
    hash: str


@dataclass(frozen=True)
class Question:
    """A reviewer's question, about one cell or (`cell` None) about the report as a whole."""

    cell: CellKey | None
    text: str


def explain(session: Session, actor: Actor, report: ReportKey, breach: Breach, reason: str) -> int:
    """Keep the reason for a figure that a rule asks about; it holds as long as the figures stay the same."""
    refuse_if(why_not(Step.SAVE, state(session, report), actor, today_of(session)))
    words = required(reason, REASON)
    entry = Entry(actor.code, "toelichten", f"opgave:{report}")
    entry.add(
        t.reason,
        {
            "report_id": open_report(session, entry, report, keys(session)),
            "rule": breach.rule,
            "cell_key": str(breach.cell),
            "fingerprint": breach.fingerprint,
            "text": words,
        },
    )
    return record(session, entry)


def submit(session: Session, actor: Actor, report: ReportKey) -> Receipt:
    """Hand a report in for review. Raises Refused while a rule is broken or a question has no reason or answer."""
    _may(session, Step.SUBMIT, report, actor)
    if not contents(read_cells(session, report)):
        raise Refused(NOTHING_FILLED)
    found = findings(session, actor, report)
    blocks = what_blocks(len(found.errors), len(found.questions), len(found.unanswered))
    if blocks is not None:
        first = next((b.text for b in (*found.errors, *found.questions)), None)
        raise Refused(blocks if first is None else Text.same("{blocks} {first}").format(blocks=blocks, first=first))
    return _take(session, actor, report, Step.SUBMIT)


def give_back(session: Session, actor: Actor, report: ReportKey, reason: str, questions: Sequence[Question]) -> Receipt:
    """Return a report with what is asked; the figures that count stay as they are. Needs a reason or a question."""
    _may(session, Step.RETURN, report, actor)
    asked = [Question(q.cell, words) for q in questions if (words := optional(q.text, QUESTION))]
    words = optional(reason, REASON) if asked else required(reason, REASON)
    known = registers(session)
    for question in asked:
        if question.cell is not None and form.report_of(question.cell, known) != report:
            raise Refused(Text(nl="Deze vraag hoort bij een andere opgave.", en="This question is of another report."))
    entry = Entry(actor.code, Step.RETURN, f"opgave:{report}", words or asked[0].text)
    number = report_id(session, report)
    for question in asked or [Question(None, words)]:
        cell = "" if question.cell is None else str(question.cell)
        entry.add(t.message, {"report_id": number, "cell_key": cell, "text": question.text})
    return _take(session, actor, report, Step.RETURN, entry)


def answer(session: Session, actor: Actor, report: ReportKey, question: int, text: str) -> int:
    """Answer a reviewer's question. The latest answer holds. Raises Refused for a question of another report."""
    refuse_if(why_not(Step.ANSWER, state(session, report), actor, today_of(session)))
    words = required(text, Text(nl="het antwoord", en="the answer"))
    thread = next((th for th in threads(session, report) if th.question == question), None)
    if thread is None:
        raise Refused(Text(nl="Deze vraag hoort niet bij deze opgave.", en="This question is not of this report."))
    entry = Entry(actor.code, Step.ANSWER, f"opgave:{report}")
    entry.add(
        t.message,
        {
            "report_id": report_id(session, report),
            "cell_key": thread.cell_key,
            "question_id": question,
            "text": words,
        },
    )
    return record(session, entry)


def approve(session: Session, actor: Actor, report: ReportKey, seen: int) -> Receipt:
    """Make a report's figures official. `seen` is the event that submitted what the approver looked at."""
    report_now = _may(session, Step.APPROVE, report, actor)
    submitted = max(taken.event for taken in report_now.steps if taken.step is Step.SUBMIT)
    if submitted != seen:
        raise Refused(
            Text(
                nl="De opgave is opnieuw ingediend sinds u haar opende. Bekijk eerst de nieuwe cijfers.",
                en="The report was submitted again since you opened it. Look at the new figures first.",
            )
        )
    return _take(session, actor, report, Step.APPROVE)


def reopen(session: Session, actor: Actor, report: ReportKey, reason: str) -> Receipt:
    """Open an approved report for correction; what was approved stays official until it is approved again."""
    _may(session, Step.REOPEN, report, actor)
    entry = Entry(actor.code, Step.REOPEN, f"opgave:{report}", required(reason, REASON))
    return _take(session, actor, report, Step.REOPEN, entry)


def _may(session: Session, step: Step, report: ReportKey, actor: Actor) -> ReportState:
    report_now = state(session, report)
    refuse_if(why_not(step, report_now, actor, today_of(session)))
    return report_now


def _take(session: Session, actor: Actor, report: ReportKey, step: Step, entry: Entry | None = None) -> Receipt:
    entry = entry or Entry(actor.code, step, f"opgave:{report}")
    number = open_report(session, entry, report, keys(session))
    target = MOVES[step].target
    assert target is not None, "only steps that move a report are taken here"
    entry.add(
        t.report_step,
        {
            "id": next_id(session, t.report_step),
            "report_id": number,
            "step": step.value,
            "status": target.value,
            "reason": entry.reason,
        },
    )
    event = record(session, entry)
    current.note_step(session, report)
    sealed = session.execute(select(t.event.c.at, t.event.c.hash).where(t.event.c.id == event)).one()
    return Receipt(event, sealed.at, sealed.hash)
