"""When things happen in the demonstration: who enters, hands in, asks, answers and approves on which day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from random import Random

from monitor.domain.figure import ReportKey
from monitor.domain.quarter import Quarter
from monitor.queries.moment import DUTCH_TIME
from seed.demonstration.sites import LANDSDELEN, LAST, QUARTERS


class Doing(StrEnum):
    """What is done with a report on a day."""

    ENTER = "invoeren"
    BEGIN = "beginnen"
    SUBMIT = "indienen"
    ASK = "vragen"
    ANSWER = "antwoorden"
    APPROVE = "goedkeuren"
    REOPEN = "heropenen"
    CORRECT = "verbeteren"


@dataclass(frozen=True, order=True)
class Appointment:
    """One thing done with one report, at a moment."""

    at: datetime
    report: ReportKey
    doing: Doing


@dataclass(frozen=True)
class Habit:
    """How many days after a quarter a landsdeel enters its figures and hands them in."""

    enters: int
    submits: int


HABITS: dict[str, Habit] = {
    "noord": Habit(9, 17),
    "oost": Habit(14, 27),
    "noord-holland": Habit(12, 22),
    "utrecht-flevoland": Habit(8, 15),
    "zuid-holland": Habit(19, 28),
    "brabant-zeeland": Habit(15, 24),
    "limburg": Habit(26, 33),
}
APPROVED_AFTER, ASKED_AFTER, ANSWERED_AFTER = 10, 6, 4

# what became of the last quarter
LATE, RETURNED, AWAITING = (ReportKey(region, LAST) for region in ("limburg", "zuid-holland", "oost"))
ASKED_BEFORE = ReportKey("noord-holland", Quarter(2025, 1))
CORRECTED = ReportKey("brabant-zeeland", Quarter(2025, 4))
CORRECTED_ON = date(2026, 3, 3)


def appointments() -> list[Appointment]:
    """Return everything that is done with reports, in order of time; the same every time."""
    keys = (ReportKey(region, quarter) for quarter in QUARTERS for region in LANDSDELEN)
    found = [appointment for report in keys for appointment in _usual(report)]
    return sorted([*found, *_correction()])


def working_day(day: date) -> date:
    """Return the day itself, or the Monday after a weekend."""
    return day + timedelta(days=7 - day.weekday() if day.weekday() > 4 else 0)


def moment(day: date, chance: Random) -> datetime:
    """Return a moment in office hours of a Dutch day."""
    wall = datetime.combine(day, time(9), DUTCH_TIME) + timedelta(minutes=chance.randint(0, 7 * 60))
    return wall.astimezone(UTC)


def _usual(report: ReportKey) -> Iterator[Appointment]:
    habit, chance = HABITS[report.region], Random(f"agenda {report}")

    def on(days: int, doing: Doing) -> Appointment:
        day = report.quarter.end + timedelta(days=days)
        return Appointment(moment(working_day(day), chance), report, doing)

    if report == LATE:
        yield on(habit.enters, Doing.BEGIN)
        return
    yield on(habit.enters, Doing.ENTER)
    submitted = habit.submits + chance.randint(0, 2)
    yield on(submitted, Doing.SUBMIT)
    if report in (RETURNED, ASKED_BEFORE):
        submitted += ASKED_AFTER
        yield on(submitted, Doing.ASK)
    if report == ASKED_BEFORE:
        submitted += ANSWERED_AFTER
        yield on(submitted, Doing.ANSWER)
        yield on(submitted + 3, Doing.SUBMIT)  # also when a weekend lies between
    if report not in (RETURNED, AWAITING):
        yield on(submitted + APPROVED_AFTER, Doing.APPROVE)


def _correction() -> Iterator[Appointment]:
    steps = (Doing.REOPEN, Doing.CORRECT, Doing.SUBMIT, Doing.APPROVE)
    for days, doing in enumerate(steps):
        yield Appointment(moment(working_day(CORRECTED_ON + timedelta(days=days)), Random(doing)), CORRECTED, doing)
