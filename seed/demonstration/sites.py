"""Invented providers and sites, and the closed places each site has at the end of every quarter."""

from __future__ import annotations

from dataclasses import dataclass

from monitor.domain.quarter import Quarter
from monitor.domain.registers import Provider, Site

FIRST, LAST = Quarter(2024, 1), Quarter(2026, 3)
QUARTERS = tuple(FIRST.until(LAST))


@dataclass(frozen=True)
class PlannedSite:
    """A site and what becomes of it. `places` counts closed places per quarter, the first one at `opens`.

    A row that stops before the last quarter is a site that closes at the end of its own last quarter.
    `hybrid` gives the hybrid places from a quarter on; `small_from` the quarter its groups become small-scale;
    `occupancy` the percentage that is occupied, until many places stand empty at `empty_from`.
    """

    code: str
    name: str
    region: str
    youth_region: str
    places: str
    occupancy: int = 80
    hybrid: tuple[tuple[str, int], ...] = ()
    small_from: str = "2099-Q1"
    opens: str = FIRST.code
    empty_from: str = "2099-Q1"

    @property
    def provider(self) -> str:
        return self.code.rpartition("-")[0]

    @property
    def quarters(self) -> tuple[Quarter, ...]:
        start = Quarter.of_code(self.opens)
        return tuple(start.until(start.plus(len(self.places.split()) - 1)))

    def places_in(self, quarter: Quarter) -> int:
        """Return the closed places at the end of a quarter in which the site is open."""
        return int(self.places.split()[self.quarters.index(quarter)])

    def hybrid_in(self, quarter: Quarter) -> int:
        agreed = [number for start, number in self.hybrid if Quarter.of_code(start) <= quarter]
        return min(agreed[-1] if agreed else 0, self.places_in(quarter))

    def stands_empty(self, quarter: Quarter) -> bool:
        return quarter >= Quarter.of_code(self.empty_from)

    def occupancy_in(self, quarter: Quarter) -> int:
        return 62 if self.stands_empty(quarter) else self.occupancy

    def registered(self, closing_known: bool) -> Site:
        """Return the site's row in the registers, before or after it is known that it closes."""
        opened, last = Quarter.of_code(self.opens), self.quarters[-1]
        return Site(
            self.code,
            self.name,
            self.provider,
            self.region,
            self.youth_region,
            valid_from=opened.start if opened != FIRST else None,
            valid_to=last.end if closing_known and last != LAST else None,
        )


PROVIDERS: tuple[Provider, ...] = (
    Provider("blauwekiezel", "Blauwe Kiezel"),
    Provider("kompasbloem", "Kompasbloem"),
    Provider("lichtmolen", "Lichtmolen"),
    Provider("morgenmos", "Morgenmos"),
    Provider("papierenboot", "Papieren Boot"),
    Provider("regenbrug", "Regenbrug"),
    Provider("vuurvlinder", "Vuurvlinder"),
    Provider("windwilg", "Windwilg"),
    Provider("zevenzeilen", "Zeven Zeilen"),
    Provider("zilverpad", "Zilverpad"),
)

# Zilverpad merges into Lichtmolen: its sites go on under new codes, as a site belongs to one provider
MERGED = Provider("zilverpad", "Zilverpad", valid_to=Quarter(2025, 2).end, successor="lichtmolen")


def _all_along(number: int) -> tuple[tuple[str, int], ...]:
    return ((FIRST.code, number),)


