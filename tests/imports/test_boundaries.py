"""Reading a file with borders: what is taken, and what each bad file is told."""

import json
import os
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from monitor.domain.boundaries import Boundaries
from monitor.domain.words import Refused
from monitor.imports import boundaries as reading
from monitor.imports import boundary_words as words
from monitor.imports.boundaries import MOST_BYTES, boundaries_of, read_boundaries
from monitor.imports.boundary_shapes import MOST_REGIONS
from tests.boundary_factories import RD, geojson, region, row_of, square, topojson


def told(content: bytes) -> str:
    """Return why a file is refused, in Dutch."""
    with pytest.raises(Refused) as refused:
        boundaries_of(content)
    return refused.value.text.nl


def corners(boundaries: Boundaries) -> dict[str, list[set[tuple[float, float]]]]:
    """Return the corners of each ring of each region."""
    return {code: [set(ring) for ring in outline.rings] for code, outline in boundaries.outlines.items()}


def turned(ring: tuple[tuple[float, float], ...]) -> float:
    return sum(x * after[1] - after[0] * y for (x, y), after in pairwise(ring)) / 2


FIRST = {(100, 400), (110, 400), (110, 410), (100, 410)}
SECOND = {(110, 400), (120, 400), (120, 410), (110, 410)}
BOTH: dict[str, list[Any]] = {"JZ01": [FIRST], "JZ02": [SECOND]}
TOPOLOGY = json.dumps(topojson()).encode()


def test_squares_are_read_from_geojson_and_from_topojson_alike() -> None:
    assert corners(boundaries_of(row_of("JZ01", "JZ02"))) == BOTH
    assert corners(boundaries_of(TOPOLOGY)) == BOTH


def test_a_topojson_that_is_not_quantised_is_read() -> None:
    arcs = [
        [[110_000, 400_000], [110_000, 410_000]],
        [[110_000, 410_000], [100_000, 410_000], [100_000, 400_000], [110_000, 400_000]],
        [[110_000, 400_000], [120_000, 400_000], [120_000, 410_000], [110_000, 410_000]],
    ]
    plain = topojson(arcs=arcs)
    del plain["transform"]
    assert corners(boundaries_of(json.dumps(plain).encode())) == BOTH


@pytest.mark.parametrize("content", [row_of("JZ01", "JZ02"), TOPOLOGY])
def test_a_border_between_two_regions_is_there_once(content: bytes) -> None:
    between = [stretch for stretch in boundaries_of(content).stretches if len(stretch.codes) == 2]
    assert [(set(one.points), one.codes) for one in between] == [
        ({(110, 400), (110, 410)}, {"JZ01", "JZ02"}),
    ]


def test_a_number_stands_in_the_middle_of_a_square() -> None:
    assert boundaries_of(row_of("JZ01")).outlines["JZ01"].spot == (105, 405)


def test_holes_run_the_other_way_whatever_the_file_does() -> None:
    both = [square(0, side=3), square(1, 1)]
    for outer, hole in (both, [both[0], both[1][::-1]], [both[0][::-1], both[1]]):
        rings = boundaries_of(geojson(region("JZ01", outer, hole))).outlines["JZ01"].rings
        assert [round(turned(ring)) for ring in rings] == [900, -100]


def test_a_number_does_not_stand_in_a_hole() -> None:
    x, y = boundaries_of(geojson(region("JZ01", square(0, side=3), square(1, 1)))).outlines["JZ01"].spot
    assert 100 < x < 130
    assert 400 < y < 430
    assert not (110 < x < 120 and 410 < y < 420)


def test_an_enclave_shares_its_whole_border_with_the_region_around_it() -> None:
    around = region("JZ01", square(0, side=3), square(1, 1, clockwise=True))
    found = boundaries_of(geojson(around, region("JZ02", square(1, 1))))
    assert sorted(sorted(stretch.codes) for stretch in found.stretches) == [["JZ01"], ["JZ01", "JZ02"]]


def test_a_collection_of_polygons_is_one_region() -> None:
    parts = [{"type": "Polygon", "coordinates": [square(0)]}, {"type": "MultiPolygon", "coordinates": [[square(2)]]}]
    collection = {"type": "GeometryCollection", "geometries": parts}
    found = boundaries_of(geojson({**region("JZ01"), "geometry": collection}))
    assert len(found.outlines["JZ01"].rings) == 2


@pytest.mark.parametrize("name", ["statcode", "STATCODE", "jrcode", "code", "Regiocode", "JZ2026"])
def test_a_region_is_known_by_a_property_with_its_code(name: str) -> None:
    assert set(boundaries_of(geojson(region("JZ07", square(0), name=name))).outlines) == {"JZ07"}


def test_the_year_before_a_code_is_left_out() -> None:
    assert set(boundaries_of(geojson(region("2026JZ07", square(0), name="jrstatcode"))).outlines) == {"JZ07"}


