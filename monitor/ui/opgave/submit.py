"""Handing a report in: what stands in the way, what empty cells mean, the button, and the receipt that stays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st
from markupsafe import Markup

from monitor.actions.reports import submit
from monitor.domain import formats
from monitor.domain.entry import UNSAVED, EntryCell, Stand, tally
from monitor.domain.entry_sections import SECTIONS, section_of
from monitor.domain.sentences.entry import NOTHING_FILLED, what_blocks
from monitor.domain.sentences.parts import number
from monitor.domain.words import Language, Text
from monitor.domain.workflow import MOVES, STATUS_NAMES, Step, why_not
from monitor.queries.moment import DUTCH_TIME
from monitor.queries.reports import StepRow
from monitor.ui.header import note
from monitor.ui.html import joined, markup, show
from monitor.ui.opgave.findings import draw_findings
from monitor.ui.opgave.form import go_to
from monitor.ui.opgave.head import section_cells
from monitor.ui.opgave.open import OpenForm, attempt, form_key
from monitor.ui.opgave.trajecten.going import open_traject
from monitor.ui.press import button
from monitor.ui.tables import Column, Row, table

# more jumps than this are no list to work through
MOST = 12

_BUTTON = Text(nl="Gereed melden en indienen", en="Report as ready and submit")
_FILLED = Text(nl="Gevuld per deel", en="Filled in per part")
_PART, _DONE, _OF = Text(nl="Deel", en="Part"), Text(nl="gevuld", en="filled"), Text(nl="gevraagd", en="asked")
_NO_EMPTY = Text(nl="Alle gevraagde cellen zijn gevuld.", en="All cells that are asked are filled in.")
_EMPTY = Text(
    nl="Gereed melden betekent: {n} gevraagde cellen blijven leeg. Leeg is geen opgave, en telt nergens als nul. "
    "Is het getal nul, vul dan 0 in; is er een reden, kies dan de soort (Alt + ↓ in de cel).",
    en="Submitting means: {n} cells that are asked stay empty. Empty is not reported, and counts nowhere as zero. "
    "If the number is zero, fill in 0; if there is a reason, choose its kind (Alt + ↓ in the cell).",
)
_NOT_SAVED = Text(
    nl="Er is getypt maar nog niet opgeslagen: {words}. Sla het op, of maak de cel weer zoals zij was.",
    en="Typed but not saved yet: {words}. Save it, or make the cell as it was.",
)
_JUMP = Text(nl="Naar de cel", en="To the cell")
_NOT_SAVED_TRAJECT = Text(
    nl="Een traject is getypt maar nog niet opgeslagen: {names}. Sla het op, of gooi het concept weg.",
    en="A traject was typed but not saved yet: {names}. Save it, or throw the draft away.",
)
_TO_TRAJECT = Text(nl="Naar het traject", en="To the traject")
_TRAJECT_DRAFT = Text(nl="Traject {name}: nog niet opgeslagen", en="Traject {name}: not saved yet")
_TRAJECTS_TOLD = Text(
    nl="Trajecten bijgewerkt in deze opgave: {n} van {all}. De andere blijven zoals ze waren.",
    en="Trajects updated in this report: {n} of {all}. The others stay as they were.",
)
_TRAJECTS = Text(nl="Trajecten bijgewerkt", en="Trajects updated")
_TOLD = Text(nl="{n} in deze opgave", en="{n} in this report")
_RECEIPT = Text(nl="Ontvangstbewijs", en="Receipt")
_NUMBER, _AT, _BY, _HASH = (
    Text(nl="Nummer", en="Number"),
    Text(nl="Op", en="On"),
    Text(nl="Door", en="By"),
    Text(nl="Zegel", en="Seal"),
)
_SEAL = Text(
    nl="Bewaar nummer en zegel: daarmee is later aan te tonen wat op dat moment is vastgelegd.",
    en="Keep number and seal: they prove later what was recorded at that moment.",
)
_HISTORY = Text(nl="Wat er met deze opgave gebeurde", en="What happened to this report")
_STEP, _WHEN, _WHY = Text(nl="Stap", en="Step"), Text(nl="Wanneer", en="When"), Text(nl="Reden", en="Reason")


def draw_hand_in(opened: OpenForm) -> None:
    """Draw how far the report is, what stands in the way, and the button that hands it in."""
    lang = opened.language
    receipt = last_submission(opened.form.steps)
    if receipt is not None:
        told = opened.form.trajects.told_up_to(receipt.event)
        show(receipt_of(receipt, opened.form.name(receipt.actor), lang, told))
    with st.container(key="card-indienen"):
        _draw_progress(opened)
        blocked = _why_blocked(opened)
        if opened.editable:
            left = tally(opened.cells.values()).left
            words = (_EMPTY.format(n=number(left)) if left else _NO_EMPTY)[lang]
            show(markup('<p class="e-empty-means">{words}</p>', words=words))
        if blocked is not None:
            note(blocked[lang], calm=not opened.editable)
        hand_in = button(
            _BUTTON[lang],
            f"{form_key(opened.page, opened.report)}-gereed",
            type="primary",
            disabled=blocked is not None,
            help=blocked[lang] if blocked else None,
        )
    if hand_in.pressed():
        attempt(opened, lambda session: submit(session, opened.page.actor, opened.report))
        st.rerun()
    _draw_unsaved(opened)
    draw_findings(opened)
    if opened.form.steps:
        show(history_of(opened.form.steps, opened.form.names, lang))


def last_submission(steps: Sequence[StepRow]) -> StepRow | None:
    """Return the step that last handed a report in, or None."""
    return next((step for step in reversed(steps) if step.step is Step.SUBMIT), None)


def receipt_of(step: StepRow, who: str, language: Language, told: int | None = None) -> Markup:
    """Return a step's receipt: number, moment, person, of how many trajects was `told`, and the hash that seals it."""
    at = step.at.astimezone(DUTCH_TIME)
    moment = f"{formats.date_long(at.date(), language)}, {at.strftime('%H.%M.%S')}"
    trajects = () if told is None else ((_TRAJECTS, _TOLD.format(n=number(told))[language]),)
    facts = (
        (_STEP, STATUS_NAMES[step.status][language]),
        (_NUMBER, step.event),
        (_AT, moment),
        (_BY, who),
        *trajects,
        (_HASH, step.hash),
    )
    rows = joined(markup("<dt>{n}</dt><dd>{v}</dd>", n=name[language], v=value) for name, value in facts)
    return markup(
        '<section class="e-receipt" aria-label="{title}"><h2>{title}</h2><dl>{rows}</dl><p>{seal}</p></section>',
        title=_RECEIPT[language],
        rows=rows,
        seal=_SEAL[language],
    )


