"""Sites that close soon: who still lives there, and for how many of them a next place is arranged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitor.domain.conversion import closes_within, overdue
from monitor.domain.quarter import Quarter
from monitor.domain.traject import Traject

WITHIN = 4  # quarters


@dataclass(frozen=True)
class Closings:
    """How many sites close, how many youths live there and have a next place; `unknown` trajects did not say.

    The youths are those of trajects that say both numbers.
    """

    sites: int
    youths: int
    placed: int
    unknown: int

    @property
    def without(self) -> int:
        """How many youths have no next place yet."""
        return self.youths - self.placed


def closing_soon(traject: Traject, now: Quarter) -> bool:
    """Tell whether places close within four quarters, or should have closed, where youths still live or may live."""
    if traject.youths_left == 0:
        return False
    return closes_within(traject, now.end, now.plus(WITHIN).end) or overdue(traject, now.end)


def without_next_place(traject: Traject) -> int | None:
    """Return how many youths have no next place yet, None when it is not known."""
    if traject.youths_left is None or traject.youths_placed is None:
        return None
    return traject.youths_left - traject.youths_placed


def closings(trajects: Sequence[Traject]) -> Closings:
    """Return what trajects that close soon come to together."""
    told = [t for t in trajects if without_next_place(t) is not None]
    return Closings(
        len({t.origin.site for t in trajects}),
        sum(t.youths_left or 0 for t in told),
        sum(t.youths_placed or 0 for t in told),
        len(trajects) - len(told),
    )
