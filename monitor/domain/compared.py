"""What is laid beside each other: a measure, the lines of its quarters, and numbers per 100 of a first quarter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from monitor.domain import formats
from monitor.domain.catalogue import INDICATORS, RATIOS
from monitor.domain.catalogue.indeling import EURO, PER_PLAATS, PROCENT
from monitor.domain.catalogue.vastgelegd import RECORDED
from monitor.domain.figure import Coverage, PercentagePoints
from monitor.domain.indicator import Card, Indicator, Kind, Ratio
from monitor.domain.quarter import Quarter
from monitor.domain.words import Language, Text

# what most people come for stands first in the list of measures; the rest follows in the order of the catalogue
FIRST = (
    *("gesloten_capaciteit", "bezet", "bezettingsgraad", "alternatieven_in_gebruik", "instroom", "uitstroom"),
    *("overplaatsingen", "aandeel_langer_6mnd", "buiten_landsdeel", "wachtenden", "besteed", "verplicht"),
)


_NOBODY = Coverage(0, 0)  # nobody is asked, so nobody is missing


@dataclass(frozen=True)
class Measure:
    """A measure as it is written and compared. Values are in smallest parts; those of a ratio are unrounded."""

    card: Card

    @property
    def code(self) -> str:
        return self.card.code

    @property
    def name(self) -> Text:
        return self.card.name

    @property
    def is_money(self) -> bool:
        return self.card.unit == EURO

    @property
    def is_percent(self) -> bool:
        return self.card.unit == PROCENT

    @property
    def adds_up(self) -> bool:
        """True when landsdelen add up to the country; a ratio is of the same size everywhere, and never adds up."""
        return not isinstance(self.card, Ratio) and self.card.unit != PER_PLAATS

    @property
    def parts(self) -> frozenset[str]:
        """The entered indicators it is made of."""
        if isinstance(self.card, Ratio):
            return frozenset(term.partition("/")[0] for term in (*self.card.numerator, *self.card.denominator))
        return frozenset({self.code}) if self.code in INDICATORS else frozenset()

    def written(self, value: Decimal) -> Decimal:
        """Return a value out of smallest parts: cents become euros."""
        return value if isinstance(self.card, Ratio) else value.scaleb(-self.card.unit.decimals)

    def shown(self, value: Decimal | None, language: Language) -> str:
        """Return a value as it is written: '412', '€ 63,4 mln', '80,2%', '0,30'."""
        if value is None:
            return formats.UNKNOWN
        if self.is_money:
            return formats.euro_short(_whole(value), language)
        if self.is_percent:
            return formats.percent(value, 1, language)
        if isinstance(self.card, Ratio):
            return formats.decimal(value, self.card.decimals, language)
        return formats.decimal(self.written(value), self.card.unit.decimals, language)

    def difference(self, value: Decimal | None, language: Language) -> str:
        """Return a difference with its sign, 'gelijk' for none; two shares differ by percentage points."""
        if value is None:
            return formats.UNKNOWN
        if self.is_money:
            return formats.euro_change(_whole(value), language)
        if self.is_percent:
            return formats.percent_change(PercentagePoints(value), 1, language)
        if isinstance(self.card, Ratio):
            return formats.decimal_change(value, self.card.decimals, language)
        return formats.decimal_change(self.written(value), self.card.unit.decimals, language)

    def differ(self, first: Decimal, second: Decimal) -> bool:
        """Tell whether two values differ; a ratio only as far as it is written."""
        return self.difference(first - second, "nl") != formats.UNCHANGED.nl


@dataclass(frozen=True)
class Stand:
    """One quarter of a line. `value` is None where nothing is known: a gap, never zero."""

    quarter: Quarter
    value: Decimal | None = None
    provisional: bool = False
    coverage: Coverage = _NOBODY

    @property
    def at_least(self) -> bool:
        """True when not everyone reported: a sum must then be read as 'ten minste'."""
        return self.value is not None and not self.coverage.complete

    @property
    def whole(self) -> Decimal | None:
        """The value when everyone reported, else None."""
        return None if self.at_least else self.value


@dataclass(frozen=True)
class Line:
    """A region's quarters, oldest first and none left out between the first and the last."""

    region: str
    name: Text
    stands: tuple[Stand, ...]

    def at(self, quarter: Quarter) -> Stand:
        """Return the stand of a quarter, without a value when there is none."""
        return next((stand for stand in self.stands if stand.quarter == quarter), Stand(quarter))

    @property
    def known(self) -> list[Stand]:
        return [stand for stand in self.stands if stand.value is not None]


def measures() -> dict[str, Measure]:
    """Return every measure that is a number of a landsdeel, by code: the important ones first."""
    entered = [i for i in INDICATORS.values() if i.reported and i.kind is Kind.NUMBER]
    every: list[Indicator | Ratio] = [*entered, *RATIOS.values(), *RECORDED.values()]
    found = {card.code: Measure(card) for card in every}
    return {code: found[code] for code in (*FIRST, *(code for code in found if code not in FIRST))}


def first_shared(lines: Sequence[Line], until: Quarter, above_zero: bool = False) -> Quarter | None:
    """Return the first quarter before `until` of which every line that has figures is whole, or above zero as well."""
    held = [line for line in lines if line.known]
    quarters = sorted({stand.quarter for line in held for stand in line.stands if stand.quarter < until})
    return next((q for q in quarters if all(_whole_at(line, q, above_zero) for line in held)), None)


def per_hundred(line: Line, base: Quarter) -> Line:
    """Return a line per 100 of its own value in `base`; quarters that are not whole become gaps."""
    start = line.at(base).whole
    if start is None or start <= 0:
        return replace(line, stands=tuple(replace(stand, value=None) for stand in line.stands))
    return replace(
        line,
        stands=tuple(
            replace(stand, value=None if stand.whole is None else stand.whole * 100 / start) for stand in line.stands
        ),
    )


def shared_out(line: Line, among: Mapping[Quarter, int]) -> Line:
    """Return a line divided by a number of regions in each quarter; quarters that are not whole become gaps."""
    return replace(
        line,
        stands=tuple(
            replace(stand, value=None if stand.whole is None else _part(stand.whole, among[stand.quarter]))
            for stand in line.stands
        ),
    )


def _whole_at(line: Line, quarter: Quarter, above_zero: bool) -> bool:
    value = line.at(quarter).whole
    return value is not None and (value > 0 or not above_zero)


def _part(value: Decimal, among: int) -> Decimal | None:
    return value / among if among else None


def _whole(value: Decimal) -> int:
    return int(value.quantize(Decimal(1), rounding=ROUND_HALF_UP))
