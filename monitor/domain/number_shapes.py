"""Notation: taking apart a number as it was typed, what its marks can mean, and writing one back.

Only notation is known here; fields, limits and answers are not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from monitor.domain.indicator import Unit
from monitor.domain.number_words import (
    ADDED_ZERO,
    APOSTROPHE,
    ENGLISH,
    INVISIBLE,
    LEADING_ZERO,
    PLUS,
    SPACES,
    SWISS,
    WHOLE_AMOUNT,
    Remark,
)

# U+202E is not among them: it shows 12 as 21, so what it hides must be looked at
_INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202d\u2060-\u2064\u2066-\u2069\ufeff]")
_DECORATED = re.compile(
    r"(?P<quote>['’])? ?"
    r"(?P<open>\()? ?"
    r"(?P<sign>[-+−–])? ?"
    r"(?P<before>€|[a-z]+\.?)? ?"
    r"(?P<sign_after>[-+−–])? ?"
    r"(?P<body>[.,]?[0-9](?:[0-9., '’]*[0-9])?)"
    r"(?P<dash>[.,][-–—−=]{1,2})? ?"
    r"(?P<after>€|[^\W\d_]+(?: [^\W\d_]+){0,3}\.?)? ?"
    r"(?P<close>\))?"
    r"(?P<sign_last> ?[-−–])?"
)
_GROUPED = re.compile(r"([1-9][0-9]{0,2})((?:([., '])[0-9]{3})(?:\3[0-9]{3})*)(?:(?!\3)([.,])([0-9]+))?")
_DECIMAL = re.compile(r"([0-9]*)([.,])([0-9]+)")


_POINT = re.compile(r"(?:0|[1-9][0-9]*)\.(?!0+$)[0-9]{1,2}|[1-9][0-9]{0,2}(?:,[0-9]{3})+\.[0-9]+|[0-9]{4,}\.[0-9]+")
_COMMA = re.compile(r"(?:0|[1-9][0-9]*),[0-9]{1,2}|[1-9][0-9]{0,2}(?:\.[0-9]{3})+,[0-9]+")


@dataclass(frozen=True)
class FileNotation:
    """Which decimal marks the rest of the file shows beyond doubt."""

    decimal_point: bool = False
    decimal_comma: bool = False

    @property
    def english(self) -> bool:
        return self.decimal_point and not self.decimal_comma


@dataclass(frozen=True)
class Decorated:
    """What stands around the digits. `words` are the unit words or signs; `brackets` and `minus` mean below zero."""

    body: str
    words: tuple[str, ...]
    minus: bool
    brackets: bool
    whole_amount: bool
    remarks: tuple[Remark, ...]


@dataclass(frozen=True)
class Written:
    """One meaning of the digits: those before and after the decimal mark. `mark` is the mark that was doubtful."""

    whole: str
    fraction: str = ""
    mark: str = ""
    remarks: tuple[Remark, ...] = ()


def without_invisible(text: str) -> tuple[str, tuple[Remark, ...]]:
    """Return `text` with ordinary spaces and no invisible characters or outer spaces, and what was left out."""
    seen = _INVISIBLE.sub("", text)
    spaced = "".join(" " if unicodedata.category(sign) == "Zs" else sign for sign in seen)
    cleaned = spaced.strip()
    remarks = (INVISIBLE,) if seen != text else ()
    return cleaned, remarks + ((SPACES,) if cleaned != spaced else ())


def has_other_digits(text: str) -> bool:
    """Return True when `text` holds a digit or number sign that is not one of 0 to 9."""
    return any(sign.isnumeric() and not sign.isascii() for sign in text)


def undecorated(text: str) -> Decorated | None:
    """Return the digits of `text` and what stands around them; None when there is no one number in it."""
    match = _DECORATED.fullmatch(text.casefold())
    if match is None:
        return None
    signs = [match[name].strip() for name in ("sign", "sign_after", "sign_last") if match[name]]
    brackets = match["open"] is not None
    if len(signs) + brackets > 1 or brackets != (match["close"] is not None) or (match["dash"] and match["sign_last"]):
        return None
    flags = ((match["quote"], APOSTROPHE), (signs == ["+"], PLUS), (match["dash"], WHOLE_AMOUNT))
    return Decorated(
        body=match["body"].replace("’", "'"),
        words=tuple(match[name] for name in ("before", "after") if match[name]),
        minus=bool(signs) and signs != ["+"],
        brackets=brackets,
        whole_amount=match["dash"] is not None,
        remarks=tuple(remark for given, remark in flags if given),
    )


def meanings(body: str) -> tuple[Written, ...]:
    """Return what `body` can mean: nothing, one number, or two (the mark as thousands mark first, then as decimal)."""
    if body.isdigit():
        return (_plain(body),)
    grouped = _GROUPED.fullmatch(body)
    if grouped is not None:
        return _of_groups(grouped)
    decimal = _DECIMAL.fullmatch(body)
    return () if decimal is None else (_of_decimal(decimal),)


def notation_of(texts: Iterable[str]) -> FileNotation:
    """Return which decimal marks `texts` show beyond doubt. '6.0' and '1.234' prove nothing."""
    cleaned = [without_invisible(text)[0] for text in texts]
    return FileNotation(
        decimal_point=any(_POINT.fullmatch(text) for text in cleaned),
        decimal_comma=any(_COMMA.fullmatch(text) for text in cleaned),
    )


def show_input(value: int, unit: Unit) -> str:
    """Return a stored value as it stands in a text cell: 1.250.000,00 for euros, 1234 for a count.

    Reading it back gives the same value: accepted, or asked again where the value itself raises a question.
    """
    sign = "-" if value < 0 else ""
    if unit.decimals == 0:
        return f"{sign}{abs(value)}"
    whole, part = divmod(abs(value), 10**unit.decimals)
    return f"{sign}{whole:,}".replace(",", ".") + f",{part:0{unit.decimals}}"


def _plain(digits: str) -> Written:
    stripped = digits.lstrip("0") or "0"
    return Written(stripped, remarks=(LEADING_ZERO,) if stripped != digits else ())


def _of_groups(match: re.Match[str]) -> tuple[Written, ...]:
    first, groups, mark, decimal_mark, fraction = match.groups()
    english = mark == "," or decimal_mark == "."
    kinds = ((mark == " ", SPACES), (mark == "'", SWISS), (english and mark != "'", ENGLISH))
    remarks = tuple(remark for given, remark in kinds if given)
    written = Written(first + groups.replace(mark, ""), fraction or "", remarks=remarks)
    if mark in " '" or decimal_mark or len(groups) > 4:
        return (written,)
    as_decimal = Written(first, groups[1:], mark, (ENGLISH,) if mark == "." else ())
    return (replace(written, mark=mark), as_decimal)


def _of_decimal(match: re.Match[str]) -> Written:
    plain = _plain(match[1]) if match[1] else Written("0", remarks=(ADDED_ZERO,))
    english = (ENGLISH,) if match[2] == "." else ()
    return Written(plain.whole, match[3], match[2], plain.remarks + english)
