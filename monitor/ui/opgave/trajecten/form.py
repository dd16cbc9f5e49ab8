"""The form of one traject: plain labelled fields, each with its mistake, and the bar that saves."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from monitor.domain.entry import Stand
from monitor.domain.formats import date_long, join_names
from monitor.domain.sentences.parts import both, number
from monitor.domain.traject import CRITERIA, NEEDED_CRITERIA, TrajectKind
from monitor.domain.traject_entry import TrajectEntry
from monitor.domain.traject_fields import (
    CODE,
    DESTINATION,
    FIELDS,
    GROUPS,
    ORIGIN,
    SMALL,
    STAND,
    FieldGroup,
    TrajectField,
)
from monitor.domain.words import Text
from monitor.ui.html import link, markup, show
from monitor.ui.opgave.open import OpenForm, form_key
from monitor.ui.opgave.trajecten.clash import draw_clash
from monitor.ui.opgave.trajecten.fields import draw_field
from monitor.ui.opgave.trajecten.going import close_traject, traject_address
from monitor.ui.opgave.trajecten.typed import forget_traject, save_traject
from monitor.ui.press import button

_NEW = Text(nl="Nieuw traject", en="New traject")
_BACK = Text(nl="← Alle trajecten", en="← All trajects")
_PAGE = Text(nl="Bekijk dit traject met zijn geschiedenis", en="See this traject with its history")
_STAND = Text(nl="Stand op de peildatum, {day}", en="Stand on the reference date, {day}")
_NEEDED = Text(
    nl="Kleinschalig vraagt ten minste: {names}. Een voorstel is een kenmerk waar geen bron voor is gevonden.",
    en="Small-scale asks at least: {names}. A proposal is a criterion that no source was found for.",
)
_SAVE, _THROW = Text(nl="Opslaan", en="Save"), Text(nl="Concept weggooien", en="Throw the draft away")
_NOTHING = Text(nl="Er is niets dat nog opgeslagen moet worden.", en="There is nothing left to save.")
_KEPT = Text(nl="Concept bewaard; nog niet opgeslagen.", en="Draft kept; not saved yet.")
_WRONG = Text(
    nl="Concept bewaard; nog niet opgeslagen. Kijk nog naar: {names}.",
    en="Draft kept; not saved yet. Look again at: {names}.",
)
_AND_MORE = Text(nl="{n} andere velden", en="{n} other fields")
# more names than this are a number
MOST_NAMED = 3
_CHOOSE_FIRST = Text(nl="Kies eerst hierboven welke invoer blijft.", en="First choose above which entry stays.")
# how many fields stand beside each other in a group
_ABREAST = {"over": 2, "van": 3, "reden": 1}


def draw_form(opened: OpenForm, entry: TrajectEntry) -> None:
    """Draw one traject with everything that can be told of it, and what keeps it from being saved."""
    wrong = _wrong(opened, entry)
    _draw_head(opened, entry)
    if entry.stand is Stand.CLASH:
        draw_clash(opened, entry)
    for group in GROUPS:
        if _is_asked(group, entry, wrong):
            _draw_group(opened, entry, group, wrong)
    if opened.editable:
        _draw_bar(opened, entry, wrong)


def _wrong(opened: OpenForm, entry: TrajectEntry) -> dict[str, Text]:
    """Return what to say at which field: all of it once a person tried to save, before that what cannot be read."""
    if not opened.editable or not entry.touched:
        return {}
    if entry.id in opened.memory.tried:
        return entry.problems(opened.form.registers, opened.report.quarter.end, opened.form.trajects.codes)
    return {code: text for code, text in entry.reading.wrong.items() if code in entry.touched}


def _is_asked(group: FieldGroup, entry: TrajectEntry, wrong: Mapping[str, Text]) -> bool:
    """Tell whether a group belongs to this kind of traject; one that holds something is always shown."""
    none = {TrajectKind.OPBOUW.value: (ORIGIN,), TrajectKind.AFBOUW.value: (DESTINATION, SMALL)}
    if group not in none.get(entry.texts["soort"], ()):
        return True
    return any(entry.texts[field.code] or field.code in wrong for field in group.fields)


def _draw_head(opened: OpenForm, entry: TrajectEntry) -> None:
    lang = opened.language
    st.button(_BACK[lang], key=f"{form_key(opened.page, opened.report)}-traject-terug", on_click=close_traject)
    if entry.saved is None:
        show(markup('<h2 class="e-heading">{title}</h2>', title=_NEW[lang]))
        return
    see = link(_PAGE[lang], traject_address(entry.saved.code))
    pattern = '<h2 class="e-heading">{name} <span class="e-code">{code}</span></h2><p class="e-back">{see}</p>'
    show(markup(pattern, name=entry.saved.name, code=entry.saved.code, see=see))


def _draw_group(opened: OpenForm, entry: TrajectEntry, group: FieldGroup, wrong: Mapping[str, Text]) -> None:
    lang, day = opened.language, opened.report.quarter.end
    title = _STAND.format(day=both(lambda language: date_long(day, language))) if group is STAND else group.name
    with st.container(key=f"card-traject-{group.code}"):
        show(markup('<h3 class="e-heading">{title}</h3>', title=title[lang]))
        if group is SMALL:
            needed = [CRITERIA[code].name for code in NEEDED_CRITERIA]
            names = both(lambda language: ", ".join(name[language] for name in needed))
            show(markup('<p class="e-before">{words}</p>', words=_NEEDED.format(names=names)[lang]))
        fields = [CODE, *group.fields] if entry.is_new and group is GROUPS[0] else list(group.fields)
        _draw_abreast(opened, entry, fields, _ABREAST.get(group.code, 2), wrong)


def _draw_abreast(
    opened: OpenForm, entry: TrajectEntry, fields: list[TrajectField], abreast: int, wrong: Mapping[str, Text]
) -> None:
    for start in range(0, len(fields), abreast):
        row = fields[start : start + abreast]
        for column, field in zip(st.columns(abreast), row, strict=False):
            with column:
                draw_field(opened, entry, field, wrong.get(field.code))


def _draw_bar(opened: OpenForm, entry: TrajectEntry, wrong: Mapping[str, Text]) -> None:
    lang, key = opened.language, form_key(opened.page, opened.report)
    with st.container(
        key="entry-bar", horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", gap="small"
    ):
        show(markup('<p class="e-unsaved" role="status">{words}</p>', words=_bar_words(entry, wrong)[lang]))
        with st.container(key="entry-buttons", horizontal=True, width="content", gap="small"):
            clash = entry.stand is Stand.CLASH
            save = button(
                _SAVE[lang],
                f"{key}-traject-opslaan",
                type="primary",
                disabled=clash,
                help=_CHOOSE_FIRST[lang] if clash else None,
            )
            throw = button(_THROW[lang], f"{key}-traject-weg") if entry.touched else None
    if throw is None:
        return
    if save.pressed():
        save_traject(opened, entry)
    elif throw.pressed():
        forget_traject(opened, entry)
    else:
        return
    st.rerun()


def _bar_words(entry: TrajectEntry, wrong: Mapping[str, Text]) -> Text:
    if wrong:
        names = [({CODE.code: CODE} | FIELDS)[code].name for code in wrong]
        more = [_AND_MORE.format(n=number(len(names) - MOST_NAMED))] if len(names) > MOST_NAMED + 1 else []
        named = [*(names[:MOST_NAMED] if more else names), *more]
        return _WRONG.format(names=both(lambda language: join_names([name[language] for name in named], language)))
    return _KEPT if entry.touched else _NOTHING
