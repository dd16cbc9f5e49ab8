"""The worked case of the ladder: every amount and gap can be added in the head.

Noord and oost each have one provider. A transfer (oost to noord), a carry-over (noord, 2025 to 2026), a correction
(oost, one euro too much) and a stream outside the programme (real estate) make nothing double.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pandas as pd
import pytest
from sqlalchemy import func, select

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.budget import Residuals
from monitor.domain.figure import Coverage
from monitor.domain.ladder import GAP_NAMES, Gaps, Ladder, Rung
from monitor.domain.money import MoneyKind, MoneyStatus, Use
from monitor.domain.people import OPERATOR, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.words import Refused
from monitor.queries.money import money
from monitor.queries.money_answer import MoneyAnswer
from monitor.queries.money_records import budgets, money_documents
from monitor.store import programme_tables as p
from monitor.store.engine import Store
from tests.factories import BOEG, KADE, LEAD, NINA, VELD, Value, Where, a_report, a_store_with_registers, approved
from tests.money_factories import a_budget, a_document, with_budgets, with_documents

END, NEXT = Quarter(2025, 4), Quarter(2026, 1)
GRANT, AWARD, ACCOUNT = MoneyKind.VERLEEND, MoneyKind.BESCHIKT, MoneyKind.VERANTWOORD

BUDGETS = (
    a_budget("NL", 100_00),
    a_budget("NL", 102_00, document="site", use=Use.VERMELD, decided_on=None),
    a_budget("noord", 30_00, 2025),
    a_budget("noord", 25_00, 2026),
    a_budget("oost", 20_00, 2025),
    a_budget("oost", 15_00, 2026),
)
DOCUMENTS = (
    a_document("v1", amount=20_00),
    a_document("v2", amount=10_00, year=2026, dated=date(2025, 12, 1)),
    a_document("v3", amount=20_00, region="oost"),
    a_document("overdracht", amount=5_00, region="noord", from_region="oost", dated=date(2025, 6, 1)),
    a_document("meegenomen", amount=4_00, year=2026, from_year=2025, dated=date(2026, 1, 15)),
    a_document("correctie", amount=-1_00, region="oost", corrects="v3", dated=date(2025, 7, 1)),
    a_document("vastgoed", amount=7_00, stream="vastgoed2021"),
    a_document("b1", AWARD, 18_00, provider="duin", cost_kind="vastgoed"),
    a_document("b2", AWARD, 2_00, cost_kind="projectleiding"),
    a_document("b3", AWARD, 10_00, "oost", provider="veldhuis"),
    a_document("s1", ACCOUNT, 6_00, dated=date(2026, 3, 1)),
    a_document("s2", ACCOUNT, 5_00, "oost", dated=date(2026, 3, 1), status=MoneyStatus.VOORLOPIG),
    a_document("fout", amount=99_00, withdrawn=True),
    a_document("straks", amount=50_00, year=2026, dated=date(2026, 4, 1)),
)
COUNTRY = (100_00, 49_00, 30_00, 25_00, 14_00, 11_00)
NOORD = (55_00, 35_00, 20_00, 16_00, 9_00, 6_00)
OOST = (35_00, 14_00, 10_00, 9_00, 5_00, 5_00)


def stood(region: str, provider: str, committed: int, spent: int, own: int = 0) -> dict[Where, Value]:
    """Return what a landsdeel reports: its provider's stands, its own, and real estate beside the programme."""
    found: dict[Where, Value] = {
        (provider, "verplicht", "spuk2024/vastgoed"): committed,
        (provider, "besteed", "spuk2024/vastgoed"): spent,
    }
    if own:
        found |= {
            (region, "verplicht", "spuk2024/projectleiding"): own,
            (region, "besteed", "spuk2024/projectleiding"): own,
            (provider, "besteed", "vastgoed2021/vastgoed"): 3_00,
        }
    return found


@pytest.fixture
def worked(store: Store) -> Store:
    a_store_with_registers(store)
    with_budgets(store, *BUDGETS)
    with_documents(store, *DOCUMENTS)
    approved(store, "noord", END, {KADE: 20, BOEG: 10, **stood("noord", "duin", 12_00, 6_00, 1_00)})
    approved(store, "oost", END, {VELD: 10, **stood("oost", "veldhuis", 8_00, 5_00)})
    approved(store, "noord", NEXT, {KADE: 16, BOEG: 8, **stood("noord", "duin", 15_00, 8_00, 1_00)})
    approved(store, "oost", NEXT, {VELD: 10, **stood("oost", "veldhuis", 9_00, 5_00)})
    return store


def asked(
    store: Store, region: str = "NL", year: int | None = None, actor: Actor = LEAD, **more: object
) -> MoneyAnswer:
    with store.read() as session:
        return money(session, actor, region, year=year, **more)  # type: ignore[arg-type]


def amounts(ladder: Ladder) -> tuple[int | None, ...]:
    return tuple(ladder[rung].value for rung in Rung)


