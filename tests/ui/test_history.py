"""The words of a figure's history, and labels that Streamlit would read as Markdown."""

from datetime import UTC, datetime

import pytest

from monitor.domain.catalogue import INDICATORS
from monitor.domain.figure import Content
from monitor.domain.workflow import ReportStatus, Step
from monitor.queries.cell_history import Revision
from monitor.queries.reports import StepRow
from monitor.ui.history.cell_names import plain
from monitor.ui.history.words import status_of, what_changed, why_written

AT = datetime(2026, 11, 16, 9, tzinfo=UTC)
PLACES = INDICATORS["gesloten_capaciteit"]


def a_revision(number: int, value: int | None, **how: object) -> Revision:
    given = {"who": "Nina", "at": AT, "reason": "", "event": number, "counts": False, "provisional": False}
    given |= {"submitted_by": "", "approved_by": ""} | how
    return Revision(number, Content(value=value), **given)  # type: ignore[arg-type]


def changed(*revisions: Revision) -> str:
    return what_changed(revisions, PLACES).nl


def test_what_changed_is_said_since_the_last_moment_that_mattered() -> None:
    approved = a_revision(1, 24, submitted_by="Nina", approved_by="Anna")
    submitted = a_revision(1, 24, submitted_by="Nina")
    assert changed(a_revision(1, 24)) == "Dit cijfer is één keer ingevuld en daarna niet veranderd."
    assert changed(a_revision(1, 24), a_revision(2, None)) == "Dit cijfer is 2 keer ingevuld: eerst 24, nu leeg."
    assert changed(approved) == "Sinds de goedkeuring is dit cijfer niet veranderd."
    assert changed(approved, a_revision(2, 22)) == "Sinds de goedkeuring veranderde dit cijfer van 24 naar 22."
    again = a_revision(2, 22, submitted_by="Nina", approved_by="Anna")
    assert changed(approved, again) == (
        "Sinds de eerste goedkeuring veranderde dit cijfer van 24 naar 22; ook dat is goedgekeurd."
    )
    assert changed(submitted, a_revision(2, 22)) == "Sinds het indienen veranderde dit cijfer van 24 naar 22."


def test_each_revision_says_where_it_stands() -> None:
    revisions = [
        a_revision(1, 24),
        a_revision(2, 22, counts=True),
        a_revision(3, 21, counts=True, provisional=True),
        a_revision(4, 20),
    ]
    told = [status_of(revisions, position).nl for position in range(4)]
    assert told == ["vervangen", "● officieel cijfer", "◆ telt, voorlopig", "○ opgeslagen, telt nog niet"]


def test_a_correction_says_why_the_report_was_opened_again() -> None:
    steps = [
        StepRow(Step.SUBMIT, ReportStatus.SUBMITTED, 2, "nina", AT, "", ""),
        StepRow(Step.REOPEN, ReportStatus.REOPENED, 4, "anna", AT, "Dubbel geteld.", ""),
    ]
    assert why_written(a_revision(1, 24, event=1), steps) == ""
    assert why_written(a_revision(2, 22, event=5), steps) == "Dubbel geteld."
    assert why_written(a_revision(2, 22, event=5, reason="Eigen reden."), steps) == "Eigen reden."


@pytest.mark.parametrize(
    "words", ["![x](http://evil/x.png)", ":red[x]", "$\\href{javascript:alert(1)}{x}$", "1. a_b*c"]
)
def test_a_label_is_shown_as_it_stands(words: str) -> None:
    escaped = plain(words)
    assert all(escaped[i - 1] == "\\" for i, sign in enumerate(escaped) if sign in "![]():$*_.`<>{}")
    assert escaped.replace("\\", "") == words.replace("\\", "")
