"""A register as a table: searchable, with its dates, and what of it holds today."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from monitor.domain.record_columns import COLUMNS
from monitor.domain.register_forms import RegisterForm, holds_in
from monitor.domain.registers import Registers
from monitor.domain.sentences.parts import number
from monitor.domain.words import Language, Text
from monitor.intake.keeping_registers import Texts, key_of
from monitor.ui.beheer.choices import shown
from monitor.ui.html import Shown, link, markup
from monitor.ui.links import page_address
from monitor.ui.tables import Column, Row, table

MOST = 100
HIDDEN = frozenset({"jongeren_aanwezig", "jongeren_vervolgplek"})  # numbers of youths are no one's to administer
_NOW = Text(nl="Nu", en="Now")
_HOLDS, _OVER, _COMES = (
    Text(nl="geldt", en="holds"),
    Text(nl="voorbij", en="over"),
    Text(nl="gaat nog in", en="still to come"),
)
_FOUND = Text(nl="{name}: {found} van {all} regels", en="{name}: {found} of {all} rows")
_MORE = Text(
    nl="De eerste {most} staan hier. Zoek om de andere te zien.",
    en="The first {most} are shown. Search for the others.",
)


def found_in(
    form: RegisterForm, rows: Sequence[Texts], words: str, only_now: bool, known: Registers, today: date
) -> list[Texts]:
    """Return the rows in which all of the words occur, as stored or as shown; those that hold today when asked."""
    wanted = words.casefold().split()
    day = today.isoformat()
    return [
        row
        for row in rows
        if (not only_now or holds_in(form, row, day) is not False) and _has(form, row, wanted, known)
    ]


def register_table(
    form: RegisterForm, found: Sequence[Texts], every: int, known: Registers, today: date, language: Language
) -> Markup:
    """Return rows as a table; the first column leads to the row itself. Columns with nothing in them are left out."""
    fields = [(at, field) for at, field in enumerate(form.fields) if at and any(row[at] for row in found)]
    fields = [(at, field) for at, field in fields if field.column not in HIDDEN]
    columns = [Column(field.name[language], words=True) for _at, field in fields]
    if form.has_dates:
        columns.append(Column(_NOW[language], words=True))
    rows = []
    for row in found[:MOST]:
        cells: list[Shown] = [shown(field, row[at], known, language) for at, field in fields]
        if form.has_dates:
            cells.append(_now(form, row, today, language))
        head = shown(form.fields[0], row[0], known, language)
        rows.append(Row(_link(form, row, head) if form.editable else head, tuple(cells)))
    caption = _FOUND.format(name=form.name, found=number(len(found)), all=number(every))[language]
    drawn = table(caption, form.fields[0].name[language], columns, rows)
    drawn = markup('<div class="b-rows">{table}</div>', table=drawn)
    if len(found) <= MOST:
        return drawn
    more = _MORE.format(most=number(MOST))[language]
    return markup('{table}<p class="m-source">{more}</p>', table=drawn, more=more)


def _link(form: RegisterForm, row: Texts, head: str) -> Markup:
    return link(head, page_address("beheer", register=form.kind, regel=key_of(row, form.key_width)) + "#regel")


def _now(form: RegisterForm, row: Texts, today: date, language: Language) -> str:
    day = today.isoformat()
    if holds_in(form, row, day):
        return _HOLDS[language]
    first = row[COLUMNS[form.kind].index("geldig_van")]
    return (_COMES if first > day else _OVER)[language]


def _has(form: RegisterForm, row: Texts, wanted: Sequence[str], known: Registers) -> bool:
    if not wanted:
        return True
    cells = [*row, *(shown(f, text, known, "nl") for f, text in zip(form.fields, row, strict=True) if text)]
    said = " ".join(cells).casefold()
    return all(word in said for word in wanted)
