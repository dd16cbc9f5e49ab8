"""Where a traject is on its way: which step comes next, and which should have been taken by now."""

from __future__ import annotations

from datetime import date

from monitor.domain.traject import Milestone, Phase, Traject


def next_step(traject: Traject) -> tuple[Milestone, date] | None:
    """Return the first planned step that was not taken yet, with its day; None when nothing is planned any more."""
    if _has_ended(traject):
        return None
    waits = [
        (day, milestone)
        for milestone in Milestone
        if traject.on(milestone).actual is None and (day := traject.on(milestone).planned) is not None
    ]
    if not waits:
        return None
    day, milestone = min(waits, key=lambda step: step[0])
    return milestone, day


def late_steps(traject: Traject, reference_date: date) -> tuple[Milestone, ...]:
    """Return the steps that were planned on or before a reference date, and not taken."""
    if _has_ended(traject):
        return ()
    return tuple(
        milestone
        for milestone in Milestone
        if traject.on(milestone).actual is None
        and (day := traject.on(milestone).planned) is not None
        and day <= reference_date
    )


def _has_ended(traject: Traject) -> bool:
    return traject.withdrawn or traject.phase is Phase.GESTOPT
