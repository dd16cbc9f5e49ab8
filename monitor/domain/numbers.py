"""Reading a number as a person typed it. Dutch notation is taken, other notation is named, doubt is asked.

Nothing is guessed: what cannot be read is refused with a word on what to do. Words are in `number_words`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from monitor.domain import number_words as words
from monitor.domain.finding import Choice, Outcome
from monitor.domain.indicator import Unit
from monitor.domain.number_shapes import (
    Decorated,
    FileNotation,
    Written,
    has_other_digits,
    meanings,
    notation_of,
    show_input,
    undecorated,
    without_invisible,
)
from monitor.domain.number_words import Remark
from monitor.domain.words import Text

__all__ = ["Field", "FileNotation", "Reading", "notation_of", "read_number", "show_input"]

LONGEST = 40
NOTHING_SEEN = FileNotation()
_THOUSANDS_FROM = 100_000  # euros last quarter, below which an amount is never taken for thousands
_THOUSANDS_RATIO = 200
_EURO_WORDS = frozenset({"€", "eur", "euro", "euros", "euro's"})


@dataclass(frozen=True)
class Field:
    """What a cell asks for. `highest`, `lowest` and `last_quarter` are in smallest parts.

    `cumulative` is a stand from the programme's start. A unit with two decimals is an amount in euros.
    """

    unit: Unit
    highest: int
    lowest: int = 0
    last_quarter: int | None = None
    cumulative: bool = False

    @property
    def is_count(self) -> bool:
        return self.unit.decimals == 0


@dataclass(frozen=True)
class Reading:
    """What one typed value gives. `value`, in smallest parts, is there only when it may be saved."""

    outcome: Outcome
    value: int | None = None
    code: str = ""
    text: Text | None = None
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True)
class _Amount:
    """A value on its way through the checks, with what must be said about it."""

    value: int
    remarks: tuple[Remark, ...] = ()
    answered: str = ""

    def because(self, code: str, value: int) -> _Amount:
        return replace(self, value=value, answered=code, remarks=(*self.remarks, words.ANSWERED))


@dataclass(frozen=True)
class _Context:
    field: Field
    file: FileNotation
    answers: Mapping[str, str]

    def show(self, value: int) -> Text:
        return _in_both(show_input(value, self.field.unit))


def read_number(
    text: str, field: Field, file: FileNotation = NOTHING_SEEN, answers: Mapping[str, str] | None = None
) -> Reading:
    """Return how `text` is read in `field`. `answers` maps the code of a question to the answer given."""
    cleaned, remarks = without_invisible(text)
    if not cleaned:
        return Reading(Outcome.NORMALISE, None, "leeg", words.EMPTY)
    refused = _refused(cleaned)
    if refused is not None:
        return refused
    decorated = undecorated(cleaned)
    if decorated is None:
        return _reject("geen_getal", words.NO_NUMBER)
    if not _fits_unit(decorated, field):
        return _reject("eenheid", words.OTHER_UNIT.format(unit=field.unit.many))
    context = _Context(field, file, answers or {})
    amount = _amount(decorated, context)
    if isinstance(amount, Reading):
        return amount
    unit_left_out = (words.UNIT_WORD,) if decorated.words else ()
    noted = replace(amount, remarks=(*remarks, *decorated.remarks, *unit_left_out, *amount.remarks))
    return _checked(noted, decorated, context)


def _in_both(dutch: str) -> Text:
    return Text(nl=dutch, en=dutch.translate(str.maketrans(",.", ".,")))


def _reject(code: str, text: Text) -> Reading:
    return Reading(Outcome.REJECT_CELL, None, code, text)


def _refused(cleaned: str) -> Reading | None:
    if len(cleaned) > LONGEST:
        return _reject("te_lang", words.TOO_LONG)
    if has_other_digits(cleaned):
        return _reject("andere_cijfers", words.OTHER_DIGITS)
    small = cleaned.casefold()
    for refusal in words.REFUSALS:
        if refusal.pattern.search(small):
            return _reject(refusal.code, refusal.text)
    return None


def _fits_unit(decorated: Decorated, field: Field) -> bool:
    unit = field.unit
    if field.is_count:
        named = {name.casefold() for text in (unit.one, unit.many) for name in (text.nl, text.en)}
        return set(decorated.words) <= named and not decorated.whole_amount
    return {word.rstrip(".") for word in decorated.words} <= _EURO_WORDS


def _amount(decorated: Decorated, context: _Context) -> _Amount | Reading:
    """Return the digits as an amount without a sign, or the question or refusal they lead to."""
    found = meanings(decorated.body)
    if not found:
        return _reject("geen_getal", words.BROKEN_GROUPS)
    if decorated.whole_amount:
        if found[0].fraction:
            return _reject("geen_getal", words.BROKEN_GROUPS)
        return _in_parts(replace(found[0], mark=""), context)
    if len(found) == 2:
        return _doubtful(found[0], found[1], context)
    if context.field.is_count and found[0].mark == ".":
        return _count_with_point(found[0], context)
    return _in_parts(found[0], context)


def _in_parts(written: Written, context: _Context) -> _Amount | Reading:
    """Return `written` in the smallest parts of the field's unit, exactly, or the refusal."""
    decimals = context.field.unit.decimals
    if context.field.is_count and written.fraction.strip("0"):
        return _reject("geen_heel_getal", words.NOT_WHOLE)
    if not context.field.is_count and len(written.fraction) > decimals:
        return _reject("te_veel_decimalen", words.TOO_PRECISE.format(decimals=decimals))
    value = int(written.whole + written.fraction.ljust(decimals, "0")[:decimals])
    dropped = (words.NO_FRACTION,) if context.field.is_count and written.fraction else ()
    return _Amount(value, written.remarks + dropped)


