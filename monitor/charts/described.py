"""A chart that cannot be without its words: title, description, table and source belong to it."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from monitor.charts.canvas import Canvas


@dataclass(frozen=True, eq=False)
class Described:
    """A figure with everything a reader needs who does not see it.

    `title` is a finding made from the data, `sentence` says what is drawn, `alt` tells the chart in words.
    `table` holds the chart's numbers as they are shown; its index names the rows, `caption` names the table.
    Raises ValueError when one of them is missing.
    """

    figure: Canvas
    title: str
    sentence: str
    alt: str
    table: pd.DataFrame
    caption: str
    source: str

    def __post_init__(self) -> None:
        for name in ("title", "sentence", "alt", "caption", "source"):
            if not str(getattr(self, name)).strip():
                raise ValueError(f"a chart needs its {name}")
        if self.table.empty:
            raise ValueError("a chart needs the table of its numbers")
        if not self.table.index.name:
            raise ValueError("a table's first column needs a name")


@dataclass(frozen=True)
class Words:
    """What is written around a chart, in the language of the screen."""

    title: str
    sentence: str
    source: str
