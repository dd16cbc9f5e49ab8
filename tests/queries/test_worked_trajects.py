"""A small case whose every total can be added in the head.

Three sites of ten places each, in two landsdelen. In 2026-Q3:
- De Kade (noord) closes: ten closed places go, and eight open places in family homes come instead.
- De Boeg (noord) is converted: ten closed places become ten closed places in small groups.
- Veldzicht (oost) makes four of its ten places hybrid, and turns one open place into a closed one.
So closed places: 10+10+10 = 30 before, 0+10+11 = 21 after. Gone 10+10+4 = 24, come back closed 10+4+1 = 15, net -9.
Alternatives: 8 for 9 removed. One place reversed, ten still closed behind a smaller door.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from monitor.actions.reports import explain
from monitor.actions.trajecten import TrajectChange, tell
from monitor.domain.balance import Balance
from monitor.domain.conversion import Flows, all_built, planned_net
from monitor.domain.figure import ReportKey
from monitor.domain.indicator import Level
from monitor.domain.people import Actor, Role
from monitor.domain.rules import Place
from monitor.domain.traject import Dates, Destination, Milestone, Origin, Phase, Regime, Scale, Traject, TrajectKind
from monitor.domain.workflow import Step
from monitor.queries.balances import balances
from monitor.queries.findings import findings
from monitor.queries.trajecten import trajecten
from monitor.store.engine import Store
from tests.factories import (
    BOEG,
    KADE,
    LEAD,
    NINA,
    Q2,
    Q3,
    VELD,
    a_store_with_registers,
    an_actor,
    approved,
    saved,
    stepped,
)

OTTO = an_actor(Role.COORDINATOR, "oost", "otto")
SMALL = ("hoogstens_6", "huiselijk", "vast_team", "een_op_vier")
GONE = {Milestone.SLUITING: Dates(date(2026, 9, 1), date(2026, 9, 1))}

KADE_CLOSES = Traject(
    "t-kade",
    "De Kade dicht",
    "noord",
    TrajectKind.OMBOUW,
    Phase.IN_GEBRUIK,
    Origin("duin", KADE, Regime.GESLOTEN, 10),
    Destination(Regime.OPEN, Scale.KLEINSCHALIG, SMALL, "gezinshuis", 8, party="Gezinshuizen Noord"),
    GONE,
    gone=10,
    opened=8,
)
BOEG_SMALLER = Traject(
    "t-boeg",
    "De Boeg kleiner",
    "noord",
    TrajectKind.OMBOUW,
    Phase.IN_GEBRUIK,
    Origin("duin", BOEG, Regime.GESLOTEN, 10),
    Destination(Regime.GESLOTEN, Scale.KLEINSCHALIG, SMALL, "kleinschalig_verblijf", 10, "duin"),
    gone=10,
    opened=10,
)
VELD_HYBRID = Traject(
    "t-veld",
    "Veldzicht hybride",
    "oost",
    TrajectKind.OMBOUW,
    Phase.IN_GEBRUIK,
    Origin("veldhuis", VELD, Regime.GESLOTEN, 4),
    Destination(Regime.HYBRIDE, Scale.GROOT, (), "hybride_voorziening", 4, "veldhuis"),
    gone=4,
    opened=4,
)
VELD_REVERSED = Traject(
    "t-terug",
    "Eén plaats weer dicht",
    "oost",
    TrajectKind.OMBOUW,
    Phase.IN_GEBRUIK,
    Origin("veldhuis", VELD, Regime.OPEN, 1),
    Destination(Regime.GESLOTEN, Scale.GROOT, (), "kleinschalig_verblijf", 1, "veldhuis"),
    gone=1,
    opened=1,
)
NOORD, OOST = ReportKey("noord", Q3), ReportKey("oost", Q3)


def told(store: Store, actor: Actor, report: ReportKey, *trajects: Traject, seen: int = 0) -> None:
    with store.begin() as session:
        answer = tell(session, actor, report, [TrajectChange(traject, seen) for traject in trajects])
    assert not answer.conflicts
    assert set(answer.written) == {traject.code for traject in trajects}


def the_case(store: Store) -> Store:
    a_store_with_registers(store)
    approved(store, "noord", Q2, {KADE: 10, BOEG: 10})
    approved(store, "oost", Q2, {VELD: 10})
    saved(store, "noord", Q3, {KADE: 0, BOEG: 10})
    saved(store, "oost", Q3, {VELD: 11})
    told(store, NINA, NOORD, KADE_CLOSES, BOEG_SMALLER)
    told(store, OTTO, OOST, VELD_HYBRID, VELD_REVERSED)
    return store


def handed_in(store: Store) -> Store:
    stepped(store, "noord", Q3, Step.SUBMIT)
    stepped(store, "oost", Q3, Step.SUBMIT, "otto")
    return store


def test_net_effect_ratio_and_lag_are_as_written_down(store: Store) -> None:
    handed_in(the_case(store))
    with store.read() as session:
        found = [state.traject for state in trajecten(session, LEAD, Q3)]
    together = all_built(found)
    assert together.flows == Flows(opened=15, closed=0, converted=24)
    assert (together.flows.net, together.removed, sum(map(planned_net, found))) == (-9, 9, -9)
    assert (together.alternatives, together.ratio, together.lag) == (8, Decimal(8) / 9, 1)
    assert (together.reversed_, together.small_closed, together.without_alternative) == (1, 10, 0)


def test_the_balance_of_every_level_adds_up(store: Store) -> None:
    handed_in(the_case(store))
    with store.read() as session:
        sites = {place.site: one.balance for place, one in balances(session, LEAD, Level.LOCATIE, Q3).items()}
        regions = {place.region: one.balance for place, one in balances(session, LEAD, Level.LANDSDEEL, Q3).items()}
        providers = {place.provider: one.balance for place, one in balances(session, LEAD, Level.AANBIEDER, Q3).items()}
        country = balances(session, LEAD, Level.LAND, Q3)
    assert sites == {
        KADE: Balance(10, 0, 0, 10, 0),
        BOEG: Balance(10, 10, 0, 10, 10),
        VELD: Balance(10, 5, 0, 4, 11),
    }
    assert regions == {"noord": Balance(20, 10, 0, 20, 10), "oost": Balance(10, 5, 0, 4, 11)}
    assert providers == {"duin": regions["noord"], "veldhuis": regions["oost"]}
    (nation,) = country.values()
    assert nation.balance == Balance(30, 15, 0, 24, 21)
    assert (nation.balance.residual, nation.covered, nation.residuals) == (0, 3, ())


def test_a_residual_is_asked_about_and_stands_in_the_balance_with_its_reason(store: Store) -> None:
    the_case(store)
    saved(store, "noord", Q3, {BOEG: 8})
    with store.read() as session:
        (asked,) = [b for b in findings(session, NINA, NOORD).questions if b.rule == "balans_sluit_niet"]
    assert (asked.cell.site, asked.values) == (BOEG, (10, 10, 0, 10, 8))
    handed_in(store)
    with store.read() as session:
        before = balances(session, LEAD, Level.LOCATIE, Q3)[Place(Level.LOCATIE, "noord", "duin", BOEG)]
    assert (before.balance.residual, before.residuals[0].reason) == (-2, "")
    stepped(store, "noord", Q3, Step.RETURN, "anna")
    with store.begin() as session:
        explain(session, NINA, NOORD, asked, "Twee plaatsen waren dubbel geteld.")
    stepped(store, "noord", Q3, Step.SUBMIT)
    with store.read() as session:
        after = balances(session, LEAD, Level.LOCATIE, Q3)[Place(Level.LOCATIE, "noord", "duin", BOEG)]
    assert (after.balance.correction, after.balance.residual) == (-2, 0)
    assert after.residuals[0].reason == "Twee plaatsen waren dubbel geteld."


def test_what_is_told_counts_when_its_report_does(store: Store) -> None:
    the_case(store)
    with store.read() as session:
        assert trajecten(session, LEAD, Q3) == []
    stepped(store, "noord", Q3, Step.SUBMIT)
    with store.read() as session:
        assert [(s.traject.code, s.provisional) for s in trajecten(session, LEAD)] == [
            ("t-boeg", True),
            ("t-kade", True),
        ]
        assert trajecten(session, LEAD, approved_only=True) == []
    stepped(store, "noord", Q3, Step.APPROVE, "anna")
    with store.read() as session:
        assert [s.provisional for s in trajecten(session, LEAD, approved_only=True)] == [False, False]
    stepped(store, "noord", Q3, Step.REOPEN, "anna")
    told(store, NINA, NOORD, replace(KADE_CLOSES, note="Bijgewerkt."), seen=1)
    with store.read() as session:
        assert {state.traject.note for state in trajecten(session, LEAD)} == {""}
