"""The long table: the contract's columns, one row for each figure, total and ratio."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from monitor.domain.figure import Nothing, Source
from monitor.domain.indicator import Level
from monitor.domain.words import Refused
from monitor.exports.long_columns import LONG_COLUMNS
from monitor.queries.long_table import LongRow, long_rows
from monitor.queries.selection import Selection
from monitor.store.engine import Store
from tests.factories import (
    BOEG,
    KADE,
    LEAD,
    PLACES,
    Q2,
    Q3,
    VELD,
    a_published_figure,
    a_report,
    a_store_with_registers,
    approved,
    the_public_series,
)


def rows(store: Store, level: Level, *indicators: str, **asked: object) -> list[LongRow]:
    selection = replace(Selection(Q3, Q3, indicators=indicators), **asked)  # type: ignore[arg-type]
    with store.read() as session:
        return long_rows(session, LEAD, selection, level)


def test_the_columns_are_those_of_the_contract_and_the_source(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q3, {KADE: 20})
    (first, *_rest) = rows(store, Level.LOCATIE, PLACES)
    assert list(first) == [*(column.name for column in LONG_COLUMNS), "bron"]


def test_a_site_has_its_figure_and_what_was_expected_and_is_not_there(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q3, {KADE: 20})
    a_report(store, "oost", Q3, {VELD: Nothing.ONBEKEND})
    found = {row["locatie_code"]: row for row in rows(store, Level.LOCATIE, PLACES)}
    kade = found[KADE]
    assert (kade["waarde"], kade["waarde_status"], kade["publicatiestatus"]) == (Decimal(20), "", "definitief")
    assert (kade["regio_naam"], kade["aanbieder_naam"], kade["locatie_naam"]) == ("Noord", "Duinzicht", "De Kade")
    assert (kade["tijdvak"], kade["peildatum"], kade["eenheid"]) == ("2026-Q3", date(2026, 9, 30), "plaatsen")
    assert (kade["dekking_n"], kade["dekking_totaal"], kade["gewijzigd_op"]) == (1, 1, date(2026, 11, 16))
    assert (found[BOEG]["waarde"], found[BOEG]["waarde_status"]) == (None, "ontbreekt")
    assert (found[VELD]["waarde"], found[VELD]["waarde_status"]) == (None, "onbekend")


def test_totals_carry_their_coverage_and_no_provider(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q3, {KADE: 20, BOEG: 10})
    (country,) = rows(store, Level.LAND, PLACES)
    assert (country["regio_code"], country["aanbieder_code"], country["waarde"]) == ("NL", "", 30)
    assert (country["dekking_n"], country["dekking_totaal"]) == (2, 3)
    noord, oost = rows(store, Level.LANDSDEEL, PLACES)
    assert (noord["waarde"], oost["waarde"], oost["waarde_status"]) == (30, None, "ontbreekt")


def test_euros_have_two_decimals_and_a_breakdown_has_a_row_for_each_code(store: Store) -> None:
    a_store_with_registers(store)
    approved(
        store,
        "noord",
        Q3,
        {("duin", "besteed", "spuk2024/opbouw"): 123_450, ("duin", "besteed", "spuk2024/vastgoed"): 50},
    )
    found = rows(store, Level.AANBIEDER, "besteed", regions=("noord",))
    assert [(row["uitsplitsing_code"], row["waarde"]) for row in found] == [
        ("", Decimal("1235.00")),
        ("spuk2024/vastgoed", Decimal("0.50")),
        ("spuk2024/opbouw", Decimal("1234.50")),
    ]
    assert str(found[1]["waarde"]) == "0.50"


def test_a_place_it_does_not_apply_to_says_so(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "oost", Q3, {VELD: Nothing.NVT})
    for level in (Level.LOCATIE, Level.LANDSDEEL):
        (found,) = rows(store, level, PLACES, regions=("oost",))
        assert (found["waarde"], found["waarde_status"]) == (None, "nvt")


def test_ratios_have_rows_to_one_decimal(store: Store) -> None:
    a_store_with_registers(store)
    a_report(store, "noord", Q3, {KADE: 525, (KADE, "bezet"): 421, BOEG: 99})
    (found,) = rows(store, Level.LAND, "bezettingsgraad")
    assert (found["waarde"], found["eenheid"]) == (Decimal("80.2"), "procent")
    assert (found["dekking_n"], found["dekking_totaal"]) == (1, 3)  # De Boeg gave no occupied places: left out of both


def test_published_figures_are_rows_of_their_own_source(store: Store) -> None:
    a_store_with_registers(store)
    the_public_series(store)
    selection = Selection(indicators=(PLACES, "bezettingsgraad"))
    with store.read() as session:
        found = long_rows(session, LEAD, selection, Level.LAND)
    assert [row["tijdvak"] for row in found] == [
        *("2022-Q4", "2023-Q4", "2024-Q1", "2024-Q2", "2025-Q1", "2025-Q2", "2025-Q2"),
    ]
    latest = found[-2]
    assert (latest["waarde"], latest["bron"], latest["publicatiestatus"]) == (525, "publiek", "voorlopig")
    assert (latest["dekking_n"], latest["gewijzigd_op"]) == (None, date(2025, 10, 31))
    assert found[-1]["waarde"] == Decimal("80.2")


def test_the_source_can_be_chosen(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q3, {KADE: 20, BOEG: 10})
    a_published_figure(store, 41, day=Q3.end, month="2026-10")
    assert [row["waarde"] for row in rows(store, Level.LAND, PLACES)] == [30]
    assert [row["waarde"] for row in rows(store, Level.LAND, PLACES, source=Source.PUBLIEK)] == [41]
    assert [row["waarde"] for row in rows(store, Level.LAND, PLACES, source=Source.OPGAVE)] == [30]


def test_the_order_is_stable(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "oost", Q2, {VELD: 7})
    approved(store, "noord", Q3, {KADE: 20, BOEG: 10, (KADE, "bezet"): 3})
    found = rows(store, Level.LOCATIE, "bezet", PLACES, first=Q2)
    keys = [(row["tijdvak"], row["regio_code"], row["locatie_code"], row["indicator_code"]) for row in found]
    assert keys[:3] == [
        ("2026-Q2", "noord", BOEG, PLACES),
        ("2026-Q2", "noord", BOEG, "bezet"),
        ("2026-Q2", "noord", KADE, PLACES),
    ]
    assert len(keys) == len(set(keys)) == 12


def test_an_unknown_indicator_is_refused_by_name(store: Store) -> None:
    a_store_with_registers(store)
    with pytest.raises(Refused, match="plaatsjes"):
        rows(store, Level.LAND, "plaatsjes")


def test_an_empty_store_has_no_rows(store: Store) -> None:
    a_store_with_registers(store)
    assert rows(store, Level.LAND) == rows(store, Level.LOCATIE) == []
