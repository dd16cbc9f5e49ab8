"""The tiles of the national overview."""

from __future__ import annotations

from decimal import Decimal

from monitor.domain import formats
from monitor.domain.catalogue import INDICATORS
from monitor.domain.catalogue.programme import BASELINE
from monitor.domain.figure import RatioAnswer, Source
from monitor.domain.indicator import Level
from monitor.domain.sentences.changes import change_words, share_change_words
from monitor.domain.sentences.parts import both, capital, number, quarter_name
from monitor.domain.series import Point
from monitor.domain.status_rule import STANDING_NAMES, Standing
from monitor.domain.words import Language, Text
from monitor.queries.overview import Measured, Overview, Received
from monitor.queries.ratios import percent_of
from monitor.queries.series import PaceAnswer
from monitor.ui.links import definition_address
from monitor.ui.status import Pill
from monitor.ui.tiles import Bar, Tile


def overview_tiles(made: Overview, language: Language) -> list[Tile]:
    """Return the tiles: of reported figures, or of what is known when only published figures are."""
    assert made.places is not None, "an overview of a quarter has places"
    row = [_places(made, made.places, language), _occupied(made, language)]
    if made.source is not Source.OPGAVE:
        row.append(_hybrid(made, language))
        if made.pace is not None:
            row.append(_zero(made.pace, language))
        return row
    if made.guidance is not None:
        row.append(_counted(made.guidance, language))
    if made.spent is not None:
        row.append(_spent(made, made.spent, language))
    if made.received is not None:
        row.append(_received(made.received, language))
    return row


def gap_pill(measured: Measured, language: Language) -> Pill:
    """Return the gap with the path in words, in the colour of its status; the status itself where there is no gap.

    A signed status stands there by its name, with what the rule says.
    """
    standing = measured.standing or Standing.GEEN_OPGAVE
    if measured.override is not None:
        rule = STANDING_NAMES[measured.by_rule or Standing.GEEN_OPGAVE]
        return Pill(_SIGNED.format(standing=STANDING_NAMES[standing], rule=rule)[language], standing)
    if measured.gap is None or standing in (Standing.GEEN_OPGAVE, Standing.TE_WEINIG, Standing.GEEN_PAD):
        return Pill(STANDING_NAMES[standing][language], standing)
    words = _ON_PATH if measured.gap == 0 else _ABOVE if measured.gap > 0 else _BELOW
    return Pill(words.format(n=number(abs(measured.gap)))[language], standing)


def value_of(measured: Measured, language: Language) -> tuple[str, str]:
    """Return what stands before the value ('ten minste', or nothing), and the value."""
    return _AT_LEAST[language] if measured.total.at_least else "", formats.count(measured.total.value, language)


def change_line(measured: Measured, language: Language, euros: bool = False) -> str:
    """Return the change since the quarter before, in words; '' when there is no quarter before."""
    change = measured.change
    if change is None:
        return _NO_CHANGE[language]
    words = change_words(change.value, change.before, euros)[language]
    compared, covered = change.compared, measured.total.coverage
    partial = change.value is not None and compared.reported not in (0, compared.expected, covered.reported)
    over = _OVER.format(n=number(compared.reported), all=number(compared.expected))[language]
    return f"{words} {over}" if partial else words


def phased_out(made: Overview, value: int | None) -> Decimal | None:
    """Return which part of the first number of the series is gone at `value`, in percent."""
    first = base_of(made.series, made.places)
    return None if value is None or not first else Decimal(first - value) * 100 / first


def base_of(series: tuple[Point, ...], measured: Measured | None) -> int | None:
    """Return the first complete number, from the baseline on, of the series that the measured total belongs to."""
    first = first_of(series, measured)
    return first.total.value if first else None


def first_of(series: tuple[Point, ...], measured: Measured | None) -> Point | None:
    """Return the first complete point, from the baseline on, of the series that the measured total belongs to."""
    source = measured.total.source if measured else None
    known = [p for p in series if p.total.value and p.total.coverage.complete and p.total.source is source]
    return next((p for p in known if p.quarter >= BASELINE.value), None)


