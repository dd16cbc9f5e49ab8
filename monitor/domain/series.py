"""Series over quarters: reported or published points, agreed paths, and what is expected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
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

    `example` marks an invented path of the demonstration. Known from `decided_on`. `joins` is where the line goes
    on from the version before it: computed by `agreed.joined`, never stored.
    """

    region: str
    indicator: str
    version: int
    decided_on: date
    reason: str
    source: str
    example: bool
    milestones: tuple[tuple[Quarter, int], ...]
    joins: tuple[Quarter, Fraction] | None = None

    @property
    def decision_quarter(self) -> Quarter:
        """The last quarter that had ended on the day of the decision."""
        here = Quarter.containing(self.decided_on)
        return here if here.end == self.decided_on else here.plus(-1)

    @cached_property
    def corners(self) -> tuple[tuple[Quarter, Fraction], ...]:
        """The milestones, with where the line joins before them."""
        own = tuple((quarter, Fraction(value)) for quarter, value in self.milestones)
        return own if self.joins is None else (self.joins, *own)

    @property
    def drawn(self) -> tuple[tuple[Quarter, Decimal], ...]:
        """The corners of the line from the decision on: before it, nothing of it was agreed."""
        start = self.decision_quarter
        value = _on_line(self.corners, start)
        later = [(quarter, at) for quarter, at in self.corners if quarter > start]
        begun = [] if value is None else [(start, value)]
        return tuple((quarter, _decimal(at)) for quarter, at in (*begun, *later))

    def at(self, quarter: Quarter) -> Decimal | None:
        """Return the path's value in a quarter; None before its first corner, the last value after its last."""
        value = _on_line(self.corners, quarter)
        return None if value is None else _decimal(value)

    def exactly_at(self, quarter: Quarter) -> Fraction | None:
        """Return the value in a quarter without rounding, for a later version to go on from."""
        return _on_line(self.corners, quarter)


@dataclass(frozen=True)
class Expected:
    """An expectation for one quarter, with the lower and upper end of its range."""

    quarter: Quarter
    middle: Decimal
    low: Decimal
    high: Decimal


def _on_line(corners: Sequence[tuple[Quarter, Fraction]], quarter: Quarter) -> Fraction | None:
    if not corners or quarter < corners[0][0]:
        return None
    for (start, first), (end, last) in pairwise(corners):
        if quarter <= end:
            return first + (last - first) * Fraction(quarter.index - start.index, end.index - start.index)
    return corners[-1][1]


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)
