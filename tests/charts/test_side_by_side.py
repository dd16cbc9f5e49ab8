"""Small lines on one scale: what is drawn, what is said of it, and the table of its numbers."""

from base64 import b64decode
from decimal import Decimal

import pandas as pd
import pytest

from monitor.charts.palette import CARD, HAPPENED
from monitor.charts.side_by_side import Scale, SideBySideChart, scale_of, side_by_side_chart
from monitor.domain import formats
from monitor.domain.compared import Line, Stand
from monitor.domain.words import Language
from tests.domain.test_compared import Q1, Q3, SHORT, a_line

NOORD, OOST = a_line("Noord", 30, None, 24), a_line("Oost", 10, 9, 8)
COUNTRY = a_line("Nederland", 20, None, 16)


def shown(stand: Stand, language: Language) -> str:
    return formats.decimal(stand.value, 0, language)


def drawn(*lines: Line, language: Language = "nl") -> SideBySideChart:
    return side_by_side_chart(lines, COUNTRY, shown, "Plaatsen per landsdeel", language)


def image(chart: SideBySideChart, at: int = 0) -> str:
    return b64decode(chart.lines[at].image.partition("base64,")[2]).decode()


def test_every_line_has_the_same_scale_from_zero_to_a_round_number() -> None:
    chart = drawn(NOORD, OOST)
    assert chart.scale == Scale(Q1, Q3, Decimal(0), Decimal(50))
    assert (chart.scale.y(Decimal(0)), chart.scale.y(Decimal(50))) == (114.0, 6.0)


def test_a_scale_goes_below_zero_when_the_numbers_do() -> None:
    scale = scale_of([a_line("Noord", -3, 7)])
    assert (scale.low, scale.high) == (Decimal(-5), Decimal(10))
    flat = scale_of([a_line("Noord", 0, 0)])
    assert (flat.low, flat.high) == (Decimal(0), Decimal(1))


def test_a_missing_quarter_breaks_the_line() -> None:
    chart = drawn(NOORD, OOST)
    assert image(chart, 0).count(f'stroke="{HAPPENED}" stroke-width="3"') == 2
    assert image(chart, 1).count(f'stroke="{HAPPENED}" stroke-width="3"') == 1


def test_the_last_point_is_hollow_when_not_everyone_reported() -> None:
    assert CARD not in image(drawn(OOST, NOORD))
    assert CARD in image(drawn(a_line("Oost", 10, 9, 8, coverage=SHORT), NOORD))


def test_the_country_stands_faint_behind_each_line_and_not_behind_itself() -> None:
    chart = drawn(NOORD, COUNTRY)
    assert ["stroke-dasharray" in image(chart, at) for at in (0, 1)] == [True, False]


def test_the_course_is_told_in_words() -> None:
    chart = drawn(NOORD, a_line("Oost", None, 9), a_line("Limburg", None))
    assert [small.alt for small in chart.lines] == [
        "Noord: van 30 in 2026\u00a0K1 naar 24 in 2026\u00a0K3",
        "Oost: 9 in 2026\u00a0K2",
        "Limburg: nog geen cijfers",
    ]
    assert drawn(OOST, language="en").lines[0].alt == "Oost: from 10 in 2026\u00a0Q1 to 8 in 2026\u00a0Q3"


def test_the_table_holds_the_numbers_of_the_lines_and_of_what_stands_behind() -> None:
    table = drawn(NOORD, OOST).table
    assert list(table.columns) == ["Noord", "Oost", "Nederland"]
    assert table.to_numpy().tolist() == [["30", "10", "20"], ["–", "9", "–"], ["24", "8", "16"]]
    assert list(table.index) == ["2026\u00a0K1", "2026\u00a0K2", "2026\u00a0K3"]


def test_small_lines_cannot_be_without_their_words() -> None:
    chart = drawn(NOORD)
    with pytest.raises(ValueError, match="words"):
        SideBySideChart(chart.lines, chart.scale, chart.table, " ")
    with pytest.raises(ValueError, match="regions and numbers"):
        SideBySideChart((), chart.scale, pd.DataFrame(), "Plaatsen")
