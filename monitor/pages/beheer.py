"""Beheer: every register in one place, with its dates, history, form, file and download; and who may do what."""

from monitor.domain.words import Text
from monitor.ui.answers import own_of
from monitor.ui.beheer.notice import draw_notice
from monitor.ui.beheer.page import draw_choice, draw_register, sentence
from monitor.ui.context import context
from monitor.ui.header import header

TITLE = Text(nl="Beheer", en="Administration")

page = context()
lang = page.language
header(TITLE[lang], lang, sentence=sentence(own_of(page), page)[lang], example=page.demonstration)
draw_notice(page)
draw_register(page, draw_choice(page))
