"""One quarter of one landsdeel, from pasted Dutch text to the files for a ministry: what arrives is what was meant."""

import csv
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from monitor.domain.catalogue import RATIOS
from monitor.domain.figure import CellKey, Content, Nothing
from tests.browser.conftest import Live, SignIn
from tests.browser.test_entry import (
    ENTRY,
    QUARTER,
    REVIEW,
    SLOW,
    at_site,
    cell,
    choose_nothing,
    explain_everything,
    paste,
    paste_dutch_money,
    press,
    save,
    saved,
    section,
    settled,
    spent,
    status,
    type_in,
)
from tests.serving import ROOT

pytestmark = pytest.mark.browser

# by cell: the value in the file for machines and in the file for Excel, and why there is none
MEANT = {
    spent("vastgoed"): ("1234.50", "1234,50", ""),
    spent("leegstand"): ("12.50", "12,50", ""),
    spent("personeel"): ("0.75", "0,75", ""),
    spent("opbouw"): ("18500.00", "18500,00", ""),
    spent("scholing"): ("1250000.00", "1250000,00", ""),
    spent("onderwijs"): ("0.00", "0,00", ""),
    at_site("gesloten_capaciteit"): ("24", "24", ""),
    at_site("waarvan_hybride"): ("4", "4", ""),
    at_site("bezet"): ("19", "19", ""),
    at_site("groepen"): ("4", "4", ""),
    at_site("groepen_kleinschalig"): ("", "", "nvt"),
    at_site("bezet", "duin-2"): ("", "", "ontbreekt"),
}


def fill_in(nina: Page) -> None:
    expect(cell(nina, at_site("gesloten_capaciteit"))).to_be_visible(timeout=SLOW)
    paste(nina, at_site("gesloten_capaciteit"), "24\t4\t20\t4\t\r\n")
    press(nina, "Overnemen")
    expect(cell(nina, at_site("groepen"))).to_have_value("4", timeout=SLOW)
    choose_nothing(nina, at_site("groepen_kleinschalig"), Nothing.NVT)
    save(nina)
    paste_dutch_money(nina)
    press(nina, "Overnemen")
    expect(cell(nina, spent("opbouw"))).to_have_value("18.500", timeout=SLOW)
    nina.get_by_text("18500: het teken scheidt duizendtallen").click()
    press(nina, "Zo lezen")
    expect(nina.get_by_text("Hoe is dit bedoeld?")).to_be_hidden(timeout=SLOW)
    type_in(nina, spent("onderwijs"), "0")
    choose_nothing(nina, spent("vastgoed", ""), Nothing.NVT)
    save(nina)


def hand_in(nina: Page, live: Live) -> None:
    explain_everything(nina)
    press(nina, "Gereed melden en indienen")
    expect(nina.get_by_role("button", name="Gereed melden en indienen")).to_be_disabled(timeout=SLOW)
    settled(nina)
    assert status(live) == "ingediend"


def exported(folder: Path) -> Path:
    """Write the files of the quarter as the lead does at the command line."""
    given = {name: value for name, value in os.environ.items() if not name.startswith("MONITOR_")}
    command = [sys.executable, "-m", "monitor", "export", "--quarter", QUARTER.code, "--as", "anna"]
    subprocess.run(
        [*command, "--out", str(folder / "uit")],
        cwd=ROOT,
        env={**given, "MONITOR_DATABASE_URL": f"sqlite:///{folder / 'monitor.db'}"},
        check=True,
    )
    return folder / "uit"


def rows(out: Path, separator: str) -> dict[CellKey, tuple[str, str]]:
    """Return value and value status of every row below the landsdeel, of all files of one kind."""
    found: dict[CellKey, tuple[str, str]] = {}
    for name in ("capaciteit", "besteding", "kwaliteit"):
        path = out / f"{name}.csv" if separator == "," else out / "excel" / f"{name}.csv"
        for row in csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig")), delimiter=separator):
            key = CellKey(
                QUARTER,
                row["regio_code"],
                row["aanbieder_code"],
                row["locatie_code"],
                row["indicator_code"],
                row["uitsplitsing_code"],
            )
            assert key not in found, f"twice in the files: {key}"
            found[key] = (row["waarde"], row["waarde_status"])
    return found


def as_exported(content: Content, decimals: int) -> str:
    return "" if content.value is None else f"{content.value / 10**decimals:.{decimals}f}"


def test_what_was_typed_is_what_the_ministry_gets(live: Live, sign_in: SignIn, tmp_path: Path) -> None:
    nina = sign_in("Nina", ENTRY)
    fill_in(nina)
    hand_in(nina, live)

    anna = sign_in("Anna", REVIEW)
    expect(anna.get_by_text("Wat er is ingediend").first).to_be_visible(timeout=SLOW)
    anna.get_by_label("Uw vraag").fill("Klopt het dat er 20 bezet zijn?")
    press(anna, "Vraag toevoegen")
    expect(anna.get_by_text("1 vraag klaar")).to_be_visible(timeout=SLOW)
    press(anna, "Teruggeven")
    expect(anna.get_by_text("Teruggegeven.", exact=True)).to_be_visible(timeout=SLOW)

    nina.reload()
    section(nina, "Indienen")
    nina.get_by_label("Antwoord").fill("Nee, 19.")
    press(nina, "Antwoord opslaan")
    expect(nina.get_by_label("Antwoord")).to_be_hidden(timeout=SLOW)
    section(nina, "Plaatsen")
    type_in(nina, at_site("bezet"), "19")
    save(nina)
    hand_in(nina, live)
    anna.reload()
    press(anna, "Goedkeuren")
    expect(anna.get_by_text("Goedgekeurd.", exact=True)).to_be_visible(timeout=SLOW)

    out = exported(tmp_path)
    machine, excel = rows(out, ","), rows(out, ";")
    assert {key: (*machine[key][:1], *excel[key]) for key in MEANT} == MEANT
    assert {key: value.replace(".", ",") for key, (value, _) in machine.items()} == {
        key: value for key, (value, _) in excel.items()
    }, "the two kinds of file say the same"
    kept = saved(live)
    told = {
        key
        for key, (value, why) in machine.items()
        if key.provider and key.indicator not in RATIOS and why != "ontbreekt"
    }
    entered = {key for key in kept if key.provider}
    assert told == entered, "nothing is dropped, and nothing is in the files that nobody entered"
    # of a divided figure only what was reported has a row: an empty cell is no zero in any file
    assert spent("projectleiding") not in machine
    assert machine[spent("vastgoed", "")] == ("1234.50", ""), "what does not apply to the landsdeel adds nothing"
    for key, content in kept.items():
        if key.provider:
            decimals = 2 if key.indicator == "besteed" else 0
            assert machine[key][0] == as_exported(content, decimals), key
