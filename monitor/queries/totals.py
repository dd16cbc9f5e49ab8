"""Totals with their coverage, and what changed since the quarter before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from monitor.domain.catalogue import INDICATORS
from monitor.domain.figure import Coverage, Source, Total
from monitor.domain.indicator import Level
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.words import Refused, Text
from monitor.queries.counting import Wanted, latest_counting_quarter, today
from monitor.queries.expected import NATION, Ground, divides, ground
from monitor.queries.published import published
from monitor.queries.registers import Keys
from monitor.queries.selection import Selection, landsdelen_of
from monitor.queries.tallies import Parts, Spot, Tally, nation, parts, tallies, with_last_known

__all__ = ["Change", "Spot", "changes", "totals"]

ALL_PROVIDERS = Text(
    nl="Een totaal van het land of een landsdeel gaat over alle aanbieders; vraag het niveau aanbieder of locatie.",
    en="A total of the country or a landsdeel is about all providers; ask for the level aanbieder or locatie.",
)


@dataclass(frozen=True)
class Change:
    """How much a total changed since `before`, in smallest parts, over the places that are known in both quarters.

    A place that closed or opened in between is known to be none on the other side. `value` is None when
    nothing can be compared; `compared` tells over how many of the places.
    """

    value: int | None
    before: Quarter
    compared: Coverage
    source: Source = Source.OPGAVE


def totals(session: Session, actor: Actor, selection: Selection, level: Level) -> dict[Spot, Total]:
    """Return the totals of a selection at one level, each with its coverage, by quarter, indicator and place.

    For the country a published figure is given where nothing is reported, unless the selection chooses a
    source; the two are never added or joined. A quarter of which nothing is known has no total.
    """
    on = ground(session, selection.as_of)
    wanted = wanted_of(session, actor, selection, level, on)
    found: dict[Spot, Total] = {}
    if wanted is not None and selection.source is not Source.PUBLIEK:
        held = tallied(session, on, level, wanted)
        found = {spot: tally.total(on.registers) for spot, tally in held.items()}
    if level is Level.LAND and selection.source is not Source.OPGAVE and about_country(selection):
        found = _with_published(session, actor, selection, found)
    return dict(sorted(found.items()))


def changes(session: Session, actor: Actor, selection: Selection, level: Level, quarter: Quarter) -> dict[Spot, Change]:
    """Return by total of `quarter` how much it changed since the quarter before.

    Raises Refused like `totals`. Reported and published figures are never compared with each other.
    """
    on = ground(session, selection.as_of)
    before = quarter.plus(-1)
    wanted = wanted_of(session, actor, replace(selection, first=before, last=quarter), level, on)
    found: dict[Spot, Change] = {}
    if wanted is not None and selection.source is not Source.PUBLIEK:
        held = tallies(session, on, level, wanted)
        found = changes_in(session, on, held, wanted, quarter)
        if level is Level.LAND:
            found = changes_of_nation(found)
    if level is Level.LAND and selection.source is not Source.OPGAVE and about_country(selection):
        known = published(session, actor, _codes(selection), selection.as_of)
        reported = {spot.indicator for spot, change in found.items() if change.compared.reported}
        for code in _codes(selection):
            now, then = known.get((code, quarter)), known.get((code, before))
            if code not in reported and now is not None and then is not None:
                compared = Coverage(0, 0)
                found[Spot(quarter, code, NATION)] = Change(now.value - then.value, before, compared, Source.PUBLIEK)
    return found


def tallied(session: Session, on: Ground, level: Level, wanted: Wanted) -> dict[Spot, Tally]:
    """Return the tallies at a level with the last known of what is missing; the country's are of all landsdelen."""
    held = with_last_known(session, on, tallies(session, on, level, wanted), wanted)
    return nation(held) if level is Level.LAND else held


def changes_in(
    session: Session, on: Ground, held: Mapping[Spot, Tally], wanted: Wanted, quarter: Quarter
) -> dict[Spot, Change]:
    """Return the change of each of the tallies of `quarter`; `held` holds those of the quarter before as well.

    Places are only read one by one where some are missing on either side.
    """
    before = quarter.plus(-1)
    pairs = {
        spot: (tally, held.get(replace(spot, quarter=before), Tally()))
        for spot, tally in held.items()
        if spot.quarter == quarter
    }
    short = any(_must_leave_out(now, then) for now, then in pairs.values())
    around = replace(wanted, first=before.index, last=quarter.index)
    each = parts(session, on, around) if short else {}
    return {
        spot: _change(
            now, then, each.get((quarter, spot.indicator), {}), each.get((before, spot.indicator), {}), before
        )
        for spot, (now, then) in pairs.items()
    }


