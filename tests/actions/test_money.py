"""Budgets and money documents are kept in revisions, and only when they can be right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import func, select

from monitor.actions.budgets import put_budgets
from monitor.actions.money_documents import put_documents
from monitor.domain.as_of import AsOf
from monitor.domain.money import BudgetLine, MoneyDocument, MoneyKind, Use
from monitor.domain.people import OPERATOR
from monitor.domain.words import Refused
from monitor.queries.money_records import budgets, money_documents
from monitor.store import programme_tables as p
from monitor.store.engine import Store
from tests.factories import NINA, a_store_with_registers
from tests.money_factories import a_budget, a_document, with_budgets, with_documents

AWARD = a_document("b1", MoneyKind.BESCHIKT, provider="duin")


@pytest.fixture
def ready(store: Store) -> Store:
    return a_store_with_registers(store)


def put(store: Store, *documents: MoneyDocument) -> int | None:
    with store.begin() as session:
        return put_documents(session, OPERATOR, documents)


def test_a_budget_that_changes_keeps_what_was_there(ready: Store) -> None:
    first = a_budget(amount=180_000_000_00)
    with ready.begin() as session:
        event = put_budgets(session, OPERATOR, [first])
    with_budgets(ready, replace(first, use=Use.VERVALLEN))
    with ready.read() as session:
        assert list(budgets(session, OPERATOR, AsOf(event=event)).values()) == [first]
        assert [line.use for line in budgets(session, OPERATOR).values()] == [Use.VERVALLEN]


def test_a_budget_that_is_there_already_writes_nothing(ready: Store) -> None:
    with_budgets(ready, a_budget())
    with ready.begin() as session:
        assert put_budgets(session, OPERATOR, [a_budget()]) is None


def test_a_document_comes_back_as_it_was_put(ready: Store) -> None:
    moved = replace(
        AWARD, code="b2", from_provider="veldhuis", from_region="oost", from_year=2024, amount=123_456_789_99
    )
    with_documents(ready, AWARD, moved)
    with ready.read() as session:
        assert money_documents(session, OPERATOR) == {"b1": AWARD, "b2": moved}


def test_a_document_that_changes_keeps_its_old_revision(ready: Store) -> None:
    with_documents(ready, AWARD)
    with_documents(ready, replace(AWARD, amount=20_00), replace(AWARD, code="b2"))
    with ready.read() as session:
        rows = session.execute(select(func.count()).select_from(p.money_document_version)).scalar_one()
        assert (rows, money_documents(session, OPERATOR)["b1"].amount) == (3, 20_00)


def test_a_coordinator_gets_the_country_and_what_touches_the_own_landsdeel(ready: Store) -> None:
    with_budgets(ready, a_budget("NL"), a_budget("noord"), a_budget("oost"))
    given = a_document("weg", region="oost", from_region="noord")
    with_documents(ready, a_document("n"), a_document("o", region="oost"), given)
    with ready.read() as session:
        assert [line.region for line in budgets(session, NINA).values()] == ["NL", "noord"]
        assert list(money_documents(session, NINA)) == ["n", "weg"]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (a_budget("zg-noord"), "landsdeel"),
        (a_budget(stream="spuk2025"), "spuk2025"),
        (a_budget(year=1999), "jaar"),
        (a_budget(amount=-1), "nul of meer"),
        (a_budget(document="  "), "document"),
    ],
)
def test_a_budget_that_cannot_be_right_is_refused(ready: Store, wrong: BudgetLine, said: str) -> None:
    with pytest.raises(Refused, match=said), ready.begin() as session:
        put_budgets(session, OPERATOR, [wrong])


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (a_document("x", region="NL"), "regio: NL is geen landsdeel"),
        (a_document("x", stream="spuk2025"), "stroom"),
        (a_document("x", cost_kind="koffie"), "kostensoort"),
        (a_document("x", MoneyKind.BESCHIKT, provider="niemand"), "aanbieder: niemand"),
        (a_document("x", provider="duin"), "Verleend geld gaat"),
        (a_document("x", from_provider="duin"), "Verleend geld gaat"),
        (a_document("x", year=25), "jaar"),
        (a_document("x", from_region="noord"), "van_regio: Het geld gaat nergens heen"),
        (a_document("x", from_year=2025), "van_jaar: Het geld gaat nergens heen"),
        (a_document("x", from_year=2041), "van_jaar: Een jaar"),
        (a_document("x", from_region="oost", amount=0), "meer dan nul"),
        (a_document("x", corrects="y"), "corrigeert: y is niet bekend"),
        (a_document("x", corrects="x"), "niet zichzelf"),
        (a_document("x", corrects="b1"), "dezelfde soort"),
        (a_document("x", traject="t1"), "traject"),
        (a_document("met spatie"), "geen code"),
        (a_document("x", amount=10_000_000_000_01), "te groot"),
    ],
)
def test_a_document_that_cannot_be_right_is_refused(ready: Store, wrong: MoneyDocument, said: str) -> None:
    put(ready, AWARD)
    with pytest.raises(Refused, match=said):
        put(ready, wrong)


def test_a_correction_and_what_it_corrects_may_come_together(ready: Store) -> None:
    correction = replace(AWARD, code="b2", amount=-1_00, corrects="b1")
    put(ready, correction, AWARD)
    with ready.read() as session:
        assert money_documents(session, OPERATOR) == {"b1": AWARD, "b2": correction}


def test_what_is_still_corrected_is_not_withdrawn(ready: Store) -> None:
    correction = replace(AWARD, code="b2", amount=-1_00, corrects="b1")
    put(ready, AWARD, correction)
    with pytest.raises(Refused, match="vervallen"):
        put(ready, replace(AWARD, withdrawn=True))
    put(ready, replace(AWARD, withdrawn=True), replace(correction, withdrawn=True))
    with ready.read() as session:
        assert {document.withdrawn for document in money_documents(session, OPERATOR).values()} == {True}


def test_a_move_back_may_be_below_zero_when_it_corrects(ready: Store) -> None:
    move = a_document("m1", from_region="oost", dated=date(2025, 5, 1))
    put(ready, move, replace(move, code="m2", amount=-3_00, corrects="m1"))
    with ready.read() as session:
        assert money_documents(session, OPERATOR)["m2"].amount == -3_00


def test_documents_that_are_there_already_write_nothing(ready: Store) -> None:
    put(ready, AWARD)
    assert put(ready, AWARD) is None
