"""Titles on the page of money, as findings made from the data they stand above."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from monitor.domain import formats
from monitor.domain.budget import Residual
from monitor.domain.ladder import ABOVE, GAP_NAMES, RUNG_NAMES, Gaps, Ladder, Rung
from monitor.domain.money_picture import Ahead, BurnUp, KindRow, MoneyRow, YearRow
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.money import PAID_LATER, money_words, share_of
from monitor.domain.sentences.parts import both, capital, number
from monitor.domain.sentences.titles import AT_LEAST
from monitor.domain.words import Text

ON_PACE = Decimal("0.02")  # of the whole budget: a smaller difference is as good as none
MOST_OVER = 4  # places where a rung holds more than the one above that are named; the others are counted


def burn_title(burn: BurnUp, ladder: Ladder) -> Text:
    """Return how spending and commitments stand against the budgets per year."""
    spent, committed = ladder[Rung.BESTEED].value, ladder[Rung.VERPLICHT].value
    planned, whole = planned_at(burn, burn.points[-1].quarter) if burn.points else None, ladder[Rung.BEGROOT].value
    if spent is None:
        return Text(nl="Nog niets besteed volgens de opgaven", en="Nothing spent by the reports yet")
    if planned is None or committed is None or not whole or ladder[Rung.BESTEED].at_least:
        return capital(
            Text(
                nl="{least}{spent} besteed, {committed} verplicht en {granted} verleend",
                en="{least}{spent} spent, {committed} committed and {granted} granted",
            ).format(
                least=AT_LEAST if ladder[Rung.BESTEED].at_least else Text.same(""),
                spent=money_words(spent),
                committed=money_words(committed),
                granted=money_words(ladder[Rung.VERLEEND].value),
            )
        )
    first, second = _place(spent - planned, whole), _place(committed - planned, whole)
    if first == second:
        return Text(nl="Besteding en verplichtingen {how}", en="Spending and commitments {how}").format(
            how=_MANY[first]
        )
    return Text(
        nl="De besteding {spent}, de verplichtingen {committed}", en="Spending {spent}, commitments {committed}"
    ).format(spent=_ONE[first], committed=_SHORT[second])


def planned_at(burn: BurnUp, quarter: Quarter) -> int | None:
    """Return what the budgets per year come to by a quarter's end, on a straight line through each year."""
    corners = burn.planned
    for (start, low), (end, high) in pairwise(corners):
        if start <= quarter <= end:
            share = Decimal(quarter.index - start.index) / (end.index - start.index)
            return int(low + (high - low) * share)
    return None


def years_title(rows: Sequence[YearRow], current: int) -> Text:
    """Return how much of this year's budget is spent so far."""
    row = next((row for row in rows if row.year == current), None)
    held = row.ladder.exhausted if row else None
    if row is None or held is None:
        return Text(nl="Begroot, verplicht en besteed per jaar", en="Budgeted, committed and spent by year")
    words = (
        Text(
            nl="In {year} is {least}{share} van het jaarbudget besteed",
            en="In {year} {least}{share} of the year’s budget was spent",
        )
        if row.over
        else Text(
            nl="In {year} is tot nu toe {least}{share} van het jaarbudget besteed",
            en="In {year} {least}{share} of the year’s budget was spent so far",
        )
    )
    least = AT_LEAST if row.ladder[Rung.BESTEED].at_least else Text.same("")
    return words.format(year=row.year, least=least, share=share_of(*held))


def shares_title(by_lead: Sequence[MoneyRow], providers: bool = False) -> Text:
    """Return where spending is furthest ahead of the removal of places, and where it is furthest behind."""
    if not by_lead:
        return Text(
            nl="Nog niet te zeggen hoe geld en afbouw samengaan", en="Too early to say how money and places go together"
        )
    first, last = by_lead[0], by_lead[-1]
    ahead, behind = (first.lead or 0) > 0, (last.lead or 0) < 0
    at = _AT if providers else _IN
    if ahead and behind:
        return Text(
            nl="{At} {a} loopt het geld voor op de afbouw, {at} {b} de afbouw op het geld",
            en="{At} {a} the money is ahead of the places removed, {at} {b} behind",
        ).format(At=capital(at), at=at, a=first.name, b=last.name)
    if ahead:
        return Text(
            nl="Overal is een groter deel van het geld besteed dan van de plaatsen afgebouwd, het meest {at} {a}",
            en="Everywhere a larger part of the money is spent than of the places removed, most of all {at} {a}",
        ).format(at=at, a=first.name)
    if behind:
        return Text(
            nl="Overal is een groter deel van de plaatsen afgebouwd dan van het geld besteed, het meest {at} {b}",
            en="Everywhere a larger part of the places is removed than of the money spent, most of all {at} {b}",
        ).format(at=at, b=last.name)
    return Text(nl="Geld en afbouw gaan overal gelijk op", en="Money and places go together everywhere")


