"""The records behind a sum: each traject's part with its hands, adding up to the figure that is counted from them."""

from __future__ import annotations

import pytest

from monitor.domain.as_of import AsOf
from monitor.domain.figure import Coverage
from monitor.domain.indicator import Level
from monitor.domain.people import Actor, Role
from monitor.domain.record_measures import (
    DISPLACED,
    IN_USE,
    LAG,
    LATE,
    MEASURES,
    NET_GONE,
    PLANNED,
    REVERSED,
    SMALL_CLOSED,
    WITHOUT,
)
from monitor.domain.words import Refused
from monitor.domain.workflow import Step
from monitor.queries.behind_records import TrajectsBehind, trajects_behind
from monitor.queries.recorded import recorded_rows
from monitor.queries.selection import Selection
from monitor.store.engine import Store
from tests.factories import LEAD, NINA, Q3, a_person, stepped
from tests.queries.test_worked_trajects import handed_in, the_case

COUNTED = (IN_USE, PLANNED, DISPLACED, SMALL_CLOSED, REVERSED, WITHOUT, LAG, LATE)


def of(region: str = "", as_of: AsOf | None = None) -> Selection:
    asked = Selection(Q3, Q3, (region,) if region else ())
    return asked if as_of is None else Selection(Q3, Q3, asked.regions, as_of=as_of)


def opened(store: Store, measure: str, region: str = "", actor: Actor = LEAD, *forms: str) -> TrajectsBehind:
    with store.read() as session:
        return trajects_behind(session, actor, of(region), measure, forms)


@pytest.mark.parametrize("measure", COUNTED)
@pytest.mark.parametrize("region", ["", "noord", "oost"])
def test_every_sum_opens_to_the_trajects_that_make_it(store: Store, measure: str, region: str) -> None:
    handed_in(the_case(store))
    level = Level.LANDSDEEL if region else Level.LAND
    with store.read() as session:
        (counted,) = recorded_rows(session, LEAD, of(region), level, (measure,))
    found = opened(store, measure, region)
    assert (found.total, found.shown, found.coverage) == (counted.value, counted.value, counted.coverage)


def test_each_traject_says_what_it_adds(store: Store) -> None:
    handed_in(the_case(store))
    found = opened(store, NET_GONE)
    assert [(row.state.traject.code, row.region_name, row.party, row.value) for row in found.rows] == [
        ("t-kade", "Noord", "Gezinshuizen Noord", 10),
        ("t-terug", "Oost", "Veldhuis", -1),
    ]
    assert (found.total, found.elsewhere) == (9, False)


def test_each_traject_names_the_hands_it_went_through(store: Store) -> None:
    a_case = the_case(store)
    a_person(a_case, "nina", Role.COORDINATOR, "noord")
    handed_in(a_case)
    (before,) = opened(store, IN_USE, "noord").rows
    assert before.submitted is not None
    assert (before.told.who, before.submitted.who, before.approved) == ("Nina", "Nina", None)
    assert before.state.provisional
    stepped(store, "noord", Q3, Step.APPROVE, "anna")
    (after,) = opened(store, IN_USE, "noord").rows
    assert after.approved is not None
    assert (after.approved.who, after.state.provisional) == ("anna", False)


def test_a_form_of_care_narrows_the_sum(store: Store) -> None:
    handed_in(the_case(store))
    assert opened(store, IN_USE, "", LEAD, "gezinshuis").total == 8
    assert opened(store, IN_USE, "", LEAD, "pleegzorg").total == 0


def test_a_landsdeel_that_did_not_report_is_in_no_sum(store: Store) -> None:
    the_case(store)
    nobody = opened(store, IN_USE)
    assert (nobody.rows, nobody.total, nobody.coverage) == ((), None, Coverage(0, 2, ("Noord", "Oost")))
    stepped(store, "noord", Q3, Step.SUBMIT)
    found = opened(store, NET_GONE)
    assert (found.total, found.coverage) == (10, Coverage(1, 2, ("Oost",)))


def test_a_coordinator_sees_the_own_trajects_and_the_whole_sum(store: Store) -> None:
    handed_in(the_case(store))
    found = opened(store, NET_GONE, "", NINA)
    assert ([row.state.traject.region for row in found.rows], found.shown) == (["noord"], 10)
    assert (found.total, found.elsewhere) == (9, True)
    assert not opened(store, NET_GONE, "noord", NINA).elsewhere
    with pytest.raises(Refused):
        opened(store, NET_GONE, "oost", NINA)


def test_what_was_known_then_opens_as_it_was(store: Store) -> None:
    the_case(store)
    event = stepped(store, "noord", Q3, Step.SUBMIT)
    stepped(store, "noord", Q3, Step.APPROVE, "anna")
    with store.read() as session:
        then = trajects_behind(session, LEAD, of("noord", AsOf(event=event)), IN_USE)
    assert [(row.value, row.approved) for row in then.rows] == [(8, None)]


def test_every_measure_has_words_in_both_languages() -> None:
    assert all(text[lang] for one in MEASURES.values() for text in (one.name, one.short) for lang in ("nl", "en"))
