"""The demonstration's pages in other views than the newest: each answers, compared charts too."""

from collections.abc import Mapping

import pytest
from streamlit.testing.v1 import AppTest

from monitor.store.engine import Store
from tests.seed.test_tiles_add_up import PAGE

# what a page is asked for, and how many of its charts are compared
PAGES: Mapping[str, tuple[Mapping[str, str], int]] = {
    "overzicht": ({}, 2),
    "regio": ({"regio": "oost"}, 1),
    "besteding": ({}, 3),
    "ombouw": ({}, 2),
    "kwaliteit": ({}, 5),
    "paden": ({"maat": "alternatieven_in_gebruik", "regio": "oost"}, 1),
}
THEN = "Zoals bekend op"
NOTHING_YET = "Op die dag was hier nog niets van bekend."
VIEWS: tuple[Mapping[str, str], ...] = (
    {"kwartaal": "2025-Q4", "naast": "2026-01-25"},
    {"goedgekeurd": "1", "naast": "2026-02-01"},
    {"bekend": "2024-09-01", "naast": "2024-08-01"},
    {"naast": "2019-01-01"},
    {"kwartaal": "2023-Q2", "indeling": "zorggebied"},
)


def drawn(page: str, given: Mapping[str, str], store: Store, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("PAGE_STORE", store.url)
    monkeypatch.setenv("PAGE_SCRIPT", f"{page}.py")
    run = AppTest.from_file(PAGE, default_timeout=60)
    for name, value in given.items():
        run.query_params[name] = value
    run.run()
    assert not run.exception
    return " ".join(element.proto.body for element in run.get("html"))


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("view", VIEWS, ids=lambda view: "-".join(view.values()))
def test_a_page_answers_in_every_view(
    page: str, view: Mapping[str, str], demonstration: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    given, charts = PAGES[page]
    html = drawn(page, {**given, **view}, demonstration, monkeypatch)
    assert "<h1>" in html
    compared = html.count(f'm-beside">{THEN}')
    if view.get("naast") == "2026-01-25":
        assert compared == charts
        assert NOTHING_YET not in html
    elif "naast" not in view:
        assert compared == 0


def test_nothing_was_known_before_the_first_report(demonstration: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    html = drawn("kwaliteit", {"naast": "2019-01-01"}, demonstration, monkeypatch)
    assert html.count(NOTHING_YET) == PAGES["kwaliteit"][1]