NOORD = (
    PlannedSite(
        "kompasbloem-1", "De Kade", "noord", "JZ01", "30 30 30 29 28 27 26 24 20 18 16", 82, hybrid=_all_along(8)
    ),
    PlannedSite(
        "kompasbloem-2", "Het Kruirad", "noord", "JZ02", "22 22 21 20 19 18 17 16 13 12 11", 80, small_from="2025-Q4"
    ),
    PlannedSite("morgenmos-1", "De Mosbank", "noord", "JZ04", "18 18 17 17 16 15 14 13 11 11 11", 78),
    PlannedSite("morgenmos-2", "Het Moshuis", "noord", "JZ02", "6 6 6", 83, small_from="2026-Q1", opens="2026-Q1"),
)
OOST = (
    PlannedSite(
        "lichtmolen-1",
        "De Wieken",
        "oost",
        "JZ14",
        "34 34 33 33 33 33 33 31 30 28 27",
        84,
        hybrid=(("2024-Q1", 10), ("2025-Q1", 12)),
    ),
    PlannedSite("lichtmolen-2", "De Maalsteen", "oost", "JZ28", "26 26 26 25 25 25 24 23 22 21 20", 82),
    PlannedSite("zilverpad-1", "Het Tolhek", "oost", "JZ17", "20 20 19 18 18 17", 80),
    PlannedSite("zilverpad-2", "De Wegwijzer", "oost", "JZ25", "14 14 14 14 13 13", 79),
    PlannedSite("lichtmolen-3", "Het Tolhek", "oost", "JZ17", "16 16 15 14 14", 80, opens="2025-Q3"),
    PlannedSite(
        "lichtmolen-4", "De Wegwijzer", "oost", "JZ25", "13 12 12 12 11", 79, small_from="2025-Q4", opens="2025-Q3"
    ),
    # the conversion that stays closed: three small groups in place of two, and as many closed places as before
    PlannedSite(
        "vuurvlinder-1", "De Vlinderhof", "oost", "JZ32", "18 18 18 18 18 18 18 18 18 18 18", 85, small_from="2025-Q2"
    ),
)
NOORD_HOLLAND = (
    PlannedSite(
        "zevenzeilen-1",
        "De Fok",
        "noord-holland",
        "JZ13",
        "28 28 28 27 26 25 24 22 20 19 18",
        81,
        hybrid=_all_along(8),
    ),
    PlannedSite("zevenzeilen-2", "De Kluiver", "noord-holland", "JZ16", "20 20 20 20 19 19 18 17 16 15 14", 79),
    PlannedSite(
        "zevenzeilen-3",
        "De Bezaan",
        "noord-holland",
        "JZ06",
        "16 16 15 14 14 13 12 12 11 11 10",
        80,
        small_from="2025-Q1",
    ),
    # converted to hybrid: net effect on closed places none
    PlannedSite(
        "blauwekiezel-1",
        "De Keienhof",
        "noord-holland",
        "JZ11",
        "14 14 14 14 14 14 14 13 13 12 12",
        80,
        hybrid=(("2025-Q3", 14),),
    ),
)
UTRECHT_FLEVOLAND = (
    PlannedSite(
        "blauwekiezel-2",
        "De Grindbak",
        "utrecht-flevoland",
        "JZ22",
        "26 26 25 24 23 22 21 20 18 17 16",
        80,
        hybrid=_all_along(8),
    ),
    PlannedSite(
        "blauwekiezel-3",
        "De Zandplaat",
        "utrecht-flevoland",
        "JZ08",
        "20 19 19 18 18 17 16 15 14 12 11",
        78,
        small_from="2026-Q1",
    ),
    PlannedSite("papierenboot-1", "De Vouw", "utrecht-flevoland", "JZ20", "16 16 16 16 15 14 13 12 11 11 10", 80),
)
ZUID_HOLLAND = (
    PlannedSite(
        "papierenboot-2",
        "De Kreukel",
        "zuid-holland",
        "JZ29",
        "34 34 34 33 32 32 32 32 30 29 28",
        84,
        hybrid=(("2024-Q1", 12), ("2025-Q2", 16)),
    ),
    PlannedSite(
        "papierenboot-3",
        "Het Zwaantje",
        "zuid-holland",
        "JZ31",
        "18 18 18 18 18 18 18 18 17 16 16",
        82,
        hybrid=_all_along(6),
        small_from="2026-Q2",
    ),
    PlannedSite("papierenboot-4", "De Oude Lade", "zuid-holland", "JZ29", "14 13 13 12 11 10 8 0", 76),
    PlannedSite(
        "regenbrug-1",
        "De Boogbrug",
        "zuid-holland",
        "JZ24",
        "24 24 24 24 24 24 24 24 23 23 22",
        80,
        hybrid=(("2024-Q1", 10), ("2025-Q4", 12)),
        empty_from="2026-Q2",
    ),
    PlannedSite("regenbrug-2", "De Vlonder", "zuid-holland", "JZ18", "16 16 16 16 16 16 16 16 15 15 14", 82),
    PlannedSite(
        "zevenzeilen-4",
        "De Steven",
        "zuid-holland",
        "JZ27",
        "12 12 12 12 12 12 12 12 12 11 11",
        80,
        hybrid=_all_along(12),
    ),
)
BRABANT_ZEELAND = (
    PlannedSite(
        "windwilg-1",
        "De Knotwilg",
        "brabant-zeeland",
        "JZ33",
        "36 35 34 34 33 33 32 31 28 26 24",
        80,
        hybrid=_all_along(10),
    ),
    PlannedSite(
        "windwilg-2",
        "Het Rietveld",
        "brabant-zeeland",
        "JZ39",
        "22 21 21 20 20 19 19 18 18 17 16",
        79,
        hybrid=(("2024-Q1", 8), ("2025-Q3", 10)),
    ),
    PlannedSite(
        "windwilg-3",
        "De Wilgenteen",
        "brabant-zeeland",
        "JZ35",
        "18 18 18 18 18 18 17 17 16 15 14",
        81,
        small_from="2026-Q3",
    ),
    PlannedSite("regenbrug-3", "De Pont", "brabant-zeeland", "JZ38", "12 12 12 12 12 12 12 12 12 12 12", 80),
)
LIMBURG = (
    PlannedSite(
        "vuurvlinder-2",
        "De Lampion",
        "limburg",
        "JZ41",
        "24 24 23 22 21 20 19 18 18 18 18",
        82,
        hybrid=_all_along(6),
    ),
    PlannedSite(
        "windwilg-4", "De Griend", "limburg", "JZ37", "18 18 17 16 15 14 13 12 12 12 12", 78, small_from="2025-Q4"
    ),
)

SITES: tuple[PlannedSite, ...] = (
    *NOORD,
    *OOST,
    *NOORD_HOLLAND,
    *UTRECHT_FLEVOLAND,
    *ZUID_HOLLAND,
    *BRABANT_ZEELAND,
    *LIMBURG,
)

LANDSDELEN = tuple(dict.fromkeys(site.region for site in SITES))


def open_sites(region: str, quarter: Quarter) -> tuple[PlannedSite, ...]:
    """Return the sites of a landsdeel that are open at the end of a quarter."""
    return tuple(site for site in SITES if site.region == region and quarter in site.quarters)
