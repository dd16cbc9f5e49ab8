"""What must be true of a traject before it can be saved: one sentence for each thing that is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from monitor.domain.registers import Registers
from monitor.domain.traject import (
    CARE_FORMS,
    CRITERIA,
    MILESTONE_NAMES,
    NEEDED_CRITERIA,
    Milestone,
    Phase,
    Scale,
    Traject,
    TrajectKind,
)
from monitor.domain.words import Text

MOST_PLACES = 10_000

_WITHOUT_ORIGIN = frozenset({TrajectKind.OPBOUW})
_WITHOUT_DESTINATION = frozenset({TrajectKind.AFBOUW})


@dataclass(frozen=True)
class Wrong:
    """One thing that is wrong with a traject, at the column of its register (`domain/record_columns`) to mend it in."""

    column: str
    text: Text


def moved(before: Traject | None, now: Traject) -> tuple[Milestone, ...]:
    """Return the milestones whose planned date was there before and is another now."""
    if before is None:
        return ()
    return tuple(
        milestone
        for milestone in Milestone
        if before.on(milestone).planned is not None and before.on(milestone).planned != now.on(milestone).planned
    )


def wrong_with(traject: Traject, before: Traject | None, known: Registers, reference_date: date) -> tuple[Text, ...]:
    """Return everything that is wrong with a traject as told in the report of a reference date.

    `before` is what was told of it last, None when it is new.
    """
    return tuple(wrong.text for wrong in wrong_at(traject, before, known, reference_date))


def wrong_at(traject: Traject, before: Traject | None, known: Registers, reference_date: date) -> tuple[Wrong, ...]:
    """Return what `wrong_with` returns, each with the column where it can be mended."""
    checks = (
        _sides(traject),
        _places(traject),
        _where(traject, known),
        _small(traject),
        _dates(traject, reference_date),
    )
    found = [wrong for check in checks for wrong in check]
    return (*found, *_story(traject, before))


def _sides(traject: Traject) -> Iterator[Wrong]:
    if traject.kind in _WITHOUT_ORIGIN and traject.origin.places:
        yield Wrong(
            "van_plaatsen",
            Text(
                nl="Bij opbouw gaan er geen plaatsen weg. Laat ‘van’ leeg, of kies ombouw.",
                en="When building, no places go. Leave ‘from’ empty, or choose conversion.",
            ),
        )
    if traject.kind not in _WITHOUT_ORIGIN and not (traject.origin.places and traject.origin.regime):
        yield Wrong(
            "van_regime" if traject.origin.places else "van_plaatsen",
            Text(
                nl="Vul in hoeveel plaatsen er weggaan en of die gesloten, hybride of open zijn.",
                en="Fill in how many places go and whether they are closed, hybrid or open.",
            ),
        )
    if traject.kind not in _WITHOUT_ORIGIN and not traject.origin.site:
        yield Wrong(
            "van_locatie",
            Text(nl="Kies de locatie waar de plaatsen weggaan.", en="Choose the site the places go from."),
        )
    if traject.kind in _WITHOUT_DESTINATION and traject.destination.places:
        yield Wrong(
            "naar_plaatsen",
            Text(
                nl="Bij afbouw komt er niets terug. Laat ‘naar’ leeg, of kies ombouw.",
                en="When closing, nothing comes back. Leave ‘to’ empty, or choose conversion.",
            ),
        )
    if traject.kind not in _WITHOUT_DESTINATION and not (traject.destination.places and traject.destination.regime):
        yield Wrong(
            "naar_regime" if traject.destination.places else "naar_plaatsen",
            Text(
                nl="Vul in hoeveel plaatsen er komen en of die gesloten, hybride of open zijn.",
                en="Fill in how many places come and whether they are closed, hybrid or open.",
            ),
        )
    if traject.destination.places and not traject.comes_closed and traject.destination.form not in CARE_FORMS:
        yield Wrong("zorgvorm", Text(nl="Kies welke zorg ervoor komt.", en="Choose which care comes instead."))


def _places(traject: Traject) -> Iterator[Wrong]:
    numbers = {
        "van_plaatsen": traject.origin.places,
        "naar_plaatsen": traject.destination.places,
        "plaatsen_weg": traject.gone,
        "plaatsen_open": traject.opened,
    }
    outside = next((column for column, number in numbers.items() if not 0 <= number <= MOST_PLACES), None)
    if outside is not None:
        yield Wrong(
            outside,
            Text(nl="Aantallen plaatsen liggen tussen 0 en 10.000.", en="Numbers of places are from 0 to 10,000."),
        )
    if traject.gone > traject.origin.places:
        yield Wrong(
            "plaatsen_weg",
            Text(
                nl="Er zijn meer plaatsen weg ({gone}) dan er weg zouden gaan ({planned}). Verbeter een van beide.",
                en="More places are gone ({gone}) than were to go ({planned}). Correct one of them.",
            ).format(gone=traject.gone, planned=traject.origin.places),
        )
    if traject.opened > traject.destination.places:
        yield Wrong(
            "plaatsen_open",
            Text(
                nl="Er zijn meer plaatsen open ({opened}) dan er zouden komen ({planned}). Verbeter een van beide.",
                en="More places are open ({opened}) than were to come ({planned}). Correct one of them.",
            ).format(opened=traject.opened, planned=traject.destination.places),
        )
    left, placed = traject.youths_left, traject.youths_placed
    if left is not None and placed is not None and placed > left:
        yield Wrong(
            "jongeren_vervolgplek",
            Text(
                nl="Er hebben meer jongeren een vervolgplek dan er nog wonen. Verbeter een van beide.",
                en="More youths have a next place than still live there. Correct one of them.",
            ),
        )


def _where(traject: Traject, known: Registers) -> Iterator[Wrong]:
    for column, code, provider in (
        ("van_locatie", traject.origin.site, traject.origin.provider),
        ("naar_locatie", traject.destination.site, traject.destination.provider),
    ):
        if code and code not in known.site:
            yield Wrong(column, Text(nl="Locatie {c} is niet bekend.", en="Site {c} is not known.").format(c=code))
        elif provider and provider not in known.provider:
            yield Wrong(
                column, Text(nl="Aanbieder {c} is niet bekend.", en="Provider {c} is not known.").format(c=provider)
            )
        elif code and provider and known.site[code].provider != provider:
            yield Wrong(
                column,
                Text(
                    nl="Locatie {site} is niet van aanbieder {provider}.",
                    en="Site {site} is not of provider {provider}.",
                ).format(site=known.site[code].name, provider=known.provider[provider].name),
            )
    site = known.site.get(traject.origin.site)
    if site is not None and site.region != traject.region:
        yield Wrong(
            "van_locatie",
            Text(nl="Locatie {site} ligt in een ander landsdeel.", en="Site {site} lies in another region.").format(
                site=site.name
            ),
        )
    if traject.destination.region and traject.destination.region not in {r.code for r in known.landsdelen}:
        yield Wrong(
            "naar_regio",
            Text(nl="{c} is geen landsdeel.", en="{c} is no region of the agreements.").format(
                c=traject.destination.region
            ),
        )


def _small(traject: Traject) -> Iterator[Wrong]:
    unknown = [code for code in traject.destination.criteria if code not in CRITERIA]
    if unknown:
        yield Wrong(
            "criteria",
            Text(nl="Dit kenmerk is niet bekend: {c}.", en="This criterion is not known: {c}.").format(c=unknown[0]),
        )
    if traject.destination.scale is Scale.KLEINSCHALIG:
        missing = [code for code in NEEDED_CRITERIA if code not in traject.destination.criteria]
        if missing:
            yield Wrong(
                "criteria",
                Text(
                    nl="Kleinschalig vraagt ook: {name}. Vink dit aan, of kies ‘niet kleinschalig’.",
                    en="Small-scale also asks: {name}. Tick it, or choose ‘not small-scale’.",
                ).format(name=CRITERIA[missing[0]].name),
            )


def _dates(traject: Traject, reference_date: date) -> Iterator[Wrong]:
    for milestone in Milestone:
        actual = traject.on(milestone).actual
        if actual is not None and actual > reference_date:
            yield Wrong(
                f"{milestone}_werkelijk",
                Text(
                    nl="{name}: een werkelijke datum na de peildatum is nog een plan. Zet haar bij gepland.",
                    en="{name}: an actual date after the reference date is still a plan. Put it under planned.",
                ).format(name=MILESTONE_NAMES[milestone]),
            )
    closing, opening = traject.on(Milestone.SLUITING), traject.on(Milestone.OPENING)
    if closing.actual is not None and traject.gone < traject.origin.places:
        yield Wrong(
            "plaatsen_weg",
            Text(
                nl="De sluiting is ingevuld, maar nog niet alle plaatsen zijn weg.",
                en="The closing is filled in, but not all places are gone.",
            ),
        )
    if opening.actual is not None and not traject.opened:
        yield Wrong(
            "plaatsen_open",
            Text(
                nl="De opening is ingevuld, maar er is nog geen plaats open.",
                en="The opening is filled in, but no place is open yet.",
            ),
        )
    if traject.phase is Phase.IN_GEBRUIK and traject.destination.places and not traject.opened:
        yield Wrong(
            "plaatsen_open",
            Text(
                nl="In gebruik betekent dat er plaatsen open zijn. Vul in hoeveel.",
                en="In use means that places are open. Fill in how many.",
            ),
        )


def _story(traject: Traject, before: Traject | None) -> Iterator[Wrong]:
    if traject.reason.strip() and (before is None or traject.reason != before.reason):
        return
    dates = moved(before, traject)
    if dates:
        yield Wrong(
            "reden",
            Text(
                nl="De planning is verschoven ({name}). Schrijf bij ‘reden’ waarom.",
                en="The planning was moved ({name}). Write why under ‘reason’.",
            ).format(name=MILESTONE_NAMES[dates[0]]),
        )
    elif traject.phase is Phase.GESTOPT and (before is None or before.phase is not Phase.GESTOPT):
        yield Wrong(
            "reden",
            Text(nl="Schrijf bij ‘reden’ waarom het traject is gestopt.", en="Write under ‘reason’ why it stopped."),
        )
    elif traject.withdrawn and not (before is not None and before.withdrawn):
        yield Wrong(
            "reden",
            Text(nl="Schrijf bij ‘reden’ waarom het traject vervalt.", en="Write under ‘reason’ why it is withdrawn."),
        )
