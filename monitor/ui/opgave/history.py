"""The way from a figure of the entry form to its history."""

from __future__ import annotations

from monitor.domain.entry_sections import Section
from monitor.ui.history.panel import Trail, draw_history, draw_unknown_cell
from monitor.ui.opgave.open import OpenForm, form_key


def draw_form_history(opened: OpenForm, section: Section) -> None:
    """Draw the history of the figures of a section, also when nothing can be typed."""
    form = opened.form
    trail = Trail(
        page=opened.page,
        key=f"{form_key(opened.page, opened.report)}-geschiedenis-{section.code}",
        report=opened.report,
        registers=form.registers,
        saved=form.saved,
        writings=form.writings,
        steps=form.steps,
        names=form.names,
        explained=form.findings.explained,
    )
    draw_unknown_cell(trail, list(opened.cells))
    draw_history(trail, [cell.key for cell in opened.cells.values() if section.holds(cell.indicator)])
