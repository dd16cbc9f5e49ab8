"""What a measurement says: ours beside a floor of the same run, or what was reached beside its goal."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Tell = Callable[[str], None]

MILLISECONDS, ROWS = "ms", "rows/s"


@dataclass(frozen=True)
class Line:
    """One measurement. `goal` is the ratio it should stay at or under; None when none was set."""

    name: str
    ours: float
    floor: float
    unit: str
    goal: float | None = None

    @property
    def ratio(self) -> float:
        """How many times slower than the floor; under 1 is faster."""
        return self.ours / self.floor if self.unit == MILLISECONDS else self.floor / self.ours

    @property
    def met(self) -> bool | None:
        return None if self.goal is None else self.ratio <= self.goal

    def answer(self) -> dict[str, object]:
        """Return the line with the keys of `--json`."""
        return {
            "name": self.name,
            "unit": self.unit,
            "ours": round(self.ours, 3),
            "floor": round(self.floor, 3),
            "ratio": round(self.ratio, 2),
            "goal": self.goal,
            "met": self.met,
        }

    def cells(self) -> tuple[str, ...]:
        """Return the line as it is printed, from what was measured on."""
        goal = "-" if self.goal is None else f"{self.goal:g}x"
        return _number(self.ours), _number(self.floor), self.unit, f"{self.ratio:.1f}x", goal, _MET[self.met]


@dataclass(frozen=True)
class Reached:
    """Something measured that has no floor: a count or a size, and how much it should be at least or at most."""

    name: str
    value: float
    unit: str
    at_least: float | None = None
    at_most: float | None = None

    @property
    def met(self) -> bool | None:
        if self.at_least is None and self.at_most is None:
            return None
        low, high = self.at_least or 0, float("inf") if self.at_most is None else self.at_most
        return low <= self.value <= high

    def answer(self) -> dict[str, object]:
        """Return the line with the keys of `--json`."""
        goal = self.at_least if self.at_least is not None else self.at_most
        return {"name": self.name, "unit": self.unit, "value": round(self.value, 3), "goal": goal, "met": self.met}

    def cells(self) -> tuple[str, ...]:
        """Return the line as it is printed, from what was measured on."""
        bounds = ((">=", self.at_least), ("<=", self.at_most))
        goal = " ".join(f"{sign} {bound:,.0f}" for sign, bound in bounds if bound is not None)
        return _number(self.value), "-", self.unit, "-", goal or "-", _MET[self.met]


Measured = Line | Reached


def as_table(lines: Sequence[Measured]) -> str:
    """Return the lines below each other, with the ratio as what it is about."""
    rows = [("what", "ours", "floor", "unit", "ratio", "goal", "met"), *((line.name, *line.cells()) for line in lines)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if number in _WORDS else cell.rjust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def json_of(lines: Sequence[Measured]) -> str:
    return json.dumps([line.answer() for line in lines], indent=2)


def progress() -> Tell:
    """Return what says on a terminal what is going on, and says nothing in a pipe."""
    if not sys.stderr.isatty():
        return lambda _what: None
    return lambda what: print(f"\r\033[K{what}", end="", file=sys.stderr, flush=True)


_MET = {None: "-", True: "yes", False: "NO"}
_WORDS = frozenset({0, 3, 6})  # columns of words stand to the left


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 1000 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
