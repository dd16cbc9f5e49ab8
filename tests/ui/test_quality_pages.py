"""The pages about quality and about accessibility, run without a browser on a real store."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from monitor.actions.office_settings import put_settings
from monitor.domain.office_settings import OfficeSetting
from monitor.domain.people import OPERATOR
from monitor.store.engine import Store
from tests.factories import Q2, Q3, a_store_with_registers, approved
from tests.queries.test_quality import NOORD, OOST

PAGE = str(Path(__file__).with_name("page_alone.py"))


@pytest.fixture
def page(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("PAGE_STORE", sqlite_url)
    monkeypatch.setenv("PAGE_SCRIPT", "kwaliteit.py")
    return AppTest.from_file(PAGE, default_timeout=30)


@pytest.fixture
def filled(sqlite_url: str) -> Store:
    store = a_store_with_registers(Store(sqlite_url))
    approved(store, "noord", Q3, NOORD)
    approved(store, "oost", Q3, OOST)
    return store


def shown(page: AppTest) -> str:
    """Run the page and return all HTML it drew."""
    page.run()
    assert not page.exception
    return " ".join(element.proto.body for element in page.get("html"))


def test_the_first_line_is_made_from_the_figures(page: AppTest, filled: Store) -> None:
    html = shown(page)
    assert "vertrok 20 keer een jongere: <strong>8 keer naar huis (40%)</strong>" in html
    assert "<strong>40,0% er langer dan zes maanden</strong>" in html
    assert "7 jongeren verblijven buiten het eigen landsdeel." in html


def test_tiles_tables_and_quotes_stand_on_the_page(page: AppTest, filled: Store) -> None:
    html = shown(page)
    assert '<p class="m-value">40%</p>' in html
    assert "Praat eerder met ons." in html
    assert "Noord, 2026\u00a0K3" in html
    assert "ja, voor 1 van 1 jeugdregio’s" in html
    assert "<b>6 van 24</b>" in html
    assert "/definities?maat=aandeel_langer_6mnd" in html
    assert "Van 3 locaties is er één onder 70% en twee boven 95% bezet" in html
    assert len(page.get("plotly_chart")) == 5


def test_a_landsdeel_in_the_address_is_shown_beside_the_country(page: AppTest, filled: Store) -> None:
    page.query_params["regio"] = "oost"
    html = shown(page)
    assert "vertrok in Oost 5 keer een jongere" in html
    assert "1 van 8 jongeren uit Oost verblijft in een ander landsdeel" in html
    assert "Wij willen koken." in html
    assert "Praat eerder met ons." not in html
    assert page.selectbox[0].value == "oost"


def test_choosing_a_landsdeel_puts_it_in_the_address(page: AppTest, filled: Store) -> None:
    shown(page)
    page.selectbox[0].set_value("noord").run()
    assert page.query_params["regio"] == "noord"


def test_a_region_that_is_no_landsdeel_is_refused_in_words(page: AppTest, filled: Store) -> None:
    page.query_params["regio"] = "JZ01"
    assert "Landsdeel JZ01 is niet bekend." in shown(page)


def test_an_empty_store_says_when_the_first_report_closes(page: AppTest) -> None:
    assert "Nog geen cijfers. De eerste opgave sluit op" in shown(page)


def test_a_landsdeel_that_is_late_says_so_and_leads_to_the_quarter_before(page: AppTest, filled: Store) -> None:
    approved(filled, "noord", Q3.plus(1), NOORD)
    page.query_params["regio"] = "oost"
    page.query_params["kwartaal"] = "2026-Q4"
    html = shown(page)
    assert "Oost heeft over 2026\u00a0K4 nog niets gemeld." in html
    assert "De sluitdatum is 31 januari 2027." in html
    assert "/kwaliteit?kwartaal=2026-Q3&amp;regio=oost" in html
    assert not page.get("plotly_chart")


def test_everything_turns_english(page: AppTest, filled: Store) -> None:
    page.query_params["taal"] = "en"
    html = re.sub(r'href="[^"]*"', "", shown(page))
    assert "a youth left 20 times" in html
    for dutch in ("landsdeel", "jongeren", "verblijf", "Geen norm"):
        assert dutch not in html


def test_what_youths_say_is_shown_as_text(page: AppTest, sqlite_url: str) -> None:
    store = a_store_with_registers(Store(sqlite_url))
    approved(store, "noord", Q2, {**NOORD, ("noord", "stem_van_jongeren"): "<script>alert(1)</script>"})
    assert '<blockquote lang="nl">&lt;script&gt;alert(1)&lt;/script&gt;</blockquote>' in shown(page)


def test_the_statement_marks_what_is_still_to_be_filled_in(
    page: AppTest, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGE_SCRIPT", "toegankelijkheid.py")
    html = shown(page)
    assert html.count("nog in te vullen door de beheerder") == 6
    assert "WCAG 4.1.2 naam, rol, waarde" in html
    store = Store(sqlite_url)
    with store.begin() as session:
        put_settings(session, OPERATOR, [OfficeSetting("toegankelijkheid/contact", "hulp@voorbeeld.nl")])
    html = shown(page)
    assert html.count("nog in te vullen door de beheerder") == 5
    assert "<dd>hulp@voorbeeld.nl</dd>" in html


def test_the_statement_is_there_in_english(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGE_SCRIPT", "toegankelijkheid.py")
    page.query_params["taal"] = "en"
    html = shown(page)
    assert "still to be filled in by the administrator" in html
    assert "Wat " not in html
