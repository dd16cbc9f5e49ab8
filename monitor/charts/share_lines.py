"""Shares and rates over the quarters: a line for each, named at its end, broken where a quarter is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.described import Described, Words
from monitor.charts.leading import QuarterLead, leading, nowhere
from monitor.charts.palette import CARD, HAPPENED
from monitor.charts.template import LABEL_SIZE, new_figure
from monitor.charts.to_zero import at_end
from monitor.domain import formats
from monitor.domain.figure import Coverage, RatioAnswer
from monitor.domain.quarter import Quarter
from monitor.domain.words import Language, Text

_ABOVE = 1.25  # room over the highest point, for its label
_LEVEL = Decimal("1.06")  # up to here a line runs level, and its label stands above it
_UNDER_LABEL = 7  # quarters that the label at the end reaches back over

_QUARTER = Text(nl="Kwartaal", en="Quarter")
_COVERED = Text(nl="Gemeld", en="Reported")
_OF = Text(nl="{n} van {all}", en="{n} of {all}")
_ALT = Text(
    nl="{name}: van {first} in {start} naar {last} in {end}", en="{name}: from {first} in {start} to {last} in {end}"
)
_ALT_ONE = Text(nl="{name}: {last} in {end}", en="{name}: {last} in {end}")
_NONE = Text(nl="{name}: nog geen cijfers", en="{name}: no figures yet")


@dataclass(frozen=True)
class ShareLine:
    """One ratio over the quarters, oldest first; a quarter whose answer has no value is a gap.

    `lead` says where the point of a quarter leads.
    """

    name: Text
    points: tuple[tuple[Quarter, RatioAnswer], ...]
    lead: QuarterLead = nowhere

    @property
    def known(self) -> list[tuple[Quarter, RatioAnswer, Decimal]]:
        return [(quarter, answer, answer.value) for quarter, answer in self.points if answer.value is not None]


def share_lines(
    lines: Sequence[ShareLine],
    words: Words,
    caption: str,
    language: Language = "nl",
    percent: bool = True,
    height: int = 300,
) -> Described:
    """Return the chart of one or more ratios; the first line is the strongest. Not `percent` is a plain rate.

    The last point is hollow while it is provisional or not all places reported.
    """
    figure = new_figure(height, language)
    for number, line in enumerate(lines):
        _draw(figure, line, 3.5 if number == 0 else 2.2, percent, language)
    _axes(figure, lines, percent)
    alt = ". ".join(_told(line, percent, language) for line in lines) + "."
    return Described(figure, words.title, words.sentence, alt, _table(lines, percent, language), caption, words.source)


def _draw(figure: go.Figure, line: ShareLine, width: float, percent: bool, language: Language) -> None:
    if not line.known:
        return
    last, answer, value = line.known[-1]
    near = [earlier for _, _, earlier in line.known[-_UNDER_LABEL:]]
    falls = max(near) > value * _LEVEL
    figure.add_scatter(
        x=[at_end(quarter) for quarter, _ in line.points],
        y=[None if a.value is None else float(a.value) for _, a in line.points],
        mode="lines+markers",
        connectgaps=False,
        line={"color": HAPPENED, "width": width},
        marker={
            "size": [9 if quarter == last else 5 for quarter, _ in line.points],
            "color": [CARD if quarter == last and _unsure(answer) else HAPPENED for quarter, _ in line.points],
            "line": {"color": HAPPENED, "width": 2},
        },
        hovertext=[
            f"<b>{line.name[language]}</b><br>{quarter.label(language)}: {_shown(a.value, percent, language)}"
            for quarter, a in line.points
        ],
        hoverinfo="text",
        cliponaxis=False,
        **leading(["" if a.value is None else line.lead(quarter) for quarter, a in line.points]),
    )
    figure.add_annotation(
        x=at_end(last),
        y=float(min(near) if falls else max(near)),
        text=f"{line.name[language]} <b>{_shown(value, percent, language)}</b>",
        showarrow=False,
        xanchor="right",
        yanchor="top" if falls else "bottom",
        yshift=-9 if falls else 9,
        xshift=6,
        font={"size": LABEL_SIZE, "color": HAPPENED},
        bgcolor="rgba(255,255,255,0.8)",
        borderpad=0,
    )


def _axes(figure: go.Figure, lines: Sequence[ShareLine], percent: bool) -> None:
    quarters = sorted({quarter for line in lines for quarter, _ in line.points})
    values = [float(value) for line in lines for _, _, value in line.known]
    years = sorted({quarter.year for quarter in quarters})
    figure.update_xaxes(
        range=[at_end(quarters[0]) - 0.3, at_end(quarters[-1]) + 0.12],
        tickvals=[year + 0.5 for year in years],
        ticktext=[str(year) for year in years],
    )
    figure.update_yaxes(
        range=[0, (max(values, default=0.0) or 1.0) * _ABOVE],
        nticks=5,
        ticksuffix="%" if percent else "",
        ticklabelposition="inside top",
    )
    figure.update_layout(margin={"l": 2, "r": 4, "t": 6, "b": 26})


def _table(lines: Sequence[ShareLine], percent: bool, language: Language) -> pd.DataFrame:
    quarters = sorted({quarter for line in lines for quarter, _ in line.points})
    by_quarter = [dict(line.points) for line in lines]
    rows = []
    for quarter in quarters:
        answers = [held.get(quarter) for held in by_quarter]
        covered = next((a.coverage for a in answers if a is not None), Coverage(0, 0))
        over = _OF[language].format(
            n=formats.count(covered.reported, language), all=formats.count(covered.expected, language)
        )
        rows.append([*(_shown(a.value if a else None, percent, language) for a in answers), over])
    columns = [*(line.name[language] for line in lines), _COVERED[language]]
    index = pd.Index([quarter.label(language) for quarter in quarters], name=_QUARTER[language])
    return pd.DataFrame(rows, columns=columns, index=index)


def _told(line: ShareLine, percent: bool, language: Language) -> str:
    if not line.known:
        return _NONE[language].format(name=line.name[language])
    (start, _, first), (end, _, last) = line.known[0], line.known[-1]
    words = _ALT_ONE if start == end else _ALT
    return words[language].format(
        name=line.name[language],
        first=_shown(first, percent, language),
        start=start.label(language),
        last=_shown(last, percent, language),
        end=end.label(language),
    )


def _shown(value: Decimal | None, percent: bool, language: Language) -> str:
    return formats.percent(value, 1, language) if percent else formats.decimal(value, 1, language)


def _unsure(answer: RatioAnswer) -> bool:
    return answer.numerator.provisional or answer.denominator.provisional or not answer.coverage.complete
