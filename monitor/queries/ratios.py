"""Ratios, made from sums over the places of which every part is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy.orm import Session

from monitor.domain.catalogue import INDICATORS, RATIOS, term_cells
from monitor.domain.figure import Coverage, Percent, RatioAnswer, Source, Total
from monitor.domain.indicator import Level, Ratio
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.domain.rules import Place
from monitor.queries.expected import NATION, Ground, ground
from monitor.queries.published import Published, published
from monitor.queries.selection import Selection
from monitor.queries.tallies import Spot, Tally, nation, parts, tallies
from monitor.queries.totals import about_country, wanted_of

_NOTHING = Total(None, Coverage(0, 0))


def ratios(
    session: Session,
    actor: Actor,
    selection: Selection,
    level: Level,
    codes: Iterable[str],
    on: Ground | None = None,
) -> dict[Spot, RatioAnswer]:
    """Return the ratios with these codes, by quarter, ratio and place; the selection's indicators are not looked at.

    For the country published figures are used where nothing is reported. Unrounded: `rounded` is how it is shown.
    """
    found: dict[Spot, RatioAnswer] = {}
    on = on or ground(session, selection.as_of)
    for ratio in (RATIOS[code] for code in codes):
        if selection.source is not Source.PUBLIEK:
            found.update(_reported(session, actor, selection, level, ratio, on))
        if level is Level.LAND and selection.source is not Source.OPGAVE and about_country(selection):
            for spot, answer in _published(session, actor, selection, ratio).items():
                if spot not in found or found[spot].value is None:
                    found[spot] = answer
    return dict(sorted(found.items()))


def ratio_of(ratio: Ratio, numerator: Total, denominator: Total) -> RatioAnswer:
    """Return a ratio made from two sums; without a value when one is unknown or nothing is divided by."""
    coverage = min(numerator.coverage, denominator.coverage, key=lambda c: c.reported)
    if numerator.value is None or not denominator.value:
        return RatioAnswer(None, numerator, denominator, coverage)
    value = Decimal(numerator.value) * ratio.scale / Decimal(denominator.value)
    return RatioAnswer(value, numerator, denominator, coverage)


def rounded(ratio: Ratio, answer: RatioAnswer) -> Decimal | None:
    """Return the ratio as it stands in files and tables: half up to the ratio's decimals."""
    if answer.value is None:
        return None
    return answer.value.quantize(Decimal(1).scaleb(-ratio.decimals), rounding=ROUND_HALF_UP)


def percent_of(answer: RatioAnswer) -> Percent | None:
    """Return the answer of a ratio in percent as a share."""
    return None if answer.value is None else Percent(answer.value)


def _reported(
    session: Session, actor: Actor, selection: Selection, level: Level, ratio: Ratio, on: Ground
) -> dict[Spot, RatioAnswer]:
    above = _side(session, actor, selection, level, ratio.numerator, on)
    below = _side(session, actor, selection, level, ratio.denominator, on)
    spots = dict.fromkeys((*above, *below))
    short = [key for key in spots if _differ(above.get(key, Tally()), below.get(key, Tally()))]
    if short:
        _keep_shared(session, actor, selection, level, ratio, on, above, below, short)
    merged = (_nation(above), _nation(below)) if level is Level.LAND else (above, below)
    answers = {}
    for quarter, place in {**merged[0], **merged[1]}:
        totals = (side.get((quarter, place), Tally()).total(on.registers) for side in merged)
        answers[Spot(quarter, ratio.code, place)] = ratio_of(ratio, *totals)
    return answers


Side = dict[tuple[Quarter, Place], Tally]


def _side(
    session: Session, actor: Actor, selection: Selection, level: Level, terms: tuple[str, ...], on: Ground
) -> Side:
    """Return the sum over one side's terms by quarter and place."""
    found: Side = {}
    for term in terms:
        code, cells = term_cells(term)
        wanted = wanted_of(session, actor, selection.of(code), level, on)
        if wanted is None:
            continue
        whole = INDICATORS[code].breakdown is None or "/" not in term
        for spot, tally in tallies(session, on, level, replace(wanted, breakdowns=None if whole else cells)).items():
            key = (spot.quarter, spot.place)
            before = found.get(key)
            found[key] = tally if before is None else replace(before, value=_plus(before.value, tally.value))
    return found


def _keep_shared(
    session: Session,
    actor: Actor,
    selection: Selection,
    level: Level,
    ratio: Ratio,
    on: Ground,
    above: Side,
    below: Side,
    short: list[tuple[Quarter, Place]],
) -> None:
    """Take out of both sums the places that are missing from one of them."""
    sides = ((above, ratio.numerator), (below, ratio.denominator))
    each = [_parts(session, actor, selection, level, terms, on) for _side, terms in sides]
    for key in short:
        tally_above, tally_below = above.get(key, Tally()), below.get(key, Tally())
        left_out = set(tally_above.missing) | set(tally_below.missing)
        for (side, _terms), held, tally in zip(sides, each, (tally_above, tally_below), strict=True):
            gone = sum(held.get(key[0], {}).get(place) or 0 for place in left_out)
            value = None if tally.value is None or left_out >= set(tally.expected) else tally.value - gone
            side[key] = replace(tally, value=value, missing=tuple(p for p in tally.expected if p in left_out))


def _parts(
    session: Session, actor: Actor, selection: Selection, level: Level, terms: tuple[str, ...], on: Ground
) -> dict[Quarter, Mapping[Place, int]]:
    found: dict[Quarter, dict[Place, int]] = {}
    for term in terms:
        code, cells = term_cells(term)
        wanted = wanted_of(session, actor, selection.of(code), level, on)
        if wanted is not None:
            narrowed = replace(wanted, breakdowns=cells if "/" in term else None)
            for (quarter, _code), held in parts(session, on, narrowed).items():
                into = found.setdefault(quarter, {})
                for place, value in held.items():
                    into[place] = into.get(place, 0) + (value or 0)
    return {**found}


def _published(session: Session, actor: Actor, selection: Selection, ratio: Ratio) -> dict[Spot, RatioAnswer]:
    terms = (*ratio.numerator, *ratio.denominator)
    if any("/" in term for term in terms):
        return {}
    known = published(session, actor, terms, selection.as_of)
    quarters = {quarter for _code, quarter in known if selection.holds(quarter)}
    return {
        Spot(quarter, ratio.code, NATION): ratio_of(
            ratio, _sum_of(known, ratio.numerator, quarter), _sum_of(known, ratio.denominator, quarter)
        )
        for quarter in quarters
        if all((term, quarter) in known for term in terms)
    }


def _sum_of(known: Mapping[tuple[str, Quarter], Published], terms: tuple[str, ...], quarter: Quarter) -> Total:
    found = _NOTHING
    for term in terms:
        total = known[term, quarter].total
        found = replace(
            total, value=_plus(found.value, total.value), provisional=found.provisional or total.provisional
        )
    return found


def _nation(side: Side) -> Side:
    spots = {Spot(quarter, "", place): tally for (quarter, place), tally in side.items()}
    return {(spot.quarter, spot.place): tally for spot, tally in nation(spots).items()}


def _differ(above: Tally, below: Tally) -> bool:
    return set(above.missing) != set(below.missing)


def _plus(first: int | None, second: int | None) -> int | None:
    return second if first is None else first if second is None else first + second
