"""Titles of charts and tables, as findings made from the data they stand above."""

from collections.abc import Sequence

from monitor.domain import formats
from monitor.domain.sentences.overview import Headline
from monitor.domain.sentences.parts import both, capital, number, number_word
from monitor.domain.status_rule import STANDING_NAMES, Standing
from monitor.domain.words import Text

AT_LEAST = Text(nl="ten minste ", en="at least ")
_ONE_STANDING = Text(nl="{name}: {standing}", en="{name}: {standing}")
_ONE_BEHIND = Text(nl="{n} landsdeel ligt achter: {names}", en="{n} region is behind: {names}")
_SOME_BEHIND = Text(nl="{n} landsdelen liggen achter: {names}", en="{n} regions are behind: {names}")
_ONE_ASKS = Text(
    nl="geen landsdeel ligt achter; {names} vraagt aandacht", en="no region is behind; {names} needs attention"
)
_SOME_ASK = Text(
    nl="geen landsdeel ligt achter; {names} vragen aandacht", en="no region is behind; {names} need attention"
)
_ALL_WITHIN = Text(nl="alle {n} landsdelen zijn op koers", en="all {n} regions are on course")
_SOME_WITHIN = Text(
    nl="op koers: {names}; van de andere is het nog niet te zeggen",
    en="on course: {names}; for the others it cannot be said yet",
)
_UNTOLD_YET = Text(
    nl="Van geen landsdeel is te zeggen hoe het ervoor staat", en="Of no region it can be said where it stands"
)
_NOTHING_MOVED = Text(
    nl="Nog geen gesloten plaatsen weg en geen alternatieven open",
    en="No closed places gone and no alternatives open yet",
)
_AS_MANY = Text(
    nl="Evenveel alternatieven open als gesloten plaatsen weg ({gone})",
    en="As many alternatives open as closed places gone ({gone})",
)
_MORE_COME = Text(
    nl="Meer alternatieven open ({come}) dan gesloten plaatsen weg ({gone})",
    en="More alternatives open ({come}) than closed places gone ({gone})",
)
_MORE_GONE = Text(
    nl="Meer gesloten plaatsen weg ({gone}) dan alternatieven open ({come})",
    en="More closed places gone ({gone}) than alternatives open ({come})",
)
_OF_REPORTED = Text(nl="in {n} van {all} landsdelen", en="in {n} of {all} regions")
_MOST_IN = Text(nl="{title}, het meest in {names}", en="{title}, most of all in {names}")
_NOT_IN = Text(nl="{title}, maar niet in {names}", en="{title}, but not in {names}")
_SOME_REGIONS = Text(nl="{n} landsdelen", en="{n} regions")
_MOST_NAMES = 3
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


def map_title(standings: Sequence[tuple[str, Standing]]) -> Text:
    """Return the finding of the map: which landsdelen lie behind, or else which need attention."""
    if len(standings) == 1:
        ((name, standing),) = standings
        return _ONE_STANDING.format(name=name, standing=both(lambda lang: STANDING_NAMES[standing][lang].lower()))
    behind = [name for name, standing in standings if standing is Standing.ACHTER]
    asking = [name for name, standing in standings if standing is Standing.LET_OP]
    within = [name for name, standing in standings if standing is Standing.OP_KOERS]
    if behind:
        found, named = (_ONE_BEHIND if len(behind) == 1 else _SOME_BEHIND), behind
    elif asking:
        found, named = (_ONE_ASKS if len(asking) == 1 else _SOME_ASK), asking
    elif within:
        found = _ALL_WITHIN if len(within) == len(standings) else _SOME_WITHIN
        named = within
    else:
        return _UNTOLD_YET
    return capital(found.format(n=number_word(len(named)), names=_names(named)))


def gone_and_come_title(rows: Sequence[tuple[str, int, int]], silent: int) -> Text:
    """Return whether alternatives keep up with the closed places gone, and where they do not.

    `rows` have the name of who reported, its closed places gone and its alternatives open; `silent` did not report.
    """
    if not rows:
        return Text(
            nl="Nog niet gemeld wat er weg is en wat er komt", en="Not reported yet what is gone and what comes"
        )
    gone, come = sum(went for _name, went, _came in rows), sum(came for _name, _went, came in rows)
    if not gone and not come:
        words = _NOTHING_MOVED
    elif come == gone:
        words = _AS_MANY
    else:
        words = _MORE_COME if come > gone else _MORE_GONE
    title = words.format(gone=number(gone), come=number(come))
    if silent:
        of = _OF_REPORTED.format(n=number(len(rows)), all=number(len(rows) + silent))
        title = Text.same("{t} {of}").format(t=title, of=of)
    return title if len(rows) == 1 else _where(title, rows, come < gone)


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


def _where(title: Text, rows: Sequence[tuple[str, int, int]], more_gone: bool) -> Text:
    """Add where it is most so when more is gone than came; else where it is not so."""
    short = {name: went - came for name, went, came in rows if went > came}
    if not short:
        return title
    if not more_gone:
        named = list(short)
    else:
        named = [name for name, missing in short.items() if missing == max(short.values())]
        if len(named) == len(rows):
            return title
    who = _names(named) if len(named) <= _MOST_NAMES else _SOME_REGIONS.format(n=number_word(len(named)))
    return (_MOST_IN if more_gone else _NOT_IN).format(title=title, names=who)


def _names(names: Sequence[str]) -> Text:
    return both(lambda language: formats.join_names(names, language))


def _verb(names: Sequence[str], one: str, many: str) -> str:
    return one if len(names) == 1 else many
