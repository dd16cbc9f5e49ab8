"""The one written rule, at its borders."""

from datetime import date

import pytest

from monitor.domain.figure import Coverage, Total
from monitor.domain.metrics import ALTERNATIVES, METRICS, PLACES, SPENT
from monitor.domain.quarter import Quarter
from monitor.domain.series import Path
from monitor.domain.status_rule import STANDING_NAMES, STANDING_SIGNS, Standing, gap, standing, whole_on_path

ALL = Coverage(12, 12)
SOME = Coverage(11, 12)


@pytest.mark.parametrize(
    ("places", "on_path", "expected"),
    [
        (373, 374, Standing.OP_KOERS),
        (374, 374, Standing.OP_KOERS),
        (375, 374, Standing.LET_OP),
        (411, 374, Standing.LET_OP),  # 37 above: within 10% of 374
        (412, 374, Standing.ACHTER),  # 38 above
        (13, 10, Standing.LET_OP),  # 3 places are allowed, however small the path
        (14, 10, Standing.ACHTER),
        (3, 0, Standing.LET_OP),
        (4, 0, Standing.ACHTER),
    ],
)
def test_the_rule_at_its_borders(places: int, on_path: int, expected: Standing) -> None:
    assert standing(Total(places, ALL), on_path) is expected


@pytest.mark.parametrize(
    ("places", "last_known", "expected"),
    [
        (350, 20, Standing.OP_KOERS),  # 350 and 370 are both below the path
        (350, 30, Standing.TE_WEINIG),  # 380 would be above it
        (380, 20, Standing.LET_OP),
        (400, 20, Standing.TE_WEINIG),
        (412, 20, Standing.ACHTER),
        (412, None, Standing.ACHTER),  # more can only be worse
        (350, None, Standing.TE_WEINIG),
    ],
)
def test_while_sites_are_missing_a_status_must_hold_either_way(
    places: int, last_known: int | None, expected: Standing
) -> None:
    assert standing(Total(places, SOME, last_known=last_known), 374) is expected


def test_without_a_report_or_a_path_there_is_no_status() -> None:
    assert standing(Total(None, Coverage(0, 12)), 374) is Standing.GEEN_OPGAVE
    assert standing(Total(412, ALL), None) is Standing.GEEN_PAD


def test_every_status_has_a_word_and_a_shape() -> None:
    assert set(STANDING_NAMES) == set(STANDING_SIGNS) == set(Standing)


def test_the_path_is_taken_in_whole_places_half_up() -> None:
    path = Path("NL", "p", 1, date(2024, 1, 1), "", "", False, ((Quarter(2024, 1), 11), (Quarter(2024, 3), 0)))
    assert whole_on_path(path, Quarter(2024, 2)) == 6  # 5.5
    assert whole_on_path(path, Quarter(2023, 4)) is None
    assert whole_on_path(None, Quarter(2024, 1)) is None


def test_the_gap_is_places_above_the_path() -> None:
    assert gap(Total(412, ALL), 374) == 38
    assert gap(Total(None, ALL), 374) is None
    assert gap(Total(412, ALL), None) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (51, Standing.OP_KOERS),
        (50, Standing.OP_KOERS),
        (49, Standing.LET_OP),
        (45, Standing.LET_OP),  # 5 below: 10% of 50
        (44, Standing.ACHTER),
    ],
)
def test_alternatives_should_lie_above_their_path(value: int, expected: Standing) -> None:
    assert standing(Total(value, ALL), 50, ALTERNATIVES) is expected


def test_three_alternatives_are_allowed_however_short_the_path() -> None:
    assert standing(Total(7, ALL), 10, ALTERNATIVES) is Standing.LET_OP
    assert standing(Total(6, ALL), 10, ALTERNATIVES) is Standing.ACHTER


def test_money_is_allowed_a_tenth_and_no_three_cents_more() -> None:
    assert standing(Total(9_00, ALL), 10_00, SPENT) is Standing.LET_OP
    assert standing(Total(8_99, ALL), 10_00, SPENT) is Standing.ACHTER
    assert standing(Total(0, ALL), 1, SPENT) is Standing.ACHTER


@pytest.mark.parametrize(
    ("value", "last_known", "expected"),
    [
        (60, 5, Standing.OP_KOERS),
        (60, None, Standing.OP_KOERS),  # more can only be better
        (44, None, Standing.TE_WEINIG),
        (44, 1, Standing.TE_WEINIG),
        (30, 5, Standing.ACHTER),
    ],
)
def test_where_more_is_better_missing_sites_can_only_help(
    value: int, last_known: int | None, expected: Standing
) -> None:
    assert standing(Total(value, SOME, last_known=last_known), 50, ALTERNATIVES) is expected


def test_every_metric_says_which_way_is_good_and_what_is_allowed() -> None:
    assert {code for code, metric in METRICS.items() if metric.rises} == {"alternatieven_in_gebruik", "besteed"}
    assert {code for code, metric in METRICS.items() if metric.is_money} == {"besteed"}
    assert (PLACES.highest, SPENT.highest) == (100_000, 100_000_000_000)
