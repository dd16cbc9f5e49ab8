"""Words about why two figures differ: what was changed or reported later, and what a publication says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from monitor.domain import formats
from monitor.domain.figure import Coverage
from monitor.domain.indicator import Level
from monitor.domain.sentences.changes import month_name
from monitor.domain.sentences.parts import both, number
from monitor.domain.words import Text

NO_EXPLANATION = Text(nl="geen verklaring in de gegevens", en="no explanation in the data")
ELSEWHERE = Text(nl="gewijzigd in andere landsdelen", en="changed in other regions")
IN_RECORDS = Text(
    nl="gewijzigd in de trajecten of documenten waaruit wordt geteld",
    en="changed in the trajects or documents it is counted from",
)
FEWER = Text(nl="minder plekken moeten melden dan toen", en="fewer places have to report than then")


@dataclass(frozen=True)
class Restated:
    """One figure that was changed: where, from and to what, by whom, on which day and why ('' when nobody said)."""

    place: str
    old: Text
    new: Text
    who: str
    day: date
    reason: str
    provisional: bool = False


def restated_words(one: Restated) -> Text:
    """Return what was changed, why and by whom: 'De Kade: 20 werd 18, "telfout" (Nina, 3 februari 2026)'."""
    words = Text(
        nl="{place}: {old} werd {new}, {why} ({who}, {day}{sure})",
        en="{place}: {old} became {new}, {why} ({who}, {day}{sure})",
    )
    return words.format(
        place=one.place,
        old=one.old,
        new=one.new,
        why=Text.same(f"“{one.reason}”") if one.reason else Text(nl="geen reden gegeven", en="no reason given"),
        who=one.who,
        day=both(lambda lang: formats.date_long(one.day, lang)),
        sure=Text(nl=", nog voorlopig", en=", still provisional") if one.provisional else Text.same(""),
    )


def later_words(then: Coverage, now: Coverage, approved_only: bool) -> Text:
    """Return that more was reported (or approved) later, with how much was there on both days when that is known."""
    words = (
        Text(nl="later goedgekeurd", en="approved later")
        if approved_only
        else Text(nl="later gemeld", en="reported later")
    )
    if not now.expected:
        return words
    counted = Text(nl="{words}: toen {then}, nu {now} van {all}", en="{words}: then {then}, now {now} of {all}")
    return counted.format(words=words, then=number(then.reported), now=number(now.reported), all=number(now.expected))


def coverage_words(coverage: Coverage, level: Level) -> Text:
    """Return how many of the places reported: '25 van 27 locaties'."""
    words = Text(nl="{n} van {all} {places}", en="{n} of {all} {places}")
    places = _PLACES[level][0 if coverage.expected == 1 else 1]
    return words.format(n=number(coverage.reported), all=number(coverage.expected), places=places)


def not_everyone(coverage: Coverage, level: Level) -> Text:
    """Return that not everyone reported to the monitor, as what explains a difference."""
    words = Text(
        nl="opgaven niet compleet: {covered}",
        en="reports not complete: {covered}",
    )
    return words.format(covered=coverage_words(coverage, level))


def published_before(value: Text, month: str, same: bool) -> Text:
    """Return what was published before, and whether that is what the reports add up to."""
    words = Text(nl="eerder gepubliceerd: {n} ({month}){same}", en="published before: {n} ({month}){same}")
    equal = Text(nl=", gelijk aan de som van de opgaven", en=", equal to the sum of the reports")
    return words.format(n=value, month=month_name(month), same=equal if same else Text.same(""))


def not_final(own: bool, published: bool) -> Text:
    """Return which of the two is still provisional."""
    if own and published:
        return Text(nl="opgaven en publicatie zijn voorlopig", en="reports and publication are provisional")
    if own:
        return Text(nl="de opgaven zijn voorlopig", en="the reports are provisional")
    return Text(nl="de publicatie is voorlopig", en="the publication is provisional")


_PLACES: dict[Level, tuple[Text, Text]] = {
    Level.LOCATIE: (Text(nl="locatie", en="site"), Text(nl="locaties", en="sites")),
    Level.AANBIEDER: (Text(nl="aanbieder", en="provider"), Text(nl="aanbieders", en="providers")),
    Level.JEUGDREGIO: (Text(nl="jeugdregio", en="youth region"), Text(nl="jeugdregio’s", en="youth regions")),
    Level.LANDSDEEL: (Text(nl="landsdeel", en="region"), Text(nl="landsdelen", en="regions")),
    Level.LAND: (Text(nl="land", en="country"), Text(nl="landen", en="countries")),
}
