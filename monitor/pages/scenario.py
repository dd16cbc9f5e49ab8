"""Wat als: what would be left when closings move or another pace holds. Visibly apart from the figures."""

from monitor.ui.about_figures import draw_about
from monitor.ui.context import context
from monitor.ui.part import draw_part
from monitor.ui.scenario.page import draw_scenario

page = context()
draw_part(draw_scenario, page)
draw_about(page, "wat-als")
