import pandas as pd
import plotly.graph_objects as go

from monitor.charts.compared import compared, same_scale
from monitor.charts.described import Described


def drawn(rows: dict[str, str], top: float = 10.0, column: str = "Plaatsen") -> Described:
    figure = go.Figure(layout={"yaxis": {"range": [0.0, top]}, "xaxis": {"range": [2024.0, 2026.0]}})
    table = pd.DataFrame({column: list(rows.values())}, index=pd.Index(list(rows), name="Kwartaal"))
    return Described(figure, "Bevinding", "Plaatsen per kwartaal", "Een lijn", table, "Plaatsen", "Bron: opgave")


def test_only_the_numbers_that_differ_are_told_with_then_and_now() -> None:
    both = compared(drawn({"2026 K1": "14", "2026 K2": "12"}), drawn({"2026 K1": "15", "2026 K2": "12"}))
    assert both.differences.reset_index().to_numpy().tolist() == [["2026 K1", "Plaatsen", "15", "14"]]
    assert list(both.differences.reset_index().columns) == ["Kwartaal", "Wat", "Toen", "Nu"]
    assert both.sentence["nl"] == "1 van de 2 getallen in deze grafiek was toen anders."


def test_a_row_that_was_not_there_then_was_unknown() -> None:
    both = compared(drawn({"2026 K1": "14", "2026 K2": "12"}), drawn({"2026 K1": "14"}))
    assert both.differences.reset_index().to_numpy().tolist() == [["2026 K2", "Plaatsen", "–", "12"]]


def test_a_row_that_is_gone_is_unknown_now() -> None:
    both = compared(drawn({"2026 K1": "14"}), drawn({"2026 K1": "14", "2026 K2": "12"}))
    assert both.differences.reset_index().to_numpy().tolist() == [["2026 K2", "Plaatsen", "12", "–"]]


def test_the_same_numbers_are_said_to_be_the_same() -> None:
    both = compared(drawn({"2026 K1": "14", "2026 K2": "12"}), drawn({"2026 K1": "14", "2026 K2": "12"}))
    assert both.differences.empty
    assert both.sentence["en"] == "No difference: all 2 numbers in this chart were the same then."


def test_several_differences_are_counted() -> None:
    both = compared(drawn({"a": "1", "b": "2", "c": "3"}), drawn({"a": "9", "b": "8", "c": "3"}), "en")
    assert both.sentence["en"] == "2 of the 3 numbers in this chart were different then."
    assert list(both.differences.columns) == ["What", "Then", "Now"]


def test_two_rows_of_one_name_are_matched_in_their_order() -> None:
    def twice(*values: str) -> Described:
        one = drawn({"x": "1"})
        table = pd.DataFrame({"Plaatsen": list(values)}, index=pd.Index(["De Kade"] * len(values), name="Locatie"))
        return Described(one.figure, one.title, one.sentence, one.alt, table, one.caption, one.source)

    both = compared(twice("3", "4"), twice("3", "5"))
    assert both.differences.reset_index().to_numpy().tolist() == [["De Kade", "Plaatsen", "5", "4"]]


def test_both_drawings_get_one_scale() -> None:
    both = compared(drawn({"a": "1"}, top=10.0), drawn({"a": "1"}, top=25.0))
    assert both.now.figure.layout.yaxis.range == (0.0, 25.0)
    assert both.then.figure.layout.yaxis.range == (0.0, 25.0)


def test_an_axis_that_runs_down_keeps_running_down() -> None:
    one = go.Figure(layout={"yaxis": {"range": [4.5, -0.5]}})
    other = go.Figure(layout={"yaxis": {"range": [7.5, -0.5]}})
    same_scale(one, other)
    assert (one.layout.yaxis.range, other.layout.yaxis.range) == ((7.5, -0.5), (7.5, -0.5))


def test_an_axis_without_a_range_is_left_to_itself() -> None:
    one, other = go.Figure(layout={"yaxis": {"range": [0, 5]}}), go.Figure()
    same_scale(one, other)
    assert one.layout.yaxis.range == (0, 5)
    assert other.layout.yaxis.range is None
