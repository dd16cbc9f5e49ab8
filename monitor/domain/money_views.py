"""Pictures made from the books: burn-up, years, what lies ahead, and what a removed place cost."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import accumulate

from monitor.domain.budget import Residual, budget_of
from monitor.domain.catalogue.indeling import KOSTENSOORTEN
from monitor.domain.figure import Total
from monitor.domain.ladder import GAP_NAMES, REPORTED, UNKNOWN, Gaps, Rung, gaps
from monitor.domain.money import MoneyKind
from monitor.domain.money_books import Asked, Books, UnitCost
from monitor.domain.money_picture import Ahead, BurnPoint, BurnUp, KindRow, MoneyRow, YearRow
from monitor.domain.pace import back_test, expected, pace
from monitor.domain.people import COUNTRY
from monitor.domain.quarter import Quarter
from monitor.domain.series import Expected, Point
from monitor.domain.stands import Stands

LAST_QUARTER = Quarter(2028, 4)  # the programme's money is for 2024-2028


def burn_up(books: Books, asked: Asked, first: Quarter) -> BurnUp:
    """Return the way of the money since `first`, and what spending comes to when the pace of four quarters holds."""
    whole = replace(asked, year=None)
    points = tuple(_point(books, whole, quarter) for quarter in first.until(books.quarter))
    planned = _planned(books, whole)
    budget = books.ladder(whole)[Rung.BEGROOT].value
    if budget is None:
        return BurnUp(points, planned)
    left = [
        Point(p.quarter, replace(p.spent, value=budget - p.spent.value)) for p in points if p.spent.value is not None
    ]
    held = pace(left)
    ahead = tuple(
        Expected(one.quarter, *(Decimal(budget) - value for value in (one.middle, one.high, one.low)))
        for one in expected(left, held, LAST_QUARTER)
    )
    return BurnUp(points, planned, held, ahead, back_test(left, held) if held else None)


def years(books: Books, asked: Asked) -> tuple[YearRow, ...]:
    """Return the ladder of every year that anything is known of."""
    return tuple(
        YearRow(year, books.ladder(replace(asked, year=year)), Quarter(year, 4) <= books.quarter)
        for year in books.years()
    )


def coming(books: Books, asked: Asked) -> tuple[Ahead, ...]:
    """Return what is budgeted, granted and awarded for each year after this one, up to the programme's last."""
    found = []
    for year in range(books.quarter.year + 1, max(LAST_QUARTER.year, *books.years()) + 1):
        ladder = books.ladder(replace(asked, year=year))
        amounts = (ladder[rung].value for rung in (Rung.BEGROOT, Rung.VERLEEND, Rung.BESCHIKT))
        found.append(Ahead(year, *amounts))
    return tuple(found)


def row(books: Books, asked: Asked, places: Stands, since: Quarter, code: str, name: str) -> MoneyRow:
    """Return one place with its ladder, its places since a quarter, and what a removed place cost there."""
    whole = books.ladder(replace(asked, year=None))
    compared = places.compared(since, books.quarter, asked.places)
    ladder = whole if asked.year is None else books.ladder(asked)
    return MoneyRow(code, name, ladder, whole, compared, _cost(books, asked, places, since))


def unit_cost(each: Iterable[UnitCost]) -> UnitCost:
    """Return the cost over several landsdelen, from sums; those where either side is not whole are left out."""
    held = list(each)
    usable = [one for one in held if one.spent is not None and one.removed is not None]
    if not usable:
        return UnitCost(None, None, 0, len(held))
    return UnitCost(
        sum(one.spent or 0 for one in usable), sum(one.removed or 0 for one in usable), len(usable), len(held)
    )


def changes(books: Books, asked: Asked) -> dict[Rung, int | None]:
    """Return by how much each rung grew since the quarter before, over what is known in both."""
    whole, before = replace(asked, year=None), books.quarter.plus(-1)
    then, now = books.ladder(whole, quarter=before), books.ladder(whole)
    found: dict[Rung, int | None] = {rung: books.grown(rung, whole).value for rung in REPORTED}
    for rung in (Rung.VERLEEND, Rung.BESCHIKT, Rung.VERANTWOORD):
        value = now[rung].value
        found[rung] = None if value is None else value - (then[rung].value or 0)
    return found


def gaps_of(books: Books, asked: Asked) -> Mapping[Rung, Gaps]:
    """Return the gaps on every rung over all landsdelen, too little and too much apart."""
    each = [books.ladder(replace(asked, region=region)) for region in books.landsdelen]
    return {rung: gaps(each, rung) for rung in GAP_NAMES}


def residuals(books: Books, asked: Asked, providers: Collection[str]) -> tuple[tuple[Rung, Residual], ...]:
    """Return on every rung how the whole is made up of its parts, with what is left over named."""
    return tuple((rung, one) for rung in Rung for one in books.residuals(asked, rung, providers))


def kinds(books: Books, asked: Asked, stands: Mapping[tuple[str, str], int]) -> tuple[KindRow, ...]:
    """Return every kind of cost that anything is known of; `stands` are by indicator and kind."""
    whole = replace(asked, year=None)
    awarded = books.by_kind(MoneyKind.BESCHIKT, whole)
    found = [
        KindRow(kind, awarded.get(kind.code), stands.get(("verplicht", kind.code)), stands.get(("besteed", kind.code)))
        for kind in KOSTENSOORTEN
    ]
    if "" in awarded:
        found.append(KindRow(None, awarded[""], None, None))
    return tuple(found)


def _cost(books: Books, asked: Asked, places: Stands, since: Quarter) -> UnitCost:
    whole = replace(asked, year=None)
    if asked.region == COUNTRY and asked.providers is None:
        return unit_cost(_cost(books, replace(whole, region=region), places, since) for region in books.landsdelen)
    spent = books.ladder(whole)[Rung.BESTEED]
    compared = places.compared(since, books.quarter, asked.places)
    complete = spent.coverage.complete and compared.coverage.complete
    removed = None if compared.grown is None or not complete else -compared.grown
    return UnitCost(spent.value if complete else None, removed)


def _point(books: Books, asked: Asked, quarter: Quarter) -> BurnPoint:
    ladder = books.ladder(asked, quarter=quarter)
    return BurnPoint(
        quarter,
        ladder[Rung.VERLEEND].value,
        ladder[Rung.BESCHIKT].value,
        _stand(ladder[Rung.VERPLICHT]),
        _stand(ladder[Rung.BESTEED]),
    )


def _stand(total: Total) -> Total:
    return total if total.value is not None or total.coverage.expected else UNKNOWN


def _planned(books: Books, asked: Asked) -> tuple[tuple[Quarter, int], ...]:
    """Return what the budgets per year add up to at each year's end, while every year from the first has one."""
    by_year = {year: _year_budget(books, asked, year) for year in books.years()}
    known = [(year, amount) for year, amount in sorted(by_year.items()) if amount is not None]
    if not known:
        return ()
    sums = accumulate(amount for _year, amount in known)
    start = Quarter(known[0][0] - 1, 4)
    return ((start, 0), *((Quarter(year, 4), so_far) for (year, _amount), so_far in zip(known, sums, strict=True)))


def _year_budget(books: Books, asked: Asked, year: int) -> int | None:
    amounts = [budget_of(books.budgets, asked.region, stream, frozenset({year})) for stream in books.programme]
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known else None
