"""The rungs that are documents are figures too: by stream, as known by each quarter's end."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from monitor.domain.catalogue.vastgelegd import RECORDED
from monitor.domain.figure import Source
from monitor.domain.indicator import Level
from monitor.domain.quarter import Quarter
from monitor.domain.words import Refused
from monitor.exports.quarter_files import Quarterly, themed
from monitor.queries.long_table import LongRow, long_rows
from monitor.queries.recorded import COUNTERS
from monitor.queries.selection import Selection
from monitor.store.engine import Store
from tests.factories import LEAD, NINA, a_store_with_registers
from tests.money_factories import a_budget, with_budgets
from tests.queries.test_money import BUDGETS, END, NEXT, worked

__all__ = ["worked"]


def rows(store: Store, level: Level, *codes: str, **asked: object) -> list[LongRow]:
    selection = Selection(END, NEXT, indicators=codes, **asked)  # type: ignore[arg-type]
    with store.read() as session:
        return long_rows(session, LEAD, selection, level)


def test_every_recorded_figure_has_a_counter() -> None:
    assert {code for codes in COUNTERS for code in codes} == set(RECORDED)


def test_the_country_has_each_rung_by_stream_and_quarter(worked: Store) -> None:
    found = [
        (row["tijdvak"], row["indicator_code"], row["uitsplitsing_code"], row["waarde"], row["publicatiestatus"])
        for row in rows(worked, Level.LAND, "begroot", "verleend", "beschikt", "verantwoord")
    ]
    assert found == [
        ("2025-Q4", "begroot", "spuk2024", Decimal("100.00"), "definitief"),
        ("2025-Q4", "verleend", "spuk2024", Decimal("49.00"), "definitief"),
        ("2025-Q4", "verleend", "vastgoed2021", Decimal("7.00"), "definitief"),
        ("2025-Q4", "beschikt", "spuk2024", Decimal("30.00"), "definitief"),
        ("2026-Q1", "begroot", "spuk2024", Decimal("100.00"), "definitief"),
        ("2026-Q1", "verleend", "spuk2024", Decimal("49.00"), "definitief"),
        ("2026-Q1", "verleend", "vastgoed2021", Decimal("7.00"), "definitief"),
        ("2026-Q1", "beschikt", "spuk2024", Decimal("30.00"), "definitief"),
        ("2026-Q1", "verantwoord", "spuk2024", Decimal("11.00"), "voorlopig"),
    ]


def test_landsdelen_and_providers_have_their_own(worked: Store) -> None:
    last = [row for row in rows(worked, Level.LANDSDEEL, "verleend") if row["tijdvak"] == "2026-Q1"]
    assert [(r["regio_code"], r["uitsplitsing_code"], r["waarde"]) for r in last] == [
        ("noord", "spuk2024", 35),
        ("noord", "vastgoed2021", 7),
        ("oost", "spuk2024", 14),
    ]
    last = [row for row in rows(worked, Level.AANBIEDER, "beschikt", "verleend") if row["tijdvak"] == "2026-Q1"]
    assert [(r["aanbieder_naam"], r["waarde"], r["eenheid"]) for r in last] == [
        ("Duinzicht", 18, "euro"),
        ("Veldhuis", 10, "euro"),
    ]
    assert rows(worked, Level.LOCATIE, "beschikt") == []


def test_a_provider_or_a_region_narrows_the_rows(worked: Store) -> None:
    assert {r["aanbieder_code"] for r in rows(worked, Level.AANBIEDER, "beschikt", providers=("duin",))} == {"duin"}
    assert {r["regio_code"] for r in rows(worked, Level.LANDSDEEL, "verleend", regions=("oost",))} == {"oost"}
    assert rows(worked, Level.LAND, "verleend", regions=("oost",)) == []
    with pytest.raises(Refused):
        rows(worked, Level.LANDSDEEL, "verleend", providers=("duin",))


def test_nothing_recorded_is_published_elsewhere(worked: Store) -> None:
    assert rows(worked, Level.LAND, "verleend", source=Source.PUBLIEK) == []


def test_a_coordinator_gets_no_row_of_another(worked: Store) -> None:
    with worked.read() as session:
        found = long_rows(session, NINA, Selection(NEXT, NEXT, indicators=("begroot", "verleend")), Level.LANDSDEEL)
    assert {row["regio_code"] for row in found} == {"noord"}


def test_without_quarters_asked_it_begins_with_the_first_decision(store: Store) -> None:
    a_store_with_registers(store)
    with_budgets(store, a_budget(decided_on=date(2026, 6, 19)))
    with store.read() as session:
        found = long_rows(session, LEAD, Selection(indicators=("begroot",)), Level.LAND)
    assert [row["tijdvak"] for row in found] == ["2026-Q2", "2026-Q3"]


def test_a_store_without_money_has_no_such_rows(store: Store) -> None:
    a_store_with_registers(store)
    assert rows(store, Level.LAND, *RECORDED) == []


def test_the_country_without_an_own_budget_has_the_sum_of_the_landsdelen(store: Store) -> None:
    a_store_with_registers(store)
    with_budgets(store, *(line for line in BUDGETS if line.region != "NL"))
    assert {row["waarde"] for row in rows(store, Level.LAND, "begroot")} == {Decimal(90)}


def test_the_export_of_a_quarter_carries_the_rungs(worked: Store) -> None:
    with worked.read() as session:
        found = themed("besteding")(Quarterly(session, LEAD, Quarter(2026, 1), "proef"))
    held = {(r["indicator_code"], r["regio_code"], r["aanbieder_code"], r["uitsplitsing_code"]) for r in found}
    assert {
        ("verleend", "NL", "", "spuk2024"),
        ("verantwoord", "oost", "", "spuk2024"),
        ("beschikt", "noord", "duin", "spuk2024"),
    } <= held
    assert (
        sum(row["waarde"] for row in found if row["indicator_code"] == "verleend" and row["regio_code"] == "NL") == 56
    )
