"""Pace, what is needed, and when it ends at zero, with the figures of the subject."""

from decimal import Decimal

import pytest

from monitor.domain.figure import Coverage, Total
from monitor.domain.pace import BackTest, Pace, Reach, back_test, expected, pace, past_error, reach, required, zero_in
from monitor.domain.quarter import Quarter
from monitor.domain.series import Point

START = Quarter(2024, 1)


def points(*values: int | None, start: Quarter = START, reported: int = 2) -> list[Point]:
    """Return a point for each quarter; None leaves a gap. With `reported` 1 of 2 the last point is incomplete."""
    found = [Point(start.plus(n), Total(v, Coverage(2, 2))) for n, v in enumerate(values) if v is not None]
    last = found[-1]
    return [*found[:-1], Point(last.quarter, Total(last.total.value, Coverage(reported, 2)))]


def test_the_published_figures_give_8_4_a_quarter_since_the_baseline() -> None:
    series = [
        Point(Quarter(2022, 4), Total(609, Coverage(0, 0))),
        Point(Quarter(2025, 2), Total(525, Coverage(0, 0))),
    ]
    found = pace(series, Quarter(2022, 4))
    assert found == Pace(Decimal("8.4"), Quarter(2022, 4), Quarter(2025, 2))
    assert found is not None
    assert found.quarters == 10


def test_zero_at_the_end_of_2029_needs_29_2_a_quarter() -> None:
    needed = required(525, Quarter(2025, 2), Quarter(2029, 4), 0)
    assert needed is not None
    assert round(needed, 1) == Decimal("29.2")


def test_at_the_old_pace_zero_comes_early_in_2041() -> None:
    assert zero_in(525, Quarter(2025, 2), Decimal("8.4")) == Quarter(2041, 1)


def test_zero_is_reached_in_the_quarter_that_ends_with_none_left() -> None:
    assert zero_in(20, START, Decimal(10)) == START.plus(2)
    assert zero_in(21, START, Decimal(10)) == START.plus(3)
    assert zero_in(0, START, Decimal(10)) == START


@pytest.mark.parametrize("per_quarter", [Decimal(0), Decimal(-1)])
def test_zero_never_comes_when_no_places_go(per_quarter: Decimal) -> None:
    assert zero_in(20, START, per_quarter) is None


def test_nothing_is_required_once_the_target_is_not_ahead() -> None:
    assert required(20, START, START, 0) is None


def test_the_pace_is_taken_over_the_last_four_quarters() -> None:
    assert pace(points(90, 50, 48, 46, 44, 42)) == Pace(Decimal(2), START.plus(1), START.plus(5))


def test_a_rise_is_a_pace_below_zero() -> None:
    found = pace(points(40, 41, 42, 43, 44))
    assert found is not None
    assert found.per_quarter == -1


def test_an_incomplete_last_quarter_is_no_end_of_a_window() -> None:
    found = pace(points(50, 48, 46, 44, 42, 12, reported=1))
    assert found is not None
    assert found.end == START.plus(4)


def test_there_is_no_pace_without_a_figure_four_quarters_back() -> None:
    assert pace(points(50, None, 46, 44, 42)) is not None
    assert pace(points(50, None, 46, 44, 42, 40)) is None
    assert pace([]) is None


def test_since_a_quarter_without_a_figure_begins_at_the_next_that_has_one() -> None:
    found = pace(points(50, None, 46, 44), START.plus(1))
    assert found == Pace(Decimal(2), START.plus(2), START.plus(3))
    assert pace(points(50, 48), START.plus(1)) is None


def test_nothing_is_expected_under_four_quarters() -> None:
    series = points(50, 48, 46, 44)
    assert expected(series, pace(series, START), START.plus(8)) == ()
    assert expected(series, None, START.plus(8)) == ()


