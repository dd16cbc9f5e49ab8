"""Who gets which part of the balance of places."""

from __future__ import annotations

import pytest

from monitor.actions.reports import explain
from monitor.domain.indicator import Level
from monitor.domain.people import Actor
from monitor.domain.workflow import Step
from monitor.queries.balances import balances
from monitor.queries.expected import NATION
from monitor.queries.findings import findings
from monitor.store.engine import Store
from tests.factories import BOEG, LEAD, NINA, Q3, saved, stepped
from tests.queries.test_worked_trajects import NOORD, OTTO, the_case


@pytest.mark.parametrize(("actor", "reasons"), [(LEAD, ["Twee dubbel."]), (NINA, ["Twee dubbel."]), (OTTO, [])])
def test_why_a_site_does_not_add_up_is_for_who_sees_it(store: Store, actor: Actor, reasons: list[str]) -> None:
    the_case(store)
    saved(store, "noord", Q3, {BOEG: 8})
    with store.read() as session:
        (asks,) = [b for b in findings(session, NINA, NOORD).questions if b.rule == "balans_sluit_niet"]
    with store.begin() as session:
        explain(session, NINA, NOORD, asks, "Twee dubbel.")
    stepped(store, "noord", Q3, Step.SUBMIT)
    with store.read() as session:
        (nation,) = balances(session, actor, Level.LAND, Q3).values()
        assert [residual.reason for residual in nation.residuals] == reasons
        assert nation.balance.correction == -2
        own = balances(session, actor, Level.LOCATIE, Q3)
        assert NATION not in own
        assert (BOEG in {place.site for place in own}) == bool(reasons)
