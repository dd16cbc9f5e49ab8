"""The trajects on the entry and review pages as far as the server goes; the browser is in tests/browser."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from monitor.actions.drafts import keep_draft
from monitor.actions.trajecten import TrajectChange, tell
from monitor.domain.figure import ReportKey, Typed
from monitor.domain.traject import Dates, Destination, Milestone, Origin, Phase, Regime, Traject, TrajectKind
from monitor.domain.traject_entry import draft_key
from monitor.domain.workflow import Step
from monitor.queries.drafts import drafts
from monitor.queries.trajecten import saved_trajecten
from monitor.store.engine import Store
from tests.actions.factories import NOORD, Q2, a_small_world, number, person, places_at, saved
from tests.factories import stepped
from tests.ui.test_entry_pages import opened, words

KADE = Traject(
    "noord-1",
    "De <b>Kade</b>",
    "noord",
    TrajectKind.OMBOUW,
    Phase.UITVOERING,
    Origin("duin", "duin-1", Regime.GESLOTEN, 10),
    Destination(Regime.OPEN, form="gezinshuis", places=8),
    {Milestone.SLUITING: Dates(date(2026, 9, 1))},
    gone=4,
)
FORM = "opgave-nina-noord-2026-Q3"


@pytest.fixture
def world(sqlite_url: str, clock: Any) -> Store:
    """Give a small world in which noord told of one traject in the quarter before."""
    store = a_small_world(Store(sqlite_url, clock))
    told(store, KADE, ReportKey("noord", Q2))
    return store


def told(store: Store, traject: Traject, report: ReportKey = NOORD, seen: int = 0, who: str = "nina") -> None:
    with store.begin() as session:
        assert tell(session, person(store, who), report, [TrajectChange(traject, seen)]).written


def typed(store: Store, field: str, text: str, id: str = "noord-1", seen: int = 0) -> None:
    with store.work() as session:
        keep_draft(session, person(store, "nina"), NOORD, {draft_key(id, field): Typed(text, seen=seen)})


def draft_of(store: Store) -> dict[str, str]:
    with store.read() as session:
        return {key: one.text for key, one in drafts(session, person(store, "nina"), NOORD).items()}


def now(store: Store) -> dict[str, Traject]:
    with store.read() as session:
        return {one.traject.code: one.traject for one in saved_trajecten(session, NOORD)}


def the_list(store: Store, who: str = "nina") -> AppTest:
    return opened("opgave", store, who, deel="trajecten", regio="noord")


def the_form(store: Store, id: str = "noord-1", who: str = "nina") -> AppTest:
    return opened("opgave", store, who, deel="trajecten", traject=id, regio="noord")


def field(page: AppTest, label: str) -> Any:
    (found,) = [one for one in [*page.text_input, *page.text_area, *page.selectbox] if one.label == label]
    return found


def test_the_list_says_how_far_each_is_and_marks_what_is_late(world: Store) -> None:
    said = words(the_list(world))
    assert "4 van 10" in said
    assert "0 van 8" in said
    assert "sluiting 1 sep 2026" in said
    assert "te laat" in said
    assert "niets veranderd" in said


def test_names_are_shown_as_text(world: Store) -> None:
    for page in (the_list(world), the_form(world)):
        assert "<b>Kade</b>" not in words(page)
        assert "&lt;b&gt;Kade&lt;/b&gt;" in words(page)


def test_the_list_says_what_this_report_changed(world: Store) -> None:
    moved = replace(KADE, dates={Milestone.SLUITING: Dates(date(2026, 12, 1))}, reason="Meer tijd nodig.")
    told(world, moved)
    told(world, replace(KADE, code="noord-2"))
    said = words(the_list(world))
    assert "sluiting verschoven" in said
    assert "nieuw" in said
    told(world, replace(moved, withdrawn=True, reason="Stond er dubbel."), seen=1)
    assert "vervallen" in words(the_list(world))


def test_what_is_typed_is_kept_at_once_and_is_no_traject_yet(world: Store) -> None:
    page = the_form(world)
    assert "Vorig kwartaal: 4" in words(page)
    field(page, "Plaatsen die weg zijn").set_value("vijf").run()
    assert draft_of(world) == {"traject/noord-1/plaatsen_weg": "vijf"}
    assert "▲" in words(page)
    assert now(world) == {"noord-1": KADE}
    assert field(the_form(world), "Plaatsen die weg zijn").value == "vijf", "also in another browser"


def test_saving_says_so_and_goes_back_to_the_list(world: Store) -> None:
    page = the_form(world)
    field(page, "Plaatsen die weg zijn").set_value("5").run()
    page.button(key=f"{FORM}-traject-opslaan").click().run()
    assert "is opgeslagen om 10.00" in words(page)
    assert "gewijzigd: plaatsen die weg zijn" in words(page)
    assert (now(world)["noord-1"].gone, draft_of(world)) == (5, {})


def test_a_moved_date_without_a_reason_is_refused_at_the_reason_and_nothing_is_lost(world: Store) -> None:
    page = the_form(world)
    field(page, "Sluiting: gepland op").set_value("1-12-2026").run()
    assert "Schrijf bij ‘reden’ waarom" not in words(page), "not while someone is still typing"
    page.button(key=f"{FORM}-traject-opslaan").click().run()
    assert "De planning is verschoven (sluiting). Schrijf bij ‘reden’ waarom." in words(page)
    assert "Vorige opgave: 1 sep 2026" in words(page)
    assert now(world) == {"noord-1": KADE}
    field(page, "Reden").set_value("Meer tijd nodig.").run()
    page.button(key=f"{FORM}-traject-opslaan").click().run()
    assert now(world)["noord-1"].on(Milestone.SLUITING).planned == date(2026, 12, 1)


def test_a_new_traject_gets_a_code_that_can_be_changed(world: Store) -> None:
    page = the_list(world)
    page.button(key=f"{FORM}-traject-erbij").click().run()
    assert field(page, "Code").value == "noord-2"
    assert draft_of(world) == {}, "looking at an empty form is no draft"
    for label, text in (
        ("Code", "noord-boeg"),
        ("Naam", "De Boeg dicht"),
        ("Wat gebeurt er", "afbouw"),
        ("Hoe ver is het", "besluit"),
        ("Locatie", "duin-2"),
        ("Wat voor plaatsen gaan weg", "gesloten"),
        ("Hoeveel plaatsen gaan weg", "6"),
    ):
        field(page, label).set_value(text).run()
    assert not [one for one in page.selectbox if one.label == "Welke zorg"], "nothing comes when places close"
    page.button(key=f"{FORM}-traject-opslaan").click().run()
    assert now(world)["noord-boeg"].origin == Origin("duin", "duin-2", Regime.GESLOTEN, 6)


def test_a_draft_can_be_thrown_away(world: Store) -> None:
    typed(world, "naam", "Verkeerd")
    page = the_form(world)
    page.button(key=f"{FORM}-traject-weg").click().run()
    assert draft_of(world) == {}
    assert field(page, "Naam").value == KADE.name


def test_what_another_saved_meanwhile_is_shown_beside_it_and_can_be_taken(world: Store) -> None:
    typed(world, "plaatsen_weg", "5")
    told(world, replace(KADE, gone=6, phase=Phase.IN_GEBRUIK, opened=2), who="nora")
    page = the_form(world)
    assert "Twee keer ingevuld" in words(page)
    assert "Nora sloeg dit traject op om 10.00" in words(page)
    assert page.button(key=f"{FORM}-traject-opslaan").disabled
    page.button(key=f"{FORM}-traject-botsing-hun").click().run()
    assert (draft_of(world), field(page, "Plaatsen die weg zijn").value) == ({}, "6")


def test_keeping_mine_leaves_what_i_did_not_touch_as_the_other_saved_it(world: Store) -> None:
    typed(world, "plaatsen_weg", "5")
    told(world, replace(KADE, gone=6, phase=Phase.IN_GEBRUIK, opened=2), who="nora")
    page = the_form(world)
    page.button(key=f"{FORM}-traject-botsing-mijn").click().run()
    assert "Twee keer ingevuld" not in words(page)
    page.button(key=f"{FORM}-traject-opslaan").click().run()
    kade = now(world)["noord-1"]
    assert (kade.gone, kade.opened, kade.phase) == (5, 2, Phase.IN_GEBRUIK)


def test_the_balance_names_what_must_be_explained_and_the_figure_leads_to_it(world: Store) -> None:
    saved(world, "nina", ReportKey("noord", Q2), number(places_at("duin-1", Q2), 24))
    saved(world, "nina", NOORD, number(places_at("duin-1"), 22))
    said = words(the_list(world))
    assert "nog uit te leggen" in said
    assert "er waren 24 gesloten plaatsen" in said
    places = opened("opgave", world, "nina", deel="plaatsen")
    (jump,) = [one for one in places.button if one.label == "Naar de trajecten"]
    jump.click().run()
    assert "Balans van gesloten plaatsen" in words(places)


def test_a_traject_that_is_not_saved_stands_in_the_way_of_handing_in(world: Store) -> None:
    saved(world, "nina", NOORD, number(places_at("duin-1"), 0))
    typed(world, "naam", "De Kade anders")
    page = opened("opgave", world, "nina", deel="indienen")
    assert "Een traject is getypt maar nog niet opgeslagen: De Kade anders." in words(page)
    assert page.button(key=f"{FORM}-gereed").disabled
    (jump,) = [one for one in page.button if one.label == "Naar het traject"]
    jump.click().run()
    assert field(page, "Naam").value == "De Kade anders"


def test_a_receipt_names_how_many_trajects_were_told(world: Store) -> None:
    told(world, replace(KADE, gone=5))
    stepped(world, "noord", NOORD.quarter, Step.SUBMIT)
    assert "1 in deze opgave" in words(opened("opgave", world, "nina", deel="indienen"))


def test_the_lead_looks_and_changes_nothing(world: Store) -> None:
    assert not [one for one in the_list(world, "anna").button if one.label == "Traject toevoegen"]
    page = the_form(world, who="anna")
    assert not [*page.text_input, *page.text_area, *page.checkbox]
    assert "<dt>Plaatsen die weg zijn</dt><dd>4</dd>" in words(page)
    assert not [one for one in page.button if "traject-opslaan" in (one.key or "")]


def test_the_lead_reviews_what_changed_and_what_approving_makes_official(world: Store) -> None:
    stepped(world, "noord", Q2, Step.SUBMIT)
    stepped(world, "noord", Q2, Step.APPROVE, "anna")
    told(world, replace(KADE, gone=5, dates={Milestone.SLUITING: Dates(date(2026, 12, 1))}, reason="Meer tijd nodig."))
    saved(world, "nina", NOORD, number(places_at("duin-1"), 0))
    stepped(world, "noord", NOORD.quarter, Step.SUBMIT)
    said = words(opened("beoordelen", world, "anna", regio="noord", kwartaal="2026-Q3"))
    assert "1 traject is bijgewerkt" in said
    assert '<td class="m-words"><b>1 dec 2026</b></td><td class="m-words">1 sep 2026</td>' in said
    assert "Meer tijd nodig." in said
    assert "1 cel en 1 traject vast" in said
