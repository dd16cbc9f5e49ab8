"""Words about comparisons: landsdelen beside each other, then beside now, reports beside publications."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from monitor.domain import formats
from monitor.domain.compared import Line, Measure, Stand
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.parts import Part, Sentence, both, capital, number, quarter_name, said
from monitor.domain.words import Text


def moves_sentence(measure: Measure, lines: Sequence[Line], first: Quarter | None, last: Quarter) -> Sentence:
    """Return the first line of the page: where a measure went down and up between two quarters, and where most."""
    name = capital(measure.name)
    moved = [_moved(line, first, last) for line in lines] if first is not None else []
    told = [one for one in moved if one is not None]
    if first is None or not told:
        words = Text(
            nl="{name}: nog geen twee kwartalen die compleet zijn gemeld.",
            en="{name}: no two quarters have been fully reported yet.",
        )
        return said(words.format(name=name))
    most = max(told, key=lambda one: abs(one.change))
    facts = {"name": name, "first": quarter_name(first), "last": quarter_name(last), "place": most.line.name}
    course = {"old": _shown(measure, most.first), "new": _shown(measure, most.last)}
    if len(lines) == 1:
        return Sentence((Part(_ONE_MOVED.format(**facts)), Part(_COURSE.format(**course), True), Part(_STOP)))
    untold = [line.name for line, one in zip(lines, moved, strict=True) if one is None]
    begin = Part(_MOVED.format(**facts))
    where = Part(_directions(measure, told), True)
    end = _MOST.format(**facts, **course) if most.change else Text.same("")
    rest = _UNTOLD.format(names=_names(untold)) if untold else Text.same("")
    return Sentence((begin, where, Part(_joined(end, rest, _STOP))))


def side_title(measure: Measure, lines: Sequence[Line], quarter: Quarter, base: Quarter | None = None) -> Text:
    """Return where a measure is highest and lowest in a quarter; with `base` of lines per 100 of that quarter."""
    subject = capital(measure.name)
    if base is not None:
        subject = _PER_HUNDRED.format(name=subject, base=quarter_name(base))
    stands = [(line.name, line.at(quarter)) for line in lines]
    known = [(name, stand.whole) for name, stand in stands if stand.whole is not None]
    if not known:
        return _NOTHING_TO_COMPARE.format(name=subject)
    title = _extremes(subject, measure, known, base is not None)
    short = [name for name, stand in stands if stand.whole is None]
    return _joined(title, _SHORT.format(names=_names(short)) if short else Text.same(""))


def then_title(measure: Measure, compared: int, different: Sequence[tuple[Quarter, Decimal]], day: date) -> Text:
    """Return how many of the quarters that were known on a day are otherwise now, and where most."""
    facts = {"n": number(compared), "k": number(len(different)), "day": both(lambda lang: formats.date_long(day, lang))}
    if not compared:
        return _UNKNOWN_THEN.format(**facts)
    if not different:
        return (_ONLY_SAME if compared == 1 else _ALL_SAME).format(**facts)
    quarter, change = max(different, key=lambda one: abs(one[1]))
    most = {"quarter": quarter_name(quarter), "change": both(lambda lang: measure.difference(change, lang))}
    if compared == 1:
        return _ONLY_OTHER.format(**facts, **most)
    return (_ONE_OTHER if len(different) == 1 else _SOME_OTHER).format(**facts, **most)


def new_since(quarters: int) -> Text:
    """Return how many quarters were not known yet; nothing for none."""
    if not quarters:
        return Text.same("")
    words = (
        Text(nl="1 kwartaal was toen nog niet bekend.", en="1 quarter was not known then.")
        if quarters == 1
        else Text(nl="{n} kwartalen waren toen nog niet bekend.", en="{n} quarters were not known then.")
    )
    return words.format(n=number(quarters))


@dataclass(frozen=True)
class Largest:
    """The largest difference between a sum of reports and a publication."""

    name: Text
    quarter: Quarter
    change: Text


def published_title(compared: int, different: int, largest: Largest | None) -> Text:
    """Return how many published figures differ from the sum of reports, and which one most."""
    if not compared:
        return _NEITHER
    if not different or largest is None:
        return (_ONE_EQUAL if compared == 1 else _ALL_EQUAL).format(n=number(compared))
    words = _ONLY_DIFFERS if compared == 1 else _ONE_DIFFERS if different == 1 else _SOME_DIFFER
    return words.format(
        k=number(different),
        n=number(compared),
        name=largest.name,
        quarter=quarter_name(largest.quarter),
        change=largest.change,
    )


def stand_words(measure: Measure, stand: Stand) -> Text:
    """Return a stand as it stands in a table: '412', 'ten minste 412', with a star while it is provisional."""
    shown = _shown(measure, stand.value)
    if stand.at_least and measure.adds_up:
        shown = Text(nl="ten minste {n}", en="at least {n}").format(n=shown)
    return _joined(shown, Text.same("*")) if stand.provisional and stand.value is not None else shown


_STOP = Text.same(".")
_MOVED = Text(nl="{name}: van {first} tot {last} ", en="{name}: from {first} to {last} ")
_ONE_MOVED = Text(nl="{name} in {place}, van {first} tot {last}: ", en="{name} in {place}, from {first} to {last}: ")
_COURSE = Text(nl="van {old} naar {new}", en="from {old} to {new}")
_MOST = Text(
    nl=", het meest veranderd in {place} (van {old} naar {new})", en=", changed most in {place} (from {old} to {new})"
)
_UNTOLD = Text(nl="; van {names} is het niet te zeggen", en="; of {names} it cannot be told")
_DOWN = Text(nl="omlaag in {n}", en="down in {n}")
_UP = Text(nl="omhoog in {n}", en="up in {n}")
_LEVEL = Text(nl="gelijk in {n}", en="unchanged in {n}")
_OF_ALL = Text(nl="{moves} van {all} landsdelen", en="{moves} of {all} regions")
_OF_ONE = Text(nl="{moves} landsdeel", en="{moves} region")

_PER_HUNDRED = Text(nl="{name} per 100 van {base}", en="{name} per 100 of {base}")
_NOTHING_TO_COMPARE = Text(nl="{name}: nog niet te vergelijken", en="{name}: cannot be compared yet")
_HIGH_LOW = Text(
    nl="{name}: het hoogst in {high} ({most}), het laagst in {low} ({least})",
    en="{name}: highest in {high} ({most}), lowest in {low} ({least})",
)
_EQUAL = Text(nl="{name}: overal {most}", en="{name}: {most} everywhere")
_SINGLE = Text(nl="{name}: {most} in {high}", en="{name}: {most} in {high}")
_SHORT = Text(nl="; nog niet compleet: {names}", en="; not complete yet: {names}")

_UNKNOWN_THEN = Text(nl="Op {day} was hier nog niets van bekend", en="Nothing of this was known on {day} yet")
_ONLY_SAME = Text(
    nl="Het ene kwartaal dat bekend was, is gelijk aan zoals bekend op {day}",
    en="The one quarter that was known is the same as known on {day}",
)
_ALL_SAME = Text(
    nl="Alle {n} kwartalen zijn gelijk aan zoals bekend op {day}", en="All {n} quarters are as known on {day}"
)
_ONLY_OTHER = Text(
    nl="Het ene kwartaal dat bekend was, is anders dan zoals bekend op {day}: {quarter} ({change})",
    en="The one quarter that was known is otherwise than as known on {day}: {quarter} ({change})",
)
_ONE_OTHER = Text(
    nl="Van {n} kwartalen is er 1 anders dan zoals bekend op {day}: {quarter} ({change})",
    en="Of {n} quarters 1 is otherwise than as known on {day}: {quarter} ({change})",
)
_SOME_OTHER = Text(
    nl="Van {n} kwartalen zijn er {k} anders dan zoals bekend op {day}; het grootst is het verschil in {quarter}"
    " ({change})",
    en="Of {n} quarters {k} are otherwise than as known on {day}; the largest difference is in {quarter} ({change})",
)

_NEITHER = Text(
    nl="Nog geen kwartaal met zowel opgaven als een publicatie", en="No quarter yet with both reports and a publication"
)
_ONE_EQUAL = Text(
    nl="Het ene gepubliceerde cijfer is gelijk aan de som van de opgaven",
    en="The one published figure equals the sum of the reports",
)
_ALL_EQUAL = Text(
    nl="Alle {n} gepubliceerde cijfers zijn gelijk aan de som van de opgaven",
    en="All {n} published figures equal the sum of the reports",
)
_ONLY_DIFFERS = Text(
    nl="Het ene gepubliceerde cijfer verschilt van de som van de opgaven: {name} in {quarter} ({change})",
    en="The one published figure differs from the sum of the reports: {name} in {quarter} ({change})",
)
_ONE_DIFFERS = Text(
    nl="Van {n} gepubliceerde cijfers verschilt er 1 van de som van de opgaven: {name} in {quarter} ({change})",
    en="Of {n} published figures 1 differs from the sum of the reports: {name} in {quarter} ({change})",
)
_SOME_DIFFER = Text(
    nl="Van {n} gepubliceerde cijfers verschillen er {k} van de som van de opgaven, het meest {name} in {quarter}"
    " ({change})",
    en="Of {n} published figures {k} differ from the sum of the reports, most of all {name} in {quarter} ({change})",
)


@dataclass(frozen=True)
class _Moved:
    line: Line
    first: Decimal
    last: Decimal

    @property
    def change(self) -> Decimal:
        return self.last - self.first


def _moved(line: Line, first: Quarter, last: Quarter) -> _Moved | None:
    then, now = line.at(first).whole, line.at(last).whole
    return None if then is None or now is None else _Moved(line, then, now)


def _directions(measure: Measure, told: Sequence[_Moved]) -> Text:
    """Return 'omlaag in 5, omhoog in 1 en gelijk in 1 van 7 landsdelen', without what there is none of."""
    moving = [one.change for one in told if measure.differ(one.change, Decimal(0))]
    counts = (
        (_DOWN, sum(change < 0 for change in moving)),
        (_UP, sum(change > 0 for change in moving)),
        (_LEVEL, len(told) - len(moving)),
    )
    parts = [words.format(n=number(count)) for words, count in counts if count]
    moves = _names(parts)
    return _OF_ONE.format(moves=moves) if len(told) == 1 else _OF_ALL.format(moves=moves, all=number(len(told)))


def _extremes(subject: Text, measure: Measure, known: Sequence[tuple[Text, Decimal]], index: bool) -> Text:
    """Return the highest and the lowest, judged as they are written."""

    def shown(value: Decimal) -> Text:
        return both(lambda lang: formats.decimal(value, 0, lang) if index else measure.shown(value, lang))

    values = sorted(value for _name, value in known)
    least, most = shown(values[0]), shown(values[-1])
    high = [name for name, value in known if shown(value) == most]
    low = [name for name, value in known if shown(value) == least]
    words = _SINGLE if len(known) == 1 else _EQUAL if least == most else _HIGH_LOW
    return words.format(name=subject, high=_names(high), low=_names(low), most=most, least=least)


def _shown(measure: Measure, value: Decimal | None) -> Text:
    return both(lambda language: measure.shown(value, language))


def _names(names: Sequence[Text]) -> Text:
    return both(lambda language: formats.join_names([name[language] for name in names], language))


def _joined(*parts: Text) -> Text:
    return Text(nl="".join(part.nl for part in parts), en="".join(part.en for part in parts))
