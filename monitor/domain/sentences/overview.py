"""The first line of the national overview and of a region: where the number of closed places stands, and goes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from monitor.domain import formats
from monitor.domain.figure import Coverage, Source, Total
from monitor.domain.pace import Pace, zero_in
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.parts import (
    Part,
    Sentence,
    both,
    number,
    quarter_name,
    rate,
    reference_date,
    said,
)
from monitor.domain.words import Text


@dataclass(frozen=True)
class Headline:
    """What the first line is made of. Unknown parts are None and are left out of the sentence.

    `change` is against `before`; `on_path` is the path's value; `at_target` is what is expected at the end
    of `target`, `required` the pace that reaches the path's value there.
    """

    quarter: Quarter
    total: Total
    before: Quarter | None = None
    change: int | None = None
    on_path: int | None = None
    pace: Pace | None = None
    target: Quarter | None = None
    target_value: int = 0
    at_target: Decimal | None = None
    required: Decimal | None = None

    @property
    def gap(self) -> int | None:
        return None if self.total.value is None or self.on_path is None else self.total.value - self.on_path

    @property
    def is_public(self) -> bool:
        return self.total.source is Source.PUBLIEK


def overview_sentence(headline: Headline, outlook: bool = True) -> Sentence:
    """Return the first line: the number, the change, the path, what the pace leads to, and how sure it is.

    Without `outlook` nothing is said of what the pace leads to.
    """
    if headline.total.value is None:
        return said(
            Text(nl="Over {quarter} is nog niets gemeld.", en="Nothing has been reported on {quarter} yet.").format(
                quarter=quarter_name(headline.quarter)
            )
        )
    first = Sentence((*_number_parts(headline), *_comparison_parts(headline), Part(Text.same("."))))
    if not outlook:
        return first + certainty(headline.total)
    ahead = public_outlook(headline) if headline.is_public else outlook_sentence(headline)
    return first + ahead + certainty(headline.total)


def empty_sentence(deadline: date) -> Sentence:
    """Return what stands there before anything is known."""
    words = Text(
        nl="Nog geen cijfers. De eerste opgave sluit op {day}.", en="No figures yet. The first report closes on {day}."
    )
    return said(words.format(day=both(lambda language: _day_and_month(deadline, language))))


def outlook_sentence(headline: Headline) -> Sentence:
    """Return what comes of it when the pace of reported quarters holds; that it is too early, under four."""
    pace = headline.pace
    if pace is None or not pace.carries_a_forecast:
        return said(
            Text(
                nl="Er zijn nog geen vier volledige kwartalen achter elkaar om een tempo van te nemen;"
                " een verwachting is er daarom niet.",
                en="There are no four complete quarters in a row yet to take a pace from, so nothing is expected.",
            )
        )
    window = _window(headline)
    if pace.per_quarter <= 0:
        words = Text(
            nl="Bij het tempo {window} komt het aantal niet op nul.",
            en="At the pace {window} the number does not reach zero.",
        )
        return said(words.format(window=window))
    if headline.target is None or headline.at_target is None:
        return Sentence(())
    held = Text(nl="Houdt het tempo {window} aan, dan ", en="If the pace {window} holds, ").format(window=window)
    return Sentence((Part(held), Part(_left_at(headline.target, headline.at_target)), Part(Text.same("."))))


def public_outlook(headline: Headline) -> Sentence:
    """Return the pace of published figures with its window named, what is needed, and when it ends at zero."""
    pace, value = headline.pace, headline.total.value
    if pace is None or value is None or not pace.carries_a_forecast:
        return Sentence(())
    since = both(lambda language: formats.date_long(pace.start.plus(1).start, language))
    went = Text(
        nl="Sinds {day} is het tempo {rate} plaatsen per kwartaal",
        en="Since {day} the pace is {rate} places per quarter",
    ).format(day=since, rate=rate(pace.per_quarter))
    return Sentence((Part(went), *_needed(headline), Part(Text.same(".")))) + _zero(headline, pace, value)


def certainty(total: Total) -> Sentence:
    """Return how sure a total is: provisional, and how many of how many sites have reported."""
    if total.source is Source.PUBLIEK:
        words = Text(
            nl="Het cijfer is elders gepubliceerd{and_provisional}.",
            en="The figure was published elsewhere{and_provisional}.",
        )
        provisional = Text(nl=" en voorlopig", en=" and is provisional")
        return said(words.format(and_provisional=provisional if total.provisional else Text.same("")))
    if total.coverage.complete:
        return (
            said(
                Text(
                    nl="Het cijfer is voorlopig: niet alles is goedgekeurd.",
                    en="The figure is provisional: not all of it is approved.",
                )
            )
            if total.provisional
            else Sentence(())
        )
    covered = coverage_words(total.coverage)
    if total.provisional:
        return said(Text(nl="Het cijfer is voorlopig: {c}.", en="The figure is provisional: {c}.").format(c=covered))
    return said(Text(nl="Het cijfer is niet compleet: {c}.", en="The figure is incomplete: {c}.").format(c=covered))


def coverage_words(coverage: Coverage) -> Text:
    """Return '11 van 12 locaties hebben gemeld'."""
    one = 1 in (coverage.reported, coverage.expected)
    words = Text(
        nl="{n} van {all} {places} {verb} gemeld",
        en="{n} of {all} {places} {verb} reported",
    )
    return words.format(
        n=number(coverage.reported),
        all=number(coverage.expected),
        places=Text(nl="locatie", en="site") if coverage.expected == 1 else Text(nl="locaties", en="sites"),
        verb=Text(nl="heeft" if one else "hebben", en="has" if one else "have"),
    )


def _number_parts(headline: Headline) -> tuple[Part, ...]:
    value = headline.total.value
    assert value is not None, "the caller asked"
    when = (
        Text(nl="Op {day}", en="On {day}").format(day=reference_date(headline.quarter))
        if headline.is_public
        else Text(nl="In {quarter}", en="In {quarter}").format(quarter=quarter_name(headline.quarter))
    )
    lead = Text(nl="{when} {verb} er ", en="{when} there {verb_en} ").format(
        when=when, verb="is" if value == 1 else "zijn", verb_en="is" if value == 1 else "are"
    )
    return Part(lead), Part(closed_places(headline.total), strong=True)


def closed_places(total: Total) -> Text:
    """Return '412 gesloten plaatsen', '1 gesloten plaats', 'ten minste ...' or 'geen gesloten plaatsen'."""
    value = total.value or 0
    if value == 0 and not total.at_least:
        return Text(nl="geen gesloten plaatsen", en="no closed places")
    words = Text(nl="{least}{n} gesloten {places}", en="{least}{n} closed {places}")
    return words.format(
        least=Text(nl="ten minste ", en="at least ") if total.at_least else Text.same(""),
        n=number(value),
        places=places(value),
    )


def places(value: int) -> Text:
    return Text(nl="plaats", en="place") if abs(value) == 1 else Text(nl="plaatsen", en="places")


def _comparison_parts(headline: Headline) -> tuple[Part, ...]:
    change, gap = _change_words(headline), _gap_words(headline)
    if change is None and gap is None:
        return ()
    if gap is None:
        return (Part(Text(nl=": {c}", en=": {c}").format(c=change)),)
    on_path = Part(Text(nl=" ({path})", en=" ({path})").format(path=number(headline.on_path or 0)))
    if change is None:
        return Part(Text.same(": ")), Part(gap, strong=True), on_path
    joined = Text(nl=": {c}, {join} ", en=": {c}, {join} ").format(c=change, join=_join_word(headline))
    return Part(joined), Part(gap, strong=True), on_path


def _change_words(headline: Headline) -> Text | None:
    if headline.change is None or headline.before is None:
        return None
    public = headline.is_public
    than = reference_date(headline.before) if public else quarter_name(headline.before)
    on = Text(nl="op ", en="on ") if public else Text(nl="in ", en="in ")
    if headline.change == 0:
        words = Text(nl="evenveel als {on}{than}{where}", en="as many as {on}{than}{where}")
    elif headline.change < 0:
        words = Text(nl="{n} minder dan {on}{than}{where}", en="{n} fewer than {on}{than}{where}")
    else:
        words = Text(nl="{n} meer dan {on}{than}{where}", en="{n} more than {on}{than}{where}")
    both_times = Text(nl=" op de locaties die beide keren meldden", en=" at the sites that reported both times")
    where = Text.same("") if headline.total.coverage.complete else both_times
    return words.format(n=number(abs(headline.change)), on=on, than=than, where=where)


def _gap_words(headline: Headline) -> Text | None:
    gap = headline.gap
    if gap is None or (gap <= 0 and headline.total.at_least):
        return None  # what is missing could still bring it above the path
    if gap == 0:
        return Text(nl="precies op het afgesproken pad", en="exactly on the agreed path")
    words = (
        Text(nl="{least}{n} boven het afgesproken pad", en="{least}{n} above the agreed path")
        if gap > 0
        else Text(nl="{least}{n} onder het afgesproken pad", en="{least}{n} below the agreed path")
    )
    least = Text(nl="ten minste ", en="at least ") if headline.total.at_least else Text.same("")
    return words.format(least=least, n=number(abs(gap)))


def _join_word(headline: Headline) -> Text:
    """Return 'maar' when the change and the gap point different ways."""
    fewer, within = (headline.change or 0) < 0, (headline.gap or 0) <= 0
    return Text(nl="en", en="and") if fewer == within else Text(nl="maar", en="but")


def _window(headline: Headline) -> Text:
    pace = headline.pace
    assert pace is not None, "the caller asked"
    if pace.end == headline.quarter and pace.quarters == 4:
        return Text(nl="van de laatste vier kwartalen", en="of the last four quarters")
    words = Text(nl="van {start} tot {end}", en="from {start} to {end}")
    return words.format(start=quarter_name(pace.start), end=quarter_name(pace.end))


def _left_at(target: Quarter, left: Decimal) -> Text:
    shown = int(left.quantize(Decimal(1), rounding=ROUND_HALF_UP))
    if shown <= 0:
        words = Text(
            nl="zijn er eind {year} geen gesloten plaatsen meer", en="no closed places are left at the end of {year}"
        )
    elif shown == 1:
        words = Text(nl="is er eind {year} nog ongeveer 1 plaats", en="about 1 place is left at the end of {year}")
    else:
        words = Text(
            nl="zijn er eind {year} nog ongeveer {n} plaatsen", en="about {n} places are left at the end of {year}"
        )
    return words.format(year=target.year, n=number(shown))


def _needed(headline: Headline) -> tuple[Part, ...]:
    if headline.required is None or headline.target is None:
        return ()
    words = Text(
        nl="; er is {rate} nodig om eind {year} op {n} te staan",
        en="; {rate} is needed to reach {n} at the end of {year}",
    )
    goal = Text(nl="nul", en="zero") if headline.target_value == 0 else number(headline.target_value)
    return (Part(words.format(year=headline.target.year, rate=rate(headline.required), n=goal)),)


def _zero(headline: Headline, pace: Pace, value: int) -> Sentence:
    zero = zero_in(value, headline.quarter, pace.per_quarter)
    if zero is None:
        never = Text(nl="Bij dit tempo komt het niet op nul.", en="At this pace it does not reach zero.")
        return said(never)
    late = headline.target is not None and zero > headline.target
    words = (
        Text(nl="pas in {year} nul", en="not zero until {year}")
        if late
        else Text(nl="in {year} nul", en="zero in {year}")
    )
    lead = Text(nl="Bij dit tempo is het ", en="At this pace it is ")
    return Sentence((Part(lead), Part(words.format(year=zero.year), strong=True), Part(Text.same("."))))


def _day_and_month(day: date, language: str) -> str:
    return formats.date_long(day, "en" if language == "en" else "nl").rpartition(" ")[0]
