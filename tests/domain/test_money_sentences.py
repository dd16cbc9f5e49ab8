"""The first line and the titles of the page on money are findings, one branch each."""

from __future__ import annotations

from decimal import Decimal

import pytest

from monitor.domain.budget import Residual, Residuals
from monitor.domain.catalogue.indeling import KOSTENSOORTEN
from monitor.domain.figure import Coverage, Total
from monitor.domain.ladder import NO_COVERAGE, Gaps, Ladder, Rung
from monitor.domain.money_books import UnitCost
from monitor.domain.money_picture import Ahead, BurnPoint, BurnUp, KindRow, MoneyRow, YearRow
from monitor.domain.pace import BackTest, Pace
from monitor.domain.quarter import Quarter
from monitor.domain.sentences import money_titles as titles
from monitor.domain.sentences.money import MoneyFacts, money_sentence
from monitor.domain.series import Expected
from monitor.domain.stands import Compared

Q = Quarter(2026, 3)
MLN = 100_000_000
NOTHING = BurnUp((), ())


def ladder(budget: int | None = 180, spent: Total | int | None = 60, committed: int | None = 90) -> Ladder:
    """Return a ladder in millions of euros."""
    total = spent if isinstance(spent, Total) else Total(None if spent is None else spent * MLN, Coverage(2, 2))
    return Ladder(
        {
            Rung.BEGROOT: Total(None if budget is None else budget * MLN, NO_COVERAGE),
            Rung.VERLEEND: Total(120 * MLN, NO_COVERAGE),
            Rung.BESCHIKT: Total(100 * MLN, NO_COVERAGE),
            Rung.VERPLICHT: Total(None if committed is None else committed * MLN, total.coverage),
            Rung.BESTEED: total,
        }
    )


def said(held: Ladder, burn: BurnUp = NOTHING, region: str = "", year: int | None = None, reported: bool = True) -> str:
    facts = MoneyFacts(Q, held, burn, region, year, reported)
    return money_sentence(facts).plain().nl.replace("\u00a0", " ")


def expecting(middle: int) -> BurnUp:
    ends = Decimal(middle * MLN)
    return BurnUp(
        (),
        (),
        Pace(Decimal(1), Quarter(2025, 3), Q),
        (Expected(Quarter(2028, 4), ends, ends, ends),),
        BackTest(Decimal(1), 3),
    )


def row(name: str, removed: int | None, spent: int, budget: int = 10, code: str = "x", then: int = 10) -> MoneyRow:
    """Return a place with `removed` of `then` places gone, and `spent` of `budget` million spent."""
    held = ladder(budget, spent)
    places = Compared(None, None, Coverage(0, 1)) if removed is None else Compared(then, then - removed, Coverage(1, 1))
    return MoneyRow(code, name, held, held, places, UnitCost(spent * MLN, removed))


def test_the_first_line_says_of_how_much_what_is_spent_and_committed() -> None:
    assert said(ladder()) == "Van de € 180,0 mln in 2024–2028 is € 60,0 mln (33%) besteed en € 90,0 mln verplicht."


def test_a_landsdeel_and_a_year_are_named() -> None:
    assert said(ladder(), region="Oost", year=2026) == (
        "Van de € 180,0 mln voor Oost in 2026 is € 60,0 mln (33%) besteed en € 90,0 mln verplicht."
    )


def test_without_a_budget_only_what_is_spent_is_told() -> None:
    assert said(ladder(None)) == "Er is in 2024–2028 € 60,0 mln besteed en € 90,0 mln verplicht."
    assert said(ladder(None, committed=None)) == "Er is in 2024–2028 € 60,0 mln besteed."


def test_without_a_report_the_budget_stands_alone() -> None:
    assert said(ladder(spent=None), reported=False) == (
        "Voor 2024–2028 is € 180,0 mln begroot. Er is nog geen opgave; wat is verplicht en besteed, is dus niet bekend."
    )
    assert said(ladder(None, None), region="Oost") == (
        "Er is nog geen begroting ingevoerd voor Oost. Wat is besteed, is nog niet opgegeven."
    )


def test_what_is_incomplete_is_at_least_and_says_who_reported() -> None:
    short = Total(60 * MLN, Coverage(1, 2, ("Duinzicht",)), provisional=True)
    assert said(ladder(spent=short)) == (
        "Van de € 180,0 mln in 2024–2028 is ten minste € 60,0 mln (33%) besteed en ten minste € 90,0 mln verplicht."
        " Het cijfer is voorlopig: 1 van 2 aanbieders hebben gemeld."
    )
    whole = Total(60 * MLN, Coverage(1, 2, ("Duinzicht",)))
    assert "Het cijfer is niet compleet: 1 van 2" in said(ladder(spent=whole))


def test_what_is_complete_and_not_approved_is_provisional() -> None:
    assert said(ladder(spent=Total(60 * MLN, Coverage(2, 2), provisional=True))).endswith("Het cijfer is voorlopig.")


