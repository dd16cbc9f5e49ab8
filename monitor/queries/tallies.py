"""Sums of figures that count, each with the places it is made of: what totals, changes and ratios are built from.

These are for other queries, which have decided what the actor may see.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW
from monitor.domain.catalogue import INDICATORS
from monitor.domain.figure import Coverage, Total
from monitor.domain.form import place_name
from monitor.domain.indicator import Level
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Registers
from monitor.domain.rules import Place
from monitor.queries.counting import Wanted, counting, is_reported
from monitor.queries.expected import NATION, Asked, Ground, bucket
from monitor.queries.registers import Keys
from monitor.queries.settled import settled

T = TypeVar("T")
Parts = Mapping[Place, int | None]

COLUMNS: dict[Level, tuple[str, ...]] = {
    Level.LANDSDEEL: ("landsdeel_id",),
    Level.AANBIEDER: ("landsdeel_id", "provider_id"),
    Level.LOCATIE: ("landsdeel_id", "provider_id", "site_id"),
    Level.JEUGDREGIO: ("landsdeel_id", "region_id"),
}
_NOTHING = Asked((), 0)


@dataclass(frozen=True, order=True)
class Spot:
    """Which total: of an indicator, in a quarter, of a place (a site, provider, region, or the country)."""

    quarter: Quarter
    indicator: str
    place: Place


@dataclass(frozen=True)
class Tally:
    """A sum, and which of the places that should report are missing from it."""

    value: int | None = None
    provisional: bool = False
    expected: tuple[Place, ...] = ()
    missing: tuple[Place, ...] = ()
    last_known: int | None = None

    def total(self, known: Registers) -> Total:
        names = tuple(place_name(known, place) for place in self.missing)
        covered = Coverage(len(self.expected) - len(self.missing), len(self.expected), names)
        return Total(self.value, covered, self.provisional, last_known=self.last_known)


def tallies(session: Session, ground: Ground, by: Level, wanted: Wanted) -> dict[Spot, Tally]:
    """Return the sums of the wanted indicators in the wanted quarters, by landsdeel, provider, site or jeugdregio.

    Both ends of `wanted` must be given. The database adds up; places are only read one by one where the
    count says that some are missing.
    """
    if wanted.first is None or wanted.last is None:
        raise ValueError("an open range has no expected places")
    by = Level.LANDSDEEL if by is Level.LAND else by
    question = ("tallies", by, replace(wanted, as_of=NOW))
    return dict(_kept(session, ground, wanted, question, lambda: _tallies(session, ground, by, wanted)))


def _tallies(session: Session, ground: Ground, by: Level, wanted: Wanted) -> dict[Spot, Tally]:
    found: dict[Spot, Tally] = {}
    unsure: set[Spot] = set()
    for level, codes in by_level(wanted.indicators or ()).items():
        sums = _sums(session, ground, by, level, replace(wanted, indicators=codes))
        for spot, asked in _asked(ground, by, level, codes, wanted, sums):
            value, provisional, count, fingerprint = sums.get(spot, (None, False, 0, 0))
            missing = asked.places if count == 0 else ()
            found[spot] = Tally(value, provisional, asked.places, missing)
            if count and (count, fingerprint) != (len(asked.places), asked.fingerprint):
                unsure.add(spot)
    if unsure:
        there = parts(session, ground, _around(wanted, ground, unsure))
        for spot in unsure:
            held = there.get((spot.quarter, spot.indicator), {})
            missing = tuple(place for place in found[spot].expected if place not in held)
            found[spot] = replace(found[spot], missing=missing)
    return found


def parts(session: Session, ground: Ground, wanted: Wanted) -> Mapping[tuple[Quarter, str], Parts]:
    """Return each reporting place's own sum by quarter and indicator; None for a place it does not apply to."""
    question = ("parts", replace(wanted, as_of=NOW))
    return _kept(session, ground, wanted, question, lambda: _parts(session, ground, wanted))


def _kept(session: Session, ground: Ground, wanted: Wanted, question: Hashable, ask: Callable[[], T]) -> T:
    return settled(session, ground.registers, ground.first, wanted.as_of, question, ask)


