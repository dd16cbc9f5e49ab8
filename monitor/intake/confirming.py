"""Looking at a report in a file before it is saved, and saving it exactly as it was looked at, or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from monitor.domain.figure import CellKey, Conflict, Content, ReportKey, Saved
from monitor.domain.finding import Finding, Outcome
from monitor.domain.people import Actor
from monitor.domain.registers import Registers
from monitor.domain.words import Refused, Text
from monitor.imports.kinds import FileKind
from monitor.imports.preview import Compared, Difference, figures_beside
from monitor.imports.proposal import Proposal, ProposedFigure
from monitor.imports.reading import FileReading
from monitor.intake.reports import by_report, read_report, save_report
from monitor.intake.taking import TAKEN, Taken, keep_run
from monitor.queries.cells import read_cells
from monitor.queries.registers import registers
from monitor.store import journal

LOOK_AGAIN = Text(
    nl="Er is intussen iets veranderd. Er is niets opgeslagen; bekijk hieronder wat er nu van het bestand wordt.",
    en="Something has changed meanwhile. Nothing was saved; see below what the file comes to now.",
)

Figures = tuple[Compared[ProposedFigure, Content], ...]
Base = Mapping[ReportKey, Mapping[CellKey, Saved]]


@dataclass(frozen=True)
class Choices:
    """What a person has said of a file: answers to its questions, and in conflicts whose figure stays.

    `base` is what was saved in each report when it was first looked at; a cell whose conflict was settled for the
    file stands there as the other saved it. Cells in `leave` stay as the other saved them.
    """

    answers: Mapping[str, str] = field(default_factory=dict)
    leave: frozenset[CellKey] = frozenset()
    base: Base = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Look:
    """What a file comes to. `figures` stand beside `base`; `conflicts` are cells that someone saved since.

    `refused` files have findings only: nothing of their cells is in here.
    """

    findings: tuple[Finding, ...]
    figures: Figures
    base: Base
    conflicts: tuple[Conflict, ...]
    registers: Registers
    proposal: Proposal[ProposedFigure] | None

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
        first: dict[str, Finding] = {}
        for finding in self.findings:
            if finding.outcome is Outcome.ASK:
                first.setdefault(finding.code, finding)
        return tuple(first.values())

    def count(self, difference: Difference) -> int:
        return sum(figure.difference is difference for figure in self.figures)

    @property
    def to_save(self) -> int:
        return len(self.figures) - self.count(Difference.SAME)


def look(session: Session, actor: Actor, reading: FileReading, choices: Choices) -> Look:
    """Return what a report in a file would change, for its own coordinator. Writes nothing."""
    known = registers(session)
    if reading.sheet is None:
        return Look(reading.findings, (), {}, (), known, None)
    proposal = read_report(session, actor, reading.sheet, choices.answers, choices.leave)
    findings = (*reading.findings, *proposal.findings)
    now = {report: read_cells(session, report) for report in by_report(proposal.changes, known)}
    base = now | dict(choices.base)
    before = {cell: saved for report in base.values() for cell, saved in report.items()}
    after = {cell: saved for report in now.values() for cell, saved in report.items()}
    figures = figures_beside(proposal.changes, before)
    return Look(findings, figures, base, _conflicts(figures, before, after), known, proposal)


def confirm(session: Session, actor: Actor, reading: FileReading, seen: Look, choices: Choices) -> Taken:
    """Save a report as it was seen, all of it or nothing. The caller commits.

    Raises Refused when it now comes to something else, Clashed when someone saved one of its cells since.
    """
    assert reading.sheet is not None, "a file that cannot be read is not confirmed"
    assert seen.proposal is not None, "what was refused is not confirmed"
    proposal = read_report(session, actor, reading.sheet, choices.answers, choices.leave)
    findings = (*reading.findings, *proposal.findings)
    if any(f.outcome not in TAKEN for f in findings) or proposal.changes != seen.proposal.changes:
        raise Refused(LOOK_AGAIN)
    changes = save_report(session, actor, proposal, choices.answers, seen.base)
    read = (FileKind.OPGAVE, proposal.rows_read)
    return Taken(True, changes, findings, keep_run(session, actor, reading, read, choices.answers, changes))


def note_refusal(actor: Actor, reading: FileReading, seen: Look) -> None:
    """Log that a file was refused: its hash and why, never what is in it."""
    why = ", ".join(sorted({finding.code for finding in seen.findings if finding.outcome is Outcome.REJECT_FILE}))
    journal.note("importeren", f"{FileKind.OPGAVE.value}:{reading.digest[:12]}", f"geweigerd: {why}", actor.code)


def _conflicts(figures: Figures, base: Mapping[CellKey, Saved], now: Mapping[CellKey, Saved]) -> tuple[Conflict, ...]:
    found = []
    for figure in figures:
        cell = figure.proposed.cell
        if figure.difference is Difference.SAME or cell not in now or figure.new == now[cell].content:
            continue
        before = base.get(cell)
        if before is None or before.revision != now[cell].revision:
            found.append(Conflict(cell, figure.new, now[cell], before.content if before else None))
    return tuple(found)
