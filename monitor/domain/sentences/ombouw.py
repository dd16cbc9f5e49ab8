"""The first line of the page about conversions: how many trajects are ready, how many slip, and who did not report."""

from __future__ import annotations

from dataclasses import dataclass

from monitor.domain.figure import Coverage
from monitor.domain.sentences.overview import places as places_word
from monitor.domain.sentences.parts import Part, Sentence, capital, number, number_word, said
from monitor.domain.words import Text


@dataclass(frozen=True)
class Summary:
    """What the first line is made of: trajects, how many are ready, how many are late, and their places.

    `partly` are in use while places are still to come or to go.
    """

    trajects: int
    ready: int = 0
    ready_places: int = 0
    partly: int = 0
    late: int = 0
    late_places: int = 0
    stopped: int = 0


def ombouw_sentence(summary: Summary, reported: Coverage) -> Sentence:
    """Return the first line: how many trajects are ready, how many slip, and who has not reported."""
    if not summary.trajects:
        return said(_NO_TRAJECTS) + _reported(reported)
    return _ready(summary) + _partly(summary) + _late(summary) + _reported(reported)


def landsdelen_words(coverage: Coverage) -> Text:
    """Return '6 van 7 landsdelen hebben gemeld'."""
    one = 1 in (coverage.reported, coverage.expected)
    return _LANDSDELEN.format(
        n=number(coverage.reported),
        all=number(coverage.expected),
        who=Text(nl="landsdeel", en="region") if coverage.expected == 1 else Text(nl="landsdelen", en="regions"),
        verb=Text(nl="heeft" if one else "hebben", en="has" if one else "have"),
    )


_NO_TRAJECTS = Text(
    nl="Er zijn nog geen trajecten gemeld. Coördinatoren vertellen erover in hun opgave.",
    en="No trajects have been reported yet. Coordinators tell of them in their report.",
)
_LANDSDELEN = Text(nl="{n} van {all} {who} {verb} gemeld", en="{n} of {all} {who} {verb} reported")
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
    words = Text(nl="{n} {verb} deels in gebruik.", en="{n} {verb} partly in use.").format(
        n=capital(number_word(summary.partly)),
        verb=Text(nl="is", en="is") if summary.partly == 1 else Text(nl="zijn", en="are"),
    )
    return said(words)


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
    moves = Text(nl="schuift", en="moves") if summary.late_places == 1 else Text(nl="schuiven", en="move")
    lead = Text(nl="; daardoor {moves} " if one else "; samen {moves} daardoor ", en="; because of that ").format(
        moves=moves
    )
    places = Text.same("{n} {p}").format(n=number(summary.late_places), p=places_word(summary.late_places))
    rest = Text(nl=" door naar later.", en=f" {moves.en} to later.")
    return Sentence((Part(late), Part(lead), Part(places, True), Part(rest)))


def _reported(reported: Coverage) -> Sentence:
    if reported.complete:
        return Sentence(())
    return said(_INCOMPLETE.format(c=landsdelen_words(reported)))
