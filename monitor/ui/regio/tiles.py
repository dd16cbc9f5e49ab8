"""The tiles of a landsdeel. Each leads to the figures it is made of, or to where they are told."""

from __future__ import annotations

from decimal import Decimal

from monitor.domain import formats
from monitor.domain.catalogue import INDICATORS
from monitor.domain.figure import Total
from monitor.domain.indicator import Level
from monitor.domain.ladder import Rung
from monitor.domain.record_measures import IN_USE, NET_GONE, PLANNED
from monitor.domain.sentences.changes import change_words
from monitor.domain.sentences.parts import both, capital, number, quarter_name
from monitor.domain.status_rule import Standing
from monitor.domain.words import Language, Text
from monitor.domain.workflow import STATUS_NAMES
from monitor.queries.region_answer import RegionPage
from monitor.queries.series import PLACES, SPENT
from monitor.queries.site_stands import OCCUPIED
from monitor.ui.history.behind import behind_address
from monitor.ui.html import Shown, link
from monitor.ui.links import page_address
from monitor.ui.overzicht.tiles import change_line, gap_pill, value_of
from monitor.ui.status import Pill
from monitor.ui.tiles import Bar, Tile


def region_tiles(made: RegionPage, language: Language) -> list[Tile]:
    """Return the five tiles."""
    return [
        _places(made, language),
        _occupied(made, language),
        _alternatives(made, language),
        _spent(made, language),
        _report(made, language),
    ]


def _places(made: RegionPage, language: Language) -> Tile:
    places = made.places
    before, value = value_of(places, language)
    lines = [change_line(places, language), *covered(places.total, Level.LOCATIE, language)]
    if places.total.value is None and places.total.last_known is not None:
        lines = [_LAST_KNOWN.format(n=number(places.total.last_known))[language]]
    if places.on_path is not None and places.judged_by is not None:
        day = both(lambda lang: formats.date_short(places.judged_by.decided_on, lang) if places.judged_by else "")
        lines.append(_PATH.format(n=number(places.on_path), day=day)[language])
    name, href = _name(PLACES, language), behind_address("regio", PLACES, regio=made.region)
    return Tile(name, value, "", before, None, tuple(lines), gap_pill(places, language), href)


def _occupied(made: RegionPage, language: Language) -> Tile:
    occupied = made.occupied
    assert occupied is not None, "a landsdeel in a quarter"
    before, value = value_of(occupied, language)
    lines, bar = [change_line(occupied, language), *covered(occupied.total, Level.LOCATIE, language)], None
    if made.occupancy is not None and made.occupancy.value is not None:
        share = made.occupancy.value
        bar = Bar(float(share) / 100, 0.9)
        lines.append(_OF_CAPACITY[language].format(share=formats.percent(share, 1, language)))
    pill = Pill((_BREAK_EVEN if occupied.total.value is not None else _NO_REPORT)[language])
    href = behind_address("regio", OCCUPIED, regio=made.region)
    return Tile(_name(OCCUPIED, language), value, "", before, bar, tuple(lines), pill, href)


def _alternatives(made: RegionPage, language: Language) -> Tile:
    if not made.tracks:
        href = page_address("ombouw", regio=made.region)
        return Tile(_ALTERNATIVES[language], formats.UNKNOWN, status=Pill(_NO_TRAJECTS[language]), href=href)
    href = behind_address("regio", IN_USE, regio=made.region)
    told = ((_GONE, made.built.removed, NET_GONE), (_PLANNED, made.built.planned, PLANNED))
    lines: list[Shown] = [
        link(words.format(n=number(n))[language], behind_address("regio", code, regio=made.region))
        for words, n, code in told
    ]
    if made.told_in is not None and made.told_in != made.quarter:
        lines.append(_STAND.format(quarter=quarter_name(made.told_in))[language])
    lag = made.built.lag
    pill = Pill((_LAGS.format(n=number(lag)) if lag > 0 else _KEEPS_UP)[language])
    return Tile(_ALTERNATIVES[language], formats.count(made.built.alternatives, language), lines=tuple(lines),
                status=pill, href=href)  # fmt: skip


