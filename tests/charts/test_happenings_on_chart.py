"""Events on a chart: a numbered mark each, and the same words in the table, the alt text and below the chart."""

from __future__ import annotations

from datetime import date

import pandas as pd

from monitor.charts.described import Described
from monitor.charts.happenings_on_chart import marks_of, with_happenings, year_of
from monitor.charts.template import new_figure
from monitor.domain.happening import Happening, HappeningKind


def an_event(day: date, title: str, code: str = "g1") -> Happening:
    return Happening(code, HappeningKind.BELEID, "NL", "", "", day, day, title, source="test")


AGREED, LATER = an_event(date(2024, 7, 1), "Afspraken"), an_event(date(2025, 12, 31), "Besluit", "g2")


def a_chart() -> Described:
    figure = new_figure(300, "nl")
    figure.update_xaxes(range=[2024.0, 2026.5])
    figure.update_yaxes(range=[0, 100])
    table = pd.DataFrame({"Opgegeven": ["10", "9"]}, index=pd.Index(["2025\u00a0K4", "2024\u00a0K3"], name="Kwartaal"))
    return Described(figure, "Titel", "Zin", "Alt.", table, "Bijschrift", "Bron: test.")


def test_events_are_numbered_from_the_oldest_and_stand_where_their_day_is() -> None:
    marks = marks_of((LATER, AGREED), 2024.0, 2026.5, "nl")
    assert [(mark.number, mark.words) for mark in marks] == [
        (1, "Afspraken (1 jul 2024)"),
        (2, "Besluit (31 dec 2025)"),
    ]
    assert year_of(date(2025, 1, 1)) == 2025.0
    assert marks[0].at == year_of(date(2024, 7, 1))


def test_a_chart_with_events_tells_them_in_every_way() -> None:
    chart = with_happenings(a_chart(), (LATER, AGREED), "nl")
    named = "Gebeurtenissen: 1 Afspraken (1 jul 2024); 2 Besluit (31 dec 2025)."
    assert chart.alt == f"Alt. {named}"
    assert chart.source == f"{named} Bron: test."
    assert list(chart.table["Gebeurtenissen"]) == ["Besluit (31 dec 2025)", "Afspraken (1 jul 2024)"]
    assert [note.text for note in chart.figure.layout.annotations] == ["<b>1</b>", "<b>2</b>"]
    assert len(chart.figure.layout.shapes) == 2


def test_events_outside_the_chart_are_not_drawn_and_the_chart_itself_is_left_alone() -> None:
    chart = a_chart()
    assert with_happenings(chart, (an_event(date(2030, 1, 1), "Later"),), "nl") is chart
    assert with_happenings(chart, (), "nl") is chart
    with_happenings(chart, (AGREED,), "nl")
    assert chart.figure.layout.shapes == ()


def test_events_close_together_stand_above_each_other() -> None:
    chart = with_happenings(a_chart(), (AGREED, an_event(date(2024, 7, 10), "Nog een", "g3")), "nl")
    low, high = (note.y for note in chart.figure.layout.annotations)
    assert low < high
