"""What is said of events: a test for each branch."""

from dataclasses import replace
from datetime import date

import pytest

from monitor.domain.happening import Happening, HappeningKind
from monitor.domain.sentences.happenings import (
    Standing,
    attention_sentence,
    dates_of,
    happening_title,
    youths_of,
)

DAY = date(2026, 11, 16)
STOP = Happening("g1", HappeningKind.OPNAMESTOP, "noord", "", "", date(2026, 5, 1), None, "Stop", source="test")


def said(standing: Standing, *regions: str) -> str:
    return attention_sentence(standing, DAY, regions).plain().nl


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        (Standing(0, 0), "Op 16 november 2026 geldt nergens een opnamestop of verscherpt toezicht."),
        (Standing(2, 0), "Op 16 november 2026 geldt op twee locaties een opnamestop."),
        (Standing(0, 1), "Op 16 november 2026 geldt op één locatie verscherpt toezicht."),
        (
            Standing(1, 13),
            "Op 16 november 2026 geldt op één locatie een opnamestop en op 13 locaties verscherpt toezicht.",
        ),
    ],
)
def test_the_first_line_counts_sites_by_what_holds_there(standing: Standing, words: str) -> None:
    assert said(standing) == words


@pytest.mark.parametrize(
    ("left", "placed", "words"),
    [
        (None, None, ""),
        (0, 0, ""),
        (1, None, " Er verblijft nog 1 jongere; of zij een vervolgplek hebben is niet bekend."),
        (4, 4, " Er verblijven nog 4 jongeren, met een vervolgplek."),
        (4, 3, " Er verblijven nog 4 jongeren; 1 van hen heeft nog geen vervolgplek."),
        (4, 1, " Er verblijven nog 4 jongeren; 3 van hen hebben nog geen vervolgplek."),
    ],
)
def test_the_first_line_tells_who_is_left_and_who_has_no_next_place(
    left: int | None, placed: int | None, words: str
) -> None:
    assert said(Standing(1, 0, left, placed)).partition("opnamestop.")[2] == words


def test_a_coordinator_reads_which_landsdelen_it_is_about() -> None:
    assert said(Standing(1, 0), "Noord", "Oost").startswith("Op 16 november 2026 geldt in Noord en Oost op één locatie")
    assert said(Standing(0, 0), "Noord") == "Op 16 november 2026 geldt in Noord geen opnamestop of verscherpt toezicht."


@pytest.mark.parametrize(
    ("happening", "title"),
    [
        (STOP, "Opnamestop, geldt nu"),
        (replace(STOP, ends=date(2026, 11, 15)), "Opnamestop, beëindigd"),
        (replace(STOP, starts=date(2026, 12, 1)), "Opnamestop, gaat nog in"),
        (replace(STOP, withdrawn=True), "Opnamestop, ingetrokken"),
        (replace(STOP, kind=HappeningKind.SLUITING, ends=date(2026, 5, 1)), "Sluiting"),
        (replace(STOP, kind=HappeningKind.BELEID), "Besluit of beleid"),
        (replace(STOP, kind=HappeningKind.INCIDENT, ends=date(2026, 12, 1)), "Incident, geldt nu"),
    ],
)
def test_a_title_says_whether_it_goes_on(happening: Happening, title: str) -> None:
    assert happening_title(happening, DAY).nl == title


def test_dates_are_one_day_a_stretch_or_since() -> None:
    assert dates_of(STOP).nl == "sinds 1 mei 2026"
    assert dates_of(replace(STOP, ends=date(2026, 5, 1))).nl == "1 mei 2026"
    assert dates_of(replace(STOP, ends=date(2026, 6, 1))).nl == "1 mei 2026 tot en met 1 jun 2026"


@pytest.mark.parametrize(
    ("left", "placed", "words"),
    [
        (None, None, None),
        (0, None, "er verblijft niemand meer"),
        (1, 1, "nog 1 jongere, met een vervolgplek"),
        (4, 4, "nog 4 jongeren, allen met een vervolgplek"),
        (4, 0, "nog 4 jongeren, nog zonder vervolgplek"),
        (4, 1, "nog 4 jongeren, 1 met een vervolgplek"),
        (4, None, "nog 4 jongeren, vervolgplek niet bekend"),
    ],
)
def test_youths_are_told_as_far_as_they_are_known(left: int | None, placed: int | None, words: str | None) -> None:
    found = youths_of(replace(STOP, youths_left=left, youths_placed=placed))
    assert (found and found.nl) == words
