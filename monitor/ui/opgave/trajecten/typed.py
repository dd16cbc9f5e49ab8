"""Keeping what is typed in a traject's fields, at once and as typed; and saving it, or taking it back."""

from __future__ import annotations

import streamlit as st

from monitor.actions.drafts import drop_draft, keep_draft
from monitor.actions.trajecten import TrajectChange, tell
from monitor.domain.figure import ReportKey, Typed
from monitor.domain.traject_entry import TrajectEntry, draft_key, with_theirs
from monitor.domain.traject_fields import TICKED
from monitor.domain.words import Refused, Text
from monitor.queries.drafts import drafts
from monitor.queries.moment import DUTCH_TIME
from monitor.ui.context import PageContext
from monitor.ui.opgave.open import OpenForm, attempt, memory
from monitor.ui.opgave.trajecten.going import close_traject

_SAVED = Text(nl="{name} is opgeslagen om {at}. Nummer {event}.", en="{name} was saved at {at}. Number {event}.")
_SAME = Text(nl="{name} stond al zo opgeslagen.", en="{name} was saved so already.")
_CLASHED = Text(
    nl="Iemand anders heeft dit traject intussen opgeslagen; kies hieronder wat blijft.",
    en="Someone else has saved this traject meanwhile; choose below what stays.",
)


def keep_fields(page: PageContext, report: ReportKey) -> None:
    """Keep in the draft what the fields of the last run hold. Before anything is loaded or drawn."""
    remembered = memory(page, report)
    typed: dict[str, Typed] = {}
    for widget, (key, drawn, seen) in remembered.traject_fields.items():
        value = st.session_state.get(widget, drawn)
        text = (TICKED if value else "") if isinstance(value, bool) else value
        if isinstance(text, str) and text != drawn:
            typed[key] = Typed(text, seen=seen)
    if not typed:
        return
    remembered.notice = None
    with page.store.read() as session:
        earlier = drafts(session, page.actor, report)
    kept = {key: Typed(one.text, seen=earlier[key].seen if key in earlier else one.seen) for key, one in typed.items()}
    try:
        with page.store.work() as session:
            keep_draft(session, page.actor, report, kept)
    except Refused as refused:
        remembered.tell(refused.text)


def save_traject(opened: OpenForm, entry: TrajectEntry) -> None:
    """Save a traject as typed. What cannot be saved stays in the draft, with what is wrong at its field."""
    told = opened.form.trajects
    remembered = opened.memory
    remembered.tried.add(entry.id)
    remembered.notice = None
    if entry.problems(opened.form.registers, opened.report.quarter.end, told.codes):
        return
    traject = entry.reading.traject
    assert traject is not None, "what has no problems can be read"
    page, report = opened.page, opened.report
    answer = attempt(opened, lambda session: tell(session, page.actor, report, [TrajectChange(traject, entry.seen)]))
    if answer is None:
        return
    if answer.conflicts:
        remembered.tell(_CLASHED)
        return
    _forget(opened, entry)
    at = page.store.clock().astimezone(DUTCH_TIME).strftime("%H.%M")
    said = _SAME.format(name=traject.name)
    if answer.event is not None:
        said = _SAVED.format(name=traject.name, at=at, event=answer.event)
    remembered.tell(said, good=True)
    close_traject()


def forget_traject(opened: OpenForm, entry: TrajectEntry) -> None:
    """Take back what was typed of a traject; what is saved stays."""
    _forget(opened, entry)
    if entry.is_new:
        close_traject()


def see_theirs(opened: OpenForm, entry: TrajectEntry) -> None:
    """Keep what was typed as a change to what someone else has saved since, now that the person saw it."""
    with opened.page.store.work() as session:
        seen = {draft_key(entry.id, code): typed for code, typed in with_theirs(entry).items()}
        keep_draft(session, opened.page.actor, opened.report, seen)
    opened.memory.notice = None
    opened.memory.turn += 1


def _forget(opened: OpenForm, entry: TrajectEntry) -> None:
    with opened.page.store.work() as session:
        drop_draft(session, opened.page.actor, opened.report, [draft_key(entry.id, code) for code in entry.typed])
    opened.memory.tried.discard(entry.id)
    opened.memory.notice = None
    opened.memory.turn += 1
