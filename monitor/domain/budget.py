"""Which budget holds, what it comes to for a place and a year, and what of it is not divided further."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from monitor.domain.money import WHOLE_PROGRAMME, BudgetLine, Use
from monitor.domain.people import COUNTRY
from monitor.domain.words import Text

BudgetAt = tuple[str, str, int]  # region, stream, year
Held = Mapping[BudgetAt, BudgetLine]


class Residuals:
    """The names of what is left when the parts of an amount are taken off the whole."""

    OVER_REGIONS = Text(nl="niet over landsdelen verdeeld", en="not divided over regions")
    OVER_YEARS = Text(nl="niet over jaren verdeeld", en="not divided over years")
    OVER_PROVIDERS = Text(nl="niet over aanbieders verdeeld", en="not divided over providers")
    UNEXPLAINED = Text(nl="niet verklaard", en="not explained")


@dataclass(frozen=True)
class Residual:
    """A named difference between a whole and its parts; above zero: the whole is more."""

    name: Text
    whole: int
    parts: int

    @property
    def value(self) -> int:
        return self.whole - self.parts


def held_budgets(lines: Iterable[BudgetLine], until: date | None = None) -> dict[BudgetAt, BudgetLine]:
    """Return for each region, stream and year the line that holds: the last decided one, of equals the last entered.

    A line that is only mentioned or was withdrawn never holds; nor does one decided after `until`.
    """
    found: dict[BudgetAt, BudgetLine] = {}
    for line in lines:
        if line.use is not Use.GELDT or (until and line.decided_on and line.decided_on > until):
            continue
        before = found.get((line.region, line.stream, line.year))
        if before is None or (before.decided_on or date.min) <= (line.decided_on or date.min):
            found[line.region, line.stream, line.year] = line
    return found


def mentioned(lines: Iterable[BudgetLine], streams: Iterable[str]) -> tuple[BudgetLine, ...]:
    """Return the amounts that other documents name for the country as a whole, and that do not hold."""
    wanted = frozenset(streams)
    return tuple(
        line
        for line in lines
        if line.use is Use.VERMELD and line.region == COUNTRY and not line.year and line.stream in wanted
    )


def budget_of(held: Held, region: str, stream: str, years: frozenset[int] | None = None) -> int | None:
    """Return a region's budget in one stream for some years; all years together when none are named.

    The whole programme is its own line when there is one, else the sum of its years. The country's is its own line
    when there is one, else the sum of the landsdelen. None when nothing is known.
    """
    if years is None:
        own = held.get((region, stream, WHOLE_PROGRAMME))
        found = (
            own.amount
            if own
            else _sum(line.amount for (r, s, year), line in held.items() if (r, s) == (region, stream) and year)
        )
    else:
        found = _sum(held[region, stream, year].amount for year in years if (region, stream, year) in held)
    if found is not None or region != COUNTRY:
        return found
    return _sum(budget_of(held, other, stream, years) for other in regions_in(held, stream))


def budget(held: Held, region: str, streams: Iterable[str], years: frozenset[int] | None = None) -> int | None:
    """Return a region's budget over several streams; None when nothing is known of any."""
    return _sum(budget_of(held, region, stream, years) for stream in streams)


def regions_in(held: Held, stream: str) -> tuple[str, ...]:
    """Return the landsdelen with a budget of their own in a stream."""
    return tuple(sorted({region for region, s, _year in held if s == stream and region != COUNTRY}))


def budget_residuals(
    held: Held, region: str, streams: Iterable[str], years: frozenset[int] | None = None
) -> tuple[Residual, ...]:
    """Return what of a budget is not divided over landsdelen, and (whole programme) not over years; all of them, named.

    A whole without any part has no residual: nobody divided it yet, and it says so by having no parts.
    """
    wanted = tuple(streams)
    whole, found = budget(held, region, wanted, years), []
    if whole is None:
        return ()
    if region == COUNTRY:
        landsdelen = {r for stream in wanted for r in regions_in(held, stream)}
        parts = _sum(budget(held, other, wanted, years) for other in landsdelen)
        if parts is not None:
            found.append(Residual(Residuals.OVER_REGIONS, whole, parts))
    if years is None:
        each = _sum(
            line.amount for (r, stream, year), line in held.items() if r == region and year and stream in wanted
        )
        if each is not None:
            found.append(Residual(Residuals.OVER_YEARS, whole, each))
    return tuple(found)


def years_of(held: Held, streams: Iterable[str]) -> tuple[int, ...]:
    """Return the years that any budget is for, in order."""
    wanted = frozenset(streams)
    return tuple(sorted({year for _region, stream, year in held if year and stream in wanted}))


def _sum(amounts: Iterable[int | None]) -> int | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known else None
