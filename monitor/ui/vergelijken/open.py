"""The answers that the page shows, each asked once for a view and a choice."""

from __future__ import annotations

from datetime import date

from monitor.domain.compared import measures
from monitor.queries.against_published import AgainstPublished, against_published
from monitor.queries.side_by_side import SideBySide, side_by_side
from monitor.queries.then_and_now import ThenAndNow, then_and_now
from monitor.ui.answers import View
from monitor.ui.context import PageContext
from monitor.ui.kept import kept


@kept()
def kept_side(view: View, measure: str, regions: tuple[str, ...], _page: PageContext) -> SideBySide:
    """Return a measure of landsdelen beside each other. Raises Refused for another's landsdeel."""
    with _page.store.read() as session:
        return side_by_side(
            session, _page.actor, measures()[measure], regions, view.quarter, view.as_of, view.approved_only
        )


@kept()
def kept_then(view: View, measure: str, place: str, day: date, _page: PageContext) -> ThenAndNow:
    """Return a measure as known on a day and at the moment of the view. Raises Refused for another's landsdeel."""
    with _page.store.read() as session:
        return then_and_now(
            session, _page.actor, measures()[measure], day, place, view.quarter, view.as_of, view.approved_only
        )


@kept()
def kept_published(view: View, _page: PageContext) -> AgainstPublished:
    """Return the own sums beside what was published."""
    with _page.store.read() as session:
        return against_published(session, _page.actor, view.quarter, view.as_of, view.approved_only)
