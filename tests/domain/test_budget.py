"""Which budget holds, what it comes to, and what of it is not divided."""

from __future__ import annotations

from datetime import date

from monitor.domain.budget import Residual, Residuals, budget, budget_residuals, held_budgets, mentioned, years_of
from monitor.domain.money import Use
from tests.money_factories import a_budget

SPUK = ("spuk2024",)
WHOLE, NOORD_25, NOORD_26, OOST_25 = (
    a_budget("NL", 100),
    a_budget("noord", 30, 2025),
    a_budget("noord", 20, 2026),
    a_budget("oost", 25, 2025),
)


def test_the_last_decided_line_holds_whatever_the_order() -> None:
    old, new = a_budget(amount=1, decided_on=date(2024, 1, 1)), a_budget(amount=2, document="nieuw")
    assert list(held_budgets([new, old]).values()) == [new]
    assert list(held_budgets([old, new]).values()) == [new]


def test_of_two_decided_on_one_day_the_last_entered_holds() -> None:
    first, second = a_budget(amount=1), a_budget(amount=2, document="tweede")
    assert list(held_budgets([first, second]).values()) == [second]


def test_a_line_without_a_date_gives_way_to_one_with_a_date() -> None:
    dated, undated = a_budget(amount=1), a_budget(amount=2, document="zonder", decided_on=None)
    assert list(held_budgets([dated, undated]).values()) == [dated]


def test_what_is_mentioned_withdrawn_or_decided_later_does_not_hold() -> None:
    lines = [a_budget(use=Use.VERMELD), a_budget(use=Use.VERVALLEN), a_budget(decided_on=date(2024, 7, 1))]
    assert held_budgets(lines, date(2024, 6, 30)) == {}


def test_only_amounts_for_the_country_as_a_whole_are_mentioned() -> None:
    other = a_budget(use=Use.VERMELD)
    assert mentioned(
        [WHOLE, other, a_budget("noord", use=Use.VERMELD), a_budget(year=2025, use=Use.VERMELD)], SPUK
    ) == (other,)


def test_a_region_without_an_amount_for_all_years_has_the_sum_of_its_years() -> None:
    held = held_budgets([NOORD_25, NOORD_26])
    assert budget(held, "noord", SPUK) == 50
    assert budget(held_budgets([NOORD_25, NOORD_26, a_budget("noord", 60)]), "noord", SPUK) == 60


def test_the_country_has_its_own_amount_or_the_sum_of_the_landsdelen() -> None:
    lines = [NOORD_25, NOORD_26, OOST_25]
    assert budget(held_budgets([WHOLE, *lines]), "NL", SPUK) == 100
    assert budget(held_budgets(lines), "NL", SPUK) == 75
    assert budget(held_budgets([WHOLE, *lines]), "NL", SPUK, frozenset({2025})) == 55


def test_nothing_known_is_not_zero() -> None:
    assert budget({}, "NL", SPUK) is None
    assert budget(held_budgets([NOORD_25]), "noord", SPUK, frozenset({2027})) is None
    assert budget_residuals({}, "NL", SPUK) == ()


def test_what_is_not_divided_over_landsdelen_or_years_is_named() -> None:
    held = held_budgets([WHOLE, a_budget("noord", 60), NOORD_25, OOST_25])
    assert budget_residuals(held, "NL", SPUK) == (Residual(Residuals.OVER_REGIONS, 100, 85),)
    assert budget_residuals(held, "noord", SPUK) == (Residual(Residuals.OVER_YEARS, 60, 30),)
    assert budget_residuals(held, "oost", SPUK, frozenset({2025})) == ()


def test_the_years_of_a_stream_are_those_with_a_budget() -> None:
    held = held_budgets([WHOLE, NOORD_26, OOST_25, a_budget("noord", 1, 2030, "vastgoed2021")])
    assert years_of(held, SPUK) == (2025, 2026)
