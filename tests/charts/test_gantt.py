"""The time line of trajects holds what its table says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from monitor.charts.described import Described, Words
from monitor.charts.gantt import Today, gantt
from monitor.charts.gantt_table import GanttRow, late_words
from monitor.domain.formats import date_short
from monitor.domain.quarter import Quarter
from monitor.domain.timeline import Certain, Stretch, Timeline
from monitor.domain.traject import Phase
from monitor.domain.words import Language, Text

JAN, APR, JUL, OCT = (date(2026, month, 1) for month in (1, 4, 7, 10))
NEXT, LAST = date(2027, 1, 1), date(2027, 6, 1)
TODAY = Today(date(2026, 11, 21), Text(nl="vandaag", en="today"))
BUSY = GanttRow(
    "De Kade",
    "Noord",
    "/traject?code=kade",
    Phase.UITVOERING,
    8,
    Timeline(
        (
            Stretch(Phase.BESLUIT, JAN, APR, Certain.DONE),
            Stretch(Phase.UITVOERING, APR, NEXT, Certain.UNDER_WAY),
            Stretch(Phase.IN_GEBRUIK, NEXT, LAST, Certain.PLANNED),
        ),
        NEXT,
        False,
        JUL,
    ),
    2,
    True,
)
DONE = GanttRow(
    "De <Boeg>",
    "Oost",
    "/traject?code=boeg",
    Phase.IN_GEBRUIK,
    10,
    Timeline((Stretch(Phase.BESLUIT, APR, OCT, Certain.DONE),), OCT, True, OCT),
    0,
    False,
    closes_late=1,
)
UNDATED = GanttRow(
    "Veldzicht", "Oost", "/", Phase.BESLUIT, 3,
    Timeline((Stretch(Phase.VOORNEMEN, JAN, APR, Certain.DONE),), None, False, None), 0, True,
)  # fmt: skip
EARLY = GanttRow("Vroeg", "Oost", "/", Phase.UITVOERING, 3, Timeline((), OCT, False, NEXT), -1, True)


def drawn(*rows: GanttRow, language: Language = "nl") -> Described:
    return gantt(rows, TODAY, Words("Titel", "Zin", "Bron"), language)


def bars(chart: Described) -> list[tuple[float, date, date, str]]:
    """Return row, start, end and colour of every bar."""
    found = []
    for trace in chart.figure.data:
        if trace.type == "bar":
            for y, base, length in zip(trace.y, trace.base, trace.x, strict=True):
                start = date.fromisoformat(base)
                found.append((y, start, start + timedelta(milliseconds=length), trace.marker.color))
    return sorted(found)


def diamonds(chart: Described, colour: str) -> list[tuple[Any, Any]]:
    traces = [t for t in chart.figure.data if t.type == "scatter" and t.marker.color == colour]
    return [at for trace in traces for at in zip(trace.x, trace.y, strict=True)]


def written(chart: Described) -> str:
    return " ".join(str(a.text) for a in chart.figure.layout.annotations)


def test_every_stage_is_a_bar_as_dark_as_it_is_certain() -> None:
    assert bars(drawn(BUSY)) == [
        (0, JAN, APR, "#14427B"),
        (0, APR, NEXT, "#6394CC"),
        (0, NEXT, LAST, "#FFFFFF"),
    ]


def test_the_first_row_stands_on_top_and_leads_to_its_page() -> None:
    axis = drawn(BUSY, DONE).figure.layout.yaxis
    assert list(axis.tickvals) == [1, 0]
    assert "De Kade</a>" in axis.ticktext[0]
    assert 'href="/traject?code=kade" target="_self"' in axis.ticktext[0]
    assert "De &lt;Boeg&gt;" in axis.ticktext[1]


def test_a_filled_diamond_is_the_end_and_an_open_one_what_was_planned_first() -> None:
    chart = drawn(BUSY, DONE)
    assert diamonds(chart, "#14202E") == [("2027-01-01", 1), ("2026-10-01", 0)]
    assert diamonds(chart, "#FFFFFF") == [("2026-07-01", 1)]  # the other came as planned


def test_the_words_beside_it_say_places_and_how_late() -> None:
    text = written(drawn(BUSY, DONE, UNDATED, EARLY))
    assert "8 pl. <b><span style='color:#8A1538'>▲ +2 kw</span></b>" in text
    assert "▲ sluiting +1 kw" in text
    assert "3 pl. datum onbekend" in text
    assert "3 pl. −1 kw" in text
    assert "vandaag" in text
    assert "+2 qtr" in written(drawn(BUSY, language="en"))


def test_a_stand_of_an_earlier_quarter_is_said_beside_it_and_in_the_table() -> None:
    earlier = replace(BUSY, stand_of=Quarter(2026, 2))
    chart = gantt([earlier, DONE], TODAY, Words("Titel", "Zin", "Bron"))
    assert [str(a.text).count("stand van 2026\u00a0K2") for a in chart.figure.layout.annotations].count(1) == 1
    assert list(chart.table["Stand"]) == ["stand van 2026\u00a0K2", ""]
    assert "Stand" not in gantt([BUSY], TODAY, Words("Titel", "Zin", "Bron")).table


def test_the_table_holds_the_dates_of_the_chart() -> None:
    chart = drawn(BUSY, DONE, UNDATED)
    row = chart.table.loc["De Kade"].to_dict()
    assert row == {
        "Landsdeel": "Noord",
        "Fase": "uitvoering",
        "Plaatsen": "8",
        "Voornemen vanaf": "–",
        "Besluit vanaf": "1 jan 2026",
        "Vergunning vanaf": "–",
        "Uitvoering vanaf": "1 apr 2026",
        "Opening of sluiting": "1 jan 2027 (verwacht)",
        "Eerst gepland": "1 jul 2026",
        "Laatste plaatsen weg": "1 jun 2027",
        "Verschil": "+2 kw",
    }
    cells = " ".join(chart.table.astype(str).to_numpy().ravel())
    for _row, start, end, _colour in bars(drawn(BUSY, DONE)):
        assert date_short(start) in cells
        assert date_short(end) in cells
    assert chart.table.loc["De <Boeg>", "Verschil"] == "sluiting +1 kw"
    assert chart.table.loc["Veldzicht", "Verschil"] == "–"


def test_a_phase_is_not_written_where_a_diamond_lies_over_it() -> None:
    close = Timeline((Stretch(Phase.BESLUIT, JAN, NEXT, Certain.DONE),), NEXT, True, JAN + timedelta(days=9))
    far = Timeline((Stretch(Phase.BESLUIT, JAN, NEXT, Certain.DONE),), NEXT, True, OCT)
    for line, words in ((close, ""), (far, "besluit")):
        row = GanttRow("De Kade", "Noord", "/", Phase.IN_GEBRUIK, 8, line, 0, True)
        assert words in [text for t in drawn(row).figure.data if t.type == "bar" for text in t.text]


def test_no_change_is_said_in_words() -> None:
    assert (late_words(0), late_words(-2), late_words(3, "en")) == ("gelijk", "−2 kw", "+3 qtr")
