"""The first line of the page of one traject: what goes, what comes, what it does to closed places, how late it is."""

from __future__ import annotations

from monitor.domain.conversion import in_use, is_reverse, planned_net
from monitor.domain.sentences.overview import places
from monitor.domain.sentences.parts import Part, Sentence, number, number_word, said
from monitor.domain.traject import CARE_FORMS, REGIME_NAMES, Phase, Regime, Traject
from monitor.domain.words import Text


def traject_sentence(traject: Traject, late: int, site: str) -> Sentence:
    """Return the first line; `site` names where places go from, '' when nothing goes."""
    return said(_what(traject, site)) + _effect(traject) + _late(traject, late)


_UNKNOWN = Text(nl="onbekende", en="unknown")
_CONVERTS = Text(
    nl="{gone} van {site} {become} {come}{form}.",
    en="{gone} of {site} {become} {come}{form}.",
)
_CLOSES = Text(nl="{gone} van {site} {verb} dicht; er komt niets terug.", en="{gone} of {site} close for good.")
_BUILDS = Text(nl="Er {verb} {come} bij{form}.", en="{come} {verb} added{form}.")
_NO_EFFECT = Text(
    nl="Het aantal gesloten plaatsen verandert er niet door.", en="It does not change the number of closed places."
)
_REVERSE = Text(nl="Dit is een omgekeerde ombouw: ", en="This is a reverse conversion: ")
_FEWER = Text(nl="{n} gesloten {places} minder", en="{n} closed {places} fewer")
_MORE = Text(nl="{n} gesloten {places} meer", en="{n} closed {places} more")
_STOPPED = Text(nl="Het traject is gestopt.", en="The traject was stopped.")
_LATE = Text(
    nl="Het traject {verb} {n} {kw} later dan eerst gepland.",
    en="The traject {verb} {n} {kw} later than first planned.",
)
_EARLY = Text(
    nl="Het traject {verb} {n} {kw} eerder dan eerst gepland.",
    en="The traject {verb} {n} {kw} earlier than first planned.",
)


def _what(traject: Traject, site: str) -> Text:
    gone = _counted(traject.origin.places, traject.origin.regime)
    come = _counted(traject.destination.places, traject.destination.regime)
    form = CARE_FORMS.get(traject.destination.form)
    named = Text.same(": {f}").format(f=form.name) if form is not None else Text.same("")
    if not traject.origin.places:
        one = traject.destination.places == 1
        return _BUILDS.format(
            verb=Text(nl="komt" if one else "komen", en="is" if one else "are"), come=come, form=named
        )
    one = traject.origin.places == 1
    if not traject.destination.places:
        return _CLOSES.format(gone=gone, site=site, verb="gaat" if one else "gaan")
    become = Text(nl="wordt" if one else "worden", en="becomes" if one else "become")
    return _CONVERTS.format(gone=gone, site=site, become=become, come=come, form=named)


def _counted(value: int, regime: Regime | None) -> Text:
    name = REGIME_NAMES[regime] if regime else _UNKNOWN
    return Text.same("{n} {regime} {places}").format(n=number(value), regime=name, places=places(value))


def _effect(traject: Traject) -> Sentence:
    net = planned_net(traject)
    if traject.phase is Phase.GESTOPT:
        return said(_STOPPED)
    if not net:
        return said(_NO_EFFECT)
    words = (_MORE if net > 0 else _FEWER).format(n=number(abs(net)), places=places(net))
    lead = _REVERSE if is_reverse(traject) else Text(nl="Netto: ", en="Net: ")
    return Sentence((Part(lead), Part(words, strong=True), Part(Text.same("."))))


def _late(traject: Traject, late: int) -> Sentence:
    if not late:
        return Sentence(())
    ready = in_use(traject)
    words = _LATE if late > 0 else _EARLY
    return said(
        words.format(
            verb=Text(nl="kwam" if ready else "komt", en="came" if ready else "comes"),
            n=number_word(abs(late)),
            kw=Text(nl="kwartaal" if abs(late) == 1 else "kwartalen", en="quarter" if abs(late) == 1 else "quarters"),
        )
    )
