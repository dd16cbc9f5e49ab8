"""Answers kept between reruns, by store, version and what the one who asks may see. Nobody ever clears them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from monitor.domain.as_of import AsOf
from monitor.domain.quarter import Quarter
from monitor.domain.words import Language
from monitor.queries.registers import registers
from monitor.queries.restatements import (
    RestatedFigure,
    RestatedPublication,
    number_restated,
    restated_figures,
    restated_publications,
)
from monitor.queries.selection import Scope, scope
from monitor.ui.address import taken_over
from monitor.ui.context import Chosen, PageContext
from monitor.ui.kept import kept


@dataclass(frozen=True)
class View:
    """Everything an answer, or a drawing of it, depends on; the key under which it is kept.

    `version` is the last event that can change what figures show, not the last of all: who enters figures does not
    make everyone who looks wait.
    """

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


@dataclass(frozen=True)
class Own:
    """Everything that what one person works with depends on, drafts and what is typed apart; a key as a view is.

    The person stands in it, not what they may see: who may decide or keep a register may see no figures. A role is
    given and ended by an event or a day, so version and day go along; links take over what the address says.
    """

    store: str
    version: int
    person: str
    language: Language
    today: date
    taken_over: tuple[tuple[str, str], ...]


def own_of(page: PageContext) -> Own:
    """Return the key of what this person works with."""
    return Own(page.store.url, page.version, page.actor.code, page.language, page.today, taken_over())


def view_of(page: PageContext) -> View:
    """Return the key of what this page shows. Raises Refused for who may see no figures."""
    return View(
        page.store.url,
        page.shown,
        scope(page.actor),
        page.quarter,
        page.as_of,
        page.view,
        page.language,
        page.today,
        page.demonstration,
    )


@kept()
def own_landsdelen(view: View, _page: PageContext) -> dict[str, str]:
    """Return the landsdelen whose figures may be seen, names by code, as they were known."""
    with _page.store.read() as session:
        known = registers(session, view.as_of).landsdelen
    return {region.code: region.name for region in known if view.scope.sees(region.code)}


def restated(page: PageContext, most: int) -> tuple[list[RestatedPublication], list[RestatedFigure], int]:
    """Return the restatements that this person may see: of the reported ones the newest, and how many there are."""
    return _restated(view_of(page), most, page)


@kept(32)
def _restated(view: View, most: int, _page: PageContext) -> tuple[list[RestatedPublication], list[RestatedFigure], int]:
    with _page.store.read() as session:
        return (
            restated_publications(session, _page.actor, view.as_of),
            restated_figures(session, _page.actor, view.as_of, most),
            number_restated(session, _page.actor, view.as_of),
        )
