"""Every branch of the words on the page of a provider, as they stand on the screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from monitor.domain.figure import Coverage, Total
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.provider import (
    ProviderFacts,
    conversion_title,
    course_title,
    filled_title,
    money_title,
    provider_sentence,
    succession_words,
)
from monitor.domain.words import Text

Q1, Q3 = Quarter(2026, 1), Quarter(2026, 3)
ALL, SOME = Coverage(2, 2), Coverage(1, 2, ("De Kade",))
FACTS = ProviderFacts("Duinzicht", Q3, 2, Total(27, ALL), Total(21, ALL), Decimal("77.8"), 11, date(2027, 12, 31), 16)


def plain(text: Text) -> str:
    return text.nl.replace("\u00a0", " ")


def first(facts: ProviderFacts = FACTS, **changes: Any) -> str:
    return plain(provider_sentence(replace(facts, **changes)).plain())


def test_the_first_line_says_how_full_and_what_goes() -> None:
    assert first() == (
        "In 2026 K3 heeft Duinzicht op 2 locaties 27 gesloten plaatsen, waarvan 21 bezet (77,8%): minder dan de 90%"
        " waarop tarieven rekenen. 11 plaatsen gaan volgens de trajecten nog weg, de laatste op 31 december 2027; voor"
        " 16 plaatsen is er nog geen traject."
    )


def test_the_first_line_leaves_out_what_is_not_known() -> None:
    bare = first(occupied=Total(None, ALL), share=None, converting=0, without_plan=27, sites=1)
    assert bare == (
        "In 2026 K3 heeft Duinzicht op 1 locatie 27 gesloten plaatsen. Voor geen van deze plaatsen is er een traject"
        " waarin zij weggaan."
    )
    one = first(share=Decimal(95), converting=1, last_closing=None, without_plan=1)
    assert "(95%): genoeg voor de 90%" in one.replace("95,0%", "95%")
    assert one.endswith("1 plaats gaat volgens de trajecten nog weg; voor 1 plaats is er nog geen traject.")
    assert first(without_plan=0).endswith("de laatste op 31 december 2027.")


def test_the_first_line_says_when_numbers_are_not_complete() -> None:
    short = first(places=Total(20, SOME), occupied=Total(15, SOME), share=None, without_plan=None)
    assert "ten minste 20 gesloten plaatsen, waarvan ten minste 15 bezet." in short
    assert short.endswith("Het cijfer is niet compleet: 1 van 2 locaties heeft gemeld.")


def test_without_places_it_says_so_and_what_became_of_the_provider() -> None:
    none = Total(None, Coverage(0, 0))
    assert first(places=none, sites=0) == "Duinzicht heeft in 2026 K3 geen locatie met gesloten plaatsen."
    assert first(places=none, sites=2) == "Duinzicht: over 2026 K3 is nog niets gemeld."
    went = succession_words("Veldhuis", date(2026, 6, 30), ())[0]
    assert first(places=none, sites=0, went_on=went).endswith("is na 30 juni 2026 opgegaan in Veldhuis.")
    assert first(places=Total(0, ALL), occupied=Total(0, ALL), share=None) == (
        "In 2026 K3 heeft Duinzicht op 2 locaties geen gesloten plaatsen."
    )


@pytest.mark.parametrize(
    ("shares", "words"),
    [
        ([], "Nog niet bekend hoe vol de locaties zijn"),
        ([90], "De locatie is voor 90% of meer bezet"),
        ([90, 95], "Alle locaties zijn voor 90% of meer bezet"),
        ([89], "De locatie is voor minder dan 90% bezet"),
        ([89, 60], "Alle locaties zijn voor minder dan 90% bezet"),
        ([89, 95], "L0 is voor minder dan 90% bezet"),
        ([89, 95, 70], "L0 en L2 zijn voor minder dan 90% bezet"),
    ],
)
def test_which_sites_are_filled_too_little(shares: list[int], words: str) -> None:
    assert plain(filled_title([(f"L{n}", Decimal(share)) for n, share in enumerate(shares)])) == words


def test_what_is_not_reported_is_not_called_full_or_empty() -> None:
    assert plain(filled_title([("De Kade", Decimal(60))], untold=1)) == "De Kade is voor minder dan 90% bezet"
    assert plain(filled_title([("De Kade", Decimal(95))], untold=1)) == "Wat is gemeld, is voor 90% of meer bezet"


def test_how_the_empty_places_went() -> None:
    then, now = (Q1, 30, 20), (Q3, 26, 20)
    assert plain(course_title(None, None)) == "Nog geen volledig kwartaal om te laten zien"
    assert plain(course_title(now, now)) == "6 lege plaatsen in 2026 K3"
    assert plain(course_title(then, now)) == "Lege plaatsen: van 10 in 2026 K1 terug naar 6 in 2026 K3"
    assert plain(course_title((Q1, 22, 20), now)) == "Lege plaatsen: van 2 in 2026 K1 naar 6 in 2026 K3"
    assert plain(course_title((Q1, 26, 20), now)) == "Evenveel lege plaatsen in 2026 K3 als in 2026 K1: 6"


def test_how_much_of_what_was_awarded_is_spent() -> None:
    none, some = Total(None, Coverage(0, 0)), Total(580_000_000, ALL)
    assert plain(money_title(none, none)) == "Nog geen besteding gemeld"
    assert plain(money_title(none, some)) == "€ 5,8 mln besteed"
    assert plain(money_title(Total(960_000_000, ALL), some)) == "€ 5,8 mln besteed: 60% van wat is beschikt"
    assert plain(money_title(some, Total(580_000_000, SOME))) == "Ten minste € 5,8 mln besteed"


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ((0, 0, 0), "Geen trajecten gemeld"),
        ((1, 1, 0), "1 traject; 1 gesloten plaats moet nog weg"),
        ((4, 0, 0), "4 trajecten; er hoeft geen gesloten plaats meer weg"),
        ((3, 11, 1), "3 trajecten; 11 gesloten plaatsen moeten nog weg; één loopt uit"),
        ((3, 11, 2), "3 trajecten; 11 gesloten plaatsen moeten nog weg; twee lopen uit"),
    ],
)
def test_what_still_has_to_go(asked: tuple[int, int, int], words: str) -> None:
    assert plain(conversion_title(*asked)) == words


def test_in_what_a_provider_went_on() -> None:
    assert succession_words("", None, ()) == []
    assert [plain(words) for words in succession_words("Veldhuis", None, ["Zilverpad"])] == [
        "Deze aanbieder is opgegaan in Veldhuis.",
        "Zilverpad is in deze aanbieder opgegaan en telt hier mee.",
    ]
    assert [plain(words) for words in succession_words("", None, ["A", "B"])] == [
        "A en B zijn in deze aanbieder opgegaan en tellen hier mee."
    ]
