"""One metric of one region against its agreed path: what the page of the paths shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from sqlalchemy.orm import Session

from monitor.domain.agreed import Agreed
from monitor.domain.as_of import NOW, AsOf
from monitor.domain.catalogue import INDICATORS
from monitor.domain.catalogue.programme import BASELINE
from monitor.domain.figure import Source, Total
from monitor.domain.metrics import ALTERNATIVES, METRICS, PathMetric
from monitor.domain.override import Override, that_holds
from monitor.domain.pace import Pace, Reach, expected, pace, reach, required
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.paths import PathFacts
from monitor.domain.series import Expected, Point
from monitor.domain.status_rule import Standing, gap, standing, whole_on_path
from monitor.domain.words import Refused, Text
from monitor.queries.alternatives import alternatives_in_use
from monitor.queries.counting import today
from monitor.queries.overrides import overrides
from monitor.queries.paths import agreed, may_see_path
from monitor.queries.published import publications
from monitor.queries.registers import named_at
from monitor.queries.series import published_series, series

NO_SUCH_PATH = Text(nl="Van {code} is er geen pad.", en="There is no path of {code}.")

Series = Callable[[Session, Actor, str, AsOf, bool], tuple[Point, ...]]


@dataclass(frozen=True)
class PathView:
    """A metric of a region in a quarter, against the version of the day and what is agreed now.

    `standing` is what counts: the signed status where `override` holds, else `by_rule`. `signed` holds every
    signature on this status. `pace` is taken up to the quarter; `required`, `reach` and `expected` go by the newest
    version. Without any figure `quarter` is None.
    """

    metric: PathMetric
    region: str
    region_name: str
    quarter: Quarter | None
    as_of: AsOf
    agreed: Agreed
    series: tuple[Point, ...]
    published: tuple[Point, ...]
    total: Total | None
    on_path: int | None
    by_rule: Standing
    override: Override | None
    signed: tuple[Override, ...]
    pace: Pace | None
    required: Decimal | None
    reach: Reach | None
    expected: tuple[Expected, ...]

    @property
    def standing(self) -> Standing:
        return self.override.standing if self.override and self.override.standing else self.by_rule

    @property
    def gap(self) -> int | None:
        return gap(self.total, self.on_path) if self.total else None

    @property
    def facts(self) -> PathFacts:
        """What the first line is made of."""
        return PathFacts(self.metric, self.region_name, self.quarter, self.total, self.on_path, self.agreed.newest)


def path_view(
    session: Session,
    actor: Actor,
    region: str,
    indicator: str,
    quarter: Quarter | None = None,
    as_of: AsOf = NOW,
    approved_only: bool = False,
) -> PathView:
    """Return a metric against its path: in the latest quarter with a figure, unless one is asked.

    Raises Refused for another's landsdeel and for a metric or region without paths.
    """
    may_see_path(actor, region)
    metric, name = METRICS.get(indicator), named_at(session, region, as_of)
    if metric is None or name is None or name.kind not in ("land", "landsdeel"):
        raise Refused(NO_SUCH_PATH.format(code=indicator if metric is None else region))
    points = path_series(session, actor, metric, region, as_of, approved_only)
    held = agreed(session, actor, region, indicator, as_of)
    shown = quarter or next((p.quarter for p in reversed(points) if p.total.value is not None), None)
    total = next((p.total for p in points if p.quarter == shown), None)
    on_path = None if shown is None else whole_on_path(held, shown)
    signed = overrides(session, actor, region, indicator, shown, as_of) if shown else []
    until = tuple(p for p in points if shown and p.quarter <= shown)
    public = bool(until) and until[-1].total.source is Source.PUBLIEK
    view = PathView(
        metric,
        region,
        name.name,
        shown,
        as_of,
        held,
        until,
        _published(session, metric, region, shown, as_of),
        total,
        on_path,
        Standing.GEEN_OPGAVE if total is None else standing(total, on_path, metric),
        that_holds(signed, today(session, as_of)),
        tuple(signed),
        pace(until, BASELINE.value if public else None),
        None,
        None,
        (),
    )
    return _with_outlook(view)


def path_series(
    session: Session,
    actor: Actor,
    metric: PathMetric,
    region: str,
    as_of: AsOf = NOW,
    approved_only: bool = False,
) -> tuple[Point, ...]:
    """Return the series that a path is for; nothing while there is none to be had."""
    may_see_path(actor, region)
    made = _COMPUTED.get(metric.code)
    if made is not None:
        return made(session, actor, region, as_of, approved_only)
    if metric.code not in INDICATORS:
        return ()
    return series(session, actor, metric.code, region, None, as_of, approved_only)


# series that are made of records instead of reported figures, by the metric's code
_COMPUTED: Mapping[str, Series] = {ALTERNATIVES.code: alternatives_in_use}


def _with_outlook(view: PathView) -> PathView:
    newest = view.agreed.newest
    if newest is None or view.pace is None:
        return view
    target, value = newest.milestones[-1]
    end = view.pace.end
    now = next(p.total.value for p in view.series if p.quarter == end)
    assert now is not None, "a pace ends at a complete point"
    needed = required(now, end, target, value)
    return replace(
        view,
        required=None if needed is None else -needed if view.metric.rises else needed,
        reach=reach(view.series, view.pace, value, view.metric.rises),
        expected=expected(view.series, view.pace, target),
    )


def _published(
    session: Session, metric: PathMetric, region: str, until: Quarter | None, as_of: AsOf
) -> tuple[Point, ...]:
    if region != COUNTRY or until is None or metric.code not in INDICATORS:
        return ()
    found = published_series(publications(session, (metric.code,), as_of), metric.code)
    return tuple(p for p in found if BASELINE.value <= p.quarter <= until)
