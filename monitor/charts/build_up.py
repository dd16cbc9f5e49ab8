"""Closed places that go against alternatives that come: what happened, what is planned, and the gap between them."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.described import Described, Words
from monitor.charts.palette import ALTERNATIVE, ATTENTION, CARD, HAPPENED, INK, PLAN, PLAN_DASH, TEXT
from monitor.charts.path_labels import write
from monitor.charts.room import Room
from monitor.charts.template import new_figure
from monitor.charts.to_zero import at_end
from monitor.domain.build_up import BuildPoint, gap_of
from monitor.domain.formats import change, count
from monitor.domain.sentences.parts import number, quarter_name
from monitor.domain.words import Language, Text

HEIGHT = 360
_BAR, _MARGIN = 0.19, 40


def build_up(points: Sequence[BuildPoint], words: Words, language: Language = "nl") -> Described:
    """Return the chart of closed places gone (a line) and alternatives (bars) since the first report, with its table.

    What happened is solid; what is planned is hollow or dashed. `points` holds at least one point.
    """
    figure = new_figure(HEIGHT, language)
    values = [value for p in points for value in (p.removed, p.alternatives)]
    x = (at_end(points[0].quarter) - 0.3, max(at_end(points[-1].quarter), at_end(points[0].quarter) + 1) + 0.3)
    y = (min(0.0, min(values) * 1.1), max(values) * 1.18 or 10.0)
    room = Room(x, y, HEIGHT - _MARGIN)
    _draw_alternatives(figure, points, language)
    _draw_removed(figure, room, points, language)
    _draw_gap(figure, room, points, language)
    _label_series(figure, room, points, language)
    _set_axes(figure, x, y)
    return Described(figure, words.title, words.sentence, _alt(points, language), build_up_table(points, language),
                     _CAPTION[language], words.source)  # fmt: skip


def build_up_table(points: Sequence[BuildPoint], language: Language = "nl") -> pd.DataFrame:
    """Return the chart's numbers, one row a quarter, newest first."""
    shown = list(reversed(points))
    columns = {
        _GONE[language]: [count(p.removed, language) for p in shown],
        _OPEN[language]: [count(p.alternatives, language) for p in shown],
        _GAP[language]: [change(p.gap, language) for p in shown],
        _WHAT[language]: [(_HAPPENED if p.happened else _PLANNED)[language] for p in shown],
    }
    return pd.DataFrame(columns, index=pd.Index([p.quarter.label(language) for p in shown], name=_QUARTER[language]))


_CAPTION = Text(
    nl="Gesloten plaatsen weg en alternatieven open, opgeteld vanaf het begin",
    en="Closed places gone and alternatives open, added up from the start",
)
_QUARTER = Text(nl="Kwartaal", en="Quarter")
_GONE = Text(nl="Gesloten plaatsen weg", en="Closed places gone")
_OPEN = Text(nl="Alternatieven open", en="Alternatives open")
_GAP = Text(nl="Verschil", en="Difference")
_WHAT = Text(nl="Stand", en="State")
_HAPPENED = Text(nl="gebeurd", en="happened")
_PLANNED = Text(nl="gepland", en="planned")
_DIFFERENCE = Text(nl="{n} verschil in {quarter}", en="gap of {n} in {quarter}")
_LINE = Text(nl="━ gesloten plaatsen weg", en="━ closed places gone")
_BARS = Text(nl="■ alternatieven open, □ gepland", en="■ alternatives open, □ planned")
_ALT = Text(
    nl="Grafiek per kwartaal. In {now} zijn {gone} gesloten plaatsen weg en {open} alternatieven open. Volgens de"
    " planning zijn dat er in {last} {gone_last} en {open_last}. Alle getallen staan in de tabel onder de grafiek.",
    en="Chart per quarter. In {now} {gone} closed places are gone and {open} alternatives are open. By the planning"
    " that is {gone_last} and {open_last} in {last}. All numbers are in the table below the chart.",
)


