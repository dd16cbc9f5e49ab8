"""A click on a bar, a point or a small picture goes to what it is about, and the chosen view goes along."""

import re
from collections.abc import Mapping

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.actions.factories import number
from tests.browser.conftest import Live, SignIn
from tests.browser.test_entry import QUARTER, SLOW, at_site, settled
from tests.browser.test_history import handed_in
from tests.factories import KADE, Q2, Q3, SITES, VELD, Value, Where, a_path, approved, with_sites
from tests.queries.test_quality import NOORD

pytestmark = pytest.mark.browser

Spot = tuple[float, float]
EARLIER: Mapping[Where, Value] = {**NOORD, KADE: 24}
# where on the screen the points of a drawing are that lead somewhere, with the address of each
POINTS = """drawing => {
  const { _fullLayout: { xaxis, yaxis }, data } = drawing, box = drawing.getBoundingClientRect();
  return data.flatMap((trace) => (trace.meta?.leads ?? []).map((lead, n) => [lead, trace.x[n], trace.y[n]]))
    .filter(([lead, x, y]) => lead && x !== null && y !== null)
    .map(([lead, x, y]) => [lead, box.x + xaxis._offset + xaxis.d2p(x), box.y + yaxis._offset + yaxis.d2p(y)]);
}"""


@pytest.fixture
def filled(live: Live) -> Live:
    with_sites(live.store, *SITES)
    for quarter, noord in ((Q2, EARLIER), (Q3, NOORD)):
        approved(live.store, "noord", quarter, noord)
        approved(live.store, "oost", quarter, {VELD: 9})
    a_path(live.store, "noord", ((Q2, 40), (Q3.plus(9), 0)))
    return live


def spots(page: Page, card: str) -> dict[str, Spot]:
    """Bring a drawing into view and return where its points are, by the address each leads to."""
    drawing = page.locator(f".st-key-card-{card} .js-plotly-plot").first
    expect(drawing.locator(".main-svg").first).to_be_visible(timeout=SLOW)
    drawing.scroll_into_view_if_needed()
    settled(page)
    return {lead: (x, y) for lead, x, y in drawing.evaluate(POINTS)}


def spot_of(page: Page, card: str, *parts: str) -> Spot:
    """Return where the first point is whose address holds all of these parts."""
    found = spots(page, card)
    return next((spot for lead, spot in found.items() if set(parts) <= set(re.split(r"[?&#]", lead))), (0.0, 0.0))


def point_at(page: Page, card: str, spot: Spot) -> None:
    page.mouse.move(spot[0] - 3, spot[1])
    page.mouse.move(*spot)
    expect(page.locator(f".st-key-card-{card} .m-leads").first).to_be_visible(timeout=SLOW)


def asked(page: Page) -> set[str]:
    """Return the values in the address."""
    return set(page.url.partition("#")[0].partition("?")[2].split("&"))


def test_a_tile_leads_a_mouse_at_once_to_its_landsdeel_with_the_view(live: Live, sign_in: SignIn) -> None:
    handed_in(live, number(at_site("gesloten_capaciteit"), 24), number(at_site("groepen"), 4))
    anna = sign_in("Anna", f"/?kwartaal={QUARTER.code}&taal=en")
    spot = next(iter(spots(anna, "map").values()))
    point_at(anna, "map", spot)
    anna.mouse.click(*spot)
    expect(anna).to_have_url(re.compile(r"/regio\?.*regio="), timeout=SLOW)
    assert {"taal=en", f"kwartaal={QUARTER.code}"} <= asked(anna)


@pytest.mark.parametrize(
    ("path", "card", "leads", "rows"),
    [
        (
            "/?taal=en",
            "path",
            {"kwartaal=2026-Q2", "toon=gesloten_capaciteit"},
            "Closed places: 3 figures, 43 together",
        ),
        ("/regio?regio=noord", "region-path", {"kwartaal=2026-Q2", "toon=gesloten_capaciteit"}, "samen 34"),
        ("/kwaliteit?regio=noord", "stay", {"kwartaal=2026-Q2", "toon=aandeel_langer_6mnd"}, "Aandeel verblijf langer"),
        ("/aanbieder?aanbieder=duin", "provider-course", {"kwartaal=2026-Q2", "toon=bezet"}, "samen 23"),
        ("/vergelijken?regio=noord", "then", {"kwartaal=2026-Q2", "toon=gesloten_capaciteit"}, "samen 34"),
    ],
)
def test_a_point_of_a_line_opens_the_rows_of_its_quarter_and_brings_them_into_view(
    filled: Live, sign_in: SignIn, path: str, card: str, leads: set[str], rows: str
) -> None:
    anna = sign_in("Anna", path)
    spot = spot_of(anna, card, *leads)
    point_at(anna, card, spot)
    anna.mouse.click(*spot)
    expect(anna).to_have_url(re.compile("kwartaal=2026-Q2.*#cijfers"), timeout=SLOW)
    assert {*leads, *asked_in(path)} <= asked(anna)
    opened = anna.locator(".st-key-card-behind h2")
    expect(opened).to_contain_text(rows, timeout=SLOW)
    expect(opened).to_be_in_viewport(timeout=SLOW)


