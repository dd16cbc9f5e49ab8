"""Every version of a register row, with who changed what; and what is left of a row after a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from monitor.actions.happenings import put_happenings
from monitor.actions.registers import put
from monitor.domain.happening import Happening, HappeningKind
from monitor.domain.people import OPERATOR, Role
from monitor.domain.quarter import Quarter
from monitor.domain.record_columns import COLUMNS
from monitor.domain.registers import Site
from monitor.domain.words import Refused
from monitor.exports.records_csv import KINDS
from monitor.queries import register_history as history
from monitor.queries.in_use import InUse, in_use_after
from monitor.queries.register_history import Changed, register_history
from monitor.store.engine import Store
from tests.factories import BOEG, KADE, LEAD, NINA, Q1, Q3, VELD, a_store_with_registers, an_actor, approved

BERT = an_actor(Role.BEHEERDER, code="bert")
STOP = Happening("g1", HappeningKind.OPNAMESTOP, "noord", "duin", KADE, date(2026, 5, 1), None, "Stop", source="test")


@pytest.fixture
def world(store: Store) -> Store:
    return a_store_with_registers(store)


def test_a_site_tells_what_each_version_changed_the_newest_first(world: Store) -> None:
    with world.begin() as session:
        put(session, BERT, [Site(KADE, "De Kade", "duin", "noord", "JZ01", valid_to=date(2026, 12, 31))])
    with world.read() as session:
        newest, first = register_history(session, BERT, "locatie", KADE)
    assert newest.changes == (Changed("geldig_tot", "", "2026-12-31"),)
    assert newest.event == world.version()
    assert Changed("aanbieder", "", "duin") in first.changes


def test_a_membership_is_found_by_the_columns_that_make_it_the_one_it_is(world: Store) -> None:
    with world.read() as session:
        (only,) = register_history(session, BERT, "lidmaatschap", "JZ01|noord|2024-01-01")
        assert register_history(session, BERT, "lidmaatschap", "JZ01|oost|2024-01-01") == ()
    assert Changed("zekerheid", "", "afgeleid") in only.changes


def test_the_reason_and_the_numbers_of_youths_are_for_who_sees_figures(world: Store) -> None:
    with world.begin() as session:
        put_happenings(session, LEAD, [replace(STOP, youths_left=4)], "Gemeld door de aanbieder.")
    with world.read() as session:
        (seen,) = register_history(session, LEAD, "gebeurtenis", "g1")
        (kept,) = register_history(session, BERT, "gebeurtenis", "g1")
    assert seen.reason == "Gemeld door de aanbieder."
    assert set(seen.changes) - set(kept.changes) == {Changed("jongeren_aanwezig", "", "4")}


def test_a_coordinator_is_refused_the_history_of_another_landsdeel(world: Store) -> None:
    with world.begin() as session:
        put_happenings(session, LEAD, [replace(STOP, region="oost", provider="veldhuis", site=VELD)])
    with world.read() as session, pytest.raises(Refused):
        register_history(session, NINA, "gebeurtenis", "g1")


def test_every_register_that_is_kept_in_versions_tells_all_its_columns() -> None:
    own = {"pad", "traject"}  # these keep their history on a page of their own
    told = {kind: {*kept.columns.values(), *kept.key} for kind, kept in history._KEPT.items()}
    assert set(told) == set(KINDS) - own
    missing = {kind: set(COLUMNS[kind]) - columns for kind, columns in told.items()}
    assert {kind: columns for kind, columns in missing.items() if columns - {"traject"}} == {}


def test_what_is_left_after_a_day_is_named(world: Store) -> None:
    approved(world, "noord", Q1, {KADE: 20})
    approved(world, "noord", Q3, {KADE: 18, BOEG: 9})
    with world.begin() as session:
        put_happenings(session, LEAD, [STOP])
    with world.read() as session:
        site = in_use_after(session, date(2026, 6, 30), site=KADE)
        provider = in_use_after(session, date(2026, 6, 30), provider="duin")
    assert site == InUse(quarters=(Quarter(2026, 3),), happenings=("Stop",))
    assert provider == InUse(quarters=(Quarter(2026, 3),), sites=("De Kade", "De Boeg"), happenings=("Stop",))


def test_a_figure_of_the_last_day_itself_is_not_after_it(world: Store) -> None:
    approved(world, "noord", Q3, {KADE: 18})
    with world.read() as session:
        assert not in_use_after(session, date(2026, 9, 30), site=KADE)
        assert in_use_after(session, date(2026, 9, 29), site=KADE).quarters == (Q3,)
        assert not in_use_after(session, date(2026, 1, 1), site="nergens")


def test_the_command_line_sees_every_history(world: Store) -> None:
    with world.read() as session:
        assert len(register_history(session, OPERATOR, "aanbieder", "duin")) == 1
