"""The top of a review: which report, how much changed, what was explained; and the questions asked before."""

from __future__ import annotations

from markupsafe import Markup

from monitor.domain import formats
from monitor.domain.figure import ReportKey
from monitor.domain.sentences.parts import Part, Sentence, number, quarter_name
from monitor.domain.words import Text
from monitor.domain.workflow import STATUS_NAMES, ReportStatus
from monitor.queries.moment import DUTCH_TIME
from monitor.ui.answers import Own
from monitor.ui.beoordelen.open import DECISION, OpenReview
from monitor.ui.beoordelen.waiting import review_address
from monitor.ui.header import Meta, header, note
from monitor.ui.html import emphasised, joined, link, markup, show
from monitor.ui.kept import kept
from monitor.ui.opgave.head import status_pill
from monitor.ui.opgave.submit import history_of, receipt_of

_TITLE = Text(nl="Beoordelen: {region}", en="Review: {region}")
_ALL = Text(nl="Alle opgaven", en="All reports")
_TO_DECISION = Text(nl="Naar het besluit", en="To the decision")
_BY = Text(nl="ingediend door {who} op {day}", en="submitted by {who} on {day}")
_IS = Text(nl="De opgave over {quarter} is {status}: ", en="The report on {quarter} is {status}: ")
_DIFFER = Text(nl="{n} cellen verschillen; {all} zijn ingevuld", en="{n} cells differ; {all} are filled in")
_ONE_DIFFERS = Text(nl="1 cel verschilt; {all} zijn ingevuld", en="1 cell differs; {all} are filled in")
_NONE = Text(nl="er is nog niets ingediend", en="nothing was submitted yet")
_EXPLAINED = Text(nl="; {n} vragen van de regels zijn toegelicht", en="; {n} questions of the rules were explained")
_ONE_EXPLAINED = Text(nl="; 1 vraag van de regels is toegelicht", en="; 1 question of the rules was explained")
_TOLD = Text(nl="; {n} trajecten zijn bijgewerkt", en="; {n} trajects were updated")
_ONE_TOLD = Text(nl="; 1 traject is bijgewerkt", en="; 1 traject was updated")
_CLOSING = Text(nl="{n} lege cellen worden niet als nul gelezen.", en="{n} empty cells are not read as zero.")
_ASKED = Text(nl="Vragen en antwoorden", en="Questions and answers")
_WHY = Text(nl="Toegelicht door het landsdeel", en="Explained by the region")
_NO_ANSWER = Text(nl="nog geen antwoord", en="no answer yet")
_WHOLE = Text(nl="de opgave als geheel", en="the report as a whole")


def draw_review_head(opened: OpenReview) -> None:
    """Draw which report this is, who handed it in, and in one sentence what changed."""
    _draw_head(opened.own, opened.report, opened)
    found = opened.review
    if opened.memory.notice is not None:
        note(opened.memory.notice[opened.language], calm=opened.memory.notice_is_good)
        opened.memory.notice = None
    last = found.steps[-1] if found.steps else None
    if last is not None and last is not found.submission:
        show(receipt_of(last, found.name(last.actor), opened.language, len(found.trajecten)))


@kept()
def _draw_head(own: Own, report: ReportKey, _opened: OpenReview) -> None:
    lang, found = own.language, _opened.review
    meta = [Meta(report.quarter.label(lang))]
    step = found.submission
    if step is not None:
        day = formats.date_long(step.at.astimezone(DUTCH_TIME).date(), lang)
        meta.append(Meta(_BY.format(who=found.name(step.actor), day=day)[lang]))
    back = link(f"← {_ALL[lang]}", review_address(_opened.page, {}))
    ahead = link(f"{_TO_DECISION[lang]} ↓", f"#{DECISION}") if found.state.status is ReportStatus.SUBMITTED else ""
    show(markup('<p class="e-back">{back} {ahead}</p>', back=back, ahead=ahead))
    header(
        _TITLE.format(region=_opened.region_name)[lang],
        lang,
        meta=meta,
        sentence=joined((status_pill(found.state.status, lang), emphasised(_sentence(_opened), lang)), " "),
        example=_opened.page.demonstration,
    )


def draw_explained(opened: OpenReview) -> None:
    """Draw the reasons the region gave, the questions asked before with their answers, and the history."""
    _draw_explained(opened.own, opened.report, opened)


@kept()
def _draw_explained(own: Own, report: ReportKey, _opened: OpenReview) -> None:
    lang, found = own.language, _opened.review
    explained = joined(
        markup("<li><b>{c}</b> {t} <i>{r}</i></li>", c=_opened.label(b.cell), t=b.text[lang], r=reason)
        for b, reason in found.findings.explained
    )
    threads = joined(
        markup(
            "<li><b>{where}</b> {who}: {text} <i>{answer}</i></li>",
            where=_where(_opened, thread.cell_key),
            who=found.name(thread.asked_by),
            text=thread.text,
            answer=f"{found.name(thread.answered_by or '')}: {thread.answer}" if thread.answer else _NO_ANSWER[lang],
        )
        for thread in found.findings.threads
    )
    pieces: list[Markup] = []
    if explained or threads:
        pattern = '<div class="e-done"><h2 class="e-heading">{title}</h2><ul>{rows}</ul></div>'
        told = ((_WHY, explained), (_ASKED, threads))
        lists = joined(markup(pattern, title=title[lang], rows=rows) for title, rows in told if rows)
        pieces.append(markup('<section class="m-card">{lists}</section>', lists=lists))
    if found.steps:
        pieces.append(history_of(found.steps, found.names, lang))
    if pieces:
        show(joined(pieces))


def _where(opened: OpenReview, key: str) -> str:
    match = next((cell for cell in opened.review.cells if str(cell.key) == key), None)
    return opened.label(match.key) if match else _WHOLE[opened.language]


def _sentence(opened: OpenReview) -> Sentence:
    found = opened.review
    differ = sum(cell.differs for cell in found.cells)
    left = sum(cell.required and cell.submitted.is_empty for cell in found.cells)
    names = {"quarter": quarter_name(opened.report.quarter), "status": STATUS_NAMES[found.state.status]}
    parts = [Part(_IS.format(**names))]
    if not found.seen:
        return Sentence((*parts, Part(_NONE, strong=True), Part(Text.same("."))))
    words = _ONE_DIFFERS if differ == 1 else _DIFFER
    parts.append(Part(words.format(n=number(differ), all=number(found.figures)), strong=True))
    told = len(found.trajecten)
    if told:
        parts.append(Part((_ONE_TOLD if told == 1 else _TOLD).format(n=number(told))))
    explained = len(found.findings.explained)
    if explained:
        parts.append(Part((_ONE_EXPLAINED if explained == 1 else _EXPLAINED).format(n=number(explained))))
    closing = [Part(Text.same(" ")), Part(_CLOSING.format(n=number(left)))] if left else []
    return Sentence((*parts, Part(Text.same(".")), *closing))
