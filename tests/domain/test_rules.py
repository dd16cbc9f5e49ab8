"""Rules between figures: each passes its passing example, breaks on its failing one, and never crashes."""

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.domain.catalogue import INDICATORS, RULES, breakdown_codes, entered_at
from monitor.domain.conversion import Flows
from monitor.domain.figure import CellKey, Content, Nothing, ReportKey
from monitor.domain.indicator import Kind, Level
from monitor.domain.quarter import Quarter
from monitor.domain.rules import Breach, Example, Facts, Place, Rule, Severity
from monitor.domain.words import LANGUAGES

QUARTER = Quarter(2026, 3)
SITE = Place(Level.LOCATIE, "noord", "p1", "s1")
PROVIDER = Place(Level.AANBIEDER, "noord", "p1")
YOUTH_REGION = Place(Level.JEUGDREGIO, "JZ01")
LANDSDEEL = Place(Level.LANDSDEEL, "noord")
PLACES = {place.level: place for place in (SITE, PROVIDER, YOUTH_REGION, LANDSDEEL)}
NAMES = {SITE: "Locatie A", PROVIDER: "Aanbieder A", YOUTH_REGION: "Jeugdregio A", LANDSDEEL: "Noord"}

Cells = dict[CellKey, Content]


def cell(place: Place, quarter: Quarter, indicator: str, breakdown: str = "") -> CellKey:
    return CellKey(quarter, place.region, place.provider, place.site, indicator, breakdown)


def cells(numbers: Mapping[str, int | None], quarter: Quarter) -> Cells:
    """Put each number at the one place of its indicator's level."""
    found = {}
    for name, number in numbers.items():
        code, _, breakdown = name.partition("/")
        assert breakdown in breakdown_codes(code), name
        found[cell(PLACES[INDICATORS[code].level], quarter, code, breakdown)] = Content(value=number)
    return found


def facts_of(now: Cells, before: Cells | None = None, places: tuple[Place, ...] | None = None) -> Facts:
    return Facts(ReportKey("noord", QUARTER), places or tuple(PLACES.values()), now, before or {}, NAMES)


def examples_as_facts(example: Example) -> Facts:
    return facts_of(cells(example.now, QUARTER), cells(example.before, QUARTER.plus(-1)))


def breaches(code: str, now: Mapping[str, int | None], before: Mapping[str, int | None] | None = None) -> list[Breach]:
    return RULES[code].breaches(examples_as_facts(Example(now, before or {})))


every_rule = pytest.mark.parametrize("rule", RULES.values(), ids=RULES.keys())


@every_rule
def test_a_rule_lets_its_passing_example_through(rule: Rule) -> None:
    assert rule.breaches(examples_as_facts(rule.passing)) == []


@every_rule
def test_a_rule_is_broken_by_its_failing_example_with_a_sentence_that_names_the_place(rule: Rule) -> None:
    (breach,) = rule.breaches(examples_as_facts(rule.failing))
    assert (breach.rule, breach.severity) == (rule.code, rule.severity)
    for language in LANGUAGES:
        sentence = breach.text[language]
        assert not re.search(r"[{}]|None", sentence), sentence
        assert any(sentence.startswith(name) for name in NAMES.values()), sentence
        assert sentence.endswith(".")


@every_rule
def test_a_breach_jumps_to_a_cell_that_is_asked_and_says_what_it_looked_at(rule: Rule) -> None:
    (breach,) = rule.breaches(examples_as_facts(rule.failing))
    assert breach.cell.quarter == QUARTER
    assert breach.cell.breakdown in breakdown_codes(breach.cell.indicator)
    assert any(value is not None for value in breach.values)


@every_rule
def test_a_rule_says_nothing_about_an_empty_report(rule: Rule) -> None:
    assert rule.breaches(facts_of({})) == []


