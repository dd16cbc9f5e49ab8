"""What a number against its agreed path is drawn from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from monitor.charts.leading import NO_LEADS, PathLeads
from monitor.domain import formats
from monitor.domain.agreed import Agreed
from monitor.domain.figure import Coverage, Total
from monitor.domain.indicator import Unit
from monitor.domain.metrics import PLACES
from monitor.domain.quarter import Quarter
from monitor.domain.series import Expected, Path, Point
from monitor.domain.status_rule import Standing, whole_on_path
from monitor.domain.words import Language, Text

CENTS_IN_A_MILLION = 100_000_000


@dataclass(frozen=True)
class ToZero:
    """What the chart draws, in the indicator's smallest parts; series in the order of their quarters.

    `reported` and `published` are drawn apart, each in its own shape. `now` is the quarter that is looked at,
    `published_by` names the source of the published points. `standing` gives the gap its colour and sign.
    `required`, the pace that still reaches the path's end, is drawn as a thin line when it is given.
    `path` is what is agreed now, `older` the versions before it; a quarter is judged by the one of its day.
    `leads` says where points and corners lead.
    """

    name: Text
    now: Quarter
    reported: tuple[Point, ...]
    published: tuple[Point, ...]
    path: Path | None
    expected: tuple[Expected, ...]
    published_by: str = ""
    standing: Standing = Standing.GEEN_PAD
    required: Decimal | None = None
    older: tuple[Path, ...] = ()
    unit: Unit = PLACES.unit
    leads: PathLeads = NO_LEADS

    @property
    def agreed(self) -> Agreed:
        """All versions, in the order of their decisions."""
        return Agreed(self.older if self.path is None else (*self.older, self.path))

    @property
    def lines(self) -> tuple[Path, ...]:
        """The earlier versions that are a line: more than one corner from their decision on."""
        return tuple(path for path in self.older if len(path.drawn) > 1)

    @property
    def rises(self) -> bool:
        """True when what is agreed now goes up: its labels then stand above it."""
        corners = self.path.drawn if self.path else ()
        return bool(corners) and corners[-1][1] > corners[0][1]

    def height(self, value: Decimal | int) -> float:
        """Return where a value stands on the axis: euros in millions, what is counted as it is."""
        return float(value) / CENTS_IN_A_MILLION if self.unit.decimals else float(value)

    def shown(self, value: Decimal | int | None, language: Language) -> str:
        """Return a value as it is written beside the chart and in its table."""
        if value is None:
            return formats.UNKNOWN
        whole = int(Decimal(value).quantize(Decimal(1), rounding=ROUND_HALF_UP))
        return formats.euro_short(whole, language) if self.unit.decimals else formats.count(whole, language)

    def shown_change(self, value: int | None, language: Language) -> str:
        return (formats.euro_change if self.unit.decimals else formats.change)(value, language)


def version_name(path: Path, language: Language) -> str:
    """Return what an older version is called: 'pad okt 2020', after the month of its decision."""
    month = formats.date_short(path.decided_on, language).partition(" ")[2]
    return _VERSION[language].format(month=month)


_VERSION = Text(nl="pad {month}", en="path {month}")


def at_end(quarter: Quarter) -> float:
    """Return the end of a quarter as a year with a fraction: where its point stands."""
    return quarter.index / 4 + 0.25


def latest(points: Sequence[Point], now: Quarter) -> Point | None:
    """Return the last point with a number, up to and including `now`."""
    known = [p for p in points if p.total.value is not None and p.quarter <= now]
    return known[-1] if known else None


def forecast_start(drawn: ToZero) -> Point | None:
    """Return the point that the expectation goes out from: the last complete one, in the quarter before it."""
    if not drawn.expected:
        return None
    before = drawn.expected[0].quarter.plus(-1)
    return next((p for p in (*drawn.reported, *drawn.published) if p.quarter == before), None)


def with_gaps(points: Sequence[Point]) -> list[Point]:
    """Return the points with an empty one in every gap, so that no line runs over a quarter nobody reported."""
    if not points:
        return []
    by_quarter = {p.quarter: p for p in points}
    empty = Total(None, Coverage(0, 0))
    return [by_quarter.get(q, Point(q, empty)) for q in points[0].quarter.until(points[-1].quarter)]


def gap_to_path(drawn: ToZero) -> tuple[Point, int, int] | None:
    """Return the last reported point, its value and the path's in whole smallest parts; None when it cannot be told."""
    point = latest(drawn.reported, drawn.now)
    on_path = whole_on_path(drawn.agreed, point.quarter) if point else None
    if point is None or point.total.value is None or on_path is None:
        return None
    if point.total.at_least and point.total.value <= on_path:
        return None  # what is missing could still bring it above the path
    return point, point.total.value, on_path


def missing_of(point: Point) -> int:
    """Return what the places that did not report had last time; 0 when all did."""
    return point.total.last_known or 0 if point.total.at_least else 0
