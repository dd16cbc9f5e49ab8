"""Stands add up with their coverage, and grow only over places known on both dates."""

from __future__ import annotations

from monitor.domain.figure import Coverage, Total
from monitor.domain.indicator import Level
from monitor.domain.quarter import Quarter
from monitor.domain.rules import Place
from monitor.domain.stands import Compared, Places, Stand, Stands

Q1, Q2, Q3 = (Quarter(2026, number) for number in (1, 2, 3))
DUIN, VELD, OWN = (
    Place(Level.AANBIEDER, "noord", "duin"),
    Place(Level.AANBIEDER, "oost", "veldhuis"),
    Place(Level.AANBIEDER, "noord"),
)
ALL = Places()
OUT = Stand(None, False, True, "Veldhuis")


def there(value: int | None, provisional: bool = False) -> Stand:
    return Stand(value, provisional, True)


def stands(*quarters: dict[Place, Stand]) -> Stands:
    return Stands(dict(zip((Q1, Q2, Q3), quarters, strict=False)), Q1)


def test_a_total_adds_up_and_names_who_is_missing_with_the_last_known() -> None:
    held = stands({DUIN: there(5), VELD: there(4)}, {DUIN: there(7, True), OWN: Stand(1), VELD: OUT})
    assert held.total(Q2, ALL) == Total(8, Coverage(1, 2, ("Veldhuis",)), True, last_known=4)


def test_who_never_reported_makes_the_last_known_unknown() -> None:
    assert stands({VELD: OUT}, {DUIN: there(7), VELD: OUT}).total(Q2, ALL).last_known is None


def test_nothing_reported_is_unknown() -> None:
    assert stands({}).total(Q1, ALL) == Total(None, Coverage(0, 0))


def test_growth_leaves_out_who_is_missing_on_either_side() -> None:
    held = stands({DUIN: there(5), VELD: there(4)}, {DUIN: there(7), VELD: OUT})
    assert held.growth(Q1, Q2, ALL) == Total(2, Coverage(1, 2, ("Veldhuis",)))
    assert held.compared(Q1, Q2, ALL) == Compared(5, 7, Coverage(1, 2, ("Veldhuis",)))


def test_growth_is_counted_over_who_reported_on_both_dates() -> None:
    held = stands({DUIN: there(5), VELD: there(4), OWN: Stand(1)}, {DUIN: there(7), VELD: OUT, OWN: Stand(1)})
    assert held.counted(Q1, Q2, ALL) == {DUIN, OWN}
    assert held.counted(Q1, Q2, Places(frozenset({"oost"}))) == frozenset()
    assert held.counted(Q1, Q2, Places(None, frozenset({""}))) == {OWN}


def test_growth_from_before_the_start_is_counted_over_whoever_has_a_stand() -> None:
    held = stands({DUIN: there(5), VELD: OUT})
    assert held.counted(Quarter(2025, 4), Q1, ALL) == {DUIN}


def test_growth_from_before_the_start_is_all_of_it() -> None:
    assert stands({DUIN: there(5)}).growth(Quarter(2025, 4), Q1, ALL) == Total(5, Coverage(1, 1))


def test_a_place_that_came_or_went_stood_at_nothing_on_the_other_date() -> None:
    other = Place(Level.AANBIEDER, "noord", "opvolger")
    held = stands({DUIN: there(5), OWN: Stand(1)}, {other: there(9), OWN: Stand(1)})
    assert held.growth(Q1, Q2, ALL).value == 4


def test_what_a_silent_landsdeel_holds_itself_does_not_shrink() -> None:
    held = stands({DUIN: there(5), OWN: Stand(3)}, {DUIN: Stand(None, False, True, "Duinzicht")})
    assert held.growth(Q1, Q2, ALL) == Total(None, Coverage(0, 1, ("Duinzicht",)))
    assert held.growth(Q1, Q2, Places(frozenset({"noord"}), frozenset({""}))).value is None


def test_a_quarter_nobody_was_asked_about_is_no_side_to_compare_with() -> None:
    assert stands({}, {DUIN: there(5)}).growth(Q1, Q2, ALL).value is None


def test_not_applicable_on_both_sides_is_no_growth_of_zero() -> None:
    assert stands({DUIN: there(None)}, {DUIN: there(None)}).growth(Q1, Q2, ALL).value is None
    assert stands({DUIN: there(None)}, {DUIN: there(3)}).growth(Q1, Q2, ALL).value == 3


def test_places_are_narrowed_by_region_and_provider() -> None:
    held = stands({DUIN: there(5), VELD: there(4), OWN: Stand(1)})
    assert held.total(Q1, Places(frozenset({"noord"}))).value == 6
    assert held.total(Q1, Places(None, frozenset({"veldhuis"}))).value == 4
    assert held.total(Q1, Places(None, frozenset({""}))).value == 1
