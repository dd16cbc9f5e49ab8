"""The registers as they stand on a screen: what each is for, who keeps it, and its columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from monitor.domain.record_columns import COLUMNS
from monitor.domain.record_fields import RecordField, fields_of
from monitor.domain.words import Text


@dataclass(frozen=True)
class RegisterForm:
    """One register on a screen: its name, what it is for, how many columns make a row the one it is, and its columns.

    `kept_by` says who keeps it where that is not the administration page; then it is only shown there.
    """

    kind: str
    name: Text
    about: Text
    key_width: int
    fields: tuple[RecordField, ...]
    kept_by: Text | None = None

    @property
    def editable(self) -> bool:
        return self.kept_by is None

    @property
    def has_dates(self) -> bool:
        return any(field.column == "geldig_van" for field in self.fields)


REGISTER_FORMS: Mapping[str, RegisterForm] = {
    form.kind: form
    for form in (
        RegisterForm(
            "regio",
            Text(nl="Regio’s", en="Regions"),
            Text(
                nl="Landsdelen, zorggebieden en jeugdregio’s. De soort van een regio verandert niet.",
                en="Landsdelen, care areas and youth regions. A region’s kind does not change.",
            ),
            1,
            fields_of("regio"),
        ),
        RegisterForm(
            "lidmaatschap",
            Text(nl="Lidmaatschappen", en="Memberships"),
            Text(
                nl="Welke regio tussen welke dagen in welke ligt.", en="Which region lies in which between which days."
            ),
            3,
            fields_of("lidmaatschap"),
        ),
        RegisterForm(
            "aanbieder",
            Text(nl="Aanbieders", en="Providers"),
            Text(
                nl="Wie de zorg biedt, en in wie een aanbieder opging.", en="Who gives care, and who goes on for whom."
            ),
            1,
            fields_of("aanbieder"),
        ),
        RegisterForm(
            "locatie",
            Text(nl="Locaties", en="Sites"),
            Text(
                nl="Elke locatie hoort bij één aanbieder en één landsdeel.",
                en="Each site belongs to one provider and one region.",
            ),
            1,
            fields_of("locatie"),
        ),
        RegisterForm(
            "pad",
            Text(nl="Afgesproken paden", en="Agreed paths"),
            Text(nl="Wat is afgesproken, in versies.", en="What was agreed, in versions."),
            3,
            fields_of("pad"),
            Text(
                nl="Een pad stelt de bestuurlijk aanjager vast. Hier is het alleen te zien.",
                en="A path is set by the national lead. Here it is only shown.",
            ),
        ),
        RegisterForm(
            "begroting",
            Text(nl="Begrotingen", en="Budgets"),
            Text(
                nl="Wat elk document per jaar en landsdeel beschikbaar stelt, met bron.",
                en="What each document sets aside per year and region, with its source.",
            ),
            4,
            fields_of("begroting"),
        ),
        RegisterForm(
            "gelddocument",
            Text(nl="Gelddocumenten", en="Money documents"),
            Text(nl="Wat is verleend, beschikt en verantwoord.", en="What was granted, awarded and accounted for."),
            1,
            fields_of("gelddocument"),
        ),
        RegisterForm(
            "gebeurtenis",
            Text(nl="Gebeurtenissen", en="Events"),
            Text(
                nl="Opnamestops, toezicht, sluitingen en besluiten. Hoeveel jongeren er zijn staat hier niet bij.",
                en="Admission stops, supervision, closings and decisions. How many youths are there is not shown here.",
            ),
            1,
            fields_of("gebeurtenis"),
        ),
        RegisterForm(
            "traject",
            Text(nl="Trajecten", en="Trajects"),
            Text(nl="Afbouw, ombouw en opbouw.", en="Closing, conversion and building."),
            2,
            fields_of("traject"),
            Text(
                nl="Trajecten vullen de coördinatoren in bij hun opgave. Hier zijn ze alleen te zien.",
                en="Trajects are filled in by the coordinators with their report. Here they are only shown.",
            ),
        ),
        RegisterForm(
            "instelling",
            Text(nl="Instellingen", en="Settings"),
            Text(nl="Codes van andere administraties.", en="Codes of other administrations."),
            1,
            fields_of("instelling"),
        ),
    )
}


def holds_in(form: RegisterForm, row: tuple[str, ...], today: str) -> bool | None:
    """Tell whether a row of texts holds on a day (ISO), by its dates; None for a register without dates."""
    if not form.has_dates:
        return None
    columns = COLUMNS[form.kind]
    first, last = row[columns.index("geldig_van")], row[columns.index("geldig_tot")]
    return (not first or first <= today) and (not last or today <= last)
