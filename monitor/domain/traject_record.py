"""What one quarter's report told of one traject: a row of the register, as it goes in and out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from monitor.domain.figure import ReportKey
from monitor.domain.number_shapes import without_invisible
from monitor.domain.quarter import Quarter
from monitor.domain.traject import Traject


@dataclass(frozen=True)
class TrajectRecord:
    """A traject as the report of its landsdeel over a quarter tells of it. Its texts stand on one line each."""

    quarter: Quarter
    traject: Traject

    @property
    def key(self) -> tuple[str, Quarter]:
        return self.traject.code, self.quarter

    @property
    def report(self) -> ReportKey:
        return ReportKey(self.traject.region, self.quarter)


def on_one_line(traject: Traject) -> Traject:
    """Return a traject with its texts as a cell of a file holds them."""
    return replace(
        traject,
        name=_line(traject.name),
        destination=replace(traject.destination, party=_line(traject.destination.party)),
        reason=_line(traject.reason),
        note=_line(traject.note),
    )


def _line(text: str) -> str:
    return " ".join(without_invisible(text)[0].split())
