"""A traject that two people told of at the same time: mine, theirs, what there was, and the choice."""

from __future__ import annotations

import streamlit as st

from monitor.domain.traject import Traject
from monitor.domain.traject_choices import as_read
from monitor.domain.traject_entry import TrajectEntry
from monitor.domain.traject_fields import FIELDS, FRESH, shown
from monitor.domain.words import Text
from monitor.queries.moment import DUTCH_TIME
from monitor.ui.html import markup, show
from monitor.ui.opgave.open import OpenForm, form_key
from monitor.ui.opgave.trajecten.typed import forget_traject, see_theirs
from monitor.ui.press import button
from monitor.ui.tables import Column, Row, table

_TITLE = Text(nl="Twee keer ingevuld: {name}", en="Filled in twice: {name}")
_SAID = Text(
    nl="{who} sloeg dit traject op om {at}, terwijl u typte. Kies wat blijft; er is nog niets overschreven.",
    en="{who} saved this traject at {at} while you were typing. Choose what stays; nothing was overwritten yet.",
)
_FIELD, _MINE, _THEIRS, _BASE = (
    Text(nl="Veld", en="Field"),
    Text(nl="U typte", en="You typed"),
    Text(nl="Die van de ander", en="The other’s"),
    Text(nl="Er stond", en="There was"),
)
_KEEP_MINE = Text(nl="Mijn invoer houden", en="Keep mine")
_TAKE_THEIRS = Text(nl="Die van de ander nemen", en="Take theirs")
_REST = Text(
    nl="Houdt u uw invoer, dan blijven de velden die u niet aanraakte zoals de ander ze opsloeg. Sla daarna op.",
    en="When you keep yours, fields you did not touch stay as the other saved them. Save after that.",
)


def draw_clash(opened: OpenForm, entry: TrajectEntry) -> None:
    """Draw the fields that differ, and the two buttons."""
    assert entry.saved is not None, "a clash is with what is saved"
    lang, key = opened.language, f"{form_key(opened.page, opened.report)}-traject-botsing"
    writing = opened.form.writings[opened.form.trajects.last_events[entry.saved.code]]
    at = writing.at.astimezone(DUTCH_TIME).strftime("%H.%M")
    said = _SAID.format(who=opened.form.name(writing.actor), at=at)
    title = _TITLE.format(name=entry.saved.name)[lang]
    columns = [Column(words[lang], words=True) for words in (_MINE, _THEIRS, _BASE)]
    with st.container(key="entry-clash-traject"):
        show(markup('<div class="e-ask"><h2>{title}</h2><p>{said}</p></div>', title=title, said=said[lang]))
        show(table(title, _FIELD[lang], columns, _rows(opened, entry, entry.saved)))
        show(markup('<p class="e-before">{words}</p>', words=_REST[lang]))
        with st.container(horizontal=True, gap="small"):
            mine = button(_KEEP_MINE[lang], f"{key}-mijn")
            theirs = button(_TAKE_THEIRS[lang], f"{key}-hun")
    if mine.pressed():
        see_theirs(opened, entry)
    elif theirs.pressed():
        forget_traject(opened, entry)
    else:
        return
    st.rerun()


def _rows(opened: OpenForm, entry: TrajectEntry, saved: Traject) -> list[Row]:
    theirs, base = shown(saved), _base(opened, entry, saved)
    differ = [code for code in FIELDS if entry.texts[code] != theirs[code] or theirs[code] != base[code]]

    def read(code: str, text: str) -> str:
        return as_read(FIELDS[code], text, opened.form.registers, opened.report.region)[opened.language]

    return [
        Row(
            FIELDS[code].name[opened.language],
            (
                read(code, entry.texts[code]) if code in entry.touched else "",
                read(code, theirs[code]),
                read(code, base[code]),
            ),
        )
        for code in differ
    ]


def _base(opened: OpenForm, entry: TrajectEntry, saved: Traject) -> dict[str, str]:
    """Return what stood in the fields when typing began."""
    told = opened.form.trajects.told.get((saved.code, entry.seen), entry.before)
    return shown(told) if told is not None else FRESH
