"""Gebeurtenissen: which sites have an admission stop or are under supervision, and all that happened by year."""

from monitor.domain.words import Text
from monitor.ui.about_figures import draw_about
from monitor.ui.answers import view_of
from monitor.ui.beheer.notice import draw_notice
from monitor.ui.context import context
from monitor.ui.gebeurtenissen.page import draw_attention, draw_head, draw_one, draw_recording, draw_time_line, load

TITLE = Text(nl="Gebeurtenissen", en="Events")

page = context()
view = view_of(page)
found, _now, known = load(view, page)

draw_head(view, TITLE[page.language], page)
draw_notice(page)
draw_one(page, found, known)
draw_attention(view, page)
draw_recording(page, known)
draw_time_line(page, found, known)
draw_about(page, "gebeurtenissen")
