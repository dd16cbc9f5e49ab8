"""Register files: what each row becomes, and what a register may not hold."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from monitor.domain.finding import Outcome
from monitor.domain.registers import Membership, Provider, Region, Registers, Site
from monitor.imports.kinds import FileKind, kind_of
from monitor.imports.proposal import Proposal, ProposedRegister
from monitor.imports.reading import read_file
from monitor.imports.registers import read_register
from tests.imports.factories import REGISTERS, told

SEED = Path(__file__).resolve().parents[2] / "seed"
REGION = "code;naam;soort;geldig_van;geldig_tot"
MEMBER = "regio;deel_van;geldig_van;geldig_tot;zekerheid;bron"
PROVIDER = "code;naam;kvk;geldig_van;geldig_tot;opvolger"
SITE = "code;naam;aanbieder;regio;jeugdregio;gemeente;vestigingsnummer;geldig_van;geldig_tot"


def register(*lines: str, answers: dict[str, str] | None = None) -> Proposal[ProposedRegister]:
    read = read_file("\n".join(lines).encode(), "register.csv")
    assert read.sheet is not None, read.findings
    return read_register(read.sheet, REGISTERS, answers)


def test_each_kind_is_known_by_its_header() -> None:
    kinds = [form.kind for header in (REGION, MEMBER, PROVIDER, SITE) if (form := kind_of(header.split(";")))]
    assert kinds == [FileKind.REGIO, FileKind.LIDMAATSCHAP, FileKind.AANBIEDER, FileKind.LOCATIE]


@pytest.mark.parametrize(
    ("header", "line", "entry"),
    [
        (REGION, "JZ02;Friesland;jeugdregio;2025-01-01;", Region("JZ02", "Friesland", "jeugdregio", date(2025, 1, 1))),
        (
            MEMBER,
            'JZ01;zg-noord;;;afgeleid;"provincie; te bevestigen"',
            Membership("JZ01", "zg-noord", None, None, "afgeleid", "provincie; te bevestigen"),
        ),
        (PROVIDER, "cc;Zorg C;01234567;;;aa", Provider("cc", "Zorg C", "01234567", successor="aa")),
        (
            SITE,
            "cc-1;Huis;aa;noord;JZ01;GM0014;000012345678;2024-01-01;2026-12-31",
            Site(
                *("cc-1", "Huis", "aa", "noord", "JZ01", "GM0014", "000012345678"),
                date(2024, 1, 1),
                date(2026, 12, 31),
            ),
        ),
    ],
)
def test_a_row_becomes_a_register_row(header: str, line: str, entry: object) -> None:
    proposal = register(header, line)

    assert proposal.findings == ()
    assert [change.entry for change in proposal.changes] == [entry]


@pytest.mark.parametrize(
    ("header", "line", "code"),
    [
        (REGION, "a|b;Naam;landsdeel;;", "geen_code"),
        (REGION, "Noord;Naam;landsdeel;;", "code_lijkt"),
        (REGION, "noord;Noord;zorggebied;;", "soort_verandert"),
        (REGION, "zz;;landsdeel;;", "leeg_veld"),
        (REGION, "zz;Naam;provincie;;", "onbekend_soort"),
        (REGION, "zz;Naam;landsdeel;2025-13-01;", "geen_datum"),
        (REGION, "zz;Naam;landsdeel;2026-01-01;2025-01-01", "datums_verwisseld"),
        (MEMBER, "JZ99;noord;;;gezien;x", "onbekende_code"),
        (MEMBER, "noord;noord;;;gezien;x", "deel_van_zichzelf"),
        (MEMBER, "JZ01;oost;2026-01-01;;gezien;x", "overlapt"),
        (MEMBER, "JZ01;zg-noord;;;vast;x", "onbekend_zekerheid"),
        (PROVIDER, "cc;Zorg C;1234567;;;", "geen_kvk"),
        (PROVIDER, "cc;Zorg C;;;;dd", "onbekende_code"),
        (PROVIDER, "cc;Zorg C;;;;cc", "opvolger_zichzelf"),
        (SITE, "x;Huis;zz;noord;;;;;", "onbekende_code"),
        (SITE, "x;Huis;aa;JZ01;;;;;", "onbekende_code"),
        (SITE, "x;Huis;aa;noord;;0014;;;", "geen_gemeente"),
        (SITE, "x;Huis;aa;noord;;;123;;", "geen_vestigingsnummer"),
    ],
)
def test_a_row_that_a_register_cannot_hold_is_refused(header: str, line: str, code: str) -> None:
    proposal = register(header, line)

    assert told(proposal, code).outcome is Outcome.REJECT_CELL
    assert proposal.changes == ()


def test_a_region_moves_by_ending_one_membership_and_beginning_another() -> None:
    proposal = register(MEMBER, "JZ01;noord;;2025-12-31;afgeleid;", "JZ01;oost;2026-01-01;;gezien;besluit")

    assert proposal.accepted
    assert len(proposal.changes) == 2


def test_a_successor_may_come_later_in_the_same_file() -> None:
    assert register(PROVIDER, "cc;Zorg C;;;;dd", "dd;Zorg D;;;;").accepted


def test_equal_rows_are_one_and_different_rows_are_none() -> None:
    same = register(PROVIDER, "cc;Zorg C;;;;", "cc;Zorg C;;;;")
    different = register(PROVIDER, "cc;Zorg C;;;;", "cc;Zorg X;;;;")

    assert (len(same.changes), told(same, "dubbele_rij").row) == (1, 3)
    assert different.changes == ()
    assert [finding.row for finding in different.findings] == [2, 3]


@pytest.mark.parametrize(
    "typed", ["Zorg\u200b C", "Zorg\u00a0C", "Zorg  C", '"Zorg\nC"', "\ufeffZorg C", "Zorg\u202d C\u202c"]
)
def test_a_name_stands_on_one_line_without_what_cannot_be_seen(typed: str) -> None:
    proposal = register(PROVIDER, f"cc;{typed};;;;")

    assert told(proposal, "tekst_opgeschoond").outcome is Outcome.NORMALISE
    assert [change.entry for change in proposal.changes] == [Provider("cc", "Zorg C")]


@pytest.mark.parametrize("typed", ["groZ\u202e", "Zorg\x7f", "Zorg\ue000"])
def test_a_name_that_reads_differently_from_what_it_is_is_refused(typed: str) -> None:
    proposal = register(PROVIDER, f"cc;{typed};;;;")

    assert told(proposal, "misleidend_teken").outcome is Outcome.REJECT_CELL
    assert proposal.changes == ()


def test_the_real_registers_are_accepted_whole() -> None:
    known = Registers((), (), (), ())
    for name in ("regio.csv", "lidmaatschap.csv"):
        read = read_file((SEED / name).read_bytes(), name)
        assert read.sheet is not None
        proposal = read_register(read.sheet, known)
        assert (read.findings, proposal.findings) == ((), ())
        assert len(proposal.changes) == proposal.rows_read
        known = Registers(tuple(c.entry for c in proposal.changes if isinstance(c.entry, Region)), (), (), ())


def test_a_report_is_no_register() -> None:
    read = read_file(b"peildatum;indicator;waarde;eenheid;status;gepubliceerd_in;zekerheid;bron\n1;2;3;4;5;6;7;8", "x")
    assert read.sheet is not None
    assert told(read_register(read.sheet, REGISTERS), "andere_soort").outcome is Outcome.REJECT_FILE
