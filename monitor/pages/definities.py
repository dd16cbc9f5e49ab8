"""Definities: the catalogue itself. What is measured, how it is counted, and how that changed."""

import streamlit as st

from monitor.domain.catalogue import INDICATORS, RATIOS, THEMES
from monitor.domain.catalogue.vastgelegd import RECORDED
from monitor.domain.indicator import Card
from monitor.domain.words import Text
from monitor.ui.charts import card
from monitor.ui.context import PageContext, context
from monitor.ui.definitions import catalogue_sentence, definitions, found_words, matching
from monitor.ui.header import empty, header
from monitor.ui.html import link, show
from monitor.ui.links import page_address
from monitor.ui.part import draw_part

TITLE = Text(nl="Definities", en="Definitions")
SEARCH = Text(nl="Zoek in de definities", en="Search the definitions")
THEME = Text(nl="Thema", en="Theme")
EVERY_THEME = Text(nl="alle thema’s", en="all themes")
ALL = Text(nl="Toon alle definities", en="Show all definitions")
NOT_FOUND = Text(
    nl="Geen definitie gevonden. Zoek met andere woorden of kies alle thema’s.",
    en="No definition found. Search for other words or choose all themes.",
)

MEASURES = {**INDICATORS, **RECORDED, **RATIOS}


def draw_one(page: PageContext, one: Card) -> None:
    lang = page.language
    with card("asked", THEMES[one.theme][lang], source=link(ALL[lang], page_address("definities"))):
        show(definitions([one], lang))


def draw_search(page: PageContext) -> None:
    """Draw where one searches, and what is found."""
    lang = page.language
    left, right = st.columns([2, 1])
    words = left.text_input(SEARCH[lang], key="definition_words")
    theme = right.selectbox(
        THEME[lang], ["", *THEMES], format_func=lambda t: THEMES[t][lang] if t else EVERY_THEME[lang], key="theme"
    )
    found = matching(MEASURES.values(), words, theme, lang)
    with card("found", found_words(len(found), len(MEASURES))[lang]):
        if found:
            show(definitions(found, lang))
        else:
            empty(NOT_FOUND[lang])


page = context()
asked = st.query_params.get("maat", "")
header(TITLE[page.language], page.language, sentence=catalogue_sentence()[page.language], example=page.demonstration)
if asked in MEASURES:
    draw_one(page, MEASURES[asked])
else:
    draw_part(draw_search, page)
