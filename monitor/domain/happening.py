"""Events at a site, a provider or in a region that belong on the time line, with their dates and source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from monitor.domain.certainty import Certainty
from monitor.domain.registers import Registers
from monitor.domain.words import Text


class HappeningKind(StrEnum):
    """What happened. The first two last until they end, and ask for attention as long."""

    OPNAMESTOP = "opnamestop"
    TOEZICHT = "verscherpt toezicht"
    ONTBINDING = "ontbinding"
    SLUITING = "sluiting"
    INCIDENT = "incident"
    UITSPRAAK = "uitspraak"
    BELEID = "beleid"
    ANDERS = "anders"


HAPPENING_NAMES: dict[HappeningKind, Text] = {
    HappeningKind.OPNAMESTOP: Text(nl="opnamestop", en="admission stop"),
    HappeningKind.TOEZICHT: Text(nl="verscherpt toezicht", en="heightened supervision"),
    HappeningKind.ONTBINDING: Text(nl="contract ontbonden", en="contract dissolved"),
    HappeningKind.SLUITING: Text(nl="sluiting", en="closing"),
    HappeningKind.INCIDENT: Text(nl="incident", en="incident"),
    HappeningKind.UITSPRAAK: Text(nl="uitspraak van een rechter", en="court decision"),
    HappeningKind.BELEID: Text(nl="besluit of beleid", en="decision or policy"),
    HappeningKind.ANDERS: Text(nl="anders", en="other"),
}
LASTING = frozenset({HappeningKind.OPNAMESTOP, HappeningKind.TOEZICHT})


@dataclass(frozen=True)
class Happening:
    """One event. `region` is a landsdeel or 'NL'; `provider` and `site` are codes or ''. `ends` None: it goes on.

    `youths_left` live there still, `youths_placed` of them have a fitting next place; None is not known.
    """

    code: str
    kind: HappeningKind
    region: str
    provider: str
    site: str
    starts: date
    ends: date | None
    title: str
    note: str = ""
    youths_left: int | None = None
    youths_placed: int | None = None
    certainty: Certainty = Certainty.GEZIEN
    source: str = ""
    withdrawn: bool = False

    def goes_on(self, day: date) -> bool:
        """Tell whether the event holds on a day: from its start to its end, both included."""
        return self.starts <= day and (self.ends is None or day <= self.ends)


def why_not_kept(happening: Happening, known: Registers) -> Text | None:
    """Return why an event cannot be recorded like this, in words for who records it; None when it can."""
    region = known.region.get(happening.region)
    if region is None or region.kind not in ("land", "landsdeel"):
        return NO_REGION
    if happening.provider and happening.provider not in known.provider:
        return NO_PROVIDER
    if happening.site and happening.site not in known.site:
        return NO_SITE
    if happening.site and known.site[happening.site].provider != happening.provider:
        return OTHER_PROVIDER.format(name=known.site[happening.site].name)
    if happening.site and known.site[happening.site].region != happening.region:
        return OTHER_REGION.format(name=known.site[happening.site].name)
    if happening.ends is not None and happening.ends < happening.starts:
        return ENDS_FIRST
    if (happening.youths_placed or 0) > (happening.youths_left if happening.youths_left is not None else 10**9):
        return MORE_PLACED
    return None


NO_REGION = Text(
    nl="Een gebeurtenis hoort bij een landsdeel of bij het land (NL).",
    en="An event belongs to a landsdeel or to the country (NL).",
)
NO_PROVIDER = Text(nl="Deze aanbieder staat niet in het register.", en="This provider is not in the register.")
NO_SITE = Text(nl="Deze locatie staat niet in het register.", en="This site is not in the register.")
OTHER_PROVIDER = Text(
    nl="{name} is een locatie van een andere aanbieder. Verbeter de aanbieder of de locatie.",
    en="{name} is a site of another provider. Correct the provider or the site.",
)
OTHER_REGION = Text(
    nl="{name} ligt in een ander landsdeel. Verbeter het landsdeel of de locatie.",
    en="{name} lies in another region. Correct the region or the site.",
)
ENDS_FIRST = Text(
    nl="De gebeurtenis eindigt voordat zij begint. Verbeter een van beide.",
    en="The event ends before it begins. Correct one of them.",
)
MORE_PLACED = Text(
    nl="Er hebben meer jongeren een vervolgplek dan er nog verblijven. Verbeter een van beide.",
    en="More youths have a next place than are still there. Correct one of them.",
)
