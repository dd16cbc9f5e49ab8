"""A page on paper: charts as wide as the sheet, no controls, and at the foot what it is and where it stands."""

import re
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from monitor.actions.people import grant
from monitor.domain.people import OPERATOR, Grant, Role
from monitor.ui.menu import MENU
from tests.browser.conftest import Live, SignIn
from tests.browser.printed import Sheet, sheets
from tests.browser.test_every_page import ON_PAGE, drawn, turned_to
from tests.factories import Q2, Q3, SITES, approved, with_sites
from tests.queries.test_quality import NOORD

pytestmark = pytest.mark.browser

SHEET = 860  # as wide as the page is laid out for A4, before it is made smaller
FOOT = 200  # characters; a sheet with no more has nothing but its foot
CHARTS = "[...document.querySelectorAll('.svg-container')]"


def quality(live: Live, sign_in: SignIn) -> Page:
    with_sites(live.store, *SITES)
    for quarter in (Q2, Q3):
        approved(live.store, "noord", quarter, NOORD)
    page = sign_in("anna", "/toegankelijkheid")
    # stands in for the browser's own dialogue, which no test can answer
    page.add_init_script(
        f"window.print = () => {{ window.__sheet = {CHARTS}.map((one) => one.offsetWidth);"
        " dispatchEvent(new Event('beforeprint')); }"
    )
    drawn(page, f"{live.address}/kwaliteit")
    expect(page.locator(".main-svg").first).to_be_visible(timeout=20_000)
    return page


def test_printing_draws_the_charts_for_the_sheet_and_then_for_the_screen_again(live: Live, sign_in: SignIn) -> None:
    page = quality(live, sign_in)
    before = page.evaluate(f"Math.max(...{CHARTS}.map((one) => one.offsetWidth))")
    page.keyboard.press("Control+p")
    page.wait_for_function("() => window.__sheet !== undefined")
    # two charts stand beside each other
    assert max(page.evaluate("window.__sheet")) < SHEET / 2 < before
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.wait_for_function(f"() => Math.max(...{CHARTS}.map((one) => one.offsetWidth)) === {before}")
    assert page.locator(".main-svg[viewBox]").count() == 0


def test_on_paper_charts_are_whole_controls_are_gone_and_the_foot_says_what_it_is(live: Live, sign_in: SignIn) -> None:
    page = quality(live, sign_in)
    # a browser's own menu prints at once: nothing is drawn anew, only scaled
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 688, "height": 970})
    page.wait_for_timeout(100)
    over = page.evaluate(
        "() => [...document.querySelectorAll('.main-svg, .m-card, .m-tile, table')]"
        ".filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)"
        ".map((one) => one.textContent.slice(0, 80))"
    )
    assert over == []
    scales = page.evaluate(
        "() => [...document.querySelectorAll('.main-svg')].map("
        "(one) => one.getBoundingClientRect().width / one.viewBox.baseVal.width)"
    )
    assert 0.2 < min(scales) <= max(scales) <= 1
    for control in ("[data-testid=stHeader]", ".st-key-view", "[data-testid=stSelectbox] button", ".m-about summary"):
        expect(page.locator(control).first).to_be_hidden()
    foot = page.evaluate("document.getElementById('m-foot').textContent")
    assert re.search(r"zoals bekend op \d+ \w+ \d{4}, stand \d+\.", foot)
    assert f"{live.address}/kwaliteit?" in foot
    sheets = re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True, print_background=True))
    assert 1 <= len(sheets) <= 6


def test_the_whole_page_is_on_paper_and_nothing_to_press(live: Live, sign_in: SignIn) -> None:
    page = quality(live, sign_in)
    titles = page.locator("h1, h2").all_inner_texts()
    page.keyboard.press("Control+p")
    page.wait_for_function("() => window.__sheet !== undefined")
    printed = sheets(page.pdf(prefer_css_page_size=True, print_background=True))
    everything = Sheet("".join(sheet.words for sheet in printed))
    assert [title for title in titles if not everything.has(title)] == []
    assert everything.has("Landsdeel: Heel Nederland")
    assert [words for words in ("Afmelden", "Weergave", "Beoordelen", "Toon als tabel") if everything.has(words)] == []
    for number, sheet in enumerate(printed, 1):
        assert sheet.has(f"{number} / {len(printed)}")
        assert sheet.has("Monitor afbouw JeugdzorgPlus, Kwaliteit en stem, 2026 K3, zoals bekend op")
        assert len(sheet.words) > FOOT


def test_every_page_prints_its_title_and_where_it_stands(live: Live, sign_in: SignIn) -> None:
    with_sites(live.store, *SITES)
    for quarter in (Q2, Q3):
        approved(live.store, "noord", quarter, NOORD)
    with live.store.begin() as session:
        grant(session, OPERATOR, "anna", Grant(Role.BEHEERDER, "NL", date(2024, 1, 1)))
    page = sign_in("anna", "/toegankelijkheid")
    wrong = {}
    for line in MENU:
        turned_to(page, f"/{line.address}?{ON_PAGE.get(line.address, '')}&taal=nl")
        title = page.locator("h1").inner_text()
        # of a page without a choice: where nothing is to be chosen nothing is said either
        printed = sheets(page.pdf(prefer_css_page_size=True, print_background=True))
        first, bare = printed[0], [sheet.words for sheet in printed if len(sheet.words) <= FOOT]
        if bare or not (first.has(title) and re.search(r"zoalsbekendop\d+[a-z]+\d{4},stand\d+\.", first.words)):
            wrong[line.address] = (title, first.words, bare)
    assert wrong == {}


def test_who_asks_for_contrast_gets_edges_and_keeps_the_shapes(live: Live, sign_in: SignIn) -> None:
    page = quality(live, sign_in)
    tile, pill = page.locator(".m-tile").first, page.locator(".m-pill").first
    calm = tile.evaluate("one => getComputedStyle(one).borderTopColor")
    expect(pill).to_have_css("border-top-width", "0px")
    page.emulate_media(contrast="more")
    expect(pill).to_have_css("border-top-width", "1px")
    assert tile.evaluate("one => getComputedStyle(one).borderTopColor") != calm
    page.emulate_media(contrast="no-preference", forced_colors="active")
    expect(pill).to_have_css("border-top-width", "1px")
    expect(tile).to_have_css("border-top-style", "solid")


def test_who_asks_for_less_motion_gets_none(live: Live, sign_in: SignIn) -> None:
    page = quality(live, sign_in)
    page.emulate_media(reduced_motion="reduce")
    moving = page.evaluate(
        "() => [...document.querySelectorAll('#root *')].filter((one) =>"
        " parseFloat(getComputedStyle(one).transitionDuration) > 0.001).length"
    )
    assert moving == 0
