"""Reading the books: budgets, documents and quarterly stands of money at one moment.

These are for other queries, which have decided what the actor may see.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.budget import held_budgets
from monitor.domain.catalogue import STREAMS, breakdown_codes
from monitor.domain.catalogue.programme import FIRST_QUARTER
from monitor.domain.form import place_name
from monitor.domain.indicator import Level
from monitor.domain.ladder import REPORTED, Rung, postings
from monitor.domain.money import BudgetLine, MoneyDocument
from monitor.domain.money_books import Books
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Registers
from monitor.domain.rules import Place
from monitor.domain.stands import Stand, Stands
from monitor.queries.counting import Wanted, counting
from monitor.queries.expected import Ground
from monitor.queries.money_records import budgets_held, documents_held
from monitor.queries.series import PLACES
from monitor.queries.settled import settled
from monitor.queries.tallies import Spot, Tally, place_at, quarter_at, tallies

T = TypeVar("T")
PROGRAMME = frozenset(code for code, stream in STREAMS.items() if stream.counts_toward_programme)
APART = tuple(frozenset({code}) for code in STREAMS if code not in PROGRAMME)
_CODES = tuple(rung.value for rung in REPORTED)


@dataclass(frozen=True)
class Records:
    """All budget lines and documents as known at a moment."""

    lines: tuple[BudgetLine, ...]
    documents: tuple[MoneyDocument, ...]


def money_records(session: Session, as_of: AsOf) -> Records:
    """Return the records that books are made of, for who decided what may be seen of them."""
    return Records(tuple(budgets_held(session, as_of).values()), tuple(documents_held(session, as_of).values()))


def money_books(session: Session, on: Ground, quarter: Quarter, wanted: Wanted, records: Records) -> Books:
    """Return the books up to a quarter's end. `wanted` says as known on when, and whether only what is approved."""
    dated = [document for document in records.documents if not document.withdrawn]
    return Books(
        quarter,
        held_budgets(records.lines, quarter.end),
        postings(document for document in dated if document.dated <= quarter.end),
        _kept(session, on, wanted, ("money", quarter), lambda: _money_stands(session, on, quarter, wanted)),
        tuple(region.code for region in on.registers.landsdelen),
        PROGRAMME,
        postings(document for document in dated if document.dated > quarter.end),
    )


def place_stands(session: Session, on: Ground, quarter: Quarter, wanted: Wanted) -> Stands:
    """Return the closed places of each site in the first reported quarter and in the one asked."""
    return _kept(session, on, wanted, ("places", quarter), lambda: _place_stands(session, on, quarter, wanted))


def _kept(session: Session, on: Ground, wanted: Wanted, about: Hashable, ask: Callable[[], T]) -> T:
    question = ("stands", about, replace(wanted, as_of=NOW))
    return settled(session, on.registers, on.first, wanted.as_of, question, ask)


def _place_stands(session: Session, on: Ground, quarter: Quarter, wanted: Wanted) -> Stands:
    found: dict[Quarter, dict[Place, Stand]] = {}
    for one in {on.first or quarter, quarter}:
        asked = replace(wanted, indicators=(PLACES,), first=one.index, last=one.index)
        for spot, tally in tallies(session, on, Level.LOCATIE, asked).items():
            found.setdefault(spot.quarter, {})[spot.place] = _stand(tally, on.registers)
    return Stands(found, on.first or quarter)


def stands_by_kind(session: Session, on: Ground, quarter: Quarter, wanted: Wanted) -> Mapping[tuple[str, str], int]:
    """Return the programme's stands by indicator and kind of cost, over everything that counts."""
    return _kept(session, on, wanted, ("kinds", quarter), lambda: _by_kind(session, quarter, wanted))


