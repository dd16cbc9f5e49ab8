"""Definities: the catalogue itself. What is measured, how it is counted, and how that changed."""

import streamlit as st

from monitor.domain.catalogue import INDICATORS, RATIOS, THEMES
from monitor.domain.catalogue.vastgelegd import RECORDED
from monitor.domain.words import Text
from monitor.ui.charts import card
from monitor.ui.context import context
from monitor.ui.definitions import catalogue_sentence, definitions, found_words, matching
from monitor.ui.header import empty, header
from monitor.ui.html import link, show
from monitor.ui.links import page_address

TITLE = Text(nl="Definities", en="Definitions")
SEARCH = Text(nl="Zoek in de definities", en="Search the definitions")
THEME = Text(nl="Thema", en="Theme")
EVERY_THEME = Text(nl="alle thema’s", en="all themes")
ALL = Text(nl="Toon alle definities", en="Show all definitions")
NOT_FOUND = Text(
    nl="Geen definitie gevonden. Zoek met andere woorden of kies alle thema’s.",
    en="No definition found. Search for other words or choose all themes.",
)

page = context()
lang = page.language
measures = {**INDICATORS, **RECORDED, **RATIOS}
asked = st.query_params.get("maat", "")

header(TITLE[lang], lang, sentence=catalogue_sentence()[lang], example=page.demonstration)

if asked in measures:
    one = measures[asked]
    with card("asked", THEMES[one.theme][lang], source=link(ALL[lang], page_address("definities"))):
        show(definitions([one], lang))
else:
    left, right = st.columns([2, 1])
    words = left.text_input(SEARCH[lang], key="definition_words")
    theme = right.selectbox(
        THEME[lang], ["", *THEMES], format_func=lambda t: THEMES[t][lang] if t else EVERY_THEME[lang], key="theme"
    )
    found = matching(measures.values(), words, theme, lang)
    with card("found", found_words(len(found), len(measures))[lang]):
        if found:
            show(definitions(found, lang))
        else:
            empty(NOT_FOUND[lang])
