"""The budgets and documents behind an amount: what each adds, who entered it, and what changed since."""

from __future__ import annotations

from collections.abc import Collection

import streamlit as st
from markupsafe import Markup

from monitor.domain import formats
from monitor.domain.catalogue.vastgelegd import RECORDED
from monitor.domain.certainty import CERTAINTY_NAMES
from monitor.domain.ladder import Rung
from monitor.domain.money import MONEY_KIND_NAMES, MONEY_STATUS_NAMES
from monitor.domain.register_forms import REGISTER_FORMS
from monitor.domain.sentences.parts import both, number
from monitor.domain.words import Language, Refused, Text
from monitor.queries.behind_money import AmountBehind, MoneyBehind, money_behind
from monitor.queries.moment import last_event
from monitor.queries.register_history import register_history
from monitor.queries.registers import registers
from monitor.queries.selection import Selection
from monitor.ui.beheer.history import history_table
from monitor.ui.history.opened import (
    COUNTRY,
    ELSEWHERE,
    ENTERED,
    STATUS,
    TOGETHER,
    YOURS,
    Opened,
    counted_title,
    folded_table,
    hand_words,
    opened_card,
    show_notes,
)
from monitor.ui.html import Shown, markup, show
from monitor.ui.tables import Column, Row

RECORD = "stuk"


def draw_money(opened: Opened, selection: Selection, rung: Rung, streams: Collection[str], year: int | None) -> None:
    """Draw the records that make an amount, with the amount below them; one of them with its versions when asked."""
    page, lang, card = opened.page, opened.language, RECORDED[rung.value]
    with page.store.read() as session:
        found = money_behind(session, page.actor, selection, rung, streams, year)
    counted = (_ONE if len(found.rows) == 1 else _MANY).format(n=number(len(found.rows)))
    shown = None if found.total is None else found.shown
    total = both(lambda words: formats.euro(shown, words))
    with opened_card(opened, counted_title(card.name, counted, total, lang), card.short, rung.value):
        if found.rows or found.elsewhere:
            show(_table(found, rung, opened))
        day = both(lambda words: formats.date_long(selection.last.end, words) if selection.last else "")
        show_notes(_UNTIL.format(day=day)[lang], ELSEWHERE[lang] if found.elsewhere else "")
        _draw_versions(opened, found)


def _draw_versions(opened: Opened, found: AmountBehind) -> None:
    """Draw the versions of the record in the address, when it is one of those above."""
    asked, page, lang = st.query_params.get(RECORD, ""), opened.page, opened.language
    row = next((row for row in found.rows if row.key == asked), None)
    if row is None:
        return
    with page.store.read() as session:
        known, limit = registers(session, page.as_of), last_event(session, page.as_of)
        try:
            versions = register_history(session, page.actor, row.register, row.key)
        except Refused as refused:
            show(markup('<p class="m-note">{words}</p>', words=refused.text[lang]))
            return
    held = [version for version in versions if version.event <= limit]
    words = _CHANGED.format(name=row.name, n=number(len(held) - 1)) if len(held) > 1 else _ONCE.format(name=row.name)
    show(markup('<h3 class="m-sub">{words}</h3>', words=words[lang]))
    show(history_table(REGISTER_FORMS[row.register], held, known, lang))


def _table(found: AmountBehind, rung: Rung, opened: Opened) -> Markup:
    language = opened.language
    columns = [
        Column(_AMOUNT[language]),
        Column(_YEAR[language]),
        *(Column(words[language], words=True) for words in (_WHERE, _DAY, STATUS, ENTERED, _VERSIONS)),
    ]
    rows = [Row(_head(row, language), _cells(row, rung, opened)) for row in found.rows]
    empty = ("",) * (len(columns) - 1)
    mine = (YOURS if found.elsewhere else TOGETHER)[language]
    rows.append(Row(mine, (formats.euro(found.shown, language), *empty), total=True))
    if found.elsewhere:
        rows.append(Row(COUNTRY[language], (formats.euro(found.total, language), *empty), total=True))
    return folded_table(_CAPTION[language], _RECORD[language], columns, rows, language)


def _head(row: MoneyBehind, language: Language) -> Shown:
    if row.document is None:
        return row.name
    under = f"{MONEY_KIND_NAMES[row.document.kind][language]} · {row.key}"
    return markup('{name}<span class="m-under">{under}</span>', name=row.name, under=under)


def _cells(row: MoneyBehind, rung: Rung, opened: Opened) -> tuple[Shown, ...]:
    language = opened.language
    amount = formats.euro(row.amount, language)
    said = _HISTORY[language].format(value=amount, name=row.name)
    href = opened.address(rung.value, **{RECORD: row.key})
    return (
        markup('<a href="{href}" target="_self" aria-label="{said}">{n}</a>', href=href, said=said, n=amount),
        str(row.year) if row.year else _ALL_YEARS[language],
        row.place,
        formats.date_short(row.dated, language) if row.dated else formats.UNKNOWN,
        _status(row, language),
        hand_words(row.entered, language),
        (_FIRST if row.versions == 1 else _LATER).format(n=number(row.versions))[language],
    )


def _status(row: MoneyBehind, language: Language) -> str:
    sure = CERTAINTY_NAMES[row.certainty][language]
    return sure if row.document is None else f"{MONEY_STATUS_NAMES[row.document.status][language]}, {sure}"


_ONE, _MANY = Text(nl="{n} stuk", en="{n} record"), Text(nl="{n} stukken", en="{n} records")
_RECORD = Text(nl="Stuk", en="Record")
_AMOUNT = Text(nl="Bedrag", en="Amount")
_YEAR = Text(nl="Jaar", en="Year")
_ALL_YEARS = Text(nl="alle", en="all")
_WHERE = Text(nl="Voor", en="For")
_DAY = Text(nl="Datum", en="Date")
_VERSIONS = Text(nl="Gewijzigd", en="Changed")
_FIRST = Text(nl="niet veranderd", en="not changed")
_LATER = Text(nl="versie {n}", en="version {n}")
_CAPTION = Text(
    nl="Elk stuk van dit bedrag; kies een bedrag voor wie het invoerde en wat er daarna veranderde",
    en="Every record of this amount; choose an amount for who entered it and what changed since",
)
_UNTIL = Text(
    nl="Stukken met een datum tot en met {day}. Ze gelden zodra ze zijn ingevoerd; goedkeuring is er niet bij.",
    en="Records dated up to {day}. They count as soon as they are entered; no approval is asked.",
)
_HISTORY = Text(nl="{value}, versies van {name}", en="{value}, versions of {name}")
_ONCE = Text(nl="{name} is sinds de invoer niet veranderd", en="{name} has not changed since it was entered")
_CHANGED = Text(nl="{name} is na de invoer {n} keer veranderd", en="{name} changed {n} times since it was entered")
