"""Which reports wait for review, and which one is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

import streamlit as st

from monitor.domain import formats
from monitor.domain.figure import ReportKey
from monitor.domain.sentences.parts import Part, Sentence, number, quarter_name, said
from monitor.domain.words import Text
from monitor.domain.workflow import ReportStatus
from monitor.queries.moment import DUTCH_TIME
from monitor.queries.review import Waiting, waiting
from monitor.ui import address
from monitor.ui.answers import Own, own_of
from monitor.ui.context import PageContext
from monitor.ui.header import empty, header
from monitor.ui.html import emphasised, link, show
from monitor.ui.kept import kept
from monitor.ui.opgave.head import status_pill
from monitor.ui.tables import Column, Row, table

# those that wait are all shown; of the others the newest
MOST_DONE = 21

_TITLE = Text(nl="Beoordelen", en="Review")
_NONE = Text(
    nl="Er is nog niets ingediend. Zodra een landsdeel indient, staat de opgave hier.",
    en="Nothing has been submitted yet. As soon as a region submits, its report is here.",
)
_CAPTION = Text(nl="Ingediende opgaven; wat wacht staat bovenaan", en="Submitted reports; those that wait on top")
_REPORT, _STATUS, _BY, _AT = (
    Text(nl="Opgave", en="Report"),
    Text(nl="Status", en="Status"),
    Text(nl="Laatste stap door", en="Last step by"),
    Text(nl="Op", en="On"),
)
_WAITING = Text(nl="{n} opgaven wachten op uw oordeel", en="{n} reports wait for your judgement")
_ONE_WAITING = Text(nl="1 opgave wacht op uw oordeel", en="1 report waits for your judgement")
_NONE_WAITING = Text(nl="Er wacht geen opgave op uw oordeel.", en="No report waits for your judgement.")
_THE_ONE = Text(nl=": {region} over {quarter}.", en=": {region} on {quarter}.")
_OLDEST = Text(nl=": {region} over {quarter} het langst.", en=": {region} on {quarter} the longest.")


def chosen_report(page: PageContext) -> ReportKey | None:
    """Return the report in the address, or None when it names none."""
    region = address.value(address.REGION)
    if not region or page.quarter is None:
        return None
    return ReportKey(region, page.quarter)


def draw_list(page: PageContext) -> None:
    """Draw every report that was handed in, each a link to its review."""
    _draw_list(own_of(page), page.demonstration, page)


@kept()
def _draw_list(own: Own, example: bool, _page: PageContext) -> None:
    with _page.store.read() as session:
        rows = waiting(session, _page.actor)
    lang = own.language
    wait = [row for row in rows if row.status is ReportStatus.SUBMITTED]
    header(_TITLE[lang], lang, sentence=emphasised(_sentence(wait), lang), example=example)
    if not rows:
        empty(_NONE[lang])
        return
    shown = [*wait, *[row for row in rows if row.status is not ReportStatus.SUBMITTED][:MOST_DONE]]
    columns = [Column(words[lang], words=True) for words in (_STATUS, _BY, _AT)]
    with st.container(key="card-lijst"):
        show(table(_CAPTION[lang], _REPORT[lang], columns, [_row(_page, row) for row in shown]))


def review_address(page: PageContext, named: Mapping[str, str]) -> str:
    """Return the address of this page with what is named, in the language of the screen."""
    english = {address.LANGUAGE: "en"} if page.language == "en" else {}
    query = urlencode({**named, **english})
    return f"/beoordelen?{query}" if query else "/beoordelen"


def _row(page: PageContext, row: Waiting) -> Row:
    lang = page.language
    at = row.at.astimezone(DUTCH_TIME)
    name = f"{row.name}, {row.report.quarter.label(lang)}"
    there = review_address(page, {address.REGION: row.report.region, address.QUARTER: row.report.quarter.code})
    return Row(link(name, there), (status_pill(row.status, lang), row.by, formats.date_short(at.date(), lang)))


def _sentence(wait: list[Waiting]) -> Sentence:
    if not wait:
        return said(_NONE_WAITING)
    oldest = min(wait, key=lambda row: row.at)
    count = _ONE_WAITING if len(wait) == 1 else _WAITING.format(n=number(len(wait)))
    more = (_THE_ONE if len(wait) == 1 else _OLDEST).format(
        region=oldest.name, quarter=quarter_name(oldest.report.quarter)
    )
    return Sentence((Part(count, strong=True), Part(more)))
