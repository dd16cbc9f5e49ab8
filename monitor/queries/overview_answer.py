"""What the national overview is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from monitor.domain.as_of import AsOf
from monitor.domain.catalogue.programme import TOTAL_AGREED, Fact
from monitor.domain.figure import RatioAnswer, Source, Total
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.overview import Headline
from monitor.domain.sentences.parts import Sentence
from monitor.domain.series import Expected, Path, Point
from monitor.domain.status_rule import Standing
from monitor.queries.progress import Progress
from monitor.queries.series import PaceAnswer
from monitor.queries.totals import Change


@dataclass(frozen=True)
class Measured:
    """One indicator in a quarter: its total, the change since the quarter before, and (places) the path and status."""

    indicator: str
    total: Total
    change: Change | None
    on_path: int | None = None
    gap: int | None = None
    standing: Standing | None = None


@dataclass(frozen=True)
class RegionRow:
    """One landsdeel: its places against its own path, the rest of its row, and how far its report is."""

    region: str
    name: str
    places: Measured
    guidance: Measured
    spent: Measured
    series: tuple[Point, ...]
    path: Path | None
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
    """The national picture of one quarter. Without any figure `quarter` is None and the rest is empty."""

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
    guidance: Measured | None = None
    spent: Measured | None = None
    programme: Fact[int] = TOTAL_AGREED
    received: Received | None = None
    missing: tuple[str, ...] = ()
    series: tuple[Point, ...] = ()
    published: tuple[Point, ...] = ()
    path: Path | None = None
    pace: PaceAnswer | None = None
    expected: tuple[Expected, ...] = ()
    regions: tuple[RegionRow, ...] = ()