_AT_LEAST = Text(nl="ten minste", en="at least")
_SIGNED = Text(nl="{standing}, getekend (regel: {rule})", en="{standing}, signed (rule: {rule})")
_ON_PATH = Text(nl="Precies op het pad", en="Exactly on the path")
_ABOVE = Text(nl="{n} boven het pad", en="{n} above the path")
_BELOW = Text(nl="{n} onder het pad", en="{n} below the path")
_NO_CHANGE = Text(nl="geen vorig kwartaal bekend", en="no quarter before is known")
_OVER = Text(nl="(over {n} van {all})", en="(over {n} of {all})")
_COVERED = Text(nl="{n} van {all} {who} gemeld", en="{n} of {all} {who} reported")
_REPORTERS = {
    Level.LOCATIE: Text(nl="locaties", en="sites"),
    Level.AANBIEDER: Text(nl="aanbieders", en="providers"),
    Level.LANDSDEEL: Text(nl="landsdelen", en="regions"),
}
_GONE = Text(nl="{share} afgebouwd sinds {first}", en="{share} phased out since {first}")
_GONE_PATH = Text(nl="{share} afgebouwd sinds {first}, pad {path}", en="{share} phased out since {first}, path {path}")
_TARGET = Text(nl="Doel: {value} eind {year}", en="Target: {value} at the end of {year}")
_OF_CAPACITY = Text(nl="{share} van de capaciteit", en="{share} of the capacity")
_OF_PLACES = Text(nl="{share} van de gesloten plaatsen", en="{share} of the closed places")
_NO_NORM = Text(nl="Geen norm", en="No norm")
_NO_REPORT = Text(nl="Geen opgave", en="No report")
_OF_MONEY = Text(nl="{share} van {total}", en="{share} of {total}")
_NO_BUDGET = Text(nl="Geen begroting ingevoerd", en="No budget entered")
_REPORTS = Text(nl="Opgaven ontvangen", en="Reports received")
_OF = Text(nl="van {n}", en="of {n}")
_DEADLINE = Text(nl="sluitdatum {day}", en="deadline {day}")
_NONE_LATE = Text(nl="niemand te laat", en="nobody late")
_LATE = Text(nl="te laat: {names}", en="late: {names}")
_ALL_IN = Text(nl="Alles ontvangen", en="All received")
_INCOMPLETE = Text(nl="Cijfer is niet compleet", en="Figure is incomplete")
_TOO_SLOW = Text(nl="Langzamer dan nodig", en="Slower than needed")
_ZERO = Text(nl="Nul bij dit tempo", en="Zero at this pace")
_NEVER = Text(nl="niet", en="never")
_AGREED = Text(nl="afgesproken: eind {year}", en="agreed: end of {year}")
_LATER = Text(nl="{n} jaar later dan afgesproken", en="{n} {years} later than agreed")
_IN_TIME = Text(nl="Op tijd", en="In time")


def _name(code: str, language: Language) -> str:
    return capital(INDICATORS[code].name)[language]


def _covered(measured: Measured, language: Language) -> tuple[str, ...]:
    if not measured.total.at_least:
        return ()
    coverage, level = measured.total.coverage, INDICATORS[measured.indicator].level
    who = _REPORTERS.get(level, _REPORTERS[Level.LOCATIE])
    return (_COVERED.format(n=number(coverage.reported), all=number(coverage.expected), who=who)[language],)


def _places(made: Overview, places: Measured, language: Language) -> Tile:
    before, value = value_of(places, language)
    gone = None if places.total.at_least else phased_out(made, places.total.value)
    planned = phased_out(made, places.on_path)
    bar, lines = None, (change_line(places, language), *_covered(places, language))
    if gone is not None:
        bar = Bar(float(gone) / 100, None if planned is None else float(planned) / 100)
        words = _GONE if planned is None else _GONE_PATH
        start = first_of(made.series, places)
        since = quarter_name(start.quarter) if start else Text.same(formats.UNKNOWN)
        shown = words.format(share=_percent(gone, 0), path=_percent(planned, 0), first=since)
        lines = (*lines, shown[language])
    return Tile(
        _name(places.indicator, language), value, "", before, bar, lines, _places_pill(made, places, language),
        definition_address(places.indicator),
    )  # fmt: skip


def _places_pill(made: Overview, places: Measured, language: Language) -> Pill:
    if places.standing is Standing.GEEN_PAD and made.agreed.newest is not None:
        quarter, value = made.agreed.newest.milestones[-1]
        return Pill(_TARGET.format(value=number(value), year=quarter.year)[language])
    return gap_pill(places, language)


