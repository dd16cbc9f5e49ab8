"""The titles of the map and of what goes against what comes are findings, one branch each."""

import pytest

from monitor.domain.sentences.titles import gone_and_come_title, map_title
from monitor.domain.status_rule import Standing

ON, LOOK, BEHIND, NONE = Standing.OP_KOERS, Standing.LET_OP, Standing.ACHTER, Standing.GEEN_OPGAVE


@pytest.mark.parametrize(
    ("standings", "title"),
    [
        ([("Noord", BEHIND), ("Oost", LOOK)], "Eén landsdeel ligt achter: Noord"),
        ([("Noord", BEHIND), ("Oost", BEHIND)], "Twee landsdelen liggen achter: Noord en Oost"),
        ([("Noord", LOOK), ("Oost", ON)], "Geen landsdeel ligt achter; Noord vraagt aandacht"),
        ([("Noord", LOOK), ("Oost", LOOK)], "Geen landsdeel ligt achter; Noord en Oost vragen aandacht"),
        ([("Noord", ON), ("Oost", ON)], "Alle twee landsdelen zijn op koers"),
        ([("Noord", ON), ("Oost", NONE)], "Op koers: Noord; van de andere is het nog niet te zeggen"),
        ([("Noord", NONE), ("Oost", NONE)], "Van geen landsdeel is te zeggen hoe het ervoor staat"),
        ([("Noord", LOOK)], "Noord: let op"),
        ([], "Van geen landsdeel is te zeggen hoe het ervoor staat"),
    ],
)
def test_the_map_says_which_landsdelen_lie_behind(standings: list[tuple[str, Standing]], title: str) -> None:
    said = map_title(standings)
    assert said.nl == title
    assert said.en[:1].isupper()


MORE_GONE = "Meer gesloten plaatsen weg ({}) dan alternatieven open ({})"
MORE_COME = "Meer alternatieven open ({}) dan gesloten plaatsen weg ({})"


@pytest.mark.parametrize(
    ("rows", "silent", "title"),
    [
        ([], 2, "Nog niet gemeld wat er weg is en wat er komt"),
        ([("A", 0, 0)], 0, "Nog geen gesloten plaatsen weg en geen alternatieven open"),
        ([("A", 3, 3)], 0, "Evenveel alternatieven open als gesloten plaatsen weg (3)"),
        ([("A", 9, 2)], 0, MORE_GONE.format(9, 2)),
        ([("A", 9, 2), ("B", 1, 0)], 0, MORE_GONE.format(10, 2) + ", het meest in A"),
        ([("A", 9, 2), ("B", 1, 0)], 5, MORE_GONE.format(10, 2) + " in 2 van 7 landsdelen, het meest in A"),
        ([("A", 9, 2), ("B", 9, 2)], 0, MORE_GONE.format(18, 4)),
        ([("A", 0, 9), ("B", 1, 1)], 0, MORE_COME.format(10, 1)),
        ([("A", 0, 9), ("B", 2, 1)], 0, MORE_COME.format(10, 2) + ", maar niet in B"),
        (
            [("A", 0, 9), *((name, 2, 1) for name in "BCDE")],
            0,
            MORE_COME.format(13, 8) + ", maar niet in vier landsdelen",
        ),
    ],
)
def test_it_is_said_whether_alternatives_keep_up(rows: list[tuple[str, int, int]], silent: int, title: str) -> None:
    said = gone_and_come_title(rows, silent)
    assert said.nl == title
    assert "landsde" not in said.en
