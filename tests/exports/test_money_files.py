"""The money of a year in the layouts of the State budget and of SiSa."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from monitor.actions.office_settings import put_settings
from monitor.domain.office_settings import OfficeSetting
from monitor.domain.people import OPERATOR
from monitor.domain.words import Refused
from monitor.exports.excel_csv import excel_csv
from monitor.exports.machine_csv import machine_csv
from monitor.exports.sisa import sisa
from monitor.exports.table import Table
from monitor.exports.uvo import thousands, uvo
from monitor.queries.demonstration import DEMONSTRATION
from monitor.store.engine import Store
from monitor.store.ledger import Entry, record
from tests.factories import LEAD, NINA, a_store_with_registers, approved
from tests.money_factories import a_document, with_documents
from tests.queries.test_money import END, stood, worked

__all__ = ["worked"]


def held(store: Store, make: object, year: int = 2025) -> Table:
    with store.read() as session:
        return make(session, LEAD, year)  # type: ignore[operator,no-any-return]


def lines(table: Table) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(machine_csv(table).decode())))


@pytest.mark.parametrize(
    ("cents", "shown"),
    [(500_00, 1), (499_99, 0), (1_500_00, 2), (-500_00, -1), (123_456_789_99, 123_457), (1, 0)],
)
def test_thousands_are_rounded_half_up(cents: int, shown: int) -> None:
    assert thousands(cents) == shown


def test_a_total_is_of_exact_amounts_and_flagged(store: Store) -> None:
    a_store_with_registers(store)
    with_documents(
        store,
        a_document("n", amount=1_400_00),
        a_document("o", amount=1_400_00, region="oost"),
        a_document("x", amount=0),
    )
    found = [(line["omschrijving"], line["bedrag_x_1000"], line["totaal"]) for line in lines(held(store, uvo))]
    granted = [line for line in found if line[0].endswith("verleend")]
    assert granted == [
        ("SPUK 2024, Noord: verleend", "1", "nee"),
        ("SPUK 2024, Oost: verleend", "1", "nee"),
        ("SPUK 2024, Nederland: verleend", "3", "ja"),
    ]


def test_each_line_says_u_v_or_o_and_what_is_not_known_stays_empty(worked: Store) -> None:
    found = lines(held(worked, uvo, 2027))
    assert found == []
    noord = [line for line in lines(held(worked, uvo, 2026)) if "Noord" in line["omschrijving"]]
    assert [(line["vuo"], line["bedrag_x_1000"]) for line in noord][:3] == [("U", "0"), ("V", "0"), ("O", "0")]


def test_codes_come_from_the_office_and_are_named_when_they_are_missing(worked: Store) -> None:
    with worked.begin() as session:
        put_settings(session, OPERATOR, [OfficeSetting("begrotingshoofdstuk/spuk2024", "XVI")])
    first = lines(held(worked, uvo))[0]
    assert (first["begrotingshoofdstuk"], first["artikel"]) == ("XVI", "")
    assert "Niet ingevuld: begrotingsartikel van SPUK 2024" in first["toelichting"]
    assert "begrotingshoofdstuk" not in first["toelichting"]


def test_sisa_has_a_line_for_each_landsdeel_and_stream(worked: Store) -> None:
    found = [
        tuple(line[name] for name in ("regio_code", "stroom_code", "verleend", "besteed", "verantwoord", "status"))
        for line in lines(held(worked, sisa))
    ]
    assert found == [
        ("noord", "spuk2024", "21.00", "", "6.00", "definitief"),
        ("oost", "spuk2024", "14.00", "", "5.00", "voorlopig"),
        ("noord", "vastgoed2021", "7.00", "", "", "niet verantwoord"),
    ]


def test_sisa_names_the_code_that_is_missing_and_carries_the_one_that_is_there(worked: Store) -> None:
    assert {line["sisa_code"] for line in lines(held(worked, sisa))} == {""}
    assert "SiSa-code van SPUK 2024" in lines(held(worked, sisa))[0]["toelichting"]
    with worked.begin() as session:
        put_settings(session, OPERATOR, [OfficeSetting("sisa_code/spuk2024", "X9")])
    assert lines(held(worked, sisa))[0]["sisa_code"] == "X9"


@pytest.mark.parametrize("cents", [1, 123_456_789_99])
def test_cents_are_exact_in_both_kinds_of_file(store: Store, cents: int) -> None:
    a_store_with_registers(store)
    with_documents(store, a_document("v1", amount=cents), a_document("v2", amount=cents, region="oost"))
    approved(store, "noord", END, stood("noord", "duin", cents, cents))
    table = held(store, sisa)
    (noord, _oost) = lines(table)
    assert Decimal(noord["verleend"]) == Decimal(cents) / 100
    (spreadsheet, _rest) = csv.DictReader(io.StringIO(excel_csv(table).decode("utf-8-sig")), delimiter=";")
    assert Decimal(spreadsheet["verleend"].replace(",", ".")) == Decimal(cents) / 100


def test_a_document_counts_from_the_day_it_is_dated(worked: Store, clock: object) -> None:
    clock.at = datetime(2026, 3, 15, 9, tzinfo=UTC)  # type: ignore[attr-defined]
    (noord, *_rest) = (line for line in lines(held(worked, sisa, 2026)) if line["regio_code"] == "noord")
    assert noord["verleend"] == "14.00"
    clock.at = datetime(2026, 4, 2, 9, tzinfo=UTC)  # type: ignore[attr-defined]
    (noord, *_rest) = (line for line in lines(held(worked, sisa, 2026)) if line["regio_code"] == "noord")
    assert noord["verleend"] == "64.00"


def test_an_invented_store_says_so_in_every_line(worked: Store) -> None:
    assert {line["zekerheid"] for line in lines(held(worked, uvo))} == {"berekend"}
    with worked.begin() as session:
        record(session, Entry("opdrachtregel", DEMONSTRATION, "demonstratie", "voorbeeldcijfers"))
    assert {line["zekerheid"] for line in lines(held(worked, uvo))} == {"voorbeeld"}


def test_a_coordinator_gets_no_file_of_all_money(worked: Store) -> None:
    with worked.read() as session, pytest.raises(Refused, match="Alleen de bestuurlijk aanjager"):
        uvo(session, NINA, 2025)
