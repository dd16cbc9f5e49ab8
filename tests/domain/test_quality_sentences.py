from decimal import Decimal

import pytest

from monitor.domain.figure import Coverage, Percent, PercentagePoints, Total
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.quality import QualityFacts, against_year, quality_sentence
from monitor.domain.sentences.quality_titles import (
    Among,
    Placed,
    basket_title,
    destinations_title,
    education_title,
    measures_title,
    occupied_title,
    organised_title,
    origin_title,
    outside_title,
    said_title,
    stay_title,
)
from monitor.domain.words import Text

Q = Quarter(2026, 3)
WHOLE, SHORT = Coverage(27, 27), Coverage(25, 27)


def first_line(**facts: object) -> str:
    given = {"left": Total(20, WHOLE), "home": 8, "unknown": 3, **facts}
    return quality_sentence(QualityFacts(Q, **given)).plain().nl.replace("\u00a0", " ")  # type: ignore[arg-type]


def points(number: str) -> PercentagePoints:
    return PercentagePoints(Decimal(number))


def test_the_first_line_tells_where_how_long_and_how_far() -> None:
    assert first_line(
        long_stay=Percent(Decimal(40)),
        longer=points("1.7"),
        outside=Total(7, Coverage(7, 7)),
        outside_change=-2,
    ) == (
        "In 2026 K3 vertrok 20 keer een jongere: 8 keer naar huis (40%); 3 keer (15%) is niet bekend waarheen. Van wie"
        " gesloten verblijft, is 40,0% er langer dan zes maanden, 1,7 procentpunt meer dan een jaar eerder. 7 jongeren"
        " verblijven buiten het eigen landsdeel, 2 minder dan in 2026 K2."
    )


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"left": Total(None, WHOLE)}, "Over 2026 K3 is nog niets gemeld."),
        ({"left": Total(None, WHOLE), "place": "Oost"}, "Oost heeft over 2026 K3 nog niets gemeld."),
        ({"left": Total(0, WHOLE)}, "In 2026 K3 vertrok niemand."),
        ({"left": Total(0, SHORT), "place": "Oost"}, "In 2026 K3 vertrok in Oost voor zover gemeld niemand."),
        ({"unknown": 0}, "van iedereen is bekend waarheen."),
        ({"home": None}, "In 2026 K3 vertrok 20 keer een jongere: 3 keer (15%) is niet bekend waarheen."),
        ({"home": None, "unknown": None}, "In 2026 K3 vertrok 20 keer een jongere."),
        ({"place": "Oost"}, "In 2026 K3 vertrok in Oost 20 keer een jongere"),
        ({"left": Total(20, SHORT, True)}, "vertrok ten minste 20 keer"),
        ({"left": Total(20, SHORT, True)}, "Het cijfer is voorlopig: 25 van 27 locaties hebben gemeld."),
        ({"left": Total(20, WHOLE, True)}, "Het cijfer is voorlopig: niet alles is goedgekeurd."),
        ({"outside": Total(1, Coverage(7, 7))}, "1 jongere verblijft buiten het eigen landsdeel."),
        ({"outside": Total(4, WHOLE), "place": "Oost"}, "4 jongeren uit Oost verblijven buiten het eigen landsdeel."),
        ({"outside": Total(4, WHOLE), "outside_change": 0}, "landsdeel, evenveel als in 2026 K2."),
        ({"outside": Total(4, WHOLE), "outside_change": 3}, "landsdeel, 3 meer dan in 2026 K2."),
        (
            {"outside": Total(4, SHORT), "outside_change": -1},
            "Ten minste 4 jongeren verblijven buiten het eigen landsdeel, 1 minder dan in 2026 K2 waar beide keren is"
            " gemeld.",
        ),
        ({"outside": Total(None, WHOLE)}, "waarheen."),
    ],
)
def test_each_branch_of_the_first_line(facts: dict[str, object], words: str) -> None:
    assert words in first_line(**facts)


def test_in_english_one_departure_is_one_time() -> None:
    said = quality_sentence(QualityFacts(Q, Total(1, WHOLE), home=1, unknown=0)).plain().en
    assert said.startswith("In 2026\u00a0Q3 a youth left 1 time: 1 time home (100%); of all it is known where to.")


