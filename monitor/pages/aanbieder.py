"""Aanbieder: is the phase-out feasible and affordable here?"""

import streamlit as st

from monitor.domain.words import Refused
from monitor.ui.aanbieder.open import choices_of, chosen_provider, draw_choice
from monitor.ui.aanbieder.page import TITLE, draw_cards, draw_figures, draw_tiles, draw_top, draw_without_choice
from monitor.ui.about_figures import draw_about
from monitor.ui.answers import view_of
from monitor.ui.context import context
from monitor.ui.header import empty, header

page = context()
view, provider = view_of(page), chosen_provider()
choices = choices_of(view, page)
if not provider:
    draw_without_choice(page, choices)
    st.stop()
try:
    shown = draw_top(view, provider, page)
except Refused as refused:
    header(TITLE[page.language], page.language, example=page.demonstration)
    empty(refused.text[page.language])
    draw_choice(provider, choices, page)
    st.stop()

draw_choice(provider, choices, page)
if shown:
    draw_tiles(view, provider, page)
    draw_figures(view, provider, page)
    draw_cards(view, provider, page)
    draw_about(page, "aanbieder")
