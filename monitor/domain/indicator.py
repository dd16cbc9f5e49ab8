"""The types of the catalogue: units, levels, breakdowns, indicators and ratios. The content is in `catalogue/`."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from monitor.domain.words import Text


class Level(StrEnum):
    """Who a figure is about, and so where it is entered."""

    LOCATIE = "locatie"
    AANBIEDER = "aanbieder"
    JEUGDREGIO = "jeugdregio"
    LANDSDEEL = "landsdeel"
    LAND = "land"


class Moment(StrEnum):
    """How a figure relates to time."""

    STOCK = "stand"  # on the reference date
    FLOW = "stroom"  # during the quarter
    CUMULATIVE = "cumulatief"  # from the programme's start up to the reference date
    YEAR = "jaar"  # during the calendar year


class Direction(StrEnum):
    """Which way is good."""

    DOWN = "omlaag"
    UP = "omhoog"
    NEUTRAL = "geen"


class Kind(StrEnum):
    """What a cell of this indicator holds."""

    NUMBER = "getal"
    TEXT = "tekst"
    CHOICE = "keuze"


@dataclass(frozen=True)
class Unit:
    """A unit and its smallest part: euros are kept in cents (decimals=2), counts in ones (decimals=0)."""

    code: str
    one: Text
    many: Text
    decimals: int = 0


@dataclass(frozen=True)
class Code:
    """A code of a breakdown or a choice list, with its name."""

    code: str
    name: Text


@dataclass(frozen=True)
class Breakdown:
    """A declared list that an indicator is divided by; the indicator's total is the sum over it."""

    code: str
    name: Text
    codes: tuple[Code, ...]


@dataclass(frozen=True)
class DefinitionChange:
    """One line of a definition's change log."""

    version: str
    on: date
    text: Text


@dataclass(frozen=True)
class Card:
    """What a definition card tells of any measure, entered or computed."""

    code: str
    name: Text
    short: Text
    definition: Text
    not_counted: Text
    unit: Unit
    direction: Direction
    theme: str
    owner: str
    checked_by: str
    next_review: date
    version: str
    changes: tuple[DefinitionChange, ...]


@dataclass(frozen=True)
class Indicator(Card):
    """A figure that is entered, or published elsewhere (`reported=False`).

    `highest` is the limit of one cell, in smallest parts. `persons` marks counts of people, which are
    protected in whatever leaves the monitor. `part_of` names the indicator this one is included in.
    """

    level: Level
    moment: Moment
    highest: int
    kind: Kind = Kind.NUMBER
    breakdown: Breakdown | None = None
    choices: tuple[Code, ...] = ()
    persons: bool = False
    reported: bool = True
    part_of: str | None = None


@dataclass(frozen=True)
class Ratio(Card):
    """A measure made from sums: `scale` times the sum of `numerator` over the sum of `denominator`.

    Never stored, never averaged. `decimals` is how it is shown and written in files.
    """

    numerator: tuple[str, ...]
    denominator: tuple[str, ...]
    scale: int
    decimals: int = 1