def _parts(session: Session, ground: Ground, wanted: Wanted) -> dict[tuple[Quarter, str], dict[Place, int | None]]:
    found: dict[tuple[Quarter, str], dict[Place, int | None]] = {}
    for level, codes in by_level(wanted.indicators or ()).items():
        rows = counting(session, replace(wanted, indicators=codes))
        columns = [rows.c[name] for name in COLUMNS[level]]
        query = (
            select(rows.c.quarter, rows.c.indicator, *columns, func.sum(rows.c.value).label("value"))
            .where(is_reported(rows))
            .group_by(rows.c.quarter, rows.c.indicator, *columns)
        )
        for row in session.execute(query):
            held = found.setdefault((quarter_at(row.quarter), row.indicator), {})
            held[place_at(ground, level, row)] = None if row.value is None else int(row.value)
    return found


def with_last_known(session: Session, ground: Ground, found: Mapping[Spot, Tally], wanted: Wanted) -> dict[Spot, Tally]:
    """Return the tallies with the last known figures of their missing places beside them.

    Known is the latest earlier quarter a place reported. One place that never reported makes it unknown.
    """
    short = {spot: tally for spot, tally in found.items() if tally.missing}
    if not short:
        return dict(found)
    around, oldest = _around(wanted, ground, short), ground.first.index if ground.first else 0
    reach, answered = 1, dict(found)
    while True:  # the quarter before is nearly always enough; only a place that was silent for longer asks for more
        first = max((around.first or 0) - reach, oldest)
        earlier = parts(session, ground, replace(around, first=first, last=(around.last or 0) - 1))
        answered |= {
            spot: replace(tally, last_known=_last_known(earlier, spot, tally)) for spot, tally in short.items()
        }
        if first == oldest or all(answered[spot].last_known is not None for spot in short):
            return answered
        reach *= 4


def _last_known(
    earlier: Mapping[tuple[Quarter, str], Mapping[Place, int | None]], spot: Spot, tally: Tally
) -> int | None:
    """Return the sum of the latest earlier figures of the missing places; None when one of them has none."""
    before = [
        earlier[key] for key in sorted(earlier, reverse=True) if key[0] < spot.quarter and key[1] == spot.indicator
    ]
    known = [next((held[place] or 0 for held in before if place in held), None) for place in tally.missing]
    complete = [number for number in known if number is not None]
    return sum(complete) if len(complete) == len(known) else None


def nation(found: Mapping[Spot, Tally]) -> dict[Spot, Tally]:
    """Return the sums over all landsdelen."""
    gathered: dict[Spot, list[Tally]] = {}
    for spot, tally in found.items():
        gathered.setdefault(replace(spot, place=NATION), []).append(tally)
    return {spot: together(held) for spot, held in gathered.items()}


def together(held: Iterable[Tally]) -> Tally:
    """Return one tally of several. What is last known is unknown as soon as one part of it is."""
    all_of = tuple(held)
    values = [tally.value for tally in all_of if tally.value is not None]
    short = [tally.last_known for tally in all_of if tally.missing]
    known = [number for number in short if number is not None]
    return Tally(
        sum(values) if values else None,
        any(tally.provisional for tally in all_of),
        tuple(place for tally in all_of for place in tally.expected),
        tuple(place for tally in all_of for place in tally.missing),
        sum(known) if short and len(known) == len(short) else None,
    )


def _sums(
    session: Session, ground: Ground, by: Level, level: Level, wanted: Wanted
) -> dict[Spot, tuple[int | None, bool, int, int]]:
    """Return by spot: the sum, whether any of it is provisional, the count of places, and the sum of their keys."""
    found = {}
    for broken, codes in _by_breakdown(wanted.indicators or ()).items():
        rows = counting(session, replace(wanted, indicators=codes))
        columns = [rows.c[name] for name in COLUMNS[by]]
        place = rows.c[COLUMNS[level][-1]]
        reports = is_reported(rows) & (place != 0)  # key 0: what a landsdeel reports beside its providers
        key = case((reports, place))
        query = select(
            rows.c.quarter,
            rows.c.indicator,
            *columns,
            func.sum(rows.c.value).label("value"),
            func.max(rows.c.provisional).label("provisional"),
            (func.count(key.distinct()) if broken else func.count(key)).label("places"),
            (func.sum(key.distinct()) if broken else func.sum(key)).label("fingerprint"),
        ).group_by(rows.c.quarter, rows.c.indicator, *columns)
        for row in session.execute(query):
            spot = Spot(quarter_at(row.quarter), row.indicator, place_at(ground, by, row))
            value = None if row.value is None else int(row.value)
            found[spot] = (value, bool(row.provisional), int(row.places), int(row.fingerprint or 0))
    return found


