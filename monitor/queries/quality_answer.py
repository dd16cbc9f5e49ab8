"""What the page about quality and voice is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from monitor.domain.as_of import AsOf
from monitor.domain.figure import Coverage, RatioAnswer, Total
from monitor.domain.people import COUNTRY
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Site
from monitor.domain.series import Point
from monitor.queries.overview_answer import Measured

NOTHING = Total(None, Coverage(0, 0))


@dataclass(frozen=True)
class SharePoint:
    """A ratio in one quarter of a series."""

    quarter: Quarter
    answer: RatioAnswer


@dataclass(frozen=True)
class ShareChange:
    """A ratio in two quarters, both over the landsdelen that reported in full both times; `over` tells how many."""

    now: RatioAnswer
    then: RatioAnswer
    before: Quarter
    over: Coverage


@dataclass(frozen=True)
class Shared:
    """A ratio: its series up to the quarter, and how it differs from the quarter and from the year before."""

    ratio: str
    points: tuple[SharePoint, ...]
    change: ShareChange | None = None
    year: ShareChange | None = None

    @property
    def now(self) -> RatioAnswer | None:
        """The answer in the quarter that is looked at, the last of the series."""
        return self.points[-1].answer if self.points else None


@dataclass(frozen=True)
class Leaving:
    """Where youths went in one quarter: all departures, and by destination those that were reported."""

    quarter: Quarter
    total: Total
    parts: Mapping[str, int]


@dataclass(frozen=True)
class YearChange:
    """What a count came to in a quarter and a year before, in the landsdelen that reported in full both times."""

    now: int
    then: int
    before: Quarter
    over: Coverage

    @property
    def value(self) -> int:
        return self.now - self.then


@dataclass(frozen=True)
class Signal:
    """One part of the waterbed basket, never added to another: its series, and what it changed in a year.

    `code` is an indicator, an indicator and a destination ('uitstroom/ggz'), or `DISPLACED` for the places of
    trajects; `planned` are places of trajects that are still to come.
    """

    code: str
    points: tuple[Point, ...]
    year: YearChange | None
    planned: int = 0


DISPLACED = "verdringing"


@dataclass(frozen=True)
class RegionQuality:
    """One landsdeel, or the country: totals and ratios of the quarter by code, and how it is organised.

    `contact` and `plan` are codes of the choices ('ja', 'vastgesteld'), '' when not reported; empty for the country.
    """

    region: str
    name: str
    totals: Mapping[str, Total]
    shares: Mapping[str, RatioAnswer]
    youth_regions: int = 0
    contact: str = ""
    plan: str = ""

    @property
    def is_country(self) -> bool:
        return self.region == COUNTRY

    def total(self, code: str) -> Total:
        return self.totals.get(code, NOTHING)


@dataclass(frozen=True)
class Origin:
    """The youths from one jeugdregio; `total` is None for who may not see its landsdeel."""

    code: str
    name: str
    landsdeel: str
    landsdeel_name: str
    total: Total | None


@dataclass(frozen=True)
class SiteOccupied:
    """How full one site is. `share` has no value where there are no places, or one of the numbers is missing."""

    site: Site
    provider: str
    landsdeel: str
    share: RatioAnswer


@dataclass(frozen=True)
class Said:
    """A text of one landsdeel about one quarter."""

    region: str
    name: str
    quarter: Quarter
    text: str
    provisional: bool


@dataclass(frozen=True)
class Quality:
    """The picture of one quarter, for the country or one landsdeel. Without any report `quarter` is None.

    `regions` are the landsdelen one may see (or the one asked), `country` stands beside them. `leaving` holds the last
    four quarters, the one looked at last; `sites` those one may see, by share from low to high; `voices` and
    `bottlenecks` those of the last four quarters, newest first. `choices` are the landsdelen one may ask for.
    """

    quarter: Quarter | None
    region: str
    as_of: AsOf
    version: int
    approved_only: bool
    name: str = ""
    updated: datetime | None = None
    missing: tuple[str, ...] = ()
    leaving: tuple[Leaving, ...] = ()
    counts: Mapping[str, Measured] = field(default_factory=dict)
    shares: Mapping[str, Shared] = field(default_factory=dict)
    signals: tuple[Signal, ...] = ()
    country: RegionQuality | None = None
    regions: tuple[RegionQuality, ...] = ()
    origins: tuple[Origin, ...] = ()
    sites: tuple[SiteOccupied, ...] = ()
    voices: tuple[Said, ...] = ()
    bottlenecks: tuple[Said, ...] = ()
    choices: Mapping[str, str] = field(default_factory=dict)

    @property
    def reported(self) -> Total:
        """The departures of the quarter: the total whose coverage stands for the page."""
        return self.leaving[-1].total if self.leaving else NOTHING
