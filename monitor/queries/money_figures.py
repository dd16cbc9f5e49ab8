"""The rungs of the money ladder that are documents, as figures: what was known by each quarter's end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy.orm import Session

from monitor.domain.budget import budget_of, held_budgets
from monitor.domain.catalogue import STREAMS
from monitor.domain.indicator import Level
from monitor.domain.ladder import DOCUMENTED, Posting, Rung, postings
from monitor.domain.money import BudgetLine, MoneyStatus
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.rules import Place
from monitor.domain.words import Refused
from monitor.queries.counting import latest_counting_quarter, today
from monitor.queries.expected import NATION, ground
from monitor.queries.money_records import budgets_held, documents_held
from monitor.queries.recorded_figure import Recorded
from monitor.queries.selection import Selection, landsdelen_of
from monitor.queries.tallies import Spot
from monitor.queries.totals import ALL_PROVIDERS, about_country


def money_figures(session: Session, actor: Actor, selection: Selection, level: Level) -> Iterator[Recorded]:
    """Yield what was budgeted, granted, awarded and accounted, by stream, as it stood at the end of each quarter.

    Without quarters asked it begins with the first report, document or decision. Documents need no approval.
    """
    allowed = landsdelen_of(selection, actor, ground(session, selection.as_of).registers)
    if level in (Level.LAND, Level.LANDSDEEL) and selection.providers:
        raise Refused(ALL_PROVIDERS)
    if level is Level.LAND and not about_country(selection):
        return
    lines = tuple(budgets_held(session, selection.as_of).values())
    posted = postings(documents_held(session, selection.as_of).values())
    wanted = [Rung(code) for code in selection.indicators]
    for quarter in _quarters(session, selection, lines, posted):
        known = [one for one in posted if one.dated <= quarter.end]
        found = (*_budgeted(lines, quarter, level, wanted), *_documented(known, quarter, level, wanted))
        for one in found:
            place = one.spot.place
            if level is not Level.LAND and allowed is not None and place.region not in allowed:
                continue
            if not selection.providers or place.provider in selection.providers:
                yield one


def _quarters(
    session: Session, selection: Selection, lines: Iterable[BudgetLine], posted: Iterable[Posting]
) -> Iterator[Quarter]:
    days: list[date] = [one.dated for one in posted]
    days += [line.decided_on for line in lines if line.decided_on is not None]
    reported = ground(session, selection.as_of).first
    known = [Quarter.containing(day) for day in days] + ([reported] if reported else [])
    over = Quarter.last_ended(today(session, selection.as_of))
    last = min(selection.last or latest_counting_quarter(session, selection.as_of) or over, over)
    if known:
        yield from max(selection.first or min(known), min(known)).until(last)


def _budgeted(lines: Iterable[BudgetLine], quarter: Quarter, level: Level, wanted: list[Rung]) -> Iterator[Recorded]:
    if Rung.BEGROOT not in wanted or level not in (Level.LAND, Level.LANDSDEEL):
        return
    held = held_budgets(lines, quarter.end)
    regions = sorted({region for region, _stream, _year in held if (region == COUNTRY) == (level is Level.LAND)})
    for region in regions or ([COUNTRY] if level is Level.LAND else []):
        for stream in STREAMS:
            amount = budget_of(held, region, stream)
            if amount is not None:
                place = NATION if level is Level.LAND else Place(Level.LANDSDEEL, region)
                yield Recorded(Spot(quarter, Rung.BEGROOT.value, place), amount, stream)


def _documented(posted: Iterable[Posting], quarter: Quarter, level: Level, wanted: list[Rung]) -> Iterator[Recorded]:
    sums: dict[tuple[Rung, Place, str], tuple[int, bool]] = {}
    for one in posted:
        place, rung = _place(one, level), DOCUMENTED[one.kind]
        if place is not None and rung in wanted:
            amount, provisional = sums.get((rung, place, one.stream), (0, False))
            loose = one.status is not MoneyStatus.DEFINITIEF
            sums[rung, place, one.stream] = (amount + one.amount, provisional or loose)
    for (rung, place, stream), (amount, provisional) in sums.items():
        yield Recorded(Spot(quarter, rung.value, place), amount, stream, provisional)


def _place(one: Posting, level: Level) -> Place | None:
    """Return which place of a level a posting falls in; what is not divided over providers has none below."""
    if level is Level.LAND:
        return NATION
    if level is Level.LANDSDEEL:
        return Place(level, one.purse.region)
    if level is Level.AANBIEDER and one.purse.provider:
        return Place(level, one.purse.region, one.purse.provider)
    return None
