"""The look that all charts share: type, axes, hover, and Plotly's own words in the language of the screen."""

from __future__ import annotations

from datetime import date
from typing import Any

from babel.dates import format_date

from monitor.charts.canvas import Canvas
from monitor.charts.palette import GRID, INK, LINE, TEXT
from monitor.domain.words import Language

FONT = '"Source Sans", "Source Sans 3", Arial, sans-serif'
LABEL_SIZE = 14
TICK_SIZE = 13

# what plotly makes of the template "none"
_NO_TEMPLATE = {"data": {"scatter": [{"type": "scatter"}]}}


def _axis() -> dict[str, Any]:
    return {
        "automargin": True,
        "fixedrange": True,
        "gridcolor": GRID,
        "tickfont": {"size": TICK_SIZE, "color": TEXT},
        "ticks": "",
        "zeroline": False,
    }


def new_figure(height: int, language: Language) -> Canvas:
    """Return an empty figure in the monitor's look, `height` pixels high and as wide as its place."""
    return Canvas(
        [],
        {
            "template": _NO_TEMPLATE,
            "height": height,
            "font": {"family": FONT, "size": LABEL_SIZE, "color": TEXT},
            "separators": ".," if language == "en" else ",.",
            "margin": {"l": 4, "r": 4, "t": 8, "b": 4},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "showlegend": False,
            "dragmode": False,
            "hovermode": "closest",
            "hoverlabel": {
                "bgcolor": "#FFFFFF",
                "bordercolor": LINE,
                "font": {"family": FONT, "size": LABEL_SIZE, "color": INK},
                "align": "left",
            },
            "xaxis": {**_axis(), "showgrid": False, "showline": True, "linecolor": TEXT, "linewidth": 1},
            "yaxis": {**_axis(), "showgrid": True, "showline": False, "rangemode": "tozero"},
        },
    )


def config(language: Language) -> dict[str, Any]:
    """Return Plotly's settings: no tool bar, nothing that moves under a finger, dates in the screen's language."""
    settings: dict[str, Any] = {
        "displayModeBar": False,
        "scrollZoom": False,
        "doubleClick": False,
        "showTips": False,
        "responsive": True,
    }
    if language == "nl":
        settings |= {"locale": "nl", "locales": {"nl": _DUTCH}}
    return settings


_MONTHS = [format_date(date(2001, month, 1), "MMMM", locale="nl") for month in range(1, 13)]
_DAYS = [format_date(date(2001, 7, day), "EEEE", locale="nl") for day in range(1, 8)]  # a week from Sunday
_DUTCH: dict[str, Any] = {
    "dictionary": {},
    "format": {
        "days": _DAYS,
        "shortDays": [day[:2] for day in _DAYS],
        "months": _MONTHS,
        "shortMonths": [format_date(date(2001, month, 1), "MMM", locale="nl") for month in range(1, 13)],
        "date": "%-d %B %Y",
        "decimal": ",",
        "thousands": ".",
    },
}
