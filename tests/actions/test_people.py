"""Adding people, giving them roles between dates, and ending an account."""

from datetime import date

import pytest

from monitor.actions.people import add_person, disable, grant
from monitor.actions.refuse import LONGEST_REASON
from monitor.domain.people import OPERATOR, Grant, Role
from monitor.domain.words import Refused
from monitor.queries.names import names
from monitor.queries.people import actor, grants
from monitor.store.engine import Store
from tests.actions.factories import START, a_small_world, person

TODAY = date(2026, 11, 16)


@pytest.fixture
def world(store: Store) -> Store:
    return a_small_world(store)


def test_only_the_administrator_adds_people(world: Store) -> None:
    for who in ("nina", "anna", "mink"):
        with world.begin() as session, pytest.raises(Refused, match="Alleen de beheerder"):
            add_person(session, person(world, who), "els", "Els")
    with world.begin() as session:
        add_person(session, person(world, "bert"), "els", "Els")
    assert person(world, "els").grants == frozenset()


@pytest.mark.parametrize(
    ("code", "name", "said"),
    [
        ("", "Els", "Vul eerst in: de code"),
        ("e" * 81, "Els", "Te lang: de code van de persoon. Gebruik hoogstens 80 tekens."),
        ("els", " ", "Vul eerst in: de naam"),
        ("els", "E" * 201, "Te lang: de naam"),
    ],
)
def test_a_code_and_a_name_are_needed_and_fit_in_the_store(world: Store, code: str, name: str, said: str) -> None:
    with world.begin() as session, pytest.raises(Refused, match=said):
        add_person(session, OPERATOR, code, name)


def test_a_code_is_given_once_and_never_the_command_lines(world: Store) -> None:
    for taken in ("nina", OPERATOR.code):
        with world.begin() as session, pytest.raises(Refused, match="al in gebruik"):
            add_person(session, OPERATOR, taken, "Nog iemand")


@pytest.mark.parametrize(
    ("role", "region"),
    [
        (Role.COORDINATOR, "NL"),
        (Role.COORDINATOR, "JZ01"),
        (Role.COORDINATOR, "west"),
        (Role.AANJAGER, "noord"),
    ],
)
def test_a_role_is_given_for_the_region_it_belongs_to(world: Store, role: Role, region: str) -> None:
    with world.begin() as session, pytest.raises(Refused, match="krijgt een landsdeel"):
        grant(session, OPERATOR, "nina", Grant(role, region, START))


def test_a_role_does_not_end_before_it_begins(world: Store) -> None:
    with world.begin() as session, pytest.raises(Refused, match="voor de begindatum"):
        grant(session, OPERATOR, "nina", Grant(Role.COORDINATOR, "noord", TODAY, START))


def test_giving_a_role_again_changes_its_dates(world: Store) -> None:
    ended = Grant(Role.COORDINATOR, "noord", START, date(2025, 12, 31))
    with world.begin() as session:
        grant(session, OPERATOR, "nina", ended)
    with world.read() as session:
        assert grants(session)["nina"] == [ended]
    assert person(world, "nina").own_regions == frozenset()


def test_an_ended_account_is_out_and_keeps_its_name(world: Store) -> None:
    with world.begin() as session:
        disable(session, OPERATOR, "nina", "Andere baan.")
    with world.read() as session:
        assert actor(session, "nina", TODAY) is None
        assert names(session)["nina"] == "Nina"


def test_a_reason_fits_in_the_store(world: Store) -> None:
    with world.begin() as session, pytest.raises(Refused, match="Te lang: de reden"):
        disable(session, OPERATOR, "nina", "x" * (LONGEST_REASON + 1))


def test_nobody_unknown_gets_or_loses_anything(world: Store) -> None:
    with world.begin() as session, pytest.raises(Refused, match="geen persoon met de code els"):
        grant(session, OPERATOR, "els", Grant(Role.AANJAGER, "NL", START))
    with world.begin() as session, pytest.raises(Refused, match="geen persoon met de code els"):
        disable(session, OPERATOR, "els", "Weg.")
