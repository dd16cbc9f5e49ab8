"""Closed places by zorggebied and jeugdregio: each site where it stands, and nothing seen in part."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from monitor.actions.registers import put
from monitor.domain.people import OPERATOR, Actor
from monitor.domain.registers import Membership, Region
from monitor.domain.words import Refused
from monitor.domain.workflow import Step
from monitor.queries.grid import Grid, grid
from monitor.store.engine import Store
from tests.factories import (
    BOEG,
    KADE,
    LEAD,
    NINA,
    Q2,
    Q3,
    SITES,
    START,
    VELD,
    Value,
    a_report,
    a_store_with_registers,
    approved,
    with_sites,
)

ZORGGEBIEDEN = (
    Region("boven", "Boven", "zorggebied", START),
    Region("leeg", "Leeg", "zorggebied", START),
    Membership("boven", "NL", START, None, "gezien", "test"),
    Membership("leeg", "NL", START, None, "gezien", "test"),
    Membership("JZ01", "boven", START, None, "afgeleid", "test"),
    Membership("JZ02", "boven", START, None, "afgeleid", "test"),
)


@pytest.fixture
def world(store: Store) -> Store:
    a_store_with_registers(store)
    with store.begin() as session:
        put(session, OPERATOR, ZORGGEBIEDEN)
    approved(store, "noord", Q2, {KADE: 20, BOEG: 12})
    approved(store, "oost", Q2, {VELD: 30})
    approved(store, "noord", Q3, {KADE: 18, BOEG: 12, (KADE, "bezet"): 9, (BOEG, "bezet"): 6})
    a_report(store, "oost", Q3, {VELD: 25}, Step.SUBMIT)
    return store


def asked(store: Store, kind: str, actor: Actor = LEAD, approved_only: bool = False) -> Grid:
    with store.read() as session:
        return grid(session, actor, kind, Q3, approved_only=approved_only)


def numbers(found: Grid) -> Sequence[tuple[str, Value, Value, int]]:
    return [(row.name, row.places.value, row.change, row.places.coverage.reported) for row in found.rows]


def test_sites_count_in_the_jeugdregio_where_they_stand(world: Store) -> None:
    assert numbers(asked(world, "jeugdregio")) == [("Groningen", 30, -2, 2), ("Twente", 25, -5, 1)]


def test_a_zorggebied_adds_up_over_the_borders_of_landsdelen(world: Store) -> None:
    found = asked(world, "zorggebied")
    assert numbers(found) == [("Boven", 55, -7, 3)]
    assert found.empty == 1


def test_the_rows_together_are_all_sites(world: Store) -> None:
    whole = asked(world, "jeugdregio").together
    assert (whole.places.value, whole.occupied.value, whole.change) == (55, 15, -7)
    assert whole.occupancy.value == 50  # only over the sites of which both numbers are known


def test_a_coordinator_sees_no_region_in_part(world: Store) -> None:
    assert numbers(asked(world, "jeugdregio", NINA)) == [("Groningen", 30, -2, 2)]
    found = asked(world, "zorggebied", NINA)
    assert (found.rows, found.hidden) == ((), 1)


def test_only_what_is_approved_counts_when_that_is_asked(world: Store) -> None:
    found = asked(world, "jeugdregio", approved_only=True)
    assert numbers(found) == [("Groningen", 30, -2, 2), ("Twente", None, None, 0)]
    assert found.together.places.at_least


def test_a_site_without_a_jeugdregio_stands_apart(world: Store) -> None:
    with_sites(world, *(type(site)(site.code, site.name, site.provider, site.region) for site in SITES[2:]))
    assert numbers(asked(world, "jeugdregio")) == [("Groningen", 30, -2, 2), ("", 25, -5, 1)]


def test_a_kind_of_region_that_is_no_grid_is_refused(world: Store) -> None:
    with pytest.raises(Refused, match="gemeente"):
        asked(world, "gemeente")


def test_before_anything_is_reported_there_is_no_quarter(store: Store) -> None:
    a_store_with_registers(store)
    with store.read() as session:
        assert grid(session, LEAD, "jeugdregio") == Grid("jeugdregio", None)
