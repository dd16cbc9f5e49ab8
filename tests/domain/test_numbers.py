"""Every row of the import table that concerns one value, what else people type, and what holds for any text."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.domain import number_words as words
from monitor.domain.finding import Outcome
from monitor.domain.formats import count, decimal, euro
from monitor.domain.indicator import Unit
from monitor.domain.number_shapes import without_invisible
from monitor.domain.numbers import Field, FileNotation, Reading, notation_of, read_number, show_input
from monitor.domain.words import LANGUAGES, Language, Text

EURO = Unit("euro", Text(nl="euro", en="euro"), Text(nl="euro", en="euros"), decimals=2)
PLACE = Unit("plaats", Text(nl="plaats", en="place"), Text(nl="plaatsen", en="places"))
BILLION = 100_000_000_000  # cents
EUROS = Field(EURO, highest=BILLION, cumulative=True)
PLACES = Field(PLACE, highest=500)
MANY = Field(PLACE, highest=9_999)
POINTS = FileNotation(decimal_point=True)
ACCEPT, NORMALISE, ASK, REJECT = Outcome.ACCEPT, Outcome.NORMALISE, Outcome.ASK, Outcome.REJECT_CELL

EURO_TABLE = [
    ("1.234", ASK, None, "duizend_of_decimaal"),
    ("1,234", ASK, None, "duizend_of_decimaal"),
    ("1.234,56", ACCEPT, 123456, "getal"),
    ("1,234.56", NORMALISE, 123456, "engelse_notatie"),
    ("1\u00a0234,56", NORMALISE, 123456, "spaties"),
    ("1.234,-", NORMALISE, 123400, "heel_bedrag"),
    ("12,345,67", REJECT, None, "geen_getal"),
    ("1.23.456", REJECT, None, "geen_getal"),
    ("1e6", REJECT, None, "wetenschappelijk"),
    ("-5000,00", ASK, None, "negatief"),
    ("(5000,00)", ASK, None, "haakjes"),
    ("99999999999", REJECT, None, "boven_grens"),
    ("0,005", REJECT, None, "te_veel_decimalen"),
    ("k€ 412", REJECT, None, "in_duizenden"),
]

EURO_ALSO = [
    ("1.234,50", ACCEPT, 123450, "getal"),
    ("12,5", ACCEPT, 1250, "getal"),
    ("0,75", ACCEPT, 75, "getal"),
    ("0", ACCEPT, 0, "getal"),
    ("1250000", ACCEPT, 125_000_000, "getal"),
    ("1.250.000", ACCEPT, 125_000_000, "getal"),
    ("€ 1.250.000", NORMALISE, 125_000_000, "eenheid"),
    ("€\u00a01.250.000,00", NORMALISE, 125_000_000, "eenheid"),
    ("EUR 5", NORMALISE, 500, "eenheid"),
    ("5 euro", NORMALISE, 500, "eenheid"),
    ("5€", NORMALISE, 500, "eenheid"),
    ("€5,-", NORMALISE, 500, "heel_bedrag"),
    ("1.234,--", NORMALISE, 123400, "heel_bedrag"),
    ("1 234", NORMALISE, 123400, "spaties"),
    ("1\u2009234\u202f567,89", NORMALISE, 123456789, "spaties"),
    ("1'234.50", NORMALISE, 123450, "apostrof_duizendtal"),
    ("1’234", NORMALISE, 123400, "apostrof_duizendtal"),
    ("'1.234,56", NORMALISE, 123456, "apostrof"),
    ("1,234,567", NORMALISE, 123456700, "engelse_notatie"),
    ("12.50", NORMALISE, 1250, "engelse_notatie"),
    ("1234.5", NORMALISE, 123450, "engelse_notatie"),
    ("+5", NORMALISE, 500, "plusteken"),
    (",50", NORMALISE, 50, "nul_ervoor"),
    ("007,50", NORMALISE, 750, "voorloopnul"),
    ("-0,00", NORMALISE, 0, "min_nul"),
    ("", NORMALISE, None, "leeg"),
    (" \u00a0\u200b", NORMALISE, None, "leeg"),
    ("18.500", ASK, None, "duizend_of_decimaal"),
    ("€ 1.234", ASK, None, "duizend_of_decimaal"),
    ("-1.234", ASK, None, "duizend_of_decimaal"),
    ("−5", ASK, None, "negatief"),
    ("€ -5", ASK, None, "negatief"),
    ("-€ 5", ASK, None, "negatief"),
    ("- 5", ASK, None, "negatief"),
    ("5-", ASK, None, "negatief"),
    ("--5", REJECT, None, "geen_getal"),
    ("-(5)", REJECT, None, "geen_getal"),
    ("(5", REJECT, None, "geen_getal"),
    ("5,---", REJECT, None, "geen_getal"),
    ("12,50,-", REJECT, None, "geen_getal"),
    ("12.50,-", REJECT, None, "geen_getal"),
    ("1 23", REJECT, None, "geen_getal"),
    ("€", REJECT, None, "geen_getal"),
    ("5,", REJECT, None, "onaf"),
    ("0.750", REJECT, None, "te_veel_decimalen"),
    ("1.234,567", REJECT, None, "te_veel_decimalen"),
    ("1,5 mln", REJECT, None, "in_duizenden"),
    ("412k", REJECT, None, "in_duizenden"),
    ("412 (x 1.000)", REJECT, None, "in_duizenden"),
    ("5 plaatsen", REJECT, None, "eenheid"),
    ("$ 5", REJECT, None, "geen_getal"),
]

COUNT_TABLE = [
    ("6.0", ASK, None, "punt_in_aantal"),
    ("6,5", REJECT, None, "geen_heel_getal"),
    ("1.234", REJECT, None, "boven_grens"),
    ("-1", REJECT, None, "negatief"),
    ("", NORMALISE, None, "leeg"),
    ("-", REJECT, None, "streepje"),
    ("nvt", REJECT, None, "nvt"),
    ("<5", REJECT, None, "grens"),
    ("ca. 6", REJECT, None, "ongeveer"),
    ("O", REJECT, None, "letter_o"),
    ("l2", REJECT, None, "letter_l"),
    ("１２", REJECT, None, "andere_cijfers"),
    ("0x1F", REJECT, None, "hexadecimaal"),
    ("NaN", REJECT, None, "geen_getal"),
    ("Infinity", REJECT, None, "geen_getal"),
    ("1E400", REJECT, None, "wetenschappelijk"),
    ("TRUE", REJECT, None, "waarheid"),
    ("#VERW!", REJECT, None, "excelfout"),
    (" 6\u200b", NORMALISE, 6, "onzichtbare_tekens"),
    ("6*", REJECT, None, "voetnoot"),
    ("9" * 400, REJECT, None, "te_lang"),
    ("06-jul", REJECT, None, "datum"),
    ("75%", REJECT, None, "procent"),
]

COUNT_ALSO = [
    ("6", ACCEPT, 6, "getal"),
    ("0", ACCEPT, 0, "getal"),
    ("500", ACCEPT, 500, "getal"),
    ("501", REJECT, None, "boven_grens"),
    ("6 plaatsen", NORMALISE, 6, "eenheid"),
    ("1 place", NORMALISE, 1, "eenheid"),
    ("'6", NORMALISE, 6, "apostrof"),
    ("06", NORMALISE, 6, "voorloopnul"),
    ("6,0", NORMALISE, 6, "zonder_decimalen"),
    ("0.0", NORMALISE, 0, "engelse_notatie"),
    ("-0", NORMALISE, 0, "min_nul"),
    ("\ufeff6", NORMALISE, 6, "onzichtbare_tekens"),
    ("6,000", ASK, None, "duizend_of_decimaal"),
    ("1,234", REJECT, None, "boven_grens"),
    ("6.5", REJECT, None, "geen_heel_getal"),
    ("−1", REJECT, None, "negatief"),
    ("(6)", REJECT, None, "negatief"),
    ("n.v.t.", REJECT, None, "nvt"),
    ("N.V.T.", REJECT, None, "nvt"),
    ("onbekend", REJECT, None, "onbekend"),
    ("?", REJECT, None, "onbekend"),
    ("–", REJECT, None, "streepje"),
    ("&lt;5", REJECT, None, "grens"),
    ("5+", REJECT, None, "grens"),
    ("minder dan 5", REJECT, None, "grens"),
    ("~6", REJECT, None, "ongeveer"),
    ("6?", REJECT, None, "ongeveer"),
    ("+/- 6", REJECT, None, "ongeveer"),
    ("1O", REJECT, None, "letter_o"),
    ("I", REJECT, None, "letter_l"),
    ("٣", REJECT, None, "andere_cijfers"),
    ("6²", REJECT, None, "andere_cijfers"),
    ("½", REJECT, None, "andere_cijfers"),
    ("1_0", REJECT, None, "geen_getal"),
    ("6 jongeren", REJECT, None, "eenheid"),
    ("€ 6", REJECT, None, "eenheid"),
    ("6,-", REJECT, None, "eenheid"),
    ("WAAR", REJECT, None, "waarheid"),
    ("ONWAAR", REJECT, None, "waarheid"),
    ("#N/B", REJECT, None, "excelfout"),
    ("=1+2", REJECT, None, "formule"),
    ("6-7", REJECT, None, "bereik"),
    ("1/2", REJECT, None, "bereik"),
    ("6 à 8", REJECT, None, "bereik"),
    ("jul-06", REJECT, None, "datum"),
    ("06-07-2026", REJECT, None, "datum"),
    ("2026-07-06 00:00:00", REJECT, None, "datum"),
    ("06.07.2026", REJECT, None, "datum"),
    ("6 1)", REJECT, None, "voetnoot"),
    ("6 (v)", REJECT, None, "voetnoot"),
    ("6\n7", REJECT, None, "meer_regels"),
    ("zes", REJECT, None, "in_woorden"),
    ("6\u202e5", REJECT, None, "geen_getal"),
    ("6\x00", REJECT, None, "geen_getal"),
    ("<script>alert(1)</script>", REJECT, None, "geen_getal"),
]

CASES = [(EUROS, *row) for row in EURO_TABLE + EURO_ALSO] + [(PLACES, *row) for row in COUNT_TABLE + COUNT_ALSO]


@pytest.mark.parametrize(("field", "typed", "outcome", "value", "code"), CASES, ids=lambda part: repr(part)[:30])
def test_what_is_typed_gets_this_outcome(
    field: Field, typed: str, outcome: Outcome, value: int | None, code: str
) -> None:
    reading = read_number(typed, field)
    assert (reading.outcome, reading.value, reading.code) == (outcome, value, code)


@pytest.mark.parametrize("code", [refusal.code for refusal in words.REFUSALS])
def test_every_refusal_has_a_typed_example(code: str) -> None:
    assert any(case[4] == code for case in CASES)


def test_a_reading_in_another_notation_names_the_value_it_took() -> None:
    assert read_number("1,234.56", EUROS).text == Text(
        nl="Gelezen als 1.234,56 (Engelse notatie).", en="Read as 1,234.56 (English notation)."
    )


def test_all_that_was_left_out_is_named() -> None:
    text = read_number(" € +5,-", EUROS).text
    assert text is not None
    for left_out in (words.SPACES, words.PLUS, words.WHOLE_AMOUNT, words.UNIT_WORD):
        assert left_out.text.nl in text.nl


def test_a_count_above_the_limit_is_named_with_the_limit() -> None:
    text = read_number("1.234", PLACES).text
    assert text is not None
    assert text.nl == "Dit is gelezen als 1234. Hier kan hoogstens 500 staan. Controleer het getal."


def test_a_count_below_its_lowest_is_refused() -> None:
    assert read_number("3", Field(PLACE, highest=10, lowest=4)).code == "onder_grens"


def test_a_field_that_may_be_negative_takes_a_minus() -> None:
    field = Field(PLACE, highest=10, lowest=-5)
    assert read_number("-5", field).value == -5
    assert read_number("-6", field).code == "onder_grens"


class TestOneGroupOfThreeDigits:
    def test_is_asked_about_with_both_meanings(self) -> None:
        reading = read_number("18.500", EUROS)
        assert [choice.answer for choice in reading.choices] == ["duizendtal", "decimaal"]
        assert reading.text == Text(nl="18.500: is dit 18500 of 18,5?", en="18.500: is this 18500 or 18.5?")

    @pytest.mark.parametrize(("typed", "answer", "value"), [
        ("18.500", "duizendtal", 1_850_000),
        ("18.500", "decimaal", 1_850),
        ("18,500", "duizendtal", 1_850_000),
        ("18,500", "decimaal", 1_850),
    ])  # fmt: skip
    def test_takes_the_meaning_that_was_answered(self, typed: str, answer: str, value: int) -> None:
        reading = read_number(typed, EUROS, answers={"duizend_of_decimaal": answer})
        assert (reading.outcome, reading.value, reading.code) == (NORMALISE, value, "duizend_of_decimaal")

    def test_is_refused_when_the_answer_leaves_parts_of_a_cent(self) -> None:
        reading = read_number("1.234", EUROS, answers={"duizend_of_decimaal": "decimaal"})
        assert (reading.outcome, reading.code) == (REJECT, "te_veel_decimalen")

    def test_is_asked_again_after_an_answer_that_was_not_offered(self) -> None:
        assert read_number("1.234", EUROS, answers={"duizend_of_decimaal": "misschien"}).outcome is ASK

    def test_has_one_meaning_in_a_count(self) -> None:
        reading = read_number("1.234", MANY)
        assert (reading.outcome, reading.value, reading.code) == (NORMALISE, 1234, "duizendpunt")

    def test_is_asked_in_a_count_when_the_file_uses_a_decimal_point_and_it_would_be_whole(self) -> None:
        assert read_number("6.000", MANY, POINTS).outcome is ASK
        assert read_number("6.000", MANY, POINTS, {"duizend_of_decimaal": "decimaal"}).value == 6
        assert read_number("6.001", MANY, POINTS).value == 6001

    def test_with_a_comma_is_asked_in_a_count_unless_the_file_is_english(self) -> None:
        assert read_number("1,234", MANY).outcome is ASK
        assert read_number("1,234", MANY, POINTS).value == 1234


class TestACountWithAPointAndZero:
    def test_is_the_whole_number_when_the_file_uses_a_decimal_point(self) -> None:
        reading = read_number("6.0", PLACES, POINTS)
        assert (reading.outcome, reading.value) == (NORMALISE, 6)

    def test_is_asked_when_the_file_shows_both_marks(self) -> None:
        assert read_number("6.0", PLACES, FileNotation(decimal_point=True, decimal_comma=True)).outcome is ASK

    @pytest.mark.parametrize(("answer", "value"), [("decimaal", 6), ("zonder_punt", 60)])
    def test_takes_the_meaning_that_was_answered(self, answer: str, value: int) -> None:
        assert read_number("6.0", PLACES, answers={"punt_in_aantal": answer}).value == value


class TestAnAmountFarBelowLastQuarter:
    FIELD = Field(EURO, highest=BILLION, last_quarter=41_000_000, cumulative=True)  # 410.000 euro

    def test_is_asked_to_be_in_euros_or_in_thousands(self) -> None:
        reading = read_number("412", self.FIELD)
        assert (reading.outcome, reading.code) == (ASK, "duizenden")
        assert [choice.text.nl for choice in reading.choices] == ["412,00 euro", "412.000,00 euro"]

    @pytest.mark.parametrize(("answer", "value"), [("euro", 41_200), ("duizend", 41_200_000)])
    def test_takes_the_meaning_that_was_answered(self, answer: str, value: int) -> None:
        assert read_number("412", self.FIELD, answers={"duizenden": answer}).value == value

    def test_is_asked_from_two_hundred_times_smaller(self) -> None:
        assert read_number("2050", self.FIELD).outcome is ASK
        assert read_number("2051", self.FIELD).outcome is ACCEPT

    def test_is_taken_when_last_quarter_was_small(self) -> None:
        assert read_number("412", Field(EURO, highest=BILLION, last_quarter=9_999_999)).outcome is ACCEPT

    def test_is_taken_when_it_is_zero(self) -> None:
        assert read_number("0", self.FIELD).outcome is ACCEPT

    def test_is_refused_when_the_answer_passes_the_limit(self) -> None:
        field = Field(EURO, highest=41_100_000, last_quarter=41_000_000)
        assert read_number("412", field, answers={"duizenden": "duizend"}).code == "boven_grens"


class TestAnAmountBelowZero:
    @pytest.mark.parametrize(("typed", "code", "answer", "value"), [
        ("-5000,00", "negatief", "negatief", -500_000),
        ("-5000,00", "negatief", "positief", 500_000),
        ("(5000,00)", "haakjes", "negatief", -500_000),
        ("(5000,00)", "haakjes", "positief", 500_000),
    ])  # fmt: skip
    def test_takes_the_meaning_that_was_answered(self, typed: str, code: str, answer: str, value: int) -> None:
        reading = read_number(typed, EUROS, answers={code: answer})
        assert (reading.outcome, reading.value) == (NORMALISE, value)

    def test_is_asked_about_as_a_stand_or_as_an_amount(self) -> None:
        stand, amount = read_number("-5", EUROS).text, read_number("-5", Field(EURO, highest=BILLION)).text
        assert stand is not None
        assert amount is not None
        assert "vanaf de start van het programma" in stand.nl
        assert amount.nl == "-5,00 ligt onder nul. Klopt dat? Geef dan ook de reden."


@pytest.mark.parametrize(("texts", "notation"), [
    (["6.0", "1.234", "12", "n.v.t."], FileNotation()),
    (["12.50"], FileNotation(decimal_point=True)),
    (["0.75"], FileNotation(decimal_point=True)),
    (["1,234.00"], FileNotation(decimal_point=True)),
    (["1.234,56"], FileNotation(decimal_comma=True)),
    (["12,5", "12.5"], FileNotation(decimal_point=True, decimal_comma=True)),
    (["06.07"], FileNotation()),
    ([], FileNotation()),
])  # fmt: skip
def test_a_file_shows_its_decimal_mark_by_what_has_one_meaning(texts: list[str], notation: FileNotation) -> None:
    assert notation_of(texts) == notation


@pytest.mark.parametrize(("value", "unit", "shown"), [
    (125_000_000, EURO, "1.250.000,00"),
    (5, EURO, "0,05"),
    (-500_000, EURO, "-5.000,00"),
    (1234, PLACE, "1234"),
    (0, PLACE, "0"),
])  # fmt: skip
def test_a_stored_value_stands_in_its_cell_in_dutch(value: int, unit: Unit, shown: str) -> None:
    assert show_input(value, unit) == shown


NEAR_NUMBERS = st.text(alphabet="0123456789.,-−+€ '()\u00a0\u200bkKeElO%*?/", max_size=14)
NUMBER_SHAPED = st.from_regex(r"[-+(€ ]{0,2}[0-9]{1,4}([., '\u00a0][0-9]{1,3}){0,3}[-) €]?", fullmatch=True)
ANY_TEXT = st.one_of(st.text(max_size=60), NEAR_NUMBERS, NUMBER_SHAPED)
ANY_FIELD = st.builds(
    Field,
    unit=st.sampled_from((EURO, PLACE)),
    highest=st.integers(0, BILLION),
    last_quarter=st.one_of(st.none(), st.integers(0, BILLION)),
    cumulative=st.booleans(),
)
ANY_NOTATION = st.builds(FileNotation, st.booleans(), st.booleans())
ANY_ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "duizend_of_decimaal": st.sampled_from(("duizendtal", "decimaal")),
        "punt_in_aantal": st.sampled_from(("decimaal", "zonder_punt")),
        "duizenden": st.sampled_from(("euro", "duizend")),
        "negatief": st.sampled_from(("negatief", "positief")),
        "haakjes": st.sampled_from(("negatief", "positief")),
    },
)


def what_the_marks_allow(text: str) -> set[Fraction]:
    """Return every number the typed digits can be, in their order, with any one mark as the decimal mark or none."""
    typed = [sign for sign in text if sign in "0123456789.,"]
    digits = "".join(sign for sign in typed if sign.isdigit())
    places = {0} | {sum(s.isdigit() for s in typed[i:]) for i, sign in enumerate(typed) if sign in ".,"}
    return {Fraction(int(digits), 10**n) for n in places} if digits else set()


def as_dutch(text: str) -> int:
    """Return the hundredths that plain Dutch notation says, by a road that shares nothing with the reader."""
    whole, _, part = text.replace(".", "").partition(",")
    return int(whole) * 100 + int((part + "00")[:2])


def taken(reading: Reading) -> bool:
    return reading.outcome in (ACCEPT, NORMALISE)


@settings(max_examples=400)
@given(ANY_TEXT, ANY_FIELD, ANY_NOTATION, ANY_ANSWERS)
def test_a_value_has_exactly_the_digits_that_were_typed(
    text: str, field: Field, file: FileNotation, answers: dict[str, str]
) -> None:
    reading = read_number(text, field, file, answers)
    if reading.value is not None:
        assert taken(reading)
        times = 1000 if reading.code == "duizenden" and answers["duizenden"] == "duizend" else 1
        parts = times * 10**field.unit.decimals
        assert abs(reading.value) in {meant * parts for meant in what_the_marks_allow(text)}
        assert -field.highest <= reading.value <= field.highest


@settings(max_examples=400)
@given(ANY_TEXT, ANY_FIELD, ANY_NOTATION)
def test_what_is_accepted_without_a_word_is_plain_dutch(text: str, field: Field, file: FileNotation) -> None:
    reading = read_number(text, field, file)
    if reading.outcome is ACCEPT:
        assert reading.value == as_dutch(text) // (1 if field.unit is EURO else 100)
        assert reading.value is not None
        assert reading.value >= 0


@settings(max_examples=400)
@given(ANY_TEXT, ANY_FIELD, ANY_NOTATION, ANY_ANSWERS)
def test_what_is_not_accepted_as_typed_is_told_in_both_languages(
    text: str, field: Field, file: FileNotation, answers: dict[str, str]
) -> None:
    reading = read_number(text, field, file, answers)
    if reading.outcome is ACCEPT:
        return
    assert reading.code
    assert reading.text is not None
    assert reading.text.nl
    assert reading.text.en
    assert "!" not in reading.text.nl + reading.text.en
    assert "{" not in reading.text.nl + reading.text.en
    if reading.value is not None:
        assert f"Gelezen als {show_input(reading.value, field.unit)} (" in reading.text.nl
    assert (len(reading.choices) == 2) == (reading.outcome is ASK)


@settings(max_examples=300)
@given(ANY_TEXT, ANY_FIELD, ANY_NOTATION)
def test_every_answer_that_is_offered_moves_the_question_on(text: str, field: Field, file: FileNotation) -> None:
    reading = read_number(text, field, file)
    for choice in reading.choices:
        after = read_number(text, field, file, {reading.code: choice.answer})
        assert after.outcome is not ASK or after.code != reading.code


@given(st.integers(0, BILLION), st.sampled_from((EURO, PLACE)))
def test_a_stored_value_is_read_back_as_it_was(value: int, unit: Unit) -> None:
    reading = read_number(show_input(value, unit), Field(unit, highest=BILLION))
    assert (reading.outcome, reading.value) == (ACCEPT, value)


@given(st.integers(-BILLION, -1))
def test_a_stored_amount_below_zero_is_asked_about_and_kept(value: int) -> None:
    shown = show_input(value, EURO)
    assert read_number(shown, EUROS).outcome is ASK
    assert read_number(shown, EUROS, answers={"negatief": "negatief"}).value == value


@given(st.integers(0, BILLION), st.sampled_from(LANGUAGES))
def test_a_number_copied_from_the_screen_is_read_back_or_asked_about(value: int, language: Language) -> None:
    for shown, unit in ((count(value, language), PLACE), (euro(value, language), EURO)):
        reading = read_number(shown, Field(unit, highest=BILLION))
        assert reading.value == value or reading.outcome is ASK


@given(st.decimals(0, 10_000, places=2), st.sampled_from(LANGUAGES))
def test_a_decimal_copied_from_the_screen_is_read_back(value: Decimal, language: Language) -> None:
    assert read_number(decimal(value, 2, language), EUROS).value == int(value * 100)


@given(st.text())
def test_removing_what_is_invisible_leaves_nothing_to_remove(text: str) -> None:
    cleaned, _ = without_invisible(text)
    assert without_invisible(cleaned) == (cleaned, ())
