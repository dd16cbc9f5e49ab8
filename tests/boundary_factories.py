"""Files with borders of made-up squares: never those of a real region."""

from __future__ import annotations

import json
from typing import Any

RD = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}
Ring = list[list[float]]


def square(column: float, row: float = 0, side: float = 1, clockwise: bool = False) -> Ring:
    """Return a closed square on a grid of ten kilometres in RD, from 100.000 east and 400.000 north."""
    west, south = 100_000 + 10_000 * column, 400_000 + 10_000 * row
    east, north = west + 10_000 * side, south + 10_000 * side
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return ring[::-1] if clockwise else ring


def region(code: str, *rings: Ring, name: str = "statcode") -> dict[str, Any]:
    """Return a feature with one polygon: its outer ring and its holes."""
    return {
        "type": "Feature",
        "properties": {name: code, "statnaam": "Verzonnen"},
        "geometry": {"type": "Polygon", "coordinates": list(rings)},
    }


def geojson(*features: Any, **more: Any) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": list(features), **more}).encode()


def row_of(*codes: str) -> bytes:
    """Return squares side by side, from west to east, ten in a row."""
    return geojson(*(region(code, square(i % 10, i // 10)) for i, code in enumerate(codes)))


def topojson(**more: Any) -> dict[str, Any]:
    """Return two squares side by side, which share their line 0; its steps are of 10 km."""
    return {
        "type": "Topology",
        "transform": {"scale": [10_000, 10_000], "translate": [100_000, 400_000]},
        "arcs": [
            [[1, 0], [0, 1]],
            [[1, 1], [-1, 0], [0, -1], [1, 0]],
            [[1, 0], [1, 0], [0, 1], [-1, 0]],
        ],
        "objects": {
            "regios": {
                "type": "GeometryCollection",
                "geometries": [
                    {"type": "Polygon", "properties": {"statcode": "JZ01"}, "arcs": [[0, 1]]},
                    {"type": "MultiPolygon", "properties": {"statcode": "JZ02"}, "arcs": [[[2, -1]]]},
                ],
            }
        },
        **more,
    }
