"""The trajects of a report: as its coordinator works on them, and as the lead reviews them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from monitor.actions.reports import explain
from monitor.actions.trajecten import TrajectChange, tell
from monitor.domain.figure import ReportKey
from monitor.domain.traject import Dates, Destination, Milestone, Origin, Phase, Regime, Traject, TrajectKind
from monitor.domain.workflow import Step
from monitor.queries.entry_form import EntryForm, entry_form
from monitor.queries.findings import findings
from monitor.queries.review import Review, review
from monitor.queries.review_trajects import TrajectNews
from monitor.store.engine import Store
from tests.factories import BOEG, KADE, LEAD, NINA, Q2, Q3, a_store_with_registers, approved, saved, stepped

BEFORE, NOORD = ReportKey("noord", Q2), ReportKey("noord", Q3)
KADE_SMALLER = Traject(
    "noord-1",
    "De Kade kleiner",
    "noord",
    TrajectKind.OMBOUW,
    Phase.UITVOERING,
    Origin("duin", KADE, Regime.GESLOTEN, 10),
    Destination(Regime.OPEN, form="gezinshuis", places=8),
    {Milestone.OPENING: Dates(date(2027, 1, 31))},
)
BOEG_CLOSES = Traject(
    "noord-2", "De Boeg dicht", "noord", TrajectKind.AFBOUW, Phase.BESLUIT, Origin("duin", BOEG, Regime.GESLOTEN, 5)
)
MOVED = replace(
    KADE_SMALLER, gone=4, dates={Milestone.OPENING: Dates(date(2027, 6, 30))}, reason="De vergunning wacht."
)


def told(store: Store, report: ReportKey, *trajects: Traject, seen: int = 0) -> int:
    with store.begin() as session:
        answer = tell(session, NINA, report, [TrajectChange(traject, seen) for traject in trajects])
    assert answer.event is not None
    return answer.event


def the_case(store: Store) -> Store:
    """Noord told of De Kade in Q2, which was approved; in Q3 it moves it, and adds De Boeg."""
    a_store_with_registers(store)
    saved(store, "noord", Q2, {KADE: 20, BOEG: 5})
    told(store, BEFORE, KADE_SMALLER)
    approved(store, "noord", Q2, {})
    saved(store, "noord", Q3, {KADE: 18, BOEG: 5})
    told(store, NOORD, MOVED, BOEG_CLOSES)
    return store


def form_of(store: Store) -> EntryForm:
    with store.read() as session:
        return entry_form(session, NINA, NOORD)


def review_of(store: Store) -> Review:
    with store.read() as session:
        return review(session, LEAD, NOORD)


def test_the_form_holds_what_is_told_now_and_what_was_told_before(store: Store) -> None:
    the_case(store)
    form = form_of(store)
    found = {one.traject.code: one for one in form.trajects.trajects}
    assert (found["noord-1"].traject, found["noord-1"].before, found["noord-1"].revision) == (MOVED, KADE_SMALLER, 1)
    assert (found["noord-2"].before, found["noord-2"].revision) == (None, 1)
    assert form.trajects.codes == {"noord-1", "noord-2"}
    again = told(store, NOORD, replace(MOVED, gone=5), seen=1)
    form = form_of(store)
    assert form.trajects.told[("noord-1", 1)].gone == 4
    assert form.trajects.last_events["noord-1"] == again > form.trajects.first_events["noord-1"]
    assert form.name(form.writings[again].actor) == "nina"


def test_the_balance_of_a_site_stands_beside_its_question_and_its_reason(store: Store) -> None:
    the_case(store)
    boeg, kade = form_of(store).trajects.balances
    parts = (
        kade.balance.begin,
        kade.balance.converted,
        kade.balance.should_be,
        kade.balance.end,
        kade.balance.residual,
    )
    assert parts == (20, 4, 16, 18, 2)
    assert boeg.balance.residual == 0
    with store.begin() as session:
        (asked,) = [b for b in findings(session, NINA, NOORD).questions if b.rule == "balans_sluit_niet"]
        explain(session, NINA, NOORD, asked, "Twee plaatsen waren dubbel gemeld.")
    assert asked.cell == kade.cell
    _, kade = form_of(store).trajects.balances
    assert (kade.balance.residual, kade.reason) == (2, "Twee plaatsen waren dubbel gemeld.")
    assert [line.reason for line in review_of(store).balances] == ["", kade.reason]
    saved(store, "noord", Q3, {KADE: 17})
    assert [line.reason for line in form_of(store).trajects.balances] == ["", ""], (
        "a reason is of the numbers it explains"
    )


def test_a_receipt_counts_the_trajects_that_were_told_by_then(store: Store) -> None:
    the_case(store)
    handed_in = stepped(store, "noord", Q3, Step.SUBMIT)
    stepped(store, "noord", Q3, Step.RETURN, "anna")
    told(store, NOORD, replace(BOEG_CLOSES, code="noord-3", name="Nog een"))
    form = form_of(store)
    assert form.trajects.told_up_to(handed_in) == 2
    assert len(form.trajects.first_events) == 3


def test_a_review_shows_what_is_new_and_what_changed_with_its_reason(store: Store) -> None:
    the_case(store)
    stepped(store, "noord", Q3, Step.SUBMIT)
    kade, boeg = review_of(store).trajecten
    assert (kade.news, boeg.news) == (TrajectNews.CHANGED, TrajectNews.NEW)
    assert [(c.field.code, c.before, c.now) for c in kade.changes] == [
        ("opening_gepland", "31-01-2027", "30-06-2027"),
        ("plaatsen_weg", "0", "4"),
    ]
    assert (kade.moved, kade.reason) == ((Milestone.OPENING,), "De vergunning wacht.")
    assert boeg.changes == ()


def test_a_review_looks_at_what_was_handed_in_and_beside_what_was_approved(store: Store) -> None:
    the_case(store)
    stepped(store, "noord", Q3, Step.SUBMIT)
    stepped(store, "noord", Q3, Step.APPROVE, "anna")
    stepped(store, "noord", Q3, Step.REOPEN, "anna")
    told(store, NOORD, replace(MOVED, gone=6), seen=1)
    assert [one.traject.gone for one in review_of(store).trajecten] == [4, 0], "what is not handed in is not reviewed"
    told(store, NOORD, replace(BOEG_CLOSES, withdrawn=True, reason="Stond er dubbel."), seen=1)
    stepped(store, "noord", Q3, Step.SUBMIT)
    kade, boeg = review_of(store).trajecten
    assert [(change.field.code, change.before, change.now) for change in kade.changes] == [("plaatsen_weg", "4", "6")]
    assert kade.reason == "", "the reason was approved before"
    assert (boeg.news, boeg.reason) == (TrajectNews.WITHDRAWN, "Stond er dubbel.")


def test_a_report_without_trajects_has_nothing_to_review_of_them(store: Store) -> None:
    a_store_with_registers(store)
    saved(store, "noord", Q3, {KADE: 18})
    stepped(store, "noord", Q3, Step.SUBMIT)
    assert review_of(store).trajecten == ()
