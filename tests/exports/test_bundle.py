"""The files of one quarter: who may have them, what stands in them, and how they are marked."""

import csv
import hashlib
import io
from collections.abc import Iterator

import pytest

from monitor.actions.reports import approve, explain, submit
from monitor.actions.trajecten import TrajectChange, tell
from monitor.domain.catalogue import INDICATORS
from monitor.domain.figure import CellKey, Change, Content
from monitor.domain.indicator import Kind
from monitor.domain.people import OPERATOR
from monitor.domain.traject import Destination, Phase, Regime, Traject, TrajectKind
from monitor.domain.words import Refused
from monitor.exports.bundle import Bundle, quarter_bundle
from monitor.exports.long_columns import LONG_COLUMNS
from monitor.exports.quarter_files import EXPORTS
from monitor.queries.demonstration import DEMONSTRATION
from monitor.queries.findings import findings
from monitor.store.engine import Store
from monitor.store.ledger import Entry, record
from tests.actions.factories import NOORD, Q3, a_small_world, number, person, places_at, saved
from tests.conftest import Clock

KADE, BOEG = places_at("duin-1"), places_at("duin-2")
SPENT = CellKey(Q3, "noord", "duin", "", "besteed", "spuk2024/vastgoed")
SPENT_HERE = CellKey(Q3, "noord", "", "", "besteed", "spuk2024/vastgoed")
COMING = Destination(Regime.OPEN, form="gezinshuis", places=4, party="Gezinshuizen Noord")
BUILDING = Traject("t-bouw", "Gezinshuizen", "noord", TrajectKind.OPBOUW, Phase.BESLUIT, destination=COMING)
INFLOW = CellKey(Q3, "noord", "duin", "duin-1", "instroom", "spoed")


def filled(store: Store) -> Store:
    a_small_world(store)
    note = Change(BOEG, Content(value=8, note='=HYPERLINK("http://evil")'), 0)
    saved(
        store, "nina", NOORD, number(KADE, 12), note, number(SPENT, 123450), number(SPENT_HERE, 50), number(INFLOW, 3)
    )
    with store.begin() as session:
        tell(session, person(store, "nina"), NOORD, [TrajectChange(BUILDING, 0)])
    return store


@pytest.fixture
def world(sqlite_url: str, clock: Clock) -> Iterator[Store]:
    store = Store(sqlite_url, clock)
    yield filled(store)
    store.close()


def submitted(world: Store) -> int:
    nina = person(world, "nina")
    with world.begin() as session:
        for breach in findings(session, nina, NOORD).questions:
            explain(session, nina, NOORD, breach, "Klopt zo.")
        return submit(session, nina, NOORD).number


def approved(world: Store) -> Store:
    seen = submitted(world)
    with world.begin() as session:
        approve(session, person(world, "anna"), NOORD, seen)
    return world


def bundle(world: Store, who: str = "anna") -> Bundle:
    with world.read() as session:
        return quarter_bundle(session, person(world, who), Q3)


def rows(made: Bundle, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(made.files[name].decode(), newline="")))


def values(made: Bundle, name: str, indicator: str) -> dict[tuple[str, str, str, str], str]:
    return {
        (r["regio_code"], r["aanbieder_code"], r["locatie_code"], r["uitsplitsing_code"]): r["waarde"]
        for r in rows(made, name)
        if r["indicator_code"] == indicator and r["waarde"]
    }


@pytest.mark.parametrize("who", ["nina", "mink", "bert"])
def test_only_the_national_lead_gets_exact_figures(world: Store, who: str) -> None:
    with pytest.raises(Refused, match="Alleen de bestuurlijk aanjager"):
        bundle(approved(world), who)


def test_the_command_line_itself_gets_none(world: Store) -> None:
    with world.read() as session, pytest.raises(Refused, match="Alleen de bestuurlijk aanjager"):
        quarter_bundle(session, OPERATOR, Q3)


def test_a_quarter_without_an_approved_report_has_no_files(world: Store) -> None:
    submitted(world)
    with pytest.raises(Refused, match="nog geen opgave goedgekeurd"):
        bundle(world)


def test_there_is_a_file_a_theme_with_its_twin_for_excel_and_its_dictionary(world: Store) -> None:
    names = set(bundle(approved(world)).files)
    assert set(EXPORTS) == {"capaciteit", "ombouw", "besteding", "kwaliteit", "dekking"}
    written = (*EXPORTS, "trajecten")
    assert names == {
        *(f"{name}.csv" for name in written),
        *(f"excel/{name}.csv" for name in written),
        *(f"{name}.meta.csv" for name in written),
        "LEESMIJ.txt",
        "SHA256SUMS",
    }


def test_every_table_has_the_columns_of_the_contract(world: Store) -> None:
    contract = (
        "release_id, tijdvak, peildatum, regio_code, regio_naam, aanbieder_code, aanbieder_naam, locatie_code, "
        "locatie_naam, indicator_code, indicator_naam, uitsplitsing_code, uitsplitsing_naam, eenheid, waarde, "
        "waarde_status, publicatiestatus, dekking_n, dekking_totaal, definitie_versie, toelichting, gewijzigd_op"
    )
    assert ", ".join(column.name for column in LONG_COLUMNS) == contract
    made = bundle(approved(world))
    for name in EXPORTS:
        assert made.files[f"{name}.csv"].decode().partition("\n")[0] == contract.replace(", ", ",")


