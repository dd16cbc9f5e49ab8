"""The trajects of one report as saved, and the balance of places that they leave: for the entry and review pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW
from monitor.domain.balance import Balance
from monitor.domain.catalogue.rules_balance import BALANCE, balance_cell, balance_of
from monitor.domain.figure import CellKey
from monitor.domain.indicator import Level
from monitor.domain.rules import Facts, Place
from monitor.domain.traject import Traject
from monitor.queries.findings import Findings
from monitor.queries.moment import last_event
from monitor.queries.traject_rows import traject_versions
from monitor.queries.trajecten import ReportTraject, saved_trajecten
from monitor.store import programme_tables as p


@dataclass(frozen=True)
class SiteBalance:
    """The balance of a site in a report as saved. `reason` is what was written of its residual, '' when nothing was."""

    place: Place
    name: str
    cell: CellKey
    balance: Balance
    reason: str


@dataclass(frozen=True, eq=False)
class TrajectForm:
    """The trajects of a landsdeel up to a report, as saved.

    `told` is what this report told by code and revision, `first_events` and `last_events` when it first and last told
    of each. `codes` are all that have a traject anywhere.
    """

    trajects: tuple[ReportTraject, ...]
    told: Mapping[tuple[str, int], Traject]
    first_events: Mapping[str, int]
    last_events: Mapping[str, int]
    codes: frozenset[str]
    balances: tuple[SiteBalance, ...]

    def told_up_to(self, event: int) -> int:
        """Return of how many trajects the report had told at an event."""
        return sum(first <= event for first in self.first_events.values())


def traject_form(session: Session, facts: Facts, found: Findings) -> TrajectForm:
    """Return a report's trajects and balances. For other queries, which decided that the actor may read the report."""
    report = facts.report
    own = [v for v in traject_versions(session, last_event(session, NOW)) if v.report == report]
    return TrajectForm(
        trajects=tuple(saved_trajecten(session, report)),
        told={(v.traject.code, v.revision): v.traject for v in own},
        first_events={v.traject.code: v.event for v in own if v.revision == 1},
        last_events={v.traject.code: v.event for v in sorted(own, key=lambda version: version.revision)},
        codes=frozenset(session.execute(select(p.traject.c.code)).scalars()),
        balances=saved_balances(facts, found),
    )


def saved_balances(facts: Facts, found: Findings) -> tuple[SiteBalance, ...]:
    """Return the balance of every site of a report as saved, in the order of the form."""
    given = {(breach.cell, breach.values): reason for breach, reason in found.explained if breach.rule == BALANCE}
    lines = []
    for place in (*facts.at(Level.LOCATIE), *facts.gone):
        balance, cell = balance_of(facts, place), balance_cell(facts, place)
        values = (balance.begin, balance.opened, balance.closed, balance.converted, balance.end)
        lines.append(SiteBalance(place, facts.name(place), cell, balance, given.get((cell, values), "")))
    return tuple(lines)
