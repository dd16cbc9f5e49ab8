"""Every chart of the demonstration: each number it shows, or says when it is pointed at, stands in its table."""

from __future__ import annotations

import html as entities
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from monitor.store.engine import Store
from tests.seed.test_tiles_add_up import PAGE

# what a page is asked for, and how many charts it draws
PAGES: Mapping[str, tuple[Mapping[str, str], int]] = {
    "overzicht": ({}, 3),
    "regio": ({"regio": "oost"}, 1),
    "besteding": ({}, 3),
    "ombouw": ({}, 3),
    "kwaliteit": ({}, 5),
    "paden": ({}, 1),
    "vergelijken": ({}, 1),
}
_NUMBER = re.compile(r"\d[\d.]*(?:,\d+)?")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_the_numbers_of_a_chart_stand_in_its_table(
    page: str, language: str, demonstration: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGE_STORE", demonstration.url)
    monkeypatch.setenv("PAGE_SCRIPT", f"{page}.py")
    given, charts = PAGES[page]
    run = AppTest.from_file(PAGE, default_timeout=60)
    for name, value in {**given, "taal": language}.items():
        run.query_params[name] = value
    run.run()
    assert not run.exception
    found = list(_charts(run))
    assert len(found) == charts
    assert {title: numbers - held for title, numbers, held in found if numbers - held} == {}


def _charts(run: AppTest) -> Iterator[tuple[str, set[str], set[str]]]:
    """Yield each chart's alternative text, the numbers it shows, and those of the table that follows it."""
    drawn = list(_elements(run._tree))
    for place, element in enumerate(drawn):
        if element.type != "plotly_chart":
            continue
        tables = (one.proto.body for one in drawn[place:] if one.type == "html" and "<table" in one.proto.body)
        table = next(tables).partition("<table")[2].partition("</table>")[0]
        traces = json.loads(element.proto.spec)["data"]
        said = [piece for trace in traces for name in ("customdata", "text") for piece in _texts(trace.get(name))]
        yield element.proto.alt, set[str]().union(*map(_numbers, said)), _numbers(table)


def _elements(block: Any) -> Iterator[Any]:
    for child in block.children.values():
        if hasattr(child, "children"):
            yield from _elements(child)
        else:
            yield child


def _texts(held: object) -> Iterator[str]:
    if isinstance(held, str):
        yield held
    elif isinstance(held, list):
        for one in held:
            yield from _texts(one)


def _numbers(html: str) -> set[str]:
    words = entities.unescape(re.sub(r"<[^>]*>", " ", html))
    return {found.rstrip(".") for found in _NUMBER.findall(words)}
