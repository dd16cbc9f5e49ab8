"""The words of the page of one landsdeel: its first line, its place among the others, and what is to be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from monitor.domain import formats
from monitor.domain.conversion import Built
from monitor.domain.due import Due, DueKind
from monitor.domain.figure import Total
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.overview import Headline, overview_sentence
from monitor.domain.sentences.parts import (
    Part,
    Sentence,
    both,
    capital,
    number,
    number_word,
    quarter_name,
    said,
)
from monitor.domain.traject import MILESTONE_NAMES
from monitor.domain.words import Text


@dataclass(frozen=True)
class Beside:
    """How far a landsdeel lies from its path beside others: its rank of `ranked` landsdelen (1 furthest above it).

    Without a rank only the country stands beside it; `country_at_least` while not all of it is in.
    """

    name: str
    gap: int | None
    rank: int | None = None
    ranked: int = 0
    country: int | None = None
    country_at_least: bool = False


def region_sentence(name: str, headline: Headline, small: bool) -> Sentence:
    """Return the first line: where the landsdeel stands; nothing is expected of a `small` number of places."""
    if headline.total.value is None:
        last = headline.total.last_known
        words = _NOTHING_ON if last is None else _LAST_KNOWN
        return said(words.format(name=name, quarter=quarter_name(headline.quarter), n=number(last or 0)))
    first = overview_sentence(headline, outlook=not small)
    named = Part(_NAMED.format(name=name, words=_lower(first.parts[0].text)))
    found = Sentence((named, *first.parts[1:]))
    return found + said(_FEW) if small else found


def rank_title(beside: Beside) -> Text:
    """Return the finding on its place among the others, or beside the country."""
    if beside.gap is None:
        return _NO_GAP.format(name=beside.name)
    own = _distance(beside.gap)
    if beside.rank is None:
        if beside.country is None:
            return _ALONE.format(name=beside.name, own=own)
        country = _distance(beside.country)
        least = _LEAST.format(distance=country) if beside.country_at_least else country
        return _WITH_COUNTRY.format(name=beside.name, own=own, country=least)
    if beside.ranked == 1:
        return _ALONE.format(name=beside.name, own=own)
    if beside.rank == 1 and beside.gap > 0:
        return _WORST.format(name=beside.name, own=own, n=number_word(beside.ranked))
    if beside.rank == beside.ranked:
        return _BEST.format(name=beside.name, own=own, n=number_word(beside.ranked))
    return _MIDDLE.format(name=beside.name, own=own, rank=number(beside.rank), n=number_word(beside.ranked))


def due_title(found: Sequence[Due]) -> Text:
    """Return how many things ask to be done this month, and how many of them are late."""
    if not found:
        return _NOTHING_DUE
    late = sum(one.kind in (DueKind.REPORT_LATE, DueKind.MILESTONE_LATE) for one in found)
    words = _ONE_DUE if len(found) == 1 else _DUE
    title = words.format(n=capital(number_word(len(found))))
    return title if not late else _WITH_LATE.format(title=title, n=number_word(late))


def due_words(due: Due) -> Text:
    """Return one thing to do as a line; the name of its traject stands before it."""
    day = both(lambda language: formats.date_long(due.day, language) if due.day else formats.UNKNOWN)
    if due.quarter is not None:
        words = _OF_REPORT[due.kind]
        asked = Text.same("") if not due.number else (_ONE_QUESTION if due.number == 1 else _QUESTIONS)
        return words.format(quarter=quarter_name(due.quarter), day=day, asked=asked.format(n=number(due.number or 0)))
    if due.kind is DueKind.YOUTHS:
        words = _UNTOLD if due.number is None else _ONE_YOUTH if due.number == 1 else _YOUTHS
        return words.format(n=number(due.number or 0), day=day)
    assert due.milestone is not None, "what is of a traject is a milestone or its youths"
    words = _SHOULD if due.kind is DueKind.MILESTONE_LATE else _COMES
    return words.format(milestone=MILESTONE_NAMES[due.milestone], day=day)


def sites_title(providers: int, sites: int, below: int) -> Text:
    """Return how many sites there are, of how many providers, and how many are filled below the break-even line."""
    if not sites:
        return _NO_SITES
    words = _ONE_SITE if sites == 1 else _ONE_PROVIDER if providers == 1 else _SITES
    title = words.format(n=number(sites), p=number(providers))
    if not below:
        return title
    tail = _ALL_BELOW if below == sites else _ONE_BELOW if below == 1 else _BELOW
    return tail.format(title=title, n=number_word(below))


def trajects_title(trajects: int, late: int, built: Built) -> Text:
    """Return what the trajects came to, and how many come later than planned."""
    if not trajects:
        return _NO_TRAJECTS
    came = _CAME.format(gone=number(built.removed), open=number(built.alternatives))
    if not late:
        return came
    return (_ONE_LATE if late == 1 else _LATE).format(came=came, n=number_word(late))


def small_ladder_title(spent: Total, share: Text | None) -> Text:
    """Return how much was spent, and which part of the budget that is."""
    if spent.value is None:
        return _NO_SPENDING
    amount = both(lambda language: formats.euro_short(spent.value, language))
    least = _AT_LEAST if spent.at_least else Text.same("{amount}")
    shown = capital(least.format(amount=amount))
    return (
        _SPENT.format(amount=shown) if share is None or spent.at_least else _SPENT_OF.format(amount=shown, share=share)
    )


def organised_title(contact: str, plan: Text | None) -> Text:
    """Return whether there is a contact who can decide, and how far the plan is."""
    held = {"ja": _CONTACT, "nee": _NO_CONTACT}.get(contact, _CONTACT_UNTOLD)
    return held if plan is None else _AND_PLAN.format(contact=held, plan=plan)


def nothing_yet(name: str, deadline: date) -> Sentence:
    """Return what stands there before any landsdeel reported."""
    day = both(lambda language: formats.date_long(deadline, language))
    return said(_NOTHING_YET.format(name=name, day=day))


def next_report(quarter: Quarter) -> Text:
    """Return which report comes next, and until when."""
    day = both(lambda language: formats.date_long(quarter.deadline, language))
    return _NEXT.format(quarter=quarter_name(quarter), day=day)


def _distance(gap: int) -> Text:
    if gap == 0:
        return _ON_PATH
    return (_ABOVE_PATH if gap > 0 else _BELOW_PATH).format(n=number(abs(gap)))


def _lower(text: Text) -> Text:
    return both(lambda language: text[language][:1].lower() + text[language][1:])


_NAMED = Text(nl="{name}: {words}", en="{name}: {words}")
_NOTHING_ON = Text(
    nl="{name}: over {quarter} is nog niets gemeld.", en="{name}: nothing has been reported on {quarter} yet."
)
_LAST_KNOWN = Text(
    nl="{name}: over {quarter} is nog niets gemeld. Het laatst bekende aantal gesloten plaatsen is {n}.",
    en="{name}: nothing has been reported on {quarter} yet. The last known number of closed places is {n}.",
)
_FEW = Text(
    nl="Bij minder dan 20 plaatsen staat hier geen verwachting.",
    en="With fewer than 20 places no expectation is given.",
)
_ON_PATH = Text(nl="precies op het pad", en="exactly on the path")
_ABOVE_PATH = Text(nl="{n} boven het pad", en="{n} above the path")
_BELOW_PATH = Text(nl="{n} onder het pad", en="{n} below the path")
_NO_GAP = Text(
    nl="Van {name} is niet te zeggen hoe het naast het pad ligt", en="Where {name} lies beside its path cannot be said"
)
_LEAST = Text(nl="ten minste {distance}", en="at least {distance}")
_ALONE = Text(nl="{name} ligt {own}", en="{name} lies {own}")
_WITH_COUNTRY = Text(nl="{name} ligt {own}, Nederland {country}", en="{name} lies {own}, the Netherlands {country}")
_WORST = Text(
    nl="{name} ligt {own}: van {n} landsdelen het verst erboven",
    en="{name} lies {own}: of {n} regions furthest above it",
)
_BEST = Text(nl="{name} ligt {own}: van {n} landsdelen het gunstigst", en="{name} lies {own}: of {n} regions the best")
_MIDDLE = Text(
    nl="{name} ligt {own}: nummer {rank} van {n} landsdelen, geteld vanaf het verst boven het pad",
    en="{name} lies {own}: number {rank} of {n} regions, counted from furthest above the path",
)
_NOTHING_DUE = Text(nl="Deze maand staat er niets open", en="Nothing is open this month")
_ONE_DUE = Text(nl="{n} zaak vraagt deze maand aandacht", en="{n} thing needs attention this month")
_DUE = Text(nl="{n} zaken vragen deze maand aandacht", en="{n} things need attention this month")
_WITH_LATE = Text(nl="{title}, waarvan {n} te laat", en="{title}, {n} of them late")
_OF_REPORT = {
    DueKind.REPORT_LATE: Text(
        nl="Opgave over {quarter}: had op {day} binnen moeten zijn.",
        en="Report on {quarter}: should have been in on {day}.",
    ),
    DueKind.REPORT: Text(
        nl="Opgave over {quarter}: sluit op {day}.",
        en="Report on {quarter}: closes on {day}.",
    ),
    DueKind.RETURNED: Text(
        nl="Opgave over {quarter}: teruggegeven{asked}.", en="Report on {quarter}: returned{asked}."
    ),
    DueKind.REOPENED: Text(
        nl="Opgave over {quarter}: heropend, opnieuw in te dienen{asked}.",
        en="Report on {quarter}: reopened, to be submitted again{asked}.",
    ),
}
_ONE_QUESTION = Text(nl=", {n} vraag wacht op antwoord", en=", {n} question waits for an answer")
_QUESTIONS = Text(nl=", {n} vragen wachten op antwoord", en=", {n} questions wait for an answer")
_YOUTHS = Text(
    nl="{n} jongeren hebben nog geen vervolgplek; sluiting {day}.",
    en="{n} youths have no next place yet; closing {day}.",
)
_ONE_YOUTH = Text(
    nl="{n} jongere heeft nog geen vervolgplek; sluiting {day}.",
    en="{n} youth has no next place yet; closing {day}.",
)
_UNTOLD = Text(
    nl="niet gemeld of de jongeren een vervolgplek hebben; sluiting {day}.",
    en="not reported whether the youths have a next place; closing {day}.",
)
_SHOULD = Text(nl="{milestone} was gepland op {day}.", en="{milestone} was planned for {day}.")
_COMES = Text(nl="{milestone} gepland op {day}.", en="{milestone} planned for {day}.")
_NO_SITES = Text(nl="Geen locaties in dit kwartaal", en="No sites in this quarter")
_ONE_SITE = Text(nl="1 locatie", en="1 site")
_ONE_PROVIDER = Text(nl="{n} locaties van 1 aanbieder", en="{n} sites of 1 provider")
_SITES = Text(nl="{n} locaties van {p} aanbieders", en="{n} sites of {p} providers")
_ALL_BELOW = Text(nl="{title}, alle onder de 90% bezet", en="{title}, all filled below 90%")
_ONE_BELOW = Text(nl="{title}, {n} is onder de 90% bezet", en="{title}, {n} is filled below 90%")
_BELOW = Text(nl="{title}, {n} zijn onder de 90% bezet", en="{title}, {n} are filled below 90%")
_NO_TRAJECTS = Text(nl="Nog geen trajecten gemeld", en="No trajects reported yet")
_CAME = Text(
    nl="{gone} gesloten plaatsen netto weg, {open} alternatieven in gebruik",
    en="{gone} closed places gone net, {open} alternatives in use",
)
_ONE_LATE = Text(nl="{came}; {n} traject loopt uit", en="{came}; {n} traject comes late")
_LATE = Text(nl="{came}; {n} trajecten lopen uit", en="{came}; {n} trajects come late")
_NO_SPENDING = Text(nl="Nog geen besteding gemeld", en="No spending reported yet")
_AT_LEAST = Text(nl="ten minste {amount}", en="at least {amount}")
_SPENT = Text(nl="{amount} besteed", en="{amount} spent")
_SPENT_OF = Text(nl="{amount} besteed: {share} van de begroting", en="{amount} spent: {share} of the budget")
_CONTACT = Text(nl="Er is een aanspreekpunt met doorzettingsmacht", en="There is a contact with power to decide")
_NO_CONTACT = Text(nl="Er is geen aanspreekpunt met doorzettingsmacht", en="There is no contact with power to decide")
_CONTACT_UNTOLD = Text(
    nl="Niet gemeld of er een aanspreekpunt met doorzettingsmacht is",
    en="Not reported whether there is a contact with power to decide",
)
_AND_PLAN = Text(nl="{contact}; regiovisie: {plan}", en="{contact}; regional plan: {plan}")
_NOTHING_YET = Text(
    nl="{name}: nog geen opgave. De eerstvolgende opgave sluit op {day}.",
    en="{name}: no report yet. The next report closes on {day}.",
)
_NEXT = Text(nl="De volgende opgave ({quarter}) sluit op {day}.", en="The next report ({quarter}) closes on {day}.")
