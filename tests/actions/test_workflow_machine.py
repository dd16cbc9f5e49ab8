"""A report in the hands of many people, in any order: the store keeps to a model that fits on one page."""

import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from monitor.actions.reports import Question, answer, approve, explain, give_back, reopen, submit
from monitor.domain.as_of import NOW, AsOf
from monitor.domain.figure import ReportKey
from monitor.domain.people import Actor
from monitor.domain.words import Refused
from monitor.domain.workflow import EDITABLE, ReportStatus
from monitor.queries.figures import counting_figures
from monitor.queries.findings import findings
from monitor.queries.integrity import faults
from monitor.queries.reports import state
from monitor.queries.selection import Selection
from monitor.store.engine import Store
from tests.actions.factories import NOORD, a_small_world, number, person, places_at, saved
from tests.conftest import Clock, on_server

CELL = places_at("duin-1")
PEOPLE = st.sampled_from(["nina", "nora", "otto", "anna"])


class ReportMachine(RuleBasedStateMachine):
    """Compares every step with what the model says, and every past moment with what was true then."""

    fresh: Callable[[], str]

    @initialize()
    def begin(self) -> None:
        self.store = a_small_world(Store(type(self).fresh(), Clock(datetime(2026, 11, 16, 9, tzinfo=UTC))))
        self.people = {code: person(self.store, code) for code in ("nina", "nora", "otto", "anna")}
        self.status = ReportStatus.OPEN
        self.saved: int | None = None
        self.submitted: int | None = None
        self.approved: int | None = None
        self.revision = 0
        self.asked = 0
        self.was: dict[int, int | None] = {}

    @rule(who=PEOPLE, value=st.integers(10, 20))
    def save(self, who: str, value: int) -> None:
        allowed = who in ("nina", "nora") and self.status in EDITABLE
        if self._attempt(allowed, lambda: saved(self.store, who, NOORD, number(CELL, value, self.revision))):
            self.revision += value != self.saved
            self.saved = value

    @rule(who=PEOPLE)
    def submit(self, who: str) -> None:
        ready = self.saved is not None and self.asked == 0
        allowed = who in ("nina", "nora") and self.status in EDITABLE and ready
        self._explain_all()
        if self._attempt(allowed, lambda: self._step(submit, who)):
            self.status, self.submitted = ReportStatus.SUBMITTED, self.saved

    @rule(who=PEOPLE)
    def give_back(self, who: str) -> None:
        allowed = who == "anna" and self.status is ReportStatus.SUBMITTED
        if self._attempt(allowed, lambda: self._step(give_back, who, "", [Question(CELL, "Klopt dit?")])):
            self.status, self.asked = ReportStatus.RETURNED, self.asked + 1

    @rule(who=PEOPLE)
    def answer_all(self, who: str) -> None:
        with self.store.read() as session:
            open_questions = findings(session, self.people["anna"], NOORD).unanswered
        assert len(open_questions) == self.asked
        for thread in open_questions:
            allowed = who in ("nina", "nora") and self.status in EDITABLE
            if self._attempt(allowed, lambda th=thread: self._step(answer, who, th.question, "Ja.")):
                self.asked -= 1

    @rule(who=PEOPLE)
    def approve(self, who: str) -> None:
        allowed = who == "anna" and self.status is ReportStatus.SUBMITTED
        if self._attempt(allowed, lambda: self._step(approve, who, self._last_submission())):
            self.status, self.approved = ReportStatus.APPROVED, self.submitted

    @rule(who=PEOPLE)
    def reopen(self, who: str) -> None:
        allowed = who == "anna" and self.status is ReportStatus.APPROVED
        if self._attempt(allowed, lambda: self._step(reopen, who, "Telfout.")):
            self.status = ReportStatus.REOPENED

    @invariant()
    def the_status_and_what_counts_are_those_of_the_model(self) -> None:
        if not hasattr(self, "store"):
            return
        with self.store.read() as session:
            assert state(session, NOORD).status is self.status
        assert self._counts(NOW, approved_only=False) == self._should_count()
        assert self._counts(NOW, approved_only=True) == self.approved
        self.was[self.store.version()] = self._should_count()

    def teardown(self) -> None:
        if not hasattr(self, "store"):
            return
        for event, value in self.was.items():
            assert self._counts(AsOf(event=event), approved_only=False) == value, f"as known at event {event}"
        with self.store.read() as session:
            assert [fault.nl for fault in faults(session)] == []
        self.store.close()

    def _should_count(self) -> int | None:
        worked_on = self.status in EDITABLE
        return self.approved if self.approved is not None and worked_on else self.submitted

    def _counts(self, as_of: AsOf, approved_only: bool) -> int | None:
        asked = Selection(
            first=NOORD.quarter,
            last=NOORD.quarter,
            indicators=(CELL.indicator,),
            as_of=as_of,
            approved_only=approved_only,
        )
        with self.store.read() as session:
            found = counting_figures(session, self.people["anna"], asked)
        return found[0].content.value if found else None

    def _step(self, action: Callable[..., object], who: str, *more: object) -> None:
        with self.store.begin() as session:
            action(session, self.people[who], NOORD, *more)

    def _explain_all(self) -> None:
        """Give a reason for whatever a rule asks, so that only the workflow stands in the way."""
        nina: Actor = self.people["nina"]
        with self.store.read() as session:
            asked = findings(session, nina, NOORD).questions
        if self.status in EDITABLE:
            for breach in asked:
                self._step(explain, "nina", breach, "Zo is het geteld.")

    def _last_submission(self) -> int:
        with self.store.read() as session:
            steps = state(session, ReportKey(NOORD.region, NOORD.quarter)).steps
        return max((s.event for s in steps if s.status is ReportStatus.SUBMITTED), default=0)

    def _attempt(self, allowed: bool, action: Callable[[], object]) -> bool:
        before = self.store.version()
        if allowed:
            action()
            return True
        with pytest.raises(Refused):
            action()
        assert self.store.version() == before, "a refusal writes nothing"
        return False


CALM = settings(
    max_examples=12,
    stateful_step_count=14,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def test_the_workflow_keeps_to_its_model_on_sqlite(sqlite_template: Path, tmp_path: Path) -> None:
    def fresh() -> str:
        copy = tmp_path / f"{os.urandom(6).hex()}.db"
        shutil.copy(sqlite_template, copy)
        return f"sqlite:///{copy}"

    run_state_machine_as_test(type("OnSqlite", (ReportMachine,), {"fresh": staticmethod(fresh)}), settings=CALM)


@pytest.mark.postgres
def test_the_workflow_keeps_to_its_model_on_postgresql(postgres_template: str) -> None:
    made: list[str] = []

    def fresh() -> str:
        made.append(f"m_{os.urandom(6).hex()}")
        on_server(postgres_template, f"CREATE DATABASE {made[-1]} TEMPLATE template_monitor")
        return f"{postgres_template}/{made[-1]}"

    try:
        run_state_machine_as_test(type("OnPostgres", (ReportMachine,), {"fresh": staticmethod(fresh)}), settings=CALM)
    finally:
        on_server(postgres_template, *(f"DROP DATABASE {name} WITH (FORCE)" for name in made))
