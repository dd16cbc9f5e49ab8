"""What is measured: the tests walk the catalogue, so that an entry that is incomplete is found."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from monitor.domain.catalogue import (
    BREAKDOWNS,
    HIGHEST_PUBLISHED,
    INDICATORS,
    RATIOS,
    RULES,
    STREAMS,
    THEMES,
    UNITS,
    breakdown_codes,
    entered_at,
    indicator,
    term_cells,
)
from monitor.domain.catalogue.indeling import KOSTENSOORTEN
from monitor.domain.catalogue.programme import BASELINE, FIRST_QUARTER, PROGRAMME, TOTAL_AGREED, ZERO_TARGET
from monitor.domain.indicator import Card, Direction, Indicator, Kind, Level, Moment, Ratio
from monitor.domain.quarter import Quarter
from monitor.domain.words import LANGUAGES, Text

CARDS: dict[str, Card] = {**INDICATORS, **RATIOS}

LEVELS = {
    Level.LOCATIE: """gesloten_capaciteit waarvan_hybride bezet groepen groepen_kleinschalig instroom uitstroom
        overplaatsingen verblijf_langer_6mnd verblijf_langer_12mnd vbm_aantal verblijfsdagen onderwijs""",
    Level.AANBIEDER: "begeleiding_24uur verplicht besteed",
    Level.JEUGDREGIO: "jongeren_naar_herkomst",
    Level.LANDSDEEL: """wachtenden buiten_landsdeel stem_van_jongeren belangrijkste_knelpunt aanspreekpunt
        aanspreekpunt_dekking regiovisie_status""",
    Level.LAND: "",
}


def texts(value: object) -> Iterator[Text]:
    """Yield every text inside a value, however deep."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, (tuple, list)):
        for part in value:
            yield from texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


@pytest.mark.parametrize("level", list(Level))
def test_every_entered_indicator_of_the_contract_is_asked_at_its_level(level: Level) -> None:
    assert {i.code for i in entered_at(level)} == set(LEVELS[level].split())


def test_the_yearly_public_series_are_known_and_never_asked() -> None:
    for code in ("jongeren_in_zorg_jaar", "plaatsingen_jaar", "unieke_jongeren_jaar"):
        assert (INDICATORS[code].reported, INDICATORS[code].moment) == (False, Moment.YEAR)


@pytest.mark.parametrize("code", list(CARDS))
def test_a_card_is_complete_in_both_languages(code: str) -> None:
    card = CARDS[code]
    for text in texts(card):
        for language in LANGUAGES:
            assert text[language].strip() == text[language] != "", text
    assert card.owner
    assert card.checked_by
    for sentence in (card.short, card.definition, card.not_counted):
        assert sentence.nl[-1] in ".?"
        assert sentence.en[-1] in ".?"


@pytest.mark.parametrize("code", list(CARDS))
def test_a_card_stands_under_its_own_code_in_a_known_theme_and_unit(code: str) -> None:
    card = CARDS[code]
    assert card.code == code
    assert card.theme in THEMES
    assert UNITS[card.unit.code] is card.unit


@pytest.mark.parametrize("code", list(CARDS))
def test_a_definition_is_reviewed_after_its_version_and_its_log_ends_with_that_version(code: str) -> None:
    card = CARDS[code]
    assert card.changes[-1].version == card.version
    assert card.next_review > card.changes[-1].on


def test_an_indicator_and_a_ratio_never_share_a_code() -> None:
    assert not set(INDICATORS) & set(RATIOS)


@pytest.mark.parametrize("code", list(INDICATORS))
def test_a_part_has_a_whole_of_the_same_level_with_a_limit_that_holds_it(code: str) -> None:
    part = INDICATORS[code]
    if part.part_of is None:
        return
    whole = INDICATORS[part.part_of]
    assert (part.level, part.moment) == (whole.level, whole.moment)
    assert part.highest <= whole.highest


def test_the_parts_are_those_of_the_contract() -> None:
    assert {i.code: i.part_of for i in INDICATORS.values() if i.part_of} == {
        "waarvan_hybride": "gesloten_capaciteit",
        "groepen_kleinschalig": "groepen",
        "overplaatsingen": "uitstroom",
        "verblijf_langer_6mnd": "bezet",
        "verblijf_langer_12mnd": "bezet",
        "onderwijs": "bezet",
    }


@pytest.mark.parametrize("code", list(INDICATORS))
def test_a_kind_of_cell_has_what_it_needs(code: str) -> None:
    i = INDICATORS[code]
    assert i.highest > 0
    assert bool(i.choices) == (i.kind is Kind.CHOICE)
    assert i.breakdown is None or i.kind is Kind.NUMBER


@pytest.mark.parametrize("code", list(INDICATORS))
def test_whatever_counts_youths_is_protected(code: str) -> None:
    i = INDICATORS[code]
    assert i.persons == (i.unit.code in ("jongeren", "plaatsingen", "vertrekken", "trajecten", "maatregelen", "dagen"))


