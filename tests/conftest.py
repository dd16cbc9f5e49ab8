"""A real store for every test that wants one, on both engines."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import NullPool, create_engine, text

from monitor.store.engine import Store
from monitor.store.migrate import migrate
from tests.needs import postgres_binaries


class Clock:
    """A clock that stands still until a test moves it."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def forward(self, **by: float) -> None:
        self.at += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime(2026, 11, 16, 9, 0, tzinfo=UTC))


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """Start a private PostgreSQL on loopback, once a test process; gives its address without a database."""
    given = os.environ.get("MONITOR_TEST_POSTGRES")
    if given:
        yield given.rstrip("/")
        return
    binaries = postgres_binaries()
    home = Path(tempfile.mkdtemp(prefix="monitor-postgres-"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    as_user: list[str] = []
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        shutil.chown(home, "postgres")
        as_user = ["runuser", "-u", "postgres", "--"]
    data, run = home / "data", [*as_user]
    start = f"-p {port} -h 127.0.0.1 -k {home} -c fsync=off -c max_connections=60"
    subprocess.run(
        [*run, binaries / "initdb", "-D", data, "-A", "trust", "-U", "monitor", "--locale=C.UTF-8"],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    control = [*run, binaries / "pg_ctl", "-D", data]
    subprocess.run([*control, "-o", start, "-l", home / "log", "-w", "start"], check=True, stdout=subprocess.DEVNULL)
    yield f"postgresql+psycopg://monitor@127.0.0.1:{port}"
    subprocess.run([*control, "-m", "immediate", "stop"], check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(home)


@pytest.fixture(scope="session")
def postgres_template(postgres_server: str) -> str:
    """Make a migrated database once, to copy for each test."""
    on_server(postgres_server, "DROP DATABASE IF EXISTS template_monitor", "CREATE DATABASE template_monitor")
    made = Store(f"{postgres_server}/template_monitor")
    migrate(made)
    made.close()
    return postgres_server


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a migrated SQLite file once, to copy for each test."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    made = Store(f"sqlite:///{path}")
    migrate(made)
    with made.engine.connect() as connection:
        connection.exec_driver_sql("ROLLBACK")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("BEGIN")
    made.close()
    return path


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """Give the address of a fresh migrated SQLite store."""
    copy = tmp_path / "monitor.db"
    shutil.copy(sqlite_template, copy)
    return f"sqlite:///{copy}"


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def empty_store_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Give the address of a database with nothing in it, once on each engine."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    server = request.getfixturevalue("postgres_server")
    name = f"e_{os.urandom(6).hex()}"
    on_server(server, f"CREATE DATABASE {name}")
    yield f"{server}/{name}"
    on_server(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def store_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """Give the address of a fresh migrated store, once on each engine."""
    if request.param == "sqlite":
        yield request.getfixturevalue("sqlite_url")
        return
    server = request.getfixturevalue("postgres_template")
    name = f"t_{os.urandom(6).hex()}"
    on_server(server, f"CREATE DATABASE {name} TEMPLATE template_monitor")
    yield f"{server}/{name}"
    on_server(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def store(store_url: str, clock: Clock) -> Iterator[Store]:
    """Give a fresh migrated store whose clock the test holds, once on each engine."""
    made = Store(store_url, clock)
    yield made
    made.close()


def on_server(server: str, *statements: str) -> None:
    engine = create_engine(f"{server}/postgres", isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        for statement in statements:
            connection.execute(text(statement))
