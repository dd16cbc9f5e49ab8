"""The demonstration, loaded once for all tests of a run: it takes about a quarter of a minute."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from monitor.cli.seeding import seed_when_empty
from monitor.store.engine import Store
from seed.demonstration import load_demonstration


@pytest.fixture(scope="session")
def demonstration(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory, worker_name: str) -> Iterator[Store]:
    """Give the loaded demonstration, on SQLite; only to be read."""
    # the test processes of one run share the folder above their own
    base = tmp_path_factory.getbasetemp()
    home = base.parent if worker_name else base
    path = home / "demonstration.db"
    with FileLock(home / "demonstration.lock"):
        if not path.exists():
            making = home / "being-made.db"
            shutil.copy(sqlite_template, making)
            load_demonstration(f"sqlite:///{making}", seed_when_empty)
            making.rename(path)
    store = Store(f"sqlite:///{path}")
    yield store
    store.close()


@pytest.fixture(scope="session")
def worker_name(request: pytest.FixtureRequest) -> str:
    """Return the name of this test process among several, or '' when there is one."""
    return str(getattr(request.config, "workerinput", {}).get("workerid", ""))
