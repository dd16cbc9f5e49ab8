"""Finding room for labels: where a text fits in a drawing without lying over a line or another text.

Everything is measured on the narrowest screen; what does not collide there does not collide anywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

Anchor = Literal["left", "right", "center"]

PHONE_WIDTH = 260  # of the plot on a screen of 320 pixels: the page's and the card's edges go off
CHARACTER, BOLD = 0.46, 0.49  # mean width of a character of Source Sans, in its size
_STEP = 4.0
_CLEAR = 4.0


@dataclass(frozen=True)
class _Box:
    left: float
    right: float
    low: float
    high: float

    def meets(self, other: _Box) -> bool:
        return self.left < other.right and other.left < self.right and self.low < other.high and other.low < self.high


class Room:
    """A drawing area; `x` and `y` are the axes' ranges, `height` its pixels. Remembers what is put in it."""

    def __init__(self, x: tuple[float, float], y: tuple[float, float], height: float) -> None:
        self._x, self._y, self._height = x, y, height
        self._taken: list[_Box] = []

    def take_line(self, points: Sequence[tuple[float, float]]) -> None:
        """Keep a line free of labels."""
        at = [(self._across(x), self._up(y)) for x, y in points]
        if len(at) == 1:
            self._take_dot(*at[0])
        for (x0, y0), (x1, y1) in pairwise(at):
            steps = max(1, int(max(abs(x1 - x0), abs(y1 - y0)) / _STEP))
            for i in range(steps + 1):
                self._take_dot(x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * i / steps)

    def place(
        self, x: float, y: float, lines: Sequence[str], size: float, anchor: Anchor, up: bool = True, bold: bool = False
    ) -> tuple[float, float] | None:
        """Return the point nearest to `x`, `y` where the text is free (its middle line), and take that place.

        Looks upward first, or downward; the other way when that runs out of the drawing. A text that would
        leave the drawing at its side is moved in. None when there is no room at all.
        """
        width = max(len(line) for line in lines) * size * (BOLD if bold else CHARACTER)
        wanted = self._across(x) - {"left": 0.0, "center": width / 2, "right": width}[anchor]
        left = max(0.0, min(wanted, PHONE_WIDTH - width))
        half = len(lines) * size * 1.3 / 2
        found = self._free(left, width, half, self._up(y), up)
        if found is None:
            found = self._free(left, width, half, self._up(y), not up)
        if found is None:
            return None
        self._taken.append(_Box(left, left + width, found - half, found + half))
        moved = (left - wanted) / PHONE_WIDTH * (self._x[1] - self._x[0])
        return x + moved, self._y[0] + found / self._height * (self._y[1] - self._y[0])

    def high(self, size: float) -> float:
        """Return how far from the middle of a line of this size the drawing is clear of it, in values of the y axis."""
        return (size * 1.3 / 2 + _CLEAR) / self._height * (self._y[1] - self._y[0])

    def _free(self, left: float, width: float, half: float, start: float, up: bool) -> float | None:
        middle = min(max(start, half), self._height - half)
        while half - 0.01 <= middle <= self._height - half + 0.01:
            box = _Box(left, left + width, middle - half, middle + half)
            met = [taken for taken in self._taken if taken.meets(box)]
            if not met:
                return middle
            middle = max(m.high for m in met) + half + 0.1 if up else min(m.low for m in met) - half - 0.1
        return None

    def _take_dot(self, x: float, y: float) -> None:
        self._taken.append(_Box(x - _CLEAR, x + _CLEAR, y - _CLEAR, y + _CLEAR))

    def _across(self, x: float) -> float:
        return (x - self._x[0]) / (self._x[1] - self._x[0]) * PHONE_WIDTH

    def _up(self, y: float) -> float:
        return (y - self._y[0]) / (self._y[1] - self._y[0]) * self._height
