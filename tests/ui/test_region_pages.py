"""The pages of a landsdeel and of a provider, run without a browser on a real store."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from monitor.domain.workflow import Step
from monitor.store.engine import Store
from tests.conftest import Clock
from tests.factories import (
    BOEG,
    KADE,
    Q2,
    Q3,
    VELD,
    Value,
    Where,
    a_path,
    a_report,
    a_store_with_registers,
    approved,
    stepped,
)
from tests.queries.test_region_page import LATE
from tests.queries.test_worked_trajects import NINA, NOORD, handed_in, the_case, told

PAGE = str(Path(__file__).with_name("page_alone.py"))
CELL = "2026-Q3|noord|duin|kade|gesloten_capaciteit|"


@pytest.fixture
def region(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    return page_of("regio.py", sqlite_url, monkeypatch)


@pytest.fixture
def provider(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    return page_of("aanbieder.py", sqlite_url, monkeypatch)


def page_of(script: str, url: str, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("PAGE_STORE", url)
    monkeypatch.setenv("PAGE_SCRIPT", script)
    monkeypatch.setenv("PAGE_NOW", "2026-11-16T09:00:00+00:00")
    return AppTest.from_file(PAGE, default_timeout=60)


@pytest.fixture
def new(sqlite_url: str, clock: Clock) -> Store:
    return Store(sqlite_url, clock)


@pytest.fixture
def filled(new: Store) -> Store:
    store = a_store_with_registers(new)
    a_path(store, "noord", ((Q2, 30), (Q3, 20)))
    a_path(store, "oost", ((Q2, 20), (Q3, 18)))
    approved(store, "noord", Q2, {KADE: 20, BOEG: 10, (KADE, "bezet"): 16, (BOEG, "bezet"): 8})
    figures: dict[Where, Value] = {KADE: 18, BOEG: 8, (KADE, "bezet"): 15, (BOEG, "bezet"): 8}
    figures |= {("duin", "besteed", "spuk2024/vastgoed"): 700, ("noord", "stem_van_jongeren"): "Meer <buiten>."}
    approved(store, "noord", Q3, figures)
    approved(store, "oost", Q3, {VELD: 19})
    return store


def shown(page: AppTest, **address: str) -> str:
    for name, value in address.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return " ".join(element.proto.body for element in page.get("html")).replace("\u00a0", " ")


def test_a_landsdeel_is_shown_with_its_path_sites_rank_and_voices(region: AppTest, filled: Store) -> None:
    html = shown(region, regio="noord")
    assert "Noord: in 2026 K3 zijn er <strong>26 gesloten plaatsen</strong>: 4 minder dan in 2026 K2" in html
    assert "6 boven het afgesproken pad" in html
    assert "Noord ligt 6 boven het pad: van twee landsdelen het verst erboven" in html
    assert "2 locaties van 1 aanbieder, één is onder de 90% bezet" in html
    assert 'href="/aanbieder?regio=noord&amp;aanbieder=duin"' in html
    assert "Meer &lt;buiten&gt;." in html
    assert "Deze maand staat er niets open" in html
    assert "De volgende opgave (2026 K4) sluit op 31 januari 2027." in html
    assert "voorbeeldcijfers" not in html


def test_a_landsdeel_in_english_has_no_dutch_words(region: AppTest, filled: Store) -> None:
    html = shown(region, regio="noord", taal="en")
    assert "Noord: in 2026 Q3 there are <strong>26 closed places</strong>" in html
    assert "gesloten plaatsen" not in html
    assert "Landsdeel" not in html


def test_without_a_choice_the_lead_gets_the_landsdelen_to_choose_from(region: AppTest, filled: Store) -> None:
    html = shown(region)
    assert "Kies een landsdeel om te zien hoe het ervoor staat." in html
    assert 'href="/regio?regio=noord"' in html
    assert html.index("Noord</a>") < html.index("Oost</a>")


def test_choosing_another_landsdeel_puts_it_in_the_address(region: AppTest, filled: Store) -> None:
    shown(region, regio="noord")
    region.selectbox(key="_regio-noord").select("oost").run()
    assert region.query_params["regio"] == "oost"
    assert "Oost: in 2026 K3 zijn er" in shown(region)


def test_an_unknown_landsdeel_is_refused_in_words(region: AppTest, filled: Store) -> None:
    html = shown(region, regio="<script>")
    assert "Landsdeel &lt;script&gt; is niet bekend." in html


def test_before_any_report_the_page_says_when_the_next_one_closes(region: AppTest, new: Store) -> None:
    a_store_with_registers(new)
    assert "Noord: nog geen opgave. De eerstvolgende opgave sluit op 31 oktober 2026." in shown(region, regio="noord")


def test_who_is_late_is_shown_with_what_was_known_and_what_to_do(region: AppTest, new: Store) -> None:
    store = a_store_with_registers(new)
    approved(store, "noord", Q2, {KADE: 20, BOEG: 10})
    approved(store, "oost", Q3, {VELD: 19})
    html = shown(region, regio="noord")
    assert "over 2026 K3 is nog niets gemeld. Het laatst bekende aantal gesloten plaatsen is 30." in html
    assert "laatst bekend: 30" in html
    assert "Opgave over 2026 K3: had op 31 oktober 2026 binnen moeten zijn." in html
    assert "Open, te laat" in html


def test_trajects_and_what_is_due_lead_to_their_pages(region: AppTest, new: Store) -> None:
    store = the_case(new)
    told(store, NINA, NOORD, LATE)
    handed_in(store)
    html = shown(region, regio="noord")
    assert "10 gesloten plaatsen netto weg, 8 alternatieven in gebruik" in html
    assert 'href="/traject?regio=noord&amp;code=t-laat"' in html
    assert "4 jongeren hebben nog geen vervolgplek; sluiting 30 november 2026." in html
    assert "opening was gepland op 1 november 2026." in html
    assert 'href="/ombouw?regio=noord"' in html


def test_a_tile_opens_the_figures_it_is_the_sum_of_and_each_its_history(region: AppTest, filled: Store) -> None:
    html = shown(region, regio="noord")
    assert 'href="/regio?regio=noord&amp;toon=gesloten_capaciteit#cijfers"' in html
    html = shown(region, toon="gesloten_capaciteit")
    assert "Gesloten plaatsen: 2 cijfers, samen 26" in html
    assert "● officieel cijfer" in html
    assert "Zo kwam dit cijfer tot stand" not in html
    html = shown(region, cel=CELL)
    assert "Zo kwam dit cijfer tot stand" in html
    assert "Sinds de goedkeuring is dit cijfer niet veranderd." in html


def test_a_cell_that_cannot_be_read_or_is_nowhere_opens_nothing(region: AppTest, filled: Store) -> None:
    shown(region, regio="noord", toon="gesloten_capaciteit")
    for cell in ("onzin", "2026-Q3|noord|duin|nergens|gesloten_capaciteit|", "2026-Q3|noord|wie||besteed|x/y"):
        html = shown(region, cel=cell)
        assert "Gesloten plaatsen: 2 cijfers, samen 26" in html
        assert "Definitie van" not in html
    assert 'm-card-head" id="cijfers"' not in shown(region, toon="bestaat_niet")


def test_money_behind_the_tile_is_that_of_the_programme(region: AppTest, filled: Store) -> None:
    html = shown(region, regio="noord", toon="besteed")
    assert "Besteed: 1 cijfer, € 7" in html


def test_a_provider_is_shown_with_its_sites_and_what_goes(provider: AppTest, filled: Store) -> None:
    html = shown(provider, aanbieder="duin")
    assert "In 2026 K3 heeft Duinzicht op 2 locaties <strong>26 gesloten plaatsen</strong>, waarvan 23 bezet" in html
    assert "(88,5%): minder dan de 90% waarop tarieven rekenen." in html
    assert "De Kade is voor minder dan 90% bezet" in html
    assert "Lege plaatsen: van 6 in 2026 K2 terug naar 3 in 2026 K3" in html
    assert "<dd>01234567</dd>" in html
    assert 'href="/regio?regio=noord&amp;aanbieder=duin"' in html
    assert "weinig plaatsen" in html


def test_a_provider_opens_the_figures_behind_its_tiles(provider: AppTest, filled: Store) -> None:
    html = shown(provider, aanbieder="duin", toon="bezet")
    assert "Bezette plaatsen: 2 cijfers, samen 23" in html


def test_without_a_choice_the_providers_are_listed(provider: AppTest, filled: Store) -> None:
    html = shown(provider)
    assert 'href="/aanbieder?aanbieder=duin"' in html
    assert 'href="/aanbieder?aanbieder=veldhuis"' in html
    assert "Aanbieder &lt;b&gt; is niet bekend." in shown(provider, aanbieder="<b>")


def test_a_provider_before_any_report(provider: AppTest, new: Store) -> None:
    a_store_with_registers(new)
    assert "Duinzicht: nog geen opgave." in shown(provider, aanbieder="duin")


def test_a_landsdeel_as_it_was_known_says_so(region: AppTest, filled: Store) -> None:
    stepped(filled, "noord", Q3, Step.REOPEN, "anna")
    html = shown(region, regio="noord", bekend="2026-11-16")
    assert "zoals bekend op 16 november 2026" in html
    assert "heropend" in html


def test_a_provisional_figure_is_marked(region: AppTest, new: Store) -> None:
    store = a_store_with_registers(new)
    a_report(store, "noord", Q3, {KADE: 18, BOEG: 8})
    html = shown(region, regio="noord")
    assert "Voorlopig" in html
    assert "18</a> *" in html
