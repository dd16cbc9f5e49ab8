"""Turns of reports: each time a report's newer figures began to count, and the cells that then said something else.

These are for other queries, which have decided what the actor may see.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from sqlalchemy import Integer, Select, column, func, select, values
from sqlalchemy.orm import Session

from monitor.domain.figure import ReportKey
from monitor.domain.workflow import StepTaken, counting_cutoff
from monitor.queries.once import once
from monitor.queries.reports import report_ids
from monitor.store import tables as t

_AT_ONCE = 500  # turns asked in one statement
_SAID = ("value", "absence", "text")  # what a revision says, without the remark beside it


@dataclass(frozen=True)
class Turn:
    """The step `event` made a report's figures up to `until` count, where those up to `before` did."""

    number: int
    report: ReportKey
    before: int
    until: int
    event: int


def turns_of(session: Session, steps: Mapping[int, Sequence[StepTaken]]) -> list[Turn]:
    """Return every turn of the reports that took these steps, the newest first."""
    reports = {number: key for key, number in once(session, "report ids", lambda: report_ids(session)).items()}
    found = [
        Turn(number, reports[number], before, until, event)
        for number, taken in steps.items()
        for (_step, before), (event, until) in pairwise(_moments(taken))
    ]
    return sorted(found, key=lambda turn: -turn.event)


def changed(session: Session, turns: Sequence[Turn], indicators: tuple[str, ...] = ()) -> Iterator[tuple[Turn, Any]]:
    """Yield each cell that said something else from a turn on: its old content, its new one, and who wrote that.

    Only cells of these indicators, when any are named.
    """
    by_event = {turn.event: turn for turn in turns}
    for first in range(0, len(turns), _AT_ONCE):
        for row in session.execute(_changed(turns[first : first + _AT_ONCE], indicators)):
            yield by_event[row.turn], row


def newest_changed(session: Session, turns: Sequence[Turn], most: int | None) -> Iterator[tuple[Turn, Any]]:
    """Yield what changed in the newest turns, at least `most` cells when there are so many; all of it for None."""
    if most is None:
        yield from changed(session, turns)
        return
    reached, numbers = 0, number_changed(session, turns)
    for turn in turns:
        if reached >= most:
            return
        reached += numbers[turn]
        if numbers[turn]:
            yield from changed(session, [turn])


# By store, hash of the step and report: what changed in a turn is never written again.
_numbers: dict[tuple[str, str], int] = {}


def number_changed(session: Session, turns: Sequence[Turn]) -> dict[Turn, int]:
    """Return how many cells said something else from each turn on."""
    events = tuple(turn.event for turn in turns)
    hashes = {
        row.id: (str(session.get_bind().engine.url), str(row.hash))
        for first in range(0, len(events), _AT_ONCE)
        for row in session.execute(
            select(t.event.c.id, t.event.c.hash).where(t.event.c.id.in_(events[first : first + _AT_ONCE]))
        )
    }
    unknown = [turn for turn in turns if hashes[turn.event] not in _numbers]
    for first in range(0, len(unknown), _AT_ONCE):
        asked = unknown[first : first + _AT_ONCE]
        every = _changed(asked).subquery()
        counted = select(every.c.turn, func.count().label("cells")).group_by(every.c.turn)
        found = {row.turn: int(row.cells) for row in session.execute(counted)}
        _numbers.update((hashes[turn.event], found.get(turn.event, 0)) for turn in asked)
    return {turn: _numbers[hashes[turn.event]] for turn in turns}


def _moments(steps: Sequence[StepTaken]) -> list[tuple[int, int]]:
    """Return each step that made newer figures count: its event, and up to which event they then counted."""
    found: list[tuple[int, int]] = []
    for number, taken in enumerate(steps, start=1):
        cutoff = counting_cutoff(steps[:number])
        if cutoff is not None and (not found or found[-1][1] < cutoff.event):
            found.append((taken.event, cutoff.event))
    return found


def _changed(turns: Sequence[Turn], indicators: tuple[str, ...] = ()) -> Select[Any]:
    """Ask for the last revision before each turn and the last one in it, of cells that have both and differ."""
    names = ("report_id", "quarter", "before", "until", "turn")
    rows = [(one.number, one.report.quarter.index, one.before, one.until, one.event) for one in turns]
    # a turn of no report keeps the statement valid when there are none
    turn = values(*(column(name, Integer) for name in names), name="turns").data(rows or [(-1,) * 5]).cte("turns")
    c, f = t.cell.c, t.figure.c
    inside = (
        select(c.id, turn.c.turn, func.min(f.revision).label("first"), func.max(f.revision).label("last"))
        .select_from(turn)
        .join(t.cell, (c.report_id == turn.c.report_id) & (c.quarter == turn.c.quarter))
        .join(t.figure, (f.cell_id == c.id) & (f.event_id > turn.c.before) & (f.event_id <= turn.c.until))
        .where(*([c.indicator.in_(indicators)] if indicators else []))
        .group_by(c.id, turn.c.turn)
        .subquery("inside")
    )
    old, new = t.figure.alias("old"), t.figure.alias("new")
    about = (c.region_id, c.provider_id, c.site_id, c.indicator, c.breakdown)
    return (
        select(
            inside.c.turn,
            *about,
            *(old.c[name].label(f"old_{name}") for name in (*_SAID, "note")),
            *(new.c[name] for name in (*_SAID, "note", "event_id")),
            t.event.c.actor,
            t.event.c.at,
            t.event.c.reason,
        )
        .join(t.cell, c.id == inside.c.id)
        .join(old, (old.c.cell_id == inside.c.id) & (old.c.revision == inside.c.first - 1))
        .join(new, (new.c.cell_id == inside.c.id) & (new.c.revision == inside.c.last))
        .join(t.event, t.event.c.id == new.c.event_id)
        .where(_differ(old, new))
    )


def _differ(old: Any, new: Any) -> Any:
    first, *rest = (old.c[name].is_distinct_from(new.c[name]) for name in _SAID)
    for other in rest:
        first = first | other
    return first
