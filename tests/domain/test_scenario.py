"""What-ifs: closings moved, another pace, and an address that says it all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.quarter import Quarter
from monitor.domain.scenario import Plan, Step, WhatIf, plan_of, projected, zero_quarter
from monitor.domain.traject import Dates, Destination, Milestone, Phase, Regime
from tests.domain.test_traject_checks import FINE

LAST = Quarter(2026, 3)
Q4, Q1, Q2 = LAST.plus(1), LAST.plus(2), LAST.plus(3)
# ten closed places of which four are gone: six go in the first quarter of 2027
GOES = replace(FINE, dates={Milestone.SLUITING: Dates(date(2027, 2, 1))})
STEPS = (Step("noord-1", "A", "noord", Q1, -6), Step("oost-1", "B", "oost", Q2, -4))


def line(what_if: WhatIf) -> list[int]:
    return [int(value) for _quarter, value in projected(STEPS, what_if, LAST, 12, Q2.plus(1))]


def test_a_plan_holds_what_is_still_to_go() -> None:
    assert plan_of([GOES], LAST) == Plan((Step("noord-1", "De Kade om", "noord", Q1, -6),), 0)


def test_what_is_late_is_taken_for_the_next_quarter_and_what_has_no_date_is_counted() -> None:
    late = replace(GOES, dates={Milestone.SLUITING: Dates(date(2026, 2, 1))})
    assert [step.quarter for step in plan_of([late], LAST).steps] == [Q4]
    assert plan_of([replace(GOES, dates={})], LAST) == Plan((), 6)


def test_closed_places_that_come_back_are_a_step_up_and_what_stopped_is_none() -> None:
    small = replace(GOES, destination=Destination(Regime.GESLOTEN, places=8), opened=2)
    assert [step.places for step in plan_of([small], LAST).steps] == [-6, 6]
    assert plan_of([small], LAST).planned == 0
    assert plan_of([replace(GOES, phase=Phase.GESTOPT), replace(GOES, withdrawn=True)], LAST) == Plan((), 0)


@pytest.mark.parametrize(
    ("what_if", "left"),
    [
        (WhatIf(), [12, 12, 6, 2, 2]),
        (WhatIf(all_by=1), [12, 12, 12, 6, 2]),
        (WhatIf(all_by=1, regions={"oost": 0}), [12, 12, 12, 2, 2]),
        (WhatIf(all_by=1, regions={"noord": 1}, trajects={"noord-1": -5}), [12, 6, 6, 6, 2]),
        (WhatIf(pace=Decimal(5)), [12, 7, 2, 0, 0]),
    ],
)
def test_the_most_particular_shift_holds_and_a_pace_holds_alone(what_if: WhatIf, left: list[int]) -> None:
    assert line(what_if) == left


def test_zero_is_the_first_quarter_with_none_left() -> None:
    assert zero_quarter(projected(STEPS, WhatIf(pace=Decimal(6)), LAST, 12, Q2)) == Q1
    assert zero_quarter(projected(STEPS, WhatIf(), LAST, 12, Q2)) is None


shifts = st.dictionaries(st.sampled_from(["noord", "oost", "noord-1"]), st.integers(-40, 40))


@given(st.none() | st.decimals(0, 1000, places=1), st.integers(-40, 40), shifts, shifts)
def test_an_address_says_all_of_a_what_if(
    pace: Decimal | None, all_by: int, regions: dict[str, int], trajects: dict[str, int]
) -> None:
    what_if = WhatIf(pace, all_by, regions, trajects)
    assert WhatIf.of_text(str(what_if)) == what_if


@given(st.text(max_size=60))
def test_an_address_that_cannot_be_read_changes_nothing_and_breaks_nothing(text: str) -> None:
    read = WhatIf.of_text(text)
    assert WhatIf.of_text(str(read)) == read


@pytest.mark.parametrize("text", ["tempo:NaN", "tempo:-1", "alle:41", "tempo:1e9", "regio/noord:x", ""])
def test_what_is_out_of_bounds_is_left_out(text: str) -> None:
    assert WhatIf.of_text(text).changes_nothing
