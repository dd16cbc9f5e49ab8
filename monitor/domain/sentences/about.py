"""What is said of the figures of a page at its foot: what counts, who is in, how sure it is, and how to cite it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from monitor.domain.certainty import CERTAINTY_NAMES, Certainty
from monitor.domain.formats import count, date_long, join_names
from monitor.domain.metrics import PLACES
from monitor.domain.pace import BackTest
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.parts import both, capital, number, quarter_name, reference_date
from monitor.domain.sentences.paths import past_error_sentence
from monitor.domain.words import Text


@dataclass(frozen=True)
class ReportsIn:
    """Which landsdelen a quarter's figures are made of, by name; `absent` with how many sites each should tell of."""

    approved: tuple[str, ...]
    provisional: tuple[str, ...]
    absent: tuple[tuple[str, int], ...]

    @property
    def all(self) -> int:
        return len(self.approved) + len(self.provisional) + len(self.absent)


def quarter_line(quarter: Quarter | None) -> Text:
    """Return which quarter the figures are of, its reference date and until when reports could be made."""
    if quarter is None:
        return _NO_QUARTER
    day = both(lambda language: date_long(quarter.deadline, language))
    return _QUARTER.format(quarter=quarter_name(quarter), end=reference_date(quarter), day=day)


def moment_line(day: date, is_now: bool) -> Text:
    """Return as known when the figures are."""
    return (_NOW if is_now else _THEN).format(day=both(lambda language: date_long(day, language)))


def counting_line(approved_only: bool) -> Text:
    """Return which reports count."""
    return _APPROVED_ONLY if approved_only else _ALL


def coverage_line(found: ReportsIn) -> Text:
    """Return which landsdelen are in, which provisionally, and which are not."""
    counted = len(found.approved) + len(found.provisional)
    if not counted:
        return _NONE_IN
    words = _ONE_IN if found.all == 1 else _ALL_IN if counted == found.all else _SOME_IN
    lines = [words.format(counted=number(counted), every=number(found.all))]
    if found.approved:
        lines.append(_APPROVED.format(names=_names(found.approved)))
    if found.provisional:
        lines.append(_PROVISIONAL.format(names=_names(found.provisional)))
    if found.absent:
        absent = [_with_sites(region) for region in found.absent]
        lines.append(_ABSENT.format(names=both(lambda lang: join_names([name[lang] for name in absent], lang))))
    return _sentences(lines)


def expectation_line(past: BackTest | None) -> Text:
    """Return how an expectation is made and how far it was off before; when there is none, why."""
    return _sentences([_EXPECTED, past_error_sentence(PLACES, past)]) if past else _NOT_EXPECTED


def source_line(source: str, figures: int, certainties: Sequence[tuple[str, int]]) -> Text:
    """Return one source of published figures, with how many there are and how each is known."""
    known = both(
        lambda lang: ", ".join(f"{CERTAINTY_NAMES[Certainty(c)][lang]} {count(n, lang)}" for c, n in certainties)
    )
    words = _ONE_FROM if figures == 1 else _FROM
    only = both(lambda lang: CERTAINTY_NAMES[Certainty(certainties[0][0])][lang])
    return words.format(source=source, n=number(figures), known=only if len(certainties) == 1 else known)


def citation(page: Text, quarter: Quarter | None, day: date, event: int) -> Text:
    """Return how to name this very view; the address comes after it."""
    known = both(lambda language: date_long(day, language))
    label = _OF.format(quarter=quarter_name(quarter)) if quarter else Text.same("")
    return _CITE.format(page=page, quarter=label, day=known, event=event)


def _names(names: Sequence[str]) -> Text:
    return both(lambda language: join_names(names, language))


def _with_sites(region: tuple[str, int]) -> Text:
    name, sites = region
    if not sites:
        return Text.same(name)
    return (_SITE if sites == 1 else _SITES).format(name=name, n=number(sites))


