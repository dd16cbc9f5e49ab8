"""The entry table in a real browser, inside the shell: what is typed and pasted arrives, and nothing else happens."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Locator, Page, expect, sync_playwright

from tests import needs
from tests.serving import serving

pytestmark = pytest.mark.browser

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
APPLICATION = """
from monitor.web.options import apply_options
apply_options()
import streamlit as st
from monitor.web.shell import health_routes, shell_middleware, shell_routes
app = st.App({page!r}, routes=[*health_routes(lambda: None), *shell_routes()], middleware=shell_middleware())
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the page in a process of its own; gives its address."""
    directory = tmp_path_factory.mktemp("served")
    page = Path(__file__).with_name("grid_page.py")
    (directory / "served.py").write_text(APPLICATION.format(page=str(page)))
    with serving("served:app", {}, directory) as at:
        yield f"{at}/"


@pytest.fixture(scope="module")
def context() -> Iterator[BrowserContext]:
    """Start an English browser; kept for all tests, so that it loads Streamlit's scripts once."""
    path = needs.chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser.new_context(locale="en-US", permissions=["clipboard-read", "clipboard-write"])
        browser.close()


@pytest.fixture
def page(context: BrowserContext, address: str) -> Iterator[Page]:
    """Open the page in a session of its own; fails when it asks for anything elsewhere or breaks the policy."""
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: _is_elsewhere(request.url, address) and wrong.append(request.url))
    page.on("dialog", lambda dialog: wrong.append(dialog.message))
    page.goto(address)
    expect(cell(page, "1a")).to_be_visible(timeout=30_000)
    yield page
    page.close()
    assert wrong == []


def _is_elsewhere(url: str, address: str) -> bool:
    return not url.startswith((address, "data:", "blob:"))


def cell(page: Page, key: str) -> Locator:
    return page.locator(f"input[data-cell='{key}']")


def kept(page: Page) -> Locator:
    return page.get_by_text("kept {")


def paste(page: Page, key: str, text: str) -> None:
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    cell(page, key).click()
    page.keyboard.press("Control+V")


@pytest.mark.parametrize("text", ["1.234,50", "€ 1.250.000", "-", "n.v.t.", "circa 12", " 7"])
def test_what_is_typed_arrives_as_it_was_typed(page: Page, text: str) -> None:
    cell(page, "1b").click()
    page.keyboard.type(text)
    page.keyboard.press("Enter")
    expect(kept(page)).to_contain_text(f"'1b': {text!r}")
    expect(cell(page, "1b")).to_have_value(text)


def test_typing_is_sent_without_leaving_the_cell_and_the_status_comes_back(page: Page) -> None:
    cell(page, "1b").click()
    page.keyboard.type("7")
    expect(page.get_by_text("Nog niet bewaard ...")).to_be_visible()
    expect(kept(page)).to_contain_text("'1b': '7'")
    expect(page.get_by_text("Concept bewaard")).to_be_visible()


def test_a_late_answer_does_not_overwrite_newer_typing(page: Page, address: str) -> None:
    page.goto(f"{address}?traag=1.4")
    cell(page, "1b").click()
    page.keyboard.type("1")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowUp")
    page.wait_for_timeout(1000)
    page.keyboard.press("End")
    page.keyboard.type("2")
    expect(kept(page)).to_contain_text("'1b': '1',")
    assert cell(page, "1b").input_value() == "12"
    expect(kept(page)).to_contain_text("'1b': '12'", timeout=10_000)
    assert cell(page, "1b").input_value() == "12"


HOLD_RELEASES = """() => {
  const later = window.setTimeout;
  window.releases = [];
  window.presses = 0;
  window.drawn = () => new Promise((done) => {
    const look = () => (releases.length ? done() : later(look, 50));
    look();
  });
  window.setTimeout = (what, ...rest) => (what.name === "release" ? releases.push(what) : later(what, ...rest));
  document.querySelector("[data-testid=stButton] button").addEventListener("click", () => { presses += 1; });
}"""
RELEASE = "() => { releases.splice(0).forEach((release) => release()); return presses; }"


