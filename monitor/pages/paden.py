"""Afgesproken paden: a number against every version of its path, its pace and status, and what the lead decides."""

import streamlit as st

from monitor.domain.sentences.paths import path_sentence
from monitor.domain.words import Refused, Text
from monitor.ui.about_figures import draw_about
from monitor.ui.charts import chart
from monitor.ui.context import context
from monitor.ui.header import empty, header, note
from monitor.ui.html import emphasised, joined, markup, show
from monitor.ui.meta import certainty, known_on, reference
from monitor.ui.paden import cards
from monitor.ui.paden.choose import draw_choices
from monitor.ui.paden.open import open_path, then_path
from monitor.ui.paden.propose import draw_proposal
from monitor.ui.paden.sign import draw_signing

TITLE = Text(nl="Afgesproken paden", en="Agreed paths")

page = context()
lang = page.language
try:
    opened = open_path(page)
except Refused as refused:
    header(TITLE[lang], lang, example=page.demonstration)
    empty(refused.text[lang])
    st.stop()
view = opened.view

sure = certainty(view.total, view.total.coverage.missing, lang) if view.total else []
about = [*reference(view.quarter, lang), *known_on(view.as_of, lang), *sure]
header(TITLE[lang], lang, about, emphasised(path_sentence(view.facts), lang), page.demonstration)
if opened.memory.notice:
    lines = joined((text[lang] for text in opened.memory.notice), markup("<br>"))
    note(lines, calm=opened.memory.notice_is_good)
    opened.memory.tell()
draw_choices(opened)
if view.series or view.published or view.agreed.versions:
    chart(cards.path_chart(view, lang), "path", lang, then_path(opened))
left, right = st.columns(2, gap="small")
with left:
    show(cards.status_card(view, lang))
with right:
    show(cards.pace_card(view, lang))
show(cards.versions_card(view, lang))
if opened.may_decide:
    draw_signing(opened)
    draw_proposal(opened)
draw_about(page, "paden")
