"""A choice in a part of a page draws that part alone, and the whole page when the sign-in ended meanwhile."""

import re

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import select

from monitor.actions.sessions import end_session
from monitor.store import working_tables as w
from tests.browser.conftest import Live, SignIn

FOUND = re.compile(r"^\d+ van \d+ definities$")
pytestmark = pytest.mark.browser


def search(page: Page, words: str) -> None:
    field = page.get_by_label("Zoek in de definities")
    field.fill(words)
    field.press("Enter")


def test_a_choice_draws_its_part_alone_and_nothing_for_who_was_signed_out(live: Live, sign_in: SignIn) -> None:
    page = sign_in("anna", "/definities")
    expect(page.get_by_role("heading", name="Alle ")).to_be_visible()
    # what only the whole page would put back
    page.locator("h1").evaluate("heading => { heading.textContent = 'Zoals het stond' }")
    search(page, "gesloten capaciteit")
    expect(page.get_by_text(FOUND)).to_be_visible()
    expect(page.locator("h1")).to_have_text("Zoals het stond")
    with live.store.work() as session:
        for held in session.scalars(select(w.web_session.c.token_hash)).all():
            end_session(session, held)
    search(page, "besteed")
    expect(page.get_by_text("U bent niet (meer) aangemeld.")).to_be_visible()
