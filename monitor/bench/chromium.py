"""Chromium by its own protocol: what a real browser receives of a page, in bytes, from an empty cache."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

from monitor.bench.server import stop

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=nl",
    "--remote-debugging-port=0",
)
_PATIENCE = 60.0  # seconds
_STILL = 2.0  # seconds without anything coming in, after which a page is there


@dataclass
class Received:
    """Bytes as they came over the line: files with their headers, and what the page sent over its WebSocket."""

    files: int = 0
    messages: int = 0
    requests: int = 0


def program() -> str | None:
    """Return where Chromium is; None when it is not installed."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def first_load(address: str, cookie: str, shown: str) -> Received:
    """Open an address in a new browser and return what came in, until `shown` (a CSS selector) is there.

    Raises RuntimeError when it does not come.
    """
    with _browser() as where, connect(where, max_size=None, proxy=None) as connection:
        chromium = _Chromium(connection)
        target = chromium.ask("Target.createTarget", {"url": "about:blank"})["targetId"]
        chromium.session = chromium.ask("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        chromium.ask("Network.enable")
        chromium.ask("Network.setCacheDisabled", {"cacheDisabled": True})
        name, _, value = cookie.partition("=")
        chromium.ask("Network.setCookie", {"url": address, "name": name, "value": value})
        chromium.ask("Page.navigate", {"url": address})
        chromium.wait_for(shown)
        return chromium.received


class _Chromium:
    """One open page of a browser; counts what comes in while answers are waited for."""

    def __init__(self, connection: ClientConnection) -> None:
        self.session = ""
        self.received = Received()
        self._connection = connection
        self._asked = 0

    def ask(self, method: str, about: dict[str, Any] | None = None) -> dict[str, Any]:
        self._asked += 1
        message = {"id": self._asked, "method": method, "params": about or {}}
        self._connection.send(json.dumps({**message, "sessionId": self.session} if self.session else message))
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            answer = self._next(_PATIENCE)
            if answer.get("id") == self._asked:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error'].get('message')}")
                result: dict[str, Any] = answer["result"]
                return result
        raise RuntimeError(f"Chromium did not answer {method}")

    def wait_for(self, shown: str) -> None:
        """Wait until something is drawn, and until nothing comes in any more."""
        asked = {"expression": f"document.querySelector({json.dumps(shown)}) !== null", "returnByValue": True}
        end, quiet_since, before = time.monotonic() + _PATIENCE, time.monotonic(), Received()
        while time.monotonic() < end:
            there = self.ask("Runtime.evaluate", asked)["result"].get("value")
            now = Received(**vars(self.received))
            if now != before or not there:
                before, quiet_since = now, time.monotonic()
            elif time.monotonic() - quiet_since > _STILL:
                return
            time.sleep(0.1)
        raise RuntimeError(f"Chromium did not draw {shown}")

    def _next(self, patience: float) -> dict[str, Any]:
        came: dict[str, Any] = json.loads(self._connection.recv(patience))
        about = came.get("params", {})
        if came.get("method") == "Network.loadingFinished":
            self.received.requests += 1
            self.received.files += int(about["encodedDataLength"])
        elif came.get("method") == "Network.webSocketFrameReceived":
            frame = about["response"]
            # bytes come as base64: three of them in four characters
            size = len(frame["payloadData"])
            self.received.messages += size if frame["opcode"] == 1 else size * 3 // 4
        return came


@contextmanager
def _browser() -> Iterator[str]:
    """Start a browser with nothing in it, give its address, and end it."""
    found = program()
    if found is None:
        raise RuntimeError("Chromium is not installed")
    with tempfile.TemporaryDirectory(prefix="monitor-meting-", ignore_cleanup_errors=True) as folder:
        command = [found, *FLAGS, f"--user-data-dir={folder}", "about:blank"]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            yield _address(process, Path(folder, "DevToolsActivePort"))
        finally:
            stop(process)


def _address(process: subprocess.Popen[bytes], told: Path) -> str:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and process.poll() is None:
        lines = told.read_text().split() if told.exists() else []
        if len(lines) == 2:
            return f"ws://127.0.0.1:{lines[0]}{lines[1]}"
        time.sleep(0.1)
    raise RuntimeError("Chromium did not start")
