"""Invented youths: how many stay, come and leave at each site, so that begin plus in minus out is end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from monitor.domain.quarter import Quarter
from seed.demonstration.sites import PlannedSite

INFLOW = {"regulier": 6, "spoed": 3, "voorwaardelijk": 1}
OUTFLOW = {"thuis": 6, "gezinshuis": 2, "kleinschalig": 5, "andere_gesloten": 2, "ggz": 2, "jji": 1, "onbekend": 1}
ELSEWHERE_IN_CARE = ("andere_gesloten", "ggz", "jji")

LARGEST_GROUP, LARGEST_SMALL_GROUP = 10, 6


@dataclass(frozen=True)
class Stay:
    """One site in one quarter: its places, who stays there at the end, and who came and left."""

    site: PlannedSite
    quarter: Quarter
    places: int
    occupied: int
    before: int
    came: dict[str, int]
    left: dict[str, int]
    transfers: int

    @property
    def days(self) -> int:
        """The days of stay: half of those who came or left since were there on an average day."""
        length = (self.quarter.end - self.quarter.start).days + 1
        return length * (self.before + self.occupied) // 2

    @property
    def groups(self) -> int:
        return -(-self.places // (LARGEST_SMALL_GROUP if self.is_small else LARGEST_GROUP))

    @property
    def is_small(self) -> bool:
        return Quarter.of_code(self.site.small_from) <= self.quarter


def stays(site: PlannedSite) -> Iterator[Stay]:
    """Yield a site's quarters, one after the other; the same every time."""
    chance = Random(site.code)
    occupied = _first_occupied(site, chance)
    for quarter in site.quarters:
        before, places = occupied, site.places_in(quarter)
        occupied = _occupied(site, quarter, chance) if places else 0
        came = max(1, places * 3 // 10 + chance.choice((-1, 0, 1)), occupied - before) if places else 0
        left = _left(before + came - occupied, chance)
        moved = sum(left[code] for code in ELSEWHERE_IN_CARE)
        yield Stay(
            site, quarter, places, occupied, before, _divide(came, INFLOW, chance), left, chance.randint(0, moved)
        )


def _first_occupied(site: PlannedSite, chance: Random) -> int:
    """Return who stays when reporting begins; nobody at a site that opens later."""
    first = site.quarters[0]
    return _occupied(site, first, chance) if first == Quarter(2024, 1) else 0


def _occupied(site: PlannedSite, quarter: Quarter, chance: Random) -> int:
    """Return occupied places around the site's own share, between 70% and 95%: the rules ask about the rest."""
    places = site.places_in(quarter)
    wished = (places * site.occupancy_in(quarter) + 50) // 100 + chance.choice((-1, 0, 0, 1))
    lowest = 0 if site.stands_empty(quarter) else -(-places * 70 // 100)
    return min(max(wished, lowest), places * 95 // 100)


def _left(leavers: int, chance: Random) -> dict[str, int]:
    """Return where they went; at most a quarter to unknown."""
    left = _divide(leavers, OUTFLOW, chance)
    too_many = max(0, left["onbekend"] - leavers // 4)
    return {**left, "onbekend": left["onbekend"] - too_many, "thuis": left["thuis"] + too_many}


def _divide(number: int, weights: dict[str, int], chance: Random) -> dict[str, int]:
    drawn = Counter(chance.choices(list(weights), list(weights.values()), k=number))
    return {code: drawn[code] for code in weights}
