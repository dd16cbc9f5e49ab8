"""Budgets and money documents go out as files and come in again, to the cent."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from monitor.domain.certainty import Certainty
from monitor.domain.money import MoneyKind, MoneyStatus, Use
from monitor.domain.people import OPERATOR
from monitor.exports.records_csv import register_file
from monitor.imports.reading import read_file
from monitor.intake.taking import Taken, take
from monitor.queries.money_records import budgets, money_documents
from monitor.store.engine import Store
from tests.factories import a_store_with_registers
from tests.money_factories import a_budget, a_document, with_budgets, with_documents

LINES = (
    a_budget(amount=180_000_000_00),
    a_budget(amount=182_000_000_00, document="Programmasite", use=Use.VERMELD, decided_on=None),
    a_budget("noord", 123_456_789_99, 2026, certainty=Certainty.VOORBEELD, note="verzonnen; met puntkomma"),
    a_budget("oost", 1, 2025, stream="vastgoed2021"),
)
DOCUMENTS = (
    a_document("v1", amount=123_456_789_99, reference="Stcrt. 2024, 37715", status=MoneyStatus.NADER_VOORLOPIG),
    a_document("v2", amount=-1, corrects="v1", note="een cent te veel"),
    a_document("v3", amount=5_00, region="oost", from_region="noord", from_year=2024),
    a_document("b1", MoneyKind.BESCHIKT, 7_01, provider="duin", cost_kind="vastgoed", withdrawn=True),
)


def taken(store: Store, content: bytes) -> Taken:
    with store.begin() as session:
        return take(session, OPERATOR, read_file(content, "register.csv"), {})


def written(store: Store, kind: str) -> bytes:
    with store.read() as session:
        return register_file(session, OPERATOR, kind)


@pytest.fixture
def kept(store: Store) -> Store:
    a_store_with_registers(store)
    with_budgets(store, *LINES)
    with_documents(store, *DOCUMENTS)
    return store


@pytest.mark.parametrize("kind", ["begroting", "gelddocument"])
def test_a_register_of_money_is_new_once(kept: Store, kind: str) -> None:
    assert taken(kept, written(kept, kind)).changes == 0


@pytest.fixture
def other(sqlite_template: Path, tmp_path: Path) -> Iterator[Store]:
    """Give a second store with the same registers and no money."""
    made = Store(f"sqlite:///{shutil.copy(sqlite_template, tmp_path / 'other.db')}")
    a_store_with_registers(made)
    yield made
    made.close()


def test_registers_of_money_fill_another_store_with_the_same(kept: Store, other: Store) -> None:
    for kind in ("begroting", "gelddocument"):
        content = written(kept, kind)
        assert taken(other, content).changes == 4
        assert written(other, kind) == content
    with other.read() as session:
        assert tuple(budgets(session, OPERATOR).values()) == LINES
        assert tuple(money_documents(session, OPERATOR).values()) == DOCUMENTS


def test_amounts_stand_in_the_file_as_dutch_readers_write_them(kept: Store) -> None:
    assert b";123456789,99;" in written(kept, "begroting")
    assert b";-0,01;" in written(kept, "gelddocument")


def test_a_year_that_is_left_empty_is_the_whole_programme(store: Store) -> None:
    a_store_with_registers(store)
    with_budgets(store, replace(LINES[0], year=0))
    assert b"NL;spuk2024;;afspraken;180000000,00;2024-06-19;geldt;gezien;test;\n" in written(store, "begroting")


def test_each_wrong_cell_of_a_document_is_named(store: Store) -> None:
    a_store_with_registers(store)
    header = written(store, "gelddocument").decode()
    wrong = "v1;verleend;NL;;spuk2099;;2025;1,00;gisteren;;;;;v9;t9;klaar;gezien;;;\n"
    found = taken(store, (header + wrong).encode())
    assert not found.accepted
    assert {f.column for f in found.findings} >= {"regio", "stroom", "datum", "corrigeert", "traject", "status"}


def test_a_move_that_goes_nowhere_is_named_in_its_row(store: Store) -> None:
    a_store_with_registers(store)
    with_documents(store, a_document("v3", dated=date(2025, 5, 1)))
    there = written(store, "gelddocument").decode()
    found = taken(store, there.replace(";;;;;;definitief", ";noord;;;;;definitief").encode())
    assert [(f.row, f.column) for f in found.findings] == [(2, "van_regio")]
