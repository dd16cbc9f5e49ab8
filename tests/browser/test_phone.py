"""On a phone: what counts most is seen without sliding, and nothing in a drawing is cut."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Live, SignIn
from tests.browser.test_entry import broken
from tests.browser.test_every_page import drawn, turned_to
from tests.factories import Q2, Q3, SITES, approved, with_sites
from tests.queries.test_quality import NOORD

pytestmark = pytest.mark.browser

PHONE, NARROW, TALL = 390, 320, 844
CUT = """() => [...document.querySelectorAll(".js-plotly-plot")].flatMap((drawing) => {
  const { left, right } = drawing.getBoundingClientRect();
  const out = (one) => one.width && (one.left < left - 3 || one.right > right + 3);
  const texts = [...drawing.querySelectorAll("svg text")];
  return texts.filter((text) => out(text.getBoundingClientRect())).map((text) => text.textContent);
})"""


def on_a_phone(live: Live, sign_in: SignIn, width: int) -> Page:
    with_sites(live.store, *SITES)
    for quarter in (Q2, Q3):
        approved(live.store, "noord", quarter, NOORD)
    return sign_in("anna", "/toegankelijkheid", width=width, height=TALL)


@pytest.mark.parametrize("path", ["/overzicht", "/regio"])
def test_the_status_of_a_landsdeel_stands_below_its_name(live: Live, sign_in: SignIn, path: str) -> None:
    page = on_a_phone(live, sign_in, PHONE)
    drawn(page, f"{live.address}{path}")
    row = page.locator("tr:has(> th[scope=row] a:text-is('Noord'))").first
    status, column = row.locator("th .m-pill"), row.locator("td .m-pill")
    expect(status).to_be_visible()
    expect(column).to_be_hidden()
    box = status.bounding_box() or {}
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE
    # a row has as many cells as there are headings, whichever of the two says the status
    heads = page.locator("table:has(th[scope=row] a:text-is('Noord')) thead th:visible").count()
    assert row.locator("> :is(th, td):visible").count() == heads
    assert broken(page) == []
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(status).to_be_hidden()
    expect(column).to_be_visible()


def test_a_caption_stays_in_view_while_its_table_slides(live: Live, sign_in: SignIn) -> None:
    page = on_a_phone(live, sign_in, PHONE)
    drawn(page, f"{live.address}/kwaliteit")
    caption = page.locator(".m-scroll:has(thead th:nth-child(8)) caption").first
    slid = caption.evaluate(
        "one => { const box = one.closest('.m-scroll'); box.scrollLeft = 200; return box.scrollLeft; }"
    )
    assert slid == 200
    box = caption.bounding_box() or {}
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_text_of_a_drawing_is_cut_on_the_narrowest_screen(live: Live, sign_in: SignIn, language: str) -> None:
    page = on_a_phone(live, sign_in, NARROW)
    cut = {}
    for path in ("overzicht", "regio?regio=noord", "aanbieder?aanbieder=duin", "ombouw", "kwaliteit", "paden"):
        turned_to(page, f"/{path}{'&' if '?' in path else '?'}taal={language}")
        page.wait_for_timeout(300)
        cut[path] = page.evaluate(CUT)
    assert {path: texts for path, texts in cut.items() if texts} == {}
