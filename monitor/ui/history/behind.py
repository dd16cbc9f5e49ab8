"""The figures behind a number on a page that only shows: a first click opens them, a second the life of one.

A page links its numbers with `behind_address`, and draws what was asked with `draw_behind`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import streamlit as st
from markupsafe import Markup

from monitor.domain import formats
from monitor.domain.catalogue import INDICATORS
from monitor.domain.entry_sections import column_label
from monitor.domain.figure import CellKey
from monitor.domain.form import report_of
from monitor.domain.indicator import Indicator
from monitor.domain.sentences.parts import capital, number
from monitor.domain.words import Language, Refused, Text
from monitor.queries.behind import BehindRow, Hand, behind, report_steps
from monitor.queries.moment import DUTCH_TIME
from monitor.queries.registers import registers
from monitor.queries.selection import Selection
from monitor.ui.context import PageContext
from monitor.ui.history.cell_address import CELL, cell_in_address
from monitor.ui.history.panel import Trail, draw_one
from monitor.ui.html import Shown, joined, link, markup, show
from monitor.ui.links import definition_address, page_address
from monitor.ui.opgave.cells import shown_content
from monitor.ui.tables import Column, Row, table

SHOWN, ANCHOR = "toon", "#cijfers"


def behind_address(page: str, indicator: str, cell: CellKey | None = None, **values: str) -> str:
    """Return the address of a page with the figures of an indicator open, and one of them with its history."""
    return page_address(page, **values, **{SHOWN: indicator, CELL: str(cell) if cell else ""}) + ANCHOR


def asked_indicator(known: Collection[str]) -> str:
    """Return the indicator whose figures are asked in the address; '' when none of these is."""
    given = st.query_params.get(SHOWN, "")
    return given if given in known else ""


def draw_behind(
    page: PageContext,
    name: str,
    values: Mapping[str, str],
    selection: Selection,
    breakdowns: Mapping[str, Collection[str]],
) -> None:
    """Draw the figures that the address asks for: of which a total on the page called `name` is the sum.

    `breakdowns` holds the indicators that can be asked, each with the codes that count (none: all of them).
    """
    code, lang = asked_indicator(breakdowns), page.language
    if not code:
        return
    indicator = INDICATORS[code]
    with page.store.read() as session:
        found = behind(session, page.actor, selection.of(code), breakdowns[code])
    title = _title(indicator, found, lang)
    about = markup(
        "{short} {definition} · {close}",
        short=indicator.short[lang],
        definition=link(_DEFINITION[lang], definition_address(code)),
        close=link(_CLOSE[lang], page_address(name, **values)),
    )
    with st.container(key="card-behind"):
        head = '<div class="m-card-head" id="cijfers"><h2>{title}</h2><p>{about}</p></div>'
        show(markup(head, title=title, about=about))
        if found:
            show(_table(found, indicator, name, values, lang))
        _draw_life(page, selection)


def _draw_life(page: PageContext, selection: Selection) -> None:
    """Draw the life of the figure in the address, when there is one."""
    cell = cell_in_address(selection.last) if selection.last else None
    if cell is None:
        return
    with page.store.read() as session:
        known = registers(session, page.as_of)
        report = report_of(cell, known)
        try:
            steps = report_steps(session, page.actor, report, page.as_of) if report else ()
        except Refused as refused:
            show(markup('<p class="m-note">{words}</p>', words=refused.text[page.language]))
            return
    if report is None or (cell.provider and cell.provider not in known.provider) or cell.site not in {"", *known.site}:
        return
    show(markup('<h3 class="m-sub">{words}</h3>', words=_LIFE[page.language]))
    draw_one(Trail(page, "behind", report, known, {}, {}, steps, {}, ()), cell)


def _title(indicator: Indicator, found: Sequence[BehindRow], language: Language) -> str:
    if not found:
        return _NONE[language].format(name=indicator.name[language])
    values = [row.figure.content.value for row in found if row.figure.content.value is not None]
    shown = _amount(sum(values), indicator, language) if values else formats.UNKNOWN
    words = _ONE if len(found) == 1 else _MANY
    return words.format(name=capital(indicator.name), n=number(len(found)), sum=shown)[language]


def _table(
    found: Sequence[BehindRow], indicator: Indicator, name: str, values: Mapping[str, str], language: Language
) -> Markup:
    several = len({row.region_name for row in found}) > 1
    columns = [
        Column(_VALUE[language]),
        *(Column(words[language], words=True) for words in (_STATUS, _ENTERED, _SUBMITTED, _APPROVED)),
    ]
    rows = [
        Row(
            _where(row, indicator, several, language),
            (
                _value(row, indicator, name, values, language),
                (_PROVISIONAL if row.figure.provisional else _OFFICIAL)[language],
                _hand(row.entered, language),
                _hand(row.submitted, language),
                _hand(row.approved, language),
            ),
        )
        for row in found
    ]
    numbers = [row.figure.content.value for row in found if row.figure.content.value is not None]
    if len(numbers) > 1:
        rows.append(Row(_SUM[language], (_amount(sum(numbers), indicator, language), "", "", "", ""), total=True))
    return table(_CAPTION[language], _WHERE[language], columns, rows)


def _value(row: BehindRow, indicator: Indicator, name: str, values: Mapping[str, str], language: Language) -> Markup:
    cell = row.figure.cell
    shown = shown_content(indicator, row.figure.content, language)
    href = behind_address(name, cell.indicator, cell, **values)
    said = _HISTORY[language].format(value=shown, where=row.place)
    return markup('<a href="{href}" target="_self" aria-label="{said}">{shown}</a>', href=href, said=said, shown=shown)


def _where(row: BehindRow, indicator: Indicator, several: bool, language: Language) -> Shown:
    under = [row.region_name] if several and row.region_name != row.place else []
    if row.figure.cell.breakdown:
        under.append(column_label(indicator, row.figure.cell.breakdown)[language])
    if not under:
        return row.place
    return joined((row.place, markup('<span class="m-under">{under}</span>', under=", ".join(under))))


def _amount(value: int, indicator: Indicator, language: Language) -> str:
    return formats.euro(value, language) if indicator.unit.decimals == 2 else formats.count(value, language)


def _hand(hand: Hand | None, language: Language) -> str:
    if hand is None:
        return _NOT_YET[language]
    return _WHO_WHEN[language].format(who=hand.who, at=hand.at.astimezone(DUTCH_TIME).strftime("%d-%m-%Y"))


_ONE = Text(nl="{name}: {n} cijfer, {sum}", en="{name}: {n} figure, {sum}")
_MANY = Text(nl="{name}: {n} cijfers, samen {sum}", en="{name}: {n} figures, {sum} together")
_NONE = Text(nl="Geen cijfers van {name} in dit kwartaal", en="No figures of {name} in this quarter")
_DEFINITION = Text(nl="Definitie", en="Definition")
_CLOSE = Text(nl="Sluiten", en="Close")
_LIFE = Text(nl="Zo kwam dit cijfer tot stand", en="How this figure came about")
_VALUE = Text(nl="Waarde", en="Value")
_STATUS = Text(nl="Status", en="Status")
_ENTERED = Text(nl="Ingevuld", en="Entered")
_SUBMITTED = Text(nl="Ingediend", en="Submitted")
_APPROVED = Text(nl="Goedgekeurd", en="Approved")
_WHERE = Text(nl="Van", en="Of")
_SUM = Text(nl="Samen", en="Together")
_CAPTION = Text(
    nl="Elk cijfer van deze som; kies een waarde voor de geschiedenis ervan",
    en="Every figure of this sum; choose a value for its history",
)
_HISTORY = Text(nl="{value}, geschiedenis van {where}", en="{value}, history of {where}")
_OFFICIAL = Text(nl="● officieel cijfer", en="● official figure")
_PROVISIONAL = Text(nl="◆ telt, voorlopig", en="◆ counts, provisional")
_NOT_YET = Text(nl="nog niet", en="not yet")
_WHO_WHEN = Text(nl="{who}, {at}", en="{who}, {at}")
