"""What a page tells of its figures: which reports counted at a moment, and what was published elsewhere."""

from __future__ import annotations

import pytest

from monitor.domain.as_of import AsOf
from monitor.domain.people import Role
from monitor.domain.quarter import Quarter
from monitor.domain.words import Refused
from monitor.queries.about import PublishedSource, ReportCounted, about
from monitor.store.engine import Store
from tests.factories import (
    BOEG,
    KADE,
    LEAD,
    NINA,
    PLACES,
    Q2,
    Q3,
    VELD,
    a_report,
    a_store_with_registers,
    an_actor,
    approved,
    the_public_series,
)


@pytest.fixture
def filled(store: Store) -> Store:
    """Two landsdelen: noord is approved in both quarters, oost was approved and now only submitted."""
    a_store_with_registers(store)
    approved(store, "noord", Q2, {KADE: 20, BOEG: 10})
    approved(store, "oost", Q2, {VELD: 7})
    approved(store, "noord", Q3, {KADE: 18, BOEG: 10})
    return store


def test_a_report_counts_when_it_is_in_and_is_provisional_until_approved(filled: Store) -> None:
    a_report(filled, "oost", Q3, {VELD: 6})
    with filled.read() as session:
        found = about(session, LEAD)
    assert found.quarter == Q3
    assert found.reports == (ReportCounted("Noord", 2, False), ReportCounted("Oost", 1, True))
    assert found.reported


def test_only_approved_leaves_the_provisional_report_out(filled: Store) -> None:
    a_report(filled, "oost", Q3, {VELD: 6})
    with filled.read() as session:
        found = about(session, LEAD, Q3, approved_only=True)
    assert found.reports == (ReportCounted("Noord", 2, False), ReportCounted("Oost", 1, None))


def test_as_it_was_known_the_later_report_was_not_in(filled: Store) -> None:
    with filled.read() as session:
        before = about(session, LEAD).event
    a_report(filled, "oost", Q3, {VELD: 6})
    with filled.read() as session:
        found = about(session, LEAD, Q3, AsOf(event=before))
    assert (found.event, found.reports[1]) == (before, ReportCounted("Oost", 1, None))


def test_without_reports_the_published_figures_are_named_by_source(store: Store) -> None:
    a_store_with_registers(store)
    the_public_series(store)
    with store.read() as session:
        found = about(session, LEAD, published=(PLACES, "bezet"))
    assert found.quarter == Quarter(2025, 2)
    assert found.published == (PublishedSource("krant", 8, (("tweedehands", 8),)),)
    assert not found.reported


def test_the_expectation_comes_with_how_often_it_was_tried(store: Store) -> None:
    a_store_with_registers(store)
    for back in range(6):
        approved(store, "noord", Q3.plus(-back), {KADE: 20 + back, BOEG: 10})
        approved(store, "oost", Q3.plus(-back), {VELD: 7 + back})
    with store.read() as session:
        past, none = about(session, NINA, forecast=True).past, about(session, NINA).past
    # two places a quarter, without exception; six points leave ten pairs to try it on
    assert past is not None, "six complete quarters carry an expectation"
    assert (int(past.error), past.tries) == (0, 10)
    assert none is None


def test_an_empty_store_has_no_quarter(store: Store) -> None:
    a_store_with_registers(store)
    with store.read() as session:
        found = about(session, LEAD, published=(PLACES,), forecast=True)
    assert (found.quarter, found.reports, found.past) == (None, (), None)


def test_who_may_see_no_figures_is_refused(filled: Store) -> None:
    with filled.read() as session, pytest.raises(Refused):
        about(session, an_actor(Role.BEHEERDER))
