"""Drawing the what-if: first that it is one, then what it comes to, beside what is planned and agreed."""

from __future__ import annotations

import streamlit as st

from monitor.charts.described import Words
from monitor.charts.what_if import WhatIfLines, what_if_chart
from monitor.domain import formats
from monitor.domain.quarter import Quarter
from monitor.domain.scenario import WhatIf, projected
from monitor.domain.sentences.parts import both, name_of_region
from monitor.domain.sentences.scenario import plan_remarks, what_if_sentence
from monitor.domain.words import Language, Text
from monitor.queries.scenario import WhatIfGround, what_if_ground
from monitor.ui.answers import View, view_of
from monitor.ui.beside import beside
from monitor.ui.charts import chart, framed
from monitor.ui.context import PageContext
from monitor.ui.header import empty, header, note
from monitor.ui.html import joined, link, markup, show
from monitor.ui.kept import kept
from monitor.ui.links import page_address
from monitor.ui.meta import known_on
from monitor.ui.scenario.choices import chosen_region, draw_choices, what_if_in_address
from monitor.ui.tables import Column, Row, table

TITLE = Text(nl="Wat als", en="What if")
_BANNER = Text(
    nl="Dit is een wat-als: een som met verzonnen keuzes. Het is geen cijfer, het wordt nergens opgeslagen en staat in"
    " geen enkel bestand.",
    en="This is a what-if: a sum with supposed choices. It is no figure, is kept nowhere and stands in no file.",
)
_NO_FIGURES = Text(
    nl="Er is nog geen kwartaal waarvan alle locaties hebben gemeld. Een wat-als begint bij zo'n kwartaal.",
    en="There is no quarter yet of which all sites reported. A what-if starts from such a quarter.",
)
_CHART = Text(nl="Gesloten plaatsen per kwartaal, {region}.", en="Closed places per quarter, {region}.")
_SOURCE = Text(
    nl="Opgegeven tot en met {last}; daarna de planning van de trajecten, en wat u hier kiest.",
    en="Reported up to {last}; after that the planning of trajects, and what you choose here.",
)
_STEPS = Text(nl="Welke plaatsen volgens plan weggaan", en="Which places go as planned")
_TRAJECT = Text(nl="Traject", en="Traject")
_WHEN = Text(nl="Gepland in", en="Planned in")
_IF_IN = Text(nl="In dit wat-als", en="In this what-if")
_PLACES = Text(nl="Gesloten plaatsen", en="Closed places")
_CHOICES = Text(nl="Kies wat er verandert", en="Choose what changes")
_NO_STEPS = Text(nl="Er staat geen sluiting gepland.", en="No closing is planned.")
YEAR_END = 2029


def draw_scenario(page: PageContext) -> None:
    """Draw the whole page for the region and choices in the address. Raises Refused for who may see no figures."""
    lang, view, region = page.language, view_of(page), chosen_region(page)
    ground = _ground(view, region, page)
    if ground.last is None or ground.last.total.value is None:
        header(TITLE[lang], lang, known_on(page.as_of, lang), example=page.demonstration)
        empty(_NO_FIGURES[lang])
        return
    # the choices are drawn first, so that the sentence above them and the lines beside them follow at once
    head = st.container()
    row = beside("what-if", "choices")
    with row, st.container(key="card-choices"):
        show(markup('<div class="m-card-head"><h2>{title}</h2></div>', title=_CHOICES[lang]))
        what_if = draw_choices(page, ground, what_if_in_address())
    lines, sentence = _worked_out(view, region, what_if, page)
    with head:
        header(TITLE[lang], lang, known_on(page.as_of, lang), sentence[lang], page.demonstration)
        note(_BANNER[lang])
    with row:
        _draw_lines(view, region, what_if, ground, lines, sentence[lang])


@kept()
def _ground(view: View, region: str, _page: PageContext) -> WhatIfGround:
    """Return what the what-if starts from. Raises Refused for who may not see it."""
    with _page.store.read() as session:
        return what_if_ground(session, _page.actor, region, view.quarter, view.as_of)


@kept(128)
def _worked_out(view: View, region: str, what_if: WhatIf, _page: PageContext) -> tuple[WhatIfLines, Text]:
    """Return what the choices come to, and that as a sentence."""
    ground = _ground(view, region, _page)
    assert ground.last is not None, "a what-if starts from a quarter"
    value, start = ground.last.total.value, ground.last.quarter
    assert value is not None, "a what-if starts from a number"
    until = max(Quarter(YEAR_END, 4), start.plus(4))
    base = projected(ground.plan.steps, WhatIf(), start, value, until)
    changed = projected(ground.plan.steps, what_if, start, value, until)
    lines = WhatIfLines(ground.points, ground.path, base, changed, not what_if.changes_nothing)
    return lines, what_if_sentence(what_if, base, changed)


@kept(128)
def _draw_lines(
    view: View, region: str, what_if: WhatIf, _ground: WhatIfGround, _lines: WhatIfLines, _sentence: str
) -> None:
    """Draw what it comes to; all of it follows from the view, the region and the choices."""
    assert _ground.last is not None, "steps come after a last quarter"
    lang = view.language
    last = both(_ground.last.quarter.label)
    words = Words(_sentence, _CHART.format(region=name_of_region(_ground.name))[lang], _SOURCE.format(last=last)[lang])
    chart(what_if_chart(_lines, words, lang), "what-if", lang)
    _draw_steps(_ground, what_if, lang)


def _draw_steps(ground: WhatIfGround, what_if: WhatIf, lang: Language) -> None:
    value = ground.last.total.value if ground.last else None
    remarks = [remark[lang] for remark in plan_remarks(ground.unplanned, ground.plan.undated, value)]
    rows = [
        Row(
            link(step.name, page_address("traject", code=step.traject)),
            (
                step.quarter.label(lang),
                "–" if what_if.pace is not None else _moved(step.quarter, what_if.shift(step), ground).label(lang),
                formats.change(step.places, lang),
            ),
        )
        for step in ground.plan.steps
    ]
    columns = [Column(_WHEN[lang]), Column(_IF_IN[lang]), Column(_PLACES[lang])]
    inside = (
        table(_STEPS[lang], _TRAJECT[lang], columns, rows)
        if rows
        else markup('<p class="m-line">{words}</p>', words=_NO_STEPS[lang])
    )
    lines = joined(markup('<p class="m-line">{words}</p>', words=remark) for remark in remarks)
    show(framed(_STEPS[lang], joined((lines, inside))))


def _moved(quarter: Quarter, by: int, ground: WhatIfGround) -> Quarter:
    assert ground.last is not None, "steps come after a last quarter"
    return max(quarter.plus(by), ground.last.quarter.plus(1))
