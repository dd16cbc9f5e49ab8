"""Then and now: what is otherwise than it was known, and why."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from monitor.domain.compared import measures
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.words import Refused
from monitor.domain.workflow import Step
from monitor.queries.then_and_now import ThenAndNow, then_and_now
from monitor.store.engine import Store
from tests.conftest import Clock
from tests.factories import (
    BOEG,
    KADE,
    LEAD,
    NINA,
    Q1,
    Q2,
    Q3,
    VELD,
    a_report,
    a_store_with_registers,
    approved,
    saved,
    stepped,
)

THEN = date(2026, 11, 16)


def asked(
    store: Store,
    code: str = "gesloten_capaciteit",
    who: Actor = LEAD,
    region: str = COUNTRY,
    approved_only: bool = False,
) -> ThenAndNow:
    with store.read() as session:
        return then_and_now(session, who, measures()[code], THEN, region, approved_only=approved_only)


def rows(made: ThenAndNow) -> list[tuple[object, ...]]:
    return [(one.quarter, one.then.value, one.now.value, one.value) for one in made.quarters]


@pytest.fixture
def restated(store: Store, clock: Clock) -> Store:
    """Return a store in which De Kade of noord became 17 after it had been 20, and oost reported two days later."""
    a_store_with_registers(store)
    approved(store, "noord", Q1, {KADE: 22, BOEG: 10})
    approved(store, "noord", Q2, {KADE: 20, BOEG: 10})
    clock.at = datetime(2026, 11, 18, 9, tzinfo=UTC)
    stepped(store, "noord", Q2, Step.REOPEN, "anna", "telfout")
    saved(store, "noord", Q2, {KADE: 17})
    stepped(store, "noord", Q2, Step.SUBMIT)
    approved(store, "oost", Q2, {VELD: 8})
    approved(store, "noord", Q3, {KADE: 15, BOEG: 9})
    return store


def test_each_quarter_has_then_now_and_the_difference(restated: Store) -> None:
    made = asked(restated, region="noord")
    assert rows(made) == [(Q1, 32, 32, 0), (Q2, 30, 27, -3), (Q3, None, 24, None)]
    assert [one.quarter for one, _value in made.different] == [Q2]
    assert [one.is_new for one in made.quarters] == [False, False, True]


def test_a_difference_has_the_restatements_behind_it(restated: Store) -> None:
    second = asked(restated, region="noord").quarters[1]
    (found,) = second.restated
    assert (found.cell.site, found.old.value, found.new.value) == (KADE, 20, 17)
    assert (found.reason, found.who, found.at.date()) == ("telfout", "nina", date(2026, 11, 18))
    assert (second.more, second.elsewhere) == (False, False)


def test_what_was_reported_later_shows_in_the_coverage(restated: Store) -> None:
    second = asked(restated).quarters[1]
    assert (second.then.value, second.now.value) == (Decimal(30), Decimal(35))
    assert (second.then.coverage.reported, second.now.coverage.reported, second.more) == (2, 3, True)
    assert [one.cell.site for one in second.restated] == [KADE]


def test_a_quarter_that_is_the_same_has_no_reasons(restated: Store) -> None:
    assert asked(restated).quarters[0].restated == ()


def test_a_restatement_of_another_indicator_explains_nothing(restated: Store) -> None:
    saved(restated, "noord", Q2, {(KADE, "bezet"): 3})
    assert [one.restated for one in asked(restated, "bezet").quarters] == []


def test_a_ratio_is_explained_by_what_it_is_made_of(store: Store, clock: Clock) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q2, {KADE: 20, BOEG: 10, (KADE, "bezet"): 10, (BOEG, "bezet"): 5})
    clock.at = datetime(2026, 11, 18, 9, tzinfo=UTC)
    a_report(store, "noord", Q2, {(KADE, "bezet"): 13}, Step.REOPEN, Step.SUBMIT)
    (only,) = asked(store, "bezettingsgraad", region="noord").quarters
    assert (only.then.value, only.now.value, only.value) == (Decimal(50), Decimal(60), Decimal(10))
    assert [one.cell.indicator for one in only.restated] == ["bezet"]


def test_with_approved_figures_a_submission_is_no_change_until_it_is_approved(restated: Store) -> None:
    assert rows(asked(restated, region="noord", approved_only=True))[1] == (Q2, 30, 30, 0)
    stepped(restated, "noord", Q2, Step.APPROVE, "anna")
    second = asked(restated, region="noord", approved_only=True).quarters[1]
    assert (second.value, [one.new.value for one in second.restated]) == (Decimal(-3), [17])


def test_a_coordinator_is_told_that_the_rest_lies_elsewhere(store: Store, clock: Clock) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q2, {KADE: 20, BOEG: 10})
    approved(store, "oost", Q2, {VELD: 8})
    clock.at = datetime(2026, 11, 18, 9, tzinfo=UTC)
    a_report(store, "oost", Q2, {VELD: 6}, Step.REOPEN, Step.SUBMIT)
    (only,) = asked(store, who=NINA).quarters
    assert (only.value, only.restated, only.elsewhere) == (Decimal(-2), (), True)
    assert not asked(store).quarters[0].elsewhere
    with pytest.raises(Refused):
        asked(store, who=NINA, region="oost")


@pytest.mark.parametrize("region", ["JZ01", "nergens"])
def test_what_is_no_landsdeel_is_refused(restated: Store, region: str) -> None:
    with pytest.raises(Refused):
        asked(restated, region=region)


def test_before_anything_was_known_every_quarter_is_new(restated: Store) -> None:
    with restated.read() as session:
        made = then_and_now(session, LEAD, measures()["gesloten_capaciteit"], date(2020, 1, 1))
    assert (made.compared, [one.is_new for one in made.quarters]) == ([], [True, True, True])
