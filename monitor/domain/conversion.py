"""What trajects do to places: what they opened, closed and converted, and what that leaves to be built.

Pure arithmetic over trajects as they stand on a reference date; all numbers are places.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from monitor.domain.quarter import Quarter
from monitor.domain.traject import CARE_FORMS, NEEDED_CRITERIA, Milestone, Phase, Regime, Scale, Traject, TrajectKind


@dataclass(frozen=True)
class Flows:
    """Closed places that came and went: opened, closed for good, and converted into something else.

    A conversion whose places stay closed or become hybrid is in `converted` and again in `opened`: its net is none.
    """

    opened: int = 0
    closed: int = 0
    converted: int = 0

    def __add__(self, other: Flows) -> Flows:
        return Flows(self.opened + other.opened, self.closed + other.closed, self.converted + other.converted)

    def __sub__(self, other: Flows) -> Flows:
        return Flows(self.opened - other.opened, self.closed - other.closed, self.converted - other.converted)

    @property
    def net(self) -> int:
        """How many closed places there are more (below zero: fewer)."""
        return self.opened - self.closed - self.converted


@dataclass(frozen=True)
class Built:
    """What trajects come to together, since they began: closed places, and what came in their place.

    `alternatives` are open places of a form of alternative care, `displaced` those that only move the need.
    `planned` are alternatives that are not open yet, `small_closed` closed places that came back in small groups,
    `reversed_` open places that became closed, `without_alternative` closed places that went with nothing planned.
    """

    flows: Flows = Flows()
    alternatives: int = 0
    displaced: int = 0
    planned: int = 0
    small_closed: int = 0
    reversed_: int = 0
    without_alternative: int = 0

    def __add__(self, other: Built) -> Built:
        return Built(
            self.flows + other.flows,
            self.alternatives + other.alternatives,
            self.displaced + other.displaced,
            self.planned + other.planned,
            self.small_closed + other.small_closed,
            self.reversed_ + other.reversed_,
            self.without_alternative + other.without_alternative,
        )

    @property
    def removed(self) -> int:
        """Closed places that are gone, net of those that came back as closed or hybrid."""
        return -self.flows.net

    @property
    def ratio(self) -> Decimal | None:
        """Alternatives opened for each closed place removed; None when none was removed."""
        return Decimal(self.alternatives) / self.removed if self.removed > 0 else None

    @property
    def lag(self) -> int:
        """How many more closed places are gone than alternatives opened; below zero building is ahead."""
        return self.removed - self.alternatives


def flows_by_site(traject: Traject) -> dict[str, Flows]:
    """Return what one traject did to the closed places of each site so far; a site may be ''."""
    found: dict[str, Flows] = {}
    if traject.withdrawn:
        return found
    if traject.closes and traject.gone:
        gone = Flows(closed=traject.gone) if traject.kind is TrajectKind.AFBOUW else Flows(converted=traject.gone)
        found[traject.origin.site] = gone
    if traject.comes_closed and traject.opened:
        found[traject.closed_site] = found.get(traject.closed_site, Flows()) + Flows(opened=traject.opened)
    return found


def built(traject: Traject) -> Built:
    """Return what one traject comes to so far."""
    if traject.withdrawn:
        return Built()
    flows = sum(flows_by_site(traject).values(), Flows())
    to_open = traject.destination.regime is Regime.OPEN
    form = CARE_FORMS.get(traject.destination.form)
    alternative = to_open and form is not None and form.alternative
    ahead = max(traject.destination.places - traject.opened, 0)
    stopped = traject.phase is Phase.GESTOPT
    return Built(
        flows,
        alternatives=traject.opened if alternative else 0,
        displaced=traject.opened if to_open and not alternative else 0,
        planned=ahead if alternative and not stopped else 0,
        small_closed=traject.opened if traject.comes_closed and _is_small(traject) else 0,
        reversed_=traject.opened if is_reverse(traject) else 0,
        without_alternative=traject.gone if traject.closes and not has_alternative(traject) else 0,
    )


def all_built(trajects: Iterable[Traject]) -> Built:
    return sum((built(traject) for traject in trajects), Built())


def is_reverse(traject: Traject) -> bool:
    """Tell whether open places become closed ones (omgekeerde ombouw)."""
    return traject.origin.regime is Regime.OPEN and traject.comes_closed


def has_alternative(traject: Traject) -> bool:
    """Tell whether something comes for the closed places that go: closed ones, or care that is an alternative.

    What was stopped before it opened does not come.
    """
    if traject.phase is Phase.GESTOPT and not traject.opened:
        return False
    form = CARE_FORMS.get(traject.destination.form)
    return traject.destination.places > 0 and (traject.comes_closed or (form is not None and form.alternative))


def planned_net(traject: Traject) -> int:
    """Return how many closed places there will be more (below zero: fewer) when all goes as planned."""
    came = traject.destination.places if traject.comes_closed else 0
    went = traject.origin.places if traject.closes else 0
    return 0 if traject.withdrawn else came - went


def final(traject: Traject) -> Milestone:
    """Return the milestone that a traject is judged by: its opening, or its closing when nothing comes."""
    return Milestone.OPENING if traject.destination.places else Milestone.SLUITING


def slipped(traject: Traject, first: Mapping[Milestone, date], today: date) -> int:
    """Return how many quarters a traject is later than first planned; below zero it is earlier, 0 when unknown.

    What should have been there by `today` and is not, is late by at least until today.
    """
    return _late_by(final(traject), traject, first, today)


def ahead_of(traject: Traject) -> Milestone | None:
    """Return the milestone that is still to be reached: what it is judged by, or the closing after the opening."""
    if is_over(traject) or is_ready(traject):
        return None
    if traject.on(final(traject)).actual is None:
        return final(traject)
    going = traject.origin.places > traject.gone and traject.on(Milestone.SLUITING).actual is None
    return Milestone.SLUITING if going else None


def late_ahead(traject: Traject, first: Mapping[Milestone, date], today: date) -> int:
    """Return how many quarters later than first planned what is still ahead comes; 0 when nothing is."""
    ahead = ahead_of(traject)
    return 0 if ahead is None else _late_by(ahead, traject, first, today)


def waiting(traject: Traject) -> int:
    """Return how many places wait for the milestone ahead: to open, or to go."""
    ahead = ahead_of(traject)
    if ahead is None:
        return 0
    return to_come(traject) if ahead is final(traject) else max(traject.origin.places - traject.gone, 0)


def closes_within(traject: Traject, after: date, until: date) -> bool:
    """Tell whether the last of its closed places goes between two days, the first not included."""
    planned = traject.on(Milestone.SLUITING)
    if not traject.closes or traject.phase is Phase.GESTOPT or traject.withdrawn or planned.actual is not None:
        return False
    return planned.planned is not None and after < planned.planned <= until


def is_alternative(traject: Traject) -> bool:
    """Tell whether what comes is open care that is an alternative, not a place elsewhere that moves the need."""
    form = CARE_FORMS.get(traject.destination.form)
    return traject.destination.regime is Regime.OPEN and form is not None and form.alternative


def is_displacement(traject: Traject) -> bool:
    """Tell whether what comes only moves the need: a driemilieuvoorziening, the Wvggz, a JJI."""
    form = CARE_FORMS.get(traject.destination.form)
    return form is not None and not form.alternative


def small_enough(traject: Traject) -> bool:
    """Tell whether what comes meets every criterion without which a place is not small-scale."""
    return set(NEEDED_CRITERIA) <= set(traject.destination.criteria)


def in_use(traject: Traject) -> bool:
    """Tell whether what comes is in use, or (when nothing comes) the last place is gone."""
    if traject.phase is Phase.GESTOPT or traject.destination.places:
        return traject.phase is Phase.IN_GEBRUIK
    return traject.phase is Phase.IN_GEBRUIK or traject.on(Milestone.SLUITING).actual is not None


def is_ready(traject: Traject) -> bool:
    """Tell whether all that was to come is in use and all that was to go is gone."""
    return in_use(traject) and not to_come(traject) and traject.gone >= traject.origin.places


def is_over(traject: Traject) -> bool:
    """Tell whether a traject was stopped, or entered by mistake."""
    return traject.phase is Phase.GESTOPT or traject.withdrawn


def size(traject: Traject) -> int:
    """Return how many places a traject is about: those that come, or those that go when nothing comes."""
    return traject.destination.places or traject.origin.places


def to_come(traject: Traject) -> int:
    """Return how many of its places are still to come, or to go when nothing comes; none of a stopped traject."""
    if is_over(traject):
        return 0
    if traject.destination.places:
        return max(traject.destination.places - traject.opened, 0)
    return max(traject.origin.places - traject.gone, 0)


def overdue(traject: Traject, day: date) -> bool:
    """Tell whether the last of its closed places should have been gone by a day, and is not said to be."""
    planned = traject.on(Milestone.SLUITING)
    if not traject.closes or traject.phase is Phase.GESTOPT or traject.withdrawn or planned.actual is not None:
        return False
    return planned.planned is not None and planned.planned <= day and traject.gone < traject.origin.places


def stage(traject: Traject) -> Phase:
    """Return how far a traject is; when nothing comes it is in use once all is gone."""
    return Phase.IN_GEBRUIK if in_use(traject) else traject.phase


def stage_stands(trajects: Iterable[Traject]) -> dict[Phase, tuple[int, int]]:
    """Return how many trajects each stage holds, and of how many places; every stage is there, in order."""
    found = dict.fromkeys(Phase, (0, 0))
    for traject in trajects:
        number, places = found[stage(traject)]
        found[stage(traject)] = number + 1, places + size(traject)
    return found


def _late_by(milestone: Milestone, traject: Traject, first: Mapping[Milestone, date], today: date) -> int:
    dates, planned = traject.on(milestone), first.get(milestone)
    if planned is None or is_over(traject):
        return 0
    now = dates.actual or max(dates.planned or planned, today if planned < today else planned)
    return Quarter.containing(now).index - Quarter.containing(planned).index


def _is_small(traject: Traject) -> bool:
    return traject.destination.scale is Scale.KLEINSCHALIG
