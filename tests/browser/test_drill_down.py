"""A click on a bar or a tile of a drawing goes to what it is about, and the chosen view goes along."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.actions.factories import number
from tests.browser.conftest import Live, SignIn
from tests.browser.test_entry import QUARTER, SLOW, at_site, settled
from tests.browser.test_history import handed_in

pytestmark = pytest.mark.browser

# where on the screen the first point of a drawing is that leads somewhere
POINT = """drawing => {
  const { _fullLayout: { xaxis, yaxis }, data } = drawing, box = drawing.getBoundingClientRect();
  const trace = data.find(({ meta }) => meta?.leads), at = trace.meta.leads.findIndex(Boolean);
  return [box.x + xaxis._offset + xaxis.d2p(trace.x[at]), box.y + yaxis._offset + yaxis.d2p(trace.y[at])];
}"""


def point_of_the_map(page: Page) -> tuple[float, float]:
    drawing = page.locator(".st-key-card-map .js-plotly-plot")
    drawing.scroll_into_view_if_needed()
    settled(page)
    x, y = drawing.evaluate(POINT)
    return x, y


def test_a_tile_leads_a_mouse_at_once_to_its_landsdeel_with_the_view(live: Live, sign_in: SignIn) -> None:
    handed_in(live, number(at_site("gesloten_capaciteit"), 24), number(at_site("groepen"), 4))
    anna = sign_in("Anna", f"/?kwartaal={QUARTER.code}&taal=en")
    expect(anna.locator(".st-key-card-map .main-svg").first).to_be_visible(timeout=SLOW)
    x, y = point_of_the_map(anna)
    anna.mouse.move(x - 3, y)
    anna.mouse.move(x, y)
    expect(anna.locator(".st-key-card-map .m-leads")).to_be_visible(timeout=SLOW)
    anna.mouse.click(x, y)
    expect(anna).to_have_url(re.compile(r"/regio\?.*regio="), timeout=SLOW)
    assert {"taal=en", f"kwartaal={QUARTER.code}"} <= set(anna.url.partition("?")[2].split("&"))
