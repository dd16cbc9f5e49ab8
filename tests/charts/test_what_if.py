"""The what-if chart: its table holds its numbers, and what is supposed never joins what was reported."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from monitor.charts.described import Words
from monitor.charts.palette import CARD, HAPPENED
from monitor.charts.what_if import WhatIfLines, what_if_chart
from monitor.domain.figure import Coverage, Total
from monitor.domain.quarter import Quarter
from monitor.domain.series import Path, Point

Q1, Q2, Q3, Q4 = (Quarter(2026, number) for number in (1, 2, 3, 4))
WHOLE, SHORT = Coverage(2, 2), Coverage(1, 2, ("De Kade",))
POINTS = (Point(Q1, Total(30, WHOLE)), Point(Q2, Total(28, WHOLE)), Point(Q3, Total(20, SHORT)))
PATH = Path("NL", "gesloten_capaciteit", 1, date(2026, 1, 1), "r", "b", False, ((Q1, 30), (Q4, 24)))
BASE = ((Q2, Decimal(28)), (Q3, Decimal(25)), (Q4, Decimal(22)))
CHANGED = ((Q2, Decimal(28)), (Q3, Decimal("27.5")), (Q4, Decimal(27)))
WORDS = Words("Als het later wordt", "Gesloten plaatsen", "Bron")


def test_the_table_holds_what_is_drawn_and_marks_what_is_not_known() -> None:
    table = what_if_chart(WhatIfLines(POINTS, PATH, BASE, CHANGED, True), WORDS, "nl").table
    assert table.loc["2026\u00a0K2"].tolist() == ["28", "28", "–", "–"]
    assert table.loc["2026\u00a0K4"].tolist() == ["–", "24", "22", "27"]
    assert list(table.columns) == ["Opgegeven", "Afgesproken pad", "Nu gepland", "Wat als"]


def test_an_incomplete_quarter_is_hollow_and_apart() -> None:
    figure = what_if_chart(WhatIfLines(POINTS, PATH, BASE, CHANGED, True), WORDS, "nl").figure
    solid = next(t for t in figure.data if t.line.color == HAPPENED and t.line.dash is None and t.mode == "lines")
    hollow = next(t for t in figure.data if t.mode == "markers")
    assert list(solid.y) == [30.0, 28.0]
    assert (list(hollow.y), hollow.marker.color) == ([20.0], CARD)


def test_nothing_is_supposed_when_nothing_was_changed() -> None:
    plain = what_if_chart(WhatIfLines(POINTS, None, BASE, BASE, False), WORDS, "en")
    supposed = what_if_chart(WhatIfLines(POINTS, None, BASE, CHANGED, True), WORDS, "en")
    assert len(supposed.figure.data) == len(plain.figure.data) + 1
    assert "In this what-if there are 27." in supposed.alt
