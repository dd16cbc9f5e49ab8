"""A part that opens: nothing of it is drawn for who does not open it, and what was typed stays when it closes."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from monitor.store.engine import Store
from tests.factories import a_store_with_registers

PLACES = ("_weergave-regio-", "_weergave-aanbieder-")
PANEL = ("_kwartaal", "_bekend", "_goedgekeurd", "_naast", "_indeling")


def _part() -> None:
    import streamlit as st

    from monitor.ui.opening import opening

    inside = opening("Nieuw", "nieuw")
    if inside is not None:
        inside.text_input("Naam", key="naam")
    st.text("onder")


def _view() -> None:
    import os
    from datetime import date

    from monitor.domain.as_of import NOW
    from monitor.domain.people import Actor, Grant, Role
    from monitor.store.engine import Store
    from monitor.ui.context import PageContext
    from monitor.ui.view_bar import draw_view

    lead = Actor("anna", "Anna", frozenset({Grant(Role.AANJAGER, "NL", date(2024, 1, 1))}))
    draw_view(PageContext(Store(os.environ["PAGE_STORE"]), lead, "nl", date(2026, 11, 21), None, NOW, 1, 1, False))


def keys(page: AppTest) -> set[str]:
    page.run()
    assert not page.exception
    return {str(one.key) for one in (*page.selectbox, *page.date_input, *page.checkbox, *page.text_input)}


def test_a_part_is_drawn_once_it_was_opened_and_stays_drawn() -> None:
    page = AppTest.from_function(_part)
    assert keys(page) == set()
    page.session_state["nieuw"] = True
    assert keys(page) == {"naam"}
    page.text_input(key="naam").set_value("De Kade")
    page.session_state["nieuw"] = False
    assert keys(page) == {"naam"}
    assert page.text_input(key="naam").value == "De Kade"


def test_the_choices_of_the_view_are_drawn_when_their_panel_is_open(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_store_with_registers(Store(sqlite_url)).close()
    monkeypatch.setenv("PAGE_STORE", sqlite_url)
    page = AppTest.from_function(_view)
    assert keys(page) == set()
    page.session_state["_weergave"] = True
    assert keys(page) == {*PLACES, *PANEL}
    page.checkbox(key="_goedgekeurd").check()
    assert keys(page) == {*PLACES, *PANEL}
    assert page.query_params["goedgekeurd"] == "1"


def test_a_place_is_chosen_in_the_panel_by_its_name_and_closes_the_figure_of_another(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_store_with_registers(Store(sqlite_url)).close()
    monkeypatch.setenv("PAGE_STORE", sqlite_url)
    page = AppTest.from_function(_view)
    page.session_state["_weergave"] = True
    page.query_params["cel"] = "2025-Q4|noord|duin|duin-1|bezet|"
    keys(page)
    regions, providers = (page.selectbox(key=key) for key in PLACES)
    assert regions.options[0] == "heel Nederland"
    assert "Noord" in regions.options
    assert providers.options[0] == "alle aanbieders"
    regions.select("noord").run()
    assert page.query_params.get("regio") == "noord"
    assert "cel" not in page.query_params
