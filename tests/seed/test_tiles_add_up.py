"""Every tile of the demonstration: its number is the sum of the rows it opens to, and what figures and export say."""

from __future__ import annotations

import html as entities
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from monitor.domain import formats
from monitor.domain.as_of import AsOf
from monitor.domain.catalogue import RATIOS, STREAMS
from monitor.domain.indicator import Level
from monitor.domain.people import COUNTRY
from monitor.domain.quarter import Quarter
from monitor.exports.quarter_files import Quarterly, tables
from monitor.queries.long_table import LongRow, long_rows
from monitor.queries.selection import Selection
from monitor.queries.series import SPENT, programme_codes
from monitor.store.engine import Store
from tests.factories import LEAD

PAGE = str(Path(__file__).parents[1] / "ui" / "page_alone.py")
NEWEST, EARLIER = Quarter(2026, 3), Quarter(2025, 4)
# of each page: how many of its tiles open to rows
PAGES: Mapping[str, int] = {"overzicht": 4, "regio": 4, "besteding": 6, "kwaliteit": 6}
# the shared filters: quarter, only what is approved, landsdeel
FILTERS: tuple[Mapping[str, str], ...] = (
    {"kwartaal": NEWEST.code},
    {"kwartaal": NEWEST.code, "goedgekeurd": "1"},
    {"kwartaal": EARLIER.code, "regio": "oost"},
)
# of what is reported by stream, only the streams of the programme are on the screen
_RECORDED = tuple(stream.code for stream in STREAMS.values() if stream.counts_toward_programme)
PROGRAMME = {
    **{code: programme_codes(code) for code in (SPENT, "verplicht")},
    **dict.fromkeys(("begroot", "verleend", "beschikt", "verantwoord"), _RECORDED),
}
DAYS: tuple[Mapping[str, str], ...] = ({}, {"bekend": "2026-11-05"})


Shown = Callable[..., str]


@dataclass(frozen=True)
class Look:
    """One page under filters, as known on a day."""

    page: str
    given: Mapping[str, str]

    @property
    def region(self) -> str:
        """The landsdeel the page is about; the overview is about the country whatever is chosen."""
        if self.page == "overzicht":
            return COUNTRY
        return self.given.get("regio", "noord" if self.page == "regio" else COUNTRY)

    @property
    def selection(self) -> Selection:
        quarter, day = Quarter.of_code(self.given["kwartaal"]), self.given.get("bekend")
        as_of = AsOf(day=date.fromisoformat(day)) if day else AsOf()
        regions = () if self.region == COUNTRY else (self.region,)
        return Selection(quarter, quarter, regions, as_of=as_of, approved_only="goedgekeurd" in self.given)

    @property
    def level(self) -> Level:
        return Level.LAND if self.region == COUNTRY else Level.LANDSDEEL


@dataclass(frozen=True)
class Tile:
    """The code that a tile opens, and its value as it is shown."""

    code: str
    value: str


LOOKS = [Look(page, {**chosen, **day}) for page in PAGES for chosen in FILTERS for day in DAYS]


@pytest.fixture
def shown(demonstration: Store, monkeypatch: pytest.MonkeyPatch) -> Shown:
    """Give the way to run a page and read all it drew."""
    monkeypatch.setenv("PAGE_STORE", demonstration.url)

    def run(look: Look, **more: str) -> str:
        monkeypatch.setenv("PAGE_SCRIPT", f"{look.page}.py")
        page = AppTest.from_file(PAGE, default_timeout=60)
        region = {"regio": look.region} if look.page == "regio" else {}
        for name, value in {**region, **look.given, **more}.items():
            page.query_params[name] = value
        page.run()
        assert not page.exception
        return " ".join(element.proto.body for element in page.get("html"))

    return run


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: "-".join([look.page, *look.given.values()]))
def test_a_tile_is_the_sum_of_its_rows_and_what_figures_and_export_say(
    look: Look, shown: Shown, demonstration: Store
) -> None:
    found = [tile for tile in _tiles(shown(look)) if tile.value != formats.UNKNOWN]
    assert len(found) == PAGES[look.page]
    for tile in found:
        rows = _opened(shown(look, toon=tile.code))
        assert [sum(part.values) for part in rows] == [part.total for part in rows], tile
        assert _as_shown(tile, [part.total for part in rows]) == tile.value, tile
        told = _told(tile, [part.total for part in rows])
        assert _asked(demonstration, look, tile) == told, tile
        # an export knows neither another moment nor the budget, which is a register of its own
        if "goedgekeurd" in look.given and not look.selection.as_of.day and tile.code != "begroot":
            assert _exported(demonstration, look, tile) == told, tile


