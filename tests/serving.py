"""A server of our own for one test: started, waited for, and stopped whatever it is doing."""

import multiprocessing
import os
import socket
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest
import uvicorn

from monitor.web.freeze import WARM_MODULES, page_modules

ROOT = Path(__file__).parents[1]
TO_STOP = 10
# a process that has imported all a server needs, and gives a copy of itself for each: imports take most of a start
_READY = multiprocessing.get_context("forkserver")
_READY.set_forkserver_preload(["uvicorn", __name__, *WARM_MODULES, *page_modules()])


@contextmanager
def serving(target: str, settings: Mapping[str, str], folder: Path) -> Iterator[str]:
    """Serve an application object with these settings of the monitor and no others; gives its address.

    The folder gets the server's log, and is where a module is found that is not in the top folder.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address, log = f"http://127.0.0.1:{port}", folder / "server.log"
    others = {name: value for name, value in os.environ.items() if not name.startswith("MONITOR_")}
    environment = {**others, "MONITOR_BASE_URL": address, **settings}
    server = _READY.Process(target=_serve, args=(target, port, environment, folder))
    with pytest.MonkeyPatch.context() as patch:
        # what Streamlit's AppTest leaves as the main program, no other process can start with
        patch.setitem(sys.modules, "__main__", sys.modules[__name__])
        server.start()
    try:
        _wait_for(f"{address}/healthz", server, log)
        yield address
    finally:
        server.terminate()
        server.join(TO_STOP)
        server.kill()  # when it waits for a browser that went away without a word
        server.join()


def _serve(target: str, port: int, environment: Mapping[str, str], folder: Path) -> None:
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(ROOT)
    sys.path.insert(0, str(folder))
    out = os.open(folder / "server.log", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(out, 1)
    os.dup2(out, 2)
    uvicorn.run(target, port=port, log_level="warning")


def _wait_for(address: str, server: BaseProcess, log: Path) -> None:
    for _ in range(600):
        assert server.is_alive(), f"the server stopped before it answered, see {log}"
        try:
            with urllib.request.urlopen(address, timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(address)
