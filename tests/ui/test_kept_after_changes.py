"""What is kept of a page never outlives a change: a merger, a signed status, an event or a document shows at once."""

from datetime import date
from typing import Any
from urllib.parse import parse_qsl

import pytest
import streamlit as st

from monitor.actions.happenings import put_happenings
from monitor.actions.merging import merge_providers
from monitor.actions.overrides import override_status
from monitor.domain.happening import Happening, HappeningKind
from monitor.domain.people import OPERATOR
from monitor.domain.status_rule import Standing
from monitor.store.engine import Store
from tests.actions.factories import a_small_world, person
from tests.factories import BOEG, KADE, PLACES, Q3, REGIONS, SITES, VELD, a_path, a_store_with_registers, approved
from tests.money_factories import a_document, with_documents
from tests.ui.test_entry_pages import opened, words

PAGES = ("regio", "aanbieder?aanbieder=duin", "overzicht", "besteding", "gebeurtenissen")


@pytest.fixture
def world(sqlite_url: str, clock: Any) -> Store:
    store = a_small_world(Store(sqlite_url, clock))
    a_store_with_registers(store, SITES)
    a_path(store, REGIONS[1].code)
    approved(store, "noord", Q3, {KADE: 24, BOEG: 11})
    approved(store, "oost", Q3, {VELD: 8})
    return store


def changed(store: Store) -> None:
    lead = person(store, "anna")
    stop = Happening(
        "stop", HappeningKind.OPNAMESTOP, "noord", "duin", KADE, date(2026, 10, 1), None, "Stop", source="x"
    )
    with store.begin() as session:
        put_happenings(session, OPERATOR, [stop])
        override_status(session, lead, "noord", PLACES, Q3, Standing.OP_KOERS, "Afspraak", date(2026, 12, 31))
        codes = {KADE: "kade-2", BOEG: "boeg-2", "duin-1": "", "duin-2": ""}
        merge_providers(session, OPERATOR, "duin", "veldhuis", date(2026, 9, 29), codes)
    with_documents(store, a_document("v1", amount=20_00))


@pytest.mark.parametrize("address", PAGES)
def test_a_page_that_was_looked_at_before_says_what_it_says_to_who_looks_first(world: Store, address: str) -> None:
    script, _, asked = address.partition("?")

    def looked() -> str:
        return words(opened(script, world, "anna", **dict(parse_qsl(asked))))

    before = looked()
    changed(world)
    after = looked()
    st.cache_resource.clear()
    assert looked() == after
    assert after != before
