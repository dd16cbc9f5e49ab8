"""Figures: the cell a figure stands in, what it can hold, and totals that carry their coverage."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from monitor.domain.quarter import Quarter
from monitor.domain.words import Text


class Nothing(StrEnum):
    """The kinds of nothing a person can choose. An empty cell is none of these: it is not reported."""

    NVT = "nvt"
    ONBEKEND = "onbekend"
    NIET_GELEVERD = "niet_geleverd"


NOTHING_NAMES: dict[Nothing, Text] = {
    Nothing.NVT: Text(nl="niet van toepassing", en="not applicable"),
    Nothing.ONBEKEND: Text(nl="nog niet bekend", en="not yet known"),
    Nothing.NIET_GELEVERD: Text(nl="wordt niet geleverd", en="will not be supplied"),
}


class Empty(StrEnum):
    """Why a value is empty in an answer or a file, beside the kinds a person chooses."""

    ONTBREEKT = "ontbreekt"  # was expected and is not there
    GEHEIM = "geheim"  # hidden to protect people


class Status(StrEnum):
    """The statistical status of a figure."""

    RAMING = "raming"
    VOORLOPIG = "voorlopig"
    NADER_VOORLOPIG = "nader voorlopig"
    DEFINITIEF = "definitief"


STATUS_NAMES: dict[Status, Text] = {
    Status.RAMING: Text(nl="raming", en="estimate"),
    Status.VOORLOPIG: Text(nl="voorlopig", en="provisional"),
    Status.NADER_VOORLOPIG: Text(nl="nader voorlopig", en="revised provisional"),
    Status.DEFINITIEF: Text(nl="definitief", en="final"),
}


class Source(StrEnum):
    """Where an answer comes from: reported to this monitor, or published elsewhere. Never spliced."""

    OPGAVE = "opgave"
    PUBLIEK = "publiek"


@dataclass(frozen=True, order=True)
class ReportKey:
    """One report: a landsdeel and a quarter."""

    region: str
    quarter: Quarter

    def __str__(self) -> str:
        return f"{self.region}/{self.quarter.code}"


@dataclass(frozen=True, order=True)
class CellKey:
    """Where a figure stands. `provider`, `site` and `breakdown` are '' where they do not apply."""

    quarter: Quarter
    region: str
    provider: str
    site: str
    indicator: str
    breakdown: str = ""

    def __str__(self) -> str:
        return "|".join((self.quarter.code, self.region, self.provider, self.site, self.indicator, self.breakdown))

    @classmethod
    def of_text(cls, text: str) -> CellKey:
        """Return the key that `str()` wrote."""
        quarter, region, provider, site, indicator, breakdown = text.split("|")
        return cls(Quarter.of_code(quarter), region, provider, site, indicator, breakdown)


@dataclass(frozen=True)
class Content:
    """What one revision of a cell holds: a whole number in smallest parts, a kind of nothing, or a text.

    All three absent means that the cell was emptied again. `note` is the remark beside the figure.
    """

    value: int | None = None
    nothing: Nothing | None = None
    text: str | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if sum(part is not None for part in (self.value, self.nothing, self.text)) > 1:
            raise ValueError("a figure is a number, a kind of nothing or a text, not two of them")
        if self.value is not None and type(self.value) is not int:
            raise ValueError("a figure is kept in whole smallest parts")

    @property
    def is_empty(self) -> bool:
        return self.value is None and self.nothing is None and self.text is None


@dataclass(frozen=True)
class Saved:
    """A saved revision of a cell: its content, its revision number, and the event that wrote it."""

    cell: CellKey
    content: Content
    revision: int
    event: int


@dataclass(frozen=True)
class Change:
    """A proposed new content of one cell; `seen` is the revision the form was opened with (0 = none yet)."""

    cell: CellKey
    content: Content
    seen: int


@dataclass(frozen=True)
class Typed:
    """What stands in one cell of a draft: the text as typed, or a chosen kind of nothing, and the revision seen."""

    text: str
    nothing: str = ""
    seen: int = 0


@dataclass(frozen=True)
class Conflict:
    """Two people changed one cell: `base` was there when `mine` was begun, `theirs` has been saved since."""

    cell: CellKey
    mine: Content
    theirs: Saved
    base: Content | None


@dataclass(frozen=True)
class Coverage:
    """How many of how many places that should report have reported, and which are missing (their names)."""

    reported: int
    expected: int
    missing: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        return self.reported >= self.expected

    def __add__(self, other: Coverage) -> Coverage:
        return Coverage(self.reported + other.reported, self.expected + other.expected, self.missing + other.missing)


@dataclass(frozen=True)
class Total:
    """A sum that cannot lose its coverage. `value` is None when nothing was reported; in smallest parts.

    `last_known` is the sum of the last known figures of the missing places: beside the total, never in it.
    """

    value: int | None
    coverage: Coverage
    provisional: bool = False
    source: Source = Source.OPGAVE
    last_known: int | None = None

    @property
    def at_least(self) -> bool:
        """True when the total must be read as 'ten minste'."""
        return self.value is not None and not self.coverage.complete


@dataclass(frozen=True)
class Percent:
    """A share, in percent. Two of them differ by percentage points, never by percent."""

    value: Decimal

    def __sub__(self, other: Percent) -> PercentagePoints:
        return PercentagePoints(self.value - other.value)


@dataclass(frozen=True)
class PercentagePoints:
    """The difference between two shares."""

    value: Decimal


@dataclass(frozen=True)
class RatioAnswer:
    """A ratio made from sums, with what it was made of. `value` is None when it cannot be made."""

    value: Decimal | None
    numerator: Total
    denominator: Total
    coverage: Coverage = field(default_factory=lambda: Coverage(0, 0))
