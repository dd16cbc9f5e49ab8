"""Versions of a path: which one held on a day, and how a later one goes on from the one before it."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from monitor.domain.agreed import NOTHING_AGREED, joined
from monitor.domain.quarter import Quarter
from monitor.domain.series import Path

Q1 = Quarter(2024, 1)


def version(number: int, decided_on: date, *milestones: tuple[Quarter, int]) -> Path:
    return Path("NL", "gesloten_capaciteit", number, decided_on, "reden", "bron", False, milestones)


FIRST = version(1, date(2024, 3, 31), (Q1, 100), (Q1.plus(10), 0))  # ten a quarter
SECOND = version(2, date(2024, 11, 15), (Q1.plus(12), 0))


def test_a_later_version_goes_on_from_the_last_quarter_that_had_ended() -> None:
    agreed = joined((FIRST, SECOND))
    assert agreed.versions[1].joins == (Q1.plus(2), Fraction(80))  # 30 September 2024
    assert agreed.versions[1].at(Q1.plus(7)) == 40  # halfway from 80 in quarter 2 to 0 in quarter 12
    assert agreed.versions[1].at(Q1.plus(1)) is None


def test_a_decision_on_the_last_day_of_a_quarter_joins_in_that_quarter() -> None:
    assert version(1, date(2024, 9, 30)).decision_quarter == Quarter(2024, 3)
    assert version(1, date(2024, 9, 29)).decision_quarter == Quarter(2024, 2)


def test_a_version_that_begins_before_its_decision_joins_nothing() -> None:
    restart = version(2, date(2024, 11, 15), (Q1.plus(2), 90), (Q1.plus(12), 0))
    assert joined((FIRST, restart)).versions[1].joins is None


def test_a_version_after_one_that_says_nothing_yet_says_nothing_before_its_first_milestone() -> None:
    target = version(1, date(2024, 6, 19), (Quarter(2029, 4), 0))
    agreed = joined((target, version(2, date(2024, 7, 1), (Quarter(2026, 4), 50))))
    assert agreed.versions[1].joins is None
    assert agreed.at(Quarter(2025, 4)) is None


def test_a_third_version_goes_on_from_the_second_exactly() -> None:
    thirds = version(1, date(2024, 3, 31), (Q1, 1), (Q1.plus(3), 0))
    second = version(2, date(2024, 6, 30), (Q1.plus(4), 0))
    third = version(3, date(2024, 9, 30), (Q1.plus(8), 0))
    found = joined((thirds, second, third)).versions[2].joins
    assert found == (Q1.plus(2), Fraction(4, 9))  # 2/3 at quarter 1, of which a third goes in the next


def test_a_quarter_is_judged_by_what_was_decided_on_its_last_day() -> None:
    agreed = joined((FIRST, SECOND))
    assert agreed.in_force(Quarter(2023, 4)) is None
    assert agreed.in_force(Quarter(2024, 3)) == agreed.versions[0]
    assert agreed.in_force(Quarter(2024, 4)) == agreed.versions[1]
    assert agreed.at(Q1.plus(2)) == 80
    assert agreed.at(Quarter(2023, 4)) is None


def test_what_is_agreed_now_is_decided_last_however_it_is_numbered() -> None:
    agreed = joined((version(1, date(2025, 1, 1), (Q1, 1)), version(2, date(2024, 1, 1), (Q1, 2))))
    assert [path.version for path in agreed.versions] == [2, 1]
    assert agreed.newest is agreed.versions[-1]
    assert [path.version for path in agreed.older] == [2]
    assert NOTHING_AGREED.newest is None


def test_a_half_is_exactly_a_half() -> None:
    path = version(1, date(2024, 1, 1), (Q1, 3), (Q1.plus(6), 0))
    assert path.at(Q1.plus(1)) == Decimal("2.5")  # a share of 5/6 is no decimal; three of them are


def test_a_version_is_drawn_from_its_decision_on() -> None:
    agreed = joined((FIRST, SECOND))
    assert agreed.versions[0].drawn == ((Q1, Decimal(100)), (Q1.plus(10), Decimal(0)))
    assert agreed.versions[1].drawn == ((Q1.plus(2), Decimal(80)), (Q1.plus(12), Decimal(0)))
    late = version(1, date(2024, 12, 31), (Q1, 100), (Q1.plus(10), 0))
    assert late.drawn == ((Q1.plus(3), Decimal(70)), (Q1.plus(10), Decimal(0)))
    assert version(1, date(2024, 1, 1)).drawn == ()
