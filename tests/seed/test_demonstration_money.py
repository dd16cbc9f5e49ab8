"""The money of the demonstration: invented, marked as such, and adding up."""

from __future__ import annotations

import pytest

from monitor.domain.budget import Residuals
from monitor.domain.certainty import Certainty
from monitor.domain.ladder import GAP_NAMES, REPORTED, Rung
from monitor.domain.money import MoneyKind, MoneyStatus
from monitor.domain.people import OPERATOR
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.money_titles import over_words
from monitor.queries.behind_growth import grown_behind
from monitor.queries.money import money
from monitor.queries.money_answer import MoneyAnswer
from monitor.queries.money_books import PROGRAMME
from monitor.queries.money_records import budgets
from monitor.queries.selection import Selection
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


# Limburg takes money along from 2024; Oost hands money to Zuid-Holland, after it awarded more; Noord also pays for what
# it committed before
ON_PURPOSE = {
    2025: {("limburg", Rung.VERLEEND)},
    2026: {("zuid-holland", Rung.VERLEEND), ("oost", Rung.BESCHIKT), ("noord", Rung.BESTEED)},
}


@pytest.mark.parametrize("year", [None, 2024, 2025, 2026])
def test_in_no_year_is_more_spent_than_committed_or_committed_than_awarded_but_on_purpose(
    demonstration: Store, year: int | None
) -> None:
    over = set()
    with demonstration.read() as session:
        for quarter in Quarter(2024, 3).until(Quarter(2026, 3)):
            answer = money(session, OPERATOR, quarter=quarter, year=year)
            each = [(row.code, rung, row.ladder.gap(rung)) for row in (answer.row, *answer.rows) for rung in GAP_NAMES]
            over |= {(code, rung) for code, rung, gap in each if gap is not None and gap < 0}
    assert over == ON_PURPOSE.get(year or 0, set())


def test_the_page_names_where_more_is_spent_than_committed(demonstration: Store) -> None:
    with demonstration.read() as session:
        answer = money(session, OPERATOR, year=2026)
    said = over_words(answer.rows, 2026).nl.replace("\u00a0", " ")
    assert said == (
        "In Zuid-Holland is € 1,2 mln meer verleend dan begroot, in Oost is € 600.000 meer beschikt dan verleend en in"
        " Noord is € 562.000 meer besteed dan verplicht. Wat eerder is verplicht, kan in een later jaar worden besteed."
    )


def test_what_is_expected_of_a_quarter_is_no_less_than_what_is_spent_in_it_already(answer: MoneyAnswer) -> None:
    spent, first = answer.ladder[Rung.BESTEED], answer.burn_up.expected[0]
    assert spent.at_least
    assert (first.quarter, spent.value) <= (answer.quarter, first.middle)


@pytest.mark.parametrize("year", [2024, 2025, 2026])
@pytest.mark.parametrize("rung", REPORTED)
def test_the_amount_of_a_year_is_the_sum_of_the_figures_it_opens_to(
    demonstration: Store, rung: Rung, year: int
) -> None:
    with demonstration.read() as session:
        answer = money(session, OPERATOR, year=year)
        for row in (answer.row, *answer.rows):
            regions = () if row.code == "NL" else (row.code,)
            asked = Selection(answer.quarter, answer.quarter, regions)
            found = grown_behind(session, OPERATOR, asked, rung, PROGRAMME, year)
            assert (row.code, sum(one.value for one in found.rows)) == (row.code, row.ladder[rung].value or 0)


def test_no_rung_of_a_landsdeel_holds_more_than_the_one_above(answer: MoneyAnswer) -> None:
    each = [(row.code, rung, row.ladder.gap(rung)) for row in answer.rows for rung in GAP_NAMES]
    assert [found for found in each if found[2] is not None and found[2] < 0] == []