def asked_in(path: str) -> set[str]:
    return set(path.partition("?")[2].split("&"))


def test_a_corner_of_the_path_leads_to_the_path(filled: Live, sign_in: SignIn) -> None:
    anna = sign_in("Anna", "/regio?regio=noord")
    spot = spot_of(anna, "region-path", "maat=gesloten_capaciteit", "regio=noord")
    point_at(anna, "region-path", spot)
    anna.mouse.click(*spot)
    expect(anna).to_have_url(re.compile("/paden?"), timeout=SLOW)
    expect(anna.locator("h1", has_text="Afgesproken paden")).to_be_visible(timeout=SLOW)


def test_a_bar_of_a_site_opens_the_life_of_its_figure_and_ctrl_a_new_tab(filled: Live, sign_in: SignIn) -> None:
    anna = sign_in("Anna", "/aanbieder?aanbieder=duin&kwartaal=2026-Q3")
    drawing = anna.locator(".st-key-card-provider-sites .js-plotly-plot")
    expect(drawing.locator(".main-svg").first).to_be_visible(timeout=SLOW)
    drawing.scroll_into_view_if_needed()
    settled(anna)
    bar = drawing.locator(".trace.bars").last.locator(".point path").first.bounding_box() or {}
    spot = (bar["x"] + bar["width"] - 4, bar["y"] + bar["height"] / 2)
    point_at(anna, "provider-sites", spot)
    with anna.context.expect_page() as opened:
        anna.keyboard.down("Control")
        anna.mouse.click(*spot)
        anna.keyboard.up("Control")
    expect(opened.value.get_by_role("heading", name="Zo kwam dit cijfer tot stand")).to_be_visible(timeout=SLOW)
    assert "toon=bezet" in asked(opened.value)
    assert "/aanbieder?aanbieder=duin&kwartaal=2026-Q3" in anna.url, "the page itself stays where it is"
    anna.mouse.click(*spot)
    expect(anna.get_by_role("heading", name="Zo kwam dit cijfer tot stand")).to_be_visible(timeout=SLOW)


@pytest.mark.parametrize(
    ("path", "pictures"), [("/?kwartaal=2026-Q3", ".m-multiples"), ("/vergelijken?kwartaal=2026-Q3", ".m-sides")]
)
def test_a_small_picture_leads_to_its_landsdeel_and_ctrl_to_a_new_tab(
    filled: Live, sign_in: SignIn, path: str, pictures: str
) -> None:
    anna = sign_in("Anna", path)
    picture = anna.locator(f"{pictures} > li", has_text="Oost").locator("img")
    expect(picture).to_be_visible(timeout=SLOW)
    picture.scroll_into_view_if_needed()
    settled(anna)
    box = picture.bounding_box() or {}
    spot = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    with anna.context.expect_page() as opened:
        anna.keyboard.down("Control")
        anna.mouse.click(*spot)
        anna.keyboard.up("Control")
    expect(opened.value.locator("h1", has_text="Regio: Oost")).to_be_visible(timeout=SLOW)
    anna.mouse.click(*spot)
    expect(anna.locator("h1", has_text="Regio: Oost")).to_be_visible(timeout=SLOW)
    assert asked(anna) == {"kwartaal=2026-Q3", "regio=oost"}


def test_the_first_touch_tells_and_the_second_goes(filled: Live, browser: Browser) -> None:
    context = browser.new_context(locale="nl-NL", viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    page.goto(f"{filled.address}/aanbieder?aanbieder=duin")
    page.get_by_role("button", name="Anna").tap()
    settled(page)
    spot = spot_of(page, "provider-course", "kwartaal=2026-Q2", "toon=bezet")
    page.touchscreen.tap(*spot)
    expect(page.locator(".st-key-card-provider-course .hoverlayer")).to_contain_text(
        "Bezet: ten minste 23", timeout=SLOW
    )
    page.wait_for_timeout(700)
    assert "kwartaal=" not in page.url, "the first touch only tells"
    page.touchscreen.tap(*spot)
    expect(page).to_have_url(re.compile("kwartaal=2026-Q2.*toon=bezet"), timeout=SLOW)
    context.close()


def test_a_finger_on_a_small_picture_goes_at_once(filled: Live, browser: Browser) -> None:
    context = browser.new_context(locale="nl-NL", viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    page.goto(f"{filled.address}/vergelijken")
    page.get_by_role("button", name="Anna").tap()
    settled(page)
    page.locator(".m-sides > li", has_text="Noord").locator("img").tap(force=True, timeout=SLOW)
    expect(page.locator("h1", has_text="Regio: Noord")).to_be_visible(timeout=SLOW)
    context.close()


def test_who_scrolls_away_from_the_part_in_the_address_is_left_there(filled: Live, sign_in: SignIn) -> None:
    anna = sign_in("Anna", "/?toon=gesloten_capaciteit#cijfers")
    expect(anna.locator(".st-key-card-behind h2")).to_be_in_viewport(timeout=SLOW)
    anna.mouse.move(600, 500)
    anna.mouse.wheel(0, -3000)
    settled(anna)
    expect(anna.locator("h1")).to_be_in_viewport()
    anna.wait_for_timeout(500)
    expect(anna.locator("h1")).to_be_in_viewport()
