"""Afgesproken paden: a number against every version of its path, its pace and status, and what the lead decides."""

import streamlit as st

from monitor.domain.words import Refused
from monitor.ui.about_figures import draw_about
from monitor.ui.answers import view_of
from monitor.ui.context import context
from monitor.ui.header import empty, header, note
from monitor.ui.html import joined, markup
from monitor.ui.paden.choose import draw_choices
from monitor.ui.paden.drawn import TITLE, draw_path, draw_top
from monitor.ui.paden.open import open_path
from monitor.ui.paden.propose import draw_proposal
from monitor.ui.paden.sign import draw_signing

page = context()
lang = page.language
try:
    opened = open_path(page)
except Refused as refused:
    header(TITLE[lang], lang, example=page.demonstration)
    empty(refused.text[lang])
    st.stop()
view, metric, region = view_of(page), opened.view.metric.code, opened.view.region

draw_top(view, metric, region, opened)
if opened.memory.notice:
    lines = joined((text[lang] for text in opened.memory.notice), markup("<br>"))
    note(lines, calm=opened.memory.notice_is_good)
    opened.memory.tell()
draw_choices(opened)
draw_path(view, metric, region, opened)
if opened.may_decide:
    draw_signing(opened)
    draw_proposal(opened)
draw_about(page, "paden")
