"""As known on: a day in the past, or an exact point of the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class AsOf:
    """The moment a question is asked for.

    With `day`: what had been recorded by the end of that day, and of published series what had been
    published by then. With `event`: the ledger as it stood at that event. With neither: now.
    """

    day: date | None = None
    event: int | None = None

    @property
    def is_now(self) -> bool:
        return self.day is None and self.event is None


NOW = AsOf()
