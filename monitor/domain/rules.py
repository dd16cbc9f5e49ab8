"""The types of rules between figures: a rule looks at one report and names what is broken.

The rules themselves are in `catalogue/rules*`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from monitor.domain.conversion import Flows
from monitor.domain.figure import CellKey, Content, ReportKey
from monitor.domain.indicator import Level
from monitor.domain.words import Text


class Severity(StrEnum):
    """An error blocks submitting; a question wants a reason before submitting."""

    ERROR = "fout"
    QUESTION = "vraag"


@dataclass(frozen=True, order=True)
class Place:
    """Who a figure is about inside a report: a site, a provider, a jeugdregio or the landsdeel itself."""

    level: Level
    region: str
    provider: str = ""
    site: str = ""


_EMPTY = Content()


@dataclass(frozen=True)
class Facts:
    """One report as rules see it: this quarter and the quarter before, and the places that are asked.

    Numbers are in smallest parts. A cell that is empty or holds a kind of nothing has no number. `movements` are what
    trajects did in the quarter to the closed places of sites; `new` are sites that opened in it, `gone` those that
    were there the quarter before and are not asked any more.
    """

    report: ReportKey
    places: tuple[Place, ...]
    now: Mapping[CellKey, Content]
    before: Mapping[CellKey, Content]
    names: Mapping[Place, str]
    movements: Mapping[Place, Flows] = field(default_factory=dict)
    new: frozenset[Place] = frozenset()
    gone: tuple[Place, ...] = ()

    def at(self, level: Level) -> tuple[Place, ...]:
        return tuple(place for place in self.places if place.level is level)

    def cell(self, place: Place, indicator: str, breakdown: str = "") -> CellKey:
        return CellKey(self.report.quarter, place.region, place.provider, place.site, indicator, breakdown)

    def content(self, place: Place, indicator: str, breakdown: str = "") -> Content:
        return self.now.get(self.cell(place, indicator, breakdown), _EMPTY)

    def number(self, place: Place, indicator: str, breakdown: str = "") -> int | None:
        return self.content(place, indicator, breakdown).value

    def number_before(self, place: Place, indicator: str, breakdown: str = "") -> int | None:
        """Return the number of the quarter before, in smallest parts, or None."""
        key = CellKey(self.report.quarter.plus(-1), place.region, place.provider, place.site, indicator, breakdown)
        return self.before.get(key, _EMPTY).value

    def total(self, place: Place, indicator: str, codes: Iterable[str]) -> int | None:
        """Return the sum over a breakdown's codes; None when none of them is filled in."""
        numbers = [n for code in codes if (n := self.number(place, indicator, code)) is not None]
        return sum(numbers) if numbers else None

    def name(self, place: Place) -> str:
        return self.names.get(place, place.site or place.provider or place.region)


@dataclass(frozen=True)
class Breach:
    """One broken rule in one report, at the cell to jump to.

    `values` are the numbers the rule looked at: while they stay the same, a reason given stays valid.
    """

    rule: str
    severity: Severity
    cell: CellKey
    text: Text
    values: tuple[int | None, ...]

    @property
    def fingerprint(self) -> str:
        return ",".join("" if value is None else str(value) for value in self.values)


@dataclass(frozen=True)
class Example:
    """Figures of one place that pass or break a rule: {'indicator' or 'indicator/breakdown': smallest parts}."""

    now: Mapping[str, int | None]
    before: Mapping[str, int | None]


@dataclass(frozen=True)
class Rule:
    """A rule between figures: what it demands, why, and one passing and one failing example."""

    code: str
    severity: Severity
    level: Level
    name: Text
    why: Text
    check: Callable[[Facts, Place], Iterable[tuple[CellKey, Text, tuple[int | None, ...]]]]
    passing: Example
    failing: Example
    version: str = "1"
    also_gone: bool = False

    def breaches(self, facts: Facts) -> list[Breach]:
        """Return every place in the report where this rule is broken; `also_gone` looks at sites that went too."""
        return [
            Breach(self.code, self.severity, cell, text, values)
            for place in (*facts.at(self.level), *(facts.gone if self.also_gone else ()))
            for cell, text, values in self.check(facts, place)
        ]