def _by_kind(session: Session, quarter: Quarter, wanted: Wanted) -> dict[tuple[str, str], int]:
    asked = replace(wanted, indicators=_CODES, first=quarter.index, last=quarter.index, breakdowns=_codes(PROGRAMME))
    rows = counting(session, asked)
    query = (
        select(rows.c.indicator, rows.c.breakdown, func.sum(rows.c.value).label("value"))
        .where(rows.c.value.is_not(None))
        .group_by(rows.c.indicator, rows.c.breakdown)
    )
    found: dict[tuple[str, str], int] = {}
    for row in session.execute(query):
        key = (row.indicator, row.breakdown.partition("/")[2])
        found[key] = found.get(key, 0) + int(row.value)
    return found


def _money_stands(
    session: Session, on: Ground, quarter: Quarter, wanted: Wanted
) -> dict[tuple[frozenset[str], Rung], Stands]:
    if on.first is None or quarter < on.first:
        return {}
    asked = replace(wanted, indicators=_CODES, first=on.first.index, last=quarter.index)
    own = replace(asked, breakdowns=_codes(PROGRAMME))
    held = tallies(session, on, Level.AANBIEDER, own)
    found = {(PROGRAMME, rung): _stands(rung, held, on.registers) for rung in REPORTED}
    codes = tuple(code for group in APART for code in _codes(group))
    for group, sums in _sums_apart(session, on, replace(asked, breakdowns=codes)).items():
        beside = _beside(sums, held)
        found |= {(group, rung): _stands(rung, beside, on.registers) for rung in REPORTED}
    return found


def _sums_apart(session: Session, on: Ground, wanted: Wanted) -> dict[frozenset[str], dict[Spot, int]]:
    """Return what stands in each of the other streams, by stream; a stream without any amount is left out."""
    rows = counting(session, wanted)
    # added up by the database: a stream has seven kinds of cost, in every quarter of every provider
    stream = case(*((rows.c.breakdown.in_(_codes(group)), number) for number, group in enumerate(APART)))
    of_stream = select(rows, stream.label("stream")).where(rows.c.value.is_not(None)).subquery()
    names = ("stream", "quarter", "indicator", "landsdeel_id", "provider_id")
    columns = [of_stream.c[name] for name in names]
    query = select(*columns, func.sum(of_stream.c.value).label("value")).group_by(*columns)
    found: dict[frozenset[str], dict[Spot, int]] = {}
    for row in session.execute(query):
        spot = Spot(quarter_at(row.quarter), row.indicator, place_at(on, Level.AANBIEDER, row))
        sums = found.setdefault(APART[row.stream], {})
        sums[spot] = sums.get(spot, 0) + int(row.value)
    return found


def _beside(sums: Mapping[Spot, int], held: Mapping[Spot, Tally]) -> dict[Spot, Tally]:
    """Return the stands of another stream: who reported on money at all, and nothing in it, has nothing in it."""
    found = {spot: _in_it(value, held.get(spot, Tally())) for spot, value in sums.items()}
    silent = {
        spot: Tally(None, tally.provisional, tally.expected, tally.missing)
        for spot, tally in held.items()
        if spot not in found
    }
    return silent | found


def _in_it(value: int, whole: Tally) -> Tally:
    return Tally(value, whole.provisional, whole.expected)


def _stands(rung: Rung, held: Mapping[Spot, Tally], known: Registers) -> Stands:
    found: dict[Quarter, dict[Place, Stand]] = {}
    for spot, tally in held.items():
        if spot.indicator == rung.value:
            found.setdefault(spot.quarter, {})[spot.place] = _stand(tally, known)
    return Stands(found, FIRST_QUARTER)


def _stand(tally: Tally, known: Registers) -> Stand:
    missing = place_name(known, tally.missing[0]) if tally.missing else ""
    return Stand(tally.value, tally.provisional, bool(tally.expected), missing)


def _codes(streams: frozenset[str]) -> tuple[str, ...]:
    return tuple(code for code in breakdown_codes(_CODES[0]) if code.partition("/")[0] in streams)
