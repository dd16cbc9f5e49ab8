"""Every branch of the sentences, as they stand on the screen."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from monitor.domain.figure import Coverage, Percent, Source, Total
from monitor.domain.pace import Pace
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.changes import (
    change_words,
    month_name,
    share_change_words,
)
from monitor.domain.sentences.furthest import Gap, furthest_sentence
from monitor.domain.sentences.overview import Headline, empty_sentence, overview_sentence
from monitor.domain.sentences.titles import path_title, received_title, regions_title, table_title
from monitor.domain.status_rule import Standing
from monitor.domain.words import Language, Text

Q2, Q3 = Quarter(2026, 2), Quarter(2026, 3)
HEADLINE = Headline(
    quarter=Q3,
    total=Total(412, Coverage(12, 12)),
    before=Q2,
    change=-18,
    on_path=374,
    pace=Pace(Decimal("23.5"), Quarter(2025, 3), Q3),
    target=Quarter(2029, 4),
    at_target=Decimal("106.4"),
    required=Decimal("31.7"),
)
PUBLIC = Headline(
    quarter=Quarter(2025, 2),
    total=Total(525, Coverage(0, 0), provisional=True, source=Source.PUBLIEK),
    before=Quarter(2025, 1),
    change=-1,
    pace=Pace(Decimal("8.4"), Quarter(2022, 4), Quarter(2025, 2)),
    target=Quarter(2029, 4),
    at_target=Decimal("373.8"),
    required=Decimal(525) / 18,
)


def words(headline: Headline, language: Language = "nl") -> str:
    """Return the sentence with ordinary spaces."""
    return overview_sentence(headline).plain()[language].replace("\u00a0", " ")


def plain(text: Text, language: Language = "nl") -> str:
    return text[language].replace("\u00a0", " ")


def test_the_first_line_is_the_one_of_the_screens() -> None:
    assert words(HEADLINE) == (
        "In 2026 K3 zijn er 412 gesloten plaatsen: 18 minder dan in 2026 K2, maar 38 boven het afgesproken pad (374)."
        " Houdt het tempo van de laatste vier kwartalen aan, dan zijn er eind 2029 nog ongeveer 106 plaatsen."
    )
    assert words(HEADLINE, "en") == (
        "In 2026 Q3 there are 412 closed places: 18 fewer than in 2026 Q2, but 38 above the agreed path (374)."
        " If the pace of the last four quarters holds, about 106 places are left at the end of 2029."
    )


def test_what_the_eye_should_catch_is_strong() -> None:
    strong = [part.text.nl for part in overview_sentence(HEADLINE).parts if part.strong]
    assert strong == ["412 gesloten plaatsen", "38 boven het afgesproken pad"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (-1, "1 minder dan in 2026 K2, maar 38 boven"),
        (5, "5 meer dan in 2026 K2, en 38 boven"),
        (0, "evenveel als in 2026 K2, en 38 boven"),
        (None, "412 gesloten plaatsen: 38 boven"),
    ],
)
def test_fewer_more_and_as_many(change: int | None, expected: str) -> None:
    assert expected in words(replace(HEADLINE, change=change))


@pytest.mark.parametrize(
    ("change", "on_path", "expected"),
    [
        (-18, 374, ", maar 38 boven het afgesproken pad (374)."),
        (-18, 412, ", en precies op het afgesproken pad (412)."),
        (-18, 418, ", en 6 onder het afgesproken pad (418)."),
        (4, 418, ", maar 6 onder het afgesproken pad (418)."),
        (-18, None, ": 18 minder dan in 2026 K2."),
    ],
)
def test_above_below_and_exactly_on_the_path(change: int, on_path: int | None, expected: str) -> None:
    assert expected in words(replace(HEADLINE, change=change, on_path=on_path))


def test_without_a_change_or_a_path_only_the_number_is_told() -> None:
    assert words(replace(HEADLINE, change=None, on_path=None)).startswith("In 2026 K3 zijn er 412 gesloten plaatsen.")


@pytest.mark.parametrize(
    ("value", "expected"),
    [(1, "In 2026 K3 is er 1 gesloten plaats"), (0, "In 2026 K3 zijn er geen gesloten plaatsen")],
)
def test_one_and_none(value: int, expected: str) -> None:
    assert words(replace(HEADLINE, total=Total(value, Coverage(12, 12)))).startswith(expected)


def test_a_quarter_without_a_report_says_so() -> None:
    assert words(replace(HEADLINE, total=Total(None, Coverage(0, 12)))) == "Over 2026 K3 is nog niets gemeld."


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        (Total(400, Coverage(11, 12), True), "Het cijfer is voorlopig: 11 van 12 locaties hebben gemeld."),
        (Total(400, Coverage(1, 12), True), "Het cijfer is voorlopig: 1 van 12 locaties heeft gemeld."),
        (Total(400, Coverage(11, 12)), "Het cijfer is niet compleet: 11 van 12 locaties hebben gemeld."),
        (Total(400, Coverage(12, 12), True), "Het cijfer is voorlopig: niet alles is goedgekeurd."),
        (Total(0, Coverage(0, 1), True), "Het cijfer is voorlopig: 0 van 1 locatie heeft gemeld."),
    ],
)
def test_how_sure_the_figure_is(total: Total, expected: str) -> None:
    assert words(replace(HEADLINE, total=total)).endswith(expected)


def test_a_complete_and_approved_figure_needs_no_remark() -> None:
    assert words(HEADLINE).endswith("106 plaatsen.")


def test_an_incomplete_total_is_at_least_and_compares_who_reported_both_times() -> None:
    assert words(replace(HEADLINE, total=Total(400, Coverage(11, 12), True))).startswith(
        "In 2026 K3 zijn er ten minste 400 gesloten plaatsen: 18 minder dan in 2026 K2 op de locaties die beide keren"
        " meldden, maar ten minste 26 boven het afgesproken pad (374)."
    )


def test_an_incomplete_total_below_the_path_says_nothing_of_the_path() -> None:
    assert "pad" not in words(replace(HEADLINE, total=Total(370, Coverage(11, 12), True)))


@pytest.mark.parametrize("pace", [None, Pace(Decimal(5), Q3.plus(-3), Q3)])
def test_under_four_quarters_nothing_is_expected(pace: Pace | None) -> None:
    assert "een verwachting is er daarom niet" in words(replace(HEADLINE, pace=pace))


@pytest.mark.parametrize("per_quarter", [Decimal(0), Decimal(-2)])
def test_a_pace_that_takes_no_places_away_never_reaches_zero(per_quarter: Decimal) -> None:
    held = replace(HEADLINE, pace=Pace(per_quarter, Q3.plus(-4), Q3))
    assert words(held).endswith("Bij het tempo van de laatste vier kwartalen komt het aantal niet op nul.")


def test_a_window_that_ends_earlier_is_named() -> None:
    held = replace(HEADLINE, pace=Pace(Decimal(20), Q2.plus(-4), Q2))
    assert "Houdt het tempo van 2025 K2 tot 2026 K2 aan" in words(held)


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        (Decimal(0), "dan zijn er eind 2029 geen gesloten plaatsen meer."),
        (Decimal("1.4"), "dan is er eind 2029 nog ongeveer 1 plaats."),
        (Decimal("1.5"), "dan zijn er eind 2029 nog ongeveer 2 plaatsen."),
    ],
)
def test_what_is_left_at_the_target(left: Decimal, expected: str) -> None:
    assert words(replace(HEADLINE, at_target=left)).endswith(expected)


def test_without_a_target_the_pace_leads_nowhere_that_is_told() -> None:
    assert "Houdt" not in words(replace(HEADLINE, target=None, at_target=None))


def test_published_figures_alone_name_their_window() -> None:
    assert words(PUBLIC) == (
        "Op 30 juni 2025 zijn er 525 gesloten plaatsen: 1 minder dan op 31 maart 2025."
        " Sinds 1 januari 2023 is het tempo 8,4 plaatsen per kwartaal; er is 29,2 nodig om eind 2029 op nul te staan."
        " Bij dit tempo is het pas in 2041 nul. Het cijfer is elders gepubliceerd en voorlopig."
    )
    assert "Since 1 January 2023 the pace is 8.4 places per quarter" in words(PUBLIC, "en")


def test_published_figures_at_a_pace_that_is_fast_enough() -> None:
    assert "Bij dit tempo is het in 2029 nul." in words(
        replace(PUBLIC, pace=Pace(Decimal(30), PUBLIC.quarter.plus(-4), PUBLIC.quarter))
    )


def test_published_figures_that_rise_never_reach_zero() -> None:
    rising = replace(PUBLIC, pace=Pace(Decimal(-2), Quarter(2022, 4), PUBLIC.quarter), change=1)
    assert "is het tempo −2 plaatsen per kwartaal" in words(rising)
    assert "Bij dit tempo komt het niet op nul." in words(rising)


def test_published_figures_without_a_target_or_a_window() -> None:
    assert "nodig" not in words(replace(PUBLIC, required=None, target=None))
    assert "tempo" not in words(replace(PUBLIC, pace=None))
    assert "om eind 2029 op 12 te staan" in words(replace(PUBLIC, target_value=12))


def test_a_definitive_published_figure_is_not_called_provisional() -> None:
    assert words(replace(PUBLIC, total=replace(PUBLIC.total, provisional=False))).endswith(
        "Het cijfer is elders gepubliceerd."
    )


def test_an_empty_store_says_when_the_first_report_closes() -> None:
    words = empty_sentence(date(2026, 1, 31)).plain()
    assert words.nl == "Nog geen cijfers. De eerste opgave sluit op 31 januari."
    assert words.en == "No figures yet. The first report closes on 31 January."


@pytest.mark.parametrize(
    ("change", "on_path", "expected"),
    [
        (-18, 374, "De afbouw gaat door, maar ligt 38 plaatsen boven het pad"),
        (-18, 413, "De afbouw gaat door, en ligt 1 plaats onder het pad"),
        (-18, 412, "De afbouw gaat door, en ligt precies op het pad"),
        (0, 374, "Het aantal gesloten plaatsen blijft gelijk, en ligt 38 plaatsen boven het pad"),
        (3, 413, "Het aantal gesloten plaatsen stijgt, maar ligt 1 plaats onder het pad"),
        (None, 374, "Het aantal gesloten plaatsen ligt 38 plaatsen boven het pad"),
        (-18, None, "De afbouw gaat door"),
        (None, None, "Het aantal gesloten plaatsen"),
    ],
)
def test_the_title_of_the_path_is_what_it_shows(change: int | None, on_path: int | None, expected: str) -> None:
    assert plain(path_title(replace(HEADLINE, change=change, on_path=on_path))) == expected


def test_the_title_of_an_incomplete_path_claims_nothing_below_it() -> None:
    assert plain(path_title(replace(HEADLINE, total=Total(370, Coverage(11, 12))))) == "De afbouw gaat door"


@pytest.mark.parametrize(
    ("standings", "expected"),
    [
        ([("Noord", Standing.OP_KOERS), ("Oost", Standing.ACHTER)], "Noord ligt op of onder het pad; Oost erboven"),
        ([("Noord", Standing.OP_KOERS), ("Oost", Standing.OP_KOERS)], "Noord en Oost liggen op of onder het pad"),
        ([("Noord", Standing.ACHTER), ("Oost", Standing.LET_OP)], "Noord en Oost liggen boven het pad"),
        ([("Noord", Standing.GEEN_OPGAVE)], "Nog niet te zeggen hoe de landsdelen ervoor staan"),
    ],
)
def test_the_title_of_the_small_charts(standings: list[tuple[str, Standing]], expected: str) -> None:
    assert plain(regions_title(standings)) == expected


@pytest.mark.parametrize(
    ("standings", "expected"),
    [
        ([Standing.OP_KOERS] * 7, "Geen landsdeel vraagt aandacht"),
        ([Standing.ACHTER, Standing.OP_KOERS], "Eén landsdeel vraagt aandacht"),
        ([Standing.ACHTER, Standing.LET_OP, Standing.ACHTER], "Drie landsdelen vragen aandacht"),
        ([Standing.ACHTER, Standing.TE_WEINIG], "Eén landsdeel vraagt aandacht; van één is het niet te zeggen"),
        ([Standing.TE_WEINIG, Standing.GEEN_OPGAVE], "Nog te weinig opgaven om te oordelen"),
    ],
)
def test_the_title_of_the_table(standings: list[Standing], expected: str) -> None:
    assert plain(table_title(standings)) == expected


def test_the_title_of_who_reported() -> None:
    assert plain(received_title(7, 7, 0)) == "7 van 7 opgaven ontvangen"
    assert plain(received_title(5, 7, 2)) == "5 van 7 opgaven ontvangen, 2 te laat"


@pytest.mark.parametrize(
    ("change", "euros", "expected"),
    [
        (-18, False, "−18 t.o.v. 2026 K2"),
        (0, False, "gelijk aan 2026 K2"),
        (None, False, "geen vergelijking met 2026 K2"),
        (1_030_000_000, True, "+€ 10,3 mln t.o.v. 2026 K2"),
    ],
)
def test_a_change_in_words(change: int | None, euros: bool, expected: str) -> None:
    assert plain(change_words(change, Q2, euros)) == expected


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        (Percent(Decimal("24.4")), Percent(Decimal("16.2")), "+8,2 procentpunt t.o.v. 2026 K2"),
        (Percent(Decimal("24.4")), Percent(Decimal("24.4")), "gelijk aan 2026 K2"),
        (Percent(Decimal("24.4")), None, "geen vergelijking met 2026 K2"),
    ],
)
def test_shares_differ_by_percentage_points(now: Percent, before: Percent | None, expected: str) -> None:
    assert plain(share_change_words(now, before, Q2)) == expected


def test_a_month_has_its_name() -> None:
    assert month_name("2024-07") == Text(nl="juli 2024", en="July 2024")


@pytest.mark.parametrize(
    ("gaps", "dutch", "english"),
    [
        ([], "", ""),
        ([Gap("Oost", 14)], "", ""),
        ([Gap("Oost", 0), Gap("Noord", -2)], "", ""),
        (
            [Gap("Noord", -2), Gap("Oost", 14), Gap("Zuid", 9)],
            "Het verst boven het eigen pad ligt Oost: 14 plaatsen.",
            "Furthest above its own path is Oost: 14 places.",
        ),
        (
            [Gap("Noord", 1, at_least=True), Gap("Oost", 0)],
            "Het verst boven het eigen pad ligt Noord: ten minste 1 plaats.",
            "Furthest above its own path is Noord: at least 1 place.",
        ),
        (
            [Gap("Noord", 3), Gap("Oost", 3)],
            "Het verst boven het eigen pad liggen Noord en Oost: 3 plaatsen elk.",
            "Furthest above their own path are Noord and Oost: 3 places each.",
        ),
    ],
)
def test_the_first_line_says_who_lies_furthest_above_the_own_path(gaps: list[Gap], dutch: str, english: str) -> None:
    assert furthest_sentence(gaps).plain() == Text(nl=dutch, en=english)
