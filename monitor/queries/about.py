"""What a page tells of its own figures: the quarter, which reports counted, and what was published elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.figure import ReportKey
from monitor.domain.indicator import Level
from monitor.domain.pace import BackTest, back_test
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.quarter import Quarter
from monitor.queries.counting import counted_reports, latest_counting_quarter
from monitor.queries.expected import ground
from monitor.queries.moment import last_event, last_shown
from monitor.queries.published import latest_published_quarter, publications
from monitor.queries.selection import scope
from monitor.queries.series import PLACES, pace_of, series


@dataclass(frozen=True)
class ReportCounted:
    """Whether a landsdeel's report of the quarter counts: `provisional` is None when it does not.

    `sites` is how many sites it should tell of.
    """

    name: str
    sites: int
    provisional: bool | None

    @property
    def counts(self) -> bool:
        return self.provisional is not None


@dataclass(frozen=True)
class PublishedSource:
    """Where published figures were found: how many, and by how each is known."""

    source: str
    figures: int
    certainties: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class AboutFigures:
    """The facts behind a page. `quarter` is None without figures; `event` the last event that can have changed them.

    `reported` is False when nobody reported on the quarter, so that figures are those published elsewhere.
    """

    quarter: Quarter | None
    event: int
    reports: tuple[ReportCounted, ...]
    published: tuple[PublishedSource, ...]
    past: BackTest | None

    @property
    def reported(self) -> bool:
        return any(report.counts for report in self.reports)


def about(
    session: Session,
    actor: Actor,
    quarter: Quarter | None = None,
    as_of: AsOf = NOW,
    approved_only: bool = False,
    published: Sequence[str] = (),
    forecast: bool = False,
) -> AboutFigures:
    """Return what a page tells of its figures; of the last quarter with a report, unless one is asked.

    `published` are the indicators of which publications are told; `forecast` asks how the expectation of the country's
    closed places did before. Raises Refused for who may see no figures.
    """
    scope(actor)
    known = publications(session, published, as_of) if published else []
    elsewhere = latest_published_quarter(row for row in known if row.indicator == PLACES)
    last = quarter or latest_counting_quarter(session, as_of, approved_only) or elsewhere
    return AboutFigures(
        last,
        last_shown(session) if as_of.is_now else last_event(session, as_of),
        _reports(session, last, as_of, approved_only) if last else (),
        _sources([(row.source, row.certainty) for row in known]),
        _past(session, actor, last, as_of, approved_only) if forecast else None,
    )


def _reports(session: Session, quarter: Quarter, as_of: AsOf, approved_only: bool) -> tuple[ReportCounted, ...]:
    on = ground(session, as_of)
    counted = counted_reports(session, as_of, approved_only)
    sites = {place.region: asked for place, asked in on.asked(quarter, Level.LOCATIE, Level.LANDSDEEL).items()}
    found = []
    for region in on.registers.landsdelen:
        cutoff = counted.get(ReportKey(region.code, quarter))
        asked = len(sites[region.code].places) if region.code in sites else 0
        found.append(ReportCounted(region.name, asked, cutoff.provisional if cutoff else None))
    return tuple(found)


def _sources(rows: Sequence[tuple[str, str]]) -> tuple[PublishedSource, ...]:
    """Return each source with its number of figures, most first, and how often each certainty occurs there."""
    return tuple(
        PublishedSource(
            source, number, tuple(Counter(certainty for named, certainty in rows if named == source).most_common())
        )
        for source, number in Counter(source for source, _certainty in rows).most_common()
    )


def _past(session: Session, actor: Actor, quarter: Quarter | None, as_of: AsOf, approved_only: bool) -> BackTest | None:
    """Return how the expectation did before; None when the series carries none."""
    found = series(session, actor, PLACES, COUNTRY, None, as_of, approved_only)
    points = tuple(point for point in found if quarter is None or point.quarter <= quarter)
    held = pace_of(points, COUNTRY, None).pace
    return back_test(points, held) if held is not None and held.carries_a_forecast else None
