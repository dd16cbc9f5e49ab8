"""People and roles from the command line."""

from tests.cli.conftest import Line


def test_people_are_listed_with_every_role_and_its_dates(line: Line) -> None:
    line("user", "add", "nina", "Nina")
    line("user", "grant", "nina", "coordinator", "--region", "noord", "--from", "2024-01-01")
    line("user", "grant", "nina", "aanjager", "--from", "2020-01-01", "--to", "2020-12-31")
    (nina,) = line.json("user", "list")
    assert (nina["code"], nina["name"]) == ("nina", "Nina")
    held = [(r["role"], r["region"], r["from"], r["to"], r["holds_today"]) for r in nina["roles"]]
    assert held == [
        ("aanjager", "NL", "2020-01-01", "2020-12-31", False),
        ("coordinator", "noord", "2024-01-01", None, True),
    ]
    printed = line("user", "list").stdout
    assert "aanjager  NL  vanaf 2020-01-01 tot en met 2020-12-31  (geldt vandaag niet)" in printed


def test_a_disabled_person_can_do_nothing_more(noord: Line) -> None:
    noord("user", "disable", "nina", "--reason", "Andere baan.")
    assert "nina" not in {person["code"] for person in noord.json("user", "list")}
    result = noord("submit", "--region", "noord", "--quarter", "2026-Q3", "--as", "nina", code=1)
    assert "geen actieve persoon" in result.stderr


def test_a_code_is_given_once(line: Line) -> None:
    line("user", "add", "nina", "Nina")
    assert "al in gebruik" in line("user", "add", "nina", "Nina", code=1).stderr
    assert "al in gebruik" in line("user", "add", "opdrachtregel", "Slim", code=1).stderr


def test_a_coordinator_is_of_a_landsdeel_and_others_of_the_country(line: Line) -> None:
    line("user", "add", "nina", "Nina")
    for words in (["coordinator"], ["coordinator", "--region", "JZ01"], ["aanjager", "--region", "noord"]):
        assert "Een coördinator krijgt een landsdeel" in line("user", "grant", "nina", *words, code=1).stderr
    line("user", "grant", "nina", "koning", code=2)
    line("user", "grant", "nina", "aanjager", "--from", "gisteren", code=2)


def test_someone_unknown_gets_no_role(line: Line) -> None:
    assert "geen persoon met de code" in line("user", "grant", "wie", "aanjager", code=1).stderr
    assert "geen persoon met de code" in line("user", "disable", "wie", code=1).stderr
