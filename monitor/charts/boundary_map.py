"""The map with real borders, from a file that an administrator supplies: the same words and table as the tile map.

Thick lines are the borders of landsdelen. A region without a figure is hatched and holds a dash; one whose figure is
not for the reader is empty.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import plotly.graph_objects as go

from monitor.charts.described import Described, Words
from monitor.charts.leading import leading
from monitor.charts.palette import INK, SOURCE
from monitor.charts.region_faces import Face, FaceOf, status_face, youths_face
from monitor.charts.template import TICK_SIZE, new_figure
from monitor.charts.tile_words import (
    STATUS_CAPTION,
    YOUTHS_CAPTION,
    RegionTile,
    status_hover,
    status_said,
    status_table,
    youths_hover,
    youths_said,
    youths_table,
)
from monitor.domain import formats
from monitor.domain.boundaries import Boundaries, Grid, Outline, Ring
from monitor.domain.status_rule import STANDING_NAMES
from monitor.domain.words import Language, Text

HEIGHT = 520
_MARGIN = 0.02  # of the map's size, around it
_ALT = Text(nl="Kaart met de grenzen van {n} {kind}. {said}", en="Map with the borders of {n} {kind}. {said}")
_KINDS: dict[Grid, Text] = {
    "jeugdregio": Text(nl="jeugdregio’s", en="youth regions"),
    "landsdeel": Text(nl="landsdelen", en="regions"),
}
_MISSING = Text(
    nl="Niet op de kaart, wel in de tabel: {names}.",
    en="Not on the map, but in the table: {names}.",
)


@dataclass(frozen=True)
class _Place:
    """A region that is drawn, with the tile that says how: its own, or one of its landsdeel."""

    outline: Outline
    tile: RegionTile
    face: Face
    shown: str


def boundary_youths_map(
    boundaries: Boundaries, tiles: Sequence[RegionTile], words: Words, language: Language = "nl"
) -> Described:
    """Return the map of youths by origin: the number in each jeugdregio, darker where there are more."""
    face = youths_face(tiles, language)
    places = [
        _Place(boundaries.outlines[tile.code], tile, *face(tile)) for tile in tiles if tile.code in boundaries.outlines
    ]
    figure = _figure(boundaries, places, youths_hover(language), language)
    sentence, alt = _told(tiles, places, "jeugdregio", (words.sentence, youths_said(tiles, language)), language)
    table = youths_table(tiles, language)
    return Described(figure, words.title, sentence, alt, table, YOUTHS_CAPTION[language], words.source)


def boundary_status_map(
    boundaries: Boundaries,
    tiles: Sequence[RegionTile],
    words: Words,
    language: Language = "nl",
    *,
    grid: Grid = "jeugdregio",
    notes: Mapping[str, str] | None = None,
) -> Described:
    """Return the map of the statuses of the landsdelen: a shape and a colour in each region.

    With the borders of landsdelen themselves there is room for the word, and for `notes` by the code of a landsdeel.
    """
    said = notes or {}
    if grid == "landsdeel":
        face, by_code = _roomy(said, language), {tile.landsdeel: tile for tile in tiles}
    else:
        face, by_code = status_face, {tile.code: tile for tile in tiles}
    outlines = boundaries.outlines
    places = [_Place(outlines[code], tile, *face(tile)) for code, tile in by_code.items() if code in outlines]
    figure = _figure(boundaries, places, _with_note(status_hover(language), said), language)
    sentence, alt = _told(tiles, places, grid, (words.sentence, status_said(tiles, language)), language)
    table = status_table(tiles, language)
    return Described(figure, words.title, sentence, alt, table, STATUS_CAPTION[language], words.source)


def _roomy(notes: Mapping[str, str], language: Language) -> FaceOf:
    def face(tile: RegionTile) -> tuple[Face, str]:
        look, shown = status_face(tile)
        word = STANDING_NAMES[tile.standing][language] if tile.standing is not None and tile.shown else ""
        lines = (shown, word, notes.get(tile.landsdeel, "") if tile.shown else "")
        return look, "<br>".join(line for line in lines if line)

    return face


def _with_note(hover: Callable[[RegionTile], str], notes: Mapping[str, str]) -> Callable[[RegionTile], str]:
    def words(tile: RegionTile) -> str:
        note = notes.get(tile.landsdeel, "") if tile.shown else ""
        return f"{hover(tile)}<br>{note}" if note else hover(tile)

    return words


def _told(
    tiles: Sequence[RegionTile], places: Sequence[_Place], grid: Grid, words: tuple[str, str], language: Language
) -> tuple[str, str]:
    """Return the sentence above the map and the map in words, each with what the file lacks."""
    drawn = {place.tile.code if grid == "jeugdregio" else place.tile.landsdeel for place in places}
    names = {
        tile.code if grid == "jeugdregio" else tile.landsdeel: tile.name
        if grid == "jeugdregio"
        else tile.landsdeel_name
        for tile in tiles
    }
    lacking = [name for code, name in names.items() if code not in drawn]
    rest = " " + _MISSING[language].format(names=formats.join_names(lacking, language)) if lacking else ""
    sentence, said = words
    head = _ALT[language].format(n=formats.count(len(drawn), language), kind=_KINDS[grid][language], said=said)
    return sentence + rest, head + rest


def _figure(
    boundaries: Boundaries, places: Sequence[_Place], hover: Callable[[RegionTile], str], language: Language
) -> go.Figure:
    figure = new_figure(HEIGHT, language)
    for look in dict.fromkeys(place.face for place in places):
        rings = [ring for place in places if place.face == look for ring in place.outline.rings]
        figure.add_scatter(
            **_joined(rings), mode="lines", fill="toself", line={"width": 0}, hoverinfo="skip", **look.pattern
        )
    _draw_borders(figure, boundaries, {place.outline.code: place.tile.landsdeel for place in places})
    for ink in dict.fromkeys(place.face.ink for place in places):
        _write(figure, [place for place in places if place.face.ink == ink], ink, hover)
    points = [point for place in places for ring in place.outline.rings for point in ring]
    across, up = _span(x for x, _ in points), _span(y for _, y in points)
    figure.update_layout(margin={"l": 0, "r": 0, "t": 4, "b": 4})
    figure.update_xaxes(visible=False, range=across, constrain="domain")
    figure.update_yaxes(visible=False, range=up, rangemode="normal", scaleanchor="x", constrain="domain")
    return figure


def _draw_borders(figure: go.Figure, boundaries: Boundaries, landsdelen: Mapping[str, str]) -> None:
    """Draw every stretch of border once: thin within a landsdeel, darker at the coast, thick between landsdelen."""
    within: list[Ring] = []
    coast: list[Ring] = []
    between: list[Ring] = []
    for stretch in boundaries.stretches:
        codes = stretch.codes & landsdelen.keys()
        if len({landsdelen[code] for code in codes}) > 1:
            between.append(stretch.points)
        elif codes:
            (within if len(codes) > 1 else coast).append(stretch.points)
    for lines, colour, width in ((within, SOURCE, 0.8), (coast, INK, 1.2), (between, INK, 2.5)):
        figure.add_scatter(**_joined(lines), mode="lines", line={"color": colour, "width": width}, hoverinfo="skip")


def _write(figure: go.Figure, places: Sequence[_Place], ink: str, hover: Callable[[RegionTile], str]) -> None:
    figure.add_scatter(
        x=[place.outline.spot[0] for place in places],
        y=[place.outline.spot[1] for place in places],
        mode="text+markers",
        marker={"size": 28, "opacity": 0},
        text=[place.shown for place in places],
        textfont={"size": TICK_SIZE, "color": ink},
        textposition="middle center",
        hovertext=[hover(place.tile) for place in places],
        hoverinfo="text",
        cliponaxis=False,
        **leading([place.tile.href for place in places]),
    )


def _joined(lines: Iterable[Ring]) -> dict[str, list[float | None]]:
    """Return lines as Plotly draws them in one go, with a gap after each."""
    points = list(chain.from_iterable([*line, (None, None)] for line in lines))
    return {"x": [x for x, _ in points], "y": [y for _, y in points]}


def _span(numbers: Iterable[float]) -> list[float]:
    known = sorted(numbers) or [0.0, 1.0]
    spare = (known[-1] - known[0]) * _MARGIN
    return [known[0] - spare, known[-1] + spare]
