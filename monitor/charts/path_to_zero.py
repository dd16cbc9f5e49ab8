"""A number against its path: what happened, what was agreed, and what comes when the pace holds."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import plotly.graph_objects as go

from monitor.charts.described import Described, Words
from monitor.charts.leading import QuarterLead, leading
from monitor.charts.palette import BAND, CARD, EXPECTED_DASH, HAPPENED, PLAN, PLAN_DASH, SOURCE, STANDING_COLOURS, TEXT
from monitor.charts.path_labels import write, write_labels
from monitor.charts.path_table import path_table
from monitor.charts.path_versions import draw_older, label_older
from monitor.charts.room import Room
from monitor.charts.template import TICK_SIZE, new_figure
from monitor.charts.to_zero import ToZero, at_end, forecast_start, gap_to_path, latest, missing_of, with_gaps
from monitor.domain.figure import Source
from monitor.domain.sentences.parts import capital
from monitor.domain.series import Point
from monitor.domain.status_rule import whole_on_path
from monitor.domain.words import Language, Text

HEIGHT = 500
_MARGIN = 56  # below the plot: years, and the word at the target
_YEARS_BEFORE, _YEARS_AFTER = 0.8, 0.4


def path_to_zero(drawn: ToZero, words: Words, alt: str, language: Language = "nl") -> Described:
    """Return the chart of a number that should go to zero, or along another path, with its table."""
    figure = new_figure(HEIGHT, language)
    x, y = _ranges(drawn)
    room = Room(x, y, HEIGHT - _MARGIN)
    _draw_expected(figure, room, drawn)
    _draw_required(figure, room, drawn)
    draw_older(figure, room, drawn, language)
    _draw_path(figure, room, drawn, language)
    _draw_missing(figure, room, drawn, language)
    _draw_gap(figure, room, drawn)
    _draw_series(figure, room, drawn, language)
    write_labels(figure, room, drawn, language)
    label_older(figure, room, drawn, language)
    _set_axes(figure, x, y, bool(drawn.unit.decimals), language)
    caption = _CAPTION.format(name=capital(drawn.name))[language]
    return Described(figure, words.title, words.sentence, alt, path_table(drawn, language), caption, words.source)


_CAPTION = Text(nl="{name} per kwartaal", en="{name} per quarter")
_REPORTED = Text(nl="Opgegeven", en="Reported")
_PUBLISHED = Text(nl="Gepubliceerd", en="Published")
_PATH = Text(nl="Afgesproken pad", en="Agreed path")
_EURO = Text(nl="€\u00a0", en="€")
_MILLION = Text(nl="\u00a0mln", en="\u00a0million")
_AT_LEAST = Text(nl="ten minste {value}", en="at least {value}")
_MISSING = Text(nl="laatst bekend van wie nog niet meldde", en="last known of those yet to report")


def _ranges(drawn: ToZero) -> tuple[tuple[float, float], tuple[float, float]]:
    points = [p for p in (*drawn.reported, *drawn.published) if p.total.value is not None]
    corners = [corner for path in drawn.agreed.versions for corner in path.drawn]
    quarters = [p.quarter for p in points] + [q for q, _ in corners] + [e.quarter for e in drawn.expected]
    first, last = (min(quarters), max(quarters)) if quarters else (drawn.now, drawn.now)
    tops: list[Decimal | int] = [(p.total.value or 0) + missing_of(p) for p in points]
    tops += [*(value for _, value in corners), *(e.high for e in drawn.expected)]
    top = max([drawn.height(value) for value in tops], default=0.0)
    x = (at_end(first) - _YEARS_BEFORE, max(at_end(last), at_end(first) + 1) + _YEARS_AFTER)
    return x, (0.0, top * 1.16 or 10.0)


def _draw_expected(figure: go.Figure, room: Room, drawn: ToZero) -> None:
    start = forecast_start(drawn)
    if start is None or start.total.value is None:
        return
    value = drawn.height(start.total.value)
    x = [at_end(start.quarter)] + [at_end(e.quarter) for e in drawn.expected]
    low = [value, *(drawn.height(e.low) for e in drawn.expected)]
    high = [value, *(drawn.height(e.high) for e in drawn.expected)]
    middle = [value, *(drawn.height(e.middle) for e in drawn.expected)]
    figure.add_scatter(
        x=x + x[::-1], y=high + low[::-1], fill="toself", fillcolor=BAND, opacity=0.7, line_width=0, hoverinfo="skip"
    )
    line = {"color": HAPPENED, "width": 2.5, "dash": EXPECTED_DASH}
    figure.add_scatter(x=x, y=middle, mode="lines", line=line, hoverinfo="skip")
    for edge in (low, middle, high):
        room.take_line(list(zip(x, edge, strict=True)))


def _draw_required(figure: go.Figure, room: Room, drawn: ToZero) -> None:
    start = latest(drawn.reported, drawn.now) or latest(drawn.published, drawn.now)
    if drawn.required is None or drawn.path is None or start is None or start.total.value is None:
        return
    last, value = drawn.path.milestones[-1]
    x, y = [at_end(start.quarter), at_end(last)], [drawn.height(start.total.value), drawn.height(value)]
    figure.add_scatter(x=x, y=y, mode="lines", line={"color": SOURCE, "width": 1.3, "dash": "dash"}, hoverinfo="skip")
    room.take_line(list(zip(x, y, strict=True)))


def _draw_path(figure: go.Figure, room: Room, drawn: ToZero, language: Language) -> None:
    if drawn.path is None:
        return
    corners = drawn.path.drawn
    points = [(at_end(q), drawn.height(value)) for q, value in corners]
    room.take_line(points)
    ahead = [q > drawn.now for q, _ in corners]
    target = [value == 0 for _, value in corners]
    sizes = [15 if zero else 9 if coming else 0 for zero, coming in zip(target, ahead, strict=True)]
    shown = [drawn.shown(value, language) for _, value in corners]
    hover = "<b>%{customdata[0]}</b><br>" + _PATH[language] + ": %{customdata[1]}<extra></extra>"
    figure.add_scatter(
        x=[x for x, _ in points],
        y=[y for _, y in points],
        mode="lines+markers",
        line={"color": PLAN, "width": 2, "dash": PLAN_DASH},
        marker={
            "symbol": "diamond",
            "size": sizes,
            "color": [PLAN if zero else CARD for zero in target],
            "line": {"color": PLAN, "width": [2 if size else 0 for size in sizes]},
            "opacity": 1,
        },
        customdata=[[q.label(language), value] for (q, _), value in zip(corners, shown, strict=True)],
        hovertemplate=hover,
        cliponaxis=False,
        **leading([drawn.leads.agreed] * len(corners)),
    )
    for (x, y), value, coming, zero in zip(points, shown, ahead, target, strict=True):
        if coming and not zero:
            write(figure, room, (x - 0.08, y), [(value, PLAN)], TICK_SIZE, "right", up=drawn.rises)


def _draw_missing(figure: go.Figure, room: Room, drawn: ToZero, language: Language) -> None:
    """Hatch what the places that have not reported had last time, on top of what is counted."""
    late = [p for p in drawn.reported if missing_of(p)]
    for p in late:
        x, low = at_end(p.quarter), drawn.height(p.total.value or 0)
        high = low + drawn.height(missing_of(p))
        figure.add_scatter(
            x=[x - 0.09, x + 0.09, x + 0.09, x - 0.09, x - 0.09],
            y=[low, low, high, high, low],
            mode="lines",
            fill="toself",
            line={"color": SOURCE, "width": 1},
            fillpattern={"shape": "/", "fgcolor": SOURCE, "bgcolor": CARD, "size": 6},
            hoveron="fills",
            text=f"{p.quarter.label(language)}: {drawn.shown(missing_of(p), language)} {_MISSING[language]}",
            hoverinfo="text",
        )
        room.take_line([(x, low), (x, high)])


def _draw_series(figure: go.Figure, room: Room, drawn: ToZero, language: Language) -> None:
    """Draw published points, complete reported ones joined by a line, and incomplete ones apart from it."""
    complete = tuple(p for p in drawn.reported if not p.total.at_least)
    incomplete = tuple(p for p in drawn.reported if p.total.at_least)
    for points, name, symbol, joined, lead in (
        (drawn.published, _PUBLISHED, "square", False, drawn.leads.published),
        (complete, _REPORTED, "circle", True, drawn.leads.reported),
        (incomplete, _REPORTED, "circle", False, drawn.leads.reported),
    ):
        every = with_gaps(points) if joined else list(points)
        if not every:
            continue
        figure.add_scatter(
            x=[at_end(p.quarter) for p in every],
            y=[None if p.total.value is None else drawn.height(p.total.value) for p in every],
            mode="lines+markers" if joined else "markers",
            connectgaps=False,
            line={"color": HAPPENED, "width": 3.5},
            marker={"symbol": symbol, "opacity": 1, **_markers(every, drawn, joined)},
            customdata=[_hover(p, drawn, name, language) for p in every],
            hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<extra></extra>",
            cliponaxis=False,
            **_led(every, lead),
        )
        _take_runs(room, drawn, every, joined)


def _led(every: Sequence[Point], lead: QuarterLead) -> dict[str, Any]:
    return leading(["" if p.total.value is None else lead(p.quarter) for p in every])


def _markers(every: Sequence[Point], drawn: ToZero, joined: bool) -> dict[str, Any]:
    """Return the points' sizes and colours: the last reported one large, what is not final yet hollow."""
    last = latest(drawn.reported, drawn.now)
    large = [p is last for p in every]
    hollow = [p.total.at_least or (p.total.provisional and (not joined or p is last)) for p in every]
    edges = [3 if is_large else 2 for is_large in large]
    return {
        "size": [12 if is_large else 6 if joined else 8 for is_large in large],
        "color": [CARD if is_open else HAPPENED for is_open in hollow],
        "line": {
            "color": HAPPENED,
            "width": [edge if is_open else 0 for edge, is_open in zip(edges, hollow, strict=True)],
        },
    }


