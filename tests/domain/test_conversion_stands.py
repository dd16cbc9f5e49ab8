"""What a traject comes to, in numbers one can add in the head."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from monitor.domain.conversion import (
    ahead_of,
    in_use,
    is_alternative,
    is_displacement,
    is_over,
    is_ready,
    late_ahead,
    overdue,
    size,
    small_enough,
    stage,
    stage_stands,
    to_come,
    waiting,
)
from monitor.domain.forms_of_care import FormStand, form_stand, form_stands
from monitor.domain.traject import Dates, Destination, Milestone, Phase, Regime
from tests.traject_factories import SMALL, a_closing, a_conversion, on, planned, reached, to

MAY, JUNE = date(2026, 5, 1), date(2026, 6, 1)


def test_a_conversion_is_in_use_before_it_is_ready() -> None:
    assert not in_use(a_conversion(phase=Phase.UITVOERING, dates=on(opening=reached(MAY)), opened=4))
    partly = a_conversion(phase=Phase.IN_GEBRUIK, opened=8, gone=9)
    assert (in_use(partly), is_ready(partly)) == (True, False)
    assert not is_ready(a_conversion(phase=Phase.IN_GEBRUIK, opened=7, gone=10))
    assert is_ready(a_conversion(phase=Phase.IN_GEBRUIK, opened=8, gone=10))


def test_a_closing_is_ready_when_the_last_place_is_gone() -> None:
    assert not is_ready(a_closing(dates=on(sluiting=planned(MAY))))
    closed = a_closing(phase=Phase.UITVOERING, dates=on(sluiting=reached(MAY)), gone=10)
    assert is_ready(closed)
    assert stage(closed) is Phase.IN_GEBRUIK


def test_a_stopped_traject_is_never_ready_and_nothing_is_to_come() -> None:
    stopped = a_closing(phase=Phase.GESTOPT, dates=on(sluiting=reached(MAY)), gone=4)
    assert (is_ready(stopped), is_over(stopped), to_come(stopped), ahead_of(stopped)) == (False, True, 0, None)
    assert to_come(a_conversion(withdrawn=True)) == 0


def test_what_is_ahead_is_the_opening_and_then_the_closing() -> None:
    building = a_conversion(dates=on(opening=planned(JUNE), sluiting=planned(JUNE)), opened=0)
    open_ = replace(building, phase=Phase.IN_GEBRUIK, dates=on(opening=reached(MAY), sluiting=planned(JUNE)))
    assert (ahead_of(building), waiting(building)) == (Milestone.OPENING, 8)
    assert (ahead_of(replace(open_, opened=8, gone=4)), waiting(replace(open_, opened=8, gone=4))) == (
        Milestone.SLUITING,
        6,
    )
    assert ahead_of(replace(open_, opened=6, gone=10)) is None
    assert waiting(replace(open_, opened=6, gone=10)) == 0
    assert ahead_of(replace(open_, opened=8, gone=10)) is None


def test_what_is_ahead_is_late_against_its_own_first_planning() -> None:
    first = {Milestone.OPENING: date(2026, 1, 15), Milestone.SLUITING: date(2026, 5, 1)}
    dates = on(opening=reached(date(2026, 4, 1)), sluiting=planned(date(2026, 11, 1)))
    half = a_conversion(phase=Phase.IN_GEBRUIK, dates=dates, opened=8, gone=4)
    assert late_ahead(half, first, JUNE) == 2
    assert late_ahead(replace(half, gone=10), first, JUNE) == 0
    assert late_ahead(replace(half, phase=Phase.GESTOPT), first, JUNE) == 0
    assert late_ahead(a_conversion(dates=on(opening=planned(date(2026, 1, 15)))), first, JUNE) == 1


def test_a_traject_is_as_large_as_what_comes_or_else_as_what_goes() -> None:
    assert (size(a_conversion()), size(a_closing())) == (8, 10)
    assert (to_come(a_conversion(opened=3)), to_come(a_closing(gone=3))) == (5, 7)


def test_every_stage_has_its_trajects_and_places() -> None:
    found = stage_stands([a_conversion(), a_closing(), a_conversion(phase=Phase.IN_GEBRUIK, opened=8)])
    assert list(found) == list(Phase)
    assert (found[Phase.BESLUIT], found[Phase.IN_GEBRUIK], found[Phase.GESTOPT]) == ((2, 18), (1, 8), (0, 0))


@pytest.mark.parametrize(
    ("form", "regime", "alternative", "displacement"),
    [
        ("gezinshuis", Regime.OPEN, True, False),
        ("kleinschalig_verblijf", Regime.GESLOTEN, False, False),
        ("jji", Regime.OPEN, False, True),
        ("", Regime.OPEN, False, False),
    ],
)
def test_what_comes_is_an_alternative_or_only_moves_the_need(
    form: str, regime: Regime, alternative: bool, displacement: bool
) -> None:
    traject = a_conversion(destination=to(form, regime))
    assert (is_alternative(traject), is_displacement(traject)) == (alternative, displacement)


def test_places_that_should_be_gone_and_are_not_are_overdue() -> None:
    late = a_closing(dates=on(sluiting=planned(MAY)), gone=4)
    assert overdue(late, JUNE)
    assert overdue(late, MAY)
    assert not overdue(late, date(2026, 4, 30))
    assert not overdue(a_closing(dates=on(sluiting=reached(MAY)), gone=10), JUNE)
    assert not overdue(a_closing(phase=Phase.GESTOPT, dates=on(sluiting=planned(MAY))), JUNE)
    assert not overdue(a_closing(dates=on(sluiting=Dates())), JUNE)
    assert not overdue(a_closing(dates=on(sluiting=planned(MAY)), gone=10), JUNE)


def test_small_scale_asks_every_needed_criterion() -> None:
    assert small_enough(a_conversion())
    assert not small_enough(a_conversion(destination=Destination(Regime.OPEN, None, SMALL[1:], "gezinshuis", 8)))


def test_a_form_of_care_is_in_use_under_way_or_only_planned() -> None:
    assert form_stand(a_conversion(opened=3, phase=Phase.UITVOERING), 0) == FormStand("gezinshuis", 1, 3, 5)
    assert form_stand(a_conversion(), 2) == FormStand("gezinshuis", 1, 0, 0, 8, slipped=8)
    assert form_stand(a_conversion(phase=Phase.GESTOPT, opened=2), 0) == FormStand("gezinshuis", 1, 2, stopped=6)


def test_forms_of_care_add_up_and_keep_their_order() -> None:
    found = form_stands([(a_conversion(destination=to("pleegzorg")), 0), (a_conversion(), 1), (a_conversion(), 0)])
    assert list(found) == ["gezinshuis", "pleegzorg"]
    assert found["gezinshuis"] == FormStand("gezinshuis", 2, 0, 0, 16, slipped=8)
