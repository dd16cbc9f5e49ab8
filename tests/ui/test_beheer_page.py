"""The administration page as far as the server goes: registers with dates, forms, history, successions and people."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from monitor.actions.happenings import put_happenings
from monitor.domain.people import Role
from monitor.exports.records_csv import KINDS
from monitor.queries.people import everyone, grants
from monitor.queries.registers import registers
from monitor.store.engine import Store
from tests.actions.factories import NOORD, a_small_world, number, person, places_at, saved
from tests.ui.test_entry_pages import opened, words
from tests.ui.test_happenings_page import STOP, fill


@pytest.fixture
def world(sqlite_url: str, clock: Any) -> Store:
    return a_small_world(Store(sqlite_url, clock))


def press(page: AppTest, key: str) -> str:
    page.button(key=key).click().run()
    assert not page.exception
    return words(page)


@pytest.mark.parametrize("kind", [*KINDS, "mensen"])
def test_every_register_opens(world: Store, kind: str) -> None:
    html = words(opened("beheer", world, "bert", register=kind))
    assert "2 aanbieders en 3 locaties gelden vandaag; 6 mensen hebben een rol." in html


def test_no_figure_stands_on_any_register(world: Store) -> None:
    saved(world, "nina", NOORD, number(places_at("duin-1"), 137))
    with world.begin() as session:
        put_happenings(session, person(world, "nina"), [replace(STOP, youths_left=137)])
    for kind in KINDS:
        assert "137" not in words(opened("beheer", world, "bert", register=kind, regel="g1"))


def test_a_new_provider_is_kept_and_opened_with_its_history(world: Store) -> None:
    page = opened("beheer", world, "bert", register="aanbieder")
    fill(page, "nieuw-aanbieder-0", code="nieuw", naam="Nieuw Begin", geldig_van="01-01-2027")
    html = press(page, "nieuw-aanbieder-opslaan")
    assert f"Nummer {world.version()}." in html
    assert "Nieuw Begin (nieuw) wijzigen" in html
    assert "<b>Geldig van</b>: 1 jan 2027" in html
    assert "gaat nog in" in html


def test_a_site_that_still_has_figures_ends_only_after_the_question(world: Store) -> None:
    saved(world, "nina", NOORD, number(places_at("duin-1"), 24))
    page = opened("beheer", world, "bert", register="locatie", regel="duin-1")
    fill(page, "locatie-duin-1-0", geldig_tot="30-06-2026")
    assert "◆ De Kade eindigt op 30 juni 2026, maar daarna is er nog: cijfers over" in press(
        page, "locatie-duin-1-opslaan"
    )
    page.radio(key="locatie-duin-1-0-nog_in_gebruik").set_value("ja")
    assert "Geldig tot en met</b>: – werd 30 jun 2026" in press(page, "locatie-duin-1-opslaan")


def test_searching_and_what_holds_today_narrow_the_rows(world: Store) -> None:
    page = opened("beheer", world, "bert", register="locatie")
    page.text_input(key="zoek-locatie").set_value("duinzicht boeg").run()
    assert "Locaties: 1 van 3 regels" in words(page)
    page.text_input(key="zoek-locatie").set_value("zwembad").run()
    assert "Niets gevonden" in words(page)


def test_a_provider_goes_on_in_another_with_its_sites(world: Store) -> None:
    page = opened("beheer", world, "bert", register="aanbieder")
    page.selectbox(key="samengaan-wie-0").set_value("duin")
    page.selectbox(key="samengaan-in-0").set_value("veldhuis")
    page.text_input(key="samengaan-dag-0").set_value("31-12-2026").run()
    assert "heeft na 31 december 2026 nog deze locaties" in words(page)
    page.text_input(key="samengaan-code-veldhuis-duin-2-0").set_value("")
    html = press(page, "samengaan-doen-0")
    assert "Opgeslagen op" in html
    with world.read() as session:
        known = registers(session)
    assert known.provider["duin"].successor == "veldhuis"
    assert (known.site["veldhuis-2"].name, known.site["duin-2"].valid_to is not None) == ("De Kade", True)
    assert "veldhuis-1" not in known.site, "De Boeg closes"


def test_regions_move_from_a_day_on(world: Store) -> None:
    page = opened("beheer", world, "bert", register="lidmaatschap")
    page.multiselect(key="verhuizen-wie-0").set_value(["JZ01"])
    page.selectbox(key="verhuizen-naar-0").set_value("oost")
    page.text_input(key="verhuizen-dag-0").set_value("1-1-2027")
    page.text_input(key="verhuizen-bron-0").set_value("Besluit")
    assert "Opgeslagen op" in press(page, "verhuizen-doen-0")
    with world.read() as session:
        assert {m.parent for m in registers(session).memberships if m.region == "JZ01"} == {"noord", "oost"}


def test_someone_is_added_given_a_role_and_it_ends(world: Store) -> None:
    page = opened("beheer", world, "bert", register="mensen")
    page.text_input(key="mens-code-0").set_value("els@voorbeeld.nl")
    page.text_input(key="mens-naam-0").set_value("Els")
    press(page, "mens-toevoegen-doen")
    page = opened("beheer", world, "bert", register="mensen")
    for key, value in (("wie", "els@voorbeeld.nl"), ("rol", "coordinator"), ("regio", "oost")):
        page.selectbox(key=f"mens-{key}-0").set_value(value)
    page.text_input(key="mens-van-0").set_value("1-1-2026")
    press(page, "mens-geven-doen")
    page = opened("beheer", world, "bert", register="mensen")
    page.selectbox(key="mens-welke-0").set_value("els@voorbeeld.nl|coordinator|oost")
    page.text_input(key="mens-laatste-0").set_value("30-06-2026")
    assert "voorbij" in press(page, "mens-einde-doen")
    with world.read() as session:
        (given,) = grants(session)["els@voorbeeld.nl"]
    assert (given.role, str(given.valid_from), str(given.valid_to)) == (Role.COORDINATOR, "2026-01-01", "2026-06-30")


def test_an_account_is_closed_with_a_reason(world: Store) -> None:
    page = opened("beheer", world, "bert", register="mensen")
    page.selectbox(key="mens-sluit-0").set_value("mink")
    page.text_input(key="mens-waarom-0").set_value("Uit dienst.")
    assert "account gesloten" in press(page, "mens-sluiten-doen")
    with world.read() as session:
        assert {account.code: account.active for account in everyone(session)}["mink"] is False


def test_a_date_that_cannot_be_read_changes_nothing(world: Store) -> None:
    page = opened("beheer", world, "bert", register="mensen")
    page.selectbox(key="mens-wie-0").set_value("mink")
    page.selectbox(key="mens-rol-0").set_value("beheerder")
    page.selectbox(key="mens-regio-0").set_value("NL")
    page.text_input(key="mens-van-0").set_value("gisteren")
    before = world.version()
    assert "schrijf de datums als" in press(page, "mens-geven-doen")
    assert world.version() == before
