"""The chosen view: only approved figures, and charts beside themselves as known on an earlier day."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from monitor.domain.quarter import Quarter
from monitor.domain.workflow import Step
from monitor.store.engine import Store
from monitor.ui import address
from tests.conftest import Clock
from tests.factories import BOEG, KADE, VELD, a_path, a_report, a_store_with_registers, approved

PAGE = str(Path(__file__).with_name("page_alone.py"))
Q4 = Quarter(2025, 4)


@pytest.fixture
def store(sqlite_url: str, clock: Clock) -> Store:
    return a_store_with_registers(Store(sqlite_url, clock))


@pytest.fixture
def page(store: Store, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("PAGE_STORE", sqlite_url)
    monkeypatch.setenv("PAGE_SCRIPT", "overzicht.py")
    return AppTest.from_file(PAGE, default_timeout=30)


def shown(page: AppTest) -> str:
    page.run()
    assert not page.exception
    return " ".join(element.proto.body for element in page.get("html")).replace("\u00a0", " ")


def one_approved_and_one_handed_in(store: Store) -> None:
    approved(store, "noord", Q4, {KADE: 14, BOEG: 0})
    a_report(store, "oost", Q4, {VELD: 20}, Step.SUBMIT)


def test_figures_that_are_not_approved_count_unless_the_address_leaves_them_out(page: AppTest, store: Store) -> None:
    one_approved_and_one_handed_in(store)
    assert "34 gesloten plaatsen" in shown(page)
    page.query_params["goedgekeurd"] = "1"
    html = shown(page)
    assert "ten minste 14 gesloten plaatsen" in html
    assert "Alleen goedgekeurde cijfers" in html


def test_what_is_chosen_can_be_let_go_and_the_rest_stays_in_the_address(page: AppTest, store: Store) -> None:
    one_approved_and_one_handed_in(store)
    page.query_params["goedgekeurd"] = "1"
    page.query_params["kwartaal"] = "2025-Q4"
    assert '<a href="?kwartaal=2025-Q4" target="_self" aria-label="Niet meer kiezen: Alleen goed' in shown(page)


def test_what_does_not_change_a_page_is_said_there(
    page: AppTest, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGE_SCRIPT", "definities.py")
    page.query_params["goedgekeurd"] = "1"
    assert "Alleen goedgekeurde cijfers (telt op deze pagina niet mee)" in shown(page)


def test_the_landsdeel_that_is_chosen_is_named_and_can_be_let_go(page: AppTest, store: Store) -> None:
    one_approved_and_one_handed_in(store)
    page.query_params["regio"] = "noord"
    html = shown(page)
    # the overview is of the country: it says that it is about no landsdeel
    assert '<li class="m-place m-idle">Landsdeel: Noord (telt op deze pagina niet mee) <a href="?"' in html
    page.query_params["taal"] = "en"
    assert "Region: Noord (does not count on this page)" in shown(page)


@pytest.mark.parametrize(
    ("script", "names"),
    [("kwaliteit.py", {"Landsdeel: Noord"}), ("ombouw.py", {"Landsdeel: Noord", "Aanbieder: Duinzicht"})],
)
def test_a_page_that_a_place_narrows_says_only_what_it_is(
    page: AppTest, store: Store, monkeypatch: pytest.MonkeyPatch, script: str, names: set[str]
) -> None:
    one_approved_and_one_handed_in(store)
    monkeypatch.setenv("PAGE_SCRIPT", script)
    page.query_params["regio"] = "noord"
    page.query_params["aanbieder"] = "duin"
    html = shown(page)
    assert set(re.findall('<li class="m-place">(.+?) <a', html)) == names


def test_a_place_is_not_named_on_a_page_that_is_about_no_place(
    page: AppTest, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGE_SCRIPT", "definities.py")
    page.query_params["regio"] = "noord"
    page.query_params["aanbieder"] = "duin"
    assert "m-chosen" not in shown(page)


def test_a_place_that_nobody_knows_can_be_let_go_as_well(page: AppTest, store: Store) -> None:
    one_approved_and_one_handed_in(store)
    page.query_params["regio"] = "atlantis"
    assert "Landsdeel: atlantis (telt" in shown(page)
    page.query_params["regio"] = "NL"
    assert "m-chosen" not in shown(page)


def test_nothing_chosen_draws_nothing(page: AppTest, store: Store) -> None:
    one_approved_and_one_handed_in(store)
    assert "m-chosen" not in shown(page)


def test_a_chart_stands_beside_itself_as_it_was_known_on_the_day_in_the_address(
    page: AppTest, store: Store, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGE_SCRIPT", "paden.py")
    clock.at = datetime(2026, 1, 20, 9, tzinfo=UTC)
    a_path(store, "noord", ((Q4.plus(-4), 20), (Quarter(2029, 4), 0)))
    approved(store, "noord", Q4, {KADE: 14, BOEG: 10})
    clock.at = datetime(2026, 3, 5, 9, tzinfo=UTC)
    a_report(store, "noord", Q4, {KADE: 12}, Step.REOPEN, Step.SUBMIT, Step.APPROVE)
    page.query_params["regio"] = "noord"
    page.query_params["naast"] = "2026-02-01"
    html = shown(page)
    assert "Zoals bekend op 1 februari 2026" in html
    assert "getallen in deze grafiek" in html
    assert "<td>24</td><td>22</td>" in html


def test_a_day_before_anything_was_known_is_said(
    page: AppTest, store: Store, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGE_SCRIPT", "paden.py")
    approved(store, "noord", Q4, {KADE: 14, BOEG: 10})
    page.query_params["regio"] = "noord"
    page.query_params["naast"] = "2019-02-01"
    assert "Op die dag was hier nog niets van bekend." in shown(page)


@pytest.mark.parametrize(
    ("name", "given", "read"),
    [
        ("goedgekeurd", "ja", address.approved_only),
        ("naast", "gisteren", lambda: address.beside() is not None),
        ("regio", "<b>", lambda: bool(address.code("regio"))),
    ],
)
def test_what_cannot_be_read_in_the_address_is_left_open(name: str, given: str, read: object) -> None:
    address.put(name, given)
    try:
        assert callable(read)
        assert not read()
    finally:
        address.put(name, "")


def test_another_grid_stands_on_the_overview_with_its_sum(page: AppTest, store: Store) -> None:
    one_approved_and_one_handed_in(store)
    page.query_params["indeling"] = "jeugdregio"
    html = shown(page)
    assert "2 jeugdregio’s hebben een locatie" in html
    assert '<tr><th scope="row">Groningen</th><td>14</td>' in html
    assert '<tr class="m-total"><th scope="row">Samen</th><td>34</td>' in html