def _asked(
    ground: Ground, by: Level, level: Level, codes: tuple[str, ...], wanted: Wanted, sums: Mapping[Spot, Any]
) -> Iterable[tuple[Spot, Asked]]:
    """Yield every total that is expected or has figures, with the places that should be in it."""
    seen = set()
    allowed = None if wanted.landsdelen is None else {ground.keys.region_code[key] for key in wanted.landsdelen}
    named = None if wanted.providers is None else {ground.keys.provider_code[key] for key in wanted.providers}
    for index in range(wanted.first or 0, (wanted.last or 0) + 1):
        quarter = quarter_at(index)
        for place, asked in ground.asked(quarter, level, by).items():
            if named is not None and place.provider not in named:
                continue
            if allowed is not None and _landsdeel(ground, place, quarter) not in allowed:
                continue
            for code in codes:
                spot = Spot(quarter, code, place)
                seen.add(spot)
                yield spot, asked
    for spot in sums:
        if spot not in seen:
            yield spot, _NOTHING


def _landsdeel(ground: Ground, place: Place, quarter: Quarter) -> str | None:
    if place.level is Level.JEUGDREGIO:
        return ground.registers.parent(place.region, "landsdeel", quarter.end)
    return place.region


def place_at(ground: Ground, level: Level, row: Any) -> Place:
    """Return the place a row of keys is about."""
    return _place(ground.keys, level, tuple(row._mapping[name] for name in COLUMNS[level]))


# a large store has few quarters and places, and very many rows about them
quarter_at = lru_cache(maxsize=512)(Quarter.of_index)


@lru_cache(maxsize=32_768)
def _place(keys: Keys, level: Level, row: tuple[int, ...]) -> Place:
    if level is Level.JEUGDREGIO:
        return Place(level, keys.region_code[row[1]])
    region = keys.region_code[row[0]]
    if level is Level.LANDSDEEL:
        return Place(level, region)
    provider = keys.provider_code[row[1]]
    site = keys.site_code[row[2]] if level is Level.LOCATIE else ""
    return bucket(Place(Level.LOCATIE, region, provider, site), region, level)


def _around(wanted: Wanted, ground: Ground, spots: Iterable[Spot]) -> Wanted:
    """Return the smallest range that holds these spots."""
    held = list(spots)
    quarters = [spot.quarter.index for spot in held]
    codes = tuple(sorted({spot.indicator for spot in held}))
    regions = {_landsdeel(ground, spot.place, spot.quarter) for spot in held}
    inside = tuple(sorted(ground.keys.region[code] for code in regions if code is not None))
    return replace(wanted, indicators=codes, first=min(quarters), last=max(quarters), landsdelen=inside)


def by_level(codes: Iterable[str]) -> dict[Level, tuple[str, ...]]:
    """Return the indicators by the level they are entered at; those that are never entered are left out."""
    found: dict[Level, tuple[str, ...]] = {}
    for code in codes:
        found[INDICATORS[code].level] = (*found.get(INDICATORS[code].level, ()), code)
    return {level: held for level, held in found.items() if level in COLUMNS}


def _by_breakdown(codes: Iterable[str]) -> dict[bool, tuple[str, ...]]:
    plain = tuple(code for code in codes if INDICATORS[code].breakdown is None)
    broken = tuple(code for code in codes if INDICATORS[code].breakdown is not None)
    return {broken_down: held for broken_down, held in ((False, plain), (True, broken)) if held}