def gaps(ladder: Ladder) -> tuple[int | None, ...]:
    return tuple(ladder.gap(rung) for rung in GAP_NAMES)


def test_the_ladder_of_the_country_and_its_gaps_are_as_written_down(worked: Store) -> None:
    answer = asked(worked)
    assert amounts(answer.ladder) == COUNTRY
    assert gaps(answer.ladder) == (51_00, 19_00, 5_00, 11_00, 3_00)


def test_the_ladders_of_landsdelen_and_their_gaps_are_as_written_down(worked: Store) -> None:
    noord, oost = asked(worked).rows
    assert (amounts(noord.ladder), amounts(oost.ladder)) == (NOORD, OOST)
    assert gaps(noord.ladder) == (20_00, 15_00, 4_00, 7_00, 3_00)
    assert gaps(oost.ladder) == (21_00, 4_00, 1_00, 4_00, 0)


def test_landsdelen_add_up_to_the_country_and_the_rest_of_the_budget_is_named(worked: Store) -> None:
    found = {(rung, one.name): one.value for rung, one in asked(worked).residuals}
    assert found == {(rung, Residuals.OVER_REGIONS): 10_00 if rung is Rung.BEGROOT else 0 for rung in Rung}


def test_providers_and_what_is_not_divided_add_up_to_the_landsdeel(worked: Store) -> None:
    answer = asked(worked, "noord")
    duin, own = answer.rows
    assert amounts(duin.ladder) == (None, None, 18_00, 15_00, 8_00, None)
    assert amounts(own.ladder) == (None, None, 2_00, 1_00, 1_00, 6_00)
    assert {(rung.value, one.value) for rung, one in answer.residuals} == {
        ("begroot", 0),
        ("beschikt", 2_00),
        ("verplicht", 1_00),
        ("besteed", 1_00),
        ("verantwoord", 6_00),
    }


def test_a_transfer_moves_between_landsdelen_and_makes_nothing(worked: Store) -> None:
    before = asked(worked)
    with_documents(worked, replace(DOCUMENTS[3], withdrawn=True))
    after = asked(worked)
    assert after.ladder[Rung.VERLEEND] == before.ladder[Rung.VERLEEND]
    assert [row.ladder[Rung.VERLEEND].value for row in after.rows] == [30_00, 19_00]


def test_a_carry_over_moves_between_years_and_makes_nothing(worked: Store) -> None:
    in_2025, in_2026 = (asked(worked, year=year).ladder for year in (2025, 2026))
    assert (in_2025[Rung.VERLEEND].value, in_2026[Rung.VERLEEND].value) == (35_00, 14_00)
    with_documents(worked, replace(DOCUMENTS[4], withdrawn=True))
    in_2025, in_2026 = (asked(worked, year=year).ladder for year in (2025, 2026))
    assert (in_2025[Rung.VERLEEND].value, in_2026[Rung.VERLEEND].value) == (39_00, 10_00)


def test_a_year_is_a_difference_of_two_stands(worked: Store) -> None:
    in_2026 = asked(worked, year=2026)
    assert amounts(in_2026.ladder) == (40_00, 14_00, None, 4_00, 2_00, None)
    assert in_2026.ladder[Rung.BESTEED].coverage == Coverage(2, 2)


def test_the_quarter_brought_what_is_added_since_the_one_before(worked: Store) -> None:
    assert asked(worked).changes == {
        Rung.VERPLICHT: 4_00,
        Rung.BESTEED: 2_00,
        Rung.VERLEEND: 0,
        Rung.BESCHIKT: 0,
        Rung.VERANTWOORD: 11_00,
    }


def test_another_stream_stays_apart(worked: Store) -> None:
    (apart,) = asked(worked).streams_apart
    assert apart.stream.code == "vastgoed2021"
    assert amounts(apart.ladder) == (None, 7_00, None, None, 3_00, None)


def test_provisional_and_audited_accounts_stand_beside_each_other(worked: Store) -> None:
    answer = asked(worked)
    assert answer.statuses == {MoneyStatus.VOORLOPIG: 5_00, MoneyStatus.DEFINITIEF: 6_00}
    assert answer.ladder[Rung.VERANTWOORD].provisional
    assert not answer.rows[0].ladder[Rung.VERANTWOORD].provisional


def test_too_much_in_one_landsdeel_does_not_hide_too_little_in_another(worked: Store) -> None:
    with_documents(worked, a_document("teveel", AWARD, 6_00, "oost", provider="veldhuis"))
    assert asked(worked).gaps[Rung.BESCHIKT] == Gaps(short=15_00, over=2_00, unknown=0)


def test_a_document_dated_later_does_not_count_yet(worked: Store) -> None:
    answer = asked(worked)
    assert answer.later == 1
    assert "straks" not in {document.code for document in answer.documents}
    assert [(one.year, one.granted) for one in answer.ahead] == [(2027, None), (2028, None)]


