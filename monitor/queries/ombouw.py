"""Everything the page about conversions shows, from one moment of the store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.build_up import BuildPoint, points_ahead
from monitor.domain.conversion import (
    Built,
    all_built,
    built,
    in_use,
    is_over,
    is_ready,
    late_ahead,
    size,
    slipped,
    waiting,
)
from monitor.domain.figure import Coverage, ReportKey
from monitor.domain.indicator import Level
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Registers, holds_on
from monitor.domain.rules import Place
from monitor.domain.sentences.ombouw import Summary
from monitor.domain.timeline import Timeline, timeline
from monitor.domain.traject import Traject, TrajectVersion
from monitor.domain.workflow import Cutoff
from monitor.queries.balances import BalanceAnswer, balances, together
from monitor.queries.counting import cutoffs, latest_counting_quarter, today
from monitor.queries.expected import NATION
from monitor.queries.moment import last_event
from monitor.queries.registers import registers
from monitor.queries.reports import report_ids
from monitor.queries.selection import Scope, scope
from monitor.queries.trajecten import TrajectState, counting_versions, states_in
from monitor.store import tables as t

YEAR = 4  # quarters


class Since(StrEnum):
    """From when the balance of places is made up: the quarter before, the start of the year, or the first report."""

    QUARTER = "kwartaal"
    YEAR = "jaar"
    START = "begin"


@dataclass(frozen=True)
class Track:
    """One traject as the page shows it: where it stands, its time line, what it came to, and how late it is.

    `late` is in quarters, judged on the last day its landsdeel reported about; below zero is early. `late_ahead` is
    how late what is still to be reached will be.
    """

    state: TrajectState
    timeline: Timeline
    built: Built
    late: int
    late_ahead: int

    @property
    def traject(self) -> Traject:
        return self.state.traject


@dataclass(frozen=True)
class RegionBuild:
    """What the trajects of one landsdeel (or the country) come to now, and did a year before."""

    region: str
    now: Built
    year_before: Built

    @property
    def in_a_year(self) -> tuple[int, int]:
        """Closed places removed and alternatives opened in the last four quarters."""
        return self.now.removed - self.year_before.removed, self.now.alternatives - self.year_before.alternatives


@dataclass(frozen=True)
class Reported:
    """How many of how many landsdelen reported on the quarter, who did not, and whether what counts is provisional.

    Of who did not report the trajects are shown as told last: `earlier` says by landsdeel in which quarter that was.
    """

    coverage: Coverage
    provisional: bool
    earlier: Mapping[str, Quarter]


@dataclass(frozen=True)
class Ombouw:
    """The trajects someone may see, as they count in a quarter. Without any report `quarter` is None.

    `regions` are the landsdelen he sees, `country` all of them together. `day` is the day on which it is looked at:
    today, or the reference date of an earlier quarter (`is_today` False). `points` are of the trajects he sees.
    """

    quarter: Quarter | None
    as_of: AsOf
    version: int
    day: date
    is_today: bool = True
    updated: datetime | None = None
    reported: Reported | None = None
    known: Registers | None = None
    nation: bool = True
    tracks: tuple[Track, ...] = ()
    regions: tuple[RegionBuild, ...] = ()
    country: RegionBuild | None = None
    points: tuple[BuildPoint, ...] = ()
    since: Since = Since.QUARTER
    begins: Quarter | None = None
    balance: Mapping[Place, BalanceAnswer] | None = None

    @property
    def summary(self) -> Summary:
        """How many trajects are ready and how many are late with what is still ahead, and of how many places."""
        every = [track.traject for track in self.tracks]
        ready = [traject for traject in every if is_ready(traject)]
        late = [track.traject for track in self.tracks if track.late_ahead > 0]
        return Summary(
            len(every),
            len(ready),
            sum(map(size, ready)),
            sum(map(in_use, every)) - len(ready),
            len(late),
            sum(map(waiting, late)),
            sum(map(is_over, every)),
        )


def ombouw(
    session: Session,
    actor: Actor,
    quarter: Quarter | None = None,
    as_of: AsOf = NOW,
    since: Since = Since.QUARTER,
    approved_only: bool = False,
) -> Ombouw:
    """Return what trajects do, planned and done, with the balance of places since a moment.

    A coordinator gets the trajects of his own landsdelen; of the country only what it adds up to.
    """
    allowed = scope(actor)
    latest = latest_counting_quarter(session, as_of, approved_only)
    shown = quarter or latest
    day, version = today(session, as_of), last_event(session, as_of)
    if shown is None:
        return Ombouw(None, as_of, version, day)
    now = latest is None or shown >= latest
    held = _Held(session, allowed, shown, as_of, approved_only, day if now else shown.end)
    first = held.first_of(since)
    return Ombouw(
        shown,
        as_of,
        version,
        held.day,
        now,
        held.updated(),
        held.reported(),
        held.known,
        allowed.regions is None,
        held.tracks(),
        tuple(held.build(region.code) for region in held.landsdelen),
        held.build(COUNTRY),
        held.points(),
        since,
        first.plus(-1),
        _balance(session, actor, allowed, shown, first, as_of, approved_only),
    )


class _Held:
    """What the reports that count tell of trajects, and which of it someone may see."""

    def __init__(
        self, session: Session, allowed: Scope, quarter: Quarter, as_of: AsOf, approved_only: bool, day: date
    ) -> None:
        self.session, self.allowed, self.quarter, self.day = session, allowed, quarter, day
        self.known = registers(session, as_of)
        held = cutoffs(session, as_of, approved_only)
        told = {key: held[number] for key, number in report_ids(session).items() if number in held}
        self.reports: dict[ReportKey, Cutoff] = {key: cut for key, cut in told.items() if key.quarter <= quarter}
        counting = counting_versions(session, as_of, approved_only)
        self.versions = [(v, c) for v, c in counting if v.report.quarter <= quarter]
        self._kept: dict[Quarter, list[TrajectState]] = {}
        self.landsdelen = [r for r in self.known.landsdelen if allowed.sees(r.code) and holds_on(r, quarter.end)]

    def first_of(self, since: Since) -> Quarter:
        """Return the first quarter of which the balance counts what happened in it."""
        if since is Since.QUARTER:
            return self.quarter
        if since is Since.YEAR:
            return Quarter(self.quarter.year, 1)
        return min(min((key.quarter for key in self.reports), default=self.quarter).plus(1), self.quarter)

    def seen(self, upto: Quarter | None = None) -> list[TrajectState]:
        """Return the trajects someone may see as they stood in a quarter, without what was withdrawn."""
        return [s for s in self._states(upto or self.quarter) if self.allowed.sees(s.traject.region)]

    def tracks(self) -> tuple[Track, ...]:
        began = _first_told(v for v, _ in self.versions)
        return tuple(self._track(state, began[state.traject.code]) for state in self.seen())

    def build(self, region: str) -> RegionBuild:
        """Return what the trajects of a landsdeel, or of the whole country, come to."""

        def come_to(upto: Quarter) -> Built:
            states = self._states(upto)
            return all_built(s.traject for s in states if region in (COUNTRY, s.traject.region))

        return RegionBuild(region, come_to(self.quarter), come_to(self.quarter.plus(-YEAR)))

    def points(self) -> tuple[BuildPoint, ...]:
        """Return the closed places gone and alternatives open at the end of every quarter, and what is planned."""
        first = min((v.report.quarter for v, _ in self.versions), default=self.quarter)
        happened = [_point(quarter, self.seen(quarter)) for quarter in first.until(self.quarter)]
        return (*happened, *points_ahead(happened[-1], (s.traject for s in self.seen())))

    def reported(self) -> Reported:
        names = {region.code: region.name for region in self.landsdelen}
        cuts = {key.region: cut for key, cut in self.reports.items() if key.quarter == self.quarter}
        missing = tuple(name for code, name in names.items() if code not in cuts)
        provisional = any(cut.provisional for code, cut in cuts.items() if code in names)
        earlier = {code: self._last_of(code) for code in names if code not in cuts}
        known = {code: quarter for code, quarter in earlier.items() if quarter is not None}
        return Reported(Coverage(len(names) - len(missing), len(names), missing), provisional, known)

    def updated(self) -> datetime | None:
        """Return when what is shown was last handed in or approved."""
        codes = {region.code for region in self.landsdelen}
        newest = max((cut.event for key, cut in self.reports.items() if key.region in codes), default=0)
        return self.session.execute(select(t.event.c.at).where(t.event.c.id == newest)).scalar_one_or_none()

    def _last_of(self, region: str) -> Quarter | None:
        return max((key.quarter for key in self.reports if key.region == region), default=None)

    def _states(self, upto: Quarter) -> list[TrajectState]:
        if upto not in self._kept:
            found = states_in((v, c) for v, c in self.versions if v.report.quarter <= upto)
            self._kept[upto] = [state for state in found if not state.traject.withdrawn]
        return self._kept[upto]

    def _track(self, state: TrajectState, began: Quarter) -> Track:
        said_on = (self._last_of(state.traject.region) or state.told_in).end
        shown = timeline(state.traject, state.original, began.end, said_on)
        late = slipped(state.traject, state.original, said_on)
        return Track(state, shown, built(state.traject), late, late_ahead(state.traject, state.original, said_on))


def _first_told(versions: Iterable[TrajectVersion]) -> dict[str, Quarter]:
    found: dict[str, Quarter] = {}
    for version in versions:
        found.setdefault(version.traject.code, version.report.quarter)
    return found


def _point(quarter: Quarter, states: Iterable[TrajectState]) -> BuildPoint:
    together = all_built(state.traject for state in states)
    return BuildPoint(quarter, together.removed, together.alternatives)


def _balance(
    session: Session, actor: Actor, allowed: Scope, quarter: Quarter, first: Quarter, as_of: AsOf, approved_only: bool
) -> dict[Place, BalanceAnswer]:
    """Return the balance of the country, of the landsdelen and of the sites someone may see."""
    sites = balances(session, actor, Level.LOCATIE, quarter, first, as_of, approved_only)
    found = dict(sites)
    if allowed.regions is not None:
        nation = balances(session, actor, Level.LAND, quarter, first, as_of, approved_only)
        # which site of another landsdeel does not add up, and why, is not for him
        own = {place.site for place in sites}
        for place, answer in nation.items():
            found[place] = replace(answer, residuals=tuple(r for r in answer.residuals if r.site in own))
    for site, answer in sites.items():
        region = Place(Level.LANDSDEEL, site.region)
        for place in (region,) if allowed.regions is not None else (region, NATION):
            found[place] = together(found[place], answer) if place in found else answer
    return found
