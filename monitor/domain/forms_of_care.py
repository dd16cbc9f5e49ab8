"""How far alternatives are, by form of care: in use, being built, only planned, or later than first planned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from monitor.domain.conversion import is_over, to_come
from monitor.domain.traject import CARE_FORMS, Phase, Traject


@dataclass(frozen=True)
class FormStand:
    """How far the alternatives of one form of care are, in places; `form` is a code of `CARE_FORMS`.

    What is not in use is either `under_way` (being built) or only `planned`; `slipped` of those two together are a
    quarter or more later than first planned. `stopped` will not come.
    """

    form: str
    trajects: int = 0
    in_use: int = 0
    under_way: int = 0
    planned: int = 0
    slipped: int = 0
    stopped: int = 0

    def __add__(self, other: FormStand) -> FormStand:
        return FormStand(
            self.form,
            self.trajects + other.trajects,
            self.in_use + other.in_use,
            self.under_way + other.under_way,
            self.planned + other.planned,
            self.slipped + other.slipped,
            self.stopped + other.stopped,
        )


def form_stand(traject: Traject, quarters_late: int) -> FormStand:
    """Return how far one traject's places of care are, given how many quarters it is late."""
    ahead = to_come(traject)
    never = traject.destination.places - traject.opened if is_over(traject) else 0
    being_built = traject.phase in (Phase.UITVOERING, Phase.IN_GEBRUIK)
    return FormStand(
        traject.destination.form,
        1,
        traject.opened,
        ahead if being_built else 0,
        0 if being_built else ahead,
        ahead if quarters_late > 0 else 0,
        never,
    )


def form_stands(trajects: Iterable[tuple[Traject, int]]) -> dict[str, FormStand]:
    """Return by form of care, in the order of `CARE_FORMS`, how far trajects (with quarters late) are."""
    found: dict[str, FormStand] = {}
    for traject, late in trajects:
        stand = form_stand(traject, late)
        found[stand.form] = found[stand.form] + stand if stand.form in found else stand
    return {form: found[form] for form in CARE_FORMS if form in found}
