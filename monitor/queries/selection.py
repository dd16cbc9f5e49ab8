"""What is asked, and what the one who asks may see: decided here, once, for every question of the ledger."""

from __future__ import annotations

from dataclasses import dataclass, replace

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.figure import Source
from monitor.domain.people import COUNTRY, Actor, Role
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Registers
from monitor.domain.words import Refused, Text

NOTHING_FOR_YOU = Text(
    nl="Met uw rol ziet u geen cijfers in de monitor. Bestanden voor ministeries komen later.",
    en="Your role shows no figures in the monitor. Files for ministries come later.",
)
OTHER_REGION = Text(
    nl="De cijfers van dit landsdeel zijn alleen voor de eigen coördinator en de bestuurlijk aanjager.",
    en="The figures of this region are only for its own coordinator and the national lead.",
)


@dataclass(frozen=True)
class Scope:
    """What someone may see: the landsdelen exactly (None: all of them); national totals always."""

    regions: frozenset[str] | None

    def sees(self, landsdeel: str) -> bool:
        """Tell whether this landsdeel's own figures may be seen."""
        return self.regions is None or landsdeel in self.regions


def scope(actor: Actor) -> Scope:
    """Return what the actor may see of the ledger. Raises Refused for who may see nothing of it."""
    if actor.sees_everything:
        return Scope(None)
    if actor.has(Role.COORDINATOR):
        return Scope(actor.own_regions)
    raise Refused(NOTHING_FOR_YOU)


@dataclass(frozen=True)
class Selection:
    """Which figures are asked. An empty tuple or None leaves that side open.

    `regions` are landsdelen, jeugdregio's or the country. `approved_only` leaves provisional figures out.
    `source` chooses between reported and published figures; None gives published ones where nothing is reported.
    """

    first: Quarter | None = None
    last: Quarter | None = None
    regions: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    as_of: AsOf = NOW
    approved_only: bool = False
    source: Source | None = None

    def holds(self, quarter: Quarter) -> bool:
        return (self.first is None or self.first <= quarter) and (self.last is None or quarter <= self.last)

    def on(self, quarter: Quarter) -> Selection:
        """Return the same selection for one quarter."""
        return replace(self, first=quarter, last=quarter)

    def of(self, *indicators: str) -> Selection:
        """Return the same selection for other indicators."""
        return replace(self, indicators=indicators)


def landsdelen_of(selection: Selection, actor: Actor, known: Registers) -> frozenset[str] | None:
    """Return the landsdelen whose own rows the actor gets in answer to a selection; None for all of them.

    Raises Refused when a landsdeel is named that is not his, so that nothing is left out in silence.
    """
    allowed = scope(actor)
    named = {_landsdeel(code, selection, known) for code in selection.regions if code != COUNTRY}
    if not named:
        return allowed.regions
    if any(not allowed.sees(landsdeel) for landsdeel in named):
        raise Refused(OTHER_REGION)
    return frozenset(named)


def _landsdeel(code: str, selection: Selection, known: Registers) -> str:
    region = known.region.get(code)
    if region is None:
        raise Refused(Text(nl="Regio {c} is niet bekend.", en="Region {c} is not known.").format(c=code))
    if region.kind == "landsdeel":
        return code
    day = (selection.last or Quarter(9998, 4)).end
    parent = known.parent(code, "landsdeel", day) if region.kind == "jeugdregio" else None
    if parent is None:
        raise Refused(
            Text(nl="Regio {c} ligt in geen landsdeel.", en="Region {c} lies in no landsdeel.").format(c=code)
        )
    return parent
