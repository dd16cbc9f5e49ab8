"""The trajects of a report as handed in, beside what was known of them before."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW
from monitor.domain.figure import ReportKey
from monitor.domain.traject import Milestone, Traject
from monitor.domain.traject_checks import moved
from monitor.domain.traject_fields import FieldChange, differences
from monitor.queries.traject_rows import latest_by_report, traject_versions
from monitor.queries.trajecten import counting_versions


class TrajectNews(StrEnum):
    """What a report does to a traject."""

    NEW = "nieuw"
    CHANGED = "gewijzigd"
    WITHDRAWN = "vervallen"
    SAME = "gelijk"


@dataclass(frozen=True)
class ReviewTraject:
    """A traject as this report tells it, and what was approved of it in this report, else known from earlier ones."""

    traject: Traject
    before: Traject | None

    @property
    def news(self) -> TrajectNews:
        if self.traject.withdrawn and not (self.before is not None and self.before.withdrawn):
            return TrajectNews.WITHDRAWN
        if self.before is None:
            return TrajectNews.NEW
        return TrajectNews.CHANGED if self.changes else TrajectNews.SAME

    @property
    def changes(self) -> tuple[FieldChange, ...]:
        """The fields that say something else than before; none of a new traject. A reason goes with other changes."""
        found = () if self.before is None else differences(self.before, self.traject)
        return tuple(change for change in found if change.field.code != "reden") or found

    @property
    def reason(self) -> str:
        """The reason that this report gave; '' when it is still the one of before."""
        return "" if self.before is not None and self.before.reason == self.traject.reason else self.traject.reason

    @property
    def moved(self) -> tuple[Milestone, ...]:
        """The milestones whose planned date is another than before."""
        return moved(self.before, self.traject)


def review_trajecten(session: Session, report: ReportKey, seen: int, approved: int | None) -> tuple[ReviewTraject, ...]:
    """Return what a report told of trajects up to the event that submitted it, by code.

    `approved` is the event up to which this report was approved before, None when it was not. For other queries, which
    decided that the actor may review.
    """
    own = [v for v in traject_versions(session, seen) if v.report == report]
    told = {code: version.traject for (code, _), version in latest_by_report(own).items()}
    if not told:
        return ()
    before = {
        version.traject.code: version.traject
        for version, _ in counting_versions(session, NOW)
        if version.report.quarter < report.quarter
    }
    if approved is not None:
        earlier = latest_by_report(version for version in own if version.event <= approved)
        before |= {code: version.traject for (code, _), version in earlier.items()}
    return tuple(ReviewTraject(traject, before.get(code)) for code, traject in sorted(told.items()))
