"""Totals carry their coverage, and changes compare only what is known on both sides."""

from dataclasses import replace
from datetime import date

import pytest

from monitor.domain.figure import Coverage, Nothing, Source, Total
from monitor.domain.indicator import Level
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Site
from monitor.domain.rules import Place
from monitor.domain.words import Refused
from monitor.domain.workflow import Step
from monitor.queries.expected import NATION
from monitor.queries.selection import Selection
from monitor.queries.totals import Change, Spot, changes, totals
from monitor.store.engine import Store
from tests.factories import (
    BOEG,
    KADE,
    LEAD,
    NINA,
    PLACES,
    Q2,
    Q3,
    SITES,
    VELD,
    a_published_figure,
    a_report,
    a_store_with_registers,
    approved,
    saved,
    with_sites,
)

NOORD = Place(Level.LANDSDEEL, "noord")
OOST = Place(Level.LANDSDEEL, "oost")


def total(
    store: Store, place: Place = NATION, indicator: str = PLACES, quarter: Quarter = Q3, **asked: object
) -> Total:
    selection = replace(Selection(quarter, quarter, indicators=(indicator,)), **asked)  # type: ignore[arg-type]
    with store.read() as session:
        return totals(session, LEAD, selection, place.level)[Spot(quarter, indicator, place)]


def change(store: Store, place: Place = NATION, indicator: str = PLACES, actor: Actor = LEAD) -> Change:
    with store.read() as session:
        found = changes(session, actor, Selection(indicators=(indicator,)), place.level, Q3)
        return found[Spot(Q3, indicator, place)]


def test_a_complete_total_is_the_sum_of_all_sites(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q3, {KADE: 20, BOEG: 10})
    approved(store, "oost", Q3, {VELD: 7})
    assert total(store) == Total(37, Coverage(3, 3))


def test_a_submitted_figure_counts_and_makes_the_total_provisional(store: Store) -> None:
    a_store_with_registers(store)
    a_report(store, "noord", Q3, {KADE: 20, BOEG: 10})
    approved(store, "oost", Q3, {VELD: 7})
    assert total(store) == Total(37, Coverage(3, 3), provisional=True)
    assert total(store, approved_only=True) == Total(7, Coverage(1, 3, ("De Boeg", "De Kade")))


def test_a_saved_figure_does_not_count(store: Store) -> None:
    a_store_with_registers(store)
    saved(store, "noord", Q3, {KADE: 20, BOEG: 10})
    approved(store, "oost", Q3, {VELD: 7})
    assert total(store).value == 7


def test_a_missing_site_makes_the_total_at_least_with_its_last_known_figure_beside_it(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q2, {KADE: 20, BOEG: 10})
    approved(store, "oost", Q2, {VELD: 7})
    approved(store, "noord", Q3, {KADE: 18})
    approved(store, "oost", Q3, {VELD: 7})
    found = total(store)
    assert found == Total(25, Coverage(2, 3, ("De Boeg",)), last_known=10)
    assert found.at_least


def test_what_was_last_known_is_unknown_when_a_missing_site_never_reported(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q3, {KADE: 18})
    assert total(store, NOORD) == Total(18, Coverage(1, 2, ("De Boeg",)), last_known=None)


def test_not_applicable_is_reported_and_not_yet_known_is_not(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q3, {KADE: Nothing.NVT, BOEG: Nothing.ONBEKEND})
    approved(store, "oost", Q3, {VELD: 7})
    assert total(store) == Total(7, Coverage(2, 3, ("De Boeg",)))


def test_an_emptied_cell_is_missing_again(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q3, {KADE: 20, BOEG: 10})
    a_report(store, "noord", Q3, {KADE: None}, Step.REOPEN, Step.SUBMIT)
    assert total(store, NOORD).coverage.missing == ("De Kade",)


def test_a_broken_down_figure_adds_up_and_its_place_is_counted_once(store: Store) -> None:
    a_store_with_registers(store)
    approved(
        store,
        "noord",
        Q3,
        {(KADE, "instroom", "spoed"): 3, (KADE, "instroom", "regulier"): 2, (BOEG, "instroom", "spoed"): 1},
    )
    assert total(store, NOORD, "instroom") == Total(6, Coverage(2, 2))


def test_money_that_is_not_distributed_is_in_the_total_of_the_landsdeel_but_is_no_provider(store: Store) -> None:
    a_store_with_registers(store)
    cell = ("besteed", "spuk2024/vastgoed")
    approved(store, "noord", Q3, {("duin", *cell): 500, ("noord", *cell): 30})
    assert total(store, NOORD, "besteed") == Total(530, Coverage(1, 1))
    assert total(store, Place(Level.AANBIEDER, "noord", "duin"), "besteed") == Total(500, Coverage(1, 1))


