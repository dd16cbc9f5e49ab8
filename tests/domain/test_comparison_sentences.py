"""Findings of comparisons: a test for each way a sentence can turn."""

from datetime import date
from decimal import Decimal

import pytest

from monitor.domain.compared import Line, Stand, measures
from monitor.domain.figure import Coverage
from monitor.domain.indicator import Level
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.comparison import (
    Largest,
    moves_sentence,
    new_since,
    published_title,
    side_title,
    stand_words,
    then_title,
)
from monitor.domain.sentences.differences import (
    Restated,
    coverage_words,
    later_words,
    not_everyone,
    not_final,
    published_before,
    restated_words,
)
from monitor.domain.words import Text
from tests.domain.test_compared import Q1, Q2, Q3, SHORT, WHOLE, a_line

PLACES = measures()["gesloten_capaciteit"]
DAY = date(2026, 1, 31)


def moves(*lines: Line, first: Quarter | None = Q1) -> str:
    return moves_sentence(PLACES, lines, first, Q3).plain().nl


def test_the_first_line_counts_where_it_went_down_up_and_nowhere() -> None:
    lines = (a_line("Noord", 20, 19, 12), a_line("Oost", 10, 10, 11), a_line("Limburg", 5, 5, 5))
    assert moves(*lines) == (
        "Gesloten plaatsen: van 2026\u00a0K1 tot 2026\u00a0K3 omlaag in 1, omhoog in 1 en gelijk in 1 van 3 landsdelen,"
        " het meest veranderd in Noord (van 20 naar 12)."
    )


def test_the_first_line_names_of_whom_it_cannot_be_told() -> None:
    lines = (a_line("Noord", 20, 19, 12), a_line("Oost", 10, 9, 4, coverage=SHORT))
    assert moves(*lines) == (
        "Gesloten plaatsen: van 2026\u00a0K1 tot 2026\u00a0K3 omlaag in 1 landsdeel, het meest veranderd in Noord"
        " (van 20 naar 12); van Oost is het niet te zeggen."
    )


def test_where_nothing_changed_no_place_is_named() -> None:
    lines = (a_line("Noord", 20, 19, 20), a_line("Oost", 10, 9, 10))
    assert moves(*lines) == "Gesloten plaatsen: van 2026\u00a0K1 tot 2026\u00a0K3 gelijk in 2 van 2 landsdelen."


def test_one_landsdeel_alone_is_told_with_its_numbers() -> None:
    assert moves(a_line("Noord", 20, 19, 12)) == (
        "Gesloten plaatsen in Noord, van 2026\u00a0K1 tot 2026\u00a0K3: van 20 naar 12."
    )


def test_without_two_whole_quarters_the_first_line_says_so() -> None:
    said = "Gesloten plaatsen: nog geen twee kwartalen die compleet zijn gemeld."
    assert moves(a_line("Noord", 20), first=None) == said
    assert moves(a_line("Noord", 20, None, None)) == said


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ((a_line("Noord", 20), a_line("Oost", 10)), "het hoogst in Noord (20), het laagst in Oost (10)"),
        (
            (a_line("Noord", 20), a_line("Oost", 20), a_line("Limburg", 10)),
            "het hoogst in Noord en Oost (20), het laagst in Limburg (10)",
        ),
        ((a_line("Noord", 20), a_line("Oost", 20)), "overal 20"),
        ((a_line("Noord", 20),), "20 in Noord"),
        ((a_line("Noord", 20), a_line("Oost", 30, coverage=SHORT)), "20 in Noord; nog niet compleet: Oost"),
        ((a_line("Noord", None),), "nog niet te vergelijken"),
    ],
)
def test_the_title_names_the_highest_and_the_lowest(lines: tuple[Line, ...], title: str) -> None:
    assert side_title(PLACES, lines, Q1).nl == f"Gesloten plaatsen: {title}"


def test_a_title_per_hundred_names_its_first_quarter() -> None:
    lines = (a_line("Noord", 100, 75), a_line("Oost", 100, 50))
    assert side_title(PLACES, lines, Q2, Q1).nl == (
        "Gesloten plaatsen per 100 van 2026\u00a0K1: het hoogst in Noord (75), het laagst in Oost (50)"
    )


