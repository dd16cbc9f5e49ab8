from datetime import date

from monitor.domain.as_of import NOW, AsOf
from monitor.domain.figure import Coverage, Source, Total
from monitor.ui.header import Meta
from monitor.ui.meta import certainty, known_on

INCOMPLETE = Total(382, Coverage(25, 27), provisional=True)


def test_an_answer_of_now_does_not_say_when_it_was_known() -> None:
    assert known_on(NOW, "nl") == []


def test_an_answer_of_then_says_so() -> None:
    assert known_on(AsOf(day=date(2026, 2, 15)), "nl")[0].text == "zoals bekend op 15 februari 2026"


def test_a_sure_total_has_nothing_to_add() -> None:
    assert certainty(Total(382, Coverage(27, 27)), (), "nl") == []


def test_one_who_is_missing_is_named() -> None:
    assert certainty(INCOMPLETE, ("Limburg",), "nl") == [Meta("Limburg heeft nog niet gemeld", "Voorlopig:", "late")]


def test_of_many_who_are_missing_some_are_named_and_the_rest_counted() -> None:
    missing = ("Noord", "Oost", "Limburg", "Zuid-Holland", "Noord-Holland")
    assert certainty(INCOMPLETE, missing, "nl")[0].text == "Noord, Oost, Limburg en 2 andere hebben nog niet gemeld"


def test_a_published_total_says_that_it_is() -> None:
    published = Total(525, Coverage(0, 0), True, Source.PUBLIEK)
    assert certainty(published, (), "nl") == [Meta("elders gepubliceerde cijfers")]
