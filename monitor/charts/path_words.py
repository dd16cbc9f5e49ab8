"""The path to zero in words, for who does not see it, and where its numbers come from."""

from __future__ import annotations

from monitor.charts.to_zero import ToZero, gap_to_path, latest
from monitor.domain.formats import count, decimal
from monitor.domain.sentences.parts import both, number, quarter_name
from monitor.domain.series import Point
from monitor.domain.words import Language, Text


def path_alt(drawn: ToZero, language: Language = "nl") -> str:
    """Return what the chart shows: from where to where, against the path, and what is expected."""
    sentences = [_CHART.format(name=drawn.name)]
    for name, points in ((_REPORTED, drawn.reported), (_PUBLISHED, drawn.published)):
        known = [p for p in points if p.total.value is not None]
        last = latest(points, drawn.now)
        if last is not None:
            sentences.append(name.format(course=_course(known[0], last)))
    found = gap_to_path(drawn)
    if found is not None:
        sentences.append(_PATH.format(quarter=quarter_name(found[0].quarter), value=number(found[2])))
    if drawn.path is not None:
        quarter, value = drawn.path.milestones[-1]
        sentences.append(_TARGET.format(value=number(value), quarter=quarter_name(quarter)))
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
_EXPECTED = Text(
    nl="Houdt het tempo aan, dan zijn het er in {quarter} {middle}, met een marge van {low} tot {high}.",
    en="If the pace holds there are {middle} in {quarter}, with a range from {low} to {high}.",
)
_TABLE = Text(
    nl="Alle getallen staan in de tabel onder de grafiek.", en="All numbers are in the table below the chart."
)


def _course(first: Point, last: Point) -> Text:
    new, until = _number(last), quarter_name(last.quarter)
    if first.quarter == last.quarter:
        return _ONE_POINT.format(new=new, last=until)
    return _COURSE.format(old=_number(first), first=quarter_name(first.quarter), new=new, last=until)


def _number(point: Point) -> Text:
    least = Text(nl="ten minste {n}", en="at least {n}") if point.total.at_least else Text.same("{n}")
    return least.format(n=both(lambda language: count(point.total.value, language)))


def _expected(drawn: ToZero) -> Text:
    last = drawn.expected[-1]
    return _EXPECTED.format(
        quarter=quarter_name(last.quarter),
        middle=both(lambda language: decimal(last.middle, 0, language)),
        low=both(lambda language: decimal(last.low, 0, language)),
        high=both(lambda language: decimal(last.high, 0, language)),
    )
