"""Drawing the page, once for each view and choice; a second view of the same is replayed."""

from __future__ import annotations

from monitor.domain.figure import Total
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.overview import empty_sentence
from monitor.domain.words import Language, Text
from monitor.queries.side_by_side import SideBySide
from monitor.ui import meta
from monitor.ui.answers import View
from monitor.ui.context import PageContext
from monitor.ui.header import Meta, header
from monitor.ui.html import emphasised, show
from monitor.ui.kept import kept
from monitor.ui.overzicht.cards import dutch_day
from monitor.ui.vergelijken.choices import Choice
from monitor.ui.vergelijken.open import kept_published, kept_side, kept_then
from monitor.ui.vergelijken.published import published_card
from monitor.ui.vergelijken.side import first_line, side_card, source_line
from monitor.ui.vergelijken.then import draw_then

TITLE = Text(nl="Vergelijken", en="Compare")


@kept()
def draw_head(view: View, choice: Choice, _page: PageContext) -> None:
    """Draw the top of the page: its name, what it is about, and the first line."""
    made, lang = kept_side(view, choice.measure, choice.regions, _page), view.language
    quarter = shown_quarter(made)
    sentence = empty_sentence(Quarter.last_ended(view.today).deadline) if quarter is None else first_line(made, quarter)
    header(TITLE[lang], lang, _meta(made, view, lang), emphasised(sentence, lang), view.demonstration)


@kept()
def draw_side(view: View, choice: Choice, _page: PageContext) -> None:
    """Draw the landsdelen side by side; nothing while there are no figures."""
    made = kept_side(view, choice.measure, choice.regions, _page)
    quarter = shown_quarter(made)
    if quarter is not None:
        show(side_card(made, quarter, choice.per_hundred, view.language))


@kept()
def draw_then_card(view: View, choice: Choice, _page: PageContext) -> None:
    """Draw then and now."""
    made = kept_then(view, choice.measure, choice.place, choice.day, _page)
    side = kept_side(view, choice.measure, choice.regions, _page)
    quarter = shown_quarter(side)
    source = source_line(side, quarter, view.language) if quarter is not None else ""
    draw_then(made, source, view.approved_only, view.language)


@kept()
def draw_published(view: View, _page: PageContext) -> None:
    """Draw the reports beside what was published."""
    show(published_card(kept_published(view, _page), view.demonstration, view.language))


def shown_quarter(made: SideBySide) -> Quarter | None:
    """Return the last quarter of the lines; None when nothing at all is known of them."""
    return made.quarter if made.country.known or any(line.known for line in made.lines) else None


def _meta(made: SideBySide, view: View, language: Language) -> list[Meta]:
    quarter = shown_quarter(made)
    if quarter is None:
        return meta.known_on(view.as_of, language)
    last = made.country.at(quarter)
    missing = [line.name[language] for line in made.lines if line.at(quarter).whole is None]
    sure = meta.certainty(Total(None, last.coverage, last.provisional), missing, language)
    return [*meta.about(quarter, dutch_day(made.updated, language), language),
            *meta.known_on(view.as_of, language), *sure]  # fmt: skip
