"""The trajects behind a number: what each adds, who told of it, and who approved that."""

from __future__ import annotations

from collections.abc import Collection

from markupsafe import Markup

from monitor.domain import formats
from monitor.domain.conversion import stage
from monitor.domain.record_measures import MEASURES
from monitor.domain.sentences.ombouw import landsdelen_words
from monitor.domain.sentences.parts import both, capital, number, quarter_name
from monitor.domain.traject import PHASE_NAMES
from monitor.domain.words import Language, Text
from monitor.queries.behind_records import TrajectBehind, TrajectsBehind, trajects_behind
from monitor.queries.selection import Selection
from monitor.ui.history.opened import (
    APPROVED,
    COUNTRY,
    ELSEWHERE,
    OFFICIAL,
    PROVISIONAL,
    STATUS,
    SUBMITTED,
    TOGETHER,
    VALUE,
    YOURS,
    Opened,
    counted_title,
    folded_table,
    hand_words,
    opened_card,
    show_notes,
)
from monitor.ui.html import Shown, joined, link, markup, show
from monitor.ui.links import page_address
from monitor.ui.tables import Column, Row


def draw_trajects(opened: Opened, selection: Selection, code: str, forms: Collection[str]) -> None:
    """Draw the trajects that make a sum, with the sum below them and who is not in it."""
    page, lang, measure = opened.page, opened.language, MEASURES[code]
    with page.store.read() as session:
        found = trajects_behind(session, page.actor, selection, code, forms)
    with opened_card(opened, _title(found, code, lang), measure.short, measure.definition):
        if found.rows or found.elsewhere:
            show(_table(found, lang))
        covered = "" if found.coverage.complete else f"{landsdelen_words(found.coverage)[lang]}."
        names = formats.join_names(found.coverage.missing, lang)
        missing = _MISSING[lang].format(names=names) if names else ""
        show_notes(covered, missing, ELSEWHERE[lang] if found.elsewhere else "")


def _title(found: TrajectsBehind, code: str, language: Language) -> str:
    counted = (_ONE if len(found.rows) == 1 else _MANY).format(n=number(len(found.rows)))
    shown = None if found.total is None else found.shown
    total = both(lambda lang: formats.count(shown, lang))
    return counted_title(MEASURES[code].name, counted, total, language)


def _table(found: TrajectsBehind, language: Language) -> Markup:
    columns = [
        Column(VALUE[language]),
        *(Column(words[language], words=True) for words in (_PHASE, _TOLD, STATUS, SUBMITTED, APPROVED)),
    ]
    rows = [Row(_head(row), _cells(row, language)) for row in found.rows]
    empty = ("",) * (len(columns) - 1)
    if found.total is not None:
        mine = (YOURS if found.elsewhere else TOGETHER)[language]
        rows.append(Row(mine, (formats.count(found.shown, language), *empty), total=True))
    if found.elsewhere:
        rows.append(Row(COUNTRY[language], (formats.count(found.total, language), *empty), total=True))
    return folded_table(_CAPTION[language], _TRAJECT[language], columns, rows, language)


def _head(row: TrajectBehind) -> Markup:
    traject = row.state.traject
    name = link(traject.name, page_address("traject", code=traject.code))
    party: Shown = row.party
    if row.provider:
        party = link(row.party, page_address("aanbieder", aanbieder=row.provider))
    region = link(row.region_name, page_address("regio", regio=traject.region))
    under = joined((region, party), " · ") if party else region
    return markup('{name}<span class="m-under">{under}</span>', name=name, under=under)


def _cells(row: TrajectBehind, language: Language) -> tuple[Shown, ...]:
    told = _TOLD_IN.format(hand=both(lambda lang: hand_words(row.told, lang)), quarter=quarter_name(row.state.told_in))
    return (
        formats.count(row.value, language),
        capital(PHASE_NAMES[stage(row.state.traject)])[language],
        told[language],
        (PROVISIONAL if row.state.provisional else OFFICIAL)[language],
        hand_words(row.submitted, language),
        hand_words(row.approved, language),
    )


_ONE, _MANY = Text(nl="{n} traject", en="{n} traject"), Text(nl="{n} trajecten", en="{n} trajects")
_TRAJECT = Text(nl="Traject", en="Traject")
_PHASE = Text(nl="Fase", en="Stage")
_TOLD = Text(nl="Gemeld", en="Reported")
_TOLD_IN = Text(nl="{hand} (opgave {quarter})", en="{hand} (report {quarter})")
_CAPTION = Text(
    nl="Elk traject van deze som; kies een traject voor alles wat erover is gemeld",
    en="Every traject of this sum; choose a traject for all that was reported of it",
)
_MISSING = Text(nl="Niet in de som: {names}.", en="Not in the sum: {names}.")
