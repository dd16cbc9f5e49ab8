"""A store filled with invented reports by way of the ledger: as many figures as asked, about two to a cell."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from monitor.actions import current
from monitor.actions.paths import set_path
from monitor.actions.people import add_person, grant
from monitor.actions.registers import put
from monitor.bench.invented import BEGIN, LANDSDELEN, cells_at, cells_each, figure_of, registers_of
from monitor.bench.report import Tell
from monitor.domain.as_of import AsOf
from monitor.domain.indicator import Level
from monitor.domain.people import COUNTRY, OPERATOR, Actor, Grant, Role
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Registers
from monitor.domain.series import Path
from monitor.domain.workflow import MOVES, Step
from monitor.queries.registers import Keys, keys, registers
from monitor.store import tables as t
from monitor.store.engine import Store, utc_now
from monitor.store.ledger import Entry, Row, record
from monitor.store.migrate import migrate

LEAD = Actor("meting-aanjager", "Meting Aanjager", frozenset({Grant(Role.AANJAGER, COUNTRY, BEGIN)}))
COORDINATOR = Actor("meting-noord", "Meting Noord", frozenset({Grant(Role.COORDINATOR, "noord", BEGIN)}))
KEEPER = Actor("meting-beheer", "Meting Beheer", frozenset({Grant(Role.BEHEERDER, COUNTRY, BEGIN)}))
PLACES = "gesloten_capaciteit"
LATE = LANDSDELEN[-1]  # has not reported the last quarter, as one always has not
MOST_QUARTERS = 40
_ENTERED, _CORRECTED = timedelta(days=20), timedelta(days=40)  # after a quarter's end


@dataclass(frozen=True)
class World:
    """A filled store: its quarters, how many figures the ledger holds, and a day in the middle of it."""

    store: Store
    first: Quarter
    last: Quarter
    figures: int
    known_on: AsOf


class SetClock:
    """A clock that stands where it was set."""

    def __init__(self) -> None:
        self.at = datetime.combine(BEGIN, time(9), UTC)

    def __call__(self) -> datetime:
        return self.at


def prepared(url: str, providers: int, landsdelen: tuple[str, ...] = LANDSDELEN) -> tuple[Store, SetClock]:
    """Return a migrated store with registers, people and paths, and the clock it goes by."""
    clock = SetClock()
    store = Store(url, clock)
    migrate(store)
    with store.begin() as session:
        put(session, OPERATOR, registers_of(providers, landsdelen))
        for someone in (LEAD, COORDINATOR, KEEPER):
            add_person(session, OPERATOR, someone.code, someone.name)
            for given in someone.grants:
                grant(session, OPERATOR, someone.code, given)
        for region in (COUNTRY, *LANDSDELEN):
            set_path(session, LEAD, Path(region, PLACES, 1, BEGIN, "meting", "meting", True, ((Quarter(2029, 4), 0),)))
    return store, clock


def make_world(url: str, figures: int, tell: Tell) -> World:
    """Fill an empty database with about `figures` figures, and return what was made."""
    quarters = min(MOST_QUARTERS, max(2, math.isqrt(figures // 625)))
    providers = max(len(LANDSDELEN), round(figures / 2 / quarters / cells_each()))
    last = Quarter.last_ended((utc_now() - _CORRECTED - timedelta(days=2)).date())
    first = last.plus(1 - quarters)
    store, clock = prepared(url, providers)
    with store.read() as session:
        filling = _Filling(session, first)
    for number, quarter in enumerate(first.until(last), 1):
        tell(f"filling {figures:,} figures: quarter {number} of {quarters}")
        with store.begin() as session:
            filling.fill(session, clock, quarter, quarter == last)
    tell(f"filling {figures:,} figures: what counts")
    with store.begin() as session:
        current.rebuild(session)
    if not store.is_sqlite:
        _analyse(store)
    clock.at = utc_now()
    middle = first.plus(quarters // 2).end + (_ENTERED + _CORRECTED) / 2
    with store.read() as session:
        held = int(session.execute(select(func.count()).select_from(t.figure)).scalar_one())
    return World(store, first, last, held, AsOf(day=middle))


class _Filling:
    """Writes whole reports: entered, submitted, returned, corrected everywhere, submitted again and approved."""

    def __init__(self, session: Session, first: Quarter) -> None:
        self.known: Registers = registers(session)
        self.key: Keys = keys(session)
        self.first = first
        self.reports = self.cells = self.figures = 0

    def fill(self, session: Session, clock: SetClock, quarter: Quarter, provisional: bool) -> None:
        landsdelen = [code for code in LANDSDELEN if not (provisional and code == LATE)]
        clock.at = _moment(quarter.end + _ENTERED)
        made = [self._first(session, code, quarter) for code in landsdelen]
        clock.at = _moment(quarter.end + _CORRECTED)
        for correct in made:
            correct(provisional)

    def _first(self, session: Session, landsdeel: str, quarter: Quarter) -> Callable[[bool], None]:
        """Enter and submit a report, and return what goes on with it later."""
        self.reports += 1
        report, region = self.reports, self.key.region[landsdeel]
        entry = Entry(COORDINATOR.code, Step.SAVE, f"opgave:{landsdeel}/{quarter.code}")
        entry.add(t.report, {"id": report, "region_id": region, "quarter": quarter.index})
        own = self._cells(landsdeel, region, report, quarter)
        entry.rows["cell"] = [cell for cell, _value in own]
        entry.rows["figure"] = [self._figure(cell, 1, value) for cell, value in own]
        record(session, entry)
        _step(session, report, Step.SUBMIT)

        def correct(provisional: bool) -> None:
            _step(session, report, Step.RETURN)
            again = Entry(COORDINATOR.code, Step.SAVE, f"opgave:{landsdeel}/{quarter.code}")
            again.rows["figure"] = [self._figure(cell, 2, value + 1) for cell, value in own]
            record(session, again)
            _step(session, report, Step.SUBMIT)
            if not provisional:
                _step(session, report, Step.APPROVE)

        return correct

    def _cells(self, landsdeel: str, region: int, report: int, quarter: Quarter) -> list[tuple[Row, int]]:
        age = quarter.index - self.first.index
        places = [
            *((Level.LOCATIE, s.provider, s.code) for s in self.known.sites_in(landsdeel, quarter.end)),
            *((Level.AANBIEDER, p.code, "") for p in self.known.providers_in(landsdeel, quarter.end)),
        ]
        made = []
        for level, provider, site in places:
            fixed = {
                "report_id": report,
                "quarter": quarter.index,
                "region_id": region,
                "provider_id": self.key.provider[provider],
                "site_id": self.key.site[site],
            }
            for indicator, code in cells_at(level):
                self.cells += 1
                row = {"id": self.cells, **fixed, "indicator": indicator, "breakdown": code}
                made.append((row, figure_of(indicator, code, age, fixed["site_id"] or fixed["provider_id"])))
        return made

    def _figure(self, cell: Row, revision: int, value: int) -> Row:
        self.figures += 1
        return {"id": self.figures, "cell_id": cell["id"], "revision": revision, "value": value}


def _step(session: Session, report: int, step: Step) -> None:
    actor = COORDINATOR if MOVES[step].own_region else LEAD
    entry = Entry(actor.code, step, f"opgave:{report}", "meting")
    entry.add(t.report_step, {"report_id": report, "step": step.value, "status": MOVES[step].target, "reason": ""})
    record(session, entry)


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(9), UTC)


def _analyse(store: Store) -> None:
    # autovacuum does this a minute after such a load
    with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE"))
