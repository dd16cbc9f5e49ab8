"""The tile map in words: what each tile says when it is pointed at, the map told in a sentence, and its table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd

from monitor.domain import formats
from monitor.domain.figure import Total
from monitor.domain.status_rule import STANDING_NAMES, Standing
from monitor.domain.words import Language, Text


@dataclass(frozen=True)
class RegionTile:
    """One jeugdregio: `landsdeel` is a code, `total` its youths by origin, `standing` the status of its landsdeel.

    `shown` is False for who may not see the figures of this landsdeel; the totals are then left out. `href` leads to
    the page of the landsdeel.
    """

    code: str
    name: str
    landsdeel: str
    landsdeel_name: str
    total: Total | None = None
    standing: Standing | None = None
    shown: bool = True
    href: str = ""

    @property
    def value(self) -> int | None:
        return self.total.value if self.total is not None and self.shown else None


_REGION = Text(nl="Jeugdregio", en="Youth region")
_LANDSDEEL = Text(nl="Landsdeel", en="Region")
_YOUTHS = Text(nl="Jongeren", en="Youths")
_REMARK = Text(nl="Toelichting", en="Remark")
_STATUS = Text(nl="Status van het landsdeel", en="Status of the region")
_PROVISIONAL = Text(nl="voorlopig", en="provisional")
_NO_REPORT = Text(nl="geen opgave", en="no report")
_NOT_YOURS = Text(nl="cijfers alleen voor het eigen landsdeel", en="figures only for the own region")
_HOVER = Text(nl="{n} jongeren{sure}", en="{n} youths{sure}")
_ONE = Text(nl="1 jongere{sure}", en="1 youth{sure}")
YOUTHS_CAPTION = Text(
    nl="Jongeren op een gesloten plaats, naar jeugdregio van herkomst",
    en="Youths in a closed place, by youth region of origin",
)
STATUS_CAPTION = Text(nl="Status van het landsdeel, per jeugdregio", en="Status of the region, by youth region")
_YOUTHS_ALT = Text(
    nl="Tegelkaart met een tegel voor elk van {n} jeugdregio’s. {said}",
    en="Tile map with a tile for each of {n} youth regions. {said}",
)
_MOST = Text(nl="De meeste jongeren komen uit {names}.", en="Most youths come from {names}.")
_NOBODY = Text(nl="Er zijn nog geen cijfers.", en="There are no figures yet.")
_WITHOUT = Text(nl="Zonder cijfer: {names}.", en="Without a figure: {names}.")
_STATUS_ALT = Text(
    nl="Tegelkaart van {n} jeugdregio’s met de status van hun landsdeel. {said}",
    en="Tile map of {n} youth regions with the status of their region. {said}",
)
_NAMED = 3


def star(tile: RegionTile) -> str:
    """Return the mark of a provisional figure."""
    return "*" if tile.total is not None and tile.total.provisional else ""


def _remark(tile: RegionTile, language: Language) -> str:
    if not tile.shown:
        return _NOT_YOURS[language]
    if tile.value is None:
        return _NO_REPORT[language]
    return _PROVISIONAL[language] if star(tile) else ""


def youths_hover(language: Language) -> Callable[[RegionTile], str]:
    """Return what a tile of the map of youths says."""

    def words(tile: RegionTile) -> str:
        head = f"<b>{_safe(tile.name)}</b><br>{_safe(tile.landsdeel_name)}<br>"
        if tile.value is None:
            return head + _remark(tile, language)
        sure = f" ({_PROVISIONAL[language]})" if star(tile) else ""
        said = _ONE if tile.value == 1 else _HOVER
        return head + said[language].format(n=formats.count(tile.value, language), sure=sure)

    return words


def status_hover(language: Language) -> Callable[[RegionTile], str]:
    """Return what a tile of the map of statuses says."""

    def words(tile: RegionTile) -> str:
        said = _said_status(tile, language)
        return f"<b>{_safe(tile.name)}</b><br>{_safe(tile.landsdeel_name)}: {said}"

    return words


def _said_status(tile: RegionTile, language: Language) -> str:
    if not tile.shown:
        return _NOT_YOURS[language]
    return STANDING_NAMES[tile.standing or Standing.GEEN_OPGAVE][language]


def youths_alt(tiles: Sequence[RegionTile], language: Language) -> str:
    """Return the map of youths in words: where most come from, and which tiles are empty."""
    return _YOUTHS_ALT[language].format(n=formats.count(len(tiles), language), said=youths_said(tiles, language))


def youths_said(tiles: Sequence[RegionTile], language: Language) -> str:
    """Return where most youths come from, and the names of the regions without a figure."""
    known = sorted((t for t in tiles if t.value), key=lambda t: (-(t.value or 0), t.name))[:_NAMED]
    names = [f"{tile.name} ({formats.count(tile.value, language)})" for tile in known]
    said = _MOST[language].format(names=formats.join_names(names, language)) if names else _NOBODY[language]
    without = [tile.name for tile in tiles if tile.shown and tile.value is None]
    if names and without:
        said += " " + _WITHOUT[language].format(names=formats.join_names(without, language))
    return said


def status_alt(tiles: Sequence[RegionTile], language: Language) -> str:
    """Return the map of statuses in words."""
    return _STATUS_ALT[language].format(n=formats.count(len(tiles), language), said=status_said(tiles, language))


def status_said(tiles: Sequence[RegionTile], language: Language) -> str:
    """Return the status of each landsdeel in one sentence."""
    by_landsdeel = {tile.landsdeel_name: _said_status(tile, language) for tile in tiles}
    said = "; ".join(f"{name}: {status.lower()}" for name, status in by_landsdeel.items())
    return f"{said}."


def youths_table(tiles: Sequence[RegionTile], language: Language) -> pd.DataFrame:
    """Return the numbers of the map of youths, by landsdeel and name."""
    ordered = _ordered(tiles)
    rows = [(t.landsdeel_name, formats.count(t.value, language), _remark(t, language)) for t in ordered]
    columns = [_LANDSDEEL[language], _YOUTHS[language], _REMARK[language]]
    return pd.DataFrame(rows, columns=columns, index=_index(ordered, language))


def status_table(tiles: Sequence[RegionTile], language: Language) -> pd.DataFrame:
    """Return the statuses of the map, by landsdeel and name."""
    ordered = _ordered(tiles)
    rows = [(t.landsdeel_name, _said_status(t, language)) for t in ordered]
    columns = [_LANDSDEEL[language], _STATUS[language]]
    return pd.DataFrame(rows, columns=columns, index=_index(ordered, language))


def _ordered(tiles: Sequence[RegionTile]) -> list[RegionTile]:
    return sorted(tiles, key=lambda tile: (tile.landsdeel_name, tile.name))


def _index(tiles: Sequence[RegionTile], language: Language) -> pd.Index:
    return pd.Index([tile.name for tile in tiles], name=_REGION[language])


def _safe(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;")
