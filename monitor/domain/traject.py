"""Trajects: closing places, converting them, or building what comes instead; with what was planned and what came."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from monitor.domain.figure import ReportKey
from monitor.domain.words import Text


class Regime(StrEnum):
    """How closed places are. Hybrid places count inside closed capacity."""

    GESLOTEN = "gesloten"
    HYBRIDE = "hybride"
    OPEN = "open"


REGIME_NAMES: dict[Regime, Text] = {
    Regime.GESLOTEN: Text(nl="gesloten", en="closed"),
    Regime.HYBRIDE: Text(nl="hybride", en="hybrid"),
    Regime.OPEN: Text(nl="open", en="open"),
}
CLOSED = frozenset({Regime.GESLOTEN, Regime.HYBRIDE})


class Scale(StrEnum):
    """How large the groups are. A small group can still be closed: regime and scale are two things."""

    KLEINSCHALIG = "kleinschalig"
    GROOT = "groot"


SCALE_NAMES: dict[Scale, Text] = {
    Scale.KLEINSCHALIG: Text(nl="kleinschalig", en="small-scale"),
    Scale.GROOT: Text(nl="niet kleinschalig", en="not small-scale"),
}


class TrajectKind(StrEnum):
    """What a traject does: close for good, convert, build, or hand over to another site."""

    AFBOUW = "afbouw"
    OMBOUW = "ombouw"
    OPBOUW = "opbouw"
    OVERGANG = "overgang"


TRAJECT_KIND_NAMES: dict[TrajectKind, Text] = {
    TrajectKind.AFBOUW: Text(nl="afbouw", en="closing"),
    TrajectKind.OMBOUW: Text(nl="ombouw", en="conversion"),
    TrajectKind.OPBOUW: Text(nl="opbouw", en="building"),
    TrajectKind.OVERGANG: Text(nl="overgang naar een andere locatie", en="move to another site"),
}


class Phase(StrEnum):
    """How far a traject is."""

    VOORNEMEN = "voornemen"
    BESLUIT = "besluit"
    VERGUNNING = "vergunning"
    UITVOERING = "uitvoering"
    IN_GEBRUIK = "in gebruik"
    GESTOPT = "gestopt"


PHASE_NAMES: dict[Phase, Text] = {
    Phase.VOORNEMEN: Text(nl="voornemen", en="intention"),
    Phase.BESLUIT: Text(nl="besluit", en="decision"),
    Phase.VERGUNNING: Text(nl="vergunning", en="permit"),
    Phase.UITVOERING: Text(nl="uitvoering", en="under way"),
    Phase.IN_GEBRUIK: Text(nl="in gebruik", en="in use"),
    Phase.GESTOPT: Text(nl="gestopt", en="stopped"),
}


class Milestone(StrEnum):
    """The dated steps of a traject, in order. Closing is the day the last of its places is gone."""

    BESLUIT = "besluit"
    VERGUNNING = "vergunning"
    UITVOERING = "uitvoering"
    SLUITING = "sluiting"
    OPENING = "opening"


MILESTONE_NAMES: dict[Milestone, Text] = {
    Milestone.BESLUIT: Text(nl="besluit", en="decision"),
    Milestone.VERGUNNING: Text(nl="vergunning", en="permit"),
    Milestone.UITVOERING: Text(nl="start uitvoering", en="start of work"),
    Milestone.SLUITING: Text(nl="sluiting", en="closing"),
    Milestone.OPENING: Text(nl="opening", en="opening"),
}


@dataclass(frozen=True)
class Dates:
    """When one milestone is planned, and when it was reached; None is not known (yet)."""

    planned: date | None = None
    actual: date | None = None

    @property
    def best(self) -> date | None:
        """The day it was reached, else the day it is planned."""
        return self.actual or self.planned


@dataclass(frozen=True)
class Origin:
    """The places that go: `provider` and `site` are codes; '' and None where nothing goes (building)."""

    provider: str = ""
    site: str = ""
    regime: Regime | None = None
    places: int = 0


@dataclass(frozen=True)
class Destination:
    """The places that come. `party` names a provider outside the register; `region` a landsdeel's code or ''.

    `site` is a code of the register when the new places are at one of its sites; else ''. `criteria` are codes of
    the criteria of small scale that are met. `form` is a code of `CARE_FORMS`.
    """

    regime: Regime | None = None
    scale: Scale | None = None
    criteria: tuple[str, ...] = ()
    form: str = ""
    places: int = 0
    provider: str = ""
    party: str = ""
    site: str = ""
    region: str = ""


@dataclass(frozen=True)
class Traject:
    """One traject as one report tells of it.

    `region` is the landsdeel that reports on it. `gone` and `opened` are stands: how many of the places that go are
    gone, and of those that come are open, on the report's reference date. `youths_left` still live there,
    `youths_placed` of them have a next place; None is not known. `reason` says why dates were moved or why it stopped.
    """

    code: str
    name: str
    region: str
    kind: TrajectKind
    phase: Phase
    origin: Origin = Origin()
    destination: Destination = Destination()
    dates: Mapping[Milestone, Dates] = field(default_factory=dict)
    gone: int = 0
    opened: int = 0
    youths_left: int | None = None
    youths_placed: int | None = None
    reason: str = ""
    note: str = ""
    withdrawn: bool = False

    def on(self, milestone: Milestone) -> Dates:
        return self.dates.get(milestone, Dates())

    @property
    def closes(self) -> bool:
        """True when closed or hybrid places go."""
        return self.origin.regime in CLOSED

    @property
    def comes_closed(self) -> bool:
        """True when what comes is closed or hybrid."""
        return self.destination.regime in CLOSED

    @property
    def closed_site(self) -> str:
        """The site whose closed capacity grows when places come: the named one, else the site they come from."""
        return self.destination.site or self.origin.site


@dataclass(frozen=True)
class TrajectVersion:
    """One revision of what a report tells of a traject, and the event that wrote it."""

    traject: Traject
    report: ReportKey
    revision: int
    event: int


@dataclass(frozen=True)
class Criterion:
    """One of the criteria of small scale. `seen` is False for a proposal that no source was found for."""

    code: str
    name: Text
    seen: bool


CRITERIA: dict[str, Criterion] = {
    criterion.code: criterion
    for criterion in (
        Criterion("hoogstens_6", Text(nl="hoogstens 6 jongeren per groep", en="at most 6 youths a group"), True),
        Criterion("liefst_4", Text(nl="bij voorkeur 4 jongeren per groep", en="preferably 4 youths a group"), True),
        Criterion("huiselijk", Text(nl="huiselijk ingericht", en="homely"), True),
        Criterion("vast_team", Text(nl="vast team", en="fixed team"), True),
        Criterion(
            "een_op_vier",
            Text(nl="minstens 1 begeleider op 4 jongeren", en="at least 1 carer to 4 youths"),
            True,
        ),
        Criterion("dichtbij", Text(nl="dicht bij huis", en="close to home"), False),
        Criterion(
            "onderwijs", Text(nl="onderwijs of dagbesteding geregeld", en="education or day care arranged"), False
        ),
        Criterion("inspraak", Text(nl="jongeren beslissen mee", en="youths have a say"), False),
    )
}
# without these a place is not small-scale, whatever it is called
NEEDED_CRITERIA = ("hoogstens_6", "huiselijk", "vast_team", "een_op_vier")


@dataclass(frozen=True)
class CareForm:
    """A form of care. `alternative` is False for displacement: a place elsewhere that is no alternative."""

    code: str
    name: Text
    alternative: bool = True


CARE_FORMS: dict[str, CareForm] = {
    form.code: form
    for form in (
        CareForm("kleinschalig_verblijf", Text(nl="kleinschalig verblijf", en="small-scale stay")),
        CareForm("crisisopvang", Text(nl="kleinschalige crisisopvang", en="small-scale crisis care")),
        CareForm("gezinshuis", Text(nl="gezinshuis (plus)", en="family home (plus)")),
        CareForm("pleegzorg", Text(nl="pleegzorg", en="foster care")),
        CareForm(
            "begeleid_wonen",
            Text(nl="beschermd of begeleid wonen (kamertraining)", en="sheltered or assisted living"),
        ),
        CareForm(
            "hulp_thuis",
            Text(nl="intensieve ambulante hulp thuis (MST, FFT, MDFT, FACT-jeugd, IHT)", en="intensive help at home"),
        ),
        CareForm("begeleiding_24uur", Text(nl="24-uursbegeleiding", en="24-hour guidance")),
        CareForm("hybride_voorziening", Text(nl="hybride voorziening", en="hybrid facility")),
        CareForm("logeeropvang", Text(nl="logeer- of respijtopvang", en="respite care")),
        CareForm("onderwijs_zorg", Text(nl="onderwijs-zorgarrangement", en="education and care arrangement")),
        CareForm("driemilieuvoorziening", Text(nl="driemilieuvoorziening", en="three-environment facility"), False),
        CareForm("wvggz", Text(nl="plek onder de Wvggz", en="place under the Wvggz"), False),
        CareForm("jji", Text(nl="JJI of KVJJ", en="young offenders’ institution"), False),
    )
}
