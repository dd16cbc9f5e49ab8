"""Whatever a file holds: nothing raises, and no figure appears that nobody typed."""

from __future__ import annotations

import csv
import re
from io import StringIO

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.domain.finding import Outcome
from monitor.imports.published import read_published
from monitor.imports.reading import read_file
from monitor.imports.registers import read_register
from tests.imports.factories import COLUMNS, OCCUPIED, REGISTERS, TODAY, csv_text, opgave, row

quick = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
cells = st.one_of(
    st.text(max_size=12),
    st.text(alphabet="0123456789.,-+ €()%eEk'O<", max_size=10),
    st.sampled_from(["", "noord", "Locatie A", "aa", "2026-Q3", "totaal", "nvt", "=1+1", "\ud7ff", "bezet", "besteed"]),
)


def file_of(rows: list[list[str]]) -> bytes:
    kept = StringIO()
    csv.writer(kept, delimiter=";").writerows([COLUMNS, *rows])
    return kept.getvalue().encode("utf-8", "surrogatepass")


@quick
@given(st.binary(max_size=400), st.sampled_from(["a.csv", "a.xlsx", "a", "\x00"]))
def test_random_bytes_never_raise_and_propose_nothing(content: bytes, name: str) -> None:
    assert opgave(content, name).changes == ()


@quick
@given(st.binary(max_size=60), st.integers(0, 200))
def test_bytes_put_into_a_good_file_never_raise(noise: bytes, at: int) -> None:
    content = csv_text(OCCUPIED).encode()
    proposal = opgave(content[:at] + noise + content[at:])
    assert len(proposal.changes) <= 10


@quick
@given(st.lists(st.lists(cells, min_size=9, max_size=9), min_size=1, max_size=4))
def test_random_cells_never_raise(rows: list[list[str]]) -> None:
    content = file_of(rows)
    read = read_file(content, "a.csv")
    opgave(content)
    if read.sheet is not None:
        assert read_published(read.sheet, TODAY).changes == ()
        assert read_register(read.sheet, REGISTERS).changes == ()


@quick
@given(cells)
def test_a_value_is_only_proposed_when_its_digits_were_typed(typed: str) -> None:
    kept = file_of([list(row(waarde=typed))])
    for change in opgave(kept).changes:
        assert change.content.value is not None
        assert re.sub(r"[^0-9]", "", typed).strip("0").startswith(str(change.content.value).strip("0"))


@quick
@given(cells, st.sampled_from(["regio", "aanbieder", "locatie", "indicator", "kwartaal", "uitsplitsing"]))
def test_a_place_is_only_taken_when_it_is_registered(typed: str, column: str) -> None:
    proposal = opgave(file_of([list(row(**{column: typed}))]))

    assert {c.cell.provider for c in proposal.changes} <= {"aa"}
    assert {c.cell.site for c in proposal.changes} <= {"aa-1"}
    assert proposal.changes or proposal.findings
    assert proposal.accepted or any(f.outcome is not Outcome.NORMALISE for f in proposal.findings)
