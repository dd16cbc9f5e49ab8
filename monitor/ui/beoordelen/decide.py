"""What a reviewer decides: ask, return, approve, or open again; with the receipt of what was decided."""

from __future__ import annotations

import streamlit as st

from monitor.actions.reports import Question, approve, give_back, reopen
from monitor.domain.figure import CellKey
from monitor.domain.sentences.parts import number
from monitor.domain.words import Text
from monitor.domain.workflow import ReportStatus, Step, why_not
from monitor.ui.beoordelen.open import DECISION, OpenReview, attempt
from monitor.ui.html import joined, markup, show
from monitor.ui.press import button, submit_button

_ASK = Text(nl="Vragen aan het landsdeel", en="Questions to the region")
_ABOUT = Text(nl="Over welke cel", en="About which cell")
_WHOLE = Text(nl="de opgave als geheel", en="the report as a whole")
_YOURS = Text(nl="Uw vraag", en="Your question")
_ADD = Text(nl="Vraag toevoegen", en="Add question")
_DROP = Text(nl="Vragen wissen", en="Clear questions")
_NOT_SENT = Text(
    nl="{n} vragen klaar; het landsdeel ziet ze zodra u teruggeeft.",
    en="{n} questions ready; the region sees them once you return the report.",
)
_ONE_NOT_SENT = Text(
    nl="1 vraag klaar; het landsdeel ziet haar zodra u teruggeeft.",
    en="1 question ready; the region sees it once you return the report.",
)
_DECIDE = Text(nl="Besluiten", en="Decide")
_WHY_BACK = Text(nl="Reden van teruggave", en="Reason for returning")
_BACK, _APPROVE, _REOPEN = (
    Text(nl="Teruggeven", en="Return"),
    Text(nl="Goedkeuren", en="Approve"),
    Text(nl="Heropenen", en="Reopen"),
)
_NEEDS = Text(nl="Schrijf eerst een vraag of een reden.", en="First write a question or a reason.")
_FREEZES = Text(
    nl="Goedkeuren legt {what} vast, zoals ingediend onder nummer {event} met zegel {hash}. "
    "Ze tellen daarna als officieel cijfer; veranderen kan alleen na heropening, met reden.",
    en="Approving freezes {what}, as submitted under number {event} with seal {hash}. "
    "They then count as official; changing them takes reopening, with a reason.",
)
_ONE_CELL, _CELLS = Text(nl="1 cel", en="1 cell"), Text(nl="{n} cellen", en="{n} cells")
_AND_ONE_TRAJECT = Text(nl="{cells} en 1 traject", en="{cells} and 1 traject")
_AND_TRAJECTS = Text(nl="{cells} en {n} trajecten", en="{cells} and {n} trajects")
_QUESTIONS_LEFT = Text(
    nl="U hebt nog vragen die niet zijn verstuurd. Geef terug, of wis ze eerst.",
    en="You have questions that were not sent. Return the report, or clear them first.",
)
_WHY_REOPEN = Text(nl="Reden van heropening", en="Reason for reopening")
_RETURNED = Text(nl="Teruggegeven.", en="Returned.")
_APPROVED = Text(nl="Goedgekeurd.", en="Approved.")
_REOPENED = Text(
    nl="Heropend; wat was goedgekeurd blijft officieel tot de opgave opnieuw is goedgekeurd.",
    en="Reopened; what was approved stays official until the report is approved again.",
)


def draw_questions(opened: OpenReview) -> None:
    """Draw the field to ask about a cell, and the questions that are ready."""
    if opened.review.state.status is not ReportStatus.SUBMITTED:
        return
    lang, ready = opened.language, opened.memory.questions
    with st.container(key="review-question"):
        show(markup('<h2 class="e-heading">{h}</h2>', h=_ASK[lang]))
        key = f"{opened.key}-vraag-{opened.memory.turn}"
        with st.form(key, border=False):
            columns = st.columns([4, 5, 1.6], vertical_alignment="bottom")
            cells = [
                "",
                *(str(cell.key) for cell in opened.review.cells if cell.required or not cell.submitted.is_empty),
            ]
            about = columns[0].selectbox(
                _ABOUT[lang], cells, format_func=lambda cell: _cell_name(opened, cell), key=f"{key}-cel"
            )
            text = columns[1].text_input(_YOURS[lang], max_chars=2000, key=f"{key}-woorden")
            with columns[2]:
                add = submit_button(_ADD[lang], f"{key}-erbij", width="stretch")
        if add.pressed() and text.strip():
            ready.append(Question(CellKey.of_text(about) if about else None, text.strip()))
            opened.memory.turn += 1
            st.rerun()
        if ready:
            said = _ONE_NOT_SENT if len(ready) == 1 else _NOT_SENT.format(n=number(len(ready)))
            rows = joined(markup("<li><b>{c}</b>: {t}</li>", c=_about(opened, q), t=q.text) for q in ready)
            show(markup('<div class="e-ask"><p>{said}</p><ul>{rows}</ul></div>', said=said[lang], rows=rows))
            if button(_DROP[lang], f"{opened.key}-wissen").pressed():
                ready.clear()
                st.rerun()


