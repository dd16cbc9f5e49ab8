"""A page with one entry table that keeps what it receives for its session; served by test_grid_in_browser.py."""

import time

import streamlit as st

from monitor.domain.words import Text
from monitor.ui.opgave.grid import GridCell, GridColumn, GridRow, entry_grid, grid_words, place, received

KEY = "proef"
kept = st.session_state.setdefault("kept", {"1a": "24", "2b": "twaalf"})
edit = received(KEY)
if edit:
    time.sleep(float(st.query_params.get("traag", "0")))
    kept.update(edit.cells)
    kept.update({f"{cell} nothing": kind for cell, kind in edit.nothing.items()})

columns = [GridColumn("a", "Plaatsen", "plaatsen"), GridColumn("b", "Bezet", "plaatsen", "Ook tijdelijk bezet.")]


def cell(key: str) -> GridCell:
    """Return one cell; the second of the second row is wrong on purpose."""
    wrong = "Dit is geen getal." if kept.get(key) == "twaalf" else ""
    return GridCell(
        key=key,
        text=kept.get(key, ""),
        before="24",
        change="−2",
        state="error" if wrong else "",
        message=wrong,
        nothing=kept.get(f"{key} nothing", ""),
    )


names = {"1": "De Zwaan", "2": "<img src=x onerror=alert(1)>", "3": "Waterkant"}
rows = [GridRow(key, name, "Groningen", (cell(f"{key}a"), cell(f"{key}b"))) for key, name in names.items()]
st.title("Proef")
jump_to = "2b" if st.button("Naar de fout") else ""
words = grid_words("nl", Text(nl="Locatie", en="Site"))
entry_grid(KEY, "Proef, 2026 K3", columns, rows, words, status="Concept bewaard", jump_to=jump_to)
if edit and edit.pasted:
    placed = place(rows, edit.pasted)
    st.session_state["placed"] = [dict(placed.cells), list(placed.blank), [outside.text for outside in placed.outside]]
st.text(f"kept {kept}")
st.text(f"placed {st.session_state.get('placed')}")
st.file_uploader("Bestand", type=["csv"])
