"""The questions of the overview, through the monitor's own queries and as bare SQL: the same numbers, both ways."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from monitor.bench import bare
from monitor.bench.bare import Ask
from monitor.bench.invented import LANDSDELEN
from monitor.bench.report import MILLISECONDS, Line, Tell
from monitor.bench.timing import compared
from monitor.bench.world import LATE, LEAD, PLACES, World
from monitor.domain.as_of import NOW, AsOf
from monitor.domain.figure import Source
from monitor.domain.indicator import Level
from monitor.domain.people import COUNTRY
from monitor.domain.quarter import Quarter
from monitor.queries.moment import last_event
from monitor.queries.overview import overview
from monitor.queries.registers import Keys, keys
from monitor.queries.selection import Selection
from monitor.queries.series import series_by_region
from monitor.queries.settled import ASKED_ANEW
from monitor.queries.totals import totals

PLAIN, MONEY = (PLACES, "bezet", "waarvan_hybride", "begeleiding_24uur"), ("verplicht", "besteed")
LARGEST = 10

Numbers = dict[Any, Any]
Ours = Callable[[Session], Numbers]
Bare = Callable[[Ask, Keys], Numbers]


@dataclass(frozen=True)
class Question:
    """One question, asked of a session of the store and as bare SQL."""

    name: str
    ours: Ours
    bare: Bare


class Different(AssertionError):
    """Raised when the bare SQL gives other numbers, so that comparing its speed would mean nothing."""


def measure(world: World, tell: Tell, seconds: float = 4.0) -> Iterator[Line]:
    """Yield a line for each question of a filled store, each asked for some seconds."""
    ask, close = bare.asker(world.store)
    engine = "SQLite" if world.store.is_sqlite else "PostgreSQL"
    try:
        with world.store.read() as session:
            key = keys(session)
            asked = questions(world, last_event(session, world.known_on))
        for question in asked:
            tell(f"{question.name}, {world.figures:,} figures, {engine}")
            found = compared(partial(_ours, world, question.ours), partial(question.bare, ask, key), seconds)
            hold_equal(question.name, found.ours, found.floor)
            name = f"{question.name}, {world.figures:,} figures, {engine}"
            yield Line(name, found.ours_ms, found.floor_ms, MILLISECONDS)
    finally:
        close()


def questions(world: World, known_on: int) -> list[Question]:
    """Return the questions of the overview; `known_on` is the last event of the day that is asked about."""
    complete, late = world.last.plus(-1), world.last
    return [
        Question("tiles now", partial(_tiles, quarter=complete), partial(_bare_tiles, quarter=complete)),
        Question("tiles now, one late", partial(_tiles, quarter=late), partial(_bare_tiles, quarter=late)),
        Question("series per landsdeel", _series, partial(_bare_series, sql=bare.series_sql(PLACES))),
        Question("money over time", partial(_money, last=complete), partial(_bare_money, last=complete)),
        Question("largest providers", partial(_largest, quarter=late), partial(_bare_largest, quarter=late)),
        Question(
            "series as known on a date",
            partial(_series, as_of=world.known_on),
            partial(_bare_series, sql=bare.known_on_sql(world, PLACES, known_on)),
        ),
        Question("the overview as a whole", _whole, partial(_bare_whole, quarter=late)),
    ]


def hold_equal(name: str, ours: Numbers, floor: Numbers) -> None:
    """Raise Different, naming the first difference, unless both hold the same numbers."""
    apart = [at for at in {**ours, **floor} if ours.get(at) != floor.get(at)]
    if apart:
        first = f"{apart[0]}: {ours.get(apart[0])} against {floor.get(apart[0])}"
        raise Different(f"{name}: {len(apart)} of {len(floor)} differ; {first}")


def _ours(world: World, ask: Ours) -> Numbers:
    with world.store.read() as session:
        session.info[ASKED_ANEW] = True  # what it takes after a report came in, not what was kept since
        return ask(session)


def _tiles(session: Session, quarter: Quarter) -> Numbers:
    selection = Selection(quarter, quarter, indicators=(*PLAIN, *MONEY), source=Source.OPGAVE)
    found = totals(session, LEAD, selection, Level.LAND)
    return {spot.indicator: (t.value, t.coverage.reported, t.last_known) for spot, t in found.items()}


def _bare_tiles(ask: Ask, key: Keys, quarter: Quarter) -> Numbers:
    rows = ask(bare.tiles_sql(quarter, PLAIN, MONEY))
    received = ask(f"SELECT count(*) FROM report WHERE quarter = {quarter.index}")[0][0]
    short = received < len(LANDSDELEN)
    known = dict(ask(bare.last_known_sql(quarter, (*PLAIN, *MONEY), LATE))) if short else {}
    return {code: (int(value), count, _whole_number(known.get(code))) for code, value, count in rows}


def _series(session: Session, as_of: AsOf = NOW) -> Numbers:
    found = series_by_region(session, LEAD, Selection(indicators=(PLACES,), as_of=as_of))
    return {
        (region, point.quarter.index): (point.total.value, point.total.coverage.reported)
        for region, points in found.items()
        for point in points
    }


def _bare_series(ask: Ask, key: Keys, sql: str) -> Numbers:
    found: Numbers = {}
    for landsdeel, quarter, value, count in ask(sql):
        found[key.region_code[landsdeel], quarter] = (int(value), count)
        before = found.get((COUNTRY, quarter), (0, 0))
        found[COUNTRY, quarter] = (before[0] + int(value), before[1] + count)
    return found


def _money(session: Session, last: Quarter) -> Numbers:
    found = totals(session, LEAD, Selection(last=last, indicators=MONEY, source=Source.OPGAVE), Level.LAND)
    return {(spot.indicator, spot.quarter.index): (t.value, t.coverage.reported) for spot, t in found.items()}


def _bare_money(ask: Ask, key: Keys, last: Quarter) -> Numbers:
    rows = ask(bare.money_sql(MONEY))
    return {(code, quarter): (int(value), count) for code, quarter, value, count in rows if quarter <= last.index}


def _largest(session: Session, quarter: Quarter) -> Numbers:
    found = totals(session, LEAD, Selection(quarter, quarter, indicators=(PLACES,)), Level.AANBIEDER)
    ranked = sorted((-t.value, spot.place.provider) for spot, t in found.items() if t.value is not None)
    return {provider: -value for value, provider in ranked[:LARGEST]}


def _bare_largest(ask: Ask, key: Keys, quarter: Quarter) -> Numbers:
    rows = ask(bare.largest_sql(quarter, PLACES, LARGEST))
    return {key.provider_code[provider]: int(value) for provider, value in rows}


def _whole(session: Session) -> Numbers:
    made = overview(session, LEAD)
    assert made.places is not None, "an overview of reports"
    by_region = {(row.region, p.quarter.index): p.total.value for row in made.regions for p in row.series}
    return {PLACES: made.places.total.value, **by_region}


def _bare_whole(ask: Ask, key: Keys, quarter: Quarter) -> Numbers:
    """Ask what the page needs of figures: the tiles of two quarters and the series."""
    ask(bare.tiles_sql(quarter.plus(-1), PLAIN, MONEY))
    tiles = _bare_tiles(ask, key, quarter)
    series = _bare_series(ask, key, bare.series_sql(PLACES))
    return {PLACES: tiles[PLACES][0], **{at: value for at, (value, _n) in series.items() if at[0] != COUNTRY}}


def _whole_number(value: Any) -> int | None:
    return None if value is None else int(value)
