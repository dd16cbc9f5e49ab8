"""What a picture of money is made of: rows of places, points of the burn-up, years, and what lies ahead."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from monitor.domain.figure import Total
from monitor.domain.indicator import Code
from monitor.domain.ladder import Ladder
from monitor.domain.money_books import UnitCost
from monitor.domain.pace import BackTest, Pace
from monitor.domain.quarter import Quarter
from monitor.domain.series import Expected
from monitor.domain.stands import Compared


@dataclass(frozen=True)
class MoneyRow:
    """One place: its ladder, its closed places then and now, and what a removed place cost.

    `code` is a landsdeel, a provider, or '' for what is not divided over providers. `ladder` is of the year that is
    asked, `whole` of all years together: shares and costs are always of the whole.
    """

    code: str
    name: str
    ladder: Ladder
    whole: Ladder
    places: Compared
    cost: UnitCost

    @property
    def removed(self) -> int | None:
        """How many closed places fewer there are than in the first reported quarter."""
        return None if self.places.grown is None else -self.places.grown

    @property
    def removed_share(self) -> Decimal | None:
        """Which part of the closed places was removed, in percent."""
        then = self.places.then
        return None if self.removed is None or not then else Decimal(100 * self.removed) / then

    @property
    def spent_share(self) -> Decimal | None:
        """Which part of the budget was spent, in percent."""
        held = self.whole.exhausted
        return None if held is None else Decimal(100 * held[0]) / held[1]

    @property
    def unspent(self) -> int | None:
        """What of the budget (a provider's: of what was awarded) is not spent."""
        held = self.whole.exhausted
        return None if held is None else held[1] - held[0]

    @property
    def lead(self) -> Decimal | None:
        """Percentage points that spending is ahead of the removal of places; below zero: behind it."""
        spent, removed = self.spent_share, self.removed_share
        return None if spent is None or removed is None else spent - removed


@dataclass(frozen=True)
class BurnPoint:
    """One quarter of the burn-up, as stands since the start; None and no value are not known."""

    quarter: Quarter
    granted: int | None
    awarded: int | None
    committed: Total
    spent: Total


@dataclass(frozen=True)
class BurnUp:
    """The way of the money: its points, where the budgets per year come to, and what is expected of spending.

    `planned` holds the quarter at the end of a year and what the budgets up to it add up to.
    """

    points: tuple[BurnPoint, ...]
    planned: tuple[tuple[Quarter, int], ...]
    pace: Pace | None = None
    expected: tuple[Expected, ...] = ()
    back_test: BackTest | None = None


@dataclass(frozen=True)
class YearRow:
    """One year's ladder; `over` tells whether all its quarters lie behind."""

    year: int
    ladder: Ladder
    over: bool


@dataclass(frozen=True)
class KindRow:
    """One kind of cost since the start: awarded for it, committed and spent. Without a kind: none was named."""

    kind: Code | None
    awarded: int | None
    committed: int | None
    spent: int | None


@dataclass(frozen=True)
class Ahead:
    """One coming year: what is budgeted, granted and awarded for it. Commitments are not known by year."""

    year: int
    budget: int | None
    granted: int | None
    awarded: int | None

    @property
    def free(self) -> int | None:
        """What of the budget is not awarded yet."""
        return None if self.budget is None else self.budget - (self.awarded or 0)
