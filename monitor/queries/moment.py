"""Turning 'as known on' into an event of the ledger."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from monitor.domain.as_of import AsOf
from monitor.domain.workflow import Step
from monitor.queries.once import once
from monitor.store.tables import event, report
from monitor.store.working_tables import chain_head

# a day in the Chamber is a Dutch day
DUTCH_TIME = ZoneInfo("Europe/Amsterdam")


def last_event(session: Session, as_of: AsOf) -> int:
    """Return the number of the last event that was known at `as_of`; 0 before the first."""
    return (
        as_of.event if as_of.event is not None else once(session, ("last event", as_of), lambda: _asked(session, as_of))
    )


def last_shown(session: Session) -> int:
    """Return the number of the last event that can change what figures show; 0 when there is none.

    Figures that are saved count once their report is handed in, so a save shows nowhere but on the page of that report.
    The first save of a report is the exception: from then on the report is there.
    """
    begins = exists().where(report.c.event_id == event.c.id)
    found = select(event.c.id).where((event.c.verb != Step.SAVE) | begins).order_by(event.c.id.desc()).limit(1)
    return int(session.execute(found).scalar_one_or_none() or 0)


def _asked(session: Session, as_of: AsOf) -> int:
    if as_of.day is None:
        return int(session.execute(select(chain_head.c.events)).scalar_one())
    midnight = datetime.combine(as_of.day + timedelta(days=1), time(), DUTCH_TIME)
    found = session.execute(select(func.max(event.c.id)).where(event.c.at < midnight)).scalar_one()
    return int(found or 0)
