"""Closed places by another grid of regions than the landsdelen: each site counts where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.figure import RatioAnswer, Total
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Registers, Site
from monitor.domain.words import Refused, Text
from monitor.queries.counting import latest_counting_quarter
from monitor.queries.registers import registers
from monitor.queries.selection import Scope, Selection, scope
from monitor.queries.series import PLACES
from monitor.queries.site_stands import SiteStand, added, occupancy_of, site_totals, stands_in
from monitor.queries.tallies import Spot

NO_SUCH_GRID = Text(nl="De indeling {c} is niet bekend.", en="The division {c} is not known.")
KINDS = ("zorggebied", "jeugdregio")


@dataclass(frozen=True)
class GridRow:
    """The sites of one region. `change` is over the sites that are known in both quarters; None without any.

    `region` is '' for the sites whose region is not known.
    """

    region: str
    name: str
    sites: tuple[SiteStand, ...]
    change: int | None

    @property
    def places(self) -> Total:
        return added(site.places for site in self.sites)

    @property
    def occupied(self) -> Total:
        return added(site.occupied for site in self.sites)

    @property
    def occupancy(self) -> RatioAnswer:
        return occupancy_of(self.sites)


@dataclass(frozen=True)
class Grid:
    """The regions of one kind with a site, in register order. `hidden` is how many more there are, not to be seen.

    `empty` is how many regions have no site at all.
    """

    kind: str
    quarter: Quarter | None
    rows: tuple[GridRow, ...] = ()
    hidden: int = 0
    empty: int = 0

    @property
    def together(self) -> GridRow:
        """All rows as one; its name is for the screen to give."""
        sites = tuple(site for row in self.rows for site in row.sites)
        changes = [row.change for row in self.rows if row.change is not None]
        return GridRow("", "", sites, sum(changes) if changes else None)


def grid(
    session: Session,
    actor: Actor,
    kind: str,
    quarter: Quarter | None = None,
    as_of: AsOf = NOW,
    approved_only: bool = False,
) -> Grid:
    """Return the sites by zorggebied or jeugdregio in a quarter (the last reported one).

    A coordinator gets the regions whose sites all stand in the own landsdelen: part of a sum would be read as all of
    it. Raises Refused for another kind.
    """
    allowed, known = scope(actor), registers(session, as_of)
    if kind not in KINDS:
        raise Refused(NO_SUCH_GRID.format(c=kind))
    shown = quarter or latest_counting_quarter(session, as_of, approved_only)
    if shown is None:
        return Grid(kind, None)
    asked = Selection(shown.plus(-1), shown, as_of=as_of, approved_only=approved_only)
    found = site_totals(session, actor, asked)
    by_region = _by_region(stands_in(shown, found, known, ()), kind, known, shown)
    mixed = _seen_in_part(kind, known, shown, allowed)
    rows = tuple(
        GridRow(code, known.region[code].name if code else "", tuple(sites), _change(sites, found, shown))
        for code, sites in by_region.items()
        if sites and code not in mixed
    )
    placed = {_region_of(site, kind, known, shown) for site in known.sites_in("NL", shown.end)}
    every = {region.code for region in known.of_kind(kind, shown.end)}
    return Grid(kind, shown, rows, len((placed - {row.region for row in rows}) & every), len(every - placed))


def _by_region(
    stands: Iterable[SiteStand], kind: str, known: Registers, quarter: Quarter
) -> dict[str, list[SiteStand]]:
    """Return the sites by region, in register order; those whose region is not known under '' at the end."""
    found: dict[str, list[SiteStand]] = {region.code: [] for region in known.of_kind(kind)}
    found[""] = []
    for stand in stands:
        found[_region_of(stand.site, kind, known, quarter)].append(stand)
    return found


def _region_of(site: Site, kind: str, known: Registers, quarter: Quarter) -> str:
    if not site.youth_region:
        return ""
    return site.youth_region if kind == "jeugdregio" else known.parent(site.youth_region, kind, quarter.end) or ""


def _seen_in_part(kind: str, known: Registers, quarter: Quarter, allowed: Scope) -> frozenset[str]:
    """Return the regions with a site that may not be seen."""
    sites = known.sites_in("NL", quarter.end)
    return frozenset(_region_of(site, kind, known, quarter) for site in sites if not allowed.sees(site.region))


def _change(sites: Iterable[SiteStand], found: Mapping[Spot, Total], quarter: Quarter) -> int | None:
    """Return how the places changed since the quarter before, over the sites that are known in both."""
    changes = []
    for site in sites:
        before = next(
            (
                total.value
                for spot, total in found.items()
                if spot.quarter == quarter.plus(-1) and spot.indicator == PLACES and spot.place.site == site.site.code
            ),
            None,
        )
        if before is not None and site.places.value is not None:
            changes.append(site.places.value - before)
    return sum(changes) if changes else None
