"""Every task with the keyboard alone: each thing is reached by Tab, is seen to have the focus, and is used by a key."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.actions.factories import number
from tests.browser.conftest import Live
from tests.browser.test_entry import ENTRY, QUARTER, SLOW, at_site, cell, saved, settled, status
from tests.browser.test_history import handed_in

pytestmark = pytest.mark.browser

MOST = 120  # times Tab before something counts as out of reach
# the element with the focus, in a component's own tree too, and whether a person sees where it is
FOCUSED = """wanted => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const drawn = (one) => {
    const look = getComputedStyle(one);
    return (look.outlineStyle !== "none" && parseFloat(look.outlineWidth) > 0) || look.boxShadow !== "none";
  };
  let seen = false;
  for (let one = at, up = 0; one && up < 4; one = one.parentElement, up += 1) seen ||= drawn(one);
  return [wanted === at || Boolean(wanted.contains?.(at)), seen, at?.outerHTML?.slice(0, 120) ?? ""];
}"""


def reach(page: Page, wanted: Locator, back: bool = False) -> None:
    """Go there by Tab alone; what has the focus must show it all the way."""
    expect(wanted).to_be_visible(timeout=SLOW)
    hidden: list[str] = []
    for _ in range(MOST):
        there, seen, what = wanted.evaluate(FOCUSED)
        if not seen and what and not what.startswith("<body"):
            hidden.append(what)
        if there:
            assert hidden == [], "the focus is always to be seen"
            return
        page.keyboard.press("Shift+Tab" if back else "Tab")
    raise AssertionError(f"not reached by keyboard: {wanted}")


def use(page: Page, wanted: Locator, key: str = "Enter", back: bool = False) -> None:
    settled(page)
    reach(page, wanted, back)
    page.keyboard.press(key)


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True).first


def opened_by_keyboard(browser: Browser, live: Live, person: str, path: str) -> Page:
    """Sign in without a mouse, in a browser of its own."""
    page = browser.new_context(locale="nl-NL", permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto(f"{live.address}/aanmelden?terug={quote(path)}")
    use(page, page.get_by_role("button", name=person))
    expect(page.locator("h1")).to_be_visible(timeout=30_000)
    return page


def test_a_report_is_typed_pasted_explained_and_handed_in_and_approved_by_another(live: Live, browser: Browser) -> None:
    nina = opened_by_keyboard(browser, live, "Nina", ENTRY)
    reach(nina, cell(nina, at_site("gesloten_capaciteit")))
    nina.keyboard.type("22")
    use(nina, button(nina, "Opslaan"))
    expect(nina.get_by_text("1 cel is opgeslagen om")).to_be_visible(timeout=SLOW)

    reach(nina, cell(nina, at_site("gesloten_capaciteit")), back=True)
    nina.evaluate("navigator.clipboard.writeText('24\\t4\\t20\\t4\\t2\\r\\n')")
    nina.keyboard.press("Control+V")
    use(nina, button(nina, "Overnemen"))
    use(nina, button(nina, "Opslaan"))
    expect(nina.get_by_text("5 cellen zijn opgeslagen om")).to_be_visible(timeout=SLOW)
    assert saved(live)[at_site("bezet")].value == 20

    settled(nina)
    use(nina, nina.get_by_role("radio", name="Indienen"), "Space", back=True)
    explain_by_keyboard(nina)
    use(nina, button(nina, "Gereed melden en indienen"))
    expect(nina.get_by_text("Ontvangstbewijs").first).to_be_visible(timeout=SLOW)
    assert status(live) == "ingediend"
    nina.context.close()

    anna = opened_by_keyboard(browser, live, "Anna", f"/beoordelen?regio=noord&kwartaal={QUARTER.code}")
    use(anna, button(anna, "Goedkeuren"))
    expect(anna.get_by_text("Goedgekeurd.", exact=True)).to_be_visible(timeout=SLOW)
    assert status(live) == "goedgekeurd"
    anna.context.close()


def explain_by_keyboard(page: Page) -> None:
    """Give a reason for everything the rules ask about."""
    reasons = page.get_by_label("Reden", exact=True)
    expect(page.get_by_text("Gevuld per deel").first).to_be_visible(timeout=SLOW)
    settled(page)
    while left := reasons.count():
        reach(page, reasons.first)
        page.keyboard.type("Nagekeken bij de aanbieder.")
        use(page, button(page, "Reden opslaan"))
        expect(reasons).not_to_have_count(left, timeout=SLOW)
        settled(page)


def test_the_overview_is_read_chosen_and_opened_by_keyboard(live: Live, browser: Browser) -> None:
    handed_in(live, number(at_site("gesloten_capaciteit"), 24), number(at_site("groepen"), 4))
    anna = opened_by_keyboard(browser, live, "Anna", "/gebeurtenissen")
    with anna.expect_download() as file:
        use(anna, anna.locator("a[download]").first)
    assert file.value.suggested_filename.endswith(".csv")

    use(anna, anna.get_by_role("link", name="Overzicht", exact=True).first, back=True)
    tile = anna.locator(".m-tile").get_by_role("link", name="Gesloten plaatsen", exact=True)
    use(anna, tile)
    expect(anna.locator("#cijfers")).to_be_visible(timeout=SLOW)
    use(anna, anna.get_by_role("link", name="Sluiten"))
    expect(anna.locator("#cijfers")).to_be_hidden(timeout=SLOW)

    table = anna.locator("details", has=anna.get_by_text("Toon als tabel")).first
    use(anna, table.locator("summary"))
    expect(table.get_by_role("table")).to_be_visible()

    choose_the_view(anna)
    use(anna, anna.get_by_role("link", name="English", exact=True), back=True)
    expect(anna.locator("html")).to_have_attribute("lang", "en", timeout=SLOW)
    assert f"kwartaal={QUARTER.code}" in anna.url
    anna.context.close()


def choose_the_view(page: Page) -> None:
    """Choose a quarter, and a day to compare with, in the panel with the view."""
    use(page, button(page, "Weergave"), back=True)
    use(page, page.get_by_role("combobox", name="Kwartaal"), "ArrowDown")
    page.keyboard.type(QUARTER.label("nl"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"kwartaal={QUARTER.code}"), timeout=SLOW)
    settled(page)
    day = page.get_by_test_id("stDateInput").filter(has_text="Vergelijk met").get_by_role("spinbutton").first
    reach(page, day)
    page.keyboard.type("01012026")
    for _ in ("to its calendar", "out of the field"):
        page.keyboard.press("Tab")
    expect(page).to_have_url(re.compile("naast=2026-01-01"), timeout=SLOW)
    settled(page)
    page.keyboard.press("Escape")


def test_a_landsdeel_is_opened_from_a_drawing_by_keyboard(live: Live, browser: Browser) -> None:
    handed_in(live, number(at_site("gesloten_capaciteit"), 24), number(at_site("groepen"), 4))
    anna = opened_by_keyboard(browser, live, "Anna", f"/?kwartaal={QUARTER.code}")
    use(anna, anna.locator(".js-plotly-plot svg a").first)
    expect(anna).to_have_url(re.compile(f"/regio.*kwartaal={QUARTER.code}"), timeout=SLOW)
    anna.context.close()
