"""Traject: one closing, conversion or building, by the code in the address."""

import streamlit as st

from monitor.ui.about_figures import draw_about
from monitor.ui.answers import view_of
from monitor.ui.context import context
from monitor.ui.traject.page import draw_traject

page = context()
draw_traject(view_of(page), st.query_params.get("code", ""), page)
draw_about(page, "traject")