def test_a_landsdeel_is_known_by_its_code_and_not_by_its_name() -> None:
    assert set(boundaries_of(geojson(region("noord", square(0), name="code"))).outlines) == {"noord"}
    assert told(geojson(region("noord", square(0), name="naam"))) == words.NO_CODE.format(n=1).nl


def test_wgs84_is_known_by_its_name_or_by_its_numbers() -> None:
    ring = [[5.0, 52.0], [5.5, 52.0], [5.5, 52.3], [5.0, 52.3], [5.0, 52.0]]
    named = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    found = [boundaries_of(geojson(region("JZ01", ring), **more)) for more in ({}, {"crs": named})]
    wide, high = (max(at) - min(at) for at in zip(*found[0].outlines["JZ01"].rings[0], strict=True))
    assert (round(wide), round(high)) == (34, 33)  # kilometres
    assert found[0].outlines == found[1].outlines


def test_rd_may_be_named_and_a_height_is_left_out() -> None:
    flat = [[*point, 3.5] for point in square(0)]
    assert corners(boundaries_of(geojson(region("JZ01", flat), crs=RD))) == {"JZ01": [FIRST]}


def in_deep(depth: int) -> bytes:
    return b"[" * depth + b"]" * depth


def collections(depth: int) -> dict[str, Any]:
    inner: dict[str, Any] = {"type": "Polygon", "coordinates": [square(0)]}
    for _ in range(depth):
        inner = {"type": "GeometryCollection", "geometries": [inner]}
    return {**region("JZ01"), "geometry": inner}


def shape(kind: str, coordinates: Any) -> bytes:
    return geojson({**region("JZ01"), "geometry": {"type": kind, "coordinates": coordinates}})


JZ01 = {"code": "JZ01"}
BAD = {
    "nothing": (b"", words.NO_JSON),
    "a workbook": (b"PK\x03\x04\x00\x00", words.NO_JSON),
    "half a file": (row_of("JZ01")[:80], words.NO_JSON),
    "bytes that are no text": (b'{"type": "\xff\xfe"}', words.NO_JSON),
    "no number": (row_of("JZ01").replace(b"100000", b"NaN"), words.NO_JSON),
    "a number without end": (row_of("JZ01").replace(b"100000", b"1" * 5_000), words.NO_JSON),
    "deep nesting": (in_deep(100_000), words.TOO_DEEP),
    "collections in collections": (geojson(collections(6)), words.TOO_DEEP),
    "a list": (b"[]", words.OTHER_KIND),
    "one feature": (json.dumps(region("JZ01", square(0))).encode(), words.OTHER_KIND),
    "no region": (geojson(), words.NO_REGIONS),
    "regions that are no list": (b'{"type": "FeatureCollection", "features": 3}', words.NO_REGIONS),
    "no code": (geojson(region("", square(0))), words.NO_CODE.format(n=1)),
    "a code that is a sentence": (geojson(region("<b>JZ01</b>", square(0))), words.NO_CODE.format(n=1)),
    "a region that is a number": (geojson(7), words.NO_CODE.format(n=1)),
    "a code twice": (row_of("JZ01", "JZ01"), words.TWICE.format(**JZ01)),
    "a point": (shape("Point", [100_000, 400_000]), words.WRONG_KIND.format(**JZ01)),
    "no border": (geojson({**region("JZ01"), "geometry": None}), words.WRONG_KIND.format(**JZ01)),
    "texts for numbers": (shape("Polygon", [[["1", "2"]] * 4]), words.DAMAGED.format(**JZ01)),
    "truth for numbers": (shape("Polygon", [[[True, False]] * 4]), words.DAMAGED.format(**JZ01)),
    "a number too large": (row_of("JZ01").replace(b"100000", b"1e400"), words.DAMAGED.format(**JZ01)),
    "a ring that is a point": (shape("Polygon", [[1, 2]]), words.DAMAGED.format(**JZ01)),
    "a polygon without rings": (shape("Polygon", []), words.DAMAGED.format(**JZ01)),
    "not closed": (geojson(region("JZ01", square(0)[:-1])), words.NOT_CLOSED.format(**JZ01)),
    "two points": (shape("Polygon", [[[1, 2], [1, 2]]]), words.NOT_CLOSED.format(**JZ01)),
    "no polygon": (shape("MultiPolygon", []), words.NO_SURFACE.format(**JZ01)),
    "a line there and back": (
        geojson(region("JZ01", [[100_000, 400_000], [110_000, 400_000], [120_000, 400_000], [100_000, 400_000]])),
        words.NO_SURFACE.format(**JZ01),
    ),
    "another system": (
        row_of("JZ01")[:-1] + b', "crs": {"type": "name", "properties": {"name": "EPSG:3857"}}}',
        words.OTHER_CRS,
    ),
    "a system that is a text": (row_of("JZ01")[:-1] + b', "crs": "RD"}', words.OTHER_CRS),
    "latitude first": (
        geojson(region("JZ01", [[52, 5], [52.3, 5], [52.3, 5.5], [52, 5]])),
        words.NOT_HERE,
    ),
    "rd that says it is wgs84": (
        row_of("JZ01")[:-1] + b', "crs": {"type": "name", "properties": {"name": "EPSG:4326"}}}',
        words.NOT_HERE,
    ),
}


