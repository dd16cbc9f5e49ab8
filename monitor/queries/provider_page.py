"""Everything the page of one provider shows, from one moment of the store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.conversion import is_over, is_ready
from monitor.domain.figure import RatioAnswer, Total
from monitor.domain.happening import Happening
from monitor.domain.ladder import Rung
from monitor.domain.money_books import Asked
from monitor.domain.money_picture import MoneyRow
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Provider, Registers
from monitor.domain.traject import Traject
from monitor.domain.words import Refused, Text
from monitor.queries.counting import latest_counting_quarter, today
from monitor.queries.expected import ground
from monitor.queries.happenings import happenings
from monitor.queries.moment import last_event
from monitor.queries.money_rows import money_rows
from monitor.queries.registers import registers
from monitor.queries.selection import Scope, Selection, scope
from monitor.queries.site_stands import (
    NOTHING,
    OccupiedPoint,
    SiteStand,
    added,
    occupancy_of,
    points_of_sites,
    site_totals,
    stands_in,
)
from monitor.queries.traject_stands import TrajectStand, traject_stands

LONGEST = 12  # quarters
NO_SUCH_PROVIDER = Text(nl="Aanbieder {c} is niet bekend.", en="Provider {c} is not known.")
NOT_HERE = Text(
    nl="Van deze aanbieder ligt geen locatie in uw landsdeel; de cijfers zijn voor de coördinator daar en de"
    " bestuurlijk aanjager.",
    en="This provider has no site in your region; its figures are for the coordinator there and the national lead.",
)


@dataclass(frozen=True, eq=False)
class ProviderPage:
    """One provider in one quarter. Before anything was reported `quarter` is None.

    `merged` are the providers that went on in it; their sites and money are in it. `landsdelen` are those that are
    shown, by code; `elsewhere` tells that it has sites in others, which this person may not see. `money` has a row
    for each of them, `whole` is all of it (None when part of it may not be seen).
    """

    provider: Provider
    quarter: Quarter | None
    as_of: AsOf
    version: int
    day: date
    known: Registers
    landsdelen: Mapping[str, str]
    elsewhere: bool
    successor: Provider | None = None
    merged: tuple[Provider, ...] = ()
    sites: tuple[SiteStand, ...] = ()
    points: tuple[OccupiedPoint, ...] = ()
    tracks: tuple[TrajectStand, ...] = ()
    converting: int = 0
    money: tuple[MoneyRow, ...] = ()
    whole: MoneyRow | None = None
    since: Quarter | None = None
    happenings: tuple[Happening, ...] = field(default_factory=tuple)

    @property
    def places(self) -> Total:
        return added(site.places for site in self.sites) if self.sites else NOTHING

    @property
    def occupied(self) -> Total:
        return added(site.occupied for site in self.sites) if self.sites else NOTHING

    @property
    def occupancy(self) -> RatioAnswer:
        return occupancy_of(self.sites)

    @property
    def codes(self) -> tuple[str, ...]:
        """The provider and those that went on in it."""
        return (self.provider.code, *(one.code for one in self.merged))

    @property
    def last_closing(self) -> date | None:
        """The day the last of the places that trajects let go is planned to be gone; None when none has a day."""
        return max((site.closing.last for site in self.sites if site.closing.last is not None), default=None)

    @property
    def without_plan(self) -> int | None:
        """How many closed places no traject lets go; None while places are not known of every site."""
        if self.places.value is None or self.places.at_least:
            return None
        return sum(max((site.places.value or 0) - site.closing.going, 0) for site in self.sites)


def provider_choices(session: Session, actor: Actor, as_of: AsOf = NOW) -> dict[str, str]:
    """Return the providers with a site in what someone may see, names by code, in order of name.

    Raises Refused for who sees no figures.
    """
    allowed, known = scope(actor), registers(session, as_of)
    codes = {site.provider for site in known.sites if allowed.sees(site.region)}
    return {one.code: one.name for one in sorted(known.providers, key=lambda p: p.name) if one.code in codes}


def provider_page(
    session: Session,
    actor: Actor,
    provider: str,
    quarter: Quarter | None = None,
    as_of: AsOf = NOW,
    approved_only: bool = False,
) -> ProviderPage:
    """Return one provider in a quarter: the latest that anyone reported on, unless one is asked.

    A coordinator gets what is in the own landsdelen. Raises Refused for a provider that is not there, or only in
    another's landsdeel.
    """
    allowed, known = scope(actor), registers(session, as_of)
    found = known.provider.get(provider)
    if found is None:
        raise Refused(NO_SUCH_PROVIDER.format(c=provider))
    merged = _merged_into(provider, known)
    group = {provider, *(one.code for one in merged)}
    regions = {site.region for site in known.sites if site.provider in group}
    seen = {one.code: one.name for one in known.landsdelen if one.code in regions and allowed.sees(one.code)}
    if allowed.regions is not None and not seen:
        raise Refused(NOT_HERE)
    shown = quarter or latest_counting_quarter(session, as_of, approved_only)
    empty = ProviderPage(
        found,
        shown,
        as_of,
        last_event(session, as_of),
        today(session, as_of),
        known,
        seen,
        len(seen) < len(regions),
        known.provider.get(found.successor),
        merged,
    )
    return empty if shown is None else _Making(session, actor, allowed, empty, shown, approved_only).page()


@dataclass(frozen=True, eq=False)
class _Making:
    """One answer in the making."""

    session: Session
    actor: Actor
    allowed: Scope
    start: ProviderPage
    quarter: Quarter
    approved_only: bool

    def page(self) -> ProviderPage:
        every = traject_stands(
            self.session, self.actor, self.quarter, self.start.as_of, approved_only=self.approved_only
        )
        tracks = tuple(track for track in every if self._about(track.traject))
        codes = self.start.codes
        first = self.quarter.plus(1 - LONGEST)
        asked = Selection(first, self.quarter, (), codes, as_of=self.start.as_of, approved_only=self.approved_only)
        found = site_totals(self.session, self.actor, asked)
        trajects = [track.traject for track in tracks]
        rows, whole, since = self._money()
        return replace(
            self.start,
            sites=stands_in(self.quarter, found, self.start.known, trajects),
            points=points_of_sites(found),
            tracks=tracks,
            converting=sum(map(self._converting, trajects)),
            money=rows,
            whole=whole,
            since=since,
            happenings=self._happenings(),
        )

    def _about(self, traject: Traject) -> bool:
        return traject.origin.provider in self.start.codes or traject.destination.provider in self.start.codes

    def _converting(self, traject: Traject) -> int:
        """Return how many closed places of the provider are still to go in a traject."""
        mine = traject.origin.provider in self.start.codes and traject.closes
        if not mine or is_over(traject) or is_ready(traject):
            return 0
        return max(traject.origin.places - traject.gone, 0)

    def _money(self) -> tuple[tuple[MoneyRow, ...], MoneyRow | None, Quarter | None]:
        """Return the money in each landsdeel that may be seen, and of all of them together."""
        start, group = self.start, frozenset(self.start.codes)
        places = [(Asked(code, group), name) for code, name in start.landsdelen.items()]
        every = [*places, (Asked(COUNTRY, group), start.provider.name)]
        *rows, whole = money_rows(self.session, self.quarter, start.as_of, every, self.approved_only)
        known = tuple(one for one in rows if any(one.ladder[rung].value is not None for rung in Rung))
        since = ground(self.session, start.as_of).first
        return known, None if start.elsewhere else whole, since

    def _happenings(self) -> tuple[Happening, ...]:
        found = happenings(self.session, self.actor, self.start.as_of)
        until = self.start.day if self.quarter >= Quarter.last_ended(self.start.day) else self.quarter.end
        return tuple(h for h in found if h.provider in self.start.codes and h.starts <= max(until, self.quarter.end))


def _merged_into(code: str, known: Registers) -> tuple[Provider, ...]:
    """Return the providers that went on in this one, however many mergers ago, by name."""
    found: set[str] = set()
    ahead: Iterable[str] = {code}
    while ahead:
        ahead = {one.code for one in known.providers if one.successor in ahead} - found - {code}
        found |= set(ahead)
    return tuple(sorted((known.provider[one] for one in found), key=lambda one: one.name))
