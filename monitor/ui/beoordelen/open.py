"""The report a reviewer has before them, and what this session remembers of it between runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import streamlit as st

from monitor.actions.reports import Question
from monitor.domain.catalogue import INDICATORS
from monitor.domain.entry_sections import column_label
from monitor.domain.figure import CellKey, ReportKey
from monitor.domain.form import place_of
from monitor.domain.words import Language, Refused, Text
from monitor.queries.review import Review, review
from monitor.ui.answers import Own, own_of
from monitor.ui.context import PageContext
from monitor.ui.kept import kept

Result = TypeVar("Result")

# the place on the page where the report is decided
DECISION = "besluit"


@dataclass
class ReviewMemory:
    """The questions a reviewer has written and not sent yet, and what the page has to say.

    `turn` changes with each question that is ready: the fields for the next begin empty.
    """

    questions: list[Question] = field(default_factory=list)
    turn: int = 0
    notice: Text | None = None
    notice_is_good: bool = False
    cell: str = ""

    def tell(self, text: Text, good: bool = False) -> None:
        self.notice, self.notice_is_good = text, good


@dataclass(frozen=True, eq=False)
class OpenReview:
    """A submitted report in this run."""

    page: PageContext
    review: Review
    memory: ReviewMemory

    @property
    def report(self) -> ReportKey:
        return self.review.report

    @property
    def language(self) -> Language:
        return self.page.language

    @property
    def region_name(self) -> str:
        return self.review.registers.region[self.report.region].name

    @property
    def own(self) -> Own:
        """Return what drawings of this report depend on, beside the report and what is typed."""
        return own_of(self.page)

    @property
    def key(self) -> str:
        """A key for widgets that belong to one reviewer's view of one submission."""
        return f"beoordelen-{self.page.actor.code}-{self.report}-{self.review.seen}"

    def label(self, key: CellKey) -> str:
        """Return what a cell is called: 'De Kade, instroom: spoedmachtiging'."""
        what = column_label(INDICATORS[key.indicator], key.breakdown)[self.language]
        return f"{self.review.place_name(place_of(key, self.review.registers))}, {what}"


def open_review(page: PageContext, report: ReportKey) -> OpenReview:
    """Return a report as handed in. Raises Refused for who may not review."""
    found = kept_review(own_of(page), report, page)
    remembered: ReviewMemory = st.session_state.setdefault(f"_review {page.actor.code} {report}", ReviewMemory())
    return OpenReview(page, found, remembered)


@kept()
def kept_review(own: Own, report: ReportKey, _page: PageContext) -> Review:
    """Return what the answer of a review is, asked once. Raises Refused for who may not review."""
    with _page.store.read() as session:
        return review(session, _page.actor, report)


def attempt(opened: OpenReview, act: Callable[[Any], Result], done: Text) -> Result | None:
    """Do something in one writing transaction. When it is refused nothing is written, and the page says why."""
    try:
        with opened.page.store.begin() as session:
            result = act(session)
    except Refused as refused:
        opened.memory.tell(refused.text)
        return None
    opened.memory.tell(done, good=True)
    return result
