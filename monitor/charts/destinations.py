"""Where youths went: a bar for each destination in the last quarter, with a tick for each of the quarters before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.described import Described, Words
from monitor.charts.leading import leading, linked
from monitor.charts.palette import CARD, HAPPENED, INK, SOURCE, TEXT
from monitor.charts.template import LABEL_SIZE, TICK_SIZE, new_figure
from monitor.domain import formats
from monitor.domain.figure import Total
from monitor.domain.indicator import Code
from monitor.domain.quarter import Quarter
from monitor.domain.words import Language, Text

UNKNOWN = "onbekend"
_ROW = 58  # pixels for one destination: its name, and its bar below
_ROOM = 1.34  # how much wider than the longest bar: its number stands behind it

_DESTINATION = Text(nl="Bestemming", en="Destination")
_ALL = Text(nl="Alle vertrek", en="All departures")
_CAPTION = Text(
    nl="Vertrek naar bestemming, aantal en deel van het vertrek in het kwartaal",
    en="Departures by destination, number and part of the departures in the quarter",
)
_ALT = Text(nl="Staven per bestemming in {quarter}. {said}.", en="Bars by destination in {quarter}. {said}.")
_AT_LEAST = Text(nl="ten minste {n}", en="at least {n}")
_PROVISIONAL = Text(nl="{n} (voorlopig)", en="{n} (provisional)")


@dataclass(frozen=True)
class Departures:
    """One quarter: all departures, and those by code of destination; a code that was not reported is not there."""

    quarter: Quarter
    total: Total
    parts: Mapping[str, int]

    def share(self, code: str) -> Decimal | None:
        """Return which part of the departures went there, in percent."""
        whole, part = self.total.value, self.parts.get(code)
        return None if not whole or part is None else Decimal(part) * 100 / whole


def destinations(
    quarters: Sequence[Departures],
    codes: Sequence[Code],
    words: Words,
    language: Language = "nl",
    leads: Mapping[str, str] | None = None,
) -> Described:
    """Return the chart of destinations; `quarters` run up to the one that is looked at, `codes` from top to bottom.

    What is unknown is hatched: it is no destination. `leads` holds where a destination leads, by its code.
    """
    now, before = quarters[-1], quarters[:-1]
    figure = new_figure(_ROW * len(codes) + 8, language)
    rows = list(range(len(codes), 0, -1))
    highest = max((float(q.share(code.code) or 0) for q in quarters for code in codes), default=0.0) or 1.0
    for row, code in zip(rows, codes, strict=True):
        _bar(figure, row, code, now, language, (leads or {}).get(code.code, ""))
        _ticks(figure, row, code, before, language)
        _number(figure, row, code, quarters, language)
    figure.update_layout(barmode="overlay", margin={"l": 0, "r": 0, "t": 4, "b": 4})
    figure.update_xaxes(visible=False, range=[0, highest * _ROOM])
    figure.update_yaxes(visible=False, range=[0.45, len(codes) + 0.55], rangemode="normal")
    alt = _ALT[language].format(quarter=now.quarter.label(language), said=_said(now, codes, language))
    table = _table(quarters, codes, language)
    return Described(figure, words.title, words.sentence, alt, table, _CAPTION[language], words.source)


def _bar(figure: go.Figure, row: int, code: Code, now: Departures, language: Language, href: str) -> None:
    share = float(now.share(code.code) or 0)
    hatched = {"shape": "/", "fgcolor": HAPPENED, "bgcolor": CARD, "size": 6, "solidity": 0.3}
    figure.add_bar(
        x=[share],
        y=[row - 0.16],
        width=0.34,
        orientation="h",
        marker={
            "color": HAPPENED,
            "line": {"color": HAPPENED, "width": 1.5},
            **({"pattern": hatched} if code.code == UNKNOWN else {}),
        },
        hovertext=f"<b>{code.name[language]}</b><br>{now.quarter.label(language)}: {_shown(now, code.code, language)}",
        hoverinfo="text",
        **leading([href]),
    )
    _note(figure, 0, row + 0.25, linked(code.name[language], href, TEXT), TEXT, TICK_SIZE)


def _number(figure: go.Figure, row: int, code: Code, quarters: Sequence[Departures], language: Language) -> None:
    """Write the number of the last quarter, behind the bar and all of its ticks."""
    end = max(float(quarter.share(code.code) or 0) for quarter in quarters)
    _note(figure, end, row - 0.16, f"<b>{_shown(quarters[-1], code.code, language, 0)}</b>", INK, LABEL_SIZE, shift=9)


def _ticks(figure: go.Figure, row: int, code: Code, before: Sequence[Departures], language: Language) -> None:
    known = [(q, share) for q in before if (share := q.share(code.code)) is not None]
    x, y = [float(share) for _, share in known], [row - 0.16] * len(known)
    edge = {"symbol": "line-ns", "size": 12, "line": {"color": CARD, "width": 7}}
    figure.add_scatter(x=x, y=y, mode="markers", marker=edge, hoverinfo="skip", cliponaxis=False)
    figure.add_scatter(
        x=x,
        y=y,
        mode="markers",
        marker={"symbol": "line-ns", "size": 15, "line": {"color": SOURCE, "width": 3}},
        hovertext=[
            f"<b>{code.name[language]}</b><br>{q.quarter.label(language)}: {_shown(q, code.code, language)}"
            for q, _ in known
        ],
        hoverinfo="text",
        cliponaxis=False,
    )


def _note(figure: go.Figure, x: float, y: float, text: str, colour: str, size: int, shift: int = 0) -> None:
    figure.add_annotation(
        x=x,
        y=y,
        text=text,
        showarrow=False,
        xanchor="left",
        yanchor="middle",
        xshift=shift,
        font={"size": size, "color": colour},
    )


def _shown(quarter: Departures, code: str, language: Language, decimals: int = 1) -> str:
    part, share = quarter.parts.get(code), quarter.share(code)
    if part is None or share is None:
        return formats.UNKNOWN
    return f"{formats.count(part, language)} ({formats.percent(share, decimals, language)})"


def _said(now: Departures, codes: Sequence[Code], language: Language) -> str:
    return "; ".join(f"{code.name[language]} {_shown(now, code.code, language)}" for code in codes)


def _table(quarters: Sequence[Departures], codes: Sequence[Code], language: Language) -> pd.DataFrame:
    rows = [[_shown(q, code.code, language) for q in quarters] for code in codes]
    rows.append([_total(q.total, language) for q in quarters])
    names = [code.name[language] for code in codes] + [_ALL[language]]
    columns = [q.quarter.label(language) for q in quarters]
    return pd.DataFrame(rows, columns=columns, index=pd.Index(names, name=_DESTINATION[language]))


def _total(total: Total, language: Language) -> str:
    shown = formats.count(total.value, language)
    if total.at_least:
        return _AT_LEAST[language].format(n=shown)
    return _PROVISIONAL[language].format(n=shown) if total.provisional else shown