@pytest.mark.parametrize(
    ("difference", "words"),
    [
        (None, ""),
        (points("0.04"), ", evenveel als een jaar eerder"),
        (points("-1"), ", 1,0\u00a0procentpunt minder dan een jaar eerder"),
        (points("2.25"), ", 2,3\u00a0procentpunt meer dan een jaar eerder"),
    ],
)
def test_shares_differ_by_percentage_points(difference: PercentagePoints | None, words: str) -> None:
    assert against_year(difference).nl == words


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({}, "Er vertrok niemand in dit kwartaal"),
        ({"thuis": 0, "onbekend": 0}, "Er vertrok niemand in dit kwartaal"),
        ({"onbekend": 3}, "Van niemand is bekend waarheen"),
        ({"thuis": 3, "ggz": 1}, "Het vaakst gaat een jongere naar huis: 75%; van iedereen is bekend waarheen"),
        (
            {"thuis": 2, "ggz": 1, "onbekend": 1},
            "Het vaakst gaat een jongere naar huis: 50%; van 25% is niet bekend waarheen",
        ),
        (
            {"thuis": 2, "jji": 2},
            "Even vaak gaat een jongere naar huis en naar een justitiële jeugdinrichting: elk 50%; van iedereen is"
            " bekend waarheen",
        ),
    ],
)
def test_the_title_of_destinations(parts: dict[str, int], words: str) -> None:
    assert destinations_title(parts).nl == words


def test_the_titles_of_shares_say_when_it_is_too_early() -> None:
    assert stay_title(None, None).nl == "Nog niet te zeggen hoe lang jongeren blijven"
    assert stay_title(Percent(Decimal("32.46")), None).nl == "32,5% verblijft langer dan zes maanden gesloten"
    assert education_title(None, None).nl == "Nog niet te zeggen wie onderwijs volgt"
    assert education_title(Percent(Decimal(84)), points("-1.2")).nl == (
        "84,0% van de jongeren volgt onderwijs, 1,2\u00a0procentpunt minder dan een jaar eerder"
    )


@pytest.mark.parametrize(
    ("rate", "then", "now", "words"),
    [
        (None, None, None, "Nog niet te zeggen hoe vaak vrijheid wordt beperkt"),
        ("7.6", None, None, "7,6 maatregelen per 1.000 verblijfsdagen"),
        ("7.6", "9.4", "7.6", "7,6 maatregelen per 1.000 verblijfsdagen, 1,8 minder dan een jaar eerder"),
        ("7.6", "7.0", "7.6", "7,6 maatregelen per 1.000 verblijfsdagen, 0,6 meer dan een jaar eerder"),
        ("7.6", "7.62", "7.6", "7,6 maatregelen per 1.000 verblijfsdagen, evenveel als een jaar eerder"),
    ],
)
def test_the_title_of_measures(rate: str | None, then: str | None, now: str | None, words: str) -> None:
    given = [None if number is None else Decimal(number) for number in (rate, then, now)]
    assert measures_title(*given).nl == words


A, B = Text(nl="wachtenden", en="waiting"), Text(nl="vertrek naar ggz", en="departures to mental health care")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ([(A, None), (B, None)], "Nog geen vergelijking met een jaar eerder"),
        ([(A, -1), (B, 0)], "Geen van de twee signalen ligt hoger dan een jaar eerder"),
        ([(A, 2), (B, -9)], "Eén van de twee signalen ligt hoger dan een jaar eerder: wachtenden"),
        (
            [(A, 2), (B, 1), (A, None)],
            "Twee van de twee signalen liggen hoger dan een jaar eerder: wachtenden en vertrek naar ggz",
        ),
    ],
)
def test_the_basket_is_named_and_never_added(changes: list[tuple[Text, int | None]], words: str) -> None:
    assert basket_title(changes).nl == words


OOST, NOORD, ZUID = Placed("Oost", 3, 4), Placed("Noord", 1, 9), Placed("Zuid", 3)


