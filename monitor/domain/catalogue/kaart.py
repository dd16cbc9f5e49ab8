"""What definition cards share: who owns and checks, when they are read again, and their first version."""

from datetime import date

from monitor.domain.indicator import DefinitionChange
from monitor.domain.words import Text

FIRST_VERSION = "1"
NEXT_REVIEW = date(2027, 11, 1)

LEAD = "bestuurlijk aanjager"
COORDINATOR = "regionaal coördinator"
MUNICIPALITY = "coördinerende gemeente"
AUTHORITY = "Jeugdautoriteit"
NJI = "Nederlands Jeugdinstituut"

_ON = date(2026, 11, 1)

PROPOSAL: tuple[DefinitionChange, ...] = (
    DefinitionChange(
        FIRST_VERSION,
        _ON,
        Text(nl="Eerste versie; voorstel van deze monitor.", en="First version; a proposal of this monitor."),
    ),
)


def first_version(nl: str, en: str) -> tuple[DefinitionChange, ...]:
    """Return the change log of a definition that follows a source, named in both languages."""
    text = Text(nl="Eerste versie; volgt {source}.", en="First version; follows {source}.")
    return (DefinitionChange(FIRST_VERSION, _ON, text.format(source=Text(nl=nl, en=en))),)


FOLLOWS_MONITOR = first_version("de Monitor JeugdzorgPlus", "the Monitor JeugdzorgPlus")
FOLLOWS_GRANT = first_version(
    "de Regeling specifieke uitkering transformatie gesloten jeugdhulp (Stcrt. 2024, 37715);"
    " de stand sinds de start is een voorstel van deze monitor",
    "the grant regulation (Stcrt. 2024, 37715); the stand since the start is a proposal of this monitor",
)
FOLLOWS_NJI = first_version("nji.nl/cijfers/jeugdzorgplus", "nji.nl/cijfers/jeugdzorgplus")
