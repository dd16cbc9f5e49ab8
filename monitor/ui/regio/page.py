"""Drawing the page of a landsdeel, once for each view of it; a second view of the same is replayed."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from monitor.charts.described import Described
from monitor.charts.happenings_on_chart import with_happenings
from monitor.domain.catalogue import INDICATORS
from monitor.domain.record_measures import MEASURES
from monitor.domain.sentences.parts import said
from monitor.domain.sentences.region import trajects_title
from monitor.domain.words import Language, Text
from monitor.queries.region_answer import RegionPage, ranked
from monitor.queries.region_page import BOTTLENECK, VOICE
from monitor.queries.selection import Selection
from monitor.queries.series import PLACES, SPENT, programme_codes
from monitor.queries.site_stands import HYBRID, OCCUPIED
from monitor.ui import meta
from monitor.ui.answers import View
from monitor.ui.beside import beside, pair
from monitor.ui.charts import chart, framed
from monitor.ui.charts_then import then_of
from monitor.ui.context import PageContext
from monitor.ui.gebeurtenissen.list import happenings_list
from monitor.ui.header import empty, header
from monitor.ui.history.behind import asked_indicator, draw_behind
from monitor.ui.history.opened import SHOWN
from monitor.ui.html import emphasised, joined, markup, show
from monitor.ui.kept import kept
from monitor.ui.links import page_address
from monitor.ui.regio import cards
from monitor.ui.regio.head import meta_of, sentence_of, source_line
from monitor.ui.regio.money import money_card
from monitor.ui.regio.open import kept_region, nation
from monitor.ui.regio.sites import sites_card
from monitor.ui.regio.tiles import region_tiles
from monitor.ui.regio.trajects import trajects_table
from monitor.ui.tiles import tiles

TITLE = Text(nl="Regio", en="Region")
NAMED = Text(nl="Regio: {name}", en="Region: {name}")
_CHOOSE = Text(nl="Kies een landsdeel om te zien hoe het ervoor staat.", en="Choose a region to see how it stands.")
_ALL = Text(nl="De landsdelen op een rij", en="The regions in a row")
_NONE = Text(nl="Nog geen cijfers van landsdelen.", en="No figures of regions yet.")
_NO_OPEN = Text(
    nl="Zodra een landsdeel over dit kwartaal indient, staan hier de cijfers.",
    en="As soon as a region submits on this quarter, the figures stand here.",
)
_EVENTS = Text(nl="Gebeurtenissen", en="Events")


@kept()
def draw_top(view: View, region: str, _page: PageContext) -> bool:
    """Draw the first line; returns whether there are figures to show."""
    made, lang = kept_region(view, region, _page), view.language
    title = NAMED.format(name=made.name)[lang]
    header(title, lang, meta_of(made, lang), emphasised(sentence_of(made), lang), view.demonstration)
    return made.quarter is not None


@kept()
def draw_tiles(view: View, region: str, _page: PageContext) -> None:
    """Draw the tiles."""
    show(tiles(region_tiles(kept_region(view, region, _page), view.language)))


def draw_figures(view: View, region: str, page: PageContext) -> None:
    """Draw the figures behind a number, when the address asks for them."""
    if SHOWN not in st.query_params:
        return
    made = kept_region(view, region, page)
    if made.quarter is None:
        return
    # trajects stand as they were told last; figures are of the quarter
    quarter = (made.told_in or made.quarter) if asked_indicator(MEASURES) else made.quarter
    selection = Selection(quarter, quarter, (region,), as_of=view.as_of, approved_only=view.approved_only)
    asked = {PLACES: (), OCCUPIED: (), HYBRID: (), SPENT: programme_codes(SPENT), **dict.fromkeys(MEASURES, ())}
    draw_behind(page, "regio", {"regio": region}, selection, asked)


@kept()
def draw_cards(view: View, region: str, _page: PageContext) -> None:
    """Draw everything below the tiles."""
    made, lang = kept_region(view, region, _page), view.language
    source = source_line(made, lang)
    drawn = _path(made, lang)
    told = [(made.voices, INDICATORS[VOICE].name), (made.bottlenecks, INDICATORS[BOTTLENECK].name)]
    said_here = (cards.said_card(texts, made, name, lang) for texts, name in told)
    with beside("path", "first"):
        if drawn is None:
            show(framed(_NONE[lang], markup("<p></p>"), sentence=_NO_OPEN[lang]))
        else:
            then = then_of(view, lambda earlier: _path(kept_region(earlier, region, _page), lang), made.quarter)
            chart(drawn, "region-path", lang, then)
        show(joined((cards.due_card(made, lang), cards.organised_card(made, lang), *said_here)))
    pieces = (
        sites_card(made, source, lang),
        _trajects(made, source, lang),
        pair(cards.rank_card(made, lang), money_card(made, source, lang)),
        _events(made, _page, lang),
    )
    show(joined(pieces))


def _path(made: RegionPage, language: Language) -> Described | None:
    """Return the landsdeel against its path with its events; None while there is neither."""
    if made.row is None or made.quarter is None:
        return None
    drawn = cards.path_chart(made, source_line(made, language), language)
    return None if drawn is None else with_happenings(drawn, made.happenings, language)


def draw_without_choice(page: PageContext) -> None:
    """Draw the landsdelen to choose from, as they stand."""
    lang, found = page.language, nation(page)
    known = [*meta.reference(found.quarter, lang), *meta.known_on(page.as_of, lang)]
    header(TITLE[lang], lang, known, emphasised(said(_CHOOSE), lang), page.demonstration)
    if not found.regions:
        empty(_NONE[lang])
        return
    show(framed(_ALL[lang], cards.rank_table(ranked(found.regions), found, "", lang)))


def _trajects(made: RegionPage, source: str, language: Language) -> Markup:
    late = sum(track.late > 0 for track in made.tracks)
    title = trajects_title(len(made.tracks), late, made.built)[language]
    if not made.tracks:
        return framed(title, Markup(""), source=source)
    inside = trajects_table(made.tracks, page_address("ombouw", regio=made.region), language)
    return framed(title, inside, source=source)


def _events(made: RegionPage, page: PageContext, language: Language) -> Markup:
    assert made.known is not None, "a landsdeel in a quarter"
    return framed(_EVENTS[language], happenings_list(made.happenings, made.known, page.today, language))
