"""The store: an engine set up to lose nothing, and the two kinds of session, for writing and for reading."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from typing import Any

from sqlalchemy import Engine, create_engine, event, make_url, select, text
from sqlalchemy.engine import Connection
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.orm import Session

from monitor.domain.words import Refused, Text
from monitor.store import journal
from monitor.store.working_tables import chain_head

# what a writing session leaves here is logged once it is committed
WRITTEN = "written"
ANSWERED = "answered"  # in a reading session's info: what was asked of its moment already

# what reading and writing raise when the database does not answer; what was committed stays
UNREACHABLE = (OperationalError, InterfaceError)
NO_STORE = Text(
    nl="De gegevens zijn nu niet bereikbaar. Wat u opsloeg is bewaard. Probeer het over een minuut opnieuw.",
    en="The data cannot be reached now. What you saved is kept. Try again in a minute.",
)

Clock = Callable[[], datetime]

# read back at start: a setting that does not hold stops the monitor
SQLITE_SETTINGS: dict[str, str | int] = {
    "journal_mode": "wal",
    "synchronous": 2,  # FULL: NORMAL loses acknowledged figures when the power goes
    "foreign_keys": 1,
    "recursive_triggers": 1,  # else INSERT OR REPLACE walks round the append-only triggers
    "busy_timeout": 30_000,
}


def utc_now() -> datetime:
    return datetime.now(UTC)


class Store:
    """A database of the monitor. `url` is a SQLAlchemy address; SQLite's folder is made when missing."""

    def __init__(self, url: str, clock: Clock = utc_now) -> None:
        self.url = url
        self.clock = clock
        self.engine = _engine(url)
        self._writing = self.engine.execution_options(writing=True)

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """Open the one writing transaction; commits at the end, or undoes all of it when anything is raised.

        Writers take turns: each takes the chain's head first, so what it then reads cannot change under it.
        """
        try:
            with self._writing.connect() as connection, connection.begin(), self._session(connection) as session:
                session.execute(select(chain_head.c.id).with_for_update())
                yield session
                written = session.info.get(WRITTEN, [])
        except Refused as refused:
            journal.note("schrijven", "grootboek", f"geweigerd: {refused.text.nl}")
            raise
        for line in written:
            journal.note(*line)

    @contextmanager
    def work(self) -> Iterator[Session]:
        """Open a transaction for drafts and sessions, which are no events and wait for nobody's figures."""
        with self._writing.connect() as connection, connection.begin(), self._session(connection) as session:
            yield session

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Open a transaction that sees one moment of the store and writes nothing."""
        options: dict[str, Any] = {} if self.is_sqlite else {"isolation_level": "REPEATABLE READ"}
        with self.engine.execution_options(**options).connect() as connection, self._session(connection) as session:
            session.info[ANSWERED] = {}
            yield session

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    def version(self) -> int:
        """Return the store's version: the number of its latest event."""
        with self.engine.connect() as connection:
            return int(connection.execute(select(chain_head.c.events)).scalar_one())

    def settings_that_fail(self) -> list[str]:
        """Return each session setting that the database did not take, as part of a Dutch sentence."""
        if not self.is_sqlite:
            return []
        with self.engine.connect() as connection:
            found = {name: connection.execute(text(f"PRAGMA {name}")).scalar() for name in SQLITE_SETTINGS}
        return [f"{n} = {found[n]}, hoort {w} te zijn" for n, w in SQLITE_SETTINGS.items() if str(found[n]) != str(w)]

    def close(self) -> None:
        self.engine.dispose()

    def _session(self, connection: Connection) -> Session:
        return Session(bind=connection, autoflush=False, info={"clock": self.clock})


def now(session: Session) -> datetime:
    """Return the moment by the store's clock."""
    clock: Clock = session.info["clock"]
    return clock()


def _engine(url: str) -> Engine:
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        if address.database:
            Path(address.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(url, hide_parameters=True, connect_args={"timeout": 30, "check_same_thread": False})
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    return create_engine(
        url,
        hide_parameters=True,  # figures and remarks stay out of logs when a statement fails
        pool_pre_ping=True,
        pool_size=10,
        max_overflow=10,
        connect_args={"connect_timeout": 5},
    )


def _set_up_sqlite(connection: SqliteConnection, _record: object) -> None:
    connection.isolation_level = None  # the driver starts no transactions of its own; _begin_sqlite does
    for name, value in SQLITE_SETTINGS.items():
        connection.execute(f"PRAGMA {name} = {value}")


def _begin_sqlite(connection: Connection) -> None:
    # a writer takes the lock at once: a later upgrade would fail instead of wait
    immediate = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")
