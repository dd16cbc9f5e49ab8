"""Cards: a title that is a finding, a chart or table, its source, and the same numbers as a table."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st
from markupsafe import Markup

from monitor.charts.described import Described
from monitor.charts.template import config
from monitor.domain.words import Language, Text
from monitor.ui.html import Shown, markup, show
from monitor.ui.tables import table_of

AS_TABLE = Text(nl="Toon als tabel", en="Show as table")


@contextmanager
def card(key: str, title: Shown, sentence: Shown = "", source: Shown = "") -> Iterator[None]:
    """Draw a card with a heading above what is drawn inside, and a source line below it."""
    with st.container(key=f"card-{key}", height="stretch"):
        below = markup("<p>{s}</p>", s=sentence) if sentence else Markup("")
        show(markup('<div class="m-card-head"><h2>{title}</h2>{below}</div>', title=title, below=below))
        yield
        if source:
            show(markup('<p class="m-source">{source}</p>', source=source))


def framed(title: Shown, inside: Markup, *, sentence: Shown = "", source: Shown = "") -> Markup:
    """Return a card that holds only HTML, as one piece: what is drawn in one message costs a rerun least."""
    below = markup("<p>{s}</p>", s=sentence) if sentence else Markup("")
    foot = markup('<p class="m-source">{source}</p>', source=source) if source else Markup("")
    return markup(
        '<section class="m-card"><div class="m-card-head"><h2>{title}</h2>{below}</div>{inside}{foot}</section>',
        title=title,
        below=below,
        inside=inside,
        foot=foot,
    )


def chart(described: Described, key: str, language: Language) -> None:
    """Draw a chart in its card, with its words for who does not see it and its numbers as a table."""
    with card(key, described.title, described.sentence):
        st.plotly_chart(
            described.figure,
            theme=None,
            config=config(language),
            key=f"chart-{key}",
            alt=described.alt,
            width="stretch",
        )
        show(markup('<p class="m-source">{source}</p>', source=described.source))
        show(fold(AS_TABLE[language], table_of(described.table, described.caption)))


def fold(title: str, inside: Markup) -> Markup:
    """Return a part that opens when its title is chosen; without a script, so it works by keyboard and on paper."""
    return markup('<details class="m-fold"><summary>{title}</summary>{inside}</details>', title=title, inside=inside)
