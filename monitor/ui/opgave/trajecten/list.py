"""The trajects of a landsdeel in a report: how far each is, what comes next, and what this report changed."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from monitor.domain.entry import Stand
from monitor.domain.formats import count, date_short, join_names
from monitor.domain.sentences.parts import both
from monitor.domain.status_rule import Standing
from monitor.domain.traject import MILESTONE_NAMES, PHASE_NAMES, Traject
from monitor.domain.traject_checks import moved
from monitor.domain.traject_entry import TrajectEntry, next_id
from monitor.domain.traject_fields import differences
from monitor.domain.traject_steps import late_steps, next_step
from monitor.domain.words import Language, Text
from monitor.ui.html import Shown, joined, link, markup, show
from monitor.ui.opgave.open import OpenForm, form_key
from monitor.ui.opgave.trajecten.going import entry_address, open_traject
from monitor.ui.status import Pill, pill
from monitor.ui.tables import Column, Row, table

_TITLE = Text(nl="Trajecten", en="Trajects")
_HOW = Text(
    nl="Plaatsen die sluiten, worden omgebouwd of erbij komen. Wat u niet verandert, blijft zoals het de vorige keer "
    "was. Kies een naam om het traject bij te werken.",
    en="Places that close, are converted or are added. What you do not change, stays as it was last time. "
    "Choose a name to update the traject.",
)
_NONE = Text(nl="Er staan nog geen trajecten in deze opgave.", en="There are no trajects in this report yet.")
_CAPTION = Text(nl="Trajecten van {region}, {quarter}", en="Trajects of {region}, {quarter}")
_TRAJECT, _PHASE, _GONE, _OPEN, _NEXT, _HERE = (
    Text(nl="Traject", en="Traject"),
    Text(nl="Hoe ver", en="How far"),
    Text(nl="Weg", en="Gone"),
    Text(nl="Open", en="Open"),
    Text(nl="Volgende stap", en="Next step"),
    Text(nl="In deze opgave", en="In this report"),
)
_OF = Text(nl="{n} van {all}", en="{n} of {all}")
_LATE = Text(nl="te laat", en="late")
_ADD = Text(nl="Traject toevoegen", en="Add a traject")
_NEW, _SAME, _WITHDRAWN = (
    Text(nl="nieuw", en="new"),
    Text(nl="niets veranderd", en="nothing changed"),
    Text(nl="vervallen", en="withdrawn"),
)
_MOVED = Text(nl="{names} verschoven", en="{names} moved")
_CHANGED = Text(nl="gewijzigd: {names}", en="changed: {names}")
_MORE = Text(nl="gewijzigd: {n} velden", en="changed: {n} fields")
_DRAFT = Text(nl="concept, niet opgeslagen", en="draft, not saved")
_CLASH = Text(nl="twee keer ingevuld", en="filled in twice")
# more names than this are a number
MOST_NAMED = 2


def draw_list(opened: OpenForm) -> None:
    """Draw every traject as a line, and the button that adds one."""
    lang, found = opened.language, list(opened.trajects.values())
    caption = _CAPTION.format(region=opened.region_name, quarter=opened.report.quarter.label(lang))[lang]
    columns = [
        Column(_PHASE[lang], words=True),
        Column(_GONE[lang]),
        Column(_OPEN[lang]),
        Column(_NEXT[lang], words=True),
        Column(_HERE[lang], words=True),
    ]
    with st.container(key="card-trajecten"):
        pattern = '<div class="m-card-head"><h2>{title}</h2><p>{how}</p></div>'
        show(markup(pattern, title=_TITLE[lang], how=(_HOW if found else _NONE)[lang]))
        if found:
            show(table(caption, _TRAJECT[lang], columns, [_row(opened, entry) for entry in found]))
        if opened.editable:
            st.button(
                _ADD[lang],
                key=f"{form_key(opened.page, opened.report)}-traject-erbij",
                on_click=open_traject,
                args=(opened, next_id(opened.trajects)),
            )


def _row(opened: OpenForm, entry: TrajectEntry) -> Row:
    lang, told = opened.language, entry.saved
    head = joined((link(entry.name, entry_address(opened, entry.id)), _code(entry)))
    here = _here(entry, lang)
    if told is None:
        return Row(head, ("–", "–", "–", "–", here))
    return Row(
        head,
        (
            PHASE_NAMES[told.phase][lang],
            _of(told.gone, told.origin.places, lang),
            _of(told.opened, told.destination.places, lang),
            _step(opened, told),
            here,
        ),
    )


def _code(entry: TrajectEntry) -> Markup:
    return markup('<span class="e-code">{code}</span>', code=entry.saved.code if entry.saved else entry.suggested)


def _of(number: int, places: int, lang: Language) -> str:
    return _OF.format(n=count(number, lang), all=count(places, lang))[lang] if places else "–"


def _step(opened: OpenForm, told: Traject) -> Shown:
    lang, step = opened.language, next_step(told)
    if step is None:
        return "–"
    milestone, day = step
    words = f"{MILESTONE_NAMES[milestone][lang]} {date_short(day, lang)}"
    if not late_steps(told, opened.report.quarter.end):
        return words
    return joined((words, pill(Pill(_LATE[lang], Standing.LET_OP))), " ")


def _here(entry: TrajectEntry, lang: Language) -> Shown:
    said = [_saved_words(entry)[lang]] if entry.saved is not None else []
    if entry.stand is Stand.CLASH:
        said.append(f"▲ {_CLASH[lang]}")
    elif entry.touched:
        said.append(f"◆ {_DRAFT[lang]}")
    return " · ".join(said)


def _saved_words(entry: TrajectEntry) -> Text:
    """Return what this report says of a traject that earlier ones did not."""
    told, before = entry.saved, entry.before
    assert told is not None, "only of what is saved"
    if told.withdrawn:
        return _WITHDRAWN
    if before is None:
        return _NEW
    dates = moved(before, told)
    if dates:
        return _MOVED.format(names=_names([MILESTONE_NAMES[milestone] for milestone in dates]))
    changed = [uncapital(change.field.name) for change in differences(before, told) if change.field.code != "reden"]
    if not changed:
        return _SAME
    return _CHANGED.format(names=_names(changed)) if len(changed) <= MOST_NAMED else _MORE.format(n=len(changed))


def uncapital(name: Text) -> Text:
    """Return a name as it stands inside a sentence."""
    return both(lambda language: name[language][:1].lower() + name[language][1:])


def _names(names: list[Text]) -> Text:
    return both(lambda language: join_names([name[language] for name in names], language))