def test_the_pace_says_what_is_left_or_that_all_goes() -> None:
    assert said(ladder(), expecting(140)).endswith(
        "Houdt het tempo van vier kwartalen aan, dan is eind 2028 ongeveer € 140,0 mln besteed"
        " en blijft € 40,0 mln over."
    )
    assert said(ladder(), expecting(180)).endswith("ongeveer € 180,0 mln besteed: alles.")
    assert "tempo" not in said(ladder(None), expecting(140))
    assert "tempo" not in said(ladder(), expecting(140), year=2026)


PLANNED = ((Quarter(2025, 4), 60 * MLN), (Quarter(2026, 4), 100 * MLN))  # 90 million at the third quarter


def burn(spent: Total) -> BurnUp:
    return BurnUp((BurnPoint(Q, 120 * MLN, None, spent, spent),), PLANNED)


@pytest.mark.parametrize(
    ("spent", "committed", "title"),
    [
        (60, 120, "De besteding loopt achter op de begroting, de verplichtingen lopen voor"),
        (90, 60, "De besteding loopt gelijk met de begroting, de verplichtingen lopen achter"),
        (120, 90, "De besteding loopt voor op de begroting, de verplichtingen lopen gelijk"),
        (60, 60, "Besteding en verplichtingen lopen achter op de begroting"),
        (90, 90, "Besteding en verplichtingen lopen gelijk met de begroting"),
        (120, 120, "Besteding en verplichtingen lopen voor op de begroting"),
        (None, 90, "Nog niets besteed volgens de opgaven"),
    ],
)
def test_the_burn_up_says_how_spending_stands_against_the_budget(spent: int | None, committed: int, title: str) -> None:
    held = ladder(spent=spent, committed=committed)
    assert titles.burn_title(burn(held[Rung.BESTEED]), held).nl == title


def test_without_plan_or_complete_figures_the_burn_up_gives_the_amounts() -> None:
    held = ladder(spent=Total(60 * MLN, Coverage(1, 2, ("Duinzicht",))))
    shown = titles.burn_title(burn(held[Rung.BESTEED]), held).nl.replace("\u00a0", " ")
    assert shown == "Ten minste € 60,0 mln besteed, € 90,0 mln verplicht en € 120,0 mln verleend"
    held = ladder()
    shown = titles.burn_title(BurnUp(burn(held[Rung.BESTEED]).points, ()), held).nl.replace("\u00a0", " ")
    assert shown == "€ 60,0 mln besteed, € 90,0 mln verplicht en € 120,0 mln verleend"


def test_a_year_is_over_or_under_way_or_unknown() -> None:
    rows = [YearRow(2025, ladder(), True), YearRow(2026, ladder(), False)]
    assert titles.years_title(rows, 2026).nl == "In 2026 is tot nu toe 33% van het jaarbudget besteed"
    assert titles.years_title(rows, 2025).nl == "In 2025 is 33% van het jaarbudget besteed"
    assert titles.years_title(rows, 2027).nl == "Begroot, verplicht en besteed per jaar"


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ([row("A", 1, 8), row("B", 8, 1)], "In A loopt het geld voor op de afbouw, in B de afbouw op het geld"),
        (
            [row("A", 1, 8), row("B", 2, 8)],
            "Overal is een groter deel van het geld besteed dan van de plaatsen afgebouwd, het meest in A",
        ),
        (
            [row("A", 8, 2), row("B", 8, 1)],
            "Overal is een groter deel van de plaatsen afgebouwd dan van het geld besteed, het meest in B",
        ),
        ([row("A", 5, 5)], "Geld en afbouw gaan overal gelijk op"),
        ([], "Nog niet te zeggen hoe geld en afbouw samengaan"),
    ],
)
def test_the_shares_say_where_money_and_places_part(rows: list[MoneyRow], title: str) -> None:
    assert titles.shares_title(rows).nl == title


def test_the_shares_of_providers_are_theirs() -> None:
    title = titles.shares_title([row("Duinzicht", 1, 5), row("Veldhuis", 9, 2)], providers=True).nl
    assert title == "Bij Duinzicht loopt het geld voor op de afbouw, bij Veldhuis de afbouw op het geld"


def test_where_most_is_unspent_while_places_stand_is_named() -> None:
    rows = [row("A", 1, 8), row("B", 9, 1), row("C", 10, 1)]
    assert titles.beside_title(rows).nl == "B heeft nog 1 gesloten plaats en €\u00a09,0\u00a0mln niet besteed"
    assert titles.beside_title(rows[:1]).nl == "A heeft nog 9 gesloten plaatsen en €\u00a02,0\u00a0mln niet besteed"
    assert titles.beside_title(rows[2:]).nl == "Nergens staan nog plaatsen naast geld over"


def test_the_ladder_names_its_widest_gap() -> None:
    known = titles.known_gaps(ladder())
    assert dict(known)[Rung.VERLEEND] == 60 * MLN
    assert titles.ladder_title(known).nl == "Het grootste verschil: begroot, niet verleend €\u00a060,0\u00a0mln"
    assert titles.ladder_title([]).nl == "De ladder van het geld"


