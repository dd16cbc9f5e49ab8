"""What a GeoJSON or TopoJSON file holds: regions by code with the rings of their polygons, as the file has them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from monitor.domain.registers import CODE_SHAPE
from monitor.domain.words import Refused
from monitor.imports import boundary_words as words

MOST_REGIONS = 500
MOST_POINTS = 300_000
_DEEPEST = 4  # collections in collections
_RING = 4  # the fewest points that enclose something, with the first again at the end
_CODES = ("statcode", "jrcode", "jrstatcode", "regiocode", "code")
# CBS writes the year before the code in jrstatcode: 2024JZ01
_JEUGDREGIO = re.compile(r"(?:[0-9]{4})?(JZ[0-9]{2})")

Raw = tuple[float, float]
Polygon = tuple[tuple[Raw, ...], ...]
RingOf = Callable[[Any, str], tuple[Raw, ...]]


@dataclass(frozen=True)
class Shape:
    """One region of a file: of each polygon the outer ring, then its holes; each ring ends where it begins."""

    code: str
    polygons: tuple[Polygon, ...]


def shapes_of(told: Any) -> list[Shape]:
    """Return the regions in what a file told. Raises Refused."""
    kind = told.get("type") if isinstance(told, dict) else None
    if kind == "FeatureCollection":
        return _shapes(told.get("features"), "coordinates", lambda one: one.get("geometry"), _ring_of_points)
    if kind == "Topology":
        return _shapes(_layer(told), "arcs", lambda one: one, _ring_of_arcs(_arcs(told)))
    raise Refused(words.OTHER_KIND)


def _shapes(members: Any, field: str, geometry: Callable[[dict[str, Any]], Any], ring_of: RingOf) -> list[Shape]:
    if not isinstance(members, list) or not members:
        raise Refused(words.NO_REGIONS)
    if len(members) > MOST_REGIONS:
        raise Refused(words.TOO_MANY_REGIONS.format(n=MOST_REGIONS))
    found: dict[str, Shape] = {}
    points = 0

    def counted(ring: Any, code: str) -> tuple[Raw, ...]:
        # of every ring: one line of a TopoJSON can be in thousands
        nonlocal points
        made = ring_of(ring, code)
        points += len(made)
        _bound(points)
        return made

    for number, member in enumerate(members, 1):
        code = _code(member, number)
        if code in found:
            raise Refused(words.TWICE.format(code=code))
        polygons = tuple(_polygons(geometry(member), code, field, counted))
        if not polygons:
            raise Refused(words.NO_SURFACE.format(code=code))
        found[code] = Shape(code, polygons)
    return list(found.values())


def _bound(points: int) -> None:
    if points > MOST_POINTS:
        raise Refused(words.TOO_MANY_POINTS.format(n=MOST_POINTS))


def _code(member: Any, number: int) -> str:
    properties = member.get("properties") if isinstance(member, dict) else None
    given = {str(name).lower(): value for name, value in properties.items()} if isinstance(properties, dict) else {}
    named = [given[name] for name in _CODES if given.get(name)]
    looks = [value for value in given.values() if isinstance(value, str) and _JEUGDREGIO.fullmatch(value)]
    code = next(iter([*named, *looks]), member.get("id") if isinstance(member, dict) else None)
    if not isinstance(code, str) or not CODE_SHAPE.fullmatch(code.strip()):
        raise Refused(words.NO_CODE.format(n=number))
    with_year = _JEUGDREGIO.fullmatch(code.strip())
    return with_year[1] if with_year else code.strip()


def _polygons(geometry: Any, code: str, field: str, ring_of: RingOf, depth: int = 0) -> Iterator[Polygon]:
    if depth > _DEEPEST:
        raise Refused(words.TOO_DEEP)
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind == "GeometryCollection":
        for one in _list(geometry.get("geometries"), code):
            yield from _polygons(one, code, field, ring_of, depth + 1)
    elif kind in ("Polygon", "MultiPolygon"):
        given = _list(geometry.get(field), code)
        for polygon in [given] if kind == "Polygon" else given:
            rings = tuple(ring_of(ring, code) for ring in _list(polygon, code))
            if not rings:
                raise Refused(words.DAMAGED.format(code=code))
            yield rings
    else:
        raise Refused(words.WRONG_KIND.format(code=code))


def _list(given: Any, code: str) -> list[Any]:
    if not isinstance(given, list):
        raise Refused(words.DAMAGED.format(code=code))
    return given


def _ring_of_points(given: Any, code: str) -> tuple[Raw, ...]:
    points = [_point(one) for one in _list(given, code)]
    _bound(len(points))
    known = [point for point in points if point is not None]
    if len(known) < len(points):
        raise Refused(words.DAMAGED.format(code=code))
    return _closed(known, code)


def _closed(points: Sequence[Raw], code: str) -> tuple[Raw, ...]:
    if len(points) < _RING or points[0] != points[-1]:
        raise Refused(words.NOT_CLOSED.format(code=code))
    return tuple(points)


def _point(given: Any) -> Raw | None:
    """Return a point of two numbers; a third, the height, is left out. None for anything else."""
    if not isinstance(given, list) or not 2 <= len(given) <= 4:
        return None
    x, y = given[:2]
    return (float(x), float(y)) if _number(x) and _number(y) else None


def _number(given: Any) -> bool:
    # a truth value is a whole number in Python; a larger number than this is on no map
    return type(given) in (int, float) and abs(given) < 1e9


def _layer(told: dict[str, Any]) -> list[Any]:
    """Return the regions of the one layer of a TopoJSON file."""
    layers = told.get("objects")
    if not isinstance(layers, dict) or len(layers) != 1:
        raise Refused(words.LAYERS)
    (layer,) = layers.values()
    collection = isinstance(layer, dict) and layer.get("type") == "GeometryCollection" and "properties" not in layer
    found = layer.get("geometries") if collection else [layer]
    return found if isinstance(found, list) else []


def _arcs(told: dict[str, Any]) -> list[tuple[Raw, ...]]:
    """Return the lines of a TopoJSON file, as points; quantised ones are steps on a grid that is put in its place."""
    given, transform = told.get("arcs"), told.get("transform")
    place = _place(transform) if transform is not None else None
    if not isinstance(given, list):
        raise Refused(words.WRONG_ARCS)
    found, points = [], 0
    for arc in given:
        line = [_point(one) for one in arc] if isinstance(arc, list) else []
        known = [point for point in line if point is not None]
        if len(known) < max(len(line), 2):
            raise Refused(words.WRONG_ARCS)
        points += len(known)
        _bound(points)
        found.append(tuple(known if place is None else place(known)))
    return found


def _place(transform: Any) -> Callable[[Sequence[Raw]], list[Raw]]:
    given = transform if isinstance(transform, dict) else {}
    scale, move = _point(given.get("scale")), _point(given.get("translate"))
    if scale is None or move is None:
        raise Refused(words.WRONG_ARCS)

    def placed(steps: Sequence[Raw]) -> list[Raw]:
        x = y = 0.0
        found = []
        for right, up in steps:
            x, y = x + right, y + up
            found.append((x * scale[0] + move[0], y * scale[1] + move[1]))
        return found

    return placed


def _ring_of_arcs(arcs: Sequence[tuple[Raw, ...]]) -> RingOf:
    def ring(given: Any, code: str) -> tuple[Raw, ...]:
        points: list[Raw] = []
        for index in _list(given, code):
            # ~i is line i the other way round
            if type(index) is not int or not -len(arcs) <= index < len(arcs):
                raise Refused(words.WRONG_ARCS)
            line = arcs[index] if index >= 0 else arcs[~index][::-1]
            if points and points[-1] != line[0]:
                raise Refused(words.NOT_CLOSED.format(code=code))
            points += line[1:] if points else line
            _bound(len(points))
        return _closed(points, code)

    return ring
