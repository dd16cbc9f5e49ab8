"""Which landsdeel lies furthest above its own path: what a reader of the overview asks after the country."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitor.domain import formats
from monitor.domain.sentences.overview import places as places_word
from monitor.domain.sentences.parts import Part, Sentence, both, number
from monitor.domain.words import Text


@dataclass(frozen=True)
class Gap:
    """How far a landsdeel lies above its own path (below: negative); `at_least` while sites are missing."""

    name: str
    places: int
    at_least: bool = False


def furthest_sentence(gaps: Sequence[Gap]) -> Sentence:
    """Return which landsdeel lies furthest above its own path; nothing when none does, or there is one only."""
    most = max((gap.places for gap in gaps), default=0)
    if len(gaps) < 2 or most <= 0:
        return Sentence(())
    worst = [gap for gap in gaps if gap.places == most]
    one = len(worst) == 1
    where = Text(nl="{names}: {least}{n} {places}", en="{names}: {least}{n} {places}").format(
        names=both(lambda language: formats.join_names([gap.name for gap in worst], language)),
        least=Text(nl="ten minste ", en="at least ") if any(gap.at_least for gap in worst) else Text.same(""),
        n=number(most),
        places=places_word(most),
    )
    lead = Text(nl="Het verst boven het eigen pad {verb} ", en="Furthest above {own} path {verb_en} ").format(
        verb="ligt" if one else "liggen", own="its own" if one else "their own", verb_en="is" if one else "are"
    )
    each = Part(Text.same(".") if one else Text(nl=" elk.", en=" each."))
    return Sentence((Part(lead), Part(where, True), each))
