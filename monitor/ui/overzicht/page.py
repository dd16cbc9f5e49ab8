"""Drawing the national overview, once for each view of it; a second view of the same is replayed."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from monitor.charts.described import Described
from monitor.charts.happenings_on_chart import with_happenings
from monitor.domain.metrics import ALTERNATIVES
from monitor.domain.sentences.furthest import furthest_sentence
from monitor.domain.sentences.parts import quarter_name
from monitor.domain.sentences.titles import received_title, regions_title, table_title
from monitor.domain.status_rule import RULE
from monitor.domain.words import Language, Text
from monitor.queries.grid import KINDS, grid
from monitor.queries.overview import OCCUPIED, Overview
from monitor.queries.overview_answer import OverviewPage
from monitor.queries.selection import Selection
from monitor.queries.series import PLACES, SPENT, programme_codes
from monitor.ui import meta
from monitor.ui.answers import View
from monitor.ui.beside import beside, pair
from monitor.ui.charts import chart, framed
from monitor.ui.charts_then import then_of
from monitor.ui.context import PageContext
from monitor.ui.header import Meta, header
from monitor.ui.history.behind import asked_indicator, draw_behind
from monitor.ui.html import emphasised, joined, markup, show
from monitor.ui.kept import kept
from monitor.ui.overzicht import cards, regions
from monitor.ui.overzicht.coming import coming_chart
from monitor.ui.overzicht.grid import grid_card
from monitor.ui.overzicht.map import draw_map, map_tiles
from monitor.ui.overzicht.open import kept_overview
from monitor.ui.overzicht.tiles import HOME, REPORTS, overview_tiles
from monitor.ui.regions_map import TILE_MAP, MapChoice, chosen_map
from monitor.ui.tiles import tiles

TITLE = Text(nl="Landelijk overzicht", en="National overview")
NO_REPORTS_TITLE = Text(nl="Nog geen opgaven van landsdelen", en="No reports of the regions yet")
NO_REPORTS = Text(
    nl="Deze cijfers zijn landelijk en elders gepubliceerd. Zodra een landsdeel zijn opgave indient, staan hier ook"
    " de landsdelen.",
    en="These figures are national and were published elsewhere. As soon as a region submits its report, the regions"
    " stand here too.",
)
NONE_ON_TITLE = Text(nl="Over {quarter} is er geen opgave van landsdelen", en="No region reported on {quarter}")
NONE_ON = Text(
    nl="Deze cijfers zijn landelijk en elders gepubliceerd. De landsdelen staan er in kwartalen waarover zij opgave"
    " deden.",
    en="These figures are national and were published elsewhere. The regions stand here in quarters on which they"
    " reported.",
)
SAME_SCALE = Text(
    nl="Gesloten plaatsen als deel van het eerste kwartaal (lijn) en het eigen pad (streeplijn). Zelfde schaal.",
    en="Closed places as a part of the first quarter (line) and the own path (dashed). Same scale.",
)
OWN_ROWS = Text(
    nl="De tegels gaan over heel Nederland; hieronder staan alleen de cijfers van uw eigen landsdeel.",
    en="The tiles are about the whole of the Netherlands; below are the figures of your own region only.",
)
RULE_TITLE = Text(nl="Zo wordt de status bepaald", en="How the status is determined")


# what a tile leads to: the figures it is the sum of, of money only what counts toward the programme
BEHIND = {PLACES: (), OCCUPIED: (), ALTERNATIVES.code: (), SPENT: programme_codes(SPENT)}


@kept()
def draw_top(view: View, _page: PageContext) -> bool:
    """Draw the first line and the tiles; returns whether there is anything below them."""
    page, lang = kept_overview(view, _page), view.language
    made = page.nation
    sentence = made.sentence + furthest_sentence(regions.gaps(made))
    below = tiles(overview_tiles(made, lang, page.country)) if made.quarter else Markup("")
    header(TITLE[lang], lang, meta_of(made, lang), emphasised(sentence, lang), view.demonstration, below)
    return made.quarter is not None


def draw_figures(view: View, page: PageContext) -> None:
    """Draw the figures behind a tile, when the address asks for them."""
    if not asked_indicator(BEHIND):
        return
    quarter = kept_overview(view, page).nation.quarter
    if not page.actor.sees_everything:
        show(markup('<p class="m-note m-calm">{words}</p>', words=OWN_ROWS[view.language]))
    selection = Selection(quarter, quarter, as_of=view.as_of, approved_only=view.approved_only)
    draw_behind(page, HOME, {}, selection, BEHIND)


def kind_of_map(view: View, page: PageContext) -> MapChoice:
    """Return which map the address chose; while nothing was reported there is none."""
    made = kept_overview(view, page)
    return chosen_map("status", lambda: map_tiles(made), view.language) if made.coming else TILE_MAP


@kept()
def draw_cards(view: View, digest: str, _choice: MapChoice, _page: PageContext) -> None:
    """Draw everything below the tiles; `digest` is that of the map that was chosen."""
    page, lang = kept_overview(view, _page), view.language
    then = then_of(view, lambda earlier: _path_then(earlier, page, _page))
    with beside("path", "first"):
        chart(_path(page, lang), "path", lang, then)
        if not page.coming:
            show(joined((pace_card(page.nation, lang), waiting_card(page.nation, lang))))
            return
        draw_map(page, lang, _choice)
    cards_of_nation = pair(pace_card(page.nation, lang), *reports_card(page.nation, lang))
    show(joined((cards_of_nation, *grid_cards(page, view, _page), multiples_card(page, lang))))
    draw_coming(page, view, _page)


def grid_cards(page: OverviewPage, view: View, context: PageContext) -> tuple[Markup, ...]:
    """Return the country in the grid that was chosen; nothing for landsdelen, which have the rest of the page."""
    kind, lang = view.chosen.grid, view.language
    if kind not in KINDS:
        return ()
    with context.store.read() as session:
        made = grid(session, context.actor, kind, page.nation.quarter, view.as_of, view.approved_only)
    return (grid_card(made, cards.source_line(page.nation, lang), lang),)


def draw_coming(page: OverviewPage, view: View, context: PageContext) -> None:
    """Draw what went against what came, beside the table of the landsdelen."""
    lang, drawn = view.language, coming_chart(page, view.language)
    with beside("coming", "last"):
        if drawn is not None:
            then = then_of(view, lambda earlier: coming_chart(_then(earlier, page, context), lang))
            chart(drawn, "coming", lang, then)
        show(table_card(page, lang))


def pace_card(made: Overview, language: Language) -> Markup:
    return framed(cards.pace_title(made)[language], cards.pace_bars(made, language))


def waiting_card(made: Overview, language: Language) -> Markup:
    """Return why there are no landsdelen: nobody reported yet, or nobody on this quarter."""
    if not made.regions or made.quarter is None:
        return framed(NO_REPORTS_TITLE[language], Markup(""), sentence=NO_REPORTS[language])
    title = NONE_ON_TITLE.format(quarter=quarter_name(made.quarter))
    return framed(title[language], Markup(""), sentence=NONE_ON[language])


def reports_card(made: Overview, language: Language) -> tuple[Markup, ...]:
    """Return who has handed in; nothing where nothing was expected yet."""
    if made.received is None:
        return ()
    received = made.received
    title = received_title(received.received, received.expected, len(received.late))[language]
    card = framed(title, regions.reports_list(made, language))
    return (markup('<div id="{at}">{card}</div>', at=REPORTS.removeprefix("#"), card=card),)


def multiples_card(page: OverviewPage, language: Language) -> Markup:
    made = page.nation
    return framed(
        regions_title(regions.standings(made))[language],
        regions.multiples(made, language),
        sentence=SAME_SCALE[language],
        source=cards.source_line(made, language),
    )


def table_card(page: OverviewPage, language: Language) -> Markup:
    made = page.nation
    title = table_title([standing for _name, standing in regions.standings(made)])[language]
    rule = markup('<p class="m-rule"><b>{title}.</b> {rule}</p>', title=RULE_TITLE[language], rule=RULE[language])
    return framed(title, joined((regions.regions_table(page, language), regions.status_notes(made, language), rule)))


def meta_of(made: Overview, lang: Language) -> list[Meta]:
    if made.quarter is None or made.places is None:
        return meta.known_on(made.as_of, lang)
    about = meta.about(made.quarter, cards.dutch_day(made.updated, lang), lang)
    return [*about, *meta.known_on(made.as_of, lang), *meta.certainty(made.places.total, made.missing, lang)]


def _path(page: OverviewPage, language: Language) -> Described:
    return with_happenings(cards.path_chart(page.nation, language), page.happenings, language)


def _path_then(earlier: View, page: OverviewPage, context: PageContext) -> Described | None:
    then = _then(earlier, page, context)
    known = then.nation.places is not None and then.nation.places.total.value is not None
    return _path(then, earlier.language) if known else None


def _then(earlier: View, page: OverviewPage, context: PageContext) -> OverviewPage:
    """Return the page as it was known then, of the quarter that is shown now."""
    return kept_overview(replace(earlier, quarter=page.nation.quarter), context)
