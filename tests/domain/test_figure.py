"""Figures and their keys."""

import pytest

from monitor.domain.figure import CellKey, Content, Coverage, Nothing
from monitor.domain.quarter import Quarter


def test_a_cell_key_is_read_back_as_it_was_written() -> None:
    key = CellKey(Quarter(2026, 3), "noord", "duin", "kade", "instroom", "spoed")
    assert str(key) == "2026-Q3|noord|duin|kade|instroom|spoed"
    assert CellKey.of_text(str(key)) == key


def test_a_figure_is_a_number_or_a_kind_of_nothing_and_never_both() -> None:
    with pytest.raises(ValueError, match="not two of them"):
        Content(value=0, nothing=Nothing.NVT)


def test_a_figure_is_whole_and_a_truth_value_is_no_number() -> None:
    for value in (12.5, True):
        with pytest.raises(ValueError, match="whole smallest parts"):
            Content(value=value)  # type: ignore[arg-type]


def test_zero_is_something() -> None:
    assert not Content(value=0).is_empty
    assert Content(note="leeg gelaten").is_empty


def test_coverage_adds_up_with_the_names_of_who_is_missing() -> None:
    both = Coverage(2, 3, ("De Kade",)) + Coverage(4, 4)
    assert both == Coverage(6, 7, ("De Kade",))
    assert not both.complete
