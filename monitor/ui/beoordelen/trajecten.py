"""The trajects of a submitted report beside what was known before, and the balance of places they leave."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from monitor.domain.figure import ReportKey
from monitor.domain.formats import date_short
from monitor.domain.sentences.parts import both, capital, number
from monitor.domain.traject import MILESTONE_NAMES, PHASE_NAMES, REGIME_NAMES, TRAJECT_KIND_NAMES, Traject
from monitor.domain.traject_choices import as_read
from monitor.domain.traject_fields import FIELDS, FieldChange, shown
from monitor.domain.traject_steps import next_step
from monitor.domain.words import Text
from monitor.queries.review_trajects import ReviewTraject, TrajectNews
from monitor.ui.answers import Own
from monitor.ui.beoordelen.open import OpenReview
from monitor.ui.charts import framed
from monitor.ui.html import Shown, joined, link, markup, show
from monitor.ui.kept import kept
from monitor.ui.links import page_address
from monitor.ui.opgave.trajecten.balance import balance_table
from monitor.ui.tables import Column, Row, table

_TITLE = Text(nl="Trajecten", en="Trajects")
_AGAINST = Text(
    nl="Naast wat eerder is goedgekeurd of ingediend. Trajecten die hier niet staan, zijn niet veranderd.",
    en="Beside what was approved or submitted before. Trajects that are not here, did not change.",
)
_NONE = Text(nl="Deze opgave verandert geen trajecten.", en="This report changes no trajects.")
_CAPTION = Text(nl="Trajecten in deze opgave", en="Trajects in this report")
_TRAJECT, _FIELD, _SUBMITTED, _BEFORE, _WHY = (
    Text(nl="Traject", en="Traject"),
    Text(nl="Wat", en="What"),
    Text(nl="Ingediend", en="Submitted"),
    Text(nl="Was", en="Was"),
    Text(nl="Reden", en="Reason"),
)
_NEWS: dict[TrajectNews, Text] = {
    TrajectNews.NEW: Text(nl="nieuw traject", en="new traject"),
    TrajectNews.WITHDRAWN: Text(nl="vervallen", en="withdrawn"),
    TrajectNews.SAME: Text(nl="gelijk gebleven", en="stayed the same"),
}
_FROM = Text(nl="{n} {regime} plaatsen weg bij {site}", en="{n} {regime} places go at {site}")
_TO = Text(nl="{n} {regime} plaatsen erbij ({form})", en="{n} {regime} places come ({form})")
_STAND = Text(nl="nu {gone} weg en {opened} open", en="now {gone} gone and {opened} open")
_STEP = Text(nl="volgende stap: {step} {day}", en="next step: {step} {day}")
_BALANCE = Text(nl="Balans van gesloten plaatsen", en="Balance of closed places")
_HOW = Text(
    nl="Vorig kwartaal + geopend − gesloten − omgezet = moet zijn. Een verschil heeft uitleg van het landsdeel.",
    en="Last quarter + opened − closed − converted = should be. A difference has an explanation of the region.",
)


def draw_review_trajects(opened: OpenReview) -> None:
    """Draw what the report changes in trajects, and the balance of every site."""
    _draw_trajects(opened.own, opened.report, opened)


@kept()
def _draw_trajects(own: Own, report: ReportKey, _opened: OpenReview) -> None:
    lang, found = own.language, _opened.review
    columns = [Column(name[lang], words=True) for name in (_FIELD, _SUBMITTED, _BEFORE, _WHY)]
    rows = [row for one in found.trajecten for row in _rows(_opened, one)]
    told = table(_CAPTION[lang], _TRAJECT[lang], columns, rows) if rows else Markup("")
    pieces = [framed(_TITLE[lang], told, sentence=(_AGAINST if rows else _NONE)[lang])]
    if found.balances:
        balance = balance_table(found.balances, report.quarter.label(lang), lang)
        pieces.append(framed(_BALANCE[lang], balance, sentence=_HOW[lang]))
    show(joined(pieces))


def _rows(opened: OpenReview, one: ReviewTraject) -> Iterator[Row]:
    lang, told, reason = opened.language, one.traject, one.reason
    head = joined((link(told.name, page_address("traject", code=told.code)), _code(told)))
    if one.news is not TrajectNews.CHANGED:
        said = "" if one.news is TrajectNews.SAME else _summary(opened, told)[lang]
        yield Row(head, (markup("<b>{w}</b>", w=capital(_NEWS[one.news])[lang]), said, "–", reason))
        return
    for position, change in enumerate(one.changes):
        yield Row(head if position == 0 else _again(told), _cells(opened, one, change, position == 0))


def _cells(opened: OpenReview, one: ReviewTraject, change: FieldChange, first: bool) -> tuple[Shown, ...]:
    """Return a changed field; the reason stands at the dates that moved, else at the traject's first line."""
    lang = opened.language
    planned = [f"{milestone.value}_gepland" for milestone in one.moved]
    reason = one.reason if change.field.code in planned or (first and not planned) else ""

    def read(text: str) -> str:
        return as_read(change.field, text, opened.review.registers, opened.report.region)[lang]

    return capital(change.field.name)[lang], markup("<b>{n}</b>", n=read(change.now)), read(change.before), reason


def _summary(opened: OpenReview, told: Traject) -> Text:
    """Return a new or withdrawn traject in a few words."""
    known, origin, destination = opened.review.registers, told.origin, told.destination
    parts = [TRAJECT_KIND_NAMES[told.kind], PHASE_NAMES[told.phase]]
    if origin.places and origin.regime is not None:
        site = known.site[origin.site].name if origin.site in known.site else "–"
        parts.append(_FROM.format(n=number(origin.places), regime=REGIME_NAMES[origin.regime], site=site))
    if destination.places and destination.regime is not None:
        form = as_read(FIELDS["zorgvorm"], shown(told)["zorgvorm"], known, told.region)
        parts.append(_TO.format(n=number(destination.places), regime=REGIME_NAMES[destination.regime], form=form))
    parts.append(_STAND.format(gone=number(told.gone), opened=number(told.opened)))
    step = next_step(told)
    if step is not None:
        day = both(lambda language: date_short(step[1], language))
        parts.append(_STEP.format(step=MILESTONE_NAMES[step[0]], day=day))
    return both(lambda language: "; ".join(part[language] for part in parts))


def _code(told: Traject) -> Shown:
    return markup('<span class="e-code">{code}</span>', code=told.code)


def _again(told: Traject) -> Shown:
    return markup('<span class="e-code">{name}</span>', name=told.name)