def changes_of_nation(found: Mapping[Spot, Change]) -> dict[Spot, Change]:
    """Return the changes added up over all landsdelen."""
    gathered: dict[Spot, list[Change]] = {}
    for spot, change in found.items():
        gathered.setdefault(replace(spot, place=NATION), []).append(change)
    return {
        spot: Change(
            sum(values) if (values := [c.value for c in held if c.value is not None]) else None,
            held[0].before,
            sum((c.compared for c in held), Coverage(0, 0)),
        )
        for spot, held in gathered.items()
    }


def wanted_of(session: Session, actor: Actor, selection: Selection, level: Level, on: Ground) -> Wanted | None:
    """Return what to read of the ledger for a selection, already narrowed to what the actor may see.

    None when nothing was ever reported, or nothing of what is asked has totals at this level.
    """
    allowed = landsdelen_of(selection, actor, on.registers)
    if level in (Level.LAND, Level.LANDSDEEL) and selection.providers:
        raise Refused(ALL_PROVIDERS)
    last = selection.last or latest_counting_quarter(session, selection.as_of, selection.approved_only)
    over = Quarter.last_ended(today(session, selection.as_of))  # nothing is expected of a quarter that is not over
    first = selection.first or on.first
    codes = tuple(code for code in _codes(selection) if divides(level, INDICATORS[code].level))
    if on.first is None or first is None or last is None or not codes:
        return None
    if level is Level.LAND:
        if not about_country(selection):
            return None
        allowed = None
    return Wanted(
        codes,
        max(first, on.first).index,
        min(last, over).index,
        None if allowed is None else tuple(sorted(on.keys.region[code] for code in allowed)),
        provider_keys(selection, on.keys),
        None,
        selection.as_of,
        selection.approved_only,
    )


def provider_keys(selection: Selection, keys: Keys) -> tuple[int, ...] | None:
    """Return the keys of the providers asked for; None for all, empty when none of them is known."""
    if not selection.providers:
        return None
    return tuple(keys.provider[code] for code in selection.providers if code in keys.provider)


def _with_published(
    session: Session, actor: Actor, selection: Selection, found: dict[Spot, Total]
) -> dict[Spot, Total]:
    """Put the published figure where nothing at all is reported."""
    known = published(session, actor, _codes(selection), selection.as_of)
    answered = dict(found)
    for (code, quarter), row in known.items():
        spot = Spot(quarter, code, NATION)
        reported = found.get(spot)
        nothing = reported is None or (reported.value is None and reported.coverage.reported == 0)
        if selection.holds(quarter) and nothing:
            answered[spot] = row.total
    return answered


def _change(now: Tally, then: Tally, parts_now: Parts, parts_then: Parts, before: Quarter) -> Change:
    everywhere = set(now.expected) | set(then.expected)
    left_out = set(now.missing) | set(then.missing)
    compared = Coverage(len(everywhere - left_out), len(everywhere))
    if not then.expected or not now.expected or everywhere == left_out:
        return Change(None, before, compared)
    if now.value is None and then.value is None:
        return Change(None, before, compared)
    value_now = (now.value or 0) - sum(parts_now.get(place) or 0 for place in left_out)
    value_then = (then.value or 0) - sum(parts_then.get(place) or 0 for place in left_out)
    return Change(value_now - value_then, before, compared)


def _must_leave_out(now: Tally, then: Tally) -> bool:
    """Tell whether some places are missing on one side, and others can be compared."""
    left_out = set(now.missing) | set(then.missing)
    return bool(left_out) and left_out != set(now.expected) | set(then.expected)


def _codes(selection: Selection) -> tuple[str, ...]:
    return selection.indicators or tuple(INDICATORS)


def about_country(selection: Selection) -> bool:
    """Tell whether a selection takes in the country as a whole."""
    return not selection.regions or COUNTRY in selection.regions
