"""The map of the landsdelen with their status, its legend, and the same as a list of links."""

from __future__ import annotations

from collections import Counter

import streamlit as st
from markupsafe import Markup

from monitor.charts.described import Described, Words
from monitor.charts.template import config
from monitor.charts.tile_map import RegionTile
from monitor.domain.sentences.titles import map_title
from monitor.domain.status_rule import STANDING_NAMES, STANDING_SIGNS, Standing
from monitor.domain.words import Language, Text
from monitor.queries.overview_answer import OverviewPage
from monitor.ui.charts import AS_TABLE, fold
from monitor.ui.html import joined, markup, show
from monitor.ui.overzicht.cards import HOME, source_line
from monitor.ui.overzicht.regions import region_address, region_link, standings
from monitor.ui.regions_map import TILE_MAP, MapChoice, map_links, regions_map
from monitor.ui.tables import table_of


def draw_map(page: OverviewPage, language: Language, choice: MapChoice = TILE_MAP) -> None:
    """Draw the map of statuses that was chosen with its legend, and the landsdelen as links below it."""
    drawn = status_chart(page, language, choice)
    with st.container(key="card-map", height="stretch"):
        head = '<div class="m-card-head" id="kaart"><h2>{title}</h2><p>{below}</p>{kinds}{legend}</div>'
        kinds = map_links(choice, HOME, "#kaart", language)
        show(markup(head, title=drawn.title, below=drawn.sentence, kinds=kinds, legend=legend(page, language)))
        st.plotly_chart(
            drawn.figure, theme=None, config=config(language), key="chart-map", alt=drawn.alt, width="stretch"
        )
        show(joined((region_links(page, language), *_foot(drawn, language))))


def status_chart(page: OverviewPage, language: Language, choice: MapChoice = TILE_MAP) -> Described:
    """Return the map: every region with the status of its landsdeel, of those someone may see."""
    tiles = map_tiles(page)
    below = _SENTENCE[language] if choice.boundaries is None else _BORDERS[language]
    if not all(tile.shown for tile in tiles):
        below += " " + (_OTHERS if choice.boundaries is None else _OTHER_AREAS)[language]
    words = Words(map_title(standings(page.nation))[language], below, source_line(page.nation, language))
    return regions_map("status", tiles, words, language, choice=choice)


def map_tiles(page: OverviewPage) -> list[RegionTile]:
    """Return every jeugdregio of the map, with the status of its landsdeel and the way to the page about it."""
    quarter = page.nation.quarter
    assert quarter is not None, "a map of a quarter"
    held = {row.region: row.places.standing or Standing.GEEN_OPGAVE for row in page.nation.regions}
    leads = {row.region: region_address(row.region, quarter) for row in page.nation.regions}
    return [
        RegionTile(
            one.code, one.name, one.landsdeel, one.landsdeel_name, standing=held.get(one.landsdeel),
            shown=one.landsdeel in held, href=leads.get(one.landsdeel, ""),
        )
        for one in page.on_map
    ]  # fmt: skip


def legend(page: OverviewPage, language: Language) -> Markup:
    """Return what each colour and shape means, with how many landsdelen have it."""
    counted = Counter(standing for _name, standing in standings(page.nation))
    items = joined(_key(standing, counted[standing], language) for standing in Standing if counted[standing])
    return markup('<ul class="m-legend">{items}</ul>', items=items)


def region_links(page: OverviewPage, language: Language) -> Markup:
    """Return the landsdelen one may open, for who does not point at tiles."""
    quarter = page.nation.quarter
    assert quarter is not None, "a map of a quarter"
    links = [region_link(row.region, row.name, quarter) for row in page.nation.regions]
    return markup(
        '<p class="m-source m-go">{words} {links}</p>', words=_CHOOSE[language], links=joined(links, Markup(" · "))
    )


_SENTENCE = Text(
    nl="Elke tegel is een jeugdregio, met de status van zijn landsdeel.",
    en="Each tile is a youth region, with the status of its region.",
)
_OTHERS = Text(
    nl="Van lege tegels zijn de cijfers alleen voor het eigen landsdeel.",
    en="The figures of empty tiles are only for their own region.",
)
_BORDERS = Text(
    nl="Elk gebied heeft de status van zijn landsdeel; dikke lijnen zijn de grenzen van landsdelen.",
    en="Each area has the status of its region; thick lines are the borders of regions.",
)
_OTHER_AREAS = Text(
    nl="Van lege gebieden zijn de cijfers alleen voor het eigen landsdeel.",
    en="The figures of empty areas are only for their own region.",
)
_CHOOSE = Text(nl="Naar de pagina van een landsdeel:", en="To the page of a region:")
_BACKS = {Standing.OP_KOERS: "op_koers", Standing.LET_OP: "let_op", Standing.ACHTER: "achter"}


def _foot(drawn: Described, language: Language) -> tuple[Markup, Markup]:
    as_table = fold(AS_TABLE[language], table_of(drawn.table, drawn.caption))
    return markup('<p class="m-source">{source}</p>', source=drawn.source), as_table


def _key(standing: Standing, landsdelen: int, language: Language) -> Markup:
    none = "geen_opgave" if standing is Standing.GEEN_OPGAVE else "open"
    return markup(
        '<li><i class="o-key o-{kind}" aria-hidden="true"></i><span aria-hidden="true">{sign}</span>{name}'
        " <b>{n}</b></li>",
        kind=_BACKS.get(standing, none),
        sign=STANDING_SIGNS[standing],
        name=STANDING_NAMES[standing][language],
        n=landsdelen,
    )
