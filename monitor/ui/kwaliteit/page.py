"""Drawing the page, once for each view of it; a second view of the same is replayed."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from monitor.charts.described import Described
from monitor.charts.tile_map import RegionTile
from monitor.domain.formats import date_long
from monitor.domain.people import COUNTRY
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.overview import empty_sentence
from monitor.domain.sentences.parts import Sentence, both, quarter_name
from monitor.domain.sentences.quality import QualityFacts, quality_sentence
from monitor.domain.words import Language, Text
from monitor.queries.quality import LEFT
from monitor.queries.quality_answer import Quality
from monitor.queries.selection import Selection
from monitor.ui import meta
from monitor.ui.address import REGION
from monitor.ui.answers import View
from monitor.ui.beside import beside
from monitor.ui.charts import chart
from monitor.ui.charts_then import Then, then_of
from monitor.ui.context import PageContext
from monitor.ui.header import Meta, empty, header
from monitor.ui.history.behind import draw_behind
from monitor.ui.history.opened import SHOWN
from monitor.ui.html import emphasised, joined, link, show
from monitor.ui.kept import kept
from monitor.ui.kwaliteit import cards, charts, tables
from monitor.ui.kwaliteit.open import kept_quality
from monitor.ui.kwaliteit.tiles import quality_tiles
from monitor.ui.links import page_address
from monitor.ui.overzicht.cards import dutch_day
from monitor.ui.regions_map import MapChoice, draw_map_choice
from monitor.ui.tiles import tiles

TITLE = Text(nl="Kwaliteit en stem", en="Quality and voice")
_Draw = Callable[[Quality, Language], Described]
_LATE = Text(
    nl="Zodra er over {quarter} een opgave is ingediend, staan de cijfers hier. De sluitdatum is {day}. ",
    en="As soon as a report on {quarter} is submitted, its figures stand here. The deadline is {day}. ",
)
_BEFORE = Text(nl="Bekijk {quarter}", en="Look at {quarter}")


@kept()
def draw_head(view: View, region: str, _page: PageContext) -> None:
    """Draw the top of the page: its name, what it is about, and the first line."""
    made, lang = kept_quality(view, region, _page), view.language
    header(TITLE[lang], lang, _meta(made, lang), emphasised(sentence_of(made, view), lang), view.demonstration)


def draw_quality(view: View, region: str, page: PageContext) -> None:
    """Draw everything below the choice of a landsdeel. The choice of a map stands by the map, so this is not kept."""
    made, lang = kept_quality(view, region, page), view.language
    if made.quarter is None:
        return
    if made.reported.value is None:
        draw_late(made, made.quarter, lang)
        return
    draw_figures(made, view, page)
    draw_above(view, region, page)
    choice = draw_map_choice("youths", lambda: _map_tiles(view, region, page), lang)
    draw_below(view, region, choice.digest, choice, page)


@kept()
def _map_tiles(view: View, region: str, _page: PageContext) -> list[RegionTile]:
    return charts.tiles_of(kept_quality(view, region, _page).origins)


def draw_figures(made: Quality, view: View, page: PageContext) -> None:
    """Draw the figures behind a number, when the address asks for them."""
    if made.quarter is None or SHOWN not in st.query_params:
        return
    region = "" if made.region == COUNTRY else made.region
    selection = Selection(
        made.quarter, made.quarter, (region,) if region else (), as_of=view.as_of, approved_only=view.approved_only
    )
    draw_behind(page, "kwaliteit", {REGION: region}, selection, dict.fromkeys((LEFT, *made.counts, *made.shares), ()))


@kept()
def draw_above(view: View, region: str, _page: PageContext) -> None:
    """Draw the tiles, where youths went, how long they stay, and the waterbed basket."""
    made, lang = kept_quality(view, region, _page), view.language
    show(tiles(quality_tiles(made, lang)))
    _beside((charts.destinations_chart, charts.stay_chart), ("destinations", "stay"), made, view, _page)
    show(cards.basket_card(made, lang))


@kept()
def draw_below(view: View, region: str, digest: str, _choice: MapChoice, _page: PageContext) -> None:
    """Draw the map of youths by origin and all below it; `digest` is that of the map that was chosen."""
    made, lang = kept_quality(view, region, _page), view.language
    then = _then(lambda held, language: charts.origin_chart(held, language, _choice), made, view, _page)
    with beside("origin"):
        chart(charts.origin_chart(made, lang, _choice), "origin", lang, then)
        show(joined((cards.outside_card(made, lang), tables.sites_card(made, lang))))
    _beside((charts.measures_chart, charts.education_chart), ("measures", "education"), made, view, _page)
    show(joined((tables.regions_card(made, lang), cards.said_cards(made, lang))))


def _beside(draws: tuple[_Draw, _Draw], keys: tuple[str, str], made: Quality, view: View, page: PageContext) -> None:
    with beside(keys[0]):
        for draw, key in zip(draws, keys, strict=True):
            chart(draw(made, view.language), key, view.language, _then(draw, made, view, page))


def _then(draw: _Draw, made: Quality, view: View, page: PageContext) -> Then | None:
    """Return a chart as it was known on the day to compare with."""

    def drawn(earlier: View) -> Described | None:
        held = kept_quality(earlier, made.region, page)
        there = held.quarter is not None and held.reported.value is not None
        return draw(held, view.language) if there else None

    return then_of(view, drawn, made.quarter)


def draw_late(made: Quality, quarter: Quarter, language: Language) -> None:
    """Draw what stands where nothing was reported on a quarter: until when, and the way to the one before."""
    day = both(lambda lang: date_long(quarter.deadline, lang))
    before = quarter.plus(-1)
    there = _BEFORE.format(quarter=quarter_name(before))[language]
    region = "" if made.region == COUNTRY else made.region
    address = page_address("kwaliteit", kwartaal=before.code, regio=region)
    empty(joined((_LATE.format(quarter=quarter_name(quarter), day=day)[language], link(there, address))))


def sentence_of(made: Quality, view: View) -> Sentence:
    """Return the first line of an answer."""
    if made.quarter is None:
        return empty_sentence(Quarter.last_ended(view.today).deadline)
    stay, outside = made.shares["aandeel_langer_6mnd"], made.counts["buiten_landsdeel"]
    parts = made.leaving[-1].parts
    return quality_sentence(
        QualityFacts(
            made.quarter,
            made.reported,
            made.name,
            parts.get("thuis"),
            parts.get("onbekend"),
            charts.now_of(stay),
            charts.points_of(stay),
            outside.total,
            outside.change.value if outside.change else None,
        )
    )


def _meta(made: Quality, language: Language) -> list[Meta]:
    if made.quarter is None:
        return meta.known_on(made.as_of, language)
    about = meta.about(made.quarter, dutch_day(made.updated, language), language)
    sure = meta.certainty(made.reported, made.missing, language)
    return [*about, *meta.known_on(made.as_of, language), *sure]
