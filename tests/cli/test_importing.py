"""Files from the command line: what is said of them, and that they are taken whole or not at all."""

import pytest

from monitor import runtime
from monitor.domain.figure import Content, ReportKey
from monitor.domain.quarter import Quarter
from monitor.queries.cells import read_cells
from tests.cli.conftest import SEED, Line, opgave

Q3 = Quarter(2026, 3)
NOORD = ReportKey("noord", Q3)
FULL_HOUSE = opgave("kade;gesloten_capaciteit;;20;;", "kade;bezet;;25;;")


def values(report: ReportKey = NOORD) -> dict[tuple[str, str], Content]:
    with runtime.store().read() as session:
        return {(c.site, c.indicator): saved.content for c, saved in read_cells(session, report).items()}


def version(line: Line) -> int:
    found: int = line.json("status")["version"]
    return found


def test_a_report_is_saved_as_its_reporter(noord: Line) -> None:
    path = noord.file("o.csv", opgave("kade;gesloten_capaciteit;;20;;", "boeg;gesloten_capaciteit;;;onbekend;volgt"))
    assert noord.json("import", path, "--as", "nina") == {"accepted": True, "changes": 2, "findings": []}
    assert values()["kade", "gesloten_capaciteit"] == Content(value=20)
    assert values()["boeg", "gesloten_capaciteit"].note == "volgt"


def test_the_same_report_again_changes_nothing(noord: Line) -> None:
    path = noord.file("o.csv", opgave("kade;gesloten_capaciteit;;20;;"))
    noord("import", path, "--as", "nina")
    before = version(noord)
    assert noord.json("import", path, "--as", "nina")["changes"] == 0
    assert version(noord) == before


def test_a_report_needs_a_reporter(noord: Line) -> None:
    path = noord.file("o.csv", opgave("kade;gesloten_capaciteit;;20;;"))
    assert "--as" in noord("import", path, code=1).stderr
    told = noord.json("import", path, code=1)
    assert (told["accepted"], told["changes"], told["findings"][0]["outcome"]) == (False, 0, "REJECT_FILE")


def test_an_unknown_reporter_is_refused(noord: Line) -> None:
    path = noord.file("o.csv", opgave("kade;gesloten_capaciteit;;20;;"))
    assert "geen actieve persoon" in noord("import", path, "--as", "niemand", code=1).stderr


@pytest.mark.parametrize("who", ["otto", "anna", "bert"])
def test_a_report_of_a_region_that_is_not_yours_is_refused_whole(noord: Line, who: str) -> None:
    path = noord.file("o.csv", opgave("kade;gesloten_capaciteit;;20;;"))
    before = version(noord)
    told = noord.json("import", path, "--as", who, code=1)
    assert [finding["outcome"] for finding in told["findings"]] == ["REJECT_FILE"]
    assert version(noord) == before


def test_a_dry_run_says_what_would_happen_and_changes_nothing(noord: Line) -> None:
    path = noord.file("o.csv", opgave("kade;gesloten_capaciteit;;20;;"))
    before = version(noord)
    assert noord.json("import", path, "--as", "nina", "--dry-run")["changes"] == 1
    assert "er is niets opgeslagen" in noord("import", path, "--as", "nina", "--dry-run").stdout
    assert version(noord) == before
    assert values() == {}


def test_one_bad_cell_holds_the_whole_file_back(noord: Line) -> None:
    path = noord.file("o.csv", opgave("kade;gesloten_capaciteit;;20;;", "boeg;gesloten_capaciteit;;l2;;"))
    told = noord.json("import", path, "--as", "nina", code=1)
    assert (told["accepted"], told["changes"]) == (False, 0)
    (finding,) = told["findings"]
    assert sorted(finding) == ["code", "column", "outcome", "row", "text", "value"]
    assert (finding["row"], finding["column"], finding["value"]) == (3, "waarde", "l2")
    assert finding["outcome"] == "REJECT_CELL"
    assert values() == {}


def test_a_question_about_a_number_is_answered_with_its_code(noord: Line) -> None:
    row = "kwartaal;regio;aanbieder;locatie;indicator;uitsplitsing;waarde\n"
    path = noord.file("o.csv", row + "2026-Q3;noord;duin;;besteed;spuk2024/vastgoed;1.234\n")
    (question,) = noord.json("import", path, "--as", "nina", code=1)["findings"]
    assert (question["outcome"], question["code"]) == ("ASK", "duizend_of_decimaal")
    answers = [choice["answer"] for choice in question["choices"]]
    assert "duizendtal" in answers
    printed = noord("import", path, "--as", "nina", code=1)
    assert "--answer duizend_of_decimaal=duizendtal" in printed.stdout
    assert "Er is niets veranderd: 1 bevinding staat in de weg." in printed.stderr
    told = noord.json("import", path, "--as", "nina", "--answer", "duizend_of_decimaal=duizendtal")
    assert told["accepted"] is True
    assert values()["", "besteed"] == Content(value=123400)


