"""The entry table: cells of text that a person types, pastes or leaves empty, kept exactly as typed.

Reading, judging and keeping what was typed is done elsewhere. What the browser sends is text from outside:
its cell keys may be unknown, and its texts are shown only as text.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import partial
from importlib.resources import files
from typing import Any, Literal

import streamlit as st

from monitor.domain.figure import NOTHING_NAMES
from monitor.domain.words import Language, Text

CellState = Literal["", "ok", "question", "error", "unread", "changed", "locked"]

_ASSETS = files("monitor.ui") / "assets"
_table = st.components.v2.component(
    "entry_grid",
    html=(_ASSETS / "grid.html").read_text(encoding="utf-8"),
    css=(_ASSETS / "grid.css").read_text(encoding="utf-8"),
    js=(_ASSETS / "grid.js").read_text(encoding="utf-8"),
)


@dataclass(frozen=True)
class GridColumn:
    """One column: its name, its unit, and what to know before filling it in."""

    key: str
    label: str
    unit: str
    hint: str = ""


@dataclass(frozen=True)
class GridCell:
    """One cell as the server knows it. An empty key is a place where nothing is asked.

    `before` is last quarter's figure and `change` the difference with it, both ready to show.
    `nothing` is the code of the kind of nothing that was chosen, or empty.
    """

    key: str
    text: str = ""
    before: str = ""
    change: str = ""
    state: CellState = ""
    message: str = ""
    nothing: str = ""


@dataclass(frozen=True)
class GridRow:
    """One row, with as many cells as there are columns."""

    key: str
    label: str
    sub_label: str
    cells: tuple[GridCell, ...]


@dataclass(frozen=True)
class GridWords:
    """The table's own words, in the language of the screen."""

    row: str
    legend: str
    before: str
    keys: str
    pending: str
    a_figure: str
    why: str
    unasked: str
    locked: str
    too_large: str
    nothing: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class GridPaste:
    """A block of cells as it came from the clipboard, and the cell it was pasted on.

    `mark` is the block's own: the browser may say one block twice, and it is shown once.
    """

    anchor: str
    block: tuple[tuple[str, ...], ...]
    mark: str = ""


@dataclass(frozen=True)
class GridEdit:
    """What was done since the last run: texts and kinds of nothing by cell key, and perhaps a pasted block.

    The same edit can come twice, when the browser is not sure that the first one arrived.
    """

    cells: Mapping[str, str] = field(default_factory=dict)
    nothing: Mapping[str, str] = field(default_factory=dict)
    pasted: GridPaste | None = None
    turn: str = ""


@dataclass(frozen=True)
class Outside:
    """A pasted text for which there is no open cell; row and column count from 1 inside the block."""

    row: int
    column: int
    text: str


@dataclass(frozen=True)
class Placed:
    """A pasted block laid over the table: every text of it stands in exactly one of the three.

    `blank` are the cells over which the block has an empty text: what stands there stays.
    """

    cells: Mapping[str, str]
    blank: tuple[str, ...]
    outside: tuple[Outside, ...]


def grid_words(language: Language, row: Text) -> GridWords:
    """Return the table's words; `row` names what a row is."""
    return GridWords(
        row=row[language],
        nothing=tuple((kind.value, name[language]) for kind, name in NOTHING_NAMES.items()),
        **{name: text[language] for name, text in _WORDS.items()},
    )


def received(key: str) -> GridEdit | None:
    """Return what was typed since the last run; ask this, and keep the answer, before the rows are made.

    What came in during a run that broke off is among it: a run that is overtaken by the next one has put it aside
    before it drew anything. The browser repeats what it typed until `entry_grid` has run after this.
    """
    edits: list[GridEdit] = st.session_state.pop(_inbox(key), [])
    if not edits:
        return None
    st.session_state[f"{key}-turn"] = edits[-1].turn
    return GridEdit(
        cells={cell: text for edit in edits for cell, text in edit.cells.items()},
        nothing={cell: kind for edit in edits for cell, kind in edit.nothing.items()},
        pasted=next((edit.pasted for edit in reversed(edits) if edit.pasted is not None), None),
        turn=edits[-1].turn,
    )


