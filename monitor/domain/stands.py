"""Stands at places on reference dates: their sum, and how much they grew between two dates. Pure, in smallest parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from monitor.domain.figure import Coverage, Total
from monitor.domain.quarter import Quarter
from monitor.domain.rules import Place


@dataclass(frozen=True)
class Stand:
    """What stood at one place on a reference date. `missing` names a place that should have reported and did not.

    `expected` is False for what a landsdeel reports beside its providers, and for a place that is not asked.
    """

    value: int | None = None
    provisional: bool = False
    expected: bool = False
    missing: str = ""


NOT_THERE = Stand()


@dataclass(frozen=True)
class Compared:
    """What stood on two dates over the places known on both; None when nothing can be compared."""

    then: int | None
    now: int | None
    coverage: Coverage
    provisional: bool = False

    @property
    def grown(self) -> int | None:
        return None if self.then is None or self.now is None else self.now - self.then

    def __add__(self, other: Compared) -> Compared:
        return Compared(
            _known_sum(self.then, other.then),
            _known_sum(self.now, other.now),
            self.coverage + other.coverage,
            self.provisional or other.provisional,
        )


NOTHING = Compared(None, None, Coverage(0, 0))


@dataclass(frozen=True)
class Places:
    """Which places count. None leaves a side open; `providers` holds '' for what is not divided over providers."""

    regions: frozenset[str] | None = None
    providers: frozenset[str] | None = None

    def holds(self, place: Place) -> bool:
        return (self.regions is None or place.region in self.regions) and (
            self.providers is None or place.provider in self.providers
        )


@dataclass(frozen=True, eq=False)
class Stands:
    """All stands of one kind of figure, by quarter and place.

    `start` is the quarter the stands begin in: what stood before it is nothing.
    """

    by_quarter: Mapping[Quarter, Mapping[Place, Stand]]
    start: Quarter

    def total(self, quarter: Quarter, where: Places) -> Total:
        """Return what stood on a reference date, with its coverage and the last known of what is missing."""
        held = [(place, stand) for place, stand in self._at(quarter, where)]
        known = [stand.value for _place, stand in held if stand.value is not None]
        missing = [(place, stand) for place, stand in held if stand.missing]
        return Total(
            sum(known) if known else None,
            _coverage(stand for _place, stand in held),
            any(stand.provisional for _place, stand in held),
            last_known=self._last_known([place for place, _stand in missing], quarter),
        )

    def growth(self, since: Quarter, until: Quarter, where: Places) -> Total:
        """Return how much was added after `since` up to `until`; everything when `since` is before the start."""
        if since < self.start:
            return replace(self.total(until, where), last_known=None)
        both = self.compared(since, until, where)
        return Total(both.grown, both.coverage, both.provisional)

    def counted(self, since: Quarter, until: Quarter, where: Places) -> frozenset[Place]:
        """Return the places that `growth` is counted over."""
        if since < self.start:
            return frozenset(place for place, stand in self._at(until, where) if stand.value is not None)
        regions = {place.region for q in (since, until) for place, _stand in self._at(q, where)}
        each = (Places(frozenset({region}), where.providers) for region in regions)
        return frozenset(
            place
            for here in each
            if self._reports(since, here) and self._reports(until, here)
            for place in _known(self._pairs(since, until, here))
        )

    def compared(self, since: Quarter, until: Quarter, where: Places) -> Compared:
        """Return what stood on two dates, over places that are known on both.

        A place that came or went in between stood at nothing on the other date. A landsdeel none of whose places can
        be compared is left out; the coverage says so.
        """
        regions = sorted({place.region for q in (since, until) for place, _stand in self._at(q, where)})
        each = [self._in_region(since, until, Places(frozenset({region}), where.providers)) for region in regions]
        return sum(each, NOTHING)

    def _pairs(self, since: Quarter, until: Quarter, where: Places) -> dict[Place, tuple[Stand, Stand]]:
        then, now = dict(self._at(since, where)), dict(self._at(until, where))
        return {place: (then.get(place, NOT_THERE), now.get(place, NOT_THERE)) for place in sorted({*then, *now})}

    def _in_region(self, since: Quarter, until: Quarter, where: Places) -> Compared:
        pairs = self._pairs(since, until, where)
        asked = [place for place, (a, b) in pairs.items() if a.expected or b.expected]
        missing = tuple(b.missing or a.missing for a, b in pairs.values() if a.missing or b.missing)
        covered = Coverage(len(asked) - len(missing), len(asked), missing)
        if not self._reports(since, where) or not self._reports(until, where):
            return Compared(None, None, replace(covered, reported=0))
        known = _known(pairs).values()
        provisional = any(b.provisional for _a, b in known)
        values = [(a.value or 0, b.value or 0) for a, b in known if not (a.value is None and b.value is None)]
        if not values:
            return Compared(None, None, covered, provisional)
        return Compared(sum(a for a, _b in values), sum(b for _a, b in values), covered, provisional)

    def _reports(self, quarter: Quarter, where: Places) -> bool:
        """Tell whether anyone in these landsdelen reported on a date."""
        held = self._at(quarter, Places(where.regions))
        return any(stand.expected and not stand.missing for _place, stand in held)

    def _at(self, quarter: Quarter, where: Places) -> Iterator[tuple[Place, Stand]]:
        return ((p, stand) for p, stand in self.by_quarter.get(quarter, {}).items() if where.holds(p))

    def _last_known(self, places: list[Place], quarter: Quarter) -> int | None:
        """Return the sum of the latest earlier stands of places; None when one of them has none."""
        found = []
        for place in places:
            earlier = sorted((q for q in self.by_quarter if q < quarter), reverse=True)
            stands = (self.by_quarter[q].get(place, NOT_THERE) for q in earlier)
            found.append(next((s.value or 0 for s in stands if not s.missing and (s.expected or s.value)), None))
        known = [value for value in found if value is not None]
        return sum(known) if found and len(known) == len(found) else None


def _known(pairs: Mapping[Place, tuple[Stand, Stand]]) -> dict[Place, tuple[Stand, Stand]]:
    return {place: (a, b) for place, (a, b) in pairs.items() if not a.missing and not b.missing}


def _coverage(stands: Iterable[Stand]) -> Coverage:
    asked = [stand for stand in stands if stand.expected]
    missing = tuple(stand.missing for stand in asked if stand.missing)
    return Coverage(len(asked) - len(missing), len(asked), missing)


def _known_sum(one: int | None, other: int | None) -> int | None:
    return other if one is None else one if other is None else one + other
