"""From a number to who entered and approved it, by mouse, by keyboard and by address."""

import pytest
from playwright.sync_api import Page, expect

from monitor.actions.reports import approve, explain, reopen, submit
from monitor.domain.figure import Change
from monitor.queries.findings import findings
from monitor.queries.review import review
from tests.actions.factories import number, person
from tests.actions.factories import saved as save_as
from tests.browser.conftest import Live, SignIn
from tests.browser.test_entry import ENTRY, NOORD, QUARTER, REVIEW, SLOW, at_site, broken

pytestmark = pytest.mark.browser

PLACES = at_site("gesloten_capaciteit")


def handed_in(live: Live, *changes: Change, approved: bool = True) -> None:
    save_as(live.store, "nina", NOORD, *changes)
    nina, anna = person(live.store, "nina"), person(live.store, "anna")
    with live.store.begin() as session:
        for breach in findings(session, nina, NOORD).questions:
            explain(session, nina, NOORD, breach, "Nagekeken.")
        submit(session, nina, NOORD)
    if approved:
        with live.store.begin() as session:
            approve(session, anna, NOORD, review(session, anna, NOORD).seen)


def a_figure_corrected_after_approval(live: Live) -> None:
    handed_in(live, number(PLACES, 24), number(at_site("groepen"), 4))
    with live.store.begin() as session:
        reopen(session, person(live.store, "anna"), NOORD, "Dubbel geteld.")
    handed_in(live, number(PLACES, 22, seen=1), approved=False)


def history(page: Page) -> list[list[str]]:
    rows = page.locator("[class*='st-key-geschiedenis'] table").first.locator("tbody tr")
    expect(rows.first).to_be_visible(timeout=SLOW)
    return [row.locator("th, td").all_inner_texts() for row in rows.all()]


def test_an_address_opens_the_history_of_one_figure(live: Live, sign_in: SignIn) -> None:
    a_figure_corrected_after_approval(live)
    anna = sign_in("Anna", f"{ENTRY}&cel={PLACES}".replace("|", "%7C"))
    newest, first = history(anna)
    assert newest[:4] == ["2", "22", "−2", "◆ telt, voorlopig"]
    assert newest[4].startswith("Nina, ")
    assert (newest[6], newest[7].startswith("Dubbel geteld.")) == ("nog niet", True)
    assert first[:4] == ["1", "24", "", "vervangen"]
    assert (first[5].startswith("Nina, "), first[6].startswith("Anna, ")) == (True, True)
    expect(anna.get_by_text("Sinds de goedkeuring veranderde dit cijfer van 24 naar 22.")).to_be_visible()
    anna.get_by_role("link", name="Definitie van gesloten plaatsen").click()
    expect(anna.locator("h1", has_text="Definities")).to_be_visible(timeout=SLOW)
    assert "maat=gesloten_capaciteit" in anna.url


def test_two_clicks_lead_from_the_overview_to_who_entered_and_approved(live: Live, sign_in: SignIn) -> None:
    handed_in(live, number(PLACES, 24), number(at_site("groepen"), 4))
    anna = sign_in("Anna", f"/?kwartaal={QUARTER.code}")
    anna.get_by_role("link", name="Gesloten plaatsen", exact=True).click()
    row = anna.locator("[class*='st-key-card-behind'] tbody tr").first
    expect(row).to_be_visible(timeout=SLOW)
    where, value, status, entered, submitted, approved = row.locator("th, td").all_inner_texts()
    assert (where, value, status) == ("De Kade", "24", "● officieel cijfer")
    assert (entered[:6], submitted[:6], approved[:6]) == ("Nina, ", "Nina, ", "Anna, ")
    row.get_by_role("link", name="24, geschiedenis van De Kade").click()
    expect(anna.get_by_role("heading", name="Zo kwam dit cijfer tot stand")).to_be_visible(timeout=SLOW)


def test_a_landsdeel_on_the_overview_leads_to_its_own_page(live: Live, sign_in: SignIn) -> None:
    handed_in(live, number(PLACES, 24), number(at_site("groepen"), 4))
    anna = sign_in("Anna", f"/?kwartaal={QUARTER.code}")
    anna.get_by_role("link", name="Noord", exact=True).first.click()
    expect(anna.locator("h1", has_text="Regio: Noord")).to_be_visible(timeout=SLOW)
    assert (f"kwartaal={QUARTER.code}" in anna.url, "regio=noord" in anna.url) == (True, True)


@pytest.mark.parametrize("width", [390, 1440])
def test_the_history_is_reached_by_keyboard_on_both_pages_and_is_accessible(
    live: Live, sign_in: SignIn, width: int
) -> None:
    a_figure_corrected_after_approval(live)
    wrong = {}
    for who, address in (("Nina", ENTRY), ("Anna", REVIEW)):
        page = sign_in(who, address, width=width)
        page.locator("summary", has_text="Geschiedenis: wie").focus()
        page.keyboard.press("Enter")
        picker = page.get_by_label("Geschiedenis van één cijfer")
        expect(picker).to_be_visible(timeout=SLOW)
        picker.focus()
        page.keyboard.type("De Kade, gesloten")
        page.keyboard.press("Enter")
        assert [row[1] for row in history(page)] == ["22", "24"]
        assert "cel=" in page.url
        page.get_by_text("wie ze invulde en goedkeurde").click()
        page.wait_for_timeout(1500)
        wrong[address] = broken(page)
    assert wrong == {ENTRY: [], REVIEW: []}
