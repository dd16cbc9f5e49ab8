"""Where the parts of drawings lead to: an address beside each point, and names that are links."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from monitor.charts.described import Described, Words
from monitor.charts.destinations import Departures, destinations
from monitor.charts.gone_and_come import GoneRow, gone_and_come
from monitor.charts.leading import PathLeads, leading, linked
from monitor.charts.path_to_zero import path_to_zero
from monitor.charts.path_words import path_alt
from monitor.charts.provider_course import CoursePoint, provider_course
from monitor.charts.provider_sites import SiteBar, provider_sites
from monitor.charts.share_lines import ShareLine, share_lines
from monitor.charts.then_and_now import then_and_now_chart
from monitor.charts.tile_map import RegionTile, status_map
from monitor.charts.to_zero import ToZero
from monitor.domain.catalogue import INDICATORS
from monitor.domain.compared import Line, Measure, Stand
from monitor.domain.figure import Coverage, RatioAnswer, Source, Total
from monitor.domain.indicator import Code
from monitor.domain.quarter import Quarter
from monitor.domain.series import Path, Point
from monitor.domain.status_rule import Standing
from monitor.domain.words import Text

WORDS = Words("Titel", "Zin.", "Bron.")
NOORD = "/regio?regio=noord"
Q1, Q2, Q3 = (Quarter(2026, number) for number in (1, 2, 3))
ALL, SOME = Coverage(2, 2), Coverage(1, 2, ("De Kade",))


def led(described: Described) -> list[list[str]]:
    """Return the addresses of every trace that leads somewhere."""
    return [trace.meta["leads"] for trace in described.figure.data if trace.meta]


def test_an_address_stands_beside_each_point_unless_none_leads_anywhere() -> None:
    assert leading(["/a", ""]) == {"meta": {"leads": ["/a", ""]}}
    assert leading(["", ""]) == {}


def test_a_name_is_a_link_in_its_colour_and_both_are_escaped() -> None:
    assert linked("A & B", "/regio?a=1&b=2", "#123456") == (
        '<a href="/regio?a=1&amp;b=2" target="_self" style="color:#123456">A &amp; B</a>'
    )
    assert linked("A & <b>", "", "#123456") == "A &amp; &lt;b&gt;"


def test_every_bar_and_name_of_gone_and_come_leads_to_its_landsdeel() -> None:
    drawn = gone_and_come([GoneRow("Noord", 4, 2, 1, href=NOORD), GoneRow("Oost", 1, 1, 0)], WORDS)
    assert [bar.meta["leads"] for bar in drawn.figure.data if bar.type == "bar"] == [[NOORD, ""]] * 3
    names = [note.text for note in drawn.figure.layout.annotations if note.xref == "paper"]
    assert [NOORD in name for name in names] == [True, False]


def test_a_tile_leads_to_the_page_of_its_landsdeel() -> None:
    tile = RegionTile("JZ01", "Groningen", "noord", "Noord", standing=Standing.OP_KOERS, href=NOORD)
    drawn = status_map([tile, replace(tile, code="JZ02", name="Drenthe", href="")], WORDS)
    assert [trace.meta["leads"] for trace in drawn.figure.data if trace.meta] == [[NOORD, ""]]


def test_a_bar_of_a_site_leads_to_the_life_of_its_own_figure() -> None:
    drawn = provider_sites([SiteBar("De Kade", 24, 20, "/plaatsen", "/bezet")], WORDS)
    assert [bar.meta["leads"] for bar in drawn.figure.data] == [["/plaatsen"], ["/bezet"]]
    assert '<a href="/plaatsen"' in drawn.figure.layout.annotations[0].text


def test_a_destination_leads_to_the_figures_of_the_departures() -> None:
    home = Code("thuis", Text(nl="thuis", en="home"))
    left = Departures(Quarter.of_code("2026-Q3"), Total(10, Coverage(1, 1)), {"thuis": 10})
    drawn = destinations([left], [home], WORDS, leads={"thuis": "/kwaliteit"})
    assert drawn.figure.data[0].meta["leads"] == ["/kwaliteit"]


def test_a_point_of_a_share_leads_to_its_quarter_and_a_gap_nowhere() -> None:
    known = RatioAnswer(Decimal(50), Total(1, ALL), Total(2, ALL), ALL)
    unknown = RatioAnswer(None, Total(None, ALL), Total(2, ALL), ALL)
    line = ShareLine(Text.same("lang"), ((Q1, known), (Q2, unknown), (Q3, known)), lambda quarter: f"/{quarter.code}")
    assert led(share_lines([line], WORDS, "Verblijf")) == [["/2026-Q1", "", "/2026-Q3"]]


def test_a_point_of_the_path_leads_to_its_figures_and_a_corner_to_the_path() -> None:
    reported = (Point(Q1, Total(30, ALL)), Point(Q2, Total(20, SOME)), Point(Q3, Total(10, ALL)))
    published = (Point(Q1, Total(31, ALL, source=Source.PUBLIEK)),)
    corners = ((Q1, 30), (Quarter(2026, 4), 0))
    path = Path("NL", "gesloten_capaciteit", 1, date(2025, 1, 1), "", "", False, corners)
    leads = PathLeads(lambda quarter: f"/eigen/{quarter.code}", lambda quarter: f"/elders/{quarter.code}", "/paden")
    drawn = ToZero(INDICATORS["gesloten_capaciteit"].name, Q3, reported, published, path, (), leads=leads)
    agreed, elsewhere, complete, incomplete = led(path_to_zero(drawn, WORDS, path_alt(drawn, "nl")))
    assert set(agreed) == {"/paden"}
    assert elsewhere == ["/elders/2026-Q1"]
    # the quarter that is not complete stands apart, and is a gap in the line
    assert complete == ["/eigen/2026-Q1", "", "/eigen/2026-Q3"]
    assert incomplete == ["/eigen/2026-Q2"]


def test_both_lines_of_a_provider_lead_to_their_own_figures() -> None:
    points = [
        CoursePoint(Q1, Total(30, ALL), Total(24, ALL), "/plaatsen/1", "/bezet/1"),
        CoursePoint(Q3, Total(20, ALL), Total(15, SOME), "/plaatsen/3", "/bezet/3"),
    ]
    assert led(provider_course(points, WORDS)) == [
        ["/plaatsen/1", "", "/plaatsen/3"],
        ["/bezet/1", "", ""],
        ["", "", "/bezet/3"],
    ]


def test_a_point_of_then_leads_elsewhere_than_the_same_quarter_now() -> None:
    then = Line("noord", Text.same("Noord"), (Stand(Q1, Decimal(30)), Stand(Q2, None)))
    now = Line("noord", Text.same("Noord"), (Stand(Q1, Decimal(28)), Stand(Q2, Decimal(20))))
    drawn = then_and_now_chart(
        Measure(INDICATORS["gesloten_capaciteit"]), then, now, ("toen", "nu"), WORDS, lambda stand, _: str(stand.value),
        then_lead=lambda quarter: f"/toen/{quarter.code}", now_lead=lambda quarter: f"/nu/{quarter.code}",
    )  # fmt: skip
    assert led(drawn) == [["/toen/2026-Q1", ""], ["/nu/2026-Q1", "/nu/2026-Q2"]]