def draw_decision(opened: OpenReview) -> None:
    """Draw what can be done with the report now, and why not where something cannot."""
    if opened.review.state.status is ReportStatus.SUBMITTED:
        with st.container(key="card-besluit"):
            show(markup('<h2 class="e-heading" id="{id}">{h}</h2>', id=DECISION, h=_DECIDE[opened.language]))
            _draw_return(opened)
            _draw_approve(opened)
    elif opened.review.state.status is ReportStatus.APPROVED:
        _draw_reopen(opened)


def _draw_return(opened: OpenReview) -> None:
    lang, ready = opened.language, opened.memory.questions
    with st.form(f"{opened.key}-terug", border=False):
        columns = st.columns([9, 1.6], vertical_alignment="bottom")
        reason = columns[0].text_input(_WHY_BACK[lang], max_chars=2000)
        with columns[1]:
            back = submit_button(_BACK[lang], f"{opened.key}-teruggeven", width="stretch")
    if not back.pressed():
        return
    if not reason.strip() and not ready:
        opened.memory.tell(_NEEDS)
    elif attempt(opened, lambda s: give_back(s, opened.page.actor, opened.report, reason, ready), _RETURNED):
        ready.clear()
    st.rerun()


def _draw_approve(opened: OpenReview) -> None:
    lang, found = opened.language, opened.review
    step = found.submission
    why = why_not(Step.APPROVE, found.state, opened.page.actor, opened.page.today)
    if why is None and opened.memory.questions:
        why = _QUESTIONS_LEFT
    freezes = _FREEZES.format(what=_frozen(opened), event=found.seen, hash=step.hash[:12] if step else "")
    show(markup('<p class="e-empty-means">{words}</p>', words=freezes[lang]))
    if why is not None:
        show(markup('<p class="e-loud">{words}</p>', words=why[lang]))
    key = f"{opened.key}-goedkeuren"
    if button(_APPROVE[lang], key, type="primary", disabled=why is not None).pressed():
        attempt(opened, lambda s: approve(s, opened.page.actor, opened.report, found.seen), _APPROVED)
        st.rerun()


def _frozen(opened: OpenReview) -> Text:
    """Return what approving makes official: so many cells, and so many trajects."""
    figures = opened.review.figures
    cells = _ONE_CELL if figures == 1 else _CELLS.format(n=number(figures))
    told = len(opened.review.trajecten)
    if not told:
        return cells
    return (_AND_ONE_TRAJECT if told == 1 else _AND_TRAJECTS).format(cells=cells, n=number(told))


def _draw_reopen(opened: OpenReview) -> None:
    lang = opened.language
    with st.container(key="card-heropenen"), st.form(f"{opened.key}-heropenen", border=False):
        columns = st.columns([9, 1.6], vertical_alignment="bottom")
        reason = columns[0].text_input(_WHY_REOPEN[lang], max_chars=2000)
        with columns[1]:
            again = submit_button(_REOPEN[lang], f"{opened.key}-heropen", width="stretch")
    if again.pressed():
        attempt(opened, lambda s: reopen(s, opened.page.actor, opened.report, reason), _REOPENED)
        st.rerun()


def _cell_name(opened: OpenReview, key: str) -> str:
    return opened.label(CellKey.of_text(key)) if key else _WHOLE[opened.language]


def _about(opened: OpenReview, question: Question) -> str:
    return _cell_name(opened, str(question.cell) if question.cell else "")
