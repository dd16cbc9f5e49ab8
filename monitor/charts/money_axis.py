"""What the charts of money share: millions on the axis, years below it, and amounts as they are written."""

from __future__ import annotations

from decimal import Decimal

import plotly.graph_objects as go

from monitor.charts.palette import TEXT
from monitor.domain.formats import decimal
from monitor.domain.words import Language, Text

CENTS_IN_A_MILLION = 100_000_000
MILLIONS = Text(nl="miljoen euro", en="million euros")


def millions(cents: int | None) -> float | None:
    """Return an amount as it stands on an axis; the one place where money is no whole number."""
    return None if cents is None else cents / CENTS_IN_A_MILLION


def in_millions(cents: int | None, language: Language) -> str:
    """Return an amount for a table in millions: '59,0'; '–' when it is not known."""
    return decimal(None if cents is None else Decimal(cents) / CENTS_IN_A_MILLION, 1, language)


def year_axis(figure: go.Figure, x: tuple[float, float]) -> None:
    """Name the years below the drawing, each in the middle of its own stretch."""
    years = [year for year in range(int(x[0]), int(x[1]) + 1) if x[0] <= year + 0.5 <= x[1]]
    figure.update_xaxes(
        range=list(x),
        tickmode="array",
        tickvals=[year + 0.5 for year in years],
        ticktext=[str(year) for year in years],
        minor={"tickvals": [*years, *[y + 1 for y in years[-1:]]], "ticks": "outside", "ticklen": 6, "tickcolor": TEXT},
    )
