"""What the public series says from the command line, in a store that was empty."""

import csv
import io

import pytest

from tests.cli.conftest import SEED, Line

SERIES = SEED / "landelijk_peildata.csv"
ROWS = len(SERIES.read_text().splitlines()) - 1


def places_on(line: Line, day: str) -> dict[str, int]:
    rows = line.json("figures", "--indicator", "gesloten_capaciteit", "--level", "land", "--as-of", day)
    return {row["tijdvak"]: row["waarde"] for row in rows}


def test_a_public_series_is_taken_into_an_empty_store_and_every_row_counts(both: Line) -> None:
    assert both.json("import", SERIES) == {"accepted": True, "changes": ROWS, "findings": []}
    assert both.json("import", SERIES)["changes"] == 0


def test_the_same_quarter_is_575_and_later_569(both: Line) -> None:
    both("import", SERIES)
    before, after = places_on(both, "2024-08-01"), places_on(both, "2024-11-01")
    assert (before["2024-Q1"], after["2024-Q1"]) == (575, 569)
    shared = before.keys() & after.keys() - {"2024-Q1"}
    assert {q: before[q] for q in shared} == {q: after[q] for q in shared}
    assert after.keys() - before.keys() == {"2024-Q2"}  # published in between


def test_a_month_counts_from_its_last_day(line: Line) -> None:
    line("import", SERIES)
    assert "2024-Q1" not in places_on(line, "2024-07-30")
    assert places_on(line, "2024-07-31")["2024-Q1"] == 575


def test_a_stand_on_the_first_day_is_the_quarter_before(line: Line) -> None:
    line("import", SERIES)
    assert places_on(line, "2026-01-01")["2022-Q4"] == 609
    assert places_on(line, "2026-01-01")["2023-Q2"] == 577


def test_the_pace_of_public_figures_is_8_4_and_29_2_is_needed(both: Line) -> None:
    both("import", SERIES)
    expected = {
        "tempo_per_kwartaal": 8.4,
        "benodigd_per_kwartaal": 29.2,
        "verwachte_nul": "2041-Q1",
        "basis": "publiek 2022-Q4..2025-Q2",
    }
    assert both.json("pace") == expected
    assert both.json("pace", "--since", "2022-Q4") == expected


def test_the_pace_in_words_names_its_window(line: Line) -> None:
    line("import", SERIES)
    told = line("pace").stdout
    assert "Tempo: 8,4 plaatsen per kwartaal (publiek 2022-Q4..2025-Q2)." in told
    assert "Bij dit tempo op nul in 2041-Q1." in told


def test_without_figures_there_is_no_pace(line: Line) -> None:
    assert line.json("pace") == {
        "tempo_per_kwartaal": None,
        "benodigd_per_kwartaal": None,
        "verwachte_nul": None,
        "basis": "geen cijfers",
    }


@pytest.mark.parametrize(("indicator", "value"), [("bezettingsgraad", 80.2), ("hybride_aandeel", 24.4)])
def test_ratios_are_made_from_sums(line: Line, indicator: str, value: float) -> None:
    line("import", SERIES)
    for more in ([], ["--region", "NL"]):
        (row,) = line.json("figures", "--indicator", indicator, "--quarter", "2025-Q2", *more)
        assert (row["waarde"], row["eenheid"], row["bron"]) == (value, "procent", "publiek")


def test_csv_has_the_columns_of_the_contract_and_the_source(line: Line) -> None:
    line("import", SERIES)
    printed = line("figures", "--indicator", "bezet", "--quarter", "2025-Q2", "--csv").stdout
    (row,) = csv.DictReader(io.StringIO(printed))
    assert list(row)[:3] == ["release_id", "tijdvak", "peildatum"]
    assert list(row)[-2:] == ["gewijzigd_op", "bron"]
    assert (row["tijdvak"], row["peildatum"], row["waarde"], row["bron"]) == ("2025-Q2", "2025-06-30", "421", "publiek")


@pytest.mark.parametrize(
    ("span", "quarters"),
    [
        ("2025-Q1", ["2025-Q1"]),
        ("2024-Q2..2025-Q1", ["2024-Q2", "2025-Q1"]),
        ("2025-Q1..", ["2025-Q1", "2025-Q2"]),
        ("..2012-Q4", ["2010-Q4", "2012-Q4"]),
    ],
)
def test_quarters_are_one_or_a_span(line: Line, span: str, quarters: list[str]) -> None:
    line("import", SERIES)
    rows = line.json("figures", "--indicator", "gesloten_capaciteit", "--quarter", span)
    assert [row["tijdvak"] for row in rows] == quarters


def test_only_what_was_reported_can_be_asked_for(line: Line) -> None:
    line("import", SERIES)
    assert line.json("figures", "--bron", "opgave") == []


@pytest.mark.parametrize(
    "words",
    [
        ["figures", "--indicator", "onzin"],
        ["figures", "--region", "atlantis"],
        ["figures", "--as-of", "99999"],
        ["pace", "--region", "atlantis"],
    ],
)
def test_what_is_unknown_is_refused_in_a_sentence(line: Line, words: list[str]) -> None:
    result = line(*words, code=1)
    assert result.stderr.strip().endswith(".")
    assert result.stdout == ""


def test_the_country_is_not_one_region(line: Line) -> None:
    line("figures", "--level", "land", "--region", "noord", code=2)
