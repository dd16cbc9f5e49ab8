"""Borders are made simpler without tearing neighbours apart."""

import random

import pytest

from monitor.domain.words import Refused
from monitor.imports import boundary_lines
from monitor.imports.boundaries import boundaries_of
from monitor.imports.boundary_lines import MOST_DRAWN, cut, simpler
from tests.boundary_factories import Ring, geojson, region, square


def wiggly(points: int) -> tuple[Ring, Ring]:
    """Return two regions on both sides of a border with many bends."""
    by_chance = random.Random(7)
    step = 100_000 / points
    border = [[round(150_000 + by_chance.uniform(-3_000, 3_000)), round(400_000 + i * step)] for i in range(points + 1)]
    low, high = border[0], border[-1]
    west = [*border, [100_000, high[1]], [100_000, low[1]], low]
    east = [[200_000, low[1]], [200_000, high[1]], *border[::-1], [200_000, low[1]]]
    return west, east


def test_neighbours_keep_the_same_points_on_the_border_they_share() -> None:
    west, east = wiggly(10_000)
    found = boundaries_of(geojson(region("JZ01", west), region("JZ02", east)))
    shared = next(stretch for stretch in found.stretches if len(stretch.codes) == 2)
    assert 100 < len(shared.points) < 10_000
    for code in ("JZ01", "JZ02"):
        assert set(shared.points) <= set(found.outlines[code].rings[0])


def test_no_more_points_are_drawn_than_can_be_borne() -> None:
    west, east = wiggly(20_000)
    found = boundaries_of(geojson(region("JZ01", west), region("JZ02", east)))
    assert MOST_DRAWN * 0.9 < sum(len(stretch.points) for stretch in found.stretches) <= MOST_DRAWN


def test_a_bend_that_is_not_seen_is_left_out_and_one_that_is_stays() -> None:
    line = ((0, 0), (5, 1), (10, 0), (10_000, 4_000), (20_000, 0))
    assert simpler([line], 20_000) == {line: ((0, 0), (10, 0), (10_000, 4_000), (20_000, 0))}


def test_a_small_region_beside_a_large_one_does_not_fall_flat() -> None:
    small = [[100_000, 400_000], [100_010, 400_000], [100_010, 400_010], [100_000, 400_010], [100_000, 400_000]]
    found = boundaries_of(geojson(region("JZ01", square(2, side=15)), region("JZ02", small)))
    assert len(set(found.outlines["JZ02"].rings[0])) >= 3


def test_an_island_that_is_no_more_than_a_dot_is_left_out() -> None:
    dot = [[260_000, 400_000], [260_020, 400_000], [260_020, 400_020], [260_000, 400_000]]
    parts = {"type": "MultiPolygon", "coordinates": [[dot], [square(0, side=10)]]}
    found = boundaries_of(geojson({**region("JZ01"), "geometry": parts}))
    assert len(found.outlines["JZ01"].rings) == 1


def test_borders_are_cut_where_three_regions_meet() -> None:
    low, right = ((0, 0), (2, 0), (2, 1), (1, 1), (0, 1)), ((1, 1), (2, 1), (2, 2), (1, 2))
    left = ((0, 1), (1, 1), (1, 2), (0, 2))
    made = cut([("a", [[low]]), ("b", [[left]]), ("c", [[right]])])
    between = {frozenset(line): codes for line, codes in made.users.items() if len(codes) == 2}
    assert between == {
        frozenset({(0, 1), (1, 1)}): {"a", "b"},
        frozenset({(1, 1), (2, 1)}): {"a", "c"},
        frozenset({(1, 1), (1, 2)}): {"b", "c"},
    }


def test_borders_in_too_many_pieces_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(boundary_lines, "MOST_DRAWN", 6)
    with pytest.raises(Refused, match="losse stukken"):
        boundaries_of(geojson(*(region(f"JZ0{i}", square(2 * i)) for i in range(1, 4))))
