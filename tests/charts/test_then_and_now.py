"""Then and now in one chart: both lines, their labels, and the table of the differences."""

from monitor.charts.described import Described, Words
from monitor.charts.palette import CARD, HAPPENED, SOURCE
from monitor.charts.then_and_now import then_and_now_chart
from monitor.domain.compared import Line, measures
from monitor.domain.sentences.comparison import stand_words
from monitor.domain.words import Language
from tests.domain.test_compared import SHORT, a_line

WORDS = Words("Eén kwartaal is anders", "Gesloten plaatsen, Noord.", "Bron: opgaven.")
NAMES = ("toen", "nu")


def drawn(then: Line, now: Line, code: str = "gesloten_capaciteit", language: Language = "nl") -> Described:
    measure = measures()[code]
    return then_and_now_chart(
        measure, then, now, NAMES, WORDS, lambda stand, lang: stand_words(measure, stand)[lang], language
    )


def test_now_is_solid_and_dark_and_then_is_thin_grey_and_dashed() -> None:
    figure = drawn(a_line("Noord", 30, 28), a_line("Noord", 30, 27, 24)).figure
    lines = [(t.line.color, t.line.width, t.line.dash, list(t.y)) for t in figure.data if t.mode == "lines+markers"]
    assert lines == [
        (SOURCE, 1.6, "6px,4px", [30.0, 28.0]),
        (HAPPENED, 3.5, "solid", [30.0, 27.0, 24.0]),
    ]


def test_each_line_is_named_beside_it() -> None:
    figure = drawn(a_line("Noord", 30, 28), a_line("Noord", 30, 27, 24)).figure
    assert [note.text for note in figure.layout.annotations] == ["toen", "nu <b>24</b>"]


def test_what_is_not_whole_stands_apart_and_hollow() -> None:
    figure = drawn(a_line("Noord", 30, 28), a_line("Noord", 30, 27, 24, coverage=SHORT)).figure
    apart = [t for t in figure.data if t.mode == "markers" and len(t.x)]
    assert [(list(t.y), list(t.marker.color)) for t in apart] == [([24.0], [CARD])]
    assert list(figure.data[2].y) == [30.0, 27.0, None]


def test_the_table_holds_then_now_and_the_difference() -> None:
    table = drawn(a_line("Noord", 30, 28), a_line("Noord", 30, 27, 24)).table
    assert list(table.columns) == ["toen", "nu", "Verschil"]
    assert table.to_numpy().tolist() == [["30", "30", "gelijk"], ["28", "27", "−1"], ["–", "24", "–"]]


def test_the_chart_is_told_in_words_and_says_when_nothing_was_known() -> None:
    assert drawn(a_line("Noord"), a_line("Noord", 30, 27)).alt == (
        "Lijngrafiek met twee lijnen. toen: niets bekend. nu: van 30 in 2026\u00a0K1 naar 27 in 2026\u00a0K2."
        " Alle getallen staan in de tabel onder de grafiek."
    )


def test_money_is_drawn_in_millions_and_shares_in_percent() -> None:
    spent = drawn(a_line("Noord", 1_000_000_00), a_line("Noord", 2_000_000_00), "besteed").figure
    assert list(spent.data[2].y) == [2.0]
    assert spent.layout.yaxis.ticksuffix == " mln"
    share = drawn(a_line("Noord", 50), a_line("Noord", 60), "bezettingsgraad").figure
    assert (list(share.data[2].y), share.layout.yaxis.ticksuffix) == ([60.0], "%")


def test_the_name_of_a_rising_line_stands_above_its_begin() -> None:
    falling = drawn(a_line("Noord", 30, 20), a_line("Noord", 30, 20)).figure.layout.annotations[0]
    rising = drawn(a_line("Noord", 20, 30), a_line("Noord", 20, 30)).figure.layout.annotations[0]
    assert [(n.xanchor, n.yanchor, n.y) for n in (falling, rising)] == [
        ("right", "top", 20.0),
        ("left", "bottom", 30.0),
    ]
