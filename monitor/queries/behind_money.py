"""The budgets and documents behind an amount, one by one: what each adds, who entered it, and how often since."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.domain.budget import BudgetAt, held_budgets, regions_in
from monitor.domain.certainty import Certainty
from monitor.domain.ladder import DOCUMENTED, Rung, Scope, postings
from monitor.domain.money import WHOLE_PROGRAMME, BudgetLine, MoneyDocument
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.registers import Registers
from monitor.queries.behind import Hand
from monitor.queries.moment import last_event
from monitor.queries.money_records import BudgetKey, budget_key, budgets_held, documents_held
from monitor.queries.names import names
from monitor.queries.registers import Keys, keys, registers
from monitor.queries.selection import Selection, landsdelen_of
from monitor.queries.totals import about_country
from monitor.store import programme_tables as p
from monitor.store import tables as t


@dataclass(frozen=True)
class MoneyBehind:
    """One budget line or document of an amount: what it adds in cents, and when and by whom it was last entered.

    `register` and `key` name the row of its register; `versions` counts how often it was entered. `document` is None
    for a line of a budget. `place` is where the money goes, `provider` the code of whose it is or ''.
    """

    register: str
    key: str
    name: str
    document: MoneyDocument | None
    amount: int
    year: int
    dated: date | None
    region: str
    provider: str
    place: str
    certainty: Certainty
    entered: Hand
    versions: int


@dataclass(frozen=True)
class AmountBehind:
    """The records of an amount that someone may see. `total` is the whole amount, None when there is no record.

    `elsewhere` tells whether the whole amount takes in landsdelen that this person does not see.
    """

    rows: tuple[MoneyBehind, ...]
    total: int | None
    elsewhere: bool

    @property
    def shown(self) -> int:
        """Return what the rows come to together."""
        return sum(row.amount for row in self.rows)


@dataclass(frozen=True)
class _Entered:
    """Who entered a record last, and how many versions it has."""

    by: Hand
    versions: int


def money_behind(
    session: Session, actor: Actor, selection: Selection, rung: Rung, streams: Collection[str], year: int | None = None
) -> AmountBehind:
    """Return the records that make a documented rung of the ladder, up to the end of the last quarter asked.

    A document that moves money within what is asked adds nothing and is left out. Of one year when given. A
    coordinator gets the records of the own landsdelen. Raises Refused for another's.
    """
    assert selection.last is not None, "an amount up to a quarter's end"
    known = registers(session, selection.as_of)
    seen = landsdelen_of(selection, actor, known)
    asked = None if about_country(selection) else seen
    years = None if year is None else frozenset({year})
    providers = frozenset(selection.providers) if selection.providers else None
    scope = Scope(frozenset(streams), asked, providers, years)
    making = _Making(session, selection, selection.last.end, known)
    whole = own = making.rows(rung, scope)
    if seen is not None and asked is None:
        # a budget of the country itself is everyone's; what is divided or documented is the landsdeel's
        budgets = [row for row in whole if row.region == COUNTRY or row.region in seen]
        own = budgets if rung is Rung.BEGROOT else making.rows(rung, replace(scope, regions=seen))
    return AmountBehind(tuple(own), sum(row.amount for row in whole) if whole else None, own != whole)


@dataclass(frozen=True, eq=False)
class _Making:
    """What holds at the moment that is asked about."""

    session: Session
    selection: Selection
    until: date
    known: Registers

    def rows(self, rung: Rung, scope: Scope) -> list[MoneyBehind]:
        return list(self._budgets(scope) if rung is Rung.BEGROOT else self._documents(rung, scope))

    def _documents(self, rung: Rung, scope: Scope) -> Iterator[MoneyBehind]:
        held = documents_held(self.session, self.selection.as_of)
        entered = _documents_entered(self.session, self.selection)
        sums: dict[str, int] = {}
        for one in postings(held.values(), self.until):
            if DOCUMENTED[one.kind] is rung and scope.holds(one.purse, one.stream):
                sums[one.document] = sums.get(one.document, 0) + one.amount
        for code, amount in sorted(sums.items(), key=lambda pair: (held[pair[0]].dated, pair[0])):
            document = held[code]
            if amount or not document.moves:
                yield MoneyBehind(
                    "gelddocument",
                    code,
                    document.reference or code,
                    document,
                    amount,
                    document.year,
                    document.dated,
                    document.region,
                    document.provider,
                    self._place(document.region, document.provider),
                    document.certainty,
                    entered[code].by,
                    entered[code].versions,
                )

    def _budgets(self, scope: Scope) -> Iterator[MoneyBehind]:
        held = held_budgets(budgets_held(self.session, self.selection.as_of).values(), self.until)
        entered = _budgets_entered(self.session, self.selection)
        regions = sorted(scope.regions) if scope.regions is not None else [COUNTRY]
        for stream in sorted(scope.streams):
            for line in (line for region in regions for line in lines_of(held, region, stream, scope.years)):
                by = entered[budget_key(line)]
                yield MoneyBehind(
                    "begroting",
                    "|".join((line.region, line.stream, str(line.year or ""), line.document)),
                    line.document,
                    None,
                    line.amount,
                    line.year,
                    line.decided_on,
                    line.region,
                    "",
                    self._place(line.region, ""),
                    line.certainty,
                    by.by,
                    by.versions,
                )

    def _place(self, region: str, provider: str) -> str:
        place = self.known.region[region].name if region in self.known.region else region
        return f"{self.known.provider[provider].name}, {place}" if provider in self.known.provider else place


def lines_of(
    held: Mapping[BudgetAt, BudgetLine], region: str, stream: str, years: frozenset[int] | None
) -> list[BudgetLine]:
    """Return the lines that a region's budget in one stream is the sum of, as `domain.budget.budget_of` adds them."""
    if years is None:
        own = held.get((region, stream, WHOLE_PROGRAMME))
        found = [own] if own else [line for (r, s, year), line in held.items() if (r, s) == (region, stream) and year]
    else:
        found = [held[region, stream, year] for year in sorted(years) if (region, stream, year) in held]
    if found or region != COUNTRY:
        return found
    return [line for other in regions_in(held, stream) for line in lines_of(held, other, stream, years)]


