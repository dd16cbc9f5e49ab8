"""The pages about quality and about accessibility in a real browser: they fit, and axe finds nothing of ours."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Live, SignIn
from tests.browser.test_entry import broken, settled
from tests.factories import Q3, SITES, approved, with_sites
from tests.queries.test_quality import NOORD

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [320, 390, 1440])
@pytest.mark.parametrize("path", ["/kwaliteit", "/toegankelijkheid"])
def test_the_pages_fit_and_are_accessible(live: Live, sign_in: SignIn, width: int, path: str) -> None:
    with_sites(live.store, *SITES)
    approved(live.store, "noord", Q3, NOORD)
    page = sign_in("Nina", path, width=width)
    settled(page)
    page.wait_for_timeout(800)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert broken(page) == []


def test_without_a_file_with_borders_there_is_no_choice_of_a_map(live: Live, sign_in: SignIn) -> None:
    with_sites(live.store, *SITES)
    approved(live.store, "noord", Q3, NOORD)
    page = sign_in("Nina", "/kwaliteit?kaart=echt")
    expect(page.get_by_label("Tegelkaart met een tegel voor elk")).to_be_visible(timeout=20_000)
    assert page.get_by_role("radio").count() == 0
