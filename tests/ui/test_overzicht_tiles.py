from dataclasses import replace

import pytest

from monitor.actions.paths import set_path
from monitor.domain.figure import Coverage, Total
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.domain.series import Path, Point
from monitor.domain.status_rule import Standing
from monitor.queries.overview import Measured
from monitor.queries.overview_answer import OverviewPage
from monitor.queries.overview_page import overview_page
from monitor.queries.totals import Change
from monitor.store.engine import Store
from monitor.ui.overzicht.cards import path_chart
from monitor.ui.overzicht.coming import coming_chart
from monitor.ui.overzicht.map import legend, region_links, status_chart
from monitor.ui.overzicht.tiles import base_of, change_line, gap_pill, overview_tiles
from monitor.ui.tiles import Bar, Tile
from tests.factories import (
    BOEG,
    KADE,
    LEAD,
    NINA,
    Q1,
    Q2,
    Q3,
    START,
    VELD,
    a_path,
    a_published_figure,
    a_store_with_registers,
    approved,
)
from tests.queries.test_worked_trajects import handed_in, the_case

BEFORE = Quarter(2026, 2)


def measured(value: int | None = 412, gap: int | None = None, standing: Standing | None = None) -> Measured:
    return Measured("gesloten_capaciteit", Total(value, Coverage(12, 12)), None, 374, gap, standing)


@pytest.mark.parametrize(
    ("gap", "standing", "words"),
    [
        (38, Standing.ACHTER, "38 boven het pad"),
        (-6, Standing.OP_KOERS, "6 onder het pad"),
        (0, Standing.OP_KOERS, "Precies op het pad"),
        (8, Standing.TE_WEINIG, "Te weinig opgaven"),
        (None, Standing.GEEN_PAD, "Geen pad afgesproken"),
    ],
)
def test_the_gap_is_said_in_words(gap: int | None, standing: Standing, words: str) -> None:
    assert gap_pill(measured(gap=gap, standing=standing), "nl").text == words


@pytest.mark.parametrize(
    ("gap", "words"),
    [(38, "Ten minste 38 boven het pad"), (-6, "Ten hoogste 6 onder het pad"), (0, "Op het pad of erboven")],
)
def test_a_gap_of_what_is_not_complete_says_which_way_it_can_still_go(gap: int, words: str) -> None:
    loose = replace(measured(gap=gap, standing=Standing.ACHTER), total=Total(412, Coverage(11, 12)))
    assert gap_pill(loose, "nl").text == words


def test_a_change_over_a_part_of_the_places_says_over_how_many() -> None:
    change = Change(-3, BEFORE, Coverage(9, 12))
    partial = Measured("bezet", Total(300, Coverage(11, 12)), change)
    assert change_line(partial, "nl") == "−3 t.o.v. 2026\u00a0K2 (over 9 van 12)"


def test_the_base_is_the_first_complete_number_since_the_baseline() -> None:
    points = (
        Point(Quarter(2010, 4), Total(1622, Coverage(1, 1))),
        Point(Quarter(2024, 1), Total(500, Coverage(11, 12))),
        Point(Quarter(2024, 2), Total(560, Coverage(12, 12))),
        Point(Quarter(2024, 3), Total(540, Coverage(12, 12))),
    )
    assert base_of(points, measured()) == 560


def test_a_gap_in_money_is_said_in_euros() -> None:
    spent = replace(measured(gap=-16_000_000_00, standing=Standing.ACHTER), indicator="besteed")
    assert gap_pill(spent, "nl").text == "€\u00a016,0\u00a0mln onder het pad"


def asked(store: Store, quarter: Quarter | None = None, actor: Actor = LEAD) -> OverviewPage:
    with store.read() as session:
        return overview_page(session, actor, quarter)


def shown(page: OverviewPage) -> dict[str, Tile]:
    return {tile.name: tile for tile in overview_tiles(page.nation, "nl", page.country)}


def test_the_tiles_of_reported_figures_lead_to_the_figures_behind_them(store: Store) -> None:
    tiles = shown(asked(handed_in(the_case(store))))
    assert {name: tile.href for name, tile in tiles.items()} == {
        "Gesloten plaatsen": "/?toon=gesloten_capaciteit#cijfers",
        "Bezette plaatsen": "/?toon=bezet#cijfers",
        "Alternatieven in gebruik": "/?toon=alternatieven_in_gebruik#cijfers",
        "Besteed": "/?toon=besteed#cijfers",
        "Opgaven ontvangen": "#opgaven",
    }


