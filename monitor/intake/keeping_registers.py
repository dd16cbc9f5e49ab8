"""Keeping a register from a screen: one row typed in a form, or a file that is looked at first. One road for both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW
from monitor.domain.finding import Finding, Outcome
from monitor.domain.people import Actor
from monitor.domain.record_columns import COLUMNS
from monitor.domain.words import Refused, Text
from monitor.exports.records_csv import register_rows, row_texts
from monitor.imports.kinds import FileKind
from monitor.imports.preview import Difference
from monitor.imports.reading import FileReading
from monitor.imports.sheet import Row, Sheet
from monitor.intake.taking import TAKEN, Plan, Taken, keep_run, kind_of_file, plan_of
from monitor.queries.moment import last_event

Texts = tuple[str, ...]

# a form says how its dates are written, so that nothing is left to ask
FORM_ANSWERS: Mapping[str, str] = {"nederlandse_datum": "ja"}
CHANGED_MEANWHILE = Text(
    nl="Iemand anders heeft deze regel intussen gewijzigd. Er is niets opgeslagen; wat u typte staat er nog."
    " Bekijk de geschiedenis hieronder en open de regel opnieuw.",
    en="Someone else has changed this row meanwhile. Nothing was saved; what you typed is still there."
    " See the history below and open the row again.",
)
LOOK_AGAIN = Text(
    nl="Er is intussen iets veranderd. Er is niets opgeslagen; bekijk hieronder wat er nu van het bestand wordt.",
    en="Something has changed meanwhile. Nothing was saved; see below what the file comes to now.",
)
NO_REGISTER = Text(
    nl="Dit bestand is geen register. Een opgave leest u in op de pagina Opgave.",
    en="This file is no register. A report is read in on the page Report.",
)
OTHER_REGISTER = Text(
    nl="Dit bestand is van een ander register: {kind}. Kies eerst dat register.",
    en="This file is of another register: {kind}. Choose that register first.",
)


@dataclass(frozen=True)
class RowDifference:
    """One register row of a file beside the one in the store, as texts; `old` is None for a new one."""

    difference: Difference
    old: Texts | None
    new: Texts


@dataclass(frozen=True, eq=False)
class RegisterLook:
    """What a register file comes to. A refused file has findings only."""

    kind: str
    findings: tuple[Finding, ...]
    rows: tuple[RowDifference, ...]

    @property
    def refused(self) -> bool:
        return any(finding.outcome is Outcome.REJECT_FILE for finding in self.findings)

    @property
    def open(self) -> tuple[Finding, ...]:
        """What stands in the way of saving."""
        return tuple(finding for finding in self.findings if finding.outcome not in TAKEN)

    @property
    def questions(self) -> tuple[Finding, ...]:
        """One open question for each code: its answer holds for the whole file."""
        return questions_of(self.findings)

    def count(self, difference: Difference) -> int:
        return sum(row.difference is difference for row in self.rows)

    @property
    def to_save(self) -> int:
        return len(self.rows) - self.count(Difference.SAME)


def questions_of(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the first question of each code."""
    first: dict[str, Finding] = {}
    for finding in findings:
        if finding.outcome is Outcome.ASK:
            first.setdefault(finding.code, finding)
    return tuple(first.values())


def look_at_register(
    session: Session, actor: Actor, kind: str, reading: FileReading, answers: Mapping[str, str]
) -> RegisterLook:
    """Return what a register file would change. Writes nothing."""
    if reading.sheet is None:
        return RegisterLook(kind, reading.findings, ())
    wrong = _not_of(kind, reading)
    if wrong is not None:
        return RegisterLook(kind, (*reading.findings, Finding(Outcome.REJECT_FILE, "andere_soort", wrong)), ())
    plan = plan_of(session, actor, reading.sheet, answers)
    return RegisterLook(kind, (*reading.findings, *plan.findings), _beside(plan))


def confirm_register(
    session: Session, actor: Actor, reading: FileReading, seen: RegisterLook, answers: Mapping[str, str]
) -> Taken:
    """Save a register file as it was seen, all of it or nothing. The caller commits.

    Raises Refused when it now comes to something else.
    """
    assert reading.sheet is not None, "a file that cannot be read is not confirmed"
    plan = plan_of(session, actor, reading.sheet, answers)
    findings = (*reading.findings, *plan.findings)
    if any(finding.outcome not in TAKEN for finding in findings) or _beside(plan) != seen.rows:
        raise Refused(LOOK_AGAIN)
    changes = plan.save()
    return Taken(
        True, changes, findings, keep_run(session, actor, reading, (plan.kind, plan.rows_read), answers, changes)
    )


def keep_row(
    session: Session,
    actor: Actor,
    kind: str,
    cells: Mapping[str, str],
    before: Texts | None,
    answers: Mapping[str, str],
) -> Taken:
    """Keep one row typed in a form, unless something is refused or a question is open. The caller commits.

    `before` is the row as the form was opened with, None for a new one; a row that is no longer like that is left
    alone. Raises Refused.
    """
    columns = COLUMNS[kind]
    sheet = Sheet("text", "", columns, 1, (Row(2, tuple(cells.get(column, "") for column in columns)),))
    plan = plan_of(session, actor, sheet, {**FORM_ANSWERS, **answers})
    if any(finding.outcome not in TAKEN for finding in plan.findings):
        return Taken(False, 0, plan.findings)
    if not plan.beside:
        raise Refused(EMPTY_ROW)
    (row,) = _beside(plan)
    if row.old != before:
        raise Refused(CHANGED_MEANWHILE if before is not None else TAKEN_ALREADY)
    changes = plan.save()
    return Taken(True, changes, plan.findings, last_event(session, NOW) if changes else None)


def rows_by_key(session: Session, actor: Actor, kind: str, key_width: int) -> dict[str, Texts]:
    """Return the rows of a register by their key: the first columns, joined as they stand in an address."""
    return {key_of(row, key_width): row for row in register_rows(session, actor, kind)}


def key_of(row: Sequence[str], key_width: int) -> str:
    return "|".join(row[:key_width])


EMPTY_ROW = Text(nl="Vul eerst de velden in.", en="Fill in the fields first.")
TAKEN_ALREADY = Text(
    nl="Deze code is er al. Kies een andere code, of open de regel die er staat om die te wijzigen.",
    en="This code is there already. Choose another code, or open the row that is there to change it.",
)


def _beside(plan: Plan) -> tuple[RowDifference, ...]:
    kind = plan.kind.value
    return tuple(
        RowDifference(one.difference, None if one.old is None else row_texts(kind, one.old), row_texts(kind, one.new))
        for one in plan.beside
    )


def _not_of(kind: str, reading: FileReading) -> Text | None:
    found = kind_of_file(reading)
    if found is None or found.value == kind:
        return None
    if found in (FileKind.OPGAVE, FileKind.PUBLIEK):
        return NO_REGISTER
    return OTHER_REGISTER.format(kind=found.value)
