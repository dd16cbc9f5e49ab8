"""Series over quarters: reported or published points, agreed paths, and what is expected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from monitor.domain.figure import Total
from monitor.domain.quarter import Quarter


@dataclass(frozen=True)
class Point:
    """One quarter of a series. A quarter that nobody reported is no point: a gap, never zero."""

    quarter: Quarter
    total: Total


@dataclass(frozen=True)
class Path:
    """One version of an agreed path: milestones in smallest parts, straight lines between them.

    `example` marks an invented path of the demonstration. Known from `decided_on`.
    """

    region: str
    indicator: str
    version: int
    decided_on: date
    reason: str
    source: str
    example: bool
    milestones: tuple[tuple[Quarter, int], ...]

    def at(self, quarter: Quarter) -> Decimal | None:
        """Return the path's value in a quarter; None before its first milestone, the last value after its last."""
        return _on_line(self.milestones, quarter)


@dataclass(frozen=True)
class Expected:
    """An expectation for one quarter, with the lower and upper end of its range."""

    quarter: Quarter
    middle: Decimal
    low: Decimal
    high: Decimal


def _on_line(milestones: Sequence[tuple[Quarter, int]], quarter: Quarter) -> Decimal | None:
    if not milestones or quarter < milestones[0][0]:
        return None
    for (start, first), (end, last) in pairwise(milestones):
        if quarter <= end:
            share = Decimal(quarter.index - start.index) / Decimal(end.index - start.index)
            return first + (last - first) * share
    return Decimal(milestones[-1][1])
