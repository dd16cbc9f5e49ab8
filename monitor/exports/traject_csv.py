"""What a report told of a traject, as the cells of the register's columns."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from monitor.domain.traject import Milestone, Traject
from monitor.domain.traject_record import TrajectRecord

TrajectCell = str | int | date | None


def traject_row(record: TrajectRecord) -> tuple[str, ...]:
    """Return the texts of one row of the register, in the order of `COLUMNS['traject']`."""
    return tuple(_text(cell) for cell in traject_cells(record))


def traject_cells(record: TrajectRecord) -> tuple[TrajectCell, ...]:
    """Return one row of the register as values, in the order of `COLUMNS['traject']`; None is not known."""
    traject = record.traject
    return (
        traject.code,
        record.quarter.code,
        traject.name,
        traject.region,
        traject.kind.value,
        traject.phase.value,
        *_sides(traject),
        *_dates(traject),
        traject.gone,
        traject.opened,
        traject.youths_left,
        traject.youths_placed,
        traject.reason,
        traject.note,
        "ja" if traject.withdrawn else "nee",
    )


def _sides(traject: Traject) -> Iterator[TrajectCell]:
    origin, coming = traject.origin, traject.destination
    yield from (origin.provider, origin.site, origin.regime.value if origin.regime else "", origin.places)
    yield coming.regime.value if coming.regime else ""
    yield coming.scale.value if coming.scale else ""
    yield " ".join(coming.criteria)
    yield from (coming.form, coming.places, coming.provider, coming.party, coming.site, coming.region)


def _dates(traject: Traject) -> Iterator[date | None]:
    for milestone in Milestone:
        yield traject.on(milestone).planned
        yield traject.on(milestone).actual


def _text(cell: TrajectCell) -> str:
    if cell is None:
        return ""
    return cell.isoformat() if isinstance(cell, date) else str(cell)
