"""The money of the demonstration: invented, marked as such, and adding up."""

from __future__ import annotations

import pytest

from monitor.domain.budget import Residuals
from monitor.domain.certainty import Certainty
from monitor.domain.ladder import GAP_NAMES, Rung
from monitor.domain.money import MoneyKind, MoneyStatus
from monitor.domain.people import OPERATOR
from monitor.queries.money import money
from monitor.queries.money_answer import MoneyAnswer
from monitor.queries.money_records import budgets
from monitor.store.engine import Store

MLN = 100_000_000


@pytest.fixture
def answer(demonstration: Store) -> MoneyAnswer:
    with demonstration.read() as session:
        return money(session, OPERATOR)


def test_every_rung_is_there_and_spending_is_what_the_overview_says(answer: MoneyAnswer) -> None:
    assert all(answer.ladder[rung].value is not None for rung in Rung)
    assert answer.ladder[Rung.BEGROOT].value == 180 * MLN
    assert answer.ladder[Rung.BESTEED].value == 59 * MLN


def test_what_is_divided_over_landsdelen_is_a_little_under_the_programme(answer: MoneyAnswer) -> None:
    found = [(one.name, one.value) for rung, one in answer.residuals if rung is Rung.BEGROOT]
    assert found == [(Residuals.OVER_REGIONS, 160_000_000)]


def test_only_the_totals_of_the_country_are_real(demonstration: Store) -> None:
    with demonstration.read() as session:
        lines = budgets(session, OPERATOR).values()
    assert {line.certainty for line in lines if line.region == "NL"} == {Certainty.GEZIEN}
    assert {line.certainty for line in lines if line.region != "NL"} == {Certainty.VOORBEELD}


def test_every_document_is_an_example(answer: MoneyAnswer) -> None:
    assert {document.certainty for document in answer.documents} == {Certainty.VOORBEELD}
    assert {document.kind for document in answer.documents} == set(MoneyKind)
    assert answer.later == 0


def test_there_is_a_transfer_a_carry_over_and_a_correction(answer: MoneyAnswer) -> None:
    assert [d.code for d in answer.documents if d.from_region] == ["overdracht-2026"]
    assert [d.code for d in answer.documents if d.from_year] == ["meegenomen-limburg-2024"]
    assert [d.code for d in answer.documents if d.corrects] == ["correctie-utrecht-flevoland-2025"]


def test_the_first_year_is_audited_and_the_second_provisional(answer: MoneyAnswer) -> None:
    by_year = {(d.year, d.status) for d in answer.documents if d.kind is MoneyKind.VERANTWOORD}
    assert by_year == {(2024, MoneyStatus.DEFINITIEF), (2025, MoneyStatus.VOORLOPIG)}


def test_no_rung_of_a_landsdeel_holds_more_than_the_one_above(answer: MoneyAnswer) -> None:
    each = [(row.code, rung, row.ladder.gap(rung)) for row in answer.rows for rung in GAP_NAMES]
    assert [found for found in each if found[2] is not None and found[2] < 0] == []
