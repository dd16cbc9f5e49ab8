"""What the registers say on a day: which regions, sites and providers, and who lies in whom."""

from datetime import date

from monitor.domain.figure import CellKey, ReportKey
from monitor.domain.form import place_name, place_of, report_of
from monitor.domain.indicator import Level
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Membership, Provider, Region, Registers, Site
from monitor.domain.rules import Place

Q3 = Quarter(2026, 3)
BEGUN, MOVED = date(2024, 1, 1), date(2026, 1, 1)
KNOWN = Registers(
    regions=(
        Region("NL", "Nederland", "land"),
        Region("noord", "Noord", "landsdeel"),
        Region("oost", "Oost", "landsdeel"),
        Region("zg-noord", "Noord", "zorggebied"),
        Region("JZ01", "Groningen", "jeugdregio"),
        Region("JZ02", "Twente", "jeugdregio", None, date(2025, 12, 31)),
    ),
    memberships=(
        Membership("JZ01", "zg-noord", None, None, "gezien", "test"),
        Membership("JZ01", "noord", BEGUN, date(2025, 12, 31), "gezien", "test"),
        Membership("JZ01", "oost", MOVED, date(2026, 6, 30), "gezien", "test"),
    ),
    providers=(Provider("veld", "Veldhuis"), Provider("duin", "Duinzicht")),
    sites=(
        Site("wei", "Wei", "veld", "noord"),
        Site("kade", "De Kade", "duin", "noord"),
        Site("boeg", "De Boeg", "duin", "noord", valid_to=date(2026, 6, 30)),
    ),
)


def test_a_region_lies_where_its_dated_membership_says() -> None:
    assert KNOWN.parent("JZ01", "landsdeel", date(2025, 3, 31)) == "noord"
    assert KNOWN.parent("JZ01", "landsdeel", date(2026, 3, 31)) == "oost"
    assert KNOWN.parent("JZ01", "zorggebied", date(2026, 3, 31)) == "zg-noord"


def test_before_the_first_membership_the_first_one_holds_and_after_the_last_none() -> None:
    assert KNOWN.parent("JZ01", "landsdeel", date(2019, 3, 31)) == "noord"
    assert KNOWN.parent("JZ01", "landsdeel", date(2026, 9, 30)) is None
    assert KNOWN.parent("JZ02", "landsdeel", date(2026, 9, 30)) is None
    assert KNOWN.members("noord", "jeugdregio", date(2025, 3, 31)) == ("JZ01",)


def test_a_grid_can_be_asked_for_the_regions_of_a_day() -> None:
    assert [region.code for region in KNOWN.of_kind("jeugdregio")] == ["JZ01", "JZ02"]
    assert [region.code for region in KNOWN.of_kind("jeugdregio", date(2026, 9, 30))] == ["JZ01"]
    assert [region.code for region in KNOWN.landsdelen] == ["noord", "oost"]


def test_open_sites_stand_by_provider_and_name() -> None:
    assert [site.code for site in KNOWN.sites_in("noord", date(2026, 6, 30))] == ["boeg", "kade", "wei"]
    assert [site.code for site in KNOWN.sites_in("NL", Q3.end)] == ["kade", "wei"]
    assert [provider.code for provider in KNOWN.providers_in("noord", Q3.end)] == ["duin", "veld"]
    assert KNOWN.providers_in("oost", Q3.end) == ()


def test_a_place_is_called_by_its_own_name() -> None:
    cells = {
        CellKey(Q3, "noord", "duin", "kade", "bezet"): ("De Kade", Level.LOCATIE),
        CellKey(Q3, "noord", "duin", "", "besteed"): ("Duinzicht", Level.AANBIEDER),
        CellKey(Q3, "noord", "", "", "wachtenden"): ("Noord", Level.LANDSDEEL),
        CellKey(Q3, "JZ01", "", "", "jongeren_naar_herkomst"): ("Groningen", Level.JEUGDREGIO),
    }
    for cell, (name, level) in cells.items():
        place = place_of(cell, KNOWN)
        assert (place_name(KNOWN, place), place.level) == (name, level)
    assert place_name(KNOWN, Place(Level.LAND, "NL")) == "Nederland"


def test_a_cell_is_in_the_report_of_its_landsdeel() -> None:
    spring = Quarter(2026, 1)
    assert report_of(CellKey(Q3, "noord", "", "", "wachtenden"), KNOWN) == ReportKey("noord", Q3)
    assert report_of(CellKey(spring, "JZ01", "", "", "x"), KNOWN) == ReportKey("oost", spring)
    for region in ("JZ01", "zg-noord", "NL", "west"):
        assert report_of(CellKey(Q3, region, "", "", "x"), KNOWN) is None
