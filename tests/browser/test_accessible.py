"""axe (WCAG 2.2 AA) on every page that someone may open, in every role, with figures open and charts compared."""

from collections.abc import Mapping

import pytest

from monitor.domain.people import Role
from monitor.ui.menu import open_pages
from tests.actions.factories import person
from tests.browser.conftest import Live, SignIn
from tests.browser.test_entry import broken
from tests.browser.test_every_page import ON_PAGE, drawn, turned_to
from tests.factories import Q2, Q3, SITES, a_path, a_person, approved, with_sites
from tests.queries.test_quality import NOORD

pytestmark = pytest.mark.browser

# by what a page shows more when its address asks for it
OPEN: Mapping[str, str] = {
    "overzicht": "toon=gesloten_capaciteit&naast=2026-08-01&indeling=jeugdregio",
    "regio": "regio=noord&toon=bezet&goedgekeurd=1",
    "besteding": "toon=besteed",
    "kwaliteit": "toon=wachtenden",
}
# Streamlit's uploader names its own button twice
NOT_OURS = {"beheer": "nested-interactive", "opgave": "nested-interactive"}


@pytest.mark.parametrize("role", [Role.AANJAGER, Role.COORDINATOR, Role.MINISTERIE, Role.BEHEERDER])
def test_axe_finds_nothing_on_any_page_of_a_role(live: Live, sign_in: SignIn, role: Role) -> None:
    with_sites(live.store, *SITES)
    a_path(live.store, "noord")
    for quarter in (Q2, Q3):
        approved(live.store, "noord", quarter, NOORD)
    region = "noord" if role is Role.COORDINATOR else "NL"
    a_person(live.store, "eva", role, region)
    page = sign_in("Eva", "/toegankelijkheid")
    wrong = {}
    for line in (line.address for line in open_pages(person(live.store, "eva"))):
        for number, asked in enumerate(filter(None, (ON_PAGE.get(line, "kwartaal=2026-Q3"), OPEN.get(line)))):
            # turning to a page is quicker than loading everything again, and turning to the same one draws nothing
            if number:
                drawn(page, f"{live.address}/{line}?{asked}")
            else:
                turned_to(page, f"/{line}?{asked}")
            found = [one for one in broken(page) if NOT_OURS.get(line, "-") not in one]
            if found:
                wrong[f"{line}?{asked}"] = found
    assert wrong == {}
