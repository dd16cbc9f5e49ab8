"""Lines of any measure over the quarters, of landsdelen and of the country: what comparisons are made of.

These are for other queries, which have decided what the actor may see.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from sqlalchemy.orm import Session

from monitor.domain.as_of import AsOf
from monitor.domain.catalogue import RATIOS, STREAMS
from monitor.domain.catalogue.vastgelegd import RECORDED
from monitor.domain.compared import Line, Measure, Stand
from monitor.domain.figure import Coverage, Source
from monitor.domain.indicator import Level
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Registers
from monitor.domain.words import Text
from monitor.queries.expected import Ground, ground
from monitor.queries.ratios import ratios
from monitor.queries.recorded import Recorded, recorded_rows
from monitor.queries.selection import Selection, scope
from monitor.queries.series import programme_codes
from monitor.queries.tallies import Spot, nation, tallies
from monitor.queries.totals import wanted_of

NATION_NAME = Text(nl="Nederland", en="The Netherlands")
_WHOLE = Coverage(0, 0)  # a document is there or not: nobody is missing


@dataclass(frozen=True)
class Asked:
    """What the lines are about: a measure, up to a quarter, as known at a moment."""

    measure: Measure
    last: Quarter | None
    as_of: AsOf
    approved_only: bool

    @property
    def selection(self) -> Selection:
        code = self.measure.code
        return Selection(None, self.last, (), (), (code,), self.as_of, self.approved_only, Source.OPGAVE)


def lines(session: Session, actor: Actor, asked: Asked, first: Quarter | None = None) -> dict[str, Line]:
    """Return the line of the country and of each landsdeel that the actor may see, by code.

    Reported figures only, of money those of the programme. All lines run over the same quarters, from `first`, or
    from the first of which anything is known.
    """
    on = ground(session, asked.as_of)
    stands = _stands(session, actor, asked, on)
    quarters = [stand.quarter for held in stands.values() for stand in held.values()]
    last = asked.last or max(quarters, default=None)
    start = first or min(quarters, default=None)
    names = {COUNTRY: NATION_NAME, **_names_of(on.registers, actor)}
    if start is None or last is None:
        return {code: Line(code, name, ()) for code, name in names.items()}
    return {
        code: Line(code, name, tuple(stands.get(code, {}).get(q, Stand(q)) for q in start.until(last)))
        for code, name in names.items()
    }


def _names_of(known: Registers, actor: Actor) -> dict[str, Text]:
    """Return the names of the landsdelen that the actor may see, by code."""
    allowed = scope(actor)
    return {one.code: Text.same(one.name) for one in known.landsdelen if allowed.sees(one.code)}


def _stands(session: Session, actor: Actor, asked: Asked, on: Ground) -> dict[str, dict[Quarter, Stand]]:
    if asked.measure.code in RATIOS:
        rows = _of_ratio(session, actor, asked, on)
    elif asked.measure.code in RECORDED:
        rows = _of_records(session, actor, asked)
    else:
        rows = _of_reports(session, actor, asked, on)
    found: dict[str, dict[Quarter, Stand]] = {}
    allowed = scope(actor)
    for region, stand in rows:
        # a quarter of which nothing is known is a gap, wherever in the line it stands
        if stand.value is not None and (region == COUNTRY or allowed.sees(region)):
            found.setdefault(region, {})[stand.quarter] = stand
    return found


def _of_reports(session: Session, actor: Actor, asked: Asked, on: Ground) -> Iterable[tuple[str, Stand]]:
    wanted = wanted_of(session, actor, asked.selection, Level.LAND, on)
    if wanted is None:
        return
    if asked.measure.is_money:
        wanted = replace(wanted, breakdowns=programme_codes(asked.measure.code))
    found = tallies(session, on, Level.LANDSDEEL, wanted)
    for spot, tally in {**found, **nation(found)}.items():
        total = tally.total(on.registers)
        value = None if total.value is None else Decimal(total.value)
        yield spot.place.region, Stand(spot.quarter, value, total.provisional, total.coverage)


def _of_ratio(session: Session, actor: Actor, asked: Asked, on: Ground) -> Iterable[tuple[str, Stand]]:
    for level in (Level.LAND, Level.LANDSDEEL):
        found = ratios(session, actor, asked.selection, level, (asked.measure.code,), on)
        for spot, answer in found.items():
            provisional = answer.numerator.provisional or answer.denominator.provisional
            yield spot.place.region, Stand(spot.quarter, answer.value, provisional, answer.coverage)


def _of_records(session: Session, actor: Actor, asked: Asked) -> Iterable[tuple[str, Stand]]:
    for level in (Level.LAND, Level.LANDSDEEL):
        rows = recorded_rows(session, actor, asked.selection, level, (asked.measure.code,))
        for spot, held in _by_spot(rows, asked.measure).items():
            value = Decimal(sum(one.value for one in held))
            provisional = any(one.provisional for one in held)
            yield spot.place.region, Stand(spot.quarter, value, provisional, held[0].coverage or _WHOLE)


def _by_spot(rows: Iterable[Recorded], measure: Measure) -> Mapping[Spot, list[Recorded]]:
    """Return the rows of each spot; of money only the streams that count toward the programme."""
    found: dict[Spot, list[Recorded]] = {}
    for one in rows:
        if not measure.is_money or STREAMS[one.code].counts_toward_programme:
            found.setdefault(one.spot, []).append(one)
    return found
