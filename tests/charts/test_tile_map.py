import csv
from pathlib import Path
from typing import Any

import pytest

from monitor.charts.described import Described, Words
from monitor.charts.tile_grid import at, borders, corners
from monitor.charts.tile_map import SHADES, RegionTile, status_map, youths_map
from monitor.domain.catalogue.tegelkaart import NAME_SPOTS, TILES
from monitor.domain.figure import Coverage, Total
from monitor.domain.status_rule import Standing

WORDS = Words("De meeste jongeren komen uit Groningen", "Per jeugdregio.", "Bron: opgave.")
ONE = Coverage(1, 1)
REGIONS = Path(__file__).parents[2] / "seed" / "regio.csv"


def tile(code: str, value: int | None, landsdeel: str = "noord", **more: Any) -> RegionTile:
    name = {"JZ01": "Groningen", "JZ02": "Friesland", "JZ04": "Drenthe", "JZ07": "IJsselland"}[code]
    return RegionTile(
        code, name, landsdeel, landsdeel.capitalize(), Total(value, ONE, more.pop("loose", False)), **more
    )


TILES_SHOWN = (
    tile("JZ01", 12, standing=Standing.OP_KOERS),
    tile("JZ02", 3, standing=Standing.OP_KOERS, loose=True),
    tile("JZ04", None, standing=Standing.OP_KOERS),
    tile("JZ07", 8, "oost", standing=Standing.ACHTER, shown=False),
)


def texts(drawn: Described) -> dict[str, str]:
    """Return what stands in each tile, by its letters."""
    written = [text for trace in drawn.figure.data if trace.mode == "text+markers" for text in trace.text]
    return {text.partition("<br>")[0]: text.partition("<br>")[2] for text in written}


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


def test_every_jeugdregio_of_the_register_has_a_tile_of_its_own() -> None:
    with REGIONS.open(encoding="utf-8") as file:
        codes = {row["code"] for row in csv.DictReader(file, delimiter=";") if row["soort"] == "jeugdregio"}
    assert set(TILES) == codes
    assert len({(one.column, one.row) for one in TILES.values()}) == 42
    assert len({one.short for one in TILES.values()}) == 42


def test_every_landsdeel_has_a_spot_for_its_name() -> None:
    with REGIONS.open(encoding="utf-8") as file:
        codes = {row["code"] for row in csv.DictReader(file, delimiter=";") if row["soort"] == "landsdeel"}
    assert set(NAME_SPOTS) == codes


def test_tiles_are_equal_and_odd_rows_stand_half_a_tile_to_the_right() -> None:
    widths = {round(corners(code)[1][0] - corners(code)[5][0], 6) for code in TILES}
    assert len(widths) == 1
    groningen, friesland = at("JZ01"), at("JZ02")
    assert groningen[0] - friesland[0] == pytest.approx(widths.pop() / 2)


def test_a_border_is_drawn_once_between_two_landsdelen_only() -> None:
    assert borders({"JZ01": "noord", "JZ02": "noord", "JZ04": "noord"}) == []
    assert len(borders({"JZ04": "noord", "JZ07": "oost"})) == 1
    side = borders({"JZ04": "noord", "JZ07": "oost"})[0]
    assert {(round(x, 6), round(y, 6)) for x, y in side} <= {(round(x, 6), round(y, 6)) for x, y in corners("JZ04")}


def test_each_tile_holds_its_number_and_the_table_holds_the_same() -> None:
    drawn = youths_map(TILES_SHOWN, WORDS)
    assert texts(drawn) == {"GRN": "<b>12</b>", "FRL": "<b>3*</b>", "DRE": "–", "IJS": ""}
    assert drawn.table["Jongeren"].to_dict() == {"Drenthe": "–", "Friesland": "3", "Groningen": "12", "IJsselland": "–"}
    assert drawn.table["Toelichting"].to_dict() == {
        "Drenthe": "geen opgave",
        "Friesland": "voorlopig",
        "Groningen": "",
        "IJsselland": "cijfers alleen voor het eigen landsdeel",
    }


def test_the_map_is_told_in_words_without_what_may_not_be_seen() -> None:
    alt = youths_map(TILES_SHOWN, WORDS).alt
    assert alt == (
        "Tegelkaart met een tegel voor elk van 4 jeugdregio’s. De meeste jongeren komen uit Groningen (12) en Friesland"
        " (3). Zonder cijfer: Drenthe."
    )


def test_a_tile_without_a_figure_is_hatched_and_one_that_is_not_for_you_is_not() -> None:
    fills = [trace for trace in youths_map(TILES_SHOWN, WORDS).figure.data if trace.fill == "toself"]
    hatched = [trace for trace in fills if trace.fillpattern.shape]
    assert len(hatched) == 1
    assert at("JZ04")[0] == pytest.approx(hatched[0].x[0])  # the top corner stands over the centre


def test_a_status_is_a_shape_in_the_tile_and_a_word_in_the_table() -> None:
    drawn = status_map(TILES_SHOWN, WORDS, notes={"noord": "2 boven"})
    assert "●" in texts(drawn)["GRN"]
    assert drawn.table["Status van het landsdeel"]["Groningen"] == "Op koers"
    assert drawn.table["Status van het landsdeel"]["IJsselland"] == "cijfers alleen voor het eigen landsdeel"
    assert "Noord: op koers" in drawn.alt
    names = [note.text for note in drawn.figure.layout.annotations]
    assert names == ["<b>Noord</b><br>2 boven", "<b>Oost</b>"]


@pytest.mark.parametrize(
    ("standing", "sign"), [(Standing.LET_OP, "◆"), (Standing.ACHTER, "▲"), (Standing.TE_WEINIG, "○")]
)
def test_each_status_has_its_own_shape(standing: Standing, sign: str) -> None:
    assert sign in texts(status_map([tile("JZ01", 1, standing=standing)], WORDS))["GRN"]


def test_a_landsdeel_without_a_report_is_hatched_on_the_map_of_statuses() -> None:
    drawn = status_map([tile("JZ01", None, standing=Standing.GEEN_OPGAVE)], WORDS)
    assert texts(drawn) == {"GRN": "–"}
    assert any(trace.fillpattern.shape for trace in drawn.figure.data if trace.fill == "toself")


def test_numbers_can_be_read_on_every_shade() -> None:
    assert all(contrast(shade, "#14202E") >= 4.5 for shade in SHADES[:-1])
    assert contrast(SHADES[-1], "#FFFFFF") >= 4.5


def test_a_name_with_a_sign_of_html_stays_text() -> None:
    drawn = youths_map([RegionTile("JZ16", "Gooi <b>", "noord", "A & B", Total(1, ONE))], WORDS)
    trace = next(t for t in drawn.figure.data if t.mode == "text+markers")
    assert trace.hovertext[0] == "<b>Gooi &lt;b></b><br>A &amp; B<br>1 jongere"
    assert trace.text[0].startswith("G&amp;V<br>")


def test_a_jeugdregio_without_a_tile_stands_in_the_table() -> None:
    drawn = youths_map([tile("JZ01", 2), RegionTile("JZ99", "Nieuw", "noord", "Noord", Total(5, ONE))], WORDS)
    assert drawn.table["Jongeren"]["Nieuw"] == "5"
    assert set(texts(drawn)) == {"GRN"}