def _doubtful(thousand: Written, decimal: Written, context: _Context) -> _Amount | Reading:
    """Return what one group of three digits means: 1.234 is a question, unless a count leaves one meaning."""
    if not context.field.is_count:
        return _ask_thousand(thousand, decimal, context)
    point = thousand.mark == "."
    is_whole = not decimal.fraction.strip("0")
    if point and not (is_whole and context.file.english):
        return _in_parts(replace(thousand, remarks=(words.GROUPED_COUNT,)), context)
    too_high = int(thousand.whole) > context.field.highest
    if not point and (context.file.english or (too_high and not is_whole)):
        return _in_parts(thousand, context)
    return _ask_thousand(thousand, decimal, context)


def _ask_thousand(thousand: Written, decimal: Written, context: _Context) -> _Amount | Reading:
    code, answer = "duizend_of_decimaal", context.answers.get("duizend_of_decimaal")
    if answer == "duizendtal":
        return _answered(code, thousand, context)
    if answer == "decimaal":
        return _answered(code, replace(decimal, fraction=decimal.fraction.rstrip("0")), context)
    shown = f"{decimal.whole}{decimal.mark}{decimal.fraction}"
    as_decimal = _in_both(f"{decimal.whole},{decimal.fraction}".rstrip("0").rstrip(","))
    choices = (
        Choice("duizendtal", words.AS_THOUSAND.format(value=thousand.whole)),
        Choice("decimaal", words.AS_DECIMAL.format(value=as_decimal)),
    )
    text = words.ASK_THOUSAND.format(shown=shown, thousand=thousand.whole, decimal=as_decimal)
    return Reading(Outcome.ASK, None, code, text, choices)


def _count_with_point(written: Written, context: _Context) -> _Amount | Reading:
    """Return what '6.0' means in a count: 6 when the file uses a decimal point, else a question (6 or 60)."""
    code, answer = "punt_in_aantal", context.answers.get("punt_in_aantal")
    mistyped = (written.whole + written.fraction).lstrip("0") or "0"
    if written.fraction.strip("0") or mistyped == written.whole or context.file.english:
        return _in_parts(written, context)
    if answer == "decimaal":
        return _answered(code, written, context)
    if answer == "zonder_punt":
        return _answered(code, Written(mistyped), context)
    choices = (
        Choice("decimaal", words.AS_DECIMAL.format(value=written.whole)),
        Choice("zonder_punt", words.AS_MISTYPED.format(value=mistyped)),
    )
    shown = f"{written.whole}.{written.fraction}"
    text = words.ASK_THOUSAND.format(shown=shown, thousand=written.whole, decimal=mistyped)
    return Reading(Outcome.ASK, None, code, text, choices)


