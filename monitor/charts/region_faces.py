"""How a region looks on a map, of tiles or of borders: its fill, what stands in it, and the colour of that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from monitor.charts.palette import BEHIND, CARD, INK, LINE, PAGE, SOURCE, TEXT
from monitor.charts.template import TICK_SIZE
from monitor.charts.tile_words import RegionTile, star
from monitor.domain import formats
from monitor.domain.status_rule import STANDING_SIGNS, Standing
from monitor.domain.words import Language

# the more youths, the darker; none is white. With ink, and white on the last, each is above 4.5
SHADES = (CARD, "#E6EDF5", "#BFD0E4", "#7F9FC6", "#14427B")
# stronger than behind a word: a whole tile is looked at from further away
_BACKS = {Standing.OP_KOERS: "#BFE3DD", Standing.LET_OP: "#F7C67E", Standing.ACHTER: BEHIND}


@dataclass(frozen=True)
class Face:
    """How one region looks: its fill, the line around it, what is written in it, and whether it is hatched."""

    fill: str
    line: str
    ink: str
    hatched: bool = False

    @property
    def pattern(self) -> dict[str, Any]:
        """What Plotly is told of the fill."""
        hatch = {"shape": "/", "fgcolor": LINE, "bgcolor": self.fill, "size": 7, "solidity": 0.2}
        return {"fillcolor": self.fill, **({"fillpattern": hatch} if self.hatched else {})}


FaceOf = Callable[[RegionTile], tuple[Face, str]]


def youths_face(tiles: Sequence[RegionTile], language: Language) -> FaceOf:
    """Return how a region with its youths looks: the number, darker where there are more."""
    highest = max((tile.value or 0 for tile in tiles), default=0)

    def face(tile: RegionTile) -> tuple[Face, str]:
        if tile.value is None:
            return _empty(tile), formats.UNKNOWN if tile.shown else ""
        step = _shade(tile.value, highest)
        dark = step == len(SHADES) - 1
        shown = f"<b>{formats.count(tile.value, language)}{star(tile)}</b>"
        return Face(SHADES[step], SOURCE, CARD if dark else INK), shown

    return face


def status_face(tile: RegionTile) -> tuple[Face, str]:
    """Return how a region with the status of its landsdeel looks: a shape and a colour."""
    standing = tile.standing
    if standing is None or not tile.shown or standing is Standing.GEEN_OPGAVE:
        return _empty(tile), formats.UNKNOWN if tile.shown else ""
    shown = f'<span style="font-size:{TICK_SIZE + 3}px">{STANDING_SIGNS[standing]}</span>'
    return Face(_BACKS.get(standing, PAGE), SOURCE, CARD if standing is Standing.ACHTER else INK), shown


def _shade(value: int, highest: int) -> int:
    """Return which of the shades a number gets: none is the first, the rest in equal steps up to the highest."""
    steps = len(SHADES) - 1
    return 0 if value <= 0 else min(steps, 1 + (value - 1) * steps // max(highest, steps))


def _empty(tile: RegionTile) -> Face:
    return Face(CARD, SOURCE, TEXT, hatched=True) if tile.shown else Face(PAGE, LINE, SOURCE)
