"""The burn-up: what was granted, committed and spent so far, up to what is available, and what is expected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.described import Described, Words
from monitor.charts.money_axis import in_millions, millions, year_axis
from monitor.charts.palette import (
    BAND,
    CARD,
    COMMITTED,
    COMMITTED_TEXT,
    EXPECTED_DASH,
    HAPPENED,
    INK,
    PLAN,
    PLAN_DASH,
    SOURCE,
)
from monitor.charts.path_labels import write
from monitor.charts.room import Room
from monitor.charts.template import new_figure
from monitor.charts.to_zero import at_end
from monitor.domain.figure import Total
from monitor.domain.formats import euro_short
from monitor.domain.money_picture import BurnPoint, BurnUp
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.parts import quarter_name
from monitor.domain.words import Language, Text

HEIGHT = 410
_MARGIN = 48


@dataclass(frozen=True)
class ToSpend:
    """What the chart draws: the way so far, and what is available in all (None: not known), in cents."""

    burn: BurnUp
    available: int | None


def money_burn_up(drawn: ToSpend, words: Words, language: Language = "nl") -> Described:
    """Return the chart of the way of the money, with its table. There is at least one point."""
    figure = new_figure(HEIGHT, language)
    x, y = _ranges(drawn)
    room = Room(x, y, HEIGHT - _MARGIN)
    _draw_available(figure, room, drawn, x, language)
    _draw_expected(figure, room, drawn)
    _draw_planned(figure, room, drawn)
    points = drawn.burn.points
    _draw_granted(figure, room, points, language)
    _draw_stands(figure, room, [(p.quarter, p.committed) for p in points], (_COMMITTED, COMMITTED, 3.0), language)
    _draw_stands(figure, room, [(p.quarter, p.spent) for p in points], (_SPENT, HAPPENED, 3.8), language)
    _write_labels(figure, room, drawn, language)
    year_axis(figure, x)
    figure.update_yaxes(range=list(y), tickformat=",d", nticks=6, ticklabelposition="inside top")
    figure.update_layout(margin={"b": _MARGIN - 12})
    return Described(figure, words.title, words.sentence, _alt(drawn, language), burn_table(drawn.burn, language),
                     _CAPTION[language], words.source)  # fmt: skip


def burn_table(burn: BurnUp, language: Language = "nl") -> pd.DataFrame:
    """Return the chart's numbers, one row a quarter, newest first; what is expected stands above what happened."""
    ahead = [(e.quarter.label(language), *_expected_cells(e.middle, e.low, e.high, language)) for e in burn.expected]
    held = [
        (
            p.quarter.label(language),
            in_millions(p.granted, language),
            in_millions(p.awarded, language),
            _stand(p.committed, language),
            _stand(p.spent, language),
        )
        for p in burn.points
    ]
    rows = [*reversed(ahead), *reversed(held)]
    names = (_GRANTED, _AWARDED, _COMMITTED, _SPENT)
    columns = {name[language]: [row[place] for row in rows] for place, name in enumerate(names, start=1)}
    return pd.DataFrame(columns, index=pd.Index([row[0] for row in rows], name=_QUARTER[language]))


_CAPTION = Text(
    nl="Verleend, beschikt, verplicht en besteed, opgeteld sinds de start, in miljoen euro",
    en="Granted, awarded, committed and spent, added up since the start, in million euros",
)
_QUARTER = Text(nl="Kwartaal", en="Quarter")
_GRANTED = Text(nl="Verleend", en="Granted")
_AWARDED = Text(nl="Beschikt", en="Awarded")
_COMMITTED = Text(nl="Verplicht", en="Committed")
_SPENT = Text(nl="Besteed", en="Spent")
_PLANNED = Text(nl="Begroot", en="Budgeted")
_AVAILABLE = Text(nl="Beschikbaar: {amount}", en="Available: {amount}")
_AT_PACE = Text(nl="Bij dit tempo", en="At this pace")
_END = Text(nl="{amount} eind {year}", en="{amount} end of {year}")
_AT_LEAST = Text(nl="ten minste {value}", en="at least {value}")
_EXPECTED = Text(nl="verwacht {value} ({low} tot {high})", en="expected {value} ({low} to {high})")
_ALT = Text(
    nl="Grafiek per kwartaal, opgeteld sinds de start. In {quarter} is {granted} verleend, {committed} verplicht en"
    " {spent} besteed{available}. Alle bedragen staan in de tabel onder de grafiek.",
    en="Chart per quarter, added up since the start. In {quarter} {granted} is granted, {committed} committed and"
    " {spent} spent{available}. All amounts are in the table below the chart.",
)
_OF = Text(nl=", van {amount}", en=", of {amount}")


