from base64 import b64decode
from decimal import Decimal

from monitor.charts.described import Words
from monitor.charts.destinations import Departures, destinations
from monitor.charts.share_lines import ShareLine, share_lines
from monitor.charts.small_bars import small_bars
from monitor.domain.catalogue import BREAKDOWNS
from monitor.domain.figure import Coverage, RatioAnswer, Total
from monitor.domain.quarter import Quarter
from monitor.domain.series import Point
from monitor.domain.words import Text

WORDS = Words("Het vaakst naar huis", "Deel van het vertrek.", "Bron: opgave.")
Q2, Q3 = Quarter(2026, 2), Quarter(2026, 3)
CODES = BREAKDOWNS["bestemming"].codes
WHOLE, SHORT = Coverage(2, 2), Coverage(1, 2)


def left(quarter: Quarter, coverage: Coverage = WHOLE, loose: bool = False, **parts: int) -> Departures:
    return Departures(quarter, Total(sum(parts.values()) or None, coverage, loose), parts)


def answer(value: str | None, coverage: Coverage = WHOLE, loose: bool = False) -> RatioAnswer:
    total = Total(1, coverage, loose)
    return RatioAnswer(None if value is None else Decimal(value), total, total, coverage)


def test_bars_are_parts_of_the_departures_and_the_table_holds_them() -> None:
    drawn = destinations([left(Q2, thuis=1, ggz=1), left(Q3, thuis=3, onbekend=1)], CODES, WORDS)
    bars = [trace.x[0] for trace in drawn.figure.data if trace.type == "bar"]
    assert bars == [75, 0, 0, 0, 0, 0, 25]
    now, before = drawn.table["2026\u00a0K3"], drawn.table["2026\u00a0K2"]
    assert (now["thuis"], now["onbekend"], now["ggz"]) == ("3 (75,0%)", "1 (25,0%)", "–")
    assert (before["thuis"], before["ggz"]) == ("1 (50,0%)", "1 (50,0%)")
    assert now["Alle vertrek"] == "4"
    assert "thuis 3 (75,0%)" in drawn.alt


def test_unknown_is_hatched_for_it_is_no_destination() -> None:
    drawn = destinations([left(Q3, thuis=3, onbekend=1)], CODES, WORDS)
    hatched = [trace.marker.pattern.shape for trace in drawn.figure.data if trace.type == "bar"]
    assert hatched == [None] * 6 + ["/"]


def test_a_total_of_departures_says_when_it_is_not_sure() -> None:
    drawn = destinations([left(Q2, loose=True, thuis=2), left(Q3, SHORT, True, thuis=2)], CODES, WORDS, "en")
    assert list(drawn.table.loc["All departures"]) == ["2 (provisional)", "at least 2"]


def test_a_line_breaks_where_a_quarter_is_missing_and_ends_hollow_while_unsure() -> None:
    points = ((Q2.plus(-1), answer("30")), (Q2, answer(None, SHORT)), (Q3, answer("33.3", SHORT, True)))
    drawn = share_lines([ShareLine(Text.same("lang"), points)], WORDS, "Verblijf")
    line = drawn.figure.data[0]
    assert (list(line.y), line.connectgaps) == ([30.0, None, 33.3], False)
    assert line.marker.color[-1] == "#FFFFFF"
    assert list(drawn.table["lang"]) == ["30,0%", "–", "33,3%"]
    assert list(drawn.table["Gemeld"]) == ["2 van 2", "1 van 2", "1 van 2"]
    assert drawn.alt == "lang: van 30,0% in 2026\u00a0K1 naar 33,3% in 2026\u00a0K3."


def test_a_rate_is_no_percentage() -> None:
    drawn = share_lines([ShareLine(Text.same("rate"), ((Q3, answer("7.62")),))], WORDS, "Maatregelen", percent=False)
    assert list(drawn.table["rate"]) == ["7,6"]
    assert drawn.alt == "rate: 7,6 in 2026\u00a0K3."
    assert drawn.figure.layout.yaxis.ticksuffix == ""


def test_a_line_without_any_figure_says_so() -> None:
    drawn = share_lines([ShareLine(Text.same("lang"), ((Q3, answer(None)),))], WORDS, "Verblijf")
    assert drawn.alt == "lang: nog geen cijfers."
    assert list(drawn.table["lang"]) == ["–"]


def bars(*totals: Total) -> str:
    points = [Point(Q2.plus(i), total) for i, total in enumerate(totals)]
    return b64decode(small_bars(points, Q2, Q2.plus(2)).partition(",")[2]).decode()


def test_small_bars_leave_a_missing_quarter_empty_and_the_last_hollow() -> None:
    svg = bars(Total(4, WHOLE), Total(None, WHOLE), Total(2, SHORT))
    assert svg.count("<rect") == 2
    assert svg.count("#FFFFFF") == 1
    heights = [float(part.partition('"')[0]) for part in svg.split('height="')[1:]]
    assert heights[0] == heights[1] * 2
