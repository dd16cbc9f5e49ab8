"""A server of its own on loopback, and the CPU it has used."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
_PATIENCE = 90.0  # seconds a server may take to start
_QUIET = 0.000_4  # seconds of CPU in _PAUSE under which a server does nothing but wait
_PAUSE = 0.03
_SETTLES = 2.0  # seconds it may go on after an answer: on a busy or coarse clock it may never seem to rest


@dataclass(frozen=True)
class Server:
    """A running server process."""

    port: int
    process: subprocess.Popen[bytes]

    @property
    def origin(self) -> str:
        return f"http://{HOST}:{self.port}"

    def cpu(self) -> float:
        """Return the seconds of CPU it has used in all its threads, to the nanosecond. Linux only."""
        # the kernel's number of another process's CPU clock: see clock_getcpuclockid(3)
        return time.clock_gettime((~self.process.pid << 3) | 2)

    def settled_cpu(self) -> float:
        """Return the CPU it has used, once it does nothing any more: what follows an answer is a part of it."""
        latest = time.monotonic() + _SETTLES
        before, now = -1.0, self.cpu()
        while now - before >= _QUIET and time.monotonic() < latest:
            time.sleep(_PAUSE)
            before, now = now, self.cpu()
        return now


def can_measure() -> bool:
    """Tell whether this system tells the CPU of another process."""
    return sys.platform == "linux"


@contextmanager
def served(target: str, settings: Mapping[str, str], log: Path) -> Iterator[Server]:
    """Serve an application object ('app:app') in a process of its own, with these settings and no others."""
    port = _free_port()
    own = {name: value for name, value in os.environ.items() if not name.startswith("MONITOR_")}
    environment = {**own, **settings, "MONITOR_BASE_URL": f"http://{HOST}:{port}"}
    command = [sys.executable, "-m", "uvicorn", target, "--host", HOST, "--port", str(port), "--log-level", "warning"]
    with log.open("wb") as out:
        process = subprocess.Popen(command, cwd=HOUSE, env=environment, stdout=out, stderr=out)
    try:
        _wait_for(process, port, log)
        yield Server(port, process)
    finally:
        stop(process)


def stop(process: subprocess.Popen[bytes]) -> None:
    """Ask a program to stop, and stop it when it does not."""
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _wait_for(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and process.poll() is None:
        connection = HTTPConnection(HOST, port, timeout=5)
        try:
            connection.request("GET", "/_stcore/health")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.1)
        finally:
            connection.close()
    raise RuntimeError(f"the server did not start:\n{log.read_text(errors='replace')[-2000:]}")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind((HOST, 0))
        return int(free.getsockname()[1])
