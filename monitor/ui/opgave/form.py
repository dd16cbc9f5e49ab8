"""One section of the form: its tables, its texts and choices, and the bar that saves."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from monitor.domain.entry import UNSAVED, EntryCell, Stand
from monitor.domain.entry_sections import SECTIONS, Section, Sheet, sheets, words_of
from monitor.domain.figure import NOTHING_NAMES
from monitor.domain.indicator import Indicator, Kind, Level
from monitor.domain.sentences.parts import both, capital, number
from monitor.domain.words import Language, Text
from monitor.ui.html import markup, show
from monitor.ui.opgave.cells import ROW_NAMES, Remarks, grid_columns, grid_rows, remarks, shown_content
from monitor.ui.opgave.grid import entry_grid, grid_words
from monitor.ui.opgave.head import TRAJECTS, TRAJECTS_NAME
from monitor.ui.opgave.open import OpenForm, form_key
from monitor.ui.opgave.typed import NOTHING, save_typed
from monitor.ui.press import button

# a table with fewer columns does not take the whole width
FEW = 3

_KEPT = Text(nl="Concept bewaard; nog niet opgeslagen.", en="Draft kept; not saved yet.")
_SAVED = Text(nl="Alles in deze tabel is opgeslagen.", en="Everything in this table is saved.")
_NOT_YET = Text(nl="Wat u typt, wordt vanzelf als concept bewaard.", en="What you type is kept as a draft by itself.")
_YEAR_BEFORE = Text(nl="Toon ook {quarter}", en="Also show {quarter}")
_OTHER_STREAMS = Text(nl="Andere geldstromen invullen", en="Fill in other funding streams")
_NOT_CHOSEN = Text(nl="nog niet ingevuld", en="not filled in yet")
_LAST_QUARTER = Text(nl="Vorig kwartaal: {text}", en="Last quarter: {text}")
_SAVE = Text(nl="Opslaan", en="Save")
_NOTHING_TYPED = Text(nl="Er is niets dat nog opgeslagen moet worden.", en="There is nothing left to save.")
_NEXT = Text(nl="Volgende: {name}", en="Next: {name}")
_TO_SAVE = (
    Text(nl="1 cel op te slaan", en="1 cell to save"),
    Text(nl="{n} cellen op te slaan", en="{n} cells to save"),
)
_TO_ANSWER = (Text(nl="1 te beantwoorden", en="1 to answer"), Text(nl="{n} te beantwoorden", en="{n} to answer"))
_UNREAD = (Text(nl="1 niet gelezen", en="1 not read"), Text(nl="{n} niet gelezen", en="{n} not read"))
_CLASHES = (Text(nl="1 keer kiezen", en="1 to choose"), Text(nl="{n} keer kiezen", en="{n} to choose"))


def draw_section(opened: OpenForm, section: Section) -> None:
    """Draw the tables and fields of a section. Only what is drawn costs anything."""
    with_year = bool(opened.form.year_before) and st.toggle(
        _YEAR_BEFORE.format(quarter=both(opened.report.quarter.plus(-4).label))[opened.language],
        key=f"{form_key(opened.page, opened.report)}-jaar",
    )
    said = remarks(opened, with_year)
    opened.memory.forget_gone_widgets()
    found = sheets(section, opened.form.places)
    for position, sheet in enumerate(sheet for sheet in found if not sheet.aside):
        _draw_sheet(opened, sheet, said, explain_keys=position == 0)
    aside = [sheet for sheet in found if sheet.aside]
    if aside and st.toggle(_OTHER_STREAMS[opened.language], key=f"{form_key(opened.page, opened.report)}-andere"):
        for sheet in aside:
            _draw_sheet(opened, sheet, said)
    for indicator in words_of(section):
        _draw_field(opened, indicator)


def sheet_of(opened: OpenForm, code: str) -> Sheet | None:
    """Return the table with this code, or None."""
    return next((s for section in SECTIONS for s in sheets(section, opened.form.places) if s.code == code), None)


def draw_save_bar(opened: OpenForm, section: Section) -> None:
    """Draw what is not saved yet, the button that saves it, and the way to the next section."""
    lang, key = opened.language, form_key(opened.page, opened.report)
    if not opened.editable:
        return
    to_save = opened.standing(Stand.CHANGED)
    with st.container(
        key="entry-bar", horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", gap="small"
    ):
        show(markup('<p class="e-unsaved" role="status">{words}</p>', words=unsaved_words(opened)))
        with st.container(key="entry-buttons", horizontal=True, width="content", gap="small"):
            save = button(
                _SAVE[lang],
                f"{key}-opslaan",
                type="primary",
                # open with nothing to save too: what was typed a moment ago may still be on its way
                help=None if to_save else _NOTHING_TYPED[lang],
            )
            following = next_section(section)
            label = _NEXT.format(name=following.name if following else TRAJECTS_NAME)[lang]
            code = following.code if following else TRAJECTS
            st.button(label, key=f"{key}-verder", on_click=go_to, args=(opened, code))
    if to_save and save.pressed():
        save_typed(opened)
        st.rerun()


def unsaved_words(opened: OpenForm) -> str:
    """Return in a few words what is typed and not saved yet."""
    counted = (
        (Stand.CHANGED, _TO_SAVE),
        (Stand.ASKED, _TO_ANSWER),
        (Stand.UNREAD, _UNREAD),
        (Stand.CLASH, _CLASHES),
    )
    found = [(len(opened.standing(stand)), words) for stand, words in counted]
    said = [(one if n == 1 else more).format(n=number(n))[opened.language] for n, (one, more) in found if n]
    return " · ".join(said) if said else _NOTHING_TYPED[opened.language]


def next_section(section: Section) -> Section | None:
    position = SECTIONS.index(section) + 1
    return SECTIONS[position] if position < len(SECTIONS) else None


def go_to(opened: OpenForm, section: str, cell: str = "") -> None:
    """Open a section, and put the focus on one of its cells. For use in widget callbacks."""
    st.session_state[f"{form_key(opened.page, opened.report)}-deel"] = section
    st.query_params["deel"] = section
    opened.memory.jump_to = cell


def _draw_sheet(opened: OpenForm, sheet: Sheet, said: Remarks, explain_keys: bool = False) -> None:
    lang, key = opened.language, opened.grid_key(sheet)
    words = grid_words(lang, ROW_NAMES[sheet.places[0].level])
    rows = grid_rows(opened, sheet, said)
    keys = {cell.key for row in rows for cell in row.cells}
    drawn = [cell for cell in opened.cells.values() if str(cell.key) in keys]
    jump_to = opened.memory.jump_to if opened.memory.jump_to in keys else ""
    if jump_to:
        opened.memory.jump_to = ""
    opened.memory.grids[key] = sheet.code
    width = "few" if len(sheet.columns) < FEW else "many"
    with st.container(key=f"entry-sheet-{width}-{sheet.code}"):
        entry_grid(
            key,
            f"{capital(sheet.name)[lang]}, {opened.report.quarter.label(lang)}",
            grid_columns(sheet, lang),
            rows,
            words if explain_keys else replace(words, keys=""),
            read_only=not opened.editable,
            status=_status(drawn)[lang] if opened.editable else "",
            jump_to=jump_to,
        )


def _status(drawn: list[EntryCell]) -> Text:
    if any(cell.stand in UNSAVED for cell in drawn):
        return _KEPT
    return _SAVED if any(cell.stand is Stand.SAVED for cell in drawn) else _NOT_YET


def _draw_field(opened: OpenForm, indicator: Indicator) -> None:
    """Draw a text or a choice of the landsdeel as one labelled field."""
    lang = opened.language
    cell = next(c for c in opened.cells.values() if c.indicator is indicator and c.place.level is Level.LANDSDEEL)
    widget = f"{form_key(opened.page, opened.report)}-{indicator.code}-{cell.revision}"
    value = f"{NOTHING}{cell.nothing}" if cell.nothing else cell.text
    with st.container(key=f"entry-field-{indicator.code}", gap="xxsmall"):
        if indicator.kind is Kind.CHOICE:
            options = _options(indicator, lang)
            st.selectbox(
                capital(indicator.name)[lang],
                list(options),
                list(options).index(value) if value in options else 0,
                format_func=options.__getitem__,
                help=indicator.short[lang],
                key=widget,
                disabled=not opened.editable,
            )
        else:
            st.text_area(
                capital(indicator.name)[lang],
                value,
                max_chars=4000,
                help=indicator.definition[lang],
                key=widget,
                disabled=not opened.editable,
            )
        _draw_beside(opened, cell)
    if opened.editable:
        opened.memory.fields[widget] = (str(cell.key), st.session_state[widget])


def _draw_beside(opened: OpenForm, cell: EntryCell) -> None:
    before = shown_content(cell.indicator, cell.before, opened.language)
    if before:
        show(markup('<p class="e-before">{words}</p>', words=_LAST_QUARTER.format(text=before)[opened.language]))


def _options(indicator: Indicator, lang: Language) -> dict[str, str]:
    return {
        "": _NOT_CHOSEN[lang],
        **{choice.code: choice.name[lang] for choice in indicator.choices},
        **{f"{NOTHING}{kind.value}": name[lang] for kind, name in NOTHING_NAMES.items()},
    }
