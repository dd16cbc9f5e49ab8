"""Restatements: figures that were changed after they had been published, or had counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.figure import CellKey, Content, Nothing, ReportKey
from monitor.domain.form import place_name, place_of
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Registers
from monitor.domain.workflow import StepTaken, approved_cutoff
from monitor.queries.counting import steps_by_report
from monitor.queries.names import names
from monitor.queries.published import Published, publications
from monitor.queries.registers import Keys, keys, registers
from monitor.queries.selection import scope
from monitor.queries.turns import Turn, changed, newest_changed, number_changed, turns_of
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
class About:
    """Which restatements are asked: of these entered indicators, in these quarters, of a landsdeel or the country."""

    indicators: frozenset[str]
    quarters: frozenset[Quarter]
    region: str = COUNTRY

    def holds(self, report: ReportKey) -> bool:
        return report.quarter in self.quarters and self.region in (COUNTRY, report.region)


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


def restated_figures(
    session: Session, actor: Actor, as_of: AsOf = NOW, most: int | None = None, about: About | None = None
) -> list[RestatedFigure]:
    """Return every reported figure that changed after it had counted, the latest first; a coordinator's own only.

    Of many only the newest: `most` of them. `about` asks for a part of them.
    """
    allowed, steps = scope(actor), steps_by_report(session, as_of)
    turns = [turn for turn in turns_of(session, steps) if allowed.sees(turn.report.region)]
    making = _Making(registers(session, as_of), keys(session), names(session), _reasons(session), steps)
    if about is None:
        rows = newest_changed(session, turns, most)
    else:
        rows = changed(session, [turn for turn in turns if about.holds(turn.report)], tuple(sorted(about.indicators)))
    found = sorted((making.figure(turn, row) for turn, row in rows), key=lambda r: (-r.event, r.cell))
    return found if most is None else found[:most]


def number_restated(session: Session, actor: Actor, as_of: AsOf = NOW) -> int:
    """Return how many reported figures changed after they had counted; for a coordinator of his own landsdelen."""
    allowed = scope(actor)
    turns = turns_of(session, steps_by_report(session, as_of))
    return sum(number_changed(session, [turn for turn in turns if allowed.sees(turn.report.region)]).values())


@dataclass(frozen=True)
class _Making:
    """What a restatement is told with, beside its own revisions."""

    known: Registers
    key: Keys
    people: Mapping[str, str]
    why: Mapping[int, str]
    steps: Mapping[int, Sequence[StepTaken]]

    def figure(self, turn: Turn, row: Any) -> RestatedFigure:
        cell = CellKey(
            turn.report.quarter,
            self.key.region_code[row.region_id],
            self.key.provider_code[row.provider_id],
            self.key.site_code[row.site_id],
            row.indicator,
            row.breakdown,
        )
        steps = self.steps[turn.number]
        approved = approved_cutoff(steps)
        return RestatedFigure(
            cell,
            turn.report,
            self.known.region[turn.report.region].name,
            place_name(self.known, place_of(cell, self.known)),
            _content(row.old_value, row.old_absence, row.old_text, row.old_note),
            _content(row.value, row.absence, row.text, row.note),
            self.people.get(row.actor, row.actor),
            row.at,
            row.reason or _opened_because(steps, row.event_id, self.why),
            turn.event,
            approved is None or row.event_id > approved.event,
        )


def _content(value: int | None, absence: str | None, text: str | None, note: str) -> Content:
    return Content(value, Nothing(absence) if absence else None, text, note)


def _reasons(session: Session) -> dict[int, str]:
    rows = session.execute(select(t.report_step.c.event_id, t.report_step.c.reason).where(t.report_step.c.reason != ""))
    return {row.event_id: row.reason for row in rows}


def _opened_because(steps: Sequence[StepTaken], event: int, why: Mapping[int, str]) -> str:
    """Return the reason of the last step before a figure was written that gave one: why it was opened again."""
    return next((why[taken.event] for taken in reversed(steps) if taken.event < event and taken.event in why), "")
