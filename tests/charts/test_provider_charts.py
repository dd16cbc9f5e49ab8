"""The charts of a provider and of a landsdeel hold in their tables what they draw."""

from __future__ import annotations

from decimal import Decimal

import pytest

from monitor.charts.described import Words
from monitor.charts.palette import CARD, HAPPENED
from monitor.charts.provider_course import CoursePoint, provider_course
from monitor.charts.provider_sites import SiteBar, provider_sites
from monitor.charts.region_path import region_path
from monitor.charts.to_zero import ToZero, at_end
from monitor.domain.agreed import joined
from monitor.domain.catalogue import INDICATORS
from monitor.domain.figure import Coverage, Total
from monitor.domain.quarter import Quarter
from monitor.domain.series import Path, Point
from monitor.domain.words import LANGUAGES, Language
from tests.factories import START

WORDS = Words("Bevinding", "Wat er staat", "Bron")
Q1, Q2, Q3 = Quarter(2026, 1), Quarter(2026, 2), Quarter(2026, 3)
ALL, SOME = Coverage(2, 2), Coverage(1, 2, ("De Kade",))
SITES = (
    SiteBar("De Kade", 20, 15),
    SiteBar("De <Boeg>", 10, None),
    SiteBar("Dicht", 0, 0),
    SiteBar("Stil", None, None),
)
COURSE = (
    CoursePoint(Q1, Total(30, ALL), Total(24, ALL)),
    CoursePoint(Q2, Total(20, SOME), Total(15, SOME)),
    CoursePoint(Q3, Total(26, ALL, True), Total(20, ALL, True)),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bars_and_their_table_hold_the_same_numbers(language: Language) -> None:
    made = provider_sites(SITES, WORDS, language)
    capacity, occupied = made.figure.data
    assert list(capacity.x) == [20, 10, 0, 0]
    assert list(occupied.x) == [15, 0, 0, 0]
    assert list(made.table.iloc[0])[:3] == ["20", "15", "5"]
    assert [list(made.table.iloc[n])[-1] for n in (1, 2, 3)] == ["–", "–", "–"]
    assert list(made.table.index) == [site.name for site in SITES]


def test_the_line_stands_at_ninety_percent_of_the_places() -> None:
    made = provider_sites(SITES[:1], WORDS)
    assert {shape.x0 for shape in made.figure.layout.shapes} == {18.0}
    assert SITES[0].share == Decimal(75)


def test_names_in_the_bars_are_shown_as_they_are() -> None:
    made = provider_sites(SITES, WORDS)
    texts = " ".join(note.text for note in made.figure.layout.annotations)
    assert "De &lt;Boeg&gt;" in texts
    assert "10 plaatsen, bezet niet gemeld" in texts
    assert "Stil: niet gemeld" in made.alt


def test_beside_a_long_name_a_phone_has_no_room_for_the_numbers() -> None:
    short, long = (
        provider_sites([SiteBar(name, 14, 11)], WORDS) for name in ("De Kade", "De Kade (Brabant en Zeeland)")
    )
    assert short.figure.layout.annotations[0].text == "<b>De Kade</b>  11 van 14 bezet (79%)"
    assert long.figure.layout.annotations[0].text == "<b>De Kade (Brabant en Zeeland)</b><br>11 van 14 bezet (79%)"


def test_an_incomplete_quarter_is_a_gap_and_stands_apart() -> None:
    made = provider_course(COURSE, WORDS)
    bands = [trace for trace in made.figure.data if trace.fill == "toself"]
    lines = [trace for trace in made.figure.data if trace.mode == "lines+markers"]
    apart = [trace for trace in made.figure.data if trace.mode == "markers"]
    assert len(bands) == 2
    assert [list(trace.y) for trace in lines] == [[30, None, 26], [24, None, 20]]
    assert [list(trace.y) for trace in apart] == [[None, 20, None], [None, 15, None]]
    assert lines[1].marker.color[-1] == CARD
    assert lines[1].line.color == HAPPENED


def test_the_course_and_its_table_hold_the_same_numbers() -> None:
    made = provider_course(COURSE, WORDS)
    table = made.table
    assert list(table.iloc[0]) == ["30", "24", "6"]
    assert list(table.iloc[1]) == ["ten minste 20", "ten minste 15", "–"]
    assert list(table.iloc[2]) == ["26", "20", "6"]
    assert "2026 K1: 30 plaatsen, 24 bezet; 2026 K3: 26 plaatsen, 20 bezet" in made.alt.replace("\u00a0", " ")


def test_one_quarter_can_be_drawn() -> None:
    made = provider_course(COURSE[:1], WORDS, "en")
    first, last = made.figure.layout.xaxis.range
    assert first < at_end(Q1) < last


def test_a_landsdeel_is_drawn_in_steps_and_its_path_is_not() -> None:
    path = joined([Path("noord", "gesloten_capaciteit", 1, START, "", "", False, ((Q1, 30), (Q3, 20)))]).newest
    points = tuple(Point(point.quarter, point.places) for point in COURSE)
    drawn = ToZero(INDICATORS["gesloten_capaciteit"].name, Q3, points, (), path, ())
    made = region_path(drawn, WORDS)
    shapes = {trace.line.color: trace.line.shape for trace in made.figure.data if trace.mode == "lines+markers"}
    assert shapes.pop(HAPPENED) == "hv"
    assert set(shapes.values()) == {None}
    assert made.table.shape[0] >= 3
