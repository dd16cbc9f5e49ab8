"""What is kept is asked anew for everything it depends on, and is never another's."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import pytest
import streamlit as st

from monitor.domain.as_of import AsOf
from monitor.domain.quarter import Quarter
from monitor.domain.scenario import WhatIf
from monitor.queries.selection import Scope
from monitor.ui.answers import Own, View
from monitor.ui.context import Chosen
from monitor.ui.kept import kept

TODAY = date(2026, 11, 22)
VIEW = View("sqlite:///kept", 7, Scope(frozenset({"noord"})), None, AsOf(), Chosen(), "nl", TODAY, demonstration=False)
OWN = Own("sqlite:///kept", 7, "nina", "nl", TODAY, ())
OTHER_VIEWS = (
    replace(VIEW, store="sqlite:///elsewhere"),
    replace(VIEW, version=8),
    replace(VIEW, scope=Scope(frozenset({"oost"}))),
    replace(VIEW, scope=Scope(None)),
    replace(VIEW, quarter=Quarter(2026, 3)),
    replace(VIEW, as_of=AsOf(day=date(2026, 1, 1))),
    replace(VIEW, as_of=AsOf(event=7)),
    replace(VIEW, chosen=Chosen(approved_only=True)),
    replace(VIEW, chosen=Chosen(beside=date(2026, 1, 1))),
    replace(VIEW, chosen=Chosen(grid="zorggebied")),
    replace(VIEW, chosen=Chosen(region="noord")),
    replace(VIEW, chosen=Chosen(provider="noord")),
    replace(VIEW, language="en"),
    replace(VIEW, today=date(2026, 11, 23)),
    replace(VIEW, demonstration=True),
)
OTHER_OWNS = (
    replace(OWN, store="sqlite:///elsewhere"),
    replace(OWN, version=8),
    replace(OWN, person="otto"),
    replace(OWN, language="en"),
    replace(OWN, today=date(2026, 11, 23)),
    replace(OWN, taken_over=(("regio", "noord"),)),
)


@dataclass(frozen=True)
class Holding:
    """A kind that holds something of any kind."""

    held: object


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """Forget what an earlier test kept: the functions below have one name in all of them."""
    st.cache_resource.clear()


def asked_of(*views: object) -> list[object]:
    """Return what was asked, in order, when an answer is wanted for each of these, and for each of them again."""
    asked: list[object] = []

    @kept()
    def answer(view: object, _asked: list[object]) -> int:
        _asked.append(view)
        return len(_asked)

    assert [answer(view, asked) for view in views] == [answer(view, asked) for view in views]
    return asked


@pytest.mark.parametrize("other", OTHER_VIEWS, ids=lambda view: repr(view)[-200:])
def test_an_answer_for_another_view_is_asked_anew(other: View) -> None:
    assert asked_of(VIEW, other, replace(VIEW)) == [VIEW, other]


@pytest.mark.parametrize("other", OTHER_OWNS, ids=repr)
def test_what_one_person_works_with_is_not_anothers(other: Own) -> None:
    assert asked_of(OWN, other, replace(OWN)) == [OWN, other]


def test_every_field_of_both_keys_counts() -> None:
    differing = {name for view in OTHER_VIEWS for name in vars(view) if vars(view)[name] != vars(VIEW)[name]}
    assert differing == set(vars(VIEW))
    owned = {name for own in OTHER_OWNS for name in vars(own) if vars(own)[name] != vars(OWN)[name]}
    assert owned == set(vars(OWN))


def test_values_that_look_alike_are_told_apart() -> None:
    alike = ["1", 1, True, "True", ("1",), ("1", ""), ("1,''",), "('1',)", None, "None"]
    assert asked_of(*alike) == alike


def test_a_what_if_is_known_by_what_it_changes() -> None:
    here, there = WhatIf(regions={"noord": 1}), WhatIf(regions={"noord": 2})
    assert asked_of(here, there, WhatIf(regions={"noord": 1})) == [here, there]


def test_two_functions_keep_answers_of_their_own() -> None:
    @kept()
    def one(view: View) -> str:
        return f"one of {view.version}"

    @kept()
    def two(view: View) -> str:
        return f"two of {view.version}"

    assert [one(VIEW), two(VIEW), one(view=VIEW)] == ["one of 7", "two of 7", "one of 7"]


def test_what_does_not_say_what_it_holds_is_no_key() -> None:
    for given in (object(), Holding(object()), ["noord"], {"noord"}):
        with pytest.raises(TypeError, match="what it holds"):
            asked_of(given)
