"""The first line of the entry page, a test per branch."""

from dataclasses import replace

from monitor.domain.entry import Tally
from monitor.domain.quarter import Quarter
from monitor.domain.sentences.entry import EntryFacts, entry_sentence, what_blocks
from monitor.domain.workflow import ReportStatus

NOORD = EntryFacts("Noord", Quarter(2026, 3), own=True, status=ReportStatus.OPEN, late=False, cells=Tally(136, 148))


def line(**changes: object) -> str:
    return entry_sentence(replace(NOORD, **changes)).plain().nl.replace("\u00a0", " ")  # type: ignore[arg-type]


def test_it_says_whose_report_it_is_what_is_left_and_until_when() -> None:
    expected = (
        "U bent voor Noord: opgave 2026 K3. Nog 12 van 148 cellen zijn leeg; 1 vraag wacht op een reden. "
        "Indienen kan tot en met 31 oktober 2026."
    )
    assert line(questions=1) == expected


def test_one_none_and_all_cells_have_their_own_words() -> None:
    assert "Nog 1 van 148 cellen is leeg." in line(cells=Tally(147, 148))
    assert "Alle 148 cellen zijn nog leeg." in line(cells=Tally(0, 148))
    assert "Alle 148 cellen zijn gevuld." in line(cells=Tally(148, 148))


def test_all_that_waits_is_counted_one_or_many() -> None:
    one = line(errors=1, threads=1, typed=1)
    assert "; 1 fout houdt indienen tegen; 1 vraag van de aanjager wacht op antwoord; 1 getypte cel is nog" in one
    many = line(errors=2, questions=3, threads=2, typed=4)
    assert "; 2 fouten houden indienen tegen; 3 vragen wachten op een reden; 2 vragen van de aanjager" in many
    assert "wachten op antwoord; 4 getypte cellen zijn nog niet opgeslagen." in many


def test_a_late_report_can_still_be_handed_in() -> None:
    assert line(late=True).endswith("Indienen moest uiterlijk op 31 oktober 2026; het kan nog.")


def test_a_returned_or_reopened_report_has_no_deadline_but_something_to_do() -> None:
    assert line(status=ReportStatus.RETURNED, late=True).endswith("Beantwoord de vragen en dien de opgave opnieuw in.")
    assert line(status=ReportStatus.REOPENED, late=True).endswith("Dien de opgave daarna opnieuw in.")


def test_a_report_that_is_handed_in_says_so_and_no_more() -> None:
    expected = "De opgave van Noord over 2026 K3 is ingediend. Nog 12 van 148 cellen zijn leeg."
    assert line(status=ReportStatus.SUBMITTED, questions=1) == expected


def test_who_only_looks_is_told_whose_report_it_is() -> None:
    assert line(own=False).startswith("De opgave van Noord over 2026 K3 is open.")
    english = entry_sentence(NOORD).plain().en.replace("\u00a0", " ")
    assert english.startswith("You act for Noord: report of 2026 Q3. 12 of 148 cells are still empty.")


def test_what_blocks_submitting_is_counted_one_or_many() -> None:
    assert what_blocks(0, 0, 0) is None
    one, many = what_blocks(1, 1, 1), what_blocks(2, 0, 3)
    assert one is not None
    assert many is not None
    assert one.nl == "Eerst oplossen: 1 fout, 1 vraag zonder reden en 1 vraag zonder antwoord."
    assert many.nl == "Eerst oplossen: 2 fouten en 3 vragen zonder antwoord."
