"""A status that the national lead signs instead of the one the written rule gives: with a reason and an end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from monitor.domain.quarter import Quarter
from monitor.domain.status_rule import Standing

# what can be signed: the other statuses say that there is nothing to judge
SIGNED: tuple[Standing, ...] = (Standing.OP_KOERS, Standing.LET_OP, Standing.ACHTER)


@dataclass(frozen=True)
class Override:
    """One signature on the status of a region, a metric and a quarter. Without `standing` it takes one back.

    `by` is the name of who signed, `signed_on` the day; it holds up to and including `ends_on`.
    """

    region: str
    indicator: str
    quarter: Quarter
    standing: Standing | None
    reason: str
    ends_on: date
    by: str
    signed_on: date

    def holds_on(self, day: date) -> bool:
        return self.standing is not None and day <= self.ends_on


def that_holds(signed: Sequence[Override], day: date) -> Override | None:
    """Return the last of one status's signatures when it still holds on a day; a later one replaces an earlier."""
    last = next(reversed(signed), None)
    return last if last is not None and last.holds_on(day) else None
