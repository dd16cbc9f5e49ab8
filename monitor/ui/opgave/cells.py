"""A cell of the form as the entry table shows it: its text, last quarter beside it, and what there is to say of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from monitor.domain import formats
from monitor.domain.catalogue import RULES
from monitor.domain.entry import EntryCell, Stand, is_optional_row
from monitor.domain.entry_sections import Sheet
from monitor.domain.figure import NOTHING_NAMES, CellKey, Content
from monitor.domain.indicator import Indicator, Kind, Level
from monitor.domain.rules import Place
from monitor.domain.sentences.parts import capital
from monitor.domain.words import Language, Text
from monitor.queries.findings import Thread
from monitor.ui.opgave.grid import CellState, GridCell, GridColumn, GridRow
from monitor.ui.opgave.open import OpenForm

NOT_DISTRIBUTED = Text(nl="Niet verdeeld over aanbieders", en="Not distributed over providers")
ROW_NAMES: dict[Level, Text] = {
    Level.LOCATIE: Text(nl="Locatie", en="Site"),
    Level.AANBIEDER: Text(nl="Aanbieder", en="Provider"),
    Level.JEUGDREGIO: Text(nl="Jeugdregio", en="Youth region"),
    Level.LANDSDEEL: Text(nl="Landsdeel", en="Region"),
}
_EMPTIED = Text(
    nl="Wordt leeg opgeslagen: geen opgave, ook geen nul.", en="Will be saved empty: not reported, not zero."
)
_CLASH = Text(nl="Intussen door {who} ingevuld. Kies hieronder.", en="Meanwhile filled in by {who}. Choose below.")
_ANSWER_BELOW = Text(nl="{question} Antwoord onder de tabel.", en="{question} Answer below the table.")
_ASKED_BY = Text(nl="Vraag van {who}, zie onder de tabel.", en="Question of {who}, see below the table.")
_EXPLAINED = Text(nl="Toegelicht.", en="Explained.")
_REMARK = Text(nl="Opmerking: {note}", en="Remark: {note}")


@dataclass(frozen=True, eq=False)
class Remarks:
    """What is said about a form's cells, by cell key; and whether the same quarter a year before stands beside them."""

    errors: Mapping[CellKey, str]
    questions: Mapping[CellKey, str]
    explained: frozenset[CellKey]
    threads: Mapping[str, Thread]
    with_year: bool = False


def remarks(opened: OpenForm, with_year: bool = False) -> Remarks:
    """Return the rules' and the reviewer's remarks on the saved figures, in short."""
    found, lang = opened.form.findings, opened.language
    return Remarks(
        errors={breach.cell: RULES[breach.rule].name[lang] for breach in reversed(found.errors)},
        questions={breach.cell: RULES[breach.rule].name[lang] for breach in reversed(found.questions)},
        explained=frozenset(breach.cell for breach, _ in found.explained),
        threads={thread.cell_key: thread for thread in found.unanswered},
        with_year=with_year,
    )


def grid_columns(sheet: Sheet, language: Language) -> list[GridColumn]:
    return [
        GridColumn(
            key=f"{column.indicator.code}/{column.breakdown}",
            label=capital(column.label)[language],
            unit=column.indicator.unit.many[language],
            hint=column.indicator.short[language],
        )
        for column in sheet.columns
    ]


def grid_rows(opened: OpenForm, sheet: Sheet, said: Remarks) -> list[GridRow]:
    """Return the rows of a table: its places, with a cell for each column."""
    rows = []
    for place in sheet.places:
        cells = tuple(_cell(opened, sheet.cell(opened.report, place, column), said) for column in sheet.columns)
        rows.append(GridRow(sheet.code + str(place), *_names(opened, sheet, place), cells))
    return rows


def shown_content(indicator: Indicator, content: Content, language: Language) -> str:
    """Return a content as people read it: '1.234', '€ 12,50', 'nog niet bekend'; '' when there is none."""
    if content.nothing is not None:
        return NOTHING_NAMES[content.nothing][language]
    if content.value is not None:
        amount = formats.euro if indicator.unit.decimals == 2 else formats.count
        return amount(content.value, language)
    if indicator.kind is Kind.CHOICE:
        return next((c.name[language] for c in indicator.choices if c.code == content.text), content.text or "")
    return content.text or ""


