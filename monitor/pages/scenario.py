"""Wat als: what would be left when closings move or another pace holds. Visibly apart from the figures."""

from monitor.ui.context import context
from monitor.ui.scenario.page import draw_scenario

draw_scenario(context())
