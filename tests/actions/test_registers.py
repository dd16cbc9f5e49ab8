"""A register row changes by a new version, and the same row twice writes nothing."""

from dataclasses import replace
from datetime import date

import pytest

from monitor.actions.registers import put
from monitor.domain.people import OPERATOR
from monitor.domain.registers import Membership, Provider, Region
from monitor.domain.words import Refused
from monitor.queries.registers import registers
from monitor.store.engine import Store
from tests.actions.factories import START, a_small_world, person

DUIN = Provider("duin", "Duinzicht", "01234567")
IN_NOORD = Membership("JZ01", "noord", START, None, "afgeleid", "test")


@pytest.fixture
def world(store: Store) -> Store:
    return a_small_world(store)


def test_rows_that_are_known_write_nothing(world: Store) -> None:
    with world.begin() as session:
        assert put(session, OPERATOR, [DUIN, IN_NOORD]) is None


def test_a_changed_row_is_a_new_version_of_the_same_provider(world: Store) -> None:
    with world.begin() as session:
        put(session, OPERATOR, [replace(DUIN, name="Duin en Dal", successor="veldhuis")])
    with world.read() as session:
        assert registers(session).provider["duin"] == replace(DUIN, name="Duin en Dal", successor="veldhuis")
        assert len(registers(session).providers) == 2


def test_a_membership_of_a_region_in_the_same_file_is_kept(world: Store) -> None:
    rows = [Region("JZ09", "Nieuw", "jeugdregio", START), replace(IN_NOORD, region="JZ09")]
    with world.begin() as session:
        put(session, OPERATOR, rows)
    with world.read() as session:
        assert registers(session).parent("JZ09", "landsdeel", date(2026, 9, 30)) == "noord"


def test_a_row_that_stands_twice_in_one_file_ends_as_the_last(world: Store) -> None:
    with world.begin() as session:
        put(session, OPERATOR, [replace(DUIN, name="Een"), replace(DUIN, name="Twee")])
    with world.read() as session:
        assert registers(session).provider["duin"].name == "Twee"


def test_only_the_administrator_keeps_registers(world: Store) -> None:
    with world.begin() as session, pytest.raises(Refused, match="Alleen de beheerder kan dit"):
        put(session, person(world, "anna"), [DUIN])