def _documents_entered(session: Session, selection: Selection) -> dict[str, _Entered]:
    v, m = p.money_document_version.c, p.money_document.c
    query = select(m.code, v.event_id, t.event.c.actor, t.event.c.at).join(
        p.money_document, m.id == v.money_document_id
    )
    return {str(key): one for key, one in _entered(session, selection, query, v, lambda row: row.code)}


def _budgets_entered(session: Session, selection: Selection) -> dict[BudgetKey, _Entered]:
    v, code = p.budget_version.c, keys(session)
    query = select(v.region_id, v.stream, v.year, v.document, v.event_id, t.event.c.actor, t.event.c.at)
    return dict(_entered(session, selection, query, v, lambda row: _budget_key(row, code)))


def _budget_key(row: Any, code: Keys) -> BudgetKey:
    return code.region_code[row.region_id], row.stream, int(row.year), row.document


def _entered(
    session: Session, selection: Selection, query: Any, version: Any, key: Any
) -> Iterable[tuple[Any, _Entered]]:
    """Return who entered each record last up to the moment asked about, and how many versions it has by then."""
    limit, called = last_event(session, selection.as_of), names(session)
    rows = session.execute(
        query.join(t.event, t.event.c.id == version.event_id)
        .where(version.event_id <= limit)
        .order_by(version.event_id, version.id)
    )
    found: dict[Any, _Entered] = {}
    for row in rows:
        before = found.get(key(row))
        number = before.versions + 1 if before is not None else 1
        found[key(row)] = _Entered(Hand(called.get(row.actor, row.actor), row.at), number)
    return found.items()
