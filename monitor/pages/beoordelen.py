"""Beoordelen: the reports that wait, and one of them beside what was known before, to return or to approve."""

import streamlit as st

from monitor.domain.words import Refused
from monitor.ui.context import context
from monitor.ui.header import empty
from monitor.ui.review_decide import draw_decision, draw_questions
from monitor.ui.review_head import draw_explained, draw_review_head
from monitor.ui.review_history import draw_review_history
from monitor.ui.review_list import chosen_report, draw_list
from monitor.ui.review_open import open_review
from monitor.ui.review_table import draw_difference

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
draw_review_history(review)
draw_explained(review)
draw_questions(review)
draw_decision(review)
