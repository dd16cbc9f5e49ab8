"""Taking a file over: reading it against what the store holds, and saving what it proposes in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from monitor.actions.published import ImportRun, keep_published, note_import
from monitor.actions.refuse import today_of
from monitor.actions.registers import put
from monitor.domain.finding import Finding, Outcome
from monitor.domain.people import OPERATOR, Actor
from monitor.domain.publication import Publication
from monitor.domain.words import Refused, Text
from monitor.imports.kinds import FileKind, kind_of
from monitor.imports.preview import Compared, Difference, publications_beside, records_beside, registers_beside
from monitor.imports.published import read_published
from monitor.imports.reading import FileReading
from monitor.imports.records import read_records
from monitor.imports.registers import read_register
from monitor.imports.sheet import Sheet
from monitor.intake.ending import ending_findings
from monitor.intake.records import RECORDS, Keeping
from monitor.intake.reports import read_report, save_report
from monitor.queries.published import publications
from monitor.queries.registers import registers

TAKEN = (Outcome.ACCEPT, Outcome.NORMALISE)
Answers = Mapping[str, str]

WHOSE = Text(
    nl="Een opgave is van iemand. Zeg met --as wie haar opgeeft.",
    en="A report is someone's. Say with --as who reports.",
)


@dataclass(frozen=True)
class Taken:
    """What became of a file: whether it was taken, how many values are new or changed, and all there is to say.

    `event` is the number under which it was kept, None when nothing was new.
    """

    accepted: bool
    changes: int
    findings: tuple[Finding, ...]
    event: int | None = None


@dataclass(frozen=True)
class Plan:
    """What a sheet proposes, and how to save it; `save` returns how many values were new or changed.

    `beside` holds each register row beside the one in the store; it is empty for reports and public series.
    """

    kind: FileKind
    rows_read: int
    findings: tuple[Finding, ...]
    save: Callable[[], int]
    beside: tuple[Compared[Any, Any], ...] = ()


def take(session: Session, actor: Actor | None, reading: FileReading, answers: Answers) -> Taken:
    """Save what a file proposes, unless something is refused or a question is open. The caller commits.

    `actor` None is the command line, which takes registers and public series and no report.
    """
    if reading.sheet is None:
        return Taken(False, 0, reading.findings)
    plan = plan_of(session, actor, reading.sheet, answers)
    findings = (*reading.findings, *plan.findings)
    if any(finding.outcome not in TAKEN for finding in findings):
        return Taken(False, 0, findings)
    changes = plan.save()
    event = keep_run(session, actor or OPERATOR, reading, (plan.kind, plan.rows_read), answers, changes)
    return Taken(True, changes, findings, event)


def keep_run(
    session: Session, actor: Actor, reading: FileReading, read: tuple[FileKind, int], answers: Answers, changes: int
) -> int | None:
    """Keep that a file of a kind, with so many rows, was taken; return the event's number, None when nothing is new."""
    if not changes:
        return None
    kind, rows_read = read
    given = "; ".join(f"{code}={value}" for code, value in sorted(answers.items()))
    return note_import(session, actor, ImportRun(reading.digest, kind.value, rows_read, given), changes)


def kind_of_file(reading: FileReading) -> FileKind | None:
    """Return which kind of file was read, or None when its columns are of no kind."""
    form = None if reading.sheet is None else kind_of(reading.sheet.header)
    return None if form is None else form.kind


def plan_of(session: Session, actor: Actor | None, sheet: Sheet, answers: Answers) -> Plan:
    """Return what a sheet proposes to the store as it is now. Writes nothing before `save`."""
    form = kind_of(sheet.header)
    if form is not None and form.kind is FileKind.OPGAVE:
        if actor is None:
            raise Refused(WHOSE)
        return _of_report(session, actor, sheet, answers)
    if form is not None and form.kind is FileKind.PUBLIEK:
        return _of_series(session, actor or OPERATOR, sheet, answers)
    if form is not None and form.kind in RECORDS:
        return _of_records(session, actor or OPERATOR, sheet, RECORDS[form.kind], answers)
    return _of_register(session, actor or OPERATOR, sheet, answers)


def _of_report(session: Session, actor: Actor, sheet: Sheet, answers: Answers) -> Plan:
    proposal = read_report(session, actor, sheet, answers)
    return Plan(
        proposal.kind,
        proposal.rows_read,
        proposal.findings,
        lambda: save_report(session, actor, proposal, answers),
    )


def _of_series(session: Session, actor: Actor, sheet: Sheet, answers: Answers) -> Plan:
    proposal = read_published(sheet, today_of(session), answers)

    def save() -> int:
        beside = publications_beside(proposal.changes, _known(session))
        keep_published(session, actor, [compared.new for compared in beside])
        return sum(compared.difference is not Difference.SAME for compared in beside)

    return Plan(proposal.kind, proposal.rows_read, proposal.findings, save)


def _of_register(session: Session, actor: Actor, sheet: Sheet, answers: Answers) -> Plan:
    known = registers(session)
    proposal = read_register(sheet, known, answers)
    beside = registers_beside(proposal.changes, known)
    findings = (*proposal.findings, *ending_findings(session, proposal.changes, known, answers))

    def save() -> int:
        put(session, actor, [compared.new for compared in beside])
        return sum(compared.difference is not Difference.SAME for compared in beside)

    return Plan(proposal.kind, proposal.rows_read, findings, save, beside)


def _of_records(session: Session, actor: Actor, sheet: Sheet, keeping: Keeping[Any], answers: Answers) -> Plan:
    reader, known = keeping.reader(session, actor), keeping.known(session, actor)
    proposal = read_records(sheet, reader, registers(session), answers)
    beside = records_beside(proposal.changes, reader.key, known)

    def save() -> int:
        news = [compared.new for compared in beside if compared.difference is not Difference.SAME]
        if news:
            keeping.keep(session, actor, news)
        return len(news)

    return Plan(proposal.kind, proposal.rows_read, proposal.findings, save, beside)


def _known(session: Session) -> list[Publication]:
    return [
        Publication(row.reference_date, row.indicator, row.value, row.status, row.month, row.certainty, row.source)
        for row in publications(session)
    ]
