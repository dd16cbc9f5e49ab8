"""A signed status, and when it holds."""

from datetime import date

from monitor.domain.override import Override, that_holds
from monitor.domain.quarter import Quarter
from monitor.domain.status_rule import Standing

TODAY = date(2026, 11, 16)


def signed(standing: Standing | None = Standing.OP_KOERS, ends_on: date = TODAY) -> Override:
    return Override("noord", "gesloten_capaciteit", Quarter(2026, 3), standing, "reden", ends_on, "Anna", TODAY)


def test_it_holds_up_to_and_including_its_last_day() -> None:
    assert that_holds([signed()], TODAY) == signed()
    assert that_holds([signed()], date(2026, 11, 17)) is None


def test_the_last_signature_replaces_the_earlier_ones() -> None:
    later = signed(Standing.ACHTER)
    assert that_holds([signed(), later], TODAY) == later
    assert that_holds([signed(ends_on=date(2027, 1, 1)), signed(None)], TODAY) is None
    assert that_holds([signed(), signed(ends_on=date(2026, 11, 1))], TODAY) is None


def test_without_a_signature_nothing_holds() -> None:
    assert that_holds([], TODAY) is None
