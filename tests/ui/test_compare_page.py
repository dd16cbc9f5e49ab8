"""The page Vergelijken, run without a browser on a real store."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from monitor.domain.workflow import Step
from monitor.queries.demonstration import DEMONSTRATION
from monitor.store.engine import Store
from monitor.store.ledger import Entry, record
from tests.conftest import Clock
from tests.factories import (
    BOEG,
    KADE,
    Q1,
    Q2,
    Q3,
    VELD,
    a_published_figure,
    a_report,
    a_store_with_registers,
    approved,
    saved,
    stepped,
)

PAGE = str(Path(__file__).with_name("page_alone.py"))


@pytest.fixture
def page(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("PAGE_STORE", sqlite_url)
    monkeypatch.setenv("PAGE_SCRIPT", "vergelijken.py")
    return AppTest.from_file(PAGE, default_timeout=30)


@pytest.fixture
def filled(sqlite_url: str, clock: Clock) -> Store:
    """Return a store in which De Kade was 20 until 17 November 2026, and 18 from the 18th."""
    store = a_store_with_registers(Store(sqlite_url, clock))
    approved(store, "noord", Q2, {KADE: 20, BOEG: 10, (KADE, "bezet"): 10, (BOEG, "bezet"): 5})
    approved(store, "oost", Q2, {VELD: 10, (VELD, "bezet"): 10})
    clock.at = datetime(2026, 11, 18, 9, tzinfo=UTC)
    stepped(store, "noord", Q2, Step.REOPEN, "anna", "<b>telfout</b>")
    saved(store, "noord", Q2, {KADE: 18})
    stepped(store, "noord", Q2, Step.SUBMIT)
    approved(store, "noord", Q3, {KADE: 18, BOEG: 6, (KADE, "bezet"): 6, (BOEG, "bezet"): 6})
    a_report(store, "oost", Q3, {VELD: 9, (VELD, "bezet"): 9})
    return store


def shown(page: AppTest) -> str:
    """Run the page and return all HTML it drew."""
    page.run()
    assert not page.exception
    return " ".join(element.proto.body for element in page.get("html"))


def test_landsdelen_stand_side_by_side_with_their_numbers(page: AppTest, filled: Store) -> None:
    html = shown(page)
    assert "<strong>omlaag in 2 van 2 landsdelen</strong>, het meest veranderd in Noord (van 28 naar 24)." in html
    assert "<h2>Gesloten plaatsen: het hoogst in Noord (24), het laagst in Oost (9)</h2>" in html
    assert 'alt="Noord: van 28* in 2026\u00a0K2 naar 24 in 2026\u00a0K3"' in html
    assert "Nederland, gemiddeld per landsdeel" in html


def test_a_measure_and_landsdelen_in_the_address_are_shown(page: AppTest, filled: Store) -> None:
    page.query_params["maat"] = "bezettingsgraad"
    page.query_params["regios"] = "oost"
    html = shown(page)
    assert "<h2>Bezettingsgraad: 100,0% in Oost</h2>" in html
    assert page.selectbox[0].value == "bezettingsgraad"
    assert page.checkbox[0].disabled


def test_numbers_per_hundred_stand_in_the_address(page: AppTest, filled: Store) -> None:
    shown(page)
    page.checkbox[0].check().run()
    assert page.query_params["per100"] == ["1"] or page.query_params["per100"] == "1"
    html = shown(page)
    assert "Gesloten plaatsen per 100 van 2026\u00a0K2: het hoogst in Oost (90), het laagst in Noord (86)" in html


def test_choosing_a_measure_a_place_and_landsdelen_puts_them_in_the_address(page: AppTest, filled: Store) -> None:
    shown(page)
    page.selectbox[0].set_value("bezet").run()
    page.selectbox[1].set_value("oost").run()
    page.button_group[0].set_value(["noord"]).run()
    given = {name: page.query_params[name] for name in ("maat", "regio", "regios")}
    assert {name: v if isinstance(v, str) else v[0] for name, v in given.items()} == {
        "maat": "bezet",
        "regio": "oost",
        "regios": "noord",
    }


def test_then_and_now_name_the_quarter_and_the_reason(page: AppTest, filled: Store) -> None:
    page.query_params["naast"] = "2026-11-17"
    html = shown(page)
    assert "Het ene kwartaal dat bekend was, is anders dan zoals bekend op 17 november 2026: 2026\u00a0K2 (−2)" in html
    assert "1 kwartaal was toen nog niet bekend." in html
    assert "De Kade: 20 werd 18, “&lt;b&gt;telfout&lt;/b&gt;”" in html
    assert "later gemeld: toen 0, nu 3 van 3" in html
    assert len(page.get("plotly_chart")) == 1


def test_a_day_that_was_not_chosen_is_a_year_ago(page: AppTest, filled: Store) -> None:
    html = shown(page)
    assert "Op 21 november 2025 was hier nog niets van bekend" in html


@pytest.mark.parametrize("day", ["1999-01-01", "2099-01-01", "nooit"])
def test_a_day_that_cannot_be_is_brought_within_reach(page: AppTest, filled: Store, day: str) -> None:
    page.query_params["naast"] = day
    assert "Vergelijken" in shown(page)


def test_published_figures_stand_beside_the_own_sum(page: AppTest, filled: Store) -> None:
    a_published_figure(filled, 41, day=Q2.end, month="2026-09")
    a_published_figure(filled, 20, "bezet", day=Q2.end, month="2026-09")
    html = shown(page)
    assert "Van 2 gepubliceerde cijfers verschillen er 2 van de som van de opgaven" in html
    assert "september 2026, voorlopig, tweedehands<br><small>krant</small>" in html
    assert "3 van 3 locaties" in html
    assert "65,8% (25 van 38)" in html
    assert "verzonnen" not in html


def test_a_demonstration_says_that_its_figures_prove_nothing(page: AppTest, filled: Store) -> None:
    with filled.begin() as session:
        record(session, Entry("opdrachtregel", DEMONSTRATION, "demonstratie"))
    html = shown(page)
    assert "verzonnen voorbeeldcijfers" in html
    assert "voorbeeldcijfers</span>" in html


def test_another_landsdeel_than_there_is_is_told(page: AppTest, filled: Store) -> None:
    page.query_params["regios"] = "nergens,oost"
    html = shown(page)
    assert "De cijfers van dit landsdeel zijn alleen voor de eigen coördinator" in html
    assert "9* in Oost" in html or "9 in Oost" in html


def test_an_empty_store_says_when_the_first_report_closes(page: AppTest, sqlite_url: str) -> None:
    a_store_with_registers(Store(sqlite_url))
    html = shown(page)
    assert "Nog geen cijfers. De eerste opgave sluit op" in html
    assert "Nog geen kwartaal met zowel opgaven als een publicatie" in html


def test_everything_turns_english(page: AppTest, filled: Store) -> None:
    page.query_params["taal"] = "en"
    html = shown(page)
    assert "down in 2 of 2 regions" in html
    for dutch in ("landsdeel", "kwartaal waarin", "Bron:", "opgaven", "bekend op"):
        assert dutch not in html


def test_a_quarter_before_the_first_report_has_no_lines(page: AppTest, filled: Store) -> None:
    page.query_params["kwartaal"] = Q1.plus(-8).code
    assert "Nog geen cijfers" in shown(page)
