"""The way from a figure under review to its history."""

from __future__ import annotations

from monitor.ui.beoordelen.open import OpenReview
from monitor.ui.history.panel import Trail, draw_history, draw_unknown_cell


def draw_review_history(opened: OpenReview) -> None:
    """Draw the history of everything that was handed in."""
    found = opened.review
    trail = Trail(
        page=opened.page,
        key=f"{opened.key}-geschiedenis",
        report=opened.report,
        registers=found.registers,
        saved=found.saved,
        writings=found.writings,
        steps=found.steps,
        names=found.names,
        explained=found.findings.explained,
    )
    cells = [cell.key for cell in found.cells]
    draw_unknown_cell(trail, cells)
    draw_history(trail, cells)
