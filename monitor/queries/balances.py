"""The balance of places: what was there, came and went by trajects, and what is reported now, per site and added up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.balance import Balance
from monitor.domain.catalogue.rules_balance import BALANCE
from monitor.domain.conversion import Flows
from monitor.domain.figure import CellKey
from monitor.domain.indicator import Level
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Site, holds_on
from monitor.domain.rules import Place
from monitor.domain.words import Refused
from monitor.queries.counting import Wanted
from monitor.queries.expected import NATION, Ground, ground
from monitor.queries.moment import last_event
from monitor.queries.movements import SiteFlows, counting_movements
from monitor.queries.selection import OTHER_REGION, scope
from monitor.queries.series import PLACES
from monitor.queries.tallies import parts
from monitor.store import tables as t


@dataclass(frozen=True)
class Residual:
    """A difference that trajects do not explain at one site in one quarter; `reason` is '' while nobody said why."""

    quarter: Quarter
    site: str
    places: int
    reason: str


@dataclass(frozen=True)
class BalanceAnswer:
    """The balance of a place over one or more quarters. `covered` of `sites` are in it; `missing` are the others.

    What was explained is in the balance as its correction; what was not is its residual.
    """

    balance: Balance
    sites: int
    covered: int
    missing: tuple[str, ...]
    residuals: tuple[Residual, ...]


def balances(
    session: Session,
    actor: Actor,
    level: Level,
    quarter: Quarter,
    first: Quarter | None = None,
    as_of: AsOf = NOW,
    approved_only: bool = False,
    region: str = COUNTRY,
) -> dict[Place, BalanceAnswer]:
    """Return balances from the end of the quarter before `first` (the quarter itself) up to a quarter's end.

    A coordinator gets those of his own landsdelen, and the country's; which sites elsewhere do not add up, and why,
    is not for him. Raises Refused for another's landsdeel.
    """
    allowed = scope(actor)
    if region != COUNTRY and not allowed.sees(region):
        raise Refused(OTHER_REGION)
    began = first or quarter
    made = _Books(session, began, quarter, as_of, approved_only)
    found: dict[Place, BalanceAnswer] = {}
    for site in made.sites(began, quarter):
        own = level is Level.LAND or (allowed.sees(site.region) and region in (COUNTRY, site.region))
        if own:
            place = place_of(site, level)
            answer = made.of_site(site, began, quarter)
            if not allowed.sees(site.region):
                answer = replace(answer, residuals=())
            found[place] = together(found[place], answer) if place in found else answer
    return dict(sorted(found.items()))


def site_balances(
    session: Session, first: Quarter, last: Quarter, as_of: AsOf, approved_only: bool
) -> Iterator[tuple[Quarter, Site, BalanceAnswer]]:
    """Yield the balance of each site in each quarter. For other queries, which decided what the actor may see."""
    made = _Books(session, first, last, as_of, approved_only)
    for quarter in first.until(last):
        for site in made.sites(quarter, quarter):
            yield quarter, site, made.of_site(site, quarter, quarter)


class _Books:
    """The figures and movements that balances over some quarters are made of."""

    def __init__(self, session: Session, first: Quarter, last: Quarter, as_of: AsOf, approved_only: bool) -> None:
        self.on: Ground = ground(session, as_of)
        wanted = Wanted((PLACES,), first.index - 1, last.index, as_of=as_of, approved_only=approved_only)
        self.reported = parts(session, self.on, wanted)
        self.movements: dict[Quarter, SiteFlows] = counting_movements(session, first, last, as_of, approved_only)
        self.reasons = _reasons(session, as_of)

    def sites(self, first: Quarter, last: Quarter) -> list[Site]:
        days = [quarter.end for quarter in first.plus(-1).until(last)]
        return [site for site in self.on.registers.sites if any(holds_on(site, day) for day in days)]

    def of_site(self, site: Site, first: Quarter, last: Quarter) -> BalanceAnswer:
        begin, end = self._places(site, first.plus(-1)), self._places(site, last)
        flows, correction, residuals = Flows(), 0, []
        for quarter in first.until(last):
            moved = self.movements[quarter].get(site.code, Flows())
            flows = flows + moved
            residual = self._residual(site, quarter, moved)
            if residual is not None:
                residuals.append(residual)
                correction += residual.places if residual.reason else 0
        known = begin is not None and end is not None
        balance = (
            Balance(begin, flows.opened, flows.closed, flows.converted, end, correction)
            if known
            else Balance(0, 0, 0, 0, 0)
        )
        missing = () if known else (site.name,)
        return BalanceAnswer(balance, 1, int(known), missing, tuple(residuals))

    def _residual(self, site: Site, quarter: Quarter, moved: Flows) -> Residual | None:
        begin, end = self._places(site, quarter.plus(-1)), self._places(site, quarter)
        difference = Balance(begin, moved.opened, moved.closed, moved.converted, end).residual
        if not difference:
            return None
        cell = CellKey(quarter, site.region, site.provider, site.code, PLACES)
        values = ",".join(str(number) for number in (begin, moved.opened, moved.closed, moved.converted, end))
        return Residual(quarter, site.code, difference, self.reasons.get((str(cell), values), ""))

    def _places(self, site: Site, quarter: Quarter) -> int | None:
        """Return the places reported of a site; 0 while it was not open, None when nobody said."""
        if not holds_on(site, quarter.end):
            return 0
        held: Mapping[Place, int | None] = self.reported.get((quarter, PLACES), {})
        return held.get(Place(Level.LOCATIE, site.region, site.provider, site.code))


def _reasons(session: Session, as_of: AsOf) -> dict[tuple[str, str], str]:
    """Return the reasons given for residuals, by cell and the numbers they were given for."""
    r = t.reason.c
    rows = session.execute(
        select(r.cell_key, r.fingerprint, r.text)
        .where(r.rule == BALANCE, r.event_id <= last_event(session, as_of))
        .order_by(r.id)
    )
    return {(row.cell_key, row.fingerprint): row.text for row in rows}


def place_of(site: Site, level: Level) -> Place:
    """Return which place of a level a site's balance falls in."""
    if level is Level.LOCATIE:
        return Place(level, site.region, site.provider, site.code)
    if level is Level.AANBIEDER:
        return Place(level, site.region, site.provider)
    return NATION if level is Level.LAND else Place(Level.LANDSDEEL, site.region)


def together(one: BalanceAnswer, other: BalanceAnswer) -> BalanceAnswer:
    """Return the balance of two places together."""
    mine, theirs = one.balance, other.balance
    added = {
        name: (getattr(mine, name) or 0) + (getattr(theirs, name) or 0)
        for name in ("begin", "opened", "closed", "converted", "end", "correction")
    }
    return BalanceAnswer(
        replace(mine, **added),
        one.sites + other.sites,
        one.covered + other.covered,
        (*one.missing, *other.missing),
        (*one.residuals, *other.residuals),
    )
