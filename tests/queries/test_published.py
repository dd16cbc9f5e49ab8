"""Published figures as known on a day, and the restatement between two of them."""

from datetime import date
from decimal import Decimal

import pytest

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.catalogue import RATIOS
from monitor.domain.figure import Source
from monitor.domain.indicator import Level
from monitor.domain.quarter import Quarter
from monitor.queries.expected import NATION
from monitor.queries.long_table import long_rows
from monitor.queries.published import month_end, published
from monitor.queries.ratios import ratios, rounded
from monitor.queries.restatements import restated_publications
from monitor.queries.selection import Selection
from monitor.queries.series import pace_answer, series
from monitor.queries.tallies import Spot
from monitor.store.engine import Store
from tests.factories import LEAD, PLACES, a_path, a_published_figure, a_store_with_registers, the_public_series

FIRST_OF_2024 = Quarter(2024, 1)


@pytest.mark.parametrize(
    ("day", "value"),
    [
        (date(2024, 7, 30), None),
        (date(2024, 7, 31), 575),
        (date(2024, 8, 1), 575),
        (date(2024, 10, 30), 575),
        (date(2024, 10, 31), 569),
        (date(2024, 11, 1), 569),
    ],
)
def test_a_month_counts_from_its_last_day_whenever_it_was_imported(store: Store, day: date, value: int | None) -> None:
    a_store_with_registers(store)
    the_public_series(store)
    with store.read() as session:
        found = published(session, LEAD, (PLACES,), AsOf(day=day)).get((PLACES, FIRST_OF_2024))
    assert (found.value if found else None) == value


def test_an_event_asks_what_the_store_held(store: Store) -> None:
    a_store_with_registers(store)
    a_published_figure(store, 569, month="2024-10")
    before = a_published_figure(store, 570, month="2024-10")
    a_published_figure(store, 575, month="2024-07")
    with store.read() as session:
        assert published(session, LEAD, None, AsOf(event=before - 1))[PLACES, FIRST_OF_2024].value == 569
        assert published(session, LEAD, None, AsOf(event=before))[PLACES, FIRST_OF_2024].value == 570
        assert published(session, LEAD, None, NOW)[PLACES, FIRST_OF_2024].value == 570


def test_the_first_day_of_a_quarter_is_the_end_of_the_one_before(store: Store) -> None:
    a_store_with_registers(store)
    the_public_series(store)
    with store.read() as session:
        assert series(session, LEAD)[0].quarter == Quarter(2022, 4)


def test_the_restatement_is_listed_with_both_months(store: Store) -> None:
    a_store_with_registers(store)
    the_public_series(store)
    with store.read() as session:
        (found,) = restated_publications(session, LEAD)
        assert restated_publications(session, LEAD, AsOf(day=date(2024, 8, 1))) == []
    assert (found.old.value, found.new.value, found.difference) == (575, 569, -6)
    assert (found.old.month, found.new.month, found.quarter) == ("2024-07", "2024-10", FIRST_OF_2024)


def test_a_figure_from_before_the_registers_still_names_its_region(store: Store) -> None:
    a_store_with_registers(store)
    the_public_series(store)
    asked = Selection(indicators=(PLACES,), as_of=AsOf(day=date(2024, 8, 1)))
    with store.read() as session:
        found = long_rows(session, LEAD, asked, Level.LAND)
    assert {(row["regio_code"], row["regio_naam"]) for row in found} == {("NL", "Nederland")}


def test_a_confirmed_figure_is_no_restatement(store: Store) -> None:
    a_store_with_registers(store)
    a_published_figure(store, 575, month="2024-07")
    a_published_figure(store, 575, month="2024-10")
    with store.read() as session:
        assert restated_publications(session, LEAD) == []


def test_the_pace_of_published_figures_names_its_source_and_window(store: Store) -> None:
    a_store_with_registers(store)
    the_public_series(store)
    a_path(store)
    with store.read() as session:
        expected = {
            "tempo_per_kwartaal": Decimal("8.4"),
            "benodigd_per_kwartaal": Decimal("29.2"),
            "verwachte_nul": "2041-Q1",
            "basis": "publiek 2022-Q4..2025-Q2",
        }
        assert pace_answer(session, LEAD).answer() == expected
        assert pace_answer(session, LEAD, since=Quarter(2022, 4)).answer() == expected


def test_the_pace_as_known_on_a_day_uses_what_was_published_by_then(store: Store) -> None:
    a_store_with_registers(store)
    the_public_series(store)
    with store.read() as session:
        found = pace_answer(session, LEAD, as_of=AsOf(day=date(2024, 11, 1))).answer()
    assert found["basis"] == "publiek 2022-Q4..2024-Q2"
    assert found["tempo_per_kwartaal"] == Decimal("7.5")  # 609 - 564 over six quarters
    assert found["benodigd_per_kwartaal"] is None


def test_an_empty_store_has_no_pace(store: Store) -> None:
    a_store_with_registers(store)
    with store.read() as session:
        assert pace_answer(session, LEAD).answer() == {
            "tempo_per_kwartaal": None,
            "benodigd_per_kwartaal": None,
            "verwachte_nul": None,
            "basis": "geen cijfers",
        }


def test_ratios_of_published_figures_are_made_from_their_sums(store: Store) -> None:
    a_store_with_registers(store)
    the_public_series(store)
    with store.read() as session:
        found = ratios(session, LEAD, Selection(), Level.LAND, ("bezettingsgraad", "hybride_aandeel"))
    occupancy = found[Spot(Quarter(2025, 2), "bezettingsgraad", NATION)]
    hybrid = found[Spot(Quarter(2025, 2), "hybride_aandeel", NATION)]
    assert rounded(RATIOS["bezettingsgraad"], occupancy) == Decimal("80.2")
    assert rounded(RATIOS["hybride_aandeel"], hybrid) == Decimal("24.4")
    assert occupancy.numerator.source is Source.PUBLIEK


def test_a_month_ends_on_its_last_day() -> None:
    assert month_end("2024-02") == date(2024, 2, 29)
    assert month_end("2024-12") == date(2024, 12, 31)
