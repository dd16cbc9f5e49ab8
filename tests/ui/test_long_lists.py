"""A long list of records behind a number: the first ones with the sum, the others folded."""

import re

import pytest

from monitor.ui.history.opened import folded_table
from monitor.ui.tables import Column, Row


def rows_of(html: str) -> list[str]:
    return re.findall(r'<th scope="row">([^<]+)</th>', html)


def listed(count: int) -> str:
    rows = [Row(f"r{n}", (str(n),)) for n in range(1, count + 1)]
    return str(folded_table("Cijfers", "Van", [Column("Waarde")], [*rows, Row("Samen", ("9",), total=True)], "nl"))


@pytest.mark.parametrize("count", [1, 25])
def test_a_list_that_fits_is_one_table(count: int) -> None:
    assert rows_of(listed(count)) == [*(f"r{n}" for n in range(1, count + 1)), "Samen"]
    assert "<details" not in listed(count)


def test_of_a_long_list_the_sum_stands_below_the_first_and_each_record_stands_once() -> None:
    shown, _, folded = listed(26).partition("<details")
    assert rows_of(shown) == [*(f"r{n}" for n in range(1, 21)), "Samen"]
    assert rows_of(folded) == [f"r{n}" for n in range(21, 27)]
    assert "<summary>Toon de andere 6 (samen 26)</summary>" in folded
    assert 'aria-label="Vervolg: Cijfers"' in folded
