"""Paths between their milestones."""

from datetime import date
from decimal import Decimal

from monitor.domain.quarter import Quarter
from monitor.domain.series import Path


def path(*milestones: tuple[Quarter, int]) -> Path:
    return Path("NL", "gesloten_capaciteit", 1, date(2024, 1, 1), "reden", "bron", False, milestones)


def test_a_path_is_a_straight_line_between_milestones() -> None:
    agreed = path((Quarter(2024, 4), 100), (Quarter(2025, 4), 60), (Quarter(2026, 2), 0))
    assert agreed.at(Quarter(2024, 4)) == 100
    assert agreed.at(Quarter(2025, 1)) == 90
    assert agreed.at(Quarter(2026, 1)) == 30


def test_a_path_says_nothing_before_its_first_milestone_and_keeps_its_last() -> None:
    agreed = path((Quarter(2029, 4), 0))
    assert agreed.at(Quarter(2029, 3)) is None
    assert agreed.at(Quarter(2031, 1)) == Decimal(0)
    assert path().at(Quarter(2029, 4)) is None
