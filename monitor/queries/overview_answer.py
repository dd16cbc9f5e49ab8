"""What the national overview is made of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from monitor.domain.agreed import NOTHING_AGREED, Agreed
from monitor.domain.as_of import AsOf
from monitor.domain.figure import RatioAnswer, Source, Total
from monitor.domain.happening import Happening
from monitor.domain.metrics import METRICS
from monitor.domain.override import Override
from monitor.domain.pace import BackTest
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.overview import Headline
from monitor.domain.sentences.parts import Sentence
from monitor.domain.series import Expected, Path, Point
from monitor.domain.status_rule import Standing, gap, standing, whole_on_path
from monitor.queries.ombouw_stands import RegionBuild
from monitor.queries.progress import Progress
from monitor.queries.series import PaceAnswer
from monitor.queries.totals import Change


@dataclass(frozen=True)
class Measured:
    """One indicator in a quarter: its total, the change since the quarter before, and how it stands against its path.

    The path is the version that held on the last day of the quarter: `judged_by`. `standing` is what counts:
    the signed status where there is one, else that of the rule, which stands in `by_rule`.
    """

    indicator: str
    total: Total
    change: Change | None
    on_path: int | None = None
    gap: int | None = None
    standing: Standing | None = None
    by_rule: Standing | None = None
    judged_by: Path | None = None
    override: Override | None = None


@dataclass(frozen=True)
class RegionRow:
    """One landsdeel: its places against its own path, the rest of its row, and how far its report is."""

    region: str
    name: str
    places: Measured
    spent: Measured
    series: tuple[Point, ...]
    agreed: Agreed
    progress: Progress | None


@dataclass(frozen=True)
class Received:
    """How many of how many reports are in, until when, and who is late."""

    received: int
    expected: int
    deadline: date
    late: tuple[str, ...]


@dataclass(frozen=True)
class Overview:
    """The national picture of one quarter. Without any figure `quarter` is None and the rest is empty.

    `programme` is the programme's budget in cents as it holds in the store; None when none was entered. `tested` is
    how far what was expected earlier was off: the range of what is `expected`.
    """

    quarter: Quarter | None
    source: Source | None
    as_of: AsOf
    version: int
    updated: datetime | None
    approved_only: bool
    sentence: Sentence
    headline: Headline | None = None
    places: Measured | None = None
    occupied: Measured | None = None
    occupancy: RatioAnswer | None = None
    occupancy_before: RatioAnswer | None = None
    hybrid: Measured | None = None
    hybrid_share: RatioAnswer | None = None
    spent: Measured | None = None
    programme: int | None = None
    received: Received | None = None
    missing: tuple[str, ...] = ()
    series: tuple[Point, ...] = ()
    published: tuple[Point, ...] = ()
    agreed: Agreed = NOTHING_AGREED
    pace: PaceAnswer | None = None
    expected: tuple[Expected, ...] = ()
    tested: BackTest | None = None
    regions: tuple[RegionRow, ...] = ()


@dataclass(frozen=True)
class Coming:
    """What goes and what comes in one landsdeel or in the country: what its trajects come to, against its path.

    `alternatives` are those in use; they are unknown where the landsdeel did not report on the quarter.
    """

    region: str
    name: str
    build: RegionBuild
    alternatives: Measured


@dataclass(frozen=True)
class OnMap:
    """One jeugdregio as it lies on the map, with the landsdeel that it belongs to in the quarter."""

    code: str
    name: str
    landsdeel: str
    landsdeel_name: str


@dataclass(frozen=True)
class OverviewPage:
    """The national overview with all that stands on its page. `coming` is of the landsdelen someone may see.

    Where only a published figure is known there is nothing of trajects and no map.
    """

    nation: Overview
    country: Coming | None = None
    coming: tuple[Coming, ...] = ()
    on_map: tuple[OnMap, ...] = ()
    happenings: tuple[Happening, ...] = ()


def against(measured: Measured, agreed: Agreed, quarter: Quarter, signed: Override | None) -> Measured:
    """Return a number against its path of the day, with the status by the rule and the one that counts."""
    on_path = whole_on_path(agreed, quarter)
    by_rule = standing(measured.total, on_path, METRICS[measured.indicator])
    return replace(
        measured,
        on_path=on_path,
        gap=gap(measured.total, on_path),
        standing=signed.standing if signed else by_rule,
        by_rule=by_rule,
        judged_by=agreed.in_force(quarter),
        override=signed,
    )
