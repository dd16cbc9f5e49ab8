"""The page Vergelijken in a real browser: it fits, works by keyboard, and axe finds nothing of ours."""

import re
from dataclasses import replace
from datetime import date

import pytest
from playwright.sync_api import expect

from tests.actions.factories import SITES as OF_THE_SMALL_WORLD
from tests.browser.conftest import Live, SignIn
from tests.browser.test_entry import SLOW, broken, settled
from tests.factories import BOEG, KADE, Q2, Q3, SITES, VELD, a_published_figure, approved, with_sites

pytestmark = pytest.mark.browser


def fill(live: Live) -> None:
    closed = (replace(site, valid_to=date(2025, 12, 31)) for site in OF_THE_SMALL_WORLD)
    with_sites(live.store, *SITES, *closed)
    for quarter, kade in ((Q2, 20), (Q3, 18)):
        approved(live.store, "noord", quarter, {KADE: kade, BOEG: 10})
        approved(live.store, "oost", quarter, {VELD: 9})
    a_published_figure(live.store, 41, day=Q2.end, month="2026-09")


@pytest.mark.parametrize("width", [320, 390, 1440, 1920])
def test_the_page_fits_and_is_accessible(live: Live, sign_in: SignIn, width: int) -> None:
    fill(live)
    page = sign_in("Anna", "/vergelijken", width=width)
    settled(page)
    expect(page.get_by_role("heading", name="Het ene gepubliceerde cijfer verschilt")).to_be_visible(timeout=SLOW)
    page.wait_for_timeout(800)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert broken(page) == []


def test_landsdelen_and_per_hundred_are_chosen_by_keyboard_and_stand_in_the_address(
    live: Live, sign_in: SignIn
) -> None:
    fill(live)
    page = sign_in("Anna", "/vergelijken")
    settled(page)
    page.get_by_role("button", name="Oost", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("regios=noord"), timeout=SLOW)
    page.get_by_role("checkbox", name="Per 100 van het eerste kwartaal").focus()
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile("per100=1"), timeout=SLOW)
    expect(page.get_by_role("heading", name="Gesloten plaatsen per 100 van")).to_be_visible(timeout=SLOW)
    page.reload()
    expect(page.get_by_role("heading", name="Gesloten plaatsen per 100 van")).to_be_visible(timeout=SLOW)


def test_a_coordinator_is_told_why_there_are_no_others(live: Live, sign_in: SignIn) -> None:
    fill(live)
    page = sign_in("Nina", "/vergelijken?regios=noord,oost")
    expect(page.get_by_text("alleen voor de eigen coördinator")).to_be_visible(timeout=SLOW)
    expect(page.get_by_role("button", name="Oost", exact=True)).to_have_count(0)
    page.goto(f"{live.address}/vergelijken")
    expect(page.get_by_text("U ziet uw eigen landsdeel en het land.")).to_be_visible(timeout=SLOW)
    settled(page)
    assert broken(page) == []
