"""Places gone against alternatives open, and the balance as a flow: the tables hold the charts' numbers."""

from __future__ import annotations

from monitor.charts.balance_flow import balance_flow, pieces
from monitor.charts.build_up import build_up
from monitor.charts.described import Described, Words
from monitor.domain.balance import Balance
from monitor.domain.build_up import BuildPoint
from monitor.domain.formats import count
from monitor.domain.quarter import Quarter

NOW = Quarter(2026, 3)
WORDS = Words("Titel", "Zin", "Bron")
POINTS = (
    BuildPoint(NOW.plus(-1), 4, 0),
    BuildPoint(NOW, 20, 8),
    BuildPoint(NOW.plus(1), 30, 12, False),
    BuildPoint(NOW.plus(2), 30, 30, False),
)
BALANCE = Balance(30, 15, 2, 24, 17, correction=-1)


def written(chart: Described) -> str:
    return " ".join(str(a.text) for a in chart.figure.layout.annotations)


def test_the_table_holds_the_numbers_of_the_chart() -> None:
    chart = build_up(POINTS, WORDS)
    (bar,) = (t for t in chart.figure.data if t.type == "bar")
    table = chart.table.iloc[::-1]
    assert [count(value) for value in bar.y] == list(table["Alternatieven open"])
    lines = [t for t in chart.figure.data if t.type == "scatter" and t.line.color in ("#14427B", "#333F4C")]
    drawn = {y for line in lines for y in line.y}
    assert {count(value) for value in drawn} == set(table["Gesloten plaatsen weg"])
    assert list(table["Verschil"]) == ["+4", "+12", "+18", "gelijk"]
    assert list(table["Stand"]) == ["gebeurd", "gebeurd", "gepland", "gepland"]


def test_what_is_planned_is_hollow_and_dashed() -> None:
    chart = build_up(POINTS, WORDS)
    (bar,) = (t for t in chart.figure.data if t.type == "bar")
    assert list(bar.marker.color) == ["#6B4397", "#6B4397", "#FFFFFF", "#FFFFFF"]
    dashed = next(t for t in chart.figure.data if t.type == "scatter" and t.line.dash == "6px,4px")
    assert list(dashed.y) == [20, 30, 30]


PARTLY = (
    BuildPoint(NOW.plus(-4), 2, 1),
    BuildPoint(NOW.plus(-3), 3, 2),
    BuildPoint(NOW.plus(-1), 4, 3),
    BuildPoint(NOW, 20, 8, complete=False),
    BuildPoint(NOW, 26, 9, happened=False, complete=False),
    BuildPoint(NOW.plus(1), 30, 12, False),
)


def test_a_quarter_that_is_not_complete_is_hatched_and_apart_from_the_line() -> None:
    chart = build_up(PARTLY, WORDS)
    (bar,) = (t for t in chart.figure.data if t.type == "bar")
    assert list(bar.y) == [1, 2, 3, 8, 12]
    assert list(bar.marker.pattern.shape) == ["", "", "", "/", ""]
    assert list(bar.marker.color) == ["#6B4397", "#6B4397", "#6B4397", "#6B4397", "#FFFFFF"]
    scatters = [t for t in chart.figure.data if t.type == "scatter"]
    assert [list(t.y) for t in scatters if t.line.dash == "solid"] == [[2, 3], [4]]
    (hollow,) = (t for t in scatters if t.mode == "markers")
    assert (list(hollow.y), hollow.marker.color) == ([20], "#FFFFFF")


def test_the_plan_goes_on_from_what_everyone_told_last() -> None:
    chart = build_up(PARTLY, WORDS)
    dashed = next(t for t in chart.figure.data if t.type == "scatter" and t.line.dash == "6px,4px")
    assert list(dashed.y) == [26, 30]
    assert list(chart.table["Stand"])[:3] == ["gepland", "met wie niet meldde, zoals laatst verteld", "niet compleet"]
    assert "niet alle landsdelen" in written(chart)
    assert "niet alle landsdelen" not in written(build_up(POINTS, WORDS))
    assert "8 alternatieven open (niet alle landsdelen meldden)" in chart.alt


def test_the_widest_gap_is_named_with_its_quarter() -> None:
    assert "18 verschil in 2026\u00a0K4" in written(build_up(POINTS, WORDS))
    assert "verschil" not in written(build_up((BuildPoint(NOW, 4, 6),), WORDS))


def test_the_description_says_where_it_stands_and_where_it_goes() -> None:
    alt = build_up(POINTS, WORDS).alt.replace("\u00a0", " ")
    assert "In 2026 K3 zijn 20 gesloten plaatsen weg en 8 alternatieven open." in alt
    assert "in 2027 K1 30 en 30" in alt


def test_the_flow_goes_from_begin_to_end_with_what_is_not_explained() -> None:
    found = [(p.name.nl, p.value, p.start) for p in pieces(BALANCE)]
    assert found == [
        ("Begin", 30, 0),
        ("Geopend", 15, 30),
        ("Gesloten", -2, 45),
        ("Omgezet", -24, 43),
        ("Correctie", -1, 19),
        ("Niet verklaard", -1, 18),
        ("Eind", 17, 0),
    ]


def test_the_table_of_the_flow_holds_its_bars() -> None:
    chart = balance_flow(BALANCE, WORDS)
    (bar,) = chart.figure.data
    assert list(bar.y) == list(chart.table.index)
    assert list(chart.table["Gesloten plaatsen"]) == ["30", "+15", "−2", "−24", "−1", "−1", "17"]
    assert list(bar.x) == [30, 15, -2, -24, -1, -1, 17]
    assert list(bar.marker.pattern.shape) == ["", "", "", "", "", "/", ""]
    assert "Begin 30, Geopend +15" in chart.alt


def test_what_adds_nothing_is_left_out_of_the_flow() -> None:
    assert [p.name.nl for p in pieces(Balance(10, 0, 0, 10, 0))] == ["Begin", "Omgezet", "Eind"]
