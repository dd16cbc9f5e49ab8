"""A what-if beside the facts: what happened is solid, what is planned hollow, what is supposed dotted on a tint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.described import Described, Words
from monitor.charts.palette import BAND, CARD, EXPECTED_DASH, HAPPENED, INK, PLAN, PLAN_DASH, TEXT
from monitor.charts.template import TICK_SIZE, new_figure
from monitor.charts.to_zero import at_end
from monitor.domain import formats
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.scenario import whole
from monitor.domain.series import Path, Point
from monitor.domain.words import Language, Text

HEIGHT = 420
_UNDER_LABEL = 9  # quarters that lie under a label at the end, on a phone
Line = Sequence[tuple[Quarter, Decimal]]

_QUARTER = Text(nl="Kwartaal", en="Quarter")
_FACTS = Text(nl="Opgegeven", en="Reported")
_PATH = Text(nl="Afgesproken pad", en="Agreed path")
_BASE = Text(nl="Nu gepland", en="Planned now")
_IF = Text(nl="Wat als", en="What if")
_CAPTION = Text(
    nl="Gesloten plaatsen: opgegeven, afgesproken, gepland en wat als",
    en="Closed places: reported, agreed, planned and what if",
)
_ALT = Text(
    nl="Lijnen van gesloten plaatsen. Tot en met {last} is opgegeven: {value}. Zoals nu gepland zijn er eind {year} nog"
    " {base}. In dit wat-als zijn dat er {changed}.",
    en="Lines of closed places. Up to {last} is reported: {value}. As planned now there are {base} at the end of"
    " {year}. In this what-if there are {changed}.",
)


@dataclass(frozen=True)
class WhatIfLines:
    """What the chart draws, in places: the facts, the agreed path, what is planned now, and what is supposed."""

    points: tuple[Point, ...]
    path: Path | None
    base: Line
    changed: Line
    supposed: bool


def what_if_chart(drawn: WhatIfLines, words: Words, language: Language) -> Described:
    """Return the chart of a what-if with its table. The supposed part lies on a tint that says so."""
    figure = new_figure(HEIGHT, language)
    start, end = drawn.base[0][0], drawn.base[-1][0]
    _tint(figure, start, end, language)
    _line(figure, _steps(drawn.base), PLAN, {"width": 2, "dash": "solid"}, hollow=True)
    if drawn.path is not None:
        agreed = [(q, drawn.path.at(q)) for q in drawn.points[0].quarter.until(end)] if drawn.points else []
        known = [(q, value) for q, value in agreed if value is not None]
        _line(figure, [(at_end(q), float(v)) for q, v in known], PLAN, {"width": 2, "dash": PLAN_DASH})
    if drawn.supposed:
        _line(figure, _steps(drawn.changed), HAPPENED, {"width": 3.5, "dash": EXPECTED_DASH})
    _facts(figure, drawn.points)
    _end_labels(figure, drawn, language)
    _path_label(figure, drawn, language)
    _axes(figure, drawn)
    return Described(
        figure,
        words.title,
        words.sentence,
        _alt(drawn, language),
        _table(drawn, language),
        _CAPTION[language],
        words.source,
    )


def _facts(figure: go.Figure, points: Sequence[Point]) -> None:
    """Draw what was reported: complete quarters as a line, others as hollow points apart from it."""
    known = [(at_end(p.quarter), float(p.total.value), p.total.at_least) for p in points if p.total.value is not None]
    _line(figure, [(x, y) for x, y, short in known if not short], HAPPENED, {"width": 3.5})
    short = [(x, y) for x, y, at_least in known if at_least]
    if short:
        figure.add_scatter(
            x=[x for x, _ in short],
            y=[y for _, y in short],
            mode="markers",
            marker={"size": 11, "color": CARD, "opacity": 1, "line": {"color": HAPPENED, "width": 2.5}},
            hoverinfo="skip",
            cliponaxis=False,
        )


def _tint(figure: go.Figure, start: Quarter, end: Quarter, language: Language) -> None:
    figure.add_vrect(x0=at_end(start), x1=at_end(end) + 0.3, fillcolor=BAND, opacity=0.35, line_width=0, layer="below")
    figure.add_annotation(
        x=at_end(start),
        y=1,
        yref="paper",
        text=f"<b>{_IF[language]}</b>",
        showarrow=False,
        xanchor="left",
        yanchor="top",
        font={"size": TICK_SIZE, "color": INK},
        xshift=6,
    )


def _line(
    figure: go.Figure, points: Sequence[tuple[float, float]], colour: str, line: dict[str, object], hollow: bool = False
) -> None:
    figure.add_scatter(
        x=[x for x, _ in points],
        y=[y for _, y in points],
        mode="lines+markers" if hollow else "lines",
        line={"color": colour, **line},
        marker={"size": 6, "color": CARD, "line": {"color": colour, "width": 1.5}},
        hoverinfo="skip",
        cliponaxis=False,
    )


def _steps(line: Line) -> list[tuple[float, float]]:
    return [(at_end(quarter), float(value)) for quarter, value in line]


def _end_labels(figure: go.Figure, drawn: WhatIfLines, language: Language) -> None:
    last = [(_BASE, drawn.base, TEXT), (_IF, drawn.changed, HAPPENED)][: 2 if drawn.supposed else 1]
    lowest = min(float(line[-1][1]) for _name, line, _colour in last)
    for place, (name, line, colour) in enumerate(last):
        value = line[-1][1]
        above = len(last) == 1 or float(value) > lowest or (place == 1 and last[0][1][-1][1] == value)
        near = [float(one) for _quarter, one in line[-_UNDER_LABEL:]]
        _write(
            figure,
            (at_end(line[-1][0]), max(near) if above else min(near)),
            f"<b>{name[language]}: {formats.count(whole(value), language)}</b>",
            colour,
            above,
        )


def _path_label(figure: go.Figure, drawn: WhatIfLines, language: Language) -> None:
    """Name the agreed path halfway what is still to come, on the side where the planning is not."""
    quarter, planned = drawn.base[len(drawn.base) // 2]
    agreed = drawn.path.at(quarter) if drawn.path else None
    if agreed is not None:
        above = planned < agreed
        _write(figure, (at_end(quarter), float(agreed)), _PATH[language], PLAN, above, "left" if above else "right")


def _write(
    figure: go.Figure, at: tuple[float, float], text: str, colour: str, above: bool, side: str = "right"
) -> None:
    figure.add_annotation(
        x=at[0],
        y=at[1],
        text=text,
        showarrow=False,
        xanchor=side,
        yanchor="bottom" if above else "top",
        yshift=5 if above else -5,
        font={"color": colour, "size": TICK_SIZE},
    )


def _axes(figure: go.Figure, drawn: WhatIfLines) -> None:
    quarters = [p.quarter for p in drawn.points] or [drawn.base[0][0]]
    first, last = quarters[0], drawn.base[-1][0]
    years = list(range(first.year, last.year + 1))
    shown = years[::-1][:: 1 if len(years) <= 8 else 2][::-1]
    figure.update_xaxes(
        range=[at_end(first) - 0.4, at_end(last) + 0.3],
        tickvals=[year + 0.5 for year in shown],
        ticktext=[str(year) for year in shown],
        minor={"tickvals": years, "ticks": "outside", "ticklen": 6, "tickcolor": TEXT},
    )
    figure.update_yaxes(tickformat=",d", nticks=7, ticklabelposition="inside top")
    figure.update_layout(margin={"b": 40})


def _alt(drawn: WhatIfLines, language: Language) -> str:
    start, value = drawn.base[0]
    return _ALT[language].format(
        last=start.label(language),
        value=formats.count(whole(value), language),
        year=drawn.base[-1][0].year,
        base=formats.count(whole(drawn.base[-1][1]), language),
        changed=formats.count(whole(drawn.changed[-1][1]), language),
    )


def _table(drawn: WhatIfLines, language: Language) -> pd.DataFrame:
    facts = {p.quarter: p.total.value for p in drawn.points if p.total.value is not None}
    base, changed = dict(drawn.base), dict(drawn.changed)
    start = drawn.base[0][0]
    quarters = sorted({*facts, *base})
    rows = []
    for quarter in quarters:
        agreed = drawn.path.at(quarter) if drawn.path else None
        ahead = quarter > start
        numbers = (
            facts.get(quarter),
            agreed,
            base.get(quarter) if ahead else None,
            changed.get(quarter) if ahead else None,
        )
        rows.append([_shown(number, language) for number in numbers])
    names = [name[language] for name in (_FACTS, _PATH, _BASE, _IF)]
    index = pd.Index([quarter.label(language) for quarter in quarters], name=_QUARTER[language])
    return pd.DataFrame(rows, columns=names, index=index)


def _shown(value: Decimal | int | None, language: Language) -> str:
    return formats.UNKNOWN if value is None else formats.count(whole(Decimal(value)), language)
