"""A part that opens: nothing of it is drawn for who does not open it, and what was typed stays when it closes."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from monitor.store.engine import Store
from tests.factories import a_store_with_registers

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
    draw_view(PageContext(Store(os.environ["PAGE_STORE"]), lead, "nl", date(2026, 11, 21), None, NOW, 1, False))


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
    assert keys(page) == set(PANEL)
    page.checkbox(key="_goedgekeurd").check()
    assert keys(page) == set(PANEL)
    assert page.query_params["goedgekeurd"] == "1"
