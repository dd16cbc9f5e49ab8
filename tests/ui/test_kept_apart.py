"""What is kept of a page for one person shows in nobody else's page, in no other language, and under no newer draft."""

from typing import Any

import pytest
import streamlit as st

from monitor.actions.drafts import keep_draft
from monitor.domain.figure import Typed
from monitor.store.engine import Store
from tests.actions.factories import NOORD, a_small_world, person
from tests.factories import BOEG, KADE, Q3, SITES, VELD, approved, with_sites
from tests.ui.test_entry_pages import BEZET, opened, tables, words

PAGES = ("opgave", "regio", "overzicht", "besteding", "ombouw", "kwaliteit", "paden", "gebeurtenissen", "scenario")
OWN = ("opgave", "regio", "overzicht")  # on which everyone sees something else
NINA, OTTO, ANNA = ("nina", "nl"), ("otto", "nl"), ("anna", "nl")


@pytest.fixture
def world(sqlite_url: str, clock: Any) -> Store:
    return a_small_world(Store(sqlite_url, clock))


def shown(script: str, store: Store, who: str, language: str) -> str:
    page = opened(script, store, who, language)
    return words(page) + str([table["rows"] for table in tables(page)])


@pytest.mark.parametrize("script", PAGES)
@pytest.mark.parametrize("first", [OTTO, ANNA, ("nina", "en")], ids="-".join)
def test_a_page_says_the_same_after_someone_else_looked_as_to_who_looks_first(
    world: Store, script: str, first: tuple[str, str]
) -> None:
    with_sites(world, *SITES)
    approved(world, "noord", Q3, {KADE: 24, BOEG: 11})
    approved(world, "oost", Q3, {VELD: 8})
    st.cache_resource.clear()
    alone = shown(script, world, *NINA)
    st.cache_resource.clear()
    others = shown(script, world, *first)
    assert shown(script, world, *NINA) == alone
    if script in OWN or "en" in first:
        assert others != alone


def test_a_draft_kept_elsewhere_shows_though_nothing_in_the_ledger_changed(world: Store) -> None:
    nina = person(world, "nina")
    for typed in ("20", "21", "22 of 23"):
        with world.work() as session:
            keep_draft(session, nina, NOORD, {str(BEZET): Typed(typed)})
        cells = [cell for t in tables(opened("opgave", world, "nina")) for row in t["rows"] for cell in row["cells"]]
        assert [cell["text"] for cell in cells if cell["key"] == str(BEZET)] == [typed]
