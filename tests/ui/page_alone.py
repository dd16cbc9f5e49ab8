"""One page as someone sees it whose browser carries no session: for tests that look at the page alone."""

import os
import runpy
from datetime import date, datetime

import streamlit as st

from monitor.domain.people import Actor, Grant, Role
from monitor.queries.demonstration import holds_demonstration
from monitor.store.engine import Store
from monitor.ui import address
from monitor.ui.chosen import chosen_line
from monitor.ui.context import PageContext, chosen_in_address
from monitor.ui.html import markup, show
from monitor.ui.menu import MENU, PAGES

url, script = os.environ["PAGE_STORE"], os.environ["PAGE_SCRIPT"]
lead = Actor("anna", "Anna", frozenset({Grant(Role.AANJAGER, "NL", date(2024, 1, 1))}))
address.follow()
# a test whose page speaks of today says which day it is; the others do not look at the clock
store = Store(url, lambda: datetime.fromisoformat(os.environ["PAGE_NOW"])) if "PAGE_NOW" in os.environ else Store(url)
with store.read() as session:
    demonstration = holds_demonstration(session)
here = st.session_state["_page_context"] = PageContext(
    store,
    lead,
    address.language(),
    date(2026, 11, 21),
    address.quarter(),
    address.as_of(),
    store.version(),
    store.version(),
    demonstration,
    view=chosen_in_address(),
)
for line in MENU:
    if f"{line.script}.py" == script:
        show(markup("<div>{chosen}</div>", chosen=chosen_line(here, line.counts, line.silent)))
runpy.run_path(str(PAGES / script))
store.close()
