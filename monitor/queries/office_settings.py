"""The settings of the office, as they hold at a moment."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.office_settings import OfficeSetting
from monitor.domain.people import Actor
from monitor.queries.moment import last_event
from monitor.store import programme_tables as p


def office_settings(session: Session, actor: Actor, as_of: AsOf = NOW) -> dict[str, OfficeSetting]:
    """Return by name what is set. They are codes of other administrations: everyone may read them."""
    v = p.office_setting_version.c
    rows = session.execute(
        select(v.name, v.value, v.source).where(v.event_id <= last_event(session, as_of)).order_by(v.name, v.revision)
    )
    return {row.name: OfficeSetting(row.name, row.value, row.source) for row in rows}
