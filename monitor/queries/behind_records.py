"""The trajects behind a sum, one by one: what each adds, who told of it in which report, and who approved that."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from monitor.domain.figure import Coverage, ReportKey
from monitor.domain.people import Actor
from monitor.domain.quarter import Quarter
from monitor.domain.record_measures import MEASURES, Standing
from monitor.domain.registers import Registers, holds_on
from monitor.domain.traject import Traject
from monitor.domain.workflow import Step
from monitor.queries.behind import Hand, first_step, hand_of
from monitor.queries.counting import counted_reports
from monitor.queries.entry_form import writings
from monitor.queries.moment import last_event
from monitor.queries.names import names
from monitor.queries.registers import registers
from monitor.queries.reports import history
from monitor.queries.selection import Selection, landsdelen_of
from monitor.queries.totals import about_country
from monitor.queries.trajecten import TrajectState, states_of


@dataclass(frozen=True)
class TrajectBehind:
    """One traject of a sum: what it adds (`value`), and who told, submitted and approved what counts of it.

    `party` is who provides what comes, or whose places go; `provider` its code, '' outside the register.
    """

    state: TrajectState
    value: int
    region_name: str
    provider: str
    party: str
    told: Hand
    submitted: Hand | None
    approved: Hand | None


@dataclass(frozen=True)
class TrajectsBehind:
    """The trajects of a sum that someone may see. `total` is the whole sum, None when nobody reported.

    `elsewhere` tells whether the whole sum takes in landsdelen that this person does not see.
    """

    rows: tuple[TrajectBehind, ...]
    total: int | None
    coverage: Coverage
    elsewhere: bool

    @property
    def shown(self) -> int:
        """Return what the rows come to together."""
        return sum(row.value for row in self.rows)


def trajects_behind(
    session: Session, actor: Actor, selection: Selection, measure: str, forms: Collection[str] = ()
) -> TrajectsBehind:
    """Return the trajects that make a sum in the last quarter of a selection, by landsdeel and code.

    `measure` is a code of `MEASURES`; what flows is counted from the first quarter of the selection on. `forms`
    narrows to forms of care. Landsdelen that did not report on the last quarter are in no sum. A coordinator gets the
    trajects of the own landsdelen. Raises Refused for another's.
    """
    assert selection.last is not None, "a sum in a quarter"
    known = registers(session, selection.as_of)
    seen = landsdelen_of(selection, actor, known)
    asked = None if about_country(selection) else seen
    told, coverage = _told(session, selection, selection.last, known, asked)
    before = _before(session, selection)
    added = [
        (state, MEASURES[measure].of(_standing(state, selection.last, before)))
        for state in states_of(session, selection.as_of, selection.approved_only, selection.last)
        if state.traject.region in told and (not forms or state.traject.destination.form in forms)
    ]
    own = [(state, value) for state, value in added if value and (seen is None or state.traject.region in seen)]
    return TrajectsBehind(
        _rows(session, selection, own, known),
        sum(value for _state, value in added) if told else None,
        coverage,
        asked is None and seen is not None,
    )


def _before(session: Session, selection: Selection) -> dict[str, Traject]:
    """Return each traject as it stood before the first quarter asked."""
    if selection.first is None:
        return {}
    found = states_of(session, selection.as_of, selection.approved_only, selection.first.plus(-1))
    return {state.traject.code: state.traject for state in found}


def _standing(state: TrajectState, quarter: Quarter, before: Mapping[str, Traject]) -> Standing:
    return Standing(state.traject, state.original, quarter.end, before.get(state.traject.code))


def _told(
    session: Session, selection: Selection, quarter: Quarter, known: Registers, asked: frozenset[str] | None
) -> tuple[set[str], Coverage]:
    """Return the landsdelen that reported on the quarter, of those that are asked."""
    reports = counted_reports(session, selection.as_of, selection.approved_only)
    there = {
        r.code: r.name for r in known.landsdelen if holds_on(r, quarter.end) and (asked is None or r.code in asked)
    }
    told = {code for code in there if ReportKey(code, quarter) in reports}
    return told, Coverage(len(told), len(there), tuple(name for code, name in there.items() if code not in told))


def _rows(
    session: Session, selection: Selection, added: list[tuple[TrajectState, int]], known: Registers
) -> tuple[TrajectBehind, ...]:
    limit, called = last_event(session, selection.as_of), names(session)
    wrote = writings(session, {state.event for state, _value in added})
    reports = {ReportKey(state.traject.region, state.told_in) for state, _value in added}
    steps = {key: [step for step in history(session, key) if step.event <= limit] for key in reports}
    rows = []
    for state, value in added:
        taken = steps[ReportKey(state.traject.region, state.told_in)]
        submitted = first_step(taken, Step.SUBMIT, state.event)
        approved = first_step(taken, Step.APPROVE, submitted.event) if submitted else None
        writing = wrote[state.event]
        provider, party = _party(state, known)
        rows.append(
            TrajectBehind(
                state,
                value,
                known.region[state.traject.region].name,
                provider,
                party,
                Hand(called.get(writing.actor, writing.actor), writing.at),
                hand_of(submitted, called),
                hand_of(approved, called),
            )
        )
    return tuple(rows)


def _party(state: TrajectState, known: Registers) -> tuple[str, str]:
    """Return the code and name of who provides what comes; of whose places go, when nothing comes."""
    comes, goes = state.traject.destination, state.traject.origin
    code = comes.provider or ("" if comes.party else goes.provider)
    return (code, known.provider[code].name) if code in known.provider else ("", comes.party)