def _occupied(made: Overview, language: Language) -> Tile:
    assert made.occupied is not None, "an overview of a quarter has the occupied places"
    return _part_of_places(made.occupied, made.occupancy, _OF_CAPACITY, made.occupancy_before, language)


def _hybrid(made: Overview, language: Language) -> Tile:
    assert made.hybrid is not None, "an overview of a quarter has the hybrid places"
    return _part_of_places(made.hybrid, made.hybrid_share, _OF_PLACES, None, language)


def _part_of_places(
    measured: Measured, share: RatioAnswer | None, words: Text, then: RatioAnswer | None, language: Language
) -> Tile:
    before, value = value_of(measured, language)
    lines = [change_line(measured, language), *_covered(measured, language)]
    bar = None
    if share is not None and share.value is not None:
        bar = Bar(float(share.value) / 100)
        lines.append(words.format(share=_percent(share.value, 1))[language])
        if then is not None and then.value is not None and measured.change is not None:
            lines.append(share_change_words(percent_of(share), percent_of(then), measured.change.before)[language])
    pill = Pill((_NO_NORM if measured.total.value is not None else _NO_REPORT)[language])
    name, href = _name(measured.indicator, language), definition_address(measured.indicator)
    return Tile(name, value, "", before, bar, tuple(lines), pill, href)


def _counted(measured: Measured, language: Language) -> Tile:
    before, value = value_of(measured, language)
    lines = (change_line(measured, language), *_covered(measured, language))
    pill = Pill((_NO_NORM if measured.total.value is not None else _NO_REPORT)[language])
    name, href = _name(measured.indicator, language), definition_address(measured.indicator)
    return Tile(name, value, "", before, None, lines, pill, href)


def _spent(made: Overview, spent: Measured, language: Language) -> Tile:
    before = _AT_LEAST[language] if spent.total.at_least else ""
    amount, _, unit = formats.euro_short(spent.total.value, language).rpartition(formats.NO_BREAK)
    if not amount or amount == "€":
        amount, unit = formats.euro_short(spent.total.value, language), ""
    lines = [change_line(spent, language, euros=True), *_covered(spent, language)]
    bar, budget = None, made.programme
    if spent.total.value is not None and budget:
        share = Decimal(spent.total.value) * 100 / budget
        bar = Bar(float(share) / 100)
        total = both(lambda lang: formats.euro_short(budget, lang, places=0))
        lines.append(_OF_MONEY.format(share=_percent(share, 0), total=total)[language])
    pill = Pill((_NO_REPORT if spent.total.value is None else _NO_NORM if budget else _NO_BUDGET)[language])
    name, href = _name(spent.indicator, language), definition_address(spent.indicator)
    return Tile(name, amount, unit, before, bar, tuple(lines), pill, href)


def _received(received: Received, language: Language) -> Tile:
    late = _LATE.format(names=formats.join_names(received.late, language)) if received.late else _NONE_LATE
    day = both(lambda lang: formats.date_long(received.deadline, lang))
    complete = received.received >= received.expected
    pill = Pill(_ALL_IN[language], Standing.OP_KOERS) if complete else Pill(_INCOMPLETE[language], Standing.LET_OP)
    return Tile(
        _REPORTS[language],
        formats.count(received.received, language),
        _OF.format(n=number(received.expected))[language],
        bar=Bar(received.received / received.expected) if received.expected else None,
        lines=(late[language], _DEADLINE.format(day=day)[language]),
        status=pill,
    )


def _zero(answer: PaceAnswer, language: Language) -> Tile:
    zero, target = answer.zero, answer.target
    forecast = answer.pace is not None and answer.pace.carries_a_forecast
    value = str(zero.year) if zero else _NEVER[language] if forecast else formats.UNKNOWN
    lines = () if target is None else (_AGREED.format(year=target.year)[language],)
    pill = None
    if forecast and target is not None:
        late = zero is None or zero > target
        years = 0 if zero is None else max(0, zero.index - target.index) // 4
        words = (
            _LATER.format(n=number(years), years="year" if years == 1 else "years")
            if years
            else _TOO_SLOW
            if late
            else _IN_TIME
        )
        pill = Pill(words[language])
    label = () if zero is None else (both(lambda lang: quarter_name(zero)[lang])[language],)
    return Tile(_ZERO[language], value, lines=(*label, *lines), status=pill)


def _percent(share: Decimal | None, decimals: int) -> Text:
    return both(lambda language: formats.percent(share, decimals, language))
