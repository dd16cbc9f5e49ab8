"""The charts of money hold in their tables what they draw."""

from __future__ import annotations

from decimal import Decimal

import pytest

from monitor.charts.described import Words
from monitor.charts.money_burn_up import ToSpend, money_burn_up
from monitor.charts.money_shares import money_shares
from monitor.charts.money_years import money_years
from monitor.charts.palette import CARD
from monitor.domain.figure import Coverage, Total
from monitor.domain.ladder import NO_COVERAGE, Ladder, Rung
from monitor.domain.money_books import UnitCost
from monitor.domain.money_picture import BurnPoint, BurnUp, MoneyRow, YearRow
from monitor.domain.pace import BackTest, Pace
from monitor.domain.quarter import Quarter
from monitor.domain.series import Expected
from monitor.domain.stands import Compared
from monitor.domain.words import LANGUAGES, Language, Text

MLN = 100_000_000
WORDS = Words("Bevinding", "Wat er staat", "Bron")
Q1, Q2, END = Quarter(2026, 1), Quarter(2026, 2), Quarter(2028, 4)
WHOLE, SHORT = Coverage(2, 2), Coverage(1, 2, ("Duinzicht",))
PLACE = Text(nl="Landsdeel", en="Region")

POINTS = (
    BurnPoint(Q1, 40 * MLN, 30 * MLN, Total(25 * MLN, WHOLE), Total(10 * MLN, WHOLE)),
    BurnPoint(Q2, 60 * MLN, None, Total(30 * MLN, SHORT, True), Total(12 * MLN, SHORT, True)),
)
AHEAD = Expected(END, Decimal(140 * MLN), Decimal(100 * MLN), Decimal(170 * MLN))
BURN = BurnUp(
    POINTS, ((Quarter(2025, 4), 0), (END, 180 * MLN)), Pace(Decimal(1), Q1, Q1), (AHEAD,), BackTest(Decimal(1), 2)
)


def ladder(budget: int | None, spent: int | None) -> Ladder:
    return Ladder(
        {
            Rung.BEGROOT: Total(None if budget is None else budget * MLN, NO_COVERAGE),
            Rung.BESTEED: Total(None if spent is None else spent * MLN, WHOLE),
        }
    )


def row(name: str, removed: int | None, spent: int) -> MoneyRow:
    places = Compared(None, None, SHORT) if removed is None else Compared(10, 10 - removed, WHOLE)
    return MoneyRow(name.lower(), name, ladder(10, spent), ladder(10, spent), places, UnitCost(spent * MLN, removed))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_burn_up_has_its_numbers_as_a_table_newest_first(language: Language) -> None:
    made = money_burn_up(ToSpend(BURN, 180 * MLN), WORDS, language)
    assert list(made.table.index) == [END.label(language), Q2.label(language), Q1.label(language)]
    assert "12" in made.alt
    assert made.figure.layout.yaxis.range[1] > 180


def test_an_incomplete_quarter_is_at_least_in_the_table_and_hollow_in_the_drawing() -> None:
    made = money_burn_up(ToSpend(BURN, 180 * MLN), WORDS)
    spent = dict(zip(made.table.index, made.table["Besteed"], strict=True))
    assert spent[Q2.label()] == "ten minste 12,0"
    assert spent[Q1.label()] == "10,0"
    assert spent[END.label()] == "verwacht 140,0 (100,0 tot 170,0)"
    dots = [trace for trace in made.figure.data if trace.mode == "markers" and trace.marker.size == 11]
    assert [list(trace.marker.color) for trace in dots] == [[CARD], [CARD]]


def test_a_line_breaks_where_a_quarter_is_incomplete() -> None:
    made = money_burn_up(ToSpend(BURN, 180 * MLN), WORDS)
    lines = [trace for trace in made.figure.data if trace.mode == "lines" and trace.connectgaps is False]
    assert [list(trace.y) for trace in lines] == [[25, None], [10, None]]


def test_a_burn_up_without_budget_plan_or_expectation_is_drawn() -> None:
    bare = BurnUp((BurnPoint(Q1, None, None, Total(None, WHOLE), Total(3 * MLN, WHOLE)),), ())
    made = money_burn_up(ToSpend(bare, None), WORDS)
    assert list(made.table["Verleend"]) == ["–"]
    assert ", van" not in made.alt


def test_each_year_has_its_share_and_an_unknown_one_none() -> None:
    made = money_years([YearRow(2025, ladder(20, 5), True), YearRow(2026, ladder(None, None), False)], WORDS)
    assert list(made.table["% besteed"]) == ["25%", "–"]
    assert list(made.table["Begroot"]) == ["20,0", "–"]
    assert [note.text for note in made.figure.layout.annotations] == ["<b>25%</b>"]
    assert list(made.figure.layout.xaxis.ticktext) == ["2025", "2026"]


def test_both_shares_stand_in_the_table_in_the_order_given() -> None:
    made = money_shares([row("Oost", 2, 6), row("Noord", None, 5)], PLACE, WORDS)
    assert list(made.table.index) == ["Oost", "Noord"]
    assert list(made.table.iloc[0]) == ["20,0%", "60,0%", "+40,0\u00a0procentpunt"]
    assert list(made.table.iloc[1]) == ["–", "50,0%", "–"]
    assert made.table.index.name == "Landsdeel"


def test_shares_are_written_outside_their_marks() -> None:
    made = money_shares([row("Oost", 2, 6)], PLACE, WORDS)
    assert [(note.text, note.xanchor) for note in made.figure.layout.annotations] == [("20%", "right"), ("60%", "left")]


def test_places_of_which_nothing_is_known_still_make_a_chart() -> None:
    made = money_shares([row("Noord", None, 5)], PLACE, WORDS)
    assert made.alt.endswith("–.")
