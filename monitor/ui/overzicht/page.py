"""Drawing the national overview, once for each view of it; a second view of the same is replayed."""

import streamlit as st
from markupsafe import Markup

from monitor.charts.happenings_on_chart import with_happenings
from monitor.domain.happening import Happening
from monitor.domain.people import COUNTRY
from monitor.domain.sentences.titles import received_title, regions_title, table_title
from monitor.domain.status_rule import RULE
from monitor.domain.words import Language, Text
from monitor.queries.happenings import About, happenings
from monitor.queries.overview import Overview
from monitor.ui import meta
from monitor.ui.answers import View, national_overview
from monitor.ui.charts import chart, framed
from monitor.ui.context import PageContext
from monitor.ui.header import Meta, header
from monitor.ui.html import emphasised, joined, markup, show
from monitor.ui.overzicht import cards, regions
from monitor.ui.overzicht.tiles import overview_tiles
from monitor.ui.tiles import tiles

TITLE = Text(nl="Landelijk overzicht", en="National overview")
NO_REPORTS_TITLE = Text(nl="Nog geen opgaven van landsdelen", en="No reports of the regions yet")
NO_REPORTS = Text(
    nl="Deze cijfers zijn landelijk en elders gepubliceerd. Zodra een landsdeel zijn opgave indient, staan hier ook"
    " de landsdelen.",
    en="These figures are national and were published elsewhere. As soon as a region submits its report, the regions"
    " stand here too.",
)
SAME_SCALE = Text(
    nl="Gesloten plaatsen als deel van het eerste kwartaal (lijn) en het eigen pad (streeplijn). Zelfde schaal.",
    en="Closed places as a part of the first quarter (line) and the own path (dashed). Same scale.",
)
RULE_TITLE = Text(nl="Zo wordt de status bepaald", en="How the status is determined")


@st.cache_data(show_spinner=False, max_entries=64)
def draw_overview(view: View, _page: PageContext) -> None:
    """Draw the whole overview; a second view of the same is replayed without asking or drawing anything."""
    made, lang = national_overview(_page), view.language
    header(TITLE[lang], lang, meta_of(made, lang), emphasised(made.sentence, lang), view.demonstration)
    if made.quarter is None:
        return
    tiles(overview_tiles(made, lang))
    left, right = st.columns([1.42, 1], gap="small")
    with left:
        chart(with_happenings(cards.path_chart(made, lang), _national(_page), lang), "path", lang)
    with right:
        draw_right(made, lang)
    if not made.regions:
        return
    standings = regions.standings(made)
    rule = markup('<p class="m-rule"><b>{title}.</b> {rule}</p>', title=RULE_TITLE[lang], rule=RULE[lang])
    several = framed(
        regions_title(standings)[lang],
        regions.multiples(made, lang),
        sentence=SAME_SCALE[lang],
        source=cards.source_line(made, lang),
    )
    table = framed(
        table_title([standing for _name, standing in standings])[lang],
        joined((regions.regions_table(made, lang), regions.status_notes(made, lang), rule)),
    )
    show(joined((several, table)))


def _national(page: PageContext) -> tuple[Happening, ...]:
    """Return the events of the whole country: those of a landsdeel are on its own chart."""
    with page.store.read() as session:
        return happenings(session, page.actor, page.as_of, About(region=COUNTRY))


def draw_right(made: Overview, lang: Language) -> None:
    pieces = [framed(cards.pace_title(made)[lang], cards.pace_bars(made, lang))]
    if not made.regions:
        pieces.append(framed(NO_REPORTS_TITLE[lang], Markup(""), sentence=NO_REPORTS[lang]))
    elif made.received is not None:
        received = made.received
        title = received_title(received.received, received.expected, len(received.late))[lang]
        pieces.append(framed(title, regions.reports_list(made, lang)))
    show(joined(pieces))


def meta_of(made: Overview, lang: Language) -> list[Meta]:
    if made.quarter is None or made.places is None:
        return meta.known_on(made.as_of, lang)
    about = meta.about(made.quarter, cards.dutch_day(made.updated, lang), lang)
    return [*about, *meta.known_on(made.as_of, lang), *meta.certainty(made.places.total, made.missing, lang)]
