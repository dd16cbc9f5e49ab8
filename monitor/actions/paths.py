"""Setting an agreed path: always a new version, never an overwrite."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from monitor.actions.refuse import only, required
from monitor.domain.people import Actor, Role
from monitor.domain.series import Path
from monitor.domain.words import Refused, Text
from monitor.queries.registers import keys
from monitor.store import tables as t
from monitor.store.ledger import Entry, next_id, record


def set_path(session: Session, actor: Actor, path: Path) -> int:
    """Add the next version of a path; `path.version` is ignored. Raises Refused without a reason or milestones."""
    only(actor, Role.AANJAGER)
    quarters = [quarter for quarter, _ in path.milestones]
    if not quarters or sorted(set(quarters)) != quarters:
        raise Refused(Text(nl="Geef mijlpalen in oplopende kwartalen.", en="Give milestones in ascending quarters."))
    region = keys(session).region[path.region]
    version = session.execute(
        select(func.coalesce(func.max(t.path_version.c.version), 0)).where(
            t.path_version.c.region_id == region, t.path_version.c.indicator == path.indicator
        )
    ).scalar_one()
    reason = required(path.reason, Text(nl="de reden van dit pad", en="the reason for this path"))
    entry = Entry(actor.code, "pad vaststellen", f"pad:{path.region}/{path.indicator}", reason)
    number = next_id(session, t.path_version)
    entry.add(
        t.path_version,
        {
            "id": number,
            "region_id": region,
            "indicator": path.indicator,
            "version": int(version) + 1,
            "decided_on": path.decided_on,
            "reason": reason,
            "source": path.source,
            "example": int(path.example),
        },
    )
    for quarter, value in path.milestones:
        entry.add(t.path_milestone, {"path_version_id": number, "quarter": quarter.index, "value": value})
    return record(session, entry)
