"""Loads the demonstration: everything by way of the actions, at the moments it would have happened, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import partial
from operator import itemgetter

from sqlalchemy.orm import Session

from monitor.actions.budgets import put_budgets
from monitor.actions.money_documents import put_documents
from monitor.actions.paths import set_path
from monitor.actions.people import add_person, grant
from monitor.actions.refuse import today_of
from monitor.actions.registers import Registered, put
from monitor.domain.money import MoneyDocument
from monitor.domain.people import OPERATOR, Actor, Grant
from monitor.domain.words import Refused, Text
from monitor.queries import people
from monitor.queries.demonstration import DEMONSTRATION
from monitor.queries.registers import registers
from monitor.store.engine import Store
from monitor.store.ledger import Entry, record
from seed.demonstration.agenda import appointments
from seed.demonstration.documents import DIVIDED_ON, budget_lines, documents
from seed.demonstration.figures import reports
from seed.demonstration.happenings import recordings
from seed.demonstration.office import LEAD, Office
from seed.demonstration.paths import DECIDED_ON, SLOWED_ON, paths, slower_path
from seed.demonstration.people import PEOPLE
from seed.demonstration.sites import FIRST, MERGED, PROVIDERS, SITES, PlannedSite

Seeding = Callable[[Store], object]
Progress = Callable[[int, int], None]
Staff = Mapping[str, Actor]

STARTED = datetime(2024, 1, 2, 8, 0, tzinfo=UTC)
KEEPER = "beheerder"
REGISTERED = datetime(2024, 1, 8, 9, 0, tzinfo=UTC)


class SteppingClock:
    """A clock that stands where it was set, so that events carry the date they would have had."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at


def load_demonstration(store_url: str, seed: Seeding, progress: Progress | None = None) -> None:
    """Fill a migrated store that nobody used yet with the registers and the demonstration.

    `seed` puts the registers and the national target into the store it is given, and changes nothing when they are
    there; it is called first, with the clock at 2 January 2024, so that no event is older than the one before it.
    The published series are for afterwards, with today's clock: most of them appeared later.
    `progress` hears how many of the steps are done, and how many there are. After `seed` all of it is one
    transaction: a load that stops halfway leaves none of it, and can be tried again. Raises Refused when the store
    holds providers or people already.
    """
    clock = SteppingClock(STARTED)
    store = Store(store_url, clock)
    try:
        with store.read() as session:
            _refuse_used(session)
        seed(store)
        with store.begin() as session:
            _refuse_used(session)  # another process may have been first
            _load(session, clock, progress or (lambda _done, _all: None))
    finally:
        store.close()


def _refuse_used(session: Session) -> None:
    if registers(session).providers or people.people(session, today_of(session)):
        raise Refused(
            Text(
                nl="De demonstratie past alleen in een lege opslag, en deze is in gebruik. "
                "Kies een andere map of database.",
                en="The demonstration only fits an empty store, and this one is in use. "
                "Choose another folder or database.",
            )
        )


def _load(session: Session, clock: SteppingClock, progress: Progress) -> None:
    record(session, Entry(OPERATOR.code, DEMONSTRATION, "demonstratie", "voorbeeldcijfers"))
    there = _add_people(session)
    clock.at = REGISTERED
    _register(session, there)
    office = Office(session, there, reports(registers(session)))
    happenings: list[tuple[datetime, Callable[[], object]]] = [
        *((at, partial(decide, session, there)) for at, decide in DECISIONS),
        *((appointment.at, partial(office.keep, appointment)) for appointment in appointments()),
    ]
    for done, (at, happen) in enumerate(sorted(happenings, key=itemgetter(0)), start=1):
        clock.at = at
        happen()
        progress(done, len(happenings))


def _add_people(session: Session) -> Staff:
    for someone in PEOPLE:
        add_person(session, OPERATOR, someone.code, someone.name)
        grant(session, OPERATOR, someone.code, Grant(someone.role, someone.region, STARTED.date()))
    return {actor.code: actor for actor in people.people(session, today_of(session))}


def _register(session: Session, there: Staff) -> None:
    """Register all providers, and the sites that are open from the start."""
    sites = [site.registered(closing_known=False) for site in SITES if site.quarters[0] == FIRST]
    put(session, there[KEEPER], [*PROVIDERS, *sites])


def _merge(session: Session, there: Staff) -> None:
    """Register that one provider goes on in another: its sites end, and begin again under the other's codes."""
    taken_over = _sites("lichtmolen-3", "lichtmolen-4")
    given_up = _sites("zilverpad-1", "zilverpad-2")
    rows: list[Registered] = [MERGED, *(site.registered(closing_known=True) for site in (*given_up, *taken_over))]
    put(session, there[KEEPER], rows)


def _close(session: Session, there: Staff) -> None:
    put(session, there[KEEPER], [s.registered(closing_known=True) for s in _sites("papierenboot-4")])


def _open(session: Session, there: Staff) -> None:
    put(session, there[KEEPER], [s.registered(closing_known=False) for s in _sites("morgenmos-2")])


def _agree_on_paths(session: Session, there: Staff) -> None:
    for path in paths():
        set_path(session, there[LEAD], path)


def _slow_one_path(session: Session, there: Staff) -> None:
    set_path(session, there[LEAD], slower_path())


def _divide_the_money(session: Session, there: Staff) -> None:
    put_budgets(session, there[KEEPER], budget_lines())


def _enter(found: Sequence[MoneyDocument]) -> Callable[[Session, Staff], None]:
    """Return the keeping of documents on the day they come in."""

    def enter(session: Session, there: Staff) -> None:
        put_documents(session, there[KEEPER], found)

    return enter


def _sites(*codes: str) -> list[PlannedSite]:
    return [site for site in SITES if site.code in codes]


def _morning(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 8, 0, tzinfo=UTC)


DECISIONS: tuple[tuple[datetime, Callable[[Session, Staff], None]], ...] = (
    (_morning(DECIDED_ON), _agree_on_paths),
    (_morning(DIVIDED_ON), _divide_the_money),
    *((_morning(day), _enter(found)) for day, found in documents()),
    (_morning(date(2025, 6, 16)), _merge),
    (_morning(SLOWED_ON), _slow_one_path),
    (_morning(date(2025, 12, 8)), _close),
    (_morning(date(2025, 12, 15)), _open),
    *recordings(),
)
