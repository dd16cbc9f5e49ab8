"""The CPU a server spends on one run of each page, against an empty page served the same way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from statistics import median

from sqlalchemy import select

from monitor.bench.browser import PATIENCE, Tab, signed_in, tab
from monitor.bench.pages import Page, Setting, pages_of
from monitor.bench.report import MILLISECONDS, Line, Measured, Reached, Tell
from monitor.bench.server import Server, served
from monitor.domain.workflow import ReportStatus, Step
from monitor.store import tables as t
from monitor.store.ledger import Entry, record

WARM_GOAL, FIRST_GOAL, FRAGMENT_GOAL = 4.0, 15.0, 3.0
_WARM_UP = 3
_HEAD = b"<h1>"


@dataclass
class _Spent:
    """The milliseconds of CPU of each run of one page, and of the empty page between them."""

    first: list[float] = field(default_factory=list)
    saved: list[float] = field(default_factory=list)
    reported: list[float] = field(default_factory=list)
    warm: list[float] = field(default_factory=list)
    fragment: list[float] = field(default_factory=list)
    floor: list[float] = field(default_factory=list)

    def lines(self, about: str) -> Iterator[Line]:
        """Yield what was measured; nothing of a fragment where the page has none."""
        of_kind = (
            ("warm", self.warm, WARM_GOAL),
            ("new version", self.first, FIRST_GOAL),
            ("after a save", self.saved, FIRST_GOAL),
            ("after a report", self.reported, FIRST_GOAL),
            ("fragment", self.fragment, FRAGMENT_GOAL),
        )
        for kind, spent, goal in of_kind:
            if spent:
                yield Line(f"{about}, {kind}, CPU", median(spent), median(self.floor), MILLISECONDS, goal)


def measure(setting: Setting, reruns: int, tell: Tell, only: Sequence[str] = ()) -> Iterator[Measured]:
    """Yield the lines of every page, or `only` those of these names: warm, on new store versions, and a fragment."""
    with ExitStack() as held:
        tell("starting the servers")
        ours = held.enter_context(monitor_server(setting))
        empty = held.enter_context(served("monitor.bench.empty.app:app", {}, setting.folder / "empty.log"))
        nothing = held.enter_context(tab(empty))
        for page in pages_of(setting):
            if only and page.name not in only:
                continue
            with tab(ours, signed_in(ours, page.person), page.address, page.query) as opened:
                about = f"{page.name}, {setting.name}"
                tell(about)
                try:
                    spent = _spent(setting, (ours, opened), (empty, nothing), page, reruns)
                except TimeoutError:
                    yield Reached(f"{about}, not there after", PATIENCE * 1000, "ms", at_most=0)
                    continue
            yield from spent.lines(about)


def monitor_server(setting: Setting) -> AbstractContextManager[Server]:
    """Serve the monitor itself on a store; its log lies beside the store's file."""
    settings = {"MONITOR_DATA_DIR": str(setting.folder), "MONITOR_DEMO": "1"}
    return served("app:app", settings, setting.folder / "monitor.log")


def _spent(setting: Setting, ours: tuple[Server, Tab], empty: tuple[Server, Tab], page: Page, reruns: int) -> _Spent:
    server, opened = ours
    for _ in range(_WARM_UP):
        if _HEAD not in opened.rerun():
            raise RuntimeError(f"the server did not draw the page {page.name}")
        empty[1].rerun()
    spent = _Spent()
    for _ in range(reruns):
        _new_version(setting)
        spent.first.append(_cpu(server, opened.rerun))
        spent.warm.append(_cpu(server, opened.rerun))
        _new_version(setting, Step.SAVE)
        spent.saved.append(_cpu(server, opened.rerun))
        _new_version(setting, Step.APPROVE)
        spent.reported.append(_cpu(server, opened.rerun))
        if opened.fragments:
            spent.fragment.append(_cpu(server, lambda: opened.rerun(opened.fragments[0])))
        spent.floor.append(_cpu(empty[0], empty[1].rerun))
    return spent


def _cpu(server: Server, act: Callable[[], object]) -> float:
    """Return the milliseconds of CPU a server spends on `act`, and on what it does after answering."""
    before = server.settled_cpu()
    act()
    return (server.settled_cpu() - before) * 1000


def _new_version(setting: Setting, verb: str = "meten") -> None:
    """Write an event: what was kept of the version before is not used again, unless nothing that shows can change.

    A save changes nothing that shows before its report is handed in. An approval approves again what was approved
    last: then no sum of reported figures is kept either. Any other event changes no figure.
    """
    entry = Entry(setting.lead, verb, "meting")
    with setting.store.begin() as session:
        if verb == Step.APPROVE:
            s = t.report_step.c
            approved = select(s.report_id).where(s.step == Step.APPROVE).order_by(s.id.desc()).limit(1)
            again = {"step": Step.APPROVE, "status": ReportStatus.APPROVED, "reason": ""}
            entry.add(t.report_step, {"report_id": session.execute(approved).scalar_one(), **again})
        record(session, entry)
