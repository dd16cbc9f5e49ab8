"""Where a number stands in a region: the point with most room on all four sides."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from monitor.domain.boundaries import Point, Ring

_LEVELS = 24  # heights that are tried


def spot_in(rings: Sequence[Ring]) -> Point:
    """Return a point in a polygon with room around it; the first ring is the outer one, the others are holes."""
    heights = [y for _, y in rings[0]]
    low, high = min(heights), max(heights)
    turned = [tuple((y, x) for x, y in ring) for ring in rings]
    best, most = rings[0][0], -1.0
    for level in range(1, _LEVELS):
        y = low + (high - low) * level / _LEVELS
        for left, right in _inside(rings, y):
            middle = (left + right) / 2
            room = min(right - left, _room(_inside(turned, middle), y))
            if room > most:
                best, most = (round(middle, 3), round(y, 3)), room
    return best


def _inside(rings: Sequence[Ring], y: float) -> list[tuple[float, float]]:
    """Return from where to where a line at a height lies inside."""
    crossings = sorted(
        one[0] + (y - one[1]) * (two[0] - one[0]) / (two[1] - one[1])
        for ring in rings
        for one, two in pairwise(ring)
        if (one[1] > y) != (two[1] > y)
    )
    return list(zip(crossings[::2], crossings[1::2], strict=False))


def _room(spans: Sequence[tuple[float, float]], at: float) -> float:
    """Return how much room there is on both sides of a place together; none outside."""
    return next((2 * min(at - low, high - at) for low, high in spans if low <= at <= high), 0.0)
