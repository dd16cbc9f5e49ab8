"""What stands on the page of the national overview beside the figures: what goes and comes, the map, the events."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from monitor.actions.happenings import put_happenings
from monitor.actions.paths import set_path
from monitor.domain.figure import Coverage
from monitor.domain.happening import Happening, HappeningKind
from monitor.domain.metrics import ALTERNATIVES
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.domain.series import Path
from monitor.domain.status_rule import Standing
from monitor.queries.ombouw import ombouw
from monitor.queries.overview_answer import Coming, OverviewPage
from monitor.queries.overview_page import overview_page
from monitor.queries.path_view import path_view
from monitor.store.engine import Store
from tests.factories import (
    BOEG,
    KADE,
    LEAD,
    NINA,
    PLACES,
    Q2,
    Q3,
    START,
    VELD,
    a_path,
    a_store_with_registers,
    approved,
    the_public_series,
)
from tests.queries.test_worked_trajects import handed_in, the_case

Q4 = Q3.plus(1)


def asked(store: Store, quarter: Quarter | None = None, actor: Actor = LEAD) -> OverviewPage:
    with store.read() as session:
        return overview_page(session, actor, quarter)


def agreed(store: Store, indicator: str, value: int) -> None:
    """Agree on a path of the country that stands at one value."""
    with store.begin() as session:
        set_path(
            session, LEAD, Path("NL", indicator, 0, START, "afgesproken", "test", False, ((Q2, value), (Q3, value)))
        )


def moved(one: Coming | None) -> tuple[int, int]:
    assert one is not None
    return one.build.now.removed, one.build.now.alternatives


def test_what_goes_and_comes_is_as_written_down(store: Store) -> None:
    page = asked(handed_in(the_case(store)))
    assert {one.region: moved(one) for one in page.coming} == {"noord": (10, 8), "oost": (-1, 0)}
    assert moved(page.country) == (9, 8)


def test_what_goes_and_comes_is_the_same_as_on_the_page_about_conversions(store: Store) -> None:
    page = asked(handed_in(the_case(store)))
    with store.read() as session:
        other = ombouw(session, LEAD)
    assert tuple(one.build for one in page.coming) == other.regions
    assert page.country is not None
    assert page.country.build == other.country


def test_alternatives_change_over_the_landsdelen_that_reported_in_both_quarters(store: Store) -> None:
    page = asked(handed_in(the_case(store)))
    assert page.country is not None
    change = page.country.alternatives.change
    assert change is not None
    assert (change.value, change.before, change.compared) == (8, Q2, Coverage(2, 2))


def test_of_who_did_not_report_alternatives_are_unknown_and_the_country_says_so(store: Store) -> None:
    handed_in(the_case(store))
    approved(store, "oost", Q4, {VELD: 10})
    page = asked(store)
    noord, oost = page.coming
    assert (noord.alternatives.total.value, noord.build.stand_of) == (None, Q3)
    assert oost.alternatives.total.value == 0
    assert page.country is not None
    total = page.country.alternatives.total
    assert (total.value, total.coverage) == (0, Coverage(1, 2, ("Noord",)))


def test_where_no_traject_was_ever_told_alternatives_are_unknown(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q3, {KADE: 20})
    page = asked(store)
    assert page.country is not None
    assert (page.country.alternatives.total.value, page.country.alternatives.change) == (None, None)


def test_alternatives_are_judged_by_their_own_path_on_which_more_is_better(store: Store) -> None:
    handed_in(the_case(store))
    agreed(store, ALTERNATIVES.code, 20)
    page = asked(store)
    assert page.country is not None
    shown = page.country.alternatives
    assert (shown.on_path, shown.gap, shown.standing) == (20, -12, Standing.ACHTER)


def test_money_and_youths_are_judged_by_their_paths_too(store: Store) -> None:
    a_store_with_registers(store)
    agreed(store, "besteed", 500)
    agreed(store, "bezet", 9)
    approved(store, "noord", Q3, {(KADE, "bezet"): 14, ("duin", "besteed", "spuk2024/vastgoed"): 530})
    nation = asked(store).nation
    assert nation.spent is not None
    assert nation.occupied is not None
    assert (nation.spent.on_path, nation.spent.gap, nation.spent.standing) == (500, 30, Standing.OP_KOERS)
    assert (nation.occupied.on_path, nation.occupied.gap, nation.occupied.standing) == (9, 5, Standing.ACHTER)


def test_a_coordinator_gets_the_country_and_his_own_row_and_all_of_the_map(store: Store) -> None:
    page = asked(handed_in(the_case(store)), actor=NINA)
    assert [one.region for one in page.coming] == ["noord"]
    assert moved(page.country) == (9, 8)
    assert {one.landsdeel for one in page.on_map} == {"noord", "oost"}


def test_where_only_a_published_figure_is_known_there_is_no_map(store: Store) -> None:
    a_store_with_registers(store)
    the_public_series(store)
    approved(store, "noord", Q3, {KADE: 20})
    page = asked(store, Quarter(2025, 2))
    assert (page.country, page.coming, page.on_map) == (None, (), ())
    assert asked(store).on_map


def test_an_expectation_says_how_far_earlier_ones_were_off_as_on_the_page_of_paths(store: Store) -> None:
    a_store_with_registers(store)
    a_path(store)
    for number, places in enumerate((50, 48, 46, 44, 42, 36)):
        quarter = Q3.plus(number - 5)
        approved(store, "noord", quarter, {KADE: places, BOEG: 10})
        approved(store, "oost", quarter, {VELD: 7})
    with store.read() as session:
        reach = path_view(session, LEAD, "NL", PLACES).reach
    tested = asked(store).nation.tested
    assert reach is not None
    assert tested == reach.test
    assert tested is not None
    # every try was right but those of the last quarter: 4 places off, one to four quarters ahead
    assert (round(tested.error, 4), tested.tries) == (Decimal("0.8333"), 10)


def test_only_events_of_the_whole_country_stand_on_the_chart(store: Store) -> None:
    a_store_with_registers(store)
    approved(store, "noord", Q3, {KADE: 20})
    nation = Happening("g1", HappeningKind.BELEID, "NL", "", "", START, None, "Besluit", source="test")
    own = Happening(
        "g2", HappeningKind.OPNAMESTOP, "noord", "duin", KADE, date(2025, 1, 1), None, "Stop", source="test"
    )
    with store.begin() as session:
        put_happenings(session, LEAD, [nation, own])
    assert [one.code for one in asked(store).happenings] == ["g1"]
