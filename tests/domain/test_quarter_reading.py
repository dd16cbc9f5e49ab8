"""Quarters as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.finding import Outcome
from monitor.domain.quarter import Quarter
from monitor.domain.quarter_reading import read_quarter
from monitor.domain.words import Text

TODAY = date(2026, 10, 5)
Q3 = Quarter(2026, 3)


def test_the_code_of_a_quarter_is_accepted() -> None:
    reading = read_quarter("2026-Q3", TODAY)
    assert (reading.outcome, reading.quarter, reading.text) == (Outcome.ACCEPT, Q3, None)


@pytest.mark.parametrize("typed", [
    "Q3 2026", "2026K3", "2026 K3", "2026\u00a0K3", "2026Q3", "2026-K3", "2026-q3", "K3-2026", "q3-2026", " 2026-Q3 ",
    "3e kwartaal 2026", "3e\u00a0kwartaal\u00a02026", "derde kwartaal 2026", "Derde kwartaal van 2026", "3e kw. 2026",
    "kwartaal 3 2026", "2026, 3e kwartaal", "2026 kwartaal 3", "3rd quarter 2026", "third quarter of 2026",
])  # fmt: skip
def test_other_notations_are_read_and_named(typed: str) -> None:
    reading = read_quarter(typed, TODAY)
    assert (reading.outcome, reading.quarter) == (Outcome.NORMALISE, Q3)
    assert reading.text == Text(nl="Gelezen als 2026-Q3.", en="Read as 2026-Q3.")


@pytest.mark.parametrize("typed", ["30-09-2026", "2026-09-30", "30/9/2026", "2026-09-30 00:00:00", "01-10-2026"])
def test_a_reference_date_is_asked_about(typed: str) -> None:
    reading = read_quarter(typed, TODAY)
    assert (reading.outcome, reading.quarter, reading.code) == (Outcome.ASK, None, "kwartaal_van_datum")
    assert reading.text is not None
    assert reading.text.nl == "Is dit het kwartaal dat eindigt op 30 september 2026 (2026-Q3)?"
    assert [choice.answer for choice in reading.choices] == ["ja", "nee"]


def test_a_date_is_taken_or_refused_as_answered() -> None:
    yes = read_quarter("30-09-2026", TODAY, {"kwartaal_van_datum": "ja"})
    no = read_quarter("30-09-2026", TODAY, {"kwartaal_van_datum": "nee"})
    assert (yes.outcome, yes.quarter) == (Outcome.NORMALISE, Q3)
    assert (no.outcome, no.quarter) == (Outcome.REJECT_CELL, None)


@pytest.mark.parametrize(("typed", "code"), [
    ("2026-Q5", "kwartaal_bestaat_niet"),
    ("2026-Q0", "kwartaal_bestaat_niet"),
    ("2026-Q4", "nog_niet_voorbij"),
    ("31-12-2026", "nog_niet_voorbij"),
    ("2027-Q1", "toekomst"),
    ("2062-Q3", "toekomst"),
    ("31-12-9999", "toekomst"),
    ("2009-Q4", "te_vroeg"),
    ("01-01-2010", "te_vroeg"),
    ("15-08-2026", "geen_peildatum"),
    ("31-02-2026", "geen_kwartaal"),
    ("2026-3", "geen_kwartaal"),
    ("２０２６-Q3", "geen_kwartaal"),
    ("=2026-Q3", "geen_kwartaal"),
    ("NA", "geen_kwartaal"),
    ("", "kwartaal_leeg"),
])  # fmt: skip
def test_what_is_no_reportable_quarter_is_refused(typed: str, code: str) -> None:
    reading = read_quarter(typed, TODAY)
    assert (reading.outcome, reading.quarter, reading.code) == (Outcome.REJECT_CELL, None, code)
    assert reading.text is not None
    assert "!" not in reading.text.nl


def test_a_quarter_can_be_reported_from_the_day_after_its_last() -> None:
    assert read_quarter("2026-Q3", date(2026, 9, 30)).code == "nog_niet_voorbij"
    assert read_quarter("2026-Q3", date(2026, 10, 1)).outcome is Outcome.ACCEPT


def test_the_running_quarter_says_when_it_can_be_reported() -> None:
    text = read_quarter("2026-Q4", TODAY).text
    assert text is not None
    assert text.nl == "2026-Q4 is nog niet voorbij. Opgeven kan vanaf 1 januari 2027."


@given(st.one_of(st.text(max_size=30), st.text("0123456789-QKqk /e kwartaal.", max_size=20), st.dates().map(str)))
def test_any_text_gives_a_quarter_that_was_typed_or_none(text: str) -> None:
    reading = read_quarter(text, TODAY, {"kwartaal_van_datum": "ja"})
    if reading.quarter is not None:
        assert str(reading.quarter.year) in text or reading.code == "kwartaal_van_datum"
        assert reading.quarter.end < TODAY
    else:
        assert reading.outcome is Outcome.REJECT_CELL


@given(st.integers(2010, 2025), st.integers(1, 4))
def test_every_way_to_write_a_quarter_is_read_back(year: int, number: int) -> None:
    quarter = Quarter(year, number)
    for shown in (quarter.code, quarter.label("nl"), quarter.label("en")):
        assert read_quarter(shown, TODAY).quarter == quarter
