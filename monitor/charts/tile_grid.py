"""Where tiles lie: centres, corners and borders of hexagons of radius 1, odd rows half a tile to the right."""

from __future__ import annotations

import math
from collections.abc import Mapping

from monitor.domain.catalogue.tegelkaart import TILES

WIDE = math.sqrt(3)  # of a tile
ROW = 1.5  # between two rows

Point = tuple[float, float]


def spot(columns: float, row: float) -> Point:
    """Return the point a number of tile widths from the left, at a row; without the shift of odd rows."""
    return columns * WIDE, -row * ROW


def at(code: str) -> Point:
    """Return the centre of a tile."""
    tile = TILES[code]
    return spot(tile.column + (0.5 if tile.row % 2 else 0), tile.row)


def corners(code: str) -> list[Point]:
    """Return the six corners of a tile, from the top and clockwise."""
    x, y = at(code)
    return [(x + math.sin(math.pi / 3 * i), y + math.cos(math.pi / 3 * i)) for i in range(6)]


def borders(groups: Mapping[str, str]) -> list[tuple[Point, Point]]:
    """Return the sides between neighbouring tiles of different groups; `groups` gives the group of each tile."""
    by_place = {(TILES[code].column, TILES[code].row): code for code in groups}
    found = []
    for (column, row), code in by_place.items():
        around = corners(code)
        for side, (right, down) in enumerate(_STEPS[row % 2]):
            other = by_place.get((column + right, row + down))
            # each side once: seen from the tile that comes first
            if other is not None and groups[other] != groups[code] and code < other:
                found.append((around[side], around[(side + 1) % 6]))
    return found


# to the neighbour over each side, from the upper right and clockwise, in even and in odd rows
_STEPS = (
    ((0, -1), (1, 0), (0, 1), (-1, 1), (-1, 0), (-1, -1)),
    ((1, -1), (1, 0), (1, 1), (0, 1), (-1, 0), (0, -1)),
)
