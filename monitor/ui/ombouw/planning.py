"""The time line of the trajects: a chart on a wide screen, a list on a phone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st
from markupsafe import Markup

from monitor.charts.described import Words
from monitor.charts.gantt import Today, gantt
from monitor.charts.gantt_table import GanttRow, late_marks, stand_words
from monitor.charts.template import config
from monitor.domain import formats
from monitor.domain.conversion import size, stage
from monitor.domain.sentences.ombouw_titles import timeline_title
from monitor.domain.sentences.parts import number
from monitor.domain.timeline import Certain
from monitor.domain.traject import PHASE_NAMES
from monitor.domain.words import Language, Text
from monitor.queries.ombouw import Ombouw
from monitor.queries.ombouw_stands import Track
from monitor.ui.charts import AS_TABLE, card, fold, framed
from monitor.ui.html import Shown, joined, link, markup, show
from monitor.ui.links import page_address
from monitor.ui.ombouw.choices import Choice, rows_of
from monitor.ui.ombouw.head import source_line
from monitor.ui.tables import table_of


def draw_planning(made: Ombouw, choice: Choice, lang: Language, beside: date | None = None) -> None:
    """Draw the time line of the trajects that are asked for; with a day `beside` it, where what moved since stands."""
    asked = [track for track in made.tracks if choice.holds(track)]
    late = sorted((track for track in asked if track.late_ahead > 0), key=lambda track: -track.late_ahead)
    title = timeline_title(len(asked), [(track.traject.name, track.late_ahead) for track in late])[lang]
    rows = [_row(made, track) for track in rows_of(made.tracks, choice)]
    if not rows:
        show(framed(title, markup('<p class="m-empty">{words}</p>', words=_NONE[lang])))
        return
    below = _shown(len(rows), len(asked))[lang] + " " + source_line(made, lang)
    today = Today(made.day, _TODAY if made.is_today else _REFERENCE)
    made_chart = gantt(rows, today, Words(title, _SENTENCE[lang], below), lang)
    heading = markup('<span id="planning">{title}</span>', title=title)
    with card("planning", heading, _SENTENCE[lang], legend=_legend(lang)):
        with st.container(key="wide-planning"):
            st.plotly_chart(
                made_chart.figure, theme=None, config=config(lang), key="chart-planning", alt=made_chart.alt,
                width="stretch",
            )  # fmt: skip
        source = markup('<p class="m-source">{source}</p>', source=made_chart.source)
        show(joined((_list(rows, lang), source, fold(AS_TABLE[lang], table_of(made_chart.table, made_chart.caption)))))
        if beside is not None:
            words = _NOT_BESIDE[lang].format(day=formats.date_long(beside, lang))
            show(markup('<p class="m-line">{words}</p>', words=words))


def traject_link(track: Track) -> Markup:
    """Return the name of a traject as a link to its own page."""
    return link(track.traject.name, traject_address(track.traject.code))


def traject_address(code: str) -> str:
    return page_address("traject", code=code)


def region_name(made: Ombouw, code: str) -> str:
    """Return what a landsdeel is called."""
    known = made.known.region.get(code) if made.known else None
    return known.name if known else code


def region_link(made: Ombouw, code: str) -> Markup:
    """Return the name of a landsdeel as a link to its own page."""
    return link(region_name(made, code), page_address("regio", regio=code))


def site_link(made: Ombouw, code: str) -> Shown:
    """Return the name of a site as a link to the page of its provider; its code when it is in no register."""
    site = made.known.site.get(code) if made.known else None
    return link(site.name, page_address("aanbieder", aanbieder=site.provider)) if site else code


_SENTENCE = Text(
    nl="Fasen per traject. Gevulde ruit: de opening of sluiting, of de dag waarop die wordt verwacht. Open ruit: de dag"
    " die eerst gepland was. pl. = plaatsen, kw = kwartaal.",
    en="Stages of each traject. Filled diamond: the opening or closing, or the day it is expected on. Open diamond: the"
    " day that was planned first. pl. = places, qtr = quarter.",
)
_TODAY = Text(nl="vandaag", en="today")
_REFERENCE = Text(nl="peildatum", en="reference date")
_NOT_BESIDE = Text(
    nl="Deze tijdlijn laat zien wat nu bekend is, en wordt niet vergeleken met {day}. De open ruit en ‘+1 kw’ tonen wat"
    " is verschoven. Kies een traject voor elke versie ervan.",
    en="This time line shows what is known now, and is not compared with {day}. The open diamond and ‘+1 qtr’ show what"
    " has moved. Choose a traject for every version of it.",
)
_NONE = Text(nl="Kies een ander landsdeel of een andere fase.", en="Choose another region or another stage.")
_SHOWN = Text(
    nl="{n} van {all} trajecten: die het meest uitlopen en de grootste.",
    en="{n} of {all} trajects: the latest and the largest.",
)
_ALL_SHOWN = Text(nl="Alle {n} trajecten van deze keuze.", en="All {n} trajects of this choice.")
_ONE_SHOWN = Text(nl="Het ene traject van deze keuze.", en="The one traject of this choice.")
_LEGEND = {
    "done": Text(nl="afgerond", en="done"),
    "busy": Text(nl="loopt", en="under way"),
    "plan": Text(nl="gepland", en="planned"),
    "end": Text(nl="(verwachte) opening of sluiting", en="(expected) opening or closing"),
    "first": Text(nl="eerst gepland", en="first planned"),
}
_LINE = Text(nl="{n} {places} · {what} {day}", en="{n} {places} · {what} {day}")
_OPENING = Text(nl="opening", en="opening")
_CLOSING = Text(nl="sluiting", en="closing")
_EXPECTED = Text(nl="{day} (verwacht)", en="{day} (expected)")
_UNKNOWN = Text(nl="datum onbekend", en="date not known")


def _row(made: Ombouw, track: Track) -> GanttRow:
    traject = track.traject
    return GanttRow(
        traject.name,
        region_name(made, traject.region),
        traject_address(traject.code),
        stage(traject),
        size(traject),
        track.timeline,
        track.late,
        bool(traject.destination.places),
        track.late_ahead if track.timeline.ended else 0,
        None if track.counted else track.stand_of,
    )


def _shown(rows: int, of: int) -> Text:
    if rows == of:
        return _ONE_SHOWN if of == 1 else _ALL_SHOWN.format(n=number(of))
    return _SHOWN.format(n=number(rows), all=number(of))


def _legend(lang: Language) -> Markup:
    items = joined(
        markup('<li><i class="m-key m-key-{kind}" aria-hidden="true"></i>{words}</li>', kind=kind, words=words[lang])
        for kind, words in _LEGEND.items()
    )
    return markup('<ul class="m-legend m-legend-planning">{items}</ul>', items=items)


def _list(rows: Sequence[GanttRow], lang: Language) -> Markup:
    """Return the same trajects as a list, for a screen on which the chart does not fit."""
    return markup('<ul class="m-tracks">{items}</ul>', items=joined(_item(row, lang) for row in rows))


def _item(row: GanttRow, lang: Language) -> Markup:
    day = formats.date_short(row.line.end, lang) if row.line.end else _UNKNOWN[lang]
    line = _LINE.format(
        n=number(row.places),
        places=Text(nl="plaats", en="place") if row.places == 1 else Text(nl="plaatsen", en="places"),
        what=_OPENING if row.opens else _CLOSING,
        day=day if row.line.ended or row.line.end is None else _EXPECTED[lang].format(day=day),
    )[lang]
    late = joined(markup(' <b class="m-later">▲ {words}</b>', words=words) for words in late_marks(row, lang))
    stand = markup(" · {words}", words=stand_words(row, lang)) if row.stand_of else ""
    return markup(
        "<li>{name}<span>{region} · {phase}{stand}</span>{steps}<span>{line}{late}</span></li>",
        name=link(row.name, row.href),
        region=row.region,
        phase=PHASE_NAMES[row.phase][lang],
        stand=stand,
        steps=_steps(row),
        line=line,
        late=late,
    )


_KIND = {Certain.DONE: "done", Certain.UNDER_WAY: "busy", Certain.PLANNED: "plan"}


def _steps(row: GanttRow) -> Markup:
    """Return the stages as small bars, as long as they last; what they say stands in the words beside them."""
    bars = joined(
        markup('<i class="m-key-{kind}" style="flex:{days}"></i>', kind=_KIND[s.certain], days=(s.end - s.start).days)
        for s in row.line.stretches
    )
    return markup('<span class="m-steps" aria-hidden="true">{bars}</span>', bars=bars)
