"""What a what-if starts from, and for whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from monitor.domain.quarter import Quarter
from monitor.domain.scenario import Step
from monitor.domain.traject import Dates, Milestone
from monitor.domain.words import Refused
from monitor.domain.workflow import Step as Taken
from monitor.queries.scenario import what_if_ground
from monitor.store.engine import Store
from tests.factories import LEAD, NINA, Q2, Q3, a_path, stepped
from tests.queries.test_worked_trajects import KADE_CLOSES, NOORD, handed_in, the_case, told


def test_a_what_if_starts_from_the_last_complete_quarter(store: Store) -> None:
    handed_in(the_case(store))
    a_path(store, "NL", [(Quarter(2029, 4), 0)])
    with store.read() as session:
        found = what_if_ground(session, LEAD)
        earlier = what_if_ground(session, LEAD, quarter=Q2)
    assert found.last is not None
    assert (found.last.quarter, found.last.total.value) == (Q3, 21)
    assert (found.plan.steps, found.plan.undated, found.unplanned) == ((), 0, 21)
    assert found.path is not None
    assert earlier.last is not None
    assert (earlier.last.quarter, earlier.last.total.value, earlier.plan.steps) == (Q2, 30, ())


def test_a_coordinator_supposes_about_his_own_landsdeel_only(store: Store) -> None:
    handed_in(the_case(store))
    with store.read() as session:
        assert what_if_ground(session, NINA, "noord").unplanned == 10
        for region in ("NL", "oost"):
            with pytest.raises(Refused):
                what_if_ground(session, NINA, region)


def test_a_planned_closing_is_a_step(store: Store) -> None:
    the_case(store)
    closing = {Milestone.SLUITING: Dates(date(2027, 5, 1))}
    moved = replace(KADE_CLOSES, gone=7, dates=closing, reason="Later.")
    told(store, NINA, NOORD, moved, seen=1)
    stepped(store, "noord", Q3, Taken.SUBMIT)
    with store.read() as session:
        found = what_if_ground(session, NINA, "noord")
    assert found.plan.steps == (Step("t-kade", "De Kade dicht", "noord", Quarter(2027, 2), -3),)
    assert found.unplanned == 7
