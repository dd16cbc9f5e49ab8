"""The choice between the tile map and the map with real borders, and the map that was chosen.

There is a choice only where an administrator supplied a file with borders (MONITOR_BOUNDARIES); it stands in the
address as `kaart=echt`. A page draws `draw_map_choice` outside of what it keeps, or `map_links` inside it, and makes
its map with `regions_map`; the digest of the `MapChoice` belongs to the key of what is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import streamlit as st
from markupsafe import Markup

from monitor.charts.boundary_map import boundary_status_map, boundary_youths_map
from monitor.charts.described import Described, Words
from monitor.charts.tile_map import RegionTile, status_map, youths_map
from monitor.domain.boundaries import Boundaries, Grid, matched
from monitor.domain.words import Language, Refused, Text
from monitor.imports.boundaries import read_boundaries
from monitor.settings import read
from monitor.ui.header import note
from monitor.ui.html import joined, link, markup
from monitor.ui.links import page_address

About = Literal["youths", "status"]
MAP, REAL = "kaart", "echt"
_LABEL = Text(nl="Soort kaart", en="Kind of map")
_NAMES = {"": Text(nl="Tegelkaart", en="Tile map"), REAL: Text(nl="Kaart", en="Map")}
_UNREADABLE = Text(
    nl="De kaart met grenzen kan nu niet worden getoond. Vraag de beheerder om het bestand na te kijken.",
    en="The map with borders cannot be shown now. Ask the administrator to look at the file.",
)


@dataclass(frozen=True, eq=False)
class MapChoice:
    """Which map is shown: the one with these borders, of regions of this kind, or without them the tile map.

    `offered` tells that there is another one to choose.
    """

    boundaries: Boundaries | None = None
    grid: Grid = "jeugdregio"
    offered: bool = False

    @property
    def digest(self) -> str:
        """What the map depends on beside its figures: the file with the borders, or that there is one to choose."""
        return self.boundaries.digest if self.boundaries is not None else REAL if self.offered else ""


TILE_MAP = MapChoice()


def chosen_map(about: About, made: Callable[[], Sequence[RegionTile]], language: Language) -> MapChoice:
    """Return the map that the address chose, of the regions that are `made` where there is a choice.

    Numbers of youths are of jeugdregio's: borders of landsdelen offer no map of them. A file that cannot be read is
    remarked on.
    """
    path = read().boundaries
    if not path:
        return TILE_MAP
    try:
        boundaries, tiles = read_boundaries(Path(path)), made()
        grid = matched(boundaries, {tile.code for tile in tiles}, {tile.landsdeel for tile in tiles}).grid
    except Refused:
        # why is told where it can be mended: at the start and by `verify`
        note(_UNREADABLE[language])
        return TILE_MAP
    if about == "youths" and grid != "jeugdregio":
        return TILE_MAP
    chosen = st.query_params.get(MAP, "") == REAL
    return MapChoice(boundaries, grid, offered=True) if chosen else MapChoice(offered=True)


def draw_map_choice(about: About, made: Callable[[], Sequence[RegionTile]], language: Language) -> MapChoice:
    """Draw the choice of a map, if there is one, and return what the address chose."""
    choice = chosen_map(about, made, language)
    if not choice.offered:
        return choice
    key = f"_kaart-{about}"
    # one key for both, so that the arrow keys do not leave the choice when it changes
    st.session_state[key] = "" if choice.boundaries is None else REAL
    st.radio(
        _LABEL[language],
        list(_NAMES),
        format_func=lambda name: _NAMES[name][language],
        key=key,
        horizontal=True,
        on_change=lambda: _put(st.session_state[key]),
    )
    return choice


def map_links(choice: MapChoice, page: str, at: str, language: Language) -> Markup:
    """Return the choice of a map as links to the page with the map in view, `at` its place; nothing without one."""
    if not choice.offered:
        return Markup("")
    shown = "" if choice.boundaries is None else REAL
    kinds = [
        markup('<b aria-current="true">{name}</b>', name=words[language])
        if kind == shown
        else link(words[language], page_address(page, **{MAP: kind}) + at)
        for kind, words in _NAMES.items()
    ]
    return markup('<p class="m-source m-go">{label}: {kinds}</p>', label=_LABEL[language], kinds=joined(kinds, " · "))


def _put(chosen: str) -> None:
    if chosen:
        st.query_params[MAP] = chosen
    else:
        st.query_params.pop(MAP, None)


def regions_map(
    about: About,
    tiles: Sequence[RegionTile],
    words: Words,
    language: Language,
    *,
    choice: MapChoice = TILE_MAP,
    notes: Mapping[str, str] | None = None,
) -> Described:
    """Return the map of youths by origin, or of statuses, as tiles or with the borders of the file that was chosen.

    `notes` are short words on a landsdeel by its code, for the map of statuses.
    """
    boundaries = choice.boundaries
    if about == "youths":
        if boundaries is None:
            return youths_map(tiles, words, language)
        return boundary_youths_map(boundaries, tiles, words, language)
    if boundaries is None:
        return status_map(tiles, words, language, notes)
    return boundary_status_map(boundaries, tiles, words, language, grid=choice.grid, notes=notes)
