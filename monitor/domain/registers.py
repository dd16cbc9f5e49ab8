"""The registers at one moment: regions of every grid, memberships, providers and sites, with their dates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol

# no '|' or '/': codes are joined with these in keys
CODE_SHAPE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,79}")


class _Dated(Protocol):
    @property
    def valid_from(self) -> date | None: ...
    @property
    def valid_to(self) -> date | None: ...


def holds_on(row: _Dated, day: date) -> bool:
    """Tell whether a dated row is valid on `day`; both ends are included, an empty end is open."""
    return (row.valid_from is None or row.valid_from <= day) and (row.valid_to is None or day <= row.valid_to)


@dataclass(frozen=True)
class Region:
    """A region of one grid: `kind` is land, landsdeel, zorggebied or jeugdregio."""

    code: str
    name: str
    kind: str
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True)
class Membership:
    """`region` lies in `parent` between the dates; `certainty` and `source` say how that is known."""

    region: str
    parent: str
    valid_from: date | None
    valid_to: date | None
    certainty: str
    source: str


@dataclass(frozen=True)
class Provider:
    """A care provider; `kvk` is 8 digits as text or empty; `successor` is the code it merged into, or empty."""

    code: str
    name: str
    kvk: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    successor: str = ""


@dataclass(frozen=True)
class Site:
    """A site of a provider, in one landsdeel and jeugdregio; `municipality` is a CBS code (GM0344) or empty."""

    code: str
    name: str
    provider: str
    region: str
    youth_region: str = ""
    municipality: str = ""
    establishment: str = ""
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, eq=False)
class Registers:
    """All registers as known at one moment. Immutable; safe to share between threads and sessions."""

    regions: tuple[Region, ...]
    memberships: tuple[Membership, ...]
    providers: tuple[Provider, ...]
    sites: tuple[Site, ...]

    @cached_property
    def region(self) -> dict[str, Region]:
        return {region.code: region for region in self.regions}

    @cached_property
    def provider(self) -> dict[str, Provider]:
        return {provider.code: provider for provider in self.providers}

    @cached_property
    def site(self) -> dict[str, Site]:
        return {site.code: site for site in self.sites}

    def of_kind(self, kind: str, day: date | None = None) -> tuple[Region, ...]:
        """Return the regions of one grid, in register order; only those valid on `day` when given."""
        return tuple(r for r in self.regions if r.kind == kind and (day is None or holds_on(r, day)))

    @cached_property
    def landsdelen(self) -> tuple[Region, ...]:
        return self.of_kind("landsdeel")

    def members(self, parent: str, kind: str, day: date) -> tuple[str, ...]:
        """Return the codes of the regions of `kind` that lie in `parent` on `day`.

        Days before a membership's first date use that first membership: the grids are younger than the series.
        """
        return tuple(r.code for r in self.of_kind(kind) if self.parent(r.code, self.region[parent].kind, day) == parent)

    def parent(self, region: str, kind: str, day: date) -> str | None:
        """Return the code of the region of `kind` that holds `region` on `day`, or None."""
        rows = [m for m in self.memberships if m.region == region and self.region[m.parent].kind == kind]
        for row in rows:
            if holds_on(row, day):
                return row.parent
        first = min(rows, key=lambda m: m.valid_from or date.min, default=None)
        if first is not None and first.valid_from is not None and day < first.valid_from:
            return first.parent
        return None

    def sites_in(self, region: str, day: date) -> tuple[Site, ...]:
        """Return the sites of a landsdeel (or of the country) that are open on `day`, by provider and name."""
        rows = [s for s in self.sites if holds_on(s, day) and (region == "NL" or s.region == region)]
        return tuple(sorted(rows, key=lambda s: (self.provider[s.provider].name, s.name)))

    def providers_in(self, region: str, day: date) -> tuple[Provider, ...]:
        """Return the providers with an open site in a landsdeel (or the country) on `day`, by name."""
        codes = {s.provider for s in self.sites_in(region, day)}
        return tuple(sorted((self.provider[c] for c in codes), key=lambda p: p.name))
