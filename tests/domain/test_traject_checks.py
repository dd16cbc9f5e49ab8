"""What cannot be true of a traject is said in one sentence, and what can be is left in peace."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from monitor.domain.quarter import Quarter
from monitor.domain.registers import Provider, Region, Registers, Site
from monitor.domain.traject import (
    Dates,
    Destination,
    Milestone,
    Origin,
    Phase,
    Regime,
    Scale,
    Traject,
    TrajectKind,
)
from monitor.domain.traject_checks import moved, wrong_with
from monitor.domain.words import LANGUAGES

KNOWN = Registers(
    (Region("NL", "Nederland", "land"), Region("noord", "Noord", "landsdeel"), Region("oost", "Oost", "landsdeel")),
    (),
    (Provider("duin", "Duinzicht"), Provider("veld", "Veldhuis")),
    (Site("kade", "De Kade", "duin", "noord"), Site("wei", "De Wei", "veld", "oost")),
)
DAY = Quarter(2026, 3).end
FINE = Traject(
    "noord-1",
    "De Kade om",
    "noord",
    TrajectKind.OMBOUW,
    Phase.UITVOERING,
    Origin("duin", "kade", Regime.GESLOTEN, 10),
    Destination(Regime.OPEN, None, (), "gezinshuis", 8, party="Een gezinshuis"),
    {Milestone.OPENING: Dates(date(2027, 3, 1))},
    gone=4,
    opened=2,
)
NEEDED = ("hoogstens_6", "huiselijk", "vast_team", "een_op_vier")
LATER = {Milestone.OPENING: Dates(date(2027, 9, 1))}


def said(traject: Traject, before: Traject | None = None) -> list[str]:
    found = wrong_with(traject, before, KNOWN, DAY)
    for text in found:
        assert all(text[language] and "{" not in text[language] for language in LANGUAGES)
    return [text.en for text in found]


def test_a_traject_that_can_be_true_is_left_in_peace() -> None:
    assert said(FINE) == []
    assert said(replace(FINE, gone=5), FINE) == []


@pytest.mark.parametrize(
    ("wrong", "word"),
    [
        (replace(FINE, kind=TrajectKind.OPBOUW), "When building"),
        (replace(FINE, kind=TrajectKind.AFBOUW), "When closing"),
        (replace(FINE, origin=Origin("duin", "kade")), "how many places go"),
        (replace(FINE, origin=replace(FINE.origin, site="")), "Choose the site"),
        (replace(FINE, destination=Destination(form="gezinshuis"), opened=0), "how many places come"),
        (replace(FINE, destination=replace(FINE.destination, form="hotel")), "which care"),
        (replace(FINE, gone=11), "more places are gone".capitalize()),
        (replace(FINE, opened=9), "more places are open".capitalize()),
        (replace(FINE, destination=replace(FINE.destination, places=10_001)), "from 0 to 10,000"),
        (replace(FINE, youths_left=2, youths_placed=3), "More youths"),
        (replace(FINE, origin=replace(FINE.origin, site="elders")), "Site elders is not known"),
        (replace(FINE, destination=replace(FINE.destination, provider="elders")), "Provider elders"),
        (replace(FINE, origin=replace(FINE.origin, provider="veld")), "is not of provider"),
        (replace(FINE, origin=Origin("veld", "wei", Regime.GESLOTEN, 10)), "another region"),
        (replace(FINE, destination=replace(FINE.destination, region="NL")), "is no region"),
        (replace(FINE, destination=replace(FINE.destination, criteria=("mooi",))), "mooi"),
        (replace(FINE, destination=replace(FINE.destination, scale=Scale.KLEINSCHALIG)), "Small-scale also asks"),
        (replace(FINE, dates={Milestone.OPENING: Dates(None, date(2026, 10, 1))}), "still a plan"),
        (replace(FINE, dates={Milestone.SLUITING: Dates(None, date(2026, 9, 1))}), "not all places are gone"),
        (replace(FINE, dates={Milestone.OPENING: Dates(None, date(2026, 9, 1))}, opened=0), "no place is open"),
        (replace(FINE, phase=Phase.IN_GEBRUIK, opened=0), "In use means"),
        (replace(FINE, phase=Phase.GESTOPT), "why it stopped"),
        (replace(FINE, withdrawn=True), "why it is withdrawn"),
    ],
)
def test_what_cannot_be_true_is_said(wrong: Traject, word: str) -> None:
    found = said(wrong)
    assert len([text for text in found if word in text]) == 1, found


def test_a_moved_date_asks_for_a_new_reason() -> None:
    assert moved(FINE, replace(FINE, dates=LATER)) == (Milestone.OPENING,)
    assert len(said(replace(FINE, dates=LATER), FINE)) == 1
    assert said(replace(FINE, dates=LATER, reason="De vergunning duurt langer."), FINE) == []
    told = replace(FINE, reason="De vergunning duurt langer.")
    assert len(said(replace(told, dates=LATER), told)) == 1


def test_a_date_that_was_not_planned_before_is_no_replanning() -> None:
    assert moved(replace(FINE, dates={}), FINE) == ()
    assert moved(None, FINE) == ()


def test_reaching_a_milestone_is_no_replanning() -> None:
    reached = replace(FINE, dates={Milestone.OPENING: Dates(date(2027, 3, 1), date(2026, 9, 1))})
    assert said(reached, FINE) == []


def test_small_scale_with_its_criteria_is_small_scale() -> None:
    small = replace(FINE.destination, scale=Scale.KLEINSCHALIG, criteria=NEEDED)
    assert said(replace(FINE, destination=small)) == []


def test_a_traject_that_was_stopped_before_needs_no_second_reason() -> None:
    stopped = replace(FINE, phase=Phase.GESTOPT, reason="Geen locatie gevonden.")
    assert said(stopped, FINE) == []
    assert said(stopped, stopped) == []