def shown_change(indicator: Indicator, now: Content, before: Content, language: Language) -> str:
    """Return the difference with the quarter before: '+3', '−€ 1.200', 'gelijk'; '' when one of them is no number."""
    if now.value is None or before.value is None:
        return ""
    difference = now.value - before.value
    if indicator.unit.decimals == 0 or difference == 0:
        return formats.change(difference, language)
    return ("+" if difference > 0 else "") + formats.euro(difference, language)


def _names(opened: OpenForm, sheet: Sheet, place: Place) -> tuple[str, str]:
    if is_optional_row(place, sheet.columns[0].indicator):
        return NOT_DISTRIBUTED[opened.language], opened.region_name
    under = opened.form.registers.provider[place.provider].name if place.site else ""
    return opened.form.place_name(place), under


def _cell(opened: OpenForm, key: CellKey, said: Remarks) -> GridCell:
    cell, lang = opened.cells[key], opened.language
    state, message = _state(opened, cell, said)
    now = cell.reading.content or Content() if cell.reading else cell.kept
    change = shown_change(cell.indicator, now, cell.before, lang)
    return GridCell(
        key=str(key),
        text=cell.text,
        before=shown_content(cell.indicator, cell.before, lang),
        change=" · ".join(part for part in (change, _year_before(opened, cell) if said.with_year else "") if part),
        state=state,
        message=message,
        nothing=cell.nothing,
    )


def _year_before(opened: OpenForm, cell: EntryCell) -> str:
    """Return '2025 K3: 30', or '' when nothing is known of that quarter."""
    quarter = cell.key.quarter.plus(-4)
    content = opened.form.year_before.get(replace(cell.key, quarter=quarter), Content())
    shown = shown_content(cell.indicator, content, opened.language)
    return f"{quarter.label(opened.language)}: {shown}" if shown else ""


def _state(opened: OpenForm, cell: EntryCell, said: Remarks) -> tuple[CellState, str]:
    state, message = _own_state(opened, cell, said)
    thread = said.threads.get(str(cell.key))
    if thread is not None:
        asked = _ASKED_BY.format(who=opened.form.name(thread.asked_by))[opened.language]
        return (state if state in ("unread", "error", "changed") else "question"), f"{message} {asked}".strip()
    return state, message


def _own_state(opened: OpenForm, cell: EntryCell, said: Remarks) -> tuple[CellState, str]:
    lang, reading = opened.language, cell.reading
    text = reading.text[lang] if reading and reading.text else ""
    if cell.stand is Stand.CLASH:
        return "error", _CLASH.format(who=written_by(opened, cell))[lang]
    if cell.stand is Stand.UNREAD:
        return "unread", text
    if cell.stand is Stand.ASKED:
        return "question", _ANSWER_BELOW.format(question=text)[lang]
    if cell.stand is Stand.CHANGED:
        emptied = reading is not None and reading.content is not None and reading.content.is_empty
        return "changed", _EMPTIED[lang] if emptied else text
    return _saved_state(cell, said, lang)


def _saved_state(cell: EntryCell, said: Remarks, lang: Language) -> tuple[CellState, str]:
    note = _REMARK.format(note=cell.kept.note)[lang] if cell.kept.note else ""
    if cell.key in said.errors:
        return "error", said.errors[cell.key]
    if cell.key in said.questions:
        return "question", said.questions[cell.key]
    if cell.key in said.explained:
        return "ok", f"{_EXPLAINED[lang]} {note}".strip()
    return "", note


def written_by(opened: OpenForm, cell: EntryCell) -> str:
    """Return who wrote what is saved in a cell."""
    writing = opened.form.writings.get(cell.saved.event) if cell.saved else None
    return opened.form.name(writing.actor) if writing else ""
