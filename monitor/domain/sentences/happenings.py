"""The first line of the page of events, and what is said of one event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from monitor.domain.formats import date_long, date_short, join_names
from monitor.domain.happening import HAPPENING_NAMES, LASTING, Happening
from monitor.domain.sentences.parts import Part, Sentence, both, capital, number, number_word, said
from monitor.domain.words import Text


@dataclass(frozen=True)
class Standing:
    """What goes on: how many sites have an admission stop or are under supervision.

    `left` is how many youths are still at sites with an admission stop, `placed` how many of them have a next place;
    None when that is not known.
    """

    stopped: int
    supervised: int
    left: int | None = None
    placed: int | None = None


def attention_sentence(now: Standing, day: date, regions: Sequence[str] = ()) -> Sentence:
    """Return what asks for attention on a day; `regions` names the landsdelen it is about, none for the country."""
    when = both(lambda language: date_long(day, language))
    where = _IN.format(names=both(lambda language: join_names(regions, language))) if regions else Text.same("")
    if not now.stopped and not now.supervised:
        return said((_NONE_IN if regions else _NOTHING).format(day=when, where=where))
    measures = Part(_measures(now.stopped, now.supervised), strong=True)
    found = Sentence((Part(_WHEN.format(day=when, where=where)), measures))
    return Sentence((*found.parts, Part(Text.same(".")), *_youths(now.left, now.placed).parts))


def happening_title(happening: Happening, today: date) -> Text:
    """Return what an event is and whether it still goes on: 'Opnamestop, geldt nu'; 'Sluiting' for what was one day."""
    kind, state = capital(HAPPENING_NAMES[happening.kind]), state_of(happening, today)
    return kind if state is None else _TITLE.format(kind=kind, state=state)


def state_of(happening: Happening, today: date) -> Text | None:
    """Return whether an event is still to come, goes on or is over; None for what was on one day."""
    if happening.withdrawn:
        return _WITHDRAWN
    if happening.starts > today:
        return _COMES
    if happening.kind not in LASTING and (happening.ends is None or happening.ends == happening.starts):
        return None
    return _GOES_ON if happening.goes_on(today) else _OVER


def dates_of(happening: Happening) -> Text:
    """Return when an event was: one day, from one day to another, or since a day."""
    first = both(lambda language: date_short(happening.starts, language))
    if happening.ends is None:
        return _SINCE.format(first=first)
    if happening.ends == happening.starts:
        return first
    ends = happening.ends
    return _FROM_TO.format(first=first, last=both(lambda language: date_short(ends, language)))


def youths_of(happening: Happening) -> Text | None:
    """Return how many youths are still there and how many of them have a next place; None when nothing is known."""
    left, placed = happening.youths_left, happening.youths_placed
    if left is None:
        return None
    if left == 0:
        return _NOBODY
    there = (_ONE_LEFT if left == 1 else _LEFT).format(n=number(left))
    if placed is None:
        return _PLACED_UNKNOWN.format(there=there)
    if placed == left:
        return (_ONE_PLACED if left == 1 else _ALL_PLACED).format(there=there)
    return (_NONE_PLACED if placed == 0 else _SOME_PLACED).format(there=there, n=number(placed))


def _measures(stopped: int, supervised: int) -> Text:
    stop, watch = _count(stopped), _count(supervised)
    if stopped and supervised:
        return _BOTH.format(stop=stop, watch=watch)
    return _STOP.format(stop=stop) if stopped else _WATCH.format(watch=watch)


def _count(sites: int) -> Text:
    return (_ONE_SITE if sites == 1 else _SITES).format(n=number_word(sites))


def _youths(left: int | None, placed: int | None) -> Sentence:
    if not left:
        return Sentence(())
    there = (_ONE_LEFT_THERE if left == 1 else _LEFT_THERE).format(n=number(left))
    if placed is None:
        return said(_THERE_UNKNOWN.format(there=there))
    waiting = left - placed
    if waiting <= 0:
        return said(_THERE_ALL.format(there=there))
    return said((_THERE_ONE_WAITS if waiting == 1 else _THERE_WAIT).format(there=there, n=number(waiting)))


_NOTHING = Text(
    nl="Op {day} geldt nergens een opnamestop of verscherpt toezicht.",
    en="On {day} there is no admission stop or heightened supervision anywhere.",
)
_NONE_IN = Text(
    nl="Op {day} geldt{where} geen opnamestop of verscherpt toezicht.",
    en="On {day} there is no admission stop or heightened supervision{where}.",
)
_IN = Text(nl=" in {names}", en=" in {names}")
_WHEN = Text(nl="Op {day} geldt{where} ", en="On {day}{where} there is ")
_BOTH = Text(
    nl="op {stop} een opnamestop en op {watch} verscherpt toezicht",
    en="an admission stop at {stop} and heightened supervision at {watch}",
)
_STOP = Text(nl="op {stop} een opnamestop", en="an admission stop at {stop}")
_WATCH = Text(nl="op {watch} verscherpt toezicht", en="heightened supervision at {watch}")
_ONE_SITE, _SITES = Text(nl="{n} locatie", en="{n} site"), Text(nl="{n} locaties", en="{n} sites")
_LEFT_THERE = Text(nl=" Er verblijven nog {n} jongeren", en=" {n} youths are still there")
_ONE_LEFT_THERE = Text(nl=" Er verblijft nog {n} jongere", en=" {n} youth is still there")
_THERE_UNKNOWN = Text(
    nl="{there}; of zij een vervolgplek hebben is niet bekend.",
    en="{there}; whether they have a next place is not known.",
)
_THERE_ALL = Text(nl="{there}, met een vervolgplek.", en="{there}, with a next place.")
_THERE_WAIT = Text(
    nl="{there}; {n} van hen hebben nog geen vervolgplek.", en="{there}; {n} of them have no next place yet."
)
_THERE_ONE_WAITS = Text(
    nl="{there}; {n} van hen heeft nog geen vervolgplek.", en="{there}; {n} of them has no next place yet."
)
_TITLE = Text(nl="{kind}, {state}", en="{kind}, {state}")
_GOES_ON, _OVER, _COMES, _WITHDRAWN = (
    Text(nl="geldt nu", en="goes on"),
    Text(nl="beëindigd", en="ended"),
    Text(nl="gaat nog in", en="still to come"),
    Text(nl="ingetrokken", en="withdrawn"),
)
_SINCE = Text(nl="sinds {first}", en="since {first}")
_FROM_TO = Text(nl="{first} tot en met {last}", en="{first} to {last}")
_NOBODY = Text(nl="er verblijft niemand meer", en="nobody is there any more")
_LEFT, _ONE_LEFT = Text(nl="nog {n} jongeren", en="{n} youths left"), Text(nl="nog {n} jongere", en="{n} youth left")
_PLACED_UNKNOWN = Text(nl="{there}, vervolgplek niet bekend", en="{there}, next place not known")
_ALL_PLACED = Text(nl="{there}, allen met een vervolgplek", en="{there}, all with a next place")
_ONE_PLACED = Text(nl="{there}, met een vervolgplek", en="{there}, with a next place")
_NONE_PLACED = Text(nl="{there}, nog zonder vervolgplek", en="{there}, no next place yet")
_SOME_PLACED = Text(nl="{there}, {n} met een vervolgplek", en="{there}, {n} with a next place")
