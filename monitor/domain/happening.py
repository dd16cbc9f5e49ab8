"""Events at a site, a provider or in a region that belong on the time line, with their dates and source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from monitor.domain.certainty import Certainty
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
