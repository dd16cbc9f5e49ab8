"""The time line of a traject: its stages, from one milestone to the next, and when it ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from monitor.domain.conversion import final, in_use, is_over
from monitor.domain.traject import Milestone, Phase, Traject


class Certain(StrEnum):
    """How sure a stage is: over, under way, or planned."""

    DONE = "afgerond"
    UNDER_WAY = "loopt"
    PLANNED = "gepland"


@dataclass(frozen=True)
class Stretch:
    """One stage of a traject: from a day to a day. `phase` is the phase a traject is in meanwhile."""

    phase: Phase
    start: date
    end: date
    certain: Certain


@dataclass(frozen=True)
class Timeline:
    """The stages of a traject, the day it ends (came, or is expected), and the day that was planned first.

    `ended` tells that the end was reached. None is not known.
    """

    stretches: tuple[Stretch, ...]
    end: date | None
    ended: bool
    original: date | None


_LEADS_TO = {
    Milestone.BESLUIT: Phase.BESLUIT,
    Milestone.VERGUNNING: Phase.VERGUNNING,
    Milestone.UITVOERING: Phase.UITVOERING,
}


def expected_end(traject: Traject, day: date) -> date | None:
    """Return when a traject opened (or closed, when nothing comes), or is expected to: not before `day`."""
    dates = traject.on(final(traject))
    if dates.actual is not None or dates.planned is None:
        return dates.actual
    return dates.planned if in_use(traject) or is_over(traject) else max(dates.planned, day)


def timeline(traject: Traject, first: Mapping[Milestone, date], began: date, day: date) -> Timeline:
    """Return the time line as known on `day`; `first` is the first planning, `began` when it was first told of.

    A traject that was told of before its decision has a stage for that: the intention. When the last places go after
    the opening, the stage between those two is the last.
    """
    ends = expected_end(traject, day)
    marks = [(traject.on(m).best, phase, traject.on(m).actual is not None) for m, phase in _LEADS_TO.items()]
    known = [(at, phase, reached) for at, phase, reached in marks if at is not None and (ends is None or at < ends)]
    if not known or known[0][0] > began:
        known = [(began, Phase.VOORNEMEN, True), *known]
    reached_end = traject.on(final(traject)).actual is not None or in_use(traject)
    if ends is not None:
        known = [*known, (ends, Phase.IN_GEBRUIK, reached_end)]
        closing = traject.on(Milestone.SLUITING)
        if closing.best is not None and closing.best > ends:
            known = [*known, (closing.best, Phase.IN_GEBRUIK, closing.actual is not None)]
    stretches = tuple(_stretches(known, traject.phase is Phase.GESTOPT))
    return Timeline(stretches, ends, reached_end, first.get(final(traject)))


def _stretches(marks: list[tuple[date, Phase, bool]], stopped: bool) -> Iterator[Stretch]:
    """Yield the stage between each two marks: over when the second is reached, under way when only the first is."""
    for (start, phase, begun), (end, _next, over) in pairwise(sorted(marks, key=lambda mark: mark[0])):
        certain = Certain.DONE if over else Certain.UNDER_WAY if begun else Certain.PLANNED
        if start < end and (certain is Certain.DONE or not stopped):
            yield Stretch(phase, start, end, certain)