def test_the_levels_divide_the_same_figures(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q3, {KADE: 20, BOEG: 10})
    approved(store, "oost", Q3, {VELD: 7, ("JZ02", "jongeren_naar_herkomst"): 4})
    assert total(store, NOORD).value == 30
    assert total(store, Place(Level.AANBIEDER, "noord", "duin")) == Total(30, Coverage(2, 2))
    assert total(store, Place(Level.LOCATIE, "noord", "duin", KADE)) == Total(20, Coverage(1, 1))
    assert total(store, Place(Level.JEUGDREGIO, "JZ02"), "jongeren_naar_herkomst") == Total(4, Coverage(1, 1))


def test_a_site_that_is_closed_in_the_register_hides_no_other_that_is_missing(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q3, {KADE: 20})
    with_sites(store, replace(SITES[0], valid_to=date(2026, 8, 1)))
    assert total(store, NOORD).coverage == Coverage(0, 1, ("De Boeg",))


def test_nothing_reported_gives_the_published_figure_and_says_so(store: Store) -> None:
    a_store_with_registers(store)
    a_published_figure(store, 40, day=Q2.end, month="2026-08")
    approved(store, "noord", Q3, {KADE: 20, BOEG: 10})
    a_published_figure(store, 41, day=Q3.end, month="2026-10")
    assert total(store, quarter=Q2) == Total(40, Coverage(0, 0), True, Source.PUBLIEK)
    assert total(store, quarter=Q3).source is Source.OPGAVE
    assert total(store, quarter=Q3, source=Source.PUBLIEK).value == 41


def test_a_change_is_taken_over_the_sites_that_are_known_both_times(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q2, {KADE: 20, BOEG: 10})
    approved(store, "oost", Q2, {VELD: 7})
    approved(store, "noord", Q3, {KADE: 18})
    approved(store, "oost", Q3, {VELD: 7})
    assert change(store) == Change(-2, Q2, Coverage(2, 3))


def test_a_landsdeel_that_is_late_is_left_out_of_the_change(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q2, {KADE: 20, BOEG: 10})
    approved(store, "oost", Q2, {VELD: 7})
    approved(store, "oost", Q3, {VELD: 4})
    assert change(store) == Change(-3, Q2, Coverage(1, 3))
    assert change(store, NOORD) == Change(None, Q2, Coverage(0, 2))


def test_a_site_that_closed_counts_as_none_and_not_as_missing(store: Store) -> None:
    a_store_with_registers(store)
    with_sites(store, replace(SITES[1], valid_to=Q2.end))
    approved(store, "noord", Q2, {KADE: 20, BOEG: 10})
    approved(store, "noord", Q3, {KADE: 20})
    assert change(store, NOORD) == Change(-10, Q2, Coverage(2, 2))


def test_a_site_that_opened_counts_from_nothing(store: Store) -> None:
    a_store_with_registers(store, [*SITES[:1], Site(BOEG, "De Boeg", "duin", "noord", "JZ01", valid_from=Q3.start)])
    approved(store, "noord", Q2, {KADE: 20})
    approved(store, "noord", Q3, {KADE: 20, BOEG: 4})
    assert change(store, NOORD) == Change(4, Q2, Coverage(2, 2))


def test_there_is_no_change_before_reporting_began(store: Store) -> None:
    a_store_with_registers(store)
    a_published_figure(store, 40, day=Q2.end, month="2026-08")
    approved(store, "noord", Q3, {KADE: 20, BOEG: 10})
    assert change(store).value is None


def test_published_figures_are_compared_with_each_other(store: Store) -> None:
    a_store_with_registers(store)
    a_published_figure(store, 40, day=Q2.end, month="2026-08")
    a_published_figure(store, 37, day=Q3.end, month="2026-10")
    assert change(store) == Change(-3, Q2, Coverage(0, 0), Source.PUBLIEK)


def test_a_coordinator_gets_the_country_and_only_his_own_landsdeel(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q3, {KADE: 20, BOEG: 10})
    approved(store, "oost", Q3, {VELD: 7})
    asked = Selection(Q3, Q3, indicators=(PLACES,))
    with store.read() as session:
        country = totals(session, NINA, asked, Level.LAND)
        assert country[Spot(Q3, PLACES, NATION)].value == 37
        for level in (Level.LANDSDEEL, Level.AANBIEDER, Level.LOCATIE):
            assert {spot.place.region for spot in totals(session, NINA, asked, level)} == {"noord"}
        with pytest.raises(Refused):
            totals(session, NINA, replace(asked, regions=("oost",)), Level.LOCATIE)


def test_a_national_total_of_one_provider_is_refused(store: Store) -> None:
    a_store_with_registers(store)
    with store.read() as session, pytest.raises(Refused):
        totals(session, LEAD, Selection(Q3, Q3, providers=("duin",)), Level.LAND)
