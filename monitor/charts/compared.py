"""A chart beside the same chart as it was known on an earlier day: both on one scale, and which numbers differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.described import Described
from monitor.domain import formats
from monitor.domain.sentences.parts import number
from monitor.domain.words import Language, Text

_Cell = tuple[str, int, str]  # the row's name, which of that name, and the column


@dataclass(frozen=True, eq=False)
class Compared:
    """Two drawings of one question. `differences` has a row for each number that differs, with then and now.

    `numbers` is how many numbers either of them shows.
    """

    now: Described
    then: Described
    differences: pd.DataFrame
    numbers: int

    @property
    def sentence(self) -> Text:
        """How many of the numbers were different then."""
        changed = len(self.differences)
        if not changed:
            return _SAME.format(all=number(self.numbers))
        words = _ONE if changed == 1 else _SOME
        return words.format(n=number(changed), all=number(self.numbers))


def compared(now: Described, then: Described, language: Language = "nl") -> Compared:
    """Return both with their axes over the same range, and the numbers of their tables that differ.

    Rows are matched by their name and columns by their heading; what one of them lacks is unknown there.
    """
    same_scale(now.figure, then.figure)
    new, old = dict(_cells(now.table)), dict(_cells(then.table))
    asked = list(dict.fromkeys((*new, *old)))
    rows = [
        (row, column, old.get(key, formats.UNKNOWN), new.get(key, formats.UNKNOWN))
        for key in asked
        for row, _nth, column in (key,)
        if old.get(key, formats.UNKNOWN) != new.get(key, formats.UNKNOWN)
    ]
    columns = (str(now.table.index.name), *(text[language] for text in (_WHAT, _THEN, _NOW)))
    frame = pd.DataFrame(rows, columns=list(columns)).set_index(columns[0])
    return Compared(now, then, frame, len(asked))


def same_scale(*figures: go.Figure) -> None:
    """Give every axis that has a range of numbers in all figures the widest of them."""
    for axis in ("xaxis", "yaxis"):
        ranges: list[Any] = [figure.layout[axis].range for figure in figures]
        if all(one is not None and all(isinstance(end, int | float) for end in one) for one in ranges):
            low, high = zip(*ranges, strict=True)
            turned = all(first > last for first, last in ranges)
            widest = (max(low), min(high)) if turned else (min(low), max(high))
            for figure in figures:
                figure.layout[axis].range = widest


def _cells(frame: pd.DataFrame) -> Iterator[tuple[_Cell, str]]:
    seen: Counter[str] = Counter()
    for head, values in zip(frame.index, frame.itertuples(index=False), strict=True):
        name = str(head)
        for column, value in zip(frame.columns, values, strict=True):
            yield (name, seen[name], str(column)), str(value)
        seen[name] += 1


_WHAT = Text(nl="Wat", en="What")
_THEN = Text(nl="Toen", en="Then")
_NOW = Text(nl="Nu", en="Now")
_SAME = Text(
    nl="Geen verschil: alle {all} getallen in deze grafiek waren toen hetzelfde.",
    en="No difference: all {all} numbers in this chart were the same then.",
)
_ONE = Text(
    nl="1 van de {all} getallen in deze grafiek was toen anders.",
    en="1 of the {all} numbers in this chart was different then.",
)
_SOME = Text(
    nl="{n} van de {all} getallen in deze grafiek waren toen anders.",
    en="{n} of the {all} numbers in this chart were different then.",
)
