"""Where the parts of drawings lead to: an address beside each point, and names that are links."""

from dataclasses import replace

from monitor.charts.described import Words
from monitor.charts.destinations import Departures, destinations
from monitor.charts.gone_and_come import GoneRow, gone_and_come
from monitor.charts.leading import leading, linked
from monitor.charts.provider_sites import SiteBar, provider_sites
from monitor.charts.tile_map import RegionTile, status_map
from monitor.domain.figure import Coverage, Total
from monitor.domain.indicator import Code
from monitor.domain.quarter import Quarter
from monitor.domain.status_rule import Standing
from monitor.domain.words import Text

WORDS = Words("Titel", "Zin.", "Bron.")
NOORD = "/regio?regio=noord"


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
