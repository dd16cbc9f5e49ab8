"""The cards of the national overview: the path to zero, the pace, the reports, and the landsdelen."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from decimal import Decimal

from markupsafe import Markup

from monitor.charts.described import Described, Words
from monitor.charts.leading import PathLeads
from monitor.charts.path_to_zero import path_to_zero
from monitor.charts.path_words import path_alt
from monitor.charts.to_zero import ToZero
from monitor.domain import formats
from monitor.domain.catalogue import INDICATORS
from monitor.domain.catalogue.programme import BASELINE
from monitor.domain.figure import Source
from monitor.domain.metrics import PLACES
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.parts import both, number, quarter_name, rate
from monitor.domain.sentences.paths import judged_elsewhere, past_error_sentence
from monitor.domain.sentences.titles import path_title
from monitor.domain.status_rule import Standing
from monitor.domain.words import Language, Text
from monitor.queries.moment import DUTCH_TIME
from monitor.queries.overview import Overview
from monitor.ui.history.behind import behind_address
from monitor.ui.html import joined, markup
from monitor.ui.links import page_address
from monitor.ui.vergelijken.published import published_address

PUBLISHED_BY = "Monitor JeugdzorgPlus"
HOME = ""


def path_chart(made: Overview, language: Language) -> Described:
    """Return the path to zero up to the quarter that is looked at, reported and published points apart."""
    assert made.quarter is not None, "an overview of a quarter"
    assert made.headline is not None, "an overview of a quarter"
    quarter, places = made.quarter, made.places
    shown = [p for p in made.series if p.total.source is Source.OPGAVE and p.quarter <= quarter]
    published = [p for p in made.published if BASELINE.value <= p.quarter <= quarter]
    on_path = places.on_path if places else None
    newest = made.agreed.newest
    drawn = ToZero(
        INDICATORS["gesloten_capaciteit"].name,
        quarter,
        tuple(shown),
        tuple(published),
        newest,
        made.expected,
        PUBLISHED_BY,
        # the distance is a fact: it keeps the colour of the rule under a signed status
        (places.by_rule if places else None) or Standing.GEEN_PAD,
        made.pace.required if made.pace and on_path is None else None,
        made.agreed.older,
        leads=_leads({point.quarter for point in shown}),
    )
    judged = judged_elsewhere(made.agreed, quarter)
    below = _PER_QUARTER[language] if judged is None else f"{_PER_QUARTER[language]}. {judged[language]}"
    words = Words(path_title(made.headline)[language], below, source_line(made, language, forecast=True))
    return path_to_zero(drawn, words, path_alt(drawn, language), language)


def _leads(reported: Collection[Quarter]) -> PathLeads:
    """Return where the marks lead: to a quarter's figures, to the publications beside them, and to the path.

    A quarter of which there are only published figures leads to the page about it.
    """

    def published(quarter: Quarter) -> str:
        if quarter not in reported:
            return page_address(HOME, kwartaal=quarter.code)
        return published_address(quarter)

    return PathLeads(
        lambda quarter: behind_address(HOME, PLACES.code, kwartaal=quarter.code),
        published,
        page_address("paden", maat=PLACES.code, regio=""),
    )


def source_line(made: Overview, language: Language, forecast: bool = False) -> str:
    """Return where the figures come from, of which day, when last changed, and what a `forecast` is made of."""
    assert made.quarter is not None, "an overview of a quarter"
    source = _SOURCE_PUBLIC if made.source is Source.PUBLIEK else _SOURCE_REPORTED
    day = both(lambda lang: formats.date_long(made.quarter.end, lang) if made.quarter else "")
    sentences = [source.format(day=day)]
    if made.updated is not None:
        sentences.append(_UPDATED.format(day=both(lambda lang: dutch_day(made.updated, lang))))
    pace = made.pace.pace if made.pace else None
    if forecast and made.expected and pace is not None:
        sentences.append(_FORECAST.format(start=quarter_name(pace.start), end=quarter_name(pace.end)))
        if made.tested is not None:
            sentences.append(past_error_sentence(PLACES, made.tested))
    return " ".join(sentence[language] for sentence in sentences)


def dutch_day(moment: datetime | None, language: Language) -> str:
    """Return the day of a moment, by the Dutch clock."""
    return formats.UNKNOWN if moment is None else formats.date_long(moment.astimezone(DUTCH_TIME).date(), language)


def pace_title(made: Overview) -> Text:
    """Return how the pace compares with what is needed."""
    answer = made.pace
    if answer is None or answer.pace is None:
        return _NO_PACE
    if answer.required is None:
        return _PACE_ALONE.format(pace=rate(answer.pace.per_quarter))
    return _PACE_TITLE.format(pace=rate(answer.pace.per_quarter), needed=rate(answer.required))


def pace_bars(made: Overview, language: Language) -> Markup:
    """Return the pace and what is needed as two bars on one scale, with when it ends at zero."""
    answer = made.pace
    if answer is None or answer.pace is None:
        return markup('<p class="m-line">{words}</p>', words=_TOO_EARLY[language])
    held, needed = answer.pace, answer.required
    highest = max(held.per_quarter, needed or Decimal(0), Decimal(1))
    since = both(lambda lang: formats.date_long(held.start.plus(1).start, lang))
    window = _WINDOW.format(since=since, end=quarter_name(held.end))
    bars = [_bar(window, held.per_quarter, highest, "m-happened", language)]
    if needed is not None and answer.target is not None:
        words = _TO_TARGET.format(value=number(answer.target_value or 0), year=answer.target.year)
        bars.append(_bar(words, needed, highest, "m-planned", language))
    if not held.carries_a_forecast:
        ends = _TOO_EARLY
    elif answer.zero is None:
        ends = _NEVER
    else:
        ends = _ZERO_IN.format(quarter=quarter_name(answer.zero))
    line = markup('<p class="m-line">{words}</p>', words=ends[language])
    return markup('<div class="m-bars">{bars}{line}</div>', bars=joined(bars), line=line)


_PER_QUARTER = Text(nl="Gesloten plaatsen per kwartaal, Nederland", en="Closed places per quarter, the Netherlands")
_SOURCE_REPORTED = Text(
    nl="Bron: opgave van de coördinerende gemeenten, peildatum {day}.",
    en="Source: reports of the coordinating municipalities, reference date {day}.",
)
_SOURCE_PUBLIC = Text(
    nl=f"Bron: {PUBLISHED_BY} en publicaties daarover, peildatum {{day}}.",
    en=f"Source: {PUBLISHED_BY} and publications about it, reference date {{day}}.",
)
_UPDATED = Text(nl="Bijgewerkt {day}.", en="Updated {day}.")
_FORECAST = Text(
    nl="Verwachting: het tempo van {start} tot {end}; de marge is de eigen fout van de berekening.",
    en="Expectation: the pace from {start} to {end}; the range is the calculation’s own error.",
)
_PACE_TITLE = Text(
    nl="Er gaan {pace} plaatsen per kwartaal af; nodig zijn er {needed}",
    en="{pace} places go per quarter; {needed} are needed",
)
_PACE_ALONE = Text(nl="Er gaan {pace} plaatsen per kwartaal af", en="{pace} places go per quarter")
_NO_PACE = Text(nl="Nog geen tempo te bepalen", en="No pace can be told yet")
_TOO_EARLY = Text(
    nl="Een verwachting vraagt vier volledige kwartalen achter elkaar.",
    en="An expectation takes four complete quarters in a row.",
)
_WINDOW = Text(
    nl="Tempo per kwartaal, van {since} tot en met {end}", en="Pace per quarter, from {since} up to and including {end}"
)
_TO_TARGET = Text(nl="Nodig om eind {year} op {value} te staan", en="Needed to be at {value} at the end of {year}")
_ZERO_IN = Text(
    nl="Bij dit tempo staat het aantal in {quarter} op nul.", en="At this pace the number is zero in {quarter}."
)
_NEVER = Text(nl="Bij dit tempo komt het aantal niet op nul.", en="At this pace the number does not reach zero.")


def _bar(words: Text, value: Decimal, highest: Decimal, kind: str, language: Language) -> Markup:
    return markup(
        '<p class="m-line">{words}</p><p class="m-measure"><b>{value}</b>'
        '<span class="m-track" aria-hidden="true"><i class="{kind}" style="width:{width}%"></i></span></p>',
        words=words[language],
        value=formats.decimal(value, 1, language),
        kind=kind,
        width=f"{max(value, Decimal(0)) / highest * 100:.1f}",
    )
