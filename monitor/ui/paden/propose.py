"""Setting a new version: typed, looked at beside what is agreed now, and then decided exactly as it was looked at."""

from __future__ import annotations

import streamlit as st

from monitor.actions.paths import set_path
from monitor.domain.agreed import joined as joined_versions
from monitor.domain.path_reading import NO_DAY, read_decision_day, read_milestones, shown_milestones
from monitor.domain.sentences.paths import proposal_sentence
from monitor.domain.series import Path
from monitor.domain.words import Text
from monitor.ui.charts import chart
from monitor.ui.html import markup, show
from monitor.ui.opening import opening
from monitor.ui.paden.cards import drawn_against
from monitor.ui.paden.open import OpenPath, attempt
from monitor.ui.press import button, submit_button

_HEADING = Text(nl="Nieuwe versie vaststellen", en="Set a new version")
_ABOUT = Text(
    nl="Een pad wordt nooit overschreven: dit wordt versie {n}, naast wat er al is.",
    en="A path is never overwritten: this becomes version {n}, beside what is there.",
)
_MILESTONES = Text(nl="Mijlpalen, één per regel", en="Milestones, one a line")
_MILESTONES_HELP = Text(
    nl="Een kwartaal en een waarde, bijvoorbeeld 2026-Q4 68. Bedragen in euro's.",
    en="A quarter and a value, such as 2026-Q4 68. Amounts in euros.",
)
_DECIDED = Text(nl="Dag of maand van het besluit", en="Day or month of the decision")
_DECIDED_HELP = Text(
    nl="Bijvoorbeeld 31-3-2024 of maart 2024. Een maand telt vanaf de laatste dag.",
    en="Such as 31-3-2024 or maart 2024. A month counts from its last day.",
)
_REASON = Text(nl="Reden", en="Reason")
_SOURCE = Text(nl="Bron: het besluit of de brief", en="Source: the decision or the letter")
_LOOK = Text(nl="Bekijken", en="Look at it")
_TITLE = Text(nl="Zo wordt het pad", en="The path becomes this")
_SHOWN = Text(
    nl="De dikke streeplijn is de nieuwe versie; de dunne zijn de eerdere. Er is nog niets vastgesteld.",
    en="The thick dashed line is the new version; the thin ones are earlier. Nothing has been set yet.",
)
_SET = Text(nl="Vaststellen", en="Set it")
_LEAVE = Text(nl="Niet vaststellen", en="Do not set it")
_DONE = Text(nl="Versie {n} is vastgesteld.", en="Version {n} has been set.")
_NO_REASON = Text(nl="Vul de reden van dit pad in.", en="Fill in the reason for this path.")
_NO_SOURCE = Text(nl="Vul de bron van dit pad in.", en="Fill in the source of this path.")


def draw_proposal(opened: OpenPath) -> None:
    """Draw the form for a new version and, once it can be read, what it would make of the path."""
    lang, number = opened.language, _next(opened)
    part = opening(_HEADING[lang], f"{opened.key}-versie")
    if part is None:
        return
    with part:
        show(markup('<p class="e-before">{about}</p>', about=_ABOUT.format(n=number)[lang]))
        _draw_form(opened)
    if opened.memory.proposal is not None:
        _draw_preview(opened, opened.memory.proposal)


def _draw_form(opened: OpenPath) -> None:
    lang, newest = opened.language, opened.view.agreed.newest
    with st.form(f"{opened.key}-nieuw", border=False):
        left, right = st.columns([2, 3])
        begun = shown_milestones(newest.milestones, opened.view.metric) if newest else ""
        typed = left.text_area(
            _MILESTONES[lang], begun, help=_MILESTONES_HELP[lang], height=210, key=f"{opened.key}-mijlpalen"
        )
        with right:
            decided = st.text_input(_DECIDED[lang], help=_DECIDED_HELP[lang], key=f"{opened.key}-besluit")
            reason = st.text_input(_REASON[lang], max_chars=4000, key=f"{opened.key}-reden")
            source = st.text_input(_SOURCE[lang], max_chars=400, key=f"{opened.key}-bron")
            look = submit_button(_LOOK[lang], f"{opened.key}-bekijken")
    if look.pressed():
        opened.memory.proposal = _read(opened, typed, decided, reason, source)
        st.rerun()


def _read(opened: OpenPath, typed: str, decided: str, reason: str, source: str) -> Path | None:
    """Return the version that was typed, or None after saying everything that is wrong with it."""
    view, read, day = opened.view, read_milestones(typed, opened.view.metric), read_decision_day(decided)
    faults = [
        *read.faults,
        *([NO_DAY] if day is None else []),
        *([] if reason.strip() else [_NO_REASON]),
        *([] if source.strip() else [_NO_SOURCE]),
    ]
    if faults or day is None:
        opened.memory.tell(*faults)
        return None
    opened.memory.tell()
    number = _next(opened)
    return Path(view.region, view.metric.code, number, day, reason, source, opened.page.demonstration, read.found)


def _draw_preview(opened: OpenPath, proposal: Path) -> None:
    lang, view = opened.language, opened.view
    agreed = joined_versions((*view.agreed.versions, proposal))
    words = proposal_sentence(view.metric, view.agreed.newest, proposal, opened.page.today)[lang]
    chart(drawn_against(view, agreed, _TITLE[lang], f"{words} {_SHOWN[lang]}", lang), "path-preview", lang)
    with st.container(horizontal=True, gap="small"):
        decided = button(_SET[lang], f"{opened.key}-vaststellen", type="primary")
        left = button(_LEAVE[lang], f"{opened.key}-laten")
    if decided.pressed():
        if attempt(opened, lambda s: set_path(s, opened.page.actor, proposal), _DONE.format(n=proposal.version)):
            opened.memory.proposal = None
    elif left.pressed():
        opened.memory.proposal = None
    else:
        return
    st.rerun()


def _next(opened: OpenPath) -> int:
    return max((path.version for path in opened.view.agreed.versions), default=0) + 1
