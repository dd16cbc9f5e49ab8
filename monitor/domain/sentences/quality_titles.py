"""Titles of the charts and tables about quality and voice, as findings made from the data they stand above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from monitor.domain import formats
from monitor.domain.figure import Percent, PercentagePoints
from monitor.domain.sentences.parts import both, capital, number, number_word, rate
from monitor.domain.sentences.quality import against_year, share_of
from monitor.domain.words import Text

LOWEST, HIGHEST = 70, 95  # percent of the places: below it a site stands empty, above it it is full

_WHERE_TO: dict[str, Text] = {
    "thuis": Text(nl="naar huis", en="home"),
    "gezinshuis": Text(nl="naar een gezinshuis", en="to a family home"),
    "kleinschalig": Text(nl="naar kleinschalig verblijf", en="to a small-scale stay"),
    "andere_gesloten": Text(nl="naar een andere gesloten plek", en="to another closed place"),
    "ggz": Text(nl="naar de ggz", en="to mental health care"),
    "jji": Text(nl="naar een justitiële jeugdinrichting", en="to a young offenders’ institution"),
}
_UNKNOWN = "onbekend"


def destinations_title(parts: dict[str, int]) -> Text:
    """Return where youths go most often, and of which part it is not known. `parts` are departures by destination."""
    whole, unknown = sum(parts.values()), parts.get(_UNKNOWN, 0)
    known = {code: count for code, count in parts.items() if code in _WHERE_TO and count}
    if not whole:
        return Text(nl="Er vertrok niemand in dit kwartaal", en="Nobody left in this quarter")
    if not known:
        return Text(nl="Van niemand is bekend waarheen", en="Of nobody it is known where to")
    most = max(known.values())
    names = [_WHERE_TO[code] for code, count in known.items() if count == most]
    where = both(lambda language: formats.join_names([name[language] for name in names], language))
    lead = (
        Text(nl="Het vaakst gaat een jongere {where}: {share}", en="Most often a youth goes {where}: {share}")
        if len(names) == 1
        else Text(
            nl="Even vaak gaat een jongere {where}: elk {share}", en="Equally often a youth goes {where}: {share} each"
        )
    ).format(where=where, share=share_of(most, whole))
    if not unknown:
        return Text(nl="{t}; van iedereen is bekend waarheen", en="{t}; of all it is known where to").format(t=lead)
    rest = Text(nl="{t}; van {share} is niet bekend waarheen", en="{t}; of {share} it is not known where to")
    return rest.format(t=lead, share=share_of(unknown, whole))


def stay_title(share: Percent | None, difference: PercentagePoints | None) -> Text:
    """Return which part stays over six months, and whether that is more than a year before."""
    if share is None:
        return Text(nl="Nog niet te zeggen hoe lang jongeren blijven", en="Too early to say how long youths stay")
    words = Text(
        nl="{share} verblijft langer dan zes maanden gesloten{year}",
        en="{share} stay behind a closed door for over six months{year}",
    )
    return words.format(share=_percent(share), year=against_year(difference))


def education_title(share: Percent | None, difference: PercentagePoints | None) -> Text:
    """Return which part is in education, and whether that is more than a year before."""
    if share is None:
        return Text(nl="Nog niet te zeggen wie onderwijs volgt", en="Too early to say who is in education")
    words = Text(nl="{share} van de jongeren volgt onderwijs{year}", en="{share} of the youths are in education{year}")
    return words.format(share=_percent(share), year=against_year(difference))


def measures_title(per_thousand: Decimal | None, then: Decimal | None, now: Decimal | None) -> Text:
    """Return how often freedom is restricted; `now` and `then` are the same rate in what can be compared."""
    if per_thousand is None:
        return Text(
            nl="Nog niet te zeggen hoe vaak vrijheid wordt beperkt",
            en="Too early to say how often freedom is restricted",
        )
    lead = Text(nl="{n} maatregelen per 1.000 verblijfsdagen", en="{n} measures per 1,000 days of stay").format(
        n=rate(per_thousand)
    )
    if now is None or then is None:
        return lead
    shown = both(lambda language: formats.decimal_change(now - then, 1, language).lstrip("+" + formats.MINUS))
    if shown.nl == formats.UNCHANGED.nl:
        words = Text(nl="{t}, evenveel als een jaar eerder", en="{t}, the same as a year before")
    elif now < then:
        words = Text(nl="{t}, {n} minder dan een jaar eerder", en="{t}, {n} fewer than a year before")
    else:
        words = Text(nl="{t}, {n} meer dan een jaar eerder", en="{t}, {n} more than a year before")
    return words.format(t=lead, n=shown)


def basket_title(changes: Sequence[tuple[Text, int | None]]) -> Text:
    """Return which parts of the basket lie higher than a year before; None is a part that cannot be compared.

    The parts are named or counted, never added: they count different things.
    """
    comparable = [(name, change) for name, change in changes if change is not None]
    up = [name for name, change in comparable if change > 0]
    if not comparable:
        return Text(nl="Nog geen vergelijking met een jaar eerder", en="No comparison with a year before yet")
    all_of = number_word(len(comparable))
    if not up:
        words = Text(
            nl="Geen van de {all} signalen ligt hoger dan een jaar eerder",
            en="None of the {all} signals is higher than a year before",
        )
        return words.format(all=all_of)
    words = (
        Text(
            nl="Eén van de {all} signalen ligt hoger dan een jaar eerder: {names}",
            en="One of the {all} signals is higher than a year before: {names}",
        )
        if len(up) == 1
        else Text(
            nl="{n} van de {all} signalen liggen hoger dan een jaar eerder: {names}",
            en="{n} of the {all} signals are higher than a year before: {names}",
        )
    )
    names = both(lambda language: formats.join_names([name[language] for name in up], language))
    return words.format(n=capital(number_word(len(up))), all=all_of, names=names)


@dataclass(frozen=True)
class Placed:
    """The youths of one landsdeel placed outside it, of all its youths in a closed place; None is not reported."""

    name: str
    outside: int | None
    all_of: int | None = None


@dataclass(frozen=True)
class Among:
    """What a superlative is about: `places` are names of landsdelen, none for the whole country.

    `whole` is False while some of them have not reported: what is missing could still be more.
    """

    places: tuple[str, ...] = ()
    whole: bool = True


_EVERYWHERE = Among()


def outside_title(rows: Sequence[Placed], among: Among = _EVERYWHERE) -> Text:
    """Return from which landsdeel most youths are placed elsewhere; of one landsdeel alone, how many."""
    known = [row for row in rows if row.outside is not None]
    if not known:
        return Text(
            nl="Nog niet gemeld wie buiten het eigen landsdeel verblijft",
            en="Not reported yet who stays outside their own region",
        )
    if len(rows) == 1:
        return _outside_of_one(known[0])
    most = max(row.outside or 0 for row in known)
    if most == 0:
        nobody = Text(nl="Niemand verblijft buiten het eigen landsdeel", en="Nobody stays outside their own region")
        return _as_far(nobody, among)
    top = [row for row in known if row.outside == most]
    each = Text(nl="elk {n}", en="{n} each").format(n=number(most)) if len(top) > 1 else _of_all(top[0])
    whose = Text(nl=" uit {places}", en=" from {places}").format(places=_names(among.places))
    words = Text(
        nl="De meeste jongeren{whose} die elders verblijven, komen uit {names}: {n}",
        en="Most youths{whose} who stay elsewhere come from {names}: {n}",
    ).format(whose=whose if among.places else Text.same(""), names=_names([row.name for row in top]), n=each)
    return _as_far(words, among)


def _outside_of_one(row: Placed) -> Text:
    words = Text(nl="{n} uit {name} {verb} in een ander landsdeel", en="{n} from {name} {verb_en} in another region")
    one = row.outside == 1
    verbs = {"verb": "verblijft" if one else "verblijven", "verb_en": "stays" if one else "stay"}
    return words.format(n=_of_all(row), name=row.name, **verbs)


def origin_title(known: Sequence[tuple[str, int]], among: Among = _EVERYWHERE) -> Text:
    """Return from which two jeugdregio's most youths come; `known` are names and numbers."""
    there = sorted((row for row in known if row[1]), key=lambda row: (-row[1], row[0]))[:2]
    if not known:
        return Text(nl="Nog geen jongeren naar herkomst gemeld", en="No youths by origin reported yet")
    if not there:
        nobody = Text(nl="Er verblijft niemand op een gesloten plaats", en="Nobody stays in a closed place")
        return _as_far(nobody, among)
    names = both(lambda lang: formats.join_names([f"{name} ({formats.count(n, lang)})" for name, n in there], lang))
    words = (
        Text(
            nl="Van de jongeren uit {places} komen de meesten uit {names}",
            en="Of the youths from {places} most come from {names}",
        )
        if among.places
        else Text(nl="De meeste jongeren komen uit {names}", en="Most youths come from {names}")
    )
    return _as_far(words.format(places=_names(among.places), names=names), among)


