"""An agreed path gets versions, never an overwrite."""

from dataclasses import replace
from datetime import date

import pytest

from monitor.actions.paths import put_paths, set_path
from monitor.domain.path_record import PathRecord, records_of
from monitor.domain.people import OPERATOR
from monitor.domain.quarter import Quarter
from monitor.domain.series import Path
from monitor.domain.words import Refused
from monitor.queries.paths import path_register, path_versions
from monitor.store.engine import Store
from tests.actions.factories import Q2, Q3, START, a_small_world, person
from tests.conftest import Clock

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


def test_a_second_path_goes_on_from_the_first(world: Store) -> None:
    with world.begin() as session:
        set_path(session, OPERATOR, replace(AGREED, decided_on=Q2.end))
        set_path(session, OPERATOR, replace(AGREED, decided_on=Q3.end, milestones=((Quarter(2028, 3), 0),)))
    with world.read() as session:
        second = path_versions(session, OPERATOR, "noord", PLACES)[1]
    assert second.joins == (Q3, 10)
    assert second.at(Quarter(2027, 3)) == 5


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (replace(AGREED, indicator="begeleiding_24uur"), "Voor begeleiding_24uur wordt geen pad afgesproken"),
        (replace(AGREED, region="JZ01"), "JZ01 is geen van beide"),
        (replace(AGREED, region="nergens"), "nergens is geen van beide"),
        (replace(AGREED, milestones=((Q2, -1),)), "Een mijlpaal is nul of meer"),
        (replace(AGREED, milestones=((Q2, 100_001),)), "Een mijlpaal is nul of meer"),
        (replace(AGREED, source="x" * 401), "Te lang: de bron"),
    ],
)
def test_a_path_of_what_cannot_have_one_is_refused(world: Store, wrong: Path, said: str) -> None:
    with world.begin() as session, pytest.raises(Refused, match=said):
        set_path(session, OPERATOR, wrong)


def rows(version: int, *milestones: tuple[Quarter, int]) -> list[PathRecord]:
    return list(records_of(replace(AGREED, version=version, milestones=milestones or AGREED.milestones)))


def test_versions_of_a_file_are_kept_in_one_event_and_once(world: Store) -> None:
    both = [*rows(1), *rows(2, (Quarter(2028, 4), 10))]
    with world.begin() as session:
        before = put_paths(session, OPERATOR, both)
    with world.begin() as session:
        assert put_paths(session, OPERATOR, both) is None
    assert before == world.version()
    with world.read() as session:
        assert list(path_register(session, OPERATOR).values()) == both
        assert [path.version for path in path_versions(session, OPERATOR, "noord", PLACES)] == [1, 2]


def test_a_version_is_never_overwritten(world: Store) -> None:
    with world.begin() as session:
        put_paths(session, OPERATOR, rows(1))
    for other in (rows(1, (Q2, 19), (Q3, 10)), rows(1, (Quarter(2030, 1), 1))):
        with world.begin() as session, pytest.raises(Refused, match="Een pad wordt nooit overschreven"):
            put_paths(session, OPERATOR, other)


def test_versions_follow_on(world: Store) -> None:
    with world.begin() as session, pytest.raises(Refused, match="De volgende versie van dit pad is 1, niet 2"):
        put_paths(session, OPERATOR, rows(2))


def test_only_the_national_lead_puts_paths(world: Store) -> None:
    with world.begin() as session, pytest.raises(Refused, match="Alleen de bestuurlijk aanjager kan dit"):
        put_paths(session, person(world, "nina"), rows(1))


def test_a_coordinator_reads_the_register_of_his_own_landsdeel_and_the_country(world: Store) -> None:
    with world.begin() as session:
        for region in ("NL", "noord", "oost"):
            set_path(session, OPERATOR, replace(AGREED, region=region))
    with world.read() as session:
        found = path_register(session, person(world, "nina"))
    assert {key[0] for key in found} == {"NL", "noord"}


def test_a_decision_in_the_future_is_not_known_yet(world: Store, clock: Clock) -> None:
    with world.begin() as session:
        set_path(session, OPERATOR, AGREED)
        set_path(session, OPERATOR, replace(AGREED, decided_on=date(2026, 11, 30)))
    with world.read() as session:
        assert len(path_versions(session, OPERATOR, "noord", PLACES)) == 1
    clock.forward(days=14)
    with world.read() as session:
        assert len(path_versions(session, OPERATOR, "noord", PLACES)) == 2
