"""What asks to be done this month, on one day: 16 November 2026."""

from __future__ import annotations

from datetime import date

import pytest

from monitor.domain.due import Due, DueKind, due_of_trajects, due_report, in_order, month_of
from monitor.domain.quarter import Quarter
from monitor.domain.traject import Dates, Milestone, Phase, Traject
from tests.traject_factories import a_closing, a_conversion, planned, reached

TODAY, Q3 = date(2026, 11, 16), Quarter(2026, 3)


def due(*trajects: Traject) -> list[tuple[DueKind, Milestone | None, int | None]]:
    return [(one.kind, one.milestone, one.number) for one in in_order(due_of_trajects(trajects, Q3, TODAY))]


def dated(**dates: Dates) -> Traject:
    return a_conversion(dates={Milestone(name): day for name, day in dates.items()}, youths_left=0, youths_placed=0)


def test_a_month_has_a_first_and_a_last_day() -> None:
    assert month_of(TODAY) == (date(2026, 11, 1), date(2026, 11, 30))
    assert month_of(date(2026, 12, 31)) == (date(2026, 12, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2026, 11, 15), [(DueKind.MILESTONE_LATE, Milestone.OPENING, None)]),
        (date(2026, 11, 16), [(DueKind.MILESTONE, Milestone.OPENING, None)]),
        (date(2026, 11, 30), [(DueKind.MILESTONE, Milestone.OPENING, None)]),
        (date(2026, 12, 1), []),
    ],
)
def test_a_milestone_is_due_until_the_end_of_the_month(day: date, found: list[object]) -> None:
    assert due(dated(opening=planned(day))) == found


def test_what_was_reached_or_overtaken_is_not_due() -> None:
    before = planned(date(2026, 10, 1))
    assert due(dated(opening=reached(date(2026, 10, 1)))) == []
    assert due(dated(vergunning=before, uitvoering=reached(date(2026, 10, 2)))) == []
    assert due(a_conversion(phase=Phase.UITVOERING, dates={Milestone.VERGUNNING: before}, youths_left=0)) == []
    assert due(dated(vergunning=before)) == [(DueKind.MILESTONE_LATE, Milestone.VERGUNNING, None)]


def test_an_opening_does_not_overtake_a_closing() -> None:
    found = due(dated(opening=reached(date(2026, 9, 1)), sluiting=planned(date(2026, 10, 1))))
    assert found == [(DueKind.MILESTONE_LATE, Milestone.SLUITING, None)]


def test_what_stopped_or_is_ready_asks_for_nothing() -> None:
    late = {Milestone.OPENING: planned(date(2026, 10, 1))}
    assert due(a_conversion(phase=Phase.GESTOPT, dates=late)) == []
    assert due(a_conversion(phase=Phase.IN_GEBRUIK, dates=late, gone=10, opened=8, youths_left=0)) == []


def test_youths_without_a_next_place_ask_for_one_while_the_closing_is_near() -> None:
    near, far = {Milestone.SLUITING: planned(date(2027, 3, 1))}, {Milestone.SLUITING: planned(date(2029, 3, 1))}
    assert due(a_closing(dates=near, youths_left=6, youths_placed=2)) == [(DueKind.YOUTHS, None, 4)]
    assert due(a_closing(dates=near)) == [(DueKind.YOUTHS, None, None)]
    assert due(a_closing(dates=near, youths_left=6, youths_placed=6)) == []
    assert due(a_closing(dates=far, youths_left=6, youths_placed=2)) == []


def test_a_report_is_due_in_the_month_it_closes_and_late_after_it() -> None:
    deadline = Q3.deadline
    assert deadline == date(2026, 10, 31)
    assert due_report(Q3, False, date(2026, 9, 30)) is None
    assert due_report(Q3, False, date(2026, 10, 5)) == Due(DueKind.REPORT, deadline, quarter=Q3)
    assert due_report(Q3, False, TODAY) == Due(DueKind.REPORT_LATE, deadline, quarter=Q3)
    assert due_report(Q3, True, TODAY) is None
    assert due_report(Quarter(2026, 4), False, TODAY) is None


def test_a_report_has_more_time_while_it_closes_in_a_later_month() -> None:
    q4 = Quarter(2026, 4)
    assert q4.deadline > date(2027, 1, 1)
    assert due_report(q4, False, q4.deadline) == Due(DueKind.REPORT, q4.deadline, quarter=q4)
