"""What must be decided before typed cells can be saved: how a text is meant, and whose figure stays."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from monitor.domain.catalogue import INDICATORS
from monitor.domain.entry import Asked, EntryCell, Stand, asked
from monitor.domain.entry_sections import section_of
from monitor.domain.figure import Conflict, Content
from monitor.domain.sentences.parts import number
from monitor.domain.words import Language, Text
from monitor.queries.moment import DUTCH_TIME
from monitor.ui.html import joined, markup, show
from monitor.ui.opgave.cells import shown_content, written_by
from monitor.ui.opgave.form import go_to
from monitor.ui.opgave.open import OpenForm, form_key
from monitor.ui.opgave.typed import answer_question, forget_typed, save_typed, see_theirs
from monitor.ui.press import button, submit_button

_ASKED = Text(nl="Hoe is dit bedoeld?", en="How is this meant?")
_MEANT = Text(nl="Uw antwoord", en="Your answer")
_FOR_ALL = Text(nl="Uw antwoord, voor alle {n} cellen", en="Your answer, for all {n} cells")
_TAKE = Text(nl="Zo lezen", en="Read it so")
_CLASH = Text(nl="Twee keer ingevuld", en="Filled in twice")
_MINE, _THEIRS, _BASE = (
    Text(nl="U typte", en="You typed"),
    Text(nl="{who} sloeg op, {at}", en="{who} saved, {at}"),
    Text(nl="Er stond", en="There was"),
)
_KEEP_MINE = Text(nl="Mijn invoer houden", en="Keep mine")
_TAKE_THEIRS = Text(nl="Die van de ander nemen", en="Take theirs")
_EDIT = Text(nl="Opnieuw invullen", en="Fill in again")
_EMPTY = Text(nl="leeg", en="empty")


def draw_asks(opened: OpenForm) -> None:
    """Draw what must be decided, wherever in the form it stands; nothing when there is nothing to decide."""
    if not opened.editable:
        return
    for question in asked(opened.cells.values()):
        _draw_question(opened, question)
    for cell in opened.standing(Stand.CLASH):
        _draw_clash(opened, cell)


def _draw_question(opened: OpenForm, question: Asked) -> None:
    lang, key = opened.language, f"{form_key(opened.page, opened.report)}-vraag-{question.code}"
    rows = joined(
        markup("<li><b>{cell}</b>: {text}</li>", cell=opened.label(c.key), text=_text(opened, c))
        for c in question.cells
    )
    with st.form(key, border=False):
        show(markup('<div class="e-ask"><h2>{h}</h2><ul>{rows}</ul></div>', h=_ASKED[lang], rows=rows))
        many = len(question.cells) > 1
        choices = {choice.answer: choice.text[lang] for choice in question.choices}
        chosen = st.radio(
            (_FOR_ALL.format(n=number(len(question.cells))) if many else _MEANT)[lang],
            list(choices),
            None,
            format_func=choices.__getitem__,
            key=f"{key}-keuze",
        )
        take = submit_button(_TAKE[lang], f"{key}-zo")
    if take.pressed() and chosen:
        answer_question(opened, question.cells, question.code, chosen)
        st.rerun()


def clash_of(conflict: Conflict, name: str, who: tuple[Text, Text], language: Language, typed: str = "") -> Markup:
    """Return a cell that two people filled in: mine, theirs and what there was; `who` names the first two."""
    indicator = INDICATORS[conflict.cell.indicator]
    mine = typed or shown_content(indicator, conflict.mine, language)
    facts = (
        (who[0], mine),
        (who[1], shown_content(indicator, conflict.theirs.content, language)),
        (_BASE, shown_content(indicator, conflict.base or Content(), language)),
    )
    rows = joined(
        markup("<dt>{name}</dt><dd>{value}</dd>", name=words[language], value=value or _EMPTY[language])
        for words, value in facts
    )
    heading = f"{_CLASH[language]}: {name}"
    return markup('<div class="e-ask e-clash"><h2>{h}</h2><dl>{rows}</dl></div>', h=heading, rows=rows)


def _draw_clash(opened: OpenForm, cell: EntryCell) -> None:
    lang, key = opened.language, f"{form_key(opened.page, opened.report)}-botsing-{cell.key}"
    assert cell.saved is not None, "in a clash someone else has saved"
    assert cell.typed is not None, "in a clash something was typed"
    writing = opened.form.writings[cell.saved.event]
    at = writing.at.astimezone(DUTCH_TIME).strftime("%H.%M")
    conflict = Conflict(cell.key, _mine(cell), cell.saved, opened.form.bases.get(cell.key))
    who = _THEIRS.format(who=written_by(opened, cell), at=at)
    with st.container(
        key=f"entry-clash-{cell.indicator.code}-{cell.key.site or cell.key.provider}-{cell.key.breakdown}"
    ):
        show(clash_of(conflict, opened.label(cell.key), (_MINE, who), lang, cell.typed.text))
        with st.container(horizontal=True, gap="small"):
            readable = cell.reading is not None and cell.reading.content is not None
            mine = button(_KEEP_MINE[lang], f"{key}-mijn", disabled=not readable)
            theirs = button(_TAKE_THEIRS[lang], f"{key}-hun")
            st.button(_EDIT[lang], key=f"{key}-anders", on_click=_type_anew, args=(opened, cell))
    if mine.pressed():
        save_typed(opened, [see_theirs(opened, cell)])
    elif theirs.pressed():
        forget_typed(opened, [cell])
    else:
        return
    st.rerun()


def _type_anew(opened: OpenForm, cell: EntryCell) -> None:
    see_theirs(opened, cell)
    go_to(opened, section_of(cell.indicator.code).code, str(cell.key))


def _mine(cell: EntryCell) -> Content:
    return cell.reading.content if cell.reading and cell.reading.content else Content()


def _text(opened: OpenForm, cell: EntryCell) -> str:
    return cell.reading.text[opened.language] if cell.reading and cell.reading.text else ""