def test_a_straight_line_is_expected_to_go_on_without_a_range() -> None:
    series = points(50, 48, 46, 44, 42)
    found = expected(series, pace(series), START.plus(6))
    assert [(e.quarter, e.middle, e.low, e.high) for e in found] == [
        (START.plus(5), *[Decimal(40)] * 3),
        (START.plus(6), *[Decimal(38)] * 3),
    ]


def test_the_range_is_the_average_error_of_the_method_on_its_own_past() -> None:
    # after 50, 48 it expected 46 and 44 where 48 and 48 came: 2 off at one quarter, 4 at two, so 2 a quarter;
    # after 48 (a pace of 1 a quarter) it expected 47 where 48 came: 1 off. On average 5/3
    series = points(50, 48, 48, 48)
    held = pace(series, START)
    assert held is not None
    assert past_error(series, held) == (Decimal(2) + Decimal(2) + Decimal(1)) / 3


def test_the_range_widens_with_each_quarter_and_stays_above_zero() -> None:
    series = points(50, 40, 38, 28, 26)
    found = expected(series, pace(series), START.plus(20))
    assert found[1].high - found[1].low > found[0].high - found[0].low
    assert found[-1].middle == found[-1].low == 0


def test_a_window_since_the_baseline_forgets_what_was_before() -> None:
    before = [Point(Quarter(2010, 4), Total(1622, Coverage(0, 0)))]
    series = points(50, 48, 46, 44, 42, 40)
    held = pace(series, START)
    assert held is not None
    assert past_error([*before, *series], held) == 0


def test_the_past_is_tried_for_every_pair_of_an_end_and_a_later_point() -> None:
    # the ends 48 (2) and 48 (3) of four points: two later points for the first, one for the second
    series = points(50, 48, 48, 48)
    held = pace(series, START)
    assert held is not None
    assert back_test(series, held) == BackTest(Decimal(5) / 3, 3)


def test_a_straight_line_reaches_its_end_without_a_range() -> None:
    series = points(50, 48, 46, 44, 42)
    when = START.plus(4 + 16)  # 32 more at 2 a quarter, to 10
    found = reach(series, pace(series), 10)
    assert found is not None
    assert (found.middle, found.earliest, found.latest, found.test.error) == (when, when, when, 0)


def test_the_range_of_an_end_is_the_pace_with_its_past_error_on_both_sides() -> None:
    series = points(100, 90, 90, 80, 80)
    held = pace(series)
    assert held is not None
    assert held.per_quarter == 5
    # ends: 90 (pace 10) missed by 10, 5 and 20/3; 90 (pace 5) by 5 and 0; 80 (pace 20/3) by 20/3: 33 1/3 over six
    found = reach(series, held, 0)
    assert found is not None
    assert (round(found.test.error, 2), found.test.tries) == (Decimal("5.56"), 6)
    assert found.middle == held.end.plus(16)
    assert found.earliest == held.end.plus(8)  # 80 at 10.56 a quarter
    assert found.latest is None  # at a pace below zero it never comes


def test_an_end_that_is_never_reached_has_no_quarter() -> None:
    rising = points(40, 41, 42, 43, 44)
    found = reach(rising, pace(rising), 0)
    assert found is not None
    assert found.middle is None


def test_a_number_that_should_rise_reaches_its_end_from_below() -> None:
    rising = points(40, 42, 44, 46, 48)
    found = reach(rising, pace(rising), 60, rises=True)
    assert found is not None
    assert found.middle == START.plus(4 + 6)


def test_an_end_that_is_reached_already_is_now() -> None:
    series = points(50, 48, 46, 44, 42)
    found = reach(series, pace(series), 45)
    assert found is not None
    assert found.middle == START.plus(4)


def test_no_end_is_expected_under_four_quarters() -> None:
    series = points(50, 48, 46, 44)
    assert reach(series, pace(series, START), 0) is None
    assert reach(series, None, 0) is None


def test_what_was_never_tried_has_no_range() -> None:
    series = points(50, None, None, None, 42)
    found = reach(series, pace(series), 0)
    assert found == Reach(START.plus(25), START.plus(25), START.plus(25), BackTest(Decimal(0), 0))
