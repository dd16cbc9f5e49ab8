"""Besteding: does the money move, in step with the result?"""

from monitor.ui.about_figures import draw_about
from monitor.ui.answers import view_of
from monitor.ui.besteding.choices import draw_choices, read_choice
from monitor.ui.besteding.page import draw_cards, draw_figures, draw_top
from monitor.ui.context import context

page = context()
view, choice = view_of(page), read_choice()
shown = draw_top(view, choice, page)
draw_choices(page, choice)
if shown:
    draw_figures(view, choice, page)
    draw_cards(view, choice, page)
    draw_about(page, "besteding")