@every_rule
def test_a_rule_says_nothing_about_numbers_that_will_not_come(rule: Rule) -> None:
    said = {
        cell(PLACES[i.level], QUARTER, i.code, part): Content(nothing=Nothing.ONBEKEND)
        for i in INDICATORS.values()
        if i.reported
        for part in breakdown_codes(i.code)
    }
    assert rule.breaches(facts_of(said)) == []


@every_rule
def test_a_rule_has_a_name_and_a_reason_in_both_languages(rule: Rule) -> None:
    assert rule.code in RULES
    for language in LANGUAGES:
        assert rule.name[language]
        assert rule.why[language].endswith(".")


def test_there_are_errors_and_questions() -> None:
    severities = [rule.severity for rule in RULES.values()]
    assert severities.count(Severity.ERROR) >= 10
    assert severities.count(Severity.QUESTION) >= 15


def test_a_number_in_a_sentence_is_written_the_dutch_way() -> None:
    (breach,) = breaches(
        "besteed_boven_verplicht",
        {"besteed/spuk2024/vastgoed": 1_250_000_50, "verplicht/spuk2024/vastgoed": 1_250_000_00},
    )
    assert "besteed (€\u00a01.250.000,50) is hoger dan verplicht (€\u00a01.250.000)" in breach.text.nl
    assert "spent (€1,250,000.50) is above committed (€1,250,000)" in breach.text.en


def test_one_site_breaking_a_rule_does_not_accuse_the_other() -> None:
    other = Place(Level.LOCATIE, "noord", "p1", "s2")
    now = {
        cell(SITE, QUARTER, "gesloten_capaciteit"): Content(value=20),
        cell(SITE, QUARTER, "bezet"): Content(value=25),
        cell(other, QUARTER, "gesloten_capaciteit"): Content(value=20),
        cell(other, QUARTER, "bezet"): Content(value=20),
    }
    (breach,) = RULES["bezet_boven_capaciteit"].breaches(facts_of(now, places=(SITE, other, LANDSDEEL)))
    assert (breach.cell.site, breach.values) == ("s1", (25, 20))


def test_the_stock_is_not_doubted_while_a_part_of_the_outflow_is_empty() -> None:
    now = {"bezet": 13, "instroom/regulier": 3, "instroom/spoed": 1, "instroom/voorwaardelijk": 0}
    assert breaches("stand_volgt_niet", {**now, "uitstroom/thuis": 2}, {"bezet": 10}) == []


def test_a_part_that_cannot_occur_counts_as_nothing_in_a_total() -> None:
    now = cells({"overplaatsingen": 3, "uitstroom/thuis": 2}, QUARTER)
    for part in breakdown_codes("uitstroom")[1:]:
        now[cell(SITE, QUARTER, "uitstroom", part)] = Content(nothing=Nothing.NVT)
    (breach,) = RULES["overplaatsingen_boven_uitstroom"].breaches(facts_of(now))
    assert breach.values == (3, 2)


def test_the_origin_of_youths_is_not_doubted_while_a_youth_region_is_missing() -> None:
    now = cells({"buiten_landsdeel": 11, "jongeren_naar_herkomst": 10}, QUARTER)
    places = (*PLACES.values(), Place(Level.JEUGDREGIO, "JZ02"))
    assert RULES["buiten_boven_herkomst"].breaches(facts_of(now, places=places)) == []


def test_money_that_is_not_distributed_is_held_to_the_same_rules() -> None:
    now = {
        cell(LANDSDEEL, QUARTER, "verplicht", "spuk2024/projectleiding"): Content(value=10_00),
        cell(LANDSDEEL, QUARTER, "besteed", "spuk2024/projectleiding"): Content(value=11_00),
    }
    (breach,) = RULES["besteed_boven_verplicht"].breaches(facts_of(now))
    assert (breach.cell.region, breach.cell.provider) == ("noord", "")
    assert breach.text.nl.startswith("Noord, ")


