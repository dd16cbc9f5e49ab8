"""All measurements in order, each on a store made for it in a folder or database that is gone afterwards."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import NullPool, create_engine, text

from monitor.bench import chromium, files, first_load, questions, rerun, sessions
from monitor.bench.pages import Setting
from monitor.bench.report import Measured, Tell
from monitor.bench.server import HOUSE, can_measure
from monitor.bench.sessions import Bounds
from monitor.bench.world import COORDINATOR, KEEPER, LEAD, World, make_world
from monitor.store.engine import Store

QUESTIONS, PAGES, SESSIONS, LOAD, FILES = PARTS = ("questions", "pages", "sessions", "load", "files")
DEMONSTRATION = "demonstration"
EXAMPLE_PEOPLE = ("aanjager", "noord-1", "beheerder")


@dataclass(frozen=True)
class Asked:
    """What to measure: sizes in figures, which parts, how many reruns and rows, and a PostgreSQL server or ''.

    `pages` names single pages, all of them when empty; they are measured on the demonstration, and on the largest size
    unless `demonstration_only`.
    """

    figures: tuple[int, ...] = (50_000, 1_000_000)
    parts: tuple[str, ...] = PARTS
    reruns: int = 10
    rows: int = 5_000
    postgres: str = ""
    pages: tuple[str, ...] = ()
    demonstration_only: bool = False
    bounds: Bounds = field(default_factory=Bounds)


def measurements(asked: Asked, tell: Tell) -> Iterator[Measured]:
    """Yield each line as soon as it is known. Exports are of the smallest size; questions of all."""
    if {PAGES, SESSIONS, LOAD} & set(asked.parts):
        yield from _of_demonstration(asked, tell)
    for engine in ("sqlite", *(["postgresql"] if asked.postgres else [])):
        if FILES in asked.parts:
            with _database(engine, asked.postgres) as url:
                yield from files.measure_import(url, asked.rows, tell)
        for size in sorted(asked.figures):
            yield from _of_size(engine, asked, size, tell)


def _of_demonstration(asked: Asked, tell: Tell) -> Iterator[Measured]:
    with demonstration(tell) as setting:
        if PAGES in asked.parts and can_measure():
            yield from rerun.measure(setting, asked.reruns, tell, asked.pages)
        if SESSIONS in asked.parts:
            yield from sessions.measure(setting, asked.bounds, tell)
        if LOAD in asked.parts and chromium.program() is not None:
            yield from first_load.measure(setting, tell)


def _of_size(engine: str, asked: Asked, size: int, tell: Tell) -> Iterator[Measured]:
    exporting = size == min(asked.figures) and FILES in asked.parts
    largest = size == max(asked.figures) and not asked.demonstration_only
    opening = largest and PAGES in asked.parts and engine == "sqlite" and can_measure()
    if not (exporting or opening or QUESTIONS in asked.parts):
        return
    with _database(engine, asked.postgres) as url:
        world = make_world(url, size, tell)
        try:
            if QUESTIONS in asked.parts:
                yield from questions.measure(world, tell)
            if exporting:
                yield from files.measure_export(world, tell)
            if opening:
                yield from rerun.measure(setting_of(world), asked.reruns, tell, asked.pages)
        finally:
            world.store.close()


def setting_of(world: World) -> Setting:
    """Return an invented store as one that pages are measured on."""
    return Setting(f"{world.figures:,} figures", world.store, LEAD.code, COORDINATOR.code, KEEPER.code)


@contextmanager
def demonstration(tell: Tell) -> Iterator[Setting]:
    """Give a store with the demonstration, loaded as the command does it, and remove it afterwards."""
    tell("loading the demonstration")
    with tempfile.TemporaryDirectory(prefix="monitor-meting-") as folder:
        own = {name: value for name, value in os.environ.items() if not name.startswith("MONITOR_")}
        command = [sys.executable, "-m", "monitor", "demo"]
        settings = {**own, "MONITOR_DATA_DIR": folder}
        done = subprocess.run(command, cwd=HOUSE, env=settings, capture_output=True, check=False)
        if done.returncode:
            raise RuntimeError(f"the demonstration was not loaded:\n{done.stderr.decode(errors='replace')[-2000:]}")
        store = Store(f"sqlite:///{Path(folder, 'monitor.db')}")
        try:
            yield Setting(DEMONSTRATION, store, *EXAMPLE_PEOPLE)
        finally:
            store.close()


@contextmanager
def _database(engine: str, server: str) -> Iterator[str]:
    """Give the address of an empty database, and remove it afterwards."""
    if engine == "sqlite":
        with tempfile.TemporaryDirectory(prefix="monitor-meting-") as folder:
            yield f"sqlite:///{Path(folder, 'monitor.db')}"
        return
    name = f"monitor_meting_{os.urandom(4).hex()}"
    _on_server(server, f"CREATE DATABASE {name}")
    try:
        yield f"{server.rstrip('/')}/{name}"
    finally:
        _on_server(server, f"DROP DATABASE {name} WITH (FORCE)")


def _on_server(server: str, statement: str) -> None:
    engine = create_engine(f"{server.rstrip('/')}/postgres", isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        connection.execute(text(statement))
