"""Answers kept between reruns, by store, version and what the one who asks may see. Nobody ever clears them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from monitor.domain.as_of import AsOf
from monitor.domain.quarter import Quarter
from monitor.domain.words import Language
from monitor.queries.restatements import (
    RestatedFigure,
    RestatedPublication,
    restated_figures,
    restated_publications,
)
from monitor.queries.selection import Scope, scope
from monitor.ui.context import Chosen, PageContext
from monitor.ui.kept import kept


@dataclass(frozen=True)
class View:
    """Everything an answer, or a drawing of it, depends on; the key under which it is kept."""

    store: str
    version: int
    scope: Scope
    quarter: Quarter | None
    as_of: AsOf
    chosen: Chosen
    language: Language
    today: date
    demonstration: bool

    @property
    def approved_only(self) -> bool:
        return self.chosen.approved_only

    @property
    def then(self) -> View | None:
        """The same view as it was known on the day to compare with; None when nothing is compared."""
        day = self.chosen.beside
        return None if day is None else replace(self, as_of=AsOf(day=day), chosen=replace(self.chosen, beside=None))


def view_of(page: PageContext) -> View:
    """Return the key of what this page shows. Raises Refused for who may see no figures."""
    return View(
        page.store.url,
        page.version,
        scope(page.actor),
        page.quarter,
        page.as_of,
        page.view,
        page.language,
        page.today,
        page.demonstration,
    )


def restated(page: PageContext) -> tuple[list[RestatedPublication], list[RestatedFigure]]:
    """Return the restatements that this person may see."""
    return _restated(view_of(page), page)


@kept(32)
def _restated(view: View, _page: PageContext) -> tuple[list[RestatedPublication], list[RestatedFigure]]:
    with _page.store.read() as session:
        return (
            restated_publications(session, _page.actor, view.as_of),
            restated_figures(session, _page.actor, view.as_of),
        )
