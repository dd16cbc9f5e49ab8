"""Cards: a title that is a finding, a chart or table, its source, and the same numbers as a table."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st
from markupsafe import Markup

from monitor.charts.compared import Compared, compared
from monitor.charts.described import Described
from monitor.charts.template import config
from monitor.domain.formats import date_long
from monitor.domain.sentences.parts import number
from monitor.domain.words import Language, Text
from monitor.ui.charts_then import Then
from monitor.ui.html import Shown, joined, markup, show
from monitor.ui.tables import table_of

_NO_LEGEND = Markup("")
SHORT = 8  # differences that are shown at once; more of them fold
AS_TABLE = Text(nl="Toon als tabel", en="Show as table")


@contextmanager
def card(
    key: str, title: Shown, sentence: Shown = "", source: Shown = "", legend: Markup = _NO_LEGEND
) -> Iterator[None]:
    """Draw a card with a heading and a legend above what is drawn inside, and a source line below it."""
    with st.container(key=f"card-{key}", height="stretch"):
        below = markup("<p>{s}</p>", s=sentence) if sentence else Markup("")
        head = '<div class="m-card-head"><h2>{title}</h2>{below}</div>{legend}'
        show(markup(head, title=title, below=below, legend=legend))
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


def chart(described: Described, key: str, language: Language, then: Then | None = None) -> None:
    """Draw a chart in its card, with its words for who does not see it and its numbers as a table.

    `then` is the same chart as it was known on an earlier day: it is drawn below it, with the numbers that differ.
    """
    both = None if then is None or then.described is None else compared(described, then.described, language)
    with card(key, described.title, described.sentence):
        _draw(described, key, language)
        source = markup('<p class="m-source">{source}</p>', source=described.source)
        show(joined((source, fold(AS_TABLE[language], table_of(described.table, described.caption)))))
        if then is not None:
            _draw_then(then, both, key, language)


def _draw(described: Described, key: str, language: Language) -> None:
    st.plotly_chart(
        described.figure, theme=None, config=config(language), key=f"chart-{key}", alt=described.alt, width="stretch"
    )


def _draw_then(then: Then, both: Compared | None, key: str, language: Language) -> None:
    day = date_long(then.day, language)
    said = _NOTHING_THEN[language] if both is None else both.sentence[language]
    head = '<h3 class="m-sub m-beside">{head}</h3><p class="m-line">{said}</p>'
    show(markup(head, head=_KNOWN_THEN[language].format(day=day), said=said))
    if both is None:
        return
    show(markup('<p class="m-line"><b>{title}</b></p>', title=both.then.title))
    _draw(both.then, f"{key}-then", language)
    if not both.differences.empty:
        inside = table_of(both.differences, _DIFFERENCES.format(caption=both.now.caption)[language])
        title = _WHICH.format(n=number(len(both.differences)))[language]
        show(inside if len(both.differences) <= SHORT else fold(title, inside))


_WHICH = Text(nl="Toon de {n} getallen die toen anders waren", en="Show the {n} numbers that were different then")
_KNOWN_THEN = Text(nl="Zoals bekend op {day}", en="As known on {day}")
_NOTHING_THEN = Text(nl="Op die dag was hier nog niets van bekend.", en="Nothing of this was known on that day.")
_DIFFERENCES = Text(nl="{caption}: wat toen anders was", en="{caption}: what was different then")


def fold(title: str, inside: Markup) -> Markup:
    """Return a part that opens when its title is chosen; without a script, so it works by keyboard and on paper."""
    return markup('<details class="m-fold"><summary>{title}</summary>{inside}</details>', title=title, inside=inside)
