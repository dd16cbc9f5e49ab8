"""A number against its path in words, for who does not see it, and where its numbers come from."""

from __future__ import annotations

from decimal import Decimal

from monitor.charts.to_zero import ToZero, gap_to_path, latest
from monitor.domain.formats import date_long
from monitor.domain.sentences.parts import both, quarter_name
from monitor.domain.series import Path, Point
from monitor.domain.words import Language, Text


def path_alt(drawn: ToZero, language: Language = "nl") -> str:
    """Return what the chart shows: from where to where, against the path, and what is expected."""
    sentences = [_CHART.format(name=drawn.name)]
    for name, points in ((_REPORTED, drawn.reported), (_PUBLISHED, drawn.published)):
        known = [p for p in points if p.total.value is not None]
        last = latest(points, drawn.now)
        if last is not None:
            sentences.append(name.format(course=_course(drawn, known[0], last)))
    found = gap_to_path(drawn)
    if found is not None:
        sentences.append(_PATH.format(quarter=quarter_name(found[0].quarter), value=_shown(drawn, found[2])))
    if drawn.path is not None:
        quarter, value = drawn.path.milestones[-1]
        sentences.append(_TARGET.format(value=_shown(drawn, value), quarter=quarter_name(quarter)))
    sentences += [_older(drawn, path) for path in drawn.older if path.milestones]
    if drawn.expected:
        sentences.append(_expected(drawn))
    sentences.append(_TABLE)
    return " ".join(sentence[language] for sentence in sentences)


_CHART = Text(nl="Lijngrafiek van {name} per kwartaal.", en="Line chart of {name} per quarter.")
_REPORTED = Text(nl="Opgegeven: {course}.", en="Reported: {course}.")
_PUBLISHED = Text(nl="Elders gepubliceerd: {course}.", en="Published elsewhere: {course}.")
_COURSE = Text(nl="van {old} in {first} naar {new} in {last}", en="from {old} in {first} to {new} in {last}")
_ONE_POINT = Text(nl="{new} in {last}", en="{new} in {last}")
_PATH = Text(nl="Het afgesproken pad staat in {quarter} op {value}.", en="The agreed path is {value} in {quarter}.")
_TARGET = Text(nl="Het doel is {value} in {quarter}.", en="The target is {value} in {quarter}.")
_OLDER = Text(
    nl="Het pad van {day} liep naar {value} in {quarter}.", en="The path of {day} went to {value} in {quarter}."
)
_EXPECTED = Text(
    nl="Houdt het tempo aan, dan zijn het er in {quarter} {middle}, met een marge van {low} tot {high}.",
    en="If the pace holds there are {middle} in {quarter}, with a range from {low} to {high}.",
)
_TABLE = Text(
    nl="Alle getallen staan in de tabel onder de grafiek.", en="All numbers are in the table below the chart."
)


def _course(drawn: ToZero, first: Point, last: Point) -> Text:
    new, until = _number(drawn, last), quarter_name(last.quarter)
    if first.quarter == last.quarter:
        return _ONE_POINT.format(new=new, last=until)
    return _COURSE.format(old=_number(drawn, first), first=quarter_name(first.quarter), new=new, last=until)


def _number(drawn: ToZero, point: Point) -> Text:
    least = Text(nl="ten minste {n}", en="at least {n}") if point.total.at_least else Text.same("{n}")
    return least.format(n=_shown(drawn, point.total.value))


def _older(drawn: ToZero, path: Path) -> Text:
    quarter, value = path.milestones[-1]
    day = both(lambda language: date_long(path.decided_on, language))
    return _OLDER.format(day=day, value=_shown(drawn, value), quarter=quarter_name(quarter))


def _expected(drawn: ToZero) -> Text:
    last = drawn.expected[-1]
    return _EXPECTED.format(
        quarter=quarter_name(last.quarter),
        middle=_shown(drawn, last.middle),
        low=_shown(drawn, last.low),
        high=_shown(drawn, last.high),
    )


def _shown(drawn: ToZero, value: Decimal | int | None) -> Text:
    return both(lambda language: drawn.shown(value, language))