def beside_title(rows: Sequence[MoneyRow]) -> Text:
    """Return where most of the money is still unspent while closed places still stand."""
    known = [(row.unspent or 0, row) for row in rows if row.unspent and row.places.now]
    if not known:
        return Text(nl="Nergens staan nog plaatsen naast geld over", en="Nowhere do places stand beside money left")
    _size, row = max(known, key=lambda pair: pair[0])
    return Text(
        nl="{a} heeft nog {n} gesloten {places} en {amount} niet besteed",
        en="{a} still has {n} closed {places_en} and {amount} not spent",
    ).format(
        a=row.name,
        n=number(row.places.now or 0),
        places="plaats" if row.places.now == 1 else "plaatsen",
        places_en="place" if row.places.now == 1 else "places",
        amount=money_words(row.unspent),
    )


def ladder_title(gaps: Iterable[tuple[Rung, int]]) -> Text:
    """Return the widest gap on the ladder."""
    known = [(size, rung) for rung, size in gaps if size > 0]
    if not known:
        return Text(nl="De ladder van het geld", en="The ladder of the money")
    size, rung = max(known, key=lambda pair: pair[0])
    return Text(nl="Het grootste verschil: {gap} {amount}", en="The widest gap: {amount} {gap}").format(
        gap=GAP_NAMES[rung], amount=money_words(size)
    )


def over_words(rows: Iterable[MoneyRow], year: int | None = None, providers: bool = False) -> Text:
    """Return where a rung holds more than the one above it, most first; nothing when none does.

    In one year more can be spent than committed: what was committed before is paid then. It says so.
    """
    gaps = ((row.ladder.gap(rung) or 0, row, rung) for row in rows if row.code for rung in GAP_NAMES)
    over = sorted(((-gap, row, rung) for gap, row, rung in gaps if gap < 0), key=lambda one: one[0], reverse=True)
    if not over:
        return Text.same("")
    at = _AT if providers else _IN
    each = [_over(at, *one) for one in over[:MOST_OVER]]
    named = capital(both(lambda language: formats.join_names([one[language] for one in each], language)))
    rest = _REST.format(n=number(len(over) - MOST_OVER)) if len(over) > MOST_OVER else Text.same("")
    paid = year is not None and any(rung is Rung.BESTEED for _size, _row, rung in over)
    return Text.same("{named}{rest}. {paid}" if paid else "{named}{rest}.").format(
        named=named, rest=rest, paid=PAID_LATER if paid else Text.same("")
    )


def known_gaps(ladder: Ladder, over: dict[Rung, Gaps] | None = None) -> list[tuple[Rung, int]]:
    """Return each rung's gap: of the place, else of those of its parts that are known; too much is left out."""
    found = []
    for rung in GAP_NAMES:
        gap = ladder.gap(rung)
        if gap is None and over and rung in over:
            gap = over[rung].short
        if gap is not None:
            found.append((rung, gap))
    return found


def cost_title(rows: Sequence[MoneyRow]) -> Text:
    """Return between which amounts a removed place cost, and where."""
    known = sorted((row for row in rows if row.cost.cents is not None), key=lambda row: row.cost.cents or 0)
    if not known:
        return Text(nl="Nog geen kosten per afgebouwde plaats", en="No cost per removed place yet")
    low, high = known[0], known[-1]
    if len(known) == 1:
        return Text(nl="Een afgebouwde plaats kostte {low} in {a}", en="A removed place cost {low} in {a}").format(
            low=_per_place(low), a=low.name
        )
    return Text(
        nl="Een afgebouwde plaats kostte van {low} ({a}) tot {high} ({b})",
        en="A removed place cost from {low} ({a}) to {high} ({b})",
    ).format(low=_per_place(low), a=low.name, high=_per_place(high), b=high.name)


