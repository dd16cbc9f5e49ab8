"""What the entry and review pages are given, and to whom."""

from datetime import timedelta

import pytest

from monitor.actions.drafts import keep_draft
from monitor.actions.reports import approve, explain, reopen, submit
from monitor.domain.figure import Content, Typed
from monitor.domain.words import Refused
from monitor.domain.workflow import ReportStatus
from monitor.queries.entry_form import entry_form, reports_to_choose
from monitor.queries.findings import findings
from monitor.queries.review import review, waiting
from monitor.store.engine import Store
from tests.actions.factories import NOORD, Q2, Q3, a_small_world, number, person, places_at, saved
from tests.conftest import Clock

PREVIOUS = type(NOORD)("noord", Q2)
CAPACITY = places_at("duin-1")


def handed_in(store: Store, *changes: object) -> None:
    """Save figures, explain what is asked, and submit."""
    saved(store, "nina", NOORD, *changes)  # type: ignore[arg-type]
    nina = person(store, "nina")
    with store.begin() as session:
        for breach in findings(session, nina, NOORD).questions:
            explain(session, nina, NOORD, breach, "Nagekeken.")
        submit(session, nina, NOORD)


def test_the_form_holds_this_quarter_and_the_one_before(store: Store) -> None:
    a_small_world(store)
    saved(store, "nina", PREVIOUS, number(places_at("duin-1", Q2), 24))
    answer = saved(store, "nina", NOORD, number(CAPACITY, 22))
    with store.read() as session:
        form = entry_form(session, person(store, "nora"), NOORD)
    assert form.saved[CAPACITY].content == Content(value=22)
    assert form.before == {places_at("duin-1", Q2): Content(value=24)}
    assert form.name(form.writings[answer.event or 0].actor) == "Nina"


def test_what_stood_there_when_typing_began_is_known_after_someone_else_saved(store: Store) -> None:
    a_small_world(store)
    saved(store, "nina", NOORD, number(CAPACITY, 24))
    nora = person(store, "nora")
    with store.work() as session:
        keep_draft(session, nora, NOORD, {str(CAPACITY): Typed("26", seen=1), str(places_at("duin-2")): Typed("9")})
    saved(store, "nina", NOORD, number(CAPACITY, 25, seen=1))
    with store.read() as session:
        form = entry_form(session, nora, NOORD)
    assert form.bases == {CAPACITY: Content(value=24)}
    assert form.drafts[str(CAPACITY)].text == "26"


def test_a_form_of_another_region_is_refused(store: Store) -> None:
    a_small_world(store)
    for who in ("otto", "mink", "bert"):
        with store.read() as session, pytest.raises(Refused):
            entry_form(session, person(store, who), NOORD)


def test_a_coordinator_chooses_among_own_regions_and_the_lead_among_all(store: Store) -> None:
    a_small_world(store)
    with store.read() as session:
        assert reports_to_choose(session, person(store, "nina"), Q3) == [("noord", "Noord")]
        assert [code for code, _ in reports_to_choose(session, person(store, "anna"), Q3)] == ["noord", "oost"]
        assert reports_to_choose(session, person(store, "mink"), Q3) == []


def test_a_review_shows_what_was_handed_in_beside_last_quarter(store: Store) -> None:
    a_small_world(store)
    handed_in(store, number(CAPACITY, 22))
    with store.read() as session:
        found = review(session, person(store, "anna"), NOORD)
    (cell,) = (cell for cell in found.cells if cell.differs)
    assert (cell.key, cell.submitted, cell.approved, cell.before) == (CAPACITY, Content(value=22), None, Content())
    assert (found.figures, found.approved_before, found.counted_before) == (1, False, False)
    assert found.submission is not None
    assert found.submission.event == found.seen


def test_after_a_correction_the_review_compares_with_what_was_approved(store: Store) -> None:
    a_small_world(store)
    handed_in(store, number(CAPACITY, 22), number(places_at("duin-2"), 8))
    anna, nina = person(store, "anna"), person(store, "nina")
    with store.begin() as session:
        approve(session, anna, NOORD, review(session, anna, NOORD).seen)
    with store.begin() as session:
        reopen(session, anna, NOORD, "Telfout in De Kade.")
    saved(store, "nina", NOORD, number(CAPACITY, 21, seen=1))
    with store.begin() as session:
        for breach in findings(session, nina, NOORD).questions:
            explain(session, nina, NOORD, breach, "Nagekeken.")
        submit(session, nina, NOORD)
    with store.read() as session:
        found = review(session, anna, NOORD)
    (cell,) = (cell for cell in found.cells if cell.differs)
    assert (cell.submitted, cell.reference) == (Content(value=21), Content(value=22))
    assert found.approved_before


def test_the_list_names_what_waits_first(store: Store, clock: Clock) -> None:
    a_small_world(store)
    handed_in(store, number(CAPACITY, 22))
    clock.at += timedelta(days=1)
    with store.read() as session:
        (row,) = waiting(session, person(store, "anna"))
    assert (row.report, row.status, row.by) == (NOORD, ReportStatus.SUBMITTED, "Nina")


@pytest.mark.parametrize("who", ["nina", "mink", "bert"])
def test_only_the_lead_reviews(store: Store, who: str) -> None:
    a_small_world(store)
    with store.read() as session, pytest.raises(Refused):
        waiting(session, person(store, who))
    with store.read() as session, pytest.raises(Refused):
        review(session, person(store, who), NOORD)
