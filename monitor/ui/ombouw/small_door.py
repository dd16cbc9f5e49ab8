"""What is no way out: closed again behind a smaller door, made closed, closed without an alternative, or moved."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter

from markupsafe import Markup

from monitor.domain import formats
from monitor.domain.conversion import Built, is_displacement
from monitor.domain.forms_of_care import form_stands
from monitor.domain.people import COUNTRY
from monitor.domain.record_measures import DISPLACED, DISPLACED_AHEAD, REVERSED, SMALL_CLOSED, WITHOUT
from monitor.domain.sentences.ombouw import not_counted
from monitor.domain.sentences.ombouw_titles import displaced_title, small_title
from monitor.domain.sentences.parts import capital
from monitor.domain.traject import CARE_FORMS
from monitor.domain.words import Language, Text
from monitor.queries.ombouw import Ombouw
from monitor.ui.charts import framed
from monitor.ui.html import Shown, joined, markup
from monitor.ui.ombouw.head import source_line
from monitor.ui.ombouw.planning import region_link, traject_link
from monitor.ui.ombouw.sums import LAST_KNOWN, coverage_of, opened, sum_cell, total_head
from monitor.ui.tables import Column, Row, table


def small_card(made: Ombouw, lang: Language) -> Markup:
    """Return what stayed closed in small groups, was made closed, or closed with nothing in its place."""
    small, reversed_, without = (
        sum(places(t.built) for t in made.tracks if t.counted) for _words, _code, places in _KINDS
    )
    lists = joined(_list(made, words, code, places, lang) for words, code, places in _KINDS)
    inside = markup('<div class="m-three">{lists}</div>', lists=lists)
    title = small_title(without, small, reversed_, coverage_of(made))[lang]
    return framed(title, inside, sentence=_ABOUT[lang], source=source_line(made, lang))


def displaced_card(made: Ombouw, lang: Language) -> Markup:
    """Return the places that only move the need: kept apart, because they are no alternative."""
    # what comes back closed is counted among closed places, whatever its form
    moving = [t for t in made.tracks if is_displacement(t.traject) and not t.traject.comes_closed]
    stands = form_stands((track.traject, track.late_ahead) for track in moving if track.counted)
    came, ahead = sum(s.in_use for s in stands.values()), sum(s.under_way + s.planned for s in stands.values())
    covered = coverage_of(made)
    title = displaced_title(came, ahead, covered)[lang]
    if not moving:
        return framed(title, Markup(""), sentence=_MOVES[lang], source=source_line(made, lang))
    rows = [
        Row(
            capital(CARE_FORMS[form].name)[lang],
            _opened_cells((formats.count(value, lang) for value in (s.in_use, s.under_way + s.planned)), form),
        )
        for form, s in stands.items()
    ]
    together = _opened_cells((sum_cell(value, covered, lang) for value in (came, ahead)), "")
    rows.append(Row(total_head(covered, lang), together, total=True))
    absent = form_stands((track.traject, track.late_ahead) for track in moving if not track.counted)
    if absent:
        last = sum(s.in_use for s in absent.values()), sum(s.under_way + s.planned for s in absent.values())
        rows.append(Row(LAST_KNOWN[lang], tuple(formats.count(value, lang) for value in last)))
    columns = [Column(_IN_USE[lang]), Column(_TO_COME[lang])]
    inside = table(_DISPLACED_CAPTION[lang], _FORM[lang], columns, rows)
    return framed(title, inside, sentence=_MOVES[lang], source=source_line(made, lang))


_KINDS: tuple[tuple[Text, str, Callable[[Built], int]], ...] = (
    (Text(nl="Nog gesloten, kleinere deur", en="Still closed, smaller door"), SMALL_CLOSED, attrgetter("small_closed")),
    (Text(nl="Open plaatsen gesloten geworden", en="Open places made closed"), REVERSED, attrgetter("reversed_")),
    (
        Text(nl="Dicht zonder alternatief", en="Closed without an alternative"),
        WITHOUT,
        attrgetter("without_alternative"),
    ),
)
_ABOUT = Text(
    nl="Een kleine groep kan nog gesloten zijn: dan verandert de ombouw het aantal gesloten plaatsen niet.",
    en="A small group can still be closed: then the conversion does not change the number of closed places.",
)
_NONE = Text(nl="Geen", en="None")
_MOVES = Text(
    nl="Een plek in een driemilieuvoorziening, onder de Wvggz of in een JJI is geen alternatief: de vraag verschuift.",
    en="A place in a three-environment facility, under the Wvggz or in a young offenders’ institution is no"
    " alternative: the need moves.",
)
_DISPLACED_CAPTION = Text(nl="Plaatsen die de vraag verschuiven", en="Places that move the need")
_FORM = Text(nl="Vorm", en="Form")
_IN_USE = Text(nl="In gebruik", en="In use")
_TO_COME = Text(nl="Nog gepland", en="Still planned")


def _list(made: Ombouw, words: Text, code: str, places: Callable[[Built], int], lang: Language) -> Markup:
    found = sorted((track for track in made.tracks if places(track.built)), key=lambda track: -places(track.built))
    items = joined(
        markup(
            '<li><span>{link}<span class="m-under">{region}{stand}</span></span><b>{n}</b></li>',
            link=traject_link(track),
            region=region_link(made, track.traject.region),
            stand="" if track.counted else f" · {not_counted(track.stand_of)[lang]}",
            n=formats.count(places(track.built), lang),
        )
        for track in found
    )
    counted = sum(places(track.built) for track in found if track.counted)
    n = opened(sum_cell(counted, coverage_of(made), lang), code, COUNTRY)
    body = markup('<ul class="m-list">{items}</ul>', items=items) if found else _none(lang)
    return markup(
        '<section><h3>{words} <b class="m-count">{n}</b></h3>{body}</section>', words=words[lang], n=n, body=body
    )


def _opened_cells(cells: Iterable[str], form: str) -> tuple[Shown, ...]:
    return tuple(
        opened(shown, code, COUNTRY, form) for shown, code in zip(cells, (DISPLACED, DISPLACED_AHEAD), strict=True)
    )


def _none(lang: Language) -> Markup:
    return markup('<p class="m-line">{words}</p>', words=_NONE[lang])
