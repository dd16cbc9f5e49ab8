"""The top of the page of a landsdeel: the first line, the meta line, and where its figures come from."""

from __future__ import annotations

from monitor.domain import formats
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.overview import Headline
from monitor.domain.sentences.parts import Sentence, both
from monitor.domain.sentences.region import nothing_yet, region_sentence
from monitor.domain.words import Language, Text
from monitor.queries.region_answer import RegionPage
from monitor.queries.series import pace_of
from monitor.ui import meta
from monitor.ui.header import Meta
from monitor.ui.overzicht.cards import dutch_day

_SOURCE = Text(
    nl="Bron: opgave van de coördinerende gemeente van {name}, peildatum {day}.",
    en="Source: report of the coordinating municipality of {name}, reference date {day}.",
)


def sentence_of(made: RegionPage) -> Sentence:
    """Return the first line."""
    if made.quarter is None:
        return nothing_yet(made.name, Quarter.last_ended(made.day).deadline)
    return region_sentence(made.name, headline_of(made), made.is_small)


def headline_of(made: RegionPage) -> Headline:
    """Return what the first line and the title of the chart are made of."""
    assert made.row is not None, "a landsdeel in a quarter"
    assert made.quarter is not None, "a landsdeel in a quarter"
    row, change = made.row, made.places.change
    until = tuple(p for p in row.series if p.quarter <= (made.quarter or p.quarter))
    pace = pace_of(until, made.region, row.agreed.newest)
    return Headline(
        made.quarter,
        row.places.total,
        change.before if change else None,
        change.value if change else None,
        row.places.on_path,
        pace.pace,
        pace.target,
        pace.target_value or 0,
        made.expected[-1].middle if made.expected else None,
        pace.required,
    )


def meta_of(made: RegionPage, language: Language) -> list[Meta]:
    """Return the meta line: quarter, reference date, when it changed, as known when, and how sure it is."""
    if made.quarter is None:
        return meta.known_on(made.as_of, language)
    about = meta.about(made.quarter, dutch_day(made.nation.updated, language), language)
    total = made.places.total
    sure = meta.certainty(total, total.coverage.missing, language)
    return [*about, *meta.known_on(made.as_of, language), *sure]


def source_line(made: RegionPage, language: Language) -> str:
    """Return where the figures come from, and of which day."""
    day = both(lambda lang: formats.date_long(made.quarter.end, lang) if made.quarter else "")
    return _SOURCE.format(name=made.name, day=day)[language]
