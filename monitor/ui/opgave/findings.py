"""What the rules and the reviewer ask, each with a jump to its cell and a place for the reason or the answer."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from monitor.actions.reports import answer, explain
from monitor.domain.catalogue import INDICATORS
from monitor.domain.catalogue.rules_balance import BALANCE
from monitor.domain.entry_sections import Section, section_of
from monitor.domain.figure import CellKey
from monitor.domain.rules import Breach
from monitor.domain.sentences.parts import number
from monitor.domain.words import Text
from monitor.queries.findings import Thread
from monitor.queries.moment import DUTCH_TIME
from monitor.ui.html import joined, markup, show
from monitor.ui.opgave.form import go_to
from monitor.ui.opgave.head import TRAJECTS
from monitor.ui.opgave.open import OpenForm, attempt, form_key
from monitor.ui.press import submit_button

# more at once is no list to work through
MOST = 12

_HEADING = Text(nl="Wat nog aandacht vraagt", en="What still needs attention")
_JUMP = Text(nl="Naar de cel", en="To the cell")
_TO_TRAJECTS = Text(nl="Naar de trajecten", en="To the trajects")
_REASON = Text(nl="Reden", en="Reason")
_KEEP_REASON = Text(nl="Reden opslaan", en="Save reason")
_ANSWER = Text(nl="Antwoord", en="Answer")
_KEEP_ANSWER = Text(nl="Antwoord opslaan", en="Save answer")
_ERROR, _QUESTION = Text(nl="▲ Fout", en="▲ Error"), Text(nl="◆ Vraag", en="◆ Question")
_FROM = Text(nl="◆ Vraag van {who}, {at}", en="◆ Question of {who}, {at}")
_WHOLE = Text(nl="de opgave als geheel", en="the report as a whole")
_MORE = Text(nl="En nog {n}; ze verschijnen als deze zijn afgehandeld.", en="And {n} more, once these are done.")
_EXPLAINED = Text(nl="Toegelicht", en="Explained")
_ANSWERED = Text(nl="{question} Antwoord van {who}: {answer}", en="{question} Answer of {who}: {answer}")
_DONE = Text(nl="Wat al is toegelicht of beantwoord ({n})", en="What was explained or answered ({n})")


def draw_findings(opened: OpenForm, section: Section | None = None) -> None:
    """Draw what stands in the way, of one section or of the whole report; nothing when nothing does."""
    found = opened.form.findings
    threads = [thread for thread in found.unanswered if _is_in(thread.cell_key, section)]
    breaches = [breach for breach in (*found.errors, *found.questions) if _is_in(str(breach.cell), section)]
    _draw_attention(opened, threads, breaches)
    _draw_done(opened, section)


def draw_balance_findings(opened: OpenForm) -> None:
    """Draw the questions about the balance of places, to be explained where the trajects stand."""
    _draw_attention(opened, [], [breach for breach in opened.form.findings.questions if breach.rule == BALANCE])


def _draw_attention(opened: OpenForm, threads: Sequence[Thread], breaches: Sequence[Breach]) -> None:
    if threads or breaches:
        with st.container(key="entry-findings"):
            show(markup('<h2 class="e-heading">{h}</h2>', h=_HEADING[opened.language]))
            for thread in threads:
                _draw_thread(opened, thread)
            for breach in breaches[:MOST]:
                _draw_breach(opened, breach)
            if len(breaches) > MOST:
                more = _MORE.format(n=number(len(breaches) - MOST))[opened.language]
                show(markup('<p class="e-before">{more}</p>', more=more))


def _is_in(cell: str, section: Section | None) -> bool:
    if section is None:
        return True
    return bool(cell) and section.holds(INDICATORS[CellKey.of_text(cell).indicator])


def _draw_breach(opened: OpenForm, breach: Breach) -> None:
    lang = opened.language
    key = f"{form_key(opened.page, opened.report)}-{breach.rule}-{breach.cell}"
    is_error = breach in opened.form.findings.errors
    name = (_ERROR if is_error else _QUESTION)[lang]
    words = _words("error" if is_error else "question", name, breach.text[lang], _label(opened, breach.cell))
    if is_error or not opened.editable:
        with st.container(horizontal=True, vertical_alignment="bottom", key=f"entry-jump-{key}"):
            show(words)
            _draw_jump(opened, breach.cell, key)
        return
    show(words)
    reason = _draw_reply(opened, breach.cell, key, _REASON, _KEEP_REASON, breach.rule == BALANCE)
    if reason is not None:
        attempt(opened, lambda s: explain(s, opened.page.actor, opened.report, breach, reason))
        st.rerun()


def _draw_thread(opened: OpenForm, thread: Thread) -> None:
    lang = opened.language
    key = f"{form_key(opened.page, opened.report)}-draad-{thread.question}"
    cell = CellKey.of_text(thread.cell_key) if thread.cell_key else None
    at = thread.asked_at.astimezone(DUTCH_TIME).strftime("%d-%m-%Y")
    who = _FROM.format(who=opened.form.name(thread.asked_by), at=at)[lang]
    asked = _words("question", who, thread.text, _label(opened, cell))
    show(asked)
    if not opened.editable:
        return
    words = _draw_reply(opened, cell, key, _ANSWER, _KEEP_ANSWER)
    if words is not None:
        attempt(opened, lambda s: answer(s, opened.page.actor, opened.report, thread.question, words))
        st.rerun()


def _draw_reply(
    opened: OpenForm, cell: CellKey | None, key: str, label: Text, button: Text, of_trajects: bool = False
) -> str | None:
    """Draw a field with its button, and the jumps; return what was filled in when the button was pressed."""
    lang = opened.language
    jumps = [(_JUMP, section_of(cell.indicator).code, str(cell))] if cell is not None and cell in opened.cells else []
    if of_trajects and st.session_state.get(f"{form_key(opened.page, opened.report)}-deel") != TRAJECTS:
        jumps.append((_TO_TRAJECTS, TRAJECTS, ""))
    with st.form(key, border=False):
        columns = st.columns([5, 1.4, *(1.2 + 0.4 * n for n in range(len(jumps)))], vertical_alignment="bottom")
        words = columns[0].text_input(
            label[lang],
            key=f"{key}-woorden",
            max_chars=2000,
            placeholder=label[lang],
            label_visibility="collapsed",
        )
        with columns[1]:
            keep = submit_button(button[lang], f"{key}-bewaren", width="stretch")
        for column, (name, *there) in zip(columns[2:], jumps, strict=True):
            column.form_submit_button(
                name[lang],
                key=f"{key}-spring-{there[0]}",
                width="stretch",
                on_click=go_to,
                args=(opened, *there),
            )
    return words if keep.pressed() else None


def _draw_jump(opened: OpenForm, cell: CellKey, key: str) -> None:
    st.button(
        _JUMP[opened.language],
        key=f"{key}-spring",
        on_click=go_to,
        args=(opened, section_of(cell.indicator).code, str(cell)),
    )


def _words(kind: str, name: str, text: str, where: str) -> Markup:
    pattern = '<div class="e-finding e-{kind}"><p><b>{name}</b> <span>{where}</span></p><p>{text}</p></div>'
    return markup(pattern, kind=kind, name=name, where=where, text=text)


def _label(opened: OpenForm, cell: CellKey | None) -> str:
    if cell is None:
        return _WHOLE[opened.language]
    if cell in opened.cells:
        return opened.label(cell)
    site = opened.form.registers.site.get(cell.site)
    return site.name if site is not None else str(cell)


def _draw_done(opened: OpenForm, section: Section | None) -> None:
    found, lang = opened.form.findings, opened.language
    lines: list[tuple[str, str, str]] = [
        (_label(opened, breach.cell), breach.text[lang], f"{_EXPLAINED[lang]}: {reason}")
        for breach, reason in found.explained
        if _is_in(str(breach.cell), section)
    ]
    lines += [_answered(opened, th) for th in found.threads if th.answer and _is_in(th.cell_key, section)]
    if lines:
        show(_fold(_DONE.format(n=number(len(lines)))[lang], lines))


def _answered(opened: OpenForm, thread: Thread) -> tuple[str, str, str]:
    cell = CellKey.of_text(thread.cell_key) if thread.cell_key else None
    who = opened.form.name(thread.answered_by or "")
    words = _ANSWERED.format(question="", who=who, answer=thread.answer or "")[opened.language]
    return _label(opened, cell), f"{opened.form.name(thread.asked_by)}: {thread.text}", words.strip()


def _fold(title: str, lines: Sequence[tuple[str, str, str]]) -> Markup:
    rows = joined(markup("<li><b>{a}</b> {b} <i>{c}</i></li>", a=a, b=b, c=c) for a, b, c in lines)
    return markup(
        '<details class="m-fold e-done"><summary>{title}</summary><ul>{rows}</ul></details>', title=title, rows=rows
    )
