"""The page of the agreed paths: what it says, and what the lead sets and signs there."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from monitor.domain.formats import date_long
from monitor.domain.people import OPERATOR
from monitor.domain.quarter import Quarter
from monitor.queries.overrides import overrides
from monitor.queries.paths import path_versions
from monitor.store.engine import Store
from monitor.ui.opening import OPENED
from tests.factories import KADE, PLACES, Q3, a_path, a_store_with_registers, approved
from tests.ui.unfolded import Everything

PAGE = str(Path(__file__).with_name("page_alone.py"))


@pytest.fixture
def store(sqlite_url: str) -> Store:
    made = a_store_with_registers(Store(sqlite_url))
    a_path(made, "noord", ((Q3.plus(-4), 30), (Quarter(2028, 3), 6)))
    for number in range(5):
        approved(made, "noord", Q3.plus(number - 4), {KADE: 20 - 2 * number, "boeg": 12})
    return made


@pytest.fixture
def page(store: Store, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("PAGE_STORE", sqlite_url)
    monkeypatch.setenv("PAGE_SCRIPT", "paden.py")
    made = AppTest.from_file(PAGE, default_timeout=30)
    made.query_params["regio"] = "noord"
    made.session_state[OPENED] = Everything()
    return made


def shown(page: AppTest) -> str:
    assert not page.exception
    return " ".join(element.proto.body for element in page.get("html")).replace("\u00a0", " ")


def field(page: AppTest, ending: str) -> str:
    """Return the key of the one widget whose key ends so."""
    widgets = (*page.text_input, *page.text_area, *page.radio, *page.date_input)
    return next(str(widget.key) for widget in widgets if str(widget.key).endswith(ending))


def press(page: AppTest, label: str) -> None:
    next(button for button in page.button if button.label == label).click().run()


def propose(page: AppTest, milestones: str, decided: str = "oktober 2026", reason: str = "Uitstel") -> None:
    page.text_area(key=field(page, "-mijlpalen")).set_value(milestones)
    page.text_input(key=field(page, "-besluit")).set_value(decided)
    page.text_input(key=_reason(page)).set_value(reason)
    page.text_input(key=field(page, "-bron")).set_value("Brief")
    press(page, "Bekijken")


def _reason(page: AppTest) -> str:
    return next(str(w.key) for w in page.text_input if str(w.key).endswith("-reden") and "-teken-" not in str(w.key))


def test_a_reported_point_leads_to_the_figures_of_its_quarter(page: AppTest) -> None:
    page.run()
    assert not page.exception
    drawn = json.loads(page.get("plotly_chart")[0].proto.spec)["data"]
    leads = [lead for trace in drawn for lead in (trace.get("meta") or {}).get("leads", ())]
    assert f"/regio?kwartaal={Q3.code}&regio=noord&toon=gesloten_capaciteit#cijfers" in leads


def test_the_first_line_and_the_pace_say_where_it_stands_and_goes(page: AppTest) -> None:
    html = shown(page.run())
    assert (
        "Gesloten plaatsen in Noord: <strong>24</strong> in 2026 K3, <strong>2 boven het afgesproken pad</strong>"
        in html
    )
    assert "Er gaan 2 per kwartaal af" in html
    assert "keer nagerekend" in html
    assert "Zo wordt de status bepaald" in html
    assert "1 versie van dit pad" in html


def test_the_metric_in_the_address_is_shown(page: AppTest) -> None:
    page.query_params["maat"] = "besteed"
    assert "Besteed programmageld in Noord: <strong>er is nog geen pad afgesproken</strong>" in shown(page.run())


def test_another_region_or_metric_that_is_not_there_is_said_in_words(page: AppTest) -> None:
    page.query_params["regio"] = "nergens"
    assert "Van nergens is er geen pad." in shown(page.run())


def test_a_new_version_is_looked_at_first_and_then_set_as_it_was_looked_at(page: AppTest, store: Store) -> None:
    page.run()
    propose(page, "2028-Q3 10\n2029-Q4 0")
    html = shown(page)
    assert "Het einddoel gaat van 6 in 2028 K3 naar 0 in 2029 K4." in html
    assert "Er is nog niets vastgesteld." in html
    with store.read() as session:
        assert len(path_versions(session, OPERATOR, "noord", PLACES)) == 1
    press(page, "Vaststellen")
    assert "Versie 2 is vastgesteld." in shown(page)
    with store.read() as session:
        second = path_versions(session, OPERATOR, "noord", PLACES)[1]
    assert (second.decided_on, second.reason, second.source) == (date(2026, 10, 31), "Uitstel", "Brief")
    assert second.milestones == ((Quarter(2028, 3), 10), (Quarter(2029, 4), 0))
    page.run()
    assert "2026 K3 wordt beoordeeld naar het pad van 1 januari 2024" in shown(page)


def test_a_refused_version_loses_nothing_that_was_typed(page: AppTest) -> None:
    page.run()
    propose(page, "2028-Q3 tien\n2027-Q3 8", "ooit", " ")
    html = shown(page)
    assert "Regel 1:" in html
    assert "Geef de dag of de maand van het besluit" in html
    assert "Vul de reden van dit pad in." in html
    assert page.text_area(key=field(page, "-mijlpalen")).value == "2028-Q3 tien\n2027-Q3 8"
    assert page.text_input(key=field(page, "-besluit")).value == "ooit"
    assert page.text_input(key=field(page, "-bron")).value == "Brief"


def test_a_version_that_was_looked_at_need_not_be_set(page: AppTest, store: Store) -> None:
    page.run()
    propose(page, "2029-Q4 0")
    press(page, "Niet vaststellen")
    assert "Er is nog niets vastgesteld." not in shown(page)
    with store.read() as session:
        assert len(path_versions(session, OPERATOR, "noord", PLACES)) == 1


def test_a_status_is_signed_and_taken_back_with_both_in_sight(page: AppTest, store: Store) -> None:
    page.run()
    press(page, "Status tekenen")
    assert "Kies eerst een status." in shown(page)
    until = date.today() + timedelta(days=30)
    page.radio(key=field(page, "-status")).set_value("op koers")
    reason = next(str(w.key) for w in page.text_input if "-teken-" in str(w.key))
    page.text_input(key=reason).set_value("Sluiting is getekend")
    page.date_input(key=field(page, "-tot")).set_value(until)
    press(page, "Status tekenen")
    html = shown(page.run())
    assert "Status gezet op ‘Op koers’" in html
    assert f"geldig tot en met {date_long(until)}. Reden: Sluiting is getekend. Volgens de regel: Let op." in html
    lifting = next(str(w.key) for w in page.text_input if "-trek-in-" in str(w.key))
    page.text_input(key=lifting).set_value("Toch niet")
    press(page, "Intrekken")
    assert "ingetrokken" in shown(page)
    with store.read() as session:
        assert len(overrides(session, OPERATOR, "noord", PLACES, Q3)) == 2


def test_the_past_can_be_seen_and_not_decided_about(page: AppTest) -> None:
    today = date.today()
    page.query_params["bekend"] = today.isoformat()
    page.run()
    assert not page.text_area
    assert f"zoals bekend op {date_long(today)}" in shown(page)