def _ranges(drawn: ToSpend) -> tuple[tuple[float, float], tuple[float, float]]:
    burn = drawn.burn
    quarters = [p.quarter for p in burn.points] + [e.quarter for e in burn.expected] + [q for q, _ in burn.planned]
    amounts = [amount for p in burn.points for amount in (p.granted, p.awarded, p.committed.value, p.spent.value)]
    amounts += [drawn.available, *(amount for _q, amount in burn.planned), *(int(e.high) for e in burn.expected)]
    top = max((amount for amount in amounts if amount is not None), default=0)
    first, last = at_end(min(quarters)), at_end(max(quarters))
    return (min(first, float(int(first))) - 0.1, max(last, first + 1) + 0.15), (0.0, (millions(top) or 1.0) * 1.12)


def _draw_available(figure: go.Figure, room: Room, drawn: ToSpend, x: tuple[float, float], language: Language) -> None:
    height = millions(drawn.available)
    if height is None:
        return
    figure.add_scatter(x=list(x), y=[height, height], mode="lines", line={"color": INK, "width": 2.2}, hoverinfo="skip")
    room.take_line([(x[0], height), (x[1], height)])
    words = _AVAILABLE[language].format(amount=euro_short(drawn.available, language))
    write(figure, room, (x[0] + 0.3, height), [(words, INK)], bold=True)


def _draw_expected(figure: go.Figure, room: Room, drawn: ToSpend) -> None:
    start = next((p for p in drawn.burn.points if drawn.burn.pace and p.quarter == drawn.burn.pace.end), None)
    if start is None or start.spent.value is None or not drawn.burn.expected:
        return
    value, ahead = millions(start.spent.value) or 0.0, drawn.burn.expected
    x = [at_end(start.quarter), *(at_end(e.quarter) for e in ahead)]
    low, middle, high = (
        [value, *(_height(e_value) for e_value in run)]
        for run in zip(*((e.low, e.middle, e.high) for e in ahead), strict=True)
    )
    figure.add_scatter(
        x=x + x[::-1], y=high + low[::-1], fill="toself", fillcolor=BAND, opacity=0.7, line_width=0, hoverinfo="skip"
    )
    line = {"color": HAPPENED, "width": 2.5, "dash": EXPECTED_DASH}
    figure.add_scatter(x=x, y=middle, mode="lines", line=line, hoverinfo="skip")
    for edge in (low, middle, high):
        room.take_line(list(zip(x, edge, strict=True)))


def _draw_planned(figure: go.Figure, room: Room, drawn: ToSpend) -> None:
    if not drawn.burn.planned:
        return
    points = [(at_end(quarter), millions(amount) or 0.0) for quarter, amount in drawn.burn.planned]
    figure.add_scatter(
        x=[x for x, _ in points],
        y=[y for _, y in points],
        mode="lines",
        line={"color": PLAN, "width": 2, "dash": PLAN_DASH},
        hoverinfo="skip",
    )
    room.take_line(points)


def _draw_granted(figure: go.Figure, room: Room, points: Sequence[BurnPoint], language: Language) -> None:
    known = [(p.quarter, p.granted) for p in points if p.granted is not None]
    if not known:
        return
    x, y = [at_end(quarter) for quarter, _ in known], [millions(amount) for _, amount in known]
    figure.add_scatter(
        x=x,
        y=y,
        mode="lines",
        line={"color": SOURCE, "width": 2.2, "shape": "hv"},
        customdata=[[q.label(language), f"{_GRANTED[language]}: {euro_short(a, language)}"] for q, a in known],
        hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<extra></extra>",
    )
    room.take_line([(at, height or 0.0) for at, height in zip(x, y, strict=True)])


