"""The books: budgets, postings and stands as known at one moment, and every question of money answered from them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from monitor.domain.budget import Held, Residual, Residuals, budget, budget_residuals, years_of
from monitor.domain.figure import Total
from monitor.domain.ladder import (
    DOCUMENTED,
    NO_COVERAGE,
    OF_A_PROVIDER,
    REPORTED,
    UNKNOWN,
    Ladder,
    Posting,
    Rung,
    Scope,
    by_status,
    posted,
)
from monitor.domain.money import MoneyKind, MoneyStatus
from monitor.domain.people import COUNTRY
from monitor.domain.quarter import Quarter
from monitor.domain.stands import Places, Stands

FEW_PLACES = 10  # under this many removed places a cost per place says little


@dataclass(frozen=True)
class Asked:
    """What money is asked of: a region (the country: 'NL'), providers (None: all, and what is not divided), a year.

    Without a year it is all years together, from the programme's start.
    """

    region: str = COUNTRY
    providers: frozenset[str] | None = None
    year: int | None = None

    @property
    def places(self) -> Places:
        return Places(None if self.region == COUNTRY else frozenset({self.region}), self.providers)


@dataclass(frozen=True)
class UnitCost:
    """What one removed place cost, in cents: spent since the start, over places removed; None when none was.

    `counted` of `landsdelen` could be compared. `few` warns that the number of places is small.
    """

    spent: int | None
    removed: int | None
    counted: int = 1
    landsdelen: int = 1

    @property
    def cents(self) -> int | None:
        if self.spent is None or self.removed is None or self.removed <= 0:
            return None
        return int((Decimal(self.spent) / self.removed).to_integral_value(ROUND_HALF_UP))

    @property
    def few(self) -> bool:
        return self.removed is not None and 0 < self.removed < FEW_PLACES


@dataclass(frozen=True, eq=False)
class Books:
    """Everything about money up to the reference date of `quarter`.

    `stands` holds the committed and spent stands of each group of streams that is shown together; `programme` is the
    group that adds up to the programme. Documents dated after the reference date are in `later`, and count nowhere.
    """

    quarter: Quarter
    budgets: Held
    postings: tuple[Posting, ...]
    stands: Mapping[tuple[frozenset[str], Rung], Stands]
    landsdelen: tuple[str, ...]
    programme: frozenset[str]
    later: tuple[Posting, ...] = ()

    def ladder(self, asked: Asked, streams: frozenset[str] | None = None, quarter: Quarter | None = None) -> Ladder:
        """Return the six amounts of a place, as they stood on a reference date."""
        group, at = streams or self.programme, quarter or self.quarter
        rungs = {
            Rung.BEGROOT: self._budget(asked, group),
            **{rung: self.documented(kind, asked, group, at) for kind, rung in DOCUMENTED.items()},
            **{rung: self.stand(rung, asked, group, at) for rung in REPORTED},
        }
        kept = OF_A_PROVIDER if asked.providers is not None else tuple(Rung)
        return Ladder({rung: rungs[rung] for rung in Rung if rung in kept})

    def documented(self, kind: MoneyKind, asked: Asked, streams: frozenset[str], quarter: Quarter) -> Total:
        """Return what documents of a kind come to, dated up to a quarter's end."""
        dated = self.postings if quarter == self.quarter else self._dated(quarter.end)
        return posted(dated, kind, self._scope(asked, streams))

    def statuses(self, asked: Asked, streams: frozenset[str] | None = None) -> dict[MoneyStatus, int]:
        """Return the accounted amounts by status: provisional beside audited."""
        return by_status(self.postings, MoneyKind.VERANTWOORD, self._scope(asked, streams or self.programme))

    def stand(self, rung: Rung, asked: Asked, streams: frozenset[str], quarter: Quarter) -> Total:
        """Return what was committed or spent: since the start, or in the year that is asked up to the quarter."""
        stands = self.stands.get((streams, rung))
        if stands is None:
            return UNKNOWN
        if asked.year is None:
            return stands.total(quarter, asked.places)
        until = min(quarter, Quarter(asked.year, 4))
        if until.year < asked.year:
            return UNKNOWN
        return stands.growth(Quarter(asked.year - 1, 4), until, asked.places)

    def grown(self, rung: Rung, asked: Asked) -> Total:
        """Return how much a reported rung grew since the quarter before."""
        stands = self.stands.get((self.programme, rung))
        return stands.growth(self.quarter.plus(-1), self.quarter, asked.places) if stands else UNKNOWN

    def years(self) -> tuple[int, ...]:
        """Return the years that any budget, document or stand of the programme is about."""
        dated = {one.purse.year for one in self.postings if one.stream in self.programme}
        first = min(
            (q.year for (group, _r), s in self.stands.items() if group == self.programme for q in s.by_quarter),
            default=self.quarter.year,
        )
        return tuple(sorted({*years_of(self.budgets, self.programme), *dated, *range(first, self.quarter.year + 1)}))

    def residuals(self, asked: Asked, rung: Rung, names: Collection[str] = ()) -> tuple[Residual, ...]:
        """Return how an amount is made up, with what is left over named: landsdelen of the country, providers of one.

        `names` are the providers shown one by one; what they do not hold is not divided over providers.
        """
        if rung is Rung.BEGROOT:
            years = None if asked.year is None else frozenset({asked.year})
            return budget_residuals(self.budgets, asked.region, self.programme, years)
        whole = self.ladder(asked)[rung].value
        if whole is None or (asked.region != COUNTRY and rung is Rung.VERLEEND):
            return ()
        if asked.region == COUNTRY:
            parts = [self.ladder(replace(asked, region=region))[rung].value for region in self.landsdelen]
            name = Residuals.OVER_REGIONS
        else:
            parts = [self.ladder(replace(asked, providers=frozenset({code})))[rung].value for code in names]
            name = Residuals.OVER_PROVIDERS
        return (Residual(name, whole, sum(part for part in parts if part is not None)),)

    def by_kind(self, kind: MoneyKind, asked: Asked) -> dict[str, int]:
        """Return what documents of a kind come to by kind of cost; '' is what names none."""
        held = [one for one in self.postings if self._scope(asked, self.programme).holds(one.purse, one.stream)]
        found: dict[str, int] = {}
        for one in held:
            if one.kind is kind:
                found[one.cost_kind] = found.get(one.cost_kind, 0) + one.amount
        return found

    def _budget(self, asked: Asked, streams: frozenset[str]) -> Total:
        years = None if asked.year is None else frozenset({asked.year})
        return Total(budget(self.budgets, asked.region, streams, years), NO_COVERAGE)

    def _scope(self, asked: Asked, streams: frozenset[str]) -> Scope:
        years = None if asked.year is None else frozenset({asked.year})
        return Scope(streams, asked.places.regions, asked.providers, years)

    def _dated(self, until: date) -> tuple[Posting, ...]:
        return tuple(one for one in (*self.postings, *self.later) if one.dated <= until)
