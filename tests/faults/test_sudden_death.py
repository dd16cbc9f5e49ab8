"""Writers that are killed in mid-write: nothing acknowledged is lost, nothing is half."""

import multiprocessing
import os
import random
import select
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from monitor.actions.figures import save
from monitor.domain.figure import CellKey, Change, Content, ReportKey, Saved
from monitor.queries.cells import read_cells
from monitor.queries.integrity import faults
from monitor.store import tables as t
from monitor.store.engine import Store
from tests.actions.factories import NOORD, OOST, a_small_world, person, places_at

ROUNDS = 50
fork = multiprocessing.get_context("fork")


@dataclass
class Writer:
    """One person who keeps saving two cells in one event, and says after each commit that it is done."""

    who: str
    report: ReportKey
    cells: tuple[CellKey, CellKey]
    acknowledged: int = 0
    heard: str = ""
    pipe: int = -1
    process: BaseProcess | None = field(default=None, repr=False)

    def start(self, url: str) -> None:
        self.pipe, said = os.pipe()
        self.process = fork.Process(target=_write_on, args=(url, self.who, self.report, self.cells, said))
        self.process.start()
        os.close(said)

    def wait_for_a_commit(self) -> None:
        ready, _, _ = select.select([self.pipe], [], [], 60)
        assert ready, f"{self.who} committed nothing in a minute"
        self.heard += os.read(self.pipe, 65536).decode()

    def die(self) -> None:
        assert self.process is not None, "a writer dies after it was started"
        assert self.process.pid is not None
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.join()
        while chunk := os.read(self.pipe, 65536):
            self.heard += chunk.decode()
        os.close(self.pipe)
        whole = self.heard.split("\n")[:-1]
        self.acknowledged = max([self.acknowledged, *map(int, whole)])
        self.heard = ""


def _write_on(url: str, who: str, report: ReportKey, cells: tuple[CellKey, CellKey], said: int) -> None:
    store = Store(url)
    actor = person(store, who)
    while True:
        with store.begin() as session:
            saved = read_cells(session, report)
            revision = max((saved[cell].revision for cell in cells if cell in saved), default=0)
            content = Content(value=(revision + 1) % 250)
            answer = save(session, actor, report, [Change(cell, content, revision) for cell in cells])
            assert answer.event is not None, "each save has a new value"
        os.write(said, f"{revision + 1}\n".encode())
        time.sleep(0.005)  # SQLite gives no turns: without a pause one writer keeps the others waiting


def test_fifty_rounds_of_three_writers_killed_in_mid_write(store: Store) -> None:
    a_small_world(store)
    store.engine.dispose()  # a forked process must not share a connection
    chance = random.Random(7)
    writers = [
        Writer("nina", NOORD, (places_at("duin-1"), places_at("duin-2"))),
        Writer("nora", NOORD, (places_at("duin-1", indicator="bezet"), places_at("duin-2", indicator="bezet"))),
        Writer("otto", OOST, (places_at("veld-1"), places_at("veld-1", indicator="bezet"))),
    ]
    for _ in range(ROUNDS):
        for writer in writers:
            writer.start(_with_password(store))
        for writer in writers:
            writer.wait_for_a_commit()
        time.sleep(chance.uniform(0, 0.05))
        for writer in chance.sample(writers, 3):
            writer.die()
        with store.read() as session:
            for writer in writers:
                _holds_all_that_was_acknowledged(read_cells(session, writer.report), writer)
        store.engine.dispose()
    assert min(writer.acknowledged for writer in writers) >= ROUNDS, "each writer committed in each round"
    with store.read() as session:
        assert [fault.nl for fault in faults(session)] == []
        _every_revision_is_there(session)


def _with_password(store: Store) -> str:
    return store.engine.url.render_as_string(hide_password=False)


def _holds_all_that_was_acknowledged(saved: dict[CellKey, Saved], writer: Writer) -> None:
    revisions = {saved[cell].revision if cell in saved else 0 for cell in writer.cells}
    assert len(revisions) == 1, f"{writer.who}: one cell of a save is there and the other is not"
    assert revisions.pop() >= writer.acknowledged, f"{writer.who}: an acknowledged figure is lost"


def _every_revision_is_there(session: Session) -> None:
    rows = session.execute(sa.select(t.figure.c.cell_id, t.figure.c.revision, t.figure.c.value)).all()
    by_cell: dict[int, dict[int, int]] = {}
    for row in rows:
        by_cell.setdefault(row.cell_id, {})[row.revision] = row.value
    for revisions in by_cell.values():
        assert revisions == {number: number % 250 for number in range(1, len(revisions) + 1)}


def test_a_full_disk_refuses_the_save_whole_and_later_saves_work(sqlite_url: str) -> None:
    store = Store(sqlite_url)
    a_small_world(store)
    nina, cells = person(store, "nina"), [places_at("duin-1"), places_at("duin-2")]

    def attempt(revision: int) -> None:
        with store.begin() as session:
            if revision > 1:
                pages = session.connection().exec_driver_sql("PRAGMA page_count").scalar()
                session.connection().exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            note = "x" * 1900
            save(session, nina, NOORD, [Change(c, Content(value=revision, note=note), revision - 1) for c in cells])

    attempt(1)
    before = store.version()
    revisions = iter(range(2, 200))
    with pytest.raises(DBAPIError, match="full"):
        _until_it_fails(attempt, revisions)
    with store.read() as session:
        saved = read_cells(session, NOORD)
        assert len({saved[cell].revision for cell in cells}) == 1, "no half save"
        assert [fault.nl for fault in faults(session)] == []
    assert store.version() >= before
    store.close()
    again = Store(sqlite_url)
    revision = saved[cells[0]].revision + 1
    with again.begin() as session:
        save(session, nina, NOORD, [Change(cell, Content(value=9), revision - 1) for cell in cells])
    with again.read() as session:
        assert read_cells(session, NOORD)[cells[0]].content.value == 9
    again.close()


def _until_it_fails(attempt: Callable[[int], None], revisions: Iterator[int]) -> None:
    for revision in revisions:
        attempt(revision)
