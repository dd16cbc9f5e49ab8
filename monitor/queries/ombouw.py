"""Everything the page about conversions shows, from one moment of the store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.build_up import BuildPoint
from monitor.domain.conversion import in_use, is_over, is_ready, size, waiting
from monitor.domain.indicator import Level
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Registers
from monitor.domain.rules import Place
from monitor.domain.sentences.ombouw import Summary
from monitor.queries.balances import BalanceAnswer, balances, together
from monitor.queries.counting import latest_counting_quarter, today
from monitor.queries.expected import NATION
from monitor.queries.moment import last_event
from monitor.queries.ombouw_stands import Held, RegionBuild, Reported, Track
from monitor.queries.selection import Scope, scope


class Since(StrEnum):
    """From when the balance of places is made up: the quarter before, the start of the year, or the first report."""

    QUARTER = "kwartaal"
    YEAR = "jaar"
    START = "begin"


@dataclass(frozen=True)
class Ombouw:
    """The trajects someone may see, as they count in a quarter. Without any report `quarter` is None.

    `regions` are the landsdelen he sees, `country` all of them together. `day` is the day on which it is looked at:
    today, or the reference date of an earlier quarter (`is_today` False). `points` are of the trajects he sees.
    """

    quarter: Quarter | None
    as_of: AsOf
    version: int
    day: date
    is_today: bool = True
    updated: datetime | None = None
    reported: Reported | None = None
    known: Registers | None = None
    nation: bool = True
    tracks: tuple[Track, ...] = ()
    regions: tuple[RegionBuild, ...] = ()
    country: RegionBuild | None = None
    points: tuple[BuildPoint, ...] = ()
    since: Since = Since.QUARTER
    begins: Quarter | None = None
    balance: Mapping[Place, BalanceAnswer] | None = None

    @property
    def summary(self) -> Summary:
        """How many trajects are ready and how many are late with what is still ahead, and of how many places.

        Trajects are counted as records here: also those of a landsdeel that did not report, as it told them last.
        """
        every = [track.traject for track in self.tracks]
        ready = [traject for traject in every if is_ready(traject)]
        late = [track.traject for track in self.tracks if track.late_ahead > 0]
        return Summary(
            len(every),
            len(ready),
            sum(map(size, ready)),
            sum(map(in_use, every)) - len(ready),
            len(late),
            sum(map(waiting, late)),
            sum(map(is_over, every)),
            sum(not track.counted for track in self.tracks),
        )


def ombouw(
    session: Session,
    actor: Actor,
    quarter: Quarter | None = None,
    as_of: AsOf = NOW,
    since: Since = Since.QUARTER,
    approved_only: bool = False,
) -> Ombouw:
    """Return what trajects do, planned and done, with the balance of places since a moment.

    A coordinator gets the trajects of his own landsdelen; of the country only what it adds up to.
    """
    allowed = scope(actor)
    latest = latest_counting_quarter(session, as_of, approved_only)
    shown = quarter or latest
    day, version = today(session, as_of), last_event(session, as_of)
    if shown is None:
        return Ombouw(None, as_of, version, day)
    now = latest is None or shown >= latest
    held = Held(session, allowed, shown, as_of, approved_only, day if now else shown.end)
    first = _first_of(since, held)
    return Ombouw(
        shown,
        as_of,
        version,
        held.day,
        now,
        held.updated(),
        held.reported(),
        held.known,
        allowed.regions is None,
        held.tracks(),
        tuple(held.build(region.code) for region in held.landsdelen),
        held.build(COUNTRY),
        held.points(),
        since,
        first.plus(-1),
        _balance(session, actor, allowed, shown, first, as_of, approved_only),
    )


def _first_of(since: Since, held: Held) -> Quarter:
    """Return the first quarter of which the balance counts what happened in it."""
    if since is Since.QUARTER:
        return held.quarter
    if since is Since.YEAR:
        return Quarter(held.quarter.year, 1)
    return min(held.first_reported().plus(1), held.quarter)


def _balance(
    session: Session, actor: Actor, allowed: Scope, quarter: Quarter, first: Quarter, as_of: AsOf, approved_only: bool
) -> dict[Place, BalanceAnswer]:
    """Return the balance of the country, of the landsdelen and of the sites someone may see."""
    sites = balances(session, actor, Level.LOCATIE, quarter, first, as_of, approved_only)
    found = dict(sites)
    if allowed.regions is not None:
        found |= balances(session, actor, Level.LAND, quarter, first, as_of, approved_only)
    for site, answer in sites.items():
        region = Place(Level.LANDSDEEL, site.region)
        for place in (region,) if allowed.regions is not None else (region, NATION):
            found[place] = together(found[place], answer) if place in found else answer
    return found
