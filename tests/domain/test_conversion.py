"""What trajects do to places, one traject at a time; the small case that adds up is in tests/queries."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from monitor.domain.conversion import (
    Built,
    Flows,
    all_built,
    built,
    closes_within,
    flows_by_site,
    has_alternative,
    planned_net,
    slipped,
)
from monitor.domain.traject import (
    Dates,
    Destination,
    Milestone,
    Origin,
    Phase,
    Regime,
    Scale,
    Traject,
    TrajectKind,
)
from tests.domain.test_traject_checks import FINE

CLOSES = replace(FINE, kind=TrajectKind.AFBOUW, destination=Destination(), opened=0, gone=6, dates={})
SMALLER = replace(FINE, destination=Destination(Regime.GESLOTEN, Scale.KLEINSCHALIG, places=8), gone=10, opened=8)
TODAY = date(2026, 11, 21)


def test_closing_for_good_has_no_alternative() -> None:
    assert flows_by_site(CLOSES) == {"kade": Flows(closed=6)}
    assert built(CLOSES) == Built(Flows(closed=6), without_alternative=6)
    assert planned_net(CLOSES) == -10


def test_converting_to_open_care_opens_alternatives_and_plans_the_rest() -> None:
    assert built(FINE) == Built(Flows(converted=4), alternatives=2, planned=6)
    assert (built(FINE).removed, built(FINE).ratio, built(FINE).lag) == (4, 0.5, 2)


def test_a_place_elsewhere_that_only_moves_the_need_is_no_alternative() -> None:
    moved = replace(FINE, destination=replace(FINE.destination, form="jji"))
    assert built(moved) == Built(Flows(converted=4), displaced=2, without_alternative=4)


def test_small_closed_groups_stay_closed() -> None:
    assert flows_by_site(SMALLER) == {"kade": Flows(opened=8, converted=10)}
    assert built(SMALLER) == Built(Flows(opened=8, converted=10), small_closed=8)
    assert (planned_net(SMALLER), built(SMALLER).removed) == (-2, 2)


def test_closed_places_at_another_site_are_that_sites() -> None:
    there = replace(SMALLER, destination=replace(SMALLER.destination, site="wei"))
    assert flows_by_site(there) == {"kade": Flows(converted=10), "wei": Flows(opened=8)}


def test_open_places_that_become_closed_are_a_reverse_conversion() -> None:
    back = replace(SMALLER, origin=replace(SMALLER.origin, regime=Regime.OPEN), gone=8)
    assert built(back) == Built(Flows(opened=8), small_closed=8, reversed_=8)
    assert (built(back).ratio, planned_net(back)) == (None, 8)


def test_what_was_withdrawn_did_nothing() -> None:
    gone = replace(FINE, withdrawn=True)
    assert (flows_by_site(gone), built(gone), planned_net(gone)) == ({}, Built(), 0)


def test_what_was_stopped_before_it_opened_is_no_alternative() -> None:
    stopped = replace(FINE, phase=Phase.GESTOPT, opened=0)
    assert not has_alternative(stopped)
    assert built(stopped) == Built(Flows(converted=4), without_alternative=4)
    assert has_alternative(replace(stopped, opened=1))


def test_building_adds_up_without_closing() -> None:
    new = Traject("n", "Nieuw", "noord", TrajectKind.OPBOUW, Phase.IN_GEBRUIK, Origin(), FINE.destination, opened=3)
    assert all_built([new, FINE]) == Built(Flows(converted=4), alternatives=5, planned=11)


@pytest.mark.parametrize(
    ("planned", "actual", "first", "quarters"),
    [
        (date(2027, 3, 1), None, date(2027, 3, 1), 0),
        (date(2027, 9, 1), None, date(2027, 3, 1), 2),
        (date(2027, 3, 1), date(2026, 12, 30), date(2027, 3, 1), -1),
        (date(2026, 3, 1), None, date(2026, 3, 1), 3),  # should have been there, and is not
        (None, None, date(2026, 9, 30), 1),
        (date(2027, 9, 1), None, None, 0),
    ],
)
def test_how_late_is_counted_from_the_first_planning(
    planned: date | None, actual: date | None, first: date | None, quarters: int
) -> None:
    traject = replace(FINE, dates={Milestone.OPENING: Dates(planned, actual)})
    assert slipped(traject, {Milestone.OPENING: first} if first else {}, TODAY) == quarters


def test_closing_for_good_is_judged_by_its_closing_and_what_stopped_is_not_late() -> None:
    traject = replace(CLOSES, dates={Milestone.SLUITING: Dates(date(2027, 6, 30))})
    assert slipped(traject, {Milestone.SLUITING: date(2027, 1, 1)}, TODAY) == 1
    assert slipped(replace(traject, phase=Phase.GESTOPT), {Milestone.SLUITING: date(2027, 1, 1)}, TODAY) == 0


@pytest.mark.parametrize(("planned", "within"), [(date(2026, 9, 30), False), (date(2027, 9, 30), True), (None, False)])
def test_which_sites_close_between_two_days(planned: date | None, within: bool) -> None:
    traject = replace(CLOSES, dates={Milestone.SLUITING: Dates(planned)})
    assert closes_within(traject, date(2026, 9, 30), date(2027, 9, 30)) == within
    done = replace(traject, dates={Milestone.SLUITING: Dates(planned, date(2026, 12, 1))})
    assert not closes_within(done, date(2026, 9, 30), date(2027, 9, 30))
