"""'Over deze cijfers' at the foot of a page, run without a browser on a real store."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from monitor.domain.catalogue import INDICATORS, RATIOS
from monitor.domain.catalogue.vastgelegd import RECORDED
from monitor.store.engine import Store
from monitor.ui.about_pages import ABOUT, TITLES
from monitor.ui.menu import MENU
from tests.factories import KADE, VELD, a_report, a_store_with_registers, approved
from tests.ui.test_pages import Q4

PAGE = str(Path(__file__).with_name("page_alone.py"))
WITHOUT_FIGURES = {"beheer", "definities", "toegankelijkheid"}


@pytest.fixture
def page(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("PAGE_STORE", sqlite_url)
    monkeypatch.setenv("PAGE_SCRIPT", "besteding.py")
    store = a_store_with_registers(Store(sqlite_url))
    approved(store, "noord", Q4, {KADE: 14})
    a_report(store, "oost", Q4, {VELD: 20})
    store.close()
    return AppTest.from_file(PAGE, default_timeout=30)


def foot(page: AppTest) -> str:
    """Run the page and return the one piece of HTML that holds the fold."""
    page.run()
    assert not page.exception
    (found,) = [element.proto.body for element in page.get("html") if "m-about" in element.proto.body]
    return str(found)


def test_every_page_with_figures_says_what_they_are() -> None:
    assert set(ABOUT) == {line.address for line in MENU} - WITHOUT_FIGURES
    known = {*INDICATORS, *RECORDED, *RATIOS}
    assert {code for about in ABOUT.values() for code in (*about.measures, *about.published)} <= known
    assert set(ABOUT) <= set(TITLES)


def test_the_fold_names_who_is_in_and_links_to_definitions(page: AppTest) -> None:
    html = foot(page)
    assert "Goedgekeurd: Noord. Voorlopig: Oost." in html
    assert "peildatum 31 december 2025" in html
    assert 'href="/definities?maat=besteed"' in html
    assert "U ziet alle landsdelen." in html
    assert "Voorbeeldcijfers" not in html


def test_the_view_can_be_cited_with_quarter_day_and_version(page: AppTest, sqlite_url: str) -> None:
    page.query_params["jaar"] = "2025"
    store = Store(sqlite_url)
    version = store.version()
    store.close()
    html = foot(page)
    assert f"2025\u00a0K4, zoals bekend op 21 november 2026, stand {version}." in html
    assert "/besteding?jaar=2025&amp;kwartaal=2025-Q4&amp;bekend=2026-11-21" in html


def test_an_earlier_day_and_approved_only_are_said(page: AppTest) -> None:
    page.query_params["bekend"] = "2026-11-20"
    assert "Zoals bekend op 20 november 2026. Wat daarna" in foot(page)


def test_the_fold_is_english_on_an_english_page(page: AppTest) -> None:
    page.query_params["taal"] = "en"
    html = foot(page)
    assert "About these figures" in html
    assert "Approved: Noord. Provisional: Oost." in html


@pytest.mark.parametrize("script", ["overzicht", "kwaliteit", "ombouw", "paden", "herzieningen", "gebeurtenissen"])
def test_the_fold_stands_on_the_page(page: AppTest, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    monkeypatch.setenv("PAGE_SCRIPT", f"{script}.py")
    assert "Zo verwijst u hiernaar" in foot(page)
