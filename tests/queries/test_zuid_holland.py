"""The history of the closed places of Zuid-Holland: three versions of one path, each known from its decision on.

Version 1: 235 on 1 October 2020 (2020-Q3) to 100 on 31 December 2024, so 135 in 17 quarters. Decided October 2020.
Version 2: 54 on 31 December 2025. Decided April 2023, so it goes on from version 1 in 2023-Q1, ten quarters on:
    235 - 10 x 135/17 = 2645/17 = 155,59. To 54 it is 1727/17 in 11 quarters: 157/17 a quarter.
Version 3: 54 on 31 December 2028. Decided in March 2024, so it goes on from version 2 in 2024-Q1, four quarters on:
    2645/17 - 4 x 157/17 = 2017/17 = 118,65. To 54 it is 1099/17 in 19 quarters.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from monitor.actions.paths import set_path
from monitor.actions.registers import put
from monitor.domain.agreed import Agreed
from monitor.domain.as_of import AsOf
from monitor.domain.people import OPERATOR
from monitor.domain.quarter import Quarter
from monitor.domain.registers import Membership, Region, Site
from monitor.domain.sentences.paths import judged_elsewhere
from monitor.domain.series import Path
from monitor.domain.status_rule import Standing
from monitor.imports.reading import read_file
from monitor.intake.taking import take
from monitor.queries.overview import overview
from monitor.queries.path_view import path_view
from monitor.queries.paths import agreed
from monitor.store.engine import Store
from monitor.ui.paden.cards import path_chart
from tests.factories import KADE, LEAD, PLACES, REGIONS, approved

ZUID = "zuid-holland"
OLD = date(2020, 1, 1)
END_2023, START_2020 = Quarter(2023, 4), Quarter(2020, 3)

FILE = """regio;indicator;versie;kwartaal;waarde;vastgesteld_op;reden;bron;voorbeeld
zuid-holland;gesloten_capaciteit;1;2020-Q3;235;2020-10;regiovisie;website, oktober 2020;nee
zuid-holland;gesloten_capaciteit;1;2024-Q4;100;2020-10;regiovisie;website, oktober 2020;nee
zuid-holland;gesloten_capaciteit;2;2025-Q4;54;2023-04;verdere afbouw;website, april 2023;nee
zuid-holland;gesloten_capaciteit;3;2028-Q4;54;2024-03;uitstel;website, maart 2024;nee
"""
DECISIONS = (
    (date(2020, 10, 31), "regiovisie", "website, oktober 2020", ((START_2020, 235), (Quarter(2024, 4), 100))),
    (date(2023, 4, 30), "verdere afbouw", "website, april 2023", ((Quarter(2025, 4), 54),)),
    (date(2024, 3, 31), "uitstel", "website, maart 2024", ((Quarter(2028, 4), 54),)),
)


def by_file(store: Store) -> None:
    with store.begin() as session:
        assert take(session, OPERATOR, read_file(FILE.encode(), "pad.csv"), {}).changes == 4


def by_action(store: Store) -> None:
    for decided_on, reason, source, milestones in DECISIONS:
        with store.begin() as session:
            set_path(session, LEAD, Path(ZUID, PLACES, 0, decided_on, reason, source, False, milestones))


@pytest.fixture(params=[by_file, by_action], ids=["file", "action"])
def history(store: Store, request: pytest.FixtureRequest) -> Store:
    rows = [Region(ZUID, "Zuid-Holland", "landsdeel", OLD), Membership(ZUID, "NL", OLD, None, "gezien", "test")]
    rows += [Region("JZ31", "Haaglanden", "jeugdregio", OLD), Membership("JZ31", ZUID, OLD, None, "gezien", "test")]
    with store.begin() as session:
        put(session, OPERATOR, [*REGIONS, *rows, Site(KADE, "De Kade", "duin", ZUID, "JZ31")])
    enter: Callable[[Store], None] = request.param
    enter(store)
    approved(store, ZUID, END_2023, {KADE: 130})
    return store


def known_on(store: Store, *day: int) -> Agreed:
    with store.read() as session:
        return agreed(session, LEAD, ZUID, PLACES, AsOf(day=date(*day)))


def rounded(path: Agreed | Path, year: int, quarter: int) -> Decimal | None:
    value = path.at(Quarter(year, quarter))
    return None if value is None else round(value, 2)


def test_before_the_first_decision_nothing_was_agreed(history: Store) -> None:
    assert known_on(history, 2020, 10, 30).versions == ()


def test_a_month_counts_from_its_last_day(history: Store) -> None:
    assert [len(known_on(history, *day).versions) for day in ((2020, 10, 31), (2023, 4, 29), (2023, 4, 30))] == [
        1,
        1,
        2,
    ]


def test_as_known_in_2021_the_first_path_holds_for_every_quarter(history: Store) -> None:
    then = known_on(history, 2021, 6, 30)
    assert rounded(then.versions[0], 2020, 3) == 235  # its own beginning, a month before it was agreed
    assert rounded(then, 2020, 3) is None
    assert rounded(then, 2020, 4) == Decimal("227.06")  # 235 - 135/17
    assert rounded(then, 2022, 4) == Decimal("163.53")  # 235 - 9 x 135/17
    assert rounded(then, 2023, 4) == Decimal("131.76")  # 235 - 13 x 135/17
    assert rounded(then, 2024, 4) == 100


def test_as_known_in_2023_the_second_goes_on_from_the_first(history: Store) -> None:
    then = known_on(history, 2023, 6, 30)
    assert rounded(then, 2023, 1) == Decimal("155.59")  # still judged by the first, which both are on
    assert rounded(then, 2023, 4) == Decimal("127.88")  # 2645/17 - 3 x 157/17
    assert rounded(then, 2025, 4) == 54
    assert rounded(then, 2022, 4) == Decimal("163.53")


def test_as_known_in_2024_the_third_goes_on_from_the_second(history: Store) -> None:
    then = known_on(history, 2024, 6, 30)
    first, second, third = then.versions
    assert rounded(third, 2024, 1) == rounded(second, 2024, 1) == Decimal("118.65")
    assert rounded(then, 2024, 4) == Decimal("108.44")  # 2017/17 - 3 x 1099/323
    assert rounded(then, 2028, 4) == 54
    assert (rounded(second, 2022, 4), rounded(third, 2023, 4)) == (None, None)
    assert (rounded(first, 2024, 4), rounded(second, 2025, 4)) == (100, 54)


def test_the_end_of_2023_is_still_judged_by_the_version_of_that_day(history: Store) -> None:
    with history.read() as session:
        row = next(row for row in overview(session, LEAD, END_2023).regions if row.region == ZUID)
    assert row.places.judged_by is not None
    assert (row.places.judged_by.version, row.places.on_path, row.places.gap) == (2, 128, 2)
    assert row.places.standing is row.places.by_rule is Standing.LET_OP  # by the first it would be on course: 132


def test_what_is_agreed_now_is_the_third_and_the_page_says_that_they_differ(history: Store) -> None:
    with history.read() as session:
        view = path_view(session, LEAD, ZUID, PLACES)
    assert view.quarter == END_2023
    assert view.agreed.newest is not None
    assert view.agreed.newest.milestones == ((Quarter(2028, 4), 54),)
    assert view.on_path == 128
    words = judged_elsewhere(view.agreed, END_2023)
    assert words is not None
    assert words.nl == (
        "2023\u00a0K4 wordt beoordeeld naar het pad van 30 april 2023; nu is het pad van 31 maart 2024 afgesproken."
    )


def test_the_chart_holds_three_lines_each_from_its_own_decision(history: Store) -> None:
    with history.read() as session:
        chart = path_chart(path_view(session, LEAD, ZUID, PLACES), "nl")
    lines = {trace.name or trace.marker.symbol: trace for trace in chart.figure.data if trace.marker.symbol}
    ends = {name: [round(y, 2) for y in lines[name].y] for name in ("pad okt 2020", "pad apr 2023", "diamond")}
    assert ends == {"pad okt 2020": [235, 100], "pad apr 2023": [155.59, 54], "diamond": [118.65, 54]}
    assert [lines[name].x[0] for name in ends] == [2020.75, 2023.25, 2024.25]
    written = " ".join(str(note.text) for note in chart.figure.layout.annotations)
    assert "pad okt 2020" in written
    assert "pad apr 2023" in written
    assert chart.table.loc["2024\u00a0K4", "Pad okt 2020"] == "100"
    assert chart.table.loc["2025\u00a0K4", "Pad apr 2023"] == "54"
