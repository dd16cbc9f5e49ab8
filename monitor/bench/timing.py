"""Taking time: medians, ours and the floor by turns, so that other work on the machine weighs on both alike."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Generic, TypeVar

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Compared(Generic[Answer]):
    """Two ways to the same answer, with the median milliseconds of each."""

    ours: Answer
    ours_ms: float
    floor: Answer
    floor_ms: float


def compared(
    ours: Callable[[], Answer],
    floor: Callable[[], Answer],
    seconds: float,
    least: int = 3,
    most: int = 40,
) -> Compared[Answer]:
    """Do both once to warm up and then by turns, until `seconds` have passed or `most` turns were taken."""
    answers = (ours(), floor())
    ours_ms: list[float] = []
    floor_ms: list[float] = []
    end = time.monotonic() + seconds
    while len(ours_ms) < least or (len(ours_ms) < most and time.monotonic() < end):
        ours_ms.append(milliseconds(ours))
        floor_ms.append(milliseconds(floor))
    return Compared(answers[0], median(ours_ms), answers[1], median(floor_ms))


def milliseconds(act: Callable[[], object]) -> float:
    """Return how long `act` takes by the clock on the wall."""
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000
