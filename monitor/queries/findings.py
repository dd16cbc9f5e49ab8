"""What is broken or asked in a report now: the rules over its figures, the reasons given, the open questions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.domain import form
from monitor.domain.catalogue import RULES
from monitor.domain.figure import CellKey, Content, ReportKey
from monitor.domain.people import Actor
from monitor.domain.registers import Registers, holds_on
from monitor.domain.rules import Breach, Facts, Severity
from monitor.domain.words import Refused
from monitor.queries.cells import contents, may_read_report, read_cells
from monitor.queries.movements import saved_movements
from monitor.queries.registers import registers
from monitor.queries.reports import report_id
from monitor.queries.selection import OTHER_REGION
from monitor.store import tables as t


@dataclass(frozen=True)
class Thread:
    """A reviewer's question about a cell ('' for the report as a whole), and the answer when there is one."""

    question: int
    cell_key: str
    asked_by: str
    asked_at: datetime
    text: str
    answered_by: str | None = None
    answered_at: datetime | None = None
    answer: str | None = None


@dataclass(frozen=True)
class Findings:
    """Everything that stands in the way of submitting a report, and the reasons already given."""

    errors: tuple[Breach, ...]
    questions: tuple[Breach, ...]
    explained: tuple[tuple[Breach, str], ...]
    threads: tuple[Thread, ...]

    @property
    def unanswered(self) -> tuple[Thread, ...]:
        return tuple(thread for thread in self.threads if thread.answer is None)

    @property
    def stand_in_the_way(self) -> bool:
        return bool(self.errors or self.questions or self.unanswered)


def findings(session: Session, actor: Actor, report: ReportKey) -> Findings:
    """Return what is broken, asked and explained in a report as saved. Raises Refused for another's region."""
    if not may_read_report(actor, report.region):
        raise Refused(OTHER_REGION)
    return found_in(session, facts_of(session, report, registers(session), contents(read_cells(session, report))))


def found_in(session: Session, facts: Facts) -> Findings:
    """Return the findings on a report's facts. For other queries, which decided that the actor may read the report."""
    report, found = facts.report, broken(facts)
    given = reasons(session, report)
    errors = tuple(b for b in found if b.severity is Severity.ERROR)
    asked = [b for b in found if b.severity is Severity.QUESTION]
    explained = tuple((b, given[_key(b)]) for b in asked if _key(b) in given)
    return Findings(
        errors=errors,
        questions=tuple(b for b in asked if _key(b) not in given),
        explained=explained,
        threads=threads(session, report),
    )


def breaches(
    session: Session, report: ReportKey, known: Registers, now: Mapping[CellKey, Content]
) -> tuple[Breach, ...]:
    """Return every rule that these contents of a report break, errors first."""
    return broken(facts_of(session, report, known, now))


def broken(facts: Facts) -> tuple[Breach, ...]:
    """Return every rule that a report's facts break, errors first."""
    found = [breach for rule in RULES.values() for breach in rule.breaches(facts)]
    return tuple(sorted(found, key=lambda b: (b.severity is not Severity.ERROR, str(b.cell), b.rule)))


def facts_of(session: Session, report: ReportKey, known: Registers, now: Mapping[CellKey, Content]) -> Facts:
    """Return a report as rules see it, with the quarter before."""
    places = form.places(known, report)
    quarter_before = report.quarter.plus(-1)
    before = contents(read_cells(session, ReportKey(report.region, quarter_before)))
    asked_before = form.places(known, ReportKey(report.region, quarter_before))
    gone = tuple(place for place in asked_before if place.site and place not in places)
    names = {place: form.place_name(known, place) for place in (*places, *gone)}
    moved = saved_movements(session, report)
    by_place = {place: moved[place.site] for place in names if place.site and place.site in moved}
    new = frozenset(p for p in places if p.site and not holds_on(known.site[p.site], quarter_before.end))
    return Facts(report, places, now, before, names, by_place, new, gone)


def reasons(session: Session, report: ReportKey) -> dict[tuple[str, str, str], str]:
    """Return the reasons given in a report by rule, cell and the figures they were given for."""
    rows = session.execute(
        select(t.reason.c.rule, t.reason.c.cell_key, t.reason.c.fingerprint, t.reason.c.text)
        .where(t.reason.c.report_id == report_id(session, report))
        .order_by(t.reason.c.id)
    )
    return {(row.rule, row.cell_key, row.fingerprint): row.text for row in rows}


def threads(session: Session, report: ReportKey) -> tuple[Thread, ...]:
    """Return the reviewers' questions on a report with their latest answers, oldest first."""
    rows = session.execute(
        select(t.message, t.event.c.actor, t.event.c.at)
        .join(t.event, t.event.c.id == t.message.c.event_id)
        .where(t.message.c.report_id == report_id(session, report))
        .order_by(t.message.c.id)
    ).all()
    answers = {row.question_id: row for row in rows if row.question_id is not None}
    return tuple(
        Thread(
            row.id,
            row.cell_key,
            row.actor,
            row.at,
            row.text,
            answers[row.id].actor if row.id in answers else None,
            answers[row.id].at if row.id in answers else None,
            answers[row.id].text if row.id in answers else None,
        )
        for row in rows
        if row.question_id is None
    )


def _key(breach: Breach) -> tuple[str, str, str]:
    return breach.rule, str(breach.cell), breach.fingerprint
