"""One milestone of one version of an agreed path: a row of the register, as it goes in and out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from monitor.domain.quarter import Quarter
from monitor.domain.series import Path


@dataclass(frozen=True)
class PathRecord:
    """A milestone in smallest parts, with what it shares with the other milestones of its version."""

    region: str
    indicator: str
    version: int
    quarter: Quarter
    value: int
    decided_on: date
    reason: str
    source: str
    example: bool

    @property
    def key(self) -> tuple[str, str, int, Quarter]:
        return self.region, self.indicator, self.version, self.quarter

    @property
    def of_version(self) -> tuple[str, str, int]:
        return self.region, self.indicator, self.version

    @property
    def shared(self) -> tuple[date, str, str, bool]:
        """What every milestone of one version has the same."""
        return self.decided_on, self.reason, self.source, self.example


def records_of(path: Path) -> Iterator[PathRecord]:
    """Yield the milestones of a version as rows."""
    for quarter, value in path.milestones:
        yield PathRecord(
            path.region,
            path.indicator,
            path.version,
            quarter,
            value,
            path.decided_on,
            path.reason,
            path.source,
            path.example,
        )


def paths_of(records: Iterable[PathRecord]) -> list[Path]:
    """Return the versions that rows make, each with its milestones in order, lower numbers first."""
    by_version: dict[tuple[str, str, int], list[PathRecord]] = {}
    for record in records:
        by_version.setdefault(record.of_version, []).append(record)
    return [_path(rows) for _, rows in sorted(by_version.items())]


def _path(rows: list[PathRecord]) -> Path:
    one = rows[0]
    milestones = tuple(sorted((row.quarter, row.value) for row in rows))
    return Path(one.region, one.indicator, one.version, one.decided_on, one.reason, one.source, one.example, milestones)
