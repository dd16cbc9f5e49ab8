"""The first line of the page about conversions: how many trajects are ready or slip, and whose stand is older."""

from __future__ import annotations

from dataclasses import dataclass

from monitor.domain.figure import Coverage
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.overview import places as places_word
from monitor.domain.sentences.parts import Part, Sentence, capital, number, number_word, quarter_name, said
from monitor.domain.words import Text


@dataclass(frozen=True)
class Summary:
    """What the first line is made of: trajects, how many are ready, how many are late, and their places.

    `partly` are in use while places are still to come or to go. `uncounted` are of landsdelen that did not report on
    the quarter: they are in this line, and in no sum below it.
    """

    trajects: int
    ready: int = 0
    ready_places: int = 0
    partly: int = 0
    late: int = 0
    late_places: int = 0
    stopped: int = 0
    uncounted: int = 0


def ombouw_sentence(summary: Summary, reported: Coverage) -> Sentence:
    """Return the first line: how many trajects are ready, how many slip, and who has not reported."""
    if not summary.trajects:
        return said(_NO_TRAJECTS) + _reported(reported)
    return _ready(summary) + _partly(summary) + _late(summary) + _reported(reported)


def told_last_words(summary: Summary) -> Text | None:
    """Return where trajects of who did not report are counted, and where not; None when all of them were told."""
    return _AS_TOLD_LAST if summary.uncounted else None


def landsdelen_words(coverage: Coverage) -> Text:
    """Return '6 van 7 landsdelen hebben gemeld'."""
    one = 1 in (coverage.reported, coverage.expected)
    verb = Text(nl="heeft" if one else "hebben", en="has" if one else "have")
    return _LANDSDELEN.format(covered=of_landsdelen(coverage), verb=verb)


def of_landsdelen(coverage: Coverage) -> Text:
    """Return '6 van 7 landsdelen'."""
    one = coverage.expected == 1
    who = Text(nl="landsdeel" if one else "landsdelen", en="region" if one else "regions")
    return _OF.format(n=number(coverage.reported), all=number(coverage.expected), who=who)


def stand_of(quarter: Quarter) -> Text:
    """Return of which quarter the stand is of what was not reported since: 'stand van 2026 K2'."""
    return _STAND.format(quarter=quarter_name(quarter))


def not_counted(quarter: Quarter) -> Text:
    """Return the same where it stands beside a sum: 'stand van 2026 K2, telt niet mee'."""
    return _NOT_COUNTED.format(stand=stand_of(quarter))


def at_least(value: Text, coverage: Coverage) -> Text:
    """Return a sum as it is shown: 'ten minste 8' while landsdelen are missing."""
    return value if coverage.complete else _AT_LEAST.format(n=value)


_NO_TRAJECTS = Text(
    nl="Er zijn nog geen trajecten gemeld. Coördinatoren vertellen erover in hun opgave.",
    en="No trajects have been reported yet. Coordinators tell of them in their report.",
)
_LANDSDELEN = Text(nl="{covered} {verb} gemeld", en="{covered} {verb} reported")
_OF = Text(nl="{n} van {all} {who}", en="{n} of {all} {who}")
_STAND = Text(nl="stand van {quarter}", en="as of {quarter}")
_NOT_COUNTED = Text(nl="{stand}, telt niet mee", en="{stand}, not counted")
_AT_LEAST = Text(nl="ten minste {n}", en="at least {n}")
_AS_TOLD_LAST = Text(
    nl="Trajecten van wie niet meldde, tellen hierboven mee zoals ze het laatst zijn gemeld. In de sommen hieronder"
    " tellen ze niet mee.",
    en="Trajects of who did not report are counted above as they were last reported. In the sums below they are not"
    " counted.",
)
_INCOMPLETE = Text(nl="De stand is niet compleet: {c}.", en="The picture is incomplete: {c}.")


def _ready(summary: Summary) -> Sentence:
    total, ready = summary.trajects, summary.ready
    places = Text(nl=" ({n} {places})", en=" ({n} {places})").format(
        n=number(summary.ready_places), places=places_word(summary.ready_places)
    )
    if total == 1:
        words = Text(nl="Het ene traject is gereed", en="The one traject is ready") if ready else _ONE_NOT_READY
        return Sentence((Part(words), *([Part(places)] if ready else []), Part(Text.same("."))))
    trajects = Text(nl="{n} trajecten", en="{n} trajects").format(n=number(total))
    if ready == total:
        lead = Text(nl="Alle {t} zijn gereed", en="All {t} are ready").format(t=trajects)
        return Sentence((Part(lead, True), Part(places), Part(Text.same("."))))
    of = Part(Text(nl="Van de ", en="Of the ")), Part(trajects, True)
    if not ready:
        return Sentence((*of, Part(Text(nl=" is er nog geen gereed.", en=" none is ready yet."))))
    verb = Text(nl=" is er " if ready == 1 else " zijn er ", en=" ")
    done = Text(nl="{n} gereed{p}", en="{n} {verb} ready{p}").format(
        n=number(ready), p=places, verb="is" if ready == 1 else "are"
    )
    return Sentence((*of, Part(verb), Part(done, True), Part(Text.same("."))))


_ONE_NOT_READY = Text(nl="Het ene traject is nog niet gereed", en="The one traject is not ready yet")


def _partly(summary: Summary) -> Sentence:
    if not summary.partly:
        return Sentence(())
    many = number_word(summary.partly)
    words = Text(nl="{n} {verb} deels in gebruik.", en="{n} {verb} partly in use.").format(
        n=_ANOTHER.format(n=many) if summary.ready else capital(many),
        verb=Text(nl="is", en="is") if summary.partly == 1 else Text(nl="zijn", en="are"),
    )
    return said(words)


_ANOTHER = Text(nl="Nog {n}", en="Another {n}")


def _late(summary: Summary) -> Sentence:
    if not summary.late:
        if summary.ready + summary.stopped >= summary.trajects:
            return Sentence(())
        return said(Text(nl="Geen traject loopt een kwartaal of meer uit.", en="No traject is a quarter or more late."))
    one = summary.late == 1
    late = Text(nl="{n} {t} {verb} een kwartaal of meer uit", en="{n} {t} {verb} a quarter or more late").format(
        n=capital(number_word(summary.late)),
        t=Text(nl="traject" if one else "trajecten", en="traject" if one else "trajects"),
        verb=Text(nl="loopt" if one else "lopen", en="is" if one else "are"),
    )
    if not summary.late_places:
        return said(Text.same("{l}.").format(l=late))
    lead = Text(nl=", met " if one else ", samen met ", en=", with " if one else ", together with ")
    places = Text.same("{n} {p}").format(n=number(summary.late_places), p=places_word(summary.late_places))
    return Sentence((Part(late), Part(lead), Part(places, True), Part(Text.same("."))))


def _reported(reported: Coverage) -> Sentence:
    if reported.complete:
        return Sentence(())
    return said(_INCOMPLETE.format(c=landsdelen_words(reported)))
