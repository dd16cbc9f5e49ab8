"""All measurements in order, each on a store made for it in a folder or database that is gone afterwards."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import NullPool, create_engine, text

from monitor.bench import files, questions, rerun
from monitor.bench.report import Line, Tell
from monitor.bench.server import can_measure
from monitor.bench.world import make_world

QUESTIONS, RERUN, FILES = PARTS = ("questions", "rerun", "files")


@dataclass(frozen=True)
class Asked:
    """What to measure: sizes in figures, which parts, how many reruns and rows, and a PostgreSQL server or ''."""

    figures: tuple[int, ...] = (50_000, 1_000_000)
    parts: tuple[str, ...] = PARTS
    reruns: int = 30
    rows: int = 5_000
    postgres: str = ""


def measurements(asked: Asked, tell: Tell) -> Iterator[Line]:
    """Yield each line as soon as it is known. Reruns and exports are of the smallest size; questions of all."""
    for engine in ("sqlite", *(["postgresql"] if asked.postgres else [])):
        if FILES in asked.parts:
            with _database(engine, asked.postgres) as url:
                yield from files.measure_import(url, asked.rows, tell)
        for size in sorted(asked.figures):
            yield from _of_size(engine, asked, size, tell)


def _of_size(engine: str, asked: Asked, size: int, tell: Tell) -> Iterator[Line]:
    smallest = size == min(asked.figures)
    exporting = smallest and FILES in asked.parts
    rerunning = smallest and RERUN in asked.parts and engine == "sqlite" and can_measure()
    if not (exporting or rerunning or QUESTIONS in asked.parts):
        return
    with _database(engine, asked.postgres) as url:
        world = make_world(url, size, tell)
        try:
            if QUESTIONS in asked.parts:
                yield from questions.measure(world, tell)
            if exporting:
                yield from files.measure_export(world, tell)
            if rerunning:
                yield from rerun.measure(world, asked.reruns, tell)
        finally:
            world.store.close()


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
