"""The first line of the page about quality and voice: where youths go, how long they stay, and how far from home."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from monitor.domain import formats
from monitor.domain.figure import Percent, PercentagePoints, Total
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.overview import certainty
from monitor.domain.sentences.parts import Part, Sentence, both, number, quarter_name, said
from monitor.domain.sentences.titles import AT_LEAST
from monitor.domain.words import Text


@dataclass(frozen=True)
class QualityFacts:
    """What the first line is made of. `place` is the name of a landsdeel, '' for the country.

    `home` and `unknown` are departures by destination, None when not reported. `long_stay` is the share that stays
    over six months, `longer` how it differs from a year before; `outside` youths placed outside their landsdeel,
    `outside_change` against the quarter before.
    """

    quarter: Quarter
    left: Total
    place: str = ""
    home: int | None = None
    unknown: int | None = None
    long_stay: Percent | None = None
    longer: PercentagePoints | None = None
    outside: Total | None = None
    outside_change: int | None = None


def quality_sentence(facts: QualityFacts) -> Sentence:
    """Return the first line: departures, length of stay, placed elsewhere, and how sure that is."""
    if facts.left.value is None:
        return _nothing(facts)
    return _departures(facts) + _stays(facts) + _outside(facts) + certainty(facts.left)


def against_year(difference: PercentagePoints | None) -> Text:
    """Return ', 1,7 procentpunt minder dan een jaar eerder'; nothing when there is no year before."""
    if difference is None:
        return Text.same("")
    shown = both(lambda language: formats.percent_change(_positive(difference), 1, language).removeprefix("+"))
    if shown.nl == formats.UNCHANGED.nl:
        return Text(nl=", evenveel als een jaar eerder", en=", the same as a year before")
    words = (
        Text(nl=", {n} minder dan een jaar eerder", en=", {n} less than a year before")
        if difference.value < 0
        else Text(nl=", {n} meer dan een jaar eerder", en=", {n} more than a year before")
    )
    return words.format(n=shown)


def share_of(part: int, whole: int) -> Text:
    """Return which part a count is of another, in whole percents: '32%'."""
    return both(lambda language: formats.percent(Decimal(part) * 100 / whole, 0, language))


def _nothing(facts: QualityFacts) -> Sentence:
    if facts.place:
        words = Text(
            nl="{place} heeft over {quarter} nog niets gemeld.", en="{place} has reported nothing on {quarter} yet."
        )
        return said(words.format(place=facts.place, quarter=quarter_name(facts.quarter)))
    words = Text(nl="Over {quarter} is nog niets gemeld.", en="Nothing has been reported on {quarter} yet.")
    return said(words.format(quarter=quarter_name(facts.quarter)))


def _departures(facts: QualityFacts) -> Sentence:
    value, when = facts.left.value or 0, quarter_name(facts.quarter)
    where = Text(nl=" in {p}", en=" in {p}").format(p=facts.place) if facts.place else Text.same("")
    if value == 0:
        words = (
            Text(
                nl="In {when} vertrok{where} voor zover gemeld niemand.",
                en="In {when} nobody left{where}, as reported.",
            )
            if facts.left.at_least
            else Text(nl="In {when} vertrok{where} niemand.", en="In {when} nobody left{where}.")
        )
        return said(words.format(when=when, where=where))
    lead = Text(
        nl="In {when} vertrok{where} {least}{n} keer een jongere", en="In {when} a youth left{where} {least}{n} {times}"
    ).format(
        when=when,
        where=where,
        least=AT_LEAST if facts.left.at_least else Text.same(""),
        n=number(value),
        times="time" if value == 1 else "times",
    )
    parts = [Part(lead)]
    if facts.home is not None:
        home = Text(nl="{n} keer naar huis ({share})", en="{n} {times} home ({share})").format(
            n=number(facts.home), share=share_of(facts.home, value), times="time" if facts.home == 1 else "times"
        )
        parts += [Part(Text.same(": ")), Part(home, strong=True)]
    if facts.unknown is not None:
        parts += _unknown(facts.unknown, value, first=facts.home is None)
    return Sentence((*parts, Part(Text.same("."))))


def _unknown(unknown: int, value: int, first: bool) -> list[Part]:
    join = Part(Text.same(": ") if first else Text(nl="; ", en="; "))
    if unknown == 0:
        return [join, Part(Text(nl="van iedereen is bekend waarheen", en="of all it is known where to"))]
    words = Text(
        nl="{n} keer ({share}) is niet bekend waarheen", en="of {n} ({share}) it is not known where to"
    ).format(n=number(unknown), share=share_of(unknown, value))
    return [join, Part(words, strong=True)]


def _stays(facts: QualityFacts) -> Sentence:
    if facts.long_stay is None:
        return Sentence(())
    share = both(lambda language: formats.percent(facts.long_stay, 1, language))
    lead = Text(nl="Van wie gesloten verblijft, is ", en="Of those behind a closed door, ")
    strong = Text(nl="{share} er langer dan zes maanden", en="{share} have been there for over six months").format(
        share=share
    )
    return Sentence((Part(lead), Part(strong, strong=True), Part(against_year(facts.longer)), Part(Text.same("."))))


def _outside(facts: QualityFacts) -> Sentence:
    total = facts.outside
    if total is None or total.value is None:
        return Sentence(())
    one = total.value == 1
    whose = Text(nl=" uit {place}", en=" from {place}").format(place=facts.place) if facts.place else Text.same("")
    words = Text(
        nl="{least}{n} {youths}{whose} {verb} buiten het eigen landsdeel{change}.",
        en="{least}{n} {youths}{whose} {verb} outside their own region{change}.",
    ).format(
        least=both(lambda lang: AT_LEAST[lang].capitalize()) if total.at_least else Text.same(""),
        n=number(total.value),
        youths=Text(nl="jongere", en="youth") if one else Text(nl="jongeren", en="youths"),
        whose=whose,
        verb=Text(nl="verblijft", en="stays") if one else Text(nl="verblijven", en="stay"),
        change=_change(facts),
    )
    return said(words)


def _change(facts: QualityFacts) -> Text:
    change, before = facts.outside_change, quarter_name(facts.quarter.plus(-1))
    if change is None:
        return Text.same("")
    partial = facts.outside is not None and facts.outside.at_least
    where = Text(nl=" waar beide keren is gemeld", en=" where both were reported") if partial else Text.same("")
    if change == 0:
        words = Text(nl=", evenveel als in {before}{where}", en=", as many as in {before}{where}")
    elif change < 0:
        words = Text(nl=", {n} minder dan in {before}{where}", en=", {n} fewer than in {before}{where}")
    else:
        words = Text(nl=", {n} meer dan in {before}{where}", en=", {n} more than in {before}{where}")
    return words.format(n=number(abs(change)), before=before, where=where)


def _positive(difference: PercentagePoints) -> PercentagePoints:
    return PercentagePoints(abs(difference.value))
