"""Which part of the places was removed beside which part of the money was spent: two marks on a line for each place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

import pandas as pd
import plotly.graph_objects as go
from markupsafe import escape

from monitor.charts.described import Described, Words
from monitor.charts.leading import leading, linked
from monitor.charts.palette import CARD, HAPPENED, INK, SOURCE
from monitor.charts.template import LABEL_SIZE, TICK_SIZE, new_figure
from monitor.domain.figure import PercentagePoints
from monitor.domain.formats import percent, percent_change
from monitor.domain.money_picture import MoneyRow
from monitor.domain.words import Language, Text

ROW, _TOP = 38, 34


def money_shares(
    rows: Sequence[MoneyRow],
    first: Text,
    words: Words,
    language: Language = "nl",
    leads: Mapping[str, str] | None = None,
) -> Described:
    """Return the chart of both shares per place, in the order given, with its table. `rows` holds at least one.

    `first` is what the places are called; `leads` holds the address of the page about a place, by its code.
    """
    figure = new_figure(_TOP + ROW * len(rows) + 24, language)
    names = [row.name for row in rows]
    known = [row for row in rows if row.lead is not None]
    for row in known:
        figure.add_scatter(
            x=[float(row.removed_share or 0), float(row.spent_share or 0)],
            y=[row.name, row.name],
            mode="lines",
            line={"color": SOURCE, "width": 4},
            hoverinfo="skip",
        )
    for shares, symbol, fill in (
        ([row.removed_share for row in known], "circle", HAPPENED),
        ([row.spent_share for row in known], "square", CARD),
    ):
        figure.add_scatter(
            x=[float(share or 0) for share in shares],
            y=[row.name for row in known],
            mode="markers",
            marker={
                "symbol": symbol, "size": 13, "color": fill, "opacity": 1, "line": {"color": HAPPENED, "width": 3}
            },
            customdata=[[escape(row.name), _hover(row, language)] for row in known],
            hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<extra></extra>",
            cliponaxis=False,
            **leading([(leads or {}).get(row.code, "") for row in known]),
        )  # fmt: skip
    for row in known:
        _write(figure, row, language)
    every = [float(share) for row in known for share in (row.removed_share, row.spent_share) if share is not None]
    top = max([10.0, *every])
    figure.update_xaxes(
        range=[min([0.0, *every]) - top * 0.16, top * 1.5], ticksuffix="%", nticks=5, showgrid=True, showline=False
    )
    figure.update_yaxes(
        type="category",
        categoryorder="array",
        categoryarray=names[::-1],
        range=[-0.6, len(names) - 0.4],
        tickvals=names,
        ticktext=[linked(row.name, (leads or {}).get(row.code, ""), INK) for row in rows],
        showgrid=False,
        tickfont={"size": TICK_SIZE + 1, "color": INK},
    )
    return Described(figure, words.title, words.sentence, _alt(known, language), shares_table(rows, first, language),
                     _CAPTION[language], words.source)  # fmt: skip


def shares_table(rows: Sequence[MoneyRow], first: Text, language: Language = "nl") -> pd.DataFrame:
    """Return both shares and how far apart they are, in percentage points."""
    columns = {
        _REMOVED[language]: [percent(row.removed_share, 1, language) for row in rows],
        _SPENT[language]: [percent(row.spent_share, 1, language) for row in rows],
        _LEAD[language]: [_lead(row.lead, language) for row in rows],
    }
    return pd.DataFrame(columns, index=pd.Index([row.name for row in rows], name=first[language]))


_CAPTION = Text(
    nl="Deel van de gesloten plaatsen afgebouwd en deel van het budget besteed",
    en="Part of the closed places removed and part of the budget spent",
)
_REMOVED = Text(nl="% afgebouwd", en="% removed")
_SPENT = Text(nl="% besteed", en="% spent")
_LEAD = Text(nl="Geld voor (+) of achter (−)", en="Money ahead (+) or behind (−)")
_BOTH = Text(nl="{removed} afgebouwd, {spent} besteed", en="{removed} removed, {spent} spent")
_ALT = Text(
    nl="Per plek twee merktekens op een lijn: het deel van de plaatsen dat is afgebouwd en het deel van het budget"
    " dat is besteed. {rows}.",
    en="For each place two marks on a line: the part of the places removed and the part of the budget spent. {rows}.",
)


def _write(figure: go.Figure, row: MoneyRow, language: Language) -> None:
    """Write both shares outside the marks, so that they never meet."""
    removed, spent = row.removed_share or Decimal(0), row.spent_share or Decimal(0)
    left, right = min(removed, spent), max(removed, spent)
    for share, shift, anchor in ((left, -12, "right"), (right, 12, "left")):
        figure.add_annotation(
            x=float(share),
            y=row.name,
            xshift=shift,
            xanchor=anchor,
            text=percent(share, 0, language),
            showarrow=False,
            font={"size": LABEL_SIZE, "color": INK},
        )


def _hover(row: MoneyRow, language: Language) -> str:
    return _BOTH[language].format(
        removed=percent(row.removed_share, 1, language), spent=percent(row.spent_share, 1, language)
    )


def _lead(lead: Decimal | None, language: Language) -> str:
    return percent_change(None if lead is None else PercentagePoints(lead), 1, language)


def _alt(rows: Sequence[MoneyRow], language: Language) -> str:
    return _ALT[language].format(rows="; ".join(f"{row.name}: {_hover(row, language)}" for row in rows) or "–")
