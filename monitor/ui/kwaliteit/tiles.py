"""The tiles of the page: transfers, length of stay, outside the own landsdeel, waiting, measures and education."""

from __future__ import annotations

from decimal import Decimal

from monitor.domain import formats
from monitor.domain.catalogue import INDICATORS, RATIOS
from monitor.domain.figure import Coverage, RatioAnswer, Total
from monitor.domain.indicator import Level
from monitor.domain.people import COUNTRY
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.changes import share_change_words
from monitor.domain.sentences.parts import both, capital, number, quarter_name
from monitor.domain.words import Language, Text
from monitor.queries.quality_answer import Quality, Shared
from monitor.queries.ratios import percent_of
from monitor.ui.address import QUARTER, REGION
from monitor.ui.history.behind import behind_address
from monitor.ui.overzicht.tiles import change_line, value_of
from monitor.ui.status import Pill
from monitor.ui.tiles import Bar, Tile


def quality_tiles(made: Quality, language: Language) -> list[Tile]:
    """Return the six tiles of a quarter."""
    left, youths = made.reported, made.counts["jongeren_naar_herkomst"].total
    return [
        _counted(made, "overplaatsingen", _of(_LEAVING, left, language), language),
        _stay(made, language),
        _counted(made, "buiten_landsdeel", _of(_YOUTHS, youths, language), language),
        _counted(made, "wachtenden", (), language),
        _rate(made.shares["vbm_per_1000_dagen"], made.region, language),
        _share(made.shares["onderwijsdeelname"], made.region, (), language),
    ]


def at_least(total: Total, shown: str, language: Language) -> str:
    """Return a shown number with 'ten minste' before it while places are missing."""
    return f"{_AT_LEAST[language]} {shown}" if total.at_least else shown


def opened(region: str, code: str, quarter: Quarter | None = None) -> str:
    """Return the address that opens a number of the country or a landsdeel, in the quarter of the view or in one."""
    when = {QUARTER: quarter.code} if quarter else {}
    return behind_address("kwaliteit", code, None, **{REGION: "" if region == COUNTRY else region, **when})


def covered(coverage: Coverage, level: Level, language: Language) -> str:
    """Return '25 van 27 locaties gemeld'."""
    words = _COVERED.format(n=number(coverage.reported), all=number(coverage.expected), who=_REPORTERS[level])
    return words[language]


_AT_LEAST = Text(nl="ten minste", en="at least")
_COVERED = Text(nl="{n} van {all} {who} gemeld", en="{n} of {all} {who} reported")
_REPORTERS = {
    Level.LOCATIE: Text(nl="locaties", en="sites"),
    Level.AANBIEDER: Text(nl="aanbieders", en="providers"),
    Level.LANDSDEEL: Text(nl="landsdelen", en="regions"),
    Level.JEUGDREGIO: Text(nl="jeugdregio’s", en="youth regions"),
}
_LEAVING = Text(nl="van {n} keer vertrek", en="of {n} departures")
_YOUTHS = Text(nl="van {n} jongeren", en="of {n} youths")
_NO_NORM = Text(nl="Geen norm", en="No norm")
_NO_REPORT = Text(nl="Geen opgave", en="No report")
_LONGER = Text(nl="langer dan 12 maanden: {share}", en="over 12 months: {share}")
_STAY = Text(nl="Langer dan 6 maanden", en="Over 6 months")
_AGAINST = Text(nl="{n} t.o.v. {than}", en="{n} against {than}")
_SAME = Text(nl="gelijk aan {than}", en="same as {than}")
_NO_COMPARISON = Text(nl="geen vorig kwartaal bekend", en="no quarter before is known")
_OVER = Text(nl=" (over {n} van {all} landsdelen)", en=" (over {n} of {all} regions)")


def _counted(made: Quality, code: str, more: tuple[str, ...], language: Language) -> Tile:
    measured, card = made.counts[code], INDICATORS[code]
    before, value = value_of(measured, language)
    lines = (change_line(measured, language), *more)
    if measured.total.at_least:
        lines = (*lines, covered(measured.total.coverage, card.level, language))
    name = capital(Text(nl=card.name.nl.removeprefix("waarvan "), en=card.name.en.removeprefix("of which ")))
    return Tile(
        name[language], value, "", before, None, lines, _pill(measured.total.value, language), opened(made.region, code)
    )


def _stay(made: Quality, language: Language) -> Tile:
    longest = made.shares["aandeel_langer_12mnd"].now
    known = longest is not None and longest.value is not None
    more = (_LONGER[language].format(share=_percent(longest, 1, language)),) if known else ()
    return _share(made.shares["aandeel_langer_6mnd"], made.region, more, language, _STAY)


def _share(shared: Shared, region: str, more: tuple[str, ...], language: Language, name: Text | None = None) -> Tile:
    now = shared.now
    value = None if now is None else now.value
    change = shared.change
    changed = _NO_COMPARISON[language]
    if change is not None:
        points = share_change_words(percent_of(change.now), percent_of(change.then), change.before)
        changed = points[language] + _over(change.over, language)
    return Tile(
        (name or capital(RATIOS[shared.ratio].name))[language],
        _percent(now, 0, language),
        bar=None if value is None else Bar(float(value) / 100),
        lines=(changed, *more, *_short(now, language)),
        status=_pill(value, language),
        href=opened(region, shared.ratio),
    )


def _rate(shared: Shared, region: str, language: Language) -> Tile:
    now, change = shared.now, shared.change
    value = None if now is None else now.value
    changed = _NO_COMPARISON[language]
    if change is not None and change.now.value is not None and change.then.value is not None:
        changed = _difference(change.now.value - change.then.value, change.before, language)
        changed += _over(change.over, language)
    return Tile(
        capital(RATIOS[shared.ratio].name)[language],
        formats.decimal(value, 1, language),
        lines=(changed, *_short(now, language)),
        status=_pill(value, language),
        href=opened(region, shared.ratio),
    )


def _difference(difference: Decimal, before: Quarter, language: Language) -> str:
    shown = both(lambda lang: formats.decimal_change(difference, 1, lang))
    words = _SAME if shown.nl == formats.UNCHANGED.nl else _AGAINST
    return words.format(n=shown, than=quarter_name(before))[language]


def _over(over: Coverage, language: Language) -> str:
    return "" if over.complete else _OVER.format(n=number(over.reported), all=number(over.expected))[language]


def _of(words: Text, total: Total, language: Language) -> tuple[str, ...]:
    return () if total.value is None else (words.format(n=number(total.value))[language],)


def _short(answer: RatioAnswer | None, language: Language) -> tuple[str, ...]:
    if answer is None or answer.value is None or answer.coverage.complete:
        return ()
    return (covered(answer.coverage, Level.LOCATIE, language),)


def _percent(answer: RatioAnswer | None, decimals: int, language: Language) -> str:
    return formats.percent(None if answer is None else answer.value, decimals, language)


def _pill(value: object, language: Language) -> Pill:
    return Pill((_NO_REPORT if value is None else _NO_NORM)[language])
