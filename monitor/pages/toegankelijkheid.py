"""Toegankelijkheid: what was tested, what does not conform yet, and how to report a problem."""

from monitor.ui.context import context
from monitor.ui.toegankelijkheid.page import draw_statement

draw_statement(context())
