"""Every branch of the words on the page of a landsdeel, as they stand on the screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from monitor.domain.conversion import Built, Flows
from monitor.domain.due import Due, DueKind
from monitor.domain.figure import Coverage, Total
from monitor.domain.pace import Pace
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.overview import Headline
from monitor.domain.sentences.region import (
    Beside,
    due_title,
    due_words,
    next_report,
    nothing_yet,
    organised_title,
    rank_title,
    region_sentence,
    sites_title,
    small_ladder_title,
    trajects_title,
)
from monitor.domain.traject import Milestone
from monitor.domain.words import Text

Q2, Q3, END = Quarter(2026, 2), Quarter(2026, 3), Quarter(2029, 4)
ALL = Coverage(4, 4)
DAY = date(2026, 11, 1)
STANDS = Headline(
    Q3, Total(44, ALL), Q2, -3, 46, Pace(Decimal(3), Quarter(2025, 3), Q3), END, 0, Decimal(2), Decimal(3)
)


def plain(text: Text, english: bool = False) -> str:
    return text["en" if english else "nl"].replace("\u00a0", " ")


def first(headline: Headline, small: bool = False, english: bool = False) -> str:
    return plain(region_sentence("Noord", headline, small).plain(), english)


def test_the_first_line_names_the_landsdeel_and_says_where_it_stands() -> None:
    assert first(STANDS) == (
        "Noord: in 2026 K3 zijn er 44 gesloten plaatsen: 3 minder dan in 2026 K2, en 2 onder het afgesproken pad (46)."
        " Houdt het tempo van de laatste vier kwartalen aan, dan zijn er eind 2029 nog ongeveer 2 plaatsen."
    )
    assert first(STANDS, english=True).startswith("Noord: in 2026 Q3 there are 44 closed places: 3 fewer")


def test_of_few_places_nothing_is_expected() -> None:
    few = replace(STANDS, total=Total(12, ALL), on_path=10)
    assert first(few, small=True) == (
        "Noord: in 2026 K3 zijn er 12 gesloten plaatsen: 3 minder dan in 2026 K2, maar 2 boven het afgesproken pad"
        " (10). Bij minder dan 20 plaatsen staat hier geen verwachting."
    )


def test_who_did_not_report_is_said_with_the_last_known_number() -> None:
    none = replace(STANDS, total=Total(None, Coverage(0, 4)))
    assert first(none) == "Noord: over 2026 K3 is nog niets gemeld."
    known = replace(STANDS, total=Total(None, Coverage(0, 4), last_known=30))
    assert first(known) == (
        "Noord: over 2026 K3 is nog niets gemeld. Het laatst bekende aantal gesloten plaatsen is 30."
    )
    assert plain(nothing_yet("Noord", DAY).plain()) == (
        "Noord: nog geen opgave. De eerstvolgende opgave sluit op 1 november 2026."
    )


@pytest.mark.parametrize(
    ("beside", "words"),
    [
        (Beside("Noord", None, None, 6), "Van Noord is niet te zeggen hoe het naast het pad ligt"),
        (Beside("Noord", 14, 1, 6), "Noord ligt 14 boven het pad: van zes landsdelen het verst erboven"),
        (Beside("Noord", -2, 6, 6), "Noord ligt 2 onder het pad: van zes landsdelen het gunstigst"),
        (
            Beside("Noord", 0, 3, 6),
            "Noord ligt precies op het pad: nummer 3 van zes landsdelen, geteld vanaf het verst boven het pad",
        ),
        (Beside("Noord", 3, 1, 1), "Noord ligt 3 boven het pad"),
        (Beside("Noord", 3), "Noord ligt 3 boven het pad"),
        (Beside("Noord", 3, country=-8), "Noord ligt 3 boven het pad, Nederland 8 onder het pad"),
        (
            Beside("Noord", 3, country=8, country_at_least=True),
            "Noord ligt 3 boven het pad, Nederland ten minste 8 boven het pad",
        ),
    ],
)
def test_its_place_among_the_others(beside: Beside, words: str) -> None:
    assert plain(rank_title(beside)) == words


REPORT = Due(DueKind.REPORT_LATE, DAY, quarter=Q3)
OPENING = Due(DueKind.MILESTONE, DAY, "t", "De Kade", milestone=Milestone.OPENING)


def test_how_much_is_to_be_done() -> None:
    assert plain(due_title([])) == "Deze maand staat er niets open"
    assert plain(due_title([OPENING])) == "Eén zaak vraagt deze maand aandacht"
    assert plain(due_title([REPORT, OPENING])) == "Twee zaken vragen deze maand aandacht, waarvan één te laat"


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (REPORT, "Opgave over 2026 K3: had op 1 november 2026 binnen moeten zijn."),
        (replace(REPORT, kind=DueKind.REPORT), "Opgave over 2026 K3: sluit op 1 november 2026."),
        (Due(DueKind.RETURNED, quarter=Q3, number=0), "Opgave over 2026 K3: teruggegeven."),
        (
            Due(DueKind.RETURNED, quarter=Q3, number=1),
            "Opgave over 2026 K3: teruggegeven, 1 vraag wacht op antwoord.",
        ),
        (
            Due(DueKind.REOPENED, quarter=Q3, number=2),
            "Opgave over 2026 K3: heropend, opnieuw in te dienen, 2 vragen wachten op antwoord.",
        ),
        (OPENING, "opening gepland op 1 november 2026."),
        (replace(OPENING, kind=DueKind.MILESTONE_LATE), "opening was gepland op 1 november 2026."),
        (
            Due(DueKind.YOUTHS, DAY, "t", "De Kade", number=4),
            "4 jongeren hebben nog geen vervolgplek; sluiting 1 november 2026.",
        ),
        (
            Due(DueKind.YOUTHS, DAY, "t", "De Kade", number=1),
            "1 jongere heeft nog geen vervolgplek; sluiting 1 november 2026.",
        ),
        (
            Due(DueKind.YOUTHS, DAY, "t", "De Kade"),
            "niet gemeld of de jongeren een vervolgplek hebben; sluiting 1 november 2026.",
        ),
    ],
)
def test_each_thing_to_do_in_words(due: Due, words: str) -> None:
    assert plain(due_words(due)) == words


def test_the_next_report() -> None:
    assert plain(next_report(Quarter(2026, 4))) == "De volgende opgave (2026 K4) sluit op 31 januari 2027."


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ((0, 0, 0), "Geen locaties in dit kwartaal"),
        ((1, 1, 0), "1 locatie"),
        ((1, 3, 1), "3 locaties van 1 aanbieder, één is onder de 90% bezet"),
        ((2, 4, 2), "4 locaties van 2 aanbieders, twee zijn onder de 90% bezet"),
        ((2, 4, 4), "4 locaties van 2 aanbieders, alle onder de 90% bezet"),
    ],
)
def test_how_many_sites_are_filled_too_little(asked: tuple[int, int, int], words: str) -> None:
    assert plain(sites_title(*asked)) == words


def test_what_the_trajects_came_to() -> None:
    built = Built(Flows(closed=26), alternatives=24)
    assert plain(trajects_title(0, 0, Built())) == "Nog geen trajecten gemeld"
    assert plain(trajects_title(5, 0, built)) == "26 gesloten plaatsen netto weg, 24 alternatieven in gebruik"
    assert plain(trajects_title(5, 1, built)).endswith("in gebruik; één traject loopt uit")
    assert plain(trajects_title(5, 2, built)).endswith("in gebruik; twee trajecten lopen uit")


def test_what_was_spent_of_the_budget() -> None:
    share = Text.same("36%")
    assert plain(small_ladder_title(Total(None, ALL), None)) == "Nog geen besteding gemeld"
    assert plain(small_ladder_title(Total(860_000_000, ALL), None)) == "€ 8,6 mln besteed"
    assert plain(small_ladder_title(Total(860_000_000, ALL), share)) == "€ 8,6 mln besteed: 36% van de begroting"
    short = Total(860_000_000, Coverage(1, 2))
    assert plain(small_ladder_title(short, share)) == "Ten minste € 8,6 mln besteed"


def test_the_contact_and_the_plan() -> None:
    assert plain(organised_title("ja", Text.same("vastgesteld"))) == (
        "Er is een aanspreekpunt met doorzettingsmacht; regiovisie: vastgesteld"
    )
    assert plain(organised_title("nee", None)) == "Er is geen aanspreekpunt met doorzettingsmacht"
    assert plain(organised_title("", None)) == "Niet gemeld of er een aanspreekpunt met doorzettingsmacht is"
