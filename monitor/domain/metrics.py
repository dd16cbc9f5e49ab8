"""The metrics that may have an agreed path: which way is good, in what unit, and what the written rule allows."""

from __future__ import annotations

from dataclasses import dataclass

from monitor.domain.catalogue.indeling import EURO, JONGEREN, PLAATSEN, PLAATSINGEN
from monitor.domain.indicator import Direction, Unit
from monitor.domain.words import Text

HIGHEST_COUNT = 100_000
HIGHEST_CENTS = 1_000_000_000_00


@dataclass(frozen=True)
class PathMetric:
    """One metric with a path, in smallest parts. `allowed` is what the rule allows beside its share of the path.

    `code` is stored with every path, so never renamed. `many` are the counted things in a sentence.
    """

    code: str
    name: Text
    unit: Unit
    direction: Direction
    allowed: int
    threshold: Text
    many: Text
    one: Text

    @property
    def rises(self) -> bool:
        """True when more is better."""
        return self.direction is Direction.UP

    @property
    def is_money(self) -> bool:
        return self.unit.decimals == 2

    @property
    def highest(self) -> int:
        """The limit of one milestone, in smallest parts."""
        return HIGHEST_CENTS if self.is_money else HIGHEST_COUNT


_COUNTS = Text(
    nl="hooguit 3 of 10% van het pad (het grootste van de twee)",
    en="at most 3 or 10% of the path (the larger of the two)",
)
_EUROS = Text(nl="hooguit 10% van het pad", en="at most 10% of the path")

PLACES = PathMetric(
    "gesloten_capaciteit",
    Text(nl="gesloten plaatsen", en="closed places"),
    PLAATSEN,
    Direction.DOWN,
    3,
    _COUNTS,
    Text(nl="gesloten plaatsen", en="closed places"),
    Text(nl="gesloten plaats", en="closed place"),
)
YOUTHS = PathMetric(
    "bezet",
    Text(nl="jongeren op een gesloten plaats", en="youths in a closed place"),
    JONGEREN,
    Direction.DOWN,
    3,
    _COUNTS,
    Text(nl="jongeren op een gesloten plaats", en="youths in a closed place"),
    Text(nl="jongere op een gesloten plaats", en="youth in a closed place"),
)
PLACEMENTS = PathMetric(
    "instroom",
    Text(nl="plaatsingen per kwartaal", en="placements per quarter"),
    PLAATSINGEN,
    Direction.DOWN,
    3,
    _COUNTS,
    Text(nl="plaatsingen", en="placements"),
    Text(nl="plaatsing", en="placement"),
)
ALTERNATIVES = PathMetric(
    "alternatieven_in_gebruik",
    Text(nl="alternatieve plaatsen in gebruik", en="alternative places in use"),
    PLAATSEN,
    Direction.UP,
    3,
    _COUNTS,
    Text(nl="alternatieve plaatsen in gebruik", en="alternative places in use"),
    Text(nl="alternatieve plaats in gebruik", en="alternative place in use"),
)
SPENT = PathMetric(
    "besteed",
    Text(nl="besteed programmageld", en="programme money spent"),
    EURO,
    Direction.UP,
    0,
    _EUROS,
    Text(nl="besteed", en="spent"),
    Text(nl="besteed", en="spent"),
)

METRICS: dict[str, PathMetric] = {metric.code: metric for metric in (PLACES, YOUTHS, PLACEMENTS, ALTERNATIVES, SPENT)}