@pytest.mark.parametrize(
    ("before", "now", "asked"),
    [
        (400_000_00, 412_00, ["besteed_andere_eenheid"]),
        (412_00, 412_000_00, ["besteed_andere_eenheid"]),
        (400_000_00, 399_999_99, ["besteed_daalt"]),
        (400_000_00, 0, ["besteed_daalt"]),
        (400_000_00, -1, ["besteed_onder_nul"]),
        (0, 400_000_00, []),
        (100_00, 200_00, []),
    ],
)
def test_one_odd_amount_is_one_question(before: int, now: int, asked: list[str]) -> None:
    code = "besteed/spuk2024/opbouw"
    rules = ("besteed_andere_eenheid", "besteed_daalt", "besteed_onder_nul")
    assert [rule for rule in rules if breaches(rule, {code: now}, {code: before})] == asked


@pytest.mark.parametrize(
    ("occupied", "places", "asked"),
    [
        (0, 0, []),
        (3, 0, ["gesloten_maar_bezet"]),
        (5, 10, ["bezetting_laag"]),
        (7, 10, []),
        (19, 20, []),
        (20, 20, ["bezetting_hoog"]),
        (21, 20, ["bezet_boven_capaciteit"]),
        (2, 6, []),
        (6, 6, []),
    ],
)
def test_a_pair_of_occupied_and_places_gets_one_remark_at_most(occupied: int, places: int, asked: list[str]) -> None:
    rules = ("gesloten_maar_bezet", "bezet_boven_capaciteit", "bezetting_laag", "bezetting_hoog")
    now = {"bezet": occupied, "gesloten_capaciteit": places}
    assert [rule for rule in rules if breaches(rule, now)] == asked


def test_a_site_that_closes_is_asked_where_its_places_went_and_nothing_else() -> None:
    closed = {"gesloten_capaciteit": 0, "waarvan_hybride": 0, "bezet": 0, "groepen": 0, "groepen_kleinschalig": 0}
    left = {"uitstroom/thuis": 6} | {f"uitstroom/{c}": 0 for c in breakdown_codes("uitstroom")[1:]}
    came = {f"instroom/{c}": 0 for c in breakdown_codes("instroom")}
    last = {"gesloten_capaciteit": 8, "waarvan_hybride": 2, "bezet": 6, "groepen": 1, "groepen_kleinschalig": 0}
    facts = examples_as_facts(Example({**closed, **left, **came}, last))
    assert [b.rule for rule in RULES.values() for b in rule.breaches(facts)] == ["balans_sluit_niet"]


def test_a_fall_that_trajects_explain_is_not_asked_about() -> None:
    facts = facts_of(cells({"gesloten_capaciteit": 5}, QUARTER), cells({"gesloten_capaciteit": 12}, QUARTER.plus(-1)))
    for flows, asked in (
        (Flows(closed=7), []),
        (Flows(converted=8, opened=1), []),
        (Flows(closed=6), [(12, 0, 6, 0, 5)]),
    ):
        moved = replace(facts, movements={SITE: flows})
        assert [b.values for b in RULES["balans_sluit_niet"].breaches(moved)] == asked


def test_a_site_that_opened_began_with_nothing() -> None:
    facts = replace(facts_of(cells({"gesloten_capaciteit": 6}, QUARTER)), new=frozenset({SITE}))
    assert [b.values for b in RULES["balans_sluit_niet"].breaches(facts)] == [(0, 0, 0, 0, 6)]
    opened = replace(facts, movements={SITE: Flows(opened=6)})
    assert RULES["balans_sluit_niet"].breaches(opened) == []


