"""Borders of regions as they are drawn, and which regions of ours they are. Files are not known here."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from monitor.domain.words import Refused, Text

Point = tuple[float, float]
Ring = tuple[Point, ...]
Grid = Literal["jeugdregio", "landsdeel"]


@dataclass(frozen=True)
class Outline:
    """One region in kilometres to the east and north.

    Rings end where they begin; outer ones run against the clock and holes with it, so that holes stay empty when all
    are filled at once. `spot` is a point inside with room for a number.
    """

    code: str
    rings: tuple[Ring, ...]
    spot: Point


@dataclass(frozen=True)
class Stretch:
    """A stretch of border, and the regions beside it: two, or one at the coast and the frontier."""

    points: Ring
    codes: frozenset[str]


@dataclass(frozen=True, eq=False)
class Boundaries:
    """All regions of one file by code, and their borders, each once. `digest` is the SHA-256 of the file."""

    outlines: Mapping[str, Outline]
    stretches: tuple[Stretch, ...]
    digest: str


@dataclass(frozen=True)
class Matched:
    """Which grid a file holds, its codes that are not in it, and the codes of the grid that it lacks."""

    grid: Grid
    unknown: tuple[str, ...]
    missing: tuple[str, ...]


def matched(boundaries: Boundaries, jeugdregios: Collection[str], landsdelen: Collection[str]) -> Matched:
    """Return which regions a file holds, by code and never by name.

    Raises Refused for codes of no grid of ours, or of both.
    """
    held = set(boundaries.outlines)
    grids: dict[Grid, Collection[str]] = {"jeugdregio": jeugdregios, "landsdeel": landsdelen}
    found: list[Grid] = [grid for grid, codes in grids.items() if held & set(codes)]
    if len(found) != 1:
        raise Refused((_BOTH if found else _NEITHER).format(codes=some(sorted(held))))
    known = set(grids[found[0]])
    return Matched(found[0], tuple(sorted(held - known)), tuple(sorted(known - held)))


def some(codes: Collection[str]) -> str:
    """Return the first codes of many: 'GM0003, GM0005, GM0007, …'."""
    return ", ".join([*list(codes)[:_NAMED], *(["…"] if len(codes) > _NAMED else [])])


_NAMED = 5
_NEITHER = Text(
    nl="De codes ({codes}) zijn geen jeugdregio’s (JZ01) en geen landsdelen (noord). Kies een bestand van een van die"
    " twee indelingen.",
    en="The codes ({codes}) are no youth regions (JZ01) and no regions (noord). Choose a file of one of those two.",
)
_BOTH = Text(
    nl="Jeugdregio’s en landsdelen staan door elkaar ({codes}). Houd er één van de twee in het bestand.",
    en="Youth regions and regions are mixed ({codes}). Keep one of the two in the file.",
)