def occupied_title(shares: Sequence[Decimal]) -> Text:
    """Return how many sites stand empty or are full; `shares` are of those that reported, in percent."""
    if not shares:
        return Text(nl="Nog niet te zeggen hoe vol de locaties zijn", en="Too early to say how full the sites are")
    low, high = sum(s < LOWEST for s in shares), sum(s > HIGHEST for s in shares)
    if not low and not high:
        words = Text(
            nl="Geen van de {n} locaties is onder 70% of boven 95% bezet",
            en="None of the {n} sites is below 70% or above 95% occupied",
        )
        return words.format(n=number(len(shares)))
    words = Text(
        nl="Van {n} locaties {verb} er {low} onder 70% en {high} boven 95% bezet",
        en="Of {n} sites {low} {verb_en} below 70% and {high} above 95% occupied",
    )
    return words.format(
        n=number(len(shares)),
        low=number_word(low),
        high=number_word(high),
        verb="is" if low < 2 else "zijn",
        verb_en="is" if low == 1 else "are",
    )


def organised_title(contacts: int, adopted: int, reported: int) -> Text:
    """Return how many of the landsdelen that reported have a contact, and an adopted plan."""
    if not reported:
        return Text(nl="Nog geen opgave van een landsdeel", en="No report of a region yet")
    if reported == 1:
        words = Text(
            nl="Het landsdeel heeft {c} aanspreekpunt en {a} vastgestelde regiovisie",
            en="The region has {c} contact with power to decide and {a} adopted regional plan",
        )
        one = Text(nl="een", en="a"), Text(nl="een", en="an")
        none = Text(nl="geen", en="no")
        return words.format(c=one[0] if contacts else none, a=one[1] if adopted else none)
    words = Text(
        nl="Van de {all} landsdelen die meldden, {verb} er {c} een aanspreekpunt en {a} een vastgestelde regiovisie",
        en="Of the {all} regions that reported, {c} {verb_en} a contact with power to decide and {a} an adopted plan",
    )
    return words.format(
        all=number(reported),
        c=number(contacts),
        a=number(adopted),
        verb="heeft" if contacts == 1 else "hebben",
        verb_en="has" if contacts == 1 else "have",
    )


