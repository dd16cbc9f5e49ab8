"""Drawing the page about conversions: each part once for each view and choice; a second view is replayed."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from monitor.charts.described import Described
from monitor.domain.record_measures import MEASURES
from monitor.domain.sentences.ombouw import told_last_words
from monitor.domain.traject import CARE_FORMS
from monitor.domain.words import Text
from monitor.queries.ombouw import Ombouw, Since, ombouw
from monitor.queries.selection import Selection
from monitor.ui.address import REGION
from monitor.ui.answers import View
from monitor.ui.charts import chart, framed
from monitor.ui.charts_then import then_of
from monitor.ui.context import PageContext
from monitor.ui.header import header
from monitor.ui.history.behind import draw_behind
from monitor.ui.history.opened import SHOWN
from monitor.ui.html import emphasised, joined, markup, show
from monitor.ui.kept import kept
from monitor.ui.ombouw import balance, cards, small_door
from monitor.ui.ombouw.choices import SINCE, Choice, Offered
from monitor.ui.ombouw.head import meta_of, sentence_of, stage_tiles
from monitor.ui.ombouw.planning import draw_planning
from monitor.ui.ombouw.sums import FORM
from monitor.ui.tiles import tiles

TITLE = Text(nl="Ombouw", en="Conversion")
NO_BALANCE = Text(
    nl="Een balans vraagt opgaven van twee kwartalen van dezelfde locatie.",
    en="A balance takes reports of two quarters of the same site.",
)


@kept(32)
def answer(view: View, since: Since, _page: PageContext) -> Ombouw:
    """Return everything the page shows, from one moment of the store."""
    with _page.store.read() as session:
        return ombouw(session, _page.actor, view.quarter, view.as_of, since, view.approved_only)


@kept()
def draw_top(view: View, _page: PageContext) -> Offered:
    """Draw the first line and the stages; returns the landsdelen and providers with trajects."""
    made, lang = answer(view, Since.QUARTER, _page), view.language
    there, told = bool(made.tracks), told_last_words(made.summary)
    remark = markup('<p class="m-source">{words}</p>', words=told[lang]) if there and told else Markup("")
    below = joined((tiles(stage_tiles(made, lang)), remark)) if there else Markup("")
    header(TITLE[lang], lang, meta_of(made, lang), emphasised(sentence_of(made), lang), view.demonstration, below)
    if not made.tracks or made.known is None:
        return Offered({}, {})
    regions = {build.region: made.known.region[build.region].name for build in made.regions}
    ends = [end for track in made.tracks for end in (track.traject.origin, track.traject.destination)]
    providers = {end.provider: made.known.provider[end.provider].name for end in ends if end.provider}
    return Offered(regions, dict(sorted(providers.items(), key=lambda one: one[1].casefold())))


def draw_figures(view: View, choice: Choice, since: Since, page: PageContext) -> None:
    """Draw the trajects behind a number, when the address asks for them: of the landsdeel in the choice, or of all."""
    given = st.query_params
    if SHOWN not in given:
        return
    made, form = answer(view, since, page), given.get(FORM, "")
    if made.quarter is None or made.begins is None:
        return
    selection = Selection(
        made.begins.plus(1),
        made.quarter,
        (choice.region,) if choice.region else (),
        as_of=view.as_of,
        approved_only=view.approved_only,
    )
    forms = (form,) if form in CARE_FORMS else ()
    draw_behind(page, "ombouw", {REGION: choice.region, SINCE: since.value}, selection, dict.fromkeys(MEASURES, forms))


@kept(128)
def draw_timeline(view: View, choice: Choice, _page: PageContext) -> None:
    """Draw the time line of the trajects that were chosen."""
    draw_planning(answer(view, Since.QUARTER, _page), choice, view.language, view.chosen.beside)


@kept()
def draw_cards(view: View, _page: PageContext) -> None:
    """Draw what comes for what goes, who still lives where it closes, and what is no way out."""
    made, lang = answer(view, Since.QUARTER, _page), view.language

    def built(earlier: View) -> Described | None:
        then = answer(earlier, Since.QUARTER, _page)
        return cards.build_chart(then, lang) if then.tracks else None

    chart(cards.build_chart(made, lang), "build-up", lang, then_of(view, built, made.quarter))
    pieces = (
        cards.closings_card(made, lang),
        cards.faster_card(made, lang),
        cards.forms_card(made, lang),
        small_door.small_card(made, lang),
        small_door.displaced_card(made, lang),
    )
    show(joined(pieces))


@kept()
def draw_balance(view: View, since: Since, _page: PageContext) -> None:
    """Draw the balance of places since a moment."""
    made, lang = answer(view, since, _page), view.language
    if made.quarter is None:
        return

    def then(earlier: View) -> Described | None:
        held = answer(earlier, since, _page)
        return balance.balance_chart(held, lang) if held.quarter else None

    flow = balance.balance_chart(made, lang)
    if flow is None:
        heading = balance.balance_heading(made, lang)
        show(framed(heading, markup('<p class="m-empty">{words}</p>', words=NO_BALANCE[lang])))
    else:
        chart(flow, "balance", lang, then_of(view, then, made.quarter))
        show(balance.balance_tables(made, lang))
