"""Closed places that go against alternatives that come: what happened, what is planned, and the gap between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.described import Described, Words
from monitor.charts.leading import leading
from monitor.charts.palette import ALTERNATIVE, ATTENTION, CARD, HAPPENED, INK, PLAN, PLAN_DASH, TEXT
from monitor.charts.path_labels import write
from monitor.charts.room import Room
from monitor.charts.template import new_figure
from monitor.charts.to_zero import at_end
from monitor.domain.build_up import BuildPoint, gap_of
from monitor.domain.formats import change, count
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.parts import number, quarter_name
from monitor.domain.words import Language, Text

HEIGHT = 360
_BAR, _MARGIN = 0.19, 40


@dataclass(frozen=True)
class BuildLead:
    """Where a quarter leads: to what its closed places gone are made of, and to that of its alternatives."""

    gone: str
    alternatives: str


def build_up(
    points: Sequence[BuildPoint],
    words: Words,
    language: Language = "nl",
    leads: Mapping[Quarter, BuildLead] | None = None,
) -> Described:
    """Return the chart of closed places gone (a line) and alternatives (bars) since the first report, with its table.

    What happened is solid; what is planned is hollow or dashed. A quarter in which a landsdeel is missing is hatched
    and hollow, apart from the line; the plan goes on from what everyone told last. `points` holds at least one point.
    `leads` holds where a quarter leads; one that is not there leads nowhere.
    """
    led = leads or {}
    figure = new_figure(HEIGHT, language)
    values = [value for p in points for value in (p.removed, p.alternatives)]
    x = (at_end(points[0].quarter) - 0.3, max(at_end(points[-1].quarter), at_end(points[0].quarter) + 1) + 0.3)
    y = (min(0.0, min(values) * 1.1), max(values) * 1.18 or 10.0)
    room = Room(x, y, HEIGHT - _MARGIN)
    _draw_alternatives(figure, points, led, language)
    _draw_removed(figure, room, points, led, language)
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
        _WHAT[language]: [_what(p)[language] for p in shown],
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
_INCOMPLETE = Text(nl="niet compleet", en="incomplete")
_TOLD_LAST = Text(nl="met wie niet meldde, zoals laatst verteld", en="with who did not report, as told last")
_DIFFERENCE = Text(nl="{n} verschil in {quarter}", en="gap of {n} in {quarter}")
_LINE = Text(nl="━ gesloten plaatsen weg", en="━ closed places gone")
_BARS = Text(nl="■ alternatieven open, □ gepland", en="■ alternatives open, □ planned")
_MISSING = Text(nl="○ ▨ niet alle landsdelen", en="○ ▨ not all regions")
_ALT = Text(
    nl="Grafiek per kwartaal. In {now} zijn {gone} gesloten plaatsen weg en {open} alternatieven open{part}. Volgens de"
    " planning zijn dat er in {last} {gone_last} en {open_last}. Alle getallen staan in de tabel onder de grafiek.",
    en="Chart per quarter. In {now} {gone} closed places are gone and {open} alternatives are open{part}. By the"
    " planning that is {gone_last} and {open_last} in {last}. All numbers are in the table below the chart.",
)
_OF_A_PART = Text(nl=" (niet alle landsdelen meldden)", en=" (not all regions reported)")


def _what(point: BuildPoint) -> Text:
    if point.happened:
        return _HAPPENED if point.complete else _INCOMPLETE
    return _PLANNED if point.complete else _TOLD_LAST


def _draw_alternatives(
    figure: go.Figure, points: Sequence[BuildPoint], led: Mapping[Quarter, BuildLead], language: Language
) -> None:
    drawn = [p for p in points if p.happened or p.complete]
    figure.add_bar(
        x=[at_end(p.quarter) for p in drawn],
        y=[p.alternatives for p in drawn],
        width=_BAR,
        marker={
            "color": [ALTERNATIVE if p.happened else CARD for p in drawn],
            "line": {"color": ALTERNATIVE, "width": 1.5},
            # in the bar's own colour, as on the other drawings of what was told earlier
            "pattern": {"shape": ["" if p.complete else "/" for p in drawn], "size": 6, "solidity": 0.3},
        },
        customdata=_hover(drawn, language),
        hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<extra></extra>",
        **leading([led[p.quarter].alternatives if p.quarter in led else "" for p in drawn]),
    )


def _draw_removed(
    figure: go.Figure, room: Room, points: Sequence[BuildPoint], led: Mapping[Quarter, BuildLead], language: Language
) -> None:
    happened = [p for p in points if p.happened]
    planned = [p for p in points if not p.happened]
    if all(p.complete for p in planned):
        planned = [*happened[-1:], *planned]
    dashed = {"line": {"color": PLAN, "width": 2.5, "dash": PLAN_DASH}, "marker": {"size": 6, "color": PLAN}}
    solid = {"line": {"color": HAPPENED, "width": 3.5, "dash": "solid"}, "marker": {"size": 6, "color": HAPPENED}}
    edge = {"color": HAPPENED, "width": 2}
    hollow = {"line": {"color": HAPPENED}, "marker": {"size": 10, "color": CARD, "opacity": 1, "line": edge}}
    _draw_run(figure, room, planned, "lines+markers" if len(planned) == 1 else "lines", dashed, led, language)
    for run in _runs([p for p in happened if p.complete]):
        _draw_run(figure, room, run, "lines+markers", solid, led, language)
    _draw_run(figure, room, [p for p in happened if not p.complete], "markers", hollow, led, language)


def _runs(points: Sequence[BuildPoint]) -> list[list[BuildPoint]]:
    """Return stretches of quarters that follow each other: a line does not bridge a quarter that is missing."""
    runs: list[list[BuildPoint]] = []
    for point in points:
        if runs and runs[-1][-1].quarter.plus(1) == point.quarter:
            runs[-1].append(point)
        else:
            runs.append([point])
    return runs


def _draw_run(
    figure: go.Figure,
    room: Room,
    run: Sequence[BuildPoint],
    mode: str,
    look: dict[str, Any],
    led: Mapping[Quarter, BuildLead],
    language: Language,
) -> None:
    if not run:
        return
    figure.add_scatter(
        x=[at_end(p.quarter) for p in run],
        y=[p.removed for p in run],
        mode=mode,
        customdata=_hover(run, language),
        hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<extra></extra>",
        cliponaxis=False,
        **look,
        **leading([led[p.quarter].gone if p.quarter in led else "" for p in run]),
    )
    if "lines" in mode:
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
    if any(p.happened and not p.complete for p in points):
        write(figure, room, (left, top * 0.84), [(_MISSING[language], INK)], up=False)


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
            f"{p.quarter.label(language)} ({_what(p)[language]})",
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
        part=Text.same("") if now.complete else _OF_A_PART,
        last=quarter_name(last.quarter),
        gone_last=number(last.removed),
        open_last=number(last.alternatives),
    )[language]
