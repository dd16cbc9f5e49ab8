"""The shape of an invented traject: what was planned, what came of it by quarter, what was moved and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from monitor.domain.quarter import Quarter
from monitor.domain.traject import (
    NEEDED_CRITERIA,
    Dates,
    Destination,
    Milestone,
    Origin,
    Phase,
    Regime,
    Scale,
    Traject,
    TrajectKind,
)
from seed.demonstration.sites import FIRST

AFBOUW, OMBOUW, OPBOUW, OVERGANG = TrajectKind
GESLOTEN, HYBRIDE, OPEN = Regime


@dataclass(frozen=True)
class Moved:
    """A replanning: the report that tells it, the milestones' new dates, and why."""

    told: str
    dates: tuple[tuple[Milestone, str], ...]
    reason: str


@dataclass(frozen=True)
class PlannedTraject:
    """A traject and what becomes of it.

    `planned` and `actual` give a day for each milestone, in the order of `Milestone`; '-' is none. `gone` and `opened`
    are the stands in each quarter from `told`, the last one for good. `youths` gives by quarter how many live there
    and how many of them have a next place; `stopped` the quarter in which it stopped, and why.
    """

    code: str
    name: str
    region: str
    kind: TrajectKind
    origin: Origin
    destination: Destination
    planned: str
    actual: str
    gone: str = "0"
    opened: str = "0"
    told: str = FIRST.code
    moved: tuple[Moved, ...] = ()
    youths: tuple[tuple[str, int, int], ...] = ()
    stopped: tuple[str, str] | None = None
    note: str = ""

    def told_in(self, quarter: Quarter) -> Traject | None:
        """Return the traject as a quarter's report tells it; None before the first that does."""
        if quarter < Quarter.of_code(self.told):
            return None
        gone, opened = self._stand(self.gone, quarter), self._stand(self.opened, quarter)
        living = [(left, placed) for code, left, placed in self.youths if Quarter.of_code(code) <= quarter]
        left, placed = living[-1] if living else (None, None)
        return Traject(
            self.code,
            self.name,
            self.region,
            self.kind,
            self._phase(quarter, gone, opened),
            self.origin,
            self.destination,
            dict(self._dates(quarter)),
            gone,
            opened,
            left,
            placed,
            self._reason(quarter),
            self.note,
        )

    def _stand(self, stands: str, quarter: Quarter) -> int:
        numbers = stands.split()
        return int(numbers[min(quarter.index - Quarter.of_code(self.told).index, len(numbers) - 1)])

    def _dates(self, quarter: Quarter) -> Iterator[tuple[Milestone, Dates]]:
        new = {
            milestone: day
            for moved in self.moved
            if Quarter.of_code(moved.told) <= quarter
            for milestone, day in moved.dates
        }
        for milestone, first, reached in zip(Milestone, self.planned.split(), self.actual.split(), strict=True):
            planned, actual = _day(new.get(milestone, first)), _day(reached)
            if planned is not None:
                yield milestone, Dates(planned, actual if actual and actual <= quarter.end else None)

    def _phase(self, quarter: Quarter, gone: int, opened: int) -> Phase:
        if self.stopped and Quarter.of_code(self.stopped[0]) <= quarter:
            return Phase.GESTOPT
        reached = {milestone for milestone, dates in self._dates(quarter) if dates.actual}
        if Milestone.OPENING in reached or (self.kind is AFBOUW and Milestone.SLUITING in reached):
            return Phase.IN_GEBRUIK
        if Milestone.UITVOERING in reached or gone or opened:
            return Phase.UITVOERING
        if Milestone.VERGUNNING in reached:
            return Phase.VERGUNNING
        return Phase.BESLUIT if Milestone.BESLUIT in reached else Phase.VOORNEMEN

    def _reason(self, quarter: Quarter) -> str:
        if self.stopped and Quarter.of_code(self.stopped[0]) <= quarter:
            return self.stopped[1]
        told = [moved.reason for moved in self.moved if Quarter.of_code(moved.told) <= quarter]
        return told[-1] if told else ""


def at(site: str, places: int, regime: Regime = GESLOTEN) -> Origin:
    """Return places of a site that go; the site's code begins with its provider's."""
    return Origin(site.rpartition("-")[0], site, regime, places)


def alternative(form: str, places: int, provider: str = "", party: str = "", region: str = "") -> Destination:
    """Return open places in small groups that come."""
    return Destination(OPEN, Scale.KLEINSCHALIG, NEEDED_CRITERIA, form, places, provider, party, "", region)


def small(places: int, provider: str, site: str = "") -> Destination:
    """Return closed places in small groups that come."""
    criteria = (*NEEDED_CRITERIA, "onderwijs")
    return Destination(GESLOTEN, Scale.KLEINSCHALIG, criteria, "kleinschalig_verblijf", places, provider, "", site)


def later(told: str, reason: str, **dates: str) -> Moved:
    """Return a replanning that a quarter's report tells; `dates` by milestone."""
    return Moved(told, tuple((Milestone(name), day) for name, day in dates.items()), reason)


def _day(text: str) -> date | None:
    return None if text == "-" else date.fromisoformat(text)
