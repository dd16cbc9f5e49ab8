"""The map with real borders: the same words and table as the tile map, with made-up squares."""

from typing import Any

from monitor.charts.boundary_map import boundary_status_map, boundary_youths_map
from monitor.charts.described import Described, Words
from monitor.charts.tile_map import RegionTile, status_map, youths_map
from monitor.domain.boundaries import Boundaries, Outline, Ring, Stretch
from monitor.domain.figure import Coverage, Total
from monitor.domain.status_rule import Standing

WORDS = Words("De meeste jongeren komen uit Groningen", "Per jeugdregio.", "Bron: opgave.")
ONE = Coverage(1, 1)


def square(west: float, south: float = 0, side: float = 10) -> Ring:
    east, north = west + side, south + side
    return ((west, south), (east, south), (east, north), (west, north), (west, south))


def outline(code: str, *rings: Ring) -> Outline:
    west, south = rings[0][0]
    return Outline(code, rings, (west + 5, south + 5))


def held(*outlines: Outline, stretches: tuple[Stretch, ...] = ()) -> Boundaries:
    return Boundaries({one.code: one for one in outlines}, stretches, "digest")


def border(west: float, *codes: str) -> Stretch:
    return Stretch(((west, 0.0), (west, 10.0)), frozenset(codes))


def tile(code: str, value: int | None, landsdeel: str = "noord", **more: Any) -> RegionTile:
    name = {"JZ01": "Groningen", "JZ02": "Friesland", "JZ04": "Drenthe", "JZ07": "IJsselland"}[code]
    total = Total(value, ONE, more.pop("loose", False))
    return RegionTile(code, name, landsdeel, landsdeel.capitalize(), total, **more)


ROW = held(
    outline("JZ01", square(0)),
    outline("JZ02", square(10)),
    outline("JZ04", square(20)),
    outline("JZ07", square(30)),
    stretches=(
        border(0, "JZ01"),
        border(10, "JZ01", "JZ02"),
        border(20, "JZ02", "JZ04"),
        border(30, "JZ04", "JZ07"),
        border(90, "GM01", "GM02"),
    ),
)
TILES = (
    tile("JZ01", 12, standing=Standing.OP_KOERS),
    tile("JZ02", 3, standing=Standing.OP_KOERS, loose=True),
    tile("JZ04", None, standing=Standing.OP_KOERS),
    tile("JZ07", 8, "oost", standing=Standing.ACHTER, shown=False),
)


def written(drawn: Described) -> dict[float, str]:
    """Return what stands in each region, by how far east."""
    traces = [trace for trace in drawn.figure.data if trace.mode == "text+markers"]
    return {x: text for trace in traces for x, text in zip(trace.x, trace.text, strict=True)}


def fills(drawn: Described) -> dict[float, Any]:
    """Return the fill of each region, by its western side."""
    traces = [trace for trace in drawn.figure.data if trace.fill == "toself"]
    return {trace.x[i]: trace for trace in traces for i in range(0, len(trace.x), 6)}


def test_each_region_holds_its_number_at_its_spot() -> None:
    assert written(boundary_youths_map(ROW, TILES, WORDS)) == {5: "<b>12</b>", 15: "<b>3*</b>", 25: "–", 35: ""}


def test_the_table_and_the_colours_are_those_of_the_tile_map() -> None:
    real, tiles = boundary_youths_map(ROW, TILES, WORDS), youths_map(TILES, WORDS)
    assert real.table.equals(tiles.table)
    assert real.caption == tiles.caption
    colours = {trace.fillcolor for trace in tiles.figure.data if trace.fill}
    assert {trace.fillcolor for trace in fills(real).values()} == colours
    statuses = boundary_status_map(ROW, TILES, WORDS)
    assert statuses.table.equals(status_map(TILES, WORDS).table)


