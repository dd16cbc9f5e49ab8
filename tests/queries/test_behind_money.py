"""The records behind an amount: budgets and documents that add up to the rung, with who entered them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from monitor.domain.ladder import Rung
from monitor.domain.people import Actor
from monitor.domain.words import Refused
from monitor.queries.behind_money import AmountBehind, money_behind
from monitor.queries.money import money
from monitor.queries.money_books import PROGRAMME
from monitor.queries.selection import Selection
from monitor.store.engine import Store
from tests.factories import LEAD, NINA, a_store_with_registers
from tests.money_factories import with_documents
from tests.queries.test_money import DOCUMENTS, NEXT, worked

__all__ = ["worked"]

RUNGS = (Rung.BEGROOT, Rung.VERLEEND, Rung.BESCHIKT, Rung.VERANTWOORD)


def opened(
    store: Store, rung: Rung, region: str = "", actor: Actor = LEAD, providers: tuple[str, ...] = (), year: int = 0
) -> AmountBehind:
    selection = Selection(NEXT, NEXT, (region,) if region else (), providers)
    with store.read() as session:
        return money_behind(session, actor, selection, rung, PROGRAMME, year or None)


@pytest.mark.parametrize("year", [0, 2025, 2026])
@pytest.mark.parametrize("region", ["", "noord", "oost"])
@pytest.mark.parametrize("rung", RUNGS)
def test_every_amount_opens_to_the_records_that_make_it(worked: Store, rung: Rung, region: str, year: int) -> None:
    with worked.read() as session:
        made = money(session, LEAD, region or "NL", NEXT, year or None)
    found = opened(worked, rung, region, year=year)
    assert found.total == made.ladder[rung].value
    assert found.shown == (found.total or 0)


def test_a_provider_has_the_documents_of_its_own_purse(worked: Store) -> None:
    with worked.read() as session:
        made = money(session, LEAD, "noord", NEXT)
    (row,) = (row for row in made.rows if row.code == "duin")
    assert opened(worked, Rung.BESCHIKT, "noord", providers=("duin",)).total == row.ladder[Rung.BESCHIKT].value


def test_a_record_names_who_entered_it_and_how_often(worked: Store) -> None:
    (first, *_) = opened(worked, Rung.VERLEEND, "noord").rows
    document = next(one for one in DOCUMENTS if one.code == first.key)
    with_documents(worked, replace(document, note="opnieuw ingevoerd"))
    (again, *_) = opened(worked, Rung.VERLEEND, "noord").rows
    assert (first.versions, again.versions, again.amount) == (1, 2, first.amount)
    assert again.entered.at >= first.entered.at


def test_a_move_within_what_is_asked_is_left_out(worked: Store) -> None:
    moving = {one.code for one in DOCUMENTS if one.moves and one.kind.value == "verleend"}
    country = {row.key for row in opened(worked, Rung.VERLEEND).rows}
    noord = {row.key for row in opened(worked, Rung.VERLEEND, "noord").rows}
    assert moving
    assert not moving & country
    assert moving & noord


def test_a_coordinator_sees_the_own_records_and_the_whole_amount(worked: Store) -> None:
    found = opened(worked, Rung.VERLEEND, "", NINA)
    assert (found.total, found.shown, found.elsewhere) == (49_00, 35_00, True)
    assert found.rows == opened(worked, Rung.VERLEEND, "noord").rows
    with pytest.raises(Refused):
        opened(worked, Rung.VERLEEND, "oost", NINA)


def test_the_budget_of_the_country_is_for_everyone(worked: Store) -> None:
    found = opened(worked, Rung.BEGROOT, "", NINA)
    assert (found.total, found.shown, found.elsewhere) == (100_00, 100_00, False)


def test_an_amount_without_records_is_not_known(store: Store) -> None:
    a_store_with_registers(store)
    assert opened(store, Rung.VERLEEND) == AmountBehind((), None, False)
