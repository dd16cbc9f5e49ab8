import pytest

from monitor.domain.figure import Coverage, Total
from monitor.domain.quarter import Quarter
from monitor.domain.series import Point
from monitor.domain.status_rule import Standing
from monitor.queries.overview import Measured
from monitor.queries.totals import Change
from monitor.ui.overzicht.tiles import base_of, change_line, gap_pill

BEFORE = Quarter(2026, 2)


def measured(value: int | None = 412, gap: int | None = None, standing: Standing | None = None) -> Measured:
    return Measured("gesloten_capaciteit", Total(value, Coverage(12, 12)), None, 374, gap, standing)


@pytest.mark.parametrize(
    ("gap", "standing", "words"),
    [
        (38, Standing.ACHTER, "38 boven het pad"),
        (-6, Standing.OP_KOERS, "6 onder het pad"),
        (0, Standing.OP_KOERS, "Precies op het pad"),
        (8, Standing.TE_WEINIG, "Te weinig opgaven"),
        (None, Standing.GEEN_PAD, "Geen pad afgesproken"),
    ],
)
def test_the_gap_is_said_in_words(gap: int | None, standing: Standing, words: str) -> None:
    assert gap_pill(measured(gap=gap, standing=standing), "nl").text == words


def test_a_change_over_a_part_of_the_places_says_over_how_many() -> None:
    change = Change(-3, BEFORE, Coverage(9, 12))
    partial = Measured("bezet", Total(300, Coverage(11, 12)), change)
    assert change_line(partial, "nl") == "−3 t.o.v. 2026\u00a0K2 (over 9 van 12)"


def test_the_base_is_the_first_complete_number_since_the_baseline() -> None:
    points = (
        Point(Quarter(2010, 4), Total(1622, Coverage(1, 1))),
        Point(Quarter(2024, 1), Total(500, Coverage(11, 12))),
        Point(Quarter(2024, 2), Total(560, Coverage(12, 12))),
        Point(Quarter(2024, 3), Total(540, Coverage(12, 12))),
    )
    assert base_of(points, measured()) == 560
