"""The figures behind a total: each place's own, with who entered, submitted and approved it."""

from __future__ import annotations

import pytest

from monitor.domain.as_of import AsOf
from monitor.domain.figure import ReportKey
from monitor.domain.indicator import Level
from monitor.domain.people import Actor, Role
from monitor.domain.words import Refused
from monitor.domain.workflow import Step
from monitor.queries.behind import BehindRow, behind, report_steps
from monitor.queries.selection import Selection
from monitor.queries.series import PLACES, programme_codes
from monitor.queries.totals import totals
from monitor.store.engine import Store
from tests.factories import (
    BOEG,
    KADE,
    LEAD,
    NINA,
    Q3,
    VELD,
    a_person,
    a_report,
    a_store_with_registers,
    approved,
    saved,
    stepped,
)

SPENT, IN, OUTSIDE = "besteed", "spuk2024/vastgoed", "vastgoed2020/vastgoed"


def asked(store: Store, selection: Selection, actor: Actor = LEAD, *breakdowns: str) -> list[BehindRow]:
    with store.read() as session:
        return list(behind(session, actor, selection, breakdowns))


def hands(row: BehindRow) -> tuple[str, str, str]:
    """Return who entered, submitted and approved a figure; '' for nobody yet."""
    submitted, approver = row.submitted, row.approved
    return row.entered.who, submitted.who if submitted else "", approver.who if approver else ""


def of(region: str, indicator: str = PLACES) -> Selection:
    return Selection(Q3, Q3, (region,) if region else (), indicators=(indicator,))


def test_the_figures_add_up_to_the_total_and_name_their_hands(store: Store) -> None:
    a_store_with_registers(store)
    a_person(store, "nina", Role.COORDINATOR, "noord")
    a_person(store, "anna", Role.AANJAGER)
    approved(store, "noord", Q3, {KADE: 18, BOEG: 8})
    approved(store, "oost", Q3, {VELD: 7})
    rows = asked(store, of(""))
    assert [(row.region_name, row.place, row.figure.content.value) for row in rows] == [
        ("Noord", "De Boeg", 8),
        ("Noord", "De Kade", 18),
        ("Oost", "Veldzicht", 7),
    ]
    with store.read() as session:
        found = totals(session, LEAD, of(""), Level.LAND)
    assert [total.value for total in found.values()] == [33]
    assert sum(row.figure.content.value or 0 for row in rows) == 33
    assert hands(rows[0]) == ("Nina", "Nina", "Anna")


def test_a_figure_that_is_only_submitted_is_not_approved_yet(store: Store) -> None:
    a_store_with_registers(store)
    a_report(store, "noord", Q3, {KADE: 18})
    (row,) = asked(store, of("noord"))
    assert hands(row) == ("nina", "nina", "")
    assert row.figure.provisional


def test_a_correction_has_the_hands_of_after_it(store: Store) -> None:
    a_store_with_registers(store)
    event = approved(store, "noord", Q3, {KADE: 18})
    stepped(store, "noord", Q3, Step.REOPEN, "anna")
    saved(store, "noord", Q3, {KADE: 17}, "nora")
    stepped(store, "noord", Q3, Step.SUBMIT, "nora")
    (row,) = asked(store, of("noord"))
    assert (row.figure.content.value, row.entered.who, row.approved) == (17, "nora", None)
    earlier = Selection(Q3, Q3, ("noord",), indicators=(PLACES,), as_of=AsOf(event=event))
    (before,) = asked(store, earlier)
    assert before.figure.content.value == 18
    assert hands(before) == ("nina", "nina", "anna")


def test_codes_narrow_what_is_shown_to_what_counts(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q3, {("duin", SPENT, IN): 700, ("duin", SPENT, OUTSIDE): 50})
    counted = asked(store, of("noord", SPENT), LEAD, *programme_codes(SPENT))
    assert [row.figure.content.value for row in counted] == [700]
    assert len(asked(store, of("noord", SPENT))) == 2


def test_anothers_figures_and_steps_are_refused(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "oost", Q3, {VELD: 7})
    with pytest.raises(Refused):
        asked(store, of("oost"), NINA)
    assert asked(store, of(""), NINA) == []
    with store.read() as session, pytest.raises(Refused):
        report_steps(session, NINA, ReportKey("oost", Q3))


def test_the_steps_of_a_report_are_those_known_at_the_moment(store: Store) -> None:
    a_store_with_registers(store)
    event = a_report(store, "noord", Q3, {KADE: 18})
    stepped(store, "noord", Q3, Step.APPROVE, "anna")
    with store.read() as session:
        now = report_steps(session, NINA, ReportKey("noord", Q3))
        then = report_steps(session, NINA, ReportKey("noord", Q3), AsOf(event=event))
    assert [step.step for step in now] == [Step.SUBMIT, Step.APPROVE]
    assert [step.step for step in then] == [Step.SUBMIT]
