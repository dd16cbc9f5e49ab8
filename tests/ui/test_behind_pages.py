"""Two clicks from any number: on each page it opens to its rows, and a row to its life. On a real store."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from monitor.domain.people import Role
from monitor.store.engine import Store
from tests.factories import Q2, Q3, a_person, approved
from tests.queries.test_money import worked
from tests.queries.test_worked_trajects import handed_in, the_case

__all__ = ["worked"]

PAGE = str(Path(__file__).with_name("page_alone.py"))
TITLE = re.compile(r'id="cijfers"><h2>(.*?)</h2>')
LINKS = re.compile(r'href="(/[^"]*toon=[^"]*)"')


@pytest.fixture
def store(sqlite_url: str) -> Store:
    """Give the store of the pages."""
    return Store(sqlite_url)


def at(monkeypatch: pytest.MonkeyPatch, store: Store, address: str) -> str:
    """Return what a page at an address shows."""
    parts = urlsplit(address)
    monkeypatch.setenv("PAGE_STORE", store.url)
    monkeypatch.setenv("PAGE_SCRIPT", f"{parts.path.strip('/')}.py")
    monkeypatch.setenv("PAGE_NOW", "2026-11-16T09:00:00+00:00")
    page = AppTest.from_file(PAGE, default_timeout=60)
    for name, value in parse_qsl(parts.query):
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return " ".join(element.proto.body for element in page.get("html")).replace("\u00a0", " ")


def opened(html: str) -> str:
    """Return the title of the number that is open; '' for none."""
    found = TITLE.search(html)
    return unescape(found[1]) if found else ""


def ways(html: str) -> dict[str, str]:
    """Return every address that opens a number, with what stands on its link."""
    pairs = re.findall(r'<a href="(/[^"]*toon=[^"]*)"[^>]*>(.*?)</a>', html)
    return {unescape(href): re.sub("<[^>]*>", "", words) for href, words in pairs}


def trajects(store: Store) -> Store:
    the_case(store)
    a_person(store, "nina", Role.COORDINATOR, "noord")
    return handed_in(store)


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("/ombouw?toon=plaatsen_netto_weg", "Gesloten plaatsen netto weg: 2 trajecten, samen 9"),
        ("/ombouw?toon=alternatieven_in_gebruik", "Alternatieve plaatsen in gebruik: 1 traject, samen 8"),
        (
            "/ombouw?toon=alternatieven_in_gebruik&vorm=pleegzorg",
            "Alternatieve plaatsen in gebruik: 0 trajecten, samen 0",
        ),
        ("/ombouw?toon=plaatsen_gesloten", "Gesloten plaatsen voorgoed dicht: 0 trajecten, samen 0"),
        ("/ombouw?toon=plaatsen_geopend&regio=oost", "Gesloten plaatsen geopend: 2 trajecten, samen 5"),
        ("/regio?regio=noord&toon=alternatieven_in_gebruik", "Alternatieve plaatsen in gebruik: 1 traject, samen 8"),
        ("/regio?regio=noord&toon=gesloten_capaciteit", "Gesloten plaatsen: 2 cijfers, samen 10"),
        ("/aanbieder?aanbieder=duin&toon=gesloten_capaciteit", "Gesloten plaatsen: 2 cijfers, samen 10"),
        ("/ombouw?toon=bestaat_niet", ""),
    ],
)
def test_a_number_opens_to_what_it_is_made_of(
    monkeypatch: pytest.MonkeyPatch, store: Store, address: str, title: str
) -> None:
    assert opened(at(monkeypatch, trajects(store), address)) == title


def test_a_traject_of_a_sum_names_its_hands_and_leads_on(monkeypatch: pytest.MonkeyPatch, store: Store) -> None:
    html = at(monkeypatch, trajects(store), "/ombouw?toon=alternatieven_in_gebruik")
    rows = html.partition('id="cijfers"')[2]
    assert 'href="/traject?code=t-kade"' in rows
    assert 'href="/regio?regio=noord"' in rows
    assert "Nina, " in rows
    assert "(opgave 2026 K3)" in rows
    assert "maat=alternatieven_in_gebruik" in rows


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("/besteding?toon=verleend", "Verleend: {n} stukken, samen € 49"),
        ("/besteding?toon=beschikt&regio=noord&van=duin", "Beschikt: {n} stuk, samen € 18"),
        ("/besteding?toon=verleend&stroom=vastgoed2021", "Verleend: {n} stuk, samen € 7"),
        ("/besteding?toon=begroot", "Begroot: {n} stuk, samen € 100"),
        ("/besteding?toon=besteed", "Besteed: {n} cijfers, samen € 14"),
        ("/besteding?toon=besteed&jaar=2026", "Besteed in 2026: {n} cijfers, samen € 2"),
        ("/besteding?toon=verplicht&jaar=2026&regio=oost&van=veldhuis", "Verplicht in 2026: {n} cijfer, € 1"),
        ("/besteding?toon=besteed&jaar=2024", "Besteed in 2024: nog geen cijfers om te vergelijken"),
        ("/besteding?toon=beschikt&regio=noord&van=niemand", ""),
    ],
)
def test_an_amount_opens_to_its_records(
    monkeypatch: pytest.MonkeyPatch, worked: Store, address: str, title: str
) -> None:
    assert re.sub(r": \d+ ", ": {n} ", opened(at(monkeypatch, worked, address))) == title


def test_what_was_spent_in_a_year_opens_to_both_stands_it_is_the_difference_of(
    monkeypatch: pytest.MonkeyPatch, worked: Store
) -> None:
    page = at(monkeypatch, worked, "/besteding?jaar=2026")
    assert any("toon=besteed" in address and "jaar=2026" in address for address in ways(page))
    html = at(monkeypatch, worked, "/besteding?toon=besteed&jaar=2026")
    assert "De stand van 2025 K4 gaat eraf. Alleen wie beide keren meldde, telt mee." in html
    rows = html.partition('id="cijfers"')[2].partition("</table>")[0]
    assert [f"Stand 2026 K{n}" in rows for n in (1, 2)] == [True, False]
    assert rows.count("kwartaal=2025-Q4") == rows.count("kwartaal=2026-Q1") == 3


def test_a_record_opens_its_versions(monkeypatch: pytest.MonkeyPatch, worked: Store) -> None:
    html = at(monkeypatch, worked, "/besteding?toon=verleend&regio=noord")
    first = next(address for address in ways(html) if "stuk=" in address)
    assert "is sinds de invoer niet veranderd" in at(monkeypatch, worked, first)


@pytest.mark.parametrize("page", ["/besteding", "/besteding?regio=noord", "/besteding?jaar=2025"])
def test_every_amount_with_a_way_has_rows_behind_it(monkeypatch: pytest.MonkeyPatch, worked: Store, page: str) -> None:
    found = ways(at(monkeypatch, worked, page))
    assert found
    for address in found:
        assert opened(at(monkeypatch, worked, address)), address


def test_every_sum_over_trajects_opens_to_the_same_number(monkeypatch: pytest.MonkeyPatch, store: Store) -> None:
    trajects(store)
    found = ways(at(monkeypatch, store, "/ombouw"))
    assert len(found) > 10
    for address, shown in found.items():
        title = opened(at(monkeypatch, store, address))
        number = title.rpartition(" ")[2]
        assert number.lstrip("−") == shown.replace("ten minste ", "").lstrip("+−").replace("gelijk", "0"), address


def test_what_changed_since_its_approval_is_told_two_clicks_from_the_region(
    monkeypatch: pytest.MonkeyPatch, store: Store
) -> None:
    trajects(store)
    approved(store, "noord", Q2, {"kade": 12, "boeg": 10})
    opening = at(monkeypatch, store, f"/regio?regio=noord&kwartaal={Q2.code}&toon=gesloten_capaciteit")
    life = next(address for address in ways(opening) if "cel=" in address and "kade" in address)
    html = at(monkeypatch, store, life)
    assert "Zo kwam dit cijfer tot stand" in html
    assert "Sinds de eerste goedkeuring veranderde dit cijfer van 10 naar 12; ook dat is goedgekeurd." in html
    assert Q3.code not in life
