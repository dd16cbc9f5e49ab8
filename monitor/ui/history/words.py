"""The words of a figure's history: where each revision stands, why it was written, and what changed since."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.domain.figure import Content
from monitor.domain.indicator import Indicator
from monitor.domain.sentences.parts import both, number
from monitor.domain.words import Text
from monitor.domain.workflow import Step
from monitor.queries.cell_history import Revision
from monitor.queries.reports import StepRow
from monitor.ui.opgave.cells import shown_content

_OFFICIAL = Text(nl="● officieel cijfer", en="● official figure")
_PROVISIONAL = Text(nl="◆ telt, voorlopig", en="◆ counts, provisional")
_SAVED = Text(nl="○ opgeslagen, telt nog niet", en="○ saved, does not count yet")
_REPLACED = Text(nl="vervangen", en="replaced")
_EMPTY = Text(nl="leeg", en="empty")
_ONCE = Text(nl="Dit cijfer is één keer ingevuld en daarna niet veranderd.", en="Entered once, and not changed since.")
_AS_APPROVED = Text(
    nl="Sinds de goedkeuring is dit cijfer niet veranderd.", en="This figure has not changed since it was approved."
)
_SINCE_APPROVAL = Text(
    nl="Sinds de goedkeuring veranderde dit cijfer van {old} naar {new}.",
    en="Since its approval this figure went from {old} to {new}.",
)
_SINCE_FIRST = Text(
    nl="Sinds de eerste goedkeuring veranderde dit cijfer van {old} naar {new}; ook dat is goedgekeurd.",
    en="Since its first approval this figure went from {old} to {new}, which was approved as well.",
)
_SINCE_SUBMITTED = Text(
    nl="Sinds het indienen veranderde dit cijfer van {old} naar {new}.",
    en="Since it was submitted this figure went from {old} to {new}.",
)
_OVER_TIME = Text(
    nl="Dit cijfer is {n} keer ingevuld: eerst {old}, nu {new}.",
    en="This figure was entered {n} times: first {old}, now {new}.",
)


def status_of(revisions: Sequence[Revision], position: int) -> Text:
    """Return where one revision of a figure stands."""
    one = revisions[position]
    if one.counts:
        return _PROVISIONAL if one.provisional else _OFFICIAL
    return _SAVED if position == len(revisions) - 1 else _REPLACED


def why_written(one: Revision, steps: Sequence[StepRow]) -> str:
    """Return why a revision was written: its own reason, else why the report was returned or opened again before."""
    if one.reason:
        return one.reason
    before = [step for step in steps if step.event < one.event]
    last = before[-1] if before else None
    return last.reason if last is not None and last.step in (Step.RETURN, Step.REOPEN) else ""


def what_changed(revisions: Sequence[Revision], indicator: Indicator) -> Text:
    """Return in one sentence what became of a figure since it was approved, submitted or first entered."""

    def shown(content: Content) -> Text:
        return both(lambda language: shown_content(indicator, content, language) or _EMPTY[language])

    latest = revisions[-1]
    approved = next((one for one in reversed(revisions) if one.approved_by), None)
    submitted = next((one for one in reversed(revisions) if one.submitted_by), None)
    for since, words in ((approved, _SINCE_APPROVAL), (submitted, _SINCE_SUBMITTED)):
        if since is not None and since is not latest and since.content != latest.content:
            return words.format(old=shown(since.content), new=shown(latest.content))
    if approved is not None:
        first_approved = next(one for one in revisions if one.approved_by)
        if first_approved.content != latest.content:
            return _SINCE_FIRST.format(old=shown(first_approved.content), new=shown(latest.content))
        return _AS_APPROVED
    if len(revisions) == 1:
        return _ONCE
    first = revisions[0].content
    return _OVER_TIME.format(n=number(len(revisions)), old=shown(first), new=shown(latest.content))