def said_title(words: Text, told: int, asked: int) -> Text:
    """Return how many of the landsdelen told something this quarter; `words` is what they told of."""
    if not told:
        return Text(nl="{w}: nog niets gemeld", en="{w}: nothing reported yet").format(w=words)
    if asked == 1:
        return words
    count = Text(nl="{w}: {n} van {all} landsdelen", en="{w}: {n} of {all} regions")
    return count.format(w=words, n=number(told), all=number(asked))


def _as_far(words: Text, among: Among) -> Text:
    if among.whole:
        return words
    return Text(nl="{w}, voor zover gemeld", en="{w}, as far as reported").format(w=words)


def _names(names: Sequence[str]) -> Text:
    return both(lambda language: formats.join_names(names, language))


def _of_all(row: Placed) -> Text:
    count = number(row.outside or 0)
    youths = Text(nl="jongere", en="youth") if row.outside == 1 else Text(nl="jongeren", en="youths")
    if row.all_of is None:
        return Text(nl="{n} {youths}", en="{n} {youths}").format(n=count, youths=youths)
    return Text(nl="{n} van {all} jongeren", en="{n} of {all} youths").format(n=count, all=number(row.all_of))


def _percent(share: Percent) -> Text:
    return both(lambda language: formats.percent(share, 1, language))