def _draw_alternatives(figure: go.Figure, points: Sequence[BuildPoint], language: Language) -> None:
    figure.add_bar(
        x=[at_end(p.quarter) for p in points],
        y=[p.alternatives for p in points],
        width=_BAR,
        marker={
            "color": [ALTERNATIVE if p.happened else CARD for p in points],
            "line": {"color": ALTERNATIVE, "width": 1.5},
        },
        customdata=_hover(points, language),
        hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<extra></extra>",
    )


def _draw_removed(figure: go.Figure, room: Room, points: Sequence[BuildPoint], language: Language) -> None:
    happened = [p for p in points if p.happened]
    planned = [*happened[-1:], *(p for p in points if not p.happened)]
    for run, colour, dash, width in ((planned, PLAN, PLAN_DASH, 2.5), (happened, HAPPENED, "solid", 3.5)):
        figure.add_scatter(
            x=[at_end(p.quarter) for p in run],
            y=[p.removed for p in run],
            mode="lines+markers" if len(run) == 1 or dash == "solid" else "lines",
            line={"color": colour, "width": width, "dash": dash},
            marker={"size": 6, "color": colour},
            customdata=_hover(run, language),
            hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<extra></extra>",
            cliponaxis=False,
        )
        room.take_line([(at_end(p.quarter), float(p.removed)) for p in run])


def _draw_gap(figure: go.Figure, room: Room, points: Sequence[BuildPoint], language: Language) -> None:
    """Draw the widest gap as a bracket between the line and the bars, with its size and quarter."""
    gap = gap_of(points)
    if gap is None:
        return
    x, low, high = at_end(gap.widest.quarter), gap.widest.alternatives, gap.widest.removed
    figure.add_scatter(
        x=[x - 0.06, x + 0.06, x, x], y=[low, low, low, high], mode="lines", line={"color": ATTENTION, "width": 3},
        hoverinfo="skip",
    )  # fmt: skip
    words = _DIFFERENCE.format(n=number(gap.widest.gap), quarter=quarter_name(gap.widest.quarter))[language]
    write(figure, room, (x - 0.1, float(high)), [(words, ATTENTION)], anchor="right", bold=True)


def _label_series(figure: go.Figure, room: Room, points: Sequence[BuildPoint], language: Language) -> None:
    left = at_end(points[0].quarter) - 0.2
    top = max(max(p.removed, p.alternatives) for p in points)
    write(figure, room, (left, top * 1.08), [(_LINE[language], HAPPENED)], up=False)
    write(figure, room, (left, top * 0.96), [(_BARS[language], ALTERNATIVE)], up=False)


def _set_axes(figure: go.Figure, x: tuple[float, float], y: tuple[float, float]) -> None:
    years = [year for year in range(int(x[0]), int(x[1]) + 1) if x[0] <= year + 0.5 <= x[1]]
    shown = years if len(years) <= 8 else years[::2]
    figure.update_xaxes(
        range=list(x),
        tickmode="array",
        tickvals=[year + 0.5 for year in shown],
        ticktext=[str(year) for year in shown],
        minor={
            "tickvals": [*years, *(years[-1:] and [years[-1] + 1])],
            "ticks": "outside",
            "ticklen": 6,
            "tickcolor": TEXT,
        },
    )
    figure.update_yaxes(range=list(y), tickformat=",d", nticks=6, ticklabelposition="inside top", tickfont_color=INK)
    figure.update_layout(margin={"b": _MARGIN - 8}, bargap=0)


def _hover(points: Sequence[BuildPoint], language: Language) -> list[list[str]]:
    return [
        [
            f"{p.quarter.label(language)} ({(_HAPPENED if p.happened else _PLANNED)[language]})",
            f"{_GONE[language]}: {count(p.removed, language)}<br>{_OPEN[language]}: {count(p.alternatives, language)}"
            f"<br>{_GAP[language]}: {change(p.gap, language)}",
        ]
        for p in points
    ]


def _alt(points: Sequence[BuildPoint], language: Language) -> str:
    now = next((p for p in reversed(points) if p.happened), points[0])
    last = points[-1]
    return _ALT.format(
        now=quarter_name(now.quarter),
        gone=number(now.removed),
        open=number(now.alternatives),
        last=quarter_name(last.quarter),
        gone_last=number(last.removed),
        open_last=number(last.alternatives),
    )[language]
