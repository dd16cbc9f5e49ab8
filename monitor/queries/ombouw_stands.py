"""Where trajects stand for the page about conversions: which count in its sums, and which are told last only."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.domain.as_of import AsOf
from monitor.domain.build_up import BuildPoint, points_ahead
from monitor.domain.conversion import Built, all_built, built, late_ahead, slipped
from monitor.domain.figure import Coverage, ReportKey
from monitor.domain.people import COUNTRY
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Region, holds_on
from monitor.domain.timeline import Timeline, timeline
from monitor.domain.traject import Traject, TrajectVersion
from monitor.domain.workflow import Cutoff
from monitor.queries.counting import counted_reports
from monitor.queries.registers import registers
from monitor.queries.selection import Scope
from monitor.queries.trajecten import TrajectState, counting_versions, states_of
from monitor.store import tables as t

YEAR = 4  # quarters


@dataclass(frozen=True)
class Track:
    """One traject as the page shows it: where it stands, its time line, what it came to, and how late it is.

    `late` is in quarters, judged on the last day its landsdeel reported about (in `stand_of`); below zero is early.
    `late_ahead` is how late what is still to be reached will be. When its landsdeel did not report on the quarter
    it is not `counted`: it is shown as told last, and is in no sum of places.
    """

    state: TrajectState
    timeline: Timeline
    built: Built
    late: int
    late_ahead: int
    counted: bool
    stand_of: Quarter

    @property
    def traject(self) -> Traject:
        return self.state.traject


@dataclass(frozen=True)
class RegionBuild:
    """What the trajects of one landsdeel (or the country) come to.

    Of a landsdeel that did not report `now` is what it told last, in `stand_of`, which is None when it never did.
    Of the country `now` is the sum of those that reported; `missing` is the last known of the others. `in_a_year`
    has the closed places removed and alternatives opened in four quarters, of the `compared` landsdelen: those that
    reported in both. It is None when there are none.
    """

    region: str
    now: Built
    coverage: Coverage
    stand_of: Quarter | None
    in_a_year: tuple[int, int] | None
    compared: Coverage
    missing: Built | None = None

    @property
    def counted(self) -> bool:
        return self.coverage.reported > 0


@dataclass(frozen=True)
class Reported:
    """How many of how many landsdelen reported on the quarter, who did not, and whether what counts is provisional.

    Of who did not report the trajects are shown as told last: `earlier` says by landsdeel in which quarter that was.
    """

    coverage: Coverage
    provisional: bool
    earlier: Mapping[str, Quarter]


class Held:
    """What the reports that count tell of trajects, and which of it someone may see."""

    def __init__(
        self, session: Session, allowed: Scope, quarter: Quarter, as_of: AsOf, approved_only: bool, day: date
    ) -> None:
        self.session, self.allowed, self.quarter, self.day = session, allowed, quarter, day
        self.known = registers(session, as_of)
        told = counted_reports(session, as_of, approved_only)
        self.reports: dict[ReportKey, Cutoff] = {key: cut for key, cut in told.items() if key.quarter <= quarter}
        counting = counting_versions(session, as_of, approved_only)
        self.versions = [(v, c) for v, c in counting if v.report.quarter <= quarter]
        self._states_of = partial(states_of, session, as_of, approved_only)
        self._kept: dict[Quarter, list[TrajectState]] = {}
        self._kept_built: dict[Quarter, Mapping[str, Built]] = {}
        self.landsdelen = [region for region in self._there(quarter) if allowed.sees(region.code)]

    def first_reported(self) -> Quarter:
        """Return the first quarter of which any report counts; the quarter itself when there is none."""
        return min((key.quarter for key in self.reports), default=self.quarter)

    def tracks(self) -> tuple[Track, ...]:
        """Return the trajects someone may see, without what was withdrawn."""
        began = _first_told(v for v, _ in self.versions)
        told = self._told(self.quarter)
        return tuple(self._track(state, began[state.traject.code], told) for state in self._seen())

    def build(self, region: str) -> RegionBuild:
        """Return what the trajects of a landsdeel, or of the whole country, come to."""
        there = {one.code: one.name for one in self._there(self.quarter) if region in (COUNTRY, one.code)}
        told = self._told(self.quarter) & there.keys()
        absent = there.keys() - told
        both = told & self._told(self.quarter.plus(-YEAR))
        coverage = Coverage(len(told), len(there), tuple(name for code, name in there.items() if code in absent))
        year, compared = self._in_a_year(both), Coverage(len(both), len(there))
        if region == COUNTRY:
            now = self._come_to(self.quarter, told)
            missing = self._come_to(self.quarter, absent) if self.allowed.regions is None else None
            return RegionBuild(region, now, coverage, self.quarter, year, compared, missing)
        return RegionBuild(
            region, self._come_to(self.quarter, {region}), coverage, self._last_of(region), year, compared
        )

    def since(self, before: Quarter, region: str = COUNTRY) -> tuple[Built, Built, Coverage]:
        """Return what trajects had come to before, and now, of the landsdelen that reported on both quarters."""
        there = {one.code for one in self._there(self.quarter) if region in (COUNTRY, one.code)}
        both = self._told(self.quarter) & self._told(before) & there
        return self._come_to(before, both), self._come_to(self.quarter, both), Coverage(len(both), len(there))

    def points(self) -> tuple[BuildPoint, ...]:
        """Return the closed places gone and alternatives open at the end of every quarter, and what is planned.

        A quarter holds those who reported on it; one on which nobody did has no point. What is planned goes out from
        what everyone told last.
        """
        first = min((v.report.quarter for v, _ in self.versions), default=self.quarter)
        happened = [point for quarter in first.until(self.quarter) if (point := self._point(quarter))]
        everything = all_built(state.traject for state in self._seen())
        base = BuildPoint(self.quarter, everything.removed, everything.alternatives, False, False)
        from_here = [] if happened and happened[-1].quarter == self.quarter and happened[-1].complete else [base]
        return (*happened, *from_here, *points_ahead(base, (s.traject for s in self._seen())))

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

    def _there(self, quarter: Quarter) -> list[Region]:
        return [region for region in self.known.landsdelen if holds_on(region, quarter.end)]

    def _told(self, quarter: Quarter) -> set[str]:
        """Return the landsdelen of which the report on a quarter counts."""
        return {region.code for region in self._there(quarter) if ReportKey(region.code, quarter) in self.reports}

    def _last_of(self, region: str) -> Quarter | None:
        return max((key.quarter for key in self.reports if key.region == region), default=None)

    def _states(self, upto: Quarter) -> list[TrajectState]:
        if upto not in self._kept:
            found = self._states_of(min(upto, self.quarter))
            self._kept[upto] = [state for state in found if not state.traject.withdrawn]
        return self._kept[upto]

    def _seen(self) -> list[TrajectState]:
        return [s for s in self._states(self.quarter) if self.allowed.sees(s.traject.region)]

    def _come_to(self, upto: Quarter, landsdelen: Collection[str]) -> Built:
        return sum((one for region, one in self._built(upto).items() if region in landsdelen), Built())

    def _built(self, upto: Quarter) -> Mapping[str, Built]:
        """Return by landsdeel what its trajects had come to."""
        if upto not in self._kept_built:
            regions = {state.traject.region for state in self._states(upto)}
            self._kept_built[upto] = {
                region: all_built(s.traject for s in self._states(upto) if s.traject.region == region)
                for region in regions
            }
        return self._kept_built[upto]

    def _in_a_year(self, landsdelen: Collection[str]) -> tuple[int, int] | None:
        if not landsdelen:
            return None
        now, before = self._come_to(self.quarter, landsdelen), self._come_to(self.quarter.plus(-YEAR), landsdelen)
        return now.removed - before.removed, now.alternatives - before.alternatives

    def _point(self, quarter: Quarter) -> BuildPoint | None:
        there = {region.code for region in self._there(quarter) if self.allowed.sees(region.code)}
        told = self._told(quarter) & there
        if not told:
            return None
        together = self._come_to(quarter, told)
        return BuildPoint(quarter, together.removed, together.alternatives, complete=told == there)

    def _track(self, state: TrajectState, began: Quarter, told: Collection[str]) -> Track:
        region, traject = state.traject.region, state.traject
        stand_of = self._last_of(region) or state.told_in
        said_on = stand_of.end
        shown = timeline(traject, state.original, began.end, said_on)
        late, ahead = (judge(traject, state.original, said_on) for judge in (slipped, late_ahead))
        return Track(state, shown, built(traject), late, ahead, region in told, stand_of)


def _first_told(versions: Iterable[TrajectVersion]) -> dict[str, Quarter]:
    found: dict[str, Quarter] = {}
    for version in versions:
        found.setdefault(version.traject.code, version.report.quarter)
    return found
