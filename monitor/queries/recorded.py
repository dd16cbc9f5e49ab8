"""Figures counted from records, as rows of one shape: which function counts which of `RECORDED`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from sqlalchemy.orm import Session

from monitor.domain.catalogue.ombouw import TRAJECT_RECORDED
from monitor.domain.catalogue.vastgelegd import MONEY_RECORDED
from monitor.domain.indicator import Level
from monitor.domain.people import Actor
from monitor.queries.money_figures import money_figures
from monitor.queries.recorded_figure import Recorded
from monitor.queries.selection import Selection
from monitor.queries.traject_figures import traject_figures

__all__ = ["Recorded", "recorded_rows"]

Counter = Callable[[Session, Actor, Selection, Level], Iterator[Recorded]]

# every code of `RECORDED` stands in one of these
COUNTERS: Mapping[tuple[str, ...], Counter] = {
    tuple(card.code for card in TRAJECT_RECORDED): traject_figures,
    tuple(card.code for card in MONEY_RECORDED): money_figures,
}


def recorded_rows(
    session: Session, actor: Actor, selection: Selection, level: Level, codes: tuple[str, ...]
) -> Iterator[Recorded]:
    """Yield the figures of these codes that are counted from records, at one level. Raises Refused like `totals`."""
    for own, counter in COUNTERS.items():
        asked = tuple(code for code in codes if code in own)
        if asked:
            yield from counter(session, actor, selection.of(*asked), level)
