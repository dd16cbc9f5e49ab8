"""Every branch of the words on the pages about conversions, as they stand on the screen."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from monitor.domain.build_up import BuildPoint
from monitor.domain.closings import Closings
from monitor.domain.conversion import Built, Flows
from monitor.domain.figure import Coverage
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.ombouw import (
    Summary,
    at_least,
    landsdelen_words,
    not_counted,
    ombouw_sentence,
    stand_of,
    told_last_words,
)
from monitor.domain.sentences.ombouw_titles import (
    NOT_REPORTED,
    balance_title,
    build_title,
    closing_title,
    displaced_title,
    faster_title,
    forms_title,
    small_title,
    timeline_title,
)
from monitor.domain.sentences.traject import traject_sentence
from monitor.domain.traject import Destination, Origin, Phase, Regime, Traject, TrajectKind
from monitor.domain.words import Text
from tests.traject_factories import a_closing, a_conversion, to

NOW = Quarter(2026, 3)
ALL_IN, MOST_IN, NONE_IN = Coverage(7, 7), Coverage(6, 7), Coverage(0, 7)


def plain(text: Text, english: bool = False) -> str:
    return text["en" if english else "nl"].replace("\u00a0", " ")


def line(summary: Summary, reported: Coverage = ALL_IN, english: bool = False) -> str:
    return plain(ombouw_sentence(summary, reported).plain(), english)


def test_the_first_line_is_the_one_of_the_screens() -> None:
    found = Summary(41, 14, 214, 0, 8, 92)
    assert line(found) == (
        "Van de 41 trajecten zijn er 14 gereed (214 plaatsen). Acht trajecten lopen een kwartaal of meer uit, samen"
        " met 92 plaatsen."
    )
    assert line(found, english=True) == (
        "Of the 41 trajects 14 are ready (214 places). Eight trajects are a quarter or more late, together with 92"
        " places."
    )


@pytest.mark.parametrize(
    ("summary", "words"),
    [
        (Summary(0), "Er zijn nog geen trajecten gemeld. Coördinatoren vertellen erover in hun opgave."),
        (Summary(1), "Het ene traject is nog niet gereed. Geen traject loopt een kwartaal of meer uit."),
        (Summary(1, 1, 8), "Het ene traject is gereed (8 plaatsen)."),
        (Summary(3, 3, 8), "Alle 3 trajecten zijn gereed (8 plaatsen)."),
        (Summary(3), "Van de 3 trajecten is er nog geen gereed. Geen traject loopt een kwartaal of meer uit."),
        (Summary(3, 1, 1, stopped=2), "Van de 3 trajecten is er 1 gereed (1 plaats)."),
        (
            Summary(3, 1, 6, 1, 1, 1),
            "Van de 3 trajecten is er 1 gereed (6 plaatsen). Nog één is deels in gebruik. Eén traject loopt een"
            " kwartaal of meer uit, met 1 plaats.",
        ),
        (Summary(3, 0, 0, 2, 1), "Van de 3 trajecten is er nog geen gereed. Twee zijn deels in gebruik. Eén traject"
                                 " loopt een kwartaal of meer uit."),
    ],
)  # fmt: skip
def test_the_first_line_fits_its_numbers(summary: Summary, words: str) -> None:
    assert line(summary) == words


def test_the_first_line_says_who_has_not_reported() -> None:
    assert line(Summary(3, 3, 8), Coverage(6, 7)).endswith(
        "De stand is niet compleet: 6 van 7 landsdelen hebben gemeld."
    )
    assert plain(landsdelen_words(Coverage(1, 1))) == "1 van 1 landsdeel heeft gemeld"


def test_below_the_stages_is_said_how_older_trajects_count() -> None:
    assert told_last_words(Summary(3, 3, 8)) is None
    assert told_last_words(Summary(3, 3, 8, uncounted=1)) == Text(
        nl="Trajecten van wie niet meldde, tellen hierboven mee zoals ze het laatst zijn gemeld. In de sommen hieronder"
        " tellen ze niet mee.",
        en="Trajects of who did not report are counted above as they were last reported. In the sums below they are"
        " not counted.",
    )


def test_what_was_not_told_since_is_marked_with_its_quarter() -> None:
    assert plain(stand_of(NOW)) == "stand van 2026 K3"
    assert plain(not_counted(NOW)) == "stand van 2026 K3, telt niet mee"
    assert [plain(at_least(Text.same("8"), covered)) for covered in (ALL_IN, MOST_IN)] == ["8", "ten minste 8"]


@pytest.mark.parametrize(
    ("rows", "late", "words"),
    [
        (0, [], "Geen trajecten bij deze keuze"),
        (4, [], "Geen traject loopt een kwartaal of meer uit"),
        (4, [("A", 1)], "A loopt een kwartaal uit"),
        (4, [("A", 3), ("B", 1)], "A loopt een half jaar of meer uit"),
        (4, [("A", 3), ("B", 2), ("C", 2)], "A, B en C lopen een half jaar of meer uit"),
        (9, [(name, 2) for name in "ABCDE"], "A, B en drie andere lopen een half jaar of meer uit"),
    ],
)
def test_the_time_line_names_who_slips_most(rows: int, late: list[tuple[str, int]], words: str) -> None:
    assert plain(timeline_title(rows, late)) == words


def points(*gaps: int) -> list[BuildPoint]:
    """Points that happened in 2026-Q1 to Q3, and planned ones after; ten alternatives and as much more gone."""
    quarters = [Quarter(2026, 1).plus(i) for i in range(len(gaps))]
    return [BuildPoint(q, 10 + gap, 10, q <= NOW) for q, gap in zip(quarters, gaps, strict=True)]


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ([BuildPoint(NOW, 0, 0)], "Er zijn nog geen gesloten plaatsen weg en geen alternatieven open"),
        (points(0, -1, -2, -1), "Alternatieven houden de afbouw bij: 10 open, 8 gesloten plaatsen weg"),
        (points(0, 2, 5), "Sinds 2026 K2 zijn er meer gesloten plaatsen weg dan alternatieven open: nu 5"),
        (points(0, 2, 5, 9), "Sinds 2026 K2 zijn er meer gesloten plaatsen weg dan alternatieven open: nu 5, volgens de"
                             " planning 9 in 2026 K4"),
        (points(0, 0, -1, 4, 6), "Volgens de planning gaan er vanaf 2026 K4 meer gesloten plaatsen weg dan er"
                                 " alternatieven komen: 6 in 2027 K1"),
        (points(0, 4, 0, 0), "Alternatieven hebben de afbouw ingehaald; het grootste verschil was 4 in 2026 K2"),
    ],
)  # fmt: skip
def test_the_build_up_names_the_quarter_in_which_the_gap_opens(found: list[BuildPoint], words: str) -> None:
    assert plain(build_title(found, ALL_IN)) == words


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ((0, 0, 0, 0), "Binnen vier kwartalen sluit geen locatie waar nog jongeren wonen"),
        ((1, 4, 4, 0), "Eén locatie sluit binnen vier kwartalen; alle 4 jongeren daar hebben een vervolgplek"),
        ((5, 31, 30, 0), "Vijf locaties sluiten binnen vier kwartalen; van de 31 jongeren daar heeft 1 nog geen"
                         " vervolgplek"),
        ((5, 31, 19, 1), "Vijf locaties sluiten binnen vier kwartalen; van de 31 jongeren daar hebben 12 nog geen"
                         " vervolgplek (van één niet bekend)"),
        ((2, 0, 0, 2), "Twee locaties sluiten binnen vier kwartalen; hoeveel jongeren er wonen is niet bekend"),
    ],
)  # fmt: skip
def test_sites_that_close_say_how_many_youths_have_no_next_place(
    numbers: tuple[int, int, int, int], words: str
) -> None:
    assert plain(closing_title(Closings(*numbers), ALL_IN)) == words


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ([], "In geen landsdeel verdwijnen plaatsen sneller dan er alternatieven opengaan"),
        (["Noord", "Oost"], "In Noord en Oost verdwijnen plaatsen sneller dan er alternatieven opengaan"),
        (list("ABC"), "In alle landsdelen verdwijnen plaatsen sneller dan er alternatieven opengaan"),
    ],
)
def test_it_is_named_where_places_go_faster(names: list[str], words: str) -> None:
    assert plain(faster_title(names, Coverage(3, 3))) == words
    assert plain(faster_title(["Noord"], Coverage(1, 1))).startswith("In Noord ")


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ((0, 0, 0), "Er zijn nog geen alternatieven gemeld"),
        ((1, 0, 0), "1 alternatieve plaats is in gebruik"),
        ((8, 1, 0), "8 alternatieve plaatsen zijn in gebruik, 1 komt er nog"),
        ((0, 9, 4), "Nog geen alternatieve plaatsen in gebruik, 9 komen er nog, waarvan 4 later dan eerst gepland"),
    ],
)
def test_alternatives_are_in_use_or_still_to_come(numbers: tuple[int, int, int], words: str) -> None:
    assert plain(forms_title(*numbers, ALL_IN)) == words


def test_what_is_no_way_out_is_named() -> None:
    assert plain(small_title(2, 1, 3, ALL_IN)) == (
        "1 plaats nog gesloten achter een kleinere deur, 3 open plaatsen gesloten geworden en 2 plaatsen dicht zonder"
        " alternatief"
    )
    assert plain(small_title(0, 0, 0, ALL_IN)).startswith("Geen plaatsen dicht zonder alternatief")
    assert plain(displaced_title(0, 0, ALL_IN)) == "Geen verschuiving naar andere plekken gemeld"
    assert plain(displaced_title(1, 0, ALL_IN)) == "1 plaats verschoof naar andere vormen van opname"
    assert plain(displaced_title(2, 3, ALL_IN)) == "2 plaatsen verschoven naar andere vormen van opname; 3 gepland"
    assert plain(displaced_title(0, 3, ALL_IN)) == "3 plaatsen gepland in andere vormen van opname"


def partly(*gaps: int) -> list[BuildPoint]:
    """The same points, the last one without a landsdeel."""
    found = points(*gaps)
    return [*found[:-1], replace(found[-1], complete=False)]


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (partly(0, -1, -2), "Alternatieven houden de afbouw bij: ten minste 10 open, ten minste 8 gesloten plaatsen weg"
                            " (6 van 7 landsdelen)"),
        (partly(0, 2, 5), "Sinds 2026 K2 zijn er meer gesloten plaatsen weg dan alternatieven open: nu 5 (6 van 7"
                          " landsdelen)"),
        (partly(0, 0, 5), "Sinds 2026 K3 zijn er meer gesloten plaatsen weg dan alternatieven open: nu 5 (6 van 7"
                          " landsdelen)"),
        ([*partly(0, 2, 5), BuildPoint(NOW.plus(1), 19, 10, False)],
         "Sinds 2026 K2 zijn er meer gesloten plaatsen weg dan alternatieven open: nu 5 (6 van 7 landsdelen), volgens"
         " de planning 9 in 2026 K4"),
        (partly(0, 4, 0), "Bij 6 van 7 landsdelen hebben alternatieven de afbouw ingehaald; het grootste verschil was 4"
                          " in 2026 K2"),
        ([BuildPoint(NOW, 0, 0, complete=False)],
         "Er zijn nog geen gesloten plaatsen weg en geen alternatieven open (6 van 7 landsdelen)"),
    ],
)  # fmt: skip
def test_the_build_up_says_of_how_many_landsdelen_its_number_is(found: list[BuildPoint], words: str) -> None:
    assert plain(build_title(found, MOST_IN)) == words


def test_before_anyone_reported_on_the_quarter_the_build_up_names_the_last_one() -> None:
    assert plain(build_title(points(0, 5), NONE_IN)) == (
        "Sinds 2026 K2 zijn er meer gesloten plaatsen weg dan alternatieven open: 5 in 2026 K2"
    )
    assert plain(build_title(points(-1), NONE_IN)).endswith("10 open, 9 gesloten plaatsen weg")
    assert build_title([], NONE_IN) is NOT_REPORTED


def test_a_sum_without_every_landsdeel_is_at_least_that_much() -> None:
    assert plain(forms_title(8, 1, 0, MOST_IN)) == (
        "Ten minste 8 alternatieve plaatsen zijn in gebruik, 1 komt er nog (6 van 7 landsdelen)"
    )
    assert plain(forms_title(0, 0, 0, MOST_IN)) == "Er zijn nog geen alternatieven gemeld (6 van 7 landsdelen)"
    assert plain(small_title(2, 0, 0, MOST_IN)) == (
        "Ten minste 2 plaatsen dicht zonder alternatief (6 van 7 landsdelen)"
    )
    assert plain(small_title(0, 0, 0, MOST_IN)).endswith("omgekeerd omgebouwd (6 van 7 landsdelen)")
    assert plain(displaced_title(0, 3, MOST_IN)) == (
        "Ten minste 3 plaatsen gepland in andere vormen van opname (6 van 7 landsdelen)"
    )
    assert plain(closing_title(Closings(1, 4, 4, 0), MOST_IN)) == (
        "Ten minste één locatie sluit binnen vier kwartalen; alle 4 jongeren daar hebben een vervolgplek (6 van 7"
        " landsdelen)"
    )
    assert plain(faster_title([], MOST_IN)).endswith("alternatieven opengaan (6 van 7 landsdelen)")
    assert plain(faster_title(list("ABCDEF"), MOST_IN)).startswith("In A, B, C en drie andere ")


def test_without_any_report_on_the_quarter_nothing_is_claimed() -> None:
    titles = (
        forms_title(0, 0, 0, NONE_IN),
        small_title(0, 0, 0, NONE_IN),
        displaced_title(0, 0, NONE_IN),
        closing_title(Closings(0, 0, 0, 0), NONE_IN),
        faster_title([], NONE_IN),
    )
    assert {plain(title) for title in titles} == {"Over dit kwartaal is nog niet gemeld"}


@pytest.mark.parametrize(
    ("begin", "end", "residual", "covered", "words"),
    [
        (30, 21, 0, Coverage(3, 3), "Van 30 gesloten plaatsen in 2026 K2 naar 21; de balans sluit"),
        (30, 30, 0, Coverage(3, 3), "30 gesloten plaatsen, evenveel als in 2026 K2; de balans sluit"),
        (30, 21, -2, Coverage(3, 3), "Van 30 gesloten plaatsen in 2026 K2 naar 21; 2 plaatsen zijn niet verklaard"),
        (30, 21, 1, Coverage(3, 3), "Van 30 gesloten plaatsen in 2026 K2 naar 21; 1 plaats is niet verklaard"),
        (30, 21, 0, Coverage(3, 4), "Van 30 gesloten plaatsen in 2026 K2 naar 21 (3 van 4 locaties); de balans sluit"),
        (0, 0, 0, Coverage(0, 4), "Nog geen balans te maken"),
    ],
)
def test_the_balance_says_whether_it_agrees(begin: int, end: int, residual: int, covered: Coverage, words: str) -> None:
    assert plain(balance_title(begin, end, residual, NOW.plus(-1), covered)) == words


def told(traject: Traject, late: int = 0) -> str:
    return plain(traject_sentence(traject, late, "De Kade").plain())


def test_a_traject_says_what_goes_what_comes_and_how_late() -> None:
    assert told(a_conversion(), 2) == (
        "10 gesloten plaatsen van De Kade worden 8 open plaatsen: gezinshuis (plus). Netto: 10 gesloten plaatsen"
        " minder. Het traject komt twee kwartalen later dan eerst gepland."
    )
    assert told(a_closing(phase=Phase.IN_GEBRUIK), -1) == (
        "10 gesloten plaatsen van De Kade gaan dicht; er komt niets terug. Netto: 10 gesloten plaatsen minder."
        " Het traject kwam één kwartaal eerder dan eerst gepland."
    )
    assert told(a_conversion(destination=to("kleinschalig_verblijf", Regime.GESLOTEN, 10))).endswith(
        "Het aantal gesloten plaatsen verandert er niet door."
    )
    assert told(a_conversion(phase=Phase.GESTOPT)).endswith("Het traject is gestopt.")
    reverse = a_conversion(origin=Origin("duin", "kade", Regime.OPEN, 1), destination=to("", Regime.GESLOTEN, 1))
    assert told(reverse) == (
        "1 open plaats van De Kade wordt 1 gesloten plaats. Dit is een omgekeerde ombouw: 1 gesloten plaats meer."
    )
    built = replace(a_conversion(), kind=TrajectKind.OPBOUW, origin=Origin(), destination=to("pleegzorg", places=1))
    assert told(built).startswith("Er komt 1 open plaats bij: pleegzorg.")
    unknown = a_conversion(origin=Origin("duin", "kade", None, 2), destination=Destination(places=0))
    assert told(unknown).startswith("2 onbekende plaatsen van De Kade gaan dicht")


def test_the_ratio_is_of_places_removed_net() -> None:
    assert Built(Flows(15, 0, 24), alternatives=8).ratio == Decimal(8) / 9
