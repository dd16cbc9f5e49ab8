"""Regio: does this landsdeel do what was agreed, and what must happen this month?"""

import streamlit as st

from monitor.domain.words import Refused
from monitor.ui.about_figures import draw_about
from monitor.ui.answers import view_of
from monitor.ui.context import context
from monitor.ui.header import empty, header
from monitor.ui.regio.open import choices_of, chosen_region, draw_choice
from monitor.ui.regio.page import TITLE, draw_cards, draw_figures, draw_tiles, draw_top, draw_without_choice

page = context()
view = view_of(page)
choices = choices_of(view, page)
region = chosen_region(page, choices)
if not region:
    draw_without_choice(page)
    st.stop()
try:
    shown = draw_top(view, region, page)
except Refused as refused:
    header(TITLE[page.language], page.language, example=page.demonstration)
    empty(refused.text[page.language])
    draw_choice(region, choices, page)
    st.stop()

draw_choice(region, choices, page)
if shown:
    draw_tiles(view, region, page)
    draw_figures(view, region, page)
    draw_cards(view, region, page)
    draw_about(page, "regio")
