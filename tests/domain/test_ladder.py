"""The money ladder: postings, gaps that are never netted, and amounts by status."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from monitor.domain.figure import Coverage, Total
from monitor.domain.ladder import NO_COVERAGE, Gaps, Ladder, Rung, Scope, by_status, gaps, posted, postings
from monitor.domain.money import MoneyKind, MoneyStatus, Purse
from tests.money_factories import a_document

SPUK = frozenset({"spuk2024"})
MOVE = a_document("m", amount=5, region="oost", from_region="noord", from_year=2024)


def ladder(**amounts: int | None) -> Ladder:
    return Ladder({Rung(name): Total(value, NO_COVERAGE) for name, value in amounts.items()})


def test_a_move_is_posted_twice_and_adds_up_to_nothing() -> None:
    off, on = postings([MOVE])
    assert (off.purse, off.amount) == (Purse("noord", "", 2024), -5)
    assert (on.purse, on.amount) == (Purse("oost", "", 2025), 5)


def test_an_award_moves_between_providers() -> None:
    award = a_document("b", MoneyKind.BESCHIKT, 3, provider="duin", from_provider="veldhuis")
    assert [(one.purse.provider, one.amount) for one in postings([award])] == [("veldhuis", -3), ("duin", 3)]


def test_what_is_withdrawn_or_dated_later_is_not_posted() -> None:
    assert postings([replace(MOVE, withdrawn=True)]) == ()
    assert postings([MOVE], date(2025, 2, 28)) == ()
    assert len(postings([MOVE], date(2025, 3, 1))) == 2


def test_a_scope_narrows_by_region_provider_year_and_stream() -> None:
    held = postings([a_document("a", amount=1), a_document("b", amount=2, region="oost", year=2026), MOVE])
    kind = MoneyKind.VERLEEND
    assert posted(held, kind, Scope(SPUK)).value == 3
    assert posted(held, kind, Scope(SPUK, frozenset({"noord"}))).value == -4
    assert posted(held, kind, Scope(SPUK, years=frozenset({2026}))).value == 2
    assert posted(held, kind, Scope(SPUK, providers=frozenset({"duin"}))).value is None
    assert posted(held, kind, Scope(frozenset({"vastgoed2021"}))).value is None
    assert posted(held, MoneyKind.BESCHIKT, Scope(SPUK)).value is None


def test_one_provisional_document_makes_the_sum_provisional_and_stands_apart() -> None:
    held = postings([a_document("a", amount=1), a_document("b", amount=2, status=MoneyStatus.NADER_VOORLOPIG)])
    assert posted(held, MoneyKind.VERLEEND, Scope(SPUK)) == Total(3, NO_COVERAGE, provisional=True)
    assert by_status(held, MoneyKind.VERLEEND, Scope(SPUK)) == {
        MoneyStatus.NADER_VOORLOPIG: 2,
        MoneyStatus.DEFINITIEF: 1,
    }
    assert by_status(held, MoneyKind.VERANTWOORD, Scope(SPUK)) == {}


def test_a_gap_is_unknown_when_either_side_is() -> None:
    assert ladder(verleend=10, beschikt=4).gap(Rung.BESCHIKT) == 6
    assert ladder(verleend=10, beschikt=12).gap(Rung.BESCHIKT) == -2
    assert ladder(verleend=10, beschikt=None).gap(Rung.BESCHIKT) is None
    assert ladder(beschikt=4).gap(Rung.BESCHIKT) is None


def test_an_incomplete_amount_has_no_gap_with_a_complete_one() -> None:
    short = Coverage(1, 2, ("Veldhuis",))
    held = Ladder(
        {
            Rung.BESCHIKT: Total(9, NO_COVERAGE),
            Rung.VERPLICHT: Total(5, short),
            Rung.BESTEED: Total(2, short),
        }
    )
    assert held.gap(Rung.VERPLICHT) is None
    assert held.gap(Rung.BESTEED) == 3  # the same places are missing on both


def test_too_little_and_too_much_stand_apart_over_places() -> None:
    each = [ladder(verleend=10, beschikt=4), ladder(verleend=1, beschikt=3), ladder(verleend=5)]
    assert gaps(each, Rung.BESCHIKT) == Gaps(short=6, over=2, unknown=1)


def test_a_provider_is_measured_against_what_was_awarded() -> None:
    assert ladder(begroot=10, beschikt=8, besteed=4).exhausted == (4, 10)
    assert ladder(beschikt=8, besteed=4).exhausted == (4, 8)
    assert ladder(begroot=0, besteed=4).exhausted is None
    assert ladder(begroot=10).exhausted is None
