"""Kwaliteit en stem: what becomes of the youths?"""

import streamlit as st

from monitor.domain.words import Refused
from monitor.ui.about_figures import draw_about
from monitor.ui.answers import view_of
from monitor.ui.context import context
from monitor.ui.header import empty, header
from monitor.ui.kwaliteit.open import chosen_region, draw_choice, kept_quality
from monitor.ui.kwaliteit.page import TITLE, draw_head, draw_quality

page = context()
view, region = view_of(page), chosen_region()
try:
    made = kept_quality(view, region, page)
except Refused as refused:
    header(TITLE[page.language], page.language, example=page.demonstration)
    empty(refused.text[page.language])
    st.stop()

draw_head(view, region, page)
draw_choice(made, page)
draw_quality(view, region, page)
draw_about(page, "kwaliteit")
