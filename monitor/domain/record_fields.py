"""What the columns of the registers are called on a screen, and how each is filled in. One declaration per column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from monitor.domain.catalogue.indeling import KOSTENSOORTEN, STREAMS
from monitor.domain.certainty import CERTAINTY_NAMES
from monitor.domain.figure import Status
from monitor.domain.happening import HAPPENING_NAMES
from monitor.domain.money import MONEY_KIND_NAMES, USE_NAMES
from monitor.domain.office_settings import OFFICE_SETTINGS
from monitor.domain.record_columns import COLUMNS
from monitor.domain.traject import MILESTONE_NAMES
from monitor.domain.words import Text


class Shape(StrEnum):
    """How a column is filled in: all of them are texts, read by the same reader as a file."""

    WORDS = "woorden"
    LINES = "regels"
    DAY = "datum"
    NUMBER = "getal"
    AMOUNT = "bedrag"
    CHOICE = "keuze"
    REGION = "regio"
    LANDSDEEL = "landsdeel"
    LAND = "land of landsdeel"
    JEUGDREGIO = "jeugdregio"
    PROVIDER = "aanbieder"
    SITE = "locatie"


@dataclass(frozen=True)
class RecordField:
    """One column of one register on a screen. `codes` are the choices of a `CHOICE`; `needed` is what must be there."""

    column: str
    name: Text
    shape: Shape = Shape.WORDS
    needed: bool = False
    help: Text | None = None
    codes: Mapping[str, Text] | None = None


YES_NO: Mapping[str, Text] = {"nee": Text(nl="nee", en="no"), "ja": Text(nl="ja", en="yes")}
REGION_KINDS: Mapping[str, Text] = {
    "land": Text(nl="land", en="country"),
    "landsdeel": Text(nl="landsdeel", en="landsdeel"),
    "zorggebied": Text(nl="zorggebied", en="care area"),
    "jeugdregio": Text(nl="jeugdregio", en="youth region"),
}
DAY_HELP = Text(
    nl="Bijvoorbeeld 31-12-2025 of 2025-12-31. Leeg is open.", en="For example 31-12-2025 or 2025-12-31. Empty is open."
)
_A_DAY = Text(nl="Bijvoorbeeld 31-12-2025 of 2025-12-31.", en="For example 31-12-2025 or 2025-12-31.")
_CODE_HELP = Text(
    nl="Letters, cijfers, punten en streepjes. Een code verandert nooit meer.",
    en="Letters, digits, points and dashes. A code never changes.",
)
_EURO_HELP = Text(
    nl="In euro’s, bijvoorbeeld 1250000 of 1.250.000,00.", en="In euros, such as 1250000 or 1.250.000,00."
)
_certainties = {certainty.value: name for certainty, name in CERTAINTY_NAMES.items()}
_streams = {stream.code: stream.name for stream in STREAMS.values()}
_statuses = {status.value: Text.same(status.value) for status in Status if status is not Status.RAMING}

# what a column is everywhere, unless a register says otherwise below
_EVERYWHERE: Mapping[str, RecordField] = {
    field.column: field
    for field in (
        RecordField("code", Text(nl="Code", en="Code"), needed=True, help=_CODE_HELP),
        RecordField("naam", Text(nl="Naam", en="Name"), needed=True),
        RecordField("geldig_van", Text(nl="Geldig van", en="Valid from"), Shape.DAY, help=DAY_HELP),
        RecordField(
            "geldig_tot", Text(nl="Geldig tot en met", en="Valid up to and including"), Shape.DAY, help=DAY_HELP
        ),
        RecordField("regio", Text(nl="Landsdeel", en="Region"), Shape.LANDSDEEL, needed=True),
        RecordField("aanbieder", Text(nl="Aanbieder", en="Provider"), Shape.PROVIDER),
        RecordField("locatie", Text(nl="Locatie", en="Site"), Shape.SITE),
        RecordField("zekerheid", Text(nl="Zekerheid", en="Certainty"), Shape.CHOICE, True, codes=_certainties),
        RecordField("bron", Text(nl="Bron", en="Source")),
        RecordField("toelichting", Text(nl="Toelichting", en="Explanation"), Shape.LINES),
        RecordField("vervallen", Text(nl="Vervallen", en="Withdrawn"), Shape.CHOICE, codes=YES_NO),
        RecordField("stroom", Text(nl="Geldstroom", en="Funding stream"), Shape.CHOICE, True, codes=_streams),
        RecordField("jaar", Text(nl="Jaar", en="Year"), Shape.NUMBER),
        RecordField("bedrag", Text(nl="Bedrag", en="Amount"), Shape.AMOUNT, True, _EURO_HELP),
        RecordField("jongeren_aanwezig", Text(nl="Jongeren die er nog zijn", en="Youths still there"), Shape.NUMBER),
        RecordField(
            "jongeren_vervolgplek", Text(nl="Van hen met vervolgplek", en="Of them with a next place"), Shape.NUMBER
        ),
        RecordField("reden", Text(nl="Reden", en="Reason")),
        RecordField("indicator", Text(nl="Maat", en="Measure")),
        RecordField("kwartaal", Text(nl="Kwartaal", en="Quarter")),
        RecordField("waarde", Text(nl="Waarde", en="Value")),
    )
}
_OWN: Mapping[str, tuple[RecordField, ...]] = {
    "regio": (RecordField("soort", Text(nl="Soort", en="Kind"), Shape.CHOICE, True, codes=REGION_KINDS),),
    "lidmaatschap": (
        RecordField("regio", Text(nl="Regio", en="Region"), Shape.REGION, True),
        RecordField("deel_van", Text(nl="Deel van", en="Part of"), Shape.REGION, True),
        RecordField(
            "zekerheid",
            Text(nl="Zekerheid", en="Certainty"),
            Shape.CHOICE,
            True,
            codes={code: name for code, name in _certainties.items() if code != "voorbeeld"},
        ),
    ),
    "aanbieder": (
        RecordField(
            "kvk", Text(nl="KvK-nummer", en="KvK number"), help=Text(nl="8 cijfers, of leeg.", en="8 digits, or empty.")
        ),
        RecordField(
            "opvolger",
            Text(nl="Opvolger", en="Successor"),
            Shape.PROVIDER,
            help=Text(nl="De aanbieder waarin deze opging.", en="The provider this one went on in."),
        ),
    ),
    "locatie": (
        RecordField("aanbieder", Text(nl="Aanbieder", en="Provider"), Shape.PROVIDER, True),
        RecordField("jeugdregio", Text(nl="Jeugdregio", en="Youth region"), Shape.JEUGDREGIO),
        RecordField(
            "gemeente",
            Text(nl="Gemeente", en="Municipality"),
            help=Text(nl="CBS-code, bijvoorbeeld GM0344.", en="CBS code, such as GM0344."),
        ),
        RecordField(
            "vestigingsnummer",
            Text(nl="Vestigingsnummer", en="Establishment number"),
            help=Text(nl="12 cijfers, of leeg.", en="12 digits, or empty."),
        ),
    ),
    "pad": (
        RecordField("versie", Text(nl="Versie", en="Version")),
        RecordField("vastgesteld_op", Text(nl="Vastgesteld op", en="Decided on"), Shape.DAY),
        RecordField("voorbeeld", Text(nl="Voorbeeldcijfer", en="Example figure")),
    ),
    "begroting": (
        RecordField("regio", Text(nl="Land of landsdeel", en="Country or region"), Shape.LAND, True),
        RecordField(
            "jaar",
            Text(nl="Jaar", en="Year"),
            Shape.NUMBER,
            help=Text(nl="Leeg is alle jaren samen.", en="Empty is all years together."),
        ),
        RecordField("document", Text(nl="Document", en="Document"), needed=True),
        RecordField("vastgesteld_op", Text(nl="Vastgesteld op", en="Decided on"), Shape.DAY, help=DAY_HELP),
        RecordField(
            "gebruik",
            Text(nl="Gebruik", en="Use"),
            Shape.CHOICE,
            True,
            codes={use.value: name for use, name in USE_NAMES.items()},
        ),
    ),
    "gelddocument": (
        RecordField(
            "soort",
            Text(nl="Soort", en="Kind"),
            Shape.CHOICE,
            True,
            codes={kind.value: name for kind, name in MONEY_KIND_NAMES.items()},
        ),
        RecordField(
            "kostensoort",
            Text(nl="Kostensoort", en="Kind of cost"),
            Shape.CHOICE,
            codes={kind.code: kind.name for kind in KOSTENSOORTEN},
        ),
        RecordField("jaar", Text(nl="Jaar", en="Year"), Shape.NUMBER, True),
        RecordField("datum", Text(nl="Datum", en="Date"), Shape.DAY, True, _A_DAY),
        RecordField("kenmerk", Text(nl="Kenmerk", en="Reference")),
        RecordField("van_regio", Text(nl="Overgeheveld van landsdeel", en="Transferred from region"), Shape.LAND),
        RecordField(
            "van_aanbieder", Text(nl="Overgeheveld van aanbieder", en="Transferred from provider"), Shape.PROVIDER
        ),
        RecordField("van_jaar", Text(nl="Meegenomen uit jaar", en="Carried over from year"), Shape.NUMBER),
        RecordField("corrigeert", Text(nl="Verbetert document", en="Corrects document")),
        RecordField("traject", Text(nl="Traject", en="Traject")),
        RecordField("status", Text(nl="Status", en="Status"), Shape.CHOICE, True, codes=_statuses),
    ),
    "gebeurtenis": (
        RecordField(
            "soort",
            Text(nl="Soort", en="Kind"),
            Shape.CHOICE,
            True,
            codes={kind.value: name for kind, name in HAPPENING_NAMES.items()},
        ),
        RecordField("regio", Text(nl="Land of landsdeel", en="Country or region"), Shape.LAND, True),
        RecordField("begint", Text(nl="Begint op", en="Begins on"), Shape.DAY, True, _A_DAY),
        RecordField(
            "eindigt",
            Text(nl="Eindigt op", en="Ends on"),
            Shape.DAY,
            help=Text(
                nl="Bijvoorbeeld 31-12-2025. Leeg zolang het duurt; voor één dag tweemaal dezelfde datum.",
                en="For example 31-12-2025. Empty while it lasts; for a single day the same date twice.",
            ),
        ),
        RecordField("titel", Text(nl="Wat er gebeurde", en="What happened"), needed=True),
        RecordField("bron", Text(nl="Bron", en="Source"), needed=True),
    ),
    "traject": (),
    "instelling": (
        RecordField(
            "instelling",
            Text(nl="Instelling", en="Setting"),
            Shape.CHOICE,
            True,
            codes={form.code: form.name for form in OFFICE_SETTINGS.values()},
        ),
    ),
}
_MILESTONES: Mapping[str, Text] = {
    f"{milestone.value}_{code}": Text(nl="{name}, {kind}", en="{name}, {kind}").format(name=name, kind=kind)
    for milestone, name in MILESTONE_NAMES.items()
    for code, kind in (
        ("gepland", Text(nl="gepland", en="planned")),
        ("werkelijk", Text(nl="werkelijk", en="actual")),
    )
}
_TRAJECT: Mapping[str, Text] = {
    "soort": Text(nl="Soort", en="Kind"),
    "fase": Text(nl="Fase", en="Phase"),
    "van_aanbieder": Text(nl="Van aanbieder", en="From provider"),
    "van_locatie": Text(nl="Van locatie", en="From site"),
    "van_regime": Text(nl="Van regime", en="From regime"),
    "van_plaatsen": Text(nl="Van plaatsen", en="From places"),
    "naar_regime": Text(nl="Naar regime", en="To regime"),
    "naar_schaal": Text(nl="Naar schaal", en="To scale"),
    "criteria": Text(nl="Criteria", en="Criteria"),
    "zorgvorm": Text(nl="Zorgvorm", en="Form of care"),
    "naar_plaatsen": Text(nl="Naar plaatsen", en="To places"),
    "naar_aanbieder": Text(nl="Naar aanbieder", en="To provider"),
    "naar_partij": Text(nl="Naar andere partij", en="To another party"),
    "naar_locatie": Text(nl="Naar locatie", en="To site"),
    "naar_regio": Text(nl="Naar landsdeel", en="To region"),
    "plaatsen_weg": Text(nl="Plaatsen weg", en="Places gone"),
    "plaatsen_open": Text(nl="Plaatsen open", en="Places open"),
    **_MILESTONES,
}


def fields_of(kind: str) -> tuple[RecordField, ...]:
    """Return the columns of a register in the order of its file."""
    own = {field.column: field for field in _OWN[kind]}
    named = {column: RecordField(column, name) for column, name in _TRAJECT.items()} if kind == "traject" else {}
    return tuple((own | named).get(column) or _EVERYWHERE[column] for column in COLUMNS[kind])
