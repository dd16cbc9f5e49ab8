"""The CPU a server spends on one rerun of the overview, against an empty page served the same way."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from monitor.bench.browser import signed_in, tab
from monitor.bench.report import MILLISECONDS, Line, Tell
from monitor.bench.server import Server, served
from monitor.bench.world import LEAD, World
from monitor.store.ledger import Entry, record

WARM_GOAL = 4.0
_WARM_UP = 3
_TITLE = b"Landelijk overzicht"


def measure(world: World, reruns: int, tell: Tell) -> Iterator[Line]:
    """Yield the lines of the overview's first view of a new store version, and of every view after it."""
    database = world.store.engine.url.database
    assert database is not None, "reruns are measured on the embedded store"
    settings = {"MONITOR_DATA_DIR": str(Path(database).parent), "MONITOR_DEMO": "1"}
    with ExitStack() as held:
        logs = Path(held.enter_context(tempfile.TemporaryDirectory(prefix="monitor-meting-")))
        tell("starting the servers")
        ours = held.enter_context(served("app:app", settings, logs / "ours.log"))
        empty = held.enter_context(served("monitor.bench.empty.app:app", {}, logs / "empty.log"))
        cookie = signed_in(ours, LEAD.code)
        page, nothing = held.enter_context(tab(ours, cookie)), held.enter_context(tab(empty))
        for _ in range(_WARM_UP):
            if _TITLE not in page.rerun():
                raise RuntimeError("the server did not draw the overview")
            nothing.rerun()
        first, warm, floor = [], [], []
        for number in range(reruns):
            tell(f"rerun {number + 1} of {reruns}")
            _new_version(world)
            first.append(_cpu(ours, page.rerun))
            warm.append(_cpu(ours, page.rerun))
            floor.append(_cpu(empty, nothing.rerun))
        opened, floor_opened = _openings(ours, cookie, empty, max(3, reruns // 3))
    about = f"{world.figures:,} figures"
    yield Line(f"overview, first view of a new version, CPU, {about}", median(first), median(floor), MILLISECONDS)
    yield Line(f"overview, warm, CPU, {about}", median(warm), median(floor), MILLISECONDS, WARM_GOAL)
    yield Line(f"overview, opened in a new tab, warm, CPU, {about}", opened, floor_opened, MILLISECONDS)


def _openings(ours: Server, cookie: str, empty: Server, times: int) -> tuple[float, float]:
    """Return the CPU of opening a page, connecting included, of ours and of the empty one."""

    def opening(server: Server, cookie: str) -> None:
        with tab(server, cookie) as fresh:
            fresh.rerun()

    opening(ours, cookie)
    opening(empty, "")
    spent = [(_cpu(ours, lambda: opening(ours, cookie)), _cpu(empty, lambda: opening(empty, ""))) for _ in range(times)]
    return median(a for a, _b in spent), median(b for _a, b in spent)


def _cpu(server: Server, act: Callable[[], object]) -> float:
    """Return the milliseconds of CPU a server spends on `act`, and on what it does after answering."""
    before = server.settled_cpu()
    act()
    return (server.settled_cpu() - before) * 1000


def _new_version(world: World) -> None:
    """Write an event that changes no figure: whatever was kept of the version before is not asked for again."""
    with world.store.begin() as session:
        record(session, Entry(LEAD.code, "meten", "meting"))
