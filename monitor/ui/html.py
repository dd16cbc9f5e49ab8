"""Writing HTML safely: everything that goes in is escaped, unless it was made here."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from string import Formatter

import streamlit as st
from markupsafe import Markup, escape

from monitor.domain.sentences.parts import Sentence
from monitor.domain.words import Language

Shown = str | Markup


def markup(pattern: str, **values: object) -> Markup:
    """Fill the places of a pattern of our own, each a `{name}`; every value is escaped, unless it is Markup."""
    parts: list[str] = []
    for text, name in _pieces(pattern):
        parts.append(text)
        if name is not None:
            parts.append(escape(values[name]))
    return Markup("".join(parts))


@lru_cache(maxsize=4096)  # a page fills some hundreds of places; taking the pattern apart was most of it
def _pieces(pattern: str) -> tuple[tuple[str, str | None], ...]:
    pieces = []
    for text, name, look, turned in Formatter().parse(pattern):
        if name is not None and (look or turned or not name.isidentifier()):
            raise ValueError(f"a place in a pattern is a name and nothing more: {pattern}")
        pieces.append((text, name))
    return tuple(pieces)


def joined(parts: Iterable[Shown], between: Shown = "") -> Markup:
    """Put pieces after each other, escaped where they are plain text."""
    return escape(between).join(parts)


def emphasised(sentence: Sentence, language: Language) -> Markup:
    """Return a sentence with its strong parts marked."""
    return joined(
        markup("<strong>{text}</strong>", text=part.text[language]) if part.strong else part.text[language]
        for part in sentence.parts
    )


def link(text: Shown, href: str) -> Markup:
    """Return a link that stays in this window."""
    return markup('<a href="{href}" target="_self">{text}</a>', href=href, text=text)


def show(piece: Markup) -> None:
    """Draw a piece of our HTML. Plain text is refused: it would not have been escaped."""
    if not isinstance(piece, Markup):
        raise TypeError("only Markup is drawn")
    st.html(str(piece))
