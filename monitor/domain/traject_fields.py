"""A traject as a form: its fields in order, and what stands in each as one would type it.

The fields have the codes of the register's columns (`domain/record_columns`), the criteria one field each.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from monitor.domain.traject import CRITERIA, MILESTONE_NAMES, Milestone, Traject
from monitor.domain.words import Text

# what a field of a check holds when it is ticked
TICKED = "ja"
CRITERION = "criteria/"


class FieldKind(StrEnum):
    """How a field is filled in."""

    LINE = "regel"
    STORY = "tekst"
    NUMBER = "aantal"
    DATE = "datum"
    CHOICE = "keuze"
    CHECK = "vinkje"


@dataclass(frozen=True)
class TrajectField:
    """One field of the form. `stand` marks a number that is told anew every quarter."""

    code: str
    name: Text
    kind: FieldKind
    hint: Text | None = None
    stand: bool = False


@dataclass(frozen=True)
class FieldGroup:
    """Fields that stand together under one heading."""

    code: str
    name: Text
    fields: tuple[TrajectField, ...]


@dataclass(frozen=True)
class FieldChange:
    """A field that says something else than before; both as typed."""

    field: TrajectField
    before: str
    now: str


def _planning() -> tuple[TrajectField, ...]:
    planned = Text(nl="{name}: gepland op", en="{name}: planned on")
    actual = Text(nl="{name}: gebeurd op", en="{name}: happened on")
    return tuple(
        TrajectField(f"{milestone.value}_{kind}", words.format(name=MILESTONE_NAMES[milestone]), FieldKind.DATE)
        for milestone in Milestone
        for kind, words in (("gepland", planned), ("werkelijk", actual))
    )


def _criteria() -> tuple[TrajectField, ...]:
    proposal = Text(nl="{name} (voorstel)", en="{name} (proposal)")
    unseen = Text(
        nl="Voor dit kenmerk is geen bron gevonden: het is een voorstel.",
        en="No source was found for this criterion: it is a proposal.",
    )
    return tuple(
        TrajectField(
            CRITERION + criterion.code,
            criterion.name if criterion.seen else proposal.format(name=criterion.name),
            FieldKind.CHECK,
            None if criterion.seen else unseen,
        )
        for criterion in CRITERIA.values()
    )


CODE = TrajectField(
    "code",
    Text(nl="Code", en="Code"),
    FieldKind.LINE,
    Text(
        nl="Letters, cijfers, punt, streepje. Later niet meer te veranderen.",
        en="Letters, digits, point, dash. Cannot be changed later.",
    ),
)
ABOUT = FieldGroup(
    "over",
    Text(nl="Het traject", en="The traject"),
    (
        TrajectField("naam", Text(nl="Naam", en="Name"), FieldKind.LINE),
        TrajectField("soort", Text(nl="Wat gebeurt er", en="What happens"), FieldKind.CHOICE),
        TrajectField("fase", Text(nl="Hoe ver is het", en="How far it is"), FieldKind.CHOICE),
    ),
)
ORIGIN = FieldGroup(
    "van",
    Text(nl="Van: de plaatsen die weggaan", en="From: the places that go"),
    (
        TrajectField("van_locatie", Text(nl="Locatie", en="Site"), FieldKind.CHOICE),
        TrajectField(
            "van_regime", Text(nl="Wat voor plaatsen gaan weg", en="Which kind of places go"), FieldKind.CHOICE
        ),
        TrajectField("van_plaatsen", Text(nl="Hoeveel plaatsen gaan weg", en="How many places go"), FieldKind.NUMBER),
    ),
)
DESTINATION = FieldGroup(
    "naar",
    Text(nl="Naar: wat ervoor komt", en="To: what comes instead"),
    (
        TrajectField(
            "naar_regime", Text(nl="Wat voor plaatsen komen er", en="Which kind of places come"), FieldKind.CHOICE
        ),
        TrajectField("zorgvorm", Text(nl="Welke zorg", en="Which care"), FieldKind.CHOICE),
        TrajectField(
            "naar_plaatsen", Text(nl="Hoeveel plaatsen komen er", en="How many places come"), FieldKind.NUMBER
        ),
        TrajectField(
            "naar_locatie",
            Text(nl="Nieuwe locatie of aanbieder", en="New site or provider"),
            FieldKind.CHOICE,
            Text(
                nl="Zonder keuze tellen gesloten plaatsen bij de locatie waar ze vandaan komen.",
                en="Without a choice closed places count at the site they come from.",
            ),
        ),
        TrajectField(
            "naar_partij",
            Text(nl="Partij buiten de jeugdzorg", en="Party outside youth care"),
            FieldKind.LINE,
            Text(
                nl="Bijvoorbeeld een woningcorporatie. Geen namen van personen.",
                en="Such as a housing association. No names of persons.",
            ),
        ),
        TrajectField("naar_regio", Text(nl="In welk landsdeel", en="In which region"), FieldKind.CHOICE),
        TrajectField("naar_schaal", Text(nl="Kleinschalig of niet", en="Small-scale or not"), FieldKind.CHOICE),
    ),
)
SMALL = FieldGroup("kenmerken", Text(nl="Kenmerken van kleinschalig", en="Criteria of small scale"), _criteria())
PLANNING = FieldGroup("planning", Text(nl="Planning", en="Planning"), _planning())
STAND = FieldGroup(
    "stand",
    Text(nl="Stand op de peildatum", en="Stand on the reference date"),
    (
        TrajectField(
            "plaatsen_weg", Text(nl="Plaatsen die weg zijn", en="Places that are gone"), FieldKind.NUMBER, stand=True
        ),
        TrajectField(
            "plaatsen_open", Text(nl="Plaatsen die open zijn", en="Places that are open"), FieldKind.NUMBER, stand=True
        ),
    ),
)
YOUTHS = FieldGroup(
    "jongeren",
    Text(nl="Jongeren", en="Youths"),
    (
        TrajectField(
            "jongeren_aanwezig",
            Text(nl="Jongeren die er nog wonen", en="Youths who still live there"),
            FieldKind.NUMBER,
            stand=True,
        ),
        TrajectField(
            "jongeren_vervolgplek",
            Text(nl="Van hen met een vervolgplek", en="Of them with a next place"),
            FieldKind.NUMBER,
            stand=True,
        ),
    ),
)
REASON = FieldGroup(
    "reden",
    Text(nl="Reden en toelichting", en="Reason and explanation"),
    (
        TrajectField(
            "reden",
            Text(nl="Reden", en="Reason"),
            FieldKind.STORY,
            Text(
                nl="Nodig als een geplande datum verschuift, of als het traject stopt of vervalt.",
                en="Needed when a planned date moves, or when the traject stops or is withdrawn.",
            ),
        ),
        TrajectField(
            "toelichting",
            Text(nl="Toelichting", en="Explanation"),
            FieldKind.STORY,
            Text(nl="Geen gegevens van personen.", en="No data on persons."),
        ),
        TrajectField(
            "vervallen",
            Text(nl="Dit traject vervalt", en="This traject is withdrawn"),
            FieldKind.CHECK,
            Text(
                nl="Alleen voor wat er niet had moeten staan. Is het gestopt, kies dan de fase ‘gestopt’.",
                en="Only for what should not have been here. If it stopped, choose the phase ‘stopped’.",
            ),
        ),
    ),
)
GROUPS: tuple[FieldGroup, ...] = (ABOUT, ORIGIN, DESTINATION, SMALL, PLANNING, STAND, YOUTHS, REASON)
FIELDS: dict[str, TrajectField] = {field.code: field for group in GROUPS for field in group.fields}


def shown(traject: Traject) -> dict[str, str]:
    """Return what stands in each field, as one would type it."""
    origin, destination = traject.origin, traject.destination
    place = destination.site or (PROVIDER + destination.provider if destination.provider else "")
    return {
        "naam": traject.name,
        "soort": traject.kind.value,
        "fase": traject.phase.value,
        "van_locatie": origin.site,
        "van_regime": origin.regime.value if origin.regime else "",
        "van_plaatsen": str(origin.places) if origin.places else "",
        "naar_regime": destination.regime.value if destination.regime else "",
        "naar_schaal": destination.scale.value if destination.scale else "",
        "zorgvorm": destination.form,
        "naar_plaatsen": str(destination.places) if destination.places else "",
        "naar_locatie": place,
        "naar_partij": destination.party,
        "naar_regio": destination.region,
        **{CRITERION + code: TICKED if code in destination.criteria else "" for code in CRITERIA},
        **{f"{m.value}_gepland": _day(traject.on(m).planned) for m in Milestone},
        **{f"{m.value}_werkelijk": _day(traject.on(m).actual) for m in Milestone},
        "plaatsen_weg": str(traject.gone),
        "plaatsen_open": str(traject.opened),
        "jongeren_aanwezig": "" if traject.youths_left is None else str(traject.youths_left),
        "jongeren_vervolgplek": "" if traject.youths_placed is None else str(traject.youths_placed),
        "reden": traject.reason,
        "toelichting": traject.note,
        "vervallen": TICKED if traject.withdrawn else "",
    }


# before the code of a provider, where a site is asked and none is known
PROVIDER = "aanbieder:"
# what stands in the fields of a new traject
FRESH: dict[str, str] = {code: "0" if code in ("plaatsen_weg", "plaatsen_open") else "" for code in FIELDS}


def differences(before: Traject, now: Traject) -> tuple[FieldChange, ...]:
    """Return the fields that say something else than before, in the order of the form."""
    was, says = shown(before), shown(now)
    return tuple(FieldChange(field, was[code], says[code]) for code, field in FIELDS.items() if was[code] != says[code])


def _day(day: date | None) -> str:
    return "" if day is None else day.strftime("%d-%m-%Y")
