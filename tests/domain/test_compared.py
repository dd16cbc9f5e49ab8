"""What is laid beside each other: how values are written, what a shared first quarter is, and numbers per 100."""

import pickle
from decimal import Decimal

import pytest

from monitor.domain.catalogue import INDICATORS, RATIOS
from monitor.domain.catalogue.vastgelegd import RECORDED
from monitor.domain.compared import FIRST, Line, Measure, Stand, first_shared, measures, per_hundred, shared_out
from monitor.domain.figure import Coverage
from monitor.domain.indicator import Kind
from monitor.domain.quarter import Quarter
from monitor.domain.words import Text

Q1, Q2, Q3 = Quarter(2026, 1), Quarter(2026, 2), Quarter(2026, 3)
WHOLE, SHORT = Coverage(2, 2), Coverage(1, 2)


def a_line(name: str, *values: int | None, coverage: Coverage = WHOLE) -> Line:
    """Return a line from 2026 K1 on; the last quarter has the given coverage."""
    quarters = list(Q1.until(Q1.plus(len(values) - 1)))
    stands = tuple(
        Stand(q, None if v is None else Decimal(v), False, coverage if q == quarters[-1] else WHOLE)
        for q, v in zip(quarters, values, strict=True)
    )
    return Line(name.lower(), Text.same(name), stands)


def values(line: Line) -> list[Decimal | None]:
    return [stand.value for stand in line.stands]


@pytest.mark.parametrize(
    ("code", "value", "shown", "difference"),
    [
        ("gesloten_capaciteit", 1234, "1.234", "+1.234"),
        ("besteed", 63_400_000_00, "€\u00a063,4\u00a0mln", "+€\u00a063,4\u00a0mln"),
        ("bezettingsgraad", Decimal("80.19"), "80,2%", "+80,2\u00a0procentpunt"),
        ("gemiddelde_groepsgrootte", Decimal("6.25"), "6,3", "+6,3"),
        ("opbouwratio", 30, "0,30", "+0,30"),
    ],
)
def test_each_kind_of_measure_is_written_in_its_own_way(
    code: str, value: Decimal | int, shown: str, difference: str
) -> None:
    measure = measures()[code]
    assert measure.shown(Decimal(value), "nl") == shown
    assert measure.difference(Decimal(value), "nl") == difference
    assert (measure.shown(None, "nl"), measure.difference(None, "nl")) == ("–", "–")
    assert measure.difference(Decimal(0), "en") == "unchanged"


def test_shares_that_are_written_alike_do_not_differ() -> None:
    share = measures()["bezettingsgraad"]
    assert not share.differ(Decimal("80.19"), Decimal("80.21"))
    assert share.differ(Decimal("80.1"), Decimal("80.2"))


def test_every_numeric_measure_may_be_chosen_and_the_important_ones_stand_first() -> None:
    found = measures()
    numeric = {i.code for i in INDICATORS.values() if i.reported and i.kind is Kind.NUMBER}
    assert set(found) == numeric | set(RATIOS) | set(RECORDED)
    assert tuple(found)[: len(FIRST)] == FIRST


def test_ratios_do_not_add_up_and_name_the_indicators_they_are_made_of() -> None:
    found = measures()
    assert [found[code].adds_up for code in ("bezet", "bezettingsgraad", "opbouwratio")] == [True, False, False]
    assert found["bezettingsgraad"].parts == {"bezet", "gesloten_capaciteit"}
    assert found["onbekende_bestemming"].parts == {"uitstroom"}
    assert found["bezet"].parts == {"bezet"}
    assert found["opbouwratio"].parts == frozenset()


def test_a_measure_out_of_a_store_of_answers_is_written_the_same() -> None:
    measure = pickle.loads(pickle.dumps(measures()["besteed"]))
    assert isinstance(measure, Measure)
    assert measure.shown(Decimal(100), "nl") == "€\u00a01"


def test_the_first_shared_quarter_is_the_first_in_which_every_line_is_whole() -> None:
    noord, oost = a_line("Noord", 20, 18, 16), a_line("Oost", None, 10, 9)
    assert first_shared([noord, oost], Q3) == Q2
    assert first_shared([noord, a_line("Limburg")], Q3) == Q1, "a line without figures is not waited for"
    assert first_shared([a_line("Noord", None, None, 16)], Q3) is None


def test_a_zero_is_no_base_for_numbers_per_hundred() -> None:
    lines = [a_line("Noord", 0, 18, 16)]
    assert first_shared(lines, Q3) == Q1
    assert first_shared(lines, Q3, above_zero=True) == Q2


def test_a_line_per_hundred_leaves_out_what_is_not_whole() -> None:
    assert values(per_hundred(a_line("Noord", 20, 15, 10), Q1)) == [100, 75, 50]
    assert values(per_hundred(a_line("Noord", 20, 15, 10, coverage=SHORT), Q1)) == [100, 75, None]
    assert values(per_hundred(a_line("Noord", None, 15), Q1)) == [None, None]


def test_a_total_is_shared_out_where_it_is_whole() -> None:
    line = a_line("Nederland", 30, 28, 26, coverage=SHORT)
    assert values(shared_out(line, {Q1: 2, Q2: 0, Q3: 2})) == [15, None, None]


def test_a_quarter_that_a_line_has_not_has_no_value() -> None:
    assert a_line("Noord", 20).at(Q3) == Stand(Q3)
