"""What the page of one landsdeel is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from monitor.domain.as_of import AsOf
from monitor.domain.conversion import Built
from monitor.domain.due import Due
from monitor.domain.figure import RatioAnswer
from monitor.domain.happening import Happening
from monitor.domain.money_picture import MoneyRow
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Registers
from monitor.domain.series import Expected
from monitor.queries.overview_answer import Measured, Overview, RegionRow
from monitor.queries.quality_answer import Said
from monitor.queries.site_stands import SiteStand
from monitor.queries.traject_stands import TrajectStand

SMALL = 20  # under this many places nothing is expected


@dataclass(frozen=True)
class Ranked:
    """One landsdeel among the others: 1 is furthest above its path. Without a rank its gap is not known."""

    rank: int | None
    row: RegionRow


@dataclass(frozen=True)
class Organised:
    """How a landsdeel is organised, as reported on the quarter: codes of the choices, '' when not reported.

    The contact with doorzettingsmacht works for `covered` of its `youth_regions`.
    """

    contact: str = ""
    covered: int | None = None
    youth_regions: int = 0
    plan: str = ""


@dataclass(frozen=True, eq=False)
class RegionPage:
    """One landsdeel in one quarter, from one moment of the store. Before anything was reported `quarter` is None.

    `row` is its row of the national overview, `nation` that overview. `others` are the landsdelen someone may see, by
    rank; empty for who sees only some of them. `told_in` is the last quarter the landsdeel reported on. `due` is what
    asks to be done in the month of `day`; empty when an earlier quarter is looked at (`is_now` False).
    """

    region: str
    name: str
    quarter: Quarter | None
    as_of: AsOf
    version: int
    day: date
    nation: Overview
    choices: Mapping[str, str]
    is_now: bool = True
    row: RegionRow | None = None
    expected: tuple[Expected, ...] = ()
    occupied: Measured | None = None
    occupancy: RatioAnswer | None = None
    others: tuple[Ranked, ...] = ()
    sites: tuple[SiteStand, ...] = ()
    tracks: tuple[TrajectStand, ...] = ()
    built: Built = field(default_factory=Built)
    told_in: Quarter | None = None
    money: MoneyRow | None = None
    organised: Organised = field(default_factory=Organised)
    voices: tuple[Said, ...] = ()
    bottlenecks: tuple[Said, ...] = ()
    happenings: tuple[Happening, ...] = ()
    due: tuple[Due, ...] = ()
    known: Registers | None = None

    @property
    def places(self) -> Measured:
        assert self.row is not None, "a landsdeel in a quarter"
        return self.row.places

    @property
    def is_small(self) -> bool:
        """True when there are too few places to expect anything of."""
        return self.row is not None and (self.row.places.total.value or 0) < SMALL


def ranked(rows: Sequence[RegionRow]) -> tuple[Ranked, ...]:
    """Return landsdelen by how far they lie above their path, furthest first; those of unknown gap last.

    Equal gaps share a rank. What is not complete is not ranked: what is missing could still change its gap.
    """
    known = [row for row in rows if row.places.gap is not None and not row.places.total.at_least]
    gaps = {row.region: row.places.gap or 0 for row in known}
    found = [Ranked(1 + sum(gap > gaps[row.region] for gap in gaps.values()), row) for row in known]
    first = sorted(found, key=lambda one: (one.rank or 0, one.row.name))
    return (*first, *(Ranked(None, row) for row in rows if row.region not in gaps))
