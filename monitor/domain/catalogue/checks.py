"""What rules share: how they read numbers, how they say them, and the checks that several rules are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import TypeAlias

from monitor.domain import formats
from monitor.domain.catalogue.indeling import STROOM_EN_KOSTENSOORT
from monitor.domain.catalogue.maten import breakdown_codes, indicator
from monitor.domain.figure import CellKey, Nothing
from monitor.domain.indicator import Code, Level
from monitor.domain.rules import Facts, Place
from monitor.domain.words import Text

Remark: TypeAlias = tuple[CellKey, Text, tuple[int | None, ...]]
Check: TypeAlias = Callable[[Facts, Place], Iterable[Remark]]


def count(number: int) -> Text:
    """Return a whole number in both languages, '1.234' in Dutch."""
    return Text(nl=formats.count(number, "nl"), en=formats.count(number, "en"))


def euros(cents: int) -> Text:
    """Return an exact amount in both languages, '€ 1.234,50' in Dutch."""
    return Text(nl=formats.euro(cents, "nl"), en=formats.euro(cents, "en"))


def percent(part: int, whole: int) -> Text:
    """Return a share with one decimal in both languages, '80,2%' in Dutch."""
    share = Decimal(100 * part) / Decimal(whole)
    return Text(nl=formats.percent(share, 1, "nl"), en=formats.percent(share, 1, "en"))


def known(facts: Facts, place: Place, code: str) -> int | None:
    """Return an indicator's number at a place, over its breakdown; None while a part of it is not answered.

    A part that is 'niet van toepassing' cannot occur, so it adds nothing.
    """
    contents = [facts.content(place, code, part) for part in breakdown_codes(code)]
    if any(c.value is None and c.nothing is not Nothing.NVT for c in contents):
        return None
    numbers = [c.value for c in contents if c.value is not None]
    return sum(numbers) if numbers else None


def known_over(facts: Facts, level: Level, code: str) -> int | None:
    """Return the sum over all places of a level; None when there are none or one of them has no number."""
    numbers = [known(facts, place, code) for place in facts.at(level)]
    found = [number for number in numbers if number is not None]
    return sum(found) if found and len(found) == len(numbers) else None


def first_cell(facts: Facts, place: Place, code: str) -> CellKey:
    """Return the cell to jump to: the indicator's own, or the first one of its breakdown."""
    return facts.cell(place, code, breakdown_codes(code)[0])


def pair(first: str, second: str, broken: Callable[[int, int], bool], text: Text) -> Check:
    """Return a check of two numbers of one place; the cell to jump to is that of `first`.

    `text` may use {place}, {first}, {second} and {share}, the first as a percentage of the second.
    """

    def check(facts: Facts, place: Place) -> Iterator[Remark]:
        one, two = known(facts, place, first), known(facts, place, second)
        if one is not None and two is not None and broken(one, two):
            share = percent(one, two) if two else Text.same("–")
            words = text.format(place=facts.name(place), first=count(one), second=count(two), share=share)
            yield first_cell(facts, place, first), words, (one, two)

    return check


def part_exceeds(part: str, whole: str, text: Text) -> Check:
    """Return a check that a part is at most its whole; `text` as in `pair`."""
    return pair(part, whole, lambda small, large: small > large, text)


def change(code: str, broken: Callable[[int, int], bool], text: Text) -> Check:
    """Return a check of a number against that of the quarter before; `text` may use {place}, {before} and {now}."""

    def check(facts: Facts, place: Place) -> Iterator[Remark]:
        before, now = facts.number_before(place, code), facts.number(place, code)
        if before is not None and now is not None and broken(before, now):
            words = text.format(place=facts.name(place), before=count(before), now=count(now))
            yield facts.cell(place, code), words, (before, now)

    return check


def leaps(least: int) -> Callable[[int, int], bool]:
    """Return a test for numbers that at least double and grow by `least`: small numbers may double in peace."""
    return lambda before, now: now >= 2 * before and now - before >= least


def half_filled(code: str, text: Text) -> Check:
    """Return a check that a breakdown is filled in wholly or not at all; `text` may use {place} and {missing}."""
    breakdown = indicator(code).breakdown
    assert breakdown is not None, f"{code} is not divided"

    def check(facts: Facts, place: Place) -> Iterator[Remark]:
        empty = [c for c in breakdown.codes if facts.content(place, code, c.code).is_empty]
        if empty and len(empty) < len(breakdown.codes):
            missing = Text(
                nl=formats.join_names([c.name.nl for c in empty], "nl"),
                en=formats.join_names([c.name.en for c in empty], "en"),
            )
            values = tuple(facts.number(place, code, c.code) for c in breakdown.codes)
            words = text.format(place=facts.name(place), missing=missing)
            yield facts.cell(place, code, empty[0].code), words, values

    return check


def purses(facts: Facts, landsdeel: Place) -> tuple[Place, ...]:
    """Return the places of a landsdeel that hold money: its providers, and itself for what is not distributed."""
    return (*facts.at(Level.AANBIEDER), landsdeel)


def amounts(facts: Facts, landsdeel: Place) -> Iterator[tuple[Place, Code]]:
    """Yield every purse of a landsdeel with every funding stream and kind of cost."""
    for purse in purses(facts, landsdeel):
        for purpose in STROOM_EN_KOSTENSOORT.codes:
            yield purse, purpose
