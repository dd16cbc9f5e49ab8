"""Restatements: figures that were changed after they had been published, or had counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.figure import CellKey, Content, Nothing, ReportKey
from monitor.domain.form import place_name, place_of
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.domain.workflow import StepTaken, approved_cutoff, counting_cutoff
from monitor.queries.counting import steps_by_report
from monitor.queries.moment import last_event
from monitor.queries.names import names
from monitor.queries.published import Published, publications
from monitor.queries.registers import Keys, keys, registers
from monitor.queries.selection import scope
from monitor.store import tables as t


@dataclass(frozen=True)
class RestatedPublication:
    """A published figure that a later publication gave another value."""

    indicator: str
    quarter: Quarter
    old: Published
    new: Published

    @property
    def difference(self) -> int:
        return self.new.value - self.old.value


@dataclass(frozen=True)
class RestatedFigure:
    """A reported figure that counted with one content, and later with another: who changed it, when and why.

    `event` is the one that made the new content count; `reason` is why it was changed, or the report opened again.
    `provisional` tells that the new content is not approved yet.
    """

    cell: CellKey
    report: ReportKey
    region_name: str
    place_name: str
    old: Content
    new: Content
    who: str
    at: datetime
    reason: str
    event: int
    provisional: bool

    @property
    def difference(self) -> int | None:
        return None if self.old.value is None or self.new.value is None else self.new.value - self.old.value


def restated_publications(session: Session, actor: Actor, as_of: AsOf = NOW) -> list[RestatedPublication]:
    """Return every published figure whose value changed between publications, the latest publication first."""
    scope(actor)
    rows = publications(session, None, as_of)
    found = [
        RestatedPublication(new.indicator, new.quarter, old, new)
        for old, new in pairwise(rows)
        if (old.indicator, old.quarter) == (new.indicator, new.quarter) and old.value != new.value
    ]
    return sorted(found, key=lambda r: (r.new.month, r.quarter, r.indicator), reverse=True)


def restated_figures(session: Session, actor: Actor, as_of: AsOf = NOW) -> list[RestatedFigure]:
    """Return every reported figure that changed after it had counted, the latest first; a coordinator's own only."""
    allowed = scope(actor)
    known, key = registers(session, as_of), keys(session)
    reports = {
        row.id: ReportKey(key.region_code[row.region_id], Quarter.of_index(row.quarter))
        for row in session.execute(select(t.report.c.id, t.report.c.region_id, t.report.c.quarter))
    }
    steps = {
        number: taken
        for number, taken in steps_by_report(session, as_of).items()
        if allowed.sees(reports[number].region) and len(_moments(taken)) > 1
    }
    people, why = names(session), _reasons(session)
    found = []
    for cell, report, revisions in _revised(session, steps, key, last_event(session, as_of)):
        approved = approved_cutoff(steps[report])
        for old, new, counted_from in _changes(revisions, _moments(steps[report])):
            found.append(
                RestatedFigure(
                    cell,
                    reports[report],
                    known.region[reports[report].region].name,
                    place_name(known, place_of(cell, known)),
                    _content(old),
                    _content(new),
                    people.get(new.actor, new.actor),
                    new.at,
                    new.reason or _opened_because(steps[report], new.event_id, why),
                    counted_from,
                    approved is None or new.event_id > approved.event,
                )
            )
    return sorted(found, key=lambda r: (-r.event, r.cell))


def _moments(steps: Sequence[StepTaken]) -> list[tuple[int, int]]:
    """Return each step that made newer figures count: its event, and up to which event they then counted."""
    found: list[tuple[int, int]] = []
    for number, taken in enumerate(steps, start=1):
        cutoff = counting_cutoff(steps[:number])
        if cutoff is not None and (not found or found[-1][1] < cutoff.event):
            found.append((taken.event, cutoff.event))
    return found


def _revised(session: Session, steps: Iterable[int], key: Keys, limit: int) -> Iterable[tuple[CellKey, int, list[Any]]]:
    """Yield each cell of these reports that has more than one revision, with its revisions in order."""
    f, c = t.figure.c, t.cell.c
    more = select(f.cell_id).where(f.revision == 2)
    query = (
        select(
            c.report_id,
            c.quarter,
            c.region_id,
            c.provider_id,
            c.site_id,
            c.indicator,
            c.breakdown,
            *(f.cell_id, f.revision, f.value, f.absence, f.text, f.note, f.event_id),
            t.event.c.actor,
            t.event.c.at,
            t.event.c.reason,
        )
        .join(t.figure, f.cell_id == c.id)
        .join(t.event, t.event.c.id == f.event_id)
        .where(f.cell_id.in_(more), c.report_id.in_(tuple(steps)), f.event_id <= limit)
        .order_by(f.cell_id, f.revision)
    )
    gathered: dict[int, list[Any]] = {}
    for row in session.execute(query):
        gathered.setdefault(row.cell_id, []).append(row)
    for revisions in gathered.values():
        row = revisions[0]
        yield (
            CellKey(
                Quarter.of_index(row.quarter),
                key.region_code[row.region_id],
                key.provider_code[row.provider_id],
                key.site_code[row.site_id],
                row.indicator,
                row.breakdown,
            ),
            row.report_id,
            revisions,
        )


def _changes(revisions: list[Any], moments: list[tuple[int, int]]) -> Iterable[tuple[Any, Any, int]]:
    """Yield the revisions that counted one after the other and differ, with the event that made the later one count."""
    before = None
    for event, until in moments:
        counted = next((row for row in reversed(revisions) if row.event_id <= until), None)
        if before is not None and counted is not None and _held(before) != _held(counted):
            yield before, counted, event
        before = counted or before


def _content(row: Any) -> Content:
    return Content(row.value, Nothing(row.absence) if row.absence else None, row.text, row.note)


def _held(row: Any) -> tuple[Any, ...]:
    """Return what a revision says, without the remark beside it."""
    return row.value, row.absence, row.text


def _reasons(session: Session) -> dict[int, str]:
    rows = session.execute(select(t.report_step.c.event_id, t.report_step.c.reason).where(t.report_step.c.reason != ""))
    return {row.event_id: row.reason for row in rows}


def _opened_because(steps: Sequence[StepTaken], event: int, why: dict[int, str]) -> str:
    """Return the reason of the last step before a figure was written that gave one: why it was opened again."""
    return next((why[taken.event] for taken in reversed(steps) if taken.event < event and taken.event in why), "")
