from datetime import date
from decimal import Decimal
from typing import Any

from monitor.charts.described import Described, Words
from monitor.charts.palette import STANDING_COLOURS
from monitor.charts.path_to_zero import path_to_zero
from monitor.charts.path_words import path_alt
from monitor.charts.to_zero import ToZero
from monitor.domain.agreed import joined
from monitor.domain.catalogue.indeling import EURO
from monitor.domain.figure import Coverage, Total
from monitor.domain.quarter import Quarter
from monitor.domain.series import Expected, Path, Point
from monitor.domain.status_rule import Standing
from monitor.domain.words import Language, Text

START = Quarter(2025, 1)
PLACES = Text(nl="gesloten plaatsen", en="closed places")


def series(*values: int | None, start: Quarter = START) -> tuple[Point, ...]:
    """Points from `start` on; None is a quarter nobody reported."""
    return tuple(
        Point(start.plus(i), Total(value, Coverage(12, 12))) for i, value in enumerate(values) if value is not None
    )


def agreed(*milestones: tuple[Quarter, int]) -> Path:
    return Path("NL", "gesloten_capaciteit", 1, date(2024, 6, 19), "afspraak", "Kamerstuk", False, milestones)


def drawn(
    reported: tuple[Point, ...] = (),
    published: tuple[Point, ...] = (),
    path: Path | None = None,
    expected: tuple[Expected, ...] = (),
    standing: Standing = Standing.ACHTER,
    required: Decimal | None = None,
    language: Language = "nl",
) -> Described:
    what = ToZero(PLACES, Quarter(2026, 3), reported, published, path, expected, "bron", standing, required)
    return path_to_zero(what, Words("Titel", "Zin", "Bron"), "Beschrijving", language)


def written(chart: Described) -> str:
    return " ".join(str(a.text) for a in chart.figure.layout.annotations)


def trace(chart: Described, symbol: str) -> Any:
    return next(t for t in chart.figure.data if t.type == "scatter" and t.marker.symbol == symbol)


def test_the_table_holds_the_numbers_of_the_chart() -> None:
    chart = drawn(
        series(100, 90),
        series(110, start=Quarter(2024, 4)),
        agreed((START, 100), (Quarter(2025, 3), 80)),
        (Expected(Quarter(2025, 3), Decimal(80), Decimal(70), Decimal(85)),),
    )
    assert chart.table.loc["2025\u00a0K2"].to_dict() == {
        "Opgegeven": "90",
        "Locaties gemeld": "12 van 12",
        "Gepubliceerd": "–",
        "Afgesproken pad": "90",
        "Verschil": "gelijk",
        "Verwachting": "–",
        "Marge": "–",
    }
    assert chart.table.loc["2025\u00a0K3", "Marge"] == "70 tot 85"
    assert chart.table.loc["2024\u00a0K4", "Gepubliceerd"] == "110"
    assert list(trace(chart, "circle").y) == [100, 90]


def test_a_quarter_nobody_reported_is_a_gap_and_not_zero() -> None:
    line = trace(drawn(series(100, None, 80)), "circle")
    assert list(line.y) == [100, None, 80]
    assert line.connectgaps is False


def test_published_points_are_never_joined_with_reported_ones() -> None:
    chart = drawn(series(100, 90), series(110, start=Quarter(2024, 4)))
    squares = trace(chart, "square")
    assert squares.mode == "markers"
    assert list(squares.y) == [110]
    assert "■ Gepubliceerd (bron)" in written(chart)


def test_the_gap_is_named_with_its_sign() -> None:
    chart = drawn(series(100, 95), path=agreed((START, 100), (Quarter(2025, 3), 80)))
    assert "▲ 5 boven het pad" in written(chart)


def test_exactly_on_the_path_has_no_bracket() -> None:
    on_path = drawn(series(100, 90), path=agreed((START, 100), (Quarter(2025, 3), 80)))
    above = drawn(series(100, 95), path=agreed((START, 100), (Quarter(2025, 3), 80)))
    assert "precies op het pad" in written(on_path)
    behind = STANDING_COLOURS[Standing.ACHTER]
    assert [behind in {one.line.color for one in chart.figure.data} for chart in (on_path, above)] == [False, True]


def test_the_last_point_is_hollow_while_it_is_provisional() -> None:
    points = (*series(100), Point(START.plus(1), Total(90, Coverage(12, 12), provisional=True)))
    assert trace(drawn(points), "circle").marker.color == ("#14427B", "#FFFFFF")
    assert "90 (voorlopig)" in set(drawn(points).table["Opgegeven"])


def test_an_incomplete_quarter_says_at_least_and_hatches_the_last_known_of_the_rest() -> None:
    points = (*series(100), Point(START.plus(1), Total(80, Coverage(11, 12, ("a",)), last_known=12)))
    chart = drawn(points)
    hatched = next(t for t in chart.figure.data if t.fillpattern.shape == "/")
    assert (min(hatched.y), max(hatched.y)) == (80, 92)
    assert "ten minste 80" in written(chart)
    assert chart.table.loc["2025\u00a0K2", "Laatst bekend van de rest"] == "12"


def test_the_line_stops_before_an_incomplete_quarter() -> None:
    points = (*series(100, 95), Point(START.plus(2), Total(80, Coverage(11, 12, ("a",)))))
    line, apart = (t for t in drawn(points).figure.data if t.marker.symbol == "circle")
    assert list(line.y) == [100, 95]
    assert (apart.mode, list(apart.y)) == ("markers", [80])