@dataclass(frozen=True)
class Part:
    """A table of rows behind a number: their values and what stands below them, in smallest parts."""

    values: tuple[int, ...]
    total: int


def _tiles(html: str) -> list[Tile]:
    found = []
    for item in re.findall(r'<li class="m-tile">.*?</li>', html, re.DOTALL):
        address = re.search(r'<h2><a href="([^"]*)"', item)
        code = dict(parse_qsl(urlsplit(entities.unescape(address[1])).query)).get("toon") if address else None
        value = re.search(r'<p class="m-value">(.*?)</p>', item, re.DOTALL)
        if code and value:
            found.append(Tile(code, _words(value[1]).removeprefix("ten minste ")))
    return found


def _opened(html: str) -> list[Part]:
    """Return the tables of the card that is open; a long list is folded after its first rows."""
    card = re.split(r'class="m-card-head"|<section class="m-card', html.partition('id="cijfers"')[2])[0]
    found = []
    whole = r"<table.*?</table>(?:</div>)?(?:<details class=\"m-fold\">.*?</details>)?"
    for table in re.findall(whole, card, re.DOTALL):
        rows = re.findall(r"<tr( class=\"m-total\")?><th scope=\"row\">.*?</th><td[^>]*>(.*?)</td>", table, re.DOTALL)
        values = tuple(_number(cell) for total, cell in rows if not total)
        totals = [_number(cell) for total, cell in rows if total]
        found.append(Part(values, totals[0] if totals else sum(values)))
    return found


def _number(cell: str) -> int:
    """Return a cell's number; what is no number (not delivered, unknown) adds nothing."""
    words = _words(cell).removesuffix(" *")
    digits = re.fullmatch(r"(−?)(?:€ )?(−?)([\d.]+)(?:,(\d\d))?", words)
    if digits is None:
        return 0
    sign = -1 if digits[1] or digits[2] else 1
    whole = int(digits[3].replace(".", ""))
    return sign * (whole * 100 + int(digits[4] or 0) if "€" in words else whole)


def _as_shown(tile: Tile, totals: list[int]) -> str:
    """Return what a tile should show of the sums it opens to: a share is its first sum over its second."""
    if tile.code not in RATIOS:
        return _plain(totals[0], tile)
    value = _exact(tile, totals)
    return formats.percent(value, 0, "nl") if tile.value.endswith("%") else formats.decimal(value, 1, "nl")


def _told(tile: Tile, totals: list[int]) -> Decimal:
    """Return what figures and export should say of the sums that a tile opens to, in the unit, as they round it."""
    if tile.code in RATIOS:
        places = Decimal(1).scaleb(-RATIOS[tile.code].decimals)
        return _exact(tile, totals).quantize(places, rounding=ROUND_HALF_UP)
    return Decimal(totals[0]) / (100 if tile.value.startswith("€") else 1)


def _exact(tile: Tile, totals: list[int]) -> Decimal:
    return Decimal(totals[0] * RATIOS[tile.code].scale) / totals[1]


def _plain(value: int, tile: Tile) -> str:
    """Return a sum of smallest parts as a tile shows it."""
    shown = formats.euro_short(value, "nl") if tile.value.startswith("€") else formats.count(value, "nl")
    return _words(shown)


def _asked(store: Store, look: Look, tile: Tile) -> Decimal:
    """Return what `figures` says."""
    with store.read() as session:
        rows = long_rows(session, LEAD, look.selection.of(tile.code), look.level)
    return _row(rows, look, tile)


def _exported(store: Store, look: Look, tile: Tile) -> Decimal:
    """Return what the export of the quarter says."""
    with store.read() as session:
        made = tables(Quarterly(session, LEAD, Quarter.of_code(look.given["kwartaal"]), "proef"))
        rows = [dict(zip((c.name for c in t.columns), cells, strict=True)) for t in made for cells in t.rows]
    return _row([row for row in rows if "indicator_code" in row], look, tile)


def _row(rows: list[LongRow], look: Look, tile: Tile) -> Decimal:
    counts = PROGRAMME.get(tile.code, ("",))
    mine = [
        Decimal(str(row["waarde"]))
        for row in rows
        if (row["regio_code"], row["indicator_code"]) == (look.region, tile.code)
        and (row["uitsplitsing_code"] or "") in counts
        and not row["aanbieder_code"]
        and row["waarde"] is not None
    ]
    return sum(mine, Decimal(0))


def _words(html: str) -> str:
    return " ".join(entities.unescape(re.sub(r"<[^>]*>", " ", html)).replace("\u00a0", " ").split())
