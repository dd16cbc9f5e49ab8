"""A chart beside itself as it was known on the day to compare with, when the address names one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from monitor.charts.described import Described
from monitor.domain.quarter import Quarter
from monitor.domain.words import Refused
from monitor.ui.answers import View


@dataclass(frozen=True, eq=False)
class Then:
    """The chart as it was known on a day; None when there was nothing to draw yet."""

    day: date
    described: Described | None


def then_of(view: View, make: Callable[[View], Described | None], quarter: Quarter | None = None) -> Then | None:
    """Return the chart that `make` draws of the view as it was known then; None when nothing is compared.

    `quarter` is the one that is shown now: then is about the same one, also when a later one was the newest.
    """
    earlier, day = view.then, view.chosen.beside
    if earlier is None or day is None:
        return None
    earlier = replace(earlier, quarter=quarter or earlier.quarter)
    try:
        return Then(day, make(earlier))
    except Refused:  # on that day the registers did not know this place yet
        return Then(day, None)
