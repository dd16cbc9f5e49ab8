"""Opgave: one landsdeel's figures and trajects of one quarter, typed, pasted, explained and handed in."""

from monitor.domain.entry_sections import Section
from monitor.ui.about_figures import draw_about
from monitor.ui.context import context
from monitor.ui.opgave.asks import draw_asks
from monitor.ui.opgave.findings import draw_findings
from monitor.ui.opgave.form import draw_save_bar, draw_section
from monitor.ui.opgave.head import HAND_IN, choose_report, choose_section, draw_head
from monitor.ui.opgave.history import draw_form_history
from monitor.ui.opgave.open import open_form
from monitor.ui.opgave.paste import draw_paste
from monitor.ui.opgave.submit import draw_hand_in
from monitor.ui.opgave.trajecten.page import draw_trajects
from monitor.ui.opgave.trajecten.typed import keep_fields
from monitor.ui.opgave.typed import keep_typed
from monitor.ui.opgave.upload import draw_import

page = context()
report = choose_report(page)
keep_typed(page, report)
keep_fields(page, report)
form = open_form(page, report)

draw_head(form)
draw_import(form)
section = choose_section(form)
if section == HAND_IN:
    draw_hand_in(form)
elif not isinstance(section, Section):
    draw_trajects(form)
else:
    draw_paste(form)
    draw_section(form, section)
    draw_asks(form)
    draw_findings(form, section)
    draw_form_history(form, section)
    draw_save_bar(form, section)
draw_about(page, "opgave")
