"""Landsdelen side by side: lines of any measure, with the country at the size of one landsdeel."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.compared import Line, measures
from monitor.domain.quarter import Quarter
from monitor.domain.words import Refused
from monitor.domain.workflow import Step
from monitor.queries.side_by_side import SideBySide, side_by_side
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
    Value,
    Where,
    a_report,
    a_store_with_registers,
    approved,
)

PLACES = measures()["gesloten_capaciteit"]


@pytest.fixture
def filled(store: Store) -> Store:
    a_store_with_registers(store)
    approved(store, "noord", Q1, {KADE: 20, BOEG: 10})
    approved(store, "oost", Q1, {VELD: 10})
    approved(store, "oost", Q2, {VELD: 9})
    approved(store, "noord", Q3, {KADE: 18, BOEG: 6, (KADE, "bezet"): 9, (BOEG, "bezet"): 3})
    a_report(store, "oost", Q3, {VELD: 8, (VELD, "bezet"): 8})
    return store


def asked(
    store: Store,
    code: str = PLACES.code,
    regions: tuple[str, ...] = (),
    quarter: Quarter | None = None,
    as_of: AsOf = NOW,
    approved_only: bool = False,
) -> SideBySide:
    with store.read() as session:
        return side_by_side(session, LEAD, measures()[code], regions, quarter, as_of, approved_only)


def values(line: Line) -> list[int | None]:
    return [None if stand.value is None else int(stand.value) for stand in line.stands]


def test_each_landsdeel_has_a_line_over_the_same_quarters_with_a_gap_where_it_is_silent(filled: Store) -> None:
    made = asked(filled)
    assert {line.region: values(line) for line in made.lines} == {"noord": [30, None, 24], "oost": [10, 9, 8]}
    assert made.quarter == Q3
    assert [stand.provisional for stand in made.lines[1].stands] == [False, False, True]


def test_the_country_stands_beside_them_at_the_size_of_a_landsdeel_where_it_is_whole(filled: Store) -> None:
    made = asked(filled)
    assert values(made.country) == [40, 9, 32]
    assert [stand.at_least for stand in made.country.stands] == [False, True, False]
    assert values(made.beside) == [20, None, 16]


def test_a_ratio_stands_beside_the_ratio_of_the_country(filled: Store) -> None:
    made = asked(filled, "bezettingsgraad")
    assert [line.stands[-1].value for line in made.lines] == [Decimal(50), Decimal(100)]
    assert made.beside == made.country
    assert made.country.stands[-1].value == Decimal("62.5")


def test_money_is_that_of_the_programme(store: Store) -> None:
    a_store_with_registers(store)
    spent: dict[Where, Value] = {
        ("duin", "verplicht", "spuk2024/vastgoed"): 100_00,
        ("duin", "verplicht", "spuk2024/leegstand"): 50_00,
        ("duin", "verplicht", "vastgoed2020/vastgoed"): 7_00,
    }
    approved(store, "noord", Q3, spent)
    assert values(asked(store, "verplicht").lines[0]) == [150_00]


def test_the_lines_end_at_the_quarter_that_is_looked_at(filled: Store) -> None:
    assert values(asked(filled, quarter=Q2).lines[1]) == [10, 9]


def test_only_approved_leaves_out_what_is_provisional(filled: Store) -> None:
    assert values(asked(filled, approved_only=True).lines[1]) == [10, 9, None]


def test_an_earlier_moment_gives_the_lines_of_then(store: Store, clock: Clock) -> None:
    a_store_with_registers(store)
    before = approved(store, "noord", Q2, {KADE: 20, BOEG: 10})
    clock.at = datetime(2026, 11, 20, 9, tzinfo=UTC)
    a_report(store, "noord", Q2, {KADE: 18}, Step.REOPEN, Step.SUBMIT)
    made = asked(store, as_of=AsOf(event=before))
    assert values(made.lines[0]) == [30]
    assert made.updated == datetime(2026, 11, 16, 9, tzinfo=UTC)


def test_one_chooses_landsdelen_in_the_order_of_the_register(filled: Store) -> None:
    made = asked(filled, regions=("oost", "noord"))
    assert [line.region for line in made.lines] == ["noord", "oost"]
    assert [line.region for line in asked(filled, regions=("oost",)).lines] == ["oost"]
    assert (made.choices, made.others) == ((("noord", "Noord"), ("oost", "Oost")), False)


def test_a_coordinator_gets_the_own_landsdeel_and_the_country(filled: Store) -> None:
    with filled.read() as session:
        made = side_by_side(session, NINA, PLACES)
        assert [line.region for line in made.lines] == ["noord"]
        assert values(made.country) == [40, 9, 32]
        assert (made.choices, made.others) == ((("noord", "Noord"),), True)
        with pytest.raises(Refused):
            side_by_side(session, NINA, PLACES, ("noord", "oost"))


@pytest.mark.parametrize("region", ["JZ01", "nergens", "NL"])
def test_what_is_no_landsdeel_is_refused(filled: Store, region: str) -> None:
    with pytest.raises(Refused):
        asked(filled, regions=(region,))


def test_an_empty_store_has_no_quarter(store: Store) -> None:
    made = asked(a_store_with_registers(store))
    assert (made.quarter, made.updated) == (None, None)
    assert [line.stands for line in made.lines] == [(), ()]


def test_every_measure_can_be_asked(filled: Store) -> None:
    with filled.read() as session:
        for code, measure in measures().items():
            made = side_by_side(session, LEAD, measure)
            assert [line.region for line in made.lines] == ["noord", "oost"], code
