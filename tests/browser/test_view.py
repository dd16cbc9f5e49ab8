"""The landsdeel is chosen in one place, counts on every page where it has a meaning, and is let go in one place."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Live, SignIn
from tests.browser.test_entry import SLOW, broken, settled
from tests.factories import Q3, SITES, VELD, approved, with_sites
from tests.queries.test_quality import NOORD

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [390, 1440])
def test_a_landsdeel_of_the_panel_goes_along_to_other_pages_until_it_is_let_go(
    live: Live, sign_in: SignIn, width: int
) -> None:
    with_sites(live.store, *SITES)
    approved(live.store, "noord", Q3, NOORD)
    approved(live.store, "oost", Q3, {VELD: 9})
    anna = sign_in("Anna", "/", width=width)
    settled(anna)
    anna.get_by_role("button", name="Weergave").click()
    anna.get_by_role("combobox", name="Landsdeel").click()
    anna.get_by_role("option", name="Noord", exact=True).click()
    expect(anna).to_have_url(re.compile("regio=noord"), timeout=SLOW)
    chosen = anna.get_by_role("list", name="Gekozen")
    expect(chosen).to_contain_text("Landsdeel: Noord (telt op deze pagina niet mee)", timeout=SLOW)
    anna.keyboard.press("Escape")
    settled(anna)
    assert broken(anna) == []
    assert anna.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    if width < 640:
        anna.get_by_test_id("stExpandSidebarButton").click()
    anna.get_by_role("link", name="Kwaliteit en stem", exact=True).click()
    expect(anna.locator("h1", has_text="Kwaliteit en stem")).to_be_visible(timeout=SLOW)
    settled(anna)
    expect(chosen).to_have_text(re.compile(r"^Landsdeel: Noord\s*✕$"))
    expect(anna).to_have_url(re.compile("/kwaliteit.*regio=noord"))
    chosen.get_by_role("link", name="Niet meer kiezen: Landsdeel: Noord").click()
    expect(chosen).to_have_count(0, timeout=SLOW)
    settled(anna)
    assert "regio=" not in anna.url
