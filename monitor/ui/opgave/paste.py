"""A pasted block, shown as it would be read, before anything of it is taken over."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st
from markupsafe import Markup

from monitor.domain.entry import EntryCell, Stand, read_cell
from monitor.domain.figure import CellKey, Typed
from monitor.domain.sentences.parts import number
from monitor.domain.words import Text
from monitor.ui.html import Shown, joined, markup, show
from monitor.ui.opgave.cells import grid_rows, remarks, shown_content
from monitor.ui.opgave.form import sheet_of
from monitor.ui.opgave.grid import Placed, place
from monitor.ui.opgave.open import OpenForm, form_key
from monitor.ui.opgave.typed import keep
from monitor.ui.press import button
from monitor.ui.tables import Column, Row, table

_TITLE = Text(nl="U plakte een blok: zo wordt het gelezen", en="You pasted a block: this is how it is read")
_NOTHING_YET = Text(
    nl="Er is nog niets overgenomen. Wat gevraagd of niet gelezen wordt, komt als concept in de cel te staan.",
    en="Nothing has been taken over yet. What is asked or not read becomes a draft in its cell.",
)
_TAKE = Text(nl="Overnemen", en="Take over")
_LEAVE = Text(nl="Niet overnemen", en="Do not take over")
_CELL, _PASTED, _READ = (
    Text(nl="Cel", en="Cell"),
    Text(nl="Geplakt", en="Pasted"),
    Text(nl="Gelezen als", en="Read as"),
)
_REMARK = Text(nl="Opmerking", en="Remark")
_COUNTS = (
    (Text(nl="{n} gelezen", en="{n} read"), (Stand.CHANGED, Stand.SAVED, Stand.EMPTY, Stand.CLASH)),
    (Text(nl="{n} te beantwoorden", en="{n} to answer"), (Stand.ASKED,)),
    (Text(nl="{n} niet gelezen", en="{n} not read"), (Stand.UNREAD,)),
)
_BLANK = Text(nl="Leeg in het blok, dus blijft zoals het is: {cells}.", en="Empty in the block, so stays: {cells}.")
_OUTSIDE = Text(
    nl="Buiten de tabel, niet over te nemen: {texts}.", en="Outside the table, cannot be taken over: {texts}."
)
_PLACE = Text(nl="“{text}” (rij {row}, kolom {column})", en="“{text}” (row {row}, column {column})")
_SIGNS = {Stand.ASKED: "◆ ", Stand.UNREAD: "▲ "}


def draw_paste(opened: OpenForm) -> None:
    """Draw the pasted block that waits, with the two buttons to take it over or forget it."""
    if opened.memory.pasted is None:
        return
    code, pasted = opened.memory.pasted
    sheet = sheet_of(opened, code)
    if sheet is None or not opened.editable:
        opened.memory.pasted = None
        return
    placed = place(grid_rows(opened, sheet, remarks(opened)), pasted)
    lang, key = opened.language, form_key(opened.page, opened.report)
    with st.container(key="entry-paste"):
        show(_preview(opened, placed))
        with st.container(horizontal=True, gap="small"):
            take = button(_TAKE[lang], f"{key}-overnemen", type="primary", disabled=not placed.cells)
            leave = button(_LEAVE[lang], f"{key}-niet-overnemen")
    if take.pressed():
        keep(opened.page, opened.report, {cell: (text, "") for cell, text in placed.cells.items()})
    elif not leave.pressed():
        return
    opened.memory.pasted = None
    st.rerun()


def _preview(opened: OpenForm, placed: Placed) -> Markup:
    lang = opened.language
    cells = [_as_pasted(opened, cell, text) for cell, text in placed.cells.items()]
    counts = [(words, sum(cell.stand in stands for cell in cells)) for words, stands in _COUNTS]
    said = ", ".join(words.format(n=number(n))[lang] for words, n in counts if n)
    extra = []
    if placed.blank:
        extra.append(_BLANK.format(cells=", ".join(opened.label(CellKey.of_text(c)) for c in placed.blank))[lang])
    if placed.outside:
        outside = [_PLACE.format(text=o.text, row=o.row, column=o.column)[lang] for o in placed.outside]
        extra.append(_OUTSIDE.format(texts=", ".join(outside))[lang])
    columns = [Column(_PASTED[lang]), Column(_READ[lang]), Column(_REMARK[lang], words=True)]
    return markup(
        '<div class="e-paste"><h2>{title}</h2><p>{said}. {nothing}</p>{extra}{table}</div>',
        title=_TITLE[lang],
        said=said or "0",
        nothing=_NOTHING_YET[lang],
        extra=joined(markup('<p class="e-loud">{line}</p>', line=line) for line in extra),
        table=table(_TITLE[lang], _CELL[lang], columns, [_row(opened, cell) for cell in cells]),
    )


def _as_pasted(opened: OpenForm, cell: str, text: str) -> EntryCell:
    under = opened.cells[CellKey.of_text(cell)]
    fresh = replace(under, typed=None, reading=None)
    return read_cell(fresh, Typed(text, "", under.typed.seen if under.typed else under.revision), {})


def _row(opened: OpenForm, cell: EntryCell) -> Row:
    lang, reading = opened.language, cell.reading
    read = shown_content(cell.indicator, reading.content, lang) if reading and reading.content else "–"
    remark = reading.text[lang] if reading and reading.text else ""
    sign = _SIGNS.get(cell.stand, "")
    shown: Shown = markup('<span class="e-doubt">{s}{r}</span>', s=sign, r=remark) if sign else remark
    return Row(opened.label(cell.key), (cell.text, read, shown))
