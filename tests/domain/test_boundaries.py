"""Which regions of ours a file with borders holds."""

import pytest

from monitor.domain.boundaries import Boundaries, Matched, Outline, matched, some
from monitor.domain.words import Refused

YOUTH, LANDSDELEN = {"JZ01", "JZ02"}, {"noord", "oost"}


def holding(*codes: str) -> Boundaries:
    return Boundaries({code: Outline(code, (), (0, 0)) for code in codes}, (), "digest")


def test_a_file_holds_one_grid_and_says_what_it_lacks_and_what_is_unknown() -> None:
    assert matched(holding("JZ01", "JZ40"), YOUTH, LANDSDELEN) == Matched("jeugdregio", ("JZ40",), ("JZ02",))
    assert matched(holding("noord", "oost"), YOUTH, LANDSDELEN) == Matched("landsdeel", (), ())


def test_codes_of_another_grid_are_refused_and_named() -> None:
    with pytest.raises(Refused) as refused:
        matched(holding(*(f"GM000{i}" for i in range(1, 8))), YOUTH, LANDSDELEN)
    assert "(GM0001, GM0002, GM0003, GM0004, GM0005, …)" in refused.value.text.nl
    assert "no youth regions" in refused.value.text.en


def test_two_grids_in_one_file_are_refused() -> None:
    with pytest.raises(Refused, match="door elkaar"):
        matched(holding("JZ01", "noord"), YOUTH, LANDSDELEN)


def test_few_codes_are_named_whole() -> None:
    assert some(["a", "b"]) == "a, b"
