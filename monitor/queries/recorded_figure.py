"""One figure that is counted from records, before it is a row of the long table."""

from __future__ import annotations

from dataclasses import dataclass

from monitor.domain.figure import Coverage
from monitor.queries.tallies import Spot


@dataclass(frozen=True)
class Recorded:
    """A figure in smallest parts at a spot, and by `code` of its breakdown ('' without one)."""

    spot: Spot
    value: int
    code: str = ""
    provisional: bool = False
    note: str = ""
    coverage: Coverage | None = None