def _take_runs(room: Room, drawn: ToZero, points: Sequence[Point], joined: bool) -> None:
    run: list[tuple[float, float]] = []
    for p in points:
        if p.total.value is None or not joined:
            room.take_line(run)
            run = []
        if p.total.value is not None:
            run.append((at_end(p.quarter), drawn.height(p.total.value)))
    room.take_line(run)


def _hover(point: Point, drawn: ToZero, name: Text, language: Language) -> list[str]:
    total = point.total
    value = drawn.shown(total.value, language)
    said = f"{name[language]}: {_AT_LEAST[language].format(value=value) if total.at_least else value}"
    on_path = whole_on_path(drawn.agreed, point.quarter)
    # only what is reported is held against the path: so it stands in the table too
    if on_path is not None and total.value is not None and total.source is Source.OPGAVE:
        differs = drawn.shown_change(total.value - on_path, language)
        said += f"<br>{_PATH[language]}: {drawn.shown(on_path, language)} ({differs})"
    return [point.quarter.label(language), said]


def _draw_gap(figure: go.Figure, room: Room, drawn: ToZero) -> None:
    """Draw the distance between now and the path, with a foot on the path."""
    found = gap_to_path(drawn)
    if found is None or found[1] == found[2]:
        return
    point = found[0]
    x, value, on_path = at_end(point.quarter), drawn.height(found[1]), drawn.height(found[2])
    figure.add_scatter(
        x=[x - 0.07, x + 0.07, x, x],
        y=[on_path, on_path, on_path, value],
        mode="lines",
        line={"color": STANDING_COLOURS[drawn.standing], "width": 3},
        hoverinfo="skip",
    )
    room.take_line([(x, on_path), (x, value)])


def _set_axes(
    figure: go.Figure, x: tuple[float, float], y: tuple[float, float], euros: bool, language: Language
) -> None:
    years = list(range(int(x[0]), int(x[1]) + 1))
    inside = [year for year in years if x[0] <= year + 0.5 <= x[1]]
    step = 1 if len(inside) <= 8 else 2
    shown = inside[::-1][::step][::-1]
    figure.update_xaxes(
        range=list(x),
        tickmode="array",
        tickvals=[year + 0.5 for year in shown],
        ticktext=[str(year) for year in shown],
        minor={
            "tickvals": [y for y in years if x[0] <= y <= x[1]],
            "ticks": "outside",
            "ticklen": 6,
            "tickcolor": TEXT,
        },
    )
    figure.update_yaxes(range=list(y), tickformat=",d", nticks=7, ticklabelposition="inside top")
    if euros:
        figure.update_yaxes(tickformat=",", tickprefix=_EURO[language], ticksuffix=_MILLION[language])
    figure.update_layout(margin={"b": _MARGIN - 8})