def test_the_map_is_told_in_words_without_what_may_not_be_seen() -> None:
    assert boundary_youths_map(ROW, TILES, WORDS).alt == (
        "Kaart met de grenzen van 4 jeugdregio’s. De meeste jongeren komen uit Groningen (12) en Friesland (3)."
        " Zonder cijfer: Drenthe."
    )
    assert boundary_status_map(ROW, TILES, WORDS, "en").alt == (
        "Map with the borders of 4 youth regions. Noord: on course; Oost: figures only for the own region."
    )


def test_a_region_without_a_figure_is_hatched_and_one_that_is_not_for_you_is_not() -> None:
    hatched = {west for west, trace in fills(boundary_youths_map(ROW, TILES, WORDS)).items() if trace.fillpattern.shape}
    assert hatched == {20}


def test_borders_of_landsdelen_are_thick_and_borders_of_others_are_not_drawn() -> None:
    lines = [trace for trace in boundary_youths_map(ROW, TILES, WORDS).figure.data if trace.line.width]
    assert {trace.line.width: set(trace.x) - {None} for trace in lines} == {0.8: {10, 20}, 1.2: {0}, 2.5: {30}}


def test_a_region_that_the_file_lacks_is_named_and_stands_in_the_table() -> None:
    drawn = boundary_youths_map(held(outline("JZ01", square(0))), TILES, WORDS)
    lacking = "Niet op de kaart, wel in de tabel: Friesland, Drenthe en IJsselland."
    assert drawn.sentence == f"Per jeugdregio. {lacking}"
    assert drawn.alt.endswith(lacking)
    assert drawn.table["Jongeren"]["Friesland"] == "3"


def test_a_region_of_the_file_that_is_unknown_is_not_drawn() -> None:
    drawn = boundary_youths_map(held(outline("JZ01", square(0)), outline("GM01", square(90))), TILES, WORDS)
    assert set(fills(drawn)) == {0}


def test_a_hole_is_drawn_with_its_region_in_one_go() -> None:
    hole = square(2, 2, 2)[::-1]
    drawn = boundary_youths_map(held(outline("JZ01", square(0), hole)), TILES, WORDS)
    assert list(fills(drawn)[0].x) == [0, 10, 10, 0, 0, None, 2, 2, 4, 4, 2, None]


def test_a_status_is_a_shape_in_each_jeugdregio_and_its_note_is_told_at_it() -> None:
    drawn = boundary_status_map(ROW, TILES, WORDS, notes={"noord": "2 boven", "oost": "geheim"})
    texts = written(drawn)
    assert ("●" in texts[5], texts[35]) == (True, "")
    told = [hover for trace in drawn.figure.data if trace.mode == "text+markers" for hover in trace.hovertext]
    assert "<b>Groningen</b><br>Noord: Op koers<br>2 boven" in told
    assert not any("geheim" in one for one in told)


def test_landsdelen_have_room_for_the_word_and_the_note() -> None:
    landsdelen = held(
        outline("noord", square(0)), outline("oost", square(10)), stretches=(border(10, "noord", "oost"),)
    )
    drawn = boundary_status_map(landsdelen, TILES, WORDS, grid="landsdeel", notes={"noord": "2 boven"})
    assert written(drawn)[5].endswith("●</span><br>Op koers<br>2 boven")
    assert written(drawn)[15] == ""
    assert drawn.alt.startswith("Kaart met de grenzen van 2 landsdelen. Noord: op koers;")
    assert [trace.line.width for trace in drawn.figure.data if trace.line.width and 10 in (trace.x or ())] == [2.5]


def test_a_landsdeel_that_the_file_lacks_is_named_once() -> None:
    drawn = boundary_status_map(held(outline("oost", square(0))), TILES, WORDS, grid="landsdeel")
    assert drawn.sentence == "Per jeugdregio. Niet op de kaart, wel in de tabel: Noord."


def test_a_landsdeel_without_a_report_is_a_dash_and_its_word() -> None:
    tiles = [tile("JZ01", None, standing=Standing.GEEN_OPGAVE)]
    drawn = boundary_status_map(held(outline("noord", square(0))), tiles, WORDS, grid="landsdeel")
    assert written(drawn) == {5: "–<br>Geen opgave"}
    assert fills(drawn)[0].fillpattern.shape == "/"
