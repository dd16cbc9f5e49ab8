"""The sentences of a what-if, a branch each."""

from __future__ import annotations

from decimal import Decimal

import pytest

from monitor.domain.quarter import Quarter
from monitor.domain.scenario import WhatIf
from monitor.domain.sentences.scenario import places, plan_remarks, what_if_sentence

NOW, END = Quarter(2026, 3), Quarter(2029, 4)


def line(left: int) -> list[tuple[Quarter, Decimal]]:
    return [(NOW, Decimal(400)), (END, Decimal(left))]


@pytest.mark.parametrize(
    ("what_if", "base", "changed", "said"),
    [
        (
            WhatIf(),
            line(40),
            line(40),
            "Zoals de trajecten nu zijn gepland, zijn er eind 2029 40 gesloten plaatsen. Het aantal is dan nog niet"
            " nul.",
        ),
        (
            WhatIf(all_by=2),
            line(40),
            line(76),
            "Als de sluitingen zo verschuiven, zijn er eind 2029 76 gesloten plaatsen: 36 meer dan nu gepland."
            " Het aantal is dan nog niet nul.",
        ),
        (
            WhatIf(pace=Decimal("12.5")),
            line(40),
            line(0),
            "Als er vanaf nu 12,5 plaatsen per kwartaal afgaan, zijn er eind 2029 geen gesloten plaatsen meer:"
            " 40 minder dan nu gepland. Het aantal is nul in 2029\u00a0K4.",
        ),
        (
            WhatIf(regions={"noord": 1}),
            line(40),
            line(40),
            "Als de sluitingen zo verschuiven, zijn er eind 2029 40 gesloten plaatsen: evenveel als nu gepland."
            " Het aantal is dan nog niet nul.",
        ),
    ],
)
def test_a_what_if_says_what_comes_of_it(
    what_if: WhatIf, base: list[tuple[Quarter, Decimal]], changed: list[tuple[Quarter, Decimal]], said: str
) -> None:
    assert what_if_sentence(what_if, base, changed).nl == said


def test_what_differs_on_the_way_is_said_too() -> None:
    half = Quarter(2028, 2)
    base = [(NOW, Decimal(400)), (half, Decimal(90)), (END, Decimal(40))]
    late = [(NOW, Decimal(400)), (half, Decimal(120)), (END, Decimal(40))]
    assert what_if_sentence(WhatIf(all_by=2), base, late).nl.endswith(
        "scheelt het hoogstens 30 plaatsen, eind 2028\u00a0K2."
    )


def test_what_plans_leave_open_is_said() -> None:
    assert [text.en for text in plan_remarks(12, 3, 40)] == [
        "12 of the 40 closed places have no traject yet.",
        "3 places go on a day not planned yet.",
    ]
    assert [text.en for text in plan_remarks(-2, 0, 40)] == [
        "The trajects are about 2 places more than there are; check their numbers."
    ]
    assert plan_remarks(0, 0, 40) == plan_remarks(None, 0, None) == ()


def test_one_place_is_one() -> None:
    assert [places(count).nl for count in (0, 1, 2)] == [
        "geen gesloten plaatsen meer",
        "1 gesloten plaats",
        "2 gesloten plaatsen",
    ]
