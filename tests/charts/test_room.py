import math

from monitor.charts.room import PHONE_WIDTH, Room


def room() -> Room:
    """A drawing in pixels of the phone, so that places can be read off."""
    return Room((0.0, float(PHONE_WIDTH)), (0.0, 200.0), 200.0)


def at(place: tuple[float, float] | None) -> tuple[float, float]:
    """Return where a label stands; of one that was left out, what compares with nothing."""
    return place or (math.nan, math.nan)


def test_a_label_in_an_empty_drawing_stays_where_it_is() -> None:
    assert room().place(10, 100, ["412"], 14, "left") == (10, 100)


def test_a_second_label_moves_up_off_the_first() -> None:
    drawing = room()
    first, second = (at(drawing.place(10, 100, ["412 in 2026 K3"], 14, "left")) for _ in range(2))
    assert second[1] - first[1] > 14


def test_a_label_does_not_lie_over_a_line() -> None:
    drawing = room()
    drawing.take_line([(0, 100), (PHONE_WIDTH, 100)])
    place = at(drawing.place(10, 100, ["412"], 14, "left", up=False))
    assert place[1] < 100 - 7


def test_a_label_that_would_leave_the_side_is_moved_in() -> None:
    place = at(room().place(PHONE_WIDTH, 100, ["boven het pad"], 14, "left"))
    assert place[0] < PHONE_WIDTH - 60


def test_a_bold_label_takes_more_room() -> None:
    def left_end(bold: bool) -> float:
        return at(room().place(PHONE_WIDTH, 100, ["boven het pad"], 14, "left", bold=bold))[0]

    assert left_end(bold=True) < left_end(bold=False)


def test_a_label_without_room_is_left_out() -> None:
    drawing = room()
    for y in range(0, 201, 5):
        drawing.take_line([(0, y), (PHONE_WIDTH, y)])
    assert drawing.place(10, 100, ["412"], 14, "left") is None
