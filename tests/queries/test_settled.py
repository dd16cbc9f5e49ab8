"""Answers about figures that count are kept until a report takes a step, and never longer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from monitor.actions import current
from monitor.domain.as_of import NOW, AsOf
from monitor.domain.figure import ReportKey
from monitor.domain.indicator import Level
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Site
from monitor.domain.rules import Place
from monitor.domain.workflow import Step
from monitor.queries.expected import NATION
from monitor.queries.registers import registers
from monitor.queries.reports import report_id
from monitor.queries.selection import Selection
from monitor.queries.settled import settled
from monitor.queries.tallies import Spot
from monitor.queries.totals import totals
from monitor.store import tables as t
from monitor.store.engine import Store
from monitor.store.ledger import Entry, record
from tests.factories import (
    BOEG,
    KADE,
    LEAD,
    PLACES,
    Q2,
    Q3,
    SITES,
    VELD,
    a_report,
    a_store_with_registers,
    approved,
    saved,
    stepped,
    with_sites,
)


def asked(store: Store, times: list[str], as_of: AsOf = NOW) -> int:
    """Ask how often was asked, by a question that is about nothing else."""
    with store.read() as session:
        return settled(session, registers(session, as_of), Q2, as_of, "how many", lambda: _counted(times))


def _counted(times: list[str]) -> int:
    times.append("again")
    return len(times)


def nation(store: Store, quarter: Quarter = Q3, approved_only: bool = False, as_of: AsOf = NOW) -> tuple[object, ...]:
    """Return the closed places of the country: value, how many of how many sites, provisional, last known."""
    selection = Selection(quarter, quarter, indicators=(PLACES,), as_of=as_of, approved_only=approved_only)
    with store.read() as session:
        found = totals(session, LEAD, selection, Level.LAND).get(Spot(quarter, PLACES, NATION))
    return () if found is None else (
        found.value, found.coverage.reported, found.coverage.expected, found.provisional, found.last_known,
    )  # fmt: skip


def test_saving_asks_nothing_again_and_handing_in_does(store: Store) -> None:
    a_store_with_registers(store)
    a_report(store, "noord", Q2, {KADE: 20, BOEG: 10})
    times: list[str] = []
    assert (asked(store, times), asked(store, times)) == (1, 1)
    saved(store, "noord", Q3, {KADE: 18})
    assert asked(store, times) == 1
    stepped(store, "noord", Q3, Step.SUBMIT)
    assert asked(store, times) == 2


def test_another_state_of_the_registers_is_asked_again(store: Store) -> None:
    a_store_with_registers(store)
    a_report(store, "noord", Q2, {KADE: 20, BOEG: 10})
    times: list[str] = []
    asked(store, times)
    with_sites(store, replace(SITES[2], name="Ander Veld"))
    assert asked(store, times) == 2


def test_an_earlier_moment_has_an_answer_of_its_own(store: Store) -> None:
    a_store_with_registers(store)
    then = a_report(store, "noord", Q2, {KADE: 20, BOEG: 10})
    a_report(store, "oost", Q2, {VELD: 7})
    times: list[str] = []
    assert (asked(store, times), asked(store, times, AsOf(event=then)), asked(store, times)) == (1, 2, 1)


def test_who_writes_is_asked_again_every_time(store: Store) -> None:
    a_store_with_registers(store)
    times: list[str] = []
    with store.begin() as session:
        for _ in range(2):
            settled(session, registers(session), None, NOW, "how many", lambda: _counted(times))
    assert times == ["again", "again"]


def test_what_is_saved_counts_once_it_is_handed_in(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q2, {KADE: 20, BOEG: 10})
    approved(store, "oost", Q2, {VELD: 7})
    saved(store, "noord", Q3, {KADE: 18, BOEG: 10})
    assert nation(store) == (None, 0, 3, False, 37)
    stepped(store, "noord", Q3, Step.SUBMIT)
    assert nation(store) == (28, 2, 3, True, 7)  # oost is late, and had 7


def test_a_late_report_completes_a_total_that_was_asked_before(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q3, {KADE: 20, BOEG: 10})
    assert nation(store) == (30, 2, 3, False, None)
    a_report(store, "oost", Q3, {VELD: 7})
    assert nation(store) == (37, 3, 3, True, None)


def test_a_correction_shows_beside_what_was_approved_and_what_was_known(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "oost", Q3, {VELD: 7})
    then = approved(store, "noord", Q3, {KADE: 20, BOEG: 10})
    assert (nation(store), nation(store, approved_only=True)) == ((37, 3, 3, False, None),) * 2
    a_report(store, "noord", Q3, {KADE: 18}, Step.REOPEN, Step.SUBMIT)
    assert nation(store) == (35, 3, 3, True, None)
    assert nation(store, approved_only=True) == (37, 3, 3, False, None)
    assert nation(store, as_of=AsOf(event=then)) == (37, 3, 3, False, None)
    stepped(store, "noord", Q3, Step.APPROVE, "anna")
    assert nation(store, approved_only=True) == (35, 3, 3, False, None)


def test_a_site_that_opens_is_missing_from_a_total_that_was_whole(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q3, {KADE: 20, BOEG: 10})
    approved(store, "oost", Q3, {VELD: 7})
    assert nation(store) == (37, 3, 3, False, None)
    with_sites(store, Site("zand", "Het Zand", "veldhuis", "oost", "JZ02", valid_from=date(2026, 8, 1)))
    assert nation(store) == (37, 3, 4, False, None)


def test_what_is_only_saved_is_nowhere_in_the_totals_of_sites(store: Store) -> None:
    closed = replace(SITES[0], valid_to=date(2026, 6, 30))
    a_store_with_registers(store, (closed, *SITES[1:]))
    approved(store, "noord", Q2, {KADE: 20, BOEG: 10})
    a_report(store, "noord", Q3, {BOEG: 10})
    stepped(store, "noord", Q3, Step.RETURN, "anna")
    saved(store, "noord", Q3, {KADE: 5})
    selection = Selection(Q3, Q3, indicators=(PLACES,))
    with store.read() as session:
        found = totals(session, LEAD, selection, Level.LOCATIE)
    assert Place(Level.LOCATIE, "noord", "duin", KADE) not in {spot.place for spot in found}


def test_a_submission_that_was_undone_is_never_shown(store: Store) -> None:
    a_store_with_registers(store)
    a_report(store, "oost", Q3, {VELD: 7})
    saved(store, "noord", Q3, {KADE: 20, BOEG: 10})
    before = nation(store)
    with pytest.raises(RuntimeError, match="37 inside"):
        _hand_in_and_undo(store)
    assert nation(store) == before


def _hand_in_and_undo(store: Store) -> None:
    with store.begin() as session:
        number = report_id(session, ReportKey("noord", Q3))
        entry = Entry("nina", Step.SUBMIT, f"opgave:noord/{Q3.code}")
        entry.add(t.report_step, {"report_id": number, "step": Step.SUBMIT, "status": "ingediend", "reason": ""})
        record(session, entry)
        current.rebuild(session)
        found = totals(session, LEAD, Selection(Q3, Q3, indicators=(PLACES,)), Level.LAND)
        raise RuntimeError(f"{found[Spot(Q3, PLACES, NATION)].value} inside")
