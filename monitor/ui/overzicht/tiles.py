"""The tiles of the national overview."""

from __future__ import annotations

from decimal import Decimal

from monitor.domain import formats
from monitor.domain.catalogue import INDICATORS
from monitor.domain.catalogue.programme import BASELINE
from monitor.domain.figure import RatioAnswer, Source
from monitor.domain.indicator import Level
from monitor.domain.metrics import METRICS
from monitor.domain.sentences.changes import change_words, share_change_words
from monitor.domain.sentences.parts import both, capital, number, quarter_name
from monitor.domain.sentences.paths import amount
from monitor.domain.series import Point
from monitor.domain.status_rule import STANDING_NAMES, Standing
from monitor.domain.words import Language, Text
from monitor.queries.overview import Measured, Overview, Received
from monitor.queries.overview_answer import Coming
from monitor.queries.ratios import percent_of
from monitor.ui.history.behind import behind_address
from monitor.ui.links import definition_address
from monitor.ui.overzicht.zero import zero_tile
from monitor.ui.status import Pill
from monitor.ui.tiles import Bar, Tile

HOME, REPORTS = "", "#opgaven"


def overview_tiles(made: Overview, language: Language, coming: Coming | None = None) -> list[Tile]:
    """Return the tiles: of reported figures, or of what is known when only published figures are.

    A reported number leads to the figures it is the sum of; `coming` is what trajects come to in the country.
    """
    assert made.places is not None, "an overview of a quarter has places"
    row = [_places(made, made.places, language), _occupied(made, language)]
    if made.source is not Source.OPGAVE:
        row.append(_hybrid(made, language))
        if made.pace is not None:
            row.append(zero_tile(made.pace, language))
        return row
    if coming is not None:
        row.append(_alternatives(coming, language))
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
    if measured.total.at_least:  # what is missing can only be added
        words = _AT_LEAST_ON_PATH if measured.gap == 0 else _AT_LEAST_ABOVE if measured.gap > 0 else _AT_MOST_BELOW
    return Pill(words.format(n=amount(abs(measured.gap), METRICS[measured.indicator]))[language], standing)


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
_AT_LEAST_ON_PATH = Text(nl="Op het pad of erboven", en="On the path or above it")
_AT_LEAST_ABOVE = Text(nl="Ten minste {n} boven het pad", en="At least {n} above the path")
_AT_MOST_BELOW = Text(nl="Ten hoogste {n} onder het pad", en="At most {n} below the path")
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
_OF_MONEY = Text(nl="{share} van {total}{path}", en="{share} of {total}{path}")
_PATH_SHARE = Text(nl=", pad {path}", en=", path {path}")
_OF_PLAN = Text(nl="{share} van {total} eind {year}, pad {path}", en="{share} of {total} end of {year}, path {path}")
_PATH_AT = Text(nl="afgesproken pad: {path}", en="agreed path: {path}")
_STILL_PLANNED = Text(nl="nog {n} gepland", en="{n} still planned")
_NO_TRAJECTS = Text(nl="geen trajecten gemeld", en="no trajects reported")
_IN_USE = Text(nl="Alternatieven in gebruik", en="Alternatives in use")
_NO_BUDGET = Text(nl="Geen begroting ingevoerd", en="No budget entered")
_REPORTS = Text(nl="Opgaven ontvangen", en="Reports received")
_OF = Text(nl="van {n}", en="of {n}")
_DEADLINE = Text(nl="sluitdatum {day}", en="deadline {day}")
_NONE_LATE = Text(nl="niemand te laat", en="nobody late")
_LATE = Text(nl="te laat: {names}", en="late: {names}")
_ALL_IN = Text(nl="Alles ontvangen", en="All received")
_INCOMPLETE = Text(nl="Cijfer is niet compleet", en="Figure is incomplete")


def _name(code: str, language: Language) -> str:
    return capital(INDICATORS[code].name)[language]


def _covered(measured: Measured, language: Language) -> tuple[str, ...]:
    if not measured.total.at_least:
        return ()
    coverage, card = measured.total.coverage, INDICATORS.get(measured.indicator)
    # what is counted from records is told by landsdelen
    who = _REPORTERS.get(card.level if card else Level.LANDSDEEL, _REPORTERS[Level.LOCATIE])
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
        _behind(places),
    )  # fmt: skip


def _places_pill(made: Overview, places: Measured, language: Language) -> Pill:
    if places.standing is Standing.GEEN_PAD and made.agreed.newest is not None:
        quarter, value = made.agreed.newest.milestones[-1]
        return Pill(_TARGET.format(value=number(value), year=quarter.year)[language])
    return gap_pill(places, language)


def _occupied(made: Overview, language: Language) -> Tile:
    assert made.occupied is not None, "an overview of a quarter has the occupied places"
    capacity = made.places.total.value if made.places else None
    return _part_of_places(made.occupied, made.occupancy, _OF_CAPACITY, made.occupancy_before, language, capacity)


