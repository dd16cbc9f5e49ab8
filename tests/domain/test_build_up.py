"""Closed places that go against alternatives that come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from monitor.domain.build_up import BuildPoint, Gap, gap_of, opens_at, points_ahead, steps_ahead, undated
from monitor.domain.closings import closing_soon, closings, without_next_place
from monitor.domain.quarter import Quarter
from monitor.domain.traject import Phase, Regime
from tests.traject_factories import a_closing, a_conversion, on, planned, reached, to

NOW = Quarter(2026, 3)
NEXT, LATER = NOW.plus(1), NOW.plus(2)


def points(*gaps: int) -> list[BuildPoint]:
    """Return points from 2026-Q1 with ten alternatives and as much more gone; those after 2026-Q3 are planned."""
    return [BuildPoint(q := Quarter(2026, 1).plus(i), 10 + gap, 10, q <= NOW) for i, gap in enumerate(gaps)]


def test_closed_places_go_at_the_closing_and_alternatives_come_at_the_opening() -> None:
    traject = a_conversion(gone=4, dates=on(sluiting=planned(date(2026, 11, 1)), opening=planned(date(2027, 2, 1))))
    ahead = points_ahead(BuildPoint(NOW, 4, 0), [traject])
    assert ahead == [BuildPoint(NEXT, 10, 0, False), BuildPoint(LATER, 10, 8, False)]


def test_places_that_come_back_closed_are_not_gone() -> None:
    traject = a_conversion(
        destination=to("kleinschalig_verblijf", Regime.GESLOTEN), dates=on(opening=planned(date(2026, 12, 1)))
    )
    assert points_ahead(BuildPoint(NOW, 0, 0), [traject]) == [BuildPoint(NEXT, 2, 0, False)]


def test_what_comes_after_the_opening_comes_by_the_closing() -> None:
    dates = on(opening=reached(date(2026, 5, 1)), sluiting=planned(date(2027, 2, 1)))
    ahead = points_ahead(BuildPoint(NOW, 4, 3), [a_conversion(gone=4, opened=3, dates=dates)])
    assert ahead == [BuildPoint(NEXT, 4, 3, False), BuildPoint(LATER, 10, 8, False)]
    assert undated(a_conversion(gone=4, opened=3, dates=on(opening=reached(date(2026, 5, 1)))))


def test_what_should_have_been_there_is_expected_in_the_next_quarter() -> None:
    (step,) = steps_ahead(a_closing(dates=on(sluiting=planned(date(2026, 2, 1)))), NOW)
    assert (step.quarter, step.removed, step.alternatives) == (NEXT, 10, 0)


def test_what_is_done_stopped_or_without_a_day_is_not_ahead() -> None:
    done = a_closing(gone=10, dates=on(sluiting=reached(date(2026, 2, 1))))
    stopped = a_closing(phase=Phase.GESTOPT, dates=on(sluiting=planned(date(2027, 2, 1))))
    assert [list(steps_ahead(t, NOW)) for t in (done, stopped, a_closing())] == [[], [], []]
    assert [undated(t) for t in (done, stopped, a_closing(), a_conversion())] == [False, False, True, True]
    assert not undated(a_conversion(dates=on(opening=planned(date(2027, 2, 1)))))


def test_the_widest_gap_is_named_with_where_it_opens_and_closes() -> None:
    found = points(-1, 2, 5, 8, 0, 3)
    assert gap_of(found) == Gap(opens=found[1], widest=found[3], closes=found[4])
    assert opens_at(found, found[5]) == found[5]


def test_a_gap_that_does_not_close_says_so_and_none_is_none() -> None:
    found = points(1, 4)
    assert gap_of(found) == Gap(opens=found[0], widest=found[1], closes=None)
    assert gap_of(points(0, -2)) is None
    assert gap_of([]) is None


def test_a_point_that_is_not_complete_is_no_gap_and_no_end_of_one() -> None:
    found = points(2, 3, 9)
    found[1] = replace(found[1], alternatives=13, removed=10, complete=False)
    found[2] = replace(found[2], complete=False)
    assert gap_of(found) == Gap(opens=found[0], widest=found[0], closes=None)
    assert opens_at(found, found[2]) == found[0]
    assert gap_of(found[1:]) is None


def test_a_site_that_closes_within_four_quarters_counts_while_youths_may_live_there() -> None:
    def on_day(day: date, left: int | None = 3) -> bool:
        return closing_soon(a_closing(dates=on(sluiting=planned(day)), youths_left=left), NOW)

    assert [on_day(date(2026, 10, 1)), on_day(date(2027, 9, 30)), on_day(date(2027, 10, 1))] == [True, True, False]
    assert on_day(date(2026, 5, 1))  # overdue
    assert [on_day(date(2026, 10, 1), None), on_day(date(2026, 10, 1), 0)] == [True, False]


def test_youths_are_added_only_where_both_numbers_are_told() -> None:
    told = a_closing(youths_left=5, youths_placed=2)
    half = a_closing(youths_left=4)
    assert (without_next_place(told), without_next_place(half)) == (3, None)
    found = closings([told, told, half])
    assert (found.sites, found.youths, found.placed, found.without, found.unknown) == (1, 10, 4, 6, 1)
