"""Quarters: the monitor's unit of time. A figure belongs to the quarter its reference date ends."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from monitor.domain.words import Language

_CODE = re.compile(r"([0-9]{4})-Q([1-4])")


@dataclass(frozen=True, order=True)
class Quarter:
    """A calendar quarter. Stored and exchanged as its code, '2026-Q3'."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not 1 <= self.number <= 4:
            raise ValueError(f"no quarter {self.number}")

    @classmethod
    def of_code(cls, code: str) -> Quarter:
        """Return the quarter of '2026-Q3'. Raises ValueError for any other notation."""
        match = _CODE.fullmatch(code)
        if match is None:
            raise ValueError(f"not a quarter: {code!r}")
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def of_index(cls, index: int) -> Quarter:
        return cls(index // 4, index % 4 + 1)

    @classmethod
    def containing(cls, day: date) -> Quarter:
        return cls(day.year, (day.month - 1) // 3 + 1)

    @classmethod
    def of_reference_date(cls, day: date) -> Quarter:
        """Return the quarter that a reference date closes: the first day of a quarter closes the one before."""
        return cls.containing(day - timedelta(days=1)) if day == cls.containing(day).start else cls.containing(day)

    @classmethod
    def last_ended(cls, today: date) -> Quarter:
        """Return the most recent quarter that is over on `today`."""
        return cls.containing(today).plus(-1)

    @property
    def index(self) -> int:
        """Whole number that counts quarters, so that a difference is a number of quarters."""
        return self.year * 4 + self.number - 1

    @property
    def code(self) -> str:
        return f"{self.year}-Q{self.number}"

    @property
    def start(self) -> date:
        return date(self.year, self.number * 3 - 2, 1)

    @property
    def end(self) -> date:
        """The reference date (peildatum): the last day of the quarter."""
        month = self.number * 3
        return date(self.year, month, calendar.monthrange(self.year, month)[1])

    @property
    def deadline(self) -> date:
        """The last day to report: the end of the month after the quarter (Iv3: within 30 days)."""
        return self.plus(1).start.replace(day=calendar.monthrange(self.plus(1).year, self.plus(1).start.month)[1])

    def plus(self, quarters: int) -> Quarter:
        return Quarter.of_index(self.index + quarters)

    def until(self, last: Quarter) -> Iterator[Quarter]:
        """Yield every quarter from this one up to and including `last`."""
        for index in range(self.index, last.index + 1):
            yield Quarter.of_index(index)

    def label(self, language: Language = "nl") -> str:
        """Return '2026 K3' with a no-break space, as it stands on the screen."""
        return f"{self.year}\u00a0{'Q' if language == 'en' else 'K'}{self.number}"

    def __str__(self) -> str:
        return self.code
