"""The what-if page, run without a browser on a real store."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from monitor.domain.quarter import Quarter
from monitor.domain.traject import Dates, Milestone
from monitor.domain.workflow import Step
from monitor.store.engine import Store
from tests.factories import NINA, Q3, a_path, a_store_with_registers, stepped
from tests.queries.test_worked_trajects import KADE_CLOSES, NOORD, the_case, told

PAGE = str(Path(__file__).with_name("page_alone.py"))


@pytest.fixture
def page(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """Give the page on the small case, in which six of De Kade's places are still to go in 2027-Q2."""
    store = the_case(Store(sqlite_url))
    a_path(store, "NL", [(Quarter(2029, 4), 0)])
    closing = {Milestone.SLUITING: Dates(date(2027, 5, 1))}
    told(store, NINA, NOORD, replace(KADE_CLOSES, gone=4, dates=closing, reason="Later."), seen=1)
    stepped(store, "noord", Q3, Step.SUBMIT)
    stepped(store, "oost", Q3, Step.SUBMIT, "otto")
    store.close()
    monkeypatch.setenv("PAGE_STORE", sqlite_url)
    monkeypatch.setenv("PAGE_SCRIPT", "scenario.py")
    return AppTest.from_file(PAGE, default_timeout=30)


def shown(page: AppTest) -> str:
    page.run()
    assert not page.exception
    return " ".join(element.proto.body for element in page.get("html"))


def address_of(page: AppTest) -> str:
    """Return the what-if in the address; the test tool gives a list or its one value."""
    found = page.query_params["wat"]
    return found if isinstance(found, str) else found[0]


def test_the_page_says_that_it_is_a_what_if_and_what_is_planned(page: AppTest) -> None:
    html = shown(page)
    assert "Dit is een wat-als" in html
    assert "Zoals de trajecten nu zijn gepland, zijn er eind 2029 15 gesloten plaatsen." in html
    assert "Over 15 van de 21 gesloten plaatsen gaat nog geen traject." in html


def test_choosing_later_stands_in_the_address_and_in_the_answer(page: AppTest) -> None:
    shown(page)
    page.selectbox(key="what_if_all").set_value(11).run()
    assert address_of(page) == "alle:11"
    html = shown(page)
    assert "zijn er eind 2029 21 gesloten plaatsen: 6 meer dan nu gepland" in html


def test_an_address_with_a_pace_shows_that_pace(page: AppTest) -> None:
    page.query_params["wat"] = "tempo:10.5"
    assert "Als er vanaf nu 10,5 plaatsen per kwartaal afgaan" in shown(page)
    assert page.text_input(key="what_if_pace").value == "10,5"


def test_a_pace_that_is_no_number_is_said_and_changes_nothing(page: AppTest) -> None:
    page.query_params["wat"] = "tempo:10.5"
    shown(page)
    page.text_input(key="what_if_pace").set_value("snel").run()
    assert [error.value for error in page.error] == ["Dit is geen aantal tussen 0 en 1.000. Typ bijvoorbeeld 12,5."]
    assert address_of(page) == "tempo:10.5"


def test_putting_everything_back_empties_the_address(page: AppTest) -> None:
    page.query_params["wat"] = "alle:2"
    shown(page)
    page.button[0].click().run()
    assert "wat" not in page.query_params


def test_without_a_complete_quarter_there_is_nothing_to_suppose(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_store_with_registers(Store(sqlite_url)).close()
    monkeypatch.setenv("PAGE_STORE", sqlite_url)
    monkeypatch.setenv("PAGE_SCRIPT", "scenario.py")
    assert "Er is nog geen kwartaal" in shown(AppTest.from_file(PAGE, default_timeout=30))


def test_a_day_before_anything_was_registered_is_an_answer_too(page: AppTest) -> None:
    page.query_params["bekend"] = "2020-01-01"
    assert "Er is nog geen kwartaal" in shown(page)