@pytest.mark.parametrize(("content", "why"), BAD.values(), ids=BAD.keys())
def test_a_bad_file_is_told_what_is_wrong_and_what_to_do(content: bytes, why: Any) -> None:
    assert told(content) == why.nl
    assert why.nl.count("\n") == 0


def with_arcs(*arcs: Any, ring: Any = None) -> dict[str, Any]:
    made = topojson(arcs=list(arcs)) if arcs else topojson()
    if ring is not None:
        made["objects"]["regios"]["geometries"][0]["arcs"] = ring
    return made


BAD_TOPOLOGIES = {
    "a line that is not there": (with_arcs(ring=[[0, 9]]), words.WRONG_ARCS),
    "a line back that is not there": (with_arcs(ring=[[0, -9]]), words.WRONG_ARCS),
    "a line that is no number": (with_arcs(ring=[[0, "1"]]), words.WRONG_ARCS),
    "lines that do not meet": (with_arcs(ring=[[0, 2]]), words.NOT_CLOSED.format(**JZ01)),
    "a line that is left open": (with_arcs(ring=[[1]]), words.NOT_CLOSED.format(**JZ01)),
    "a line of one point": (with_arcs([[0, 0]]), words.WRONG_ARCS),
    "a line of texts": (with_arcs(["a", "b"]), words.WRONG_ARCS),
    "no lines": (topojson(arcs=None), words.WRONG_ARCS),
    "a scale that is a text": (topojson(transform={"scale": "1", "translate": [0, 0]}), words.WRONG_ARCS),
    "two layers": (topojson(objects={"a": {}, "b": {}}), words.LAYERS),
    "no layer": (topojson(objects={}), words.LAYERS),
    "a layer that is a number": (topojson(objects={"a": 3}), words.NO_CODE.format(n=1)),
}


@pytest.mark.parametrize(("made", "why"), BAD_TOPOLOGIES.values(), ids=BAD_TOPOLOGIES.keys())
def test_a_bad_topojson_is_told_so(made: dict[str, Any], why: Any) -> None:
    assert told(json.dumps(made).encode()) == why.nl


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "groot.json"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(Refused, match="groter dan 10 MB"):
        read_boundaries(path)
    assert "groter dan 10 MB" in told(b" " * (MOST_BYTES + 1))


def test_too_many_regions_are_refused() -> None:
    assert told(row_of(*(f"JZ{i}" for i in range(MOST_REGIONS + 1)))) == words.TOO_MANY_REGIONS.format(n=500).nl


def test_points_are_counted_each_time_a_line_is_used() -> None:
    # 150 kB of lines that stand for 100 million points
    back_and_forth = [[1, 0], [0, 1], *([[1, 0], [-1, 0]] * 5_000)]
    made = topojson(arcs=[back_and_forth])
    rings = [[0, -1] * 10 for _ in range(1_000)]
    made["objects"]["regios"]["geometries"] = [{"type": "Polygon", "id": "JZ01", "arcs": rings}]
    assert told(json.dumps(made).encode()) == words.TOO_MANY_POINTS.format(n=300_000).nl


def test_a_path_that_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="is er niet"):
        read_boundaries(tmp_path / "weg.json")
    with pytest.raises(Refused, match="niet naar een gewoon bestand"):
        read_boundaries(tmp_path)
    os.mkfifo(tmp_path / "pijp")  # opening it would wait for ever
    with pytest.raises(Refused, match="niet naar een gewoon bestand"):
        read_boundaries(tmp_path / "pijp")


def test_a_refusal_does_not_name_the_path(tmp_path: Path) -> None:
    path = tmp_path / "geheim.json"
    path.write_bytes(b"geen json")
    with pytest.raises(Refused) as refused:
        read_boundaries(path)
    assert "geheim" not in refused.value.text.nl + refused.value.text.en


def test_a_file_is_read_once_and_again_when_it_changes(tmp_path: Path) -> None:
    path = tmp_path / "grenzen.json"
    path.write_bytes(row_of("JZ01"))
    first = read_boundaries(path)
    assert read_boundaries(path) is first
    path.write_bytes(row_of("JZ01", "JZ02"))
    assert set(read_boundaries(path).outlines) == {"JZ01", "JZ02"}


def test_a_bad_file_is_read_once_too(tmp_path: Path) -> None:
    path = tmp_path / "grenzen.json"
    path.write_bytes(b"geen json")
    reading._kept.cache_clear()
    for _ in range(3):
        with pytest.raises(Refused):
            read_boundaries(path)
    assert reading._kept.cache_info().misses == 1
