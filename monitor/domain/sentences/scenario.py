"""The sentences of a what-if: always in the words of 'if', so that nobody takes them for a figure."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from monitor.domain.quarter import Quarter
from monitor.domain.scenario import WhatIf, zero_quarter
from monitor.domain.sentences.parts import both, number, rate
from monitor.domain.words import Text

Line = Sequence[tuple[Quarter, Decimal]]

NOTHING_CHANGED = Text(
    nl="Zoals de trajecten nu zijn gepland, zijn er eind {year} {left}. {zero}",
    en="As the trajects are planned now, there are {left} at the end of {year}. {zero}",
)
_PACE = Text(
    nl="Als er vanaf nu {pace} plaatsen per kwartaal afgaan, zijn er eind {year} {left}: {differs}. {zero}",
    en="If {pace} places go each quarter from now on, there are {left} at the end of {year}: {differs}. {zero}",
)
_MOVED = Text(
    nl="Als de sluitingen zo verschuiven, zijn er eind {year} {left}: {differs}. {zero}",
    en="If closings move like this, there are {left} at the end of {year}: {differs}. {zero}",
)
_ON_THE_WAY = Text(
    nl=" Onderweg scheelt het hoogstens {n} plaatsen, eind {quarter}.",
    en=" On the way it differs {n} places at most, at the end of {quarter}.",
)
_ZERO = Text(nl="Het aantal is nul in {quarter}.", en="The number is zero in {quarter}.")
_NO_ZERO = Text(nl="Het aantal is dan nog niet nul.", en="The number is not zero by then.")
_MORE = Text(nl="{n} meer dan nu gepland", en="{n} more than planned now")
_FEWER = Text(nl="{n} minder dan nu gepland", en="{n} fewer than planned now")
_SAME = Text(nl="evenveel als nu gepland", en="as many as planned now")
_ONE = Text(nl="1 gesloten plaats", en="1 closed place")
_SOME = Text(nl="{n} gesloten plaatsen", en="{n} closed places")
_NONE = Text(nl="geen gesloten plaatsen meer", en="no closed places left")
_UNPLANNED = Text(
    nl="Over {n} van de {all} gesloten plaatsen gaat nog geen traject.",
    en="{n} of the {all} closed places have no traject yet.",
)
_UNDATED = Text(
    nl="{n} plaatsen gaan weg op een dag die nog niet is gepland.", en="{n} places go on a day not planned yet."
)
_MORE_PLANNED = Text(
    nl="De trajecten gaan over {n} plaatsen meer dan er zijn; controleer de standen.",
    en="The trajects are about {n} places more than there are; check their numbers.",
)


def what_if_sentence(what_if: WhatIf, base: Line, changed: Line) -> Text:
    """Return what comes of the choices at the end of the projection, beside what is planned now."""
    last, left = changed[-1][0], whole(changed[-1][1])
    end = zero_quarter(changed)
    zero = _NO_ZERO if end is None else _ZERO.format(quarter=both(end.label))
    words = {"year": last.year, "left": places(left), "zero": zero}
    if what_if.changes_nothing:
        return NOTHING_CHANGED.format(**words)
    difference = left - whole(base[-1][1])
    differs = _SAME if not difference else (_MORE if difference > 0 else _FEWER).format(n=number(abs(difference)))
    if what_if.pace is not None:
        said = _PACE.format(**words, pace=rate(what_if.pace), differs=differs)
    else:
        said = _MOVED.format(**words, differs=differs)
    return _with_widest(said, base, changed, abs(difference))


def _with_widest(said: Text, base: Line, changed: Line, at_end: int) -> Text:
    """Add where the two lie furthest apart, when that is further than at the end."""
    apart = [(abs(whole(b) - whole(c)), quarter) for (quarter, b), (_, c) in zip(base, changed, strict=True)]
    widest, quarter = max(apart, key=lambda pair: pair[0])
    if widest <= at_end:
        return said
    more = _ON_THE_WAY.format(n=number(widest), quarter=both(quarter.label))
    return Text.same("{said}{more}").format(said=said, more=more)


def plan_remarks(unplanned: int | None, undated: int, value: int | None) -> tuple[Text, ...]:
    """Return what the plans leave open: places without a traject, and closings without a date."""
    found = []
    if unplanned is not None and unplanned > 0:
        found.append(_UNPLANNED.format(n=number(unplanned), all=number(value or 0)))
    if unplanned is not None and unplanned < 0:
        found.append(_MORE_PLANNED.format(n=number(-unplanned)))
    if undated > 0:
        found.append(_UNDATED.format(n=number(undated)))
    return tuple(found)


def places(count: int) -> Text:
    return _NONE if count == 0 else _ONE if count == 1 else _SOME.format(n=number(count))


def whole(value: Decimal) -> int:
    return int(value.quantize(Decimal(1), rounding=ROUND_HALF_UP))
