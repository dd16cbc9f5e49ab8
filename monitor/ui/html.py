"""Writing HTML safely: everything that goes in is escaped, unless it was made here."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st
from markupsafe import Markup

from monitor.domain.sentences.parts import Sentence
from monitor.domain.words import Language

Shown = str | Markup


def markup(pattern: str, **values: object) -> Markup:
    """Fill the places of a pattern of our own; every value is escaped, unless it is Markup."""
    return Markup(pattern).format(**values)


def joined(parts: Iterable[Shown], between: Shown = "") -> Markup:
    """Put pieces after each other, escaped where they are plain text."""
    return Markup("").join(parts) if not between else Markup("{}").format(between).join(parts)


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
