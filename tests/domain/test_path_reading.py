"""Typed paths: a line for each milestone, and the day of the decision."""

from datetime import date

import pytest

from monitor.domain.metrics import PLACES, SPENT
from monitor.domain.path_reading import MOST_MILESTONES, read_decision_day, read_milestones, shown_milestones
from monitor.domain.quarter import Quarter

Q4 = Quarter(2026, 4)


@pytest.mark.parametrize(
    "line", ["2026-Q4 68", "2026 K4: 68", "2026K4=68", "4e kwartaal 2026;68", "31-12-2026\t68", "  2026-Q4   68  "]
)
def test_a_line_is_a_quarter_and_a_value(line: str) -> None:
    assert read_milestones(line, PLACES).found == ((Q4, 68),)


@pytest.mark.parametrize("line", ["2026-Q4 1.234,50", "2026-Q4 € 1.234,50", "2026-Q4: €1234,5"])
def test_an_amount_is_read_in_cents(line: str) -> None:
    assert read_milestones(line, SPENT).found == ((Q4, 123450),)


def test_a_blank_line_is_skipped_and_a_count_may_be_grouped() -> None:
    assert read_milestones("\n2026-Q4 1.100\n\n2027-Q4 0\n", PLACES).found == ((Q4, 1100), (Q4.plus(4), 0))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Geef ten minste één mijlpaal"),
        ("2026-Q4", "Regel 1: ‘2026-Q4’. Schrijf een kwartaal en een waarde"),
        ("2026-Q5 3", "Regel 1: Een jaar heeft vier kwartalen"),
        ("2026-Q4 3,5", "Regel 1: Een aantal is een heel getal"),
        ("2026-Q4 -3", "Regel 1:"),
        ("2027-Q4 3\n2026-Q4 4", "Regel 2: 2026-Q4 komt niet na het kwartaal erboven"),
        ("\n".join("2026-Q4 3" for _ in range(MOST_MILESTONES + 1)), "Geef hoogstens 60 mijlpalen"),
    ],
)
def test_what_cannot_be_read_is_said_by_its_line(typed: str, said: str) -> None:
    read = read_milestones(typed, PLACES)
    assert read.found == ()
    assert read.faults[0].nl.startswith(said)


def test_an_amount_in_doubt_asks_to_be_written_otherwise() -> None:
    assert "op twee manieren te lezen" in read_milestones("2026-Q4 1.100", SPENT).faults[0].nl


def test_every_wrong_line_is_told_at_once() -> None:
    assert len(read_milestones("bla\n2026-Q4 x", PLACES).faults) == 2


def test_shown_milestones_are_read_back() -> None:
    milestones = ((Q4, 123_456_78), (Q4.plus(4), 180_000_000_00))
    assert read_milestones(shown_milestones(milestones, SPENT), SPENT).found == milestones


@pytest.mark.parametrize("typed", ["2024-03-31", "31-3-2024", "31 maart 2024", "31/3/2024", "31 mrt. 2024"])
def test_a_day_is_read_as_it_is_usually_written(typed: str) -> None:
    assert read_decision_day(typed) == date(2024, 3, 31)


@pytest.mark.parametrize("typed", ["2020-10", "oktober 2020", "10-2020", "October 2020", "okt 2020"])
def test_a_month_counts_from_its_last_day(typed: str) -> None:
    assert read_decision_day(typed) == date(2020, 10, 31)


@pytest.mark.parametrize("typed", ["", "2024", "31-2-2024", "2024-13", "maand 2024", "0-3-2024", "1-1-0001"])
def test_what_is_no_day_is_none(typed: str) -> None:
    assert read_decision_day(typed) is None
