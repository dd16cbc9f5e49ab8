"""What sentences are made of: parts that may be strong, and the few words that several sentences share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from monitor.domain import formats
from monitor.domain.quarter import Quarter
from monitor.domain.words import Language, Text

_NUMBER_WORDS = Text(
    nl="geen één twee drie vier vijf zes zeven acht negen tien elf twaalf",
    en="no one two three four five six seven eight nine ten eleven twelve",
)
_COUNTRY = Text(nl="Nederland", en="the Netherlands")


@dataclass(frozen=True)
class Part:
    """A piece of a sentence; `strong` marks what the eye should catch."""

    text: Text
    strong: bool = False


@dataclass(frozen=True)
class Sentence:
    """One or more sentences, in parts that follow each other without anything between them."""

    parts: tuple[Part, ...]

    def plain(self) -> Text:
        """Return the words without emphasis."""
        return Text(nl="".join(p.text.nl for p in self.parts), en="".join(p.text.en for p in self.parts))

    def __add__(self, other: Sentence) -> Sentence:
        """Join two sentences with a space."""
        if not self.parts or not other.parts:
            return Sentence(self.parts + other.parts)
        return Sentence((*self.parts, Part(Text.same(" ")), *other.parts))


def said(text: Text) -> Sentence:
    """Return a sentence without emphasis."""
    return Sentence((Part(text),))


def both(words: Callable[[Language], str]) -> Text:
    """Return what `words` says in each language."""
    return Text(nl=words("nl"), en=words("en"))


def number(value: int) -> Text:
    return both(lambda language: formats.count(value, language))


def rate(value: Decimal) -> Text:
    """Return a number with one decimal, and none when it is whole: '8,4', '9'."""
    return both(lambda language: formats.decimal(value, 1, language).removesuffix(",0").removesuffix(".0"))


def quarter_name(quarter: Quarter) -> Text:
    return both(quarter.label)


def reference_date(quarter: Quarter) -> Text:
    return both(lambda language: formats.date_long(quarter.end, language))


def number_word(value: int) -> Text:
    """Return a small number in letters, 'geen' for none; a larger one in figures."""
    words = (_NUMBER_WORDS.nl.split(), _NUMBER_WORDS.en.split())
    return Text(nl=words[0][value], en=words[1][value]) if 0 <= value < len(words[0]) else number(value)


def name_of_region(name: str) -> Text:
    """Return a region as it is named in a sentence; of the registered names only the country's is translated."""
    return _COUNTRY if name == _COUNTRY.nl else Text.same(name)


def capital(text: Text) -> Text:
    """Return the text with a capital; Dutch puts no accent on it: 'Eén'."""
    return both(lambda language: text[language][:1].replace("é", "e").upper() + text[language][1:])
