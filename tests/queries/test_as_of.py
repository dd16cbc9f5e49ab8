"""The past can be asked again: the table of what counts now and the ledger give the same answers."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.figure import Nothing, ReportKey
from monitor.domain.indicator import Level
from monitor.domain.quarter import Quarter
from monitor.domain.workflow import EDITABLE, MOVES, ReportStatus, Step
from monitor.queries.counting import today
from monitor.queries.figures import CountingFigure, counting_figures
from monitor.queries.ratios import ratios
from monitor.queries.reports import state
from monitor.queries.selection import Selection
from monitor.queries.totals import totals
from monitor.store.engine import Store
from tests.conftest import Clock
from tests.factories import (
    BOEG,
    KADE,
    LEAD,
    PLACES,
    Q2,
    Q3,
    VELD,
    Value,
    Where,
    a_report,
    a_store_with_registers,
    approved,
    saved,
    stepped,
)

LEVELS = (Level.LAND, Level.LOCATIE)
_WHERE: dict[str, list[Where]] = {
    "noord": [
        KADE,
        BOEG,
        (KADE, "bezet"),
        (KADE, "instroom", "spoed"),
        (KADE, "instroom", "regulier"),
        ("duin", "begeleiding_24uur"),
    ],
    "oost": [VELD, (VELD, "bezet"), (VELD, "instroom", "spoed"), ("oost", "wachtenden")],
}
_VALUE: st.SearchStrategy[Value] = st.one_of(st.integers(0, 20), st.sampled_from([None, Nothing.NVT, Nothing.ONBEKEND]))


def test_an_old_event_expects_nothing_of_quarters_that_were_not_over_then(store: Store, clock: Clock) -> None:
    a_store_with_registers(store)
    clock.at = datetime(2026, 8, 3, 9, tzinfo=UTC)
    then = approved(store, "noord", Q2, {KADE: 20})
    clock.at = datetime(2026, 11, 16, 9, tzinfo=UTC)
    approved(store, "noord", Q3, {KADE: 18})
    with store.read() as session:
        known = totals(session, LEAD, Selection(Q2, Q3, indicators=(PLACES,), as_of=AsOf(event=then)), Level.LAND)
    assert [spot.quarter for spot in known] == [Q2]


def test_a_day_that_is_still_to_come_is_asked_as_today(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q3, {KADE: 20})
    with store.read() as session:
        assert today(session, AsOf(day=date(2030, 1, 1))) == date(2026, 11, 16)


@st.composite
def acts(draw: st.DrawFn) -> tuple[str, Quarter, dict[Where, Value] | Step]:
    """Draw one thing someone does: saves figures, or takes a step."""
    region = draw(st.sampled_from(["noord", "oost"]))
    quarter = draw(st.sampled_from([Q2, Q3]))
    if draw(st.booleans()):
        figures: dict[Where, Value] = draw(
            st.dictionaries(st.sampled_from(_WHERE[region]), _VALUE, min_size=1, max_size=3)
        )
        return region, quarter, figures
    return region, quarter, draw(st.sampled_from([Step.SUBMIT, Step.SUBMIT, Step.APPROVE, Step.RETURN, Step.REOPEN]))


@given(st.lists(acts(), min_size=1, max_size=9))
@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
def test_every_moment_of_a_random_history_can_be_asked_again(
    sqlite_template: Path, history: list[tuple[str, Quarter, dict[Where, Value] | Step]]
) -> None:
    with TemporaryDirectory() as folder:
        shutil.copy(sqlite_template, f"{folder}/monitor.db")
        store = a_store_with_registers(Store(f"sqlite:///{folder}/monitor.db"))
        seen = {}
        for region, quarter, act in history:
            if _happens(store, region, quarter, act):
                seen[store.version()] = _everything(store, NOW)
        for event, answer in seen.items():
            assert _everything(store, AsOf(event=event)) == answer, f"as known at event {event}"
        store.close()


def _happens(store: Store, region: str, quarter: Quarter, act: dict[Where, Value] | Step) -> bool:
    """Do it when the report's status allows it."""
    with store.read() as session:
        status = state(session, ReportKey(region, quarter)).status
    if isinstance(act, Step):
        if status not in MOVES[act].origins:
            return False
        stepped(store, region, quarter, act)
        return True
    if status not in EDITABLE:
        return False
    saved(store, region, quarter, act)
    return True


def _everything(store: Store, as_of: AsOf) -> object:
    found: list[object] = []
    with store.read() as session:
        for approved_only in (False, True):
            asked = Selection(Q2, Q3, as_of=as_of, approved_only=approved_only)
            found.append(counting_figures(session, LEAD, asked))
            asked = asked.of(PLACES, "bezet", "instroom", "begeleiding_24uur", "wachtenden")
            found.append([totals(session, LEAD, asked, level) for level in LEVELS])
            found.append(ratios(session, LEAD, asked, Level.LANDSDEEL, ("bezettingsgraad",)))
    return found


def figures(store: Store, as_of: AsOf = NOW, approved_only: bool = False) -> list[CountingFigure]:
    with store.read() as session:
        return counting_figures(session, LEAD, Selection(as_of=as_of, approved_only=approved_only))


def test_the_latest_event_gives_the_same_answer_as_now(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q3, {KADE: 20, BOEG: Nothing.NVT})
    a_report(store, "noord", Q3, {KADE: 18}, Step.REOPEN, Step.SUBMIT)
    assert [f.content.value for f in figures(store)] == [None, 18]
    assert figures(store, AsOf(event=store.version())) == figures(store)
    assert figures(store, AsOf(event=store.version()), approved_only=True) == figures(store, approved_only=True)
    assert [f.content.value for f in figures(store, approved_only=True)] == [None, 20]


def test_what_was_approved_stays_official_until_it_is_approved_again(store: Store) -> None:
    a_store_with_registers(store)
    official = approved(store, "noord", Q3, {KADE: 20})
    stepped(store, "noord", Q3, Step.REOPEN, "anna", "foutje")
    saved(store, "noord", Q3, {KADE: 18})
    assert [(f.content.value, f.provisional) for f in figures(store)] == [(20, False)]
    stepped(store, "noord", Q3, Step.SUBMIT)
    assert [(f.content.value, f.provisional) for f in figures(store)] == [(18, True)]
    assert [(f.content.value, f.provisional) for f in figures(store, AsOf(event=official))] == [(20, False)]


def test_a_day_asks_what_had_been_recorded_by_its_end(store: Store) -> None:
    a_store_with_registers(store)
    a_report(store, "noord", Q3, {KADE: 20})
    day = store.clock().date()
    store.clock.forward(days=1)  # type: ignore[attr-defined]
    a_report(store, "noord", Q3, {KADE: 18}, Step.RETURN, Step.SUBMIT)
    assert [f.content.value for f in figures(store, AsOf(day=day))] == [20]
    assert [f.content.value for f in figures(store)] == [18]


@pytest.mark.parametrize("status", [ReportStatus.OPEN])
def test_before_anything_was_submitted_nothing_counts(store: Store, status: ReportStatus) -> None:
    a_store_with_registers(store)
    before = store.version()
    saved(store, "noord", Q3, {KADE: 20})
    assert figures(store) == figures(store, AsOf(event=before)) == []
    with store.read() as session:
        assert state(session, ReportKey("noord", Q3)).status is status
