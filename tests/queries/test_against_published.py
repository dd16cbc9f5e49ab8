"""The own sum beside what was published: the worked example of 30 June 2025, and why figures differ."""

from datetime import date
from decimal import Decimal

import pytest

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.figure import Coverage
from monitor.domain.quarter import Quarter
from monitor.queries.against_published import AgainstPublished, FigureBeside, Why, against_published
from monitor.store.engine import Store
from tests.factories import (
    BOEG,
    KADE,
    LEAD,
    NINA,
    PLACES,
    VELD,
    a_published_figure,
    a_report,
    a_store_with_registers,
    approved,
    the_public_series,
)

FIRST, SECOND = Quarter(2024, 1), Quarter(2025, 2)


def asked(store: Store, quarter: Quarter | None = None, as_of: AsOf = NOW) -> AgainstPublished:
    with store.read() as session:
        return against_published(session, LEAD, quarter, as_of)


def only(store: Store) -> FigureBeside:
    (found,) = asked(store).figures
    return found


@pytest.fixture
def summer(store: Store) -> Store:
    """Return a store in which 300 + 100 + 120 places and 240 + 80 + 100 youths stand beside 525 and 421."""
    a_store_with_registers(store)
    the_public_series(store)
    approved(store, "noord", SECOND, {KADE: 300, BOEG: 100, (KADE, "bezet"): 240, (BOEG, "bezet"): 80})
    approved(store, "oost", SECOND, {VELD: 120, (VELD, "bezet"): 100})
    return store


def test_figures_that_are_known_from_both_sides_stand_beside_each_other(summer: Store) -> None:
    made = asked(summer)
    assert [(f.published.indicator, f.quarter, f.own.value, f.published.value, f.difference) for f in made.figures] == [
        (PLACES, SECOND, 520, 525, -5),
        ("bezet", SECOND, 420, 421, -1),
    ]
    assert {f.own.coverage for f in made.figures} == {Coverage(3, 3)}
    assert (made.figures[0].published.month, made.figures[0].published.certainty) == ("2025-10", "tweedehands")
    assert made.published == 8


def test_shares_are_computed_again_from_both_sides(summer: Store) -> None:
    (share,) = asked(summer).shares
    assert (share.ratio, share.quarter) == ("bezettingsgraad", SECOND)
    own, printed, difference = share.own.value, share.published.value, share.difference
    shown = [None if v is None else v.quantize(Decimal("0.1")) for v in (own, printed, difference)]
    assert shown == [Decimal("80.8"), Decimal("80.2"), Decimal("0.6")]


def test_what_is_incomplete_says_so_first(store: Store) -> None:
    a_store_with_registers(store)
    the_public_series(store)
    a_report(store, "noord", SECOND, {KADE: 300, BOEG: 100})
    found = only(store)
    assert (found.difference, found.own.coverage.reported, found.own.coverage.expected) == (-125, 2, 3)
    assert found.why == (Why.DEKKING, Why.VOORLOPIG)


@pytest.mark.parametrize(("places", "same"), [(575, 575), (570, None)])
def test_a_restated_publication_is_named_with_what_it_was(store: Store, places: int, same: int | None) -> None:
    a_store_with_registers(store)
    a_published_figure(store, 575, month="2024-07")
    a_published_figure(store, 569, month="2024-10", status="definitief")
    approved(store, "noord", FIRST, {KADE: places - 20, BOEG: 10})
    approved(store, "oost", FIRST, {VELD: 10})
    found = only(store)
    assert (found.published.value, [one.value for one in found.earlier]) == (569, [575])
    assert found.why == (Why.HERZIEN,)
    assert (found.same_as.value if found.same_as else None) == same


def test_without_any_ground_there_is_no_explanation(store: Store) -> None:
    a_store_with_registers(store)
    a_published_figure(store, 569, status="definitief")
    approved(store, "noord", FIRST, {KADE: 550, BOEG: 10})
    approved(store, "oost", FIRST, {VELD: 10})
    found = only(store)
    assert (found.difference, found.why) == (1, (Why.GEEN,))


def test_equal_figures_need_no_explanation(store: Store) -> None:
    a_store_with_registers(store)
    a_published_figure(store, 570)
    a_report(store, "noord", FIRST, {KADE: 570})
    assert (only(store).difference, only(store).why) == (0, ())


def test_a_day_asks_what_was_published_by_then(store: Store) -> None:
    a_store_with_registers(store)
    the_public_series(store)
    approved(store, "noord", SECOND, {KADE: 300})
    assert len(asked(store).figures) == 1
    assert asked(store, as_of=AsOf(day=date(2025, 9, 30))).figures == ()


def test_the_quarter_that_is_looked_at_is_the_last(summer: Store) -> None:
    made = asked(summer, quarter=SECOND.plus(-1))
    assert (made.figures, made.shares, made.published) == ((), (), 5)


def test_a_coordinator_sees_the_same_national_sums(summer: Store) -> None:
    with summer.read() as session:
        assert against_published(session, NINA) == asked(summer)


def test_nothing_published_is_nothing_to_compare(store: Store) -> None:
    assert asked(a_store_with_registers(store)) == AgainstPublished((), (), 0)
