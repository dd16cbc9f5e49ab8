"""The pages about conversions, run without a browser on a real store."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from monitor.domain.traject import Dates, Milestone, Phase
from monitor.store.engine import Store
from monitor.ui.ombouw.choices import MOST_ROWS
from tests.factories import NINA, Q2, Q3, a_store_with_registers, approved
from tests.queries.test_worked_trajects import KADE_CLOSES, NOORD, handed_in, the_case, told

PAGE = str(Path(__file__).with_name("page_alone.py"))
LATE = replace(
    KADE_CLOSES,
    code="t-laat",
    name="De Kade <later>",
    phase=Phase.UITVOERING,
    dates={Milestone.SLUITING: Dates(date(2026, 12, 1)), Milestone.OPENING: Dates(date(2027, 9, 1))},
    gone=0,
    opened=0,
    youths_left=6,
    youths_placed=2,
)


@pytest.fixture
def page(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("PAGE_STORE", sqlite_url)
    monkeypatch.setenv("PAGE_SCRIPT", "ombouw.py")
    return AppTest.from_file(PAGE, default_timeout=60)


@pytest.fixture
def worked(sqlite_url: str) -> Store:
    store = the_case(Store(sqlite_url))
    told(store, NINA, NOORD, LATE)
    return handed_in(store)


def shown(page: AppTest) -> str:
    page.run()
    assert not page.exception
    return " ".join(element.proto.body for element in page.get("html")).replace("\u00a0", " ")


def test_the_page_answers_the_questions_on_conversions(page: AppTest, worked: Store) -> None:
    html = shown(page)
    assert "Van de <strong>5 trajecten</strong> zijn er <strong>4 gereed (23 plaatsen)</strong>" in html
    assert "2 van 2 landsdelen hebben gemeld" in html
    assert "Eén locatie sluit binnen vier kwartalen; van de 6 jongeren daar hebben 4 nog geen vervolgplek" in html
    assert "In Noord verdwijnen plaatsen sneller dan er alternatieven opengaan" in html
    assert "8 alternatieve plaatsen zijn in gebruik, 8 komen er nog" in html
    assert "10 plaatsen nog gesloten achter een kleinere deur en 1 open plaats gesloten geworden" in html
    assert "Van 30 gesloten plaatsen in 2026 K2 naar 21; de balans sluit" in html
    assert "Geen verschuiving naar andere plekken gemeld" in html
    assert 'href="/traject?code=t-laat"' in html
    assert "De Kade &lt;later&gt;" in html


def test_who_did_not_report_is_shown_beside_the_sums(page: AppTest, worked: Store) -> None:
    approved(worked, "noord", Q3.plus(1), {"kade": 0, "boeg": 10})
    html = shown(page)
    assert "tellen hierboven mee zoals ze het laatst zijn gemeld" in html
    assert html.count("stand van 2026 K3, telt niet mee") == 2  # the row of oost, and its reversed place
    assert "stand van 2026 K3</span>" in html.partition('<ul class="m-tracks">')[2].partition("</ul>")[0]
    assert "Ten minste 8 alternatieve plaatsen zijn in gebruik, 8 komen er nog" in html
    assert "nu 2 (1 van 2 landsdelen)" in html
    assert "Laatst bekend van wie niet meldde, telt niet mee" in html
    assert 'Open plaatsen gesloten geworden <b class="m-count"><a href="/ombouw?toon=omgekeerde_ombouw#cijfers"' in html
    assert ">ten minste 0</a></b>" in html
    assert "Oost meldde het laatst over 2026 K3; die stand telt in geen som mee." in html


def test_a_quarter_nobody_reported_on_has_no_sums(page: AppTest, worked: Store) -> None:
    page.query_params["kwartaal"] = "2026-Q4"
    html = shown(page)
    assert html.count("Over dit kwartaal is nog niet gemeld") == 5
    assert "ten minste" not in html.lower()
    assert 'Nederland<span class="m-under">0 van 2 landsdelen</span></th><td>–</td>' in html


def test_a_choice_in_the_address_narrows_the_time_line(page: AppTest, worked: Store) -> None:
    page.query_params["regio"] = "oost"
    html = shown(page)
    tracks = html.partition('<ul class="m-tracks">')[2].partition("</ul>")[0]
    assert "Veldzicht hybride" in tracks
    assert "De Kade" not in tracks
    page.query_params["fase"] = "uitvoering"
    assert "Geen trajecten bij deze keuze" in shown(page)


def test_the_time_line_says_that_it_is_not_compared_with_another_day(page: AppTest, worked: Store) -> None:
    assert "niet vergeleken" not in shown(page)
    page.query_params["naast"] = "2026-10-01"
    assert "Deze tijdlijn laat zien wat nu bekend is, en wordt niet vergeleken met 1 oktober 2026." in shown(page)


def test_an_unknown_choice_in_the_address_is_left_open(page: AppTest, worked: Store) -> None:
    page.query_params["regio"] = "<script>"
    page.query_params["sinds"] = "ooit"
    html = shown(page)
    assert "Alle 5 trajecten van deze keuze" in html
    assert "<script>" not in html


def test_the_choice_of_a_person_goes_to_the_address(page: AppTest, worked: Store) -> None:
    shown(page)
    page.selectbox(key="_ombouw_regio-").select("noord").run()
    page.checkbox(key="_later").check().run()
    page.selectbox(key="_ombouw_sinds-kwartaal").select("begin").run()
    assert {name: page.query_params[name] for name in ("regio", "later", "sinds")} == {
        "regio": "noord",
        "later": "1",
        "sinds": "begin",
    }
    page.checkbox(key="_later").uncheck().run()
    assert "later" not in page.query_params


def test_more_trajects_than_fit_are_shown_when_asked(page: AppTest, sqlite_url: str) -> None:
    store = the_case(Store(sqlite_url))
    told(store, NINA, NOORD, *(replace(LATE, code=f"t-{n}", name=f"Traject {n}") for n in range(MOST_ROWS)))
    handed_in(store)
    assert f"{MOST_ROWS} van {MOST_ROWS + 4} trajecten" in shown(page)
    page.query_params["alle"] = "1"
    assert f"Alle {MOST_ROWS + 4} trajecten van deze keuze" in shown(page)


def test_without_any_report_the_page_says_where_trajects_come_from(page: AppTest, sqlite_url: str) -> None:
    a_store_with_registers(Store(sqlite_url))
    assert "Coördinatoren vertellen erover in hun opgave" in shown(page)


def test_one_quarter_is_not_enough_for_a_balance(page: AppTest, sqlite_url: str) -> None:
    approved(a_store_with_registers(Store(sqlite_url)), "noord", Q2, {"kade": 10, "boeg": 10})
    assert "Een balans vraagt opgaven van twee kwartalen" in shown(page)


def test_one_traject_tells_all_there_is(page: AppTest, worked: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGE_SCRIPT", "traject.py")
    page.query_params["code"] = "t-laat"
    html = shown(page)
    assert "<h1>De Kade &lt;later&gt;" in html
    assert "10 gesloten plaatsen van De Kade worden 8 open plaatsen: gezinshuis (plus)" in html
    assert "Gezinshuizen Noord" in html
    assert "1 dec 2026" in html
    assert "Nog zonder</dt><dd>4</dd>" in html
    assert "voorstel, geen bron" in html
    assert "Voldoet aan de kern van kleinschalig" in html
    assert "De planning is niet verschoven" in html
    assert "Er is nog geen geld aan dit traject gekoppeld" in html


def test_a_traject_that_is_not_there_is_said_kindly(
    page: AppTest, worked: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGE_SCRIPT", "traject.py")
    assert "Kies een traject op de pagina Ombouw" in shown(page)
    page.query_params["code"] = "<b>x"
    html = shown(page)
    assert "Traject &lt;b&gt;x is er niet." in html
    assert "Naar alle trajecten" in html


@pytest.mark.parametrize("script", ["ombouw.py", "traject.py"])
def test_the_pages_are_in_english_too(
    page: AppTest, worked: Store, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    monkeypatch.setenv("PAGE_SCRIPT", script)
    page.query_params["taal"] = "en"
    page.query_params["code"] = "t-laat"
    html = re.sub(r'href="[^"]*"', "", shown(page))
    for dutch in ("plaatsen", "landsdelen", "Verschil", "gepland", "jongeren", "verschoven"):
        assert dutch not in html