def test_breakdown_codes_are_those_of_the_contract() -> None:
    assert breakdown_codes("instroom") == ("regulier", "spoed", "voorwaardelijk")
    assert breakdown_codes("uitstroom") == (
        "thuis",
        "gezinshuis",
        "kleinschalig",
        "andere_gesloten",
        "ggz",
        "jji",
        "onbekend",
    )
    assert breakdown_codes("bezet") == ("",)
    assert " ".join(kind.code for kind in KOSTENSOORTEN) == (
        "vastgoed leegstand personeel opbouw scholing onderwijs projectleiding"
    )


def test_money_is_divided_by_every_stream_and_kind_of_cost() -> None:
    assert breakdown_codes("verplicht") == breakdown_codes("besteed")
    assert set(breakdown_codes("besteed")) == {f"{s}/{k.code}" for s in STREAMS for k in KOSTENSOORTEN}


@pytest.mark.parametrize("code", list(BREAKDOWNS))
def test_a_breakdown_has_each_code_and_each_name_once(code: str) -> None:
    codes = BREAKDOWNS[code].codes
    assert len({c.code for c in codes}) == len({c.name for c in codes}) == len(codes) > 1


def test_only_the_grant_of_2024_counts_toward_the_programme() -> None:
    assert [s.code for s in STREAMS.values() if s.counts_toward_programme] == ["spuk2024"]
    assert all(s.source for s in STREAMS.values())


def test_the_limit_of_an_amount_refuses_eleven_nines_and_takes_the_whole_programme() -> None:
    assert TOTAL_AGREED.value < INDICATORS["besteed"].highest < 99_999_999_999_00


def test_a_number_of_places_of_a_thousand_is_above_the_limit_of_a_cell() -> None:
    assert INDICATORS["gesloten_capaciteit"].highest < 1000


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(ValueError, match="no indicator 'plaatsen'"):
        indicator("plaatsen")


@pytest.mark.parametrize("code", list(RATIOS))
def test_a_ratio_is_made_of_numbers_that_are_entered(code: str) -> None:
    ratio = RATIOS[code]
    assert ratio.scale in (1, 100, 1000)
    assert (ratio.scale == 100) == (ratio.unit.code == "procent")
    for term in (*ratio.numerator, *ratio.denominator):
        part, codes = term_cells(term)
        assert INDICATORS[part].kind is Kind.NUMBER
        assert codes


def test_a_term_names_an_indicator_one_code_or_a_whole_stream() -> None:
    assert term_cells("bezet") == ("bezet", ("",))
    assert term_cells("uitstroom/onbekend") == ("uitstroom", ("onbekend",))
    assert len(term_cells("besteed/spuk2024")[1]) == 7
    assert term_cells("besteed/spuk2024/opbouw") == ("besteed", ("spuk2024/opbouw",))


def test_a_term_that_matches_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="no breakdown 'maan' of 'uitstroom'"):
        term_cells("uitstroom/maan")


def test_fewer_closed_places_is_better_and_more_education_too() -> None:
    assert INDICATORS["gesloten_capaciteit"].direction is Direction.DOWN
    assert INDICATORS["onderwijs"].direction is Direction.UP


def test_units_have_one_and_many_in_both_languages() -> None:
    for code, unit in UNITS.items():
        assert unit.code == code
        assert all(text[language] for text in (unit.one, unit.many) for language in LANGUAGES)


@pytest.mark.parametrize(
    ("code", "unit", "highest_published"),
    [
        ("gesloten_capaciteit", "plaatsen", 1622),
        ("waarvan_hybride", "plaatsen", 128),
        ("bezet", "jongeren", 503),
        ("begeleiding_24uur", "trajecten", 69),
        ("jongeren_in_zorg_jaar", "jongeren", 2415),
        ("plaatsingen_jaar", "plaatsingen", 1924),
        ("unieke_jongeren_jaar", "jongeren", 1537),
    ],
)
def test_a_published_series_has_the_unit_it_is_published_in(code: str, unit: str, highest_published: int) -> None:
    assert indicator(code).unit.code == unit
    assert highest_published <= HIGHEST_PUBLISHED


@pytest.mark.parametrize("code", list(PROGRAMME))
def test_a_fact_of_the_programme_names_its_source_and_unit(code: str) -> None:
    fact = PROGRAMME[code]
    assert fact.code == code
    assert fact.source
    assert fact.name.nl
    assert fact.name.en
    assert (fact.unit.code == "kwartaal") == isinstance(fact.value, Quarter)


def test_the_path_runs_from_the_baseline_to_zero_in_28_quarters() -> None:
    assert ZERO_TARGET.value.index - BASELINE.value.index == 28
    assert BASELINE.value < FIRST_QUARTER < ZERO_TARGET.value


def test_the_catalogue_holds_what_it_says() -> None:
    assert all(isinstance(i, Indicator) for i in INDICATORS.values())
    assert all(isinstance(r, Ratio) for r in RATIOS.values())
    assert len(RULES) >= 28
