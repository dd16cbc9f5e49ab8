"""A file with borders of regions, as an administrator supplies it, becomes outlines to draw; read once per file.

GeoJSON and TopoJSON, in RD or WGS84. Nothing is guessed: a file that cannot be read is refused with what to do.
"""

from __future__ import annotations

import hashlib
import json
import stat
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NoReturn

from monitor.domain.boundaries import Boundaries, Outline, Point, Ring, Stretch
from monitor.domain.words import Refused, Text
from monitor.imports import boundary_words as words
from monitor.imports.boundary_lines import Cutting, Line, cut, simpler, surface
from monitor.imports.boundary_plane import place_of
from monitor.imports.boundary_shapes import shapes_of
from monitor.imports.boundary_spot import spot_in

MOST_BYTES = 10_000_000
_ISLAND = 1e-6  # a smaller part of the map's square is no more than a dot


def read_boundaries(path: Path) -> Boundaries:
    """Return the borders in a file, kept for as long as it stays as it is. Raises Refused, without naming the path."""
    try:
        told = path.stat()
    except (OSError, ValueError):
        raise Refused(words.NOT_THERE) from None
    if not stat.S_ISREG(told.st_mode):
        raise Refused(words.NO_FILE)
    if told.st_size > MOST_BYTES:
        raise Refused(_TOO_LARGE)
    found = _kept(path, told.st_mtime_ns, told.st_size)
    if isinstance(found, Text):
        raise Refused(found)
    return found


@lru_cache(maxsize=4)
def _kept(path: Path, _changed: int, _size: int) -> Boundaries | Text:
    """Return the borders, or why not: a bad file is read once too. Raises Refused for one that cannot be opened."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError:
        raise Refused(words.NOT_OPEN) from None
    try:
        return boundaries_of(content)
    except Refused as refused:
        return refused.text


def boundaries_of(content: bytes) -> Boundaries:
    """Return the borders in the bytes of a file. Raises Refused."""
    if len(content) > MOST_BYTES:
        raise Refused(_TOO_LARGE)
    told = _parsed(content)
    shapes = shapes_of(told)
    place = place_of(shapes, told.get("crs"))
    # the last point of a ring is its first again
    cutting = cut(
        (s.code, [[tuple(map(place, ring[:-1])) for ring in polygon] for polygon in s.polygons]) for s in shapes
    )
    return _drawn(cutting, hashlib.sha256(content).hexdigest())


def _parsed(content: bytes) -> Any:
    try:
        return json.loads(content, parse_constant=_no_number)
    except RecursionError:
        raise Refused(words.TOO_DEEP) from None
    except ValueError:
        raise Refused(words.NO_JSON) from None


def _no_number(_name: str) -> NoReturn:
    raise ValueError("NaN and Infinity are no numbers of JSON")


def _drawn(cutting: Cutting, digest: str) -> Boundaries:
    places = [point for line in cutting.users for point in line]
    # every coordinate is one of a place in the Netherlands, so there are some and the map has a size
    size = max(max(at) - min(at) for at in zip(*places, strict=True))
    lines = simpler(cutting.users, size)
    outlines = {
        code: _outline(code, [[_ring(steps, lines) for steps in polygon] for polygon in polygons], size)
        for code, polygons in cutting.rings.items()
    }
    stretches = tuple(Stretch(_shown(lines[line]), frozenset(codes)) for line, codes in cutting.users.items())
    return Boundaries(outlines, stretches, digest)


def _ring(steps: Sequence[tuple[Line, bool]], lines: dict[Line, Line]) -> Line:
    """Return a ring of simpler stretches; it ends where it begins."""
    points = [point for line, forward in steps for point in (lines[line] if forward else lines[line][::-1])[:-1]]
    return (*points, points[0])


def _outline(code: str, polygons: list[list[Line]], size: float) -> Outline:
    """Return a region with its largest polygon first, without the islands and holes that are no more than a dot."""
    largest, *others = sorted(polygons, key=lambda polygon: -abs(surface(polygon[0])))
    seen = [largest, *(polygon for polygon in others if abs(surface(polygon[0])) > _ISLAND * size**2)]
    rings = [_turned(ring, outer=not i) for polygon in seen for i, ring in enumerate(polygon)]
    return Outline(code, tuple(_shown(ring) for ring in rings), spot_in([_shown(ring) for ring in largest]))


def _turned(ring: Line, *, outer: bool) -> Line:
    return ring if (surface(ring) > 0) is outer else ring[::-1]


def _shown(line: Line) -> Ring:
    return tuple(_kilometres(point) for point in line)


def _kilometres(point: Point) -> Point:
    return round(point[0] / 1000, 3), round(point[1] / 1000, 3)


_TOO_LARGE = words.TOO_LARGE.format(n=MOST_BYTES // 1_000_000)