def test_a_site_that_is_not_asked_any_more_took_its_places_somewhere() -> None:
    facts = facts_of({}, cells({"gesloten_capaciteit": 17}, QUARTER.plus(-1)), (LANDSDEEL,))
    facts = replace(facts, gone=(SITE,))
    assert [b.values for b in RULES["balans_sluit_niet"].breaches(facts)] == [(17, 0, 0, 0, 0)]
    assert RULES["balans_sluit_niet"].breaches(replace(facts, movements={SITE: Flows(converted=17)})) == []
    others = [b for rule in RULES.values() if rule.code != "balans_sluit_niet" for b in rule.breaches(facts)]
    assert [b for b in others if b.cell.site] == []


def test_days_of_stay_are_measured_against_the_places_of_the_quarter_before_too() -> None:
    now = {"verblijfsdagen": 900, "gesloten_capaciteit": 0}
    assert breaches("verblijfsdagen_boven_mogelijk", now, {"gesloten_capaciteit": 10}) == []
    assert len(breaches("verblijfsdagen_boven_mogelijk", now, {"gesloten_capaciteit": 9})) == 1


def test_choosing_not_yet_known_for_capacity_is_an_answer() -> None:
    now = cells({"bezet": 8}, QUARTER) | {cell(SITE, QUARTER, "gesloten_capaciteit"): Content(nothing=Nothing.ONBEKEND)}
    assert RULES["capaciteit_ontbreekt"].breaches(facts_of(now)) == []


def test_coverage_goes_with_a_contact_that_is_there() -> None:
    now = cells({"aanspreekpunt_dekking": 1}, QUARTER) | {cell(LANDSDEEL, QUARTER, "aanspreekpunt"): Content(text="ja")}
    assert RULES["dekking_zonder_aanspreekpunt"].breaches(facts_of(now)) == []


def test_a_half_filled_breakdown_names_what_is_missing() -> None:
    (breach,) = breaches("instroom_half_ingevuld", {"instroom/regulier": 3})
    assert "spoedmachtiging en voorwaardelijke machtiging" in breach.text.nl
    assert breach.cell.breakdown == "spoed"


def test_a_copied_report_is_only_asked_about_when_enough_is_filled_in() -> None:
    numbers = {f"instroom/{c}": 1 for c in breakdown_codes("instroom")}
    assert breaches("zelfde_als_vorig_kwartaal", numbers, numbers) == []


_contents = st.one_of(
    st.builds(Content, value=st.one_of(st.integers(0, 12), st.integers(-(10**12), 10**12))),
    st.builds(Content, nothing=st.sampled_from(Nothing)),
    st.builds(Content, text=st.text(max_size=5)),
    st.just(Content()),
)
_keys = [
    (place, i.code, part)
    for place in PLACES.values()
    for i in INDICATORS.values()
    if i.reported and (i.level is place.level or (place is LANDSDEEL and i.level is Level.AANBIEDER))
    for part in breakdown_codes(i.code)
    if not part.startswith(("vastgoed2020", "onderwijscoalities"))
]


@given(
    now=st.dictionaries(st.sampled_from(_keys), _contents, max_size=40),
    before=st.dictionaries(st.sampled_from(_keys), _contents, max_size=40),
)
@settings(max_examples=60, deadline=None)
def test_no_figures_whatever_make_a_rule_crash(
    now: dict[tuple[Place, str, str], Content], before: dict[tuple[Place, str, str], Content]
) -> None:
    facts = facts_of(
        {cell(place, QUARTER, code, part): content for (place, code, part), content in now.items()},
        {cell(place, QUARTER.plus(-1), code, part): content for (place, code, part), content in before.items()},
    )
    for rule in RULES.values():
        for breach in rule.breaches(facts):
            assert not re.search(r"[{}]|None", breach.text.nl)
            assert breach.fingerprint.count(",") == len(breach.values) - 1


def test_every_number_asked_of_a_site_is_looked_at_by_some_rule() -> None:
    looked_at = {name.partition("/")[0] for rule in RULES.values() for name in rule.failing.now}
    assert {i.code for i in entered_at(Level.LOCATIE) if i.kind is Kind.NUMBER} <= looked_at