def _hybrid(made: Overview, language: Language) -> Tile:
    assert made.hybrid is not None, "an overview of a quarter has the hybrid places"
    return _part_of_places(made.hybrid, made.hybrid_share, _OF_PLACES, None, language)


def _part_of_places(
    measured: Measured,
    share: RatioAnswer | None,
    words: Text,
    then: RatioAnswer | None,
    language: Language,
    whole: int | None = None,
) -> Tile:
    """Return the tile of a part of the places; `whole` is what the path stands against in its bar."""
    before, value = value_of(measured, language)
    lines = [change_line(measured, language), *_covered(measured, language)]
    bar = None
    if share is not None and share.value is not None:
        bar = Bar(float(share.value) / 100, _tick(measured.on_path, whole))
        lines.append(words.format(share=_percent(share.value, 1))[language])
        if then is not None and then.value is not None and measured.change is not None:
            lines.append(share_change_words(percent_of(share), percent_of(then), measured.change.before)[language])
    if measured.on_path is not None:
        lines.append(_PATH_AT.format(path=number(measured.on_path))[language])
    name, href = _name(measured.indicator, language), _behind(measured)
    return Tile(name, value, "", before, bar, tuple(lines), _pill(measured, language), href)


def _alternatives(coming: Coming, language: Language) -> Tile:
    measured, planned = coming.alternatives, coming.build.now.planned
    before, value = value_of(measured, language)
    if measured.total.value is None:
        lines: tuple[str, ...] = (_NO_TRAJECTS[language],)
        return Tile(_IN_USE[language], value, lines=lines, status=_pill(measured, language), href=_behind(measured))
    lines = (change_line(measured, language), *_covered(measured, language))
    path, bar = measured.judged_by, None
    whole = path.milestones[-1][1] if path else measured.total.value + planned
    if whole:
        bar = Bar(measured.total.value / whole, _tick(measured.on_path, whole))
    if path is not None and measured.on_path is not None and whole:
        shares = (Decimal(part) * 100 / whole for part in (measured.total.value, measured.on_path))
        share, on_path = (_percent(one, 0) for one in shares)
        year = path.milestones[-1][0].year
        lines = (*lines, _OF_PLAN.format(share=share, path=on_path, total=number(whole), year=year)[language])
    lines = (*lines, _STILL_PLANNED.format(n=number(planned))[language])
    return Tile(_IN_USE[language], value, "", before, bar, lines, _pill(measured, language), _behind(measured))


def _spent(made: Overview, spent: Measured, language: Language) -> Tile:
    before = _AT_LEAST[language] if spent.total.at_least else ""
    shown, unit = _in_two(formats.euro_short(spent.total.value, language))
    lines = [change_line(spent, language, euros=True), *_covered(spent, language)]
    bar, budget = None, made.programme
    if spent.total.value is not None and budget:
        share = Decimal(spent.total.value) * 100 / budget
        bar = Bar(float(share) / 100, _tick(spent.on_path, budget))
        total = both(lambda lang: formats.euro_short(budget, lang, places=0))
        on_path = None if spent.on_path is None else _percent(Decimal(spent.on_path) * 100 / budget, 0)
        path = Text.same("") if on_path is None else _PATH_SHARE.format(path=on_path)
        lines.append(_OF_MONEY.format(share=_percent(share, 0), total=total, path=path)[language])
    pill = _pill(spent, language) if budget or spent.total.value is None else Pill(_NO_BUDGET[language])
    return Tile(_name(spent.indicator, language), shown, unit, before, bar, tuple(lines), pill, _behind(spent))


def _in_two(amount_of_money: str) -> tuple[str, str]:
    """Return an amount and the word behind it, which stands smaller: '€ 63,4', 'mln'."""
    value, _, unit = amount_of_money.rpartition(formats.NO_BREAK)
    return (value, unit) if value not in ("", "€") else (amount_of_money, "")


def _behind(measured: Measured) -> str:
    """Return where the figures behind a number are; of a published number, what it means."""
    if measured.total.source is Source.PUBLIEK:
        return definition_address(measured.indicator)
    return behind_address(HOME, measured.indicator)


def _pill(measured: Measured, language: Language) -> Pill:
    """Return how a number stands against its path, or that there is none to hold it against."""
    if measured.total.value is None:
        return Pill(_NO_REPORT[language])
    return Pill(_NO_NORM[language]) if measured.on_path is None else gap_pill(measured, language)


def _tick(on_path: int | None, whole: int | None) -> float | None:
    return None if on_path is None or not whole else on_path / whole


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
        href=REPORTS,
    )


def _percent(share: Decimal | None, decimals: int) -> Text:
    return both(lambda language: formats.percent(share, decimals, language))
