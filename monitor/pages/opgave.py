"""Opgave: one landsdeel's figures of one quarter, typed, pasted, explained and handed in."""

from monitor.ui.context import context
from monitor.ui.entry_asks import draw_asks
from monitor.ui.entry_findings import draw_findings
from monitor.ui.entry_form import draw_save_bar, draw_section
from monitor.ui.entry_head import choose_report, choose_section, draw_head
from monitor.ui.entry_history import draw_form_history
from monitor.ui.entry_import import draw_import
from monitor.ui.entry_open import open_form
from monitor.ui.entry_paste import draw_paste
from monitor.ui.entry_submit import draw_hand_in
from monitor.ui.entry_typed import keep_typed

page = context()
report = choose_report(page)
keep_typed(page, report)
form = open_form(page, report)

draw_head(form)
draw_import(form)
section = choose_section(form)
if section is None:
    draw_hand_in(form)
else:
    draw_paste(form)
    draw_section(form, section)
    draw_asks(form)
    draw_findings(form, section)
    draw_form_history(form, section)
    draw_save_bar(form, section)
