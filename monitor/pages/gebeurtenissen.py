"""Gebeurtenissen: which sites have an admission stop or are under supervision, and all that happened by year."""

from monitor.domain.words import Text
from monitor.ui.about_figures import draw_about
from monitor.ui.beheer.notice import draw_notice
from monitor.ui.context import context
from monitor.ui.gebeurtenissen.page import (
    attention_card,
    draw_one,
    draw_recording,
    draw_time_line,
    load,
    sentence,
)
from monitor.ui.header import header
from monitor.ui.html import emphasised, show
from monitor.ui.meta import known_on
from monitor.ui.opgave.look import apply_entry_look

TITLE = Text(nl="Gebeurtenissen", en="Events")

page = context()
lang = page.language
apply_entry_look()
found, now, known = load(page)

header(TITLE[lang], lang, known_on(page.as_of, lang), emphasised(sentence(page, now, known), lang), page.demonstration)
draw_notice(page)
draw_one(page, found, known)
show(attention_card(page, now, known))
draw_recording(page, known)
draw_time_line(page, found, known)
draw_about(page, "gebeurtenissen")
