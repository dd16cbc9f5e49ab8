"""Where a point of a comparison leads: to the page that opens the measure, of its place, quarter and day."""

from collections.abc import Iterator
from datetime import date

import pytest

from monitor.domain.quarter import Quarter
from monitor.ui import address
from monitor.ui.vergelijken.rows import rows_address

Q3 = Quarter(2026, 3)


@pytest.mark.parametrize(
    ("measure", "region", "where"),
    [
        ("gesloten_capaciteit", "NL", "/?kwartaal=2026-Q3&toon=gesloten_capaciteit#cijfers"),
        ("waarvan_hybride", "noord", "/regio?kwartaal=2026-Q3&regio=noord&toon=waarvan_hybride#cijfers"),
        ("uitstroom", "noord", "/kwaliteit?kwartaal=2026-Q3&regio=noord&toon=uitstroom#cijfers"),
        ("besteed", "NL", "/besteding?kwartaal=2026-Q3&toon=besteed#cijfers"),
        ("klein_gesloten", "NL", "/ombouw?kwartaal=2026-Q3&toon=klein_gesloten#cijfers"),
        ("instroom", "NL", "/?kwartaal=2026-Q3"),
        ("waarvan_hybride", "NL", "/?kwartaal=2026-Q3"),
        ("groepen", "noord", "/regio?kwartaal=2026-Q3&regio=noord"),
    ],
)
def test_a_measure_leads_to_where_its_rows_open_and_else_to_its_place(measure: str, region: str, where: str) -> None:
    assert rows_address(measure, region, Q3) == where


def test_a_point_of_then_leads_to_what_was_known_then() -> None:
    then = rows_address("bezet", "noord", Q3, date(2026, 1, 31))
    assert then == "/regio?kwartaal=2026-Q3&bekend=2026-01-31&regio=noord&toon=bezet#cijfers"


@pytest.fixture
def elsewhere() -> Iterator[None]:
    address.put(address.REGION, "oost")
    address.put(address.PROVIDER, "duin")
    yield
    address.put(address.REGION, "")
    address.put(address.PROVIDER, "")


@pytest.mark.usefixtures("elsewhere")
def test_the_country_is_not_the_landsdeel_that_was_chosen() -> None:
    assert rows_address("bezet", "NL", Q3) == "/?kwartaal=2026-Q3&toon=bezet#cijfers"