def _answered(code: str, written: Written, context: _Context) -> _Amount | Reading:
    amount = _in_parts(written, context)
    return amount if isinstance(amount, Reading) else amount.because(code, amount.value)


def _checked(amount: _Amount, decorated: Decorated, context: _Context) -> Reading:
    """Return the reading of `amount` after its sign, its size beside last quarter, and its limits."""
    limits = _outside(amount, context)
    if limits is not None:
        return limits
    signed = _signed(amount, decorated, context)
    if isinstance(signed, Reading):
        return signed
    sized = _in_thousands(signed, context)
    if isinstance(sized, Reading):
        return sized
    limits = _outside(sized, context)
    return limits if limits is not None else _taken(sized, context)


def _signed(amount: _Amount, decorated: Decorated, context: _Context) -> _Amount | Reading:
    if not (decorated.minus or decorated.brackets):
        return amount
    if amount.value == 0:
        return replace(amount, remarks=(*amount.remarks, words.MINUS_ZERO))
    below = -amount.value
    if context.field.lowest < 0 and decorated.minus:
        return replace(amount, value=below)
    if context.field.is_count:
        return _reject("negatief", words.NEGATIVE_COUNT)
    code = "haakjes" if decorated.brackets else "negatief"
    meant = {"negatief": below, "positief": amount.value}
    answer = context.answers.get(code)
    if answer in meant:
        return amount.because(code, meant[answer])
    question = words.ASK_NEGATIVE_STAND if context.field.cumulative else words.ASK_NEGATIVE
    if decorated.brackets:
        question = words.ASK_BRACKETS
    shown = {name: context.show(value) for name, value in meant.items()}
    text = question.format(value=shown["negatief"], negative=shown["negatief"], positive=shown["positief"])
    choices = tuple(Choice(name, value) for name, value in shown.items())
    return Reading(Outcome.ASK, None, code, text, choices)


def _in_thousands(amount: _Amount, context: _Context) -> _Amount | Reading:
    """Ask whether an amount that is far below last quarter's was given in thousands of euros."""
    before, parts = context.field.last_quarter, 10**context.field.unit.decimals
    if context.field.is_count or before is None or before < _THOUSANDS_FROM * parts or amount.value <= 0:
        return amount
    if amount.value * _THOUSANDS_RATIO > before:
        return amount
    meant = {"euro": amount.value, "duizend": amount.value * 1000}
    answer = context.answers.get("duizenden")
    if answer in meant:
        return amount.because("duizenden", meant[answer])
    text = words.ASK_IN_THOUSANDS.format(value=context.show(amount.value), before=context.show(before))
    choices = tuple(Choice(name, words.IN_EUROS.format(value=context.show(value))) for name, value in meant.items())
    return Reading(Outcome.ASK, None, "duizenden", text, choices)


def _outside(amount: _Amount, context: _Context) -> Reading | None:
    """Return the refusal of a value outside the field's limits. Below zero an amount is asked about instead."""
    field, value = context.field, amount.value
    if abs(value) > field.highest:
        return _reject("boven_grens", words.ABOVE.format(value=context.show(value), limit=context.show(field.highest)))
    floor = -field.highest if field.lowest == 0 else field.lowest
    if value < floor:
        return _reject("onder_grens", words.BELOW.format(value=context.show(value), limit=context.show(floor)))
    return None


def _taken(amount: _Amount, context: _Context) -> Reading:
    if not amount.remarks:
        return Reading(Outcome.ACCEPT, amount.value, "getal")
    remarks = tuple(dict.fromkeys(amount.remarks))
    joined = Text(nl=", ".join(r.text.nl for r in remarks), en=", ".join(r.text.en for r in remarks))
    text = words.READ_AS.format(value=context.show(amount.value), remarks=joined)
    return Reading(Outcome.NORMALISE, amount.value, amount.answered or remarks[0].code, text)