def test_a_press_waits_also_when_the_table_was_drawn_in_the_moment_of_typing(page: Page, address: str) -> None:
    page.goto(f"{address}?traag=1.4")
    cell(page, "1b").click()
    page.evaluate(HOLD_RELEASES)
    page.keyboard.type("1")
    page.keyboard.press("Enter")
    page.evaluate("() => drawn()")
    cell(page, "1a").click()
    page.keyboard.type("9")
    page.get_by_role("button", name="Naar de fout").click()
    assert page.evaluate(RELEASE) == 0, "what was typed has not arrived"
    page.evaluate("() => drawn()")
    assert page.evaluate(RELEASE) == 1
    expect(cell(page, "2b")).to_be_focused()
    expect(kept(page)).to_contain_text("'1a': '9'")


def test_enter_and_arrows_go_up_and_down_and_escape_undoes(page: Page) -> None:
    cell(page, "1a").click()
    page.keyboard.press("Enter")
    expect(cell(page, "2a")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(cell(page, "3a")).to_be_focused()
    page.keyboard.press("Shift+Enter")
    page.keyboard.press("ArrowUp")
    page.keyboard.type("99")
    page.keyboard.press("Escape")
    expect(cell(page, "1a")).to_have_value("24")


def test_a_pasted_block_is_shown_to_the_server_and_changes_no_cell(page: Page) -> None:
    paste(page, "2a", '1.234,50\t€ 1.250.000\tbuiten\r\n\t"a\nb"\r\nonder\t\r\n')
    expected = [{"2a": "1.234,50", "2b": "€ 1.250.000", "3b": "a\nb"}, ["3a"], ["buiten", "onder"]]
    expect(page.get_by_text("placed [")).to_contain_text(f"{expected}".replace("\n", "\\n"))
    expect(cell(page, "2a")).to_have_value("")
    expect(cell(page, "2b")).to_have_value("twaalf")


def test_one_pasted_cell_is_as_if_typed(page: Page) -> None:
    paste(page, "1a", "€ 1.250.000\r\n")
    expect(kept(page)).to_contain_text("'1a': '€ 1.250.000'")


def test_a_kind_of_nothing_is_chosen_with_the_keyboard(page: Page) -> None:
    cell(page, "1a").click()
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(kept(page)).to_contain_text("'1a nothing': 'nvt'")
    expect(cell(page, "1a")).to_have_value("")
    cell(page, "1a").fill("5")
    expect(kept(page)).to_contain_text("'1a nothing': ''")


def test_a_cell_in_error_says_so_to_eye_and_screen_reader_and_can_be_jumped_to(page: Page) -> None:
    page.get_by_role("button", name="Naar de fout").click()
    expect(cell(page, "2b")).to_be_focused()
    expect(cell(page, "2b")).to_have_accessible_name("<img src=x onerror=alert(1)>, Bezet")
    expect(cell(page, "2b")).to_have_accessible_description("plaatsen vorig kwartaal 24 −2 Dit is geen getal.")
    expect(cell(page, "2b")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_text("Dit is geen getal.")).to_be_visible()


def test_the_browser_speaks_dutch_and_so_does_streamlit(page: Page, address: str) -> None:
    asked = "[document.documentElement.lang, navigator.language, (1234.5).toLocaleString(navigator.language)]"
    assert page.evaluate(asked) == ["nl", "nl-NL", "1.234,5"]
    expect(page.get_by_text("Ten hoogste 5MB per bestand")).to_be_visible()
    page.goto(f"{address}?taal=en")
    expect(page.get_by_text("5MB per file")).to_be_visible()
    assert page.evaluate(asked) == ["en", "en-GB", "1,234.5"]


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_it_fits_and_is_accessible(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.wait_for_timeout(400)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    violations = Axe().run(page).response["violations"]
    # Streamlit's uploader: its own role conflict
    ours = [broken["id"] for broken in violations if broken["id"] != "presentation-role-conflict"]
    assert ours == []
