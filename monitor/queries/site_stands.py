"""What stands at sites at the end of quarters: closed places, how many are occupied and hybrid, and when they close."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from monitor.domain.catalogue import RATIOS
from monitor.domain.conversion import is_over
from monitor.domain.figure import Coverage, RatioAnswer, Total
from monitor.domain.indicator import Level
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Provider, Registers, Site
from monitor.domain.rules import Place
from monitor.domain.traject import Milestone, Traject
from monitor.queries.ratios import ratio_of
from monitor.queries.selection import Selection
from monitor.queries.series import PLACES
from monitor.queries.tallies import Spot
from monitor.queries.totals import totals

OCCUPIED, HYBRID, OCCUPANCY = "bezet", "waarvan_hybride", "bezettingsgraad"
NOTHING = Total(None, Coverage(0, 0))


@dataclass(frozen=True)
class Closing:
    """What trajects plan for the closed places of one site: when the next and the last of them go, and how many.

    `going` counts the places that are still to go in trajects without what comes back closed, `undated` tells that
    of some no day is planned.
    """

    next: date | None = None
    last: date | None = None
    going: int = 0
    undated: bool = False


@dataclass(frozen=True)
class SiteStand:
    """One site at the end of a quarter, with what trajects plan for it."""

    site: Site
    provider: Provider
    region_name: str
    places: Total
    occupied: Total
    hybrid: Total
    closing: Closing

    @property
    def occupancy(self) -> RatioAnswer:
        """The occupied part of the places; without a value when one is unknown, or there are none."""
        return ratio_of(RATIOS[OCCUPANCY], self.occupied, self.places)


@dataclass(frozen=True)
class OccupiedPoint:
    """The closed places of a provider in one quarter, and how many of them are occupied; each with its coverage."""

    quarter: Quarter
    places: Total
    occupied: Total


def site_totals(session: Session, actor: Actor, selection: Selection) -> dict[Spot, Total]:
    """Return the places, occupied and hybrid places of each site of a selection in each of its quarters.

    A coordinator gets those of the own landsdelen. Raises Refused for another's.
    """
    return totals(session, actor, selection.of(PLACES, OCCUPIED, HYBRID), Level.LOCATIE)


def stands_in(
    quarter: Quarter, found: Mapping[Spot, Total], known: Registers, trajects: Iterable[Traject]
) -> tuple[SiteStand, ...]:
    """Return each site that is open or has figures in a quarter, by landsdeel, provider and name."""
    places = sorted({spot.place for spot in found if spot.quarter == quarter and spot.place.site})
    closing = closings_by_site(trajects)

    def total(place: Place, code: str) -> Total:
        return found.get(Spot(quarter, code, place), NOTHING)

    stands = [
        SiteStand(
            known.site[place.site],
            known.provider[place.provider],
            known.region[place.region].name,
            total(place, PLACES),
            total(place, OCCUPIED),
            total(place, HYBRID),
            closing.get(place.site, _NO_CLOSING),
        )
        for place in places
    ]
    return tuple(sorted(stands, key=lambda one: (one.region_name, one.provider.name, one.site.name)))


def closings_by_site(trajects: Iterable[Traject]) -> dict[str, Closing]:
    """Return by site what trajects that are not over plan for its closed places."""
    by_site: dict[str, list[Traject]] = {}
    for traject in trajects:
        if traject.closes and not is_over(traject) and traject.origin.places > traject.gone:
            by_site.setdefault(traject.origin.site, []).append(traject)
    return {site: _closing(held) for site, held in by_site.items()}


def added(held: Iterable[Total]) -> Total:
    """Return totals together; what is last known of the missing ones is unknown as soon as one of them is."""
    every = tuple(held)
    known = [total.value for total in every if total.value is not None]
    short = [total.last_known for total in every if not total.coverage.complete]
    last = [value for value in short if value is not None]
    return Total(
        sum(known) if known else None,
        sum((total.coverage for total in every), Coverage(0, 0)),
        any(total.provisional for total in every),
        last_known=sum(last) if short and len(last) == len(short) else None,
    )


def occupancy_of(stands: Iterable[SiteStand]) -> RatioAnswer:
    """Return the occupied part over the sites of which both numbers are known."""
    every = tuple(stands)
    both = [one for one in every if one.places.value is not None and one.occupied.value is not None]
    answer = ratio_of(RATIOS[OCCUPANCY], added(s.occupied for s in both), added(s.places for s in both))
    missing = tuple(one.site.name for one in every if one not in both)
    return RatioAnswer(answer.value, answer.numerator, answer.denominator, Coverage(len(both), len(every), missing))


def points_of_sites(found: Mapping[Spot, Total]) -> tuple[OccupiedPoint, ...]:
    """Return by quarter what the sites have together, from the first quarter that anything is known of."""
    quarters = sorted({spot.quarter for spot, total in found.items() if total.value is not None})
    return tuple(
        OccupiedPoint(quarter, added(_sites(found, quarter, PLACES)), added(_sites(found, quarter, OCCUPIED)))
        for quarter in quarters
    )


def _sites(found: Mapping[Spot, Total], quarter: Quarter, code: str) -> list[Total]:
    return [total for spot, total in found.items() if spot.quarter == quarter and spot.indicator == code]


def _closing(trajects: Sequence[Traject]) -> Closing:
    dates = [traject.on(Milestone.SLUITING) for traject in trajects]
    ahead = [one.planned for one in dates if one.actual is None and one.planned is not None]
    went = sum(traject.origin.places - traject.gone for traject in trajects)
    back = sum(traject.destination.places - traject.opened for traject in trajects if traject.comes_closed)
    return Closing(
        min(ahead, default=None), max(ahead, default=None), max(went - max(back, 0), 0), len(ahead) < len(dates)
    )


_NO_CLOSING = Closing()
