"""What counts at each place by code of the breakdown, with when it was written and the remark beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from monitor.domain.indicator import Level
from monitor.domain.quarter import Quarter
from monitor.queries.counting import Wanted, counting, is_reported
from monitor.queries.expected import NATION, Ground
from monitor.queries.moment import DUTCH_TIME
from monitor.queries.tallies import COLUMNS, Spot, by_level, place_at
from monitor.store import tables as t


@dataclass(frozen=True)
class Written:
    """The figures of one code at one place or total. `note` and `absence` only mean something for a single cell."""

    value: int | None
    absence: str
    note: str
    provisional: bool
    places: int
    day: date


def written(session: Session, on: Ground, level: Level, wanted: Wanted) -> dict[Spot, dict[str, Written]]:
    """Return what counts by total and by code of its breakdown ('' without one): numbers and kinds of nothing."""
    by = Level.LANDSDEEL if level is Level.LAND else level
    days = _days(session)
    found: dict[Spot, dict[str, Written]] = {}
    for own, codes in by_level(wanted.indicators or ()).items():
        rows = counting(session, replace(wanted, indicators=codes))
        columns = () if level is Level.LAND else tuple(rows.c[name] for name in COLUMNS[by])
        for row in session.execute(_by_code(rows, columns, own)):
            place = NATION if level is Level.LAND else place_at(on, by, row)
            into = found.setdefault(Spot(Quarter.of_index(row.quarter), row.indicator, place), {})
            into[row.breakdown] = Written(
                None if row.value is None else int(row.value),
                row.absence or "",
                row.note or "",
                bool(row.provisional),
                int(row.places),
                days[row.event_id],
            )
    return found


def _by_code(rows: Any, columns: tuple[Any, ...], own: Level) -> Any:
    f = t.figure.c
    key = case((is_reported(rows) & (rows.c[COLUMNS[own][-1]] != 0), rows.c.cell_id))
    return (
        select(
            rows.c.quarter,
            rows.c.indicator,
            *columns,
            rows.c.breakdown,
            func.sum(rows.c.value).label("value"),
            func.max(rows.c.absence).label("absence"),
            func.max(f.note).label("note"),
            func.max(rows.c.provisional).label("provisional"),
            func.count(key).label("places"),
            func.max(f.event_id).label("event_id"),
        )
        .join(t.figure, f.id == rows.c.figure_id)
        .where(rows.c.value.is_not(None) | rows.c.absence.is_not(None))
        .group_by(rows.c.quarter, rows.c.indicator, *columns, rows.c.breakdown)
    )


def _days(session: Session) -> dict[int, date]:
    """Return the Dutch day of every event that wrote a figure."""
    at_work = select(t.figure.c.event_id).distinct()
    rows = session.execute(select(t.event.c.id, t.event.c.at).where(t.event.c.id.in_(at_work)))
    return {row.id: row.at.astimezone(DUTCH_TIME).date() for row in rows}