@pytest.mark.parametrize(
    ("compared", "different", "title"),
    [
        (0, [], "Op 31 januari 2026 was hier nog niets van bekend"),
        (1, [], "Het ene kwartaal dat bekend was, is gelijk aan zoals bekend op 31 januari 2026"),
        (4, [], "Alle 4 kwartalen zijn gelijk aan zoals bekend op 31 januari 2026"),
        (
            1,
            [(Q1, -2)],
            "Het ene kwartaal dat bekend was, is anders dan zoals bekend op 31 januari 2026: 2026\u00a0K1 (−2)",
        ),
        (4, [(Q1, -2)], "Van 4 kwartalen is er 1 anders dan zoals bekend op 31 januari 2026: 2026\u00a0K1 (−2)"),
        (
            11,
            [(Q1, -2), (Q2, 5), (Q3, 1)],
            "Van 11 kwartalen zijn er 3 anders dan zoals bekend op 31 januari 2026; het grootst is het verschil in"
            " 2026\u00a0K2 (+5)",
        ),
    ],
)
def test_the_title_of_then_and_now_counts(compared: int, different: list[tuple[Quarter, int]], title: str) -> None:
    held = [(quarter, Decimal(change)) for quarter, change in different]
    assert then_title(PLACES, compared, held, DAY).nl == title


def test_quarters_that_are_new_are_counted_apart() -> None:
    assert [new_since(n).nl for n in (0, 1, 3)] == [
        "",
        "1 kwartaal was toen nog niet bekend.",
        "3 kwartalen waren toen nog niet bekend.",
    ]


@pytest.mark.parametrize(
    ("compared", "different", "title"),
    [
        (0, 0, "Nog geen kwartaal met zowel opgaven als een publicatie"),
        (1, 0, "Het ene gepubliceerde cijfer is gelijk aan de som van de opgaven"),
        (3, 0, "Alle 3 gepubliceerde cijfers zijn gelijk aan de som van de opgaven"),
        (
            1,
            1,
            "Het ene gepubliceerde cijfer verschilt van de som van de opgaven: bezette plaatsen in 2026\u00a0K1 (+5)",
        ),
        (
            3,
            1,
            "Van 3 gepubliceerde cijfers verschilt er 1 van de som van de opgaven: bezette plaatsen in 2026\u00a0K1"
            " (+5)",
        ),
        (
            3,
            2,
            "Van 3 gepubliceerde cijfers verschillen er 2 van de som van de opgaven, het meest bezette plaatsen in"
            " 2026\u00a0K1 (+5)",
        ),
    ],
)
def test_the_title_beside_publications_counts(compared: int, different: int, title: str) -> None:
    largest = Largest(Text.same("bezette plaatsen"), Q1, Text.same("+5")) if different else None
    assert published_title(compared, different, largest).nl == title


def test_a_restated_figure_names_its_place_reason_and_person() -> None:
    told = Restated("De Kade", Text.same("20"), Text.same("18"), "Nina", DAY, "telfout", True)
    assert restated_words(told).nl == "De Kade: 20 werd 18, “telfout” (Nina, 31 januari 2026, nog voorlopig)"
    silent = Restated("De Kade", Text.same("20"), Text.same("18"), "Nina", DAY, "")
    assert restated_words(silent).nl == "De Kade: 20 werd 18, geen reden gegeven (Nina, 31 januari 2026)"


def test_what_was_reported_later_tells_how_much_was_there() -> None:
    assert later_words(Coverage(1, 3), Coverage(3, 3), False).nl == "later gemeld: toen 1, nu 3 van 3"
    assert later_words(Coverage(0, 0), Coverage(3, 3), True).nl == "later goedgekeurd: toen 0, nu 3 van 3"
    assert later_words(Coverage(0, 0), Coverage(0, 0), False).nl == "later gemeld"


def test_explanations_beside_a_publication() -> None:
    assert coverage_words(Coverage(0, 1), Level.LOCATIE).nl == "0 van 1 locatie"
    assert not_everyone(Coverage(2, 3), Level.AANBIEDER).nl == "opgaven niet compleet: 2 van 3 aanbieders"
    assert published_before(Text.same("575"), "2024-07", False).nl == "eerder gepubliceerd: 575 (juli 2024)"
    assert published_before(Text.same("575"), "2024-07", True).nl == (
        "eerder gepubliceerd: 575 (juli 2024), gelijk aan de som van de opgaven"
    )
    assert [not_final(own, other).nl for own, other in ((True, True), (True, False), (False, True))] == [
        "opgaven en publicatie zijn voorlopig",
        "de opgaven zijn voorlopig",
        "de publicatie is voorlopig",
    ]


@pytest.mark.parametrize(
    ("stand", "words"),
    [
        (Stand(Q1, Decimal(12), False, WHOLE), "12"),
        (Stand(Q1, Decimal(12), True, WHOLE), "12*"),
        (Stand(Q1, Decimal(12), True, SHORT), "ten minste 12*"),
        (Stand(Q1, None, True, SHORT), "–"),
    ],
)
def test_a_stand_says_how_sure_it_is(stand: Stand, words: str) -> None:
    assert stand_words(PLACES, stand).nl == words


def test_a_share_of_a_part_is_not_at_least() -> None:
    assert stand_words(measures()["bezettingsgraad"], Stand(Q1, Decimal(80), False, SHORT)).en == "80.0%"
