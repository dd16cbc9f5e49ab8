"""Which places should report an indicator, by the registers as known: what coverage is counted against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from monitor.domain.as_of import AsOf
from monitor.domain.figure import ReportKey
from monitor.domain.form import places
from monitor.domain.indicator import Level
from monitor.domain.people import COUNTRY
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Registers
from monitor.domain.rules import Place
from monitor.queries.moment import last_event
from monitor.queries.once import once
from monitor.queries.registers import Keys, keys, registers
from monitor.store import tables as t

NATION = Place(Level.LAND, COUNTRY)


@dataclass(frozen=True)
class Asked:
    """The places that should report, and the sum of their keys: with the count it tells a set from another."""

    places: tuple[Place, ...]
    fingerprint: int


@dataclass(frozen=True, eq=False)
class Ground:
    """What every total stands on: the registers and keys, and the first quarter anyone reported on."""

    registers: Registers
    keys: Keys
    first: Quarter | None

    def asked(self, quarter: Quarter, level: Level, by: Level) -> Mapping[Place, Asked]:
        """Return by bucket the places that should report an indicator of `level`; nothing before reporting began."""
        if self.first is None or quarter < self.first:
            return {}
        kept = _kept.setdefault(self.registers, {})
        if (quarter, level, by) not in kept:
            kept[quarter, level, by] = self._buckets(quarter, level, by)
        return kept[quarter, level, by]

    def key_of(self, place: Place) -> int:
        """Return the key that tells this place from the others of its level in one landsdeel."""
        if place.site:
            return self.keys.site[place.site]
        return self.keys.provider[place.provider] if place.provider else self.keys.region[place.region]

    def _buckets(self, quarter: Quarter, level: Level, by: Level) -> dict[Place, Asked]:
        found: dict[Place, list[Place]] = {}
        for region in self.registers.landsdelen:
            for place in _places(self.registers, region.code, quarter):
                if place.level is level:
                    found.setdefault(bucket(place, region.code, by), []).append(place)
        return {key: Asked(tuple(held), sum(map(self.key_of, held))) for key, held in found.items()}


def ground(session: Session, as_of: AsOf) -> Ground:
    """Return what totals at a moment stand on."""
    return once(session, ("ground", as_of), lambda: _ground(session, as_of))


def _ground(session: Session, as_of: AsOf) -> Ground:
    first = session.execute(
        select(func.min(t.report.c.quarter)).where(t.report.c.event_id <= last_event(session, as_of))
    ).scalar_one()
    return Ground(registers(session, as_of), keys(session), None if first is None else Quarter.of_index(first))


def bucket(place: Place, landsdeel: str, by: Level) -> Place:
    """Return which total a place's figure falls in: of its landsdeel, its provider there, or itself."""
    if by in (Level.LAND, Level.LANDSDEEL):
        return Place(Level.LANDSDEEL, landsdeel)
    return Place(Level.AANBIEDER, landsdeel, place.provider) if by is Level.AANBIEDER else place


def divides(by: Level, level: Level) -> bool:
    """Tell whether an indicator that is entered at `level` has totals by this level."""
    if by in (Level.LAND, Level.LANDSDEEL):
        return level is not Level.LAND
    return level is by or (by is Level.AANBIEDER and level is Level.LOCATIE)


# kept as long as the registers they were counted from; registers never change, so neither do these
_kept: WeakKeyDictionary[Registers, dict[tuple[Quarter, Level, Level], dict[Place, Asked]]] = WeakKeyDictionary()
_kept_places: WeakKeyDictionary[Registers, dict[tuple[str, Quarter], tuple[Place, ...]]] = WeakKeyDictionary()


def _places(known: Registers, landsdeel: str, quarter: Quarter) -> tuple[Place, ...]:
    kept = _kept_places.setdefault(known, {})
    if (landsdeel, quarter) not in kept:
        kept[landsdeel, quarter] = places(known, ReportKey(landsdeel, quarter))
    return kept[landsdeel, quarter]
