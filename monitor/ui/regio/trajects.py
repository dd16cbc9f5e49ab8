"""Trajects as a short table: how far each is, what goes and comes, and when. For a landsdeel and for a provider."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from monitor.domain import formats
from monitor.domain.conversion import is_over, is_ready, stage
from monitor.domain.sentences.parts import capital, number
from monitor.domain.traject import MILESTONE_NAMES, PHASE_NAMES, Milestone, Traject
from monitor.domain.words import Language, Text
from monitor.queries.traject_stands import TrajectStand
from monitor.ui.html import Shown, link, markup
from monitor.ui.links import page_address
from monitor.ui.tables import Column, Row, table

MOST = 12


def trajects_table(tracks: Sequence[TrajectStand], more: str, language: Language) -> Markup:
    """Return the trajects, those that come late and those still to be done first; `more` leads to all of them."""
    chosen = sorted(tracks, key=_order)
    columns = [
        Column(_PHASE[language], words=True),
        Column(_GONE[language]),
        Column(_OPEN[language]),
        Column(_NEXT[language], words=True),
    ]
    rows = [Row(_name(track), _cells(track, language)) for track in chosen[:MOST]]
    inside = table(_CAPTION[language], _TRAJECT[language], columns, rows)
    left = len(chosen) - MOST
    further = _ONE_MORE if left == 1 else _MORE.format(n=number(left))
    words = (further if left > 0 else _ALL)[language]
    go = Markup("") if left > 0 else Markup(" m-go")
    below = markup('<p class="m-rule{go}">{link}</p>', go=go, link=link(words, more))
    return markup('<div class="r-wide">{inside}</div>{below}', inside=inside, below=below)


def _order(track: TrajectStand) -> tuple[bool, int, date, str]:
    traject = track.traject
    ahead = next_milestone(traject)
    return is_over(traject) or is_ready(traject), -track.late, ahead[1] if ahead else date.max, traject.code


def next_milestone(traject: Traject) -> tuple[Milestone, date] | None:
    """Return the first dated step that is still to be reached; None when nothing is ahead or has a date."""
    if is_over(traject) or is_ready(traject):
        return None
    ahead = [(milestone, traject.on(milestone)) for milestone in Milestone]
    dated = [(milestone, dates.planned) for milestone, dates in ahead if dates.actual is None and dates.planned]
    return min(dated, key=lambda pair: pair[1], default=None)


def _name(track: TrajectStand) -> Markup:
    return link(track.traject.name, page_address("traject", code=track.traject.code))


def _cells(track: TrajectStand, language: Language) -> tuple[Shown, ...]:
    traject = track.traject
    ahead = next_milestone(traject)
    goes = traject.origin.places if traject.closes else 0
    return (
        capital(PHASE_NAMES[stage(traject)])[language],
        _of(traject.gone, goes, language),
        _of(traject.opened, traject.destination.places, language),
        _when(ahead, track.late, language),
    )


def _when(ahead: tuple[Milestone, date] | None, late: int, language: Language) -> Shown:
    if ahead is None:
        return formats.UNKNOWN
    milestone, day = ahead
    shown = f"{MILESTONE_NAMES[milestone][language]} {formats.date_short(day, language)}"
    if late <= 0:
        return shown
    words = (_LATE_ONE if late == 1 else _LATE).format(n=number(late))[language]
    return markup('{shown} <b class="m-later">▲ {words}</b>', shown=shown, words=words)


def _of(done: int, planned: int, language: Language) -> str:
    if not planned:
        return formats.UNKNOWN
    return _OF[language].format(n=formats.count(done, language), all=formats.count(planned, language))


_TRAJECT = Text(nl="Traject", en="Traject")
_PHASE = Text(nl="Fase", en="Stage")
_GONE = Text(nl="Weg", en="Gone")
_OPEN = Text(nl="Open", en="Open")
_NEXT = Text(nl="Volgende stap", en="Next step")
_CAPTION = Text(
    nl="Gesloten plaatsen die weg zijn en nieuwe die open zijn, per traject",
    en="Closed places that are gone and new ones that are open, by traject",
)
_OF = Text(nl="{n} van {all}", en="{n} of {all}")
_LATE_ONE = Text(nl="{n} kwartaal later", en="{n} quarter late")
_LATE = Text(nl="{n} kwartalen later", en="{n} quarters late")
_ONE_MORE = Text(nl="Nog 1 traject, met de tijdlijn, op Ombouw", en="1 more traject, with the time line, on Conversion")
_MORE = Text(
    nl="Nog {n} trajecten, met de tijdlijn, op Ombouw", en="{n} more trajects, with the time line, on Conversion"
)
_ALL = Text(nl="De tijdlijn staat op Ombouw", en="The time line is on Conversion")
