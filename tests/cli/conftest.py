"""A command line on a store of its own."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from monitor import runtime
from monitor.actions.people import add_person, grant
from monitor.cli.main import monitor
from monitor.cli.seeding import seed_when_empty
from monitor.domain.people import OPERATOR, Grant, Role
from monitor.imports.reading import read_file
from monitor.intake.taking import take
from monitor.store.engine import Store

SEED = Path(__file__).resolve().parents[2] / "seed"


class Line:
    """Runs commands, as a person at the command line of one store would."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *words: str | Path, code: int = 0) -> Result:
        """Run one command, and hold it to its exit code."""
        result = CliRunner().invoke(monitor, [str(word) for word in words])
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert result.exit_code == code, f"{words}: exit {result.exit_code}\n{result.output}"
        return result

    def json(self, *words: str | Path, code: int = 0) -> Any:
        return json.loads(self(*words, "--json", code=code).stdout)

    def file(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_bytes(text.encode())
        return path


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[pytest.MonkeyPatch]:
    """Give the process no settings but those a test sets, and close the stores it opened."""
    for name in ("DATABASE_URL", "DATA_DIR", "DEMO", "BASE_URL", "OIDC_ISSUER", "SMTP_URL", "BOUNDARIES", "LOG_FORMAT"):
        monkeypatch.delenv(f"MONITOR_{name}", raising=False)
    monkeypatch.setenv("MONITOR_DATA_DIR", str(tmp_path / "var"))
    yield monkeypatch
    runtime.store().close()
    runtime._opened.cache_clear()


@pytest.fixture
def line(settings: pytest.MonkeyPatch, sqlite_url: str, tmp_path: Path) -> Line:
    """Give a command line on a migrated, empty SQLite store."""
    settings.setenv("MONITOR_DATABASE_URL", sqlite_url)
    return Line(tmp_path)


@pytest.fixture
def both(settings: pytest.MonkeyPatch, store_url: str, tmp_path: Path) -> Iterator[Line]:
    """Give a command line on a migrated, empty store, once on each engine."""
    settings.setenv("MONITOR_DATABASE_URL", store_url)
    yield Line(tmp_path)
    runtime.store().close()  # before the database is dropped


PROVIDERS = "code;naam;kvk;geldig_van;geldig_tot;opvolger\nduin;Duinzicht;01234567;;;\n"
SITES = (
    "code;naam;aanbieder;regio;jeugdregio;gemeente;vestigingsnummer;geldig_van;geldig_tot\n"
    "kade;De Kade;duin;noord;JZ01;;;;\nboeg;De Boeg;duin;noord;JZ01;;;;\n"
)


PEOPLE = (
    ("nina", Role.COORDINATOR, "noord"),
    ("otto", Role.COORDINATOR, "oost"),
    ("anna", Role.AANJAGER, "NL"),
    ("bert", Role.BEHEERDER, "NL"),
)


@pytest.fixture(scope="session")
def noord_template(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make once a store with one provider and two sites in Noord, and people with roles, to copy for each test."""
    folder = tmp_path_factory.mktemp("noord")
    path = folder / "monitor.db"
    shutil.copy(sqlite_template, path)
    store = Store(f"sqlite:///{path}")
    seed_when_empty(store)
    with store.begin() as session:
        for name, text in (("aanbieder.csv", PROVIDERS), ("locatie.csv", SITES)):
            assert take(session, OPERATOR, read_file(text.encode(), name), {}).accepted
        for code, role, region in PEOPLE:
            add_person(session, OPERATOR, code, code.capitalize())
            grant(session, OPERATOR, code, Grant(role, region, date(2024, 1, 1)))
    store.close()
    return path


@pytest.fixture
def noord(settings: pytest.MonkeyPatch, noord_template: Path, tmp_path: Path) -> Line:
    """Give a command line on a store with one provider and two sites in Noord, and people with roles."""
    copy = tmp_path / "monitor.db"
    shutil.copy(noord_template, copy)
    settings.setenv("MONITOR_DATABASE_URL", f"sqlite:///{copy}")
    return Line(tmp_path)


HEADER = "kwartaal;regio;aanbieder;locatie;indicator;uitsplitsing;waarde;toestand;toelichting\n"


def opgave(*rows: str, quarter: str = "2026-Q3", region: str = "noord") -> str:
    """Return a report in long form; a row is 'locatie;indicator;uitsplitsing;waarde;toestand;toelichting'."""
    return HEADER + "".join(f"{quarter};{region};duin;{row}\n" for row in rows)