def ahead_title(rows: Sequence[Ahead]) -> Text:
    """Return how much of the coming years' budget is not awarded yet."""
    known = [row for row in rows if row.free is not None]
    if not known:
        return Text(nl="Voor de komende jaren is nog niets begroot", en="Nothing is budgeted for the coming years yet")
    years = both(lambda language: formats.join_names([str(row.year) for row in known], language))
    free = sum(row.free or 0 for row in known)
    return Text(
        nl="Voor {years} is {free} van de begroting nog niet beschikt",
        en="For {years} {free} of the budget is not awarded yet",
    ).format(years=years, free=money_words(free))


def kinds_title(rows: Sequence[KindRow]) -> Text:
    """Return on which kind of cost most is spent."""
    known = [row for row in rows if row.spent and row.kind is not None]
    total = sum(row.spent or 0 for row in known)
    if not known:
        return Text(nl="Nog niets besteed per kostensoort", en="Nothing spent by kind of cost yet")
    most = max(known, key=lambda row: row.spent or 0)
    assert most.kind is not None, "rows without a kind were left out"
    return Text(nl="Het meeste ging naar {kind}: {share}", en="Most went to {kind}: {share}").format(
        kind=most.kind.name, share=share_of(most.spent or 0, total)
    )


def residuals_title(rows: Sequence[tuple[Rung, Residual]]) -> Text:
    """Return whether the parts add up to the whole, and the largest difference by its name."""
    open_ = [(abs(one.value), rung, one) for rung, one in rows if one.value]
    if not rows:
        return Text(nl="Nog niets om op te tellen", en="Nothing to add up yet")
    if not open_:
        return Text(nl="De delen tellen op tot het geheel", en="The parts add up to the whole")
    size, rung, one = max(open_, key=lambda found: found[0])
    return capital(
        Text(nl="{rung}: {amount} {name}", en="{rung}: {amount} {name}").format(
            rung=RUNG_NAMES[rung], amount=money_words(size), name=one.name
        )
    )


_IN, _AT = Text(nl="in", en="in"), Text(nl="bij", en="at")  # of a landsdeel, of a provider
_OVER = Text(
    nl="{at} {place} is {amount} meer {here} dan {above}", en="{at} {place} {amount} more was {here} than {above}"
)
_REST = Text(nl=", en nog {n} keer", en=", and {n} times more")


_ONE = {
    -1: Text(nl="loopt achter op de begroting", en="is behind the budget"),
    0: Text(nl="loopt gelijk met de begroting", en="keeps up with the budget"),
    1: Text(nl="loopt voor op de begroting", en="is ahead of the budget"),
}
_SHORT = {
    -1: Text(nl="lopen achter", en="are behind"),
    0: Text(nl="lopen gelijk", en="keep up"),
    1: Text(nl="lopen voor", en="are ahead"),
}
_MANY = {
    -1: Text(nl="lopen achter op de begroting", en="are behind the budget"),
    0: Text(nl="lopen gelijk met de begroting", en="keep up with the budget"),
    1: Text(nl="lopen voor op de begroting", en="are ahead of the budget"),
}


def _over(at: Text, size: int, row: MoneyRow, rung: Rung) -> Text:
    names = {"here": RUNG_NAMES[rung], "above": RUNG_NAMES[ABOVE[rung]]}
    return _OVER.format(at=at, place=row.name, amount=money_words(size), **names)


def _place(difference: int, whole: int) -> int:
    """Return -1 behind, 0 level, 1 ahead."""
    if abs(Decimal(difference)) <= ON_PACE * whole:
        return 0
    return 1 if difference > 0 else -1


def _per_place(row: MoneyRow) -> Text:
    """Return a cost per place in whole thousands: more digits would be false precision."""
    cents = row.cost.cents
    return both(lambda language: formats.euro(None if cents is None else round(cents, -5), language))
