import pandas as pd
import plotly.graph_objects as go
import pytest

from monitor.charts.described import Described


def described(**changed: object) -> Described:
    words: dict[str, object] = {
        "figure": go.Figure(),
        "title": "De afbouw gaat door",
        "sentence": "Gesloten plaatsen per kwartaal",
        "alt": "Lijn van 569 naar 412 plaatsen",
        "table": pd.DataFrame({"Opgegeven": ["412"]}, index=pd.Index(["2026 K3"], name="Kwartaal")),
        "caption": "Gesloten plaatsen per kwartaal",
        "source": "Bron: opgave",
    }
    return Described(**{**words, **changed})  # type: ignore[arg-type]


def test_a_chart_with_all_its_words_is_made() -> None:
    assert described().title == "De afbouw gaat door"


@pytest.mark.parametrize("name", ["title", "sentence", "alt", "caption", "source"])
def test_a_chart_without_one_of_its_words_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        described(**{name: "  "})


def test_a_chart_without_numbers_in_its_table_is_refused() -> None:
    with pytest.raises(ValueError, match="table"):
        described(table=pd.DataFrame())


def test_a_table_without_a_name_for_its_rows_is_refused() -> None:
    with pytest.raises(ValueError, match="first column"):
        described(table=pd.DataFrame({"Opgegeven": ["412"]}, index=["2026 K3"]))