@pytest.mark.parametrize(
    ("rows", "among", "words"),
    [
        ([Placed("Oost", None)], Among(), "Nog niet gemeld wie buiten het eigen landsdeel verblijft"),
        ([Placed("A", 0, 4), Placed("B", 0, 9)], Among(), "Niemand verblijft buiten het eigen landsdeel"),
        ([OOST, NOORD], Among(), "De meeste jongeren die elders verblijven, komen uit Oost: 3 van 4 jongeren"),
        ([OOST, ZUID], Among(), "De meeste jongeren die elders verblijven, komen uit Oost en Zuid: elk 3"),
        (
            [OOST, NOORD],
            Among(("Oost", "Noord")),
            "De meeste jongeren uit Oost en Noord die elders verblijven, komen uit Oost: 3 van 4 jongeren",
        ),
        (
            [ZUID, Placed("Oost", None)],
            Among(whole=False),
            "De meeste jongeren die elders verblijven, komen uit Zuid: 3 jongeren, voor zover gemeld",
        ),
        ([Placed("Oost", 1)], Among(), "1 jongere uit Oost verblijft in een ander landsdeel"),
        ([Placed("Oost", 9, 71)], Among(("Oost",)), "9 van 71 jongeren uit Oost verblijven in een ander landsdeel"),
    ],
)
def test_the_title_of_placed_elsewhere(rows: list[Placed], among: Among, words: str) -> None:
    assert outside_title(rows, among).nl == words


def test_the_title_of_the_map_names_two_and_of_whom_it_speaks() -> None:
    known = [("A", 3), ("B", 9), ("C", 3)]
    assert origin_title([]).nl == "Nog geen jongeren naar herkomst gemeld"
    assert origin_title([("A", 0)]).nl == "Er verblijft niemand op een gesloten plaats"
    assert origin_title([("A", 0)], Among(whole=False)).nl.endswith(", voor zover gemeld")
    assert origin_title(known).nl == "De meeste jongeren komen uit B (9) en A (3)"
    assert origin_title(known, Among(("Oost",))).nl == "Van de jongeren uit Oost komen de meesten uit B (9) en A (3)"
    assert origin_title(known, Among(whole=False)).nl == (
        "De meeste jongeren komen uit B (9) en A (3), voor zover gemeld"
    )


@pytest.mark.parametrize(
    ("shares", "words"),
    [
        ([], "Nog niet te zeggen hoe vol de locaties zijn"),
        (["70", "95"], "Geen van de 2 locaties is onder 70% of boven 95% bezet"),
        (["69.9", "80"], "Van 2 locaties is er één onder 70% en geen boven 95% bezet"),
        (["60", "61", "95.1"], "Van 3 locaties zijn er twee onder 70% en één boven 95% bezet"),
    ],
)
def test_the_title_of_sites_has_both_limits_inside(shares: list[str], words: str) -> None:
    assert occupied_title([Decimal(share) for share in shares]).nl == words


def test_how_landsdelen_are_organised_is_counted_over_those_that_reported() -> None:
    assert organised_title(0, 0, 0).nl == "Nog geen opgave van een landsdeel"
    assert organised_title(1, 0, 1).nl == "Het landsdeel heeft een aanspreekpunt en geen vastgestelde regiovisie"
    assert organised_title(0, 1, 1).en == "The region has no contact with power to decide and an adopted regional plan"
    assert organised_title(1, 4, 6).nl == (
        "Van de 6 landsdelen die meldden, heeft er 1 een aanspreekpunt en 4 een vastgestelde regiovisie"
    )
    assert organised_title(5, 4, 6).nl.startswith("Van de 6 landsdelen die meldden, hebben er 5 een aanspreekpunt")


def test_the_title_over_texts_counts_who_told_something() -> None:
    words = Text(nl="Wat jongeren zeggen", en="What youths say")
    assert said_title(words, 0, 7).nl == "Wat jongeren zeggen: nog niets gemeld"
    assert said_title(words, 6, 7).nl == "Wat jongeren zeggen: 6 van 7 landsdelen"
    assert said_title(words, 1, 1).en == "What youths say"
