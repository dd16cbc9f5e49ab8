"""How many bytes a new browser receives before it shows the first page with charts."""

from __future__ import annotations

from collections.abc import Iterator

from monitor.bench import chromium
from monitor.bench.browser import signed_in
from monitor.bench.pages import Setting
from monitor.bench.report import Reached, Tell
from monitor.bench.rerun import monitor_server

GOAL = 3_000_000  # bytes
_CHART = ".js-plotly-plot .main-svg"


def measure(setting: Setting, tell: Tell) -> Iterator[Reached]:
    """Yield the bytes of the files, compressed as they travel, and of the messages that fill the page."""
    tell("opening the overview in Chromium")
    with monitor_server(setting) as server:
        received = chromium.first_load(f"{server.origin}/", signed_in(server, setting.lead), _CHART)
    about = f"overview, {setting.name}, empty cache"
    whole = received.files + received.messages
    yield Reached(f"first load, {about}, {received.requests} files", received.files, "bytes")
    yield Reached(f"first load, {about}, with its messages", whole, "bytes", at_most=GOAL)
