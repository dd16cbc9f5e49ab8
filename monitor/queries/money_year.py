"""The money of one year, by stream and landsdeel: what goes to files in the layouts of other administrations."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.catalogue import STREAMS, Stream
from monitor.domain.certainty import Certainty
from monitor.domain.ladder import Ladder, Rung, postings
from monitor.domain.money import MoneyDocument, MoneyStatus
from monitor.domain.money_books import Asked
from monitor.domain.people import COUNTRY, Actor
from monitor.domain.quarter import Quarter
from monitor.domain.words import Refused, Text
from monitor.queries.counting import Wanted, latest_counting_quarter, today
from monitor.queries.demonstration import holds_demonstration
from monitor.queries.expected import ground
from monitor.queries.money_books import money_books, money_records

ONLY_WHO_SEES_ALL = Text(
    nl="Alleen de bestuurlijk aanjager kan bestanden over al het geld maken.",
    en="Only the national lead can make files about all of the money.",
)


@dataclass(frozen=True)
class YearLine:
    """One stream in one place in a year. `statuses` are of what is accounted; `certainty` is the weakest of its parts.

    The country's line ('NL') is the total of its stream.
    """

    stream: Stream
    region: str
    name: str
    ladder: Ladder
    statuses: tuple[MoneyStatus, ...]
    certainty: Certainty


def money_year(session: Session, actor: Actor, year: int, as_of: AsOf = NOW) -> list[YearLine]:
    """Return every stream's lines with any money in a year, landsdelen first and the country last.

    Documents count up to the day of asking, stands up to the last reported quarter of the year. Raises Refused for who
    does not see everything.
    """
    if not actor.sees_everything:
        raise Refused(ONLY_WHO_SEES_ALL)
    on, day = ground(session, as_of), today(session, as_of)
    shown = latest_counting_quarter(session, as_of) or Quarter.last_ended(day)
    records = money_records(session, as_of)
    held = [one for one in records.documents if one.dated <= day]
    books = replace(money_books(session, on, shown, Wanted(as_of=as_of), records), postings=postings(held))
    invented = holds_demonstration(session)
    found = []
    for stream in STREAMS.values():
        lines = [
            YearLine(
                stream,
                region,
                on.registers.region[region].name if region in on.registers.region else region,
                books.ladder(Asked(region, year=year), frozenset({stream.code})),
                tuple(books.statuses(Asked(region, year=year), frozenset({stream.code}))),
                Certainty.VOORBEELD if invented else _weakest(held, stream.code, region, year),
            )
            for region in (*books.landsdelen, COUNTRY)
        ]
        if any(line.ladder[rung].value is not None for line in lines for rung in Rung if rung is not Rung.BEGROOT):
            found += lines
    return found


def _weakest(held: list[MoneyDocument], stream: str, region: str, year: int) -> Certainty:
    """Return how certain the documents of a line are; what is reported is a difference of stands, so computed."""
    order = list(Certainty)
    about = [
        one.certainty
        for one in held
        if one.stream == stream and year in (one.year, one.from_year) and region in (COUNTRY, one.region)
    ]
    return max([Certainty.BEREKEND, *about], key=order.index)
