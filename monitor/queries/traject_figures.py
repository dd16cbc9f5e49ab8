"""What trajects come to, as figures of each quarter: places that came and went, alternatives, and what is late."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy.orm import Session

from monitor.domain.catalogue.ombouw import STANDS
from monitor.domain.conversion import Built, built, slipped
from monitor.domain.figure import Coverage
from monitor.domain.indicator import Level
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Registers, holds_on
from monitor.domain.rules import Place
from monitor.domain.traject import TrajectVersion
from monitor.domain.words import Refused
from monitor.domain.workflow import Cutoff
from monitor.queries.balances import BalanceAnswer, place_of, site_balances, together
from monitor.queries.counting import counted_reports, latest_counting_quarter
from monitor.queries.expected import NATION, ground
from monitor.queries.recorded_figure import Recorded
from monitor.queries.selection import Selection, landsdelen_of
from monitor.queries.tallies import Spot
from monitor.queries.totals import ALL_PROVIDERS, about_country
from monitor.queries.trajecten import TrajectState, counting_versions, states_in

OF_A_BALANCE: Mapping[str, Callable[[BalanceAnswer], int]] = {
    "plaatsen_geopend": lambda answer: answer.balance.opened or 0,
    "plaatsen_gesloten": lambda answer: answer.balance.closed or 0,
    "plaatsen_omgezet": lambda answer: answer.balance.converted or 0,
    "plaatsen_correctie": lambda answer: answer.balance.correction,
    "plaatsen_onverklaard": lambda answer: answer.balance.residual or 0,
}
OF_TRAJECTS: Mapping[str, Callable[[Built], int | None]] = {
    "alternatieven_in_gebruik": lambda made: made.alternatives,
    "alternatieven_gepland": lambda made: made.planned,
    "verdringing": lambda made: made.displaced,
    "klein_gesloten": lambda made: made.small_closed,
    "omgekeerde_ombouw": lambda made: made.reversed_,
    "zonder_alternatief": lambda made: made.without_alternative,
    "opbouwratio": lambda made: _hundredths(made.ratio),
    "opbouwachterstand": lambda made: made.lag,
}
LATE = "trajecten_vertraagd"
_LEVELS = {card.code: card.level for card in STANDS}
_DEPTH = (Level.LAND, Level.LANDSDEEL, Level.AANBIEDER, Level.LOCATIE)

Reports = Mapping[tuple[str, Quarter], Cutoff]
Versions = list[tuple[TrajectVersion, Cutoff]]


def traject_figures(session: Session, actor: Actor, selection: Selection, level: Level) -> Iterator[Recorded]:
    """Yield what trajects come to in each reported quarter since the first that tells of any, at one level.

    A landsdeel that did not report is in no sum; the coverage says so. Providers and sites have a row when they are
    open, or when a traject is about them.
    """
    allowed = landsdelen_of(selection, actor, ground(session, selection.as_of).registers)
    if level in (Level.LAND, Level.LANDSDEEL) and selection.providers:
        raise Refused(ALL_PROVIDERS)
    if (level is Level.LAND and not about_country(selection)) or level not in _DEPTH:
        return
    for one in _Counted(session, selection).figures(level):
        place = one.spot.place
        hidden = level is not Level.LAND and allowed is not None and place.region not in allowed
        if not hidden and (not selection.providers or place.provider in selection.providers):
            yield one


@dataclass(frozen=True, eq=False)
class _Counted:
    """What counts at the moment that is asked about."""

    session: Session
    selection: Selection

    def figures(self, level: Level) -> Iterator[Recorded]:
        asked = self.selection
        counting = counting_versions(self.session, asked.as_of, asked.approved_only)
        last = asked.last or latest_counting_quarter(self.session, asked.as_of, asked.approved_only)
        if not counting or last is None:
            return
        told = counting[0][0].report.quarter
        first = max(asked.first, told) if asked.first else told
        if last < first:
            return
        counted = counted_reports(self.session, asked.as_of, asked.approved_only)
        reports = {(key.region, key.quarter): cut for key, cut in counted.items()}
        if any(code in OF_A_BALANCE for code in asked.indicators):
            yield from self._flows(level, first, last, reports)
        for quarter in first.until(last):
            yield from self._stands(level, quarter, counting, reports)

    def _flows(self, level: Level, first: Quarter, last: Quarter, reports: Reports) -> Iterator[Recorded]:
        asked = self.selection
        found: dict[tuple[Quarter, Place], BalanceAnswer] = {}
        loose: dict[tuple[Quarter, Place], bool] = {}
        for quarter, site, answer in site_balances(self.session, first, last, asked.as_of, asked.approved_only):
            key, cut = (quarter, place_of(site, level)), reports.get((site.region, quarter))
            found[key] = together(found[key], answer) if key in found else answer
            loose[key] = loose.get(key, False) or (cut is not None and cut.provisional)
        for (quarter, place), answer in found.items():
            covered = Coverage(answer.covered, answer.sites, answer.missing)
            for code in asked.indicators:
                if code in OF_A_BALANCE and answer.covered:
                    value = OF_A_BALANCE[code](answer)
                    spot = Spot(quarter, code, place)
                    yield Recorded(spot, value, provisional=loose[quarter, place], coverage=covered)

    def _stands(self, level: Level, quarter: Quarter, counting: Versions, reports: Reports) -> Iterator[Recorded]:
        known = ground(self.session, self.selection.as_of).registers
        landsdelen = [region for region in known.landsdelen if holds_on(region, quarter.end)]
        told = {region.code for region in landsdelen if (region.code, quarter) in reports}
        states = states_in((v, c) for v, c in counting if v.report.quarter <= quarter)
        told_of = [state for state in states if state.traject.region in told]
        missing = tuple(region.name for region in landsdelen if region.code not in told)
        whole = Coverage(len(told), len(landsdelen), missing) if level is Level.LAND else Coverage(1, 1)
        for code in self.selection.indicators:
            if code not in _LEVELS or _DEPTH.index(level) > _DEPTH.index(_LEVELS[code]) or not told:
                continue
            for place, value in _by_place(code, level, quarter, told_of, told, known):
                here = told if level is Level.LAND else {place.region}
                provisional = any(reports[region, quarter].provisional for region in here)
                yield Recorded(Spot(quarter, code, place), value, provisional=provisional, coverage=whole)


def _by_place(
    code: str, level: Level, quarter: Quarter, states: Iterable[TrajectState], told: set[str], known: Registers
) -> Iterator[tuple[Place, int]]:
    """Yield the value of each place of a level, the empty ones that could have had one included."""
    held: dict[Place, list[TrajectState]] = {place: [] for place in _there(level, quarter, told, known)}
    for state in states:
        place = _place(code, level, state, known)
        if place is not None:
            held.setdefault(place, []).append(state)
    for place, here in sorted(held.items()):
        if code == LATE:
            yield place, sum(slipped(state.traject, state.original, quarter.end) > 0 for state in here)
        else:
            value = OF_TRAJECTS[code](sum((built(state.traject) for state in here), Built()))
            if value is not None:
                yield place, value


def _there(level: Level, quarter: Quarter, told: set[str], known: Registers) -> set[Place]:
    """Return the places of a level that are there in the landsdelen that reported."""
    if level is Level.LAND:
        return {NATION}
    if level is Level.LANDSDEEL:
        return {Place(level, region) for region in told}
    open_ = [site for site in known.sites if site.region in told and holds_on(site, quarter.end)]
    return {place_of(site, level) for site in open_}


def _place(code: str, level: Level, state: TrajectState, known: Registers) -> Place | None:
    """Return where a traject counts; None for a party outside the sector below the landsdeel."""
    traject = state.traject
    if level is Level.LAND:
        return NATION
    if level is Level.LANDSDEEL:
        return Place(level, traject.region)
    if _LEVELS[code] is Level.AANBIEDER:
        provider = traject.destination.provider
        return Place(level, traject.region, provider) if provider else None
    site = known.site.get(traject.origin.site if code == "zonder_alternatief" else traject.closed_site)
    return place_of(site, level) if site is not None else None


def _hundredths(ratio: Decimal | None) -> int | None:
    return None if ratio is None else int((ratio * 100).quantize(Decimal(1), ROUND_HALF_UP))
