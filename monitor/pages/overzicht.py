"""Landelijk overzicht: are we on the path to zero?"""

from monitor.ui.about_figures import draw_about
from monitor.ui.answers import view_of
from monitor.ui.context import context
from monitor.ui.overzicht.page import draw_cards, draw_figures, draw_top, kind_of_map

page = context()
view = view_of(page)
if draw_top(view, page):
    draw_figures(view, page)
    choice = kind_of_map(view, page)
    draw_cards(view, choice.digest, choice, page)
draw_about(page, "overzicht")
