"""Drawing the page of a provider, once for each view of it; a second view of the same is replayed."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from monitor.charts.described import Described
from monitor.charts.happenings_on_chart import with_happenings
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.parts import Sentence, said
from monitor.domain.sentences.provider import ProviderFacts, provider_sentence, succession_words
from monitor.domain.sentences.region import nothing_yet
from monitor.domain.words import Language, Text
from monitor.queries.provider_page import ProviderPage
from monitor.queries.selection import Selection
from monitor.queries.series import PLACES, SPENT, programme_codes
from monitor.queries.site_stands import HYBRID, OCCUPIED
from monitor.ui import meta
from monitor.ui.aanbieder import cards
from monitor.ui.aanbieder.open import kept_provider
from monitor.ui.aanbieder.tiles import provider_tiles
from monitor.ui.answers import View
from monitor.ui.beside import beside, pair
from monitor.ui.charts import chart, framed
from monitor.ui.charts_then import Then, then_of
from monitor.ui.context import PageContext
from monitor.ui.gebeurtenissen.list import happenings_list
from monitor.ui.header import Meta, empty, header, note
from monitor.ui.history.behind import draw_behind
from monitor.ui.history.opened import SHOWN
from monitor.ui.html import emphasised, joined, link, markup, show
from monitor.ui.kept import kept
from monitor.ui.links import page_address
from monitor.ui.tiles import tiles

TITLE = Text(nl="Aanbieder", en="Provider")
NAMED = Text(nl="Aanbieder: {name}", en="Provider: {name}")
_CHOOSE = Text(
    nl="Kies een aanbieder om te zien of de afbouw daar haalbaar en betaalbaar is.",
    en="Choose a provider to see whether the phase-out is feasible and affordable there.",
)
_ALL = Text(nl="De aanbieders op een rij", en="The providers in a row")
_NONE = Text(nl="Er staan nog geen aanbieders in het register.", en="No providers are in the register yet.")
_EVENTS = Text(nl="Gebeurtenissen", en="Events")


@kept()
def draw_top(view: View, provider: str, _page: PageContext) -> bool:
    """Draw the first line; returns whether there are figures to show."""
    made, lang = kept_provider(view, provider, _page), view.language
    title = NAMED.format(name=made.provider.name)[lang]
    header(title, lang, _meta(made, lang), emphasised(sentence_of(made), lang), view.demonstration)
    hidden = cards.elsewhere_note(made, lang)
    if hidden:
        note(hidden, calm=True)
    return made.quarter is not None


@kept()
def draw_tiles(view: View, provider: str, _page: PageContext) -> None:
    """Draw the tiles; a provider without any site in the quarter has none."""
    made = kept_provider(view, provider, _page)
    if made.sites:
        show(tiles(provider_tiles(made, view.language)))


def draw_figures(view: View, provider: str, page: PageContext) -> None:
    """Draw the figures behind a number, when the address asks for them."""
    if SHOWN not in st.query_params:
        return
    made = kept_provider(view, provider, page)
    if made.quarter is None:
        return
    selection = Selection(
        made.quarter, made.quarter, (), made.codes, as_of=view.as_of, approved_only=view.approved_only
    )
    asked = {PLACES: (), OCCUPIED: (), HYBRID: (), SPENT: programme_codes(SPENT)}
    draw_behind(page, "aanbieder", {"aanbieder": provider}, selection, asked)


@kept()
def draw_cards(view: View, provider: str, _page: PageContext) -> None:
    """Draw everything below the tiles."""
    made, lang = kept_provider(view, provider, _page), view.language
    drawn = _charts(made, lang)
    with beside("charts"):
        for key, described in drawn.items():
            chart(described, key, lang, _then(key, made, view, _page))
    events = framed(_EVENTS[lang], happenings_list(made.happenings, made.known, _page.today, lang))
    pieces = [cards.sites_card(made, lang)] if made.sites else []
    pieces += [
        cards.trajects_card(made, lang),
        cards.money_card(made, lang),
        pair(cards.about_card(made, lang), events),
    ]
    show(joined(pieces))


def _charts(made: ProviderPage, language: Language) -> dict[str, Described]:
    """Return the charts there are numbers for: of the sites, and of their course."""
    drawn = {"provider-sites": cards.sites_chart(made, language)} if made.sites else {}
    if made.points:
        drawn["provider-course"] = with_happenings(cards.course_chart(made, language), made.happenings, language)
    return drawn


def _then(key: str, made: ProviderPage, view: View, page: PageContext) -> Then | None:
    """Return a chart as it was known on the day to compare with."""

    def drawn(earlier: View) -> Described | None:
        held = kept_provider(earlier, made.provider.code, page)
        return _charts(held, view.language).get(key) if held.quarter is not None else None

    return then_of(view, drawn, made.quarter)


def draw_without_choice(page: PageContext, choices: Mapping[str, str]) -> None:
    """Draw the providers to choose from."""
    lang = page.language
    known = meta.known_on(page.as_of, lang)
    header(TITLE[lang], lang, known, emphasised(said(_CHOOSE), lang), page.demonstration)
    if not choices:
        empty(_NONE[lang])
        return
    items = joined(
        markup("<li>{name}</li>", name=link(name, page_address("aanbieder", aanbieder=code)))
        for code, name in choices.items()
    )
    show(framed(_ALL[lang], markup('<ul class="r-names">{items}</ul>', items=items)))


def sentence_of(made: ProviderPage) -> Sentence:
    """Return the first line."""
    if made.quarter is None:
        return nothing_yet(made.provider.name, Quarter.last_ended(made.day).deadline)
    succession = succession_words(made.successor.name if made.successor else "", made.provider.valid_to, ())
    return provider_sentence(
        ProviderFacts(
            made.provider.name,
            made.quarter,
            len(made.sites),
            made.places,
            made.occupied,
            made.occupancy.value,
            made.converting,
            made.last_closing,
            made.without_plan,
            succession[0] if made.successor else None,
        )
    )


def _meta(made: ProviderPage, language: Language) -> list[Meta]:
    total = made.places
    return [
        *meta.reference(made.quarter, language),
        *meta.known_on(made.as_of, language),
        *meta.certainty(total, total.coverage.missing, language),
    ]
