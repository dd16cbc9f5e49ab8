"""Sums on the page about conversions hold who reported on the quarter, and are the figures that are given out."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from monitor.domain.build_up import BuildPoint
from monitor.domain.catalogue.ombouw import TRAJECT_RECORDED
from monitor.domain.figure import Coverage, ReportKey
from monitor.domain.indicator import Level
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.domain.traject import Destination, Phase, Regime, Scale
from monitor.domain.workflow import Step
from monitor.queries.expected import NATION
from monitor.queries.long_table import long_rows
from monitor.queries.ombouw import Ombouw, ombouw
from monitor.queries.ombouw_stands import RegionBuild
from monitor.queries.selection import Selection
from monitor.queries.traject_figures import LATE
from monitor.store.engine import Store
from tests.factories import BOEG, KADE, LEAD, NINA, Q3, VELD, approved, saved, stepped
from tests.queries.test_worked_trajects import KADE_CLOSES, NOORD, OOST, OTTO, VELD_HYBRID, handed_in, the_case, told

Q4 = Q3.plus(1)
NEXT_YEAR = Q3.plus(4)
# one traject more in each landsdeel, so that every figure has something of both
MOVED = replace(
    KADE_CLOSES,
    code="t-weg",
    dates={},
    gone=3,
    opened=2,
    destination=Destination(Regime.OPEN, Scale.GROOT, (), "driemilieuvoorziening", 4, party="Elders"),
)
CARE = replace(
    VELD_HYBRID,
    code="t-zorg",
    phase=Phase.UITVOERING,
    gone=2,
    opened=1,
    destination=replace(KADE_CLOSES.destination, places=6),
)


def asked(store: Store, quarter: Quarter | None = None, actor: Actor = LEAD) -> Ombouw:
    with store.read() as session:
        return ombouw(session, actor, quarter)


def with_more(store: Store) -> Store:
    the_case(store)
    told(store, NINA, NOORD, MOVED)
    told(store, OTTO, OOST, CARE)
    return handed_in(store)


def figures(store: Store, quarter: Quarter) -> dict[str, tuple[object, object, object]]:
    codes = tuple(card.code for card in TRAJECT_RECORDED)
    with store.read() as session:
        rows = long_rows(session, LEAD, Selection(quarter, quarter, indicators=codes), Level.LAND)
    return {str(row["indicator_code"]): (row["waarde"], row["dekking_n"], row["dekking_totaal"]) for row in rows}


def country(page: Ombouw) -> RegionBuild:
    assert page.country is not None
    return page.country


def on_the_page(page: Ombouw) -> dict[str, tuple[object, object, object]]:
    now, covered = country(page).now, country(page).coverage
    assert page.balance is not None
    answer = page.balance[NATION]
    ratio = None if now.ratio is None else now.ratio.quantize(Decimal("0.01"))
    stands = {
        "alternatieven_in_gebruik": now.alternatives,
        "alternatieven_gepland": now.planned,
        "verdringing": now.displaced,
        "klein_gesloten": now.small_closed,
        "omgekeerde_ombouw": now.reversed_,
        "zonder_alternatief": now.without_alternative,
        "opbouwratio": ratio,
        "opbouwachterstand": now.lag,
        LATE: sum(track.late > 0 for track in page.tracks if track.counted),
    }
    flows = {
        "plaatsen_geopend": answer.balance.opened,
        "plaatsen_gesloten": answer.balance.closed,
        "plaatsen_omgezet": answer.balance.converted,
        "plaatsen_correctie": answer.balance.correction,
        "plaatsen_onverklaard": answer.balance.residual,
    }
    found = {code: (value, covered.reported, covered.expected) for code, value in stands.items() if value is not None}
    return found | {code: (value, answer.covered, answer.sites) for code, value in flows.items()}


@pytest.mark.parametrize("there", ["noord", "oost"])
def test_the_country_on_the_page_is_the_country_in_the_figures(store: Store, there: str) -> None:
    with_more(store)
    approved(store, there, Q4, {KADE: 0, BOEG: 10} if there == "noord" else {VELD: 11})
    page, given = asked(store), figures(store, Q4)
    assert on_the_page(page) == given
    held = {
        "noord": ("alternatieven_in_gebruik", 8),
        "oost": ("alternatieven_gepland", 5),
    }
    code, value = held[there]
    assert given[code] == (value, 1, 2)


def test_with_everyone_there_they_are_the_same_too(store: Store) -> None:
    with_more(store)
    assert on_the_page(asked(store)) == figures(store, Q3)
    assert set(figures(store, Q3)) == {card.code for card in TRAJECT_RECORDED}
    assert all(track.counted for track in asked(store).tracks)


def test_who_did_not_report_is_shown_and_not_counted(store: Store) -> None:
    handed_in(the_case(store))
    approved(store, "noord", Q4, {KADE: 0, BOEG: 10})
    page = asked(store)
    assert {track.traject.code: (track.counted, track.stand_of) for track in page.tracks} == {
        "t-boeg": (True, Q4),
        "t-kade": (True, Q4),
        "t-terug": (False, Q3),
        "t-veld": (False, Q3),
    }
    nation, (noord, oost) = country(page), page.regions
    assert (nation.coverage, nation.now.removed, nation.now.alternatives) == (Coverage(1, 2, ("Oost",)), 10, 8)
    assert nation.now == noord.now
    assert nation.missing is not None
    assert (nation.missing.removed, nation.missing.reversed_) == (-1, 1)
    assert (oost.counted, oost.stand_of, oost.now) == (False, Q3, nation.missing)
    assert (page.summary.trajects, page.summary.ready, page.summary.uncounted) == (4, 4, 2)


def test_who_never_reported_has_no_stand(store: Store) -> None:
    the_case(store)
    stepped(store, "noord", Q3, Step.SUBMIT)
    saved(store, "noord", Q4, {KADE: 0})
    page = asked(store, Q4)
    assert country(page).coverage == Coverage(0, 2, ("Noord", "Oost"))
    # oost reported once, before it had anything to tell; noord told in the third quarter
    assert [(build.stand_of, build.counted) for build in page.regions] == [(Q3, False), (Q3.plus(-1), False)]
    assert [build.stand_of for build in asked(store, Quarter(2025, 4)).regions] == [None, None]


def test_a_quarter_that_lacks_a_landsdeel_is_a_point_apart(store: Store) -> None:
    handed_in(the_case(store))
    approved(store, "noord", Q4.plus(1), {KADE: 0, BOEG: 10})
    assert asked(store).points == (
        BuildPoint(Q3, 9, 8),
        # nobody reported on the quarter after, and oost not on the one after that
        BuildPoint(Q4.plus(1), 10, 8, complete=False),
        BuildPoint(Q4.plus(1), 9, 8, happened=False, complete=False),
    )


def test_a_year_compares_who_reported_at_both_ends(store: Store) -> None:
    handed_in(the_case(store))
    store.clock.forward(days=365)  # type: ignore[attr-defined]
    told(store, NINA, ReportKey("noord", NEXT_YEAR), replace(KADE_CLOSES, code="t-nog", gone=4, opened=3, dates={}))
    stepped(store, "noord", NEXT_YEAR, Step.SUBMIT)
    page = asked(store)
    nation, (noord, oost) = country(page), page.regions
    assert (nation.in_a_year, nation.compared) == ((4, 3), Coverage(1, 2))
    assert (noord.in_a_year, oost.in_a_year) == ((4, 3), None)
    before = asked(store, Q3)
    assert (country(before).in_a_year, country(before).compared) == (None, Coverage(0, 2))


def test_a_coordinator_gets_the_country_without_the_last_known_of_the_others(store: Store) -> None:
    handed_in(the_case(store))
    approved(store, "noord", Q4, {KADE: 0, BOEG: 10})
    page = asked(store, actor=OTTO)
    assert [track.counted for track in page.tracks] == [False, False]
    assert (country(page).now.removed, country(page).missing) == (10, None)
    assert page.points == (BuildPoint(Q3, -1, 0), BuildPoint(Q4, -1, 0, happened=False, complete=False))
    assert page.reported is not None
    assert page.reported.coverage == Coverage(0, 1, ("Oost",))
