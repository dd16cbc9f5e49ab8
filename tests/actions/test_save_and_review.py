"""One figure from a coordinator's hand to what counts."""

import pytest

from monitor.actions.reports import Question, answer, approve, give_back, reopen, submit
from monitor.domain.figure import Content
from monitor.domain.words import Refused
from monitor.domain.workflow import ReportStatus
from monitor.queries.cells import saved_cells
from monitor.queries.findings import findings
from monitor.queries.reports import state
from monitor.store.engine import Store
from tests.actions.factories import NOORD, OOST, a_small_world, number, person, places_at, saved

KADE = places_at("duin-1")


@pytest.fixture
def world(store: Store) -> Store:
    return a_small_world(store)


def test_a_saved_figure_is_read_back_with_its_revision(world: Store) -> None:
    saved(world, "nina", NOORD, number(KADE, 12))
    with world.read() as session:
        row = saved_cells(session, person(world, "nina"), NOORD)[KADE]
    assert (row.content, row.revision) == (Content(value=12), 1)


def test_saving_what_is_there_already_writes_nothing(world: Store) -> None:
    saved(world, "nina", NOORD, number(KADE, 12))
    before = world.version()
    assert saved(world, "nina", NOORD, number(KADE, 12, seen=1)).event is None
    assert world.version() == before


def test_the_second_of_two_savers_is_told(world: Store) -> None:
    saved(world, "nina", NOORD, number(KADE, 12))
    saved(world, "nina", NOORD, number(KADE, 14, seen=1))
    told = saved(world, "nora", NOORD, number(KADE, 16, seen=1))
    assert told.written == ()
    (conflict,) = told.conflicts
    assert (conflict.mine, conflict.theirs.content, conflict.base) == (
        Content(value=16),
        Content(value=14),
        Content(value=12),
    )


def test_different_cells_of_one_form_never_collide(world: Store) -> None:
    boeg = places_at("duin-2")
    saved(world, "nina", NOORD, number(KADE, 12))
    assert saved(world, "nora", NOORD, number(boeg, 8)).conflicts == ()
    with world.read() as session:
        cells = saved_cells(session, person(world, "anna"), NOORD)
    assert (cells[KADE].content.value, cells[boeg].content.value) == (12, 8)


@pytest.mark.parametrize("who", ["otto", "anna", "mink", "bert"])
def test_only_a_coordinator_of_the_region_saves(world: Store, who: str) -> None:
    with pytest.raises(Refused, match="coördinator van dit landsdeel"):
        saved(world, who, NOORD, number(KADE, 12))


def test_a_cell_of_another_region_is_refused(world: Store) -> None:
    with pytest.raises(Refused, match="wordt in deze opgave niet gevraagd"):
        saved(world, "nina", NOORD, number(places_at("veld-1"), 12))


def test_a_report_goes_from_hand_to_hand_until_it_is_approved(world: Store) -> None:
    nina, anna = person(world, "nina"), person(world, "anna")
    saved(world, "nina", NOORD, number(KADE, 12))
    with world.begin() as session:
        submit(session, nina, NOORD)
    with world.begin() as session:
        give_back(session, anna, NOORD, "", [Question(KADE, "Klopt 12?")])
    with world.read() as session:
        (thread,) = findings(session, nina, NOORD).unanswered
    with world.begin() as session, pytest.raises(Refused, match="1 vraag zonder antwoord"):
        submit(session, nina, NOORD)
    with world.begin() as session:
        answer(session, nina, NOORD, thread.question, "Ja, geteld op 30 september.")
    with world.begin() as session:
        receipt = submit(session, nina, NOORD)
    with world.begin() as session:
        approve(session, anna, NOORD, seen=receipt.number)
    with world.read() as session:
        assert state(session, NOORD).status is ReportStatus.APPROVED


def test_approving_what_was_submitted_again_is_refused(world: Store) -> None:
    nina, anna = person(world, "nina"), person(world, "anna")
    saved(world, "nina", NOORD, number(KADE, 12))
    with world.begin() as session:
        first = submit(session, nina, NOORD)
    with world.begin() as session:
        give_back(session, anna, NOORD, "Graag nog eens tellen.", [])
    with world.read() as session:
        (thread,) = findings(session, nina, NOORD).unanswered
    with world.begin() as session:
        answer(session, nina, NOORD, thread.question, "Geteld.")
        submit(session, nina, NOORD)
    with world.begin() as session, pytest.raises(Refused, match="opnieuw ingediend"):
        approve(session, anna, NOORD, seen=first.number)


def test_an_empty_report_cannot_be_submitted(world: Store) -> None:
    with world.begin() as session, pytest.raises(Refused, match="nog niets ingevuld"):
        submit(session, person(world, "otto"), OOST)


def test_an_approved_report_takes_figures_only_after_it_was_reopened_with_a_reason(world: Store) -> None:
    nina, anna = person(world, "nina"), person(world, "anna")
    saved(world, "nina", NOORD, number(KADE, 12))
    with world.begin() as session:
        receipt = submit(session, nina, NOORD)
        approve(session, anna, NOORD, seen=receipt.number)
    with pytest.raises(Refused, match="goedgekeurd"):
        saved(world, "nina", NOORD, number(KADE, 13, seen=1))
    with world.begin() as session, pytest.raises(Refused, match="de reden"):
        reopen(session, anna, NOORD, " ")
    with world.begin() as session:
        reopen(session, anna, NOORD, "Telfout gemeld door Duinzicht.")
    assert saved(world, "nina", NOORD, number(KADE, 13, seen=1)).event is not None
