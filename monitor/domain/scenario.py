"""What if: the closed places left when closings come earlier or later, or another pace holds. Never a figure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from monitor.domain.quarter import Quarter
from monitor.domain.traject import Milestone, Phase, Traject

MOST_SHIFT = 40  # quarters
MOST_PACE = Decimal(1000)


@dataclass(frozen=True)
class Step:
    """Closed places that go (below zero) or come by one traject in a planned quarter."""

    traject: str
    name: str
    region: str
    quarter: Quarter
    places: int


@dataclass(frozen=True)
class Plan:
    """What trajects plan from a quarter on. `undated` closed places are to go on a day nobody has named."""

    steps: tuple[Step, ...]
    undated: int

    @property
    def planned(self) -> int:
        """How many closed places there are fewer when every dated step has come."""
        return -sum(step.places for step in self.steps)


@dataclass(frozen=True)
class WhatIf:
    """What is changed: all closings by some quarters, those of a landsdeel, or of one traject; or a pace instead.

    The most particular shift holds. Above zero is later. `pace` is in places each quarter.
    """

    pace: Decimal | None = None
    all_by: int = 0
    regions: Mapping[str, int] = field(default_factory=dict)
    trajects: Mapping[str, int] = field(default_factory=dict)

    def shift(self, step: Step) -> int:
        return self.trajects.get(step.traject, self.regions.get(step.region, self.all_by))

    @property
    def changes_nothing(self) -> bool:
        return self.pace is None and not any((self.all_by, *self.regions.values(), *self.trajects.values()))

    def __str__(self) -> str:
        """Return the choices as they stand in an address: 'tempo:12.5;alle:2;noord:1;noord-3:4'."""
        parts = [] if self.pace is None else [f"tempo:{self.pace}"]
        parts += [f"alle:{self.all_by}"] if self.all_by else []
        parts += [f"regio/{code}:{by}" for code, by in sorted(self.regions.items())]
        parts += [f"traject/{code}:{by}" for code, by in sorted(self.trajects.items())]
        return ";".join(parts)

    @classmethod
    def of_text(cls, text: str) -> WhatIf:
        """Return the choices in an address; what cannot be read there changes nothing."""
        pace, all_by = None, 0
        regions: dict[str, int] = {}
        trajects: dict[str, int] = {}
        for part in text.split(";"):
            name, _, given = part.rpartition(":")
            kind, _, code = name.partition("/")
            if name == "tempo":
                pace = _pace(given)
            elif (by := _shift(given)) is None:
                continue
            elif name == "alle":
                all_by = by
            elif kind == "regio":
                regions[code] = by
            elif kind == "traject":
                trajects[code] = by
        return cls(pace, all_by, regions, trajects)


def plan_of(trajects: Iterable[Traject], last: Quarter) -> Plan:
    """Return what is still to come after a quarter. What should have come by then is taken for the next quarter."""
    steps: list[Step] = []
    undated = 0
    for traject in trajects:
        if traject.withdrawn or traject.phase is Phase.GESTOPT:
            continue
        closing, opening = traject.on(Milestone.SLUITING), traject.on(Milestone.OPENING)
        going = -(traject.origin.places - traject.gone) if traject.closes else 0
        coming = traject.destination.places - traject.opened if traject.comes_closed else 0
        for places, day in ((going, closing.best or opening.best), (coming, opening.best or closing.best)):
            if places and day is None:
                undated -= places
            elif places and day is not None:
                quarter = max(Quarter.containing(day), last.plus(1))
                steps.append(Step(traject.code, traject.name, traject.region, quarter, places))
    return Plan(tuple(sorted(steps, key=lambda s: (s.quarter, s.traject))), undated)


def projected(
    steps: Sequence[Step], what_if: WhatIf, start: Quarter, value: int, until: Quarter
) -> tuple[tuple[Quarter, Decimal], ...]:
    """Return the closed places at the end of each quarter from `start`, where there are `value`, up to `until`.

    With a pace that alone counts; else the planned steps, each in its shifted quarter but not before the next one.
    """
    found = [(start, Decimal(value))]
    for quarter in start.plus(1).until(until):
        if what_if.pace is not None:
            left = value - what_if.pace * (quarter.index - start.index)
        else:
            moved = (s.places for s in steps if max(s.quarter.plus(what_if.shift(s)), start.plus(1)) <= quarter)
            left = Decimal(value + sum(moved))
        found.append((quarter, max(left, Decimal(0))))
    return tuple(found)


def zero_quarter(line: Sequence[tuple[Quarter, Decimal]]) -> Quarter | None:
    """Return the first quarter of a projection that ends with none left; None when it does not get there."""
    return next((quarter for quarter, value in line if value <= 0), None)


def _shift(given: str) -> int | None:
    try:
        by = int(given)
    except ValueError:
        return None
    return by if abs(by) <= MOST_SHIFT else None


def _pace(given: str) -> Decimal | None:
    try:
        pace = Decimal(given)
    except InvalidOperation:
        return None
    return pace if pace.is_finite() and 0 <= pace <= MOST_PACE else None
