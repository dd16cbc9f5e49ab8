"""The balance of places: what was there, came and went by trajects, must be what is reported now."""

from collections.abc import Iterator

from monitor.domain.balance import Balance
from monitor.domain.catalogue.checks import Remark, count
from monitor.domain.conversion import Flows
from monitor.domain.figure import CellKey
from monitor.domain.indicator import Level
from monitor.domain.rules import Example, Facts, Place, Rule, Severity
from monitor.domain.words import Text

BALANCE = "balans_sluit_niet"
_PLACES = "gesloten_capaciteit"
_TEXT = Text(
    nl="{place}: er waren {begin} gesloten plaatsen; trajecten openden er {opened}, sloten er {closed} en bouwden er"
    " {converted} om. Dat geeft {expected}, en er staan er {end}. Werk de trajecten bij, of schrijf waar het verschil"
    " vandaan komt.",
    en="{place}: there were {begin} closed places; trajects opened {opened}, closed {closed} and converted"
    " {converted}. That gives {expected}, and there are {end}. Update the trajects, or write where the difference"
    " comes from.",
)


def balance_of(facts: Facts, place: Place) -> Balance:
    """Return the balance of a site in a report: what was there, what its trajects did, and what is reported."""
    begin = 0 if place in facts.new else facts.number_before(place, _PLACES)
    moved = facts.movements.get(place, Flows())
    end = 0 if place in facts.gone else facts.number(place, _PLACES)
    return Balance(begin, moved.opened, moved.closed, moved.converted, end)


def balance_cell(facts: Facts, place: Place) -> CellKey:
    """Return the figure that a balance ends in, where the question about it stands."""
    return facts.cell(place, _PLACES)


def _check(facts: Facts, place: Place) -> Iterator[Remark]:
    balance = balance_of(facts, place)
    if balance.residual:
        assert balance.begin is not None, "a residual has a begin"
        assert balance.end is not None, "a residual has an end"
        words = _TEXT.format(
            place=facts.name(place),
            begin=count(balance.begin),
            opened=count(balance.opened or 0),
            closed=count(balance.closed or 0),
            converted=count(balance.converted or 0),
            expected=count(balance.should_be or 0),
            end=count(balance.end),
        )
        values = (balance.begin, balance.opened, balance.closed, balance.converted, balance.end)
        yield balance_cell(facts, place), words, values


BALANCE_RULES: tuple[Rule, ...] = (
    Rule(
        code=BALANCE,
        severity=Severity.QUESTION,
        level=Level.LOCATIE,
        name=Text(nl="De balans van plaatsen sluit", en="The balance of places adds up"),
        why=Text(
            nl="Een plaats verdwijnt of komt door een traject. Een verschil dat niemand uitlegt, is een fout of een"
            " plaats die uit beeld raakt.",
            en="A place goes or comes by a traject. A difference that nobody explains is a mistake, or a place that"
            " gets lost.",
        ),
        check=_check,
        passing=Example({_PLACES: 12}, {_PLACES: 12}),
        failing=Example({_PLACES: 10}, {_PLACES: 12}),
        also_gone=True,
    ),
)
