"""Per year: what was budgeted (an open bar), committed and spent (bars inside it)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.described import Described, Words
from monitor.charts.leading import leading, linked
from monitor.charts.money_axis import in_millions, millions
from monitor.charts.palette import CARD, COMMITTED, HAPPENED, INK, PLAN
from monitor.charts.template import TICK_SIZE, new_figure
from monitor.domain.figure import Total
from monitor.domain.formats import UNKNOWN, euro_short, percent
from monitor.domain.ladder import RUNG_NAMES, Rung
from monitor.domain.money_picture import YearRow
from monitor.domain.sentences.parts import capital
from monitor.domain.words import Language, Text

HEIGHT = 330
Lead = Callable[[int, Rung | None], str]
RUNGS = (Rung.BEGROOT, Rung.VERLEEND, Rung.VERPLICHT, Rung.BESTEED)
# how wide, how filled and how edged each bar is, from behind to in front
_BARS: tuple[tuple[Rung, float, str, str], ...] = (
    (Rung.BEGROOT, 0.74, CARD, PLAN),
    (Rung.VERPLICHT, 0.56, COMMITTED, COMMITTED),
    (Rung.BESTEED, 0.30, HAPPENED, HAPPENED),
)


def money_years(
    rows: Sequence[YearRow], words: Words, language: Language = "nl", leads: Lead | None = None
) -> Described:
    """Return the chart of each year, with its table. `rows` holds at least one year.

    `leads` gives the address of what an amount is made of, or of the page about a year; '' leads nowhere.
    """
    led = leads or _nowhere
    figure = new_figure(HEIGHT, language)
    places = list(range(len(rows)))  # years by themselves would be read as numbers far to the right
    for rung, width, fill, edge in _BARS:
        figure.add_bar(
            x=places,
            y=[millions(row.ladder[rung].value) for row in rows],
            width=width,
            marker={"color": fill, "line": {"color": edge, "width": 2}},
            customdata=[
                [row.year, f"{RUNG_NAMES[rung][language]}: {euro_short(row.ladder[rung].value, language)}"]
                for row in rows
            ],
            hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<extra></extra>",
            **leading([led(row.year, rung) for row in rows]),
        )
    for place, row in enumerate(rows):
        _write_share(figure, place, row, language)
    top = max((row.ladder[rung].value or 0 for row in rows for rung, *_look in _BARS), default=0)
    figure.update_layout(barmode="overlay", bargap=0, margin={"b": 30})
    figure.update_xaxes(
        tickvals=places,
        ticktext=[linked(str(row.year), led(row.year, None), INK) for row in rows],
        range=[-0.6, len(rows) - 0.4],
        tickfont={"size": TICK_SIZE, "color": INK},
    )
    figure.update_yaxes(range=[0, (millions(top) or 1.0) * 1.15], tickformat=",d", nticks=5)
    return Described(figure, words.title, words.sentence, _alt(rows, language), years_table(rows, language),
                     _CAPTION[language], words.source)  # fmt: skip


def _nowhere(_year: int, _rung: Rung | None) -> str:
    return ""


def years_table(rows: Sequence[YearRow], language: Language = "nl") -> pd.DataFrame:
    """Return the chart's numbers, one row a year."""
    columns = {
        capital(RUNG_NAMES[rung])[language]: [_cell(row.ladder[rung], language) for row in rows] for rung in RUNGS
    }
    columns[_SHARE[language]] = [_share(row, language) for row in rows]
    return pd.DataFrame(columns, index=pd.Index([str(row.year) for row in rows], name=_YEAR[language]))


_CAPTION = Text(
    nl="Begroot, verleend, verplicht en besteed per jaar, in miljoen euro",
    en="Budgeted, granted, committed and spent per year, in million euros",
)
_YEAR = Text(nl="Jaar", en="Year")
_SHARE = Text(nl="% besteed", en="% spent")
_AT_LEAST = Text(nl="ten minste {value}", en="at least {value}")
_ALT = Text(
    nl="Staafgrafiek per jaar. {years}. Alle bedragen staan in de tabel onder de grafiek.",
    en="Bar chart per year. {years}. All amounts are in the table below the chart.",
)
_OF_YEAR = Text(nl="{year}: {spent} besteed van {budget}", en="{year}: {spent} spent of {budget}")


def _write_share(figure: go.Figure, place: int, row: YearRow, language: Language) -> None:
    top = max((row.ladder[rung].value or 0 for rung, *_look in _BARS), default=0)
    share = _share(row, language)
    if share != UNKNOWN:
        figure.add_annotation(
            x=place,
            y=millions(top),
            yshift=11,
            text=f"<b>{share}</b>",
            showarrow=False,
            font={"color": HAPPENED},
        )


def _share(row: YearRow, language: Language) -> str:
    held = row.ladder.exhausted
    if held is None or row.ladder[Rung.BESTEED].value is None:
        return UNKNOWN
    return percent(Decimal(100 * held[0]) / held[1], 0, language)


def _cell(total: Total, language: Language) -> str:
    amount = in_millions(total.value, language)
    return _AT_LEAST[language].format(value=amount) if total.at_least else amount


def _alt(rows: Sequence[YearRow], language: Language) -> str:
    years = [
        _OF_YEAR[language].format(
            year=row.year,
            spent=euro_short(row.ladder[Rung.BESTEED].value, language),
            budget=euro_short(row.ladder[Rung.BEGROOT].value, language),
        )
        for row in rows
    ]
    return _ALT[language].format(years="; ".join(years))
