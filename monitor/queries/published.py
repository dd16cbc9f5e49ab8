"""Published series: national figures that appeared elsewhere, as known by the month in which they were published."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.figure import Coverage, Source, Status, Total
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.queries.moment import last_event
from monitor.queries.registers import kept, newest_event
from monitor.queries.selection import scope
from monitor.store import tables as t

PUBLISHED_TOTAL_COVERAGE = Coverage(0, 0)  # how many places a published figure is made of is not told


@dataclass(frozen=True)
class Published:
    """One published figure: whole number, the month it appeared ('2024-07'), its status, certainty and source."""

    indicator: str
    quarter: Quarter
    reference_date: date
    month: str
    value: int
    status: Status
    certainty: str
    source: str
    event: int

    @property
    def total(self) -> Total:
        provisional = self.status is not Status.DEFINITIEF
        return Total(self.value, PUBLISHED_TOTAL_COVERAGE, provisional, Source.PUBLIEK)

    @property
    def known_from(self) -> date:
        return month_end(self.month)


def month_end(month: str) -> date:
    """Return the last day of '2024-07': from then on what appeared in it is known."""
    year, number = int(month[:4]), int(month[5:7])
    return date(year, number, calendar.monthrange(year, number)[1])


def published(
    session: Session, actor: Actor, indicators: Iterable[str] | None = None, as_of: AsOf = NOW
) -> dict[tuple[str, Quarter], Published]:
    """Return the figure that holds at a moment, by indicator and quarter: the latest published, then latest entered.

    A day asks what had been published by then, whenever it was imported here; an event what the store held.
    """
    scope(actor)
    return held(publications(session, indicators, as_of))


def held(known: Iterable[Published]) -> dict[tuple[str, Quarter], Published]:
    """Return the last of the publications of each figure; `known` runs from old to new."""
    return {(row.indicator, row.quarter): row for row in known}


def publications(session: Session, indicators: Iterable[str] | None = None, as_of: AsOf = NOW) -> list[Published]:
    """Return every publication known at a moment, per figure from old to new, for those who may ask."""
    # by day it is the month of publication that counts, whenever it was imported here
    limit = last_event(session, NOW) if as_of.event is None else as_of.event
    newest, seal = newest_event(session, [t.published_figure], limit)
    every = kept(_publications, session, seal, lambda: _read(session, newest))
    named = None if indicators is None else frozenset(indicators)
    rows = [row for row in every if named is None or row.indicator in named]
    return rows if as_of.day is None else [row for row in rows if row.known_from <= as_of.day]


# Kept by the hash of the event that entered one last, as the registers are: most events enter none.
_publications: dict[tuple[str, str], tuple[Published, ...]] = {}


def _read(session: Session, newest: int) -> tuple[Published, ...]:
    p = t.published_figure.c
    query = select(t.published_figure).where(p.event_id <= newest)
    order = (p.indicator, p.quarter, p.published, p.event_id, p.revision, p.id)
    return tuple(
        Published(
            row.indicator,
            Quarter.of_index(row.quarter),
            row.reference_date,
            row.published,
            row.value,
            Status(row.status),
            row.certainty,
            row.source,
            row.event_id,
        )
        for row in session.execute(query.order_by(*order))
    )


def latest_published_quarter(known: Iterable[Published]) -> Quarter | None:
    """Return the last quarter that any of the publications is about."""
    return max((row.quarter for row in known), default=None)
