"""Landelijk overzicht: are we on the path to zero?"""

from monitor.ui.answers import view_of
from monitor.ui.context import context
from monitor.ui.overzicht.page import draw_overview

page = context()
draw_overview(view_of(page), page)
