"""How many people can look at the overview at once, each running it again every two seconds, before it gets slow."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import quantiles

from websockets.asyncio.client import connect
from websockets.typing import Origin

from monitor.bench.browser import PROTOCOL, Remembered, headers_of, signed_in, stream_of
from monitor.bench.pages import Setting
from monitor.bench.report import Reached, Tell
from monitor.bench.rerun import monitor_server
from monitor.bench.server import Server

GOAL = 100  # sessions
SLOWEST = 1.0  # seconds; what 95 of 100 runs must stay under
_PAUSE = 2.0  # seconds from one run of a session to its next
_PATIENCE = 60.0  # seconds a run may take


@dataclass(frozen=True)
class Bounds:
    """How far to go: sessions at most, how many are added at a time, and seconds that each number is watched."""

    most: int = 200
    step: int = 20
    seconds: float = 10.0


@dataclass
class _Load:
    """The sessions that are open, and how long each run of the present step took."""

    server: Server
    cookies: tuple[str, ...]
    took: list[float] = field(default_factory=list)
    running: list[asyncio.Task[None]] = field(default_factory=list)


def measure(setting: Setting, bounds: Bounds, tell: Tell) -> Iterator[Reached]:
    """Yield the most sessions that stayed quick, and how quick 95 of 100 of their runs were.

    The sessions are in this process, beside the one server: on few cores they take from what it could do.
    """
    with monitor_server(setting) as server:
        cookies = (signed_in(server, setting.lead), signed_in(server, setting.coordinator))
        held, p95 = asyncio.run(_add_until_slow(_Load(server, cookies), bounds, tell))
    name = f"sessions on the overview, {setting.name}, one run per {_PAUSE:g} s"
    yield Reached(name, held, "sessions", at_least=GOAL)
    yield Reached(f"p95 of a run with {held} sessions", p95 * 1000, "ms", at_most=SLOWEST * 1000)


async def _add_until_slow(load: _Load, bounds: Bounds, tell: Tell) -> tuple[int, float]:
    """Return the largest number of sessions whose p95 stayed under the limit, and that p95; the first when none did."""
    held = (0, 0.0)
    for sessions in range(bounds.step, bounds.most + 1, bounds.step):
        tell(f"{sessions} sessions")
        for number in range(len(load.running), sessions):
            delay = _PAUSE * (number % bounds.step) / bounds.step
            load.running.append(asyncio.create_task(_keep_running(load, number, delay)))
        await asyncio.sleep(2 * _PAUSE)  # the first run of each draws all that later ones only repeat
        load.took.clear()
        await asyncio.sleep(bounds.seconds)
        p95 = p95_of(load.took)
        if p95 > SLOWEST:
            held = held if held[0] else (sessions, p95)
            break
        held = (sessions, p95)
    for task in load.running:
        task.cancel()
    ended = await asyncio.gather(*load.running, return_exceptions=True)
    for error in ended:
        if isinstance(error, Exception):
            raise RuntimeError("a session ended before its time") from error
    return held


def p95_of(seconds: list[float]) -> float:
    """Return what 95 of 100 stayed under; endless when fewer than two runs came to an end."""
    return quantiles(seconds, n=20, method="inclusive")[-1] if len(seconds) > 1 else float("inf")


def _connection(load: _Load, number: int) -> connect:
    return connect(
        stream_of(load.server),
        origin=Origin(load.server.origin),
        subprotocols=[PROTOCOL],
        additional_headers=headers_of(load.cookies[number % len(load.cookies)]),
        max_size=None,
        proxy=None,
        open_timeout=_PATIENCE,
        close_timeout=0.1,
    )


async def _keep_running(load: _Load, number: int, delay: float) -> None:
    """Run the page every two seconds by the clock; a late answer counts from when it should have been asked."""
    page = Remembered()
    due = time.monotonic() + delay
    await asyncio.sleep(delay)
    async with _connection(load, number) as connection:
        while True:
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            await connection.send(page.asking())
            # not `wait_for`: before Python 3.12 it can lose a cancellation that comes together with an answer
            async with asyncio.timeout(_PATIENCE):
                while not page.is_last(await connection.recv()):
                    pass
            load.took.append(time.monotonic() - due)
            due = max(due + _PAUSE, time.monotonic())
