"""Beoordelen: the reports that wait, and one of them beside what was known before, to return or to approve."""

import streamlit as st

from monitor.domain.words import Refused
from monitor.ui.about_figures import draw_about
from monitor.ui.beoordelen.decide import draw_decision, draw_questions
from monitor.ui.beoordelen.head import draw_explained, draw_review_head
from monitor.ui.beoordelen.history import draw_review_history
from monitor.ui.beoordelen.open import open_review
from monitor.ui.beoordelen.table import draw_difference
from monitor.ui.beoordelen.trajecten import draw_review_trajects
from monitor.ui.beoordelen.waiting import chosen_report, draw_list
from monitor.ui.context import context
from monitor.ui.header import empty

page = context()
report = chosen_report(page)
if report is None:
    draw_list(page)
    st.stop()
try:
    review = open_review(page, report)
except Refused as refused:
    empty(refused.text[page.language])
    st.stop()

draw_review_head(review)
draw_difference(review)
draw_review_trajects(review)
draw_review_history(review)
draw_explained(review)
draw_questions(review)
draw_decision(review)
draw_about(page, "beoordelen")
