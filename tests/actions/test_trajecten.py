"""Telling of trajects: by whom, when, against which revision, and with a reason for what was moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from monitor.actions.reports import approve, reopen, submit
from monitor.actions.trajecten import TellAnswer, TrajectChange, tell
from monitor.domain.as_of import AsOf
from monitor.domain.figure import ReportKey
from monitor.domain.people import OPERATOR
from monitor.domain.traject import Dates, Milestone, Origin, Phase, Regime, Traject, TrajectKind
from monitor.domain.words import Refused
from monitor.queries.integrity import faults
from monitor.queries.trajecten import report_trajecten, traject_history, trajecten
from monitor.store.engine import Store
from tests.actions.factories import NOORD, OOST, Q2, Q3, a_small_world, number, person, places_at, saved

KADE = Traject(
    "noord-1",
    "De Kade dicht",
    "noord",
    TrajectKind.AFBOUW,
    Phase.BESLUIT,
    Origin("", "duin-1", Regime.GESLOTEN, 12),
    dates={Milestone.SLUITING: Dates(date(2027, 6, 30))},
)
LATER = replace(KADE, dates={Milestone.SLUITING: Dates(date(2027, 12, 31))})


@pytest.fixture
def world(store: Store) -> Store:
    return a_small_world(store)


def told(store: Store, who: str, traject: Traject, seen: int = 0, report: ReportKey = NOORD) -> TellAnswer:
    with store.begin() as session:
        return tell(session, person(store, who), report, [TrajectChange(traject, seen)])


def test_what_is_told_is_there_with_the_sites_provider(world: Store) -> None:
    assert told(world, "nina", KADE).written == ("noord-1",)
    with world.read() as session:
        (held,) = report_trajecten(session, person(world, "nora"), NOORD)
        assert list(faults(session)) == []
    assert (held.traject, held.revision) == (replace(KADE, origin=replace(KADE.origin, provider="duin")), 1)


def test_telling_the_same_again_writes_nothing(world: Store) -> None:
    told(world, "nina", KADE)
    version = world.version()
    assert told(world, "nina", KADE, 1) == TellAnswer(None, (), ())
    assert world.version() == version


def test_the_second_of_two_tellers_is_shown_what_the_first_told(world: Store) -> None:
    told(world, "nina", KADE)
    told(world, "nina", replace(KADE, gone=2), 1)
    answer = told(world, "nora", replace(KADE, gone=3), 1)
    assert (answer.event, answer.written) == (None, ())
    assert [(c.mine.gone, c.theirs.gone) for c in answer.conflicts] == [(3, 2)]


def test_a_moved_date_without_a_reason_is_refused_and_with_one_is_history(world: Store) -> None:
    told(world, "nina", KADE)
    with pytest.raises(Refused, match="verschoven"):
        told(world, "nina", LATER, 1)
    told(world, "nina", replace(LATER, reason="De nieuwbouw is later klaar."), 1)
    with world.read() as session:
        newest, first = traject_history(session, person(world, "nina"), "noord-1")
    assert (newest.moved, newest.version.traject.reason) == ((Milestone.SLUITING,), "De nieuwbouw is later klaar.")
    assert (first.moved, first.by, first.counts) == ((), "nina", False)


def test_a_code_of_another_region_is_refused(world: Store) -> None:
    told(world, "nina", KADE)
    theirs = replace(KADE, region="oost", origin=replace(KADE.origin, site="veld-1"))
    with pytest.raises(Refused, match="ander landsdeel"):
        told(world, "otto", theirs, 0, OOST)
    with pytest.raises(Refused, match="Alleen een coördinator"):
        told(world, "otto", KADE)


def test_the_command_line_may_tell_but_not_in_a_report_that_was_handed_in(world: Store) -> None:
    with world.begin() as session:
        tell(session, OPERATOR, NOORD, [TrajectChange(KADE, 0)])
    saved(world, "nina", NOORD, number(places_at("duin-1"), 12))
    with world.begin() as session:
        submit(session, person(world, "nina"), NOORD)
    with pytest.raises(Refused, match="ingediend"), world.begin() as session:
        tell(session, OPERATOR, NOORD, [TrajectChange(replace(KADE, gone=1), 1)])


def test_who_told_of_a_traject_does_not_approve_the_report(world: Store) -> None:
    both = replace(person(world, "nora"), grants=person(world, "nora").grants | person(world, "anna").grants)
    with world.begin() as session:
        tell(session, both, NOORD, [TrajectChange(KADE, 0)])
    saved(world, "nina", NOORD, number(places_at("duin-1"), 12))
    with world.begin() as session:
        seen = submit(session, person(world, "nina"), NOORD).number
    with pytest.raises(Refused, match="een ander"), world.begin() as session:
        approve(session, both, NOORD, seen)


def test_an_earlier_quarter_holds_until_a_later_one_tells_otherwise(world: Store) -> None:
    earlier = ReportKey("noord", Q2)
    told(world, "nina", replace(KADE, gone=2), 0, earlier)
    with world.read() as session:
        (held,) = report_trajecten(session, person(world, "nina"), NOORD)
    assert (held.traject.gone, held.revision) == (2, 0)
    told(world, "nina", replace(KADE, gone=5), 0)
    with world.read() as session:
        (later,) = report_trajecten(session, person(world, "nina"), NOORD)
        (before,) = report_trajecten(session, person(world, "nina"), earlier)
    assert (later.traject.gone, later.revision, later.before.gone if later.before else None) == (5, 1, 2)
    assert (before.traject.gone, before.revision) == (2, 1)


def test_what_was_known_before_a_correction_can_be_asked_again(world: Store) -> None:
    told(world, "nina", KADE)
    saved(world, "nina", NOORD, number(places_at("duin-1"), 12))
    with world.begin() as session:
        seen = submit(session, person(world, "nina"), NOORD).number
    with world.begin() as session:
        then = approve(session, person(world, "anna"), NOORD, seen).number
    with world.begin() as session:
        reopen(session, person(world, "anna"), NOORD, "Er zijn al plaatsen weg.")
    told(world, "nina", replace(KADE, gone=4), 1)
    with world.begin() as session:
        submit(session, person(world, "nina"), NOORD)
    with world.read() as session:
        lead = person(world, "anna")
        assert [state.traject.gone for state in trajecten(session, lead, Q3)] == [4]
        assert [state.traject.gone for state in trajecten(session, lead, Q3, AsOf(event=then))] == [0]
        assert [state.traject.gone for state in trajecten(session, lead, Q3, approved_only=True)] == [0]
        assert trajecten(session, lead, Q2) == []
