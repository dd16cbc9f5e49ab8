"""The answer that the page shows, kept for each view of it."""

from __future__ import annotations

from monitor.queries.overview_answer import OverviewPage
from monitor.queries.overview_page import overview_page
from monitor.ui.answers import View
from monitor.ui.context import PageContext
from monitor.ui.kept import kept


@kept()
def kept_overview(view: View, _page: PageContext) -> OverviewPage:
    """Return the answer for a view, asked once."""
    with _page.store.read() as session:
        return overview_page(session, _page.actor, view.quarter, view.as_of, view.approved_only)
