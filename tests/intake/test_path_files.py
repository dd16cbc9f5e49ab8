"""Agreed paths go out as a file and come in again; no version is ever overwritten."""

from __future__ import annotations

import pytest

from monitor.domain.people import OPERATOR, Role
from monitor.domain.quarter import Quarter
from monitor.domain.words import Refused
from monitor.exports.records_csv import register_file
from monitor.imports.reading import read_file
from monitor.intake.taking import Taken, take
from monitor.queries.paths import path_register
from monitor.store.engine import Store
from tests.factories import LEAD, NINA, a_store_with_registers, an_actor

HEADER = "regio;indicator;versie;kwartaal;waarde;vastgesteld_op;reden;bron;voorbeeld\n"
PLACES = (
    "noord;gesloten_capaciteit;1;2024-Q1;40;2024-03-31;afspraak;brief;nee\n"
    "noord;gesloten_capaciteit;1;2029-Q4;0;2024-03-31;afspraak;brief;nee\n"
)
SECOND = "noord;gesloten_capaciteit;2;2030-Q4;0;2025-06-30;uitstel;;nee\n"
MONEY = "NL;besteed;1;2028-Q4;180000000,50;2024-07-01;begroting;brief;ja\n"


@pytest.fixture
def world(store: Store) -> Store:
    return a_store_with_registers(store)


def taken(store: Store, rows: str, header: str = HEADER) -> Taken:
    with store.begin() as session:
        return take(session, OPERATOR, read_file((header + rows).encode(), "pad.csv"), {})


def refusals(found: Taken) -> list[tuple[int | None, str | None, str]]:
    assert not found.accepted
    return [(finding.row, finding.column, finding.code) for finding in found.findings]


def test_paths_come_out_as_they_went_in_and_are_new_once(world: Store) -> None:
    assert taken(world, MONEY + PLACES + SECOND).changes == 4
    with world.read() as session:
        out = register_file(session, OPERATOR, "pad").decode()
        assert path_register(session, OPERATOR)["NL", "besteed", 1, Quarter(2028, 4)].value == 180_000_000_50
    assert out == HEADER + MONEY + PLACES + SECOND
    assert taken(world, out, "").changes == 0


def test_a_coordinator_gets_the_paths_he_may_see(world: Store) -> None:
    taken(world, MONEY + PLACES + PLACES.replace("noord", "oost"))
    with world.read() as session:
        out = register_file(session, NINA, "pad").decode()
        assert out == HEADER + MONEY + PLACES
        assert "oost" in register_file(session, LEAD, "pad").decode()
        with pytest.raises(Refused):
            register_file(session, an_actor(Role.BEHEERDER), "pad")


def test_a_month_is_read_as_its_last_day_and_said_so(world: Store) -> None:
    found = taken(world, PLACES.replace("2024-03-31", "2024-03"))
    assert [(f.code, f.column) for f in found.findings] == [("maand_als_laatste_dag", "vastgesteld_op")] * 2
    with world.read() as session:
        days = {record.decided_on.isoformat() for record in path_register(session, OPERATOR).values()}
    assert days == {"2024-03-31"}


def test_a_version_that_is_there_is_refused_with_other_content(world: Store) -> None:
    taken(world, PLACES)
    first, second = PLACES.splitlines(keepends=True)
    for rows in (
        first.replace(";40;", ";41;") + second,  # another value
        first,  # a milestone less
        PLACES + second.replace("2029-Q4", "2030-Q4"),  # a milestone more
        PLACES.replace("afspraak", "anders"),  # another reason
    ):
        assert {refusal[1:] for refusal in refusals(taken(world, rows))} == {("versie", "pad_overschreven")}
    assert "geef een nieuw versienummer" in taken(world, first).findings[0].text.nl


def test_versions_are_numbered_without_gaps(world: Store) -> None:
    assert refusals(taken(world, SECOND)) == [(2, "versie", "versie_overgeslagen")]
    assert taken(world, PLACES + SECOND).accepted
    assert refusals(taken(world, SECOND.replace(";2;", ";4;"))) == [(2, "versie", "versie_overgeslagen")]


def test_the_rows_of_one_version_have_one_decision(world: Store) -> None:
    first, second = PLACES.splitlines(keepends=True)
    found = refusals(taken(world, first + second.replace("brief", "krant")))
    assert found == [(2, "vastgesteld_op", "rijen_verschillen"), (3, "vastgesteld_op", "rijen_verschillen")]


def test_the_same_milestone_twice_is_one_and_two_values_are_none(world: Store) -> None:
    first = PLACES.splitlines(keepends=True)[0]
    assert taken(world, first + first).changes == 1
    found = taken(world, (first + first.replace(";40;", ";41;")).replace(";1;", ";2;"))
    assert ("kwartaal", "rijen_verschillen") in {refusal[1:] for refusal in refusals(found)}


@pytest.mark.parametrize(
    ("was", "became", "column"),
    [
        ("noord", "JZ01", "regio"),
        ("gesloten_capaciteit", "begeleiding_24uur", "indicator"),
        (";1;", ";0;", "versie"),
        ("2024-Q1", "2024-Q5", "kwartaal"),
        (";40;", ";4,5;", "waarde"),
        (";40;", ";-4;", "waarde"),
        (";40;", ";;", "waarde"),
        ("2024-03-31", "2024-02-30", "vastgesteld_op"),
        ("2024-03-31", "2024-13", "vastgesteld_op"),
        ("2024-03-31", "", "vastgesteld_op"),
        ("afspraak", "", "reden"),
        (";nee", ";misschien", "voorbeeld"),
    ],
)
def test_a_cell_that_cannot_be_used_is_named(world: Store, was: str, became: str, column: str) -> None:
    row = PLACES.splitlines(keepends=True)[0].replace(was, became)
    assert column in {refusal[1] for refusal in refusals(taken(world, row))}


def test_an_amount_below_zero_is_no_milestone(world: Store) -> None:
    assert refusals(taken(world, MONEY.replace("180000000,50", "-1,00"))) == [(2, "waarde", "buiten_bereik")]
