"""Who has reported: the board of one quarter, a line for each landsdeel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.figure import ReportKey
from monitor.domain.people import Actor, Role
from monitor.domain.quarter import Quarter
from monitor.domain.workflow import ReportStatus, Step, StepTaken
from monitor.queries.counting import steps_taken, today
from monitor.queries.moment import DUTCH_TIME
from monitor.queries.people import people
from monitor.queries.registers import registers
from monitor.queries.reports import is_late
from monitor.queries.selection import scope
from monitor.store import tables as t


@dataclass(frozen=True)
class Progress:
    """How far one landsdeel is with a quarter. `received` is when it was last submitted; `contacts` are names."""

    region: str
    name: str
    status: ReportStatus
    deadline: date
    late: bool
    received: datetime | None
    on_time: bool | None
    contacts: tuple[str, ...]

    @property
    def is_in(self) -> bool:
        """True when the landsdeel has handed in, also when it was opened or given back since."""
        return self.received is not None


def progress(session: Session, actor: Actor, quarter: Quarter, as_of: AsOf = NOW) -> list[Progress]:
    """Return every landsdeel's progress in a quarter, in register order. Holds no figures, so all are shown."""
    scope(actor)
    day = today(session, as_of)
    known = registers(session, as_of)
    taken = steps_taken(session, as_of)
    found = {region.code: taken.get(ReportKey(region.code, quarter), ()) for region in known.landsdelen}
    contacts = _contacts(session, day)
    moments = _moments(session, found)
    return [
        _line(
            region.code,
            region.name,
            quarter,
            found[region.code],
            moments,
            day,
            contacts.get(region.code, ()),
        )
        for region in known.landsdelen
    ]


def _line(
    region: str,
    name: str,
    quarter: Quarter,
    steps: Sequence[StepTaken],
    moments: dict[int, datetime],
    day: date,
    contacts: tuple[str, ...],
) -> Progress:
    status = steps[-1].status if steps else ReportStatus.OPEN
    handed_in = [moments[taken.event] for taken in steps if taken.step is Step.SUBMIT]
    on_time = handed_in[0].astimezone(DUTCH_TIME).date() <= quarter.deadline if handed_in else None
    return Progress(
        region,
        name,
        status,
        quarter.deadline,
        is_late(status, quarter, day),
        handed_in[-1] if handed_in else None,
        on_time,
        contacts,
    )


def _contacts(session: Session, day: date) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for person in people(session, day):
        for region in sorted(person.own_regions if person.has(Role.COORDINATOR) else ()):
            found[region] = (*found.get(region, ()), person.name)
    return found


def _moments(session: Session, found: Mapping[str, Sequence[StepTaken]]) -> dict[int, datetime]:
    events = [taken.event for steps in found.values() for taken in steps]
    rows = session.execute(select(t.event.c.id, t.event.c.at).where(t.event.c.id.in_(events)))
    return {row.id: row.at for row in rows}
