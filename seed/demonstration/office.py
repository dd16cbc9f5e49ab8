"""The people of the demonstration at work: each thing they do with a report, by way of the actions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from monitor.actions.figures import save
from monitor.actions.reports import Question, answer, approve, explain, give_back, reopen, submit
from monitor.actions.trajecten import TrajectChange, tell
from monitor.domain.figure import CellKey, Change, Content, ReportKey
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.domain.words import Refused
from monitor.domain.workflow import Step
from monitor.queries.cells import read_cells
from monitor.queries.findings import findings, threads
from monitor.queries.reports import state
from seed.demonstration.agenda import Appointment, Doing
from seed.demonstration.figures import Report
from seed.demonstration.people import coordinators
from seed.demonstration.remarks import REASONS
from seed.demonstration.trajecten import news

LEAD = "aanjager"
MONEY = ("verplicht", "besteed")

CORRECTED_CELL = CellKey(Quarter(2025, 4), "brabant-zeeland", "windwilg", "windwilg-1", "gesloten_capaciteit")
CORRECTION = Content(value=29, note="Twee plaatsen waren al gesloten, maar nog meegeteld.")
REOPENED = "De aanbieder meldt een telfout: op De Knotwilg zijn twee gesloten plaatsen te veel geteld."
BEGUN = ("gesloten_capaciteit", "bezet")

QUESTIONS: dict[str, Question] = {
    "noord-holland": Question(
        CellKey(Quarter(2025, 1), "noord-holland", "zevenzeilen", "zevenzeilen-3", "groepen_kleinschalig"),
        "Zijn alle groepen van De Bezaan nu kleinschalig, ook het vaste team?",
    ),
    "zuid-holland": Question(
        CellKey(Quarter(2026, 3), "zuid-holland", "regenbrug", "regenbrug-1", "bezet"),
        "De Boogbrug staat voor het tweede kwartaal ver onder 70%. Wanneer gaan de lege plaatsen dicht?",
    ),
}
ANSWER = "Ja, iedere groep heeft sinds februari een vast team en hooguit zes jongeren."


@dataclass(frozen=True)
class Office:
    """Does what the agenda says in one session: who works there, and what each report holds when it is handed in."""

    session: Session
    people: Mapping[str, Actor]
    contents: Mapping[ReportKey, Report]

    def keep(self, appointment: Appointment) -> None:
        """Do one thing with one report. Raises Refused as the actions do."""
        report = appointment.report
        {
            Doing.ENTER: self.enter,
            Doing.BEGIN: self.begin,
            Doing.SUBMIT: self.submit,
            Doing.ASK: self.ask,
            Doing.ANSWER: self.answer,
            Doing.APPROVE: self.approve,
            Doing.REOPEN: self.reopen,
            Doing.CORRECT: self.correct,
        }[appointment.doing](report)

    def enter(self, report: ReportKey) -> None:
        """Save a report: one coordinator saves all of it, of two the second one saves the money."""
        first, *others = coordinators(report.region)
        self.tell(first, report)
        filled = self.contents[report]
        mine = {cell: content for cell, content in filled.items() if not others or cell.indicator not in MONEY}
        self._save(first, report, mine)
        for other in others:
            self._save(other, report, {cell: content for cell, content in filled.items() if cell not in mine})

    def tell(self, who: str, report: ReportKey) -> None:
        """Tell what is new of trajects."""
        changes = [TrajectChange(traject, 0) for traject in news(report)]
        if changes:
            tell(self.session, self.people[who], report, changes)

    def begin(self, report: ReportKey) -> None:
        """Save the first few figures of a report, and no more."""
        filled = self.contents[report]
        self._save(coordinators(report.region)[0], report, {c: filled[c] for c in filled if c.indicator in BEGUN})

    def submit(self, report: ReportKey) -> None:
        """Hand a report in; when the rules ask something, give the reason first and try again."""
        who = self.people[coordinators(report.region)[0]]
        try:
            submit(self.session, who, report)
        except Refused:
            found = findings(self.session, who, report)
            if found.errors or found.unanswered:
                raise
            for breach in found.questions:
                explain(self.session, who, report, breach, REASONS[breach.rule])
            submit(self.session, who, report)

    def ask(self, report: ReportKey) -> None:
        question = QUESTIONS[report.region]
        give_back(self.session, self.people[LEAD], report, "", [question])

    def answer(self, report: ReportKey) -> None:
        who = self.people[coordinators(report.region)[0]]
        for thread in threads(self.session, report):
            answer(self.session, who, report, thread.question, ANSWER)

    def approve(self, report: ReportKey) -> None:
        steps = state(self.session, report).steps
        seen = max(taken.event for taken in steps if taken.step is Step.SUBMIT)
        approve(self.session, self.people[LEAD], report, seen)

    def reopen(self, report: ReportKey) -> None:
        reopen(self.session, self.people[LEAD], report, REOPENED)

    def correct(self, report: ReportKey) -> None:
        self._save(coordinators(report.region)[0], report, {CORRECTED_CELL: CORRECTION}, "Telfout hersteld.")

    def _save(self, who: str, report: ReportKey, filled: Report, reason: str = "") -> None:
        there = read_cells(self.session, report)
        changes = [
            Change(cell, content, there[cell].revision if cell in there else 0) for cell, content in filled.items()
        ]
        save(self.session, self.people[who], report, changes, reason)
