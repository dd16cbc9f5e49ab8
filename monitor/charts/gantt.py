"""The time line of trajects: their stages, when they open or close, and what was planned first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import plotly.graph_objects as go
from markupsafe import escape

from monitor.charts.described import Described, Words
from monitor.charts.gantt_table import GanttRow, gantt_table, late_marks, late_words, shown_day, shown_end, stand_words
from monitor.charts.leading import leading, linked
from monitor.charts.palette import BEHIND, CARD, COMMITTED, GRID, HAPPENED, INK, PLAN, TEXT
from monitor.charts.template import TICK_SIZE, new_figure
from monitor.domain.formats import NO_BREAK, count, date_short
from monitor.domain.timeline import Certain, Stretch
from monitor.domain.traject import PHASE_NAMES, Phase
from monitor.domain.words import Language, Text

ROW, TOP, FOOT = 36, 58, 12
_BAR, _LONGEST, _DAY = 0.62, 36, 86_400_000
_OF_A_CHARACTER = 0.0085  # of the drawing, on a screen of 1280 pixels


@dataclass(frozen=True)
class Today:
    """The day of the vertical line, and what it is called."""

    day: date
    name: Text


def gantt(rows: Sequence[GanttRow], today: Today, words: Words, language: Language = "nl") -> Described:
    """Return the chart of the trajects, the first one on top, with its table."""
    figure = new_figure(TOP + FOOT + ROW * len(rows), language)
    at = {id(row): len(rows) - 1 - number for number, row in enumerate(rows)}
    first, last = _span(rows, today.day)
    for certain in Certain:
        bars = [(at[id(r)], r, s) for r in rows for s in r.line.stretches if s.certain is certain]
        _draw_stretches(figure, bars, certain, (first, last), language)
    _draw_today(figure, today, len(rows), language)
    _draw_ends(figure, [(at[id(row)], row) for row in rows], language)
    _set_axes(figure, rows, first, last)
    alt = _alt(rows, language)
    return Described(figure, words.title, words.sentence, alt, gantt_table(rows, language), _CAPTION[language],
                     words.source)  # fmt: skip


_CAPTION = Text(nl="Planning van de trajecten", en="Planning of the trajects")
_PL = Text(nl="{n} pl.", en="{n} pl.")
_NO_DATE = Text(nl="datum onbekend", en="date not known")
_OPENS = Text(nl="opening {day}", en="opening {day}")
_CLOSES = Text(nl="sluiting {day}", en="closing {day}")
_FIRST_ON = Text(nl="eerst gepland: {day}", en="first planned: {day}")
_UNTIL = Text(nl="{start} tot {end}", en="{start} to {end}")
_CERTAIN = {
    Certain.DONE: Text(nl="afgerond", en="done"),
    Certain.UNDER_WAY: Text(nl="loopt", en="under way"),
    Certain.PLANNED: Text(nl="gepland", en="planned"),
}
_FILL = {Certain.DONE: HAPPENED, Certain.UNDER_WAY: COMMITTED, Certain.PLANNED: CARD}
_LETTERS = {Certain.DONE: "#FFFFFF", Certain.UNDER_WAY: INK, Certain.PLANNED: INK}
_ALT = Text(
    nl="Tijdlijn van {n} trajecten met hun fasen. {late} daarvan zijn een kwartaal of meer later dan eerst gepland."
    " Alle data staan in de tabel onder de grafiek.",
    en="Time line of {n} trajects with their stages. {late} of them are a quarter or more later than first planned."
    " All dates are in the table below the chart.",
)


def _draw_stretches(
    figure: go.Figure,
    bars: Sequence[tuple[int, GanttRow, Stretch]],
    certain: Certain,
    span: tuple[date, date],
    language: Language,
) -> None:
    edge = PLAN if certain is Certain.PLANNED else CARD
    figure.add_bar(
        orientation="h",
        y=[y for y, _row, _stretch in bars],
        base=[stretch.start.isoformat() for _y, _row, stretch in bars],
        x=[(stretch.end - stretch.start).days * _DAY for _y, _row, stretch in bars],
        width=_BAR,
        marker={"color": _FILL[certain], "line": {"color": edge, "width": 1.4}},
        text=[_words(row, stretch, span, language) for _y, row, stretch in bars],
        textposition="inside",
        insidetextanchor="start",
        textangle=0,
        textfont={"size": 12, "color": _LETTERS[certain]},
        customdata=[[escape(row.name), _hover(stretch, language)] for _y, row, stretch in bars],
        hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<extra></extra>",
        **leading([row.href for _y, row, _stretch in bars]),
    )


def _words(row: GanttRow, stretch: Stretch, span: tuple[date, date], language: Language) -> str:
    """Return what stands in a bar: its phase, unless a diamond would lie over it."""
    words = PHASE_NAMES[stretch.phase][language]
    if stretch.phase is Phase.IN_GEBRUIK:
        words = NO_BREAK * 4 + words  # the diamond of the opening lies at its start
    needed = (span[1] - span[0]) * (len(words) + 2) * _OF_A_CHARACTER
    marks = [day for day in (row.line.original, row.line.end) if day is not None and day > stretch.start]
    return "" if any(day < stretch.start + needed for day in marks) else words


def _hover(stretch: Stretch, language: Language) -> str:
    days = _UNTIL[language].format(start=date_short(stretch.start, language), end=date_short(stretch.end, language))
    return f"{PHASE_NAMES[stretch.phase][language]} ({_CERTAIN[stretch.certain][language]}): {days}"


def _draw_ends(figure: go.Figure, rows: Sequence[tuple[int, GanttRow]], language: Language) -> None:
    """Draw what was planned first (open) and when it ends now (filled), with places and quarters beside it."""
    first = [(y, row) for y, row in rows if row.line.original and row.line.original != row.line.end]
    ends = [(y, row) for y, row in rows if row.line.end]
    for marks, is_first in ((first, True), (ends, False)):
        days = [row.line.original if is_first else row.line.end for _y, row in marks]
        figure.add_scatter(
            x=[day.isoformat() for day in days if day],
            y=[y for y, _row in marks],
            mode="markers",
            marker={
                "symbol": "diamond",
                "size": 12 if is_first else 14,
                "color": CARD if is_first else INK,
                "line": {"color": PLAN if is_first else CARD, "width": 2 if is_first else 1.5},
                "opacity": 1,
            },
            customdata=[[escape(row.name), _end_words(row, is_first, language)] for _y, row in marks],
            hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<extra></extra>",
            cliponaxis=False,
            **leading([row.href for _y, row in marks]),
        )
    for y, row in rows:
        day = row.line.end or max((s.end for s in row.line.stretches), default=None)
        if day is not None:
            _write_end(figure, y, row, day, language)


def _write_end(figure: go.Figure, y: int, row: GanttRow, day: date, language: Language) -> None:
    text = _PL[language].format(n=count(row.places, language))
    if row.line.end is None:
        text += f" {_NO_DATE[language]}"
    text += "".join(f" <b><span style='color:{BEHIND}'>▲ {mark}</span></b>" for mark in late_marks(row, language))
    if row.late < 0:
        text += f" {late_words(row.late, language)}"
    if row.stand_of is not None:
        text += f" · {stand_words(row, language)}"
    # what lies after the end would lie under the words
    right = max(day, row.line.original or day, *(stretch.end for stretch in row.line.stretches))
    font = {"size": TICK_SIZE, "color": INK}
    figure.add_annotation(
        x=right.isoformat(),
        y=y,
        text=text,
        showarrow=False,
        xanchor="left",
        xshift=11,
        font=font,
        bgcolor="rgba(255,255,255,0.85)",
        borderpad=0,
    )


def _draw_today(figure: go.Figure, today: Today, rows: int, language: Language) -> None:
    x = today.day.isoformat()
    line = {"color": INK, "width": 1.5}
    figure.add_shape(type="line", x0=x, x1=x, y0=-0.6, y1=rows - 0.35, line=line)
    figure.add_annotation(
        x=x,
        y=rows - 0.35,
        text=f"<b>{today.name[language]}</b>",
        showarrow=False,
        yanchor="bottom",
        font={"size": TICK_SIZE, "color": INK},
    )


def _set_axes(figure: go.Figure, rows: Sequence[GanttRow], first: date, last: date) -> None:
    years = list(range(first.year, last.year + 1))
    shown = years if len(years) <= 9 else years[::2]
    figure.update_xaxes(
        type="date",
        range=[first.isoformat(), last.isoformat()],
        tickvals=[f"{year}-01-01" for year in shown],
        ticktext=[str(year) for year in shown],
        ticklabelposition="outside right",
        side="top",
        showgrid=True,
        gridcolor=GRID,
        showline=False,
    )
    figure.update_yaxes(
        range=[-0.6, len(rows) + 0.25],
        rangemode="normal",
        tickvals=list(range(len(rows)))[::-1],
        ticktext=[_row_name(row) for row in rows],
        tickfont={"size": TICK_SIZE, "color": INK},
    )
    figure.update_layout(barmode="overlay", uniformtext={"minsize": 12, "mode": "hide"}, margin={"t": 8})


def _row_name(row: GanttRow) -> str:
    short = row.name if len(row.name) <= _LONGEST else f"{row.name[: _LONGEST - 1].rstrip()}…"
    return f"<b style='color:{TEXT}'>{escape(row.region)}</b>  {linked(short, row.href, INK)} "


def _span(rows: Sequence[GanttRow], day: date) -> tuple[date, date]:
    stretches = [stretch for row in rows for stretch in row.line.stretches]
    days = [day, *(s.start for s in stretches), *(s.end for s in stretches)]
    days += [found for row in rows for found in (row.line.end, row.line.original) if found]
    first, last = min(days), max(days)
    beside = 0.36 if any(row.stand_of for row in rows) else 0.2  # what the words after the end take
    return first - timedelta(days=20), last + max(timedelta(days=120), (last - first) * beside)


def _end_words(row: GanttRow, is_first: bool, language: Language) -> str:
    if is_first:
        return _FIRST_ON[language].format(day=shown_day(row.line.original, language))
    return (_OPENS if row.opens else _CLOSES)[language].format(day=shown_end(row, language))


def _alt(rows: Sequence[GanttRow], language: Language) -> str:
    return _ALT[language].format(n=len(rows), late=sum(row.late > 0 for row in rows))
