"""Reading a quarter as a person typed it: '2026-Q3' is taken, other notations are named, a date is asked about."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from monitor.domain.finding import Choice, Outcome
from monitor.domain.formats import date_long
from monitor.domain.number_shapes import without_invisible
from monitor.domain.quarter import Quarter
from monitor.domain.words import Text

FIRST_YEAR = 2010

READ_AS = Text(nl="Gelezen als {quarter}.", en="Read as {quarter}.")
EMPTY = Text(nl="Vul het kwartaal in, bijvoorbeeld 2026-Q3.", en="Enter the quarter, such as 2026-Q3.")
NO_QUARTER = Text(nl="Dit is geen kwartaal. Schrijf het als 2026-Q3.", en="This is not a quarter. Write it as 2026-Q3.")
NO_SUCH_QUARTER = Text(
    nl="Een jaar heeft vier kwartalen, Q1 tot en met Q4. Kies er een van.",
    en="A year has four quarters, Q1 to Q4. Choose one of them.",
)
TOO_EARLY = Text(
    nl="De monitor begint in {year}. Controleer het jaar.", en="The monitor begins in {year}. Please check the year."
)
FUTURE = Text(
    nl="{quarter} ligt in de toekomst. Controleer het jaar en het kwartaal.",
    en="{quarter} is in the future. Please check the year and the quarter.",
)
RUNNING = Text(
    nl="{quarter} is nog niet voorbij. Opgeven kan vanaf {day}.",
    en="{quarter} has not ended yet. It can be reported from {day}.",
)
ASK_DATE = Text(
    nl="Is dit het kwartaal dat eindigt op {day} ({quarter})?", en="Is this the quarter ending on {day} ({quarter})?"
)
ANSWER_YES = Text(nl="ja, {quarter}", en="yes, {quarter}")
ANSWER_NO = Text(nl="nee, ik vul het kwartaal zelf in", en="no, I will enter the quarter myself")
NO_REFERENCE_DATE = Text(
    nl="Deze datum is geen peildatum: die valt op de laatste dag van een kwartaal. Schrijf het kwartaal als 2026-Q3.",
    en="This is not a reference date, the last day of a quarter. Write the quarter as 2026-Q3.",
)

_YEAR = r"(?P<year>[0-9]{4})"
_ORDINALS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}
_NUMBER = rf"(?P<number>[0-9]{{1,2}}|{'|'.join(_ORDINALS)})"
_WORD = r"(?:kwartaal|kwart|kw|quarter|qtr|k|q)\.?"
_BETWEEN = r"[-_/.,]? ?"
_NOTATIONS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_YEAR} ?{_BETWEEN}{_WORD} ?{_NUMBER}",
        rf"{_WORD} ?{_NUMBER} ?{_BETWEEN}(?:van |of )?{_YEAR}",
        rf"(?:het |the )?{_NUMBER}(?:e|de|ste|st|nd|rd|th)? ?{_WORD} ?{_BETWEEN}(?:van |of )?{_YEAR}",
        rf"{_YEAR} ?{_BETWEEN}{_NUMBER}(?:e|de|ste|st|nd|rd|th)? ?{_WORD}",
    )
)
_DATES = (
    re.compile(r"(?P<day>[0-9]{1,2})[-/.](?P<month>[0-9]{1,2})[-/.](?P<year>[0-9]{4})"),
    re.compile(r"(?P<year>[0-9]{4})[-/](?P<month>[0-9]{1,2})[-/](?P<day>[0-9]{1,2})(?:[ t]00:00(?::00)?)?"),
)


@dataclass(frozen=True)
class QuarterReading:
    """What a typed quarter gives. `quarter` is there only when it may be used."""

    outcome: Outcome
    quarter: Quarter | None = None
    code: str = ""
    text: Text | None = None
    choices: tuple[Choice, ...] = ()


def read_quarter(text: str, today: date, answers: Mapping[str, str] | None = None) -> QuarterReading:
    """Return how `text` is read. Only quarters that are over on `today` can be reported."""
    typed = " ".join(without_invisible(text)[0].casefold().split())
    if not typed:
        return _reject("kwartaal_leeg", EMPTY)
    for notation in _NOTATIONS:
        match = notation.fullmatch(typed)
        if match is not None:
            number = _ORDINALS.get(match["number"]) or int(match["number"])
            return _of_parts(int(match["year"]), number, today, literal=text)
    for pattern in _DATES:
        match = pattern.fullmatch(typed)
        if match is not None:
            return _of_date(match, today, (answers or {}).get("kwartaal_van_datum"))
    return _reject("geen_kwartaal", NO_QUARTER)


def _reject(code: str, text: Text) -> QuarterReading:
    return QuarterReading(Outcome.REJECT_CELL, None, code, text)


def _of_parts(year: int, number: int, today: date, literal: str) -> QuarterReading:
    if not 1 <= number <= 4:
        return _reject("kwartaal_bestaat_niet", NO_SUCH_QUARTER)
    if year < FIRST_YEAR:
        return _reject("te_vroeg", TOO_EARLY.format(year=FIRST_YEAR))
    quarter = Quarter(year, number)
    refused = _not_over(quarter, today)
    if refused is not None:
        return refused
    if literal == quarter.code:
        return QuarterReading(Outcome.ACCEPT, quarter, "kwartaal")
    return QuarterReading(Outcome.NORMALISE, quarter, "kwartaal_anders", READ_AS.format(quarter=quarter.code))


def not_over(quarter: Quarter) -> Text:
    """Return that a quarter is not over, and from when it can be reported."""
    return RUNNING.format(quarter=quarter.code, day=_day(quarter.plus(1).start))


def _not_over(quarter: Quarter, today: date) -> QuarterReading | None:
    if quarter.end < today:
        return None
    if quarter == Quarter.containing(today):
        return _reject("nog_niet_voorbij", not_over(quarter))
    return _reject("toekomst", FUTURE.format(quarter=quarter.code))


def _of_date(match: re.Match[str], today: date, answer: str | None) -> QuarterReading:
    """Ask whether a date is meant as the reference date of its quarter."""
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return _reject("geen_kwartaal", NO_QUARTER)
    if day < date(FIRST_YEAR, 1, 2):
        return _reject("te_vroeg", TOO_EARLY.format(year=FIRST_YEAR))
    quarter = Quarter.of_reference_date(day)
    if day < quarter.end:
        return _reject("geen_peildatum", NO_REFERENCE_DATE)
    refused = _not_over(quarter, today)
    if refused is not None:
        return refused
    return _answered(quarter, answer)


def _answered(quarter: Quarter, answer: str | None) -> QuarterReading:
    code = "kwartaal_van_datum"
    if answer == "ja":
        return QuarterReading(Outcome.NORMALISE, quarter, code, READ_AS.format(quarter=quarter.code))
    if answer == "nee":
        return _reject(code, EMPTY)
    text = ASK_DATE.format(day=_day(quarter.end), quarter=quarter.code)
    choices = (Choice("ja", ANSWER_YES.format(quarter=quarter.code)), Choice("nee", ANSWER_NO))
    return QuarterReading(Outcome.ASK, None, code, text, choices)


def _day(day: date) -> Text:
    return Text(nl=date_long(day, "nl"), en=date_long(day, "en"))