def status_of(tile: Tile) -> str:
    return tile.status.text if tile.status else ""


def test_alternatives_without_a_path_stand_against_what_is_planned(store: Store) -> None:
    tile = shown(asked(handed_in(the_case(store))))["Alternatieven in gebruik"]
    assert (tile.value, tile.bar) == ("8", Bar(1.0))
    assert tile.lines == ("+8 t.o.v. 2026\u00a0K2", "nog 0 gepland")
    assert status_of(tile) == "Geen norm"


def test_alternatives_with_a_path_stand_against_its_end_with_a_tick(store: Store) -> None:
    handed_in(the_case(store))
    steps = ((Q2, 4), (Q3, 10), (Quarter(2029, 4), 40))
    with store.begin() as session:
        set_path(session, LEAD, Path("NL", "alternatieven_in_gebruik", 0, START, "afgesproken", "test", False, steps))
    tile = shown(asked(store))["Alternatieven in gebruik"]
    assert tile.bar == Bar(0.2, 0.25)
    assert "20% van 40 eind 2029, pad 25%" in tile.lines
    assert status_of(tile) == "2 onder het pad"


def test_alternatives_that_nobody_told_of_are_unknown(store: Store) -> None:
    approved(a_store_with_registers(store), "noord", Q3, {KADE: 20})
    tile = shown(asked(store))["Alternatieven in gebruik"]
    assert (tile.value, tile.bar, tile.lines) == ("–", None, ("geen trajecten gemeld",))


def test_the_legend_of_the_map_counts_landsdelen_by_status(store: Store) -> None:
    a_store_with_registers(store)
    a_path(store, "noord", [(Q2, 20), (Q3, 20)])
    approved(store, "noord", Q3, {KADE: 30, BOEG: 10})
    page = asked(store)
    assert [one.split(" <b>")[0] for one in str(legend(page, "nl")).split("</span>")[1:]] == ["Achter", "Geen opgave"]
    assert status_chart(page, "nl").title == "Eén landsdeel ligt achter: Noord"
    assert 'href="/regio?kwartaal=2026-Q3&amp;regio=oost"' in region_links(page, "nl")


def test_a_published_point_leads_to_the_publications_where_there_are_reports_too(store: Store) -> None:
    a_store_with_registers(store)
    a_published_figure(store, 41, day=Q2.end, month="2026-09")
    a_published_figure(store, 44, day=Q1.end, month="2026-09")
    approved(store, "noord", Q2, {KADE: 30, BOEG: 10})
    drawn = path_chart(asked(store, quarter=Q2).nation, "nl")
    assert [trace.meta["leads"] for trace in drawn.figure.data if trace.meta] == [
        ["/?kwartaal=2026-Q1", "/vergelijken?kwartaal=2026-Q2#gepubliceerd"],
        ["/?kwartaal=2026-Q2&toon=gesloten_capaciteit#cijfers"],
    ]


def test_the_map_of_a_coordinator_holds_the_status_of_his_own_landsdeel_only(store: Store) -> None:
    approved(approved_in_oost(store), "noord", Q3, {KADE: 30, BOEG: 10})
    page = asked(store, actor=NINA)
    drawn = status_chart(page, "nl")
    assert set(drawn.table[drawn.table["Landsdeel"] == "Oost"].iloc[:, 1]) == {
        "cijfers alleen voor het eigen landsdeel"
    }
    assert "Van lege tegels" in drawn.sentence
    assert "regio=oost" not in region_links(page, "nl")


def test_a_landsdeel_that_did_not_report_is_drawn_as_told_last_and_is_in_no_sum(store: Store) -> None:
    handed_in(the_case(store))
    approved(store, "oost", Q3.plus(1), {VELD: 10})
    drawn = coming_chart(asked(store), "nl")
    if drawn is None:
        pytest.fail("there is something to draw")
    assert drawn.title == "Meer alternatieven open (0) dan gesloten plaatsen weg (−1) in 1 van 2 landsdelen"
    assert list(drawn.table["Stand"]) == ["gemeld in 2026\u00a0K3", "opgegeven", "opgegeven"]
    assert "Gearceerd" in drawn.sentence


def approved_in_oost(store: Store) -> Store:
    approved(a_store_with_registers(store), "oost", Q3, {VELD: 7})
    return store
