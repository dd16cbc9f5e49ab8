"""Closed places gone, to the left, against alternatives come, to the right: one row for each landsdeel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.described import Described, Words
from monitor.charts.leading import leading, linked
from monitor.charts.palette import ALTERNATIVE, CARD, HAPPENED, INK, TEXT
from monitor.charts.template import LABEL_SIZE, TICK_SIZE, new_figure
from monitor.domain import formats
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.parts import both
from monitor.domain.words import Language, Text

_ROW, _TOP = 52, 0.62  # pixels for one row: its name, and its bars below; rows above the first for what they are
_LEFT, _RIGHT = 1.8, 1.95  # how much wider than the longest bar: its number stands behind it
_NAME, _BAR, _WIDE = 0.24, -0.14, 0.4


@dataclass(frozen=True)
class GoneRow:
    """What went and came in one landsdeel: closed places, alternatives open and still planned, and their path.

    Numbers are None of who never told anything. `told_in` is the quarter of numbers that were told last, of who did
    not report on the quarter shown; they are in no sum. `href` leads to the page about it.
    """

    name: str
    gone: int | None
    come: int | None
    planned: int | None
    on_path: int | None = None
    told_in: Quarter | None = None
    href: str = ""

    @property
    def reported(self) -> bool:
        return self.gone is not None and self.told_in is None


def gone_and_come(
    rows: Sequence[GoneRow], words: Words, language: Language = "nl", total: GoneRow | None = None
) -> Described:
    """Return the chart and its table; `total` is the country, in the table alone.

    Solid has happened, hollow is planned, hatched was told last. A tick stands where the agreed path is.
    """
    figure = new_figure(round(_ROW * (len(rows) + _TOP)) + 8, language)
    places = [len(rows) - number for number in range(len(rows))]
    _draw_bars(figure, places, rows, language)
    _draw_ticks(figure, places, rows, language)
    for y, row in zip(places, rows, strict=True):
        _write(figure, y, row, language)
    _write_sides(figure, len(rows) + _TOP, language)
    most_gone = max((row.gone or 0 for row in rows), default=0)
    far = max((_far(row) for row in rows), default=0)
    least = max(most_gone, far, 1) / 3  # a side without bars still holds its words
    low, high = -max(most_gone, least) * _LEFT, max(far, least) * _RIGHT
    figure.add_shape(type="line", x0=0, x1=0, y0=0.5, y1=len(rows) + 0.5, line={"color": TEXT, "width": 1})
    figure.update_layout(barmode="overlay", margin={"l": 0, "r": 0, "t": 2, "b": 2})
    figure.update_xaxes(visible=False, range=[low, high])
    figure.update_yaxes(visible=False, range=[0.45, len(rows) + _TOP + 0.25], rangemode="normal")
    table = _table([*rows, *([total] if total else [])], language)
    return Described(figure, words.title, words.sentence, _alt(rows, language), table, _CAPTION[language], words.source)


_REGION = Text(nl="Landsdeel", en="Region")
_GONE = Text(nl="Gesloten plaatsen weg", en="Closed places gone")
_OPEN = Text(nl="Alternatieven open", en="Alternatives open")
_GAP = Text(nl="Verschil", en="Difference")
_PLANNED = Text(nl="Nog gepland", en="Still planned")
_PATH = Text(nl="Afgesproken pad", en="Agreed path")
_STATE = Text(nl="Stand", en="State")
_CAPTION = Text(
    nl="Gesloten plaatsen weg en alternatieven open, sinds de eerste opgave",
    en="Closed places gone and alternatives open, since the first report",
)
_LEFT_SIDE = Text(nl="◂ plaatsen weg", en="◂ places gone")
_RIGHT_SIDE = Text(nl="alternatieven open ▸", en="alternatives open ▸")
_STILL = Text(nl="nog {n}", en="{n} to come")
_TOLD = Text(nl="gemeld in {quarter}", en="told in {quarter}")
_NOTHING = Text(nl="geen opgave", en="no report")
_REPORTED = Text(nl="opgegeven", en="reported")
_ALT = Text(
    nl="Staven per landsdeel: gesloten plaatsen weg naar links, alternatieven open naar rechts. {said}.",
    en="Bars for each region: closed places gone to the left, alternatives open to the right. {said}.",
)
_SAID = Text(nl="{name}: {gone} weg, {come} open, {planned} gepland{state}",
             en="{name}: {gone} gone, {come} open, {planned} planned{state}")  # fmt: skip
_SAID_NOTHING = Text(nl="{name}: geen opgave", en="{name}: no report")


def _far(row: GoneRow) -> int:
    return max((row.come or 0) + (row.planned or 0), row.on_path or 0)


def _draw_bars(figure: go.Figure, places: Sequence[int], rows: Sequence[GoneRow], language: Language) -> None:
    sides: tuple[tuple[str, list[int], list[int], bool], ...] = (
        (HAPPENED, [0] * len(rows), [-max(row.gone or 0, 0) for row in rows], True),
        (ALTERNATIVE, [row.come or 0 for row in rows], [row.planned or 0 for row in rows], False),
        (ALTERNATIVE, [0] * len(rows), [row.come or 0 for row in rows], True),
    )
    for colour, base, long, solid in sides:
        hatch = ["" if row.reported or not solid else "/" for row in rows]
        figure.add_bar(
            x=long,
            base=base,
            y=[y + _BAR for y in places],
            width=_WIDE,
            orientation="h",
            marker={
                "color": [colour if solid else CARD] * len(rows),
                "line": {"color": [colour if size else CARD for size in long], "width": 1.5},
                "pattern": {"shape": hatch, "size": 6, "solidity": 0.3},
            },
            hovertext=[f"<b>{_safe(row.name)}</b><br>{_said(row, language)}" for row in rows],
            hoverinfo="text",
            **leading([row.href for row in rows]),
        )


def _draw_ticks(figure: go.Figure, places: Sequence[int], rows: Sequence[GoneRow], language: Language) -> None:
    known = [(y, row) for y, row in zip(places, rows, strict=True) if row.on_path is not None]
    if not known:
        return
    at = {"x": [row.on_path for _, row in known], "y": [y + _BAR for y, _ in known], "mode": "markers"}
    edge = {"symbol": "line-ns", "size": 20, "line": {"color": CARD, "width": 7}}
    figure.add_scatter(**at, marker=edge, hoverinfo="skip", cliponaxis=False)
    figure.add_scatter(
        **at,
        marker={"symbol": "line-ns", "size": 24, "line": {"color": INK, "width": 3}},
        hovertext=[f"{_PATH[language]}: {formats.count(row.on_path, language)}" for _, row in known],
        hoverinfo="text",
        cliponaxis=False,
    )


def _write(figure: go.Figure, y: int, row: GoneRow, language: Language) -> None:
    state = _state(row, language)
    note = "" if row.reported else f' <span style="font-weight:400">({state})</span>'
    _note(
        figure,
        0,
        y + _NAME,
        f"<b>{linked(row.name, row.href, TEXT)}</b>{note}",
        TEXT,
        "left",
        xref="paper",
        size=TICK_SIZE,
    )
    if row.gone is None or row.come is None:
        return
    weight = ("<b>", "</b>") if row.reported else ("", "")
    gone = formats.change(-row.gone, language) if row.gone else formats.count(0, language)
    _note(figure, -max(row.gone, 0), y + _BAR, gone.join(weight), HAPPENED, "right", shift=-7)
    # below it: on a phone there is no room for both on one line
    still = f"<br>{_STILL[language].format(n=formats.count(row.planned, language))}" if row.planned else ""
    come = formats.change(row.come, language) if row.come else formats.count(0, language)
    _note(figure, _far(row), y + _BAR, f"{come.join(weight)}{still}", ALTERNATIVE, "left", shift=7)


def _write_sides(figure: go.Figure, y: float, language: Language) -> None:
    _note(figure, 0, y, f"<b>{_LEFT_SIDE[language]}</b>", HAPPENED, "right", shift=-7)
    _note(figure, 0, y, f"<b>{_RIGHT_SIDE[language]}</b>", ALTERNATIVE, "left", shift=7)


def _note(
    figure: go.Figure,
    x: float,
    y: float,
    text: str,
    colour: str,
    anchor: str,
    *,
    shift: int = 0,
    xref: str = "x",
    size: int = LABEL_SIZE,
) -> None:
    look: dict[str, Any] = {
        "showarrow": False,
        "yanchor": "middle",
        "align": "left",
        "font": {"size": size, "color": colour},
    }
    look |= {"bgcolor": "rgba(255,255,255,0.8)", "borderpad": 0} if xref == "paper" else {}
    figure.add_annotation(x=x, y=y, text=text, xanchor=anchor, xref=xref, xshift=shift, **look)


def _table(rows: Sequence[GoneRow], language: Language) -> pd.DataFrame:
    columns = {
        _GONE[language]: [formats.count(row.gone, language) for row in rows],
        _OPEN[language]: [formats.count(row.come, language) for row in rows],
        _GAP[language]: [formats.change(_gap(row), language) for row in rows],
        _PLANNED[language]: [formats.count(row.planned, language) for row in rows],
        _PATH[language]: [formats.count(row.on_path, language) for row in rows],
        _STATE[language]: [_state(row, language) for row in rows],
    }
    return pd.DataFrame(columns, index=pd.Index([row.name for row in rows], name=_REGION[language]))


def _gap(row: GoneRow) -> int | None:
    return None if row.gone is None or row.come is None else row.gone - row.come


def _state(row: GoneRow, language: Language) -> str:
    if row.gone is None:
        return _NOTHING[language]
    told_in = row.told_in
    return _REPORTED[language] if told_in is None else _TOLD.format(quarter=both(told_in.label))[language]


def _said(row: GoneRow, language: Language) -> str:
    if row.gone is None:
        return _NOTHING[language]
    lines = ((_GONE, row.gone), (_OPEN, row.come), (_PLANNED, row.planned), (_PATH, row.on_path))
    return "<br>".join(f"{name[language]}: {formats.count(value, language)}" for name, value in lines)


def _alt(rows: Sequence[GoneRow], language: Language) -> str:
    said = [
        _SAID_NOTHING[language].format(name=row.name)
        if row.gone is None
        else _SAID[language].format(
            name=row.name,
            gone=formats.count(row.gone, language),
            come=formats.count(row.come, language),
            planned=formats.count(row.planned, language),
            state="" if row.reported else f" ({_state(row, language)})",
        )
        for row in rows
    ]
    return _ALT[language].format(said="; ".join(said))


def _safe(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;")
