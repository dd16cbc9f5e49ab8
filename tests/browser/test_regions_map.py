"""The map with real borders in a real browser: chosen by keyboard, and standing in the address."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.boundary_factories import row_of
from tests.browser.conftest import Live, SignIn
from tests.browser.test_entry import broken, settled
from tests.factories import Q3, SITES, approved, with_sites
from tests.queries.test_quality import NOORD

pytestmark = pytest.mark.browser
REAL = re.compile("^Kaart met de grenzen van 2 jeugdregio’s")
TILES = re.compile("^Tegelkaart met een tegel voor elk")


@pytest.fixture
def more_settings(tmp_path: Path) -> dict[str, str]:
    path = tmp_path / "grenzen.json"
    path.write_bytes(row_of("JZ01", "JZ02"))
    return {"MONITOR_BOUNDARIES": str(path)}


@pytest.fixture
def filled(live: Live) -> Live:
    with_sites(live.store, *SITES)
    approved(live.store, "noord", Q3, NOORD)
    return live


def is_drawn(page: Page, name: re.Pattern[str]) -> None:
    expect(page.get_by_label(name)).to_be_visible(timeout=20_000)


@pytest.mark.parametrize("width", [320, 1440])
def test_the_map_is_chosen_by_keyboard_and_stands_in_the_address(filled: Live, sign_in: SignIn, width: int) -> None:
    page = sign_in("Nina", "/kwaliteit", width=width)
    settled(page)
    is_drawn(page, TILES)
    tiles = page.get_by_role("radio", name="Tegelkaart")
    tiles.focus()
    page.keyboard.press("ArrowRight")
    is_drawn(page, REAL)
    expect(page).to_have_url(re.compile("kaart=echt"))
    expect(page.get_by_role("radio", name="Kaart", exact=True)).to_be_focused()
    settled(page)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert broken(page) == []
    page.keyboard.press("ArrowLeft")
    is_drawn(page, TILES)
    expect(page).not_to_have_url(re.compile("kaart"))


def test_the_address_opens_the_map_with_a_fill_for_each_region(filled: Live, sign_in: SignIn) -> None:
    page = sign_in("Nina", "/kwaliteit?kaart=echt")
    is_drawn(page, REAL)
    expect(page.get_by_role("radio", name="Kaart", exact=True)).to_be_checked()
    fills = page.get_by_label(REAL).locator(".js-fill")
    expect(fills).to_have_count(2)
    for i in range(2):
        width, height = fills.nth(i).evaluate("one => [one.getBBox().width, one.getBBox().height]")
        assert (width > 50, height > 50) == (True, True)