def entry_grid(
    key: str,
    caption: str,
    columns: Sequence[GridColumn],
    rows: Sequence[GridRow],
    words: GridWords,
    *,
    read_only: bool = False,
    status: str = "",
    jump_to: str = "",
) -> None:
    """Draw the table.

    `key` names the form (person, region, quarter): what is typed stays with it. `status` is the line below the table
    when nothing waits to be sent. `jump_to` is the cell that gets the focus, given in one run only.
    """
    if "__" in key:
        raise ValueError("Streamlit keeps two underscores for itself")
    if any(len(row.cells) != len(columns) for row in rows):
        raise ValueError("a row needs one cell for each column")
    _table(
        key=key,
        data={
            "key": key,
            "caption": caption,
            "columns": [asdict(column) for column in columns],
            "rows": [asdict(row) for row in rows],
            "words": asdict(words),
            "read_only": read_only,
            "status": status,
            "jump_to": jump_to,
            "ack": st.session_state.get(f"{key}-turn", ""),
        },
        on_said_change=partial(_put_aside, key),
    )


def read_edit(said: object) -> GridEdit | None:
    """Return what the browser said, or None when it is not of the shape that our table sends."""
    if not isinstance(said, dict) or not isinstance(said.get("turn"), str):
        return None
    cells, nothing, pasted = _texts(said.get("cells")), _texts(said.get("nothing")), said.get("pasted")
    paste = _paste(pasted)
    if cells is None or nothing is None or (pasted is not None and paste is None):
        return None
    return GridEdit(cells=cells, nothing=nothing, pasted=paste, turn=said["turn"])


def place(rows: Sequence[GridRow], pasted: GridPaste) -> Placed:
    """Lay the pasted block over the table, from its anchor to the right and down."""
    places = {cell.key: (r, c) for r, row in enumerate(rows) for c, cell in enumerate(row.cells) if cell.key}
    open_cells = {
        (r, c): cell.key
        for r, row in enumerate(rows)
        for c, cell in enumerate(row.cells)
        if cell.key and cell.state != "locked"
    }
    top, left = places.get(pasted.anchor, (len(rows), 0))
    cells: dict[str, str] = {}
    blank: list[str] = []
    outside: list[Outside] = []
    for down, line in enumerate(pasted.block):
        for right, text in enumerate(line):
            cell = open_cells.get((top + down, left + right))
            if cell is None and text.strip():
                outside.append(Outside(row=down + 1, column=right + 1, text=text))
            elif cell is not None and text.strip():
                cells[cell] = text
            elif cell is not None:
                blank.append(cell)
    return Placed(cells=cells, blank=tuple(blank), outside=tuple(outside))


_WORDS = {
    "legend": Text(nl="grijs: vorig kwartaal en het verschil", en="grey: last quarter and the change"),
    "before": Text(nl="vorig kwartaal", en="last quarter"),
    "keys": Text(
        nl="Enter of ↓ gaat omlaag, Tab naar rechts, Esc zet terug. Met Alt + ↓ kiest u waarom er geen getal is. "
        "Plakken uit Excel kan vanaf elke cel.",
        en="Enter or ↓ goes down, Tab to the right, Esc undoes. With Alt + ↓ you choose why there is no figure. "
        "You can paste from Excel at any cell.",
    ),
    "pending": Text(nl="Nog niet bewaard ...", en="Not kept yet ..."),
    "a_figure": Text(nl="een getal", en="a figure"),
    "why": Text(nl="Waarom geen getal: {cell}", en="Why no figure: {cell}"),
    "unasked": Text(nl="niet gevraagd", en="not asked"),
    "locked": Text(nl="Deze cel is dicht. Plak in een open cel.", en="This cell is closed. Paste in an open cell."),
    "too_large": Text(
        nl="Dit blok is te groot om te plakken. Er is niets overgenomen. Gebruik de invulwerkmap.",
        en="This block is too large to paste. Nothing was taken over. Use the workbook.",
    ),
}


def _texts(value: Any) -> dict[str, str] | None:
    if not isinstance(value, dict) or not all(isinstance(part, str) for pair in value.items() for part in pair):
        return None
    return value


def _paste(value: Any) -> GridPaste | None:
    if not isinstance(value, dict) or not isinstance(value.get("anchor"), str):
        return None
    block = value.get("block")
    if not isinstance(block, list) or not all(isinstance(line, list) for line in block):
        return None
    if not all(isinstance(text, str) for line in block for text in line):
        return None
    mark = value.get("mark", "")
    if not isinstance(mark, str):
        return None
    return GridPaste(anchor=value["anchor"], block=tuple(tuple(line) for line in block), mark=mark)


def _inbox(key: str) -> str:
    return f"{key}-inbox"


def _put_aside(key: str) -> None:
    """Keep what the browser said, before the script runs: a click right after it may stop that run at once."""
    said = st.session_state.get(key)
    edit = read_edit(said.get("said")) if isinstance(said, Mapping) else None
    if edit is not None:
        st.session_state.setdefault(_inbox(key), []).append(edit)
