"""What happened to a figure, to a report, and who is late."""

from __future__ import annotations

import pytest

from monitor.domain.as_of import AsOf
from monitor.domain.people import Role
from monitor.domain.words import Refused
from monitor.domain.workflow import ReportStatus, Step
from monitor.queries.cell_history import cell_history
from monitor.queries.progress import progress
from monitor.queries.restatements import About, RestatedFigure, number_restated, restated_figures
from monitor.store.engine import Store
from tests.factories import (
    BOEG,
    KADE,
    LEAD,
    NINA,
    Q2,
    Q3,
    VELD,
    a_cell,
    a_person,
    a_report,
    a_store_with_registers,
    approved,
    saved,
    stepped,
)


def test_a_figure_changed_after_it_counted_is_a_restatement_with_who_and_why(store: Store) -> None:
    a_store_with_registers(store)
    a_person(store, "nina", Role.COORDINATOR, "noord")
    approved(store, "noord", Q3, {KADE: 20, BOEG: 10})
    stepped(store, "noord", Q3, Step.REOPEN, "anna", "telfout op De Kade")
    saved(store, "noord", Q3, {KADE: 18})
    with store.read() as session:
        assert restated_figures(session, LEAD) == []  # saved, and so not counting yet
    event = stepped(store, "noord", Q3, Step.SUBMIT)
    with store.read() as session:
        (found,) = restated_figures(session, LEAD)
    assert (found.old.value, found.new.value, found.difference) == (20, 18, -2)
    assert (found.region_name, found.place_name, found.who) == ("Noord", "De Kade", "Nina")
    assert (found.reason, found.event, found.provisional) == ("telfout op De Kade", event, True)
    stepped(store, "noord", Q3, Step.APPROVE, "anna")
    with store.read() as session:
        assert [f.provisional for f in restated_figures(session, LEAD)] == [False]
        assert restated_figures(session, LEAD, AsOf(event=event - 1)) == []


def test_what_changes_before_submission_is_no_restatement(store: Store) -> None:
    a_store_with_registers(store)
    saved(store, "noord", Q3, {KADE: 20})
    a_report(store, "noord", Q3, {KADE: 18})
    with store.read() as session:
        assert restated_figures(session, LEAD) == []


def test_a_coordinator_sees_restatements_of_his_own_landsdeel_only(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "oost", Q3, {VELD: 7})
    a_report(store, "oost", Q3, {VELD: 6}, Step.REOPEN, Step.SUBMIT)
    with store.read() as session:
        assert len(restated_figures(session, LEAD)) == 1
        assert restated_figures(session, NINA) == []


def test_the_history_of_a_cell_tells_who_wrote_submitted_and_approved_each_revision(store: Store) -> None:
    a_store_with_registers(store)
    a_person(store, "nina", Role.COORDINATOR, "noord")
    a_person(store, "anna", Role.AANJAGER)
    saved(store, "noord", Q3, {KADE: 21})
    approved(store, "noord", Q3, {KADE: 20})
    stepped(store, "noord", Q3, Step.REOPEN, "anna", "telfout")
    saved(store, "noord", Q3, {KADE: 18})
    with store.read() as session:
        first, second, third = cell_history(session, NINA, a_cell("noord", Q3, KADE))
    assert [r.content.value for r in (first, second, third)] == [21, 20, 18]
    assert [r.counts for r in (first, second, third)] == [False, True, False]
    assert (second.who, second.submitted_by, second.approved_by) == ("Nina", "Nina", "Anna")
    assert (third.submitted_by, third.approved_by) == ("", "")
    stepped(store, "noord", Q3, Step.SUBMIT)
    with store.read() as session:
        latest = cell_history(session, NINA, a_cell("noord", Q3, KADE))[-1]
    assert (latest.counts, latest.provisional) == (True, True)


def test_a_cell_that_was_never_filled_has_no_history(store: Store) -> None:
    a_store_with_registers(store)
    with store.read() as session:
        assert cell_history(session, LEAD, a_cell("noord", Q3, KADE)) == []


def test_the_history_of_another_region_is_refused(store: Store) -> None:
    a_store_with_registers(store)
    with store.read() as session, pytest.raises(Refused):
        cell_history(session, NINA, a_cell("oost", Q3, VELD))


