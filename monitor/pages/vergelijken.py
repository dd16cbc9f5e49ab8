"""Vergelijken: landsdelen side by side, then beside now, and our sums beside the published monitor."""

from monitor.ui.about_figures import draw_about
from monitor.ui.answers import view_of
from monitor.ui.context import context
from monitor.ui.vergelijken.choices import draw_choices, draw_then_choices, landsdelen, read_choice
from monitor.ui.vergelijken.page import draw_head, draw_published, draw_side, draw_then_card

page = context()
view = view_of(page)
seen, others = landsdelen(view, page)
choice = read_choice(page, seen)

draw_head(view, choice, page)
draw_choices(page, choice, seen, others)
draw_side(view, choice, page)
draw_then_choices(page, choice, seen)
draw_then_card(view, choice, page)
draw_published(view, page)
draw_about(page, "vergelijken")
