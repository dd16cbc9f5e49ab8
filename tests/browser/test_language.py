"""The other language is one click away, on the same page with the same view, and stays over pages."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Live, SignIn


@pytest.mark.browser
def test_the_whole_monitor_turns_english_and_back_without_losing_the_view(live: Live, sign_in: SignIn) -> None:
    page = sign_in("anna", "/herzieningen?kwartaal=2026-Q2")
    expect(page.locator("h1")).to_contain_text("Herzieningen")
    page.get_by_role("link", name="English").click()
    expect(page.locator("h1")).to_contain_text("Restatements")
    assert page.evaluate("document.documentElement.lang") == "en"
    page.get_by_role("link", name="Overview", exact=True).click()
    expect(page.locator("h1")).to_contain_text("National overview")
    expect(page).to_have_url(re.compile("kwartaal=2026-Q2"))
    expect(page).to_have_url(re.compile("taal=en"))
    page.get_by_role("link", name="Nederlands").click()
    expect(page.locator("h1")).to_contain_text("Landelijk overzicht")
    assert page.evaluate("document.documentElement.lang") == "nl"


@pytest.mark.browser
def test_signing_out_ends_the_session_and_asks_who_you_are_again(live: Live, sign_in: SignIn) -> None:
    page = sign_in("anna", "/herzieningen")
    page.get_by_role("button", name="Afmelden").click()
    expect(page).to_have_url(re.compile("/aanmelden"))
    page.goto(f"{live.address}/herzieningen")
    expect(page).to_have_url(re.compile("/aanmelden"))
