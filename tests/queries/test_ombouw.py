"""The page about conversions, on the small worked case whose totals can be added in the head."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from monitor.actions.reports import explain
from monitor.domain.as_of import AsOf
from monitor.domain.balance import Balance
from monitor.domain.build_up import BuildPoint
from monitor.domain.figure import Coverage, ReportKey
from monitor.domain.indicator import Level
from monitor.domain.people import Role
from monitor.domain.quarter import Quarter
from monitor.domain.rules import Place
from monitor.domain.sentences.ombouw import Summary
from monitor.domain.traject import Dates, Milestone, Phase
from monitor.domain.words import Refused
from monitor.domain.workflow import Step
from monitor.queries.expected import NATION
from monitor.queries.findings import findings
from monitor.queries.ombouw import Ombouw, Since, ombouw
from monitor.queries.traject_page import traject_page
from monitor.store.engine import Store
from tests.factories import BOEG, KADE, LEAD, NINA, Q2, Q3, VELD, a_store_with_registers, an_actor, approved, stepped
from tests.factories import saved as save
from tests.money_factories import a_document, with_documents
from tests.queries.test_worked_trajects import BOEG_SMALLER, KADE_CLOSES, NOORD, OTTO, handed_in, the_case, told

Q4 = Q3.plus(1)
LATER = replace(
    KADE_CLOSES,
    phase=Phase.UITVOERING,
    dates={Milestone.SLUITING: Dates(date(2026, 12, 1)), Milestone.OPENING: Dates(date(2026, 9, 1))},
    gone=0,
    opened=0,
    youths_left=6,
    youths_placed=2,
)


def asked(store: Store, quarter: Quarter | None = None, since: Since = Since.QUARTER) -> Ombouw:
    with store.read() as session:
        return ombouw(session, LEAD, quarter, since=since)


def test_the_page_adds_up_what_the_worked_case_says(store: Store) -> None:
    found = asked(handed_in(the_case(store)))
    assert found.quarter == Q3
    assert found.summary == Summary(4, 4, 8 + 10 + 4 + 1)
    assert found.country is not None
    assert (found.country.now.removed, found.country.now.alternatives) == (9, 8)
    assert found.country.now.ratio == Decimal(8) / 9
    assert {build.region: build.now.lag for build in found.regions} == {"noord": 10 - 8, "oost": -1}
    assert found.points == (BuildPoint(Q3, 9, 8),)
    assert [track.traject.code for track in found.tracks] == ["t-boeg", "t-kade", "t-terug", "t-veld"]


def test_the_balance_is_of_sites_landsdelen_and_country_from_one_moment(store: Store) -> None:
    found = asked(handed_in(the_case(store)))
    assert found.balance is not None
    assert found.balance[NATION].balance == Balance(30, 15, 0, 24, 21)
    assert found.balance[Place(Level.LOCATIE, "noord", "duin", KADE)].balance == Balance(10, 0, 0, 10, 0)
    assert (found.begins, found.since) == (Q2, Since.QUARTER)


def test_the_balance_can_begin_at_the_start_of_the_year_and_at_the_first_report(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Quarter(2025, 3), {KADE: 12, BOEG: 10})
    approved(store, "noord", Quarter(2025, 4), {KADE: 11, BOEG: 10})
    approved(store, "noord", Q2, {KADE: 10, BOEG: 10})
    approved(store, "noord", Q3, {KADE: 9, BOEG: 10})
    site = Place(Level.LOCATIE, "noord", "duin", KADE)
    begins = {}
    for since in Since:
        found = asked(store, since=since)
        assert found.balance is not None
        begins[since] = (found.begins, found.balance[site].balance.begin)
    assert begins == {
        Since.QUARTER: (Q2, 10),
        Since.YEAR: (Quarter(2025, 4), 11),
        Since.START: (Quarter(2025, 3), 12),
    }


def test_before_anything_is_reported_there_is_no_quarter(store: Store) -> None:
    found = asked(a_store_with_registers(store))
    assert (found.quarter, found.tracks, found.summary.trajects) == (None, (), 0)


def test_who_has_not_reported_is_named_and_what_counts_is_provisional(store: Store) -> None:
    the_case(store)
    stepped(store, "noord", Q3, Step.SUBMIT)
    found = asked(store)
    assert found.reported is not None
    assert found.reported.coverage == Coverage(1, 2, ("Oost",))
    assert found.reported.provisional
    assert {track.traject.region for track in found.tracks} == {"noord"}
    assert found.updated == store.clock()


def test_a_traject_is_late_as_far_as_its_landsdeel_reported(store: Store) -> None:
    the_case(store)
    told(store, NINA, NOORD, replace(LATER, code="t-laat"))
    stepped(store, "noord", Q3, Step.SUBMIT)
    approved(store, "oost", Q4, {VELD: 11})
    (late,) = (track for track in asked(store).tracks if track.traject.code == "t-laat")
    assert (late.late, late.late_ahead) == (0, 0)  # in the quarter it was planned for; nobody said more since
    assert late.timeline.end == Q3.end
    approved(store, "noord", Q4, {KADE: 0, BOEG: 10})
    (late,) = (track for track in asked(store).tracks if track.traject.code == "t-laat")
    assert (late.late, late.late_ahead) == (1, 1)
    assert asked(store).summary.late_places == 8
    with store.read() as session:
        assert traject_page(session, LEAD, "t-laat").late == 1
        assert traject_page(session, LEAD, "t-laat", Q3).late == 0


def test_what_is_planned_follows_what_happened(store: Store) -> None:
    the_case(store)
    told(store, NINA, NOORD, replace(LATER, code="t-laat"))
    assert asked(handed_in(store)).points == (BuildPoint(Q3, 9, 8), BuildPoint(Q4, 19, 16, False))


def test_an_earlier_quarter_is_looked_at_on_its_reference_date(store: Store) -> None:
    handed_in(the_case(store))
    now, before = asked(store), asked(store, Q2)
    assert (now.is_today, now.day) == (True, store.clock().date())
    assert (before.is_today, before.day, before.tracks) == (False, Q2.end, ())


def test_as_known_before_the_reports_were_in_there_is_nothing(store: Store) -> None:
    handed_in(the_case(store))
    with store.read() as session:
        assert ombouw(session, LEAD, as_of=AsOf(day=date(2020, 1, 1))).quarter is None


def test_a_coordinator_gets_his_own_trajects_and_the_country_added_up(store: Store) -> None:
    handed_in(the_case(store))
    with store.read() as session:
        found = ombouw(session, OTTO)
    assert {track.traject.region for track in found.tracks} == {"oost"}
    assert [build.region for build in found.regions] == ["oost"]
    assert found.country is not None
    assert found.country.now.removed == 9
    assert found.points == (BuildPoint(Q3, -1, 0),)
    assert found.balance is not None
    assert {place.region for place in found.balance} == {"oost", "NL"}
    assert not found.nation


def test_why_a_site_elsewhere_does_not_add_up_is_not_for_a_coordinator(store: Store) -> None:
    the_case(store)
    save(store, "noord", Q3, {BOEG: 8})
    with store.read() as session:
        (asks,) = [b for b in findings(session, NINA, NOORD).questions if b.rule == "balans_sluit_niet"]
    with store.begin() as session:
        explain(session, NINA, NOORD, asks, "Alleen voor noord.")
    handed_in(store)
    with store.read() as session:
        mine, theirs = ombouw(session, NINA).balance, ombouw(session, OTTO).balance
    assert mine is not None
    assert theirs is not None
    assert [r.reason for r in mine[NATION].residuals] == ["Alleen voor noord."]
    assert theirs[NATION].residuals == ()
    assert theirs[NATION].balance.correction == -2


def test_the_page_of_a_traject_tells_its_history_money_and_names(store: Store) -> None:
    handed_in(the_case(store))
    stepped(store, "noord", Q3, Step.APPROVE, "anna")
    store.clock.forward(days=60)  # type: ignore[attr-defined]
    moved = {Milestone.SLUITING: Dates(date(2027, 2, 1), None)}
    told(store, NINA, ReportKey("noord", Q4), replace(BOEG_SMALLER, dates=moved, reason="Later."))
    with_documents(store, a_document("g1", traject="t-boeg"), a_document("g2"))
    with store.read() as session:
        found = traject_page(session, LEAD, "t-boeg")
        before = traject_page(session, LEAD, "t-boeg", Q3)
    assert found.state is not None
    assert (found.quarter, found.state.provisional) == (Q3, False)
    assert [(one.version.report.quarter, one.counts) for one in found.history] == [(Q4, False), (Q3, True)]
    assert [one.version.report.quarter for one in before.history] == [Q3]
    assert [document.code for document in found.money] == ["g1"]
    assert found.built.small_closed == 10


def test_a_traject_that_only_stands_in_an_open_report_is_shown_as_not_counting(store: Store) -> None:
    the_case(store)
    with store.read() as session:
        found = traject_page(session, NINA, "t-kade")
    assert (found.state, found.traject.code, found.quarter) == (None, "t-kade", Q3)


def test_another_regions_traject_and_one_that_is_not_there_are_refused(store: Store) -> None:
    handed_in(the_case(store))
    with store.read() as session:
        with pytest.raises(Refused, match="alleen voor de eigen coördinator"):
            traject_page(session, OTTO, "t-kade")
        with pytest.raises(Refused, match="Traject x is er niet"):
            traject_page(session, LEAD, "x")
        with pytest.raises(Refused, match="nog niets verteld"):
            traject_page(session, LEAD, "t-kade", Q2)
        with pytest.raises(Refused):
            ombouw(session, an_actor(Role.MINISTERIE))
