"""A metric of a region against its path: the version of the day, the pace, and the end with its range."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from monitor.actions.paths import set_path
from monitor.domain.as_of import AsOf
from monitor.domain.figure import Source
from monitor.domain.people import OPERATOR
from monitor.domain.quarter import Quarter
from monitor.domain.series import Path
from monitor.domain.status_rule import Standing
from monitor.domain.words import Refused
from monitor.queries.path_view import PathView, path_view
from monitor.store.engine import Store
from tests.factories import (
    BOEG,
    KADE,
    LEAD,
    PLACES,
    Q2,
    Q3,
    VELD,
    a_path,
    a_store_with_registers,
    approved,
    the_public_series,
)

BEGIN = Quarter(2025, 3)


def viewed(store: Store, region: str = "noord", indicator: str = PLACES, quarter: Quarter | None = None) -> PathView:
    with store.read() as session:
        return path_view(session, LEAD, region, indicator, quarter)


def agreed_on(store: Store, indicator: str, *milestones: tuple[Quarter, int], region: str = "noord") -> None:
    with store.begin() as session:
        path = Path(region, indicator, 0, date(2025, 1, 1), "afspraak", "brief", False, milestones)
        set_path(session, OPERATOR, path)


@pytest.fixture
def five(store: Store) -> Store:
    """Give five quarters of noord: 30, 28, 26, 24, 22 closed places."""
    a_store_with_registers(store)
    for number in range(5):
        approved(
            store,
            "noord",
            BEGIN.plus(number),
            {KADE: 20 - 2 * number, BOEG: 10, (KADE, "bezet"): 9, (BOEG, "bezet"): 6},
        )
    return store


def test_the_pace_goes_on_to_the_end_of_what_is_agreed_now(five: Store) -> None:
    a_path(five, "noord", [(BEGIN, 30), (Quarter(2028, 3), 6)])
    found = viewed(five)
    assert found.quarter == Q3
    assert (found.on_path, found.gap, found.standing) == (22, 0, Standing.OP_KOERS)
    assert found.pace is not None
    assert (found.pace.per_quarter, found.required) == (2, 2)
    assert found.reach is not None
    assert (found.reach.middle, found.reach.test.error) == (Quarter(2028, 3), 0)
    assert [e.middle for e in found.expected] == [Decimal(22 - 2 * n) for n in range(1, 9)]


def test_an_earlier_quarter_is_seen_with_what_was_known_of_it(five: Store) -> None:
    a_path(five, "noord", [(BEGIN, 30), (Quarter(2028, 3), 6)])
    found = viewed(five, quarter=Q2)
    assert [p.total.value for p in found.series] == [30, 28, 26, 24]
    assert (found.total.value if found.total else None, found.on_path, found.pace) == (24, 24, None)
    assert (found.reach, found.expected) == (None, ())


def test_without_a_path_there_is_a_pace_and_no_status(five: Store) -> None:
    found = viewed(five)
    assert found.standing is Standing.GEEN_PAD
    assert found.pace is not None
    assert (found.required, found.reach) == (None, None)


def test_youths_have_a_path_of_their_own(five: Store) -> None:
    agreed_on(five, "bezet", (BEGIN, 15), (Q3, 11))
    found = viewed(five, indicator="bezet")
    assert (found.total.value if found.total else None, found.on_path, found.gap) == (15, 11, 4)
    assert found.standing is Standing.ACHTER  # 3 are allowed


def test_placements_are_those_of_the_quarter(store: Store) -> None:
    a_store_with_registers(store)
    flows = {(KADE, "instroom", "regulier"): 4, (KADE, "instroom", "spoed"): 3, (KADE, "instroom", "voorwaardelijk"): 0}
    elsewhere = {(BOEG, "instroom", code): 0 for code in ("regulier", "spoed", "voorwaardelijk")}
    approved(store, "noord", Q3, {KADE: 20, BOEG: 10, **flows, **elsewhere})
    agreed_on(store, "instroom", (Q3, 6))
    found = viewed(store, indicator="instroom")
    assert (found.total.value if found.total else None, found.on_path, found.standing) == (7, 6, Standing.LET_OP)


def test_money_is_that_of_the_programme_and_should_rise(store: Store) -> None:
    a_store_with_registers(store)
    for number in range(5):
        money = {
            ("duin", "besteed", "spuk2024/vastgoed"): 100_00 * (number + 1),
            ("duin", "besteed", "vastgoed2020/vastgoed"): 999_00,
        }
        approved(store, "noord", BEGIN.plus(number), money)
    agreed_on(store, "besteed", (BEGIN, 100_00), (Quarter(2027, 3), 1700_00))
    found = viewed(store, indicator="besteed")
    assert (found.total.value if found.total else None, found.on_path) == (500_00, 900_00)
    assert found.gap == -400_00
    assert found.required == 300_00  # 1.200 in four quarters
    assert found.pace is not None
    assert found.pace.per_quarter == -100_00  # it goes down by what is added
    assert found.reach is not None
    assert found.reach.middle == Q3.plus(12)


def test_the_country_without_reports_is_seen_with_published_figures(store: Store) -> None:
    a_store_with_registers(store)
    the_public_series(store)
    a_path(store)
    found = viewed(store, "NL")
    assert found.total is not None
    assert (found.total.value, found.total.source) == (525, Source.PUBLIEK)
    assert found.pace is not None
    assert found.pace.per_quarter == Decimal("8.4")
    assert len(found.published) == 6


def test_nothing_known_is_no_quarter(store: Store) -> None:
    a_store_with_registers(store)
    a_path(store, "noord")
    found = viewed(store)
    assert (found.quarter, found.total, found.standing, found.series) == (None, None, Standing.GEEN_OPGAVE, ())


def test_as_known_before_the_decision_there_was_no_path(five: Store) -> None:
    a_path(five, "noord", [(BEGIN, 30), (Quarter(2028, 3), 6)], date(2026, 11, 20))
    five.clock.forward(days=10)  # type: ignore[attr-defined]
    with five.read() as session:
        then, now = (path_view(session, LEAD, "noord", PLACES, as_of=AsOf(day=date(2026, 11, day))) for day in (19, 20))
    assert (then.agreed.versions, len(now.agreed.versions)) == ((), 1)


@pytest.mark.parametrize(("region", "indicator"), [("noord", "uitstroom"), ("JZ01", PLACES), ("nergens", PLACES)])
def test_what_has_no_path_is_refused(five: Store, region: str, indicator: str) -> None:
    with pytest.raises(Refused, match="is er geen pad"):
        viewed(five, region, indicator)


def test_other_landsdelen_do_not_count(five: Store) -> None:
    approved(five, "oost", Q3, {VELD: 7})
    found = viewed(five)
    assert found.total is not None
    assert found.total.value == 22
