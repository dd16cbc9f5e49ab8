"""The pages that only show, run without a browser on a real store."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from monitor.cli.seeding import seed_everything
from monitor.domain.catalogue import INDICATORS, RATIOS
from monitor.domain.catalogue.vastgelegd import RECORDED
from monitor.domain.quarter import Quarter
from monitor.store.engine import Store
from tests.factories import KADE, VELD, a_path, a_published_figure, a_store_with_registers, approved

PAGE = str(Path(__file__).with_name("page_alone.py"))
Q4 = Quarter(2025, 4)


@pytest.fixture
def page(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("PAGE_STORE", sqlite_url)
    monkeypatch.setenv("PAGE_SCRIPT", "overzicht.py")
    return AppTest.from_file(PAGE, default_timeout=30)


def shown(page: AppTest) -> str:
    """Run the page and return all HTML it drew."""
    page.run()
    assert not page.exception
    return " ".join(element.proto.body for element in page.get("html"))


def filled(url: str) -> Store:
    return a_store_with_registers(Store(url))


def test_the_overview_of_the_public_figures_says_what_they_say(page: AppTest, sqlite_url: str) -> None:
    store = Store(sqlite_url)
    seed_everything(store)
    store.close()
    html = shown(page)
    assert "Op 30 juni 2025 zijn er <strong>525 gesloten plaatsen</strong>" in html
    assert "80,2% van de capaciteit" in html
    assert "24,4% van de gesloten plaatsen" in html
    assert "1 januari 2023" in html
    assert "8,4" in html
    assert "29,2" in html
    assert "2041" in html
    assert "voorbeeldcijfers" not in html


def test_an_empty_store_says_when_the_first_report_closes(page: AppTest) -> None:
    assert "Nog geen cijfers. De eerste opgave sluit op" in shown(page)


def test_the_overview_of_reported_figures_has_the_regions_and_the_written_rule(page: AppTest, sqlite_url: str) -> None:
    store = filled(sqlite_url)
    a_path(store, "noord", ((Q4, 10), (Quarter(2029, 4), 0)))
    approved(store, "noord", Q4, {KADE: 14})
    approved(store, "oost", Q4, {VELD: 20})
    html = shown(page)
    assert "ten minste" in html
    noord = '<th scope="row"><a href="/regio?kwartaal=2025-Q4&amp;regio=noord" target="_self">Noord</a>'
    status = '<span class="m-pill m-achter"><span aria-hidden="true">▲</span>Achter</span>'
    # on a phone the status stands below the name, elsewhere in a column of its own
    assert f'{noord}<span class="m-narrow">{status}</span></th>' in html
    assert f'<td class="m-words m-wide">{status}</td>' in html
    assert "Zo wordt de status bepaald" in html


def test_a_second_view_of_the_overview_is_the_same(page: AppTest, sqlite_url: str) -> None:
    approved(filled(sqlite_url), "noord", Q4, {KADE: 14})
    assert shown(page) == shown(page)


def test_a_new_event_is_seen_at_the_next_view(page: AppTest, sqlite_url: str) -> None:
    store = filled(sqlite_url)
    approved(store, "oost", Q4, {VELD: 20})
    assert "20 gesloten plaatsen" in shown(page)
    approved(store, "oost", Q4.plus(1), {VELD: 17})
    assert "17 gesloten plaatsen" in shown(page)


def test_the_restatements_name_both_months(page: AppTest, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGE_SCRIPT", "herzieningen.py")
    store = filled(sqlite_url)
    a_published_figure(store, 575, month="2024-07")
    a_published_figure(store, 569, month="2024-10", status="nader voorlopig")
    html = shown(page)
    assert "Er is 1 cijfer herzien" in html
    assert "juli 2024 (voorlopig)" in html
    assert "oktober 2024 (nader voorlopig)" in html
    assert "<td>−6</td>" in html


def test_a_script_in_a_source_is_shown_as_text(page: AppTest, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGE_SCRIPT", "herzieningen.py")
    store = filled(sqlite_url)
    a_published_figure(store, 575, month="2024-07")
    a_published_figure(store, 569, month="2024-10", source="<script>alert(1)</script>")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown(page)


def test_a_definition_in_the_address_is_shown_alone(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGE_SCRIPT", "definities.py")
    page.query_params["maat"] = "bezettingsgraad"
    html = shown(page)
    assert "<code>bezettingsgraad</code>" in html
    assert "<code>bezet</code>" not in html


def test_searching_narrows_the_definitions(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGE_SCRIPT", "definities.py")
    every = len(INDICATORS) + len(RECORDED) + len(RATIOS)
    assert f"Alle {every} definities" in shown(page)
    page.text_input[0].set_value("zwembad")
    assert "Geen definitie gevonden" in shown(page)
