"""How numbers, amounts, dates and lists stand on the screen, in Dutch and in English.

Rounding happens here and only here: half up, on Decimal. What is typed is read in `numbers`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal

from babel.dates import format_date

from monitor.domain.figure import Percent, PercentagePoints
from monitor.domain.quarter import Quarter
from monitor.domain.words import Language, Text

NO_BREAK = "\u00a0"
MINUS = "\u2212"
UNKNOWN = "–"
UNCHANGED = Text(nl="gelijk", en="unchanged")
_AND = Text(nl="en", en="and")
_MILLION = Text(nl="mln", en="million")
_BILLION = Text(nl="mrd", en="billion")
_POINT = Text(nl="procentpunt", en="percentage point")
_POINTS = Text(nl="procentpunt", en="percentage points")
# more digits than any figure has, so that rounding never fails and never rounds twice
_EXACT = Context(prec=200, rounding=ROUND_HALF_UP)


def count(value: int | None, language: Language = "nl") -> str:
    """Return a whole number: '1.234', '−5', or '–' when unknown."""
    return decimal(None if value is None else Decimal(value), 0, language)


def decimal(value: Decimal | None, places: int, language: Language = "nl") -> str:
    """Return a number with exactly `places` decimals: '12,5'."""
    if value is None:
        return UNKNOWN
    rounded = _rounded(value, places)
    return (MINUS if rounded < 0 else "") + _digits(rounded.copy_abs(), places, language)


def change(value: int | None, language: Language = "nl") -> str:
    """Return a difference with its sign: '+12', '−18', 'gelijk', or '–' when it cannot be told."""
    return decimal_change(None if value is None else Decimal(value), 0, language)


def decimal_change(value: Decimal | None, places: int, language: Language = "nl") -> str:
    """Return a difference with decimals and its sign: '+8,4'. 'gelijk' when it rounds to nothing."""
    if value is None:
        return UNKNOWN
    sign = _sign(_rounded(value, places))
    return sign + decimal(value.copy_abs(), places, language) if sign else UNCHANGED[language]


def euro(cents: int | None, language: Language = "nl") -> str:
    """Return an exact amount: '€ 1.250.000', with cents only when there are some: '€ 1.234,50'."""
    if cents is None:
        return UNKNOWN
    places = 2 if cents % 100 else 0
    amount = decimal(Decimal(abs(cents)).scaleb(-2, _EXACT), places, language)
    return (MINUS if cents < 0 else "") + _with_euro_sign(amount, language)


def euro_short(cents: int | None, language: Language = "nl", places: int = 1) -> str:
    """Return an amount for a tile: '€ 63,4 mln', '€ 1,2 mrd'; below a million in whole euros: '€ 412.000'."""
    if cents is None:
        return UNKNOWN
    euros = Decimal(abs(cents)).scaleb(-2, _EXACT)
    sign = MINUS if cents < 0 and _rounded(euros, 0) else ""
    if _rounded(euros, 0) < 1_000_000:
        return sign + _with_euro_sign(decimal(euros, 0, language), language)
    shown, word = euros.scaleb(-6, _EXACT), _MILLION
    if _rounded(shown, places) >= 1000:
        shown, word = euros.scaleb(-9, _EXACT), _BILLION
    return sign + _with_euro_sign(f"{decimal(shown, places, language)}{NO_BREAK}{word[language]}", language)


def euro_change(cents: int | None, language: Language = "nl") -> str:
    """Return a difference between amounts, short and with its sign: '+€ 10,3 mln'."""
    if cents is None:
        return UNKNOWN
    return _sign(Decimal(cents)) + euro_short(abs(cents), language) if cents else UNCHANGED[language]


def percent(value: Decimal | Percent | None, decimals: int = 0, language: Language = "nl") -> str:
    """Return a share without a space: '35%' in tiles, '80,2%' in tables with `decimals=1`."""
    share = value.value if isinstance(value, Percent) else value
    return UNKNOWN if share is None else decimal(share, decimals, language) + "%"


def percent_change(value: PercentagePoints | None, decimals: int = 1, language: Language = "nl") -> str:
    """Return the difference between two shares: '+8,2 procentpunt'. Never called percent."""
    if value is None:
        return UNKNOWN
    shown = decimal_change(value.value, decimals, language)
    if shown == UNCHANGED[language]:
        return shown
    word = _POINT if abs(_rounded(value.value, decimals)) == 1 else _POINTS
    return f"{shown}{NO_BREAK}{word[language]}"


def date_long(day: date, language: Language = "nl") -> str:
    """Return '30 september 2026' or '30 September 2026'."""
    return str(format_date(day, "d MMMM y", locale=language))


def date_short(day: date, language: Language = "nl") -> str:
    """Return '30 sep 2026' or '30 Sep 2026': the month in letters, so that no one reads it the other way round."""
    return str(format_date(day, "d MMM y", locale=language))


def quarter_short(quarter: Quarter, language: Language = "nl") -> str:
    """Return 'K3' or 'Q3', for where the year stands elsewhere. With the year: `Quarter.label`."""
    return quarter.label(language).partition(NO_BREAK)[2]


def join_names(names: Sequence[str], language: Language = "nl") -> str:
    """Return 'a', 'a en b' or 'a, b en c'; nothing for no names. A name with 'en' in it stands behind a comma."""
    if len(names) < 2:
        return "".join(names)
    comma = "," if any(f" {_AND.nl} " in name for name in names) else ""
    return f"{', '.join(names[:-1])}{comma} {_AND[language]} {names[-1]}"


def _rounded(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), context=_EXACT)


def _digits(value: Decimal, places: int, language: Language) -> str:
    english = f"{value:,.{places}f}"
    return english if language == "en" else english.translate(str.maketrans(",.", ".,"))


def _sign(value: Decimal) -> str:
    return "" if value == 0 else MINUS if value < 0 else "+"


def _with_euro_sign(amount: str, language: Language) -> str:
    return f"€{amount}" if language == "en" else f"€{NO_BREAK}{amount}"