def test_the_board_tells_who_is_in_who_is_late_and_who_to_call(store: Store) -> None:
    a_store_with_registers(store)
    a_person(store, "otto", Role.COORDINATOR, "oost")
    a_report(store, "noord", Q3, {KADE: 20, BOEG: 10})
    with store.read() as session:
        noord, oost = progress(session, LEAD, Q3)
    assert (noord.status, noord.is_in, noord.late) == (ReportStatus.SUBMITTED, True, False)
    assert noord.on_time is False  # the clock of the tests is past the deadline
    assert (oost.status, oost.is_in, oost.late, oost.contacts) == (ReportStatus.OPEN, False, True, ("Otto",))
    assert oost.deadline == Q3.deadline


def test_a_report_given_back_is_in_and_so_not_late(store: Store) -> None:
    a_store_with_registers(store)
    a_report(store, "noord", Q3, {KADE: 20}, Step.SUBMIT, Step.RETURN)
    with store.read() as session:
        noord, _oost = progress(session, LEAD, Q3)
    assert (noord.is_in, noord.late, noord.status) == (True, False, ReportStatus.RETURNED)


def places_of(found: list[RestatedFigure]) -> list[tuple[object, ...]]:
    return [(one.cell.site, one.cell.quarter, one.old.value, one.new.value) for one in found]


@pytest.fixture
def restated(store: Store) -> Store:
    """Return a store in which three figures were changed after they counted: two of noord, then one of oost."""
    a_store_with_registers(store)
    approved(store, "noord", Q2, {KADE: 20, BOEG: 10, (KADE, "bezet"): 15})
    approved(store, "noord", Q3, {KADE: 19})
    approved(store, "oost", Q2, {VELD: 7})
    a_report(store, "noord", Q2, {KADE: 18, (KADE, "bezet"): 14, BOEG: 10}, Step.REOPEN, Step.SUBMIT)
    a_report(store, "noord", Q3, {BOEG: 9}, Step.REOPEN, Step.SUBMIT)  # told later, and so no restatement
    a_report(store, "oost", Q2, {VELD: None}, Step.REOPEN, Step.SUBMIT)
    return store


def test_restatements_are_the_newest_first_and_those_told_later_or_alike_are_none(restated: Store) -> None:
    with restated.read() as session:
        found = restated_figures(session, LEAD)
        number = number_restated(session, LEAD)
    assert places_of(found) == [(VELD, Q2, 7, None), (KADE, Q2, 15, 14), (KADE, Q2, 20, 18)]
    assert number == 3


def test_of_many_restatements_only_the_newest_are_given_and_all_are_counted(restated: Store) -> None:
    with restated.read() as session:
        assert places_of(restated_figures(session, LEAD, most=1)) == [(VELD, Q2, 7, None)]
        assert places_of(restated_figures(session, LEAD, most=2)) == [(VELD, Q2, 7, None), (KADE, Q2, 15, 14)]
        assert (number_restated(session, LEAD), number_restated(session, NINA)) == (3, 2)


def test_restatements_are_asked_of_indicators_quarters_and_a_landsdeel(restated: Store) -> None:
    places, both = frozenset({"gesloten_capaciteit"}), frozenset({Q2, Q3})
    with restated.read() as session:
        country = restated_figures(session, LEAD, about=About(places, both))
        noord = restated_figures(session, LEAD, about=About(places, both, "noord"))
        nothing = restated_figures(session, LEAD, about=About(places, frozenset({Q3})))
    assert places_of(country) == [(VELD, Q2, 7, None), (KADE, Q2, 20, 18)]
    assert places_of(noord) == [(KADE, Q2, 20, 18)]
    assert nothing == []


def test_a_figure_restated_twice_is_told_twice(restated: Store) -> None:
    a_report(restated, "oost", Q2, {VELD: 6}, Step.REOPEN, Step.SUBMIT)
    with restated.read() as session:
        found = restated_figures(session, LEAD)
        assert places_of(found)[:2] == [(VELD, Q2, None, 6), (VELD, Q2, 7, None)]
        assert number_restated(session, LEAD) == 4
