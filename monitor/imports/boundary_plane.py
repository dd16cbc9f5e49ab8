"""Coordinates of a file put on one plane of whole metres, whether they came as RD or as WGS84."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from typing import Any

from monitor.domain.words import Refused
from monitor.imports import boundary_words as words
from monitor.imports.boundary_shapes import Raw, Shape

Metre = tuple[int, int]
Place = Callable[[Raw], Metre]

# west, south, east and north of the Netherlands with a wide margin
_RD_BOX = (-10_000.0, 280_000.0, 310_000.0, 640_000.0)
_WGS84_BOX = (2.0, 50.0, 8.0, 54.5)
_RD_NAMES = {"28992", "7415"}
_WGS84_NAMES = {"4326", "4258", "CRS84", "84"}
_METRES_PER_DEGREE = 111_195.0
# one degree to the east is this part of one to the north, in the middle of the country
_EAST = math.cos(math.radians(52.2))


def place_of(shapes: Sequence[Shape], crs: Any) -> Place:
    """Return how a point of a file is put on the plane: by the system the file names, else by its numbers.

    Raises Refused for another system, and for numbers that are not in the Netherlands in the system named.
    """
    box = _box_around(shapes)
    fitting = [place for place, within in ((_rd, _RD_BOX), (_wgs84, _WGS84_BOX)) if _lies(box, within)]
    if crs is not None:
        named = _named(crs)
        fitting = [place for place in fitting if place is named]
    if not fitting:
        raise Refused(words.NOT_HERE)
    return fitting[0]


def _named(crs: Any) -> Place:
    properties = crs.get("properties") if isinstance(crs, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    last = re.search(r"[0-9A-Za-z]+$", name) if isinstance(name, str) else None
    code = last[0].upper() if last else ""
    if code in _RD_NAMES:
        return _rd
    if code in _WGS84_NAMES:
        return _wgs84
    raise Refused(words.OTHER_CRS)


def _rd(point: Raw) -> Metre:
    return round(point[0]), round(point[1])


def _wgs84(point: Raw) -> Metre:
    east, north = point[0] * _EAST, point[1]
    return round(east * _METRES_PER_DEGREE), round(north * _METRES_PER_DEGREE)


def _box_around(shapes: Sequence[Shape]) -> tuple[float, float, float, float]:
    rings = [ring for shape in shapes for polygon in shape.polygons for ring in polygon]
    x = [point[0] for ring in rings for point in ring]
    y = [point[1] for ring in rings for point in ring]
    return min(x, default=0), min(y, default=0), max(x, default=0), max(y, default=0)


def _lies(box: Sequence[float], within: Sequence[float]) -> bool:
    return all(box[i] >= within[i] for i in (0, 1)) and all(box[i] <= within[i] for i in (2, 3))
