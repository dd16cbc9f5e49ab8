"""What someone typed and did not save yet."""

import pytest

from monitor.actions.drafts import LONGEST_TYPED, drop_draft, keep_draft
from monitor.domain.figure import ReportKey, Typed
from monitor.domain.words import Refused
from monitor.queries.drafts import drafts
from monitor.store.engine import Store
from tests.actions.factories import NOORD, OOST, a_small_world, person, places_at

KADE, BOEG = str(places_at("duin-1")), str(places_at("duin-2"))


@pytest.fixture
def world(store: Store) -> Store:
    return a_small_world(store)


def kept(world: Store, who: str, report: ReportKey = NOORD) -> dict[str, Typed]:
    with world.read() as session:
        return drafts(session, person(world, who), report)


def typed(world: Store, who: str, cells: dict[str, Typed], report: ReportKey = NOORD) -> None:
    with world.work() as session:
        keep_draft(session, person(world, who), report, cells)


def test_a_draft_is_kept_as_typed_and_is_no_event(world: Store) -> None:
    before = world.version()
    typed(world, "nina", {KADE: Typed("1.234", seen=2), BOEG: Typed("", "nvt")})
    assert kept(world, "nina") == {KADE: Typed("1.234", "", 2), BOEG: Typed("", "nvt", 0)}
    assert world.version() == before


def test_typing_on_replaces_only_the_cells_typed_in(world: Store) -> None:
    typed(world, "nina", {KADE: Typed("1"), BOEG: Typed("2")})
    typed(world, "nina", {KADE: Typed("12")})
    typed(world, "nina", {})
    assert {cell: entry.text for cell, entry in kept(world, "nina").items()} == {KADE: "12", BOEG: "2"}


def test_a_draft_is_seen_by_who_typed_it_alone(world: Store) -> None:
    typed(world, "nina", {KADE: Typed("12")})
    assert kept(world, "nora") == {}


def test_a_draft_is_only_kept_for_the_own_region(world: Store) -> None:
    with pytest.raises(Refused, match="uw eigen landsdeel"):
        typed(world, "nina", {KADE: Typed("12")}, OOST)


def test_what_no_database_keeps_is_replaced_and_what_is_too_long_is_cut(world: Store) -> None:
    typed(world, "nina", {KADE: Typed("a\x00b"), BOEG: Typed("9" * (LONGEST_TYPED + 1))})
    assert kept(world, "nina")[KADE].text == "a\ufffdb"
    assert len(kept(world, "nina")[BOEG].text) == LONGEST_TYPED


def test_a_draft_is_forgotten_whole_or_by_cell(world: Store) -> None:
    typed(world, "nina", {KADE: Typed("1"), BOEG: Typed("2")})
    with world.work() as session:
        drop_draft(session, person(world, "nina"), NOORD, [KADE])
    assert set(kept(world, "nina")) == {BOEG}
    with world.work() as session:
        drop_draft(session, person(world, "nina"), NOORD)
    assert kept(world, "nina") == {}
