"""What a save or a step is refused for, and the reasons and answers that clear the way."""

import pytest
from sqlalchemy import select

from monitor.actions.refuse import LONGEST_REASON
from monitor.actions.reports import Question, Receipt, answer, approve, explain, give_back, reopen, submit
from monitor.domain.figure import CellKey, Change, Content, ReportKey
from monitor.domain.people import OPERATOR, Grant, Role
from monitor.domain.rules import Breach, Severity
from monitor.domain.words import Refused, Text
from monitor.queries.findings import findings, reasons, threads
from monitor.queries.reports import history
from monitor.store import tables as t
from monitor.store.engine import Store
from tests.actions.factories import NOORD, Q3, START, a_small_world, number, person, places_at, saved

KADE = places_at("duin-1")
FULL = [number(KADE, 20), number(places_at("duin-1", indicator="bezet"), 20)]
DOUBT = Breach("proef", Severity.QUESTION, KADE, Text.same("Klopt dit?"), (20,))


@pytest.fixture
def world(store: Store) -> Store:
    return a_small_world(store)


@pytest.fixture
def submitted(world: Store) -> Store:
    saved(world, "nina", NOORD, number(KADE, 12))
    with world.begin() as session:
        submit(session, person(world, "nina"), NOORD)
    return world


@pytest.mark.parametrize(
    "content",
    [Content(value=-1), Content(value=10**9), Content(text="twaalf"), Content(value=12, note="x" * 2001),
     Content(value=12, note="a\x00b")],
)  # fmt: skip
def test_a_figure_out_of_its_bounds_is_refused(world: Store, content: Content) -> None:
    with pytest.raises(Refused, match="gesloten plaatsen: dit past niet in dit veld"):
        saved(world, "nina", NOORD, Change(KADE, content, 0))


def test_a_number_is_no_text_and_a_choice_is_one_of_its_list(world: Store) -> None:
    voice = CellKey(Q3, "noord", "", "", "stem_van_jongeren")
    contact = CellKey(Q3, "noord", "", "", "aanspreekpunt")
    for change in (number(voice, 12), Change(contact, Content(text="misschien"), 0)):
        with pytest.raises(Refused, match="dit past niet in dit veld"):
            saved(world, "nina", NOORD, change)


def test_an_error_is_named_when_a_report_is_submitted_too_soon(world: Store) -> None:
    saved(world, "nina", NOORD, number(places_at("duin-1", indicator="bezet"), 5))
    with world.begin() as session, pytest.raises(Refused, match=r"^Eerst oplossen: 1 fout\. De Kade: vul eerst"):
        submit(session, person(world, "nina"), NOORD)


def test_a_question_of_a_rule_waits_for_a_reason_until_the_figures_change(world: Store) -> None:
    nina = person(world, "nina")
    saved(world, "nina", NOORD, *FULL)
    with world.read() as session:
        (asked,) = findings(session, nina, NOORD).questions
    with world.begin() as session, pytest.raises(Refused, match="1 vraag zonder reden"):
        submit(session, nina, NOORD)
    with world.begin() as session:
        explain(session, nina, NOORD, asked, " Alle plaatsen zijn nodig. ")
    with world.read() as session:
        found = findings(session, nina, NOORD)
        assert found.explained == ((asked, "Alle plaatsen zijn nodig."),)
        assert not found.stand_in_the_way
    saved(world, "nina", NOORD, number(places_at("duin-1", indicator="bezet"), 22, seen=1))
    with world.read() as session:
        assert findings(session, nina, NOORD).questions != ()


def test_a_reason_is_given_by_a_coordinator_and_is_not_empty_or_endless(world: Store) -> None:
    with world.begin() as session, pytest.raises(Refused, match="Alleen een coördinator"):
        explain(session, person(world, "anna"), NOORD, DOUBT, "Geteld.")
    for words, why in ((" ", "Vul eerst in: de reden"), ("x" * (LONGEST_REASON + 1), "Te lang: de reden")):
        with world.begin() as session, pytest.raises(Refused, match=why):
            explain(session, person(world, "nina"), NOORD, DOUBT, words)
    with world.read() as session:
        assert reasons(session, NOORD) == {}


def test_a_report_is_given_back_with_a_reason_or_a_question_of_its_own(submitted: Store) -> None:
    anna = person(submitted, "anna")
    with submitted.begin() as session, pytest.raises(Refused, match="Vul eerst in: de reden"):
        give_back(session, anna, NOORD, " ", [Question(KADE, " ")])
    with submitted.begin() as session, pytest.raises(Refused, match="hoort bij een andere opgave"):
        give_back(session, anna, NOORD, "", [Question(places_at("veld-1"), "Klopt dit?")])
    with submitted.begin() as session:
        give_back(session, anna, NOORD, "Graag nazien.", [Question(KADE, " Klopt 12? ")])
    with submitted.read() as session:
        (thread,) = threads(session, NOORD)
        assert (thread.text, thread.cell_key) == ("Klopt 12?", str(KADE))
        assert history(session, NOORD)[-1].reason == "Graag nazien."


def test_the_first_question_is_the_reason_when_none_is_given(submitted: Store) -> None:
    with submitted.begin() as session:
        give_back(session, person(submitted, "anna"), NOORD, "", [Question(KADE, "Klopt 12?")])
    with submitted.read() as session:
        assert history(session, NOORD)[-1].reason == "Klopt 12?"


def test_a_question_of_another_report_cannot_be_answered_here(submitted: Store) -> None:
    with submitted.begin() as session:
        give_back(session, person(submitted, "anna"), NOORD, "Graag nazien.", [])
    with submitted.begin() as session, pytest.raises(Refused, match="hoort niet bij deze opgave"):
        answer(session, person(submitted, "nina"), NOORD, 999, "Ja.")


def test_who_entered_figures_does_not_approve_them(world: Store) -> None:
    with world.begin() as session:
        from monitor.actions.people import grant

        grant(session, OPERATOR, "nina", Grant(Role.AANJAGER, "NL", START))
    saved(world, "nina", NOORD, number(KADE, 12))
    with world.begin() as session:
        receipt = submit(session, person(world, "nora"), NOORD)
    with world.begin() as session, pytest.raises(Refused, match="een ander moet haar goedkeuren"):
        approve(session, person(world, "nina"), NOORD, receipt.number)


def test_a_quarter_that_is_not_over_takes_no_figures_yet(world: Store) -> None:
    running = ReportKey("noord", Q3.plus(1))
    with pytest.raises(Refused, match=r"2026-Q4 is nog niet voorbij\. Opgeven kan vanaf 1 januari 2027"):
        saved(world, "nina", running, number(places_at("duin-1", Q3.plus(1)), 12))


def test_a_receipt_holds_what_the_ledger_holds(world: Store) -> None:
    saved(world, "nina", NOORD, number(KADE, 12))
    with world.begin() as session:
        receipt = submit(session, person(world, "nina"), NOORD)
        approve(session, person(world, "anna"), NOORD, receipt.number)
        reopen(session, person(world, "anna"), NOORD, "Telfout.")
    with world.read() as session:
        kept = session.execute(select(t.event).where(t.event.c.id == receipt.number)).one()
    assert receipt == Receipt(kept.id, kept.at, kept.hash)
