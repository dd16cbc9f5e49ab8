"""Brings a store to the newest numbered migration, safely when several processes start at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from filelock import FileLock
from sqlalchemy import text
from sqlalchemy.engine import Connection
from sqlalchemy.exc import OperationalError

from monitor.store import working_tables  # noqa: F401  the metadata below must hold every table
from monitor.store.engine import Store
from monitor.store.tables import metadata

MIGRATIONS = Path(__file__).resolve().parents[2] / "migrations"
_LOCK = 7_401_882  # any number that nothing else in the database locks


def migrate(store: Store, to: str = "head") -> str:
    """Bring the store to revision `to` and return the revision it is at; does nothing when it is there."""
    with _one_at_a_time(store) as connection:
        command.upgrade(_config(connection), to)
        return _revision(connection)


def downgrade(store: Store, to: str) -> str:
    """Take the store back to an older revision; for tests and for undoing an upgrade that failed in use."""
    with _one_at_a_time(store) as connection:
        command.downgrade(_config(connection), to)
        return _revision(connection)


def revision(store: Store) -> str:
    """Return the revision the store is at, or '' for an empty database."""
    with store.engine.connect() as connection:
        return _revision(connection)


def reachable_revision(store: Store) -> str | None:
    """Return the revision the store is at, or None when the database does not answer."""
    try:
        return revision(store)
    except OperationalError:
        return None


def newest() -> str:
    """Return the newest revision this code knows."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return ScriptDirectory.from_config(config).get_current_head() or ""


@contextmanager
def _one_at_a_time(store: Store) -> Iterator[Connection]:
    """Hold a lock other starting processes wait for; each looks again under it, and finds the work done."""
    if store.is_sqlite:
        database = store.engine.url.database
        with FileLock(f"{database}.lock", timeout=120), store.engine.connect() as connection:
            # a table that is made again would otherwise take its children along
            connection.exec_driver_sql("ROLLBACK")
            connection.exec_driver_sql("PRAGMA foreign_keys = 0")
            connection.exec_driver_sql("BEGIN")
            yield connection
            connection.commit()
            connection.exec_driver_sql("ROLLBACK")
            connection.exec_driver_sql("PRAGMA foreign_keys = 1")
            connection.exec_driver_sql("BEGIN")
        return
    with store.engine.connect() as guard:
        guard.execute(text("SELECT pg_advisory_lock(:n)"), {"n": _LOCK})
        try:
            with store.engine.connect() as connection:
                yield connection
                connection.commit()
        finally:
            guard.execute(text("SELECT pg_advisory_unlock(:n)"), {"n": _LOCK})


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    config.attributes["metadata"] = metadata
    return config


def _revision(connection: Connection) -> str:
    return MigrationContext.configure(connection).get_current_revision() or ""
