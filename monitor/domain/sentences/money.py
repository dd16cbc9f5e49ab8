"""The first line of the page on money: what is available, spent and committed, and what it comes to."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from monitor.domain import formats
from monitor.domain.figure import Total
from monitor.domain.ladder import Ladder, Rung
from monitor.domain.money_picture import BurnUp
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.parts import Part, Sentence, both, number, number_word, said
from monitor.domain.words import Text


@dataclass(frozen=True)
class MoneyFacts:
    """What the first line is made of. `region` is '' for the country; `year` None for all years together."""

    quarter: Quarter
    ladder: Ladder
    burn_up: BurnUp
    region: str = ""
    year: int | None = None
    reported: bool = True


def money_sentence(facts: MoneyFacts) -> Sentence:
    """Return the first line: of how much, what is spent and committed, what comes of it, and how sure it is."""
    spent, budget = facts.ladder[Rung.BESTEED], facts.ladder[Rung.BEGROOT].value
    if spent.value is None:
        return _start(facts, budget) + said(_NOT_SPENT if facts.reported else _NO_REPORT)
    committed, first = facts.ladder[Rung.VERPLICHT], _spent(facts, spent, budget)
    outlook = _outlook(facts, budget) if facts.year is None else Sentence(())
    if committed.value is None:
        return Sentence((*first.parts, Part(Text.same(".")))) + outlook + _sure(spent)
    return first + _committed(committed) + _paid_later(facts, spent, committed) + outlook + _sure(spent)


def share_of(part: int, whole: int) -> Text:
    """Return a share in whole percent: '33%'."""
    return both(lambda language: formats.percent(Decimal(100 * part) / whole, 0, language))


def money_words(cents: int | None) -> Text:
    """Return an amount as it stands in a sentence: '€ 59,0 mln'."""
    return both(lambda language: formats.euro_short(cents, language))


PAID_LATER = Text(
    nl="Wat eerder is verplicht, kan in een later jaar worden besteed.",
    en="What was committed before can be spent in a later year.",
)
_PERIOD = Text(nl="2024–2028", en="2024–2028")
_WHERE = Text(nl=" voor {region}", en=" for {region}")
_NOT_SPENT = Text(nl="Wat is besteed, is nog niet opgegeven.", en="What was spent has not been reported yet.")
_NO_REPORT = Text(
    nl="Er is nog geen opgave; wat is verplicht en besteed, is dus niet bekend.",
    en="There is no report yet, so what was committed and spent is not known.",
)
_NO_BUDGET = Text(nl="Er is nog geen begroting ingevoerd{where}.", en="No budget has been entered yet{where}.")
_BUDGET = Text(nl="Voor {period} is {budget} begroot{where}.", en="{budget} is budgeted{where} for {period}.")
_AT_LEAST = Text(nl="ten minste ", en="at least ")
_NOTHING = Text.same("")


def _start(facts: MoneyFacts, budget: int | None) -> Sentence:
    where = _WHERE.format(region=facts.region) if facts.region else _NOTHING
    if budget is None:
        return said(_NO_BUDGET.format(where=where))
    period = _PERIOD if facts.year is None else Text.same(str(facts.year))
    return said(_BUDGET.format(period=period, budget=money_words(budget), where=where))


def _spent(facts: MoneyFacts, spent: Total, budget: int | None) -> Sentence:
    least = _AT_LEAST if spent.at_least else _NOTHING
    amount = Text.same("{least}{amount}").format(least=least, amount=money_words(spent.value))
    where = _WHERE.format(region=facts.region) if facts.region else _NOTHING
    period = _PERIOD if facts.year is None else Text.same(str(facts.year))
    if not budget:
        words = Text(nl="Er is{where} in {period} ", en="In {period}{where} ").format(where=where, period=period)
        return Sentence((Part(words), Part(amount, strong=True), Part(Text(nl=" besteed", en=" has been spent"))))
    share = Text.same("{amount} ({share})").format(amount=amount, share=share_of(spent.value or 0, budget))
    return Sentence(
        (
            Part(Text(nl="Van de ", en="Of the ")),
            Part(money_words(budget), strong=True),
            Part(Text(nl="{where} in {period} is ", en="{where} in {period}, ").format(where=where, period=period)),
            Part(share, strong=True),
            Part(Text(nl=" besteed", en=" has been spent")),
        )
    )


def _committed(committed: Total) -> Sentence:
    least = _AT_LEAST if committed.at_least else _NOTHING
    words = Text(nl="en {least}{amount} verplicht.", en="and {least}{amount} committed.")
    return said(words.format(least=least, amount=money_words(committed.value)))


def _paid_later(facts: MoneyFacts, spent: Total, committed: Total) -> Sentence:
    """Return how more can be spent in a year than is committed in it, when that is so."""
    over = facts.year is not None and (spent.value or 0) > (committed.value or 0)
    return said(PAID_LATER) if over else Sentence(())


def _outlook(facts: MoneyFacts, budget: int | None) -> Sentence:
    """Return what comes of it when the pace holds; nothing without a budget or under four quarters."""
    ahead, held = facts.burn_up.expected, facts.burn_up.pace
    if not ahead or budget is None or held is None:
        return Sentence(())
    last = ahead[-1]
    middle = int(last.middle.quantize(Decimal(1), ROUND_HALF_UP))
    words = Text(
        nl="Houdt het tempo van {n} kwartalen aan, dan is eind {year} ongeveer {spent} besteed",
        en="If the pace of {n} quarters holds, about {spent} will have been spent by the end of {year}",
    ).format(n=number_word(held.quarters), year=last.quarter.year, spent=money_words(middle))
    if middle >= budget:
        rest = Text(nl=": alles.", en=": all of it.")
    else:
        rest = Text(nl=" en blijft {left} over.", en=" and {left} will be left.").format(
            left=money_words(budget - middle)
        )
    return said(Text.same("{words}{rest}").format(words=words, rest=rest))


def _sure(spent: Total) -> Sentence:
    """Return how sure the amount is: how many reported, and whether all of it is approved."""
    coverage = spent.coverage
    if spent.at_least:
        words = Text(
            nl="Het cijfer is {kind}: {n} van {all} aanbieders hebben gemeld.",
            en="The figure is {kind}: {n} of {all} providers have reported.",
        )
        kind = (
            Text(nl="voorlopig", en="provisional") if spent.provisional else Text(nl="niet compleet", en="incomplete")
        )
        return said(words.format(kind=kind, n=number(coverage.reported), all=number(coverage.expected)))
    return (
        said(Text(nl="Het cijfer is voorlopig.", en="The figure is provisional."))
        if spent.provisional
        else Sentence(())
    )
