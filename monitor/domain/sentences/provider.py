"""The words of the page of one provider: its first line, and the findings above its charts and tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from monitor.domain import formats
from monitor.domain.figure import Total
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.overview import certainty, closed_places
from monitor.domain.sentences.parts import Part, Sentence, both, capital, number, number_word, quarter_name, said
from monitor.domain.words import Text

BREAK_EVEN = Decimal(90)  # percent of the places that tariffs are built on


@dataclass(frozen=True)
class ProviderFacts:
    """What the first line is made of. `share` is the occupied part in percent.

    `without_plan` counts the places that no traject lets go; it and `last_closing` are None when not known. `went_on`
    says in what the provider went on.
    """

    name: str
    quarter: Quarter
    sites: int
    places: Total
    occupied: Total
    share: Decimal | None
    converting: int
    last_closing: date | None
    without_plan: int | None = None
    went_on: Text | None = None


def provider_sentence(facts: ProviderFacts) -> Sentence:
    """Return the first line: places, how many are occupied, how many are in a traject, and until when."""
    if facts.places.value is None:
        words = (_NOTHING_ON if facts.sites else _NO_SITES).format(name=facts.name, q=quarter_name(facts.quarter))
        return said(words) + (said(facts.went_on) if facts.went_on else Sentence(()))
    lead = _LEAD.format(
        q=quarter_name(facts.quarter),
        name=facts.name,
        sites=(_ONE_SITE if facts.sites == 1 else _SITES).format(n=number(facts.sites)),
    )
    parts = [Part(lead), Part(closed_places(facts.places), strong=True), *_occupied(facts), Part(Text.same("."))]
    return Sentence(tuple(parts)) + _going(facts) + certainty(facts.places)


def filled_title(sites: Sequence[tuple[str, Decimal]], untold: int = 0) -> Text:
    """Return which sites, with their occupied part in percent, are filled below the line at which tariffs break even.

    Sites without places, or of which a number is missing, are not in it: there are `untold` of the latter.
    """
    if not sites:
        return _FILLED_UNKNOWN
    below = [name for name, share in sites if share < BREAK_EVEN]
    if not below and untold:
        return _KNOWN_FILLED
    if not below:
        return _ALL_FILLED if len(sites) > 1 else _FILLED
    if len(below) == len(sites) and not untold:
        return _NONE_FILLED if len(sites) > 1 else _NOT_FILLED
    names = both(lambda language: formats.join_names(below, language))
    return (_ONE_EMPTY if len(below) == 1 else _SOME_EMPTY).format(names=names)


def course_title(first: tuple[Quarter, int, int] | None, last: tuple[Quarter, int, int] | None) -> Text:
    """Return how the empty places went between two quarters; each is a quarter with its places and the occupied."""
    if first is None or last is None:
        return _NO_COURSE
    then, now = first[1] - first[2], last[1] - last[2]
    if first[0] == last[0]:
        return _ONE_QUARTER.format(n=number(now), q=quarter_name(last[0]))
    words = _EMPTY_SAME if then == now else _EMPTY_MORE if now > then else _EMPTY_LESS
    return words.format(n=number(now), old=number(then), q=quarter_name(last[0]), first=quarter_name(first[0]))


def money_title(awarded: Total, spent: Total) -> Text:
    """Return how much of what was awarded is spent."""
    if spent.value is None:
        return _NO_SPENDING
    amount = both(lambda language: formats.euro_short(spent.value, language))
    least = _AT_LEAST if spent.at_least else Text.same("{amount}")
    shown = least.format(amount=amount)
    if not awarded.value or spent.at_least:
        return capital(_SPENT.format(amount=shown))
    share = both(
        lambda language: formats.percent(Decimal(100 * (spent.value or 0)) / (awarded.value or 1), 0, language)
    )
    return capital(_SPENT_OF.format(amount=shown, share=share))


def conversion_title(trajects: int, converting: int, late: int) -> Text:
    """Return how many trajects there are, of how many places that are still to go, and how many come late."""
    if not trajects:
        return _NO_TRAJECTS
    count = (_ONE_TRAJECT if trajects == 1 else _TRAJECTS).format(n=number(trajects))
    going = (_ONE_GOES if converting == 1 else _GO if converting else _GO_NONE).format(n=number(converting))
    title = _TOGETHER.format(count=count, going=going)
    return title if not late else (_ONE_LATE if late == 1 else _LATE).format(title=title, n=number_word(late))


def succession_words(successor: str, until: date | None, merged: Sequence[str]) -> list[Text]:
    """Return in what a provider went on, and which went on in it."""
    found = []
    if successor:
        day = both(lambda language: formats.date_long(until, language) if until else formats.UNKNOWN)
        found.append((_WENT_ON_UNTIL if until else _WENT_ON).format(name=successor, day=day))
    if merged:
        names = both(lambda language: formats.join_names(merged, language))
        found.append((_ONE_MERGED if len(merged) == 1 else _MERGED).format(names=names))
    return found


def _occupied(facts: ProviderFacts) -> tuple[Part, ...]:
    if not facts.places.value or facts.occupied.value is None:
        return ()
    count = _LEAST_OCCUPIED if facts.occupied.at_least else _OCCUPIED
    words = count.format(n=number(facts.occupied.value))
    if facts.share is None:
        return (Part(words),)
    share = facts.share
    shown = both(lambda language: formats.percent(share, 1, language))
    where = _UNDER if share < BREAK_EVEN else _OVER
    return (Part(words), Part(_SHARE.format(share=shown)), Part(where))


def _going(facts: ProviderFacts) -> Sentence:
    if not facts.places.value:
        return Sentence(())
    if not facts.converting:
        return said(_NONE_GOES)
    words = (_ONE_IN_TRAJECT if facts.converting == 1 else _IN_TRAJECT).format(n=number(facts.converting))
    if facts.last_closing is not None:
        closing = facts.last_closing
        words = _END.format(words=words, day=both(lambda language: formats.date_long(closing, language)))
    if facts.without_plan:
        left = (_ONE_LEFT if facts.without_plan == 1 else _LEFT).format(n=number(facts.without_plan))
        words = _AND_LEFT.format(words=words, left=left)
    return said(_SENTENCE.format(words=words))


_NO_SITES = Text(
    nl="{name} heeft in {q} geen locatie met gesloten plaatsen.", en="{name} has no site with closed places in {q}."
)
_NOTHING_ON = Text(nl="{name}: over {q} is nog niets gemeld.", en="{name}: nothing has been reported on {q} yet.")
_LEAD = Text(nl="In {q} heeft {name} op {sites} ", en="In {q} {name} has at {sites} ")
_ONE_SITE, _SITES = Text(nl="{n} locatie", en="{n} site"), Text(nl="{n} locaties", en="{n} sites")
_OCCUPIED = Text(nl=", waarvan {n} bezet", en=", {n} of them occupied")
_LEAST_OCCUPIED = Text(nl=", waarvan ten minste {n} bezet", en=", at least {n} of them occupied")
_SHARE = Text(nl=" ({share})", en=" ({share})")
_UNDER = Text(nl=": minder dan de 90% waarop tarieven rekenen", en=": less than the 90% that tariffs are built on")
_OVER = Text(nl=": genoeg voor de 90% waarop tarieven rekenen", en=": enough for the 90% that tariffs are built on")
_NONE_GOES = Text(
    nl="Voor geen van deze plaatsen is er een traject waarin zij weggaan.",
    en="For none of these places there is a traject in which they go.",
)
_IN_TRAJECT = Text(nl="{n} plaatsen gaan volgens de trajecten nog weg", en="By the trajects {n} places are still to go")
_ONE_IN_TRAJECT = Text(nl="{n} plaats gaat volgens de trajecten nog weg", en="By the trajects {n} place is still to go")
_END = Text(nl="{words}, de laatste op {day}", en="{words}, the last on {day}")
_LEFT = Text(nl="voor {n} plaatsen is er nog geen traject", en="for {n} places there is no traject yet")
_ONE_LEFT = Text(nl="voor {n} plaats is er nog geen traject", en="for {n} place there is no traject yet")
_AND_LEFT = Text(nl="{words}; {left}", en="{words}; {left}")
_SENTENCE = Text(nl="{words}.", en="{words}.")
_FILLED_UNKNOWN = Text(nl="Nog niet bekend hoe vol de locaties zijn", en="Not known yet how full the sites are")
_KNOWN_FILLED = Text(nl="Wat is gemeld, is voor 90% of meer bezet", en="What was reported is filled for 90% or more")
_FILLED = Text(nl="De locatie is voor 90% of meer bezet", en="The site is filled for 90% or more")
_ALL_FILLED = Text(nl="Alle locaties zijn voor 90% of meer bezet", en="All sites are filled for 90% or more")
_NOT_FILLED = Text(nl="De locatie is voor minder dan 90% bezet", en="The site is filled for less than 90%")
_NONE_FILLED = Text(nl="Alle locaties zijn voor minder dan 90% bezet", en="All sites are filled for less than 90%")
_ONE_EMPTY = Text(nl="{names} is voor minder dan 90% bezet", en="{names} is filled for less than 90%")
_SOME_EMPTY = Text(nl="{names} zijn voor minder dan 90% bezet", en="{names} are filled for less than 90%")
_NO_COURSE = Text(nl="Nog geen volledig kwartaal om te laten zien", en="No complete quarter to show yet")
_ONE_QUARTER = Text(nl="{n} lege plaatsen in {q}", en="{n} empty places in {q}")
_EMPTY_SAME = Text(
    nl="Evenveel lege plaatsen in {q} als in {first}: {n}",
    en="As many empty places in {q} as in {first}: {n}",
)
_EMPTY_MORE = Text(
    nl="Lege plaatsen: van {old} in {first} naar {n} in {q}",
    en="Empty places: from {old} in {first} up to {n} in {q}",
)
_EMPTY_LESS = Text(
    nl="Lege plaatsen: van {old} in {first} terug naar {n} in {q}",
    en="Empty places: from {old} in {first} down to {n} in {q}",
)
_NO_SPENDING = Text(nl="Nog geen besteding gemeld", en="No spending reported yet")
_AT_LEAST = Text(nl="ten minste {amount}", en="at least {amount}")
_SPENT = Text(nl="{amount} besteed", en="{amount} spent")
_SPENT_OF = Text(nl="{amount} besteed: {share} van wat is beschikt", en="{amount} spent: {share} of what was awarded")
_NO_TRAJECTS = Text(nl="Geen trajecten gemeld", en="No trajects reported")
_ONE_TRAJECT, _TRAJECTS = Text(nl="{n} traject", en="{n} traject"), Text(nl="{n} trajecten", en="{n} trajects")
_ONE_GOES = Text(nl="{n} gesloten plaats moet nog weg", en="{n} closed place is still to go")
_GO = Text(nl="{n} gesloten plaatsen moeten nog weg", en="{n} closed places are still to go")
_GO_NONE = Text(nl="er hoeft geen gesloten plaats meer weg", en="no closed place is still to go")
_TOGETHER = Text(nl="{count}; {going}", en="{count}; {going}")
_ONE_LATE = Text(nl="{title}; {n} loopt uit", en="{title}; {n} comes late")
_LATE = Text(nl="{title}; {n} lopen uit", en="{title}; {n} come late")
_WENT_ON = Text(nl="Deze aanbieder is opgegaan in {name}.", en="This provider went on in {name}.")
_WENT_ON_UNTIL = Text(
    nl="Deze aanbieder is na {day} opgegaan in {name}.", en="This provider went on in {name} after {day}."
)
_ONE_MERGED = Text(
    nl="{names} is in deze aanbieder opgegaan en telt hier mee.",
    en="{names} went on in this provider and counts here.",
)
_MERGED = Text(
    nl="{names} zijn in deze aanbieder opgegaan en tellen hier mee.",
    en="{names} went on in this provider and count here.",
)
