"""The choice between the tile map and the map with real borders, on the page about quality and on the overview."""

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from monitor.store.engine import Store
from tests.boundary_factories import row_of
from tests.factories import Q3, a_store_with_registers, approved
from tests.queries.test_quality import NOORD, OOST

PAGE = str(Path(__file__).with_name("page_alone.py"))
NAMES = ["Tegelkaart", "Kaart"]


@pytest.fixture
def page(sqlite_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> AppTest:
    store = a_store_with_registers(Store(sqlite_url))
    approved(store, "noord", Q3, NOORD)
    approved(store, "oost", Q3, OOST)
    store.close()
    monkeypatch.setenv("PAGE_STORE", sqlite_url)
    monkeypatch.setenv("PAGE_SCRIPT", "kwaliteit.py")
    monkeypatch.setenv("MONITOR_BOUNDARIES", str(tmp_path / "grenzen.json"))
    return AppTest.from_file(PAGE, default_timeout=30)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "grenzen.json"
    path.write_bytes(row_of("JZ01", "JZ02"))
    return path


def alts(page: AppTest) -> list[str]:
    """Run the page and return each map in words."""
    page.run()
    assert not page.exception
    found = [chart.proto.alt for chart in page.get("plotly_chart")]
    return [alt for alt in found if "jeugdregio" in alt and "aart " in alt]


def html(page: AppTest) -> str:
    return " ".join(element.proto.body for element in page.get("html"))


def drawn(page: AppTest) -> str:
    (alt,) = alts(page)
    return alt.partition(" ")[0]


def choices(page: AppTest) -> list[Any]:
    return [list(radio.options) for radio in page.radio]


def test_without_the_setting_there_is_nothing_to_choose(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MONITOR_BOUNDARIES")
    page.query_params["kaart"] = "echt"
    assert drawn(page) == "Tegelkaart"
    assert choices(page) == []


def test_the_tile_map_stands_first(page: AppTest, file: Path) -> None:
    assert drawn(page) == "Tegelkaart"
    assert choices(page) == [NAMES]


def test_the_map_that_is_chosen_stands_in_the_address(page: AppTest, file: Path) -> None:
    page.run()
    page.radio[0].set_value("echt")
    assert drawn(page) == "Kaart"
    assert page.query_params["kaart"] == "echt"
    page.radio[0].set_value("")
    assert drawn(page) == "Tegelkaart"
    assert "kaart" not in page.query_params


def test_the_address_chooses_the_map(page: AppTest, file: Path) -> None:
    page.query_params["kaart"] = "echt"
    assert alts(page)[0].startswith("Kaart met de grenzen van 2 jeugdregio’s.")
    page.query_params["kaart"] = "<b>"
    assert drawn(page) == "Tegelkaart"


def test_another_file_is_drawn_at_the_next_look(page: AppTest, file: Path) -> None:
    page.query_params["kaart"] = "echt"
    assert "Niet op de kaart" not in alts(page)[0]
    file.write_bytes(row_of("JZ01"))
    assert alts(page)[0].endswith("Niet op de kaart, wel in de tabel: Twente.")


def test_a_file_that_cannot_be_read_leaves_the_tile_map_and_a_remark_without_its_path(
    page: AppTest, file: Path
) -> None:
    file.write_bytes(b"geen json")
    page.query_params["kaart"] = "echt"
    assert drawn(page) == "Tegelkaart"
    assert "De kaart met grenzen kan nu niet worden getoond." in html(page)
    assert str(file) not in html(page)
    assert choices(page) == []


def test_borders_of_landsdelen_offer_no_map_of_youths(page: AppTest, file: Path) -> None:
    file.write_bytes(row_of("noord", "oost"))
    page.query_params["kaart"] = "echt"
    assert drawn(page) == "Tegelkaart"
    assert choices(page) == []


def test_the_choice_is_in_english_too(page: AppTest, file: Path) -> None:
    page.query_params["taal"] = "en"
    page.run()
    assert choices(page) == [["Tile map", "Map"]]
    assert page.radio[0].label == "Kind of map"


def test_the_overview_has_the_same_choice_and_its_map_tells_the_same_statuses(
    page: AppTest, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGE_SCRIPT", "overzicht.py")
    (tiles,) = alts(page)
    assert '<b aria-current="true">Tegelkaart</b> · <a href="/?kaart=echt#kaart" target="_self">Kaart</a>' in html(page)
    page.query_params["kaart"] = "echt"
    (borders,) = alts(page)
    assert '<a href="/#kaart" target="_self">Tegelkaart</a> · <b aria-current="true">Kaart</b>' in html(page)
    assert borders.startswith("Kaart met de grenzen van 2 jeugdregio’s.")
    assert "Noord: " in tiles
    assert tiles.partition(". ")[2] == borders.partition(". ")[2]


def test_without_the_setting_the_overview_names_no_other_map(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGE_SCRIPT", "overzicht.py")
    monkeypatch.delenv("MONITOR_BOUNDARIES")
    assert alts(page)[0].startswith("Tegelkaart van ")
    assert "Soort kaart" not in html(page)


def test_borders_of_landsdelen_offer_the_overview_a_map_of_them(
    page: AppTest, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGE_SCRIPT", "overzicht.py")
    file.write_bytes(row_of("noord", "oost"))
    page.query_params["kaart"] = "echt"
    page.run()
    assert not page.exception
    assert [chart.proto.alt[:40] for chart in page.get("plotly_chart") if "grenzen" in chart.proto.alt] == [
        "Kaart met de grenzen van 2 landsdelen. N"
    ]
