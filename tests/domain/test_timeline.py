"""The stages of a traject, as its milestones say."""

from __future__ import annotations

from datetime import date

from monitor.domain.timeline import Certain, Stretch, expected_end, timeline
from monitor.domain.traject import Milestone, Phase
from tests.traject_factories import a_closing, a_conversion, on, planned, reached

JAN, APR, JUL, OCT = (date(2026, month, 1) for month in (1, 4, 7, 10))
NEXT = date(2027, 1, 1)
BEGAN, TODAY = date(2025, 12, 31), date(2026, 9, 30)


def test_a_stage_is_done_under_way_or_planned() -> None:
    traject = a_conversion(
        phase=Phase.VERGUNNING,
        dates=on(besluit=reached(JAN), vergunning=reached(APR), uitvoering=planned(OCT), opening=planned(NEXT)),
    )
    found = timeline(traject, {Milestone.OPENING: JUL}, JAN, TODAY)
    assert found.stretches == (
        Stretch(Phase.BESLUIT, JAN, APR, Certain.DONE),
        Stretch(Phase.VERGUNNING, APR, OCT, Certain.UNDER_WAY),
        Stretch(Phase.UITVOERING, OCT, NEXT, Certain.PLANNED),
    )
    assert (found.end, found.ended, found.original) == (NEXT, False, JUL)


def test_before_the_decision_there_is_the_intention() -> None:
    found = timeline(a_conversion(dates=on(besluit=planned(OCT), opening=planned(NEXT))), {}, BEGAN, TODAY)
    assert found.stretches[0] == Stretch(Phase.VOORNEMEN, BEGAN, OCT, Certain.UNDER_WAY)
    assert found.stretches[1].certain is Certain.PLANNED


def test_without_any_date_nothing_is_drawn() -> None:
    found = timeline(a_conversion(), {}, BEGAN, TODAY)
    assert (found.stretches, found.end, found.original) == ((), None, None)


def test_what_is_planned_for_the_past_is_expected_today_at_the_earliest() -> None:
    late = a_conversion(dates=on(opening=planned(JUL)))
    assert expected_end(late, TODAY) == TODAY
    assert expected_end(late, JAN) == JUL
    assert expected_end(a_conversion(phase=Phase.GESTOPT, dates=on(opening=planned(JUL))), TODAY) == JUL
    assert expected_end(a_conversion(dates=on(opening=reached(APR, JAN))), TODAY) == APR


def test_the_last_places_go_after_the_opening() -> None:
    dates = on(besluit=reached(JAN), opening=reached(JUL), sluiting=planned(NEXT))
    found = timeline(a_conversion(phase=Phase.IN_GEBRUIK, opened=8, gone=4, dates=dates), {}, JAN, TODAY)
    assert (found.end, found.ended) == (JUL, True)
    assert found.stretches[-1] == Stretch(Phase.IN_GEBRUIK, JUL, NEXT, Certain.UNDER_WAY)


def test_when_nothing_comes_the_closing_is_the_end() -> None:
    found = timeline(a_closing(gone=10, dates=on(besluit=reached(JAN), sluiting=reached(JUL))), {}, BEGAN, TODAY)
    assert (found.end, found.ended) == (JUL, True)
    assert found.stretches[-1] == Stretch(Phase.BESLUIT, JAN, JUL, Certain.DONE)


def test_a_stopped_traject_keeps_only_what_was_done() -> None:
    dates = on(besluit=reached(JAN), vergunning=reached(APR), opening=planned(NEXT))
    found = timeline(a_conversion(phase=Phase.GESTOPT, dates=dates), {}, JAN, TODAY)
    assert found.stretches == (Stretch(Phase.BESLUIT, JAN, APR, Certain.DONE),)
