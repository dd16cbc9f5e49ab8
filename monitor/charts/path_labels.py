"""The direct labels of the path to zero, instead of a legend."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from monitor.charts.palette import HAPPENED, INK, PLAN, STANDING_COLOURS
from monitor.charts.room import Anchor, Room
from monitor.charts.template import LABEL_SIZE, TICK_SIZE
from monitor.charts.to_zero import ToZero, at_end, gap_to_path, latest
from monitor.domain.formats import decimal
from monitor.domain.series import Point
from monitor.domain.status_rule import STANDING_SIGNS
from monitor.domain.words import Language, Text


def write_labels(figure: go.Figure, room: Room, drawn: ToZero, language: Language) -> None:
    """Write the labels, the weightiest first; one for which the drawing leaves no room is left out."""
    here = latest(drawn.reported, drawn.now) or latest(drawn.published, drawn.now)
    if here is not None:
        _label_now(figure, room, drawn, here, language)
    if drawn.expected:
        _label_expected(figure, room, drawn, language)
    if drawn.path is not None:
        _label_path(figure, room, drawn, language)
        if drawn.required is not None and here is not None:
            _label_required(figure, room, drawn, here, language)
    _label_series(figure, room, drawn, language)


def write(
    figure: go.Figure,
    room: Room,
    at: tuple[float, float],
    lines: Sequence[tuple[str, str]],
    size: int = LABEL_SIZE,
    anchor: Anchor = "left",
    up: bool = True,
    bold: bool = False,
) -> tuple[float, float] | None:
    """Write lines of (text, colour) near a point of the drawing, where they are free; returns where that is."""
    place = room.place(*at, [text for text, _ in lines], size, anchor, up, bold)
    if place is None:
        return None
    spans = [f'<span style="color:{colour}">{text}</span>' for text, colour in lines]
    figure.add_annotation(
        x=place[0],
        y=place[1],
        text=f"<b>{'<br>'.join(spans)}</b>" if bold else "<br>".join(spans),
        showarrow=False,
        align=anchor,
        xanchor=anchor,
        yanchor="middle",
        font={"size": size},
        bgcolor="rgba(255,255,255,0.8)",
        borderpad=0,
    )
    return place


_REPORTED = Text(nl="● Opgegeven", en="● Reported")
_PUBLISHED = Text(nl="■ Gepubliceerd", en="■ Published")
_PATH = Text(nl="Afgesproken pad", en="Agreed path")
_TARGET = Text(nl="doel: {value}", en="target: {value}")
_IN = Text(nl="{value} in {quarter}", en="{value} in {quarter}")
_AT_LEAST = Text(nl="ten minste {value}", en="at least {value}")
_ABOVE = Text(nl="boven het pad", en="above the path")
_BELOW = Text(nl="onder het pad", en="below the path")
_ON = Text(nl="precies op het pad", en="exactly on the path")
_EXPECTED = Text(nl="Bij dit tempo nog", en="At this pace still")
_AT_END = Text(nl="{value} eind {year}", en="{value} at the end of {year}")
_NEEDED = Text(nl="Nodig: {rate} per kwartaal", en="Needed: {rate} per quarter")


def _label_now(figure: go.Figure, room: Room, drawn: ToZero, here: Point, language: Language) -> None:
    words = _AT_LEAST if here.total.at_least else _IN
    value = drawn.shown(here.total.value, language)
    lines = [(words[language].format(value=value, quarter=here.quarter.label(language)), HAPPENED)]
    found = gap_to_path(drawn)
    if found is not None:
        lines += [(text, STANDING_COLOURS[drawn.standing]) for text in _gap_lines(drawn, found, language)]
    write(
        figure,
        room,
        (at_end(here.quarter) + 0.12, drawn.height(here.total.value or 0)),
        lines,
        15,
        up=not drawn.rises,
        bold=True,
    )


def _gap_lines(drawn: ToZero, found: tuple[Point, int, int], language: Language) -> list[str]:
    """Return the gap in one line; in two when it is 'ten minste', which fits no phone in one."""
    point, value, on_path = found
    sign, size = STANDING_SIGNS[drawn.standing], drawn.shown(abs(value - on_path), language)
    if value == on_path:
        return [f"{sign} {_ON[language]}"]
    side = (_ABOVE if value > on_path else _BELOW)[language]
    if point.total.at_least:
        return [f"{sign} {_AT_LEAST[language].format(value=size)}", side]
    return [f"{sign} {size} {side}"]


def _label_expected(figure: go.Figure, room: Room, drawn: ToZero, language: Language) -> None:
    last = drawn.expected[-1]
    value = drawn.shown(last.middle, language)
    lines = [
        (_EXPECTED[language], HAPPENED),
        (f"<b>{_AT_END[language].format(value=value, year=last.quarter.year)}</b>", HAPPENED),
    ]
    write(figure, room, (at_end(last.quarter) + 0.1, drawn.height(last.high)), lines, anchor="right")


def _label_path(figure: go.Figure, room: Room, drawn: ToZero, language: Language) -> None:
    path = drawn.path
    if path is None or not path.drawn:
        return
    first, (last, value) = path.drawn[0], path.drawn[-1]
    at_year_end = last.number == 4  # there the years' names leave the middle free
    figure.add_annotation(
        x=at_end(last),
        y=0,
        yref="paper",
        yshift=-39,
        text=f"<b>{_TARGET[language].format(value=drawn.shown(value, language))}</b>",
        showarrow=False,
        font={"size": TICK_SIZE, "color": INK},
        xanchor="right" if at_year_end else "center",
        xshift=14 if at_year_end else 0,
    )
    if len(path.drawn) < 2:
        return
    x = at_end(first[0]) + 0.3
    place = write(figure, room, (x, drawn.height(first[1])), [(_PATH[language], PLAN)], up=drawn.rises)
    on_line = path.at(first[0].plus(2))
    if place is not None and on_line is not None and place[1] < drawn.height(on_line):
        lead = {"color": PLAN, "width": 1}
        top = drawn.height(on_line)
        y = [min(place[1] + room.high(TICK_SIZE), top), top]
        figure.add_scatter(x=[place[0] + 0.2] * 2, y=y, mode="lines", line=lead, hoverinfo="skip")
        room.take_line([(place[0] + 0.2, y[0]), (place[0] + 0.2, y[1])])


def _label_required(figure: go.Figure, room: Room, drawn: ToZero, here: Point, language: Language) -> None:
    assert drawn.path is not None, "the caller asked"
    assert drawn.required is not None, "the caller asked"
    last, value = drawn.path.milestones[-1]
    start = at_end(here.quarter)
    middle = drawn.height(here.total.value or 0) * 0.55 + drawn.height(value) * 0.45
    rate = drawn.shown(drawn.required, language) if drawn.unit.decimals else decimal(drawn.required, 1, language)
    at = (start + (at_end(last) - start) * 0.45, middle)
    write(figure, room, at, [(_NEEDED[language].format(rate=rate), PLAN)], anchor="right", up=False)


def _label_series(figure: go.Figure, room: Room, drawn: ToZero, language: Language) -> None:
    """Name each series where there are two, and always say who published."""
    by = f" ({drawn.published_by})" if drawn.published_by else ""
    labels = [(drawn.published, f"{_PUBLISHED[language]}{by}")]
    if drawn.published:
        labels.append((drawn.reported, _REPORTED[language]))
    for points, text in labels:
        known = [p for p in points if p.total.value is not None]
        if known:
            at = (at_end(known[0].quarter), drawn.height(known[0].total.value or 0))
            write(figure, room, at, [(text, HAPPENED)])
