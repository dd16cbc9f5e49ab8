"""Registers out and in again."""

from datetime import date

import pytest

from monitor.domain.registers import Membership, Provider, Region, Registers, Site
from monitor.exports.registers_csv import REGISTERS, register_csv
from monitor.imports.kinds import FORMS
from monitor.imports.reading import read_file
from monitor.imports.registers import read_register

DAY = date(2024, 6, 19)
KNOWN = Registers(
    (
        Region("NL", "Nederland", "land"),
        Region("noord", "Noord", "landsdeel", DAY, date(2030, 1, 1)),
        Region("JZ01", "Groningen; stad", "jeugdregio"),
    ),
    (
        Membership("noord", "NL", DAY, None, "gezien", 'de "bron"'),
        Membership("JZ01", "noord", None, None, "afgeleid", ""),
    ),
    (Provider("duin", "’t Duin", "01234567", DAY, None, "zee"), Provider("zee", "Zee & Zn.")),
    (
        Site("kade", "De Kade", "duin", "noord", "JZ01", "GM0014", "000012345678", DAY),
        Site("boeg", "De Boeg", "zee", "noord"),
    ),
)
ROWS = {"regio": KNOWN.regions, "lidmaatschap": KNOWN.memberships, "aanbieder": KNOWN.providers, "locatie": KNOWN.sites}


@pytest.mark.parametrize("kind", REGISTERS)
def test_what_goes_out_comes_in_again_the_same(kind: str) -> None:
    reading = read_file(register_csv(kind, KNOWN), f"{kind}.csv")
    assert reading.sheet is not None
    proposal = read_register(reading.sheet, KNOWN)
    assert [change.entry for change in proposal.changes] == list(ROWS[kind])
    assert proposal.findings == ()


@pytest.mark.parametrize("kind", REGISTERS)
def test_the_columns_out_are_the_columns_in(kind: str) -> None:
    (form,) = [form for form in FORMS if form.kind == kind]
    assert REGISTERS[kind].columns == form.needed


def test_a_name_that_looks_like_a_formula_goes_out_as_text() -> None:
    known = Registers((), (), (Provider("x", "=1+1"),), ())
    assert register_csv("aanbieder", known).decode().splitlines()[1] == "x;'=1+1;;;;"
