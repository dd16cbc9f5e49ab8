"""One measure as known on two days: now as a solid dark line, then thin, grey and dashed, each named beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.described import Described, Words
from monitor.charts.leading import QuarterLead, leading, nowhere
from monitor.charts.palette import CARD, HAPPENED, PLAN_DASH, SOURCE
from monitor.charts.template import LABEL_SIZE, new_figure
from monitor.charts.to_zero import at_end
from monitor.domain.compared import Line, Measure, Stand
from monitor.domain.quarter import Quarter
from monitor.domain.words import Language, Text

HEIGHT = 320
_ABOVE = 1.25  # room over the highest point, for its label
_CENTS_IN_A_MILLION = 100_000_000
_UNDER_LABEL = 7  # quarters that the label at the end reaches back over

Shown = Callable[[Stand, Language], str]


def then_and_now_chart(
    measure: Measure,
    then: Line,
    now: Line,
    names: tuple[str, str],
    words: Words,
    shown: Shown,
    language: Language = "nl",
    *,
    then_lead: QuarterLead = nowhere,
    now_lead: QuarterLead = nowhere,
) -> Described:
    """Return both lines with the table of their numbers; `names` are what then and now are called.

    `then_lead` and `now_lead` say where the point of a quarter leads.

    A quarter that is not known is a gap. A point is hollow and apart where not everyone reported; the last one is
    hollow while it is provisional.
    """
    figure = new_figure(HEIGHT, language)
    _draw(figure, measure, then, names[0], False, then_lead, language)
    _draw(figure, measure, now, names[1], True, now_lead, language)
    if then.known:
        _label_then(figure, measure, then, (then, now), names[0])
    if now.known:
        said = f"{names[1]} <b>{measure.shown(now.known[-1].value, language)}</b>"
        _label_now(figure, measure, now, (then, now), said)
    _axes(figure, measure, (then, now), language)
    rows = _table(measure, then, now, names, shown, language)
    alt = _ALT[language].format(then=_told(then, names[0], shown, language), now=_told(now, names[1], shown, language))
    caption = f"{words.title}: {names[0]}, {names[1]}"
    return Described(figure, words.title, words.sentence, alt, rows, caption, words.source)


_QUARTER = Text(nl="Kwartaal", en="Quarter")
_DIFFERENCE = Text(nl="Verschil", en="Difference")
_ALT = Text(
    nl="Lijngrafiek met twee lijnen. {then}. {now}. Alle getallen staan in de tabel onder de grafiek.",
    en="Line chart with two lines. {then}. {now}. All numbers are in the table below the chart.",
)
_TOLD = Text(
    nl="{name}: van {first} in {start} naar {last} in {end}", en="{name}: from {first} in {start} to {last} in {end}"
)
_TOLD_ONE = Text(nl="{name}: {last} in {end}", en="{name}: {last} in {end}")
_MILLION = Text(nl=" mln", en=" million")
_TOLD_NONE = Text(nl="{name}: niets bekend", en="{name}: nothing known")


def _draw(
    figure: go.Figure, measure: Measure, line: Line, name: str, strong: bool, lead: QuarterLead, language: Language
) -> None:
    if not line.known:
        return
    colour, last = HAPPENED if strong else SOURCE, line.known[-1]
    for together in (True, False):
        stands = [stand for stand in line.stands if together or stand.at_least]
        figure.add_scatter(
            x=[at_end(stand.quarter) for stand in stands],
            y=[_height(measure, stand.whole if together else stand.value) for stand in stands],
            mode="lines+markers" if together else "markers",
            connectgaps=False,
            line={"color": colour, "width": 3.5 if strong else 1.6, "dash": "solid" if strong else PLAN_DASH},
            marker={
                "size": 8 if strong else 6,
                "opacity": 1,
                "color": [CARD if s.at_least or (s.provisional and s is last) else colour for s in stands],
                "line": {"color": colour, "width": 2},
            },
            hovertext=[
                f"<b>{name}</b><br>{stand.quarter.label(language)}: {measure.shown(stand.value, language)}"
                for stand in stands
            ],
            hoverinfo="text",
            cliponaxis=False,
            **leading(["" if stand.value is None else lead(stand.quarter) for stand in stands]),
        )


def _label_now(figure: go.Figure, measure: Measure, now: Line, lines: Sequence[Line], text: str) -> None:
    """Write what the dark line is above its end, clear of both lines."""
    last = now.known[-1].quarter
    _write(
        figure, last, max(_near(measure, lines, last.plus(1 - _UNDER_LABEL), last)), text, HAPPENED, ("right", "bottom")
    )


def _label_then(figure: go.Figure, measure: Measure, then: Line, lines: Sequence[Line], name: str) -> None:
    """Write what the grey line is where the lines leave room: above the begin when it rises, else below the end."""
    first, last = then.known[0], then.known[-1]
    if (first.value or 0) < (last.value or 0):
        near = _near(measure, lines, first.quarter, first.quarter.plus(_UNDER_LABEL - 1))
        _write(figure, first.quarter, max(near), name, SOURCE, ("left", "bottom"))
    else:
        near = _near(measure, lines, last.quarter.plus(1 - _UNDER_LABEL), last.quarter)
        _write(figure, last.quarter, min(near), name, SOURCE, ("right", "top"))


def _near(measure: Measure, lines: Sequence[Line], first: Quarter, last: Quarter) -> list[float]:
    """Return the heights that a label between two quarters must stay clear of."""
    held = [stand for line in lines for stand in line.known if first <= stand.quarter <= last]
    return [_height(measure, stand.value) or 0.0 for stand in held]


def _write(figure: go.Figure, quarter: Quarter, height: float, text: str, colour: str, anchor: tuple[str, str]) -> None:
    figure.add_annotation(
        x=at_end(quarter),
        y=height,
        text=text,
        showarrow=False,
        xanchor=anchor[0],
        yanchor=anchor[1],
        yshift=9 if anchor[1] == "bottom" else -9,
        xshift=6 if anchor[0] == "right" else -6,
        font={"size": LABEL_SIZE, "color": colour},
        bgcolor="rgba(255,255,255,0.8)",
        borderpad=0,
    )


def _axes(figure: go.Figure, measure: Measure, lines: Sequence[Line], language: Language) -> None:
    quarters = _quarters(lines)
    heights = [_height(measure, stand.value) or 0.0 for line in lines for stand in line.known]
    years = sorted({quarter.year for quarter in quarters})
    low = min([*heights, 0.0])
    figure.update_xaxes(
        range=[at_end(quarters[0]) - 0.3, at_end(quarters[-1]) + 0.12],
        tickvals=[year + 0.5 for year in years],
        ticktext=[str(year) for year in years],
    )
    figure.update_yaxes(
        range=[low * _ABOVE, (max(heights, default=0.0) or 1.0) * _ABOVE],
        nticks=5,
        ticksuffix="%" if measure.is_percent else _MILLION[language] if measure.is_money else "",
        ticklabelposition="inside top",
    )
    figure.update_layout(margin={"l": 2, "r": 6, "t": 6, "b": 26})


def _quarters(lines: Sequence[Line]) -> list[Quarter]:
    return sorted({stand.quarter for line in lines for stand in line.stands})


def _table(
    measure: Measure, then: Line, now: Line, names: tuple[str, str], shown: Shown, language: Language
) -> pd.DataFrame:
    rows = []
    for quarter in _quarters((then, now)):
        old, new = then.at(quarter), now.at(quarter)
        change = None if old.value is None or new.value is None else new.value - old.value
        rows.append([shown(old, language), shown(new, language), measure.difference(change, language)])
    index = pd.Index([quarter.label(language) for quarter in _quarters((then, now))], name=_QUARTER[language])
    return pd.DataFrame(rows, columns=[*names, _DIFFERENCE[language]], index=index)


def _told(line: Line, name: str, shown: Shown, language: Language) -> str:
    if not line.known:
        return _TOLD_NONE[language].format(name=name)
    first, last = line.known[0], line.known[-1]
    words = _TOLD_ONE if first is last else _TOLD
    return words[language].format(
        name=name,
        first=shown(first, language),
        start=first.quarter.label(language),
        last=shown(last, language),
        end=last.quarter.label(language),
    )


def _height(measure: Measure, value: Decimal | None) -> float | None:
    """Return where a value stands on the axis: euros in millions, a unit with decimals as it is written."""
    if value is None:
        return None
    return float(value) / _CENTS_IN_A_MILLION if measure.is_money else float(measure.written(value))
