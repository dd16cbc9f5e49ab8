"""The tile map: every jeugdregio an equal tile, with its youths by origin or with the status of its landsdeel.

`youths_map` and `status_map` take the same tiles. Thick lines are the borders of landsdelen. A tile without a figure
is hatched and holds a dash; one whose figure is not for the reader holds only its letters.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import plotly.graph_objects as go

from monitor.charts.described import Described, Words
from monitor.charts.leading import leading
from monitor.charts.palette import INK, TEXT
from monitor.charts.region_faces import SHADES, Face, FaceOf, status_face, youths_face
from monitor.charts.template import TICK_SIZE, new_figure
from monitor.charts.tile_grid import at, borders, corners, spot
from monitor.charts.tile_words import (
    STATUS_CAPTION,
    YOUTHS_CAPTION,
    RegionTile,
    status_alt,
    status_hover,
    status_table,
    youths_alt,
    youths_hover,
    youths_table,
)
from monitor.domain.catalogue.tegelkaart import NAME_SPOTS, TILES
from monitor.domain.words import Language

__all__ = ["SHADES", "RegionTile", "status_map", "youths_map"]

HEIGHT = 480


def youths_map(tiles: Sequence[RegionTile], words: Words, language: Language = "nl") -> Described:
    """Return the map of youths by origin: the number in each tile, darker where there are more."""
    figure = _figure(tiles, youths_face(tiles, language), youths_hover(language), {}, language)
    caption, alt = YOUTHS_CAPTION[language], youths_alt(tiles, language)
    return Described(figure, words.title, words.sentence, alt, youths_table(tiles, language), caption, words.source)


def status_map(
    tiles: Sequence[RegionTile], words: Words, language: Language = "nl", notes: Mapping[str, str] | None = None
) -> Described:
    """Return the map of the statuses of the landsdelen: a shape and a colour in each tile, the word in the table.

    `notes` are short words under the name of a landsdeel, by its code: its gap with the path.
    """
    figure = _figure(tiles, status_face, status_hover(language), notes or {}, language)
    caption, alt = STATUS_CAPTION[language], status_alt(tiles, language)
    return Described(figure, words.title, words.sentence, alt, status_table(tiles, language), caption, words.source)


def _figure(
    tiles: Sequence[RegionTile],
    face: FaceOf,
    hover: Callable[[RegionTile], str],
    notes: Mapping[str, str],
    language: Language,
) -> go.Figure:
    drawn = [(tile, *face(tile)) for tile in tiles if tile.code in TILES]
    figure = new_figure(HEIGHT, language)
    faces = dict.fromkeys(look for _, look, _ in drawn)
    for look in faces:
        _fill(figure, [tile.code for tile, own, _ in drawn if own == look], look)
    _draw_borders(figure, {tile.code: tile.landsdeel for tile, _, _ in drawn})
    for ink in dict.fromkeys(look.ink for look in faces):
        _write(figure, [(tile, shown) for tile, look, shown in drawn if look.ink == ink], ink, hover)
    _write_names(figure, {tile.landsdeel: tile.landsdeel_name for tile, _, _ in drawn}, notes)
    figure.update_layout(margin={"l": 0, "r": 0, "t": 4, "b": 4})
    figure.update_xaxes(visible=False, range=[*spot(0.4, 1)[:1], *spot(8.1, 1)[:1]], constrain="domain")
    figure.update_yaxes(visible=False, scaleanchor="x", constrain="domain", rangemode="normal", range=[-16.1, -0.4])
    return figure


def _fill(figure: go.Figure, codes: Sequence[str], look: Face) -> None:
    x: list[float | None] = []
    y: list[float | None] = []
    for code in codes:
        around = corners(code)
        x += [*(point[0] for point in around), around[0][0], None]
        y += [*(point[1] for point in around), around[0][1], None]
    figure.add_scatter(
        x=x,
        y=y,
        mode="lines",
        fill="toself",
        line={"color": look.line, "width": 1},
        hoverinfo="skip",
        **look.pattern,
    )


def _draw_borders(figure: go.Figure, groups: Mapping[str, str]) -> None:
    x: list[float | None] = []
    y: list[float | None] = []
    for start, end in borders(groups):
        x += [start[0], end[0], None]
        y += [start[1], end[1], None]
    figure.add_scatter(x=x, y=y, mode="lines", line={"color": INK, "width": 3}, hoverinfo="skip")


def _write(
    figure: go.Figure, shown: Sequence[tuple[RegionTile, str]], ink: str, hover: Callable[[RegionTile], str]
) -> None:
    centres = [at(tile.code) for tile, _ in shown]
    figure.add_scatter(
        x=[x for x, _ in centres],
        y=[y for _, y in centres],
        mode="text+markers",
        marker={"size": 40, "opacity": 0},
        text=[_in_tile(tile, words) for tile, words in shown],
        textfont={"size": TICK_SIZE, "color": ink},
        textposition="middle center",
        hovertext=[hover(tile) for tile, _ in shown],
        hoverinfo="text",
        cliponaxis=False,
        **leading([tile.href for tile, _ in shown]),
    )


def _in_tile(tile: RegionTile, words: str) -> str:
    short = TILES[tile.code].short.replace("&", "&amp;")
    return f"{short}<br>{words}" if words else short


def _write_names(figure: go.Figure, names: Mapping[str, str], notes: Mapping[str, str]) -> None:
    for code, name in names.items():
        if code not in NAME_SPOTS:
            continue
        x, y = spot(*NAME_SPOTS[code])
        lines = [f"<b>{line}</b>" for line in _in_two(name)]
        text = "<br>".join([*lines, notes[code]] if notes.get(code) else lines)
        font = {"size": TICK_SIZE, "color": TEXT}
        figure.add_annotation(x=x, y=y, text=text, showarrow=False, font=font, align="center")


def _in_two(name: str) -> list[str]:
    """Return a name of two words over two lines: 'Noord-', 'Holland'; 'Utrecht en', 'Flevoland'."""
    if " en " in name:
        first, _, rest = name.partition(" en ")
        return [f"{first} en", rest]
    first, dash, rest = name.partition("-")
    return [first + dash, rest] if rest else [name]
