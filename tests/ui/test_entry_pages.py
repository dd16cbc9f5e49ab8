"""The entry and review pages as far as the server goes; what the browser does is in tests/browser/test_entry.py."""

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from monitor.actions.drafts import keep_draft
from monitor.actions.reports import submit
from monitor.domain.figure import Typed
from monitor.queries.drafts import drafts
from monitor.queries.reports import state
from monitor.store.engine import Store
from monitor.ui.opening import OPENED
from tests.actions.factories import NOORD, a_small_world, number, person, places_at, saved
from tests.ui.unfolded import Everything

BEZET = places_at("duin-1", indicator="bezet")


def _page(script: str, store: object, who: str, language: str) -> None:
    """Run one page as someone, without the gate in front of it. AppTest runs this text apart from our imports."""
    import runpy
    from datetime import date
    from pathlib import Path

    import streamlit as st

    import monitor
    from monitor.domain.as_of import NOW
    from monitor.domain.quarter import Quarter
    from monitor.ui import address
    from monitor.ui.context import PageContext
    from tests.actions.factories import person

    address.follow()
    version = store.version()
    st.session_state["_page_context"] = PageContext(
        store, person(store, who), language, date(2026, 11, 16), Quarter(2026, 3), NOW, version, version, False
    )
    runpy.run_path(str(Path(monitor.__file__).parent / "pages" / f"{script}.py"))


def opened(script: str, store: Store, who: str, language: str = "nl", **query: str) -> AppTest:
    page = AppTest.from_function(_page, args=(script, store, who, language), default_timeout=30)
    for name, value in query.items():
        page.query_params[name] = value
    page.session_state[OPENED] = Everything()
    page.run()
    assert not page.exception
    return page


def words(page: AppTest) -> str:
    return " ".join(str(piece.proto.body) for piece in page.get("html"))


def tables(page: AppTest) -> list[dict[str, Any]]:
    return [json.loads(piece.proto.json) for piece in page.get("bidi_component")]


@pytest.fixture
def world(sqlite_url: str, clock: Any) -> Store:
    return a_small_world(Store(sqlite_url, clock))


def test_a_coordinator_opens_the_own_report_and_can_save(world: Store) -> None:
    page = opened("opgave", world, "nina")
    assert "Opgave Noord" in words(page)
    assert "opslaan" in " ".join(button.key or "" for button in page.button)


def test_a_coordinator_who_asks_for_another_region_gets_the_own_one_and_is_told(world: Store) -> None:
    page = opened("opgave", world, "nina", regio="oost")
    assert "Opgave Noord" in words(page)
    assert "Landsdeel oost is niet van u" in words(page)


def test_the_lead_looks_at_any_report_and_changes_none(world: Store) -> None:
    page = opened("opgave", world, "anna", regio="oost")
    assert "Opgave Oost" in words(page)
    assert not any("opslaan" in (button.key or "") for button in page.button)
    assert all(table["read_only"] for table in tables(page))


def test_someone_without_a_region_is_told_so(world: Store) -> None:
    assert "U bent van geen landsdeel coördinator" in words(opened("opgave", world, "bert"))


def test_a_draft_is_shown_as_typed_with_what_is_wrong(world: Store) -> None:
    with world.work() as session:
        keep_draft(session, person(world, "nina"), NOORD, {str(BEZET): Typed("circa <b>20</b>")})
    cells = [cell for t in tables(opened("opgave", world, "nina")) for row in t["rows"] for cell in row["cells"]]
    (cell,) = (cell for cell in cells if cell["key"] == str(BEZET))
    assert (cell["text"], cell["state"]) == ("circa <b>20</b>", "unread")
    assert cell["message"]


def test_saving_takes_what_can_be_read_and_leaves_the_rest_in_the_draft(world: Store) -> None:
    nina = person(world, "nina")
    with world.work() as session:
        keep_draft(session, nina, NOORD, {str(BEZET): Typed("circa 20"), str(places_at("duin-1")): Typed("24")})
    page = opened("opgave", world, "nina")
    page.button(key="opgave-nina-noord-2026-Q3-opslaan").click().run()
    assert "1 cel is opgeslagen om 10.00" in words(page)
    with world.read() as session:
        assert drafts(session, nina, NOORD) == {str(BEZET): Typed("circa 20")}


def test_a_refused_save_says_why_and_loses_nothing(world: Store) -> None:
    nina = person(world, "nina")
    with world.work() as session:
        keep_draft(session, nina, NOORD, {str(BEZET): Typed("20")})
    page = opened("opgave", world, "nina")
    saved(world, "nora", NOORD, number(places_at("duin-1"), 0))
    with world.begin() as session:
        for breach in _questions(session, nina):
            _explain(session, nina, breach)
        submit(session, nina, NOORD)
    page.button(key="opgave-nina-noord-2026-Q3-opslaan").click().run()
    assert "De opgave is ingediend" in words(page)
    with world.read() as session:
        assert drafts(session, nina, NOORD) == {str(BEZET): Typed("20")}


def test_handing_in_is_not_possible_while_something_typed_is_not_saved(world: Store) -> None:
    saved(world, "nina", NOORD, number(places_at("duin-1"), 24))
    with world.work() as session:
        keep_draft(session, person(world, "nina"), NOORD, {str(BEZET): Typed("circa 20")})
    page = opened("opgave", world, "nina", deel="indienen")
    assert page.button(key="opgave-nina-noord-2026-Q3-gereed").disabled
    assert "Er is getypt maar nog niet opgeslagen: 1." in words(page)
    with world.read() as session:
        assert state(session, NOORD).steps == ()


def test_names_are_shown_as_text(world: Store) -> None:
    from monitor.actions.registers import put
    from monitor.domain.people import OPERATOR
    from monitor.domain.registers import Site

    with world.begin() as session:
        put(session, OPERATOR, [Site("duin-1", "<img src=x onerror=alert(1)>", "duin", "noord", "JZ01")])
    saved(world, "nina", NOORD, number(places_at("duin-1"), 10), number(BEZET, 20))
    page = opened("opgave", world, "nina", deel="indienen")
    assert "<img" not in words(page)
    assert "&lt;img" in words(page)


def test_the_review_list_is_empty_until_something_is_handed_in(world: Store) -> None:
    assert "Er is nog niets ingediend" in words(opened("beoordelen", world, "anna"))


def test_a_review_is_refused_to_who_may_not(world: Store) -> None:
    page = opened("beoordelen", world, "nina", regio="noord", kwartaal="2026-Q3")
    assert "Alleen de bestuurlijk aanjager beoordeelt opgaven." in words(page)


def _questions(session: Any, who: Any) -> Any:
    from monitor.queries.findings import findings

    return findings(session, who, NOORD).questions


def _explain(session: Any, who: Any, breach: Any) -> None:
    from monitor.actions.reports import explain

    explain(session, who, NOORD, breach, "Nagekeken.")