def test_an_unknown_gap_of_the_country_is_that_of_its_known_parts() -> None:
    held = ladder(spent=Total(60 * MLN, Coverage(1, 2, ("Duinzicht",))))
    assert Rung.VERPLICHT not in dict(titles.known_gaps(held))
    assert dict(titles.known_gaps(held, {Rung.VERPLICHT: Gaps(7, 0, 1)}))[Rung.VERPLICHT] == 7


def test_the_cost_of_a_place_is_given_from_low_to_high() -> None:
    rows = [row("A", 2, 8), row("B", 4, 4), row("C", 0, 1), row("D", None, 1)]
    assert titles.cost_title(rows).nl == (
        "Een afgebouwde plaats kostte van €\u00a01.000.000 (B) tot €\u00a04.000.000 (A)"
    )
    assert titles.cost_title(rows[:1]).nl == "Een afgebouwde plaats kostte €\u00a04.000.000 in A"
    assert titles.cost_title(rows[2:]).nl == "Nog geen kosten per afgebouwde plaats"


def test_the_coming_years_say_what_is_not_awarded() -> None:
    rows = [Ahead(2027, 50 * MLN, None, 20 * MLN), Ahead(2028, 30 * MLN, None, None), Ahead(2029, None, None, None)]
    assert titles.ahead_title(rows).nl == "Voor 2027 en 2028 is €\u00a060,0\u00a0mln van de begroting nog niet beschikt"
    assert titles.ahead_title(rows[2:]).nl == "Voor de komende jaren is nog niets begroot"


def test_the_kind_most_went_to_is_named() -> None:
    rows = [
        KindRow(KOSTENSOORTEN[0], None, None, 75),
        KindRow(KOSTENSOORTEN[1], None, None, 25),
        KindRow(None, 9, None, None),
    ]
    assert titles.kinds_title(rows).nl == "Het meeste ging naar vastgoed: 75%"
    assert titles.kinds_title([]).nl == "Nog niets besteed per kostensoort"


def test_the_parts_add_up_or_the_largest_rest_is_named() -> None:
    closed, left = Residual(Residuals.OVER_REGIONS, 5 * MLN, 5 * MLN), Residual(Residuals.OVER_YEARS, 9 * MLN, 5 * MLN)
    assert titles.residuals_title([]).nl == "Nog niets om op te tellen"
    assert titles.residuals_title([(Rung.BESTEED, closed)]).nl == "De delen tellen op tot het geheel"
    assert titles.residuals_title([(Rung.BESTEED, closed), (Rung.BEGROOT, left)]).nl == (
        "Begroot: €\u00a04,0\u00a0mln niet over jaren verdeeld"
    )


def test_a_rung_that_holds_more_than_the_one_above_is_named() -> None:
    even, over = row("Noord", 1, 60, 180), row("Oost", 1, 92, 180)
    assert titles.over_words([even]).nl == ""
    assert titles.over_words([even, over], 2026).nl.replace("\u00a0", " ") == (
        "In Oost is € 2,0 mln meer besteed dan verplicht. Wat eerder is verplicht, kan in een later jaar worden"
        " besteed."
    )
    assert titles.over_words([over]).en.replace("\u00a0", " ") == "In Oost €2.0 million more was spent than committed."


def test_the_largest_amounts_above_a_rung_are_named_and_the_others_counted() -> None:
    rows = [row(f"R{extra}", 1, 90 + extra, 180) for extra in (1, 5, 3, 2, 4, 6)]
    said = titles.over_words(rows).nl.replace("\u00a0", " ")
    assert said.startswith("In R6 is € 6,0 mln meer besteed dan verplicht, in R5 is € 5,0 mln")
    assert said.endswith("en in R3 is € 3,0 mln meer besteed dan verplicht, en nog 2 keer.")


def test_more_spent_than_committed_at_a_provider_is_at_it() -> None:
    said = titles.over_words([row("Duinzicht", 1, 92, 180)], providers=True)
    assert said.nl.replace("\u00a0", " ") == "Bij Duinzicht is € 2,0 mln meer besteed dan verplicht."


def test_a_year_with_more_spent_than_committed_says_how_that_can_be() -> None:
    why = " Wat eerder is verplicht, kan in een later jaar worden besteed."
    assert said(ladder(spent=91), year=2026).endswith(f"besteed en € 90,0 mln verplicht.{why}")
    assert why not in said(ladder(spent=91)) + said(ladder(spent=90), year=2026)


def test_what_is_not_divided_over_providers_has_no_rung_above() -> None:
    assert titles.over_words([row("", 1, 95, code="")]).nl == ""


def test_a_year_of_which_reports_are_missing_is_at_least() -> None:
    loose = Total(60 * MLN, Coverage(1, 2))
    rows = [YearRow(2026, ladder(100, loose), over=False)]
    assert titles.years_title(rows, 2026).nl == "In 2026 is tot nu toe ten minste 60% van het jaarbudget besteed"
