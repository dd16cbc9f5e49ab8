"""The figures behind a number on a page that only shows: a first click opens them, a second the life of one.

A page links its numbers with `behind_address`, and draws what was asked with `draw_behind`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import streamlit as st
from markupsafe import Markup

from monitor.domain import formats
from monitor.domain.catalogue import INDICATORS, RATIOS, term_cells
from monitor.domain.entry_sections import column_label
from monitor.domain.form import report_of
from monitor.domain.indicator import Indicator, Ratio
from monitor.domain.ladder import Rung
from monitor.domain.record_measures import MEASURES
from monitor.domain.sentences.parts import capital, number
from monitor.domain.words import Language, Refused, Text
from monitor.queries.behind import BehindRow, behind, report_steps
from monitor.queries.registers import registers
from monitor.queries.selection import Selection, scope
from monitor.ui.context import PageContext
from monitor.ui.history.behind_money import draw_money
from monitor.ui.history.behind_records import draw_trajects
from monitor.ui.history.cell_address import CELL, cell_in_address
from monitor.ui.history.opened import (
    APPROVED,
    ELSEWHERE,
    ENTERED,
    OFFICIAL,
    PROVISIONAL,
    SHOWN,
    STATUS,
    SUBMITTED,
    TOGETHER,
    VALUE,
    Opened,
    behind_address,
    folded_table,
    hand_words,
    opened_card,
    show_notes,
)
from monitor.ui.history.panel import Trail, draw_one
from monitor.ui.html import Shown, joined, markup, show
from monitor.ui.opgave.cells import shown_content
from monitor.ui.tables import Column, Row

__all__ = ["asked_indicator", "behind_address", "draw_behind"]


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
    year: int | None = None,
) -> None:
    """Draw what the address asks for: the figures or records of which a total on the page called `name` is the sum.

    `breakdowns` holds what can be asked: indicators, ratios, sums over trajects (`record_measures`) and documented
    rungs of money, each with the codes that count (none: all of them; of trajects these are forms of care, of money
    streams). `year` narrows money documents and budgets to those of one year.
    """
    code, lang = asked_indicator(breakdowns), page.language
    if not code:
        return
    opened = Opened(page, name, values)
    if code in MEASURES:
        draw_trajects(opened, selection, code, breakdowns[code])
        return
    if code in RATIOS:
        _draw_ratio(opened, selection, RATIOS[code])
        return
    if code not in INDICATORS:
        draw_money(opened, selection, Rung(code), breakdowns[code], year)
        return
    indicator = INDICATORS[code]
    with page.store.read() as session:
        found = behind(session, page.actor, selection.of(code), breakdowns[code])
    with opened_card(opened, _title(indicator, found, lang), indicator.short, code):
        if found:
            show(_table(found, indicator, opened))
        show_notes(_elsewhere(page, selection))
        _draw_life(page, selection)


def _draw_ratio(opened: Opened, selection: Selection, ratio: Ratio) -> None:
    """Draw the figures above and below the line of a ratio, each with their sum."""
    page, lang = opened.page, opened.language
    with opened_card(opened, capital(ratio.name)[lang], ratio.short, ratio.code):
        for term in (*ratio.numerator, *ratio.denominator):
            code, codes = term_cells(term)
            with page.store.read() as session:
                found = behind(session, page.actor, selection.of(code), codes)
            show(markup('<h3 class="m-sub">{words}</h3>', words=_title(INDICATORS[code], found, lang)))
            if found:
                show(_table(found, INDICATORS[code], opened, ratio.code))
        show_notes(_BOTH_KNOWN[lang], _elsewhere(page, selection))
        _draw_life(page, selection)


def _elsewhere(page: PageContext, selection: Selection) -> str:
    """Return that the country's total holds more than this person's rows; '' when it does not."""
    part = scope(page.actor).regions is not None and not selection.regions and not selection.providers
    return ELSEWHERE[page.language] if part else ""


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


def _table(found: Sequence[BehindRow], indicator: Indicator, opened: Opened, code: str = "") -> Markup:
    """Return the figures with their sum; a value leads to its life, with `code` still open."""
    language = opened.language
    several = len({row.region_name for row in found}) > 1
    columns = [
        Column(VALUE[language]),
        *(Column(words[language], words=True) for words in (STATUS, ENTERED, SUBMITTED, APPROVED)),
    ]
    rows = [
        Row(
            _where(row, indicator, several, language),
            (
                _value(row, indicator, opened, code or indicator.code),
                (PROVISIONAL if row.figure.provisional else OFFICIAL)[language],
                hand_words(row.entered, language),
                hand_words(row.submitted, language),
                hand_words(row.approved, language),
            ),
        )
        for row in found
    ]
    numbers = [row.figure.content.value for row in found if row.figure.content.value is not None]
    if len(numbers) > 1:
        rows.append(Row(TOGETHER[language], (_amount(sum(numbers), indicator, language), "", "", "", ""), total=True))
    return folded_table(_CAPTION[language], _WHERE[language], columns, rows, language)


def _value(row: BehindRow, indicator: Indicator, opened: Opened, code: str) -> Markup:
    cell, language = row.figure.cell, opened.language
    shown = shown_content(indicator, row.figure.content, language)
    href = opened.address(code, **{CELL: str(cell)})
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


_ONE = Text(nl="{name}: {n} cijfer, {sum}", en="{name}: {n} figure, {sum}")
_MANY = Text(nl="{name}: {n} cijfers, samen {sum}", en="{name}: {n} figures, {sum} together")
_NONE = Text(nl="Geen cijfers van {name} in dit kwartaal", en="No figures of {name} in this quarter")
_LIFE = Text(nl="Zo kwam dit cijfer tot stand", en="How this figure came about")
_BOTH_KNOWN = Text(
    nl="Een verhouding telt alleen waar beide getallen bekend zijn.",
    en="A ratio only counts where both numbers are known.",
)
_WHERE = Text(nl="Van", en="Of")
_CAPTION = Text(
    nl="Elk cijfer van deze som; kies een waarde voor de geschiedenis ervan",
    en="Every figure of this sum; choose a value for its history",
)
_HISTORY = Text(nl="{value}, geschiedenis van {where}", en="{value}, history of {where}")
