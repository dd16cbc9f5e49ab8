"""Reading a report in long form against the store, and saving its figures and reasons, all of them or none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from monitor.actions.figures import save
from monitor.actions.refuse import today_of
from monitor.actions.reports import explain
from monitor.domain import form
from monitor.domain.catalogue import RULES
from monitor.domain.catalogue.rules_balance import BALANCE
from monitor.domain.figure import CellKey, Conflict, Content, ReportKey, Saved
from monitor.domain.people import Actor
from monitor.domain.registers import Registers
from monitor.domain.rules import Breach, Severity
from monitor.domain.words import Refused, Text
from monitor.domain.workflow import Step, why_not
from monitor.imports.opgave import read_opgave
from monitor.imports.preview import changes_to_save, figures_beside
from monitor.imports.proposal import Proposal, ProposedFigure
from monitor.imports.sheet import Sheet
from monitor.queries.cells import contents, read_cells
from monitor.queries.findings import facts_of, reasons
from monitor.queries.registers import registers
from monitor.queries.reports import state
from monitor.store import journal

CLASH = Text(
    nl="Iemand heeft intussen cijfers in deze opgave veranderd. Lees het bestand opnieuw in.",
    en="Someone has changed figures of this report meanwhile. Read the file again.",
)

# the code of the refusal of a file with a row of another's region
OTHER_REGION = "andere_regio"


class Clashed(Refused):
    """Raised when someone else has saved a cell of the file since the file was looked at; nothing is saved."""

    def __init__(self, conflicts: tuple[Conflict, ...]) -> None:
        super().__init__(CLASH)
        self.conflicts = conflicts


def read_report(
    session: Session,
    actor: Actor,
    sheet: Sheet,
    answers: Mapping[str, str],
    leave: frozenset[CellKey] = frozenset(),
) -> Proposal[ProposedFigure]:
    """Return what a report in long form proposes for the actor's own regions, read against what is saved.

    Cells in `leave` stay as they are saved, whatever the file says of them.
    """
    stored = _Stored(session)
    today = today_of(session)
    proposal = read_opgave(
        sheet,
        stored.registers,
        today,
        own_regions=actor.own_regions,
        last_quarter=stored.last_quarter,
        answers=answers,
        closed=lambda report: why_not(Step.SAVE, state(session, report), actor, today),
        plausibility=lambda figures: stored.newly_broken({c: held for c, held in figures.items() if c not in leave}),
    )
    if any(finding.code == OTHER_REGION for finding in proposal.findings):
        journal.note("importeren", "opgave van een andere regio", "geweigerd", actor.code)
    return replace(proposal, changes=tuple(change for change in proposal.changes if change.cell not in leave))


def save_report(
    session: Session,
    actor: Actor,
    proposal: Proposal[ProposedFigure],
    answers: Mapping[str, str],
    base: Mapping[ReportKey, Mapping[CellKey, Saved]] | None = None,
) -> int:
    """Save the figures of every report in the file with the reasons given; return how many are new or changed.

    `base` is what was saved in each report when the file was looked at (None: now). What the file would not have
    changed then is left alone. Raises Clashed for what was saved since in a cell that it does change.
    """
    known = registers(session)
    changed = 0
    conflicts: list[Conflict] = []
    for report, figures in by_report(proposal.changes, known).items():
        saved = read_cells(session, report) if base is None else base[report]
        answer = save(session, actor, report, changes_to_save(figures_beside(figures, saved), saved))
        conflicts += answer.conflicts
        changed += len(answer.written)
    if conflicts:
        raise Clashed(tuple(conflicts))
    for breach in proposal.breaches:
        reason = answers.get(breach.rule, "").strip()
        report_asked = form.report_of(breach.cell, known)
        if breach.severity is Severity.QUESTION and reason and report_asked is not None:
            explain(session, actor, report_asked, breach, reason)
    return changed


def by_report(figures: Iterable[ProposedFigure], known: Registers) -> dict[ReportKey, list[ProposedFigure]]:
    """Return the figures of a file by the report they belong to."""
    found: dict[ReportKey, list[ProposedFigure]] = {}
    for figure in figures:
        report = form.report_of(figure.cell, known)
        assert report is not None, "a figure without a report was refused while reading"
        found.setdefault(report, []).append(figure)
    return dict(sorted(found.items()))


class _Stored:
    """What is saved, read once a report while a file is looked at."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.registers = registers(session)
        self._cells: dict[ReportKey, dict[CellKey, Saved]] = {}

    def last_quarter(self, cell: CellKey) -> int | None:
        """Return a cell's number one quarter earlier, in smallest parts."""
        before = replace(cell, quarter=cell.quarter.plus(-1))
        report = form.report_of(before, self.registers)
        return None if report is None else self._contents(report).get(before, Content()).value

    def newly_broken(self, figures: dict[CellKey, Content]) -> Sequence[Breach]:
        """Return what these figures break beside the saved ones, but for what was broken or explained before."""
        found: list[Breach] = []
        reports = {form.report_of(cell, self.registers) for cell in figures}
        for report in sorted(report for report in reports if report is not None):
            given = reasons(self.session, report)
            already = {_key(breach) for breach in self._breaches(report, {})}
            found += [
                breach
                for breach in self._breaches(report, figures)
                if _key(breach) not in already and _key(breach) not in given
            ]
        return found

    def _breaches(self, report: ReportKey, figures: Mapping[CellKey, Content]) -> list[Breach]:
        """Return what a report breaks with the file's figures over the saved ones, this quarter and the one before."""
        before = ReportKey(report.region, report.quarter.plus(-1))
        facts = replace(
            facts_of(self.session, report, self.registers, self._over(report, figures)),
            before=self._over(before, figures),
        )
        # the balance is asked when handing in: the trajects that explain it come in another file, or after it
        return [breach for rule in RULES.values() if rule.code != BALANCE for breach in rule.breaches(facts)]

    def _over(self, report: ReportKey, figures: Mapping[CellKey, Content]) -> dict[CellKey, Content]:
        own = {cell: held for cell, held in figures.items() if form.report_of(cell, self.registers) == report}
        return self._contents(report) | own

    def _contents(self, report: ReportKey) -> dict[CellKey, Content]:
        if report not in self._cells:
            self._cells[report] = read_cells(self.session, report)
        return contents(self._cells[report])


def _key(breach: Breach) -> tuple[str, str, str]:
    return breach.rule, str(breach.cell), breach.fingerprint
