"""An agreed path gets versions, never an overwrite."""

from dataclasses import replace

import pytest

from monitor.actions.paths import set_path
from monitor.domain.people import OPERATOR
from monitor.domain.quarter import Quarter
from monitor.domain.series import Path
from monitor.domain.words import Refused
from monitor.queries.paths import path_versions
from monitor.store.engine import Store
from tests.actions.factories import Q2, Q3, START, a_small_world, person

PLACES = "gesloten_capaciteit"
AGREED = Path("noord", PLACES, 0, START, "bestuurlijke afspraak", "brief", False, ((Q2, 20), (Q3, 10)))


@pytest.fixture
def world(store: Store) -> Store:
    return a_small_world(store)


def test_a_second_path_is_the_next_version_beside_the_first(world: Store) -> None:
    with world.begin() as session:
        set_path(session, person(world, "anna"), AGREED)
    with world.begin() as session:
        set_path(session, OPERATOR, replace(AGREED, reason="uitstel", milestones=((Quarter(2028, 4), 10),)))
    with world.read() as session:
        first, second = path_versions(session, OPERATOR, "noord", PLACES)
    assert (first, second.version) == (replace(AGREED, version=1), 2)
    assert second.milestones == ((Quarter(2028, 4), 10),)


@pytest.mark.parametrize("milestones", [(), ((Q3, 10), (Q2, 20)), ((Q3, 10), (Q3, 9))])
def test_milestones_stand_in_order_once_a_quarter(world: Store, milestones: tuple[tuple[Quarter, int], ...]) -> None:
    with world.begin() as session, pytest.raises(Refused, match="oplopende kwartalen"):
        set_path(session, OPERATOR, replace(AGREED, milestones=milestones))


def test_a_path_says_why(world: Store) -> None:
    with world.begin() as session, pytest.raises(Refused, match="de reden van dit pad"):
        set_path(session, OPERATOR, replace(AGREED, reason=" "))


def test_only_the_national_lead_sets_a_path(world: Store) -> None:
    with world.begin() as session, pytest.raises(Refused, match="Alleen de bestuurlijk aanjager kan dit"):
        set_path(session, person(world, "nina"), AGREED)
