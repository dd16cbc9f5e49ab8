"""The figures that count, one by one: now, or as they counted at a moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from monitor.domain.figure import CellKey, Content, Nothing
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.queries.counting import Wanted, counting
from monitor.queries.registers import Keys, keys, registers
from monitor.queries.selection import Selection, landsdelen_of
from monitor.queries.totals import provider_keys
from monitor.store import tables as t

_AT_ONCE = 10_000  # rows held in memory while reading


@dataclass(frozen=True)
class CountingFigure:
    """A figure that counts: its cell and content, the landsdeel that reported it, and when it was written."""

    cell: CellKey
    landsdeel: str
    content: Content
    provisional: bool
    revision: int
    event: int
    at: datetime


def counting_figures(session: Session, actor: Actor, selection: Selection) -> list[CountingFigure]:
    """Return the figures of a selection that count, in the order of their cells; cells without contents are left out.

    With `as_of` the latest event the answer is the same as without.
    """
    return sorted(each_counting_figure(session, actor, selection), key=lambda figure: figure.cell)


def each_counting_figure(session: Session, actor: Actor, selection: Selection) -> Iterator[CountingFigure]:
    """Yield the figures of a selection that count, in no order, without holding them all."""
    known, key = registers(session, selection.as_of), keys(session)
    allowed = landsdelen_of(selection, actor, known)
    wanted = Wanted(
        selection.indicators or None,
        None if selection.first is None else selection.first.index,
        None if selection.last is None else selection.last.index,
        None if allowed is None else tuple(sorted(key.region[code] for code in allowed)),
        provider_keys(selection, key),
        None,
        selection.as_of,
        selection.approved_only,
    )
    named = {code for code in selection.regions if known.region[code].kind == "jeugdregio"}
    for row in session.execute(_with_contents(session, wanted).execution_options(yield_per=_AT_ONCE)):
        figure = _figure(row, key)
        if not named or figure.cell.region in named or figure.landsdeel in selection.regions:
            yield figure


def _with_contents(session: Session, wanted: Wanted) -> Select[Any]:
    rows = counting(session, wanted)
    f = t.figure.c
    return (
        select(rows, f.revision, f.text, f.note, f.event_id, t.event.c.at)
        .join(t.figure, f.id == rows.c.figure_id)
        .join(t.event, t.event.c.id == f.event_id)
        .where(f.value.is_not(None) | f.absence.is_not(None) | f.text.is_not(None))
    )


def _figure(row: Any, key: Keys) -> CountingFigure:
    cell = CellKey(
        Quarter.of_index(row.quarter),
        key.region_code[row.region_id],
        key.provider_code[row.provider_id],
        key.site_code[row.site_id],
        row.indicator,
        row.breakdown,
    )
    content = Content(row.value, Nothing(row.absence) if row.absence else None, row.text, row.note)
    landsdeel = key.region_code[row.landsdeel_id]
    return CountingFigure(cell, landsdeel, content, bool(row.provisional), row.revision, row.event_id, row.at)
