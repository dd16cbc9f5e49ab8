"""The tiles of the page about money: one for each rung of the ladder."""

from __future__ import annotations

from decimal import Decimal

from monitor.domain import formats
from monitor.domain.certainty import CERTAINTY_NAMES
from monitor.domain.figure import Total
from monitor.domain.ladder import GAP_NAMES, RUNG_NAMES, Rung
from monitor.domain.money import MONEY_STATUS_NAMES
from monitor.domain.people import COUNTRY
from monitor.domain.sentences.changes import change_words
from monitor.domain.sentences.parts import capital, number
from monitor.domain.words import Language, Text
from monitor.queries.money_answer import MoneyAnswer
from monitor.ui.besteding.open_amounts import amount_address
from monitor.ui.links import definition_address
from monitor.ui.status import Pill
from monitor.ui.tiles import Bar, Tile

_AVAILABLE = Text(nl="Beschikbaar 2024–2028", en="Available 2024–2028")
_BUDGETED = Text(nl="Begroot {year}", en="Budgeted {year}")
_OF_DOCUMENT = Text(nl="{document}", en="{document}")
_MENTIONED = Text(nl="elders vermeld: {amount} ({document})", en="mentioned elsewhere: {amount} ({document})")
_SUM = Text(nl="som van de landsdelen", en="sum of the regions")
_SUM_OF_YEARS = Text(nl="som van de jaren", en="sum of the years")
_NO_BUDGET = Text(nl="Geen begroting ingevoerd", en="No budget entered")
_NO_DOCUMENT = Text(nl="Geen document ingevoerd", en="No document entered")
_NO_REPORT = Text(nl="Geen opgave", en="No report")
_SHARE = Text(nl="{share} van begroot", en="{share} of budgeted")
_GAP = Text(nl="{name}: {amount}", en="{name}: {amount}")
_COVERED = Text(nl="{n} van {all} aanbieders", en="{n} of {all} providers")
_AT_LEAST = Text(nl="ten minste", en="at least")
_HELD_MINUS = "−\u2060"  # no line ends between the sign and the amount
_PROVISIONAL = Text(nl="Voorlopig", en="Provisional")
_STATUS = Text(nl="{status}: {amount}", en="{status}: {amount}")
_PARTLY = Text(nl="Deels voorlopig", en="Partly provisional")


def money_tiles(made: MoneyAnswer, language: Language) -> list[Tile]:
    """Return a tile for each rung."""
    return [_budget(made, language), *(_rung(made, rung, language) for rung in GAP_NAMES)]


def _budget(made: MoneyAnswer, language: Language) -> Tile:
    total = made.ladder[Rung.BEGROOT]
    name = _AVAILABLE if made.year is None else _BUDGETED.format(year=made.year)
    amount, unit = _amount(total, language)
    if total.value is None:
        return Tile(name[language], amount, unit, status=Pill(_NO_BUDGET[language]))
    lines = [_OF_DOCUMENT[language].format(document=line.document) for line in made.budget]
    if not lines:
        lines = [(_SUM if made.region == COUNTRY else _SUM_OF_YEARS)[language]]
    for line in made.mentioned if made.year is None else ():
        shown = formats.euro_short(line.amount, language, places=0)
        lines.append(_MENTIONED[language].format(amount=shown, document=line.document))
    sure = made.budget[0].certainty if made.budget else None
    pill = Pill(capital(CERTAINTY_NAMES[sure])[language]) if sure else None
    return Tile(name[language], amount, unit, "", Bar(1.0), tuple(lines), pill, amount_address(made, Rung.BEGROOT))


def _rung(made: MoneyAnswer, rung: Rung, language: Language) -> Tile:
    total, budget = made.ladder[rung], made.ladder[Rung.BEGROOT].value
    amount, unit = _amount(total, language)
    name, href = capital(RUNG_NAMES[rung])[language], amount_address(made, rung)
    if total.value is None:
        href = amount_address(made, rung) if made.year is None else definition_address(rung.value)
        missing = _NO_REPORT if rung in (Rung.VERPLICHT, Rung.BESTEED) else _NO_DOCUMENT
        return Tile(name, amount, unit, status=Pill(missing[language]), href=href)
    lines = []
    if made.year is None:
        lines.append(change_words(made.changes.get(rung), made.quarter.plus(-1), euros=True)[language])
    bar = None
    if budget:
        bar = Bar(total.value / budget)
        lines.append(_SHARE[language].format(share=formats.percent(Decimal(100 * total.value) / budget, 0, language)))
    gap = made.ladder.gap(rung)
    if gap is not None:
        shown = formats.euro_short(gap, language).replace("−", _HELD_MINUS)
        lines.append(_GAP.format(name=GAP_NAMES[rung], amount=shown)[language])
    if total.at_least:
        n, every = number(total.coverage.reported), number(total.coverage.expected)
        lines.append(_COVERED.format(n=n, all=every)[language])
    if rung is Rung.VERANTWOORD:
        lines += [
            _STATUS.format(status=MONEY_STATUS_NAMES[status], amount=formats.euro_short(cents, language))[language]
            for status, cents in made.statuses.items()
        ]
    before = _AT_LEAST[language] if total.at_least else ""
    return Tile(name, amount, unit, before, bar, tuple(lines), _sure(total, rung, language), href)


def _sure(total: Total, rung: Rung, language: Language) -> Pill | None:
    if not total.provisional:
        return None
    return Pill((_PARTLY if rung is Rung.VERANTWOORD else _PROVISIONAL)[language])


def _amount(total: Total, language: Language) -> tuple[str, str]:
    """Return an amount and its unit, to stand large and small."""
    shown = formats.euro_short(total.value, language)
    amount, _, unit = shown.rpartition(formats.NO_BREAK)
    return (shown, "") if not amount or amount == "€" else (amount, unit)