def test_figures_stand_at_their_own_level_and_in_totals_without_a_provider(store: Store) -> None:
    made = bundle(approved(filled(store)))
    assert values(made, "capaciteit.csv", "gesloten_capaciteit") == {
        ("NL", "", "", ""): "20",
        ("noord", "", "", ""): "20",
        ("noord", "duin", "duin-1", ""): "12",
        ("noord", "duin", "duin-2", ""): "8",
    }
    assert values(made, "besteding.csv", "besteed") == {
        ("NL", "", "", ""): "1235.00",
        ("NL", "", "", "spuk2024/vastgoed"): "1235.00",
        ("noord", "", "", ""): "1235.00",
        ("noord", "", "", "spuk2024/vastgoed"): "1235.00",
        ("noord", "duin", "", "spuk2024/vastgoed"): "1234.50",
    }


def test_a_broken_down_figure_is_not_also_summed_at_its_own_level(world: Store) -> None:
    at_sites = {k for k in values(bundle(approved(world)), "capaciteit.csv", "instroom") if k[2]}
    assert at_sites == {("noord", "duin", "duin-1", "spoed")}


def test_the_excel_file_says_the_same_with_a_comma(world: Store) -> None:
    made = bundle(approved(world))
    machine = [list(row.values()) for row in rows(made, "besteding.csv")]
    text = made.files["excel/besteding.csv"].decode("utf-8-sig")
    excel = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))[1:]
    assert [[cell.replace(".", ",") for cell in row] for row in machine] == [
        [cell.replace(".", ",") for cell in row] for row in excel
    ]
    assert "1234,50" in text
    assert "1234.50" not in text


def test_an_empty_value_says_why(world: Store) -> None:
    empty = [row for row in rows(bundle(approved(world)), "capaciteit.csv") if not row["waarde"]]
    assert {row["waarde_status"] for row in empty} <= {"nvt", "onbekend", "niet_geleverd", "ontbreekt"}
    assert any(row["regio_code"] == "oost" for row in empty)


def test_a_figure_that_was_only_submitted_is_not_in_the_files(world: Store) -> None:
    made = bundle(approved(world))
    assert {row["publicatiestatus"] for name in ("capaciteit.csv", "besteding.csv") for row in rows(made, name)} == {
        "definitief",
        "",
    }


def test_coverage_tells_how_many_landsdelen_are_in_and_who_is_missing(world: Store) -> None:
    reports, *_others = rows(bundle(approved(world)), "dekking.csv")
    told = (reports["uitsplitsing_code"], reports["waarde"], reports["dekking_n"], reports["dekking_totaal"])
    assert told == ("opgaven", "50.0", "1", "2")
    assert reports["toelichting"] == "Ontbreekt: Oost"


def test_coverage_is_told_of_numbers_and_not_of_texts_and_choices(world: Store) -> None:
    _reports, *others = rows(bundle(approved(world)), "dekking.csv")
    kinds = {INDICATORS[row["uitsplitsing_code"]].kind for row in others}
    assert kinds == {Kind.NUMBER}


def test_a_remark_that_looks_like_a_formula_is_text_in_both_files(world: Store) -> None:
    made = bundle(approved(world))
    notes = {row["locatie_code"]: row["toelichting"] for row in rows(made, "capaciteit.csv") if row["toelichting"]}
    assert notes == {"duin-2": '\'=HYPERLINK("http://evil")'}
    assert b";=HYPERLINK" not in made.files["excel/capaciteit.csv"]


def test_every_file_is_marked_internal(world: Store) -> None:
    made = bundle(approved(world))
    for name, content in made.files.items():
        assert "intern" in content.decode().lower(), name
        assert "voorbeeldcijfers" not in content.decode().replace("'voorbeeldcijfers' zijn verzonnen", ""), name


def test_every_file_of_a_demonstration_says_so(world: Store) -> None:
    with world.begin() as session:
        record(session, Entry("opdrachtregel", DEMONSTRATION, "demonstratie"))
    made = bundle(approved(world))
    assert made.release.startswith("intern-voorbeeldcijfers-2026q3-")
    for name, content in made.files.items():
        assert "voorbeeldcijfers" in content.decode().lower(), name
    assert all(row["release_id"] == made.release for row in rows(made, "capaciteit.csv"))


def test_the_checksums_are_those_of_the_files(world: Store) -> None:
    made = bundle(approved(world))
    listed = dict(
        reversed(line.split("  ")) for line in made.files["SHA256SUMS"].decode().splitlines() if line[0] != "#"
    )
    assert listed == {n: hashlib.sha256(c).hexdigest() for n, c in made.files.items() if n != "SHA256SUMS"}


def test_the_dictionary_explains_columns_codes_and_definitions_with_their_version(world: Store) -> None:
    found = rows(bundle(approved(world)), "capaciteit.meta.csv")
    columns = [row["code"] for row in found if row["soort"] == "kolom"]
    assert columns == [column.name for column in LONG_COLUMNS]
    (places,) = [row for row in found if row["soort"] == "definitie" and row["code"] == "gesloten_capaciteit"]
    assert (places["type"], places["versie"]) == ("plaatsen", "1")
    assert places["betekenis"]
    assert any(row["hoort_bij"] == "instroom" and row["code"] == "spoed" for row in found)
    assert not any(row["soort"] == "definitie" and row["code"] == "besteed" for row in found)


def test_read_me_names_who_approved_and_who_is_missing(world: Store) -> None:
    text = bundle(approved(world)).files["LEESMIJ.txt"].decode()
    assert "Noord: goedgekeurd door Anna op 16-11-2026" in text
    assert "Ontbreekt: Oost" in text
    assert "1 van 2 landsdelen" in text