def history_of(steps: Sequence[StepRow], names: dict[str, str], language: Language) -> Markup:
    """Return the steps a report took as a table, oldest first."""
    columns = [Column(words[language], words=True) for words in (_WHEN, _BY, _WHY)]
    rows = [
        Row(
            MOVES[step.step].name[language],
            (
                step.at.astimezone(DUTCH_TIME).strftime("%d-%m-%Y %H.%M"),
                names.get(step.actor, step.actor),
                step.reason or STATUS_NAMES[step.status][language],
            ),
        )
        for step in steps
    ]
    title = _HISTORY[language]
    return markup(
        '<details class="m-fold"><summary>{title}</summary>{table}</details>',
        title=title,
        table=table(title, _STEP[language], columns, rows),
    )


def _draw_progress(opened: OpenForm) -> None:
    lang = opened.language
    rows = []
    for section in SECTIONS:
        done = tally(section_cells(opened, section))
        rows.append(Row(section.name[lang], (formats.count(done.filled, lang), formats.count(done.asked, lang))))
    whole = tally(opened.cells.values())
    total = Text(nl="Samen", en="Together")[lang]
    rows.append(Row(total, (formats.count(whole.filled, lang), formats.count(whole.asked, lang)), total=True))
    show(table(_FILLED[lang], _PART[lang], [Column(_DONE[lang]), Column(_OF[lang])], rows))
    told = number(len(opened.form.trajects.first_events))
    words = _TRAJECTS_TOLD.format(n=told, all=number(sum(not entry.is_new for entry in opened.trajects.values())))
    show(markup('<p class="e-empty-means">{words}</p>', words=words[lang]))


def _why_blocked(opened: OpenForm) -> Text | None:
    """Return why the report cannot be handed in now, or None. The action decides again."""
    why = why_not(Step.SUBMIT, opened.form.state, opened.page.actor, opened.page.today)
    if why is not None:
        return why
    unsaved, found = opened.standing(*UNSAVED), opened.form.findings
    if unsaved:
        return _NOT_SAVED.format(words=number(len(unsaved)))
    if opened.unsaved_trajects:
        return _NOT_SAVED_TRAJECT.format(names=opened.unsaved_trajects[0].name)
    if not any(not row.content.is_empty for row in opened.form.saved.values()):
        return NOTHING_FILLED
    return what_blocks(len(found.errors), len(found.questions), len(found.unanswered))


def _draw_unsaved(opened: OpenForm) -> None:
    if not opened.editable:
        return
    key = f"{form_key(opened.page, opened.report)}-los"
    for cell in opened.standing(*UNSAVED)[:MOST]:
        words = f"{opened.label(cell.key)}: {_shown(cell)}"
        there = (section_of(cell.indicator.code).code, str(cell.key))
        _draw_jump(words, _JUMP[opened.language], f"{key}-{cell.key}", partial(go_to, opened, *there))
    for entry in opened.unsaved_trajects:
        words = _TRAJECT_DRAFT.format(name=entry.name)[opened.language]
        to_form = partial(open_traject, opened, entry.id)
        _draw_jump(words, _TO_TRAJECT[opened.language], f"{key}-{entry.id}", to_form)


def _draw_jump(words: str, button: str, key: str, there: Callable[[], None]) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        show(markup('<p class="e-before">{words}</p>', words=words))
        st.button(button, key=key, on_click=there)


def _shown(cell: EntryCell) -> str:
    return f"“{cell.text}”" if cell.stand is not Stand.CHANGED or cell.text else "–"
