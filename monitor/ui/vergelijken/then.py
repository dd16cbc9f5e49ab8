"""Toen en nu: both lines in one chart, and for each quarter that differs what was changed or reported later."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st
from markupsafe import Markup

from monitor.charts.described import Described, Words
from monitor.charts.template import config
from monitor.charts.then_and_now import then_and_now_chart
from monitor.domain import formats
from monitor.domain.catalogue import INDICATORS
from monitor.domain.catalogue.vastgelegd import RECORDED
from monitor.domain.compared import Measure
from monitor.domain.figure import NOTHING_NAMES, Content
from monitor.domain.sentences.comparison import new_since, stand_words, then_title
from monitor.domain.sentences.differences import (
    ELSEWHERE,
    FEWER,
    IN_RECORDS,
    NO_EXPLANATION,
    Restated,
    later_words,
    restated_words,
)
from monitor.domain.sentences.parts import both, capital
from monitor.domain.words import Language, Text
from monitor.queries.moment import DUTCH_TIME
from monitor.queries.restatements import RestatedFigure
from monitor.queries.then_and_now import Difference, ThenAndNow
from monitor.ui.charts import card
from monitor.ui.html import Shown, joined, link, markup, show
from monitor.ui.links import page_address
from monitor.ui.tables import Column, Row, table
from monitor.ui.vergelijken.rows import rows_address

MOST = 8  # restatements told of one quarter; the rest stands on the page Herzieningen


def title_of(made: ThenAndNow) -> Text:
    """Return how many quarters are otherwise than they were known."""
    different = [(one.quarter, value) for one, value in made.different]
    return then_title(made.measure, len(made.compared), different, made.day)


def draw_then(made: ThenAndNow, source: str, approved_only: bool, language: Language) -> None:
    """Draw the card: the chart, and the table with the reasons."""
    about = _ABOUT.format(measure=capital(made.measure.name), name=made.name)[language]
    new = new_since(sum(one.is_new for one in made.quarters))[language]
    sentence = f"{about} {new}".strip()
    title = title_of(made)[language]
    with card("then", title, sentence):
        if made.quarters:
            drawn = _chart(made, Words(title, sentence, source), language)
            st.plotly_chart(
                drawn.figure,
                theme=None,
                config=config(language),
                key="chart-then",
                alt=drawn.alt,
                width="stretch",
            )
            rows = _table(made, approved_only, language)
            show(markup('<div class="m-why">{t}</div>{foot}', t=rows, foot=_foot(source, language)))
        else:
            show(markup('<p class="m-empty">{w}</p>', w=_NOTHING[language]))


def reasons(one: Difference, measure: Measure, approved_only: bool) -> list[Text]:
    """Return what explains the difference of a quarter; nothing when there is none to explain."""
    if one.is_new:
        return [later_words(one.then.coverage, one.now.coverage, approved_only)]
    if one.value is None or not measure.differ(one.value, one.value - one.value):
        return []
    found = [_told(changed) for changed in one.restated[:MOST]]
    if len(one.restated) > MOST:
        found.append(_MORE_OF_THEM.format(n=len(one.restated) - MOST))
    if one.more:
        found.append(later_words(one.then.coverage, one.now.coverage, approved_only))
    if one.now.coverage.expected < one.then.coverage.expected:
        found.append(FEWER)
    if measure.code in RECORDED:
        found.append(IN_RECORDS)
    elif one.elsewhere:
        found.append(ELSEWHERE)
    return found or [NO_EXPLANATION]


_ABOUT = Text(nl="{measure}, {name}.", en="{measure}, {name}.")
_NOTHING = Text(nl="Hierover is nog niets gemeld.", en="Nothing of this was reported yet.")
_THEN = Text(nl="Toen", en="Then")
_NOW = Text(nl="Nu", en="Now")
_QUARTER = Text(nl="Kwartaal", en="Quarter")
_DIFFERENCE = Text(nl="Verschil", en="Difference")
_WHY = Text(nl="Waarom", en="Why")
_CAPTION = Text(
    nl="{measure}, {name}: zoals bekend op {then} en {now}", en="{measure}, {name}: as known on {then} and {now}"
)
_KNOWN_ON = Text(nl="zoals bekend op {day}", en="as known on {day}")
_RIGHT_NOW = Text(nl="nu", en="now")
_MORE_OF_THEM = Text(nl="en nog {n} andere wijzigingen", en="and {n} more changes")
_STAR = Text(nl="* voorlopig.", en="* provisional.")
_ALL_OF_THEM = Text(nl="Alle herzieningen", en="All restatements")
_EMPTY = Text(nl="leeg", en="empty")


def _chart(made: ThenAndNow, words: Words, language: Language) -> Described:
    then, now = (name[language] for name in _names(made))
    different = {one.quarter for one in made.quarters if one.value != 0}
    return then_and_now_chart(
        made.measure,
        made.then,
        made.now,
        (then, now),
        words,
        lambda stand, lang: stand_words(made.measure, stand)[lang],
        language,
        # what did not change is one point: it leads to what is known now
        then_lead=lambda quarter: rows_address(
            made.measure.code, made.region, quarter, made.day if quarter in different else None
        ),
        now_lead=lambda quarter: rows_address(made.measure.code, made.region, quarter),
    )


def _names(made: ThenAndNow) -> tuple[Text, Text]:
    """Return what then and now are called: now is a day as well when the page is seen as known earlier."""
    day = made.as_of.day
    now = _RIGHT_NOW if day is None else _KNOWN_ON.format(day=both(lambda lang: formats.date_short(day, lang)))
    return _KNOWN_ON.format(day=both(lambda lang: formats.date_short(made.day, lang))), now


def _table(made: ThenAndNow, approved_only: bool, language: Language) -> Markup:
    """Return the quarters, the newest first, each with its reasons."""
    columns = [
        Column(_THEN[language]),
        Column(_NOW[language]),
        Column(_DIFFERENCE[language]),
        Column(_WHY[language], words=True),
    ]
    rows = [_row(one, made.measure, approved_only, language) for one in reversed(made.quarters)]
    caption = _CAPTION.format(
        measure=capital(made.measure.name),
        name=made.name,
        then=both(lambda lang: formats.date_long(made.day, lang)),
        now=_names(made)[1],
    )
    return table(caption[language], _QUARTER[language], columns, rows)


def _row(one: Difference, measure: Measure, approved_only: bool, language: Language) -> Row:
    told = [reason[language] for reason in reasons(one, measure, approved_only)]
    return Row(
        one.quarter.label(language),
        (
            stand_words(measure, one.then)[language],
            stand_words(measure, one.now)[language],
            measure.difference(one.value, language),
            _listed(told),
        ),
    )


def _listed(told: Iterable[str]) -> Shown:
    return joined([markup("{one}", one=one) for one in told], Markup("<br>"))


def _foot(source: str, language: Language) -> Markup:
    every = link(_ALL_OF_THEM[language], page_address("herzieningen"))
    return markup('<p class="m-source">{star} {s} {every}</p>', star=_STAR[language], s=source, every=every)


def _told(changed: RestatedFigure) -> Text:
    indicator = INDICATORS[changed.cell.indicator]
    place = changed.place_name or changed.region_name
    return restated_words(
        Restated(
            place,
            _content(changed.old, Measure(indicator)),
            _content(changed.new, Measure(indicator)),
            changed.who,
            changed.at.astimezone(DUTCH_TIME).date(),
            changed.reason,
            changed.provisional,
        )
    )


def _content(content: Content, measure: Measure) -> Text:
    if content.nothing is not None:
        return NOTHING_NAMES[content.nothing]
    if content.value is None:
        return _EMPTY
    value = content.value
    return both(lambda lang: formats.euro(value, lang) if measure.is_money else formats.count(value, lang))
