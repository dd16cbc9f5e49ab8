"""Facts of the programme, each with its source and how certain it is.

Amounts per landsdeel are not here: an administrator enters or imports them.
"""

from dataclasses import dataclass
from typing import Generic, TypeVar

from monitor.domain.catalogue.indeling import EURO, KWARTAAL, PROCENT
from monitor.domain.certainty import Certainty
from monitor.domain.indicator import Unit
from monitor.domain.quarter import Quarter
from monitor.domain.words import Text

V = TypeVar("V", int, Quarter)


@dataclass(frozen=True)
class Fact(Generic[V]):
    """One fact: a whole number in the unit's smallest part, or a quarter."""

    code: str
    value: V
    unit: Unit
    source: str
    certainty: Certainty
    name: Text


TOTAL_AGREED: Fact[int] = Fact(
    code="totaal_afspraken",
    value=180_000_000_00,
    unit=EURO,
    source="Bestuurlijke afspraken van 19 juni 2024 (Hervormingsagenda Jeugd, 2024-2028)",
    certainty=Certainty.GEZIEN,
    name=Text(nl="programmageld volgens de afspraken", en="programme money by the agreements"),
)

TOTAL_PUBLISHED: Fact[int] = Fact(
    code="totaal_programmasite",
    value=182_000_000_00,
    unit=EURO,
    source="De site van het programma",
    certainty=Certainty.GEZIEN,
    name=Text(nl="programmageld volgens de site van het programma", en="programme money by the programme’s site"),
)

BASELINE: Fact[Quarter] = Fact(
    code="nulmeting",
    value=Quarter(2022, 4),
    unit=KWARTAAL,
    source="Monitor JeugdzorgPlus: stand op 1 januari 2023, het einde van het kwartaal ervoor",
    certainty=Certainty.AFGELEID,
    name=Text(nl="nulmeting", en="baseline"),
)

ZERO_TARGET: Fact[Quarter] = Fact(
    code="doel_nul",
    value=Quarter(2029, 4),
    unit=KWARTAAL,
    source="Kamerstuk 31839-924: in 2030 zo dicht mogelijk bij nul, gelezen als de stand op 31 december 2029",
    certainty=Certainty.AFGELEID,
    name=Text(nl="nul gesloten plaatsen", en="zero closed places"),
)

BREAK_EVEN: Fact[int] = Fact(
    code="kostendekkend",
    value=90,
    unit=PROCENT,
    source="Tarieven in de sector; de vindplaats vult een beheerder aan",
    certainty=Certainty.GEZIEN,
    name=Text(nl="bezetting waarbij tarieven kostendekkend zijn", en="occupancy at which tariffs break even"),
)

PROGRAMME: dict[str, Fact[int] | Fact[Quarter]] = {
    TOTAL_AGREED.code: TOTAL_AGREED,
    TOTAL_PUBLISHED.code: TOTAL_PUBLISHED,
    BASELINE.code: BASELINE,
    ZERO_TARGET.code: ZERO_TARGET,
    BREAK_EVEN.code: BREAK_EVEN,
}

# the first quarter that landsdelen report to this monitor
FIRST_QUARTER = Quarter(2024, 1)
