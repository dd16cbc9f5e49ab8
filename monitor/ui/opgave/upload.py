"""Reading a file in: choosing it, what it would change, what is asked of it, and the one button that saves it."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from monitor.domain.figure import Conflict
from monitor.domain.sentences.parts import number
from monitor.domain.words import Text
from monitor.intake.confirming import Look
from monitor.queries.entry_form import writings
from monitor.queries.moment import DUTCH_TIME
from monitor.ui.history.cell_names import cell_name, plain
from monitor.ui.html import markup, show
from monitor.ui.opening import opening
from monitor.ui.opgave.asks import clash_of
from monitor.ui.opgave.file import CLASHED, OpenFile, looked_at, open_file, save_file
from monitor.ui.opgave.open import OpenForm, form_key
from monitor.ui.opgave.preview import differences, problems, questions_rows, refusal, remarks_on
from monitor.ui.press import button, submit_button

KINDS = ["csv", "txt", "tsv", "xlsx", "xlsm", "ods", "xls"]

_TITLE = Text(nl="Bestand inlezen", en="Read a file")
_CHOOSE = Text(nl="Kies een opgave als bestand", en="Choose a report as a file")
_HOW = Text(
    nl="Een opgave in .csv, .xlsx of .ods, met de kolommen kwartaal, regio, aanbieder, locatie, indicator, "
    "uitsplitsing en waarde. U ziet eerst wat er wordt gelezen; er verandert niets voordat u opslaat. "
    "Het bestand zelf wordt niet bewaard.",
    en="A report in .csv, .xlsx or .ods, with the columns kwartaal, regio, aanbieder, locatie, indicator, "
    "uitsplitsing and waarde. You first see what is read; nothing changes before you save. "
    "The file itself is not kept.",
)
_PREVIEW = Text(nl="{name}: zo wordt het gelezen", en="{name}: this is how it is read")
_ANSWER = Text(nl="Uw antwoord op vraag {n}", en="Your answer to question {n}")
_REASON = Text(nl="Uw uitleg bij vraag {n}", en="Your explanation at question {n}")
_GIVE = Text(nl="Antwoorden doorgeven", en="Give answers")
_TAKE_BACK = Text(nl="Antwoorden wissen", en="Clear answers")
_SAVE = Text(nl="Opslaan ({n} cijfers uit het bestand)", en="Save ({n} figures of the file)")
_SAVE_ONE = Text(nl="Opslaan (1 cijfer uit het bestand)", en="Save (1 figure of the file)")
_NOTHING = Text(nl="Opslaan", en="Save")
_PUT_AWAY = Text(nl="Bestand wegleggen", en="Put the file away")
_NOT_YET = Text(nl="Er staat nog iets in de weg; zie hierboven.", en="Something still stands in the way; see above.")
_ALL_SAME = Text(
    nl="Alles in dit bestand staat al zo in de opgave.", en="Everything in this file is in the report already."
)
_MINE, _THEIRS = Text(nl="Uw bestand", en="Your file"), Text(nl="{who} sloeg op, {at}", en="{who} saved, {at}")
_KEEP_MINE = Text(nl="Die uit het bestand nemen", en="Take the file's")
_TAKE_THEIRS = Text(nl="Die van de ander laten staan", en="Leave the other's")


def draw_import(opened: OpenForm) -> None:
    """Draw the fold where a file is read in; nothing while the report takes no figures."""
    if not opened.editable:
        return
    file = open_file(opened)
    lang, key = opened.language, f"{form_key(opened.page, opened.report)}-inlezen"
    part = opening(_TITLE[lang], key, expanded=file.turn > 0)  # who read a file before may go on with the next
    if part is None:
        return
    with part:
        if file.reading is not None:
            _draw_file(opened, file, key)
        if file.reading is None or looked_at(opened, file).refused:
            _draw_chooser(opened, file, key)


def _draw_chooser(opened: OpenForm, file: OpenFile, key: str) -> None:
    field, lang = f"{key}-bestand-{file.turn}", opened.language

    def chosen() -> None:
        given = st.session_state.get(field)
        if given is not None:
            file.take(given.getvalue(), given.name)

    show(markup('<p class="e-before">{how}</p>', how=_HOW[lang]))
    st.file_uploader(_CHOOSE[lang], KINDS, key=field, on_change=chosen)


def _draw_file(opened: OpenForm, file: OpenFile, key: str) -> None:
    lang, seen = opened.language, looked_at(opened, file)
    if seen.refused:
        show(refusal(seen, file.name, lang))
        return
    with st.container(key=f"{key}-voorbeeld"):
        title = _PREVIEW.format(name=file.name)[lang]
        show(markup('<h2 class="e-heading">{title}</h2>', title=title))
        _show_any(problems(seen, lang))
        _draw_questions(opened, file, seen, key)
        if seen.conflicts:
            show(markup('<p class="e-loud" role="status">{words}</p>', words=CLASHED[lang]))
        for position, conflict in enumerate(seen.conflicts):
            _draw_conflict(opened, file, seen, conflict, f"{key}-botsing-{position}")
        _show_any(differences(seen, lang))
        _show_any(remarks_on(seen, lang))
        _draw_buttons(opened, file, seen, key)


def _show_any(piece: Markup) -> None:
    """Draw a piece unless it is empty, which Streamlit refuses."""
    if piece:
        show(piece)


def _draw_questions(opened: OpenForm, file: OpenFile, seen: Look, key: str) -> None:
    lang, given = opened.language, {}
    if seen.questions:
        with st.form(f"{key}-vragen", border=False):
            for position, question in enumerate(seen.questions, 1):
                show(questions_rows(seen, question.code, position, lang))
                widget = f"{key}-{file.turn}-{question.code}"
                if question.choices:
                    choices = {choice.answer: plain(choice.text[lang]) for choice in question.choices}
                    given[question.code] = st.radio(
                        _ANSWER.format(n=position)[lang],
                        list(choices),
                        None,
                        format_func=choices.__getitem__,
                        key=widget,
                    )
                else:
                    given[question.code] = st.text_input(_REASON.format(n=position)[lang], max_chars=2000, key=widget)
            give = submit_button(_GIVE[lang], f"{key}-antwoorden")
        said = {code: words.strip() for code, words in given.items() if words and words.strip()}
        if give.pressed() and said:
            file.answer(said)
            st.rerun()
    if file.choices.answers and button(_TAKE_BACK[lang], f"{key}-wissen").pressed():
        file.answer({})
        st.rerun()


def _draw_conflict(opened: OpenForm, file: OpenFile, seen: Look, conflict: Conflict, key: str) -> None:
    lang = opened.language
    with opened.page.store.read() as session:
        written = writings(session, [conflict.theirs.event])[conflict.theirs.event]
    at = written.at.astimezone(DUTCH_TIME).strftime("%H.%M")
    theirs = _THEIRS.format(who=opened.form.name(written.actor), at=at)
    with st.container(key=f"entry-clash-{key}"):
        name = cell_name(conflict.cell, seen.registers, lang)
        show(clash_of(conflict, name, (_MINE, theirs), lang))
        with st.container(horizontal=True, gap="small"):
            mine = button(_KEEP_MINE[lang], f"{key}-mijn")
            other = button(_TAKE_THEIRS[lang], f"{key}-hun")
    for answer, is_mine in ((mine, True), (other, False)):
        if answer.pressed():
            file.settle(seen, conflict, is_mine)
            st.rerun()


def _draw_buttons(opened: OpenForm, file: OpenFile, seen: Look, key: str) -> None:
    lang, waits = opened.language, bool(seen.open or seen.conflicts)
    why = _NOT_YET if waits else None if seen.to_save else _ALL_SAME
    if why is not None:
        show(markup('<p class="e-empty-means">{why}</p>', why=why[lang]))
    words = _SAVE_ONE if seen.to_save == 1 else _SAVE.format(n=number(seen.to_save)) if seen.to_save else _NOTHING
    with st.container(horizontal=True, gap="small"):
        saving = button(words[lang], f"{key}-opslaan", type="primary", disabled=why is not None)
        away = button(_PUT_AWAY[lang], f"{key}-weg")
    if saving.pressed():
        save_file(opened, file, seen)
    elif away.pressed():
        file.put_away()
    else:
        return
    st.rerun()
