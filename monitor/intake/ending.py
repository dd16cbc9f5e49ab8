"""Asking before a site or provider ends that still has figures, sites, trajects, money or events afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from sqlalchemy.orm import Session

from monitor.domain.finding import Choice, Finding, Outcome
from monitor.domain.formats import date_long, join_names
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Provider, Registers, Site
from monitor.domain.sentences.parts import both
from monitor.domain.words import Language, Text
from monitor.imports.proposal import ProposedRegister
from monitor.queries.in_use import InUse, in_use_after

IN_USE = "nog_in_gebruik"
_ASK = Text(
    nl="{name} eindigt op {day}, maar daarna is er nog: {what}. Mag {name} toch eindigen?",
    en="{name} ends on {day}, but after that there is still: {what}. May {name} end all the same?",
)
_SAID = Text(
    nl="{name} eindigt op {day}; wat er daarna nog is blijft staan: {what}.",
    en="{name} ends on {day}; what there is afterwards stays: {what}.",
)
_YES = Text(nl="ja, beëindigen; wat er al staat blijft staan", en="yes, end it; what is there already stays")
_KINDS: Mapping[str, tuple[Text, Text]] = {
    "quarters": (Text(nl="cijfers over {names}", en="figures on {names}"),) * 2,
    "sites": (
        Text(nl="de locatie {names}", en="the site {names}"),
        Text(nl="de locaties {names}", en="the sites {names}"),
    ),
    "trajects": (
        Text(nl="het traject {names}", en="the traject {names}"),
        Text(nl="de trajecten {names}", en="the trajects {names}"),
    ),
    "money": (
        Text(nl="het gelddocument {names}", en="the money document {names}"),
        Text(nl="de gelddocumenten {names}", en="the money documents {names}"),
    ),
    "happenings": (
        Text(nl="de gebeurtenis ‘{names}’", en="the event ‘{names}’"),
        Text(nl="de gebeurtenissen ‘{names}’", en="the events ‘{names}’"),
    ),
}
_MOST_NAMED = 6


def ending_findings(
    session: Session, changes: Sequence[ProposedRegister], known: Registers, answers: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield a question for every row that ends something still in use; a remark once that is answered."""
    for change in changes:
        entry = change.entry
        if not isinstance(entry, Provider | Site) or entry.valid_to is None:
            continue
        if not _ends_sooner(entry, entry.valid_to, known):
            continue
        found = _left(session, entry, entry.valid_to)
        if found:
            yield _finding(entry, entry.valid_to, found, change.row, answers)


def what_is_left(found: InUse) -> Text:
    """Return what is still there, in words."""
    return both(lambda language: join_names(list(_parts(found, language)), language))


def _ends_sooner(entry: Provider | Site, last_day: date, known: Registers) -> bool:
    before = known.provider.get(entry.code) if isinstance(entry, Provider) else known.site.get(entry.code)
    return before is not None and (before.valid_to is None or last_day < before.valid_to)


def _left(session: Session, entry: Provider | Site, day: date) -> InUse:
    if isinstance(entry, Provider):
        return in_use_after(session, day, provider=entry.code)
    return in_use_after(session, day, site=entry.code)


def _finding(entry: Provider | Site, day: date, found: InUse, row: int, answers: Mapping[str, str]) -> Finding:
    agreed = answers.get(IN_USE) == "ja"
    shown = both(lambda language: date_long(day, language))
    text = (_SAID if agreed else _ASK).format(name=entry.name, day=shown, what=what_is_left(found))
    outcome = Outcome.NORMALISE if agreed else Outcome.ASK
    choices = () if agreed else (Choice("ja", _YES),)
    return Finding(outcome, IN_USE, text, row, "geldig_tot", day.isoformat(), choices)


def _parts(found: InUse, language: Language) -> Iterator[str]:
    for kind, (one, many) in _KINDS.items():
        names = [part.label(language) if isinstance(part, Quarter) else part for part in getattr(found, kind)]
        if names:
            shown = names[:_MOST_NAMED] + (["…"] if len(names) > _MOST_NAMED else [])
            yield (one if len(names) == 1 else many)[language].format(names=join_names(shown, language))
