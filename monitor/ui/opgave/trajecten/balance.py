"""The balance of places of a report: what trajects say there should be, beside what is reported."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from monitor.domain import formats
from monitor.domain.balance import Balance
from monitor.domain.words import Language, Text
from monitor.queries.traject_form import SiteBalance
from monitor.ui.html import Shown, joined, markup, show
from monitor.ui.opgave.open import OpenForm
from monitor.ui.tables import Column, Row, table

_TITLE = Text(nl="Balans van gesloten plaatsen", en="Balance of closed places")
_HOW = Text(
    nl="Vorig kwartaal + geopend − gesloten − omgezet = moet zijn. Zoals opgeslagen; wat u typt en nog niet opslaat, "
    "telt niet mee. Een verschil vraagt om een traject of om uitleg.",
    en="Last quarter + opened − closed − converted = should be. As saved; what you typed and did not save yet, is not "
    "in it. A difference asks for a traject or an explanation.",
)
_CAPTION = Text(
    nl="Balans van gesloten plaatsen per locatie, {quarter}", en="Balance of closed places per site, {quarter}"
)
_SITE = Text(nl="Locatie", en="Site")
_COLUMNS = (
    Text(nl="Vorig kwartaal", en="Last quarter"),
    Text(nl="Geopend", en="Opened"),
    Text(nl="Gesloten", en="Closed"),
    Text(nl="Omgezet", en="Converted"),
    Text(nl="Moet zijn", en="Should be"),
    Text(nl="Gemeld", en="Reported"),
    Text(nl="Verschil", en="Difference"),
)
_WHY = Text(nl="Uitleg", en="Explanation")
_ASKED = Text(nl="nog uit te leggen", en="to be explained")
_UNKNOWN = Text(nl="nog niet te zeggen", en="cannot be told yet")
_TOGETHER = Text(nl="Samen, {known} van {all} locaties", en="Together, {known} of {all} sites")


def draw_balance(opened: OpenForm) -> None:
    """Draw the balance of every site of the report, and the sum of those that are known."""
    lang = opened.language
    with st.container(key="card-balans"):
        show(markup('<div class="m-card-head"><h2>{title}</h2><p>{how}</p></div>', title=_TITLE[lang], how=_HOW[lang]))
        show(balance_table(opened.form.trajects.balances, opened.report.quarter.label(lang), lang))


def balance_table(lines: Sequence[SiteBalance], quarter: str, language: Language) -> Markup:
    """Return the balances of sites as a table, with their sum."""
    columns = [*(Column(name[language]) for name in _COLUMNS), Column(_WHY[language], words=True)]
    rows = [Row(line.name, (*_numbers(line.balance, language), _why(line, language))) for line in lines]
    known = [line.balance for line in lines if line.balance.residual is not None]
    if len(lines) > 1:
        name = _TOGETHER.format(known=len(known), all=len(lines))[language]
        rows.append(Row(name, (*_numbers(_sum(known), language), ""), total=True))
    return table(_CAPTION.format(quarter=quarter)[language], _SITE[language], columns, rows)


def _numbers(balance: Balance, language: Language) -> tuple[Shown, ...]:
    residual = balance.residual
    signed = formats.change(residual, language)
    parts = (balance.begin, balance.opened, balance.closed, balance.converted, balance.should_be, balance.end)
    return (
        *(formats.count(number, language) for number in parts),
        markup("<b>{r}</b>", r=signed) if residual else signed,
    )


def _why(line: SiteBalance, language: Language) -> Shown:
    if line.balance.residual is None:
        return _UNKNOWN[language]
    if not line.balance.residual:
        return ""
    return line.reason or joined((markup('<span class="e-doubt">◆ {words}</span>', words=_ASKED[language]),))


def _sum(balances: Sequence[Balance]) -> Balance:
    def added(*numbers: int | None) -> int:
        return sum(number or 0 for number in numbers)

    return Balance(
        begin=added(*(b.begin for b in balances)),
        opened=added(*(b.opened for b in balances)),
        closed=added(*(b.closed for b in balances)),
        converted=added(*(b.converted for b in balances)),
        end=added(*(b.end for b in balances)),
    )
