"""A real server on a small world, and a real browser before it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Response, expect, sync_playwright

from monitor.store.engine import Store
from monitor.store.migrate import migrate
from tests.actions.factories import a_small_world
from tests.needs import chromium
from tests.serving import serving

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=nl",
]
SignIn = Callable[..., Page]


@dataclass(frozen=True)
class Live:
    """A running monitor: its address, and its store as the server sees it."""

    address: str
    store: Store


@pytest.fixture
def more_settings() -> dict[str, str]:
    """Give the settings that a module's server has beside those of all; a module that wants some has its own."""
    return {}


@pytest.fixture
def live(tmp_path: Path, more_settings: dict[str, str]) -> Iterator[Live]:
    """Serve the application on a small world, in a process of its own with a folder of its own."""
    store = Store(f"sqlite:///{tmp_path / 'monitor.db'}", lambda: datetime.now(UTC))
    migrate(store)
    a_small_world(store)
    with serving("app:app", {"MONITOR_DATA_DIR": str(tmp_path), "MONITOR_DEMO": "1", **more_settings}, tmp_path) as at:
        yield Live(at, store)
    store.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start Chromium once a module; two Playwrights in one process would get in each other's way."""
    path = chromium()
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def sign_in(browser: Browser, live: Live) -> Iterator[SignIn]:
    """Give a function that opens an address as a person, in a browser of their own; fails on any script error."""
    contexts, wrong = [], []

    def opened(person: str, path: str, width: int = 1440, height: int = 900) -> Page:
        context = browser.new_context(
            locale="nl-NL",
            viewport={"width": width, "height": height},
            permissions=["clipboard-read", "clipboard-write"],
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: wrong.append(message.text) if _is_error(message) else None)
        page.on("response", lambda answer: wrong.append(answer.url) if _is_failure(answer) else None)
        page.goto(f"{live.address}{path}")
        page.get_by_role("button", name=person).click()
        expect(page.locator("h1")).to_be_visible(timeout=30_000)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert wrong == []


def _is_error(message: ConsoleMessage) -> bool:
    return message.type == "error" and not message.text.startswith("Failed to load resource")


def _is_failure(answer: Response) -> bool:
    # Streamlit looks for its own folder below the page's address first
    return answer.status >= 400 and "/_stcore/" not in answer.url
