"""What is said of a path: a test for each branch."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from monitor.domain.agreed import NOTHING_AGREED, joined
from monitor.domain.figure import Coverage, Total
from monitor.domain.metrics import ALTERNATIVES, PLACES, SPENT, PathMetric
from monitor.domain.override import Override
from monitor.domain.pace import BackTest, Pace, Reach
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.paths import (
    PathFacts,
    judged_elsewhere,
    override_sentence,
    pace_sentence,
    past_error_sentence,
    path_card_title,
    path_sentence,
    proposal_sentence,
    reach_sentence,
)
from monitor.domain.series import Path
from monitor.domain.status_rule import Standing
from monitor.domain.words import Text

Q3, END = Quarter(2026, 3), Quarter(2029, 4)
ALL, SOME = Coverage(2, 2), Coverage(1, 2)
TODAY = date(2026, 11, 16)


def path(value: int = 0, decided_on: date = date(2025, 7, 7), number: int = 1) -> Path:
    return Path("noord", "p", number, decided_on, "reden", "bron", False, ((Quarter(2024, 4), 100), (END, value)))


def facts(
    value: int | None = 91,
    on_path: int | None = 82,
    coverage: Coverage = ALL,
    newest: Path | None = None,
    metric: PathMetric = PLACES,
) -> PathFacts:
    return PathFacts(metric, "Noord", Q3, Total(value, coverage), on_path, newest)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("value", "coverage", "said"),
    [
        (91, ALL, "91 in 2026 K3, 9 boven het afgesproken pad (82)."),
        (82, ALL, "82 in 2026 K3, precies op het afgesproken pad (82)."),
        (80, ALL, "80 in 2026 K3, 2 onder het afgesproken pad (82)."),
        (91, SOME, "ten minste 91 in 2026 K3, ten minste 9 boven het afgesproken pad (82)."),
        (80, SOME, "ten minste 80 in 2026 K3; het afgesproken pad staat op 82."),
        (None, ALL, "over 2026 K3 is nog niets gemeld; het afgesproken pad staat op 82."),
    ],
)
def test_the_first_line_says_how_far_it_lies_from_the_path(value: int | None, coverage: Coverage, said: str) -> None:
    line = path_sentence(facts(value, coverage=coverage, newest=path())).plain().nl
    assert plain(line) == (
        f"Gesloten plaatsen in Noord: {said} Nu is afgesproken: 0 in 2029 K4 (besluit van 7 juli 2025)."
    )


def test_without_a_path_the_first_line_says_so_and_gives_the_number() -> None:
    line = path_sentence(facts(on_path=None)).plain().nl
    assert plain(line) == "Gesloten plaatsen in Noord: er is nog geen pad afgesproken. 91 in 2026 K3."
    assert path_sentence(facts(None, None)).plain().nl == "Gesloten plaatsen in Noord: er is nog geen pad afgesproken."


def test_before_any_figure_the_first_line_has_what_is_agreed() -> None:
    line = path_sentence(PathFacts(PLACES, "Noord", None, None, None, path())).plain().nl
    assert plain(line).startswith("Gesloten plaatsen in Noord: nog geen cijfers. Nu is afgesproken: 0 in 2029 K4")


def test_a_path_that_says_nothing_of_the_quarter_leaves_the_distance_out() -> None:
    line = path_sentence(facts(on_path=None, newest=path())).plain().nl
    assert plain(line).startswith("Gesloten plaatsen in Noord: 91 in 2026 K3. Nu is afgesproken")


def test_the_country_has_its_own_name_in_english() -> None:
    country, noord = (
        path_sentence(replace(facts(on_path=None), region=name)).plain() for name in ("Nederland", "Noord")
    )
    assert country.nl.startswith("Gesloten plaatsen in Nederland:")
    assert country.en.startswith("Closed places in the Netherlands:")
    assert noord.en.startswith("Closed places in Noord:")


def test_money_is_said_in_millions() -> None:
    line = path_sentence(facts(63_400_000_00, 78_000_000_00, newest=path(180_000_000_00), metric=SPENT)).plain()
    assert plain(line.nl).startswith(
        "Besteed programmageld in Noord: € 63,4 mln in 2026 K3, € 14,6 mln onder het afgesproken pad (€ 78,0 mln)."
    )
    assert plain(line.en).startswith("Programme money spent in Noord: €63.4 million in 2026 Q3")


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (facts(newest=path()), "Gesloten plaatsen: 9 boven het afgesproken pad"),
        (facts(82, newest=path()), "Gesloten plaatsen: precies op het afgesproken pad"),
        (facts(80, newest=path()), "Gesloten plaatsen: 2 onder het afgesproken pad"),
        (facts(80, coverage=SOME, newest=path()), "Gesloten plaatsen: het pad loopt naar 0 in 2029 K4"),
        (facts(), "Gesloten plaatsen: nog geen pad afgesproken"),
    ],
)
def test_the_chart_is_called_after_its_finding(made: PathFacts, said: str) -> None:
    assert plain(path_card_title(made).nl) == said


def test_a_quarter_that_the_newest_path_judges_needs_no_word() -> None:
    assert judged_elsewhere(joined([path()]), Q3) is None
    assert judged_elsewhere(NOTHING_AGREED, Q3) is None


def said_in_dutch(words: Text | None) -> str:
    return "" if words is None else plain(words.nl)


def test_a_quarter_before_the_newest_path_says_which_one_judges_it() -> None:
    both = joined([path(), path(54, date(2026, 10, 15), 2)])
    assert said_in_dutch(judged_elsewhere(both, Q3)) == (
        "2026 K3 wordt beoordeeld naar het pad van 7 juli 2025; nu is het pad van 15 oktober 2026 afgesproken."
    )
    before = judged_elsewhere(both, Quarter(2024, 4))
    assert said_in_dutch(before) == "In 2024 K4 was er nog geen pad afgesproken; het pad is van 15 oktober 2026."


def test_a_signed_status_says_who_when_until_why_and_what_the_rule_says() -> None:
    signed = Override(
        "noord", "p", Q3, Standing.OP_KOERS, "Sluiting is getekend.", date(2026, 12, 31), "Anna", date(2026, 11, 3)
    )
    assert plain(override_sentence(signed, Standing.ACHTER).nl) == (
        "Status gezet op ‘Op koers’ door Anna op 3 november 2026, geldig tot en met 31 december 2026."
        " Reden: Sluiting is getekend. Volgens de regel: Achter."
    )


HELD = Pace(Decimal("4.75"), Quarter(2025, 3), Q3)


@pytest.mark.parametrize(
    ("metric", "held", "required", "newest", "said"),
    [
        (PLACES, None, None, path(), "Er zijn nog te weinig volledige kwartalen om een tempo van te nemen."),
        (
            PLACES,
            HELD,
            Decimal(7),
            path(),
            "Er gaan 4,8 per kwartaal af (van 2025 K3 tot 2026 K3); nodig zijn er 7 voor 0 in 2029 K4.",
        ),
        (PLACES, HELD, None, path(), "Er gaan 4,8 per kwartaal af (van 2025 K3 tot 2026 K3)."),
        (
            PLACES,
            HELD,
            Decimal(-1),
            path(),
            "Er gaan 4,8 per kwartaal af (van 2025 K3 tot 2026 K3); 0 in 2029 K4 is al bereikt.",
        ),
        (
            ALTERNATIVES,
            Pace(Decimal(-2), Quarter(2025, 3), Q3),
            Decimal(5),
            path(60),
            "Er komen 2 per kwartaal bij (van 2025 K3 tot 2026 K3); nodig zijn er 5 voor 60 in 2029 K4.",
        ),
    ],
)
def test_the_pace_stands_beside_what_is_needed(
    metric: PathMetric, held: Pace | None, required: Decimal | None, newest: Path, said: str
) -> None:
    assert plain(pace_sentence(metric, held, required, newest).nl) == said


TRIED = BackTest(Decimal("2.1"), 12)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (None, "Een verwachting vraagt vier volledige kwartalen achter elkaar."),
        (Reach(None, None, None, TRIED), "Bij dit tempo wordt 0 niet bereikt."),
        (Reach(END, END, END, TRIED), "Bij dit tempo wordt 0 bereikt in 2029 K4."),
        (
            Reach(END, Quarter(2028, 4), Quarter(2031, 1), TRIED),
            "Bij dit tempo wordt 0 bereikt in 2029 K4, met een marge van 2028 K4 tot 2031 K1.",
        ),
        (
            Reach(END, Quarter(2028, 4), None, TRIED),
            "Bij dit tempo wordt 0 bereikt in 2029 K4, met een marge van 2028 K4 tot niet.",
        ),
    ],
)
def test_the_end_is_expected_with_its_range(found: Reach | None, said: str) -> None:
    assert plain(reach_sentence(PLACES, found, path()).nl) == said


def test_without_a_path_no_end_is_expected() -> None:
    assert reach_sentence(PLACES, None, None).nl == "Zonder afgesproken pad is er geen einddoel."


@pytest.mark.parametrize(
    ("metric", "test", "said"),
    [
        (
            PLACES,
            TRIED,
            "Deze berekening zat in het verleden per kwartaal vooruit gemiddeld 2,1 plaatsen ernaast"
            " (12 keer nagerekend).",
        ),
        (
            PLACES,
            BackTest(Decimal(2), 1),
            "Deze berekening zat in het verleden per kwartaal vooruit 2 plaatsen ernaast (1 keer nagerekend).",
        ),
        (
            SPENT,
            BackTest(Decimal(3_800_000_00), 21),
            "Deze berekening zat in het verleden per kwartaal vooruit gemiddeld € 3,8 mln ernaast"
            " (21 keer nagerekend).",
        ),
        (
            PLACES,
            BackTest(Decimal(0), 0),
            "De berekening is nog niet na te rekenen op het eigen verleden; daarom staat er geen marge bij.",
        ),
    ],
)
def test_the_calculation_tells_how_far_it_was_off(metric: PathMetric, test: BackTest, said: str) -> None:
    assert plain(past_error_sentence(metric, test).nl) == said


@pytest.mark.parametrize(
    ("newest", "proposal", "said"),
    [
        (None, path(), "Het pad loopt naar 0 in 2029 K4."),
        (path(), path(decided_on=TODAY), "Het einddoel blijft 0 in 2029 K4."),
        (path(), path(54, TODAY), "Het einddoel gaat van 0 in 2029 K4 naar 54 in 2029 K4."),
        (
            path(),
            path(decided_on=date(2026, 11, 30)),
            "Het einddoel blijft 0 in 2029 K4. Het besluit geldt pas vanaf 30 november 2026.",
        ),
        (
            path(),
            path(decided_on=date(2025, 1, 1)),
            "Het einddoel blijft 0 in 2029 K4. Dit besluit is ouder dan dat van 7 juli 2025; dat blijft gelden.",
        ),
    ],
)
def test_a_proposal_says_what_it_would_change(newest: Path | None, proposal: Path, said: str) -> None:
    words: Text = proposal_sentence(PLACES, newest, proposal, TODAY)
    assert plain(words.nl) == said
