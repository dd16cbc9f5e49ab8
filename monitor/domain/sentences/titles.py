"""Titles of charts and tables, as findings made from the data they stand above."""

from collections.abc import Sequence

from monitor.domain import formats
from monitor.domain.sentences.overview import Headline
from monitor.domain.sentences.parts import both, capital, number, number_word
from monitor.domain.status_rule import Standing
from monitor.domain.words import Text

AT_LEAST = Text(nl="ten minste ", en="at least ")
_BEHIND = frozenset({Standing.LET_OP, Standing.ACHTER})
_UNTOLD = frozenset({Standing.GEEN_OPGAVE, Standing.TE_WEINIG})


def path_title(headline: Headline) -> Text:
    """Return the finding of the path to zero: does the number go down, and where does it lie against the path."""
    went, gap = _went(headline), headline.gap
    if gap is None or (gap <= 0 and headline.total.at_least):
        return went
    if gap == 0:
        where = Text(nl="precies op het pad", en="exactly on the path")
    else:
        where = Text(nl="{least}{n} {places} {side} het pad", en="{least}{n} {places} {side} the path").format(
            least=AT_LEAST if headline.total.at_least else Text.same(""),
            n=number(abs(gap)),
            places=Text(nl="plaats", en="place") if abs(gap) == 1 else Text(nl="plaatsen", en="places"),
            side=Text(nl="boven", en="above") if gap > 0 else Text(nl="onder", en="below"),
        )
    if headline.change is None:
        return Text(nl="Het aantal gesloten plaatsen ligt {w}", en="The number of closed places lies {w}").format(
            w=where
        )
    good = (headline.change < 0) == (gap <= 0)
    words = (
        Text(nl="{went}, en ligt {w}", en="{went}, and lies {w}")
        if good
        else Text(nl="{went}, maar ligt {w}", en="{went}, but lies {w}")
    )
    return words.format(went=went, w=where)


def regions_title(standings: Sequence[tuple[str, Standing]]) -> Text:
    """Return the finding of the small multiples: which landsdelen keep to their path, and which lie above it."""
    within = [name for name, standing in standings if standing is Standing.OP_KOERS]
    above = [name for name, standing in standings if standing in _BEHIND]
    if not within and not above:
        return Text(
            nl="Nog niet te zeggen hoe de landsdelen ervoor staan", en="Too early to say where the regions stand"
        )
    if not above:
        return Text(nl="{names} {verb} op of onder het pad", en="{names} {verb_en} on or below the path").format(
            names=_names(within), verb=_verb(within, "ligt", "liggen"), verb_en=_verb(within, "is", "are")
        )
    if not within:
        return Text(nl="{names} {verb} boven het pad", en="{names} {verb_en} above the path").format(
            names=_names(above), verb=_verb(above, "ligt", "liggen"), verb_en=_verb(above, "is", "are")
        )
    return Text(
        nl="{within} {verb} op of onder het pad; {above} erboven",
        en="{within} {verb_en} on or below the path; {above} above it",
    ).format(
        within=_names(within),
        above=_names(above),
        verb=_verb(within, "ligt", "liggen"),
        verb_en=_verb(within, "is", "are"),
    )


def table_title(standings: Sequence[Standing]) -> Text:
    """Return how many landsdelen ask for attention, and of how many it cannot be told."""
    asking = sum(standing in _BEHIND for standing in standings)
    untold = sum(standing in _UNTOLD for standing in standings)
    if standings and untold == len(standings):
        return Text(nl="Nog te weinig opgaven om te oordelen", en="Too few reports to judge yet")
    words = (
        Text(nl="{n} landsdeel vraagt aandacht", en="{n} region needs attention")
        if asking < 2
        else Text(nl="{n} landsdelen vragen aandacht", en="{n} regions need attention")
    )
    title = capital(words.format(n=number_word(asking)))
    if not untold:
        return title
    rest = Text(nl="{t}; van {n} is het niet te zeggen", en="{t}; for {n} it cannot be said yet")
    return rest.format(t=title, n=number_word(untold))


def received_title(received: int, expected: int, late: int) -> Text:
    """Return how many reports are in, and how many are late."""
    words = Text(nl="{n} van {all} opgaven ontvangen", en="{n} of {all} reports received").format(
        n=number(received), all=number(expected)
    )
    if not late:
        return words
    return Text(nl="{w}, {n} te laat", en="{w}, {n} late").format(w=words, n=number(late))


def _went(headline: Headline) -> Text:
    if headline.change is None:
        return Text(nl="Het aantal gesloten plaatsen", en="The number of closed places")
    if headline.change == 0:
        return Text(nl="Het aantal gesloten plaatsen blijft gelijk", en="The number of closed places stays the same")
    if headline.change > 0:
        return Text(nl="Het aantal gesloten plaatsen stijgt", en="The number of closed places goes up")
    return Text(nl="De afbouw gaat door", en="The phase-out goes on")


def _names(names: Sequence[str]) -> Text:
    return both(lambda language: formats.join_names(names, language))


def _verb(names: Sequence[str], one: str, many: str) -> str:
    return one if len(names) == 1 else many