def _spent(made: RegionPage, language: Language) -> Tile:
    assert made.row is not None, "a landsdeel in a quarter"
    assert made.money is not None, "a landsdeel in a quarter"
    spent, budget = made.row.spent, made.money.whole[Rung.BEGROOT].value
    amount, unit = split_amount(spent.total, language)
    lines = [change_words(spent.change.value, spent.change.before, euros=True)[language]] if spent.change else []
    lines += covered(spent.total, Level.AANBIEDER, language)
    bar: Bar | None = None
    pill: Pill | None = Pill(
        (_NO_REPORT if spent.total.value is None else _NOT_ALL if budget else _NO_BUDGET)[language]
    )
    if spent.total.value is not None and budget and not spent.total.at_least:
        share = Decimal(100 * spent.total.value) / budget
        bar, pill = Bar(float(share) / 100), None
        shown = both(lambda lang: formats.euro_short(budget, lang))
        lines.append(_OF_BUDGET.format(share=both(lambda lang: formats.percent(share, 0, lang)), all=shown)[language])
    before = _AT_LEAST[language] if spent.total.at_least else ""
    href = behind_address("regio", SPENT, regio=made.region)
    return Tile(_name(SPENT, language), amount, unit, before, bar, tuple(lines), pill, href)


def _report(made: RegionPage, language: Language) -> Tile:
    assert made.quarter is not None, "a landsdeel in a quarter"
    line = made.row.progress if made.row else None
    href = page_address("opgave", regio=made.region, kwartaal=made.quarter.code)
    if line is None:
        return Tile(_REPORT[language], formats.UNKNOWN, href=href)
    day = both(lambda lang: formats.date_short(line.deadline, lang))
    lines = [_DEADLINE.format(day=day)[language]]
    if line.on_time is not None:
        lines = [(_ON_TIME if line.on_time else _TOO_LATE).format(day=day)[language]]
    if line.contacts:
        lines.append(_CONTACT[language].format(names=formats.join_names(line.contacts, language)))
    status = capital(STATUS_NAMES[line.status])[language]
    pill = Pill(f"{status}, {_LATE[language]}", Standing.LET_OP) if line.late else Pill(status)
    label = quarter_name(made.quarter)[language]
    return Tile(_REPORT[language], label, lines=tuple(lines), status=pill, href=href)


def covered(total: Total, level: Level, language: Language) -> list[str]:
    """Return of how many of how many places a total is; nothing when it is of all of them."""
    if not total.at_least:
        return []
    words = _OF_SITES if level is Level.LOCATIE else _OF_PROVIDERS
    return [words.format(n=number(total.coverage.reported), all=number(total.coverage.expected))[language]]


def split_amount(total: Total, language: Language) -> tuple[str, str]:
    """Return an amount and its unit, to stand large and small."""
    shown = formats.euro_short(total.value, language)
    amount, _, unit = shown.rpartition(formats.NO_BREAK)
    return (shown, "") if not amount or amount == "€" else (amount, unit)


def _name(code: str, language: Language) -> str:
    return capital(INDICATORS[code].name)[language]


_AT_LEAST = Text(nl="ten minste", en="at least")
_LAST_KNOWN = Text(nl="laatst bekend: {n}", en="last known: {n}")
_PATH = Text(nl="pad: {n} (besluit {day})", en="path: {n} (decided {day})")
_OF_CAPACITY = Text(nl="{share} van de capaciteit", en="{share} of the capacity")
_BREAK_EVEN = Text(nl="Tarief rekent op 90%", en="Tariff is built on 90%")
_NO_REPORT = Text(nl="Geen opgave", en="No report")
_ALTERNATIVES = Text(nl="Alternatieven in gebruik", en="Alternatives in use")
_NO_TRAJECTS = Text(nl="Geen trajecten gemeld", en="No trajects reported")
_GONE = Text(nl="{n} gesloten plaatsen netto weg", en="{n} closed places gone net")
_PLANNED = Text(nl="{n} nog gepland", en="{n} still planned")
_STAND = Text(nl="stand van {quarter}", en="as of {quarter}")
_LAGS = Text(nl="{n} achter op de afbouw", en="{n} behind the phase-out")
_KEEPS_UP = Text(nl="Loopt niet achter", en="Not behind")
_NOT_ALL = Text(nl="Niet alles gemeld", en="Not all reported")
_NO_BUDGET = Text(nl="Geen begroting ingevoerd", en="No budget entered")
_OF_BUDGET = Text(nl="{share} van {all} begroot", en="{share} of {all} budgeted")
_REPORT = Text(nl="Opgave", en="Report")
_DEADLINE = Text(nl="sluitdatum {day}", en="deadline {day}")
_CONTACT = Text(nl="contact: {names}", en="contact: {names}")
_LATE = Text(nl="te laat", en="late")
_ON_TIME = Text(nl="ingediend voor de sluitdatum, {day}", en="submitted before the deadline, {day}")
_TOO_LATE = Text(nl="ingediend na de sluitdatum, {day}", en="submitted after the deadline, {day}")
_OF_SITES = Text(nl="{n} van {all} locaties gemeld", en="{n} of {all} sites reported")
_OF_PROVIDERS = Text(nl="{n} van {all} aanbieders gemeld", en="{n} of {all} providers reported")
