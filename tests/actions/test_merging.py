"""A provider goes on in another, and regions come to lie elsewhere: all rows in one event, or none."""

from __future__ import annotations

from datetime import date

import pytest

from monitor.actions.merging import merge_providers, move_regions
from monitor.domain.certainty import Certainty
from monitor.domain.people import OPERATOR
from monitor.domain.registers import Registers
from monitor.domain.words import Refused
from monitor.queries.registers import registers
from monitor.store.engine import Store
from tests.factories import BOEG, KADE, a_store_with_registers

LAST, FIRST = date(2025, 6, 30), date(2025, 7, 1)


@pytest.fixture
def world(store: Store) -> Store:
    return a_store_with_registers(store)


def merge(store: Store, provider: str = "duin", successor: str = "veldhuis", **codes: str) -> Registers:
    with store.begin() as session:
        merge_providers(session, OPERATOR, provider, successor, LAST, codes)
    with store.read() as session:
        return registers(session)


def move(store: Store, *regions: str, to: str = "oost", first: date = FIRST, source: str = "besluit") -> Registers:
    with store.begin() as session:
        move_regions(session, OPERATOR, regions, to, first, Certainty.GEZIEN, source)
    with store.read() as session:
        return registers(session)


def test_a_provider_ends_and_its_sites_go_on_or_close_in_one_event(world: Store) -> None:
    before = world.version()
    known = merge(world, kade="veld-2", boeg="")
    assert world.version() == before + 1
    assert (known.provider["duin"].valid_to, known.provider["duin"].successor) == (LAST, "veldhuis")
    assert (known.site[KADE].valid_to, known.site[BOEG].valid_to) == (LAST, LAST)
    follower = known.site["veld-2"]
    assert (follower.name, follower.provider, follower.region, follower.valid_from) == (
        "De Kade",
        "veldhuis",
        "noord",
        FIRST,
    )
    assert {s.provider for s in known.sites_in("NL", FIRST)} == {"veldhuis"}


@pytest.mark.parametrize(
    ("codes", "why"),
    [
        ({"kade": "veld-2"}, "Nog niet gezegd: De Boeg"),
        ({"kade": "veld", "boeg": ""}, "al van een andere locatie"),
        ({"kade": "VELD", "boeg": ""}, "al van een andere locatie"),
        ({"kade": "veld-2", "boeg": "veld-2"}, "al van een andere locatie"),
        ({"kade": "veld 2", "boeg": ""}, "is geen code"),
    ],
)
def test_each_site_is_told_where_it_goes(world: Store, codes: dict[str, str], why: str) -> None:
    before = world.version()
    with pytest.raises(Refused, match=why):
        merge(world, **codes)
    assert world.version() == before


@pytest.mark.parametrize(
    ("provider", "successor", "why"),
    [
        ("duin", "duin", "niet in zichzelf"),
        ("duin", "niets", "uit het register"),
        ("niets", "duin", "uit het register"),
    ],
)
def test_two_providers_of_the_register_are_needed(world: Store, provider: str, successor: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        merge(world, provider, successor, kade="", boeg="")


def test_a_provider_goes_on_in_another_once_and_in_none_that_ended(world: Store) -> None:
    merge(world, kade="", boeg="")
    with pytest.raises(Refused, match="al beëindigd of al opgegaan"):
        merge(world, kade="", boeg="")
    with pytest.raises(Refused, match="is er de dag daarna niet"):
        merge(world, "veldhuis", "duin", veld="")


def test_a_region_that_moves_ends_where_it_lay_the_day_before(world: Store) -> None:
    known = move(world, "JZ01")
    assert known.parent("JZ01", "landsdeel", LAST) == "noord"
    assert known.parent("JZ01", "landsdeel", FIRST) == "oost"


@pytest.mark.parametrize(
    ("regions", "to", "why"),
    [
        ((), "oost", "Kies eerst"),
        (("JZ99",), "oost", "uit het register"),
        (("noord",), "oost", "kan geen deel zijn"),
        (("JZ01",), "JZ02", "kan geen deel zijn"),
        (("JZ01",), "noord", "ligt op die dag al"),
    ],
)
def test_a_region_moves_to_another_of_a_wider_grid(world: Store, regions: tuple[str, ...], to: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        move(world, *regions, to=to)


def test_a_move_needs_a_source_and_comes_after_the_one_before(world: Store) -> None:
    with pytest.raises(Refused, match="de bron"):
        move(world, "JZ01", source=" ")
    move(world, "JZ01", first=date(2026, 1, 1))
    with pytest.raises(Refused, match="later ergens anders"):
        move(world, "JZ01")
    with pytest.raises(Refused, match="ligt op die dag al"):
        move(world, "JZ01", to="noord", first=date(2026, 1, 1))
