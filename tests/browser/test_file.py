"""Files handed in on the entry page: seen before anything changes, asked about, and saved whole or not at all."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from monitor.domain.figure import Content, Nothing
from monitor.domain.quarter import Quarter
from monitor.queries.cell_history import cell_history
from tests.actions.factories import number, person
from tests.actions.factories import saved as save_as
from tests.browser.conftest import Live, SignIn
from tests.browser.test_entry import ENTRY, NOORD, QUARTER, SLOW, at_site, broken, press, saved, section, settled, spent
from tests.imports.factories import COLUMNS, csv_text, xlsx_file

pytestmark = pytest.mark.browser

Row = tuple[str, ...]


def a_row(site: str, indicator: str, value: str, part: str = "", state: str = "", note: str = "") -> Row:
    return (QUARTER.code, "Noord", "Duinzicht", site, indicator, part, value, state, note)


def a_csv(folder: Path, *rows: Row) -> Path:
    """Return a file as Dutch Excel saves it as plain CSV."""
    path = folder / "opgave.csv"
    path.write_bytes(csv_text(*rows).encode("cp1252"))
    return path


def hand_in(page: Page, path: Path) -> None:
    if not page.get_by_text("Kies een opgave als bestand").is_visible():
        page.locator("summary", has_text="Bestand inlezen").click()
    page.locator("[data-testid='stFileUploader'] input[type=file]").set_input_files(path)


def previewed(page: Page) -> None:
    expect(page.get_by_text("zo wordt het gelezen")).to_be_visible(timeout=SLOW)
    settled(page)


def save_button(page: Page, figures: str) -> None:
    button = page.get_by_role("button", name=f"Opslaan ({figures} uit het bestand)")
    expect(button).to_have_count(1, timeout=SLOW)  # while a run goes on the one it replaces is still there
    button.click()


def events(live: Live) -> int:
    return live.store.version()


def test_a_dutch_excel_file_is_asked_about_and_then_saved_in_one_go(
    live: Live, sign_in: SignIn, tmp_path: Path
) -> None:
    path = a_csv(
        tmp_path,
        a_row("De Kade", "gesloten_capaciteit", "24", note="één plaats tijdelijk dicht"),
        a_row("De Kade", "bezet", "", state="onbekend"),
        a_row("", "besteed", "1.234", "spuk2024/vastgoed"),
        a_row("", "besteed", "1234,50", "spuk2024/personeel"),
        a_row("De Boeg", "bezet", ""),
    )
    before = events(live)
    nina = sign_in("Nina", ENTRY)
    hand_in(nina, path)
    previewed(nina)
    expect(nina.get_by_text("◆ Vraag 1")).to_be_visible()
    expect(nina.get_by_role("button", name="Opslaan (", exact=False)).to_be_disabled()
    assert (saved(live), events(live)) == ({}, before), "looking changes nothing"
    nina.get_by_text("1234", exact=False).filter(has_text="duizend").last.click()
    press(nina, "Antwoorden doorgeven")
    expect(nina.get_by_text("4 nieuw")).to_be_visible(timeout=SLOW)
    save_button(nina, "4 cijfers")
    expect(nina.get_by_text("4 cijfers zijn uit opgave.csv opgeslagen op")).to_be_visible(timeout=SLOW)
    assert saved(live) == {
        at_site("gesloten_capaciteit"): Content(value=24, note="één plaats tijdelijk dicht"),
        at_site("bezet"): Content(nothing=Nothing.ONBEKEND),
        spent("vastgoed"): Content(value=123400),
        spent("personeel"): Content(value=123450),
    }
    assert f"Nummer {events(live)}." in nina.locator(".m-note").inner_text(), "the number is the ledger's last"
    with live.store.read() as session:
        (revision,) = cell_history(session, person(live.store, "nina"), spent("vastgoed"))
    assert (revision.who, revision.content.value) == ("Nina", 123400)


def test_a_workbook_is_saved_beside_what_was_there(live: Live, sign_in: SignIn, tmp_path: Path) -> None:
    save_as(live.store, "nora", NOORD, number(at_site("groepen"), 4), number(at_site("bezet"), 20))
    path = tmp_path / "opgave.xlsx"
    rows = [
        (QUARTER.code, "noord", "duin", "duin-1", "groepen", None, 4),
        (QUARTER.code, "noord", "duin", "duin-1", "bezet", None, 21),
        (QUARTER.code, "noord", "duin", "duin-1", "gesloten_capaciteit", None, 24),
    ]
    path.write_bytes(xlsx_file(*rows))
    nina = sign_in("Nina", ENTRY)
    hand_in(nina, path)
    previewed(nina)
    expect(nina.get_by_text("1 nieuw, 1 gewijzigd, 1 gelijk")).to_be_visible()
    expect(nina.locator("tr", has_text="De Kade, bezette plaatsen").first).to_be_visible()
    save_button(nina, "2 cijfers")
    expect(nina.get_by_text("2 cijfers zijn uit opgave.xlsx opgeslagen op")).to_be_visible(timeout=SLOW)
    values = {key.indicator: content.value for key, content in saved(live).items()}
    assert values == {"groepen": 4, "bezet": 21, "gesloten_capaciteit": 24}
    with live.store.read() as session:
        assert len(cell_history(session, person(live.store, "nina"), at_site("groepen"))) == 1, "equal is not written"


def test_what_another_saved_meanwhile_is_chosen_cell_by_cell(live: Live, sign_in: SignIn, tmp_path: Path) -> None:
    save_as(live.store, "nora", NOORD, number(at_site("groepen"), 4))
    path = a_csv(tmp_path, a_row("De Kade", "gesloten_capaciteit", "24"), a_row("De Kade", "groepen", "5"))
    nina = sign_in("Nina", ENTRY)
    hand_in(nina, path)
    previewed(nina)
    save_as(
        live.store, "nora", NOORD, number(at_site("groepen"), 6, seen=1), number(at_site("gesloten_capaciteit"), 26)
    )
    save_button(nina, "2 cijfers")
    expect(nina.get_by_text("Er is niets opgeslagen: iemand anders")).to_be_visible(timeout=SLOW)
    values = {key.indicator: content.value for key, content in saved(live).items()}
    assert values == {"groepen": 6, "gesloten_capaciteit": 26}, "all or nothing"
    told = nina.locator(".e-clash", has_text="De Kade, groepen").locator("dd").all_inner_texts()
    assert told == ["5", "6", "4"], "mine, theirs, base"

    press(nina, "Die van de ander laten staan")
    expect(nina.locator(".e-clash")).to_have_count(1, timeout=SLOW)
    press(nina, "Die uit het bestand nemen")
    expect(nina.locator(".e-clash")).to_have_count(0, timeout=SLOW)
    save_button(nina, "1 cijfer")
    expect(nina.get_by_text("1 cijfer is uit opgave.csv opgeslagen op")).to_be_visible(timeout=SLOW)
    left = {key.indicator: content.value for key, content in saved(live).items()}
    assert sorted(left.values()) in ([5, 26], [6, 24]), "one of each"


def test_a_refused_file_changes_nothing_and_shows_nothing_of_itself(
    live: Live, sign_in: SignIn, tmp_path: Path
) -> None:
    path = tmp_path / "namen.csv"
    rows = [(*a_row("De Kade", "bezet", str(n)), "111222333") for n in range(3)]
    path.write_bytes(csv_text(*rows, header=(*COLUMNS, "nummer")).encode())
    before = events(live)
    nina = sign_in("Nina", ENTRY)
    hand_in(nina, path)
    expect(nina.get_by_text("namen.csv is niet gelezen")).to_be_visible(timeout=SLOW)
    assert "burgerservicenummers" in nina.locator(".e-ask").inner_text()
    assert "111222333" not in nina.content()
    assert nina.get_by_role("button", name="Opslaan (", exact=False).count() == 0
    assert (saved(live), events(live)) == ({}, before)
    hand_in(nina, a_csv(tmp_path, a_row("De Kade", "groepen", "4")))
    previewed(nina)


def test_a_file_and_its_answers_survive_another_page(live: Live, sign_in: SignIn, tmp_path: Path) -> None:
    nina = sign_in("Nina", ENTRY)
    hand_in(
        nina, a_csv(tmp_path, a_row("", "besteed", "1.234", "spuk2024/vastgoed"), a_row("De Kade", "groepen", "l2"))
    )
    previewed(nina)
    expect(nina.get_by_text("▲ Kan zo niet worden gelezen (1)")).to_be_visible()
    nina.get_by_text("1234", exact=False).filter(has_text="duizend").last.click()
    press(nina, "Antwoorden doorgeven")
    expect(nina.get_by_text("◆ Vraag 1")).to_be_hidden(timeout=SLOW)
    nina.get_by_role("link", name="Overzicht", exact=True).click()
    expect(nina.locator("h1", has_text="Landelijk overzicht")).to_be_visible(timeout=SLOW)
    nina.get_by_role("link", name="Opgave").click()
    previewed(nina)
    expect(nina.get_by_role("button", name="Antwoorden wissen")).to_be_visible()
    expect(nina.get_by_text("◆ Vraag 1")).to_be_hidden()
    press(nina, "Bestand wegleggen")
    expect(nina.get_by_text("Kies een opgave als bestand")).to_be_visible(timeout=SLOW)
    assert saved(live) == {}


@pytest.mark.parametrize("width", [390, 1440])
def test_a_file_in_view_fits_and_is_accessible(live: Live, sign_in: SignIn, tmp_path: Path, width: int) -> None:
    save_as(live.store, "nora", NOORD, number(at_site("groepen"), 4))
    other = Quarter.of_index(QUARTER.index - 1)
    path = a_csv(
        tmp_path,
        a_row("De Kade", "groepen", "5"),
        a_row("De Kade", "bezet", "l2"),
        a_row("", "besteed", "1.234", "spuk2024/vastgoed"),
        (other.code, *a_row("De Boeg", "groepen", "3")[1:]),
    )
    nina = sign_in("Nina", ENTRY, width=width)
    nina.locator("summary", has_text="Bestand inlezen").click()
    expect(nina.get_by_text("Kies een opgave als bestand")).to_be_visible(timeout=SLOW)
    nina.wait_for_timeout(500)
    # the role of Streamlit's own upload field is theirs to fix
    chooser = [line for line in broken(nina) if not line.startswith("presentation-role-conflict")]
    hand_in(nina, path)
    previewed(nina)
    save_as(live.store, "nora", NOORD, number(at_site("groepen"), 6, seen=1))
    section(nina, "Kwaliteit")
    expect(nina.locator(".e-clash")).to_be_visible(timeout=SLOW)
    nina.wait_for_timeout(1000)
    assert (chooser, broken(nina)) == ([], [])
