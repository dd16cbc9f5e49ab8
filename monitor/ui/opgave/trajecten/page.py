"""The trajects of a report: one that is open in its form, or all of them with the balance of places."""

from __future__ import annotations

from monitor.domain.traject_entry import NEW, new_entry
from monitor.ui.opgave.findings import draw_balance_findings
from monitor.ui.opgave.open import OpenForm
from monitor.ui.opgave.trajecten.balance import draw_balance
from monitor.ui.opgave.trajecten.form import draw_form
from monitor.ui.opgave.trajecten.going import asked_traject
from monitor.ui.opgave.trajecten.list import draw_list


def draw_trajects(opened: OpenForm) -> None:
    """Draw the traject that the address names, else the list and the balance."""
    opened.memory.forget_gone_widgets()
    asked = asked_traject()
    entry = opened.trajects.get(asked)
    if entry is None and asked.startswith(NEW) and opened.editable:
        entry = new_entry(asked, opened.report.region, opened.form.trajects.codes)
    if entry is not None:
        draw_form(opened, entry)
        return
    draw_list(opened)
    draw_balance(opened)
    draw_balance_findings(opened)
