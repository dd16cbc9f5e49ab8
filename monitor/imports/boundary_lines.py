"""Borders cut into stretches that two regions share, each made simpler once: neighbours stay joined without a gap."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from monitor.domain.boundaries import Point
from monitor.domain.words import Refused
from monitor.imports import boundary_words as words
from monitor.imports.boundary_plane import Metre

MOST_DRAWN = 4_000  # points over all stretches
_FINENESS = 3_000  # a bend smaller than this part of the map's size is not seen

Line = tuple[Metre, ...]
# a stretch, and whether it is followed from its first point to its last
Step = tuple[Line, bool]


@dataclass
class Cutting:
    """The rings of all regions as steps over shared stretches. `users` tells whose border a stretch is."""

    users: dict[Line, set[str]] = field(default_factory=dict)
    rings: dict[str, list[list[list[Step]]]] = field(default_factory=dict)


def cut(regions: Iterable[tuple[str, Sequence[Sequence[Line]]]]) -> Cutting:
    """Cut open rings, by region and polygon, where borders meet. A ring does not repeat its first point."""
    listed = [(code, [list(map(_without_stops, polygon)) for polygon in polygons]) for code, polygons in regions]
    junctions = _junctions(ring for _, polygons in listed for polygon in polygons for ring in polygon)
    made = Cutting()
    for code, polygons in listed:
        for polygon in polygons:
            # a ring that encloses nothing on whole metres is not drawn; without its outer one, nothing is
            if surface(polygon[0]):
                steps = [list(_steps(ring, junctions)) for ring in polygon if surface(ring)]
                made.rings.setdefault(code, []).append(steps)
                for line, _ in (step for ring in steps for step in ring):
                    made.users.setdefault(line, set()).add(code)
        if code not in made.rings:
            raise Refused(words.NO_SURFACE.format(code=code))
    return made


def surface(ring: Sequence[Point]) -> float:
    """Return what a ring encloses: above zero when it runs against the clock, below when with it."""
    return sum(one[0] * two[1] - two[0] * one[1] for one, two in pairwise((*ring, *ring[:1]))) / 2


def simpler(lines: Iterable[Line], size: float) -> dict[Line, Line]:
    """Return each stretch with the bends that are seen on a map of `size` metres, and no more than can be drawn.

    Bends are left out by the area they enclose, the smallest first (Visvalingam and Whyatt).
    """
    weighed = {line: _weights(line) for line in lines}
    every = sorted((weight for weights in weighed.values() for weight in weights), reverse=True)
    if len(every) > MOST_DRAWN and math.isinf(every[MOST_DRAWN]):
        raise Refused(words.TOO_RAGGED.format(n=MOST_DRAWN // 3))
    least = (size / _FINENESS) ** 2
    if len(every) > MOST_DRAWN:
        least = max(least, math.nextafter(every[MOST_DRAWN], math.inf))
    return {
        line: tuple(point for point, weight in zip(line, weights, strict=True) if weight >= least)
        for line, weights in weighed.items()
    }


def _without_stops(ring: Line) -> Line:
    kept = [point for before, point in zip((None, *ring), ring, strict=False) if point != before]
    while len(kept) > 1 and kept[0] == kept[-1]:
        kept.pop()
    return tuple(kept)


def _junctions(rings: Iterable[Line]) -> set[Metre]:
    """Return the points where borders meet: the points beside them are not the same in every ring."""
    beside: dict[Metre, tuple[Metre, Metre]] = {}
    found = set()
    for ring in rings:
        for before, point, after in zip((ring[-1:] + ring), ring, (ring[1:] + ring[:1]), strict=False):
            pair = (before, after) if before < after else (after, before)
            if beside.setdefault(point, pair) != pair:
                found.add(point)
    return found


def _steps(ring: Line, junctions: set[Metre]) -> Iterator[Step]:
    at = [i for i, point in enumerate(ring) if point in junctions]
    # a border that meets no other begins at the same point whoever tells it
    first = at[0] if at else ring.index(min(ring))
    turned = (*ring[first:], *ring[: first + 1])
    cuts = [0, *(i - first for i in at[1:]), len(ring)]
    for start, end in pairwise(cuts):
        line = turned[start : end + 1]
        other = line[::-1]
        yield (line, True) if line <= other else (other, False)


def _weights(line: Line) -> list[float]:
    """Return of each point the area of the bend it makes; ends, and what a ring cannot miss, are without bound."""
    weights = [math.inf] * len(line)
    left, right = [i - 1 for i in range(len(line))], [i + 1 for i in range(len(line))]
    heap = [(_bend(line[i - 1], line[i], line[i + 1]), i) for i in range(1, len(line) - 1)]
    newest = {i: area for area, i in heap}
    heapq.heapify(heap)
    # a line keeps a point between its ends, a closed one two: no region falls flat
    rest, least = len(newest) - (2 if line[0] == line[-1] else 1), 0.0
    while rest > 0:
        area, i = heapq.heappop(heap)
        if newest.get(i) != area:
            continue
        del newest[i]
        rest -= 1
        weights[i] = least = max(least, area)
        right[left[i]], left[right[i]] = right[i], left[i]
        for near in (left[i], right[i]):
            if near in newest:
                newest[near] = _bend(line[left[near]], line[near], line[right[near]])
                heapq.heappush(heap, (newest[near], near))
    return weights


def _bend(one: Metre, two: Metre, three: Metre) -> float:
    return abs((two[0] - one[0]) * (three[1] - one[1]) - (three[0] - one[0]) * (two[1] - one[1])) / 2
