"""What was agreed over time: all versions of one path, and which of them held on which day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from monitor.domain.quarter import Quarter
from monitor.domain.series import Path


@dataclass(frozen=True)
class Agreed:
    """The versions of one region's path for one metric, in the order in which they were decided."""

    versions: tuple[Path, ...] = ()

    @property
    def newest(self) -> Path | None:
        """What is agreed now: the version decided last."""
        return self.versions[-1] if self.versions else None

    @property
    def older(self) -> tuple[Path, ...]:
        """Every version but the newest."""
        return self.versions[:-1]

    def in_force(self, quarter: Quarter) -> Path | None:
        """Return the version that had been decided by the last day of a quarter, or None."""
        return next((path for path in reversed(self.versions) if path.decided_on <= quarter.end), None)

    def at(self, quarter: Quarter) -> Decimal | None:
        """Return what the version of the day says of a quarter; None when it says nothing yet."""
        path = self.in_force(quarter)
        return None if path is None else path.at(quarter)


# where nothing was agreed
NOTHING_AGREED = Agreed()


def joined(versions: Iterable[Path]) -> Agreed:
    """Return versions in the order of their decisions, each going on from the one before it.

    A version whose first milestone comes after its decision begins at the value that the version before it has in
    the last quarter that had ended by then. A first version says nothing before its first milestone.
    """
    found: list[Path] = []
    for path in sorted(versions, key=lambda p: (p.decided_on, p.version)):
        before = found[-1] if found else None
        found.append(replace(path, joins=_joint(path, before)))
    return Agreed(tuple(found))


def _joint(path: Path, before: Path | None) -> tuple[Quarter, Fraction] | None:
    if before is None or not path.milestones or path.milestones[0][0].end <= path.decided_on:
        return None
    value = before.exactly_at(path.decision_quarter)
    return None if value is None else (path.decision_quarter, value)
