"""The page of events as far as the server goes: what goes on first, the time line, recording, changing, withdrawing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from monitor.actions.happenings import put_happenings
from monitor.domain.happening import Happening, HappeningKind
from monitor.domain.people import OPERATOR
from monitor.queries.happenings import About, happenings
from monitor.store.engine import Store
from tests.actions.factories import a_small_world
from tests.ui.test_entry_pages import opened, words

STOP = Happening(
    "g1",
    HappeningKind.OPNAMESTOP,
    "noord",
    "duin",
    "duin-1",
    date(2026, 5, 1),
    None,
    "<b>Stop</b>",
    "",
    4,
    1,
    source="test",
)
POLICY = Happening(
    "g2", HappeningKind.BELEID, "NL", "", "", date(2024, 6, 19), date(2024, 6, 19), "Akkoord", source="t"
)
ELSEWHERE = replace(STOP, code="g3", region="oost", provider="veldhuis", site="veld-1", title="Elders")


@pytest.fixture
def world(sqlite_url: str, clock: Any) -> Store:
    made = a_small_world(Store(sqlite_url, clock))
    with made.begin() as session:
        put_happenings(session, OPERATOR, [STOP, POLICY, ELSEWHERE])
    return made


def held(store: Store) -> dict[str, Happening]:
    with store.read() as session:
        return {h.code: h for h in happenings(session, OPERATOR, about=About(withdrawn=True))}


def fill(page: AppTest, key: str, **cells: str) -> None:
    for column, value in cells.items():
        found = [w for w in (*page.text_input, *page.text_area, *page.selectbox) if w.key == f"{key}-{column}"]
        (found[0].set_value if hasattr(found[0], "set_value") else found[0].select)(value)


def test_the_first_line_and_the_table_tell_where_youths_are_left(world: Store) -> None:
    html = words(opened("gebeurtenissen", world, "anna"))
    assert "<strong>op twee locaties een opnamestop</strong>" in html
    assert "Er verblijven nog 8 jongeren; 6 van hen hebben nog geen vervolgplek." in html
    assert "<td>4</td><td>1</td><td>3</td>" in html
    assert "&lt;b&gt;Stop" in html


def test_a_coordinator_sees_the_own_landsdeel_and_the_country(world: Store) -> None:
    html = words(opened("gebeurtenissen", world, "nina"))
    assert "geldt in Noord <strong>op één locatie een opnamestop</strong>" in html
    assert "Akkoord" in html
    assert "Elders" not in html


def test_filters_in_the_address_narrow_the_time_line_by_year(world: Store) -> None:
    html = words(opened("gebeurtenissen", world, "anna", regio="NL"))
    line = html[html.index("g-year") :]
    assert "Akkoord" in line
    assert "Elders" not in line
    assert "Geen gebeurtenissen gevonden" in words(
        opened("gebeurtenissen", world, "anna", regio="NL", soort="opnamestop")
    )


def test_an_event_in_the_address_of_another_landsdeel_is_not_told(world: Store) -> None:
    html = words(opened("gebeurtenissen", world, "nina", gebeurtenis="g3"))
    assert "Deze gebeurtenis is er niet (meer), of is niet van uw landsdeel." in html
    assert "Elders" not in html


def test_a_national_event_is_not_changed_by_a_coordinator(world: Store) -> None:
    page = opened("gebeurtenissen", world, "nina", gebeurtenis="g2")
    assert not [button for button in page.button if "intrekken" in (button.key or "")]


def test_recording_an_event_takes_a_dutch_date_and_gives_a_receipt(world: Store) -> None:
    page = opened("gebeurtenissen", world, "nina")
    cells = {"soort": "verscherpt toezicht", "locatie": "duin-2", "begint": "31-10-2026"}
    fill(page, "gebeurtenis-nieuw-0", **cells, titel="Toezicht", bron="Inspectie")
    page.button(key="gebeurtenis-nieuw-opslaan").click().run()
    assert not page.exception
    assert f"Nummer {world.version()}." in words(page)
    (new,) = set(held(world)) - {"g1", "g2", "g3"}
    made = held(world)[new]
    assert (made.region, made.provider, made.site, made.starts) == ("noord", "duin", "duin-2", date(2026, 10, 31))


def test_what_is_refused_stays_as_typed_with_what_is_wrong_beside_it(world: Store) -> None:
    page = opened("gebeurtenissen", world, "nina")
    before = world.version()
    fill(page, "gebeurtenis-nieuw-0", soort="incident", begint="31-31-2026", titel="Incident", bron="Melding")
    page.button(key="gebeurtenis-nieuw-opslaan").click().run()
    assert "▲ Dit is geen datum. Schrijf hem als 2026-12-31." in words(page)
    (typed,) = (field.value for field in page.text_input if field.key == "gebeurtenis-nieuw-0-begint")
    assert (typed, world.version()) == ("31-31-2026", before)


def test_changing_an_event_keeps_the_rest_of_it(world: Store) -> None:
    page = opened("gebeurtenissen", world, "nina", gebeurtenis="g1")
    fill(page, "g1-0", jongeren_vervolgplek="3")
    page.button(key="g1-opslaan").click().run()
    assert held(world)["g1"] == replace(STOP, youths_placed=3)
    assert "Van hen met vervolgplek</b>: 1 werd 3" in words(page)


def test_withdrawing_asks_a_reason_and_takes_it_off_the_list(world: Store) -> None:
    page = opened("gebeurtenissen", world, "nina", gebeurtenis="g1")
    page.button(key="intrekken-g1-doen").click().run()
    assert "Vul eerst in: de reden." in words(page)
    page.text_input(key="intrekken-g1-reden").set_value("Dubbel.")
    page.button(key="intrekken-g1-doen").click().run()
    assert held(world)["g1"].withdrawn
    assert "geen opnamestop" in words(opened("gebeurtenissen", world, "nina"))
