"""The places of a provider over the quarters, how many are occupied, and the empty band between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.described import Described, Words
from monitor.charts.leading import leading
from monitor.charts.palette import CARD, GRID, HAPPENED, INK, SOURCE, TEXT
from monitor.charts.template import LABEL_SIZE, new_figure
from monitor.charts.to_zero import at_end
from monitor.domain.figure import Total
from monitor.domain.formats import UNKNOWN, count
from monitor.domain.quarter import Quarter
from monitor.domain.words import Language, Text

HEIGHT = 300


@dataclass(frozen=True)
class CoursePoint:
    """One quarter: the places and the occupied ones, each with its coverage and the address of what is behind it."""

    quarter: Quarter
    places: Total
    occupied: Total
    places_href: str = ""
    occupied_href: str = ""

    @property
    def complete(self) -> bool:
        """True when both numbers are known of every site."""
        return all(total.value is not None and not total.at_least for total in (self.places, self.occupied))


def provider_course(points: Sequence[CoursePoint], words: Words, language: Language = "nl") -> Described:
    """Return both lines over the quarters, with the table of the numbers; incomplete quarters are hollow and apart."""
    figure = new_figure(HEIGHT, language)
    for run in _runs(points):
        _band(figure, run)
    for name in ("places", "occupied"):
        _line(figure, points, name, language)
    known = [total.value or 0 for point in points for total in (point.places, point.occupied)]
    figure.update_yaxes(range=[0, max([*known, 1]) * 1.2], tickformat=",d", nticks=5, ticklabelposition="inside top")
    if points:
        _axis(figure, points, language)
        _label(figure, points, language)
    return Described(
        figure, words.title, words.sentence, _alt(points, language), _table(points, language), _CAPTION[language],
        words.source,
    )  # fmt: skip


def _runs(points: Sequence[CoursePoint]) -> list[list[CoursePoint]]:
    """Return stretches of complete quarters that follow each other."""
    runs: list[list[CoursePoint]] = []
    for point in points:
        if not point.complete:
            continue
        if runs and runs[-1][-1].quarter.plus(1) == point.quarter:
            runs[-1].append(point)
        else:
            runs.append([point])
    return runs


def _band(figure: go.Figure, run: Sequence[CoursePoint]) -> None:
    x = [at_end(point.quarter) for point in run]
    top, low = [point.places.value for point in run], [point.occupied.value for point in run]
    figure.add_scatter(
        x=x + x[::-1], y=top + low[::-1], fill="toself", fillcolor=GRID, mode="lines", line_width=0, hoverinfo="skip"
    )


def _line(figure: go.Figure, points: Sequence[CoursePoint], name: str, language: Language) -> None:
    quarters = [point.quarter for point in points]
    every = {point.quarter: point for point in points}
    shown = list(quarters[0].until(quarters[-1])) if quarters else []
    totals = [getattr(every[q], name) if q in every else None for q in shown]
    leads = [getattr(every[q], f"{name}_href") if q in every else "" for q in shown]
    whole = [t.value if t is not None and not t.at_least else None for t in totals]
    apart = [t.value if t is not None and t.at_least else None for t in totals]
    colour = SOURCE if name == "places" else HAPPENED
    said = (_PLACES if name == "places" else _OCCUPIED)[language]
    hover = [[q.label(language), f"{said}: {_number(t, language)}"] for q, t in zip(shown, totals, strict=True)]
    for values, joined in ((whole, True), (apart, False)):
        hollow = [not joined or (t is not None and t.provisional and q == shown[-1])
                  for q, t in zip(shown, totals, strict=True)]  # fmt: skip
        figure.add_scatter(
            x=[at_end(q) for q in shown],
            y=values,
            mode="lines+markers" if joined else "markers",
            connectgaps=False,
            line={"color": colour, "width": 3 if name == "occupied" else 2},
            marker={
                "size": 8,
                "opacity": 1,
                "color": [CARD if is_open else colour for is_open in hollow],
                "line": {"color": colour, "width": 2},
            },
            customdata=hover,
            hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<extra></extra>",
            cliponaxis=False,
            **leading(["" if value is None else lead for value, lead in zip(values, leads, strict=True)]),
        )


def _axis(figure: go.Figure, points: Sequence[CoursePoint], language: Language) -> None:
    quarters = [point.quarter for point in points]
    first, last = at_end(quarters[0]), at_end(quarters[-1])
    years = [year for year in range(int(first), int(last) + 1) if first - 0.3 <= year + 0.5 <= last + 0.3]
    figure.update_xaxes(
        range=[first - 0.12, max(last, first + 0.5) + (max(last, first + 0.5) - first) * 0.11],
        tickmode="array",
        tickvals=[year + 0.5 for year in years] or [last],
        ticktext=[str(year) for year in years] or [quarters[-1].label(language)],
        minor={"tickvals": list(range(int(first), int(last) + 2)), "ticks": "outside", "ticklen": 6, "tickcolor": TEXT},
    )


def _label(figure: go.Figure, points: Sequence[CoursePoint], language: Language) -> None:
    """Write what each line is at its begin, and its last number beside its end."""
    first, last = points[0], points[-1]
    for name, said, side in (("places", _PLACES, "bottom"), ("occupied", _OCCUPIED, "top")):
        start, end = getattr(first, name), getattr(last, name)
        if start.value is not None:
            _write(figure, first, start.value, said[language], ("left", side), 10 if side == "bottom" else -10)
        if end.value is not None:
            _write(figure, last, end.value, f"<b>{count(end.value, language)}</b>", ("left", "middle"), 0)


def _write(figure: go.Figure, point: CoursePoint, value: int, text: str, anchor: tuple[str, str], shift: int) -> None:
    figure.add_annotation(
        x=at_end(point.quarter),
        y=value,
        text=text,
        showarrow=False,
        xanchor=anchor[0],
        yanchor=anchor[1],
        # clear of the numbers of the axis, and of the last point
        xshift=26 if shift else 9,
        yshift=shift,
        font={"size": LABEL_SIZE, "color": INK},
    )


def _number(total: Total | None, language: Language) -> str:
    if total is None or total.value is None:
        return UNKNOWN
    shown = count(total.value, language)
    return _AT_LEAST[language].format(n=shown) if total.at_least else shown


def _table(points: Sequence[CoursePoint], language: Language) -> pd.DataFrame:
    index = pd.Index([point.quarter.label(language) for point in points], name=_QUARTER[language])
    empty = [
        count((p.places.value or 0) - (p.occupied.value or 0), language) if p.complete else UNKNOWN for p in points
    ]
    columns = {
        _PLACES[language]: [_number(point.places, language) for point in points],
        _OCCUPIED[language]: [_number(point.occupied, language) for point in points],
        _EMPTY[language]: empty,
    }
    return pd.DataFrame(columns, index=index)


def _alt(points: Sequence[CoursePoint], language: Language) -> str:
    ends = [points[0], points[-1]] if len(points) > 1 else list(points)
    each = "; ".join(
        _AT[language].format(
            quarter=point.quarter.label(language),
            places=_number(point.places, language),
            occupied=_number(point.occupied, language),
        )
        for point in ends
    )
    return _ALT[language].format(ends=each)


_QUARTER = Text(nl="Kwartaal", en="Quarter")
_PLACES = Text(nl="Gesloten plaatsen", en="Closed places")
_OCCUPIED = Text(nl="Bezet", en="Occupied")
_EMPTY = Text(nl="Leeg", en="Empty")
_AT_LEAST = Text(nl="ten minste {n}", en="at least {n}")
_CAPTION = Text(nl="Plaatsen en bezetting per kwartaal", en="Places and occupancy per quarter")
_AT = Text(nl="{quarter}: {places} plaatsen, {occupied} bezet", en="{quarter}: {places} places, {occupied} occupied")
_ALT = Text(
    nl="Lijngrafiek van gesloten plaatsen en bezette plaatsen per kwartaal, met de lege plaatsen ertussen. {ends}."
    " Alle getallen staan in de tabel onder de grafiek.",
    en="Line chart of closed and occupied places per quarter, with the empty ones between. {ends}. All numbers are in"
    " the table below the chart.",
)
