from typing import Any

from monitor.charts.described import Described, Words
from monitor.charts.gone_and_come import GoneRow, gone_and_come
from monitor.charts.palette import ALTERNATIVE, CARD, HAPPENED
from monitor.domain.quarter import Quarter

WORDS = Words("Meer weg dan open", "Per landsdeel.", "Bron: opgave.")
NOORD = GoneRow("Noord", 26, 24, 18, on_path=30)
OOST = GoneRow("Oost", 22, 0, 0)
LATE = GoneRow("Limburg", 12, 10, 14, told_in=Quarter(2026, 2))
SILENT = GoneRow("Zuid & Co", None, None, None)
COUNTRY = GoneRow("Nederland", 48, 24, 18, on_path=30)


def bars(drawn: Described) -> dict[str, list[Any]]:
    """Return each landsdeel's bars as (start, length, fill, hatched): gone, planned, come."""
    found: dict[str, list[Any]] = {}
    for trace in (t for t in drawn.figure.data if t.type == "bar"):
        for place, text in enumerate(trace.hovertext):
            name = text.removeprefix("<b>").partition("</b>")[0]
            shape = trace.marker.pattern.shape[place]
            found.setdefault(name, []).append(
                (trace.base[place], trace.x[place], trace.marker.color[place], bool(shape))
            )
    return found


def notes(drawn: Described) -> list[str]:
    return [note.text for note in drawn.figure.layout.annotations]


def test_gone_goes_left_and_come_right_with_the_planned_hollow_behind_it() -> None:
    drawn = gone_and_come([NOORD, OOST], WORDS)
    assert bars(drawn)["Noord"] == [(0, -26, HAPPENED, False), (24, 18, CARD, False), (0, 24, ALTERNATIVE, False)]
    assert "<b>−26</b>" in notes(drawn)
    assert "<b>+24</b><br>nog 18" in notes(drawn)
    assert "<b>0</b>" in notes(drawn)


def test_a_tick_stands_where_the_agreed_path_is() -> None:
    def ticks(*rows: GoneRow) -> list[list[int]]:
        return [list(t.x) for t in gone_and_come(rows, WORDS).figure.data if t.type == "scatter"]

    assert ticks(NOORD, OOST) == [[30], [30]]  # and the white around it
    assert ticks(OOST) == []


def test_what_was_told_last_is_hatched_and_says_when() -> None:
    drawn = gone_and_come([LATE], WORDS)
    assert [bar[3] for bar in bars(drawn)["Limburg"]] == [True, False, True]
    assert [bar[2] for bar in bars(drawn)["Limburg"]] == [HAPPENED, CARD, ALTERNATIVE]
    assert any("gemeld in 2026\u00a0K2" in note for note in notes(drawn))
    assert "−12" in notes(drawn)


def test_who_never_told_anything_has_a_name_and_no_numbers() -> None:
    drawn = gone_and_come([SILENT, NOORD], WORDS)
    assert any("Zuid &amp; Co" in note and "geen opgave" in note for note in notes(drawn))
    assert list(drawn.table.loc["Zuid & Co"]) == ["–", "–", "–", "–", "–", "geen opgave"]


def test_the_table_has_the_numbers_of_the_chart_and_the_country() -> None:
    table = gone_and_come([NOORD, LATE], WORDS, total=COUNTRY).table
    assert list(table.index) == ["Noord", "Limburg", "Nederland"]
    assert list(table.loc["Noord"]) == ["26", "24", "+2", "18", "30", "opgegeven"]
    assert list(table.loc["Limburg"]) == ["12", "10", "+2", "14", "–", "gemeld in 2026\u00a0K2"]
    assert list(table.loc["Nederland"]) == ["48", "24", "+24", "18", "30", "opgegeven"]


def test_the_chart_is_told_in_words() -> None:
    alt = gone_and_come([NOORD, LATE, SILENT], WORDS).alt
    assert "Noord: 26 weg, 24 open, 18 gepland; Limburg: 12 weg, 10 open, 14 gepland (gemeld in 2026\u00a0K2)" in alt
    assert alt.endswith("Zuid & Co: geen opgave.")


def test_more_closed_places_than_before_is_no_bar_to_the_left() -> None:
    drawn = gone_and_come([GoneRow("Oost", -1, 0, 0)], WORDS)
    assert bars(drawn)["Oost"][0][:2] == (0, 0)
    assert "<b>+1</b>" in notes(drawn)
