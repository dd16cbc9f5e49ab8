"""Drawing the page about money, once for each view and choice; a second view of the same is replayed."""

from __future__ import annotations

import streamlit as st

from monitor.charts.described import Described
from monitor.domain.catalogue import STREAMS
from monitor.domain.ladder import Rung
from monitor.domain.people import COUNTRY
from monitor.domain.sentences.money import MoneyFacts, money_sentence
from monitor.domain.words import Language, Refused, Text
from monitor.queries.money import last_in_line, money
from monitor.queries.money_answer import MoneyAnswer
from monitor.queries.money_books import PROGRAMME
from monitor.queries.registers import registers
from monitor.queries.selection import Selection
from monitor.ui import meta
from monitor.ui.answers import View
from monitor.ui.beside import beside
from monitor.ui.besteding import cards
from monitor.ui.besteding.choices import YEAR, Choice
from monitor.ui.besteding.growth import draw_growth, rung_of_a_year
from monitor.ui.besteding.open_amounts import PROVIDER_OF, STREAM, amounts_behind
from monitor.ui.besteding.tiles import money_tiles
from monitor.ui.charts import chart
from monitor.ui.charts_then import Then, then_of
from monitor.ui.context import PageContext
from monitor.ui.header import Meta, empty, header
from monitor.ui.history.behind import draw_behind
from monitor.ui.history.opened import SHOWN, Opened
from monitor.ui.html import emphasised, show
from monitor.ui.kept import kept
from monitor.ui.overzicht.cards import dutch_day
from monitor.ui.tiles import tiles

TITLE = Text(nl="Besteding", en="Spending")


@kept()
def draw_top(view: View, choice: Choice, _page: PageContext) -> bool:
    """Draw the first line and the ladder as tiles; returns False when the choice cannot be shown, after saying why."""
    lang = view.language
    try:
        made = answer(view, choice, _page)
    except Refused as refused:
        header(TITLE[lang], lang, example=view.demonstration)
        empty(refused.text[lang])
        return False
    where = "" if made.region == COUNTRY else made.region_name
    facts = MoneyFacts(made.quarter, made.ladder, made.burn_up, where, made.year, made.reported)
    below = tiles(money_tiles(made, lang))
    header(TITLE[lang], lang, meta_of(made, lang), emphasised(money_sentence(facts), lang), view.demonstration, below)
    return True


def draw_figures(view: View, choice: Choice, page: PageContext) -> None:
    """Draw the figures or documents behind an amount, when the address asks for them."""
    given = st.query_params
    if SHOWN not in given:
        return
    made = answer(view, choice, page)
    with page.store.read() as session:
        known = registers(session, view.as_of)
    of = given.get(PROVIDER_OF, "")
    if of and of not in known.provider:
        return
    providers = tuple(one.code for one in known.providers if of and last_in_line(one.code, known) == of) or (of,)
    regions = () if made.region == COUNTRY else (made.region,)
    last = made.quarter
    selection = Selection(
        last, last, regions, providers if of else (), as_of=view.as_of, approved_only=view.approved_only
    )
    stream = given.get(STREAM, "")
    asked = frozenset({stream}) if stream in STREAMS else PROGRAMME
    values = {"regio": "" if made.region == COUNTRY else made.region, YEAR: str(made.year or "")}
    of_year = rung_of_a_year(made, given[SHOWN])
    if of_year is not None:
        draw_growth(Opened(page, "besteding", values), made, of_year, selection, asked)
        return
    draw_behind(page, "besteding", values, selection, amounts_behind(asked, made.year), made.year)


@kept()
def draw_cards(view: View, choice: Choice, _page: PageContext) -> None:
    """Draw the charts and tables."""
    made, lang = answer(view, choice, _page), view.language
    with _page.store.read() as session:
        known = registers(session, view.as_of)

    def then(key: str) -> Then | None:
        return then_of(view, lambda earlier: _drawn(key, answer(earlier, choice, _page), lang), made.quarter)

    if made.year is not None:
        show(cards.cards_of_year(made, known, lang))
    with beside("years", "first"):
        if made.burn_up.points:
            chart(cards.burn_chart(made, lang), "burn-up", lang, then("burn-up"))
        if made.years:
            chart(cards.years_chart(made, lang), "years", lang, then("years"))
    if made.year is None:
        show(cards.ladder_card(made, lang))
    if made.rows:
        with beside("shares"):
            chart(cards.shares_chart(made, lang), "shares", lang, then("shares"))
            show(cards.beside_card(made, lang))
    show(cards.cards_of_all_years(made, known, lang))


def _drawn(key: str, made: MoneyAnswer, language: Language) -> Described | None:
    """Return one of the charts; None while there is nothing to draw in it."""
    draw, there = {
        "burn-up": (cards.burn_chart, bool(made.burn_up.points)),
        "years": (cards.years_chart, bool(made.years)),
        "shares": (cards.shares_chart, bool(made.rows)),
    }[key]
    return draw(made, language) if there else None


@kept(32)
def answer(view: View, choice: Choice, _page: PageContext) -> MoneyAnswer:
    """Return everything the page shows, from one moment of the store. Raises Refused for another's landsdeel."""
    with _page.store.read() as session:
        return money(session, _page.actor, choice.region, view.quarter, choice.year, view.as_of, view.approved_only)


def meta_of(made: MoneyAnswer, lang: Language) -> list[Meta]:
    """Return the meta line: the quarter, the day, when it changed, and who is missing."""
    about = meta.about(made.quarter, dutch_day(made.updated, lang), lang)
    spent = made.ladder[Rung.BESTEED]
    return [*about, *meta.known_on(made.as_of, lang), *meta.certainty(spent, made.missing, lang)]
