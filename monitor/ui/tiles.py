"""Tiles: one number each, with where it should be, how it changed and how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from monitor.ui.html import Shown, joined, link, markup
from monitor.ui.status import Pill, pill


@dataclass(frozen=True)
class Bar:
    """How full a bar is, and where its tick stands; shares from 0 to 1. Everything it shows is said in words too."""

    filled: float
    tick: float | None = None


@dataclass(frozen=True)
class Tile:
    """One tile. `before` and `unit` stand small around the value ('ten minste' 412, € 63,4 'mln').

    `lines` are short texts under the bar; `href` leads to what is behind the number.
    """

    name: str
    value: str
    unit: str = ""
    before: str = ""
    bar: Bar | None = None
    lines: tuple[Shown, ...] = ()
    status: Pill | None = None
    href: str = ""


def tiles(row: Sequence[Tile]) -> Markup:
    """Return tiles side by side; on a phone the first over the full width and the others in pairs."""
    pieces = joined(_tile(tile) for tile in row)
    return markup('<ul class="m-tiles" style="--tiles:{n}">{pieces}</ul>', n=len(row), pieces=pieces)


def _tile(tile: Tile) -> Markup:
    name = link(tile.name, tile.href) if tile.href else tile.name
    before = markup("<small>{b}</small> ", b=tile.before) if tile.before else Markup("")
    unit = markup(" <small>{u}</small>", u=tile.unit) if tile.unit else Markup("")
    return markup(
        '<li class="m-tile"><h2>{name}</h2><p class="m-value">{before}{value}{unit}</p>{bar}{lines}{status}</li>',
        name=name,
        before=before,
        value=tile.value,
        unit=unit,
        bar=_bar(tile.bar),
        lines=joined(markup('<p class="m-line">{line}</p>', line=line) for line in tile.lines),
        status=markup('<p class="m-foot">{pill}</p>', pill=pill(tile.status)) if tile.status else Markup(""),
    )


def _bar(bar: Bar | None) -> Markup:
    if bar is None:
        return Markup("")
    tick = markup('<u style="left:{t}%"></u>', t=_percent(bar.tick)) if bar.tick is not None else Markup("")
    filled = markup('<i style="width:{w}%"></i>', w=_percent(bar.filled))
    return markup('<div class="m-bar" aria-hidden="true">{filled}{tick}</div>', filled=filled, tick=tick)


def _percent(share: float) -> str:
    return f"{min(max(share, 0.0), 1.0) * 100:.1f}"
