"""The page about money, run without a browser on a real store."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from monitor.cli.seeding import seed_everything
from monitor.domain.quarter import Quarter
from monitor.store.engine import Store
from tests.factories import a_report, a_store_with_registers
from tests.money_factories import with_budgets, with_documents
from tests.queries.test_money import BUDGETS, DOCUMENTS, stood, worked

__all__ = ["worked"]

PAGE = str(Path(__file__).with_name("page_alone.py"))


@pytest.fixture
def page(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("PAGE_STORE", sqlite_url)
    monkeypatch.setenv("PAGE_SCRIPT", "besteding.py")
    return AppTest.from_file(PAGE, default_timeout=30)


@pytest.fixture
def store(sqlite_url: str) -> Store:
    """Give the store of the page, for the worked case."""
    return Store(sqlite_url)


def shown(page: AppTest) -> str:
    page.run()
    assert not page.exception
    return " ".join(element.proto.body for element in page.get("html")).replace("\u00a0", " ")


def test_the_first_line_and_the_tiles_tell_the_ladder(page: AppTest, worked: Store) -> None:
    html = shown(page)
    assert "Van de <strong>€ 100</strong> in 2024–2028 is <strong>€ 14 (14%)</strong> besteed" in html
    for name, value in (("Verleend", "€ 49"), ("Beschikt", "€ 30"), ("Verplicht", "€ 25"), ("Verantwoord", "€ 11")):
        assert f">{name}</a></h2>" in html
        assert value in html
    assert "elders vermeld: € 102 (site)" in html


def test_the_tables_name_gaps_residuals_other_streams_and_documents(page: AppTest, worked: Store) -> None:
    html = shown(page)
    assert "niet over landsdelen verdeeld" in html
    assert "Vastgoedregeling 2021" in html
    assert "corrigeert v3" in html
    assert "uit 2025" in html
    assert "1 met een latere datum tellen nog niet mee." in html
    assert "weinig plaatsen" in html


def test_a_landsdeel_in_the_address_shows_its_providers(page: AppTest, worked: Store) -> None:
    page.query_params["regio"] = "noord"
    html = shown(page)
    assert "voor Noord in 2024–2028" in html
    assert '<th scope="row">Duinzicht</th>' in html
    assert "Niet over aanbieders verdeeld" in html


def test_a_year_in_the_address_shows_that_year(page: AppTest, worked: Store) -> None:
    page.query_params["jaar"] = "2026"
    html = shown(page)
    assert "Begroot 2026" in html
    assert "€ 2 (5%)" in html


def test_what_is_not_about_the_chosen_year_stands_under_a_heading_that_says_so(page: AppTest, worked: Store) -> None:
    heading = "Wat hieronder staat, gaat over het hele programma en niet alleen over 2026."
    assert heading not in shown(page)
    page.query_params["jaar"] = "2026"
    of_year, _heading, of_all = shown(page).partition(heading)
    for title in ("Het grootste verschil", "documenten over 2026", "Andere geldstromen"):
        assert (title in of_year, title in of_all) == (True, False)
    for title in ("Een afgebouwde plaats kostte", "Het meeste ging naar"):
        assert (title in of_year, title in of_all) == (False, True)


def test_the_documents_of_a_year_are_those_about_it(page: AppTest, worked: Store) -> None:
    page.query_params["jaar"] = "2026"
    assert "2 documenten over 2026, tot en met 31 maart 2026" in shown(page)


def test_what_is_not_committed_is_at_most_while_reports_are_missing(page: AppTest, worked: Store) -> None:
    assert "Over alle jaren samen is € 75 van de begroting nog niet verplicht." in shown(page)
    a_report(worked, "noord", Quarter(2026, 2), stood("noord", "duin", 16_00, 9_00, 1_00))
    assert "Over alle jaren samen is ten hoogste € 83 van de begroting nog niet verplicht." in shown(page)


@pytest.mark.parametrize("year", ["1999", "vorig jaar", "²⁰"])
def test_a_year_that_cannot_be_read_is_all_years(page: AppTest, worked: Store, year: str) -> None:
    page.query_params["jaar"] = year
    assert "Beschikbaar 2024–2028" in shown(page)


def test_an_unknown_landsdeel_is_said_and_something_else_can_be_chosen(page: AppTest, worked: Store) -> None:
    page.query_params["regio"] = "atlantis"
    html = shown(page)
    assert "atlantis is geen landsdeel." in html
    assert len(page.selectbox) >= 2


def test_a_choice_stands_in_the_address(page: AppTest, worked: Store) -> None:
    shown(page)
    page.selectbox[0].select("noord").run()
    page.selectbox[1].select("2025").run()
    assert page.query_params["regio"] == "noord"
    assert page.query_params["jaar"] == "2025"
    page.selectbox[1].select("").run()
    assert "jaar" not in page.query_params


def test_a_seeded_store_has_its_budget_with_source_and_certainty(page: AppTest, store: Store) -> None:
    seed_everything(store)
    html = shown(page)
    assert "Voor 2024–2028 is € 180,0 mln begroot. Er is nog geen opgave" in html
    assert "elders vermeld: € 182 mln (Programmasite)" in html
    assert ">Gezien</span>" in html
    assert "Nog geen documenten ingevoerd" in html


def test_documents_without_a_report_are_shown(page: AppTest, store: Store) -> None:
    a_store_with_registers(store)
    with_budgets(store, *BUDGETS)
    with_documents(store, *DOCUMENTS)
    assert "Geen opgave" in shown(page)


def test_a_store_without_money_or_regions_says_so(page: AppTest) -> None:
    assert "Er is nog geen begroting ingevoerd." in shown(page)
