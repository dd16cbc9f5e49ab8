"""A report's steps from the command line, from saving to approval and back."""

import pytest

from monitor import runtime
from monitor.queries.demonstration import DEMONSTRATION
from monitor.store.ledger import Entry, record
from tests.cli.conftest import Line, opgave

REPORT = ("--region", "noord", "--quarter", "2026-Q3")


@pytest.fixture
def filled(noord: Line) -> Line:
    noord("import", noord.file("o.csv", opgave("kade;gesloten_capaciteit;;20;;")), "--as", "nina")
    return noord


def counting(line: Line) -> list[tuple[int, str]]:
    rows = line.json("figures", "--indicator", "gesloten_capaciteit", "--region", "noord", "--bron", "opgave")
    return [(row["waarde"], row["publicatiestatus"]) for row in rows if row["waarde"] is not None]


def test_a_receipt_names_number_moment_and_hash(filled: Line) -> None:
    receipt = filled.json("submit", *REPORT, "--as", "nina")
    assert (receipt["region"], receipt["quarter"], receipt["status"]) == ("noord", "2026-Q3", "ingediend")
    assert receipt["number"] == filled.json("status")["version"]
    assert len(receipt["hash"]) == 64
    assert receipt["moment"].endswith("+00:00")


def test_a_receipt_in_words_carries_the_same_hash(filled: Line) -> None:
    printed = filled("submit", *REPORT, "--as", "nina").stdout.splitlines()
    assert printed[0] == "noord/2026-Q3: ingediend"
    assert printed[1].startswith("Ontvangstbewijs ")
    assert len(printed[2]) == 64


def test_a_figure_counts_from_submitting_and_is_official_from_approval(filled: Line) -> None:
    assert counting(filled) == []
    filled("submit", *REPORT, "--as", "nina")
    assert counting(filled) == [(20, "voorlopig")]
    filled("approve", *REPORT, "--as", "anna")
    assert counting(filled) == [(20, "definitief")]


def test_a_returned_report_comes_back_with_a_question_to_answer(filled: Line) -> None:
    filled("submit", *REPORT, "--as", "nina")
    filled("return", *REPORT, "--as", "anna", "--reason", "Klopt het aantal plaatsen?")
    (thread,) = filled.json("check", *REPORT)["threads"]
    assert (thread["text"], thread["answer"]) == ("Klopt het aantal plaatsen?", None)
    assert "1 vraag zonder antwoord" in filled("submit", *REPORT, "--as", "nina", code=1).stderr
    answered = filled.json("answer", *REPORT, "--as", "nina", "--reason", "Ja, geteld op 30 september.")
    assert answered == {"answered": [thread["question"]], "explained": []}
    assert filled.json("submit", *REPORT, "--as", "nina")["status"] == "ingediend"


def test_an_answer_can_be_narrowed(filled: Line) -> None:
    filled("submit", *REPORT, "--as", "nina")
    filled("return", *REPORT, "--as", "anna", "--reason", "Klopt het?")
    (thread,) = filled.json("check", *REPORT)["threads"]
    filled("answer", *REPORT, "--as", "nina", "--reason", "Ja.", "--question", "999", code=1)
    filled("answer", *REPORT, "--as", "nina", "--reason", "Ja.", "--rule", "bezet_boven_capaciteit", code=1)
    filled("answer", *REPORT, "--as", "nina", "--reason", "Ja.", "--question", str(thread["question"]))
    assert "geen open vraag" in filled("answer", *REPORT, "--as", "nina", "--reason", "Ja.", code=1).stderr


def test_reopening_keeps_what_was_approved_official(filled: Line) -> None:
    filled("submit", *REPORT, "--as", "nina")
    filled("approve", *REPORT, "--as", "anna")
    filled("reopen", *REPORT, "--as", "anna", "--reason", "Dubbel geteld.")
    filled("import", filled.file("o.csv", opgave("kade;gesloten_capaciteit;;19;;")), "--as", "nina")
    assert counting(filled) == [(20, "definitief")]
    filled("submit", *REPORT, "--as", "nina")
    assert counting(filled) == [(19, "voorlopig")]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("approve", *REPORT, "--as", "nina"), "Alleen de bestuurlijk aanjager"),
        (("submit", *REPORT, "--as", "otto"), "Alleen een coördinator van dit landsdeel"),
        (("submit", *REPORT, "--as", "anna"), "Alleen een coördinator van dit landsdeel"),
        (("approve", *REPORT, "--as", "anna"), "Alleen een ingediende opgave"),
        (("return", *REPORT, "--as", "anna", "--reason", "x"), "Alleen een ingediende opgave"),
        (("reopen", *REPORT, "--as", "anna", "--reason", "x"), "Alleen een goedgekeurde opgave"),
        (("submit", *REPORT, "--as", "niemand"), "geen actieve persoon"),
        (("submit", "--region", "NL", "--quarter", "2026-Q3", "--as", "nina"), "geen landsdeel"),
        (("answer", *REPORT, "--as", "nina", "--reason", " "), "Vul eerst in"),
        (("check", *REPORT, "--as", "otto"), "eigen coördinator"),
    ],
)
def test_a_refusal_is_one_sentence_on_stderr(filled: Line, words: tuple[str, ...], says: str) -> None:
    before = filled.json("status")["version"]
    result = filled(*words, code=1)
    assert says in result.stderr
    assert result.stdout == ""
    assert filled.json("status")["version"] == before


def test_who_entered_a_figure_cannot_approve_it(noord: Line) -> None:
    noord("user", "grant", "nina", "aanjager", "--from", "2024-01-01")
    noord("import", noord.file("o.csv", opgave("kade;gesloten_capaciteit;;20;;")), "--as", "nina")
    noord("submit", *REPORT, "--as", "nina")
    assert "een ander moet haar goedkeuren" in noord("approve", *REPORT, "--as", "nina", code=1).stderr


def test_an_empty_report_is_not_ready(noord: Line) -> None:
    found = noord.json("check", *REPORT)
    assert (found["filled"], found["ready"], found["status"]) == (0, False, "open")
    assert "Indienen kan nog niet." in noord("check", *REPORT).stdout
    assert "nog niets ingevuld" in noord("submit", *REPORT, "--as", "nina", code=1).stderr


def test_check_lists_what_is_asked(filled: Line) -> None:
    filled("submit", *REPORT, "--as", "nina")
    filled("return", *REPORT, "--as", "anna", "--reason", "Klopt het?")
    printed = filled("check", *REPORT).stdout
    assert "Vragen van de beoordelaar (1)" in printed
    assert "Klopt het? – nog geen antwoord" in printed


def test_invented_figures_say_so_wherever_they_are_printed(filled: Line) -> None:
    filled("submit", *REPORT, "--as", "nina")
    with runtime.store().begin() as session:
        record(session, Entry("opdrachtregel", DEMONSTRATION, "demonstratie"))
    asked = ("figures", "--region", "noord", "--indicator", "gesloten_capaciteit")
    assert {row["release_id"] for row in filled.json(*asked)} == {"voorbeeldcijfers"}
    assert "voorbeeldcijfers" in filled(*asked).stdout
    assert "voorbeeldcijfers" in filled(*asked, "--csv").stdout
