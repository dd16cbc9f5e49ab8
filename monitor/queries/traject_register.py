"""The register of trajects: what every report told of them, as a file has it."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.domain.traject_record import TrajectRecord, on_one_line
from monitor.queries.moment import last_event
from monitor.queries.selection import scope
from monitor.queries.traject_rows import latest_by_report, traject_versions
from monitor.store import programme_tables as p
from monitor.store import tables as t


def traject_register(session: Session, actor: Actor) -> dict[tuple[str, Quarter], TrajectRecord]:
    """Return what each report last told of each traject, saved or counting, by code and quarter, in order of quarter.

    A coordinator gets those of the own landsdelen. Raises Refused for who sees no figures.
    """
    allowed = scope(actor)
    latest = latest_by_report(traject_versions(session, last_event(session, NOW)))
    records = [
        TrajectRecord(version.report.quarter, on_one_line(version.traject))
        for version in latest.values()
        if allowed.sees(version.traject.region)
    ]
    return {
        record.key: record
        for record in sorted(records, key=lambda one: (one.quarter, one.traject.region, one.traject.code))
    }


def traject_regions(session: Session) -> dict[str, str]:
    """Return by code of every traject which landsdeel reports on it."""
    query = select(p.traject.c.code, t.region.c.code.label("region"))
    rows = session.execute(query.join(t.region, t.region.c.id == p.traject.c.region_id))
    return {row.code: row.region for row in rows}
