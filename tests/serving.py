"""A server of our own for one test: started, waited for, and stopped whatever it is doing."""

import os
import subprocess
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from monitor.bench.server import stop

ROOT = Path(__file__).parents[1]


@contextmanager
def serving(command: list[str], address: str, log: Path, env: Mapping[str, str] = os.environ) -> Iterator[None]:
    """Run a command in the top folder, wait for its `/healthz`, and stop it at the end; the log has what it said."""
    with log.open("wb") as out, subprocess.Popen(command, cwd=ROOT, env=env, stdout=out, stderr=out) as server:
        try:
            _wait_for(f"{address}/healthz", server, log)
            yield
        finally:
            stop(server)


def _wait_for(address: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    for _ in range(600):
        assert server.poll() is None, f"the server stopped before it answered: {log.read_text(encoding='utf-8')}"
        try:
            with urllib.request.urlopen(address, timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(address)
