"""All pages in one browser: none scrolls sideways from a phone to a wide desk, and each speaks one language."""

import re
from datetime import date

import pytest
from playwright.sync_api import Page

from monitor.actions.people import grant
from monitor.domain.people import OPERATOR, Grant, Role
from monitor.ui.menu import MENU
from tests.browser.conftest import Live, SignIn
from tests.factories import Q2, Q3, SITES, approved, with_sites
from tests.queries.test_quality import NOORD

pytestmark = pytest.mark.browser

WIDTHS = (1920, 1440, 768, 390, 320)
ON_PAGE = {"regio": "regio=noord", "aanbieder": "aanbieder=duin", "opgave": "regio=noord&kwartaal=2026-Q3"}
# words of Streamlit, Plotly and ourselves that are no word in the other language; names of sites have a capital
ENGLISH = (
    r"[Ll]oading|[Rr]unning|[Ss]elect|[Cc]hoose|[Ss]earch|[Cc]lose|[Cc]ancel|[Ss]how|[Bb]rowse|[Ee]xpand|[Ff]ullscreen"
)
ENGLISH += (
    r"|[Zz]oom|[Rr]eset|[Vv]iew|[Ss]ign out|[Ss]ettings|[Rr]erun|[Ff]igures|[Pp]laces|[Ss]tatus of|and|the|with|from"
)
DUTCH = r"[Kk]ies|[Tt]oon|[Zz]oek|[Ss]luiten|[Ww]eergave|[Aa]fmelden|[Ll]aden|[Kk]wartaal|[Oo]pgave|[Ll]andsdeel"
DUTCH += r"|[Pp]laatsen|[Gg]een|[Zz]oals|[Bb]ekend|het|een|niet|wordt|zijn|voor"
CODES = {"landsdeel"}  # the kind of a region, as it stands in the register's file
# what is read: text on the screen, and the names, titles and placeholders of what can be used; addresses and codes not
SAID = """() => {
  const left = "[lang]:not(html), code, .m-cite, script, style";
  const copy = document.querySelector("#root").cloneNode(true);
  copy.querySelectorAll(left).forEach((one) => one.remove());
  const shown = [...document.querySelectorAll("#root *")].filter((one) => !one.closest(left));
  const names = ["aria-label", "title", "placeholder", "alt"];
  const labels = shown.flatMap((one) => names.map((name) => one.getAttribute(name) ?? ""));
  const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  const said = [];
  while (texts.nextNode()) said.push(texts.currentNode.nodeValue);
  return [...said, ...labels].filter((words) => words.trim());
}"""


def drawn(page: Page, address: str) -> None:
    """Open a page and wait until it has stopped changing."""
    page.goto(address)
    page.locator("h1").first.wait_for(timeout=30_000)
    settled(page)


def turned_to(page: Page, path: str) -> None:
    """Go to another page as the browser's own back button does, without loading everything again."""
    page.evaluate(
        "path => { document.querySelector('h1').remove(); history.pushState({}, '', path);"
        " dispatchEvent(new PopStateEvent('popstate')); }",
        path,
    )
    page.locator("h1").first.wait_for(timeout=30_000)
    settled(page)


def settled(page: Page) -> None:
    page.evaluate("window.__length = undefined")
    page.wait_for_function(
        """() => {
          const now = document.querySelector("#root").innerHTML.length;
          const busy = document.querySelector("[data-testid=stStatusWidget], [data-testid=stSkeleton]");
          const same = window.__length === now && !busy;
          window.__length = now;
          return same;
        }""",
        polling=200,
        timeout=30_000,
    )


def foreign(page: Page, words: str) -> set[str]:
    """Return the pieces on the page in which one of the other language's words stands."""
    found = re.compile(rf"\b(?:{words})\b")
    return {said for said in page.evaluate(SAID) if found.search(said) and said not in CODES}


def too_wide(page: Page) -> list[int]:
    """Return the widths at which the page scrolls sideways."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(120)
        over = page.evaluate(
            "() => Math.max(...[document.documentElement, document.querySelector('[data-testid=stMain]')]"
            ".map((one) => one.scrollWidth - one.clientWidth))"
        )
        found += [width] if over > 0 else []
    return found


def test_no_page_scrolls_sideways_or_speaks_another_language(live: Live, sign_in: SignIn) -> None:
    with_sites(live.store, *SITES)
    for quarter in (Q2, Q3):
        approved(live.store, "noord", quarter, NOORD)
    with live.store.begin() as session:
        grant(session, OPERATOR, "anna", Grant(Role.BEHEERDER, "NL", date(2024, 1, 1)))
    page = sign_in("anna", "/toegankelijkheid", width=WIDTHS[0])
    wrong = {}
    # one language after the other: turning to the same page in another language would draw nothing
    for line in MENU:
        turned_to(page, f"/{line.address}?{ON_PAGE.get(line.address, '')}&taal=nl")
        wrong[line.address] = (foreign(page, ENGLISH), too_wide(page))
    for line in MENU:
        turned_to(page, f"/{line.address}?{ON_PAGE.get(line.address, '')}&taal=en")
        wrong[f"{line.address} in English"] = (foreign(page, DUTCH), [])
    assert {where: found for where, found in wrong.items() if found != (set(), [])} == {}
