"""Everything the review page needs: which reports wait, and one report beside what was known before."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from monitor.domain import form
from monitor.domain.as_of import NOW
from monitor.domain.catalogue import INDICATORS
from monitor.domain.entry import is_required
from monitor.domain.figure import CellKey, Content, ReportKey, Saved
from monitor.domain.people import Actor
from monitor.domain.registers import Registers
from monitor.domain.rules import Place
from monitor.domain.words import Refused, Text
from monitor.domain.workflow import ReportState, ReportStatus, Step, approved_cutoff, counting_cutoff
from monitor.queries.cells import cells_at, contents, read_cells
from monitor.queries.counting import steps_taken
from monitor.queries.entry_form import Writing, person_names, writings
from monitor.queries.findings import Findings, facts_of, found_in
from monitor.queries.registers import registers
from monitor.queries.reports import StepRow, history, state
from monitor.queries.review_trajects import ReviewTraject, review_trajecten
from monitor.queries.traject_form import SiteBalance, saved_balances

ONLY_THE_LEAD = Text(
    nl="Alleen de bestuurlijk aanjager beoordeelt opgaven.", en="Only the national lead reviews reports."
)


@dataclass(frozen=True)
class Waiting:
    """One report in the reviewer's list: where it stands, and the last step it took."""

    report: ReportKey
    name: str
    status: ReportStatus
    by: str
    at: datetime


@dataclass(frozen=True)
class ReviewCell:
    """One cell: what is submitted, what was approved before in this report, and what the quarter before said."""

    key: CellKey
    place: Place
    required: bool
    submitted: Content
    approved: Content | None
    before: Content

    @property
    def reference(self) -> Content:
        """What the submitted figure is compared with: the approved one, else that of the quarter before."""
        return self.before if self.approved is None else self.approved

    @property
    def counts(self) -> bool:
        """True for a cell that is asked, or that holds something all the same."""
        return self.required or not self.submitted.is_empty

    @property
    def differs(self) -> bool:
        return self.submitted != self.reference


@dataclass(frozen=True, eq=False)
class Review:
    """A report as it was handed in. `seen` is the event that submitted it, 0 when nobody did yet.

    `approved_before` tells whether this report was approved earlier, `counted_before` whether the quarter before
    has figures that count. `trajecten` are those that the report tells of, `balances` those of its sites as saved now.
    `saved` are the revisions that were handed in, `writings` who made them, by event number.
    """

    report: ReportKey
    state: ReportState
    registers: Registers
    cells: tuple[ReviewCell, ...]
    trajecten: tuple[ReviewTraject, ...]
    balances: tuple[SiteBalance, ...]
    findings: Findings
    steps: tuple[StepRow, ...]
    names: dict[str, str]
    seen: int
    saved: dict[CellKey, Saved]
    writings: dict[int, Writing]
    approved_before: bool
    counted_before: bool

    @property
    def figures(self) -> int:
        """How many cells hold something, and so what approving makes official."""
        return sum(not cell.submitted.is_empty for cell in self.cells)

    @property
    def submission(self) -> StepRow | None:
        return next((step for step in self.steps if step.event == self.seen), None)

    def place_name(self, place: Place) -> str:
        return form.place_name(self.registers, place)

    def name(self, person: str) -> str:
        return self.names.get(person, person)


def waiting(session: Session, actor: Actor) -> list[Waiting]:
    """Return every report that somebody handed in: those that wait first, then the newest quarters."""
    _only_the_lead(actor)
    known, names = registers(session), person_names(session)
    last = {key: taken[-1] for key, taken in steps_taken(session, NOW).items()}
    made = writings(session, {step.event for step in last.values()})
    found = [
        Waiting(
            report=key,
            name=known.region[key.region].name,
            status=step.status,
            by=names.get(step.actor, step.actor),
            at=made[step.event].at,
        )
        for key, step in last.items()
    ]
    return sorted(
        found, key=lambda row: (row.status is not ReportStatus.SUBMITTED, -row.report.quarter.index, row.name)
    )


def review(session: Session, actor: Actor, report: ReportKey) -> Review:
    """Return a report as handed in, beside what was approved and what the quarter before said."""
    _only_the_lead(actor)
    known, report_now = registers(session), state(session, report)
    seen = max((taken.event for taken in report_now.steps if taken.step is Step.SUBMIT), default=0)
    earlier = approved_cutoff([taken for taken in report_now.steps if taken.event < seen])
    saved = cells_at(session, report, seen)
    submitted = contents(saved)
    approved = contents(cells_at(session, report, earlier.event)) if earlier else None
    before = _quarter_before(session, report)
    facts = facts_of(session, report, known, contents(read_cells(session, report)))
    found = found_in(session, facts)
    return Review(
        report=report,
        state=report_now,
        registers=known,
        cells=_cells(known, report, submitted, approved, before),
        trajecten=review_trajecten(session, report, seen, earlier.event if earlier else None),
        balances=saved_balances(facts, found),
        findings=found,
        steps=tuple(history(session, report)),
        names=person_names(session),
        seen=seen,
        saved=saved,
        writings=writings(session, {row.event for row in saved.values()}),
        approved_before=earlier is not None,
        counted_before=bool(before),
    )


def _cells(
    known: Registers,
    report: ReportKey,
    submitted: dict[CellKey, Content],
    approved: dict[CellKey, Content] | None,
    before: dict[CellKey, Content],
) -> tuple[ReviewCell, ...]:
    quarter_before = report.quarter.plus(-1)
    return tuple(
        ReviewCell(
            key=key,
            place=place,
            required=is_required(place, indicator, key.breakdown),
            submitted=submitted.get(key, Content()),
            approved=None if approved is None else approved.get(key, Content()),
            before=before.get(
                CellKey(quarter_before, key.region, key.provider, key.site, key.indicator, key.breakdown), Content()
            ),
        )
        for place in form.places(known, report)
        for indicator in INDICATORS.values()
        if form.accepts(place.level, indicator)
        for key in form.cells_of(place, indicator, report)
    )


def _quarter_before(session: Session, report: ReportKey) -> dict[CellKey, Content]:
    """Return the figures of the quarter before that count."""
    key = ReportKey(report.region, report.quarter.plus(-1))
    cutoff = counting_cutoff(state(session, key).steps)
    return contents(cells_at(session, key, cutoff.event)) if cutoff else {}


def _only_the_lead(actor: Actor) -> None:
    if not actor.sees_everything:
        raise Refused(ONLY_THE_LEAD)
