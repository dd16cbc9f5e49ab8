"""The balance of places as a flow: what was there, what came and went, and what is there now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.described import Described, Words
from monitor.charts.leading import leading, linked
from monitor.charts.palette import ATTENTION, CARD, HAPPENED, INK, SOURCE
from monitor.charts.template import LABEL_SIZE, TICK_SIZE, new_figure
from monitor.domain.balance import Balance
from monitor.domain.formats import change, count
from monitor.domain.sentences.parts import both
from monitor.domain.words import Language, Text

ROW = 34


@dataclass(frozen=True)
class Piece:
    """One bar: its name, how much it adds or takes off (or, for a `whole`, how much there is), and where it starts."""

    name: Text
    value: int
    start: int
    whole: bool = False
    unexplained: bool = False


def pieces(balance: Balance) -> list[Piece]:
    """Return the bars of a balance that is known, in order; what adds nothing is left out."""
    parts = [
        (OPENED, balance.opened or 0, False),
        (CLOSED, -(balance.closed or 0), False),
        (CONVERTED, -(balance.converted or 0), False),
        (CORRECTION, balance.correction, False),
        (RESIDUAL, balance.residual or 0, True),
    ]
    at = balance.begin or 0
    found = [Piece(BEGIN, at, 0, whole=True)]
    for name, value, unexplained in parts:
        if value:
            found.append(Piece(name, value, at, unexplained=unexplained))
            at += value
    return [*found, Piece(END, balance.end or 0, 0, whole=True)]


def balance_flow(
    balance: Balance, words: Words, language: Language = "nl", leads: Mapping[Text, str] | None = None
) -> Described:
    """Return the chart of one balance, with its table; `leads` holds where a bar leads, by its name."""
    bars = pieces(balance)
    figure = new_figure(20 + ROW * len(bars), language)
    edges = [ATTENTION if piece.unexplained else HAPPENED if piece.whole else SOURCE for piece in bars]
    figure.add_bar(
        orientation="h",
        y=[piece.name[language] for piece in bars],
        base=[piece.start for piece in bars],
        x=[piece.value for piece in bars],
        width=0.62,
        marker={
            "color": [_colour(piece) for piece in bars],
            "line": {"color": edges, "width": 2},
            "pattern": {"shape": ["/" if p.unexplained else "" for p in bars], "fgcolor": ATTENTION, "bgcolor": CARD},
        },
        hoverinfo="none" if leads else "skip",
        **leading([(leads or {}).get(piece.name, "") for piece in bars]),
    )
    for piece in bars:
        _write(figure, piece, language)
    top = max(max(piece.start, piece.start + piece.value) for piece in bars)
    figure.update_xaxes(range=[0, top * 1.2 or 10], visible=False)
    figure.update_yaxes(
        autorange="reversed",
        showgrid=False,
        tickfont={"size": TICK_SIZE, "color": INK},
        tickvals=[piece.name[language] for piece in bars],
        ticktext=[linked(piece.name[language], (leads or {}).get(piece.name, ""), INK) + " " for piece in bars],
    )
    return Described(figure, words.title, words.sentence, _alt(bars, language), balance_table(balance, language),
                     _CAPTION[language], words.source)  # fmt: skip


def balance_table(balance: Balance, language: Language = "nl") -> pd.DataFrame:
    """Return the numbers of the bars, as they are shown."""
    bars = pieces(balance)
    cells = [_shown(piece, language) for piece in bars]
    names = pd.Index([piece.name[language] for piece in bars], name=_PART[language])
    return pd.DataFrame({_PLACES[language]: cells}, index=names)


BEGIN = Text(nl="Begin", en="Begin")
OPENED = Text(nl="Geopend", en="Opened")
CLOSED = Text(nl="Gesloten", en="Closed")
CONVERTED = Text(nl="Omgezet", en="Converted")
CORRECTION = Text(nl="Correctie", en="Correction")
RESIDUAL = Text(nl="Niet verklaard", en="Unexplained")
END = Text(nl="Eind", en="End")
_PART = Text(nl="Onderdeel", en="Part")
_PLACES = Text(nl="Gesloten plaatsen", en="Closed places")
_CAPTION = Text(nl="Balans van gesloten plaatsen", en="Balance of closed places")
_ALT = Text(nl="Staafgrafiek van de balans: {parts}.", en="Bar chart of the balance: {parts}.")


def _write(figure: go.Figure, piece: Piece, language: Language) -> None:
    figure.add_annotation(
        x=max(piece.start, piece.start + piece.value),
        y=piece.name[language],
        text=f"<b>{_shown(piece, language)}</b>",
        showarrow=False,
        xanchor="left",
        xshift=5,
        font={"size": LABEL_SIZE, "color": INK},
    )


def _shown(piece: Piece, language: Language) -> str:
    return count(piece.value, language) if piece.whole else change(piece.value, language)


def _colour(piece: Piece) -> str:
    return CARD if piece.unexplained else HAPPENED if piece.whole else SOURCE


def _alt(bars: list[Piece], language: Language) -> str:
    parts = both(lambda lang: ", ".join(f"{piece.name[lang]} {_shown(piece, lang)}" for piece in bars))
    return _ALT.format(parts=parts)[language]
