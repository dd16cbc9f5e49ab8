"""Ombouw: does enough come in the place of what goes, and in time?"""

from monitor.ui.about_figures import draw_about
from monitor.ui.answers import view_of
from monitor.ui.context import context
from monitor.ui.ombouw.choices import draw_choices, draw_since, read_choice, read_since
from monitor.ui.ombouw.page import draw_balance, draw_cards, draw_figures, draw_timeline, draw_top

page = context()
view, lang = view_of(page), page.language
offered = draw_top(view, page)
if offered:
    choice = read_choice(offered)
    draw_choices(choice, offered, lang)
    draw_figures(view, choice, read_since(), page)
    draw_timeline(view, choice, page)
    draw_cards(view, page)
since = read_since()
draw_since(since, lang)
draw_balance(view, since, page)
draw_about(page, "ombouw")