def _sentences(lines: Sequence[Text]) -> Text:
    return both(lambda language: " ".join(capital(line)[language] for line in lines))


_QUARTER = Text(
    nl="{quarter}, met peildatum {end}. Opgaven over dit kwartaal konden tot en met {day} worden ingediend.",
    en="{quarter}, with reference date {end}. Reports on this quarter could be submitted until {day}.",
)
_NO_QUARTER = Text(nl="Er is nog geen kwartaal met cijfers.", en="There is no quarter with figures yet.")
_NOW = Text(nl="Zoals nu bekend, op {day}.", en="As known now, on {day}.")
_THEN = Text(
    nl="Zoals bekend op {day}. Wat daarna is ingediend, goedgekeurd of verbeterd, telt hier niet mee.",
    en="As known on {day}. What was submitted, approved or corrected after that does not count here.",
)
_ALL = Text(
    nl="Alle ingediende opgaven. Een opgave die is ingediend en nog niet is goedgekeurd, is voorlopig. Een concept telt"
    " nergens mee.",
    en="All submitted reports. One that was submitted and not yet approved is provisional. A draft counts nowhere.",
)
_APPROVED_ONLY = Text(
    nl="Alleen goedgekeurde opgaven. Wat is ingediend en nog niet is goedgekeurd, telt hier niet mee.",
    en="Approved reports only. What was submitted and not yet approved does not count here.",
)
_NONE_IN = Text(
    nl="Geen landsdeel heeft over dit kwartaal een opgave die meetelt.",
    en="No region has a report on this quarter that counts.",
)
_ONE_IN = Text(nl="De opgave van het landsdeel telt mee.", en="The report of the region counts.")
_ALL_IN = Text(nl="De opgaven van alle {every} landsdelen tellen mee.", en="The reports of all {every} regions count.")
_SOME_IN = Text(
    nl="De opgaven van {counted} van de {every} landsdelen tellen mee.",
    en="The reports of {counted} of the {every} regions count.",
)
_APPROVED = Text(nl="goedgekeurd: {names}.", en="approved: {names}.")
_PROVISIONAL = Text(nl="voorlopig: {names}.", en="provisional: {names}.")
_ABSENT = Text(
    nl="niet binnen: {names}. Een totaal heet dan ‘ten minste’; er wordt niets bijgeschat of van vroeger meegeteld.",
    en="not in: {names}. A total is then called ‘at least’; nothing is estimated or carried over from before.",
)
_SITE = Text(nl="{name} (1 locatie)", en="{name} (1 site)")
_SITES = Text(nl="{name} ({n} locaties)", en="{name} ({n} sites)")
_EXPECTED = Text(
    nl="De verwachting trekt het tempo van de laatste vier kwartalen door; bij gepubliceerde cijfers het tempo sinds"
    " de nulmeting. De lichte band is zo breed als dezelfde berekening in het verleden gemiddeld mis was.",
    en="The expectation extends the pace of the last four quarters; with published figures the pace since the"
    " baseline. The pale band is as wide as the same calculation was off on average in the past.",
)
_NOT_EXPECTED = Text(
    nl="Er is geen verwachting: daarvoor is een volledig kwartaal nodig, en ook dat van een jaar eerder.",
    en="There is no expectation: it takes a complete quarter, and the same one a year before.",
)
_FROM = Text(nl="{source}: {n} cijfers ({known})", en="{source}: {n} figures ({known})")
_ONE_FROM = Text(nl="{source}: 1 cijfer ({known})", en="{source}: 1 figure ({known})")
_OF = Text(nl=", {quarter}", en=", {quarter}")
_CITE = Text(
    nl="Monitor afbouw JeugdzorgPlus, {page}{quarter}, zoals bekend op {day}, stand {event}.",
    en="Monitor afbouw JeugdzorgPlus, {page}{quarter}, as known on {day}, version {event}.",
)