def test_an_incomplete_number_below_the_path_claims_no_gap() -> None:
    points = (Point(START, Total(80, Coverage(11, 12, ("a",)))),)
    assert "onder het pad" not in written(drawn(points, path=agreed((START, 100), (Quarter(2025, 3), 80))))


def test_the_expectation_goes_out_from_the_last_complete_quarter() -> None:
    points = (*series(100, 95), Point(START.plus(2), Total(80, Coverage(11, 12, ("a",)))))
    chart = drawn(points, expected=(Expected(START.plus(2), Decimal(90), Decimal(85), Decimal(93)),))
    dotted = next(t for t in chart.figure.data if t.line.dash == "2px,4px")
    assert list(dotted.y) == [95, 90]


def test_a_single_point_without_a_path_is_drawn() -> None:
    chart = drawn(series(100))
    assert "100 in 2025" in written(chart)
    assert list(chart.table.columns) == ["Opgegeven", "Locaties gemeld"]


def test_no_points_at_all_still_give_a_chart_with_the_target() -> None:
    chart = drawn(path=agreed((Quarter(2029, 4), 0)))
    assert "doel: 0" in written(chart)
    assert chart.table.loc["2029\u00a0K4", "Afgesproken pad"] == "0"


def test_nothing_at_all_says_that_it_is_unknown() -> None:
    assert drawn().table.iloc[0, 0] == "–"


def test_the_pace_that_is_needed_is_drawn_from_the_last_point_to_the_target() -> None:
    chart = drawn(published=series(525), path=agreed((Quarter(2029, 4), 0)), required=Decimal("29.17"))
    needed = next(t for t in chart.figure.data if t.line.dash == "dash")
    assert list(needed.y) == [525, 0]
    assert "Nodig: 29,2 per kwartaal" in written(chart)


def test_the_chart_speaks_english_when_asked() -> None:
    chart = drawn(series(1000, 995), path=agreed((START, 1000), (Quarter(2025, 3), 980)), language="en")
    assert "above the path" in written(chart)
    assert chart.table.loc["2025\u00a0Q1", "Reported"] == "1,000"
    assert chart.figure.layout.separators == ".,"


def test_earlier_versions_are_thin_lines_from_their_decision_named_by_its_month() -> None:
    first = Path("NL", "p", 1, date(2024, 6, 30), "r", "b", False, ((Quarter(2024, 2), 100), (Quarter(2026, 2), 20)))
    second = Path("NL", "p", 2, date(2025, 3, 31), "r", "b", False, ((Quarter(2027, 1), 20),))
    agreed_now = joined((first, second))
    what = ToZero(
        PLACES, Quarter(2026, 3), series(100, 90), (), agreed_now.newest, (), "bron", Standing.ACHTER, None,
        agreed_now.older,
    )  # fmt: skip
    chart = path_to_zero(what, Words("Titel", "Zin", "Bron"), path_alt(what), "nl")
    older = next(t for t in chart.figure.data if t.name == "pad jun 2024")
    newest = trace(chart, "diamond")
    assert (list(older.y), older.line.width < newest.line.width) == ([100, 20], True)
    assert list(newest.y) == [70, 20]  # on from 100 - 3 x 10, at the end of the first quarter of 2025
    assert "pad jun 2024" in written(chart)
    assert "Het pad van 30 juni 2024 liep naar 20 in 2026\u00a0K2." in chart.alt
    assert chart.table.loc["2026\u00a0K2", "Pad jun 2024"] == "20"
    assert chart.table.loc["2025\u00a0K2", "Afgesproken pad"] == "64"  # 70 - 50/8


def test_an_earlier_version_that_was_only_an_end_is_no_line() -> None:
    target = agreed((Quarter(2029, 4), 0))
    newest = Path("NL", "p", 2, date(2024, 7, 1), "r", "b", False, ((START, 100), (Quarter(2029, 4), 0)))
    what = ToZero(PLACES, START, series(100), (), newest, (), "bron", Standing.ACHTER, None, (target,))
    chart = path_to_zero(what, Words("Titel", "Zin", "Bron"), "Beschrijving", "nl")
    assert "pad jun" not in written(chart)
    assert not [name for name in chart.table.columns if name.startswith("Pad ")]


def test_euros_are_drawn_in_millions_and_written_short() -> None:
    path = agreed((START, 10_000_000_00), (Quarter(2025, 3), 30_000_000_00))
    points = series(10_000_000_00, 15_000_000_00)
    what = ToZero(PLACES, Quarter(2025, 2), points, (), path, (), "bron", Standing.ACHTER, None, (), EURO)
    chart = path_to_zero(what, Words("Titel", "Zin", "Bron"), "Beschrijving", "nl")
    assert list(trace(chart, "circle").y) == [10, 15]
    assert list(trace(chart, "diamond").y) == [10, 30]
    assert chart.table.loc["2025\u00a0K2"].to_dict() == {
        "Opgegeven": "€\u00a015,0\u00a0mln",
        "Locaties gemeld": "12 van 12",
        "Afgesproken pad": "€\u00a020,0\u00a0mln",
        "Verschil": "−€\u00a05,0\u00a0mln",
    }
    assert chart.figure.layout.yaxis.ticksuffix == "\u00a0mln"