def _draw_stands(
    figure: go.Figure,
    room: Room,
    stands: Sequence[tuple[Quarter, Total]],
    look: tuple[Text, str, float],
    language: Language,
) -> None:
    """Draw complete stands as a line with gaps, incomplete ones as hollow points beside it; the last one marked."""
    name, colour, width = look
    known = [(quarter, total) for quarter, total in stands if total.value is not None]
    if not known:
        return
    whole = [(quarter, total if not total.at_least else None) for quarter, total in stands]
    figure.add_scatter(
        x=[at_end(quarter) for quarter, _ in whole],
        y=[millions(total.value) if total else None for _, total in whole],
        mode="lines",
        connectgaps=False,
        line={"color": colour, "width": width},
        hoverinfo="skip",
    )
    dots = [(q, total) for q, total in known if total.at_least or (q, total) == known[-1]]
    figure.add_scatter(
        x=[at_end(quarter) for quarter, _ in dots],
        y=[millions(total.value) for _, total in dots],
        mode="markers",
        marker={
            "size": 11,
            "opacity": 1,
            "color": [CARD if total.at_least or total.provisional else colour for _, total in dots],
            "line": {"color": colour, "width": 3},
        },
        hoverinfo="skip",
        cliponaxis=False,
    )
    figure.add_scatter(  # what the pointer meets
        x=[at_end(quarter) for quarter, _ in known],
        y=[millions(total.value) for _, total in known],
        mode="markers",
        marker={"size": 14, "opacity": 0},
        customdata=[[q.label(language), f"{name[language]}: {_said(total, language)}"] for q, total in known],
        hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<extra></extra>",
    )
    room.take_line([(at_end(quarter), millions(total.value) or 0.0) for quarter, total in known])


def _write_labels(figure: go.Figure, room: Room, drawn: ToSpend, language: Language) -> None:
    burn = drawn.burn
    newest = _newest(burn.points, language)
    # as long as each other: those that a phone moves in from the side then still end on one line
    long = max((len(words) for words, _, _, _ in newest), default=0)
    for words, colour, quarter, amount in newest:
        at = (at_end(quarter) - 0.08, millions(amount) or 0.0)
        write(figure, room, at, [(words.rjust(long, "\u00a0"), colour)], anchor="right", bold=True)
    if burn.expected:
        last = burn.expected[-1]
        middle = int(last.middle.quantize(Decimal(1), ROUND_HALF_UP))
        words = _END[language].format(amount=euro_short(middle, language), year=last.quarter.year)
        at = (at_end(last.quarter), _height(last.low))
        write(figure, room, at, [(_AT_PACE[language], HAPPENED), (words, HAPPENED)], anchor="right", up=False)
    if burn.planned:
        quarter, amount = burn.planned[len(burn.planned) * 2 // 3]
        at = (at_end(quarter) - 0.1, millions(amount) or 0.0)
        write(figure, room, at, [(_PLANNED[language], PLAN)], anchor="right")


def _newest(points: Sequence[BurnPoint], language: Language) -> list[tuple[str, str, Quarter, int]]:
    """Return the words, colour, quarter and amount of each line's last known point."""
    lines = (
        (_SPENT, HAPPENED, [(p.quarter, p.spent.value) for p in points]),
        (_COMMITTED, COMMITTED_TEXT, [(p.quarter, p.committed.value) for p in points]),
        (_GRANTED, SOURCE, [(p.quarter, p.granted) for p in points]),
    )
    found = []
    for name, colour, amounts in lines:
        known = [(quarter, amount) for quarter, amount in amounts if amount is not None]
        if known:
            quarter, amount = known[-1]
            found.append((f"{name[language]} {euro_short(amount, language)}", colour, quarter, amount))
    return found


def _height(amount: Decimal) -> float:
    return millions(int(amount)) or 0.0


def _said(total: Total, language: Language) -> str:
    amount = euro_short(total.value, language)
    return _AT_LEAST[language].format(value=amount) if total.at_least else amount


def _stand(total: Total, language: Language) -> str:
    amount = in_millions(total.value, language)
    return _AT_LEAST[language].format(value=amount) if total.at_least else amount


def _expected_cells(middle: Decimal, low: Decimal, high: Decimal, language: Language) -> tuple[str, str, str, str]:
    shown = {
        name: in_millions(int(value), language) for name, value in (("value", middle), ("low", low), ("high", high))
    }
    return "–", "–", "–", _EXPECTED[language].format(**shown)


def _alt(drawn: ToSpend, language: Language) -> str:
    last = drawn.burn.points[-1]
    of = _OF.format(amount=euro_short(drawn.available, language))[language] if drawn.available else ""
    return _ALT.format(
        quarter=quarter_name(last.quarter),
        granted=euro_short(last.granted, language),
        committed=_said(last.committed, language),
        spent=_said(last.spent, language),
        available=of,
    )[language]
