"""Quarters: codes, reference dates, deadlines and counting."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.quarter import Quarter

Q3 = Quarter(2026, 3)


def test_a_quarter_is_known_by_its_code() -> None:
    assert Quarter.of_code("2026-Q3") == Q3
    assert (Q3.code, str(Q3)) == ("2026-Q3", "2026-Q3")


@pytest.mark.parametrize("code", ["2026-Q5", "2026Q3", "2026-Q3 ", "2026-q3", "２０２６-Q3", ""])
def test_another_notation_is_no_code(code: str) -> None:
    with pytest.raises(ValueError, match="not a quarter"):
        Quarter.of_code(code)


@pytest.mark.parametrize("number", [0, 5])
def test_a_year_has_four_quarters(number: int) -> None:
    with pytest.raises(ValueError, match="no quarter"):
        Quarter(2026, number)


@pytest.mark.parametrize(("day", "code"), [
    (date(2023, 1, 1), "2022-Q4"),
    (date(2024, 3, 31), "2024-Q1"),
    (date(2024, 7, 1), "2024-Q2"),
    (date(2024, 7, 2), "2024-Q3"),
])  # fmt: skip
def test_a_reference_date_on_a_first_day_closes_the_quarter_before(day: date, code: str) -> None:
    assert Quarter.of_reference_date(day).code == code


def test_a_quarter_starts_and_ends_on_its_own_days() -> None:
    assert (Q3.start, Q3.end) == (date(2026, 7, 1), date(2026, 9, 30))


@pytest.mark.parametrize(("quarter", "deadline"), [
    (Quarter(2026, 3), date(2026, 10, 31)),
    (Quarter(2026, 4), date(2027, 1, 31)),
    (Quarter(2026, 1), date(2026, 4, 30)),
])  # fmt: skip
def test_a_report_is_due_at_the_end_of_the_next_month(quarter: Quarter, deadline: date) -> None:
    assert quarter.deadline == deadline


def test_the_last_quarter_that_ended_is_never_the_running_one() -> None:
    assert Quarter.last_ended(date(2026, 9, 30)) == Quarter(2026, 2)
    assert Quarter.last_ended(date(2026, 10, 1)) == Quarter(2026, 3)


def test_a_range_of_quarters_has_both_ends() -> None:
    assert [q.code for q in Quarter(2025, 4).until(Quarter(2026, 2))] == ["2025-Q4", "2026-Q1", "2026-Q2"]
    assert list(Q3.until(Quarter(2026, 2))) == []


def test_a_quarter_is_shown_with_a_space_that_does_not_break() -> None:
    assert (Q3.label(), Q3.label("en")) == ("2026\u00a0K3", "2026\u00a0Q3")


@given(st.integers(1900 * 4, 2100 * 4), st.integers(-400, 400))
def test_quarters_count_like_whole_numbers(index: int, steps: int) -> None:
    quarter = Quarter.of_index(index)
    assert quarter.index == index
    assert quarter.plus(steps).index - quarter.index == steps
    assert (quarter.plus(steps) > quarter) == (steps > 0)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_every_day_lies_in_its_quarter(day: date) -> None:
    quarter = Quarter.containing(day)
    assert quarter.start <= day <= quarter.end
