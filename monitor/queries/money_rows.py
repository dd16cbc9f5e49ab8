"""The money of single places in one row each: the ladder, and what a removed place cost.

For other queries, which decided what the actor may see.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from monitor.domain.as_of import AsOf
from monitor.domain.money_books import Asked
from monitor.domain.money_picture import MoneyRow
from monitor.domain.money_views import row
from monitor.domain.quarter import Quarter
from monitor.queries.counting import Wanted
from monitor.queries.expected import ground
from monitor.queries.money_books import money_books, money_records, place_stands


def money_rows(
    session: Session,
    quarter: Quarter,
    as_of: AsOf,
    asked: Sequence[tuple[Asked, str]],
    approved_only: bool = False,
) -> tuple[MoneyRow, ...]:
    """Return a row for each of the places asked, with the name to give it, up to a quarter's end."""
    on, wanted = ground(session, as_of), Wanted(as_of=as_of, approved_only=approved_only)
    books = money_books(session, on, quarter, wanted, money_records(session, as_of))
    places, since = place_stands(session, on, quarter, wanted), on.first or quarter
    return tuple(row(books, one, places, since, one.region, name) for one, name in asked)
