"""One field of a traject's form: its label, what stands in it, last quarter beside it, and what is wrong with it."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from monitor.domain.sentences.parts import capital
from monitor.domain.traject_choices import as_read, choices
from monitor.domain.traject_entry import TrajectEntry, draft_key
from monitor.domain.traject_fields import CODE, TICKED, FieldKind, TrajectField, shown
from monitor.domain.words import Text
from monitor.ui.html import markup, show
from monitor.ui.opgave.open import OpenForm, form_key

_NOT_CHOSEN = Text(nl="nog niet gekozen", en="not chosen yet")
_LAST = Text(nl="Vorig kwartaal: {text}", en="Last quarter: {text}")
_WAS = Text(nl="Vorige opgave: {text}", en="Last report: {text}")
_DATE = Text(nl="31-12-2026", en="31-12-2026")


def draw_field(opened: OpenForm, entry: TrajectEntry, field: TrajectField, wrong: Text | None) -> None:
    """Draw a field, and remember what it shows; where nothing can be typed, what it says."""
    widget = _widget(opened, entry, field)
    with st.container(key=f"traject-veld-{field.code.replace('/', '-')}", gap="xxsmall"):
        if not opened.editable:
            show(_told(opened, entry, field))
        else:
            _draw_input(opened, entry, field, widget)
        if wrong is not None:
            show(markup('<p class="e-wrong" role="alert">▲ {words}</p>', words=wrong[opened.language]))
        beside = _beside(opened, entry, field)
        if beside is not None:
            show(markup('<p class="e-before">{words}</p>', words=beside[opened.language]))
    if opened.editable:
        # what is kept, not what the widget holds: what differs from it is kept by the next run
        opened.memory.traject_fields[widget] = (
            draft_key(entry.id, field.code),
            entry.texts[field.code],
            entry.revision,
        )


def _widget(opened: OpenForm, entry: TrajectEntry, field: TrajectField) -> str:
    """Return the widget's key: another one whenever what stands in the field was changed by something else."""
    fresh = entry.suggested if field is CODE else entry.revision
    return f"{form_key(opened.page, opened.report)}-{entry.id}-{field.code}-{fresh}-{opened.memory.turn}"


def _told(opened: OpenForm, entry: TrajectEntry, field: TrajectField) -> Markup:
    told = as_read(field, entry.texts[field.code], opened.form.registers, opened.report.region)
    name = capital(field.name)[opened.language]
    return markup('<dl class="e-told"><dt>{n}</dt><dd>{v}</dd></dl>', n=name, v=told[opened.language])


def _draw_input(opened: OpenForm, entry: TrajectEntry, field: TrajectField, widget: str) -> None:
    lang, text = opened.language, entry.texts[field.code]
    label, hint = capital(field.name)[lang], field.hint[lang] if field.hint else None
    if field.kind is FieldKind.CHECK:
        st.checkbox(label, text == TICKED, help=hint, key=widget)
    elif field.kind is FieldKind.CHOICE:
        named = choices(field, opened.form.registers, opened.report.region)
        offered = {"": _NOT_CHOSEN[lang], **{code: name[lang] for code, name in named.items()}}
        offered.setdefault(text, text)
        st.selectbox(
            label,
            list(offered),
            list(offered).index(text),
            format_func=offered.__getitem__,
            help=hint,
            key=widget,
        )
    elif field.kind is FieldKind.STORY:
        st.text_area(label, text, max_chars=2000, help=hint, key=widget, height=90)
    else:
        example = _DATE[lang] if field.kind is FieldKind.DATE else None
        st.text_input(label, text, max_chars=200, help=hint, key=widget, placeholder=example)


def _beside(opened: OpenForm, entry: TrajectEntry, field: TrajectField) -> Text | None:
    """Return what an earlier report said: always of a stand, else only where this one says something else."""
    if entry.before is None or field is CODE or field.kind is FieldKind.CHECK:
        return None
    before = shown(entry.before)[field.code]
    told = as_read(field, before, opened.form.registers, opened.report.region)
    if field.stand:
        return _LAST.format(text=told)
    return _WAS.format(text=told) if before and before != entry.texts[field.code] else None
