from base64 import b64decode

from monitor.charts.mini import mini
from monitor.domain.agreed import Agreed
from monitor.domain.figure import Coverage, Total
from monitor.domain.quarter import Quarter
from monitor.domain.series import Point

FIRST, LAST = Quarter(2025, 1), Quarter(2025, 4)


def image(*values: int | None, provisional: bool = False) -> str:
    points = [
        Point(FIRST.plus(i), Total(value, Coverage(1, 1), provisional))
        for i, value in enumerate(values)
        if value is not None
    ]
    return b64decode(mini(points, Agreed(), FIRST, LAST, 100).partition(",")[2]).decode()


def test_the_line_is_an_image_that_a_page_may_hold() -> None:
    assert image(100, 90).startswith("<svg ")


def test_a_missing_quarter_breaks_the_line() -> None:
    assert image(100, None, 80, 70).count('stroke-width="3"') == image(100, 90, 80, 70).count('stroke-width="3"') + 1


def test_the_last_point_is_hollow_while_it_is_provisional() -> None:
    assert "#FFFFFF" not in image(100, 90)
    assert "#FFFFFF" in image(100, 90, provisional=True)


def test_nothing_known_is_an_empty_image() -> None:
    assert image().count("<path") == 1
