"""A register kept from a screen: a typed row and a file find the same, and nothing is saved that was not seen."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from monitor.domain.finding import Outcome
from monitor.domain.people import OPERATOR, Role
from monitor.domain.words import Refused
from monitor.imports.preview import Difference
from monitor.imports.reading import FileReading, read_file
from monitor.intake.keeping_registers import (
    RegisterLook,
    confirm_register,
    keep_row,
    look_at_register,
    rows_by_key,
)
from monitor.intake.taking import Taken
from monitor.queries.registers import registers
from monitor.store.engine import Store
from tests.factories import KADE, NINA, Q3, a_store_with_registers, an_actor, approved

BERT = an_actor(Role.BEHEERDER, code="bert")
NEW = {"code": "nieuw", "naam": "Nieuw", "geldig_van": "31-12-2025"}
SITES = "code;naam;aanbieder;regio;jeugdregio;gemeente;vestigingsnummer;geldig_van;geldig_tot\n"


@pytest.fixture
def world(store: Store) -> Store:
    return a_store_with_registers(store)


def kept(
    store: Store, kind: str, cells: Mapping[str, str], before: tuple[str, ...] | None = None, **answers: str
) -> Taken:
    with store.begin() as session:
        return keep_row(session, BERT, kind, cells, before, answers)


def row_of(store: Store, kind: str, key: str) -> tuple[str, ...]:
    with store.read() as session:
        return rows_by_key(session, BERT, kind, 1)[key]


def seen(store: Store, kind: str, file: FileReading, **answers: str) -> RegisterLook:
    with store.read() as session:
        return look_at_register(session, BERT, kind, file, answers)


def a_file(text: str) -> FileReading:
    return read_file(text.encode(), "register.csv")


def test_a_typed_row_is_read_as_a_row_of_a_file_and_its_dutch_date_is_no_question(world: Store) -> None:
    taken = kept(world, "aanbieder", NEW)
    assert (taken.accepted, taken.changes, taken.event) == (True, 1, world.version())
    assert row_of(world, "aanbieder", "nieuw") == ("nieuw", "Nieuw", "", "2025-12-31", "", "")


def test_what_cannot_be_read_is_told_by_column_and_changes_nothing(world: Store) -> None:
    before = world.version()
    taken = kept(world, "aanbieder", {**NEW, "geldig_van": "31-13-2025", "kvk": "12"})
    assert not taken.accepted
    assert {finding.column for finding in taken.findings} == {"geldig_van", "kvk"}
    assert world.version() == before


def test_a_row_that_someone_changed_meanwhile_is_left_alone(world: Store) -> None:
    before = row_of(world, "aanbieder", "duin")
    cells = {"code": "duin", "naam": "Van mij", "kvk": "01234567"}
    kept(world, "aanbieder", {**cells, "naam": "Van een ander"}, before)
    with pytest.raises(Refused, match="intussen gewijzigd"):
        kept(world, "aanbieder", cells, before)
    assert row_of(world, "aanbieder", "duin")[1] == "Van een ander"


def test_a_new_row_does_not_take_over_one_that_is_there(world: Store) -> None:
    with pytest.raises(Refused, match="code is er al"):
        kept(world, "aanbieder", {**NEW, "code": "duin"})


def test_an_empty_form_is_told_so(world: Store) -> None:
    with pytest.raises(Refused, match="Vul eerst de velden in"):
        kept(world, "aanbieder", {})


def test_saving_a_row_as_it_is_writes_nothing(world: Store) -> None:
    row = row_of(world, "aanbieder", "duin")
    taken = kept(world, "aanbieder", {"code": "duin", "naam": "Duinzicht", "kvk": "01234567"}, row)
    assert (taken.accepted, taken.changes, taken.event) == (True, 0, None)


def test_ending_what_still_has_figures_is_asked_first_and_names_them(world: Store) -> None:
    approved(world, "noord", Q3, {KADE: 18})
    before = row_of(world, "locatie", KADE)
    cells = {"code": KADE, "naam": "De Kade", "aanbieder": "duin", "regio": "noord", "jeugdregio": "JZ01"}
    ending = {**cells, "geldig_tot": "30-06-2026"}
    taken = kept(world, "locatie", ending, before)
    (question,) = taken.findings if len(taken.findings) == 1 else taken.findings[-1:]
    assert (taken.accepted, question.outcome, question.column) == (False, Outcome.ASK, "geldig_tot")
    assert "cijfers over 2026\u00a0K3" in question.text.nl
    assert kept(world, "locatie", ending, before, nog_in_gebruik="ja").accepted


def test_a_provider_with_open_sites_is_asked_about_by_their_names(world: Store) -> None:
    before = row_of(world, "aanbieder", "duin")
    ending = {"code": "duin", "naam": "Duinzicht", "kvk": "01234567", "geldig_tot": "2026-06-30"}
    taken = kept(world, "aanbieder", ending, before)
    assert not taken.accepted
    assert "de locaties De Kade en De Boeg" in taken.findings[-1].text.nl


def test_a_later_last_day_is_no_question(world: Store) -> None:
    ended = {"code": "duin", "naam": "Duinzicht", "kvk": "01234567", "geldig_tot": "2026-06-30"}
    kept(world, "aanbieder", ended, row_of(world, "aanbieder", "duin"), nog_in_gebruik="ja")
    later = {**ended, "geldig_tot": "2026-12-31"}
    assert kept(world, "aanbieder", later, row_of(world, "aanbieder", "duin")).accepted


def test_looking_at_a_file_writes_nothing_and_shows_each_row_beside_the_old_one(world: Store) -> None:
    before = world.version()
    file = a_file(
        SITES + "kade;De Nieuwe Kade;duin;noord;JZ01;;;;\nboeg;De Boeg;duin;noord;JZ01;;;;\nx;X;duin;oost;;;;;\n"
    )
    found = seen(world, "locatie", file)
    assert [found.count(kind) for kind in Difference] == [1, 1, 1]
    changed = next(row for row in found.rows if row.difference is Difference.CHANGED)
    assert changed.old is not None
    assert (changed.old[1], changed.new[1]) == ("De Kade", "De Nieuwe Kade")
    assert world.version() == before
    with world.begin() as session:
        taken = confirm_register(session, BERT, file, found, {})
    assert (taken.changes, taken.event) == (2, world.version())


def test_a_file_that_comes_to_something_else_now_is_looked_at_again(world: Store) -> None:
    file = a_file(SITES + "kade;De Nieuwe Kade;duin;noord;JZ01;;;;\n")
    found = seen(world, "locatie", file)
    kept(
        world,
        "locatie",
        {"code": KADE, "naam": "Anders", "aanbieder": "duin", "regio": "noord"},
        row_of(world, "locatie", KADE),
    )
    with pytest.raises(Refused, match="bekijk hieronder"), world.begin() as session:
        confirm_register(session, BERT, file, found, {})
    with world.read() as session:
        assert registers(session).site[KADE].name == "Anders"


def test_a_file_of_another_register_is_refused_whole(world: Store) -> None:
    found = seen(world, "aanbieder", a_file(SITES + "kade;De Kade;duin;noord;JZ01;;;;\n"))
    assert found.refused
    assert "locatie" in found.findings[-1].text.nl
    report = "kwartaal;regio;aanbieder;locatie;indicator;uitsplitsing;waarde\n2026-Q3;noord;duin;kade;bezet;;1\n"
    assert seen(world, "aanbieder", a_file(report)).refused


def test_who_may_not_keep_a_register_is_refused_by_this_road_too(world: Store) -> None:
    with pytest.raises(Refused, match="beheerder"), world.begin() as session:
        keep_row(session, NINA, "aanbieder", NEW, None, {})
    with world.begin() as session:
        assert keep_row(session, OPERATOR, "aanbieder", NEW, None, {}).accepted
