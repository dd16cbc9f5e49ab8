"""What was committed or spent in one year, figure by figure: the stand at its end, and the one it is counted from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from monitor.domain.catalogue import breakdown_codes
from monitor.domain.catalogue.programme import FIRST_QUARTER
from monitor.domain.ladder import Rung
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.domain.stands import Places
from monitor.queries.behind import BehindRow, behind
from monitor.queries.counting import Wanted
from monitor.queries.expected import ground
from monitor.queries.money_books import money_books, money_records
from monitor.queries.selection import Selection

Purse = tuple[str, str, str]  # landsdeel, provider, breakdown


@dataclass(frozen=True)
class GrownRow:
    """One figure of a year: as it stood at the end, and before; None where there was none. `either` is one of them."""

    either: BehindRow
    now: BehindRow | None
    before: BehindRow | None

    @property
    def value(self) -> int:
        """Return what was added in the year, in cents; below zero when the stand went down."""
        return stood(self.now) - stood(self.before)


@dataclass(frozen=True)
class GrownBehind:
    """What a year's amount is made of. `since` is None for the programme's first year: nothing stood before it."""

    rows: tuple[GrownRow, ...]
    until: Quarter
    since: Quarter | None


def grown_behind(
    session: Session, actor: Actor, selection: Selection, rung: Rung, streams: frozenset[str], year: int
) -> GrownBehind:
    """Return what a year's committed or spent amount is the sum of: the stands of who reported on both dates.

    The year is counted up to the last quarter asked, if any. A coordinator gets the rows of the own landsdelen. Raises
    Refused for another's.
    """
    end, since = Quarter(year, 4), Quarter(year - 1, 4)
    until = min(selection.last or end, end)
    now = _stood(session, actor, selection, rung, streams, until)
    first = since < FIRST_QUARTER
    before = {} if first else _stood(session, actor, selection, rung, streams, since)
    counted = _counted(session, selection, rung, streams, (since, until))
    kept = sorted(purse for purse in {*now, *before} if purse[:2] in counted)
    rows = [GrownRow(now.get(purse) or before[purse], now.get(purse), before.get(purse)) for purse in kept]
    rows.sort(key=lambda row: (row.either.region_name, row.either.place, row.either.figure.cell.breakdown))
    return GrownBehind(tuple(rows), until, None if first else since)


def stood(row: BehindRow | None) -> int:
    """Return what stood in a figure; a stand that is not there is nothing."""
    return 0 if row is None else row.figure.content.value or 0


def _stood(
    session: Session, actor: Actor, selection: Selection, rung: Rung, streams: frozenset[str], quarter: Quarter
) -> Mapping[Purse, BehindRow]:
    codes = [code for code in breakdown_codes(rung.value) if code.partition("/")[0] in streams]
    asked = replace(selection, first=quarter, last=quarter, indicators=(rung.value,))
    found = behind(session, actor, asked, codes)
    return {(row.figure.landsdeel, row.figure.cell.provider, row.figure.cell.breakdown): row for row in found}


def _counted(
    session: Session, selection: Selection, rung: Rung, streams: frozenset[str], dates: tuple[Quarter, Quarter]
) -> frozenset[tuple[str, str]]:
    """Return the landsdelen and providers whose two stands are compared."""
    since, until = dates
    wanted = Wanted(as_of=selection.as_of, approved_only=selection.approved_only)
    records = money_records(session, selection.as_of)
    books = money_books(session, ground(session, selection.as_of), until, wanted, records)
    if (streams, rung) not in books.stands:
        return frozenset()
    where = Places(frozenset(selection.regions) or None, frozenset(selection.providers) or None)
    counted = books.stands[streams, rung].counted(since, until, where)
    return frozenset((place.region, place.provider) for place in counted)
