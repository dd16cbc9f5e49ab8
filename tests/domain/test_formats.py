"""How numbers, amounts, dates and names stand on the screen."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.figure import Percent, PercentagePoints
from monitor.domain.formats import (
    change,
    count,
    date_long,
    date_short,
    decimal,
    decimal_change,
    euro,
    euro_change,
    euro_short,
    join_names,
    percent,
    percent_change,
    quarter_short,
)
from monitor.domain.quarter import Quarter


@pytest.mark.parametrize(("value", "dutch", "english"), [
    (1234, "1.234", "1,234"), (-1_234_567, "−1.234.567", "−1,234,567"), (0, "0", "0"), (None, "–", "–"),
])  # fmt: skip
def test_a_count_has_thousands_marks_and_a_real_minus(value: int | None, dutch: str, english: str) -> None:
    assert (count(value), count(value, "en")) == (dutch, english)


@pytest.mark.parametrize(("value", "places", "dutch", "english"), [
    ("12.5", 1, "12,5", "12.5"), ("12.45", 1, "12,5", "12.5"), ("2.5", 0, "3", "3"), ("-0.5", 0, "−1", "−1"),
    ("-0.04", 1, "0,0", "0.0"), ("1234.567", 2, "1.234,57", "1,234.57"),
])  # fmt: skip
def test_a_decimal_is_rounded_half_up(value: str, places: int, dutch: str, english: str) -> None:
    assert (decimal(Decimal(value), places), decimal(Decimal(value), places, "en")) == (dutch, english)


def test_an_unknown_decimal_is_a_dash() -> None:
    assert (decimal(None, 1), decimal_change(None, 1)) == ("–", "–")


@pytest.mark.parametrize(("value", "dutch", "english"), [
    (12, "+12", "+12"), (-18, "−18", "−18"), (1234, "+1.234", "+1,234"), (0, "gelijk", "unchanged"), (None, "–", "–"),
])  # fmt: skip
def test_a_change_has_its_sign(value: int | None, dutch: str, english: str) -> None:
    assert (change(value), change(value, "en")) == (dutch, english)


def test_a_change_that_rounds_to_nothing_is_no_change() -> None:
    assert decimal_change(Decimal("-0.04"), 1) == "gelijk"
    assert decimal_change(Decimal("-8.45"), 1) == "−8,5"


@pytest.mark.parametrize(("cents", "dutch", "english"), [
    (125_000_000, "€\u00a01.250.000", "€1,250,000"),
    (123_450, "€\u00a01.234,50", "€1,234.50"),
    (-5, "−€\u00a00,05", "−€0.05"),
    (0, "€\u00a00", "€0"),
    (None, "–", "–"),
])  # fmt: skip
def test_an_amount_is_shown_exactly(cents: int | None, dutch: str, english: str) -> None:
    assert (euro(cents), euro(cents, "en")) == (dutch, english)


@pytest.mark.parametrize(("cents", "dutch", "english"), [
    (6_340_000_000, "€\u00a063,4\u00a0mln", "€63.4\u00a0million"),
    (41_200_050, "€\u00a0412.001", "€412,001"),
    (99_999_949, "€\u00a0999.999", "€999,999"),
    (99_999_950, "€\u00a01,0\u00a0mln", "€1.0\u00a0million"),
    (99_994_999_999, "€\u00a0999,9\u00a0mln", "€999.9\u00a0million"),
    (99_995_000_000, "€\u00a01,0\u00a0mrd", "€1.0\u00a0billion"),
    (-6_340_000_000, "−€\u00a063,4\u00a0mln", "−€63.4\u00a0million"),
    (-49, "€\u00a00", "€0"),
    (None, "–", "–"),
])  # fmt: skip
def test_an_amount_in_a_tile_is_short(cents: int | None, dutch: str, english: str) -> None:
    assert (euro_short(cents), euro_short(cents, "en")) == (dutch, english)


def test_a_round_total_can_be_shown_without_decimals() -> None:
    assert euro_short(18_000_000_000, places=0) == "€\u00a0180\u00a0mln"


@pytest.mark.parametrize(("cents", "dutch"), [
    (1_030_000_000, "+€\u00a010,3\u00a0mln"), (-50_000, "−€\u00a0500"), (0, "gelijk"), (None, "–"),
])  # fmt: skip
def test_a_change_of_an_amount_has_its_sign(cents: int | None, dutch: str) -> None:
    assert euro_change(cents) == dutch


def test_a_percentage_has_no_space() -> None:
    assert percent(Decimal("35.2")) == "35%"
    assert percent(Percent(Decimal("80.19")), 1) == "80,2%"
    assert percent(Decimal("80.19"), 1, "en") == "80.2%"
    assert percent(None) == "–"


@pytest.mark.parametrize(("points", "dutch", "english"), [
    ("8.2", "+8,2\u00a0procentpunt", "+8.2\u00a0percentage points"),
    ("-1.04", "−1,0\u00a0procentpunt", "−1.0\u00a0percentage point"),
    ("0.04", "gelijk", "unchanged"),
])  # fmt: skip
def test_shares_differ_by_percentage_points(points: str, dutch: str, english: str) -> None:
    difference = PercentagePoints(Decimal(points))
    assert (percent_change(difference), percent_change(difference, language="en")) == (dutch, english)


def test_an_unknown_difference_of_shares_is_a_dash() -> None:
    assert percent_change(None) == "–"


def test_dates_have_the_month_in_letters() -> None:
    day = date(2026, 9, 30)
    assert (date_long(day), date_long(day, "en")) == ("30 september 2026", "30 September 2026")
    assert (date_short(day), date_short(day, "en")) == ("30 sep 2026", "30 Sep 2026")


def test_a_quarter_can_stand_without_its_year() -> None:
    assert (quarter_short(Quarter(2026, 3)), quarter_short(Quarter(2026, 3), "en")) == ("K3", "Q3")


@pytest.mark.parametrize(("names", "dutch", "english"), [
    ([], "", ""), (["a"], "a", "a"), (["a", "b"], "a en b", "a and b"), (["a", "b", "c"], "a, b en c", "a, b and c"),
    (["a", "b en c"], "a, en b en c", "a, and b en c"), (["b en c", "d"], "b en c, en d", "b en c, and d"),
])  # fmt: skip
def test_names_are_joined_as_in_a_sentence(names: list[str], dutch: str, english: str) -> None:
    assert (join_names(names), join_names(names, "en")) == (dutch, english)


@given(st.integers())
def test_an_exact_amount_keeps_every_digit(cents: int) -> None:
    shown = euro(cents).replace(".", "").replace("\u00a0", "")
    whole, _, part = shown.replace("€", "").replace("−", "").partition(",")
    assert int(whole) * 100 + int(part or "0") == abs(cents)
