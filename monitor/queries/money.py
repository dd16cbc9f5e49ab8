"""Money against result: the ladder of a place, its way through the years, and what a removed place cost."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.budget import mentioned
from monitor.domain.catalogue import STREAMS
from monitor.domain.catalogue.programme import FIRST_QUARTER
from monitor.domain.ladder import Rung
from monitor.domain.money import WHOLE_PROGRAMME, BudgetLine, MoneyDocument
from monitor.domain.money_books import Asked, Books
from monitor.domain.money_picture import KindRow, MoneyRow
from monitor.domain.money_views import burn_up, changes, coming, gaps_of, kinds, residuals, row, years
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Registers
from monitor.domain.stands import Stands
from monitor.domain.words import Refused, Text
from monitor.queries.counting import Wanted, latest_counting_quarter, today
from monitor.queries.expected import Ground, ground
from monitor.queries.moment import last_event
from monitor.queries.money_answer import MoneyAnswer, StreamRow
from monitor.queries.money_books import APART, Records, money_books, money_records, place_stands, stands_by_kind
from monitor.queries.money_records import touches
from monitor.queries.registers import changed_at
from monitor.queries.selection import OTHER_REGION, Scope, scope
from monitor.store import programme_tables as p
from monitor.store import tables as t


def money(
    session: Session,
    actor: Actor,
    region: str = COUNTRY,
    quarter: Quarter | None = None,
    year: int | None = None,
    as_of: AsOf = NOW,
    approved_only: bool = False,
) -> MoneyAnswer:
    """Return all about the money of the country or a landsdeel, up to a reference date; of one year when given.

    A coordinator gets the country, with rows and documents of the own landsdelen only. Raises Refused for another's.
    """
    allowed, on = scope(actor), ground(session, as_of)
    _refuse_unknown(region, allowed, on.registers)
    reported = latest_counting_quarter(session, as_of, approved_only)
    shown = quarter or reported or Quarter.last_ended(today(session, as_of))
    wanted = Wanted(as_of=as_of, approved_only=approved_only)
    records = money_records(session, as_of)
    books = money_books(session, on, shown, wanted, records)
    places = place_stands(session, on, shown, wanted) if reported else Stands({}, shown)
    return _Making(session, allowed, on, records, books, places, Asked(region, year=year), wanted).answer()


def _refuse_unknown(region: str, allowed: Scope, known: Registers) -> None:
    if region == COUNTRY:
        return
    if region not in {landsdeel.code for landsdeel in known.landsdelen}:
        raise Refused(Text(nl="{c} is geen landsdeel.", en="{c} is no landsdeel.").format(c=region))
    if not allowed.sees(region):
        raise Refused(OTHER_REGION)


@dataclass(frozen=True, eq=False)
class _Making:
    """One answer in the making: what is asked, and the books it is answered from."""

    session: Session
    allowed: Scope
    on: Ground
    records: Records
    books: Books
    places: Stands
    asked: Asked
    wanted: Wanted

    def answer(self) -> MoneyAnswer:
        books, asked, as_of = self.books, self.asked, self.wanted.as_of
        first = self.on.first or books.quarter
        documents = self._documents()
        return MoneyAnswer(
            quarter=books.quarter,
            region=asked.region,
            region_name=self._name(asked.region),
            year=asked.year,
            as_of=as_of,
            approved_only=self.wanted.approved_only,
            version=last_event(self.session, as_of),
            updated=self._updated(),
            reported=bool(self.places.by_quarter),
            budget=self._budget_lines(),
            mentioned=self._mentioned(),
            row=self._row(asked, asked.region, self._name(asked.region)),
            changes=changes(books, asked),
            rows=tuple(self._rows()),
            gaps=gaps_of(books, asked) if asked.region == COUNTRY else {},
            statuses=books.statuses(asked),
            burn_up=burn_up(books, asked, max(first, FIRST_QUARTER)),
            years=years(books, asked),
            kinds=self._kinds(),
            streams_apart=self._apart(),
            residuals=residuals(books, asked, [code for group in self._providers().values() for code in group if code]),
            ahead=coming(books, asked),
            documents=tuple(one for one in documents if one.dated <= books.quarter.end),
            later=sum(not one.withdrawn for one in documents if one.dated > books.quarter.end),
            first=self.on.first,
            missing=self._missing(),
        )

    def _name(self, region: str) -> str:
        known = self.on.registers.region
        return known[region].name if region in known else region

    def _row(self, asked: Asked, code: str, name: str) -> MoneyRow:
        return row(self.books, asked, self.places, self.on.first or self.books.quarter, code, name)

    def _missing(self) -> tuple[str, ...]:
        """Return who is missing from spending: a landsdeel none of whose providers reported, else the providers."""
        found: list[str] = []
        for region in self.books.landsdelen if self.asked.region == COUNTRY else (self.asked.region,):
            covered = self.books.ladder(replace(self.asked, region=region))[Rung.BESTEED].coverage
            whole = covered.expected and not covered.reported
            found += [self._name(region)] if whole else covered.missing
        return tuple(found)

    def _rows(self) -> list[MoneyRow]:
        if self.asked.region != COUNTRY:
            return [
                self._row(replace(self.asked, providers=group), code, _called(code, group, self.on.registers))
                for code, group in self._providers().items()
            ]
        seen = [region for region in self.on.registers.landsdelen if self.allowed.sees(region.code)]
        return [self._row(replace(self.asked, region=r.code), r.code, r.name) for r in seen]

    def _providers(self) -> dict[str, frozenset[str]]:
        """Return the providers of the landsdeel by the one they go on in; last ('') what is not divided over them."""
        if self.asked.region == COUNTRY:
            return {}
        here, known = self.asked.region, self.on.registers
        codes = {site.provider for site in known.sites if site.region == here}
        codes |= {one.purse.provider for one in self.books.postings if one.purse.region == here}
        groups: dict[str, set[str]] = {}
        for code in sorted(codes - {""}):
            last = last_in_line(code, known)
            groups.setdefault(last, {last}).add(code)
        named = sorted(groups, key=lambda code: known.provider[code].name)
        return {**{code: frozenset(groups[code]) for code in named}, "": frozenset({""})}

    def _documents(self) -> list[MoneyDocument]:
        """Return the documents about the place, and the year when one is asked, that someone may see; oldest first."""
        region, year = self.asked.region, self.asked.year
        seen = (one for one in self.records.documents if touches(one, self.allowed))
        held = (one for one in seen if year in (None, one.year, one.from_year))
        return sorted((one for one in held if region in (COUNTRY, one.region, one.from_region)), key=lambda o: o.dated)

    def _budget_lines(self) -> tuple[BudgetLine, ...]:
        """Return the lines that the budget of the place is read from: its own, for the programme or the year."""
        held = self.books.budgets
        wanted = (self.asked.year or WHOLE_PROGRAMME,)
        return tuple(
            line
            for (region, stream, year), line in held.items()
            if region == self.asked.region and stream in self.books.programme and year in wanted
        )

    def _mentioned(self) -> tuple[BudgetLine, ...]:
        if self.asked.region != COUNTRY:
            return ()
        return mentioned(self.records.lines, self.books.programme)

    def _kinds(self) -> tuple[KindRow, ...]:
        wanted = self.wanted
        if self.asked.region != COUNTRY:
            wanted = replace(wanted, landsdelen=(self.on.keys.region[self.asked.region],))
        return kinds(self.books, self.asked, stands_by_kind(self.session, self.on, self.books.quarter, wanted))

    def _apart(self) -> tuple[StreamRow, ...]:
        found = []
        for group in APART:
            (code,) = group
            ladder = self.books.ladder(self.asked, group)
            if any(ladder[rung].value is not None for rung in Rung):
                found.append(StreamRow(STREAMS[code], ladder))
        return tuple(found)

    def _updated(self) -> datetime | None:
        """Return when anything about money last changed: a step of a report, a budget or a document."""
        limit = last_event(self.session, self.wanted.as_of)
        return changed_at(self.session, (t.report_step, p.budget_version, p.money_document_version), limit)


def _called(code: str, group: frozenset[str], known: Registers) -> str:
    """Return a provider's name with those that merged into it; '' for what is not divided."""
    if not code:
        return ""
    merged = sorted(known.provider[other].name for other in group - {code})
    return " + ".join((known.provider[code].name, *merged))


def last_in_line(code: str, known: Registers) -> str:
    """Return the provider that a provider goes on in, however many mergers later."""
    seen = {code}
    while code in known.provider and known.provider[code].successor and known.provider[code].successor not in seen:
        code = known.provider[code].successor
        seen.add(code)
    return code