def test_the_budget_that_was_decided_last_holds_and_the_other_amount_is_mentioned(worked: Store) -> None:
    with_budgets(worked, a_budget("NL", 120_00, document="tweede", decided_on=date(2025, 1, 1)))
    answer = asked(worked)
    assert answer.ladder[Rung.BEGROOT].value == 120_00
    assert [line.amount for line in answer.mentioned] == [102_00]
    assert [line.document for line in answer.budget] == ["tweede"]


def test_a_missing_landsdeel_makes_spending_at_least(worked: Store) -> None:
    late = NEXT.plus(1)
    a_report(worked, "noord", late, {KADE: 16, BOEG: 8, **stood("noord", "duin", 15_00, 9_00, 1_00)})
    answer = asked(worked)
    spent = answer.ladder[Rung.BESTEED]
    assert (spent.value, spent.coverage, spent.provisional) == (10_00, Coverage(1, 2, ("Veldhuis",)), True)
    assert (spent.at_least, spent.last_known) == (True, 5_00)
    assert answer.changes[Rung.BESTEED] == 1_00


def test_only_approved_leaves_out_what_is_not(worked: Store) -> None:
    a_report(worked, "noord", NEXT.plus(1), {KADE: 16, **stood("noord", "duin", 99_00, 99_00)})
    assert asked(worked, approved_only=True).quarter == NEXT


def test_what_was_known_then_is_answered_again(worked: Store) -> None:
    with worked.read() as session:
        then = money(session, LEAD).version
    with_documents(worked, a_document("nieuw", amount=40_00))
    with_budgets(worked, replace(BUDGETS[0], amount=1_00))
    assert amounts(asked(worked, as_of=AsOf(event=then)).ladder) == COUNTRY
    assert amounts(asked(worked, as_of=NOW).ladder)[:2] == (1_00, 89_00)


def test_a_removed_place_costs_what_was_spent_over_what_went(worked: Store) -> None:
    answer = asked(worked)
    noord, oost = answer.rows
    assert (noord.removed, noord.cost.cents, noord.cost.few) == (6, 1_50, True)
    assert (oost.removed, oost.cost.cents) == (0, None)
    assert (answer.row.cost.spent, answer.row.cost.removed, answer.row.cost.cents) == (14_00, 6, 2_33)


def test_shares_of_places_and_money_stand_side_by_side(worked: Store) -> None:
    noord, oost = asked(worked).rows
    assert noord.removed_share == Decimal(20)
    assert oost.spent_share == Decimal(500) / 35
    assert [row.code for row in asked(worked).by_lead] == ["oost", "noord"]


def test_a_coordinator_gets_the_country_and_only_the_own_rows(worked: Store) -> None:
    answer = asked(worked, actor=NINA)
    assert amounts(answer.ladder) == COUNTRY
    assert [row.code for row in answer.rows] == ["noord"]
    assert {document.region for document in answer.documents} == {"noord"}
    with pytest.raises(Refused):
        asked(worked, "oost", actor=NINA)
    with pytest.raises(Refused):
        asked(worked, "zuid", actor=LEAD)


def test_a_store_without_reports_still_tells_of_budgets_and_documents(store: Store) -> None:
    a_store_with_registers(store)
    with_budgets(store, *BUDGETS)
    with_documents(store, *DOCUMENTS)
    answer = asked(store)
    assert amounts(answer.ladder) == (100_00, 99_00, 30_00, None, None, 11_00)
    assert (answer.reported, answer.row.cost.cents) == (False, None)


def test_a_provider_goes_on_in_the_one_it_merged_into(worked: Store) -> None:
    from monitor.actions.registers import put
    from monitor.domain.registers import Provider

    with worked.begin() as session:
        put(session, OPERATOR, [Provider("veldhuis", "Veldhuis", successor="duin")])
    names = [row.name for row in asked(worked, "oost").rows]
    assert names == ["Duinzicht + Veldhuis", ""]


@pytest.mark.parametrize("cents", [1, 123_456_789_99, 99, 10_000_000_00])
def test_cents_are_exact_through_sql_pandas_and_the_answer(store: Store, cents: int) -> None:
    a_store_with_registers(store)
    with_budgets(store, a_budget("NL", cents), a_budget("noord", cents, 2025))
    with_documents(store, *(a_document(f"v{n}", amount=cents) for n in range(3)))
    approved(store, "noord", END, stood("noord", "duin", cents, cents))
    answer = asked(store, quarter=END)
    with store.read() as session:
        in_sql = session.execute(select(func.sum(p.money_document_version.c.amount))).scalar_one()
        rows = [document.amount for document in money_documents(session, OPERATOR).values()]
        lines = [line.amount for line in budgets(session, OPERATOR).values()]
    frame = pd.DataFrame({"amount": rows})
    assert frame["amount"].dtype == "int64"
    assert int(in_sql) == int(frame["amount"].sum()) == answer.ladder[Rung.VERLEEND].value == 3 * cents
    assert lines == [cents, cents]
    assert (answer.ladder[Rung.BEGROOT].value, answer.ladder[Rung.BESTEED].value) == (cents, cents)
