"""What a measurement says: ours beside a floor of the same run, and how many times slower that is."""

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


def as_table(lines: Sequence[Line]) -> str:
    """Return the lines below each other, with the ratio as what it is about."""
    width = max((len(line.name) for line in lines), default=4)
    head = f"{'what':<{width}}  {'ours':>10}  {'floor':>10}  {'unit':<6}  {'ratio':>7}  {'goal':>5}  met"
    return "\n".join([head, *(_row(line, width) for line in lines)])


def json_of(lines: Sequence[Line]) -> str:
    return json.dumps([line.answer() for line in lines], indent=2)


def progress() -> Tell:
    """Return what says on a terminal what is going on, and says nothing in a pipe."""
    if not sys.stderr.isatty():
        return lambda _what: None
    return lambda what: print(f"\r\033[K{what}", end="", file=sys.stderr, flush=True)


def _row(line: Line, width: int) -> str:
    goal = "-" if line.goal is None else f"{line.goal:g}x"
    met = {None: "-", True: "yes", False: "NO"}[line.met]
    return (
        f"{line.name:<{width}}  {_number(line.ours):>10}  {_number(line.floor):>10}  {line.unit:<6}"
        f"  {line.ratio:>6.1f}x  {goal:>5}  {met}"
    )


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 1000 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
