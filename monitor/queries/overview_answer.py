"""What the national overview is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from monitor.domain.agreed import NOTHING_AGREED, Agreed
from monitor.domain.as_of import AsOf
from monitor.domain.figure import RatioAnswer, Source, Total
from monitor.domain.override import Override
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
    """One indicator in a quarter: its total, the change since the quarter before, and (places) the path and status.

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
    guidance: Measured
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

    `programme` is the programme's budget in cents as it holds in the store; None when none was entered.
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
    guidance: Measured | None = None
    spent: Measured | None = None
    programme: int | None = None
    received: Received | None = None
    missing: tuple[str, ...] = ()
    series: tuple[Point, ...] = ()
    published: tuple[Point, ...] = ()
    agreed: Agreed = NOTHING_AGREED
    pace: PaceAnswer | None = None
    expected: tuple[Expected, ...] = ()
    regions: tuple[RegionRow, ...] = ()
