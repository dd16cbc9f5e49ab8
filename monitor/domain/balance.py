"""Balances: what was there, what came and went, and what is there now must agree; the difference is the residual."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Balance:
    """Places of one site over a period: begin + opened − closed − converted + correction = end.

    `converted` are closed places that became something else; those that stayed closed or hybrid are in `opened`
    again. None is unknown, and makes the residual unknown.
    """

    begin: int | None
    opened: int | None
    closed: int | None
    converted: int | None
    end: int | None
    correction: int = 0

    @property
    def should_be(self) -> int | None:
        """What the end should be by its parts."""
        if self.begin is None or self.opened is None or self.closed is None or self.converted is None:
            return None
        return self.begin + self.opened - self.closed - self.converted + self.correction

    @property
    def residual(self) -> int | None:
        """How much the end is more than its parts explain; 0 when it agrees."""
        should_be = self.should_be
        return None if should_be is None or self.end is None else self.end - should_be


def of_youths(begin: int | None, entered: int | None, left: int | None, end: int | None) -> Balance:
    """Return the balance of youths: begin + in − out = end."""
    return Balance(begin=begin, opened=entered, closed=left, converted=0, end=end)