def test_a_reason_is_kept_with_the_figures_it_is_about(noord: Line) -> None:
    path = noord.file("o.csv", FULL_HOUSE)
    (question,) = noord.json("import", path, "--as", "nina", code=1)["findings"]
    assert (question["outcome"], question["code"]) == ("ASK", "bezet_boven_capaciteit")
    noord("import", path, "--as", "nina", "--answer", "bezet_boven_capaciteit=Twee crisisplekken.")
    found = noord.json("check", "--region", "noord", "--quarter", "2026-Q3")
    assert [(e["rule"], e["reason"]) for e in found["explained"]] == [("bezet_boven_capaciteit", "Twee crisisplekken.")]
    assert (found["questions"], found["ready"]) == ([], True)


def test_what_was_explained_before_is_not_asked_again(noord: Line) -> None:
    path = noord.file("o.csv", FULL_HOUSE)
    noord("import", path, "--as", "nina", "--answer", "bezet_boven_capaciteit=Twee crisisplekken.")
    more = noord.file("m.csv", opgave("kade;gesloten_capaciteit;;20;;", "boeg;gesloten_capaciteit;;8;;"))
    assert noord.json("import", more, "--as", "nina")["changes"] == 1


def test_a_file_over_two_quarters_is_checked_and_saved_as_one(noord: Line) -> None:
    rows = opgave("kade;gesloten_capaciteit;;20;;", quarter="2026-Q2")
    rows += opgave("kade;gesloten_capaciteit;;18;;").partition("\n")[2]
    assert noord.json("import", noord.file("o.csv", rows), "--as", "nina")["changes"] == 2
    q2 = ReportKey("noord", Quarter(2026, 2))
    assert (values()["kade", "gesloten_capaciteit"].value, values(q2)["kade", "gesloten_capaciteit"].value) == (18, 20)


def test_a_closed_quarter_takes_no_file(noord: Line) -> None:
    noord("import", noord.file("o.csv", opgave("kade;gesloten_capaciteit;;20;;")), "--as", "nina")
    noord("submit", "--region", "noord", "--quarter", "2026-Q3", "--as", "nina")
    path = noord.file("o.csv", opgave("kade;gesloten_capaciteit;;21;;"))
    (finding,) = noord.json("import", path, "--as", "nina", code=1)["findings"]
    assert finding["outcome"] == "REJECT_FILE"
    assert values()["kade", "gesloten_capaciteit"].value == 20


@pytest.mark.parametrize("answer", ["zonder", "=x", "code="])
def test_an_answer_is_a_code_and_a_value(noord: Line, answer: str) -> None:
    noord("import", SEED / "regio.csv", "--answer", answer, code=2)


def test_a_file_that_is_not_there_is_wrong_use(line: Line) -> None:
    line("import", "nergens.csv", code=2)


def test_an_empty_file_and_a_picture_are_refused(line: Line) -> None:
    for name, text, code in (("leeg.csv", "", "leeg_bestand"), ("foto.csv", "\x89PNG\r\n\x00\x00", "geen_tekst")):
        (finding,) = line.json("import", line.file(name, text), code=1)["findings"]
        assert (finding["outcome"], finding["code"]) == ("REJECT_FILE", code)


def test_only_an_administrator_or_the_command_line_changes_registers(noord: Line) -> None:
    text = "code;naam;kvk;geldig_van;geldig_tot;opvolger\nveld;Veldhuis;;;;\n"
    path = noord.file("aanbieder.csv", text)
    assert "Alleen de beheerder" in noord("import", path, "--as", "nina", code=1).stderr
    assert noord.json("import", path, "--as", "bert")["changes"] == 1


def test_what_a_file_says_cannot_steer_the_terminal(noord: Line) -> None:
    path = noord.file("o.csv", opgave("\x1b[31mkade;gesloten_capaciteit;;20;;"))
    result = noord("import", path, "--as", "nina", code=1)
    assert "\x1b" not in result.output


def test_progress_and_colour_stay_out_of_a_pipe(noord: Line) -> None:
    printed = noord("import", noord.file("o.csv", opgave("kade;gesloten_capaciteit;;20;;")), "--as", "nina").stdout
    assert printed == "Opgeslagen: 1 wijziging.\n"
