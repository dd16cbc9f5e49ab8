"""What is submitted beside what was known before: coverage, the difference, and what was explained."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from monitor.domain import formats
from monitor.domain.catalogue import INDICATORS
from monitor.domain.entry_sections import SECTIONS
from monitor.domain.figure import Content, ReportKey
from monitor.domain.indicator import Kind
from monitor.domain.words import Text
from monitor.queries.review import ReviewCell
from monitor.ui.answers import Own
from monitor.ui.beoordelen.open import OpenReview
from monitor.ui.html import joined, markup, show
from monitor.ui.kept import kept
from monitor.ui.opgave.cells import shown_change, shown_content
from monitor.ui.tables import Column, Row, table

_SHOW = Text(nl="Toon", en="Show")
_CHANGED, _FILLED, _ALL = (
    Text(nl="wat verschilt", en="what differs"),
    Text(nl="alles wat is ingevuld", en="all that is filled in"),
    Text(nl="alle gevraagde cellen", en="all cells asked"),
)
_DIFFERENCE = Text(nl="Wat er is ingediend", en="What was submitted")
_AGAINST_APPROVED = Text(
    nl="Naast wat eerder in deze opgave is goedgekeurd, en vorig kwartaal.",
    en="Beside what was approved before in this report, and last quarter.",
)
_AGAINST_BEFORE = Text(nl="Naast vorig kwartaal.", en="Beside last quarter.")
_NO_BEFORE = Text(
    nl="Over vorig kwartaal is niets ingediend; er is niets om mee te vergelijken.",
    en="Nothing was submitted on last quarter; there is nothing to compare with.",
)
_CELL, _BEFORE, _APPROVED, _SUBMITTED, _CHANGE, _REMARK = (
    Text(nl="Cel", en="Cell"),
    Text(nl="Vorig kwartaal", en="Last quarter"),
    Text(nl="Goedgekeurd", en="Approved"),
    Text(nl="Ingediend", en="Submitted"),
    Text(nl="Verschil", en="Change"),
    Text(nl="Toelichting", en="Explanation"),
)
_NO_DIFFERENCE = Text(nl="Er verschilt niets.", en="Nothing differs.")
_EMPTY = Text(nl="leeg", en="empty")
_COVERAGE = Text(nl="Gevuld", en="Filled in")
_OF = Text(nl="{name} {filled} van {asked}", en="{name} {filled} of {asked}")
_SEE_TEXTS = Text(nl="zie de teksten hieronder", en="see the texts below")


def draw_difference(opened: OpenReview) -> None:
    """Draw coverage per section and the table of what was handed in."""
    lang = opened.language
    with st.container(key="card-verschil"):
        _draw_heading(opened.own, opened.report, opened)
        words = {"verschil": _CHANGED[lang], "gevuld": _FILLED[lang], "alles": _ALL[lang]}
        chosen = st.radio(
            _SHOW[lang], list(words), key=f"{opened.key}-toon", format_func=words.__getitem__, horizontal=True
        )
        _draw_rows(opened.own, opened.report, chosen, opened)
    _draw_texts(opened.own, opened.report, opened)


@kept()
def _draw_rows(own: Own, report: ReportKey, chosen: str, _opened: OpenReview) -> None:
    rows = [_row(_opened, cell) for cell in _chosen(_opened, chosen)]
    if rows:
        show(table(_DIFFERENCE[own.language], _CELL[own.language], _columns(_opened), rows))
    else:
        show(markup('<p class="m-empty">{words}</p>', words=_NO_DIFFERENCE[own.language]))


@kept()
def _draw_heading(own: Own, report: ReportKey, _opened: OpenReview) -> None:
    lang, found = own.language, _opened.review
    against = _AGAINST_BEFORE if found.counted_before else _NO_BEFORE
    if found.approved_before:
        against = _AGAINST_APPROVED
    show(
        markup(
            '<div class="m-card-head"><h2>{title}</h2><p>{against}</p>{coverage}</div>',
            title=_DIFFERENCE[lang],
            against=against[lang],
            coverage=_coverage(_opened),
        )
    )


def _chosen(opened: OpenReview, choice: str) -> list[ReviewCell]:
    if choice == "alles":
        return [cell for cell in opened.review.cells if cell.counts]
    if choice == "gevuld":
        return [cell for cell in opened.review.cells if not cell.submitted.is_empty]
    return [cell for cell in opened.review.cells if cell.differs]


def _columns(opened: OpenReview) -> list[Column]:
    names = [_SUBMITTED, _CHANGE, *([_APPROVED] if opened.review.approved_before else []), _BEFORE]
    return [*(Column(name[opened.language]) for name in names), Column(_REMARK[opened.language], words=True)]


def _row(opened: OpenReview, cell: ReviewCell) -> Row:
    lang, indicator = opened.language, INDICATORS[cell.key.indicator]

    def told(content: Content) -> str:
        if indicator.kind is Kind.TEXT and content.text:
            return _SEE_TEXTS[lang]
        return shown_content(indicator, content, lang) or _EMPTY[lang]

    change = shown_change(indicator, cell.submitted, cell.reference, lang)
    approved = [] if cell.approved is None else [told(cell.approved)]
    reasons = [reason for breach, reason in opened.review.findings.explained if breach.cell == cell.key]
    remark = " · ".join([*reasons, *([cell.submitted.note] if cell.submitted.note else [])])
    shown = markup("<b>{s}</b>", s=told(cell.submitted))
    return Row(opened.label(cell.key), (shown, change, *approved, told(cell.before), remark))


def _coverage(opened: OpenReview) -> Markup:
    lang = opened.language
    pieces = []
    for section in SECTIONS:
        cells = [c for c in opened.review.cells if c.required and section.holds(INDICATORS[c.key.indicator])]
        filled = formats.count(sum(not cell.submitted.is_empty for cell in cells), lang)
        pieces.append(
            _OF.format(name=section.name, filled=filled, asked=formats.count(len(cells), lang))[lang],
        )
    return markup("<p>{name}: {pieces}.</p>", name=_COVERAGE[lang], pieces=", ".join(pieces))


@kept()
def _draw_texts(own: Own, report: ReportKey, _opened: OpenReview) -> None:
    texts = [
        cell
        for cell in _opened.review.cells
        if INDICATORS[cell.key.indicator].kind is Kind.TEXT and not cell.submitted.is_empty
    ]
    if texts:
        rows = joined(
            markup("<dt>{name}</dt><dd>{text}</dd>", name=_opened.label(cell.key), text=cell.submitted.text or "–")
            for cell in texts
        )
        with st.container(key="card-teksten"):
            show(markup('<dl class="e-texts">{rows}</dl>', rows=rows))
