"""Restatements as tables: what it was, what it became, when, by whom and why."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from monitor.domain import formats
from monitor.domain.catalogue import INDICATORS
from monitor.domain.certainty import CERTAINTY_NAMES, Certainty
from monitor.domain.figure import NOTHING_NAMES, STATUS_NAMES, Content
from monitor.domain.indicator import Indicator
from monitor.domain.sentences.changes import month_name
from monitor.domain.sentences.parts import number
from monitor.domain.words import Language, Text
from monitor.queries.moment import DUTCH_TIME
from monitor.queries.restatements import RestatedFigure, RestatedPublication
from monitor.ui.html import Shown, link, markup
from monitor.ui.links import definition_address
from monitor.ui.tables import Column, Row, table

MOST = 200  # rows in one table; the newest come first

PUBLISHED_TITLE = Text(nl="Elders gepubliceerd", en="Published elsewhere")
PUBLISHED_ABOUT = Text(
    nl="Landelijke cijfers waarvan een latere publicatie iets anders zegt dan een eerdere.",
    en="National figures of which a later publication says something else than an earlier one.",
)
REPORTED_TITLE = Text(nl="Opgegeven aan de monitor", en="Reported to the monitor")
REPORTED_ABOUT = Text(
    nl="Cijfers die al meetelden toen ze werden gewijzigd. Wat vóór de indiening verandert, is geen herziening.",
    en="Figures that already counted when they were changed. What changes before submission is no restatement.",
)
NONE_PUBLISHED = Text(
    nl="Geen: elke publicatie bevestigt de vorige.", en="None: every publication confirms the one before."
)
NONE_REPORTED = Text(nl="Geen: wat meetelde, is niet gewijzigd.", en="None: nothing that counted has been changed.")


def revisions_sentence(published: int, reported: int) -> Text:
    """Return the first line: how many figures were restated, of which kind."""
    if not published and not reported:
        return _NONE
    words = _ONE if published + reported == 1 else _MANY
    return words.format(all=number(published + reported), published=number(published), reported=number(reported))


def newest(shown: int, every: int) -> Text:
    """Return what stands below a table that does not show everything; nothing when it does."""
    return _NEWEST.format(n=number(shown), all=number(every)) if every > shown else Text.same("")


def publications_table(found: Sequence[RestatedPublication], language: Language) -> Markup:
    """Return the restated publications as a table, in the order given."""
    columns = [
        Column(_WAS[language]),
        Column(_BECAME[language]),
        Column(_DIFFERENCE[language]),
        Column(_FIRST[language], words=True),
        Column(_LATER[language], words=True),
        Column(_SOURCES[language], words=True, long=True),
    ]
    rows = [_publication(one, language) for one in found[:MOST]]
    return table(_PUBLISHED_CAPTION[language], _FIGURE[language], columns, rows)


def figures_table(found: Sequence[RestatedFigure], language: Language) -> Markup:
    """Return the restated reported figures as a table, in the order given."""
    columns = [
        Column(_WAS[language]),
        Column(_BECAME[language]),
        Column(_DIFFERENCE[language]),
        Column(_PLACE[language], words=True),
        Column(_WHO[language], words=True),
        Column(_WHY[language], words=True, long=True),
    ]
    rows = [_figure(one, language) for one in found[:MOST]]
    return table(_REPORTED_CAPTION[language], _FIGURE[language], columns, rows)


_NONE = Text(
    nl="Er is geen cijfer herzien nadat het was gepubliceerd of meetelde.",
    en="No figure was restated after it had been published or had counted.",
)
_ONE = Text(
    nl="Er is 1 cijfer herzien: {published} elders gepubliceerd, {reported} opgegeven aan de monitor.",
    en="1 figure was restated: {published} published elsewhere, {reported} reported to the monitor.",
)
_MANY = Text(
    nl="Er zijn {all} cijfers herzien: {published} elders gepubliceerd, {reported} opgegeven aan de monitor.",
    en="{all} figures were restated: {published} published elsewhere, {reported} reported to the monitor.",
)
_NEWEST = Text(nl="De nieuwste {n} van {all}.", en="The newest {n} of {all}.")
_PUBLISHED_CAPTION = Text(nl="Herziene publicaties, de nieuwste eerst", en="Restated publications, the newest first")
_REPORTED_CAPTION = Text(nl="Herziene opgaven, de nieuwste eerst", en="Restated reports, the newest first")
_FIGURE = Text(nl="Cijfer", en="Figure")
_WAS = Text(nl="Was", en="Was")
_BECAME = Text(nl="Werd", en="Became")
_DIFFERENCE = Text(nl="Verschil", en="Difference")
_FIRST = Text(nl="Eerst gepubliceerd", en="First published")
_LATER = Text(nl="Daarna gepubliceerd", en="Published later")
_SOURCES = Text(nl="Bron van de herziening", en="Source of the restatement")
_PLACE = Text(nl="Van", en="Of")
_WHO = Text(nl="Gewijzigd", en="Changed")
_WHY = Text(nl="Reden", en="Reason")
_BY = Text(nl="{day}, {who}", en="{day}, {who}")
_PROVISIONAL = Text(nl="telt voorlopig mee", en="counts provisionally")
_NO_REASON = Text(nl="geen reden gegeven", en="no reason given")
_EMPTY = Text(nl="leeg", en="empty")


def _publication(one: RestatedPublication, language: Language) -> Row:
    indicator = INDICATORS[one.indicator]
    return Row(
        _named(indicator, formats.date_long(one.quarter.end, language), language),
        (
            _number(one.old.value, indicator, language),
            _number(one.new.value, indicator, language),
            _difference(one.difference, indicator, language),
            f"{month_name(one.old.month)[language]} ({STATUS_NAMES[one.old.status][language]})",
            f"{month_name(one.new.month)[language]} ({STATUS_NAMES[one.new.status][language]})",
            f"{one.new.source} ({CERTAINTY_NAMES[Certainty(one.new.certainty)][language]})",
        ),
    )


def _figure(one: RestatedFigure, language: Language) -> Row:
    indicator = INDICATORS[one.cell.indicator]
    day = formats.date_long(one.at.astimezone(DUTCH_TIME).date(), language)
    reason = one.reason or _NO_REASON[language]
    place = one.region_name if one.place_name in ("", one.region_name) else f"{one.place_name}, {one.region_name}"
    return Row(
        _named(indicator, one.cell.quarter.label(language), language),
        (
            _content(one.old, indicator, language),
            _content(one.new, indicator, language),
            _difference(one.difference, indicator, language),
            place,
            _BY[language].format(day=day, who=one.who),
            f"{reason} ({_PROVISIONAL[language]})" if one.provisional else reason,
        ),
    )


def _named(indicator: Indicator, when: str, language: Language) -> Markup:
    name = link(indicator.name[language], definition_address(indicator.code))
    return markup("{name}<br>{when}", name=name, when=when)


def _content(content: Content, indicator: Indicator, language: Language) -> Shown:
    if content.value is not None:
        return _number(content.value, indicator, language)
    if content.nothing is not None:
        return NOTHING_NAMES[content.nothing][language]
    return content.text if content.text is not None else _EMPTY[language]


def _number(value: int, indicator: Indicator, language: Language) -> str:
    return formats.euro(value, language) if indicator.unit.decimals == 2 else formats.count(value, language)


def _difference(value: int | None, indicator: Indicator, language: Language) -> str:
    return formats.euro_change(value, language) if indicator.unit.decimals == 2 else formats.change(value, language)
