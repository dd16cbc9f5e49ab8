"""The entry table, as far as the server goes; what the browser does is in test_grid_in_browser.py."""

import pytest
from streamlit.testing.v1 import AppTest

from monitor.domain.words import Text
from monitor.ui.opgave.grid import (
    CellState,
    GridCell,
    GridColumn,
    GridEdit,
    GridPaste,
    GridRow,
    Outside,
    entry_grid,
    grid_words,
    place,
    read_edit,
)

WORDS = grid_words("nl", Text(nl="Locatie", en="Site"))


def a_row(key: str, *cells: str, state: CellState = "") -> GridRow:
    return GridRow(key=key, label=key, sub_label="", cells=tuple(GridCell(key=cell, state=state) for cell in cells))


def said(**parts: object) -> dict[str, object]:
    return {"turn": "load:1", "cells": {}, "nothing": {}, "pasted": None, **parts}


def test_a_pasted_block_falls_on_the_cells_right_of_and_below_its_anchor() -> None:
    rows = [a_row("1", "1a", "1b"), a_row("2", "2a", "2b")]
    placed = place(rows, GridPaste(anchor="1a", block=(("1.234,50", "12,5"), ("-", "n.v.t."))))
    assert placed.cells == {"1a": "1.234,50", "1b": "12,5", "2a": "-", "2b": "n.v.t."}
    assert (placed.blank, placed.outside) == ((), ())


def test_an_empty_text_in_a_pasted_block_is_named_and_fills_nothing() -> None:
    placed = place([a_row("1", "1a", "1b")], GridPaste(anchor="1a", block=(("", "7"),)))
    assert placed.cells == {"1b": "7"}
    assert placed.blank == ("1a",)


def test_pasted_texts_beyond_the_last_row_and_column_are_named() -> None:
    placed = place([a_row("1", "1a")], GridPaste(anchor="1a", block=(("1", "2"), ("3", ""))))
    assert placed.cells == {"1a": "1"}
    assert placed.outside == (Outside(row=1, column=2, text="2"), Outside(row=2, column=1, text="3"))


def test_pasted_texts_on_a_closed_cell_or_where_nothing_is_asked_are_named() -> None:
    rows = [a_row("1", "1a"), a_row("2", "2a", state="locked"), a_row("3", "")]
    placed = place(rows, GridPaste(anchor="1a", block=(("1",), ("2",), ("3",))))
    assert placed.cells == {"1a": "1"}
    assert [outside.text for outside in placed.outside] == ["2", "3"]


def test_a_block_pasted_on_a_cell_that_is_gone_falls_outside() -> None:
    placed = place([a_row("1", "1a")], GridPaste(anchor="gone", block=(("1",),)))
    assert placed.cells == {}
    assert placed.outside == (Outside(row=1, column=1, text="1"),)


@pytest.mark.parametrize("text", ["1.234,50", "€ 1.250.000", "-", "", " 12 ", "n.v.t.", "<b>x</b>", "１２"])
def test_a_typed_text_arrives_as_it_was_typed(text: str) -> None:
    assert read_edit(said(cells={"1a": text})) == GridEdit(cells={"1a": text}, turn="load:1")


def test_a_pasted_block_arrives_with_its_anchor() -> None:
    pasted = GridPaste(anchor="1a", block=(("1", ""), ("2", "3")))
    edit = read_edit(said(pasted={"anchor": "1a", "block": [["1", ""], ["2", "3"]]}))
    assert edit == GridEdit(pasted=pasted, turn="load:1")


@pytest.mark.parametrize(
    "message",
    [
        None,
        "text",
        {},
        said(cells={"1a": 12}),
        said(cells=["1a"]),
        said(nothing={"1a": None}),
        said(turn=1),
        said(pasted={"anchor": "1a", "block": [[1]]}),
        said(pasted={"anchor": "1a", "block": "1"}),
        said(pasted={"block": [["1"]]}),
        said(pasted=["1a"]),
    ],
)
def test_a_message_of_another_shape_is_no_edit(message: object) -> None:
    assert read_edit(message) is None


def test_a_row_with_too_few_cells_is_an_error_of_the_caller() -> None:
    columns = [GridColumn("a", "A", "plaatsen"), GridColumn("b", "B", "plaatsen")]
    with pytest.raises(ValueError, match="one cell for each column"):
        entry_grid("proef", "Proef", columns, [a_row("1", "1a")], WORDS)


def test_a_key_with_two_underscores_is_an_error_of_the_caller() -> None:
    with pytest.raises(ValueError, match="two underscores"):
        entry_grid("a__b", "Proef", [], [], WORDS)


def test_the_words_are_in_the_language_of_the_screen() -> None:
    english = grid_words("en", Text(nl="Locatie", en="Site"))
    assert (WORDS.row, english.row) == ("Locatie", "Site")
    assert dict(english.nothing)["nvt"] == "not applicable"


def test_the_page_gives_every_text_to_the_browser_unchanged() -> None:
    page = AppTest.from_function(_a_page).run()
    assert not page.exception
    (drawn,) = page.get("bidi_component")
    assert "<b>12,5</b>" in drawn.proto.json


def test_what_comes_in_while_the_table_is_drawn_waits_for_a_page_that_keeps_it() -> None:
    page = AppTest.from_function(_overtaken).run()
    assert not page.exception
    (drawn,) = page.get("bidi_component")
    assert '"ack": ""' in drawn.proto.json
    assert page.text[0].value == "{'1a': '24'}"


def _overtaken() -> None:
    import streamlit as st

    from monitor.domain.words import Text
    from monitor.ui.opgave.grid import GridCell, GridColumn, GridEdit, GridRow, entry_grid, grid_words, received

    st.session_state["proef-inbox"] = [GridEdit(cells={"1a": "24"}, turn="a:1")]
    row = GridRow(key="1", label="De Zwaan", sub_label="", cells=(GridCell(key="1a", text=""),))
    entry_grid("proef", "Proef", [GridColumn("a", "Plaatsen", "")], [row], grid_words("nl", Text(nl="a", en="a")))
    edit = received("proef")
    st.text(str(dict(edit.cells) if edit else None))


def _a_page() -> None:

    from monitor.domain.words import Text
    from monitor.ui.opgave.grid import GridCell, GridColumn, GridRow, entry_grid, grid_words

    row = GridRow(key="1", label="De Zwaan", sub_label="", cells=(GridCell(key="1a", text="<b>12,5</b>"),))
    columns = [GridColumn("a", "Plaatsen", "plaatsen")]
    entry_grid("proef", "Proef", columns, [row], grid_words("nl", Text(nl="Locatie", en="Site")))
