"""Taking over what a file tells of trajects: each row told in the report of its quarter, the oldest first."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from monitor.actions.trajecten import TrajectChange, tell
from monitor.domain.figure import ReportKey
from monitor.domain.people import Actor
from monitor.domain.traject import Traject
from monitor.domain.traject_record import TrajectRecord
from monitor.queries.trajecten import saved_trajecten


def put_trajects(session: Session, actor: Actor, records: Sequence[TrajectRecord]) -> None:
    """Tell of trajects in the reports they belong to, by quarter. Raises Refused as `tell` does."""
    by_report: dict[ReportKey, list[Traject]] = {}
    for record in sorted(records, key=lambda one: (one.quarter, one.traject.region)):
        by_report.setdefault(record.report, []).append(record.traject)
    for report, trajects in by_report.items():
        seen = {one.traject.code: one.revision for one in saved_trajecten(session, report)}
        tell(session, actor, report, [TrajectChange(one, seen.get(one.code, 0)) for one in trajects])
