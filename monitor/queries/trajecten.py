"""Trajects: those that count in a quarter, the history of one, and those of a report as its coordinator sees them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.figure import ReportKey
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.traject import Milestone, Traject, TrajectVersion
from monitor.domain.traject_checks import moved
from monitor.domain.words import Refused, Text
from monitor.domain.workflow import Cutoff
from monitor.queries.cells import may_read_report
from monitor.queries.counting import counted_reports
from monitor.queries.moment import last_event
from monitor.queries.registers import registers
from monitor.queries.selection import OTHER_REGION, Scope, scope
from monitor.queries.settled import settled
from monitor.queries.traject_rows import latest_by_report, traject_versions
from monitor.store import programme_tables as p
from monitor.store import tables as t


@dataclass(frozen=True)
class TrajectState:
    """A traject as it counts in a quarter. `told_in` is the report that told it last; `original` the first planning."""

    traject: Traject
    told_in: Quarter
    provisional: bool
    original: Mapping[Milestone, date]
    event: int


@dataclass(frozen=True)
class Told:
    """One line of a traject's history: what a report told, who wrote it and when, and which dates it moved."""

    version: TrajectVersion
    by: str
    at: datetime
    counts: bool
    moved: tuple[Milestone, ...]


def trajecten(
    session: Session,
    actor: Actor,
    quarter: Quarter | None = None,
    as_of: AsOf = NOW,
    approved_only: bool = False,
    region: str = COUNTRY,
) -> list[TrajectState]:
    """Return the trajects that count up to a quarter (the last reported one), by landsdeel and code.

    A coordinator gets those of his own landsdelen. Raises Refused for another's landsdeel. What was withdrawn is
    left out.
    """
    allowed = scope(actor)
    if region != COUNTRY and not allowed.sees(region):
        raise Refused(OTHER_REGION)
    found = states_of(session, as_of, approved_only, quarter)
    return [state for state in found if not state.traject.withdrawn and _shown(state.traject, allowed, region)]


def states_of(
    session: Session, as_of: AsOf = NOW, approved_only: bool = False, quarter: Quarter | None = None
) -> list[TrajectState]:
    """Return every traject that counts up to a quarter, for those who already decided what the actor may see."""

    def asked() -> list[TrajectState]:
        counting = counting_versions(session, as_of, approved_only)
        return states_in((v, c) for v, c in counting if quarter is None or v.report.quarter <= quarter)

    question = ("traject states", approved_only, quarter)
    return settled(session, registers(session, as_of), None, as_of, question, asked)


def states_in(counting: Iterable[tuple[TrajectVersion, Cutoff]]) -> list[TrajectState]:
    """Return each traject's last state among versions in order of quarter, by landsdeel and code."""
    first: dict[str, dict[Milestone, date]] = {}
    found: dict[str, TrajectState] = {}
    for version, cutoff in counting:
        traject = version.traject
        original = first.setdefault(traject.code, {})
        for milestone, dates in traject.dates.items():
            if dates.best is not None:
                original.setdefault(milestone, dates.planned or dates.best)
        found[traject.code] = TrajectState(traject, version.report.quarter, cutoff.provisional, original, version.event)
    return sorted(found.values(), key=lambda state: (state.traject.region, state.traject.code))


def counting_versions(
    session: Session, as_of: AsOf, approved_only: bool = False
) -> list[tuple[TrajectVersion, Cutoff]]:
    """Return what each report that counted at a moment told of each traject, in order of quarter."""
    question = ("counting trajects", approved_only)
    known = registers(session, as_of)
    return settled(session, known, None, as_of, question, lambda: _counting_versions(session, as_of, approved_only))


def _counting_versions(session: Session, as_of: AsOf, approved_only: bool) -> list[tuple[TrajectVersion, Cutoff]]:
    by_report = counted_reports(session, as_of, approved_only)
    versions = traject_versions(session, last_event(session, as_of))
    within = (v for v in versions if v.report in by_report and v.event <= by_report[v.report].event)
    latest = latest_by_report(within)
    found = [(version, by_report[version.report]) for version in latest.values()]
    return sorted(found, key=lambda pair: (pair[0].report.quarter, pair[0].event))


def traject_history(session: Session, actor: Actor, code: str, as_of: AsOf = NOW) -> list[Told]:
    """Return everything that was told of a traject, newest first. Raises Refused for another's, or none at all."""
    versions = traject_versions(session, last_event(session, as_of), code)
    if not versions:
        raise Refused(Text(nl="Traject {code} is er niet.", en="There is no traject {code}.").format(code=code))
    if not scope(actor).sees(versions[0].traject.region):
        raise Refused(OTHER_REGION)
    counting = {v.event for v, _ in counting_versions(session, as_of) if v.traject.code == code}
    written = _writings(session, {version.event for version in versions})
    found, before = [], None
    for version in versions:
        by, at = written[version.event]
        found.append(Told(version, by, at, version.event in counting, moved(before, version.traject)))
        before = version.traject
    return found[::-1]


@dataclass(frozen=True)
class ReportTraject:
    """A traject in a report being made: as told last, and the revision this report holds (0: nothing told yet)."""

    traject: Traject
    revision: int
    before: Traject | None


def report_trajecten(session: Session, actor: Actor, report: ReportKey) -> list[ReportTraject]:
    """Return the trajects of a landsdeel as saved up to a report, for those who may read the report."""
    if not may_read_report(actor, report.region):
        raise Refused(OTHER_REGION)
    return saved_trajecten(session, report)


def saved_trajecten(session: Session, report: ReportKey) -> list[ReportTraject]:
    """Return the trajects of a landsdeel as saved up to a report, with what earlier reports told last."""
    latest = latest_by_report(traject_versions(session, last_event(session, NOW), region=report.region))
    found: dict[str, ReportTraject] = {}
    for (code, key), version in sorted(latest.items(), key=lambda pair: pair[0][1].quarter):
        if key.quarter > report.quarter:
            continue
        before = found.get(code)
        earlier = before.traject if before is not None else None
        found[code] = ReportTraject(version.traject, version.revision if key == report else 0, earlier)
    return [one if one.revision else ReportTraject(one.traject, 0, one.traject) for _code, one in sorted(found.items())]


def traject_region(session: Session, code: str) -> str | None:
    """Return the landsdeel that reports on a traject, None when there is no such traject."""
    query = select(t.region.c.code).join(p.traject, p.traject.c.region_id == t.region.c.id)
    return session.execute(query.where(p.traject.c.code == code)).scalar_one_or_none()


def _shown(traject: Traject, allowed: Scope, region: str) -> bool:
    return allowed.sees(traject.region) and region in (COUNTRY, traject.region)


def _writings(session: Session, events: set[int]) -> dict[int, tuple[str, datetime]]:
    rows = session.execute(select(t.event.c.id, t.event.c.actor, t.event.c.at).where(t.event.c.id.in_(events)))
    return {row.id: (row.actor, row.at) for row in rows}
